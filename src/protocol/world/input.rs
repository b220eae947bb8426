//! What people can do: the only way in which anything begins.

use serde::{Deserialize, Serialize};

use crate::protocol::approval::Site;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::app::{Page, Unlock};
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::person::{Person, Typed};
use crate::protocol::world::actor::Actor;
use crate::protocol::world::message::ComputerId;
use crate::protocol::world::talk::TalkInput;
use crate::protocol::world::wire::Connection;

/// What a person does, by where they do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Input {
    Computer(ComputerId, ComputerInput),
    Phone(PhoneInput),
    /// This person does it in a conversation.
    Talk(Actor, TalkInput),
    /// By nobody in the world: the room around both is changed.
    Room(RoomInput),
}

/// What a person does at a computer: on the site, or in the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ComputerInput {
    /// Presses the site's log-on button.
    LogOn,
    /// Presses 'Transfer' in the bank.
    SendTransfer,
    LogOff,
    /// Goes to another site.
    GoTo(Site),
    /// Types a user ID in the box and presses Continue.
    EnterUserId(Typed<Person>),
    /// Presses Cancel in the box.
    Cancel,
    /// Closes the window that the box is in.
    CloseWindow,
    /// Presses 'Try again' in the box.
    TryAgain,
}

/// What a person does on the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PhoneInput {
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
    TryAgain,

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
}

/// What is done to the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RoomInput {
    /// Lets somebody else, who sits at this computer, press its log-on button. They do not come of their own accord.
    BeginElsewhere(ComputerId),
    /// Lets the 24 hours of a switch go by.
    SkipSwitch,
    /// Sets whether and how fast sessions expire.
    SetClock(SessionClock),
    /// Breaks the phone's camera, or repairs it.
    SetCamera { works: bool },
    /// Makes the learner's network bad, or good again.
    SetConnection(Connection),
}

impl Input {
    /// Whether it is set for as long as somebody wants it so, and not done once.
    #[must_use]
    pub const fn stays_set(self) -> bool {
        match self {
            Self::Room(RoomInput::SetClock(_) | RoomInput::SetCamera { .. } | RoomInput::SetConnection(_)) => true,
            Self::Computer(..)
            | Self::Phone(_)
            | Self::Talk(..)
            | Self::Room(RoomInput::BeginElsewhere(_) | RoomInput::SkipSwitch) => false,
        }
    }
}

/// The people whose data can be typed, and anybody else.
fn typed() -> Vec<Typed<Person>> {
    let mut typed = Person::ALL.map(Typed::Practice).to_vec();
    typed.push(Typed::Other);
    typed
}

impl ComputerInput {
    /// Whether it is done in the MitID box, and not on the site.
    #[must_use]
    pub const fn is_in_the_box(self) -> bool {
        match self {
            Self::EnterUserId(_) | Self::Cancel | Self::CloseWindow | Self::TryAgain => true,
            Self::LogOn | Self::SendTransfer | Self::LogOff | Self::GoTo(_) => false,
        }
    }

    pub(super) fn all() -> Vec<Self> {
        let plain = [Self::LogOn, Self::SendTransfer, Self::LogOff, Self::Cancel, Self::CloseWindow, Self::TryAgain];
        let mut all = plain.to_vec();
        all.extend_from_slice(&Site::ALL.map(Self::GoTo));
        for typed in typed() {
            all.push(Self::EnterUserId(typed));
        }
        all
    }
}

impl PhoneInput {
    /// But for what is about a computer: [`Self::Scan`], and the codes on their screens.
    pub(super) fn all() -> Vec<Self> {
        let plain = [
            Self::OpenApp,
            Self::CloseApp,
            Self::UseBiometrics,
            Self::EnterCode(Typed::Other),
            Self::Approve,
            Self::Reject,
            Self::LeaveResult,
            Self::TryAgain,
            Self::OpenMenu,
            Self::GoBack,
            Self::ChooseMethod { one_time_codes: true },
            Self::ChooseMethod { one_time_codes: false },
            Self::StartSwitch,
            Self::CancelSwitch,
        ];
        let mut all = plain.to_vec();
        all.extend_from_slice(&Person::ALL.map(Self::ChooseUser));
        all.extend_from_slice(&Page::ALL.map(Self::TurnTo));
        all.extend_from_slice(&Unlock::ALL.map(Self::ChooseUnlock));
        for typed in typed() {
            all.push(Self::EnterPin(typed));
        }
        all
    }
}

impl RoomInput {
    /// But for what is about a computer: [`Self::BeginElsewhere`].
    pub(super) fn all() -> Vec<Self> {
        let mut all = vec![
            Self::SkipSwitch,
            Self::SetCamera { works: true },
            Self::SetCamera { works: false },
            Self::SetConnection(Connection::Good),
            Self::SetConnection(Connection::Bad),
        ];
        all.extend_from_slice(&SessionClock::ALL.map(Self::SetClock));
        all
    }
}
