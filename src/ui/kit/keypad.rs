use std::sync::Arc;

use leptos::prelude::*;

use super::button::Button;
use super::text::Text;
use crate::sim::view::Words;
use crate::sim::{DraftIntent, Intent};
use crate::ui::room::{Attribute, Live};

/// Ten keys and 'Delete', with a dot for each digit.
///
/// - The keys are a group with a name and a hint: until screen readers are told that keys are for typing, they take
///   digits for their own.
/// - The dots are for the eyes; how many digits are entered stands there in words. No digit is shown or spoken.
/// - Digit keys work wherever focus is on the device (`ui::device`).
#[component]
pub fn Keypad(
    label: Attribute,
    hint: Live<Words>,
    entered: Live<usize>,
    /// How many digits there are.
    of: usize,
    count: Live<Words>,
    delete: Live<Words>,
) -> impl IntoView {
    let dot = move |dot: usize| {
        let entered = Live::clone(&entered);
        let is_filled: Live<bool> = Arc::new(move || dot < entered());
        view! { <span class="keypad__dot" class:keypad__dot--filled=is_filled></span> }
    };
    let key = |digit: u8| {
        let label: Live<Words> = Arc::new(move || digit.to_string().into());
        view! { <Button class="key" label intent=Intent::Draft(DraftIntent::PressDigit(digit))/> }
    };
    view! {
        <div class="keypad" role="group" aria-label=label aria-describedby="keypad-hint">
            <p class="visually-hidden" id="keypad-hint">
                {hint}
            </p>
            <p class="keypad__dots" aria-hidden="true">
                {(0..of).map(dot).collect_view()}
            </p>
            <Text class="keypad__count" text=count/>
            <div class="keypad__keys">
                {[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map(key)}
                <Button class="key key--delete" label=delete intent=Intent::Draft(DraftIntent::DeleteDigit)/>
            </div>
        </div>
    }
}
