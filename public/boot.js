// Starts the page. An own file, so that the page needs no inline script, which a host's policy may refuse; and not Trunk's, because that
// one does not say anything when it fails.
//
// The page's own <script> names the program and its digest. No preload link does: Firefox 153 and WebKitGTK 2.50 would fetch
// the program once for the link and once more for the digest that is asked for here.

const page = document.documentElement;

const boot = async () => {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  const { wasm, digest } = document.querySelector("script[data-wasm]").dataset;
  const [glue, program] = await Promise.all([
    // The browser checks the digest of the module when it preloads it, and the import takes what was preloaded.
    import(document.querySelector("link[rel=modulepreload]").href),
    fetch(wasm, { integrity: digest }),
  ]);
  if (!program.ok) throw new Error(`${wasm} answered ${program.status}`);
  await glue.default({ module_or_path: program });
};

boot().then(
  () => {
    page.dataset.boot = "ready";
  },
  (error) => {
    page.dataset.boot = "failed";
    console.error(error);
    // A program that stopped as soon as it ran has said so itself.
    if (!document.getElementById("panic").hidden) return;
    const message = document.getElementById("boot-failed");
    message.hidden = false;
    message.focus();
  },
);
