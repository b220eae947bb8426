//! How far the app is.

use serde::{Deserialize, Serialize};

use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::qr_code::QrHalf;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{ComputerId, Ticket};

/// What the app is doing. [`Stage::Asking`] is left out when the core said on opening that something waits. From the front page
/// and from a pending switch the app goes through it to the front page, when the 24 hours of a switch have passed: it asks for
/// the setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// `waiting` is what the core said waits; `wrong` counts the wrong PINs in a row.
    Locked {
        waiting: Option<Ticket>,
        wrong: u8,
    },
    /// Too many wrong PINs: nothing works until then.
    Blocked {
        until: Instant,
    },
    /// Too many wrong PINs, after a block.
    NewPinNeeded,
    /// What waits; or what the setting is now.
    Asking,
    FrontPage,
    AwaitChannel {
        ticket: Ticket,
    },
    /// `wrong` counts the wrong codes in this session, as far as this opening of the app knows.
    AwaitCode {
        ticket: Ticket,
        wrong: u8,
    },
    AwaitScan {
        ticket: Ticket,
        scanner: Scanner,
    },
    AwaitDecision {
        ticket: Ticket,
        approval: Approval,
    },
    Done(Outcome),

    /// The menu, with the app's settings.
    Menu,
    /// The PIN once more, because a setting is to be changed.
    MethodPin {
        wrong: u8,
    },
    /// 'How do you want to approve?'
    ChooseMethod,
    /// 'You are about to change how you approve.'
    ExplainSwitch,
    /// The switch is under way until then.
    SwitchPending {
        ready_at: Instant,
    },
    /// PIN, fingerprint or face?
    ChooseUnlock,
    /// What can be done about the PIN.
    PinSettings,
    /// 'Forgot your PIN code?'
    ForgotPin,
    /// `wrong` counts how often something other than the PIN on the card was typed.
    NewPin {
        wrong: u8,
    },
}

/// The camera, and what it has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scanner {
    Off,
    /// It looks at this computer, and has seen this half so far.
    Looking {
        at: ComputerId,
        seen: Option<QrHalf>,
    },
    CameraBroken,
    /// What it saw was not the code that the computer shows now.
    NotRecognised,
}

/// A page of the menu that is gone to from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Page {
    /// 'QR or one-time codes'
    Method,
    /// 'Fingerprint or face'
    Unlock,
    /// 'PIN code'
    Pin,
    /// 'Forgot your PIN code?'
    ForgotPin,
    /// 'Make a new PIN code'
    NewPin,
}

impl Page {
    pub const ALL: [Self; 5] = [Self::Method, Self::Unlock, Self::Pin, Self::ForgotPin, Self::NewPin];
}

impl Stage {
    /// What the app is dealing with.
    pub(crate) const fn ticket(self) -> Option<Ticket> {
        match self {
            Self::AwaitChannel { ticket }
            | Self::AwaitCode { ticket, .. }
            | Self::AwaitScan { ticket, .. }
            | Self::AwaitDecision { ticket, .. } => Some(ticket),
            Self::Locked { .. }
            | Self::Blocked { .. }
            | Self::NewPinNeeded
            | Self::Asking
            | Self::FrontPage
            | Self::Done(_)
            | Self::Menu
            | Self::MethodPin { .. }
            | Self::ChooseMethod
            | Self::ExplainSwitch
            | Self::SwitchPending { .. }
            | Self::ChooseUnlock
            | Self::PinSettings
            | Self::ForgotPin
            | Self::NewPin { .. } => None,
        }
    }

    /// The menu and its pages.
    pub(super) const fn is_in_menu(self) -> bool {
        matches!(
            self,
            Self::Menu
                | Self::MethodPin { .. }
                | Self::ChooseMethod
                | Self::ExplainSwitch
                | Self::SwitchPending { .. }
                | Self::ChooseUnlock
                | Self::PinSettings
                | Self::ForgotPin
                | Self::NewPin { .. }
        )
    }
}
