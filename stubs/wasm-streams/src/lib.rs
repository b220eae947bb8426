//! Stands in for the crate of this name.
//!
//! Leptos brings that one for server functions. The page has no server, and still it pays for it with 7,000 bytes: its
//! classes are exported to JavaScript, so nothing can tell that nobody uses them. Here is as much of it as Leptos has to
//! find in order to be compiled, and nothing that is exported.
#![cfg(target_arch = "wasm32")]

use futures_util::stream::{Empty, Stream};
use wasm_bindgen::JsValue;

/// A stream that never is.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    #[must_use]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        nothing_streams()
    }

    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        nothing_streams()
    }
}

fn nothing_streams() -> ! {
    unreachable!("a server function was called, and the page has no server: docs/adr/0006-small-page.md")
}
