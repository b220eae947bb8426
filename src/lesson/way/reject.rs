//! Something that waits in the app and was not begun at this computer: open the app and reject it.

use super::next::{Detour, Next};
use super::open_app::{self, Steps};
use super::part_of_app::Part;
use super::situation::Situation;
use crate::lesson::step::Step;
use crate::protocol::Input;
use crate::protocol::PhoneInput;

/// Whether there is such a thing, while none is under way at this computer: the app asks about it, or the computer has said
/// that it is in the way.
pub(super) fn another_waits(situation: &Situation<'_>) -> bool {
    let memory = situation.memory();
    let is_asked = matches!(Part::of(situation.phone()), Part::Question { .. })
        && memory.app_user == Some(situation.learner)
        && !memory.asks_for_the_computer;
    memory.was_in_the_way || is_asked
}

pub(super) fn reject(situation: &Situation<'_>) -> Next {
    let next = open_app::open_app(situation, Steps::TO_APPROVE).unwrap_or_else(|| match Part::of(situation.phone()) {
        Part::Question { busy: false, .. } => Next::act(Step::ReadAndDecide, Input::Phone(PhoneInput::Reject)),
        Part::Question { busy: true, .. } | Part::Looking => Next::wait(Step::ReadAndDecide),
        Part::Result(_)
        | Part::FrontPage
        | Part::Settings
        | Part::Home
        | Part::ChooseUser
        | Part::Locked(_)
        | Part::Blocked
        | Part::NoConnection => Next::act(Step::OpenApp, Input::Phone(PhoneInput::CloseApp)),
    });
    next.or_because(Some(Detour::NotBegunHere))
}
