//! Wrong PINs on purpose, until a new one is needed; and the new one.

use super::new_pin;
use super::next::{Detour, Next};
use super::open_app;
use super::part_of_app::Part;
use super::situation::Situation;
use crate::lesson::memory::Pin;
use crate::lesson::progress::Goal;
use crate::lesson::step::Step;
use crate::protocol::Input;
use crate::protocol::PhoneInput;
use crate::protocol::person::Typed;
use crate::protocol::screen::{PhoneScreen, PinPurpose};

/// Types wrong PINs, waits for the end of the block, types wrong ones again, makes a new PIN, and opens the app with it.
#[must_use]
pub fn try_wrong_pins(situation: &Situation<'_>) -> Next {
    let step = step(situation);
    if new_pin::is_on_the_way(situation) {
        return new_pin::make(situation, Step::FindForgotPin, Step::MakeNewPin);
    }
    let is_busy = matches!(situation.phone(), PhoneScreen::Pin { purpose: PinPurpose::Open, busy: true, .. });
    match Part::of(situation.phone()) {
        Part::Home => Next::act(Step::OpenApp, Input::Phone(PhoneInput::OpenApp)),
        Part::Locked(_) if is_busy => Next::wait(step),
        Part::Locked(_) if step == Step::EnterPin => open_app::unlock(situation, step),
        Part::Locked(_) => Next::act(step, Input::Phone(PhoneInput::EnterPin(Typed::Other))),
        Part::Looking | Part::Blocked | Part::Question { busy: true, .. } => Next::wait(step),
        Part::Question { busy: false, .. } => {
            Next::act(step, Input::Phone(PhoneInput::Reject)).because(Detour::NotBegunHere)
        }
        Part::NoConnection => {
            Next::act(Step::OpenApp, Input::Phone(PhoneInput::TryAgain)).because(Detour::NoConnection)
        }
        Part::Settings if matches!(situation.phone(), PhoneScreen::Pin { busy: true, .. }) => Next::wait(step),
        Part::ChooseUser | Part::Result(_) | Part::FrontPage | Part::Settings => {
            Next::act(Step::OpenApp, Input::Phone(PhoneInput::CloseApp))
        }
    }
}

/// How far it is.
fn step(situation: &Situation<'_>) -> Step {
    match situation.memory().pin {
        Pin::Blocked { .. } => Step::WaitForBlock,
        Pin::NewPinNeeded => Step::FindForgotPin,
        Pin::Usable | Pin::UsableAfterBlock if situation.has(Goal::NewPinMade(situation.learner)) => Step::EnterPin,
        Pin::Usable => Step::EnterWrongPin,
        Pin::UsableAfterBlock => Step::EnterWrongPinAgain,
    }
}
