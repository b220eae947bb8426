//! MitID's own servers: sessions, the tie between computer and phone, and the rules of both.

use super::approval::{Approval, Outcome};
use super::assumption::{POLL_HOLD, SESSION_LIFE, WRONG_CODES_END_THE_SESSION};
use super::generator::{Generator, Seed};
use super::message::{
    AppMessage, AuthorizationCode, ComputerId, Known, Opening, SessionId, Status, Ticket, ToBox, ToBroker, ToCore,
};
use super::one_time_code::OneTimeCode;
use super::person::{Person, Typed};
use super::time::Instant;
use super::wire::Outbox;

/// How far one session is.
///
/// ```text
///              identified             box asks for the app            PIN right, app asks
///  AwaitUserId ──────────> AwaitStart ────────────────────> AwaitApp ────────────────────┐
///       │ ^                                                                              v
///       └─┘ unknown user ID                    AwaitDecision <──────────────────────  AwaitCode ──┐
///                                                    │                 right code        ^  │     │ wrong code
///                                       confirm: yes │ no                                └──┼─────┘
///                                                    v                                      │ third wrong code
///                                                  Done <───────────────────────────────────┘
///
///  From each stage but Done: Cancel in the box, or the session's time runs out ──> Done
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Stage {
    AwaitUserId,
    AwaitStart { user: Person },
    AwaitApp { user: Person, ticket: Ticket },
    AwaitCode { user: Person, ticket: Ticket, code: OneTimeCode, wrong: u8 },
    AwaitDecision { user: Person, ticket: Ticket },
    Done { ticket: Option<Ticket>, ending: Ending },
}

/// A written outcome, which nothing changes any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Ending {
    /// The code is there until the broker has exchanged it.
    Approved {
        by: Person,
        unused: Option<AuthorizationCode>,
        code: AuthorizationCode,
    },
    NotApproved(Outcome),
}

/// A poll that waits for news.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct HeldPoll {
    computer: ComputerId,
    known: Known,
    until: Instant,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Session {
    id: SessionId,
    approval: Approval,
    /// When its time runs out; never, while the clock is off.
    expires_at: Option<Instant>,
    stage: Stage,
    held_poll: Option<HeldPoll>,
    /// Whether the box has been told the outcome.
    box_knows_outcome: bool,
}

/// What the core keeps of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Account {
    person: Person,
    wrong_pins: u8,
    app: Option<Connection>,
}

/// The person's app, as long as it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Connection {
    opening: Opening,
    authenticated: bool,
}

/// What the core waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CoreTimer {
    /// To answer a held poll with `timeout`.
    PollHold(SessionId),
    /// To end a session whose time has run out.
    SessionExpiry(SessionId),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Core {
    generator: Generator,
    session_clock: bool,
    last_session: SessionId,
    last_ticket: Ticket,
    last_code: AuthorizationCode,
    /// The oldest first.
    sessions: Vec<Session>,
    accounts: Vec<Account>,
}

impl Core {
    /// With the session clock off, no session ever expires.
    #[must_use]
    pub fn new(seed: Seed, session_clock: bool) -> Self {
        Self {
            generator: Generator::new(seed),
            session_clock,
            last_session: SessionId(0),
            last_ticket: Ticket(0),
            last_code: AuthorizationCode(0),
            sessions: Vec::new(),
            accounts: Person::ALL.into_iter().map(|person| Account { person, wrong_pins: 0, app: None }).collect(),
        }
    }

    pub(super) fn receive(&mut self, now: Instant, computer: Option<ComputerId>, message: ToCore, out: &mut Outbox) {
        match message {
            ToCore::CreateSession { request, approval } => {
                self.forget_what_is_over();
                let id = self.last_session.take_next();
                let expires_at = self.session_clock.then(|| now + SESSION_LIFE);
                let stage = Stage::AwaitUserId;
                let created = Session { id, approval, expires_at, stage, held_poll: None, box_knows_outcome: false };
                self.sessions.push(created);
                out.broker(ToBroker::SessionCreated { request, session: id });
            }
            ToCore::Redeem { session, code } => {
                let person = by_id(&mut self.sessions, session).and_then(|found| found.redeem(code));
                out.broker(ToBroker::Redeemed { session, person });
            }
            ToCore::Identify { session, user_id } => {
                let Some(computer) = computer else { return };
                self.identify(computer, session, user_id, out);
            }
            ToCore::StartAppAuthentication { session } => {
                let Some(computer) = computer else { return };
                self.start_app_authentication(computer, session, out);
            }
            ToCore::Poll { ticket, known } => {
                let Some(computer) = computer else { return };
                let Some(session) = by_ticket(&mut self.sessions, ticket) else { return };
                session.held_poll = Some(HeldPoll { computer, known, until: now + POLL_HOLD });
                session.answer_poll_with_news(out);
            }
            ToCore::Cancel { session: id } => {
                let Some(computer) = computer else { return };
                let Some(session) = by_id(&mut self.sessions, id) else { return };
                // The answer to the cancellation also answers the poll.
                session.held_poll = Some(HeldPoll { computer, known: Known::Verified, until: now });
                self.settle(id, Outcome::Cancelled, out);
            }
            ToCore::AnythingWaiting { opening, user } => self.anything_waiting(opening, user, out),
            ToCore::PerformAuthentication { opening, user, proof } => {
                self.perform_authentication(opening, user, proof, out);
            }
            ToCore::GiveChannelValidation { opening, ticket } => self.give_channel_validation(opening, ticket, out),
            ToCore::VerifyCode { opening, ticket, code } => self.verify_code(opening, ticket, code, out),
            ToCore::Confirm { opening, ticket, approval, approve } => {
                self.confirm(opening, ticket, approval, approve, out);
            }
        }
    }

    /// The earliest thing the core waits for.
    pub(super) fn poll_timeout(&self) -> Option<(Instant, CoreTimer)> {
        let holds = self
            .sessions
            .iter()
            .filter_map(|session| session.held_poll.map(|poll| (poll.until, CoreTimer::PollHold(session.id))));
        let expiries = self
            .sessions
            .iter()
            .filter(|session| !session.is_done())
            .filter_map(|session| session.expires_at.map(|at| (at, CoreTimer::SessionExpiry(session.id))));
        holds.chain(expiries).min()
    }

    pub(super) fn handle_timeout(&mut self, timer: CoreTimer, out: &mut Outbox) {
        match timer {
            CoreTimer::PollHold(id) => {
                let Some(session) = by_id(&mut self.sessions, id) else { return };
                let Some(poll) = session.held_poll.take() else { return };
                out.r#box(poll.computer, ToBox::Status { session: id, status: Status::Timeout });
            }
            CoreTimer::SessionExpiry(id) => self.settle(id, Outcome::Expired, out),
        }
    }

    // -- The box ------------------------------------------------------------------------------------------------

    fn identify(&mut self, computer: ComputerId, id: SessionId, user_id: Typed<Person>, out: &mut Outbox) {
        let Some(session) = by_id(&mut self.sessions, id) else { return };
        match (session.stage, user_id) {
            (Stage::AwaitUserId, Typed::Practice(user)) => {
                session.stage = Stage::AwaitStart { user };
                out.r#box(computer, ToBox::Identified { session: id });
            }
            (Stage::AwaitUserId, Typed::Other) => out.r#box(computer, ToBox::UnknownUserId { session: id }),
            (stage, _) => {
                if let Stage::Done { ending, .. } = stage {
                    session.tell_box(computer, ending.status(), out);
                }
            }
        }
    }

    fn start_app_authentication(&mut self, computer: ComputerId, id: SessionId, out: &mut Outbox) {
        let Some(session) = by_id(&mut self.sessions, id) else { return };
        if let Stage::Done { ending, .. } = session.stage {
            session.tell_box(computer, ending.status(), out);
            return;
        }
        let Stage::AwaitStart { user } = session.stage else { return };
        let ticket = self.last_ticket.take_next();
        session.stage = Stage::AwaitApp { user, ticket };
        out.r#box(computer, ToBox::AppAuthenticationStarted { session: id, ticket });
    }

    // -- The app ------------------------------------------------------------------------------------------------

    fn anything_waiting(&mut self, opening: Opening, user: Person, out: &mut Outbox) {
        let Some(account) = self.accounts.iter_mut().find(|account| account.person == user) else { return };
        if account.app.is_none_or(|app| app.opening != opening) {
            account.app = Some(Connection { opening, authenticated: false });
        }
        let waiting = self.sessions.iter().rev().find_map(|session| session.waits_for(user));
        out.app(opening, waiting.map_or(AppMessage::NothingWaiting, AppMessage::Waiting));
    }

    fn perform_authentication(&mut self, opening: Opening, user: Person, proof: Typed<Person>, out: &mut Outbox) {
        let Some(account) = self.accounts.iter_mut().find(|account| account.person == user) else { return };
        let Some(app) = account.app.as_mut().filter(|app| app.opening == opening) else { return };
        if proof == Typed::Practice(user) {
            app.authenticated = true;
            account.wrong_pins = 0;
            out.app(opening, AppMessage::Authenticated);
        } else {
            account.wrong_pins = account.wrong_pins.saturating_add(1);
            out.app(opening, AppMessage::WrongPin { wrong: account.wrong_pins });
        }
    }

    /// The code is made here: only after the PIN, and once for a session.
    fn give_channel_validation(&mut self, opening: Opening, ticket: Ticket, out: &mut Outbox) {
        let Some(app_user) = self.authenticated(opening) else { return };
        let Some(session) = by_ticket(&mut self.sessions, ticket) else {
            out.app(opening, AppMessage::NothingWaiting);
            return;
        };
        match session.stage {
            Stage::AwaitApp { user, ticket } if user == app_user => {
                let code = OneTimeCode::generate(&mut self.generator);
                session.stage = Stage::AwaitCode { user, ticket, code, wrong: 0 };
                out.app(opening, AppMessage::ChannelValidationOtp(ticket));
                session.answer_poll_with_news(out);
            }
            Stage::AwaitCode { user, ticket, .. } if user == app_user => {
                out.app(opening, AppMessage::ChannelValidationOtp(ticket));
            }
            Stage::AwaitDecision { user, ticket } if user == app_user => {
                out.app(opening, AppMessage::ChannelVerified { ticket, approval: session.approval });
            }
            Stage::Done { ending, .. } => out.app(opening, AppMessage::Ended { ticket, outcome: ending.outcome() }),
            Stage::AwaitUserId
            | Stage::AwaitStart { .. }
            | Stage::AwaitApp { .. }
            | Stage::AwaitCode { .. }
            | Stage::AwaitDecision { .. } => out.app(opening, AppMessage::NothingWaiting),
        }
    }

    fn verify_code(&mut self, opening: Opening, ticket: Ticket, typed: Typed<OneTimeCode>, out: &mut Outbox) {
        let Some(app_user) = self.authenticated(opening) else { return };
        let Some(session) = by_ticket(&mut self.sessions, ticket) else { return };
        let Stage::AwaitCode { user, ticket, code, wrong } = session.stage else { return };
        if user != app_user {
            return;
        }
        if typed == Typed::Practice(code) {
            session.stage = Stage::AwaitDecision { user, ticket };
            out.app(opening, AppMessage::ChannelVerified { ticket, approval: session.approval });
            session.answer_poll_with_news(out);
            return;
        }
        let wrong = wrong.saturating_add(1);
        if wrong >= WRONG_CODES_END_THE_SESSION {
            let id = session.id;
            self.settle(id, Outcome::CodesUsedUp, out);
        } else {
            session.stage = Stage::AwaitCode { user, ticket, code, wrong };
            out.app(opening, AppMessage::WrongCode { ticket, wrong });
        }
    }

    fn confirm(&mut self, opening: Opening, ticket: Ticket, approval: Approval, approve: bool, out: &mut Outbox) {
        let Some(app_user) = self.authenticated(opening) else { return };
        let Some(session) = by_ticket(&mut self.sessions, ticket) else { return };
        match session.stage {
            // The text is part of what is confirmed: a yes to another text is no yes to this one.
            Stage::AwaitDecision { user, .. } if user == app_user && session.approval == approval => {
                let id = session.id;
                self.settle(id, if approve { Outcome::Approved } else { Outcome::Rejected }, out);
            }
            // Somebody was quicker: the app has been told, or is told now.
            Stage::Done { ending, .. } => out.app(opening, AppMessage::Ended { ticket, outcome: ending.outcome() }),
            Stage::AwaitUserId
            | Stage::AwaitStart { .. }
            | Stage::AwaitApp { .. }
            | Stage::AwaitCode { .. }
            | Stage::AwaitDecision { .. } => {}
        }
    }

    /// Whose app this is, if the PIN was right in this opening.
    fn authenticated(&self, opening: Opening) -> Option<Person> {
        let known = Some(Connection { opening, authenticated: true });
        self.accounts.iter().find(|account| account.app == known).map(|account| account.person)
    }

    // -- The outcome --------------------------------------------------------------------------------------------

    /// Writes the outcome, unless one is written already, and tells the box and the app that waits for it.
    fn settle(&mut self, id: SessionId, outcome: Outcome, out: &mut Outbox) {
        let Some(session) = by_id(&mut self.sessions, id) else { return };
        let (ticket, user) = match session.stage {
            Stage::Done { .. } => {
                session.answer_poll_with_news(out);
                return;
            }
            Stage::AwaitUserId | Stage::AwaitStart { .. } => (None, None),
            Stage::AwaitApp { ticket, .. } => (Some(ticket), None),
            Stage::AwaitCode { user, ticket, .. } | Stage::AwaitDecision { user, ticket } => (Some(ticket), Some(user)),
        };
        let ending = match (outcome, user) {
            (Outcome::Approved, Some(by)) => {
                let code = self.last_code.take_next();
                Ending::Approved { by, unused: Some(code), code }
            }
            (
                Outcome::Approved | Outcome::Rejected | Outcome::Cancelled | Outcome::CodesUsedUp | Outcome::Expired,
                _,
            ) => Ending::NotApproved(outcome),
        };
        session.stage = Stage::Done { ticket, ending };
        session.answer_poll_with_news(out);
        let account = self.accounts.iter().find(|account| user == Some(account.person));
        let app = account.and_then(|account| account.app);
        if let (Some(ticket), Some(app)) = (ticket, app)
            && app.authenticated
        {
            out.app(app.opening, AppMessage::Ended { ticket, outcome: ending.outcome() });
        }
    }

    /// Drops the sessions that nobody will ask about any more, so that a long practice does not fill the memory.
    fn forget_what_is_over(&mut self) {
        self.sessions.retain(|session| match session.stage {
            Stage::Done { ending, .. } => !session.box_knows_outcome || ending.is_unused(),
            Stage::AwaitUserId
            | Stage::AwaitStart { .. }
            | Stage::AwaitApp { .. }
            | Stage::AwaitCode { .. }
            | Stage::AwaitDecision { .. } => true,
        });
    }
}

impl Session {
    const fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done { .. })
    }

    const fn ticket(&self) -> Option<Ticket> {
        match self.stage {
            Stage::AwaitUserId | Stage::AwaitStart { .. } => None,
            Stage::AwaitApp { ticket, .. } | Stage::AwaitCode { ticket, .. } | Stage::AwaitDecision { ticket, .. } => {
                Some(ticket)
            }
            Stage::Done { ticket, .. } => ticket,
        }
    }

    /// The ticket, if this session waits for this person's app.
    fn waits_for(&self, person: Person) -> Option<Ticket> {
        match self.stage {
            Stage::AwaitApp { user, ticket }
            | Stage::AwaitCode { user, ticket, .. }
            | Stage::AwaitDecision { user, ticket } => (user == person).then_some(ticket),
            Stage::AwaitUserId | Stage::AwaitStart { .. } | Stage::Done { .. } => None,
        }
    }

    /// What a box does not know yet.
    const fn news(&self, known: Known) -> Option<Status> {
        match (self.stage, known) {
            (Stage::AwaitCode { code, .. }, Known::Nothing) => Some(Status::ChannelValidationOtp(code)),
            (Stage::AwaitDecision { .. }, Known::Nothing | Known::Code) => Some(Status::ChannelVerified),
            (Stage::Done { ending, .. }, _) => Some(ending.status()),
            (
                Stage::AwaitUserId
                | Stage::AwaitStart { .. }
                | Stage::AwaitApp { .. }
                | Stage::AwaitCode { .. }
                | Stage::AwaitDecision { .. },
                _,
            ) => None,
        }
    }

    fn answer_poll_with_news(&mut self, out: &mut Outbox) {
        let Some(poll) = self.held_poll else { return };
        let Some(status) = self.news(poll.known) else { return };
        self.tell_box(poll.computer, status, out);
    }

    fn tell_box(&mut self, computer: ComputerId, status: Status, out: &mut Outbox) {
        self.held_poll = None;
        self.box_knows_outcome = self.is_done();
        out.r#box(computer, ToBox::Status { session: self.id, status });
    }

    /// Exchanges the authorization code for the person who approved; it works once.
    fn redeem(&mut self, presented: AuthorizationCode) -> Option<Person> {
        let Stage::Done { ending: Ending::Approved { by, unused, .. }, .. } = &mut self.stage else { return None };
        unused.take_if(|code| *code == presented).map(|_| *by)
    }
}

impl Ending {
    const fn outcome(self) -> Outcome {
        match self {
            Self::Approved { .. } => Outcome::Approved,
            Self::NotApproved(outcome) => outcome,
        }
    }

    const fn status(self) -> Status {
        match self {
            Self::Approved { code, .. } => Status::Ok(code),
            Self::NotApproved(outcome) => Status::Ended(outcome),
        }
    }

    const fn is_unused(self) -> bool {
        matches!(self, Self::Approved { unused: Some(_), .. })
    }
}

fn by_id(sessions: &mut [Session], id: SessionId) -> Option<&mut Session> {
    sessions.iter_mut().find(|session| session.id == id)
}

fn by_ticket(sessions: &mut [Session], ticket: Ticket) -> Option<&mut Session> {
    sessions.iter_mut().find(|session| session.ticket() == Some(ticket))
}

#[cfg(test)]
mod tests;
