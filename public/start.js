// Stands before each script that starts the page: says how far the start has come, and what to do when it fails.

const page = document.documentElement;

/**
 * The program has stopped with a trap, which is how a panic ends: the page says so and offers to start again, instead of standing dead.
 * Gives whether it is so.
 */
const hasStopped = (error) => {
  if (error?.name !== "RuntimeError") return false;
  document.getElementById("app").hidden = true;
  const message = document.getElementById("panic");
  message.hidden = false;
  message.firstElementChild.focus();
  return true;
};

window.addEventListener("error", ({ error }) => hasStopped(error));
window.addEventListener("unhandledrejection", ({ reason }) => hasStopped(reason));

const failed = (error) => {
  page.dataset.boot = "failed";
  console.error(error);
  if (hasStopped(error)) return;
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

/**
 * Shown in a frame of another page, by a link with `embed=1`: without header, foot and 'All lessons' (`style/layout.css`). It is decided
 * here, since the style has to know it before the program is there; the program keeps it in the address (`shell::document`).
 */
if (/[#&]embed=1(&|$)/.test(location.hash)) page.dataset.embed = "1";

/**
 * Tells the page around the frame how high this one is, and again whenever that changes: `{ name: "swipewise-height", height: 812 }`. To
 * whoever it is ('*'): a height is no secret, and nothing else is in it. Not while it is presented, when it is as high as its window.
 * A frame that follows comes to rest, since nothing here grows higher in a higher window without an end.
 */
const tellHeight = () => {
  let told;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told || page.dataset.present) return;
    told = height;
    parent.postMessage({ name: "swipewise-height", height }, "*");
  };
  if (page.dataset.embed && parent !== window) new ResizeObserver(tell).observe(document.body);
};

const start = (load) => {
  page.dataset.boot = "loading";
  return load().then(() => {
    page.dataset.boot = "ready";
    tellHeight();
    // Where a browser cannot tell, the first press is a little slower.
    window.requestIdleCallback?.(() => window.dispatchEvent(new Event("idle")));
    // A refusal changes nothing, and older browsers have no full screen, or give no answer.
    window.addEventListener("enterfullscreen", () => page.requestFullscreen?.()?.catch(() => {}));
  }, failed);
};
