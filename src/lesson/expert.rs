//! What somebody who knows the way does next, computed from what both devices show: so it is right after any
//! detour, and the same answer drives the guide, 'Do this step for me' and the printed transcript.

use super::{Goal, LessonId, Progress, Step};
use crate::protocol::approval::{Approval, Outcome, Site};
use crate::protocol::method::Method;
use crate::protocol::party::app::{Page, Unlock};
use crate::protocol::party::core::account::Pin;
use crate::protocol::party::service::{State as ServiceState, TransferState};
use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::{Camera, ComputerScreen, PhoneScreen, PinPurpose};
use crate::protocol::world::Computer;
use crate::protocol::{ComputerId, Input, World};

/// Where the learner is and what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Next {
    pub step: Step,
    pub action: Action,
    /// What has left the straight path, and is explained.
    pub detour: Option<Detour>,
}

/// What the expert does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    Do(Input),
    /// Something is on its way, or takes its time.
    Wait,
    /// The lesson's goals are reached.
    Finished,
}

/// What has left the straight path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detour {
    /// So many user IDs were typed that nobody has.
    UnknownUserId(u8),
    WrongPin(u8),
    WrongCode(u8),
    /// The last log-on ended so.
    Ended(Outcome),
    /// The app asks only when it is opened, and then nothing waited.
    AppOpenedTooEarly,
    /// The app still shows how an earlier log-on ended.
    OldResultOnPhone,
    /// The user ID belongs to somebody whose app this is not.
    NotThisPhonesUser,
    /// The user ID belongs to somebody else who shares the phone.
    NotTheLearner,
    /// The app is open for somebody else who shares the phone.
    OpenForSomebodyElse,
    /// The app is in its menu, and the log-on waits.
    InTheMenu,
    /// Too many wrong PINs.
    Blocked,
    NewPinNeeded,
    CameraBroken,
    /// The QR code was not recognised.
    ScanAgain,
    NoConnection,
    /// A log-on was begun before the app was switched to one-time codes.
    SwitchFirst,
    /// Something waits in the app that the learner did not begin.
    NotBegunHere,
}

const HERE: ComputerId = ComputerId::LEARNERS;

/// The expert's next action. It never refuses a state: from each one the goals can be reached.
#[must_use]
pub fn next(lesson: LessonId, world: &World, progress: &Progress) -> Next {
    let expert = Expert { lesson, world, progress, learner: lesson.learner() };
    if expert.has_finished() {
        return Next { step: expert.last_step(), action: Action::Finished, detour: None };
    }
    match lesson {
        LessonId::SwitchToCodes => expert.switch(),
        LessonId::Guide if !progress.has(Goal::Switched(expert.learner)) => expert.switch(),
        LessonId::WrongPin => expert.wrong_pin(),
        LessonId::Guide
        | LessonId::LogOn
        | LessonId::LogOnQr
        | LessonId::ApprovePayment
        | LessonId::WrongCode
        | LessonId::Household
        | LessonId::Free => expert.at_the_computer(),
    }
}

/// Somebody who knows the way, in one state of one lesson.
#[derive(Clone, Copy)]
struct Expert<'a> {
    lesson: LessonId,
    world: &'a World,
    progress: &'a Progress,
    learner: Person,
}

impl Expert<'_> {
    fn has_finished(self) -> bool {
        let reached = self.lesson.goals().iter().all(|goal| self.progress.has(*goal));
        // Free practice goes on for as long as somebody wants to.
        let is_there = matches!(self.world.scene().computer, ComputerScreen::LoggedOn { .. });
        reached && (!self.lesson.is_free() || is_there)
    }

    fn last_step(self) -> Step {
        self.lesson.steps().last().copied().unwrap_or(Step::SeeComputer)
    }

    // -- The log-on, beginning at the computer ------------------------------------------------------------------

    fn at_the_computer(self) -> Next {
        let scene = self.world.scene();
        match scene.computer {
            ComputerScreen::Site { site, .. } | ComputerScreen::LoggedOn { site, .. } if self.is_elsewhere(site) => {
                act(self.first_step(), Input::GoTo(HERE, self.lesson.site()))
            }
            ComputerScreen::Site { .. } => self.before_the_log_on(),
            // The learner began it, but it is not what this lesson is about.
            ComputerScreen::UserId { approval, .. }
            | ComputerScreen::OpenApp { approval, .. }
            | ComputerScreen::Code { approval, .. }
            | ComputerScreen::Qr { approval, .. }
            | ComputerScreen::GoOnInApp { approval }
                if self.is_elsewhere(approval.site) && !self.has_decided() =>
            {
                act(self.first_step(), Input::Cancel(HERE))
            }
            ComputerScreen::Connecting { .. } => wait(Step::WaitForConnection),
            ComputerScreen::UserId { busy: true, .. } => wait(Step::EnterUserId),
            ComputerScreen::UserId { unknown, busy: false, .. } => {
                let detour = (unknown > 0).then_some(Detour::UnknownUserId(unknown));
                let user_id = Input::EnterUserId(HERE, Typed::Practice(self.learner));
                Next { detour, ..act(Step::EnterUserId, user_id) }
            }
            ComputerScreen::OpenApp { .. }
            | ComputerScreen::Code { .. }
            | ComputerScreen::Qr { .. }
            | ComputerScreen::GoOnInApp { .. }
                if self.somebody_else().is_some() =>
            {
                let shares = self.somebody_else().is_some_and(|user| self.world.app().users().contains(&user));
                let detour = if shares { Detour::NotTheLearner } else { Detour::NotThisPhonesUser };
                act(Step::EnterUserId, Input::Cancel(HERE)).because(detour)
            }
            ComputerScreen::OpenApp { .. }
            | ComputerScreen::Code { .. }
            | ComputerScreen::Qr { .. }
            | ComputerScreen::GoOnInApp { .. } => self.on_the_phone(),
            ComputerScreen::NoConnection { .. } => {
                act(Step::WaitForConnection, Input::TryAgain(HERE)).because(Detour::NoConnection)
            }
            ComputerScreen::Cancelling { .. } | ComputerScreen::Ended { .. } | ComputerScreen::WindowClosed { .. } => {
                wait(self.first_step())
            }
            ComputerScreen::Tick { .. } => wait(Step::SeeComputer),
            ComputerScreen::LoggedOn { transfer, .. } if self.lesson == LessonId::ApprovePayment => {
                let detour = if transfer == TransferState::Ready { None } else { self.last_ending() };
                Next { detour, ..act(Step::SendTransfer, Input::SendTransfer(HERE)) }
            }
            // Something is still to be seen that this log-on did not show.
            ComputerScreen::LoggedOn { .. } => act(Step::PressLogOn, Input::LogOff(HERE)),
        }
    }

    /// Whether the learner has said yes or no already, so that the end is on its way.
    fn has_decided(self) -> bool {
        self.world.decision().is_some() && !self.still_waits()
    }

    /// Whose user ID was typed at this computer, if it was not the learner's.
    fn somebody_else(self) -> Option<Person> {
        self.world.session_at(HERE)?.user().filter(|user| *user != self.learner)
    }

    /// Only in free practice it is all the same which site it is.
    fn is_elsewhere(self, site: Site) -> bool {
        !self.lesson.is_free() && site != self.lesson.site()
    }

    /// The button that begins it, unless something has to be put right before.
    fn before_the_log_on(self) -> Next {
        if self.another_waits() {
            return self.reject_the_other();
        }
        if self.method() != Method::OneTimeCodes {
            if !self.world.app().camera_works() {
                return self.switch().or_because(Detour::CameraBroken);
            }
            // Who has gone back to QR codes has no code to get wrong.
            if self.lesson == LessonId::WrongCode {
                return self.switch();
            }
        }
        Next { detour: self.last_ending(), ..act(Step::PressLogOn, Input::LogOn(HERE)) }
    }

    const fn first_step(self) -> Step {
        if matches!(self.lesson, LessonId::ApprovePayment) { Step::SendTransfer } else { Step::PressLogOn }
    }

    fn last_ending(self) -> Option<Detour> {
        self.world.computers().first().and_then(Computer::last_ending).map(Detour::Ended)
    }

    // -- The log-on, going on on the phone ----------------------------------------------------------------------

    /// The computer waits for the phone.
    fn on_the_phone(self) -> Next {
        let scene = self.world.scene();
        if self.world.app().user().is_some_and(|user| user != self.learner) {
            return act(Step::ChooseUser, Input::CloseApp).because(Detour::OpenForSomebodyElse);
        }
        match (self.world.decision(), scene.phone) {
            // The app shows that it sends the answer, or what came of it, or that it could not send it.
            (
                _,
                PhoneScreen::Approval { .. }
                | PhoneScreen::Code { .. }
                | PhoneScreen::Scan { .. }
                | PhoneScreen::Result(_)
                | PhoneScreen::NoConnection,
            )
            | (None, _) => {}
            // The learner has left that screen, and the computer is about to hear of it.
            (Some(true), _) if !self.still_waits() => return wait(Step::SeeComputer),
            (Some(false), _) if !self.still_waits() => return wait(self.first_step()),
            // The answer has not arrived: the app was closed too soon.
            (Some(_), _) => {}
        }
        let computer_just_asked = matches!(scene.computer, ComputerScreen::OpenApp { .. });
        match scene.phone {
            PhoneScreen::Home => act(Step::OpenApp, Input::OpenApp),
            PhoneScreen::ChooseUser => act(Step::ChooseUser, Input::ChooseUser(self.learner)),
            PhoneScreen::Pin { purpose: PinPurpose::Open, .. } => self.unlock(Step::EnterPin),
            _ if self.is_on_the_way_to_a_new_pin() => {
                self.make_new_pin(Step::EnterPin, Step::EnterPin).or_because(Detour::NewPinNeeded)
            }
            PhoneScreen::Blocked { .. } => wait(Step::EnterPin).because(Detour::Blocked),
            PhoneScreen::Looking | PhoneScreen::Code { busy: true, .. } => wait(self.code_step()),
            PhoneScreen::Code { wrong, busy: false } => self.enter_code(wrong),
            PhoneScreen::Scan { camera, busy } => self.scan(camera, busy),
            PhoneScreen::Approval { busy: true, .. } => wait(Step::ReadAndDecide),
            PhoneScreen::Approval { approval, busy: false } => {
                let as_intended = self.intention() == Some(approval);
                act(Step::ReadAndDecide, if as_intended { Input::Approve } else { Input::Reject })
            }
            PhoneScreen::Result(_) if computer_just_asked => {
                act(Step::OpenApp, Input::CloseApp).because(Detour::OldResultOnPhone)
            }
            PhoneScreen::Result(Outcome::Approved) => wait(Step::SeePhone),
            // The computer is about to hear of it, and then it begins again.
            PhoneScreen::Result(
                Outcome::Rejected
                | Outcome::Cancelled
                | Outcome::CodesUsedUp
                | Outcome::Expired
                | Outcome::ParallelSessions,
            ) => wait(self.first_step()),
            PhoneScreen::FrontPage { .. } => act(Step::OpenApp, Input::CloseApp).because(Detour::AppOpenedTooEarly),
            PhoneScreen::NoConnection => act(Step::OpenApp, Input::TryAgainInApp).because(Detour::NoConnection),
            PhoneScreen::Pin { purpose: PinPurpose::Method | PinPurpose::New, .. }
            | PhoneScreen::NewPinNeeded
            | PhoneScreen::Menu { .. }
            | PhoneScreen::ChooseMethod { .. }
            | PhoneScreen::ExplainSwitch { .. }
            | PhoneScreen::SwitchPending { .. }
            | PhoneScreen::ChooseUnlock { .. }
            | PhoneScreen::PinSettings
            | PhoneScreen::ForgotPin => act(Step::OpenApp, Input::CloseApp).because(Detour::InTheMenu),
        }
    }

    /// In its own lesson the first code is wrong on purpose.
    fn code_step(self) -> Step {
        let is_to_be_wrong = matches!(self.lesson, LessonId::WrongCode) && !self.progress.has(Goal::WrongCodeSeen);
        if is_to_be_wrong { Step::EnterWrongCode } else { Step::EnterCode }
    }

    fn enter_code(self, wrong: u8) -> Next {
        let detour = (wrong > 0).then_some(Detour::WrongCode(wrong));
        if self.code_step() == Step::EnterWrongCode {
            return act(Step::EnterWrongCode, Input::EnterCode(Typed::Other));
        }
        self.world.shown_code(HERE).map_or(Next { detour, ..wait(Step::EnterCode) }, |code| Next {
            detour,
            ..act(Step::EnterCode, Input::EnterCode(Typed::Practice(code)))
        })
    }

    fn scan(self, camera: Camera, busy: bool) -> Next {
        let shows_qr = matches!(self.world.scene().computer, ComputerScreen::Qr { .. });
        match camera {
            Camera::Broken => act(Step::ScanQr, Input::Cancel(HERE)).because(Detour::CameraBroken),
            Camera::Off | Camera::NotRecognised | Camera::Looking { .. } if busy || !shows_qr => wait(Step::ScanQr),
            Camera::Looking { .. } => wait(Step::ScanQr),
            Camera::NotRecognised => act(Step::ScanQr, Input::Scan(HERE)).because(Detour::ScanAgain),
            Camera::Off => act(Step::ScanQr, Input::Scan(HERE)),
        }
    }

    /// The PIN, or the finger or face that stands for it.
    fn unlock(self, step: Step) -> Next {
        let PhoneScreen::Pin { busy: false, unlock, wrong, .. } = self.world.scene().phone else { return wait(step) };
        if unlock != Unlock::Pin && wrong == 0 {
            return act(step, Input::UseBiometrics);
        }
        let detour = (wrong > 0).then_some(Detour::WrongPin(wrong));
        Next { detour, ..act(step, Input::EnterPin(Typed::Practice(self.learner))) }
    }

    // -- Something that waits and was not begun here ------------------------------------------------------------

    /// Whether a session of the learner's is under way, though none was begun at this computer: the app asks about
    /// it, or it was in the way.
    fn another_waits(self) -> bool {
        let was_in_the_way = self.last_ending() == Some(Detour::Ended(Outcome::ParallelSessions));
        let asks = matches!(
            self.world.scene().phone,
            PhoneScreen::Code { .. } | PhoneScreen::Scan { .. } | PhoneScreen::Approval { .. }
        );
        (was_in_the_way || asks) && self.world.sessions().iter().any(|session| session.user() == Some(self.learner))
    }

    /// Opens the app and rejects it.
    fn reject_the_other(self) -> Next {
        let next = match self.world.scene().phone {
            PhoneScreen::Home => act(Step::OpenApp, Input::OpenApp),
            PhoneScreen::ChooseUser => act(Step::ChooseUser, Input::ChooseUser(self.learner)),
            PhoneScreen::Pin { purpose: PinPurpose::Open, user, .. } if user == self.learner => {
                self.unlock(Step::EnterPin)
            }
            PhoneScreen::Code { busy: false, .. }
            | PhoneScreen::Scan { busy: false, .. }
            | PhoneScreen::Approval { busy: false, .. } => act(Step::ReadAndDecide, Input::Reject),
            PhoneScreen::Looking
            | PhoneScreen::Code { .. }
            | PhoneScreen::Scan { .. }
            | PhoneScreen::Approval { .. } => wait(Step::ReadAndDecide),
            PhoneScreen::NoConnection => act(Step::OpenApp, Input::TryAgainInApp),
            PhoneScreen::Blocked { .. } => wait(Step::EnterPin),
            _ if self.is_on_the_way_to_a_new_pin() => self.make_new_pin(Step::EnterPin, Step::EnterPin),
            PhoneScreen::Pin { .. }
            | PhoneScreen::NewPinNeeded
            | PhoneScreen::Result(_)
            | PhoneScreen::FrontPage { .. }
            | PhoneScreen::Menu { .. }
            | PhoneScreen::ChooseMethod { .. }
            | PhoneScreen::ExplainSwitch { .. }
            | PhoneScreen::SwitchPending { .. }
            | PhoneScreen::ChooseUnlock { .. }
            | PhoneScreen::PinSettings
            | PhoneScreen::ForgotPin => act(Step::OpenApp, Input::CloseApp),
        };
        next.or_because(Detour::NotBegunHere)
    }

    // -- The switch to one-time codes ---------------------------------------------------------------------------

    fn switch(self) -> Next {
        let is_pending = self.method().ready_at().is_some();
        match self.world.scene().phone {
            PhoneScreen::SwitchPending { busy: false, .. } => act(Step::CloseAndWait, Input::CloseApp),
            PhoneScreen::Home | PhoneScreen::FrontPage { .. } | PhoneScreen::Menu { .. } if is_pending => {
                act(Step::WaitForSwitch, Input::SkipSwitch)
            }
            PhoneScreen::Home => act(Step::OpenAppForSetting, Input::OpenApp),
            PhoneScreen::ChooseUser => act(Step::OpenAppForSetting, Input::ChooseUser(self.learner)),
            PhoneScreen::Pin { user, .. } if user != self.learner => {
                act(Step::OpenAppForSetting, Input::CloseApp).because(Detour::OpenForSomebodyElse)
            }
            PhoneScreen::Pin { purpose: PinPurpose::Open, .. } => self.unlock(Step::UnlockForSetting),
            PhoneScreen::Pin { purpose: PinPurpose::Method, .. } => self.unlock(Step::PinForSetting),
            PhoneScreen::Looking => wait(Step::UnlockForSetting),
            _ if self.is_on_the_way_to_a_new_pin() => {
                self.make_new_pin(Step::UnlockForSetting, Step::UnlockForSetting).or_because(Detour::NewPinNeeded)
            }
            PhoneScreen::FrontPage { .. } => act(Step::OpenMenu, Input::OpenMenu),
            PhoneScreen::Menu { .. } => act(Step::OpenSetting, Input::TurnTo(Page::Method)),
            PhoneScreen::ChooseMethod { busy: false, .. } => {
                act(Step::ChooseCodes, Input::ChooseMethod { one_time_codes: true })
            }
            PhoneScreen::ExplainSwitch { busy: false } => act(Step::StartSwitch, Input::StartSwitch),
            PhoneScreen::ChooseMethod { .. }
            | PhoneScreen::ExplainSwitch { .. }
            | PhoneScreen::SwitchPending { .. } => wait(Step::StartSwitch),
            PhoneScreen::Pin { .. }
            | PhoneScreen::NewPinNeeded
            | PhoneScreen::ChooseUnlock { .. }
            | PhoneScreen::PinSettings
            | PhoneScreen::ForgotPin => act(Step::OpenSetting, Input::GoBack),
            PhoneScreen::Blocked { .. } => wait(Step::UnlockForSetting).because(Detour::Blocked),
            PhoneScreen::NoConnection => {
                act(Step::OpenAppForSetting, Input::TryAgainInApp).because(Detour::NoConnection)
            }
            PhoneScreen::Result(_) => act(Step::OpenMenu, Input::LeaveResult),
            PhoneScreen::Code { busy: true, .. }
            | PhoneScreen::Scan { busy: true, .. }
            | PhoneScreen::Approval { busy: true, .. } => wait(Step::OpenAppForSetting),
            PhoneScreen::Code { .. } | PhoneScreen::Scan { .. } | PhoneScreen::Approval { .. } => {
                act(Step::OpenAppForSetting, Input::Reject).because(Detour::SwitchFirst)
            }
        }
    }

    // -- Wrong PINs ---------------------------------------------------------------------------------------------

    /// The lesson in which the PIN is wrong on purpose.
    fn wrong_pin(self) -> Next {
        let pin = self.world.account(self.learner).map_or(Pin::FRESH, |account| account.pin);
        let step = match pin {
            Pin::Usable { .. } if self.progress.has(Goal::NewPinMade(self.learner)) => Step::EnterPin,
            Pin::Usable { blocked_before: false, .. } => Step::EnterWrongPin,
            Pin::Usable { blocked_before: true, .. } => Step::EnterWrongPinAgain,
            Pin::Blocked { .. } => Step::WaitForBlock,
            Pin::NewPinNeeded => Step::FindForgotPin,
        };
        match self.world.scene().phone {
            PhoneScreen::Home => act(Step::OpenApp, Input::OpenApp),
            _ if self.is_on_the_way_to_a_new_pin() => self.make_new_pin(Step::FindForgotPin, Step::MakeNewPin),
            PhoneScreen::Pin { busy: true, .. } | PhoneScreen::Looking | PhoneScreen::Blocked { .. } => wait(step),
            PhoneScreen::Pin { purpose: PinPurpose::Open, .. } if step == Step::EnterPin => self.unlock(step),
            PhoneScreen::Pin { purpose: PinPurpose::Open, .. } => act(step, Input::EnterPin(Typed::Other)),
            PhoneScreen::Code { busy: true, .. }
            | PhoneScreen::Scan { busy: true, .. }
            | PhoneScreen::Approval { busy: true, .. } => wait(step),
            PhoneScreen::Code { .. } | PhoneScreen::Scan { .. } | PhoneScreen::Approval { .. } => {
                act(step, Input::Reject).because(Detour::NotBegunHere)
            }
            PhoneScreen::NoConnection => act(Step::OpenApp, Input::TryAgainInApp).because(Detour::NoConnection),
            PhoneScreen::Pin { .. }
            | PhoneScreen::ChooseUser
            | PhoneScreen::NewPinNeeded
            | PhoneScreen::Result(_)
            | PhoneScreen::FrontPage { .. }
            | PhoneScreen::Menu { .. }
            | PhoneScreen::ChooseMethod { .. }
            | PhoneScreen::ExplainSwitch { .. }
            | PhoneScreen::SwitchPending { .. }
            | PhoneScreen::ChooseUnlock { .. }
            | PhoneScreen::PinSettings
            | PhoneScreen::ForgotPin => act(Step::OpenApp, Input::CloseApp),
        }
    }

    /// Whether only a new PIN helps, and the app is where the way to it leads or begins.
    fn is_on_the_way_to_a_new_pin(self) -> bool {
        let is_needed = self.world.account(self.learner).is_some_and(|account| account.pin == Pin::NewPinNeeded);
        is_needed
            && matches!(
                self.world.scene().phone,
                PhoneScreen::Pin { purpose: PinPurpose::New, .. }
                    | PhoneScreen::NewPinNeeded
                    | PhoneScreen::Menu { .. }
                    | PhoneScreen::PinSettings
                    | PhoneScreen::ForgotPin
            )
    }

    /// Menu, 'PIN code', 'Forgot your PIN code?', and a new one.
    fn make_new_pin(self, finding: Step, making: Step) -> Next {
        let phone = self.world.scene().phone;
        if let PhoneScreen::Pin { busy, .. } = phone {
            return if busy { wait(making) } else { act(making, Input::EnterPin(Typed::Practice(self.learner))) };
        }
        if phone == PhoneScreen::ForgotPin {
            return act(making, Input::TurnTo(Page::NewPin));
        }
        let next = if phone == PhoneScreen::PinSettings {
            Input::TurnTo(Page::ForgotPin)
        } else if matches!(phone, PhoneScreen::Menu { .. }) {
            Input::TurnTo(Page::Pin)
        } else {
            Input::OpenMenu
        };
        act(finding, next)
    }

    // -- What is known ------------------------------------------------------------------------------------------

    fn method(self) -> Method {
        self.world.account(self.learner).map(|account| account.method).unwrap_or_default()
    }

    /// Whether a session of the learner's still waits for their decision, and none is on its way.
    fn still_waits(self) -> bool {
        let waits = self.world.sessions().iter().any(|session| session.waits_for(self.learner).is_some());
        waits && !self.world.is_busy()
    }

    /// What the learner wants to approve in this lesson: what they began at its site. (In free practice, what they began.)
    fn intention(self) -> Option<Approval> {
        let service = &self.world.computers().first()?.service;
        let began = match service.state() {
            ServiceState::AwaitAnswer { .. } => Some(service.site().log_on()),
            ServiceState::AwaitApproval { .. } => service.site().transfer(),
            ServiceState::LoggedOut { .. } | ServiceState::LoggedOn { .. } => None,
        };
        began.filter(|approval| !self.is_elsewhere(approval.site))
    }
}

impl Next {
    fn because(self, detour: Detour) -> Self {
        Self { detour: Some(detour), ..self }
    }

    /// Unless there is a nearer reason.
    fn or_because(self, detour: Detour) -> Self {
        Self { detour: self.detour.or(Some(detour)), ..self }
    }
}

const fn act(step: Step, input: Input) -> Next {
    Next { step, action: Action::Do(input), detour: None }
}

const fn wait(step: Step) -> Next {
    Next { step, action: Action::Wait, detour: None }
}
