// Loads the page again when `trunk serve` has built a change. Trunk's own script for that would stand in the page itself, where
// the policy refuses it. A release does not have this script: see xtask/src/build/bundle.rs.

{
  // `trunk serve` puts an address in here. In what `trunk build` has made Trunk's placeholder stands here, and nobody answers.
  const { base } = document.currentScript.dataset;
  if (base.startsWith("/")) {
    const scheme = location.protocol.replace("http", "ws");
    const socket = new WebSocket(`${scheme}//${location.host}${base}.well-known/trunk/ws`);
    socket.addEventListener("message", ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === "reload") location.reload();
      if (message.type === "buildFailure") console.error(message.data.reason);
    });
  }
}
