// Windows that people have, by what they look through. Where a test needs one window alone, its size stands there.

export const LAPTOP = { width: 1280, height: 720 };
export const LARGE_SCREEN = { width: 1920, height: 1080 };
export const PHONE = { width: 390, height: 844 };

/** What Playwright needs to know of a visitor who has a touch screen, and of one whose touch screen is a phone's. */
export const ON_A_PHONE = { hasTouch: true, viewport: PHONE };
export const FINGERS = { hasTouch: true, isMobile: true };

/** A letter is wider in this family than in those of most devices. Where it is missing, the browser takes what it has. */
const WIDE = '* { font-family: "DejaVu Sans", Verdana, sans-serif !important }';

/** Windows in which everything that a step needs has room. Of each layout of the page one is the tightest. */
export const ROOMY = [
  { window: "390 × 844", ...PHONE, visitor: FINGERS },
  { window: "390 × 844, wide letters", ...PHONE, visitor: FINGERS, style: WIDE },
  // What a phone's browser leaves of that, with its bars.
  { window: "390 × 664", width: 390, height: 664 },
  { window: "360 × 640", width: 360, height: 640, visitor: FINGERS, isTightest: true },
  { window: "360 × 640, wide letters", width: 360, height: 640, visitor: FINGERS, style: WIDE, isTightest: true },
  { window: "360 × 740", width: 360, height: 740, visitor: FINGERS },
  { window: "768 × 1024", width: 768, height: 1024, isTightest: true },
  { window: "1024 × 768", width: 1024, height: 768 },
  { window: "1280 × 720", ...LAPTOP, isTightest: true },
  { window: "1920 × 1080", ...LARGE_SCREEN },
];

/** Those for a language. Danish words are the longer ones: they are tried in all of these windows, and English ones in the tightest. */
export const roomyFor = (lang) => ROOMY.filter(({ isTightest }) => isTightest || lang === "da");

/** Not everything has room here: what there is, is in the order of need. */
export const TOO_SMALL = [
  { window: "320 × 640", width: 320, height: 640, visitor: FINGERS },
  { window: "390 × 844, text 200 %", ...PHONE, visitor: FINGERS, text: 200 },
  { window: "1280 × 720, text 200 %", ...LAPTOP, text: 200 },
];
