// Keeps the whole page on the device, so that it opens without a network. What is kept is one build: every file is
// checked against the digest that was written here when the page was built, and only if all of them are right is
// anything stored. So there is no mixture of two builds, whatever is interrupted.

/** Each file by its path, with its digest; and what all of them and this script are together. */
const FILES = {};
const VERSION = "";

/** Sites below one address share their caches, so the name begins with ours. */
const OURS = `${self.registration.scope} `;
const CACHE = OURS + VERSION;

const fetched = async ([path, integrity]) => {
  // What the page has just loaded is at hand, and the network is not asked again; unless that is of an older build.
  const get = (cache) => fetch(path, { integrity, cache });
  const response = await get("force-cache").catch(() => get("reload"));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return [path, response];
};

const install = async () => {
  const files = await Promise.all(Object.entries(FILES).map(fetched));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(files.map(([path, response]) => cache.put(path, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
};

const removeOlder = async () => {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
};

/** The path of a file as it stands in the list, if it is one of this site. */
const pathOf = ({ url }) => {
  const { origin, pathname } = new URL(url);
  const [before, path] = (origin + pathname).split(self.registration.scope);
  if (before !== "" || path === undefined) return undefined;
  return path === "index.html" ? "./" : `./${path}`;
};

const answer = async (path, request) => {
  const kept = await (await caches.open(CACHE)).match(path);
  // A browser that is short of space may have thrown it away.
  return kept ?? fetch(request);
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(removeOlder()));
self.addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (event.request.method === "GET" && Object.hasOwn(FILES, path)) event.respondWith(answer(path, event.request));
});
// Somebody does not want to wait until nobody looks at the older page any more.
self.addEventListener("message", (event) => event.data === "open" && self.skipWaiting());
