use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::put_back::put_back;
use crate::shell::dispatch;
use crate::sim::view::Words;
use crate::sim::{DraftIntent, Intent, Swipe};
use crate::ui::room::{Attribute, Live};

/// A slider that approves when it is let go at its end.
///
/// - It is a native range: it can be dragged, and moved with arrow keys. The button 'Approve' does the same without.
/// - A number alone does not say of what: its value is told in per cent.
/// - Let go before its end it goes back, and nothing is approved (`sim::drafts::slider`).
#[component]
pub fn SwipeControl(
    id: &'static str,
    label: Live<Words>,
    hint: Live<Words>,
    /// From 0 to 100.
    position: Live<Words>,
) -> impl IntoView {
    let send = |swipe: fn(u8) -> Swipe| {
        let position = Live::clone(&position);
        move |event: Event| {
            if let Ok(moved) = event_target_value(&event).parse() {
                dispatch(Intent::Draft(DraftIntent::Swipe(swipe(moved))));
                put_back(&event, &position);
            }
        }
    };
    let told: Attribute = Arc::new({
        let position = Live::clone(&position);
        move || Some([&*position(), " %"].concat().into())
    });
    let reached = Live::clone(&position);
    let (on_input, on_change) = (send(Swipe::Moved), send(Swipe::Released));
    view! {
        <div class="swipe" style:--value=move || reached().into_owned()>
            <label class="swipe__label" for=id>
                {label}
            </label>
            <input
                class="swipe__input"
                id=id
                type="range"
                min="0"
                max="100"
                step="5"
                aria-describedby="swipe-hint"
                aria-valuetext=told
                prop:value=position
                on:pointerdown=|_| dispatch(Intent::Draft(DraftIntent::Swipe(Swipe::Grabbed)))
                on:pointercancel=|_| dispatch(Intent::Draft(DraftIntent::Swipe(Swipe::Cancelled)))
                on:keydown=|_| dispatch(Intent::Draft(DraftIntent::Swipe(Swipe::Keyed)))
                on:input=on_input
                on:change=on_change
            />
            <p class="swipe__hint" id="swipe-hint">
                {hint}
            </p>
        </div>
    }
}
