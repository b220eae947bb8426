// What goes wrong in the page, as the page itself can notice it: the same in each engine, also where the engine's own
// log cannot be read. Runs in the page, as soon as it has been parsed.

export const watch = () => {
  const problems = [];
  window.problems = problems;
  window.addEventListener("error", (event) => problems.push(`uncaught error: ${event.message}`));
  window.addEventListener("unhandledrejection", (event) => problems.push(`unhandled rejection: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) => {
    problems.push(`refused by the content security policy: ${event.effectiveDirective} ${event.blockedURI}`);
  });
  for (const level of ["error", "warn"]) {
    const original = window.console[level];
    window.console[level] = (...words) => {
      problems.push(`console ${level}: ${words.join(" ")}`);
      original.apply(window.console, words);
    };
  }
};
