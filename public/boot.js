// Starts the page. An own file, so that the page needs no inline script, which a host's policy may refuse; and not Trunk's, because that
// one does not say anything when it fails.
//
// Trunk writes the addresses of the two files to load, with the digest of each, into preload links of the page.

const link = (rel) => {
  const element = document.querySelector(`link[rel="${rel}"]`);
  if (!element) throw new Error(`the page has no <link rel="${rel}">`);
  return element;
};

const boot = async () => {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  // The browser checks the digest of the module when it preloads it, and the import takes what was preloaded.
  const glue = await import(link("modulepreload").href);
  const wasm = link("preload");
  // Chromium checks no digest while preloading for fetch, so it has to be named once more here.
  const response = await fetch(wasm.href, { integrity: wasm.integrity });
  if (!response.ok) throw new Error(`${wasm.href} answered ${response.status}`);
  await glue.default({ module_or_path: response });
};

const page = document.documentElement;
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
