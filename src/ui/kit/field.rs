use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::mark::Mark;
use super::put_back::put_back;
use super::text::Text;
use crate::shell::dispatch;
use crate::sim::view::{FieldKind, Words};
use crate::ui::room::{Attribute, Live};

/// A field for one line, with label, hint and error.
///
/// - The error stands outside the label, or it would be part of the field's name.
/// - The hint describes the field and the error does not: that is said as an alert, and Orca 43 would speak of the
///   changed description as well.
/// - A code is one field, so that it can be pasted; nothing is completed, corrected or remembered by the browser.
/// - Enter goes on, but not while it is held down, and not while an input method is composing.
#[component]
pub fn Field(
    id: &'static str,
    label: Live<Words>,
    hint: Live<Words>,
    error: Live<Words>,
    invalid: Attribute,
    value: Live<Words>,
    kind: FieldKind,
    /// What marks it as the next one; empty, while it is not.
    mark: Live<Words>,
) -> impl IntoView {
    let (class, mode, hint_id) = match kind {
        FieldKind::UserId => ("field__input", "text", "user-id-hint"),
        FieldKind::OneTimeCode => ("field__input field__input--code", "numeric", "code-hint"),
    };
    let held = Live::clone(&value);
    let on_input = move |event| {
        dispatch(kind.typed(event_target_value(&event)));
        put_back(&event, &held);
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.repeat() && !event.is_composing() {
            dispatch(kind.entered());
        }
    };
    view! {
        <div class="field">
            <Mark word=mark/>
            <label class="field__label" for=id>
                {label}
            </label>
            <p class="field__hint" id=hint_id>
                {hint}
            </p>
            <Text class="field__error" text=error/>
            <input
                class=class
                id=id
                type="text"
                inputmode=mode
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=hint_id
                aria-invalid=invalid
                prop:value=value
                on:input=on_input
                on:keydown=on_key
            />
        </div>
    }
}
