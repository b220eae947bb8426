//! Where in the app somebody is, as far as the way depends on it.

use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::person::Person;
use crate::protocol::screen::{Camera, PhoneScreen, PinPurpose};

#[derive(Clone, Copy)]
pub(super) enum Part {
    /// The app is closed.
    Home,
    ChooseUser,
    /// The keypad that opens the app.
    Locked(Person),
    Blocked,
    /// The app asks what waits.
    Looking,
    /// Something waits for the learner. `busy`: their answer is being sent.
    Question {
        asked: Question,
        busy: bool,
    },
    Result(Outcome),
    FrontPage,
    NoConnection,
    /// The menu, and where it leads.
    Settings,
}

/// What the app asks.
#[derive(Clone, Copy)]
pub(super) enum Question {
    /// So many wrong ones were typed.
    Code {
        wrong: u8,
    },
    Scan(Camera),
    YesOrNo(Approval),
}

impl Part {
    pub(super) const fn of(phone: PhoneScreen) -> Self {
        match phone {
            PhoneScreen::Home => Self::Home,
            PhoneScreen::ChooseUser => Self::ChooseUser,
            PhoneScreen::Pin { purpose: PinPurpose::Open, user, .. } => Self::Locked(user),
            PhoneScreen::Blocked { .. } => Self::Blocked,
            PhoneScreen::Looking => Self::Looking,
            PhoneScreen::Code { wrong, busy } => Self::Question { asked: Question::Code { wrong }, busy },
            PhoneScreen::Scan { camera, busy } => Self::Question { asked: Question::Scan(camera), busy },
            PhoneScreen::Approval { approval, busy } => Self::Question { asked: Question::YesOrNo(approval), busy },
            PhoneScreen::Result(outcome) => Self::Result(outcome),
            PhoneScreen::FrontPage { .. } => Self::FrontPage,
            PhoneScreen::NoConnection => Self::NoConnection,
            PhoneScreen::Pin { purpose: PinPurpose::Method | PinPurpose::New, .. }
            | PhoneScreen::NewPinNeeded
            | PhoneScreen::Menu { .. }
            | PhoneScreen::ChooseMethod { .. }
            | PhoneScreen::ExplainSwitch { .. }
            | PhoneScreen::SwitchPending { .. }
            | PhoneScreen::ChooseUnlock { .. }
            | PhoneScreen::PinSettings
            | PhoneScreen::ForgotPin => Self::Settings,
        }
    }
}
