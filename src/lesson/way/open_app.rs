//! Into the app: open it, say who uses it, and unlock it.

use super::new_pin;
use super::next::{Detour, Next};
use super::part_of_app::Part;
use super::situation::Situation;
use crate::lesson::step::Step;
use crate::protocol::Input;
use crate::protocol::PhoneInput;
use crate::protocol::party::app::Unlock;
use crate::protocol::person::Typed;
use crate::protocol::screen::PhoneScreen;

/// The steps that this takes in a lesson.
#[derive(Clone, Copy)]
pub(super) struct Steps {
    pub(super) open: Step,
    pub(super) choose_user: Step,
    pub(super) unlock: Step,
}

impl Steps {
    /// To approve something.
    pub(super) const TO_APPROVE: Self =
        Self { open: Step::OpenApp, choose_user: Step::ChooseUser, unlock: Step::EnterPin };
    /// To change a setting.
    pub(super) const FOR_SETTING: Self =
        Self { open: Step::OpenAppForSetting, choose_user: Step::OpenAppForSetting, unlock: Step::UnlockForSetting };
}

/// What comes next on the way in; nothing, if the app is open for the learner.
pub(super) fn open_app(situation: &Situation<'_>, steps: Steps) -> Option<Next> {
    let Situation { learner, .. } = *situation;
    Some(match Part::of(situation.phone()) {
        Part::Home => Next::act(steps.open, Input::Phone(PhoneInput::OpenApp)),
        Part::ChooseUser => Next::act(steps.choose_user, Input::Phone(PhoneInput::ChooseUser(learner))),
        Part::Locked(user) if user != learner => {
            Next::act(steps.open, Input::Phone(PhoneInput::CloseApp)).because(Detour::OpenForSomebodyElse)
        }
        Part::Locked(_) => unlock(situation, steps.unlock),
        Part::Blocked => Next::wait(steps.unlock),
        Part::NoConnection => Next::act(steps.open, Input::Phone(PhoneInput::TryAgain)),
        Part::Looking | Part::Question { .. } | Part::Result(_) | Part::FrontPage | Part::Settings => {
            let only_a_new_pin_helps = new_pin::is_on_the_way(situation);
            return only_a_new_pin_helps.then(|| new_pin::make(situation, steps.unlock, steps.unlock));
        }
    })
}

/// What is in the way there, if something is.
pub(super) fn obstacle(situation: &Situation<'_>) -> Option<Detour> {
    match Part::of(situation.phone()) {
        Part::Blocked => Some(Detour::Blocked),
        Part::NoConnection => Some(Detour::NoConnection),
        Part::Settings if new_pin::is_on_the_way(situation) => Some(Detour::NewPinNeeded),
        Part::Home
        | Part::ChooseUser
        | Part::Locked(_)
        | Part::Looking
        | Part::Question { .. }
        | Part::Result(_)
        | Part::FrontPage
        | Part::Settings => None,
    }
}

/// The PIN, or the finger or face that stands for it.
pub(super) fn unlock(situation: &Situation<'_>, step: Step) -> Next {
    let PhoneScreen::Pin { busy: false, unlock, wrong, .. } = situation.phone() else { return Next::wait(step) };
    if unlock != Unlock::Pin && wrong == 0 {
        return Next::act(step, Input::Phone(PhoneInput::UseBiometrics));
    }
    let detour = (wrong > 0).then_some(Detour::WrongPin(wrong));
    Next::act(step, Input::Phone(PhoneInput::EnterPin(Typed::Practice(situation.learner)))).or_because(detour)
}
