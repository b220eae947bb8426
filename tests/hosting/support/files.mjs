// What the built page is made of, and what every host has to send with it.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "./host.mjs";

const COPIES = { br: ".br", gzip: ".gz" };

const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};

/** Each file that a visitor may ask for, with its address below the page's, its content and what it is to be sent with. */
export const files = () => {
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length).replace(/^\//, ""));
  const plain = names.filter((name) => !Object.values(COPIES).some((suffix) => name.endsWith(suffix)));
  return plain.filter((name) => name !== "_headers").map((name) => ({
    name,
    type: TYPES[name.split(".").at(-1)],
    content: readFileSync(join(DIST, name)),
    copies: Object.keys(COPIES).filter((coding) => names.includes(name + COPIES[coding])),
    headers: headersOf(name),
  }));
};

/** A name that changes with the content, and which nobody has. */
export const OLD = "style-0123456789abcdef.css";

/** What `_headers` says of a file; its names in small letters, as Node gives them. */
const headersOf = (name) => {
  const blocks = readFileSync(join(DIST, "_headers"), "utf8").split("\n\n").map((block) => block.trim().split("\n"));
  const lines = (address) => blocks.filter(([first]) => first === address).flatMap(([, ...lines]) => lines);
  const said = [...lines("/*"), ...lines(`/${name}`)].map((line) => line.trim().split(/: (.*)/));
  return Object.fromEntries(said.map(([header, value]) => [header.toLowerCase(), value]));
};
