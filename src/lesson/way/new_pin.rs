//! A new PIN, after too many wrong ones.

use super::next::Next;
use super::situation::Situation;
use crate::lesson::memory::Pin;
use crate::lesson::step::Step;
use crate::protocol::Input;
use crate::protocol::PhoneInput;
use crate::protocol::party::app::Page;
use crate::protocol::person::Typed;
use crate::protocol::screen::{PhoneScreen, PinPurpose};

/// Whether only a new PIN helps, and the app is where the way to it leads or begins.
pub(super) fn is_on_the_way(situation: &Situation<'_>) -> bool {
    situation.memory().pin == Pin::NewPinNeeded
        && matches!(
            situation.phone(),
            PhoneScreen::Pin { purpose: PinPurpose::New, .. }
                | PhoneScreen::NewPinNeeded
                | PhoneScreen::Menu { .. }
                | PhoneScreen::PinSettings
                | PhoneScreen::ForgotPin
        )
}

/// Menu, 'PIN code', 'Forgot your PIN code?', and a new one.
pub(super) fn make(situation: &Situation<'_>, finding: Step, making: Step) -> Next {
    let phone = situation.phone();
    if let PhoneScreen::Pin { busy, .. } = phone {
        let new_pin = Input::Phone(PhoneInput::EnterPin(Typed::Practice(situation.learner)));
        return if busy { Next::wait(making) } else { Next::act(making, new_pin) };
    }
    if phone == PhoneScreen::ForgotPin {
        return Next::act(making, Input::Phone(PhoneInput::TurnTo(Page::NewPin)));
    }
    let next = if phone == PhoneScreen::PinSettings {
        Input::Phone(PhoneInput::TurnTo(Page::ForgotPin))
    } else if matches!(phone, PhoneScreen::Menu { .. }) {
        Input::Phone(PhoneInput::TurnTo(Page::Pin))
    } else {
        Input::Phone(PhoneInput::OpenMenu)
    };
    Next::act(finding, next)
}
