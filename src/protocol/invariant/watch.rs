//! Looking on from outside: what people did, what arrived, what was told, and when.

use super::Property;
use super::account::{Account, Arrival};
use super::session::Seen;
use super::step::{Step, text_on_the_phone, ticket_of_the_app};
use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::method::Method;
use crate::protocol::party::app::Unlock;
use crate::protocol::party::core::CoreTimer;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::{QrCode, QrHalf};
use crate::protocol::screen::{PhoneScreen, PinPurpose};
use crate::protocol::time::Instant;
use crate::protocol::world::message::{
    AppMessage, BoxRequest, ComputerId, Decision, Exchange, Opening, Question, SessionId, Status, Ticket, ToApp, ToBox,
    ToBroker, ToCore,
};
use crate::protocol::world::wire::{Envelope, Letter};
use crate::protocol::world::{Input, Output, Setup, Timer, World};

/// How time goes by in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Time {
    /// As on the page: everything comes about when it is due. Hours and minutes are checked as numbers.
    Runs,
    /// Anything may come about at any moment ([`World::fire`]), so the alarms themselves stand for the time.
    StandsStill,
}

/// Looks on at one world, step by step, and remembers what matters for the rules.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Watch {
    time: Time,
    pub(super) clock: SessionClock,
    pub(super) accounts: Vec<Account>,
    pub(super) sessions: Vec<Seen>,
    /// Which session the box on a computer was opened for.
    pub(super) boxes: Vec<(ComputerId, SessionId)>,
    /// What the camera saw last.
    half: Option<(ComputerId, QrHalf)>,
}

/// Rules that were seen to be broken while things happened; the others show in the state that they lead to.
type Noticed = Vec<Property>;

/// A question that has just arrived at the core, and is about to be answered.
#[derive(Clone, Copy, Debug)]
struct Asking {
    user: Person,
    question: Question,
    arrival: Arrival,
    /// The code of its session had worked before.
    was_used: bool,
}

impl Watch {
    /// A watch over a world that begins so.
    #[must_use]
    pub fn new(setup: &Setup, time: Time) -> Self {
        let accounts = Person::ALL.into_iter().map(|person| Account::new(person, setup.method)).collect();
        Self { time, clock: setup.clock, accounts, sessions: Vec::new(), boxes: Vec::new(), half: None }
    }

    /// One step: somebody did something, a message arrived or time passed. `outputs` is all that came of it, with its
    /// times, and `before` and `after` are the world around it.
    ///
    /// # Errors
    /// The first property that the step breaks.
    pub fn step(
        &mut self,
        before: &World,
        input: Option<Input>,
        outputs: &[(Instant, Output)],
        after: &World,
    ) -> Result<(), Property> {
        let step = Step { before, input, outputs, after };
        let noticed = self.note(&step);
        let is_broken = |property: &Property| noticed.contains(property) || !property.holds(self, &step);
        match Property::ALL.into_iter().find(is_broken) {
            Some(broken) => Err(broken),
            None => Ok(()),
        }
    }

    fn note(&mut self, step: &Step) -> Noticed {
        let mut noticed = Noticed::new();
        if let Some(input) = step.input {
            self.note_input(step, input);
        }
        let mut asking = None;
        let mut creates = None;
        for (at, output) in step.outputs {
            if self.time == Time::Runs {
                self.pass(*at);
            }
            match output {
                Output::Delivered(envelope) => {
                    asking = self.note_delivered(*at, envelope);
                    creates = created_by(&envelope.letter);
                }
                Output::Sent(envelope) | Output::Lost(envelope) => {
                    if let (Letter::Broker(ToBroker::SessionCreated { session, secret, .. }), Some(approval)) =
                        (envelope.letter, creates)
                    {
                        self.sessions.push(Seen::new(session, secret, approval, *at));
                    }
                    self.note_told_outcome(&envelope.letter, &mut noticed);
                    self.note_answer(envelope, asking, &mut noticed);
                    self.note_told_box(&envelope.letter, &mut noticed);
                }
                Output::Seen(computer, half) => self.note_half(step.before, *computer, *half),
                Output::Leapt(_) => {}
                Output::Elapsed(timer) => {
                    (asking, creates) = (None, None);
                    self.note_elapsed(*at, *timer);
                }
            }
        }
        noticed
    }

    /// What was to last until an earlier time than this is over.
    fn pass(&mut self, now: Instant) {
        for account in &mut self.accounts {
            account.pass(now);
        }
        let clock = self.clock;
        for seen in self.sessions.iter_mut().filter(|seen| seen.expires_at(clock).is_some_and(|at| at < now)) {
            seen.finish(Outcome::Expired);
        }
    }

    // -- What people do -----------------------------------------------------------------------------------------

    fn note_input(&mut self, step: &Step, input: Input) {
        let before = step.before;
        match input {
            Input::LogOn(at) | Input::BeginElsewhere(at) | Input::SendTransfer(at) | Input::GoTo(at, _) => {
                self.boxes.retain(|(id, _)| *id != at);
            }
            Input::EnterUserId(at, typed) => self.note_user_id(at, typed),
            Input::OpenApp | Input::CloseApp => {
                self.accounts.iter_mut().for_each(Account::begin_anew);
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
            Input::StartSwitch => {
                if let Some(account) = before.app().user().and_then(|user| self.account_mut(user)) {
                    account.wants_switch = true;
                }
            }
            Input::SetClock(clock) => {
                for seen in &mut self.sessions {
                    seen.change_clock(step.after.now(), self.clock);
                }
                self.clock = clock;
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
            | Input::CancelSwitch
            | Input::ChooseUnlock(_)
            | Input::SkipSwitch
            | Input::SetCamera { .. }
            | Input::SetConnection(_) => {}
        }
    }

    fn note_user_id(&mut self, at: ComputerId, typed: Typed<Person>) {
        let user = match typed {
            Typed::Practice(person) => Some(person),
            Typed::Other => None,
        };
        let has_pin = user.and_then(|person| self.account(person)).is_some_and(|account| account.has_typed);
        let session = self.in_box(at).map(|seen| seen.id);
        if let Some(seen) = session.and_then(|id| self.by_id_mut(id)) {
            seen.user = user;
            seen.has_pin = has_pin;
        }
    }

    fn note_right_pin(&mut self, person: Person) {
        if let Some(account) = self.account_mut(person) {
            account.has_typed = true;
        }
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

    // -- What arrives -------------------------------------------------------------------------------------------

    /// Gives the question, if it was one of an app.
    fn note_delivered(&mut self, at: Instant, envelope: &Envelope) -> Option<Asking> {
        match envelope.letter {
            Letter::Box(computer, ToBox::Open { session, .. }) => {
                self.boxes.retain(|(id, _)| *id != computer);
                self.boxes.push((computer, session));
                self.boxes.sort_unstable();
                None
            }
            Letter::Core(ToCore::FromBox { session, secret, request }) => {
                let computer = envelope.from.computer()?;
                if self.by_id(session)?.secret == secret {
                    self.note_request(computer, session, request);
                }
                None
            }
            Letter::Core(ToCore::Ask { opening, user, exchange, question }) => {
                let arrival = self.account_mut(user)?.hear(at, opening, exchange, question);
                let session = question.ticket().and_then(|ticket| self.by_ticket(ticket));
                let was_used = session.is_some_and(|seen| seen.is_used);
                if arrival == Arrival::Taken {
                    self.note_question(user, question);
                }
                Some(Asking { user, question, arrival, was_used })
            }
            Letter::Core(ToCore::CreateSession { .. } | ToCore::Redeem { .. })
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

    /// The box of this session asks for something.
    pub(super) fn note_request(&mut self, computer: ComputerId, id: SessionId, request: BoxRequest) {
        match request {
            BoxRequest::Identify(typed) => {
                // A box that begins anew has left what it was busy with.
                let is_left = |seen: &&mut Seen| seen.id < id && seen.computer == Some(computer);
                self.sessions.iter_mut().filter(is_left).for_each(|seen| seen.finish(Outcome::Cancelled));
                let is_parallel =
                    |person| self.sessions.iter().any(|seen| seen.id != id && seen.is_under_way_for(person));
                let parallel = matches!(typed, Typed::Practice(person) if is_parallel(person));
                let Some(seen) = self.by_id_mut(id) else { return };
                seen.computer = Some(computer);
                match typed {
                    Typed::Practice(_) if seen.is_identified || seen.end.is_some() => {}
                    Typed::Practice(_) if parallel => seen.finish(Outcome::ParallelSessions),
                    Typed::Practice(_) => seen.is_identified = true,
                    Typed::Other => {}
                }
            }
            BoxRequest::Cancel => {
                if let Some(seen) = self.by_id_mut(id) {
                    seen.computer = Some(computer);
                    seen.finish(Outcome::Cancelled);
                }
            }
            BoxRequest::StartAppAuthentication | BoxRequest::Poll { .. } => {}
        }
    }

    /// The app of this person, unlocked and not blocked, asks for something new.
    fn note_question(&mut self, user: Person, question: Question) {
        let uses_codes = self.account(user).is_some_and(|account| account.method == Method::OneTimeCodes);
        let Some(seen) = question.ticket().and_then(|ticket| self.by_ticket_mut(ticket)) else { return };
        if !seen.is_under_way_for(user) {
            return;
        }
        match question {
            Question::VerifyCode { code, .. } if uses_codes && !seen.scans && !seen.is_used => {
                match (code, seen.code) {
                    (Typed::Practice(typed), Some(code)) if typed == code => seen.is_used = true,
                    (Typed::Practice(_) | Typed::Other, _) => seen.count_wrong_code(),
                }
            }
            Question::Confirm { decision, .. } => match decision {
                Decision::Reject => seen.finish(Outcome::Rejected),
                Decision::Approve(text) => {
                    if text == seen.approval && seen.is_used && seen.approved_by == Some(user) {
                        seen.finish(Outcome::Approved);
                    }
                }
            },
            // A QR code may have made room for the next by now: that it worked, shows in the answer.
            Question::VerifyScan { .. }
            | Question::VerifyCode { .. }
            | Question::AnythingWaiting
            | Question::PerformAuthentication { .. }
            | Question::GiveChannelValidation { .. }
            | Question::ChangeMethod(_)
            | Question::WhichMethod
            | Question::MakeNewPin => {}
        }
    }

    // -- What is told -------------------------------------------------------------------------------------------

    /// The core tells somebody something because an app has asked.
    fn note_answer(&mut self, envelope: &Envelope, asking: Option<Asking>, noticed: &mut Noticed) {
        let Some(asking) = asking.filter(|asking| asking.arrival != Arrival::Outdated) else { return };
        let Letter::App(ToApp { body, answers: Some(_), .. }) = envelope.letter else {
            if asking.arrival == Arrival::Refused {
                noticed.push(Property::BlockedDoesNothing);
            }
            return;
        };
        let Some(account) = self.account(asking.user).copied() else { return };
        if !account.agrees_with(body) {
            noticed.push(Property::BlockedDoesNothing);
        }
        let uses_codes = account.method == Method::OneTimeCodes;
        match (body, asking.question) {
            (AppMessage::ChannelValidationOtp(_), _) if !uses_codes => noticed.push(Property::CodesAfterSwitch),
            (AppMessage::ChannelValidationTqr(ticket), _) => {
                let Some(seen) = self.by_ticket_mut(ticket) else { return };
                if uses_codes && !seen.scans {
                    noticed.push(Property::CodesAfterSwitch);
                }
                seen.scans = true;
            }
            (AppMessage::ChannelVerified { .. }, Question::VerifyCode { .. }) if !uses_codes => {
                noticed.push(Property::CodesAfterSwitch);
            }
            (AppMessage::ChannelVerified { ticket, .. }, Question::VerifyCode { .. } | Question::VerifyScan { .. }) => {
                let is_scanned = matches!(asking.question, Question::VerifyScan { .. });
                let Some(seen) = self.by_ticket_mut(ticket) else { return };
                seen.is_used |= is_scanned && seen.is_tied;
                let works_again = asking.was_used && asking.arrival != Arrival::Repeated;
                if !seen.is_used || works_again {
                    noticed.push(Property::CodeWorksOnce);
                }
            }
            (AppMessage::WrongCode { ticket, wrong }, _) => {
                if self.by_ticket(ticket).is_none_or(|seen| seen.wrong_codes() != wrong) {
                    noticed.push(Property::CodeWorksOnce);
                }
            }
            (_, _) => {}
        }
    }

    /// The core tells a box something. While somebody's log-on is under way, a second one with their user ID is told so and
    /// comes no farther.
    fn note_told_box(&mut self, letter: &Letter, noticed: &mut Noticed) {
        if let Letter::Box(
            _,
            ToBox::Identified { session, .. }
            | ToBox::AppAuthenticationStarted { session, .. }
            | ToBox::Status {
                session,
                status:
                    Status::Timeout
                    | Status::ChannelValidationOtp(_)
                    | Status::ChannelValidationTqr(_)
                    | Status::ChannelVerified
                    | Status::Ok(_),
            },
        ) = letter
            && self.by_id(*session).is_some_and(|seen| seen.end == Some(Outcome::ParallelSessions))
        {
            noticed.push(Property::OneSessionEach);
        }
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
            Letter::Box(
                _,
                ToBox::Open { .. } | ToBox::Identified { .. } | ToBox::UnknownUserId { .. } | ToBox::Status { .. },
            )
            | Letter::Service(..)
            | Letter::Broker(_)
            | Letter::Core(_)
            | Letter::App(_) => {}
        }
    }

    /// Somebody is told how a session ended.
    fn note_told_outcome(&mut self, letter: &Letter, noticed: &mut Noticed) {
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
            Letter::Box(..) | Letter::Broker(_) | Letter::App(_) | Letter::Service(..) | Letter::Core(_) => return,
        };
        if seen.is_some_and(|seen| !seen.is_told_truly(outcome)) {
            noticed.push(Property::OutcomeStays);
        }
    }

    pub(super) fn note_elapsed(&mut self, at: Instant, timer: Timer) {
        let time = self.time;
        match timer {
            Timer::Core(CoreTimer::SwitchReady(person)) => {
                if let Some(account) = self.account_mut(person) {
                    account.hear_end_of_switch(at, time);
                }
            }
            Timer::Core(CoreTimer::BlockOver(person)) => {
                if let Some(account) = self.account_mut(person) {
                    account.hear_end_of_block(at, time);
                }
            }
            Timer::Core(CoreTimer::SessionExpiry(id)) => {
                let clock = self.clock;
                let Some(seen) = self.by_id_mut(id) else { return };
                if seen.expires_at(clock).is_some_and(|due| due <= at || time == Time::StandsStill) {
                    seen.finish(Outcome::Expired);
                }
            }
            Timer::Core(CoreTimer::PollHold(_) | CoreTimer::QrRenewal(_))
            | Timer::Delivery(_)
            | Timer::Box(..)
            | Timer::App(_) => {}
        }
    }

    // -- What is known ------------------------------------------------------------------------------------------

    /// The session that the box on this computer was opened for.
    pub(super) fn in_box(&self, at: ComputerId) -> Option<&Seen> {
        let (_, session) = self.boxes.iter().find(|(id, _)| *id == at)?;
        self.by_id(*session)
    }

    fn by_id(&self, id: SessionId) -> Option<&Seen> {
        self.sessions.iter().find(|seen| seen.id == id)
    }

    fn by_id_mut(&mut self, id: SessionId) -> Option<&mut Seen> {
        self.sessions.iter_mut().find(|seen| seen.id == id)
    }

    pub(super) fn by_ticket(&self, ticket: Ticket) -> Option<&Seen> {
        self.sessions.iter().find(|seen| seen.ticket == Some(ticket))
    }

    fn by_ticket_mut(&mut self, ticket: Ticket) -> Option<&mut Seen> {
        self.sessions.iter_mut().find(|seen| seen.ticket == Some(ticket))
    }

    pub(super) fn account(&self, person: Person) -> Option<&Account> {
        self.accounts.iter().find(|account| account.person == person)
    }

    fn account_mut(&mut self, person: Person) -> Option<&mut Account> {
        self.accounts.iter_mut().find(|account| account.person == person)
    }

    /// Every number of an opening and of an exchange, for the normal form of a world and its watch.
    pub(in crate::protocol) fn each_number(
        &mut self,
        mut opening: impl FnMut(&mut Opening),
        mut exchange: impl FnMut(&mut Exchange),
    ) {
        for account in &mut self.accounts {
            account.opening.as_mut().map(&mut opening);
            account.last.as_mut().map(&mut exchange);
        }
    }

    /// As if the world had begun at its present moment: every time counts from `now`.
    pub(in crate::protocol) fn begin_at(&mut self, now: Instant) {
        let clock = self.clock;
        let mut shift = |at: &mut Instant| *at = Instant::START + (*at - now);
        for account in &mut self.accounts {
            account.each_time(&mut shift);
        }
        for seen in &mut self.sessions {
            seen.change_clock(now, clock);
            seen.each_time(&mut shift);
        }
    }

    /// Forgets the last questions, but for those that may still be asked once more.
    pub(in crate::protocol) fn forget_questions(&mut self, asked: &[Exchange]) {
        for account in &mut self.accounts {
            account.last.take_if(|exchange| !asked.contains(exchange));
        }
    }
}

/// The text of a session that the core is about to make.
const fn created_by(letter: &Letter) -> Option<Approval> {
    if let Letter::Core(ToCore::CreateSession { approval, .. }) = letter { Some(*approval) } else { None }
}
