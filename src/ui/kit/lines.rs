use leptos::prelude::*;
use web_sys::Element;

use crate::sim::view::Markup;
use crate::ui::room::Live;

/// Keeps the lines of an element, each an element of its own, as they are to be: `<tbody use:lines=…>`.
///
/// - A line that has not changed is not touched: what is open in it stays open, and what has focus in it keeps it.
/// - No `<For>`: some hundred lines come one by one, and each would be compared with an owner, a key and a state of its own.
/// - The element stays as long as the page does, and so what follows the lines does.
pub fn lines(place: Element, lines: Live<Vec<Markup>>) {
    std::mem::forget(RenderEffect::new(move |before: Option<Vec<Markup>>| {
        let now = lines();
        show(&place, &before.unwrap_or_default(), &now);
        now
    }));
}

#[inline(never)]
fn show(place: &Element, before: &[Markup], now: &[Markup]) {
    for _ in now.len()..before.len() {
        if let Some(last) = place.last_element_child() {
            last.remove();
        }
    }
    let mut next = place.first_element_child();
    for (old, new) in before.iter().zip(now) {
        let Some(line) = next else { break };
        next = line.next_element_sibling();
        if old != new {
            line.set_outer_html(new);
        }
    }
    if let Some(more) = now.get(before.len()..) {
        // Fails only for a place that is no place.
        let _ = place.insert_adjacent_html("beforeend", &more.concat());
    }
}
