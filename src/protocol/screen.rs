//! What a person perceives of each device, without words: the one place where the states of the parties become
//! something to look at. The lessons, the narration and the page all start from here.

use super::approval::{Approval, Outcome, Site};
use super::assumption::{BOX_ADDRESS, LOOK_ALIKE_BOX_ADDRESS};
use super::method::Method;
use super::one_time_code::OneTimeCode;
use super::party::app::{Open, Scanner, Stage as AppStage, State as AppState, Unlock};
use super::party::mitid_box::{Line, Stage};
use super::party::service::{State as ServiceState, TransferState};
use super::person::{Person, Typed};
use super::qr_code::QrHalf;
use super::time::Instant;
use super::world::message::{ComputerId, NotLoggedOn};
use super::world::{Address, Computer, World};

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
    /// The half that stands there now, and the one that comes next.
    Qr {
        approval: Approval,
        shown: QrHalf,
        next: QrHalf,
    },
    /// The code was right; go on in the app.
    GoOnInApp {
        approval: Approval,
    },
    /// The core does not answer; one can try again.
    NoConnection {
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
    /// The person has closed the box's window, and is taken back to the site.
    WindowClosed {
        site: Site,
    },
    LoggedOn {
        site: Site,
        person: Person,
        transfer: TransferState,
    },
}

/// What the phone shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhoneScreen {
    Home,
    /// Who uses the shared app?
    ChooseUser,
    /// The keypad. `wrong` counts the wrong PINs in a row. `busy`: the PIN is being checked.
    Pin {
        purpose: PinPurpose,
        user: Person,
        unlock: Unlock,
        wrong: u8,
        busy: bool,
    },
    /// Nothing works until then.
    Blocked {
        until: Instant,
    },
    NewPinNeeded,
    /// The PIN was right; the app asks what waits.
    Looking,
    /// `wrong` counts the wrong codes. `busy`: the code is being checked.
    Code {
        wrong: u8,
        busy: bool,
    },
    /// `busy`: the code is being checked.
    Scan {
        camera: Camera,
        busy: bool,
    },
    /// `busy`: the decision is being sent.
    Approval {
        approval: Approval,
        busy: bool,
    },
    Result(Outcome),
    /// Nothing waits.
    FrontPage {
        user: Person,
        method: Method,
    },
    /// The core does not answer; one can try again.
    NoConnection,

    Menu {
        unlocked: bool,
    },
    ChooseMethod {
        method: Method,
        busy: bool,
    },
    ExplainSwitch {
        busy: bool,
    },
    SwitchPending {
        ready_at: Instant,
        busy: bool,
    },
    ChooseUnlock {
        unlock: Unlock,
    },
    PinSettings,
    ForgotPin,
}

/// What the keypad is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PinPurpose {
    /// To open the app.
    Open,
    /// To change how one approves.
    Method,
    /// To have a new PIN.
    New,
}

/// What the camera does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Camera {
    Off,
    /// It has seen one of the two halves, or none.
    Looking {
        seen_one: bool,
    },
    Broken,
    NotRecognised,
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
            self.screen(ComputerId::LEARNERS).unwrap_or(ComputerScreen::Site { site: Site::Profile, last: None });
        Scene { computer, phone: self.phone_screen() }
    }

    /// What the learner has decided about the log-on that their computer waits for: a yes, a no, or nothing yet.
    #[must_use]
    pub fn decision(&self) -> Option<bool> {
        let shown = self.computers().get(usize::from(self.source_of(ComputerId::LEARNERS).0))?;
        let window = shown.mitid_box.window()?;
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

    fn phone_screen(&self) -> PhoneScreen {
        match self.app().state() {
            AppState::Closed => PhoneScreen::Home,
            AppState::ChooseUser => PhoneScreen::ChooseUser,
            AppState::Open(_) if self.app().has_no_connection() => PhoneScreen::NoConnection,
            AppState::Open(open) => app_screen(open, self.app().unlock()),
        }
    }
}

impl Computer {
    /// The site, or the box while the site waits for its answer.
    #[must_use]
    pub fn screen(&self) -> ComputerScreen {
        let site = self.service.site();
        let window = match self.service.state() {
            ServiceState::LoggedOut { last } => return ComputerScreen::Site { site, last },
            ServiceState::LoggedOn { person, transfer } => return ComputerScreen::LoggedOn { site, person, transfer },
            ServiceState::AwaitAnswer { .. } | ServiceState::AwaitApproval { .. } => self.mitid_box.window(),
        };
        let Some(window) = window else { return ComputerScreen::Connecting { site } };
        let approval = window.approval;
        if window.line == Line::Failed {
            return ComputerScreen::NoConnection { approval };
        }
        match window.stage {
            Stage::AwaitUserId { unknown } => ComputerScreen::UserId { approval, unknown, busy: false },
            Stage::Identifying { unknown, .. } => ComputerScreen::UserId { approval, unknown, busy: true },
            Stage::Starting { .. } => ComputerScreen::UserId { approval, unknown: 0, busy: true },
            Stage::AwaitApp { person, .. } => ComputerScreen::OpenApp { approval, user: person },
            Stage::ShowCode { code, .. } => ComputerScreen::Code { approval, code },
            Stage::ShowQr { code, side, .. } => {
                ComputerScreen::Qr { approval, shown: code.half(side), next: code.half(side.other()) }
            }
            Stage::AwaitDecision { .. } => ComputerScreen::GoOnInApp { approval },
            Stage::Cancelling => ComputerScreen::Cancelling { approval },
            Stage::Ticked { .. } | Stage::PutThrough => ComputerScreen::Tick { approval },
            Stage::Ended(outcome) => ComputerScreen::Ended { approval, outcome },
            Stage::Closed => ComputerScreen::WindowClosed { site },
        }
    }

    /// How the last log-on at this computer ended without success; what a person remembers having seen in the box.
    #[must_use]
    pub fn last_ending(&self) -> Option<Outcome> {
        match self.mitid_box.window()?.stage {
            Stage::Ended(outcome) => Some(outcome),
            Stage::Closed => Some(Outcome::Cancelled),
            Stage::AwaitUserId { .. }
            | Stage::Identifying { .. }
            | Stage::Starting { .. }
            | Stage::AwaitApp { .. }
            | Stage::ShowCode { .. }
            | Stage::ShowQr { .. }
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

impl ComputerScreen {
    /// The site that the browser shows, or that the box was opened for.
    #[must_use]
    pub const fn site(self) -> Site {
        match self {
            Self::Site { site, .. }
            | Self::Connecting { site }
            | Self::WindowClosed { site }
            | Self::LoggedOn { site, .. } => site,
            Self::UserId { approval, .. }
            | Self::OpenApp { approval, .. }
            | Self::Code { approval, .. }
            | Self::Qr { approval, .. }
            | Self::GoOnInApp { approval }
            | Self::NoConnection { approval }
            | Self::Cancelling { approval }
            | Self::Tick { approval }
            | Self::Ended { approval, .. } => approval.site,
        }
    }

    /// Whether it is the box that stands in front of the site.
    #[must_use]
    pub const fn is_in_the_box(self) -> bool {
        match self {
            Self::UserId { .. }
            | Self::OpenApp { .. }
            | Self::Code { .. }
            | Self::Qr { .. }
            | Self::GoOnInApp { .. }
            | Self::NoConnection { .. }
            | Self::Cancelling { .. }
            | Self::Tick { .. }
            | Self::Ended { .. } => true,
            Self::Site { .. } | Self::Connecting { .. } | Self::WindowClosed { .. } | Self::LoggedOn { .. } => false,
        }
    }

    /// What the address bar says above this: where the site is, or the box in front of it. `address`: whether it is the
    /// right one.
    #[must_use]
    pub const fn address(self, address: Address) -> &'static str {
        match (self.is_in_the_box(), address) {
            (true, Address::Genuine) => BOX_ADDRESS,
            (true, Address::LookAlike) => LOOK_ALIKE_BOX_ADDRESS,
            (false, Address::Genuine) => self.site().address(),
            (false, Address::LookAlike) => self.site().look_alike_address(),
        }
    }

    /// The same as a page shows it that says it is something else: a log-on at this site.
    pub(super) const fn pretending(self, site: Site) -> Self {
        let approval = site.log_on();
        match self {
            Self::Site { last, .. } => Self::Site { site, last },
            Self::Connecting { .. } => Self::Connecting { site },
            Self::UserId { unknown, busy, .. } => Self::UserId { approval, unknown, busy },
            Self::OpenApp { user, .. } => Self::OpenApp { approval, user },
            Self::Code { code, .. } => Self::Code { approval, code },
            Self::Qr { shown, next, .. } => Self::Qr { approval, shown, next },
            Self::GoOnInApp { .. } => Self::GoOnInApp { approval },
            Self::NoConnection { .. } => Self::NoConnection { approval },
            Self::Cancelling { .. } => Self::Cancelling { approval },
            Self::Tick { .. } => Self::Tick { approval },
            Self::Ended { outcome, .. } => Self::Ended { approval, outcome },
            Self::WindowClosed { .. } => Self::WindowClosed { site },
            // Somebody is logged on there before the learner has done anything, and that is what is hidden.
            Self::LoggedOn { transfer: TransferState::Ready, .. } => Self::Site { site, last: None },
            Self::LoggedOn { transfer: TransferState::NotApproved(why), .. } => Self::Site { site, last: Some(why) },
            Self::LoggedOn { person, transfer: TransferState::Approved, .. } => {
                Self::LoggedOn { site, person, transfer: TransferState::Ready }
            }
        }
    }

    /// Whether nothing differs but which half of which QR code stands there.
    #[must_use]
    pub const fn is_next_picture_of(self, other: Self) -> bool {
        matches!((self, other), (Self::Qr { .. }, Self::Qr { .. }))
    }
}

fn app_screen(open: Open, unlock: Unlock) -> PhoneScreen {
    let busy = open.is_busy();
    let user = open.user;
    let method = open.method().unwrap_or_default();
    let pin = |purpose, unlock, wrong| PhoneScreen::Pin { purpose, user, unlock, wrong, busy };
    match open.stage {
        AppStage::Locked { wrong, .. } => pin(PinPurpose::Open, unlock, wrong),
        AppStage::MethodPin { wrong } => pin(PinPurpose::Method, unlock, wrong),
        AppStage::NewPin { wrong } => pin(PinPurpose::New, Unlock::Pin, wrong),
        AppStage::Blocked { until } => PhoneScreen::Blocked { until },
        AppStage::NewPinNeeded => PhoneScreen::NewPinNeeded,
        AppStage::Asking | AppStage::AwaitChannel { .. } => PhoneScreen::Looking,
        AppStage::FrontPage => PhoneScreen::FrontPage { user, method },
        AppStage::AwaitCode { wrong, .. } => PhoneScreen::Code { wrong, busy },
        AppStage::AwaitScan { scanner, .. } => PhoneScreen::Scan { camera: camera(scanner), busy },
        AppStage::AwaitDecision { approval, .. } => PhoneScreen::Approval { approval, busy },
        AppStage::Done(outcome) => PhoneScreen::Result(outcome),
        AppStage::Menu => PhoneScreen::Menu { unlocked: open.unlocked.is_some() },
        AppStage::ChooseMethod => PhoneScreen::ChooseMethod { method, busy },
        AppStage::ExplainSwitch => PhoneScreen::ExplainSwitch { busy },
        AppStage::SwitchPending { ready_at } => PhoneScreen::SwitchPending { ready_at, busy },
        AppStage::ChooseUnlock => PhoneScreen::ChooseUnlock { unlock },
        AppStage::PinSettings => PhoneScreen::PinSettings,
        AppStage::ForgotPin => PhoneScreen::ForgotPin,
    }
}

const fn camera(scanner: Scanner) -> Camera {
    match scanner {
        Scanner::Off => Camera::Off,
        Scanner::Looking { seen, .. } => Camera::Looking { seen_one: seen.is_some() },
        Scanner::CameraBroken => Camera::Broken,
        Scanner::NotRecognised => Camera::NotRecognised,
    }
}
