use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::sim::view::Words;
use crate::ui::room::Live;

/// Puts what the view says back into a field whose text somebody has just changed.
///
/// Leptos sets `prop:value` only when the view has changed: what the field may not hold would stay in it.
pub(super) fn put_back(event: &Event, value: &Live<Words>) {
    let input: HtmlInputElement = event_target(event);
    let value = untrack(|| value());
    if input.value() != value {
        input.set_value(&value);
    }
}
