import assert from "node:assert/strict";
import { test } from "node:test";
import { HOSTING, Host, PATH, ask, settings, unprivileged } from "./support/host.mjs";
import { isSentAsTold, opensThere } from "./support/stories.mjs";

const NGINX = process.env.NGINX ?? "/usr/sbin/nginx";
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
/** Where the page is the whole server, at an address of its own. */
const ALONE = "127.0.0.2";
/** Where it is found at another path than on the disk. */
const ELSEWHERE = "/elsewhere/";

const host = await Host.start("nginx", ({ port, root, write }) => {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const file = settings(write, `
load_module ${BROTLI};
daemon off;
master_process off;
pid ${write}/nginx.pid;
error_log stderr;
events {}
http {
    access_log off;
    ${temporary.map((kind) => `${kind}_temp_path ${write}/${kind};`).join("\n    ")}
    brotli_static on;
    server {
        listen 127.0.0.1:${port};
        root ${root};
        absolute_redirect off;
        location ${PATH} {
            include ${HOSTING}nginx.conf;
        }
        location ${ELSEWHERE} {
            alias ${root}${PATH};
            include ${HOSTING}nginx.conf;
        }
    }
    server {
        listen ${ALONE}:${port};
        root ${root}${PATH};
        include ${HOSTING}nginx.conf;
    }
}
`);
  return unprivileged(NGINX, "-p", write, "-e", "stderr", "-c", file);
});

await opensThere(host);
const { port } = new URL(host.url);
isSentAsTold(host, {
  "below a path": host.url,
  "elsewhere on the disk": `http://127.0.0.1:${port}${ELSEWHERE}`,
  "a server of its own": `http://${ALONE}:${port}/`,
});

test("a redirect does not name the server, which may stand behind another", async () => {
  assert.equal((await ask(host.url.slice(0, -1))).headers.location, PATH);
  assert.equal((await ask(`http://${ALONE}:${port}/.well-known`)).headers.location, "/.well-known/");
});
