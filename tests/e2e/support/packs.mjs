/** Runs in the page: whether all that comes after the first words is here. The one-file edition has it from the beginning. */
export const packsHaveCome = () => {
  const { packs, edition } = document.documentElement.dataset;
  return packs === "settled" || edition === "one-file";
};
