//! The MitID app on the phone. It does nothing by itself: it asks when a person opens it, and it asks for the PIN
//! before it shows anything.

use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::assumption::REPLY_WITHIN;
use crate::protocol::method::{Method, MethodChange};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::{QrCode, QrHalf};
use crate::protocol::refused::Refused;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{
    AppMessage, ComputerId, Decision, Exchange, Opening, Question, Ticket, ToApp, ToCore,
};
use crate::protocol::world::wire::Outbox;

/// ```text
///          open                         choose
///  Closed ──────> ChooseUser ──────────────────────> Open(Stage::Locked)
///    ^   one user: straight to Open(Stage::Locked)      │
///    └──────────────────────────────────────────────────┘ close, from everywhere
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    Closed,
    /// Several people use this app: who is it?
    ChooseUser,
    Open(Open),
}

/// The app while it is open for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Open {
    pub user: Person,
    /// What is known of the person's setting, as soon as the PIN was right in this opening.
    pub unlocked: Option<Setting>,
    pub stage: Stage,
    /// What was asked and is not answered yet.
    pub(crate) pending: Option<Pending>,
}

/// What the app knows of the person's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    Known(Method),
    /// The 24 hours of a switch have passed, and the app has not heard yet what came of it. It asks before it shows the
    /// setting again.
    Outdated,
}

/// What the app is doing.
///
/// ```text
///            right        something waits           setting: codes                 Next, right
///  Locked ─────────> Asking ──────────> AwaitChannel ──────────────> AwaitCode ───────────────> AwaitDecision
///   │ ^ └─┘ wrong      │ nothing             │  │ setting: QR       └─────┘ wrong                 ^   │
///   │ │                v                     │  └─────────────────> AwaitScan ──────────────────┘   │ Approve,
///   │ │            FrontPage <── leave ──┐   │                      └─────┘ wrong    both halves     │ Reject
///   │ │                ^ │               │   └── the code is known already: AwaitDecision            v
///   │ │                │ │ menu         Done <────────── Reject, or the session ended ──────────────┘
///   │ │ third wrong    │ v
///   │ │ PIN            Menu ──> MethodPin ──> ChooseMethod <─> ExplainSwitch ──> SwitchPending ──> (closed)
///   │ │                 ├─────> ChooseUnlock ──> FrontPage
///   │ └─────────────────┼─────> PinSettings ──> ForgotPin ──> NewPin ──> Locked
///   v  the time is over │
///  Blocked ─────────────┤   From Locked, Blocked and NewPinNeeded, too, the menu can be opened. Back leads from a
///  NewPinNeeded ────────┘   page of the menu to the menu, and from there to where it was opened.
///
///  Asking is left out when the core said on opening that something waits. From FrontPage and SwitchPending the app goes
///  through Asking to FrontPage when the 24 hours of a switch have passed: it asks for the setting.
/// ```
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
    /// `wrong` counts how often something was typed that is not to be a PIN here.
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

/// A question to the core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pending {
    pub(crate) exchange: Exchange,
    question: Question,
    /// Until when an answer is to come; nothing, once it has not come.
    pub(crate) until: Option<Instant>,
}

/// How the app is unlocked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unlock {
    #[default]
    Pin,
    Fingerprint,
    Face,
}

/// What the app waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppTimer {
    /// The short block is over.
    BlockOver,
    /// The 24 hours of a switch are over.
    SwitchOver,
    /// The core does not answer.
    NoAnswer,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct App {
    /// Whose app it is; several, where a household shares a phone.
    users: Vec<Person>,
    unlock: Unlock,
    camera_works: bool,
    pub(crate) last_opening: Opening,
    pub(crate) last_exchange: Exchange,
    pub(crate) state: State,
    /// The last decision, whatever has become of it: what, and whether it was a yes.
    decided: Option<(Ticket, bool)>,
}

impl App {
    #[must_use]
    pub const fn new(users: Vec<Person>) -> Self {
        Self {
            users,
            unlock: Unlock::Pin,
            camera_works: true,
            last_opening: Opening(0),
            last_exchange: Exchange(0),
            state: State::Closed,
            decided: None,
        }
    }

    #[must_use]
    pub fn users(&self) -> &[Person] {
        &self.users
    }

    /// Who uses it now.
    #[must_use]
    pub const fn user(&self) -> Option<Person> {
        match self.state {
            State::Open(Open { user, .. }) => Some(user),
            State::Closed | State::ChooseUser => None,
        }
    }

    /// How it is unlocked: in a shared app always by PIN (official pages).
    #[must_use]
    pub fn unlock(&self) -> Unlock {
        if self.is_shared() { Unlock::Pin } else { self.unlock }
    }

    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.users.len() > 1
    }

    #[must_use]
    pub const fn camera_works(&self) -> bool {
        self.camera_works
    }

    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// The number of the present opening, or of the last one.
    #[must_use]
    pub const fn opening(&self) -> Opening {
        self.last_opening
    }

    /// What was decided about this ticket on this phone, if anything.
    #[must_use]
    pub fn decision(&self, about: Ticket) -> Option<bool> {
        self.decided.filter(|(ticket, _)| *ticket == about).map(|(_, approve)| approve)
    }

    // -- Opening and closing ------------------------------------------------------------------------------------

    pub(crate) const fn may_open(&self) -> Result<(), Refused> {
        if matches!(self.state, State::Closed) { Ok(()) } else { Err(Refused::AppIsOpen) }
    }

    pub(crate) fn open(&mut self, now: Instant, out: &mut Outbox) {
        let _this_opening = self.last_opening.take_next();
        match self.users.as_slice() {
            [user] => self.open_for(now, *user, out),
            [] | [_, _, ..] => self.state = State::ChooseUser,
        }
    }

    pub(crate) fn may_choose_user(&self) -> Result<(), Refused> {
        if self.state == State::ChooseUser { Ok(()) } else { Err(Refused::NotAskedForUser) }
    }

    pub(crate) fn has_user(&self, user: Person) -> Result<(), Refused> {
        if self.users.contains(&user) { Ok(()) } else { Err(Refused::NotAUserOfThisApp) }
    }

    pub(crate) fn open_for(&mut self, now: Instant, user: Person, out: &mut Outbox) {
        let stage = Stage::Locked { waiting: None, wrong: 0 };
        self.state = State::Open(Open { user, unlocked: None, stage, pending: None });
        self.ask(now, Question::AnythingWaiting, out);
    }

    pub(crate) const fn may_close(&self) -> Result<(), Refused> {
        if matches!(self.state, State::Closed) { Err(Refused::AppIsClosed) } else { Ok(()) }
    }

    /// The session is left as it is: whoever opens the app again goes on where they were, after the PIN.
    pub(crate) const fn close(&mut self) {
        self.state = State::Closed;
    }

    // -- Unlocking ----------------------------------------------------------------------------------------------

    pub(crate) fn may_enter_pin(&self) -> Result<(), Refused> {
        let asks = matches!(self.idle(), Some(Stage::Locked { .. } | Stage::MethodPin { .. } | Stage::NewPin { .. }));
        if asks { Ok(()) } else { Err(Refused::NotAskedForPin) }
    }

    pub(crate) fn enter_pin(&mut self, now: Instant, proof: Typed<Person>, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        let Stage::NewPin { wrong } = open.stage else {
            return self.ask(now, Question::PerformAuthentication { proof }, out);
        };
        // In this practice room the new PIN is the one on the card: nobody is to think up one of their own here.
        if proof == Typed::Practice(open.user) {
            self.ask(now, Question::MakeNewPin, out);
        } else {
            open.stage = Stage::NewPin { wrong: wrong.saturating_add(1) };
        }
    }

    pub(crate) fn may_use_biometrics(&self) -> Result<(), Refused> {
        let asks = matches!(self.idle(), Some(Stage::Locked { .. } | Stage::MethodPin { .. }));
        if asks && self.unlock() != Unlock::Pin { Ok(()) } else { Err(Refused::NotAskedForBiometrics) }
    }

    /// The phone knows the finger or the face of its one user.
    pub(crate) fn use_biometrics(&mut self, now: Instant, out: &mut Outbox) {
        let Some(user) = self.user() else { return };
        self.ask(now, Question::PerformAuthentication { proof: Typed::Practice(user) }, out);
    }

    // -- Approving ----------------------------------------------------------------------------------------------

    pub(crate) fn may_enter_code(&self) -> Result<(), Refused> {
        if matches!(self.idle(), Some(Stage::AwaitCode { .. })) { Ok(()) } else { Err(Refused::NotAskedForCode) }
    }

    pub(crate) fn enter_code(&mut self, now: Instant, code: Typed<OneTimeCode>, out: &mut Outbox) {
        let Some(Stage::AwaitCode { ticket, .. }) = self.stage() else { return };
        self.ask(now, Question::VerifyCode { ticket, code }, out);
    }

    pub(crate) fn may_scan(&self) -> Result<(), Refused> {
        let asks = matches!(
            self.idle(),
            Some(Stage::AwaitScan { scanner: Scanner::Off | Scanner::CameraBroken | Scanner::NotRecognised, .. })
        );
        if asks { Ok(()) } else { Err(Refused::NotAskedForScan) }
    }

    /// The phone is held up to this computer.
    pub(crate) const fn scan(&mut self, at: ComputerId) {
        let scanner = if self.camera_works { Scanner::Looking { at, seen: None } } else { Scanner::CameraBroken };
        self.set_scanner(scanner);
    }

    /// From now on the camera works, or does not.
    pub(crate) fn set_camera(&mut self, works: bool) {
        self.camera_works = works;
        if !works && self.looks_at().is_some() {
            self.set_scanner(Scanner::CameraBroken);
        }
    }

    /// The computer that the camera looks at.
    pub(crate) fn looks_at(&self) -> Option<ComputerId> {
        if let Some(Stage::AwaitScan { scanner: Scanner::Looking { at, .. }, .. }) = self.idle() {
            Some(at)
        } else {
            None
        }
    }

    /// Whether this half is new to the camera.
    pub(crate) fn has_not_seen(&self, half: QrHalf) -> bool {
        match self.stage() {
            Some(Stage::AwaitScan { scanner: Scanner::Looking { seen, .. }, .. }) => seen != Some(half),
            Some(_) | None => false,
        }
    }

    /// The camera sees one half. With both it is done.
    pub(crate) fn see(&mut self, now: Instant, half: QrHalf, out: &mut Outbox) {
        let Some(Stage::AwaitScan { ticket, scanner: Scanner::Looking { at, seen } }) = self.stage() else { return };
        self.set_scanner(Scanner::Looking { at, seen: Some(half) });
        if let Some(code) = seen.and_then(|seen| QrCode::join(seen, half)) {
            self.ask(now, Question::VerifyScan { ticket, code }, out);
        }
    }

    const fn set_scanner(&mut self, to: Scanner) {
        if let State::Open(Open { stage: Stage::AwaitScan { scanner, .. }, .. }) = &mut self.state {
            *scanner = to;
        }
    }

    pub(crate) fn may_approve(&self) -> Result<(), Refused> {
        if matches!(self.idle(), Some(Stage::AwaitDecision { .. })) { Ok(()) } else { Err(Refused::NothingToDecide) }
    }

    pub(crate) fn approve(&mut self, now: Instant, out: &mut Outbox) {
        let Some(Stage::AwaitDecision { ticket, approval }) = self.stage() else { return };
        self.decide(now, ticket, Decision::Approve(approval), out);
    }

    /// Reject is there also while the code is asked for: who did not begin it has no code to type.
    pub(crate) fn may_reject(&self) -> Result<(), Refused> {
        let waits = matches!(
            self.idle(),
            Some(Stage::AwaitCode { .. } | Stage::AwaitScan { .. } | Stage::AwaitDecision { .. })
        );
        if waits { Ok(()) } else { Err(Refused::NothingToDecide) }
    }

    pub(crate) fn reject(&mut self, now: Instant, out: &mut Outbox) {
        let Some(ticket) = self.stage().and_then(Stage::ticket) else { return };
        self.decide(now, ticket, Decision::Reject, out);
    }

    fn decide(&mut self, now: Instant, ticket: Ticket, decision: Decision, out: &mut Outbox) {
        self.decided = Some((ticket, decision != Decision::Reject));
        self.ask(now, Question::Confirm { ticket, decision }, out);
    }

    pub(crate) fn may_leave_result(&self) -> Result<(), Refused> {
        if matches!(self.idle(), Some(Stage::Done(_))) { Ok(()) } else { Err(Refused::NoResultToLeave) }
    }

    /// The app does not ask what waits: that it does when it is opened, so that each log-on has its own PIN.
    pub(crate) fn leave_result(&mut self, now: Instant, out: &mut Outbox) {
        self.turn_to_front_page(now, out);
    }

    // -- The menu -----------------------------------------------------------------------------------------------

    pub(crate) fn may_open_menu(&self) -> Result<(), Refused> {
        let has_menu = matches!(
            self.idle(),
            Some(Stage::FrontPage | Stage::Locked { .. } | Stage::Blocked { .. } | Stage::NewPinNeeded)
        );
        if has_menu { Ok(()) } else { Err(Refused::NoMenuHere) }
    }

    pub(crate) const fn open_menu(&mut self) {
        self.turn_to(Stage::Menu);
    }

    pub(crate) fn may_go_back(&self) -> Result<(), Refused> {
        if self.idle().is_some_and(Stage::is_in_menu) { Ok(()) } else { Err(Refused::NotOnThisScreen) }
    }

    /// To the menu, and from the menu to where it was opened.
    pub(crate) fn go_back(&mut self, now: Instant, out: &mut Outbox) {
        let State::Open(open) = self.state else { return };
        match (open.stage, open.unlocked) {
            (Stage::Menu, Some(_)) => self.turn_to_front_page(now, out),
            (Stage::Menu, None) => self.lock(now, out),
            (_, _) => self.turn_to(Stage::Menu),
        }
    }

    /// Whether this page can be gone to from the present one.
    pub(crate) fn may_turn_to(&self, page: Page) -> Result<(), Refused> {
        let State::Open(open) = self.state else { return Err(Refused::NotOnThisScreen) };
        let leads_there = match page {
            Page::Method => self.idle() == Some(Stage::Menu),
            // Only who has unlocked the app may say how it is unlocked; and in a shared app that is always the PIN.
            Page::Unlock => self.idle() == Some(Stage::Menu) && open.unlocked.is_some() && !self.is_shared(),
            Page::Pin => self.idle() == Some(Stage::Menu),
            Page::ForgotPin => self.idle() == Some(Stage::PinSettings),
            Page::NewPin => self.idle() == Some(Stage::ForgotPin),
        };
        if leads_there { Ok(()) } else { Err(Refused::NotOnThisScreen) }
    }

    pub(crate) const fn turn_to_page(&mut self, page: Page) {
        self.turn_to(match page {
            Page::Method => Stage::MethodPin { wrong: 0 },
            Page::Unlock => Stage::ChooseUnlock,
            Page::Pin => Stage::PinSettings,
            Page::ForgotPin => Stage::ForgotPin,
            Page::NewPin => Stage::NewPin { wrong: 0 },
        });
    }

    pub(crate) fn may_choose_method(&self) -> Result<(), Refused> {
        let asks = matches!(self.idle(), Some(Stage::ChooseMethod | Stage::ExplainSwitch));
        if asks { Ok(()) } else { Err(Refused::NotOnThisScreen) }
    }

    /// One-time codes are explained before anything happens. What is set already changes nothing.
    pub(crate) fn choose_method(&mut self, now: Instant, one_time_codes: bool, out: &mut Outbox) {
        let State::Open(open) = self.state else { return };
        match (one_time_codes, open.method()) {
            (true, Some(Method::QrCodes)) => self.turn_to(Stage::ExplainSwitch),
            (false, Some(Method::QrCodes)) if open.stage == Stage::ExplainSwitch => self.turn_to(Stage::ChooseMethod),
            (false, Some(Method::OneTimeCodes | Method::Switching { .. })) => {
                self.ask(now, Question::ChangeMethod(MethodChange::UseQrCodes), out);
            }
            (true | false, _) => self.turn_to_front_page(now, out),
        }
    }

    pub(crate) fn may_start_switch(&self) -> Result<(), Refused> {
        if self.idle() == Some(Stage::ExplainSwitch) { Ok(()) } else { Err(Refused::NotOnThisScreen) }
    }

    pub(crate) fn start_switch(&mut self, now: Instant, out: &mut Outbox) {
        self.ask(now, Question::ChangeMethod(MethodChange::StartSwitch), out);
    }

    pub(crate) fn may_handle_pending_switch(&self) -> Result<(), Refused> {
        if matches!(self.idle(), Some(Stage::SwitchPending { .. })) { Ok(()) } else { Err(Refused::NotOnThisScreen) }
    }

    pub(crate) fn cancel_switch(&mut self, now: Instant, out: &mut Outbox) {
        self.ask(now, Question::ChangeMethod(MethodChange::UseQrCodes), out);
    }

    pub(crate) fn may_choose_unlock(&self) -> Result<(), Refused> {
        if self.idle() == Some(Stage::ChooseUnlock) { Ok(()) } else { Err(Refused::NotOnThisScreen) }
    }

    pub(crate) fn choose_unlock(&mut self, now: Instant, unlock: Unlock, out: &mut Outbox) {
        self.unlock = unlock;
        self.turn_to_front_page(now, out);
    }

    // -- The core -----------------------------------------------------------------------------------------------

    pub(crate) fn may_try_again(&self) -> Result<(), Refused> {
        if self.has_no_connection() { Ok(()) } else { Err(Refused::NoConnectionToTry) }
    }

    /// Asks the same once more.
    pub(crate) fn try_again(&mut self, now: Instant, out: &mut Outbox) {
        let State::Open(Open { user, pending: Some(pending), .. }) = &mut self.state else { return };
        pending.until = Some(now + REPLY_WITHIN);
        let Pending { exchange, question, .. } = *pending;
        out.core(ToCore::Ask { opening: self.last_opening, user: *user, exchange, question });
    }

    #[must_use]
    pub(crate) const fn has_no_connection(&self) -> bool {
        matches!(self.state, State::Open(Open { pending: Some(Pending { until: None, .. }), .. }))
    }

    pub(crate) fn receive(&mut self, now: Instant, message: ToApp, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        if message.opening != self.last_opening {
            return;
        }
        let question = match (message.answers, open.pending) {
            (None, _) => None,
            (Some(exchange), Some(pending)) if pending.exchange == exchange => {
                open.pending = None;
                Some(pending.question)
            }
            // It was asked twice and is answered twice, or nobody wants to know any more.
            (Some(_), _) => return,
        };
        self.hear(now, message.body, question, out);
    }

    fn hear(&mut self, now: Instant, message: AppMessage, question: Option<Question>, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        match (message, open.stage) {
            (AppMessage::Waiting(ticket), Stage::Locked { wrong, .. }) => {
                open.stage = Stage::Locked { waiting: Some(ticket), wrong };
            }
            (AppMessage::Waiting(ticket), Stage::Asking) => self.ask_for_channel(now, ticket, out),
            (AppMessage::NothingWaiting, Stage::Asking) => self.turn_to_front_page(now, out),
            // What the app was busy with is gone; something else may have come.
            (
                AppMessage::NothingWaiting,
                Stage::AwaitChannel { .. }
                | Stage::AwaitCode { .. }
                | Stage::AwaitScan { .. }
                | Stage::AwaitDecision { .. },
            ) => self.ask_what_waits(now, out),
            (AppMessage::Authenticated(method), Stage::Locked { waiting, .. }) => {
                open.unlocked = Some(Setting::Known(method));
                match waiting {
                    Some(ticket) => self.ask_for_channel(now, ticket, out),
                    None => self.ask_what_waits(now, out),
                }
            }
            (AppMessage::Authenticated(method), Stage::MethodPin { .. }) => {
                open.unlocked = Some(Setting::Known(method));
                open.stage = match method.ready_at() {
                    Some(ready_at) => Stage::SwitchPending { ready_at },
                    None => Stage::ChooseMethod,
                };
            }
            (AppMessage::WrongPin { wrong }, Stage::Locked { waiting, .. }) => {
                open.stage = Stage::Locked { waiting, wrong };
            }
            (AppMessage::WrongPin { wrong }, Stage::MethodPin { .. }) => open.stage = Stage::MethodPin { wrong },
            (AppMessage::Blocked { until }, _) => {
                open.unlocked = None;
                open.stage = Stage::Blocked { until };
            }
            (AppMessage::NewPinNeeded, _) => {
                open.unlocked = None;
                open.stage = Stage::NewPinNeeded;
            }
            (AppMessage::NewPinMade | AppMessage::Locked, _) => self.lock(now, out),
            (AppMessage::ChannelValidationOtp(asked), Stage::AwaitChannel { ticket }) if asked == ticket => {
                open.stage = Stage::AwaitCode { ticket, wrong: 0 };
            }
            (AppMessage::ChannelValidationTqr(asked), Stage::AwaitChannel { ticket }) if asked == ticket => {
                open.stage = Stage::AwaitScan { ticket, scanner: Scanner::Off };
            }
            (AppMessage::WrongCode { ticket: asked, wrong }, Stage::AwaitCode { ticket, .. }) if asked == ticket => {
                open.stage = Stage::AwaitCode { ticket, wrong };
            }
            (AppMessage::WrongScan { ticket: asked }, Stage::AwaitScan { ticket, .. }) if asked == ticket => {
                open.stage = Stage::AwaitScan { ticket, scanner: Scanner::NotRecognised };
            }
            (
                AppMessage::ChannelVerified { ticket, approval },
                Stage::AwaitChannel { .. } | Stage::AwaitCode { .. } | Stage::AwaitScan { .. },
            ) if open.stage.ticket() == Some(ticket) => open.stage = Stage::AwaitDecision { ticket, approval },
            (AppMessage::Ended { ticket, outcome }, _) if open.stage.ticket() == Some(ticket) => {
                open.stage = Stage::Done(outcome);
                open.pending = None;
            }
            (AppMessage::MethodIs(method), stage) if open.unlocked.is_some() => {
                open.unlocked = Some(Setting::Known(method));
                let was_changed = matches!(question, Some(Question::ChangeMethod(_)));
                let was_asked_for = question == Some(Question::WhichMethod);
                match (method, stage) {
                    (Method::Switching { ready_at }, _) if was_changed => {
                        open.stage = Stage::SwitchPending { ready_at };
                    }
                    (_, _) if was_changed || was_asked_for => open.stage = Stage::FrontPage,
                    // It has just become ready, before the person's eyes.
                    (_, Stage::SwitchPending { .. }) => open.stage = Stage::FrontPage,
                    (_, _) => {}
                }
            }
            // About something that the app does not deal with any more.
            (
                AppMessage::Waiting(_)
                | AppMessage::NothingWaiting
                | AppMessage::Authenticated(_)
                | AppMessage::WrongPin { .. }
                | AppMessage::ChannelValidationOtp(_)
                | AppMessage::ChannelValidationTqr(_)
                | AppMessage::WrongCode { .. }
                | AppMessage::WrongScan { .. }
                | AppMessage::ChannelVerified { .. }
                | AppMessage::Ended { .. }
                | AppMessage::MethodIs(_),
                _,
            ) => {}
        }
    }

    /// What the app waits for, and until when.
    pub(crate) fn timers(&self) -> Vec<(Instant, AppTimer)> {
        let mut timers = Vec::new();
        if let State::Open(open) = self.state {
            if let Stage::Blocked { until } = open.stage {
                timers.push((until, AppTimer::BlockOver));
            }
            if let Some(ready_at) = open.method().and_then(Method::ready_at) {
                timers.push((ready_at, AppTimer::SwitchOver));
            }
            if let Some(until) = open.pending.and_then(|pending| pending.until) {
                timers.push((until, AppTimer::NoAnswer));
            }
        }
        timers
    }

    pub(crate) fn handle_timeout(&mut self, now: Instant, timer: AppTimer, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        match timer {
            AppTimer::BlockOver => self.lock(now, out),
            AppTimer::SwitchOver => {
                open.unlocked = Some(Setting::Outdated);
                let shows_it = matches!(open.stage, Stage::FrontPage | Stage::SwitchPending { .. });
                // An answer that is still to come tells of the setting as well.
                if shows_it && open.pending.is_none() {
                    self.ask_for_setting(now, out);
                }
            }
            AppTimer::NoAnswer => {
                if let Some(pending) = &mut open.pending {
                    pending.until = None;
                }
            }
        }
    }

    /// As after opening: the PIN, and what waits. That is not asked twice at a time.
    fn lock(&mut self, now: Instant, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        open.unlocked = None;
        open.stage = Stage::Locked { waiting: None, wrong: 0 };
        let is_asking = |pending: Pending| pending.question == Question::AnythingWaiting && pending.until.is_some();
        if !open.pending.is_some_and(is_asking) {
            self.ask(now, Question::AnythingWaiting, out);
        }
    }

    fn ask_what_waits(&mut self, now: Instant, out: &mut Outbox) {
        self.turn_to(Stage::Asking);
        self.ask(now, Question::AnythingWaiting, out);
    }

    fn ask_for_setting(&mut self, now: Instant, out: &mut Outbox) {
        self.turn_to(Stage::Asking);
        self.ask(now, Question::WhichMethod, out);
    }

    fn ask_for_channel(&mut self, now: Instant, ticket: Ticket, out: &mut Outbox) {
        self.turn_to(Stage::AwaitChannel { ticket });
        self.ask(now, Question::GiveChannelValidation { ticket }, out);
    }

    fn ask(&mut self, now: Instant, question: Question, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        let exchange = self.last_exchange.take_next();
        open.pending = Some(Pending { exchange, question, until: Some(now + REPLY_WITHIN) });
        out.core(ToCore::Ask { opening: self.last_opening, user: open.user, exchange, question });
    }

    /// The front page shows the setting, so it has to be known.
    fn turn_to_front_page(&mut self, now: Instant, out: &mut Outbox) {
        let State::Open(open) = self.state else { return };
        match open.unlocked {
            Some(Setting::Outdated) => self.ask_for_setting(now, out),
            Some(Setting::Known(_)) | None => self.turn_to(Stage::FrontPage),
        }
    }

    const fn turn_to(&mut self, stage: Stage) {
        if let State::Open(open) = &mut self.state {
            open.stage = stage;
        }
    }

    const fn stage(&self) -> Option<Stage> {
        match self.state {
            State::Open(open) => Some(open.stage),
            State::Closed | State::ChooseUser => None,
        }
    }

    /// The stage, if the person is to do something and not the core.
    fn idle(&self) -> Option<Stage> {
        let State::Open(open) = self.state else { return None };
        (!open.is_busy() && !self.has_no_connection()).then_some(open.stage)
    }
}

/// A page of the menu that is gone to from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl Open {
    /// The setting, if it is known.
    #[must_use]
    pub const fn method(&self) -> Option<Method> {
        match self.unlocked {
            Some(Setting::Known(method)) => Some(method),
            Some(Setting::Outdated) | None => None,
        }
    }

    /// Waits for the core. That it looks for something to approve keeps nobody from the PIN or the menu.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let keeps_waiting = |question| question != Question::AnythingWaiting || self.stage == Stage::Asking;
        self.pending.is_some_and(|pending| pending.until.is_some() && keeps_waiting(pending.question))
    }
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
    const fn is_in_menu(self) -> bool {
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

#[cfg(test)]
mod tests;
