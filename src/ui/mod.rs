//! Draws the view and sends intents. It knows shapes — texts, buttons, fields — and nothing of what they are for.

mod device;
mod guide;
mod kit;
mod page;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::shell;

/// Opens the room and draws it in place of the initial page.
pub fn start() {
    let view = shell::open();
    let document = document();
    let Some(app) = document.get_element_by_id("app").and_then(|app| app.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    mount_to(app, move || page::page(view)).forget();
    if let Some(initial) = document.get_element_by_id("start") {
        initial.remove();
    }
}
