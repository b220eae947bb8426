// The three engines: how each is started, and what it can and cannot do.

/** Where a program is: what the environment names, or else where Debian has it. */
export const place = (variable, program) => process.env[variable] || program;

const MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

const HARMLESS = [
  // Firefox 153 tells that a page in a frame keeps its settings apart from the same page in a window.
  /^Partitioned cookie or storage access was provided/,
  // Firefox 153 stops what a page is at when it is left, and says so when the next one is there.
  /^Script terminated by timeout/,
];
const isHarmless = (message) => HARMLESS.some((pattern) => pattern.test(message));

export const chromium = {
  name: "Chromium",
  driver: (port) => [place("CHROMEDRIVER", "chromedriver"), `--port=${port}`],
  capabilities: () => ({
    "goog:loggingPrefs": { browser: "WARNING" },
    "goog:chromeOptions": {
      binary: place("CHROMIUM", "/usr/bin/chromium"),
      args: [
        "--headless=new",
        // Chromium refuses its sandbox to root, and in many containers to everybody; it opens nothing but our own page.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  }),
  // Since the last time it was asked.
  log: async (session) => {
    const entries = await session.post("/se/log", { type: "browser" });
    return entries.map((entry) => entry.message).filter((message) => !isHarmless(message));
  },
  contrast: {
    query: "(forced-colors: active)",
    turnOn: (session) =>
      session.post("/goog/cdp/execute", {
        cmd: "Emulation.setEmulatedMedia",
        params: { features: [{ name: "forced-colors", value: "active" }] },
      }),
  },
  lacks: [],
  loading: "eager",
};

export const firefox = {
  name: "Firefox",
  // The errors that it logs can be read by its own scripts only, and those have to be allowed.
  driver: (port) => [place("GECKODRIVER", "geckodriver"), `--port=${port}`, "--allow-system-access"],
  capabilities: ({ contrast }) => ({
    "moz:firefoxOptions": {
      binary: place("FIREFOX", "/usr/bin/firefox-esr"),
      args: ["-headless"],
      // Always the colours of the system, in place of the page's.
      prefs: contrast ? { "browser.display.document_color_use": 2 } : {},
    },
  }),
  log: async (session) => {
    await session.post("/moz/context", { context: "chrome" });
    try {
      const messages = await session.run(() => {
        /* global Services, Ci */
        const messages = Services.console.getMessageArray();
        Services.console.reset();
        const ofPages = messages
          .filter((message) => message instanceof Ci.nsIScriptError)
          .filter(({ sourceName, category }) => /^http/.test(sourceName) || /^(CSP|content javascript)/.test(category));
        return ofPages.map(({ errorMessage, sourceName }) => `${errorMessage} (${sourceName})`);
      });
      return messages.filter((message) => !isHarmless(message));
    } finally {
      await session.post("/moz/context", { context: "content" });
    }
  },
  contrast: { query: "(forced-colors: active)", turnOn: () => {} },
  lacks: ["what a page writes to the console before it has been parsed"],
  loading: "eager",
};

export const webkit = {
  name: "WebKitGTK",
  driver: (port) => [place("WEBKITDRIVER", "WebKitWebDriver"), `--port=${port}`],
  needsDisplay: true,
  // GTK's theme is all it goes by, and that makes it `prefers-contrast: more`.
  environment: ({ contrast }) => ({ GTK_THEME: contrast ? "HighContrast" : "Adwaita" }),
  capabilities: () => ({
    "webkitgtk:browserOptions": { binary: place("MINIBROWSER", MINI_BROWSER), args: ["--automation"] },
  }),
  contrast: { query: "(prefers-contrast: more)", turnOn: () => {} },
  // With `eager`, WebKitGTK 2.50 now and then never answers the first script: it is lost between two web processes.
  loading: "normal",
  lacks: [
    "forced colours: the engine has none, so its high contrast was looked at",
    "the console: in automation it is written nowhere, so errors were caught in the page, from when it has loaded",
  ],
};
