//! Where the page is scrolled to, when the program does it.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, Window, window};

use super::document::document;

/// How much of a device may lie below the window, in CSS pixels: the last thing on the phone is 'Close the app', which no step
/// needs.
const LAST_CONTROL: f64 = 72.0;

/// Scrolls to where somebody begins to read: the top of the page, or below its header in a window where the style sheet says that
/// a step needs the room.
pub fn begin_to_read() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, beginning(&window));
    }
}

/// The same, once what comes next is drawn.
pub fn begin_to_read_when_drawn() {
    when_drawn(begin_to_read);
}

fn when_drawn(then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        // Without it the page stays where it is.
        let _ = window.request_animation_frame(Closure::once_into_js(then).unchecked_ref());
    }
}

/// Brings a device into view whose screen is about to be swapped, or whose turn it will be, once that is drawn. If it fits into
/// the window below the guide, all that the step needs is seen from where one begins to read; otherwise its heading comes into view.
/// When that was the end of a lesson, what is said about it comes into view.
pub fn to_device(id: &'static str) {
    when_drawn(move || {
        let _ = bring_into_view(id);
    });
}

fn bring_into_view(id: &str) -> Option<()> {
    let window = window()?;
    let height = window.inner_height().ok()?.as_f64()?;
    let document = document()?;
    let place = beginning(&window);
    let end = document.get_element_by_id(id)?.get_bounding_client_rect().bottom() + window.scroll_y().ok()? - place;
    let is_over = document.query_selector(".guide--end").ok().flatten().is_some();
    if is_over || end <= height + LAST_CONTROL {
        window.scroll_to_with_x_and_y(0.0, place);
        return Some(());
    }
    // Somebody who speaks there stands above the screen.
    let talk = document.query_selector(&["#", id, " > .talk:not([hidden]) > h3"].concat()).ok().flatten();
    let heading = talk.or_else(|| document.get_element_by_id(&[id, "-heading"].concat()))?;
    let box_of = heading.get_bounding_client_rect();
    // The guide may lie over it.
    let guide = document.get_element_by_id("guide")?.get_bounding_client_rect();
    if box_of.top() < guide.bottom().max(0.0) || box_of.bottom() > height {
        heading.scroll_into_view();
    }
    Some(())
}

/// Where one begins to read. The style sheet says it, since it knows which windows are small.
fn beginning(window: &Window) -> f64 {
    let is_below_header = || {
        let root = document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        Some(style.get_property_value("--begin").ok()?.trim() == "room")
    };
    let top_of_the_room = || {
        let room: HtmlElement = document()?.get_element_by_id("main")?.dyn_into().ok()?;
        Some(f64::from(room.offset_top()))
    };
    if is_below_header() == Some(true) { top_of_the_room().unwrap_or_default() } else { 0.0 }
}
