//! What keys do beside what a browser does by itself.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

use super::room::Room;
use crate::shell::{dispatch, focus_on_chosen};
use crate::sim::presenter_key::Key;
use crate::sim::{Intent, PageIntent, SessionIntent, SpeechIntent};

/// What may need a key itself.
const CONTROL: &str = "button, a, input, select, textarea, summary, [tabindex='0']";

/// F1 tells where one is. Escape leaves the other chair, and a run of the table. F6 goes round the parts of the page, as it goes round the parts of a window. Enter also does
/// what otherwise needs the space bar or the arrow keys: with one switch there is often nothing but Tab and Enter.
///
/// In presenter mode keys step through the lesson as well: which ones, is decided in `sim::presenter_key`.
///
/// A key that is held down presses a button once, and not as often as it repeats: hands that shake or rest on a key do
/// not run through the lesson.
pub fn on_key(event: &KeyboardEvent, room: Room) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let name = event.key();
    let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let in_control = focused.as_ref().is_some_and(|focused| focused.matches(CONTROL).unwrap_or(true));
    let key = Key { name: &name, with_shift: event.shift_key(), in_control };
    if let Some(intent) = key.intent(room.now().presenter) {
        event.prevent_default();
        if !event.repeat() {
            dispatch(intent);
        }
        return;
    }
    match name.as_str() {
        "Enter" if event.repeat() => event.prevent_default(),
        "Enter" if focused.is_some_and(|focused| enter(&focused)) => event.prevent_default(),
        "F1" if !event.shift_key() => {
            event.prevent_default();
            dispatch(Intent::Speech(SpeechIntent::WhereAmI));
        }
        "Escape" if room.now().guide.moments.is_some() => {
            event.prevent_default();
            dispatch(Intent::Session(SessionIntent::Leave));
        }
        "F6" => {
            event.prevent_default();
            dispatch(Intent::Page(PageIntent::GoToNext { backwards: event.shift_key() }));
        }
        _ => {}
    }
}

/// Ticks a box, or goes on to the next choice of a list, after the last one to the first. Says whether it did.
fn enter(focused: &Element) -> bool {
    if let Some(list) = focused.dyn_ref::<HtmlSelectElement>() {
        return choose_next(list);
    }
    let Some(input) = focused.dyn_ref::<HtmlInputElement>() else { return false };
    match input.type_().as_str() {
        "checkbox" => {
            input.click();
            true
        }
        "radio" => mark_next(input),
        _ => false,
    }
}

fn choose_next(list: &HtmlSelectElement) -> bool {
    // While the browser shows the options, Enter takes one of them. A browser that cannot tell is left to itself.
    if list.matches(":open").unwrap_or(true) || list.length() == 0 {
        return false;
    }
    let next = (list.selected_index() + 1).rem_euclid(list.length().cast_signed());
    list.set_selected_index(next);
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(change) = Event::new_with_event_init_dict("change", &init) {
        // Refused only for an event that is under way already.
        let _ = list.dispatch_event(&change);
    }
    true
}

fn mark_next(marked: &HtmlInputElement) -> bool {
    let Ok(Some(group)) = marked.closest("fieldset") else { return false };
    let Ok(options) = group.query_selector_all("input[type=radio]") else { return false };
    let options: Vec<HtmlInputElement> =
        (0..options.length()).filter_map(|index| options.get(index)?.dyn_into().ok()).collect();
    let Some(here) = options.iter().position(|option| option == marked) else { return false };
    // The first press marks what has focus, if nothing is marked yet.
    let next = if marked.checked() { (here + 1) % options.len() } else { here };
    options[next].click();
    focus_on_chosen(&options[next]);
    true
}
