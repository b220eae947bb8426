// The page before the program runs, and when it cannot: it says what this is, and what one came to read.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { gone, shown } from "./support/expect.mjs";
import { TOGETHER, holdTheProgram, visit } from "./support/fixture.mjs";
import { LANGS } from "./support/names.mjs";
import { LAPTOP, PHONE } from "./support/windows.mjs";

const IN_EACH_LANGUAGE = [
  {
    lang: "en",
    title: "Practise logging on with a one-time code",
    steps: "The ten steps",
    rules: "Five rules that keep you safe",
    needsScripts: /The practice itself needs JavaScript/,
    loading: "The practice room is loading…",
    failed: /The practice room could not be loaded/,
    tooOld: /This browser cannot run the practice room/,
    simulation: /This is a simulation/,
  },
  {
    lang: "da",
    title: "Øv dig i at logge på med engangskode",
    steps: "De ti trin",
    rules: "Fem regler, der beskytter dig",
    needsScripts: /Selve øvelsen kræver JavaScript/,
    loading: "Øvelsen er ved at blive hentet …",
    failed: /Øvelsen kunne ikke hentes/,
    tooOld: /Denne browser kan ikke køre øvelsen/,
    simulation: /Det her er en simulering/,
  },
];

const heading = (page, level, name) => page.getByRole("heading", { level, name, exact: true });

/** Title, ten steps and five rules stand there, in both languages, in the order of their headings. */
const standsThere = async (page) => {
  await shown(heading(page, 1, "Swipewise"));
  const lists = await page.getByRole("main").getByRole("list").all();
  assert.equal(lists.length, 4, "steps and rules, twice");
  for (const [index, { title, steps, rules, simulation }] of IN_EACH_LANGUAGE.entries()) {
    await shown(heading(page, 2, title), heading(page, 3, steps), heading(page, 3, rules), page.getByText(simulation));
    assert.equal(await lists[index * 2].getByRole("listitem").count(), 10, "ten steps");
    assert.equal(await lists[index * 2 + 1].getByRole("listitem").count(), 5, "five rules");
  }
};

const fits = async (page) => {
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return { scrollWidth, clientWidth };
    });
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} px wide in ${width} px`);
  }
};

/** The devices as they are drawn before the program is there. Nobody hears of them, so they have no role. */
const drawn = (page) => ({ computer: page.locator("#start .device--computer"), phone: page.locator("#start .device--phone") });

/**
 * How far up or down a device may go when the room opens, in pixels: a line of text. The guide above it is that much higher in one language
 * than in the other, and before the program runs nobody knows which it will be.
 */
const A_LINE = 28;
/** To the sides nothing depends on words: this much is rounding. */
const ROUNDING = 1;

const edges = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return { left: x, right: x + width, top: y, bottom: y + height };
};

const failureIsShown = async (page, why = "failed") => {
  for (const { [why]: reason, loading } of IN_EACH_LANGUAGE) {
    await shown(page.getByText(reason));
    await gone(page.getByText(loading, { exact: true }));
  }
  assert.equal(await page.evaluate(() => document.documentElement.dataset.boot), "failed");
  // No room will take the place of the drawing: what can be read stands there.
  await gone(...Object.values(drawn(page)));
  await standsThere(page);
  await fits(page);
};

describe("Initial page", TOGETHER, () => {
  visit("without JavaScript it shows title, ten steps and five rules, in both languages", { visitor: { javaScriptEnabled: false } }, async (visit) => {
    const { page } = visit;
    await visit.goto("");
    await standsThere(page);
    for (const { needsScripts, loading, failed } of IN_EACH_LANGUAGE) {
      await shown(page.getByText(needsScripts));
      await gone(page.getByText(loading, { exact: true }), page.getByText(failed));
    }
    assert.match(await page.title(), /simulation.*simulering/);
    await fits(page);
  });

  visit("it stands there while the program is being loaded, and goes when the room opens", {}, async (visit) => {
    const { page } = visit;
    const letGo = await holdTheProgram(page);
    await visit.goto("lang=en");
    await standsThere(page);
    for (const { loading } of IN_EACH_LANGUAGE) await shown(page.getByText(loading, { exact: true }));
    await fits(page);
    letGo();
    const room = await visit.ready("en", "guide");
    await shown(room.title, room.guide.atStep(1));
    await gone(heading(page, 1, "Swipewise"));
    assert.equal(await page.getByRole("main").count(), 1);
  });

  for (const viewport of [LAPTOP, PHONE]) {
    for (const lang of LANGS) {
      const title = `both devices are drawn where the room has them, at ${viewport.width} × ${viewport.height} (${lang})`;
      visit(title, { visitor: { viewport } }, async (visit) => {
        const { page } = visit;
        const letGo = await holdTheProgram(page);
        // The whole fragment is the id of a text below the devices, to which a browser scrolls by itself.
        await visit.goto(`lang=${lang}`);
        const before = drawn(page);
        await shown(...Object.values(before));
        const first = { computer: await edges(before.computer), phone: await edges(before.phone) };
        letGo();
        const room = await visit.ready(lang, "guide");
        for (const device of ["computer", "phone"]) {
          const then = await edges(room[device].region);
          for (const [edge, place] of Object.entries(then)) {
            const moved = Math.abs(place - first[device][edge]);
            const allowed = edge === "left" || edge === "right" ? ROUNDING : A_LINE;
            assert.ok(moved <= allowed, `${device}: ${edge} goes from ${first[device][edge]} to ${place}`);
          }
        }
      });
    }
  }

  visit("the drawing says on both devices what it is, to the eyes alone", { visitor: { javaScriptEnabled: false } }, async (visit) => {
    const { page } = visit;
    await visit.goto("");
    for (const device of Object.values(drawn(page))) await shown(device.getByText("Simulation / Simulering", { exact: true }));
    assert.doesNotMatch(await page.getByRole("main").ariaSnapshot(), /Simulation \/ Simulering/);
  });

  visit("each language leads to its text", { visitor: { viewport: PHONE, javaScriptEnabled: false } }, async (visit) => {
    const { page } = visit;
    await visit.goto("");
    for (const [index, name] of ["English", "Dansk"].entries()) {
      await page.getByRole("link", { name, exact: true }).click();
      const { y, height } = await heading(page, 2, IN_EACH_LANGUAGE[index].title).boundingBox();
      assert.ok(y >= 0 && y + height <= PHONE.height, `the heading stands at ${y}`);
    }
  });

  visit("without WebAssembly it says that the browser is too old, and not that the connection is to blame", { allow: [/no WebAssembly/] }, async (visit) => {
    const { page } = visit;
    await page.addInitScript(() => {
      delete window.WebAssembly;
    });
    await visit.goto("lesson=log-on&lang=en");
    await failureIsShown(page, "tooOld");
    for (const { failed } of IN_EACH_LANGUAGE) await gone(page.getByText(failed));
  });

  for (const [what, answer] of [
    ["does not arrive", (route) => route.abort()],
    ["is not found", (route) => route.fulfill({ status: 404, body: "" })],
    ["arrives broken", (route) => route.fulfill({ contentType: "application/wasm", body: "not a program" })],
  ]) {
    // What the browser says about it differs, and is all about this one file.
    const allow = [/ERR_FAILED|404|Failed to fetch|integrity|digest|answered/i];
    visit(`when the program ${what} it says so, and stays`, { allow }, async (visit) => {
      const { page } = visit;
      await page.route("**/*.wasm", answer);
      await visit.goto("lesson=log-on&lang=en");
      await failureIsShown(page);
    });
  }

  visit("'Load again' loads the page again", { allow: [/ERR_FAILED|Failed to fetch/] }, async (visit) => {
    const { page } = visit;
    await page.route("**/*.wasm", (route) => route.abort());
    await visit.goto("");
    const again = page.getByRole("link", { name: /^Load again/ });
    await shown(again);
    await page.unroute("**/*.wasm");
    await again.click();
    const room = await visit.ready("en", "guide");
    await shown(room.title, room.guide.atStep(1));
  });
});
