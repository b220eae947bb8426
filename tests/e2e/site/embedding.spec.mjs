// Anybody may show the page in a frame of their own, and in none of them can it be taken for something real: the word
// 'Simulation' is in view whatever the size, the link, and however far it is scrolled.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { describe } from "node:test";
import { gone, shown } from "../support/expect.mjs";
import { TOGETHER, visit } from "../support/fixture.mjs";

const FRAMES = [
  { width: 1280, height: 800 },
  { width: 800, height: 200 },
  { width: 320, height: 480 },
  { width: 200, height: 150 },
  { width: 120, height: 80 },
];

const LINKS = ["", "lesson=log-on&step=7&text=250", "theme=contrast&text=100", "theme=dark&embed=1&present=1&notice=0&simulation=off&style=display:none"];

/** The page of a school, with the page in a frame of this size. */
const schoolPage = (visit, { width, height }, link, attributes, script = "") => {
  const address = new URL(link && `#${link}`, visit.base).href;
  return `<!doctype html><html lang="en"><title>A school</title>${script}
    <iframe title="Swipewise" ${attributes} width="${width}" height="${height}" src="${address}"></iframe>`;
};

const frameOf = async ({ page }) => (await page.locator("iframe").elementHandle()).contentFrame();

/** The school's page comes from the same origin. */
const embedded = async (visit, size, link, attributes = "") => {
  const { page } = visit;
  const body = schoolPage(visit, size, link, attributes);
  await page.route("**/school", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(new URL("school", visit.base).href);
  return frameOf(visit);
};

/**
 * It comes from another origin, and its frame follows the height that it is told. It needs a server of its own: to Chromium, what a test
 * gives as an answer comes from the internet, and no page from there may reach into this machine.
 */
const embeddedElsewhere = async (visit, link, attributes, body) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end(schoolPage(visit, { width: 1000, height: 150 }, link, attributes, FOLLOWS));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const school = `http://127.0.0.1:${server.address().port}/`;
  try {
    await visit.page.goto(school);
    const frame = await frameOf(visit);
    await ready(frame);
    await body(frame);
  } finally {
    server.closeAllConnections();
    server.close();
    // The school's own page, and its icon, are asked for by the visitor and not by the page in the frame.
    visit.requests = visit.requests.filter((url) => !url.startsWith(school));
  }
};

/** The page around a frame that follows the height it is told, as docs/deploy.md has it. */
const FOLLOWS = `<script>
  window.told = [];
  addEventListener("message", ({ data, source }) => {
    const frame = document.querySelector("iframe");
    window.told.push(data);
    if (source === frame.contentWindow && data?.name === "swipewise-height") frame.height = Number(data.height);
  });
</script>`;


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

/** What the page around the frame was told. */
const told = ({ page }) => page.evaluate(() => window.told);

/** Waits until all of the page is in the frame, which has followed it, and is at least as high as this. */
const fits = (frame, least = 0) =>
  frame.waitForFunction((least) => innerHeight > least && document.documentElement.scrollHeight <= innerHeight, least);

/** Has the guide do everything. */
const logOn = async (frame) => {
  const loggedOn = frame.getByRole("heading", { name: "You are logged on" });
  const step = frame.getByRole("button", { name: "Do this step for me" });
  while (!(await loggedOn.isVisible())) {
    await step.click();
    await frame.waitForFunction(() => !document.querySelector(".spinner"));
  }
  await shown(loggedOn);
};

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

  visit("in a frame that may not run anything there is text, and nothing that could be taken for something real", { live: true, allow: [/./] }, async (visit) => {
    const frame = await embedded(visit, { width: 400, height: 300 }, "", 'sandbox=""');
    await shown(frame.getByRole("heading", { level: 1, name: "Swipewise" }), frame.getByText(/This is a simulation/));
    assert.equal(await frame.locator("input, button").count(), 0);
    assert.deepEqual((await frame.locator(".device").allInnerTexts()).map((text) => text.trim().split("\n")[0]), ["Simulation / Simulering", "Simulation / Simulering"]);
    assert.ok(await isInView(frame));
  });

  for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin"]) {
    visit(`in a frame of another origin with '${sandbox}' the room works, and the frame follows its height`, { live: true }, async (visit) => {
      await embeddedElsewhere(visit, "lesson=log-on&lang=en&embed=1", `sandbox="${sandbox}"`, async (frame) => {
        await shown(frame.getByText("Simulation. Practice data only: Never enter your own."));
        assert.equal(await frame.getByRole("button", { name: /^(Lessons|Settings|About|All lessons)$/ }).count(), 0);
        assert.equal(await frame.getByRole("contentinfo").count(), 0);
        await gone(frame.getByText(/not known here/));

        await fits(frame);
        const { height } = (await told(visit)).at(-1);
        await frame.getByRole("button", { name: "Five safety rules" }).click();
        await fits(frame, height);
        for (const message of await told(visit)) {
          assert.deepEqual(Object.keys(message), ["name", "height"]);
          assert.ok(message.name === "swipewise-height" && Number.isInteger(message.height));
        }

        await logOn(frame);
        await shown(frame.getByRole("button", { name: "Again", exact: true }));
        await gone(frame.getByRole("button", { name: "All lessons" }));
        // The next lesson is embedded as well, and would be if the frame were loaded again.
        await frame.getByRole("button", { name: /^Next lesson: / }).click();
        await frame.waitForFunction(() => location.hash === "#lesson=log-on-qr&embed=1");
        assert.equal(await frame.getByRole("contentinfo").count(), 0);
        // The frame and the page in it have come to rest each time.
        assert.ok((await told(visit)).length < 60);
      });
    });
  }

  visit("without 'embed=1' the page tells nothing to the page around it", { live: true }, async (visit) => {
    await embeddedElsewhere(visit, "lesson=log-on&lang=en", "", async (frame) => {
      await frame.getByRole("button", { name: "Do this step for me" }).click();
      await shown(frame.getByRole("contentinfo"));
      assert.deepEqual(await told(visit), []);
    });
  });

  visit("a log-on can be practised in a learning platform's frame", { live: true }, async (visit) => {
    const frame = await embedded(visit, { width: 1000, height: 800 }, "lesson=log-on&lang=en");
    await ready(frame);
    await logOn(frame);
  });
});
