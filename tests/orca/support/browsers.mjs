// The browsers that a learner may have. They are started as from the desktop, and used by keys: no program drives them.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CHROMIUM_FLAGS = [
  // Chromium refuses its sandbox to root, and in many containers to everybody; it opens nothing but our own page.
  "--no-sandbox",
  // No bar above the page that warns of the flag before, and is in the way of Tab.
  "--test-type",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-renderer-accessibility",
];

/** No question whether to translate the Danish page. */
const CHROMIUM_PREFERENCES = { translate: { enabled: false } };

/** What a new profile of Firefox would show in place of the page or above it, or fetch. */
const FIREFOX_PREFERENCES = {
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.translations.automaticallyPopup": false,
  "termsofuse.bypassNotification": true,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "app.normandy.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

export const chromium = {
  name: "Chromium",
  start: (session, url) => {
    const data = join(session.folder, "chromium");
    mkdirSync(join(data, "Default"), { recursive: true });
    writeFileSync(join(data, "Default/Preferences"), JSON.stringify(CHROMIUM_PREFERENCES));
    session.start("chromium", process.env.CHROMIUM || "chromium", [...CHROMIUM_FLAGS, `--user-data-dir=${data}`, url]);
  },
};

export const firefox = {
  name: "Firefox",
  start: (session, url) => {
    const profile = join(session.folder, "firefox");
    mkdirSync(profile);
    const lines = Object.entries(FIREFOX_PREFERENCES).map(([name, value]) => `user_pref("${name}", ${value});\n`);
    writeFileSync(join(profile, "user.js"), lines.join(""));
    // Firefox asks neither the bus nor Orca, but this.
    session.env.GNOME_ACCESSIBILITY = "1";
    session.start("firefox", process.env.FIREFOX || "firefox-esr", ["--no-remote", "--profile", profile, url]);
  },
};
