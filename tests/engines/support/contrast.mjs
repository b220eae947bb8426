// Whether controls can be told from what is around them, by the colours that the engine has settled on in the end.

/** WCAG 2.2: 1.4.6, 1.4.11. With forced colours the pairs are the system's, which are at least as far apart. */
const LEAST = { text: 7, edge: 3 };

/** The controls whose words, or whose edge and ring of focus, are hardly different from their ground. */
export const tooFaint = (page) =>
  page.evaluate((least) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    /** The engine itself makes three numbers of whatever it calls a colour. */
    const read = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour) => {
      const [red, green, blue] = read(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (read(backgroundColor)[3] === 255) return backgroundColor;
      }
      return "Canvas";
    };

    const found = [];
    const controls = document.querySelectorAll("main button, main input, main select");
    for (const control of [...controls].filter((control) => control.checkVisibility())) {
      const around = ground(control.parentElement);
      const name = control.ariaLabel ?? control.labels?.[0]?.textContent ?? control.textContent;
      const check = (what, colour, on, least) => {
        const ratio = contrast(colour, on);
        if (ratio < least) found.push(`${what} of '${name.trim()}': ${colour} on ${on}, ${ratio.toFixed(1)} to 1`);
      };
      const style = getComputedStyle(control);
      // The words of a slider are beside it.
      if (control.type !== "range") check("the words", style.color, ground(control), least.text);
      // A quiet button is underlined words, and an app a picture with words.
      if (style.borderStyle !== "none" && !control.matches(".button--quiet, .button--app")) {
        const edge = contrast(style.borderTopColor, around) > contrast(ground(control), around) ? style.borderTopColor : ground(control);
        check("the edge", edge, around, least.edge);
      }
      control.focus({ focusVisible: true, preventScroll: true });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
      if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) found.push(`no ring of focus on '${name.trim()}'`);
      else check("the ring of focus", outlineColor, around, least.edge);
    }
    return found;
  }, LEAST);
