use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::mark::Mark;
use crate::shell::dispatch;
use crate::sim::view::Words;
use crate::sim::{DraftIntent, Intent};
use crate::ui::room::Live;

/// One of several, as radio buttons.
///
/// - The group has a name; the heading of the screen says it too, so it is for screen readers alone.
/// - Arrow keys go through the options, and so does Enter (`ui::keys`): with one switch there are no arrow keys.
#[component]
pub fn Choice(
    name: &'static str,
    label: Live<Words>,
    options: Live<Vec<Words>>,
    marked: Live<Option<usize>>,
    /// What marks it as the next one; empty, while it is not.
    mark: Live<Words>,
) -> impl IntoView {
    let count = untrack(|| options().len());
    let option = move |number: usize| {
        let options = Live::clone(&options);
        let is_marked: Live<bool> = Arc::new({
            let marked = Live::clone(&marked);
            move || marked() == Some(number)
        });
        let holds = Live::clone(&is_marked);
        let on_change = move |event| {
            dispatch(Intent::Draft(DraftIntent::Choose(number)));
            event_target::<HtmlInputElement>(&event).set_checked(untrack(|| holds()));
        };
        let label: Live<Words> = Arc::new(move || options().get(number).cloned().unwrap_or_default());
        view! {
            <label class="option">
                <input type="radio" name=name prop:checked=is_marked on:change=on_change/>
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice">
            <legend class="visually-hidden">{label}</legend>
            <Mark word=mark/>
            {(0..count).map(option).collect_view()}
        </fieldset>
    }
}
