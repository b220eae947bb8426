//! When the program stops with a panic, the page says so and offers to start again, instead of standing dead.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};

pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        show();
    }));
}

/// Shows the message that stands hidden in `index.html`, and moves focus to it.
fn show() {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    if let Some(room) = document.get_element_by_id("app") {
        // Fails only for a name that is no name.
        let _ = room.set_attribute("hidden", "");
    }
    let message = document.get_element_by_id("panic").and_then(|message| message.dyn_into::<HtmlElement>().ok());
    if let Some(message) = message {
        message.set_hidden(false);
        let _ = message.focus();
    }
}
