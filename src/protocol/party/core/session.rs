//! One session: how far it is, what its box is told, and how it ended.

use std::time::Duration;

use super::clock::SessionClock;
use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::assumption::SESSION_LIFE;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::Person;
use crate::protocol::qr_code::QrCode;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{
    AuthorizationCode, BoxSecret, ComputerId, Known, SessionId, Status, Ticket, ToBox,
};
use crate::protocol::world::wire::Outbox;

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    AwaitUserId,
    AwaitStart {
        user: Person,
    },
    AwaitApp {
        user: Person,
        ticket: Ticket,
    },
    AwaitCode {
        user: Person,
        ticket: Ticket,
        code: OneTimeCode,
        wrong: u8,
    },
    /// The code before the present one is still taken, because it may have been scanned already.
    AwaitScan {
        user: Person,
        ticket: Ticket,
        code: QrCode,
        before: Option<QrCode>,
        renew_at: Instant,
    },
    AwaitDecision {
        user: Person,
        ticket: Ticket,
    },
    Done {
        ticket: Option<Ticket>,
        ending: Ending,
    },
}

/// A written outcome, which nothing changes any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
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
pub struct HeldPoll {
    pub computer: ComputerId,
    pub known: Known,
    pub until: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Session {
    pub id: SessionId,
    /// Only the box that was opened for it knows this.
    pub secret: BoxSecret,
    pub approval: Approval,
    pub stage: Stage,
    /// The computer that its box is on, once the box has said something.
    pub computer: Option<ComputerId>,
    pub held_poll: Option<HeldPoll>,
    /// How much of its life was left, and when that was.
    left: Duration,
    pub(crate) left_at: Instant,
}

impl Session {
    #[must_use]
    pub const fn new(id: SessionId, secret: BoxSecret, approval: Approval, now: Instant) -> Self {
        let stage = Stage::AwaitUserId;
        Self { id, secret, approval, stage, computer: None, held_poll: None, left: SESSION_LIFE, left_at: now }
    }

    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done { .. })
    }

    #[must_use]
    pub const fn ticket(&self) -> Option<Ticket> {
        match self.stage {
            Stage::AwaitUserId | Stage::AwaitStart { .. } => None,
            Stage::AwaitApp { ticket, .. }
            | Stage::AwaitCode { ticket, .. }
            | Stage::AwaitScan { ticket, .. }
            | Stage::AwaitDecision { ticket, .. } => Some(ticket),
            Stage::Done { ticket, .. } => ticket,
        }
    }

    /// Whose session this is, while it is under way.
    #[must_use]
    pub const fn user(&self) -> Option<Person> {
        match self.stage {
            Stage::AwaitStart { user }
            | Stage::AwaitApp { user, .. }
            | Stage::AwaitCode { user, .. }
            | Stage::AwaitScan { user, .. }
            | Stage::AwaitDecision { user, .. } => Some(user),
            Stage::AwaitUserId | Stage::Done { .. } => None,
        }
    }

    /// The ticket, if this session waits for this person's app.
    #[must_use]
    pub fn waits_for(&self, person: Person) -> Option<Ticket> {
        self.ticket().filter(|_| self.user() == Some(person))
    }

    // -- Time ---------------------------------------------------------------------------------------------------

    /// When its time runs out; never, while the clock stands or the session is over.
    #[must_use]
    pub fn expires_at(&self, clock: SessionClock) -> Option<Instant> {
        let factor = clock.factor().filter(|_| !self.is_done())?;
        Some(self.left_at.after(self.left.saturating_mul(factor)))
    }

    /// How much of its life is left: in the time that passes at the pace of this clock.
    #[must_use]
    pub fn left(&self, now: Instant, clock: SessionClock) -> Duration {
        match clock.factor() {
            Some(factor) => self.left.saturating_mul(factor).saturating_sub(now - self.left_at),
            None => self.left,
        }
    }

    /// From now on another clock counts.
    pub fn change_clock(&mut self, now: Instant, before: SessionClock) {
        if let Some(factor) = before.factor() {
            self.left = self.left.saturating_sub((now - self.left_at) / factor);
        }
        self.left_at = now;
    }

    // -- The box ------------------------------------------------------------------------------------------------

    /// What a box does not know yet.
    fn news(&self, known: Known) -> Option<Status> {
        match (self.stage, known) {
            (Stage::AwaitCode { code, .. }, Known::Nothing) => Some(Status::ChannelValidationOtp(code)),
            (Stage::AwaitScan { code, .. }, known) if known != Known::QrCode(code) => {
                Some(Status::ChannelValidationTqr(code))
            }
            (Stage::AwaitDecision { .. }, Known::Nothing | Known::OneTimeCode | Known::QrCode(_)) => {
                Some(Status::ChannelVerified)
            }
            (Stage::Done { ending, .. }, _) => Some(ending.status()),
            (
                Stage::AwaitUserId
                | Stage::AwaitStart { .. }
                | Stage::AwaitApp { .. }
                | Stage::AwaitCode { .. }
                | Stage::AwaitScan { .. }
                | Stage::AwaitDecision { .. },
                _,
            ) => None,
        }
    }

    pub fn answer_poll_with_news(&mut self, out: &mut Outbox) {
        let Some(poll) = self.held_poll else { return };
        let Some(status) = self.news(poll.known) else { return };
        self.tell_box(poll.computer, status, out);
    }

    pub fn tell_box(&mut self, computer: ComputerId, status: Status, out: &mut Outbox) {
        self.held_poll = None;
        out.mitid_box(computer, ToBox::Status { session: self.id, status });
    }

    // -- The outcome --------------------------------------------------------------------------------------------

    /// Writes how it ended, unless that is written already, and tells the box if it is waiting.
    pub fn settle(&mut self, ending: Ending, out: &mut Outbox) {
        if !self.is_done() {
            self.stage = Stage::Done { ticket: self.ticket(), ending };
        }
        self.answer_poll_with_news(out);
    }

    /// How it ended, once it has.
    #[must_use]
    pub const fn outcome(&self) -> Option<Outcome> {
        match self.stage {
            Stage::Done { ending, .. } => Some(ending.outcome()),
            Stage::AwaitUserId
            | Stage::AwaitStart { .. }
            | Stage::AwaitApp { .. }
            | Stage::AwaitCode { .. }
            | Stage::AwaitScan { .. }
            | Stage::AwaitDecision { .. } => None,
        }
    }

    /// Exchanges the authorization code for the person who approved; it works once.
    pub fn redeem(&mut self, presented: AuthorizationCode) -> Option<Person> {
        let Stage::Done { ending: Ending::Approved { by, unused, .. }, .. } = &mut self.stage else { return None };
        unused.take_if(|code| *code == presented).map(|_| *by)
    }

    /// Whether anybody may still ask about it after its box has begun anew.
    #[must_use]
    pub const fn is_still_needed(&self) -> bool {
        match self.stage {
            Stage::Done { ending, .. } => matches!(ending, Ending::Approved { unused: Some(_), .. }),
            Stage::AwaitUserId
            | Stage::AwaitStart { .. }
            | Stage::AwaitApp { .. }
            | Stage::AwaitCode { .. }
            | Stage::AwaitScan { .. }
            | Stage::AwaitDecision { .. } => true,
        }
    }
}

impl Ending {
    #[must_use]
    pub const fn outcome(self) -> Outcome {
        match self {
            Self::Approved { .. } => Outcome::Approved,
            Self::NotApproved(outcome) => outcome,
        }
    }

    #[must_use]
    pub const fn status(self) -> Status {
        match self {
            Self::Approved { code, .. } => Status::Ok(code),
            Self::NotApproved(outcome) => Status::Ended(outcome),
        }
    }
}
