// Stands before each script that starts the page: says how far the start has come, and what to do when it fails.

const page = document.documentElement;

const failed = (error) => {
  page.dataset.boot = "failed";
  console.error(error);
  // A program that stopped as soon as it ran has said so itself.
  if (!document.getElementById("panic").hidden) return;
  const message = document.getElementById("boot-failed");
  message.hidden = false;
  message.focus();
};

const start = (load) => {
  page.dataset.boot = "loading";
  return load().then(() => {
    page.dataset.boot = "ready";
  }, failed);
};
