// Nobody is hurried: a log-on has as much time as somebody takes, unless they turn the clock on themselves. Then it can
// be paused, and made ten times longer, and it speaks at set points only.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { focusIsKept, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { until, untilTimeIsUp } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const MINUTE = 60_000;

const setClock = async ({ settings, names }, choice) => {
  if (!(await settings.region.isVisible())) await settings.button.click();
  await settings.clock.selectOption(names.settings.clocks[choice]);
};

/** To the one-time code, on a log-on that has just begun. */
const toCode = async (room) => {
  await until(room, room.computer.code);
  await shown(room.phone.code);
};

describe("Clock", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    practice(`it is off, and a log-on waits for hours (${lang})`, { lang }, async (room) => {
      const { settings, computer, phone, guide, names } = room;
      await settings.button.click();
      assert.equal(await settings.clock.locator("option:checked").innerText(), names.settings.clocks.off);
      await gone(settings.pauseClock, guide.explains(/^(Time left|Tid tilbage)/));
      await toCode(room);
      const heard = (await room.heard()).length;
      await room.skip(5 * 60 * MINUTE);
      await room.settle();
      await shown(computer.code, phone.code);
      assert.equal((await room.heard()).length, heard);
    });

    practice(`turned on, it ends a log-on after five minutes, with words on both devices (${lang})`, { lang }, async (room) => {
      const { computer, phone, guide, names } = room;
      await setClock(room, "on");
      await toCode(room);
      await phone.code.focus();
      await untilTimeIsUp(room);
      await shown(computer.text(names.computer.tookTooLong), phone.screen("tooLate"));
      await focusIsKept(room.page, "the end of the time");
      await room.settle();
      await shown(computer.screen("site"), computer.text(names.computer.notLoggedOn));
      await shown(phone.screen("tooLate"), guide.explains(names.guide.detours.expired), guide.atStep(2));
      await until(room, computer.screen("loggedOn"));
    });

    practice(`it speaks at three fifths, at a fifth and at a tenth of the time, and at no other moment (${lang})`, { lang }, async (room) => {
      const { names } = room;
      await setClock(room, "on");
      await toCode(room);
      const before = (await room.heard()).length;
      await room.pass(5 * MINUTE);
      await room.settle();
      const heard = (await room.heard()).slice(before);
      assert.ok(heard.length <= 5, `${heard.length} messages: ${heard.join(" | ")}`);
      const ofTime = names.said.setPoints.map((left) => names.said.timeLeft(left));
      for (const [index, words] of ofTime.entries()) assert.ok(heard[index].startsWith(words), heard[index]);
      for (const text of heard.slice(ofTime.length)) assert.ok(!ofTime.some((words) => text.includes(words)), text);
    });

    practice(`paused, it stands, and says so (${lang})`, { lang }, async (room) => {
      const { settings, computer, guide, names } = room;
      await setClock(room, "on");
      await toCode(room);
      await settings.pauseClock.check();
      await shown(guide.explains(names.guide.clockStands));
      const heard = (await room.heard()).length;
      await room.skip(60 * MINUTE);
      await room.settle();
      await shown(computer.code, guide.explains(names.guide.clockStands));
      assert.equal((await room.heard()).length, heard);
      await settings.pauseClock.uncheck();
      await shown(guide.explains(new RegExp(names.guide.timeLeft(""))));
      await room.pass(5 * MINUTE);
      await shown(computer.screen("site"));
    });

    practice(`it can be made ten times longer, also in the middle of a log-on (${lang})`, { lang }, async (room) => {
      const { computer, guide, names } = room;
      await setClock(room, "on");
      await toCode(room);
      await room.pass(3 * MINUTE);
      await setClock(room, "moreTime");
      await room.skip(6 * MINUTE);
      await room.settle();
      await shown(computer.code, guide.explains(new RegExp(names.guide.timeLeft(""))));
      await room.skip(15 * MINUTE);
      await room.settle();
      await shown(computer.screen("site"));
    });
  }

  practice("turned off again, nothing ends any more", {}, async (room) => {
    const { computer, guide, names } = room;
    await setClock(room, "on");
    await toCode(room);
    await room.pass(4 * MINUTE);
    await setClock(room, "off");
    await gone(guide.explains(new RegExp(names.guide.timeLeft(""))));
    await room.skip(60 * MINUTE);
    await room.settle();
    await shown(computer.code);
  });

  practice("how much is left is shown all the time, and counts down", {}, async (room) => {
    const { guide, computer, names } = room;
    const { minutes, seconds } = names.phone;
    await setClock(room, "on");
    await toCode(room);
    const words = guide.explains(new RegExp(names.guide.timeLeft("")));
    const seen = [];
    while (await computer.code.isVisible()) {
      const left = await words.innerText();
      if (left !== seen.at(-1)) seen.push(left);
      await room.pass(5_000);
    }
    const tens = [50, 40, 30, 20, 10].map(seconds);
    const expected = [...[4, 3, 2].map(minutes), names.said.setPoints[1], ...tens].map(names.guide.timeLeft);
    assert.deepEqual(seen.slice(-expected.length), expected);
  });

  practice("before a log-on has begun no time runs", {}, async (room) => {
    const { computer } = room;
    await setClock(room, "on");
    await room.skip(60 * MINUTE);
    await toCode(room);
    await room.pass(MINUTE);
    await shown(computer.code);
  });
});
