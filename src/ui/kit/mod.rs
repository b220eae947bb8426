//! Widgets, each with what it owes to those who use it with a keyboard, a screen reader or a shaking hand. They know
//! neither the view nor the lesson: what they show comes as properties.

mod button;
mod checkbox;
mod choice;
mod code;
mod drawing;
mod field;
mod keypad;
mod qr_code;
mod select;
mod shield;
mod spinner;
mod swipe;
mod text;

pub use button::Button;
pub use checkbox::Checkbox;
pub use choice::Choice;
pub use code::Code;
pub use field::Field;
pub use keypad::Keypad;
pub use qr_code::QrCode;
pub use select::{Item, Select};
pub use shield::Shield;
pub use spinner::Spinner;
pub use swipe::SwipeControl;
pub use text::Text;

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::room::Live;
use crate::sim::view::Words;

/// Puts what the view says back into a field whose text somebody has just changed.
///
/// Leptos sets `prop:value` only when the view has changed: what the field may not hold would stay in it.
fn put_back(event: &Event, value: &Live<Words>) {
    let input: HtmlInputElement = event_target(event);
    let value = untrack(|| value());
    if input.value() != value {
        input.set_value(&value);
    }
}
