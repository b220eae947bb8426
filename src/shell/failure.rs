//! When the program stops with a panic, the page says so and offers to start again, instead of standing dead.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::document::document;

pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        // The browser adds from where it was called.
        web_sys::console::error_1(&info.to_string().into());
        show_that_it_stopped();
    }));
}

/// Shows the message that stands hidden in `index.html`, and moves focus to its heading. What fails here fails
/// because the page is not ours any more, and there is nobody left to tell.
pub fn show_that_it_stopped() {
    let Some(document) = document() else { return };
    if let Some(room) = document.get_element_by_id("app") {
        let _ = room.set_attribute("hidden", "");
    }
    let Some(message) = document.get_element_by_id("panic") else { return };
    let _ = message.remove_attribute("hidden");
    let heading = message.first_element_child().and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        let _ = heading.focus();
    }
}
