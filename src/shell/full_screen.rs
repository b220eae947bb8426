//! The full screen. A browser may refuse it, or have none, and everything works without.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

use super::document::document;
use super::listen;
use crate::sim::Intent;
use crate::sim::presenter::{Presenter, PresenterIntent};

#[wasm_bindgen]
extern "C" {
    /// An element as it answers the request: `web_sys` leaves out the promise, and a refusal that nobody takes is an error in
    /// the console.
    #[wasm_bindgen(extends = Element)]
    type Root;
    type Answer;

    #[wasm_bindgen(catch, method, js_name = requestFullscreen)]
    fn request(this: &Root) -> Result<Answer, JsValue>;

    #[wasm_bindgen(catch, method, js_name = catch)]
    fn take_refusal(this: &Answer, with: &JsValue) -> Result<JsValue, JsValue>;
}

/// Tells the core when the full screen has begun or ended, whoever has asked for that.
pub fn listen_for_changes() {
    listen("fullscreenchange", || Intent::Presenter(PresenterIntent::NoteFullScreen(is_full())));
}

/// Asks for it. Browsers heed that only while somebody is pressing something.
pub fn enter() {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    if let Ok(answer) = root.unchecked_into::<Root>().request() {
        // A refusal changes nothing, and old browsers give no answer at all.
        let _ = answer.take_refusal(&Closure::once_into_js(|| {}));
    }
}

/// Ends it, once the page is no longer presented.
pub fn end_after(presenter: Presenter) {
    if presenter == Presenter::Off
        && is_full()
        && let Some(document) = document()
    {
        document.exit_fullscreen();
    }
}

fn is_full() -> bool {
    document().as_ref().and_then(Document::fullscreen_element).is_some()
}
