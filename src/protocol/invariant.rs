//! What must always hold. Each rule is a function with a name, over what people do, what is sent and what is shown; a
//! [`Watch`] looks on from outside and applies all of them after every step. Random and scripted stories, the model
//! checker and the lessons use the same rules.
//!
//! What a rule takes as proof is what a person *did*, never what a party says that they did: a PIN was typed, both
//! halves of a code were seen, 'Approve' was pressed.

use super::app::{Stage as AppStage, State as AppState, Unlock};
use super::approval::{Approval, Outcome};
use super::input::Place;
use super::message::{
    AppMessage, ComputerId, Party, Question, SessionId, Status, Ticket, ToApp, ToBox, ToBroker, ToCore,
};
use super::method::Method;
use super::mitid_core::CoreTimer;
use super::mitid_core::session::{Session, Stage};
use super::one_time_code::OneTimeCode;
use super::person::{Person, Typed};
use super::qr_code::{QrCode, QrHalf};
use super::screen::{ComputerScreen, PhoneScreen, PinPurpose};
use super::service::{State as ServiceState, TransferState};
use super::wire::{Envelope, Letter};
use super::world::{Computer, Input, Output, Timer, World};

/// A rule that always holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Property {
    /// No code and no QR code stands on a computer before the PIN, or finger or face, of the person whose user ID was
    /// typed there.
    CodeAfterPin,
    /// No text is to be approved before the code of that very log-on was typed or scanned.
    TextAfterCode,
    /// Reject, Cancel, running out of time or of codes, and a second log-on at the same time log nobody on.
    NoIsNo,
    /// Nobody is logged on, and no money is sent, without a yes to that very thing by the right person.
    LogOnAfterApproval,
    /// While the switch is under way one-time codes are worth nothing.
    CodesAfterSwitch,
    /// A code works once, and only for the log-on that it was made for.
    CodeWorksOnce,
    /// How a session ended does not change any more.
    OutcomeStays,
    /// The app shows the text that stands in the box.
    SameText,
    /// A blocked app does nothing.
    BlockedDoesNothing,
    /// Of each person at most one session is under way.
    OneSessionEach,
    /// No digits of a PIN are in a message or in the log.
    PinStaysInPhone,
    /// Whoever gets a message, an input or a sign from the clock decides alone: nobody else changes.
    OnlyOneActs,
}

/// One thing that happened: a message arrived, time passed, or somebody did something.
#[derive(Clone, Copy, Debug)]
struct Step<'a> {
    before: &'a World,
    input: Option<Input>,
    outputs: &'a [Output],
    after: &'a World,
}

/// Looks on at one world, step by step, and remembers what matters for the rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Watch {
    sessions: Vec<Seen>,
    /// Which session the box on a computer was opened for.
    boxes: Vec<(ComputerId, SessionId)>,
    /// Who has typed the right PIN in the present opening of the app.
    unlocked: Vec<Person>,
    /// What the camera saw last.
    half: Option<(ComputerId, QrHalf)>,
    /// Whose switch to one-time codes is under way.
    switching: Vec<Person>,
    /// Whose app is blocked.
    blocked: Vec<Person>,
}

/// What was seen of a session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Seen {
    id: SessionId,
    approval: Approval,
    /// Whose user ID was typed.
    user: Option<Person>,
    ticket: Option<Ticket>,
    /// They have typed their PIN since then, or in the opening that was under way.
    has_pin: bool,
    /// What their computer was told to show.
    code: Option<OneTimeCode>,
    /// The code was typed, or both halves were seen, in the app.
    is_tied: bool,
    /// The code has worked.
    is_used: bool,
    /// Who pressed Approve for it.
    approved_by: Option<Person>,
    /// How it ended, as it was told first.
    outcome: Option<Outcome>,
}

/// What shows only while things happen.
#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    outcome_changed: bool,
    blocked_app_acted: bool,
}

impl Property {
    /// In the order in which they are looked at.
    pub const ALL: [Self; 12] = [
        Self::CodeAfterPin,
        Self::TextAfterCode,
        Self::NoIsNo,
        Self::LogOnAfterApproval,
        Self::CodesAfterSwitch,
        Self::CodeWorksOnce,
        Self::OutcomeStays,
        Self::SameText,
        Self::BlockedDoesNothing,
        Self::OneSessionEach,
        Self::PinStaysInPhone,
        Self::OnlyOneActs,
    ];

    /// Its name in reports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CodeAfterPin => "code-after-pin",
            Self::TextAfterCode => "text-after-code",
            Self::NoIsNo => "no-is-no",
            Self::LogOnAfterApproval => "log-on-after-approval",
            Self::CodesAfterSwitch => "codes-after-switch",
            Self::CodeWorksOnce => "code-works-once",
            Self::OutcomeStays => "outcome-stays",
            Self::SameText => "same-text",
            Self::BlockedDoesNothing => "blocked-does-nothing",
            Self::OneSessionEach => "one-session-each",
            Self::PinStaysInPhone => "pin-stays-in-phone",
            Self::OnlyOneActs => "only-one-acts",
        }
    }

    /// `known` is what was seen before this step, `watch` what was seen with it.
    fn holds(self, known: &Watch, watch: &Watch, facts: Facts, step: &Step) -> bool {
        match self {
            Self::CodeAfterPin => code_comes_after_the_pin(watch, step),
            Self::TextAfterCode => text_comes_after_the_code(watch, step),
            Self::NoIsNo => no_is_no(watch, step),
            Self::LogOnAfterApproval => log_on_comes_after_the_approval(watch, step),
            Self::CodesAfterSwitch => codes_come_after_the_switch(known, step),
            Self::CodeWorksOnce => code_works_once(known, step),
            Self::OutcomeStays => !facts.outcome_changed,
            Self::SameText => texts_are_the_same(watch, step),
            Self::BlockedDoesNothing => blocked_app_does_nothing(known, facts, step),
            Self::OneSessionEach => each_has_one_session(step.after.sessions()),
            Self::PinStaysInPhone => pin_stays_in_the_phone(step),
            Self::OnlyOneActs => only_one_acts(step),
        }
    }
}

// -- The rules --------------------------------------------------------------------------------------------------

fn code_comes_after_the_pin(watch: &Watch, step: &Step) -> bool {
    let shows_a_code = |screen| matches!(screen, ComputerScreen::Code { .. } | ComputerScreen::Qr { .. });
    computers(step.after).all(|(id, computer)| {
        !shows_a_code(computer.screen()) || watch.in_box(id).is_some_and(|seen| seen.user.is_some() && seen.has_pin)
    })
}

fn text_comes_after_the_code(watch: &Watch, step: &Step) -> bool {
    text_on_the_phone(step.after).is_none_or(|(ticket, _)| watch.by_ticket(ticket).is_some_and(|seen| seen.is_tied))
}

fn no_is_no(watch: &Watch, step: &Step) -> bool {
    successes(step).all(|success| match watch.in_box(success.at).and_then(|seen| seen.outcome) {
        Some(
            Outcome::Rejected
            | Outcome::Cancelled
            | Outcome::CodesUsedUp
            | Outcome::Expired
            | Outcome::ParallelSessions,
        ) => false,
        Some(Outcome::Approved) | None => true,
    })
}

/// A transfer needs the yes of the one who is logged on, and a log-on the yes of the one whose user ID was typed.
fn log_on_comes_after_the_approval(watch: &Watch, step: &Step) -> bool {
    successes(step).all(|success| {
        watch.in_box(success.at).is_some_and(|seen| {
            let is_right_person = success.person.is_none_or(|person| seen.user == Some(person));
            let is_right_text = success.approval == seen.approval;
            is_right_person && is_right_text && seen.user.is_some() && seen.approved_by == seen.user
        })
    })
}

fn codes_come_after_the_switch(known: &Watch, step: &Step) -> bool {
    changed_sessions(step).all(|(before, after)| {
        let uses_a_code = match (before.stage, after.stage) {
            (_, Stage::AwaitCode { .. }) => !matches!(before.stage, Stage::AwaitCode { .. }),
            (Stage::AwaitCode { .. }, Stage::AwaitDecision { .. }) => true,
            (
                _,
                Stage::AwaitUserId
                | Stage::AwaitStart { .. }
                | Stage::AwaitApp { .. }
                | Stage::AwaitScan { .. }
                | Stage::AwaitDecision { .. }
                | Stage::Done { .. },
            ) => false,
        };
        !uses_a_code || after.user().is_none_or(|user| !known.switching.contains(&user))
    })
}

fn code_works_once(known: &Watch, step: &Step) -> bool {
    changed_sessions(step).filter(|(before, after)| has_worked(before, after)).all(|(before, after)| {
        let Some(seen) = known.by_id(after.id) else { return false };
        let is_this_sessions = match before.stage {
            Stage::AwaitCode { ticket, .. } => seen.code.is_some_and(|code| is_told(step, ticket, code)),
            // Both halves were seen on this session's own screen.
            Stage::AwaitScan { .. }
            | Stage::AwaitUserId
            | Stage::AwaitStart { .. }
            | Stage::AwaitApp { .. }
            | Stage::AwaitDecision { .. }
            | Stage::Done { .. } => seen.is_tied,
        };
        is_this_sessions && !seen.is_used
    })
}

fn texts_are_the_same(watch: &Watch, step: &Step) -> bool {
    let Some((ticket, text)) = text_on_the_phone(step.after) else { return true };
    let Some(seen) = watch.by_ticket(ticket) else { return true };
    let in_boxes = computers(step.after).filter(|(id, _)| watch.in_box(*id).is_some_and(|other| other.id == seen.id));
    seen.approval == text
        && in_boxes.filter_map(|(_, computer)| text_in_box(computer.screen())).all(|in_box| in_box == text)
}

fn blocked_app_does_nothing(known: &Watch, facts: Facts, step: &Step) -> bool {
    // Only where nothing else happened can a change be laid to the app.
    let is_blocked_asking = match step.outputs.first() {
        Some(Output::Delivered(Envelope { letter: Letter::Core(ToCore::Ask { user, question, .. }), .. })) => {
            known.blocked.contains(user) && *question != Question::MakeNewPin && events(step).count() == 1
        }
        Some(Output::Delivered(_) | Output::Sent(_) | Output::Lost(_) | Output::Seen(..) | Output::Elapsed(_))
        | None => false,
    };
    !facts.blocked_app_acted && (!is_blocked_asking || step.before.sessions() == step.after.sessions())
}

fn each_has_one_session(sessions: &[Session]) -> bool {
    Person::ALL.into_iter().all(|person| sessions.iter().filter(|session| session.user() == Some(person)).count() <= 1)
}

fn pin_stays_in_the_phone(step: &Step) -> bool {
    let logged = step.input.is_some_and(|input| mentions_a_pin(&format!("{input:?}")));
    let sent = step.outputs.iter().any(|output| match output {
        Output::Sent(_) | Output::Lost(_) | Output::Seen(..) => mentions_a_pin(&format!("{output:?}")),
        // It was sent before, and a sign from the clock says nothing.
        Output::Delivered(_) | Output::Elapsed(_) => false,
    });
    !logged && !sent
}

fn only_one_acts(step: &Step) -> bool {
    step.after.changed_since(step.before).into_iter().all(|party| {
        step.input.is_some_and(|input| is_for(input, party)) || events(step).any(|concerned| concerned == party)
    })
}

/// Whether the digits of a practice person's PIN stand in a text: as a number, or one by one with spaces.
#[must_use]
pub fn mentions_a_pin(text: &str) -> bool {
    let is_a_pin = |digits: &str| Person::ALL.into_iter().any(|person| person.pin() == digits);
    let as_a_number = text.split(|letter: char| !letter.is_ascii_digit()).any(is_a_pin);
    let spaced: Vec<&str> = text.split(' ').collect();
    as_a_number || spaced.windows(Person::PIN_DIGITS).any(|digits| is_a_pin(&digits.concat()))
}

// -- Looking on -------------------------------------------------------------------------------------------------

impl Watch {
    /// One step: somebody did something, a message arrived or time passed. `outputs` is all that came of it, and
    /// `before` and `after` are the world around it.
    ///
    /// # Errors
    /// The first property that the step breaks.
    pub fn step(
        &mut self,
        before: &World,
        input: Option<Input>,
        outputs: &[Output],
        after: &World,
    ) -> Result<(), Property> {
        let step = Step { before, input, outputs, after };
        let known = self.clone();
        let facts = self.note(&step);
        match Property::ALL.into_iter().find(|property| !property.holds(&known, self, facts, &step)) {
            Some(broken) => Err(broken),
            None => Ok(()),
        }
    }

    fn note(&mut self, step: &Step) -> Facts {
        let mut facts = Facts::default();
        if let Some(input) = step.input {
            self.note_input(step.before, input);
        }
        let mut asking = None;
        for output in step.outputs {
            match output {
                Output::Delivered(Envelope { letter, .. }) => {
                    asking = self.note_delivered(letter);
                }
                Output::Sent(Envelope { letter, .. }) | Output::Lost(Envelope { letter, .. }) => {
                    facts.outcome_changed |= self.note_told_outcome(letter);
                    facts.blocked_app_acted |= asking.is_some_and(|asking| !may_be_told(asking, letter));
                    self.note_sent(letter, asking);
                }
                Output::Seen(at, half) => self.note_half(step.before, *at, *half),
                Output::Elapsed(timer) => {
                    asking = None;
                    self.note_elapsed(*timer);
                }
            }
        }
        for (before, after) in changed_sessions(step) {
            if has_worked(before, after)
                && let Some(seen) = self.by_id_mut(after.id)
            {
                seen.is_used = true;
            }
        }
        facts
    }

    fn note_input(&mut self, before: &World, input: Input) {
        match input {
            Input::LogOn(at) | Input::SendTransfer(at) | Input::GoTo(at, _) => {
                self.boxes.retain(|(id, _)| *id != at);
            }
            Input::EnterUserId(at, typed) => {
                let user = match typed {
                    Typed::Practice(person) => Some(person),
                    Typed::Other => None,
                };
                let has_pin = user.is_some_and(|person| self.unlocked.contains(&person));
                let session = self.in_box(at).map(|seen| seen.id);
                if let Some(seen) = session.and_then(|id| self.by_id_mut(id)) {
                    seen.user = user;
                    seen.has_pin = has_pin;
                }
            }
            Input::OpenApp | Input::CloseApp => {
                self.unlocked.clear();
                self.half = None;
            }
            Input::EnterPin(Typed::Practice(person)) => {
                let is_to_unlock = matches!(
                    before.scene().phone,
                    PhoneScreen::Pin { user, purpose: PinPurpose::Open | PinPurpose::Method, .. } if user == person
                );
                if is_to_unlock {
                    self.note_right_pin(person);
                }
            }
            Input::UseBiometrics => {
                if let Some(user) = before.app().user().filter(|_| before.app().unlock() != Unlock::Pin) {
                    self.note_right_pin(user);
                }
            }
            Input::EnterCode(Typed::Practice(code)) => {
                let seen = ticket_of_the_app(before).and_then(|ticket| self.by_ticket_mut(ticket));
                if let Some(seen) = seen.filter(|seen| seen.code == Some(code)) {
                    seen.is_tied = true;
                }
            }
            Input::Scan(_) => self.half = None,
            Input::Approve => {
                let Some((ticket, text)) = text_on_the_phone(before) else { return };
                if let Some(seen) = self.by_ticket_mut(ticket).filter(|seen| seen.approval == text) {
                    seen.approved_by = before.app().user();
                }
            }
            Input::LogOff(_)
            | Input::Cancel(_)
            | Input::CloseWindow(_)
            | Input::TryAgain(_)
            | Input::ChooseUser(_)
            | Input::EnterPin(Typed::Other)
            | Input::EnterCode(Typed::Other)
            | Input::Reject
            | Input::LeaveResult
            | Input::TryAgainInApp
            | Input::OpenMenu
            | Input::GoBack
            | Input::TurnTo(_)
            | Input::ChooseMethod { .. }
            | Input::StartSwitch
            | Input::CancelSwitch
            | Input::ChooseUnlock(_)
            | Input::SkipSwitch
            | Input::SetClock(_)
            | Input::SetCamera { .. }
            | Input::SetConnection(_) => {}
        }
    }

    fn note_right_pin(&mut self, person: Person) {
        insert(&mut self.unlocked, person);
        for seen in self.sessions.iter_mut().filter(|seen| seen.user == Some(person)) {
            seen.has_pin = true;
        }
    }

    /// The camera has seen half a code; with the other half of the same code it has seen all of it.
    fn note_half(&mut self, before: &World, at: ComputerId, half: QrHalf) {
        let other = self.half.replace((at, half)).filter(|(computer, _)| *computer == at);
        if other.is_none_or(|(_, other)| QrCode::join(other, half).is_none()) {
            return;
        }
        let here = self.in_box(at).map(|seen| seen.id);
        let tied = ticket_of_the_app(before).and_then(|ticket| self.by_ticket_mut(ticket));
        if let Some(seen) = tied.filter(|seen| Some(seen.id) == here) {
            seen.is_tied = true;
        }
    }

    /// Whose app it is, if it was a question of an app that the core must not deal with otherwise than it may.
    fn note_delivered(&mut self, letter: &Letter) -> Option<Asking> {
        match letter {
            Letter::Box(at, ToBox::Open { session, approval }) => {
                self.boxes.retain(|(id, _)| id != at);
                self.boxes.push((*at, *session));
                self.boxes.sort_unstable();
                self.sessions.push(Seen::new(*session, *approval));
                None
            }
            Letter::Core(ToCore::Ask { user, question, .. }) => {
                let is_blocked = self.blocked.contains(user) && *question != Question::MakeNewPin;
                Some(Asking { user: *user, is_blocked })
            }
            Letter::Core(
                ToCore::CreateSession { .. }
                | ToCore::Redeem { .. }
                | ToCore::Identify { .. }
                | ToCore::StartAppAuthentication { .. }
                | ToCore::Poll { .. }
                | ToCore::Cancel { .. },
            )
            | Letter::Box(
                _,
                ToBox::Identified { .. }
                | ToBox::UnknownUserId { .. }
                | ToBox::AppAuthenticationStarted { .. }
                | ToBox::Status { .. },
            )
            | Letter::Service(..)
            | Letter::Broker(_)
            | Letter::App(_) => None,
        }
    }

    fn note_sent(&mut self, letter: &Letter, asking: Option<Asking>) {
        match letter {
            Letter::Box(_, ToBox::AppAuthenticationStarted { session, ticket }) => {
                if let Some(seen) = self.by_id_mut(*session) {
                    seen.ticket = Some(*ticket);
                }
            }
            Letter::Box(_, ToBox::Status { session, status: Status::ChannelValidationOtp(code) }) => {
                if let Some(seen) = self.by_id_mut(*session) {
                    seen.code = Some(*code);
                }
            }
            Letter::App(ToApp { body, .. }) => {
                if let Some(Asking { user, .. }) = asking {
                    self.note_told_app(user, *body);
                }
            }
            Letter::Box(
                _,
                ToBox::Open { .. } | ToBox::Identified { .. } | ToBox::UnknownUserId { .. } | ToBox::Status { .. },
            )
            | Letter::Service(..)
            | Letter::Broker(_)
            | Letter::Core(_) => {}
        }
    }

    fn note_told_app(&mut self, user: Person, body: AppMessage) {
        match body {
            AppMessage::MethodIs(Method::Switching { .. }) => insert(&mut self.switching, user),
            AppMessage::MethodIs(Method::QrCodes | Method::OneTimeCodes) => {
                self.switching.retain(|other| *other != user);
            }
            AppMessage::Blocked { .. } | AppMessage::NewPinNeeded => insert(&mut self.blocked, user),
            AppMessage::NewPinMade => self.blocked.retain(|other| *other != user),
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
            | AppMessage::Locked => {}
        }
    }

    fn note_elapsed(&mut self, timer: Timer) {
        match timer {
            Timer::Core(CoreTimer::SwitchReady(person)) => self.switching.retain(|other| *other != person),
            Timer::Core(CoreTimer::BlockOver(person)) => self.blocked.retain(|other| *other != person),
            Timer::Core(CoreTimer::PollHold(_) | CoreTimer::SessionExpiry(_) | CoreTimer::QrRenewal(_))
            | Timer::Delivery(_)
            | Timer::Box(..)
            | Timer::App(_) => {}
        }
    }

    /// Whether this tells of another end than was told before.
    fn note_told_outcome(&mut self, letter: &Letter) -> bool {
        let (seen, outcome) = match letter {
            Letter::Box(_, ToBox::Status { session, status: Status::Ok(_) })
            | Letter::Broker(ToBroker::Redeemed { session, person: Some(_) }) => {
                (self.by_id_mut(*session), Outcome::Approved)
            }
            Letter::Box(_, ToBox::Status { session, status: Status::Ended(outcome) }) => {
                (self.by_id_mut(*session), *outcome)
            }
            Letter::App(ToApp { body: AppMessage::Ended { ticket, outcome }, .. }) => {
                (self.by_ticket_mut(*ticket), *outcome)
            }
            Letter::Box(..) | Letter::Broker(_) | Letter::App(_) | Letter::Service(..) | Letter::Core(_) => {
                return false;
            }
        };
        seen.is_some_and(|seen| *seen.outcome.get_or_insert(outcome) != outcome)
    }

    /// The session that the box on this computer was opened for.
    fn in_box(&self, at: ComputerId) -> Option<&Seen> {
        let (_, session) = self.boxes.iter().find(|(id, _)| *id == at)?;
        self.by_id(*session)
    }

    fn by_id(&self, id: SessionId) -> Option<&Seen> {
        self.sessions.iter().find(|seen| seen.id == id)
    }

    fn by_id_mut(&mut self, id: SessionId) -> Option<&mut Seen> {
        self.sessions.iter_mut().find(|seen| seen.id == id)
    }

    fn by_ticket(&self, ticket: Ticket) -> Option<&Seen> {
        self.sessions.iter().find(|seen| seen.ticket == Some(ticket))
    }

    fn by_ticket_mut(&mut self, ticket: Ticket) -> Option<&mut Seen> {
        self.sessions.iter_mut().find(|seen| seen.ticket == Some(ticket))
    }
}

/// An app that has asked something.
#[derive(Clone, Copy, Debug)]
struct Asking {
    user: Person,
    is_blocked: bool,
}

/// A blocked app is told that it is blocked, and nobody else is told anything.
fn may_be_told(asking: Asking, letter: &Letter) -> bool {
    let is_refusal = match letter {
        Letter::App(ToApp { body, .. }) => matches!(body, AppMessage::Blocked { .. } | AppMessage::NewPinNeeded),
        Letter::Box(..) | Letter::Broker(_) | Letter::Service(..) | Letter::Core(_) => false,
    };
    !asking.is_blocked || is_refusal
}

impl Seen {
    const fn new(id: SessionId, approval: Approval) -> Self {
        Self {
            id,
            approval,
            user: None,
            ticket: None,
            has_pin: false,
            code: None,
            is_tied: false,
            is_used: false,
            approved_by: None,
            outcome: None,
        }
    }
}

// -- What a step shows ------------------------------------------------------------------------------------------

/// Something that only an approval may bring about.
struct Success {
    at: ComputerId,
    approval: Approval,
    /// Who has it; nobody yet, while the tick is shown.
    person: Option<Person>,
}

/// The computers on which somebody has just been logged on, a transfer has just been approved, or the tick is shown.
fn successes(step: &Step) -> impl Iterator<Item = Success> {
    let pairs = computers(step.after).zip(step.before.computers());
    pairs.filter_map(|((at, after), before)| {
        let site = after.service.site();
        if let ComputerScreen::Tick { approval } = after.screen() {
            return Some(Success { at, approval, person: None });
        }
        let (was, is) = (before.service.state(), after.service.state());
        match is {
            ServiceState::LoggedOn { person, transfer: TransferState::Approved } => {
                let is_new = !matches!(was, ServiceState::LoggedOn { transfer: TransferState::Approved, .. });
                let approval = site.transfer().filter(|_| is_new)?;
                Some(Success { at, approval, person: Some(person) })
            }
            ServiceState::LoggedOn { person, .. } => {
                let is_new = match was {
                    ServiceState::LoggedOn { person: before, .. }
                    | ServiceState::AwaitApproval { person: before, .. } => before != person,
                    ServiceState::LoggedOut { .. } | ServiceState::AwaitAnswer { .. } => true,
                };
                is_new.then_some(Success { at, approval: site.log_on(), person: Some(person) })
            }
            ServiceState::LoggedOut { .. } | ServiceState::AwaitAnswer { .. } | ServiceState::AwaitApproval { .. } => {
                None
            }
        }
    })
}

/// The sessions that were there before and are another by now, as they were and as they are.
fn changed_sessions<'a>(step: &Step<'a>) -> impl Iterator<Item = (&'a Session, &'a Session)> {
    let before = step.before.sessions();
    step.after.sessions().iter().filter_map(|after| {
        let before = before.iter().find(|before| before.id == after.id)?;
        (before.stage != after.stage).then_some((before, after))
    })
}

/// Whether the code of a session has just been taken for the right one.
fn has_worked(before: &Session, after: &Session) -> bool {
    !matches!(before.stage, Stage::AwaitDecision { .. }) && matches!(after.stage, Stage::AwaitDecision { .. })
}

/// Whether this code was brought to the core for this ticket.
fn is_told(step: &Step, asked: Ticket, right: OneTimeCode) -> bool {
    step.outputs.iter().any(|output| match output {
        Output::Delivered(Envelope {
            letter: Letter::Core(ToCore::Ask { question: Question::VerifyCode { ticket, code }, .. }),
            ..
        }) => *ticket == asked && *code == Typed::Practice(right),
        Output::Delivered(_) | Output::Sent(_) | Output::Lost(_) | Output::Seen(..) | Output::Elapsed(_) => false,
    })
}

/// Whom each thing that happened concerned.
fn events(step: &Step) -> impl Iterator<Item = Party> {
    step.outputs.iter().filter_map(|output| match output {
        Output::Delivered(envelope) => Some(envelope.to()),
        Output::Seen(..) | Output::Elapsed(Timer::App(_)) => Some(Party::App),
        Output::Elapsed(Timer::Box(id, _)) => Some(Party::Box(*id)),
        Output::Elapsed(Timer::Core(_)) => Some(Party::Core),
        Output::Elapsed(Timer::Delivery(_)) | Output::Sent(_) | Output::Lost(_) => None,
    })
}

/// Whether this is done to this party. A new page takes the old box with it, and most of a room is nobody's.
fn is_for(input: Input, party: Party) -> bool {
    match input.place() {
        Place::Computer(id) if party == Party::Service(id) => {
            matches!(input, Input::LogOn(_) | Input::SendTransfer(_) | Input::GoTo(..) | Input::LogOff(_))
        }
        Place::Computer(id) => party == Party::Box(id) && !matches!(input, Input::LogOff(_)),
        Place::Phone => party == Party::App,
        Place::Room => match party {
            Party::App => matches!(input, Input::SetCamera { .. }),
            Party::Core => matches!(input, Input::SetClock(_)),
            Party::Service(_) | Party::Broker | Party::Box(_) => false,
        },
    }
}

fn computers(world: &World) -> impl Iterator<Item = (ComputerId, &Computer)> {
    (0..).map(ComputerId).zip(world.computers())
}

/// What the app is dealing with, and the text that it shows for approval.
fn text_on_the_phone(world: &World) -> Option<(Ticket, Approval)> {
    match app_stage(world)? {
        AppStage::AwaitDecision { ticket, approval } => Some((ticket, approval)),
        AppStage::Locked { .. }
        | AppStage::Blocked { .. }
        | AppStage::NewPinNeeded
        | AppStage::Asking
        | AppStage::FrontPage
        | AppStage::AwaitChannel { .. }
        | AppStage::AwaitCode { .. }
        | AppStage::AwaitScan { .. }
        | AppStage::Done(_)
        | AppStage::Menu
        | AppStage::MethodPin { .. }
        | AppStage::ChooseMethod
        | AppStage::ExplainSwitch
        | AppStage::SwitchPending { .. }
        | AppStage::ChooseUnlock
        | AppStage::PinSettings
        | AppStage::ForgotPin
        | AppStage::NewPin { .. } => None,
    }
}

/// What the app asks a code for.
fn ticket_of_the_app(world: &World) -> Option<Ticket> {
    app_stage(world)?.ticket()
}

const fn app_stage(world: &World) -> Option<AppStage> {
    match world.app().state() {
        AppState::Open(open) => Some(open.stage),
        AppState::Closed | AppState::ChooseUser => None,
    }
}

/// The text on a computer that is in the middle of a log-on.
const fn text_in_box(screen: ComputerScreen) -> Option<Approval> {
    match screen {
        ComputerScreen::UserId { approval, .. }
        | ComputerScreen::OpenApp { approval, .. }
        | ComputerScreen::Code { approval, .. }
        | ComputerScreen::Qr { approval, .. }
        | ComputerScreen::GoOnInApp { approval }
        | ComputerScreen::NoConnection { approval }
        | ComputerScreen::Cancelling { approval }
        | ComputerScreen::Tick { approval }
        | ComputerScreen::Ended { approval, .. } => Some(approval),
        ComputerScreen::Site { .. }
        | ComputerScreen::Connecting { .. }
        | ComputerScreen::WindowClosed { .. }
        | ComputerScreen::LoggedOn { .. } => None,
    }
}

fn insert(people: &mut Vec<Person>, person: Person) {
    if !people.contains(&person) {
        people.push(person);
        people.sort_unstable();
    }
}

#[cfg(test)]
mod tests;
