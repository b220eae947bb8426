use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::button::Button;
use super::mark::Mark;
use super::put_back::put_back;
use super::text::Text;
use crate::shell::dispatch;
use crate::sim::view::Words;
use crate::sim::{DraftIntent, Intent};
use crate::ui::room::{Attribute, Live};

/// A field for the PIN, ten keys and 'Delete'.
///
/// - All of it is a group with a name, and the field has the same one: somebody who reads with a screen reader goes to
///   the field and types, as in any other. It is no password field, which browsers offer to fill and to remember.
/// - The field shows dots. How many digits are entered stands below it in words; no digit is shown or spoken. The words
///   do not describe the field: Orca 43 says a description that changes, and would count each digit twice.
/// - Digit keys work wherever focus is on the device (`ui::device`), and so they never put a digit into the field. What an
///   on-screen keyboard or the clipboard puts there is taken out at once.
#[component]
pub fn Keypad(
    label: Attribute,
    /// A dot for each digit.
    dots: Live<Words>,
    count: Live<Words>,
    delete: Live<Words>,
    /// What marks it as the next one; empty, while it is not.
    mark: Live<Words>,
) -> impl IntoView {
    let key = |digit: u8| {
        let label: Live<Words> = Arc::new(move || digit.to_string().into());
        view! { <Button class="key" label intent=Intent::Draft(DraftIntent::PressDigit(digit))/> }
    };
    let (field_name, held) = (Arc::clone(&label), Live::clone(&dots));
    let on_input = move |event: Event| {
        dispatch(Intent::Draft(DraftIntent::TypePin(event_target_value(&event))));
        put_back(&event, &held);
    };
    view! {
        <div class="keypad" role="group" aria-label=label>
            <label class="field__label" for="pin">
                {move || field_name().unwrap_or_default()}
            </label>
            <Text class="keypad__count" text=count/>
            <div class="keypad__place">
                <Mark word=mark/>
                <input
                    class="field__input keypad__field"
                    id="pin"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=dots
                    on:input=on_input
                />
            </div>
            <Button class="key key--delete" label=delete intent=Intent::Draft(DraftIntent::DeleteDigit)/>
            <div class="keypad__keys">{[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map(key)}</div>
        </div>
    }
}
