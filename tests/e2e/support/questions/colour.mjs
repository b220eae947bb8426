// Nothing is told by colour alone, also where the device has colours of its own: what can be pressed, what is off, what is
// wrong, what is chosen, whose turn it is and where focus is have words or shapes.

/** What is told by colour alone, or not at all. */
const toldByColour = (page) =>
  page.evaluate(() => {
    const found = [];
    const fault = (what, element) => found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
    const seen = (matching) => [...document.querySelectorAll(matching)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const isClear = (colour) => /^rgba\(.*, 0\)$/.test(colour);
    /** The ground that it stands on. */
    const groundOf = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    const hasBorder = (element) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
      const ground = groundOf(element.parentElement);
      const differs = (colour) => !isClear(colour) && colour !== ground;
      return borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) >= 1 && (differs(borderTopColor) || differs(backgroundColor));
    };
    const isUnderlined = (element) => getComputedStyle(element).textDecorationLine.includes("underline");
    const hasDrawing = (element) => element.querySelector("svg")?.checkVisibility() === true;

    for (const control of seen("button, select, input[type=text]")) {
      if (!hasBorder(control) && !isUnderlined(control) && !hasDrawing(control)) fault("it looks like words", control);
    }
    for (const button of seen("button")) {
      const isDashed = getComputedStyle(button).borderTopStyle === "dashed";
      if (isDashed !== (button.ariaDisabled === "true")) fault("dashes and being off do not agree", button);
    }
    for (const field of seen("[aria-invalid=true]")) {
      const words = [...(field.closest("div")?.querySelectorAll("p") ?? [])].filter((line) => getComputedStyle(line, "::before").content.includes("!"));
      if (!words.some((line) => line.checkVisibility() && line.textContent.trim() !== "")) fault("it is wrong, and no words say so", field);
    }
    for (const box of seen("[type=radio], [type=checkbox]")) {
      if (getComputedStyle(box).appearance === "none") fault("the browser draws no mark into it", box);
    }
    if (matchMedia("(forced-colors: active)").matches) {
      // Chromium 156 lays a plate of the device's ground behind words, but not where an element keeps its own colours.
      const plate = getComputedStyle(document.documentElement).backgroundColor;
      const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
      for (const words of seen("body *").filter(hasWords)) {
        const { color, forcedColorAdjust } = getComputedStyle(words);
        if (color === plate && forcedColorAdjust === "auto") fault("words have the colour of their plate", words);
      }
    }
    for (const device of seen("#computer, #phone")) {
      const words = device.querySelector(".device__turn");
      const says = words.checkVisibility() && words.textContent.trim() !== "";
      if (says !== device.classList.contains("device--turn")) fault("whose turn it is stands there not in words", device);
    }
    return found;
  });

/** Stops of the Tab key on which nobody sees that they have focus. */
const focusUnseen = async (page) => {
  // From here on focus comes from keys, and the browser marks it.
  await page.keyboard.press("Shift");
  return page.evaluate(() => {
    const before = document.activeElement;
    const found = [];
    for (const stop of document.querySelectorAll("button, a[href], input, select, [tabindex]")) {
      if (!stop.checkVisibility({ visibilityProperty: true })) continue;
      stop.focus({ preventScroll: true });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
      const isSeen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
      if (!isSeen) found.push(stop.outerHTML.slice(0, 120));
    }
    before?.focus({ preventScroll: true });
    return found;
  });
};

/** In the page's own colours and in the device's. */
export const colourFinds = async ({ page }) => {
  const found = [];
  for (const forcedColors of ["active", "none"]) {
    await page.emulateMedia({ forcedColors });
    const where = forcedColors === "active" ? "in the device's own colours" : "in the page's colours";
    found.push(...(await toldByColour(page)).map((fault) => `${where}, ${fault}`));
    found.push(...(await focusUnseen(page)).map((stop) => `${where}, focus is not seen on ${stop}`));
  }
  return found;
};
