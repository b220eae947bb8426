import start from "./counter.js";
start({ module_or_path: "./counter_bg.wasm" });
