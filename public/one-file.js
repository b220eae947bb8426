// Starts the one-file edition: style, glue, program and packs stand in the page itself, and nothing is fetched.

start(async () => {
  if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
  page.dataset.words = language();
  page.dataset.program = "whole";
  const base64 = document.getElementById("program").textContent;
  const packed = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
  const program = new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")));
  await glue({ module_or_path: await program.arrayBuffer() });
});
