// Chance that can be had again.

/** Numbers as chance would have them, the same each time: Lehmer's generator with the multiplier of Park and Miller. */
export const dice = (seed) => {
  let state = (seed % 2_147_483_646) + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
};
