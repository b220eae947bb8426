// Starts the page of a host. An own file, so that the page needs no inline script, which its policy refuses; and not
// Trunk's, because that one does not say anything when it fails.
//
// Nothing runs that is not what was built: the browser checks the digest of every file, and what it refuses ends the
// start. This script notices for the style, the glue and the program, and `guard.js` in the glue notices for this one.

const load = async () => {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  // The <script> of the glue names the program and its digest. No preload link does: Firefox 153 and WebKitGTK 2.50
  // would fetch the program once for the link and once more for the digest that is asked for here.
  const { src, dataset } = document.querySelector("script[data-wasm]");
  const { wasm, digest, later, packs } = dataset;
  const part = laterPart(later);
  const pack = packsOf(packs, part);
  page.dataset.words = language();
  const day = dayInLink(pack, part);
  const [glue, program] = await Promise.all([
    // The same <script> loads it, and has the browser check its digest.
    import(src),
    fetch(wasm, { integrity: digest }),
    styleHasCome(),
    pack.put(`words-${page.dataset.words}`),
  ]);
  if (!program.ok) throw new Error(`${wasm} answered ${program.status}`);
  // Trunk writes no digest, xtask does: a page in development changes, and is not to be kept.
  if (digest) keepForOffline();
  // Somebody may have chosen another language meanwhile. If that does not come, the program says so.
  await pack.put(`words-${language()}`).catch(() => {});
  const before = (first) => {
    part.belongsTo(first);
    return day.putWhatHasCome();
  };
  await glue.default({ module_or_path: program, before });
  fetchTheRest(packs, pack, part);
  for (const beginning of BEGINNINGS) window.addEventListener(beginning, seal, true);
};

/**
 * A link may lead to an ordinary day, and what that needs is better there at once than a moment later. Nothing waits for it: where it
 * does not come, the program says so.
 */
const dayInLink = (pack, part) => {
  const name = `days-${page.dataset.words}`;
  let hasCome = false;
  if (location.hash.includes("lesson=")) Promise.all([part.code(), pack.text(name)]).then(() => (hasCome = true), () => {});
  return { putWhatHasCome: async () => hasCome && pack.put(name).catch(() => {}) };
};

/**
 * What the first lesson does not need: a part of the program, which works with what the first part exports, and its style. In
 * development there is neither, both are whole.
 */
const laterPart = (addresses = "") => {
  const [address, style] = addresses.split(" ");
  let belongsTo;
  const first = new Promise((resolve) => (belongsTo = resolve));
  const code = each(async () => address && (await answerOf(address)).arrayBuffer());
  const instantiate = async () => WebAssembly.instantiate(await code(), { a: shared(await first) });
  const put = each(async () => address && Promise.all([putStyle(style), instantiate()]));
  return { belongsTo, code, put };
};

/**
 * What the later part imports of the first one. All its functions have one name, since so many names are large; it asks for one after the
 * other, and they stand at the end of the table, the first one last.
 */
const shared = (first) => {
  let place = first.functions.length;
  return Object.create(first, { f: { get: () => first.functions.get(--place) } });
};

/** Before the style that is there already: that has the last word, as it has in `index.html`. */
const putStyle = (address) =>
  new Promise((onload, onerror) => {
    const [href, integrity] = address.split("#");
    const link = document.createElement("link");
    // Without `crossOrigin` a frame that has no origin looks at no digest, and refuses it.
    Object.assign(link, { rel: "stylesheet", href, integrity, crossOrigin: "anonymous", onload, onerror });
    document.querySelector("link[rel=stylesheet]").before(link);
  });

/**
 * Packs are what the program reads and need not have in it: two for each language, of which one is needed by those who open an
 * ordinary day or the table of defences, and that table. Each is put into the page, as a script of a type
 * that no browser runs, where the program finds it by its name. Their addresses have their digests behind them.
 */
const packsOf = (addresses, part) => {
  const addressOf = (name) => addresses.split(" ").find((address) => nameOf(address) === name);
  const text = each(async (name) => (await answerOf(addressOf(name))).text());
  const put = each(async (name) => {
    const textContent = await text(name);
    // As soon as it finds the words of the days the program opens one, and then it has to be whole.
    if (!name.startsWith("words")) await part.put();
    document.head.append(Object.assign(document.createElement("script"), { id: name, type: "text/plain", textContent }));
  });
  return { text, put };
};

/** `words-en` of `./words-en-0123456789abcdef.txt#sha256-…`. */
const nameOf = (address) => address.match(/[a-z]+-[a-z]+/)[0];

const answerOf = async (address) => {
  const [path, integrity] = address.split("#");
  // The service worker may have asked for it first. Only in development does a name stay while the content changes.
  const response = await fetch(path, { integrity, cache: integrity ? "force-cache" : "default" });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
};

/** Does something once for each name. */
const each = (begin) => {
  const begun = new Map();
  return (name) => {
    if (!begun.has(name)) begun.set(name, begin(name));
    return begun.get(name);
  };
};

/**
 * What the first screen does not need. It is asked for before the network is shut, and what is under way then still comes; what does
 * not come is missed by the program when somebody wants it.
 */
const fetchTheRest = async (addresses, pack, part) => {
  part.put().then(tellOfTheProgram, () => {});
  const come = async (name) => {
    await pack.put(name);
    window.dispatchEvent(new Event("pack"));
  };
  await Promise.allSettled(addresses.split(" ").map(nameOf).map(come));
  page.dataset.packs = "settled";
};

const tellOfTheProgram = () => {
  page.dataset.program = "whole";
  window.dispatchEvent(new Event("pack"));
};

/** A style that was refused has no sheet; nor has one that is still on its way, and not every browser runs scripts after it. */
const styleHasCome = async () => {
  const style = document.querySelector("link[rel=stylesheet]");
  const isLoading = document.readyState !== "complete";
  if (!style.sheet && isLoading) await new Promise((resolve) => window.addEventListener("load", resolve));
  if (!style.sheet) throw new Error("the style has not come as it was built");
};

/** What somebody does first. Screen readers press without a pointer and without a key. */
const BEGINNINGS = ["pointerdown", "keydown", "click", "input"];

/**
 * From then on the browser itself refuses every connection and every further script. WebAssembly it does not, since the later part of the
 * program may still be on its way: there is nobody left who could bring other code. Not before: nothing has been typed
 * yet, and who checks a site with Lighthouse fetches its `robots.txt` through the page.
 */
const seal = () => {
  for (const beginning of BEGINNINGS) window.removeEventListener(beginning, seal, true);
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'; script-src 'wasm-unsafe-eval'; worker-src 'none'";
  document.head.append(policy);
};

/**
 * Has the page kept on this device, and tells the program when that is done, and when a newer one has been fetched.
 * Where it cannot be kept, as in a private window or without https, the page works as long as there is a network.
 */
const keepForOffline = async () => {
  const tell = (news) => page.dataset.boot === "ready" && window.dispatchEvent(new Event(news));
  const follow = (worker) => {
    const look = () => {
      if (worker.state === "activated") tell("kept");
      // Another one is at work, until nobody looks at its page any more.
      if (worker.state === "installed" && registration.active) tell("newversion");
    };
    worker.addEventListener("statechange", look);
    look();
  };
  // In a frame that may not have an origin even asking for it is an error.
  const register = async () => navigator.serviceWorker?.register("./sw.js");
  const registration = await register().catch(() => {});
  if (!registration) return;
  await started;
  const { installing, waiting, active } = registration;
  for (const worker of [installing, waiting, active]) if (worker) follow(worker);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  window.addEventListener("opennewversion", () => {
    const { waiting } = registration;
    // At the first visit the page came from the network, and nothing waits for it to be left.
    if (!waiting) location.reload();
    waiting?.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
    waiting?.postMessage("open");
  });
};

const started = start(load);
