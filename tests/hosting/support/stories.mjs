// What has to be true of the page at every host, and what of those hosts that can be told how to send it.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { OLD, files } from "./files.mjs";
import { ask } from "./host.mjs";

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };

/** Someone opens the page and logs on. Fails also when the browser reports anything, such as a file that does not come. */
export const opensThere = async (host) => {
  // Read by the page's own tests when they are loaded.
  process.env.BASE_URL = host.url;
  const { practice } = await import("../../e2e/support/fixture.mjs");
  const { go, logOn } = await import("../../e2e/support/lesson.mjs");
  const { shown } = await import("../../e2e/support/expect.mjs");
  const { mouse } = await import("../../e2e/support/hands.mjs");
  after(() => host.end());

  describe(`At ${host.name}`, () => {
    practice("someone opens the page and logs on", { live: true }, async (room) => {
      await go(logOn(room, mouse));
      await shown(room.computer.screen("loggedOn"));
    });

    test("what is not there is not found, and that is not kept", async () => {
      for (const name of ["nothing.html", OLD]) {
        const { status, headers } = await ask(host.url + name);
        assert.equal(status, 404, name);
        assert.doesNotMatch(headers["cache-control"] ?? "", /immutable|max-age=[1-9]/, name);
      }
    });

    test("the address without its last slash leads to the page", async () => {
      const { status, headers } = await ask(host.url.slice(0, -1));
      assert.equal(status, 301);
      assert.equal(new URL(headers.location, host.url).href, host.url);
    });
  });
};

/** `places` are the addresses at which the same page is to be found, each in another way of writing the settings. */
export const isSentAsTold = (host, places = { "below a path": host.url }) => {
  for (const [where, url] of Object.entries(places)) {
    describe(`${host.name}, ${where}`, () => {
      test("each file has its type and its headers", async () => {
        for (const { name, type, content, headers } of files()) {
          const answer = await ask(url + name);
          assert.equal(answer.status, 200, name);
          assert.equal(answer.headers["content-type"], type, name);
          assert.deepEqual(answer.body, content, name);
          assert.deepEqual(pick(answer.headers, headers), headers, name);
        }
      });

      test("the compressed copies are sent to those who take them, with the same headers", async () => {
        let sent = 0;
        for (const { name, type, content, copies, headers } of files()) {
          for (const accept of ["gzip, deflate, br", "gzip", "identity"]) {
            const coding = copies.find((coding) => accept.split(", ").includes(coding));
            const answer = await ask(url + name, { accept });
            assert.equal(answer.headers["content-encoding"], coding, `${name} for ${accept}`);
            assert.deepEqual(coding ? UNPACK[coding](answer.body) : answer.body, content, name);
            assert.equal(answer.headers["content-type"], type, name);
            assert.deepEqual(pick(answer.headers, headers), headers, name);
            // Who passes answers on is told that others may get another one.
            if (copies.length > 0) assert.match(answer.headers.vary ?? "", /accept-encoding/i, `${name} for ${accept}`);
            if (coding) sent += 1;
          }
        }
        assert.ok(sent >= 10, `only ${sent} compressed files were sent`);
      });

      test("the folder is the page itself, compressed as well", async () => {
        const page = files().find(({ name }) => name === "index.html");
        for (const accept of ["identity", "gzip", "br"]) {
          const answer = await ask(url, { accept });
          const coding = answer.headers["content-encoding"];
          assert.equal(coding, accept === "identity" ? undefined : accept);
          assert.deepEqual(coding ? UNPACK[coding](answer.body) : answer.body, page.content);
          assert.deepEqual(pick(answer.headers, page.headers), page.headers);
        }
      });
    });
  }
};

const pick = (headers, names) => Object.fromEntries(Object.keys(names).map((name) => [name, headers[name]]));
