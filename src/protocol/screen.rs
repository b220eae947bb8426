//! What a person perceives of each device, without words: the one place where the states of the parties become
//! something to look at. The lessons, the narration and the page all start from here.

use super::app::State as AppState;
use super::approval::{Approval, Outcome, Site};
use super::message::{ComputerId, NotLoggedOn};
use super::mitid_box::Stage;
use super::one_time_code::OneTimeCode;
use super::person::{Person, Typed};
use super::service::State as ServiceState;
use super::world::{Computer, World};

/// What a computer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ComputerScreen {
    /// The site with its log-on button; after a failed log-on, also why.
    Site {
        site: Site,
        last: Option<NotLoggedOn>,
    },
    /// The spinning circle.
    Connecting {
        site: Site,
    },
    /// The box with its field. `busy`: the user ID is being looked up.
    UserId {
        approval: Approval,
        unknown: u8,
        busy: bool,
    },
    /// 'Open MitID app and approve'.
    OpenApp {
        approval: Approval,
        user: Person,
    },
    Code {
        approval: Approval,
        code: OneTimeCode,
    },
    /// The code was right; go on in the app.
    GoOnInApp {
        approval: Approval,
    },
    Cancelling {
        approval: Approval,
    },
    /// The tick. The person is put through by itself.
    Tick {
        approval: Approval,
    },
    /// Not approved. The person is taken back to the site.
    Ended {
        approval: Approval,
        outcome: Outcome,
    },
    LoggedOn {
        site: Site,
        person: Person,
    },
}

/// What the phone shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhoneScreen {
    Home,
    /// `wrong` counts the wrong PINs in a row. `busy`: the PIN is being checked.
    Pin {
        wrong: u8,
        busy: bool,
    },
    /// The PIN was right; the app asks what waits.
    Looking,
    /// `wrong` counts the wrong codes. `busy`: the code is being checked.
    Code {
        wrong: u8,
        busy: bool,
    },
    /// `busy`: the decision is being sent.
    Approval {
        approval: Approval,
        busy: bool,
    },
    Result(Outcome),
    /// Nothing waits.
    FrontPage,
}

/// Both devices of the learner at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scene {
    pub computer: ComputerScreen,
    pub phone: PhoneScreen,
}

impl World {
    /// What the learner has in front of them. (A world without computers shows the profile site.)
    #[must_use]
    pub fn scene(&self) -> Scene {
        let computer =
            self.computers().first().map_or(ComputerScreen::Site { site: Site::Profile, last: None }, Computer::screen);
        Scene { computer, phone: phone_screen(self.app().state()) }
    }

    /// What the learner has decided about the log-on that their computer waits for: a yes, a no, or nothing yet.
    #[must_use]
    pub fn decision(&self) -> Option<bool> {
        let window = self.computers().first()?.r#box.window()?;
        self.app().decision(window.stage.ticket()?)
    }

    /// What four typed digits are: a code that stands on a screen here, or none. Anything else is forgotten.
    #[must_use]
    pub fn recognise_code(&self, digits: &str) -> Typed<OneTimeCode> {
        let Some(typed) = OneTimeCode::parse(digits) else { return Typed::Other };
        let is_shown = self.computers().iter().any(|computer| computer.shown_code() == Some(typed));
        if is_shown { Typed::Practice(typed) } else { Typed::Other }
    }

    /// The one-time code on a computer's screen.
    #[must_use]
    pub fn shown_code(&self, id: ComputerId) -> Option<OneTimeCode> {
        self.computers().get(usize::from(id.0)).and_then(Computer::shown_code)
    }
}

impl Computer {
    /// The site, or the box while the site waits for its answer.
    #[must_use]
    pub fn screen(&self) -> ComputerScreen {
        let site = self.service.site();
        let window = match self.service.state() {
            ServiceState::LoggedOut { last } => return ComputerScreen::Site { site, last },
            ServiceState::LoggedOn { person } => return ComputerScreen::LoggedOn { site, person },
            ServiceState::AwaitAnswer { .. } => self.r#box.window(),
        };
        let Some(window) = window else { return ComputerScreen::Connecting { site } };
        let approval = window.approval;
        match window.stage {
            Stage::AwaitUserId { unknown } => ComputerScreen::UserId { approval, unknown, busy: false },
            Stage::Identifying { unknown, .. } => ComputerScreen::UserId { approval, unknown, busy: true },
            Stage::Starting { .. } => ComputerScreen::UserId { approval, unknown: 0, busy: true },
            Stage::AwaitApp { person, .. } => ComputerScreen::OpenApp { approval, user: person },
            Stage::ShowCode { code, .. } => ComputerScreen::Code { approval, code },
            Stage::AwaitDecision { .. } => ComputerScreen::GoOnInApp { approval },
            Stage::Cancelling => ComputerScreen::Cancelling { approval },
            Stage::Ticked { .. } | Stage::PutThrough => ComputerScreen::Tick { approval },
            Stage::Ended(outcome) => ComputerScreen::Ended { approval, outcome },
        }
    }

    /// How the last log-on at this computer ended without success; what a person remembers having seen in the box.
    #[must_use]
    pub fn last_ending(&self) -> Option<Outcome> {
        match self.r#box.window()?.stage {
            Stage::Ended(outcome) => Some(outcome),
            Stage::AwaitUserId { .. }
            | Stage::Identifying { .. }
            | Stage::Starting { .. }
            | Stage::AwaitApp { .. }
            | Stage::ShowCode { .. }
            | Stage::AwaitDecision { .. }
            | Stage::Cancelling
            | Stage::Ticked { .. }
            | Stage::PutThrough => None,
        }
    }

    fn shown_code(&self) -> Option<OneTimeCode> {
        if let ComputerScreen::Code { code, .. } = self.screen() { Some(code) } else { None }
    }
}

const fn phone_screen(state: AppState) -> PhoneScreen {
    match state {
        AppState::Closed => PhoneScreen::Home,
        AppState::AwaitPin { wrong, .. } => PhoneScreen::Pin { wrong, busy: false },
        AppState::Authenticating { wrong, .. } => PhoneScreen::Pin { wrong, busy: true },
        AppState::Asking | AppState::AwaitChannel { .. } => PhoneScreen::Looking,
        AppState::AwaitCode { wrong, .. } => PhoneScreen::Code { wrong, busy: false },
        AppState::Verifying { wrong, .. } => PhoneScreen::Code { wrong, busy: true },
        AppState::AwaitDecision { approval, .. } => PhoneScreen::Approval { approval, busy: false },
        AppState::Confirming { approval, .. } => PhoneScreen::Approval { approval, busy: true },
        AppState::Done(outcome) => PhoneScreen::Result(outcome),
        AppState::FrontPage => PhoneScreen::FrontPage,
    }
}
