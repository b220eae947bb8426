// What a screen reader gets. The rules that hold everywhere (no two equal neighbours, one region at a time, a gap)
// are checked after every test of every file; here is the rest.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { exposed } from "./support/accessibility-tree.mjs";
import { shown } from "./support/expect.mjs";
import { TOGETHER, holdTheProgram, practice, visit } from "./support/fixture.mjs";
import { mouse } from "./support/hands.mjs";
import { go, logOn, toCode, toStep, typePin } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

const EMPTY_REGIONS = [
  { role: "status", name: "", live: "polite", hasChildren: false },
  { role: "alert", name: "", live: "assertive", hasChildren: false },
];

/** Everything in the accessibility tree that speaks by itself. */
const liveNodes = async (page) =>
  (await exposed(page))
    .filter((node) => node.live && node.live !== "off")
    .map(({ role, name, live, hasChildren }) => ({ role, name, live, hasChildren }));

describe("Announcements", TOGETHER, () => {
  visit("both live regions are there, empty and exposed, before the program and before the first message", {}, async (visit) => {
    const { page } = visit;
    const letGo = await holdTheProgram(page);
    await visit.goto("lesson=log-on&lang=en");
    assert.deepEqual(await liveNodes(page), EMPTY_REGIONS, "before the program");
    letGo();
    const room = await visit.ready("en");
    await room.settle();
    assert.deepEqual(await liveNodes(page), EMPTY_REGIONS, "before the first message");
    await room.computer.logOn.click();
    await room.pass(200);
    const [status, alert] = await room.inLiveRegions();
    assert.notEqual(status, "");
    assert.equal(alert, "");
  });

  for (const lang of ONE_OF_LANGS) {
    practice(`each message of the lesson tells the step, or that it is finished, and none comes twice (${lang})`, { lang }, async (room) => {
      await go(logOn(room, mouse));
      await room.settle();
      const heard = await room.heard();
      const anyStep = new RegExp(`${room.names.guide.anyStep.source.replaceAll(/[$^]/g, "")}|${room.names.said.finished}`);
      const typing = [1, 2, 3, 4, 5].map((entered) => room.names.phone.digits(entered));
      for (const text of heard.filter((text) => !typing.includes(text))) assert.match(text, anyStep);
      assert.equal(new Set(heard).size, heard.length, "no message comes twice");
    });

    practice(`no digit of the PIN code is ever said (${lang})`, { lang }, async (room) => {
      await toStep(room, 6);
      const before = (await room.heard()).length;
      for (let digit = 1; digit <= 5; digit += 1) {
        await typePin(room, "9");
        await room.settle();
      }
      await typePin(room, "9");
      await room.settle();
      const heard = (await room.heard()).slice(before);
      const counted = [1, 2, 3, 4, 5].map((entered) => room.names.phone.digits(entered));
      assert.deepEqual(heard.slice(0, -1), counted, "only how many");
      assert.match(heard.at(-1), new RegExp(room.names.phone.wrongPin(1)));
      for (const text of heard) assert.ok(!text.includes("9"), text);
    });

    practice(`the one-time code is said digit by digit (${lang})`, { lang }, async (room) => {
      await toStep(room, 7);
      const code = await room.computer.readCode();
      const [message] = (await room.heard()).slice(-1);
      assert.ok(message.includes([...code].join(" ")), message);
      assert.ok(!message.includes(code), message);
    });
  }

  practice("digits that come fast are counted once", {}, async (room) => {
    await toStep(room, 6);
    const before = (await room.heard()).length;
    await room.phone.app.or(room.phone.digit(1)).first().focus();
    await room.page.keyboard.type("99999");
    await room.settle();
    assert.deepEqual((await room.heard()).slice(before), [room.names.phone.digits(5)]);
  });

  practice("the live regions are emptied after some seconds, and the list stays", {}, async (room) => {
    await room.computer.logOn.click();
    await room.pass(1_500);
    assert.notEqual((await room.inLiveRegions()).join(""), "");
    const lines = await room.guide.saidLines();
    await room.settle();
    assert.deepEqual(await room.inLiveRegions(), ["", ""]);
    assert.deepEqual(await room.guide.saidLines(), lines);
  });

  practice("what is urgent goes into the alert, and everything else into the status", {}, async (room) => {
    await toStep(room, 6);
    await typePin(room, "999999");
    await room.settle();
    await toStep(room, 7);
    const writes = await room.page.evaluate(() => window.spy.writes);
    const urgent = writes.filter((write) => write.region === "warn").map((write) => write.text);
    assert.equal(urgent.length, 1);
    assert.ok(urgent[0].startsWith(room.names.phone.wrongPin(1)), urgent[0]);
  });

  practice("a message comes after focus has moved", {}, async (room) => {
    const { computer, phone, page } = room;
    await toStep(room, 4);
    await page.evaluate(() => {
      window.order = [];
      document.addEventListener("focusin", () => window.order.push({ what: "focus", at: performance.now() }));
      const said = () => window.order.push({ what: "said", at: performance.now() });
      new MutationObserver(said).observe(document.getElementById("say"), { childList: true });
    });
    await computer.userId.fill(room.person.userId);
    await computer.continue.click();
    await room.settle();
    await shown(phone.screen("home"));
    const order = await page.evaluate(() => window.order);
    const said = order.find((event) => event.what === "said");
    const moved = order.filter((event) => event.what === "focus" && event.at <= said.at).at(-1);
    assert.ok(said.at - moved.at >= 100, `${said.at - moved.at} ms after focus`);
  });

  practice("five minutes without doing anything are silent", {}, async (room) => {
    for (const step of [2, 5, 7, 8]) {
      await toStep(room, step);
      const before = (await room.heard()).length;
      await room.pass(5 * 60_000);
      assert.equal((await room.heard()).length, before, `at step ${step}`);
      await shown(room.guide.atStep(step));
    }
  });

  practice("in real time, too, messages keep their distance", { live: true }, async (room) => {
    // As somebody who listens: goes on when the step has been heard.
    const steps = { "the connection": 4, "the answer of the computer": 5, "MitID app": 6, "the code": 7 };
    const heard = [];
    for await (const done of toCode(room, mouse)) {
      if (done in steps) heard.push(await room.hears(new RegExp(room.names.guide.step(steps[done]))));
    }
    assert.equal(heard.length, Object.keys(steps).length);
  });
});
