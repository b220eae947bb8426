use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::shell::dispatch;
use crate::sim::Intent;
use crate::sim::view::Words;
use crate::ui::room::{Attribute, Live, absent, hidden_if, never};

/// A checkbox with its label.
///
/// - Label and box are one target.
/// - The space bar ticks it, and so does Enter (`ui::keys`).
/// - It always shows the state of the view: a press that changes nothing there is reverted.
#[component]
pub fn Checkbox(
    class: &'static str,
    label: Live<Words>,
    checked: Live<bool>,
    /// What ticking it, or taking the tick away, asks for.
    intent: fn(bool) -> Intent,
    #[prop(default = absent())] invalid: Attribute,
    #[prop(default = never())] hidden: Live<bool>,
) -> impl IntoView {
    let holds = Live::clone(&checked);
    let on_change = move |event| {
        let input: HtmlInputElement = event_target(&event);
        dispatch(intent(input.checked()));
        input.set_checked(untrack(|| holds()));
    };
    view! {
        <label class=class hidden=hidden_if(hidden)>
            <input type="checkbox" aria-invalid=invalid prop:checked=checked on:change=on_change/>
            <span>{label}</span>
        </label>
    }
}
