use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The number behind `prefix` in the id of what was pressed, if that is such a button. For buttons that are drawn as text, in an
/// element that listens for all of them.
#[inline(never)]
#[must_use]
pub fn pressed(event: &MouseEvent, prefix: &str) -> Option<usize> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?;
    pressed.id().strip_prefix(prefix)?.parse().ok()
}
