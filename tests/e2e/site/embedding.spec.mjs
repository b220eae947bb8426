// Anybody may show the page in a frame of their own, and in none of them can it be taken for something real: the word
// 'Simulation' is in view whatever the size, the link, and however far it is scrolled.

import assert from "node:assert/strict";
import { describe } from "node:test";
import { shown } from "../support/expect.mjs";
import { TOGETHER, visit } from "../support/fixture.mjs";

const FRAMES = [
  { width: 1280, height: 800 },
  { width: 800, height: 200 },
  { width: 320, height: 480 },
  { width: 200, height: 150 },
  { width: 120, height: 80 },
];

const LINKS = ["", "lesson=log-on&step=7&text=250", "theme=contrast&text=100", "theme=dark&embed=1&present=1&notice=0&simulation=off&style=display:none"];

/** What the embedding page puts around the page: a frame of this size. */
const embedded = async (visit, { width, height }, link, attributes = "") => {
  const { page } = visit;
  const address = new URL(link && `#${link}`, visit.base).href;
  const body = `<!doctype html><html lang="en"><title>A school</title>
    <iframe title="Swipewise" ${attributes} width="${width}" height="${height}" src="${address}"></iframe>`;
  await page.route("**/school", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(new URL("school", visit.base).href);
  return (await page.locator("iframe").elementHandle()).contentFrame();
};

/** Whether the word is in view: in the window, nothing in front of it, large and strong enough to be read. */
const isInView = (frame) =>
  frame.evaluate(() => {
    const word = document.querySelector(".always__word");
    const range = document.createRange();
    range.setStart(word.firstChild, 0);
    range.setEnd(word.firstChild, "Simulation".length);
    const [{ left, top, right, bottom }] = range.getClientRects();
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const { fontSize, opacity, visibility } = getComputedStyle(word);
    const isReadable = Number.parseFloat(fontSize) >= 13 && opacity === "1" && visibility === "visible";
    return word.textContent.startsWith("Simulation") && inside && word.contains(onTop) && isReadable;
  });

const ready = (frame) => frame.waitForFunction(() => document.documentElement.dataset.boot === "ready");

/** Scrolls as far as this part of the way. */
const scrollTo = (frame, part) =>
  frame.evaluate((part) => scrollTo(0, part * (document.scrollingElement.scrollHeight - innerHeight)), part);

describe("Embedding", TOGETHER, () => {
  for (const size of FRAMES) {
    visit(`in a frame of ${size.width} by ${size.height} the word is in view, whatever the link and however far it is scrolled`, { live: true }, async (visit) => {
      for (const link of LINKS) {
        const frame = await embedded(visit, size, link);
        await ready(frame);
        for (const part of [0, 0.25, 0.5, 0.75, 1]) {
          await scrollTo(frame, part);
          assert.ok(await isInView(frame), `#${link}, scrolled by ${part}`);
        }
        if (link.includes("present=1")) {
          await frame.getByRole("button", { name: "Blank the screen" }).press("Enter");
          await shown(frame.getByRole("button", { name: "Show the screen again" }));
          assert.ok(await isInView(frame), `#${link}, on the dark screen`);
          continue;
        }
        const panel = frame.getByRole("button", { name: /^(Settings|Indstillinger)$/ });
        await panel.focus();
        await panel.press("Enter");
        await frame.getByRole("combobox").first().focus();
        assert.ok(await isInView(frame), `#${link}, with the settings open`);
      }
    });
  }

  visit("in a frame that may not have an origin there is plain text, and nothing that could be taken for something real", { live: true, allow: [/./] }, async (visit) => {
    for (const sandbox of ["", "allow-scripts"]) {
      const frame = await embedded(visit, { width: 400, height: 300 }, "", `sandbox="${sandbox}"`);
      await shown(frame.getByRole("heading", { level: 1, name: "Swipewise" }), frame.getByText(/This is a simulation/));
      assert.equal(await frame.locator("input, button").count(), 0);
      // Without its style the drawing of the devices is one word for each.
      assert.deepEqual((await frame.locator(".device").allInnerTexts()).map((text) => text.trim()), ["Simulation / Simulering", "Simulation / Simulering"]);
      assert.equal(await frame.locator(".device").first().evaluate((device) => getComputedStyle(device).borderStyle), "none");
    }
  });

  visit("a log-on can be practised in a learning platform's frame", { live: true }, async (visit) => {
    const frame = await embedded(visit, { width: 1000, height: 800 }, "lesson=log-on&lang=en");
    await ready(frame);
    const loggedOn = frame.getByRole("heading", { name: "You are logged on" });
    const step = frame.getByRole("button", { name: "Do this step for me" });
    while (!(await loggedOn.isVisible())) {
      await step.click();
      await frame.waitForFunction(() => !document.querySelector(".spinner"));
    }
    await shown(loggedOn);
  });
});
