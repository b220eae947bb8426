// A web space that can be told nothing: the page is copied there, and that is all.

import { Host } from "./support/host.mjs";
import { opensThere } from "./support/stories.mjs";

const PYTHON = process.env.PYTHON ?? "python3";

await opensThere(
  await Host.start("a plain web space", ({ port, root }) => [
    PYTHON,
    ...["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", root],
  ]),
);
