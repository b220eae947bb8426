//! Swipewise: a practice room for logging on with a one-time code.
//!
//! The pure modules decide everything; `shell` and `ui` exist in the browser only and carry it out. `verify` checks the protocol;
//! most of it exists outside of the browser only.
//! `ARCHITECTURE.md` has the map.

pub mod defences;
pub mod history;
pub mod i18n;
pub mod inside;
pub mod lesson;
pub mod narrate;
pub mod people;
pub mod protocol;
pub mod qr;
#[cfg(target_arch = "wasm32")]
pub mod shell;
pub mod sim;
pub mod speech;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod verify;
