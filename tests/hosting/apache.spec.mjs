import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { HOSTING, Host, PATH, settings, unprivileged } from "./support/host.mjs";
import { isSentAsTold, opensThere } from "./support/stories.mjs";

const APACHE = process.env.APACHE ?? "/usr/sbin/apache2";
const MODULES = ["mpm_event", "authz_core", "deflate", "dir", "filter", "headers", "mime", "rewrite"];

const host = await Host.start("Apache", ({ port, root, write }) => {
  copyFileSync(join(HOSTING, "apache.conf"), join(root, PATH, ".htaccess"));
  // As Debian sets it: with its list of types, and compressing what is not compressed.
  const file = settings(write, `
ServerRoot ${write}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
DefaultRuntimeDir ${write}
PidFile ${write}/apache.pid
ErrorLog ${write}/errors.txt
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types
AddType application/x-gzip .gz .tgz
DocumentRoot ${root}
<Directory ${root}>
    AllowOverride FileInfo Indexes
    Require all granted
</Directory>
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/wasm image/svg+xml
`);
  return unprivileged(APACHE, "-f", file, "-D", "FOREGROUND");
});

await opensThere(host);
isSentAsTold(host);
