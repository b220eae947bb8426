//! In the app's menu: the switch from QR codes to one-time codes.

use super::next::{Detour, Next};
use super::open_app::{self, Steps};
use super::part_of_app::Part;
use super::situation::Situation;
use crate::lesson::step::Step;
use crate::protocol::Input;
use crate::protocol::party::app::Page;
use crate::protocol::screen::{PhoneScreen, PinPurpose};
use crate::protocol::{PhoneInput, RoomInput};

/// Switches the app to one-time codes and lets the 24 hours pass, until [`Goal::Switched`](crate::lesson::Goal::Switched) is reached.
#[must_use]
pub fn switch_to_codes(situation: &Situation<'_>) -> Next {
    let is_under_way = situation.can_skip_the_switch && situation.memory().method.ready_at().is_some();
    let may_be_skipped =
        matches!(situation.phone(), PhoneScreen::Home | PhoneScreen::FrontPage { .. } | PhoneScreen::Menu { .. });
    if is_under_way && may_be_skipped {
        return Next::act(Step::WaitForSwitch, Input::Room(RoomInput::SkipSwitch));
    }
    in_the_app(situation)
}

/// Takes back a switch that is under way; nothing, if none is, as far as the learner knows.
pub(super) fn take_back_the_switch(situation: &Situation<'_>) -> Option<Next> {
    situation.memory().method.ready_at()?;
    let shows_it = matches!(situation.phone(), PhoneScreen::SwitchPending { busy: false, .. });
    Some(if shows_it {
        Next::act(Step::StartSwitch, Input::Phone(PhoneInput::CancelSwitch))
    } else {
        in_the_app(situation)
    })
}

/// To the setting, and on in it.
fn in_the_app(situation: &Situation<'_>) -> Next {
    if let Some(next) = open_app::open_app(situation, Steps::FOR_SETTING) {
        return next.or_because(open_app::obstacle(situation));
    }
    match Part::of(situation.phone()) {
        Part::FrontPage => Next::act(Step::OpenMenu, Input::Phone(PhoneInput::OpenMenu)),
        Part::Result(_) => Next::act(Step::OpenMenu, Input::Phone(PhoneInput::LeaveResult)),
        Part::Question { busy: true, .. } => Next::wait(Step::OpenAppForSetting),
        Part::Question { busy: false, .. } => {
            Next::act(Step::OpenAppForSetting, Input::Phone(PhoneInput::Reject)).because(Detour::SwitchFirst)
        }
        Part::Settings => in_the_settings(situation),
        Part::Looking | Part::Home | Part::ChooseUser | Part::Locked(_) | Part::Blocked | Part::NoConnection => {
            Next::wait(Step::UnlockForSetting)
        }
    }
}

fn in_the_settings(situation: &Situation<'_>) -> Next {
    match situation.phone() {
        PhoneScreen::Menu { .. } => Next::act(Step::OpenSetting, Input::Phone(PhoneInput::TurnTo(Page::Method))),
        PhoneScreen::Pin { user, .. } if user != situation.learner => {
            Next::act(Step::OpenAppForSetting, Input::Phone(PhoneInput::CloseApp)).because(Detour::OpenForSomebodyElse)
        }
        PhoneScreen::Pin { purpose: PinPurpose::Method, .. } => open_app::unlock(situation, Step::PinForSetting),
        PhoneScreen::ChooseMethod { busy: false, .. } => {
            Next::act(Step::ChooseCodes, Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }))
        }
        PhoneScreen::ExplainSwitch { busy: false } => {
            Next::act(Step::StartSwitch, Input::Phone(PhoneInput::StartSwitch))
        }
        PhoneScreen::SwitchPending { busy: false, .. } => {
            Next::act(Step::CloseAndWait, Input::Phone(PhoneInput::CloseApp))
        }
        PhoneScreen::ChooseMethod { .. } | PhoneScreen::ExplainSwitch { .. } | PhoneScreen::SwitchPending { .. } => {
            Next::wait(Step::StartSwitch)
        }
        PhoneScreen::Pin { .. }
        | PhoneScreen::NewPinNeeded
        | PhoneScreen::ChooseUnlock { .. }
        | PhoneScreen::PinSettings
        | PhoneScreen::ForgotPin
        | PhoneScreen::Home
        | PhoneScreen::ChooseUser
        | PhoneScreen::Blocked { .. }
        | PhoneScreen::Looking
        | PhoneScreen::Code { .. }
        | PhoneScreen::Scan { .. }
        | PhoneScreen::Approval { .. }
        | PhoneScreen::Result(_)
        | PhoneScreen::FrontPage { .. }
        | PhoneScreen::NoConnection => Next::act(Step::OpenSetting, Input::Phone(PhoneInput::GoBack)),
    }
}
