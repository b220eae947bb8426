// Stands before each script that starts the page: says how far the start has come, and what to do when it fails.

const page = document.documentElement;

const failed = (error) => {
  page.dataset.boot = "failed";
  console.error(error);
  // A program that stopped as soon as it ran has said so itself.
  if (!document.getElementById("panic").hidden) return;
  const message = document.getElementById("boot-failed");
  // With an older browser the connection is not to blame, and loading again helps nobody.
  const why = typeof WebAssembly === "object" ? "connection" : "browser";
  for (const text of message.querySelectorAll("[data-why]")) text.hidden = text.dataset.why !== why;
  message.hidden = false;
  // While the page is still loading, a browser that goes to the part that the address names takes focus away again.
  if (document.readyState === "complete") message.focus();
  else window.addEventListener("load", () => message.focus());
};

/**
 * In which language the page begins: as the link says, as was set at the last visit, or as the browser prefers. Somebody has to
 * know before the program runs, to fetch the words; the program keeps to it.
 */
const language = () => {
  const named = (text) => new URLSearchParams(text).getAll("lang").reverse();
  // The initial page has a part in each language.
  const isKnown = (code) => document.getElementById(`lang=${code}`);
  const preferred = navigator.languages.map((tag) => tag.split("-")[0]);
  return [...named(location.hash.slice(1)), ...named(saved()), ...preferred, "en"].find(isKnown);
};

const saved = () => {
  try {
    return localStorage.getItem("swipewise");
  } catch {
    // Where storage is forbidden, even asking for it is an error.
    return null;
  }
};

const start = (load) => {
  page.dataset.boot = "loading";
  return load().then(() => {
    page.dataset.boot = "ready";
    // Where a browser cannot tell, the first press is a little slower.
    window.requestIdleCallback?.(() => window.dispatchEvent(new Event("idle")));
    // A refusal changes nothing, and older browsers have no full screen, or give no answer.
    window.addEventListener("enterfullscreen", () => page.requestFullscreen?.()?.catch(() => {}));
  }, failed);
};
