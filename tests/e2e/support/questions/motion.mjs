// Nothing moves for those who wish so. Whoever asks has to have wished it: on the device, or with 'Reduce motion'.

export const motionFinds = ({ page }) =>
  page.evaluate(() => document.getAnimations().map((animation) => animation.effect.target?.outerHTML.slice(0, 120)));
