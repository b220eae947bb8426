//! What people can do: the only way in which anything begins.

use crate::protocol::approval::Site;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::app::{Page, Unlock};
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::person::{Person, Typed};
use crate::protocol::world::message::ComputerId;
use crate::protocol::world::wire::Connection;

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The person who practises, or the guide in their place.
    Learner,
    /// Somebody else, at another computer.
    Other,
}

/// What a person does: at a computer, on the phone, or to the room around both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// Presses the site's log-on button.
    LogOn(ComputerId),
    /// Presses 'Transfer' in the bank.
    SendTransfer(ComputerId),
    LogOff(ComputerId),
    /// Goes to another site.
    GoTo(ComputerId, Site),
    /// Types a user ID in the box and presses Continue.
    EnterUserId(ComputerId, Typed<Person>),
    /// Presses Cancel in the box.
    Cancel(ComputerId),
    /// Closes the window that the box is in.
    CloseWindow(ComputerId),
    /// Presses 'Try again' in the box.
    TryAgain(ComputerId),

    /// Taps the app's icon.
    OpenApp,
    /// Closes the app, wherever it is.
    CloseApp,
    /// Says who uses the shared app.
    ChooseUser(Person),
    /// Types six digits.
    EnterPin(Typed<Person>),
    /// Puts a finger on the phone, or looks at it.
    UseBiometrics,
    /// Types the one-time code and presses Next.
    EnterCode(Typed<OneTimeCode>),
    /// Holds the phone up to this computer and presses 'Scan the QR code'.
    Scan(ComputerId),
    /// Swipes, or presses Approve.
    Approve,
    /// Presses Reject.
    Reject,
    /// Goes from the result on to the app's front page.
    LeaveResult,
    /// Presses 'Try again' in the app.
    TryAgainInApp,

    OpenMenu,
    /// To the page before.
    GoBack,
    /// Opens a page of the menu.
    TurnTo(Page),
    /// Chooses one-time codes, or else QR codes.
    ChooseMethod {
        one_time_codes: bool,
    },
    /// Has read the warning, and starts the switch to one-time codes.
    StartSwitch,
    CancelSwitch,
    ChooseUnlock(Unlock),

    /// Lets somebody else, who sits at this computer, press its log-on button. They do not come of their own accord: it is
    /// the room's own.
    BeginElsewhere(ComputerId),
    /// Lets the 24 hours of a switch go by. Nobody in the world does this: it is the room's own.
    SkipSwitch,
    /// Sets whether and how fast sessions expire.
    SetClock(SessionClock),
    /// Breaks the phone's camera, or repairs it.
    SetCamera {
        works: bool,
    },
    /// Makes the learner's network bad, or good again.
    SetConnection(Connection),
}

/// Where something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Computer(ComputerId),
    Phone,
    /// By nobody in the world: the room is set up so.
    Room,
}

/// An input without what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InputKind {
    LogOn(ComputerId),
    SendTransfer(ComputerId),
    LogOff(ComputerId),
    GoTo(ComputerId, Site),
    EnterUserId(ComputerId),
    Cancel(ComputerId),
    CloseWindow(ComputerId),
    TryAgain(ComputerId),
    OpenApp,
    CloseApp,
    ChooseUser(Person),
    EnterPin,
    UseBiometrics,
    EnterCode,
    Scan(ComputerId),
    Approve,
    Reject,
    LeaveResult,
    TryAgainInApp,
    OpenMenu,
    GoBack,
    TurnTo(Page),
    ChooseMethod,
    StartSwitch,
    CancelSwitch,
    ChooseUnlock,
    BeginElsewhere(ComputerId),
    SkipSwitch,
    SetClock,
    SetCamera,
    SetConnection,
}

impl Input {
    #[must_use]
    pub const fn place(self) -> Place {
        self.kind().place()
    }

    /// Whether it is set for as long as somebody wants it so, and not done once.
    #[must_use]
    pub const fn stays_set(self) -> bool {
        matches!(self, Self::SetClock(_) | Self::SetCamera { .. } | Self::SetConnection(_))
    }

    #[must_use]
    pub const fn kind(self) -> InputKind {
        match self {
            Self::LogOn(id) => InputKind::LogOn(id),
            Self::SendTransfer(id) => InputKind::SendTransfer(id),
            Self::LogOff(id) => InputKind::LogOff(id),
            Self::GoTo(id, site) => InputKind::GoTo(id, site),
            Self::EnterUserId(id, _) => InputKind::EnterUserId(id),
            Self::Cancel(id) => InputKind::Cancel(id),
            Self::CloseWindow(id) => InputKind::CloseWindow(id),
            Self::TryAgain(id) => InputKind::TryAgain(id),
            Self::OpenApp => InputKind::OpenApp,
            Self::CloseApp => InputKind::CloseApp,
            Self::ChooseUser(user) => InputKind::ChooseUser(user),
            Self::EnterPin(_) => InputKind::EnterPin,
            Self::UseBiometrics => InputKind::UseBiometrics,
            Self::EnterCode(_) => InputKind::EnterCode,
            Self::Scan(id) => InputKind::Scan(id),
            Self::Approve => InputKind::Approve,
            Self::Reject => InputKind::Reject,
            Self::LeaveResult => InputKind::LeaveResult,
            Self::TryAgainInApp => InputKind::TryAgainInApp,
            Self::OpenMenu => InputKind::OpenMenu,
            Self::GoBack => InputKind::GoBack,
            Self::TurnTo(page) => InputKind::TurnTo(page),
            Self::ChooseMethod { .. } => InputKind::ChooseMethod,
            Self::StartSwitch => InputKind::StartSwitch,
            Self::CancelSwitch => InputKind::CancelSwitch,
            Self::ChooseUnlock(_) => InputKind::ChooseUnlock,
            Self::BeginElsewhere(id) => InputKind::BeginElsewhere(id),
            Self::SkipSwitch => InputKind::SkipSwitch,
            Self::SetClock(_) => InputKind::SetClock,
            Self::SetCamera { .. } => InputKind::SetCamera,
            Self::SetConnection(_) => InputKind::SetConnection,
        }
    }
}

impl InputKind {
    #[must_use]
    pub const fn place(self) -> Place {
        match self {
            Self::LogOn(id)
            | Self::SendTransfer(id)
            | Self::LogOff(id)
            | Self::GoTo(id, _)
            | Self::EnterUserId(id)
            | Self::Cancel(id)
            | Self::CloseWindow(id)
            | Self::TryAgain(id) => Place::Computer(id),
            Self::OpenApp
            | Self::CloseApp
            | Self::ChooseUser(_)
            | Self::EnterPin
            | Self::UseBiometrics
            | Self::EnterCode
            | Self::Scan(_)
            | Self::Approve
            | Self::Reject
            | Self::LeaveResult
            | Self::TryAgainInApp
            | Self::OpenMenu
            | Self::GoBack
            | Self::TurnTo(_)
            | Self::ChooseMethod
            | Self::StartSwitch
            | Self::CancelSwitch
            | Self::ChooseUnlock => Place::Phone,
            Self::BeginElsewhere(_) | Self::SkipSwitch | Self::SetClock | Self::SetCamera | Self::SetConnection => {
                Place::Room
            }
        }
    }
}
