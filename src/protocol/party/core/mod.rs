//! MitID's own servers: sessions, the tie between computer and phone, and the rules of both.
//!
//! | the rules of | stand in |
//! |---|---|
//! | one session, from the user ID to its outcome | [`session`] |
//! | a person's PIN | [`account`] |
//! | the setting 'QR or one-time codes' | [`crate::protocol::method`] |
//! | running out of time | [`clock`] |
//! | what an app is answered | `app` |
//! | what a box is answered, and several sessions at once | here |

pub mod account;
mod app;
pub mod clock;
pub mod session;

use std::time::Duration;

use crate::protocol::approval::Outcome;
use crate::protocol::assumption::{POLL_HOLD, QR_GENERATION};
use crate::protocol::generator::{Generator, Seed};
use crate::protocol::method::Method;
use crate::protocol::person::{Person, Typed};
use crate::protocol::time::Instant;
use crate::protocol::world::message::{
    AppMessage, AuthorizationCode, BoxRequest, BoxSecret, ComputerId, Known, SessionId, Status, Ticket, ToBox,
    ToBroker, ToCore,
};
use crate::protocol::world::wire::Outbox;
use account::{Account, Pin};
use clock::SessionClock;
use session::{Ending, HeldPoll, Session, Stage};

/// What the core waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CoreTimer {
    /// To answer a held poll with `timeout`.
    PollHold(SessionId),
    /// To end a session whose time has run out.
    SessionExpiry(SessionId),
    /// To replace a session's QR code by the next one.
    QrRenewal(SessionId),
    /// To end the short block of a person's app.
    BlockOver(Person),
    /// To finish a person's switch to one-time codes.
    SwitchReady(Person),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Core {
    generator: Generator,
    secrets: Generator,
    clock: SessionClock,
    last_session: SessionId,
    last_ticket: Ticket,
    last_code: AuthorizationCode,
    /// The oldest first.
    pub(crate) sessions: Vec<Session>,
    pub(crate) accounts: Vec<Account>,
}

impl Core {
    #[must_use]
    pub fn new(codes: Seed, secrets: Seed, method: Method, clock: SessionClock) -> Self {
        Self {
            generator: Generator::new(codes),
            secrets: Generator::new(secrets),
            clock,
            last_session: SessionId(0),
            last_ticket: Ticket(0),
            last_code: AuthorizationCode(0),
            sessions: Vec::new(),
            accounts: Person::ALL.into_iter().map(|person| Account::new(person, method)).collect(),
        }
    }

    pub(crate) fn receive(&mut self, now: Instant, computer: Option<ComputerId>, message: ToCore, out: &mut Outbox) {
        match message {
            ToCore::CreateSession { request, approval } => {
                let id = self.last_session.take_next();
                let secret = BoxSecret(self.secrets.next_u64());
                self.sessions.push(Session::new(id, secret, approval, now));
                out.broker(ToBroker::SessionCreated { request, session: id, secret });
            }
            ToCore::Redeem { session, code } => {
                let person = by_id(&mut self.sessions, session).and_then(|found| found.redeem(code));
                out.broker(ToBroker::Redeemed { session, person });
            }
            ToCore::FromBox { session, secret, request } => {
                let Some(computer) = computer else { return };
                // A session belongs to the browser that began it.
                let is_its_own = by_id(&mut self.sessions, session).is_some_and(|found| found.secret == secret);
                if is_its_own {
                    self.receive_from_box(now, computer, session, request, out);
                }
            }
            ToCore::Ask { opening, user, exchange, question } => self.ask(now, opening, user, exchange, question, out),
        }
    }

    /// Everything the core waits for, and until when.
    pub(crate) fn timers(&self) -> Vec<(Instant, CoreTimer)> {
        let mut timers = Vec::new();
        for session in &self.sessions {
            if let Some(poll) = session.held_poll {
                timers.push((poll.until, CoreTimer::PollHold(session.id)));
            }
            if let Some(at) = session.expires_at(self.clock) {
                timers.push((at, CoreTimer::SessionExpiry(session.id)));
            }
            if let Stage::AwaitScan { renew_at, .. } = session.stage {
                timers.push((renew_at, CoreTimer::QrRenewal(session.id)));
            }
        }
        for account in &self.accounts {
            if let Pin::Blocked { until } = account.pin {
                timers.push((until, CoreTimer::BlockOver(account.person)));
            }
            if let Some(at) = account.method.ready_at() {
                timers.push((at, CoreTimer::SwitchReady(account.person)));
            }
        }
        timers
    }

    pub(crate) fn handle_timeout(&mut self, timer: CoreTimer, out: &mut Outbox) {
        match timer {
            CoreTimer::PollHold(id) => {
                let Some(session) = by_id(&mut self.sessions, id) else { return };
                let Some(poll) = session.held_poll else { return };
                session.tell_box(poll.computer, Status::Timeout, out);
            }
            CoreTimer::SessionExpiry(id) => self.end(id, Outcome::Expired, out),
            CoreTimer::QrRenewal(id) => {
                let Some(session) = by_id(&mut self.sessions, id) else { return };
                let Stage::AwaitScan { user, ticket, code, renew_at, .. } = session.stage else { return };
                session.stage = Stage::AwaitScan {
                    user,
                    ticket,
                    code: code.next(&mut self.generator),
                    before: Some(code),
                    renew_at: renew_at + QR_GENERATION,
                };
                session.answer_poll_with_news(out);
            }
            CoreTimer::BlockOver(person) => {
                if let Some(account) = of(&mut self.accounts, person) {
                    account.end_block();
                }
            }
            CoreTimer::SwitchReady(person) => {
                let Some(account) = of(&mut self.accounts, person) else { return };
                account.method = Method::OneTimeCodes;
                if let Some(app) = account.app.filter(|app| app.unlocked) {
                    out.app(app.opening, None, AppMessage::MethodIs(account.method));
                }
            }
        }
    }

    // -- Looking in from outside, for lessons -----------------------------------------------------------------------

    #[must_use]
    pub(crate) const fn clock(&self) -> SessionClock {
        self.clock
    }

    /// From now on time runs like this.
    pub(crate) fn set_clock(&mut self, now: Instant, clock: SessionClock) {
        for session in &mut self.sessions {
            session.change_clock(now, self.clock);
        }
        self.clock = clock;
    }

    #[must_use]
    pub(crate) fn account(&self, person: Person) -> Option<&Account> {
        self.accounts.iter().find(|account| account.person == person)
    }

    #[must_use]
    pub(crate) fn sessions(&self) -> &[Session] {
        &self.sessions
    }

    /// What only repeats itself comes so much later.
    pub(crate) fn put_off_repetitions(&mut self, by: Duration) {
        for session in &mut self.sessions {
            if let Some(poll) = &mut session.held_poll {
                poll.until = poll.until + by;
            }
            if let Stage::AwaitScan { renew_at, .. } = &mut session.stage {
                *renew_at = *renew_at + by;
            }
        }
    }

    // -- The box ------------------------------------------------------------------------------------------------

    fn receive_from_box(
        &mut self,
        now: Instant,
        computer: ComputerId,
        id: SessionId,
        request: BoxRequest,
        out: &mut Outbox,
    ) {
        match request {
            BoxRequest::Identify(user_id) => self.identify(computer, id, user_id, out),
            BoxRequest::StartAppAuthentication => self.start_app_authentication(computer, id, out),
            BoxRequest::Poll { known } => {
                let Some(session) = by_id(&mut self.sessions, id).filter(|session| session.ticket().is_some()) else {
                    return;
                };
                session.held_poll = Some(HeldPoll { computer, known, until: now + POLL_HOLD });
                session.answer_poll_with_news(out);
            }
            BoxRequest::Cancel => self.cancel(now, computer, id, out),
        }
    }

    fn cancel(&mut self, now: Instant, computer: ComputerId, id: SessionId, out: &mut Outbox) {
        let Some(session) = by_id(&mut self.sessions, id) else { return };
        session.computer = Some(computer);
        // The answer to the cancellation also answers the poll.
        session.held_poll = Some(HeldPoll { computer, known: Known::Verified, until: now });
        self.end(id, Outcome::Cancelled, out);
        // Earlier cancelled sessions of this box that have no ticket are removed: neither box nor app asks about them.
        let is_over = |other: &Session| other.is_done() && other.ticket().is_none();
        self.sessions.retain(|other| other.id >= id || other.computer != Some(computer) || !is_over(other));
    }

    fn identify(&mut self, computer: ComputerId, id: SessionId, user_id: Typed<Person>, out: &mut Outbox) {
        // A box that starts a new session has abandoned its earlier ones, even if their cancellation was lost:
        // otherwise they could never be ended. It also asks no more questions about them.
        let is_left = |other: &&Session| other.id < id && other.computer == Some(computer) && !other.is_done();
        let left: Vec<_> = self.sessions.iter().filter(is_left).map(|other| other.id).collect();
        for other in left {
            self.end(other, Outcome::Cancelled, out);
        }
        self.sessions.retain(|other| other.id == id || other.computer != Some(computer) || other.is_still_needed());
        let under_way = |session: &Session, user| session.id != id && session.user() == Some(user);
        let is_parallel = match user_id {
            Typed::Practice(user) => self.sessions.iter().any(|session| under_way(session, user)),
            Typed::Other => false,
        };
        let Some(session) = by_id(&mut self.sessions, id) else { return };
        session.computer = Some(computer);
        match (session.stage, user_id) {
            (Stage::AwaitUserId, Typed::Other) => {
                out.mitid_box(computer, ToBox::UnknownUserId { session: id, user_id });
            }
            (Stage::AwaitUserId, Typed::Practice(_)) if is_parallel => {
                let ending = Ending::NotApproved(Outcome::ParallelSessions);
                session.settle(ending, out);
                session.tell_box(computer, ending.status(), out);
            }
            (Stage::AwaitUserId, Typed::Practice(user)) => {
                session.stage = Stage::AwaitStart { user };
                out.mitid_box(computer, ToBox::Identified { session: id, person: user });
            }
            // Asked once more, because the answer was lost.
            (Stage::AwaitStart { user }, Typed::Practice(again)) if user == again => {
                out.mitid_box(computer, ToBox::Identified { session: id, person: user });
            }
            (Stage::Done { ending, .. }, _) => session.tell_box(computer, ending.status(), out),
            (
                Stage::AwaitStart { .. }
                | Stage::AwaitApp { .. }
                | Stage::AwaitCode { .. }
                | Stage::AwaitScan { .. }
                | Stage::AwaitDecision { .. },
                _,
            ) => {}
        }
    }

    fn start_app_authentication(&mut self, computer: ComputerId, id: SessionId, out: &mut Outbox) {
        let Some(session) = by_id(&mut self.sessions, id) else { return };
        if let Stage::Done { ending, .. } = session.stage {
            session.tell_box(computer, ending.status(), out);
            return;
        }
        if let Stage::AwaitStart { user } = session.stage {
            session.stage = Stage::AwaitApp { user, ticket: self.last_ticket.take_next() };
        }
        // Asked once more, because the answer was lost, it is the same ticket.
        let Some(ticket) = session.ticket() else { return };
        out.mitid_box(computer, ToBox::AppAuthenticationStarted { session: id, ticket });
    }

    // -- The outcome --------------------------------------------------------------------------------------------

    /// Ends a session from the computer's side or by time, and tells the app that is busy with it.
    fn end(&mut self, id: SessionId, outcome: Outcome, out: &mut Outbox) {
        let Some(session) = by_id(&mut self.sessions, id) else { return };
        let app_takes_part =
            matches!(session.stage, Stage::AwaitCode { .. } | Stage::AwaitScan { .. } | Stage::AwaitDecision { .. });
        let user = session.user().filter(|_| app_takes_part);
        session.settle(Ending::NotApproved(outcome), out);
        let account = self.accounts.iter().find(|account| user == Some(account.person));
        let app = account.and_then(|account| account.app).filter(|app| app.unlocked);
        if let (Some(ticket), Some(app)) = (session.ticket(), app) {
            out.app(app.opening, None, AppMessage::Ended { ticket, outcome });
        }
    }
}

fn by_id(sessions: &mut [Session], id: SessionId) -> Option<&mut Session> {
    sessions.iter_mut().find(|session| session.id == id)
}

fn by_ticket(sessions: &mut [Session], ticket: Ticket) -> Option<&mut Session> {
    sessions.iter_mut().find(|session| session.ticket() == Some(ticket))
}

fn of(accounts: &mut [Account], person: Person) -> Option<&mut Account> {
    accounts.iter_mut().find(|account| account.person == person)
}

#[cfg(test)]
mod tests;
