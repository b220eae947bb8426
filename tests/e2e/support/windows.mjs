// Windows that people have, by what they look through. Where a test needs one window alone, its size stands there.

export const LAPTOP = { width: 1280, height: 720 };
export const LARGE_SCREEN = { width: 1920, height: 1080 };
export const PHONE = { width: 390, height: 844 };

/** What Playwright needs to know of a visitor who has a touch screen, and of one whose touch screen is a phone's. */
export const ON_A_PHONE = { hasTouch: true, viewport: PHONE };
export const FINGERS = { hasTouch: true, isMobile: true };
