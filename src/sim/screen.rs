//! Which screen a device shows, without its contents. While the identity of a screen stays the same, focus stays where it
//! is and typed text stays in its field: a counter, `busy` or the next half of a QR code is not another screen.

use crate::protocol::approval::{Outcome, Site};
use crate::protocol::party::app::Unlock;
use crate::protocol::screen::{ComputerScreen, PhoneScreen, PinPurpose, Scene};
use crate::protocol::world::talk::Talk;

/// The identity of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScreenId {
    // On the computer
    Site(Site),
    Connecting(Site),
    UserId,
    OpenAppRequest,
    Code,
    Qr,
    ContinueInApp,
    BoxNoConnection,
    Cancelling,
    CheckMark,
    Ended,
    WindowClosed(Site),
    LoggedOn(Site),

    // On the phone
    Home,
    ChooseUser,
    Biometrics,
    Pin(PinPurpose),
    Blocked,
    NewPinNeeded,
    Looking,
    CodeEntry,
    Scan,
    Approval,
    Approved,
    NotApproved,
    FrontPage,
    AppNoConnection,
    Menu,
    /// With or without the explanation, which opens below the choice.
    ChooseMethod,
    SwitchPending,
    ChooseUnlock,
    PinSettings,
    ForgotPin,
}

/// The screens of both devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screens {
    pub computer: ScreenId,
    pub phone: ScreenId,
}

/// What both devices showed before and after something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SceneChange {
    pub before: Scene,
    pub after: Scene,
    /// What stood in the computer's address bar before and after it.
    pub address: (&'static str, &'static str),
    /// Who spoke with the learner before and after it.
    pub talk: (Option<Talk>, Option<Talk>),
}

impl Screens {
    /// `types_pin`: whether the learner types the PIN although a fingerprint or a face would do.
    pub(super) const fn of(scene: Scene, types_pin: bool) -> Self {
        Self { computer: ScreenId::of_computer(scene.computer), phone: ScreenId::of_phone(scene.phone, types_pin) }
    }
}

impl SceneChange {
    /// Nobody speaks meanwhile, and the address is not looked at.
    #[cfg(test)]
    pub(super) const fn between(before: Scene, after: Scene) -> Self {
        Self { before, after, address: ("", ""), talk: (None, None) }
    }

    /// Whether the computer shows another screen.
    pub(super) fn is_other_computer_screen(self) -> bool {
        ScreenId::of_computer(self.before.computer) != ScreenId::of_computer(self.after.computer)
    }

    /// Whether the phone shows another screen.
    pub(super) fn is_other_phone_screen(self) -> bool {
        ScreenId::of_phone(self.before.phone, true) != ScreenId::of_phone(self.after.phone, true)
    }
}

impl ScreenId {
    #[must_use]
    pub const fn of_computer(screen: ComputerScreen) -> Self {
        match screen {
            ComputerScreen::Site { site, .. } => Self::Site(site),
            ComputerScreen::Connecting { site } => Self::Connecting(site),
            ComputerScreen::UserId { .. } => Self::UserId,
            ComputerScreen::OpenApp { .. } => Self::OpenAppRequest,
            ComputerScreen::Code { .. } => Self::Code,
            ComputerScreen::Qr { .. } => Self::Qr,
            ComputerScreen::GoOnInApp { .. } => Self::ContinueInApp,
            ComputerScreen::NoConnection { .. } => Self::BoxNoConnection,
            ComputerScreen::Cancelling { .. } => Self::Cancelling,
            ComputerScreen::Tick { .. } => Self::CheckMark,
            ComputerScreen::Ended { .. } => Self::Ended,
            ComputerScreen::WindowClosed { site } => Self::WindowClosed(site),
            ComputerScreen::LoggedOn { site, .. } => Self::LoggedOn(site),
        }
    }

    /// `types_pin`: whether the learner types the PIN although a fingerprint or a face would do.
    #[must_use]
    pub const fn of_phone(screen: PhoneScreen, types_pin: bool) -> Self {
        match screen {
            PhoneScreen::Home => Self::Home,
            PhoneScreen::ChooseUser => Self::ChooseUser,
            PhoneScreen::Pin { unlock: Unlock::Fingerprint | Unlock::Face, .. } if !types_pin => Self::Biometrics,
            PhoneScreen::Pin { purpose, .. } => Self::Pin(purpose),
            PhoneScreen::Blocked { .. } => Self::Blocked,
            PhoneScreen::NewPinNeeded => Self::NewPinNeeded,
            PhoneScreen::Looking => Self::Looking,
            PhoneScreen::Code { .. } => Self::CodeEntry,
            PhoneScreen::Scan { .. } => Self::Scan,
            PhoneScreen::Approval { .. } => Self::Approval,
            PhoneScreen::Result(Outcome::Approved) => Self::Approved,
            PhoneScreen::Result(
                Outcome::Rejected
                | Outcome::Cancelled
                | Outcome::CodesUsedUp
                | Outcome::Expired
                | Outcome::ParallelSessions,
            ) => Self::NotApproved,
            PhoneScreen::FrontPage { .. } => Self::FrontPage,
            PhoneScreen::NoConnection => Self::AppNoConnection,
            PhoneScreen::Menu { .. } => Self::Menu,
            PhoneScreen::ChooseMethod { .. } | PhoneScreen::ExplainSwitch { .. } => Self::ChooseMethod,
            PhoneScreen::SwitchPending { .. } => Self::SwitchPending,
            PhoneScreen::ChooseUnlock { .. } => Self::ChooseUnlock,
            PhoneScreen::PinSettings => Self::PinSettings,
            PhoneScreen::ForgotPin => Self::ForgotPin,
        }
    }

    /// The name of the screen for the style sheet and for tests: `data-screen`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Site(_) => "site",
            Self::Connecting(_) => "connecting",
            Self::UserId => "user-id",
            Self::OpenAppRequest => "open-app",
            Self::Code => "code",
            Self::Qr => "qr",
            Self::ContinueInApp => "go-on",
            Self::BoxNoConnection | Self::AppNoConnection => "no-connection",
            Self::Cancelling => "cancelling",
            Self::CheckMark => "tick",
            Self::Ended => "ended",
            Self::WindowClosed(_) => "window-closed",
            Self::LoggedOn(_) => "logged-on",
            Self::Home => "home",
            Self::ChooseUser => "choose-user",
            Self::Biometrics => "biometrics",
            Self::Pin(PinPurpose::Open) => "pin",
            Self::Pin(PinPurpose::Method) => "pin-again",
            Self::Pin(PinPurpose::New) => "new-pin",
            Self::Blocked => "blocked",
            Self::NewPinNeeded => "new-pin-needed",
            Self::Looking => "looking",
            Self::CodeEntry => "code-entry",
            Self::Scan => "scan",
            Self::Approval => "approval",
            Self::Approved => "approved",
            Self::NotApproved => "not-approved",
            Self::FrontPage => "front-page",
            Self::Menu => "menu",
            Self::ChooseMethod => "choose-method",
            Self::SwitchPending => "switch-pending",
            Self::ChooseUnlock => "choose-unlock",
            Self::PinSettings => "pin-settings",
            Self::ForgotPin => "forgot-pin",
        }
    }

    /// Whose page the computer shows, for the style sheet: `data-site`. The box has looks of its own.
    #[must_use]
    pub const fn site_key(self) -> &'static str {
        match self {
            Self::Site(site) | Self::Connecting(site) | Self::WindowClosed(site) | Self::LoggedOn(site) => match site {
                Site::Profile => "profile",
                Site::Municipality => "municipality",
                Site::Bank => "bank",
            },
            Self::UserId
            | Self::OpenAppRequest
            | Self::Code
            | Self::Qr
            | Self::ContinueInApp
            | Self::BoxNoConnection
            | Self::Cancelling
            | Self::CheckMark
            | Self::Ended => "box",
            Self::Home
            | Self::ChooseUser
            | Self::Biometrics
            | Self::Pin(_)
            | Self::Blocked
            | Self::NewPinNeeded
            | Self::Looking
            | Self::CodeEntry
            | Self::Scan
            | Self::Approval
            | Self::Approved
            | Self::NotApproved
            | Self::FrontPage
            | Self::AppNoConnection
            | Self::Menu
            | Self::ChooseMethod
            | Self::SwitchPending
            | Self::ChooseUnlock
            | Self::PinSettings
            | Self::ForgotPin => "app",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::person::Person;

    #[test]
    fn busy_and_a_counter_are_not_another_screen() {
        let code = |wrong, busy| ScreenId::of_phone(PhoneScreen::Code { wrong, busy }, false);
        assert_eq!(code(0, false), code(1, true));
    }

    #[test]
    fn another_site_is_another_screen_but_its_box_is_not() {
        let site = |site| ScreenId::of_computer(ComputerScreen::Site { site, last: None });
        assert_ne!(site(Site::Bank), site(Site::Profile));
        let user_id = |site: Site| {
            ScreenId::of_computer(ComputerScreen::UserId { approval: site.log_on(), unknown: 0, busy: false })
        };
        assert_eq!(user_id(Site::Bank), user_id(Site::Profile));
    }

    #[test]
    fn the_keypad_in_place_of_a_fingerprint_is_another_screen() {
        let pin = PhoneScreen::Pin {
            purpose: PinPurpose::Open,
            user: Person::Signe,
            unlock: Unlock::Fingerprint,
            wrong: 0,
            busy: false,
        };
        assert_eq!(ScreenId::of_phone(pin, false), ScreenId::Biometrics);
        assert_eq!(ScreenId::of_phone(pin, true), ScreenId::Pin(PinPurpose::Open));
    }
}
