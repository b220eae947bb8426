// Nothing scrolls sideways, down to 320 px, up to 250 % of text and up to 400 % zoom; nothing is cut off, also where
// somebody spaces the text out; what has focus is not covered, and nothing is too small to be hit.

/** The last one has the least room. */
const SIZES = [
  { width: 1280, height: 800, text: 100 },
  { width: 390, height: 800, text: 100 },
  { width: 320, height: 800, text: 100 },
  { width: 320, height: 800, text: 250 },
  // A window of 1280 by 1024 at 400 %: WCAG 1.4.10.
  { width: 320, height: 256, text: 100 },
];

/** CSS pixels: WCAG 2.5.5, and 2.5.8 for everything. */
const SMALLEST = 44;
const SMALLEST_OF_ALL = 24;

/** WCAG 1.4.12. */
const SPACED_OUT = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

/** Spaces the text out, or takes that back. */
const spaceOut = (page, style) =>
  page.evaluate((style) => {
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== window.spacedOut);
    window.spacedOut = new CSSStyleSheet();
    window.spacedOut.replaceSync(style);
    document.adoptedStyleSheets = [...others, window.spacedOut];
  }, style);

/** Stops of the Tab key of which something else covers the middle or one of the ends. */
const covered = (page) =>
  page.evaluate(() => {
    const found = [];
    const before = document.activeElement;
    for (const stop of document.querySelectorAll("button, a[href], input, select, [tabindex='0']")) {
      if (!stop.checkVisibility({ visibilityProperty: true })) continue;
      stop.focus();
      const box = stop.getBoundingClientRect();
      const { top, bottom } = box;
      // Of what is wider than the table's own place, or higher than the window, the part that is in it.
      const place = stop.closest("[role=region][tabindex='0']:has(table)")?.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, place?.left ?? 0), Math.min(box.right, place?.right ?? innerWidth)];
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      for (const x of [left + 4, (left + right) / 2, right - 4]) {
        const onTop = document.elementFromPoint(x, y);
        if (!onTop || !(stop.contains(onTop) || onTop.contains(stop) && onTop.matches("label"))) {
          found.push(`${stop.outerHTML.slice(0, 80)} at ${Math.round(x)}, ${Math.round(y)} by ${onTop?.outerHTML.slice(0, 80)}`);
        }
      }
    }
    before?.focus();
    return found;
  });

/**
 * What sticks out at the right, or makes the page scroll sideways. A table of data may be wider than the window (WCAG 1.4.10), in a place
 * of its own that scrolls, can be scrolled with keys, and does not stick out itself.
 */
const tooWide = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, in ${clientWidth} px`] : [];
    for (const element of document.body.querySelectorAll("*")) {
      const place = element.closest("[role=region][tabindex='0']:has(table)");
      const box = (place ?? element).getBoundingClientRect();
      const scrolls = !place && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "auto";
      if (box.width > 1 && (box.right > clientWidth + 1 || box.left < -1 || scrolls)) {
        found.push(`${element.outerHTML.slice(0, 120)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
      }
    }
    return found;
  });

/** Texts that are cut off, because their box is too small for them. */
const cutOff = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const element of document.body.querySelectorAll("*")) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const clips = [overflowX, overflowY].some((overflow) => ["hidden", "clip"].includes(overflow));
      // What is hidden on purpose, for screen readers, is one pixel large.
      // A link to copy is longer than its field, and copied as a whole; the name of a file the browser shortens itself.
      if (!clips || element.readOnly || element.type === "file" || clipPath !== "none" || !element.checkVisibility()) continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) {
        found.push(element.outerHTML.slice(0, 120));
      }
    }
    return found;
  });

/** Controls that are hard to hit. */
const tooSmall = (page) =>
  page.evaluate(([main, all]) => {
    const found = [];
    for (const control of document.querySelectorAll("button, input, select, a[href], [tabindex='0']")) {
      // The skip links are there while they have focus.
      const isHidden = getComputedStyle(control).clipPath !== "none";
      if (!control.checkVisibility() || isHidden) continue;
      const smallest = control.matches("button, input, select, li a") ? main : all;
      // Whoever presses the words of a check box presses the box.
      const { width, height } = (["checkbox", "radio"].includes(control.type) ? control.labels[0] : control).getBoundingClientRect();
      if (Math.min(width, height) < smallest) found.push(`${control.outerHTML.slice(0, 120)}: ${width} × ${height}`);
    }
    return found;
  }, [SMALLEST, SMALLEST_OF_ALL]);

/** Leaves the window at the last of the sizes. */
export const reflowFinds = async (room) => {
  const { page } = room;
  const found = [];
  const ask = async (what, question, where) => found.push(...(await question(page)).map((fault) => `${what} ${where}: ${fault}`));
  for (const { width, height, text } of SIZES) {
    await page.setViewportSize({ width, height });
    await room.follow(`text=${text}`);
    const where = `at ${width} × ${height} px, text ${text} %`;
    await ask("too wide", tooWide, where);
    await ask("cut off", cutOff, where);
    await ask("too small", tooSmall, where);
  }
  await ask("covered", covered, "in the smallest window");
  await spaceOut(page, SPACED_OUT);
  await ask("too wide", tooWide, "when spaced out");
  await ask("cut off", cutOff, "when spaced out");
  await spaceOut(page, "");
  return found;
};
