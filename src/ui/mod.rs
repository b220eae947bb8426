//! Draws the view and sends intents. It knows shapes — texts, buttons, fields — and nothing of what they are for.

mod device;
mod dom;
mod guide;
mod keys;
mod kit;
mod page;

use web_sys::window;

use crate::shell;
use dom::Room;

/// Opens the room and draws it in place of the initial page.
pub fn start() {
    let Some(window) = window() else { return };
    let Some(document) = window.document() else { return };
    let Some(place) = document.get_element_by_id("app") else { return };
    let room = Room(shell::open());
    let page = dom::draw_page(room, || page::page(room));
    let drawn = place.append_child(page.element());
    if let (Ok(_), Some(initial)) = (drawn, document.get_element_by_id("start")) {
        initial.remove();
        // A link such as `#lang=da` has made the browser scroll down to that part of the initial page.
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}
