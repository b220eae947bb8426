//! What is known of a session from outside: whose it is, which code its computer was told, and how it ended.

use std::time::Duration;

use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::assumption::{SESSION_LIFE, WRONG_CODES_END_THE_SESSION};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::person::Person;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{BoxSecret, ComputerId, SessionId, Ticket};

/// One session, from the moment it was made.
#[expect(clippy::struct_excessive_bools, reason = "each is something that has happened or has not")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Seen {
    pub(crate) id: SessionId,
    pub(crate) secret: BoxSecret,
    pub(crate) approval: Approval,
    /// The computer whose box has spoken for it.
    pub(crate) computer: Option<ComputerId>,
    /// Whose user ID was typed.
    pub(crate) user: Option<Person>,
    /// That user ID has arrived, and nobody else's log-on with it was under way.
    pub(crate) is_identified: bool,
    pub(crate) ticket: Option<Ticket>,
    /// The user has typed their PIN since then, or in the opening that was under way.
    pub(crate) has_pin: bool,
    /// What their computer was told to show.
    pub(crate) code: Option<OneTimeCode>,
    /// Their app was told to scan.
    pub(crate) scans: bool,
    /// The code was typed, or both halves were seen, in the app.
    pub(crate) is_tied: bool,
    /// That has arrived, and the code has worked.
    pub(crate) is_used: bool,
    wrong_codes: u8,
    /// Who pressed Approve for it.
    pub(crate) approved_by: Option<Person>,
    /// How it ended, by what arrived first.
    pub(crate) end: Option<Outcome>,
    /// How it ended, as somebody was told first.
    pub(crate) told: Option<Outcome>,
    /// How much of its life was left, and when that was.
    left: Duration,
    left_at: Instant,
}

impl Seen {
    pub(crate) const fn new(id: SessionId, secret: BoxSecret, approval: Approval, now: Instant) -> Self {
        Self {
            id,
            secret,
            approval,
            computer: None,
            user: None,
            is_identified: false,
            ticket: None,
            has_pin: false,
            code: None,
            scans: false,
            is_tied: false,
            is_used: false,
            wrong_codes: 0,
            approved_by: None,
            end: None,
            told: None,
            left: SESSION_LIFE,
            left_at: now,
        }
    }

    /// Whether this person's app takes part in it now.
    pub(crate) fn is_under_way_for(&self, person: Person) -> bool {
        self.is_identified && self.user == Some(person) && self.end.is_none()
    }

    /// The first end stays.
    pub(crate) fn finish(&mut self, outcome: Outcome) {
        self.end.get_or_insert(outcome);
    }

    /// A wrong code has arrived: too many end it.
    pub(crate) fn count_wrong_code(&mut self) {
        self.wrong_codes = self.wrong_codes.saturating_add(1);
        if self.wrong_codes >= WRONG_CODES_END_THE_SESSION {
            self.finish(Outcome::CodesUsedUp);
        }
    }

    /// How many wrong codes its user is to be told of.
    pub(crate) const fn wrong_codes(&self) -> u8 {
        self.wrong_codes
    }

    /// Somebody is told that it ended so. Whether that is how it ended, and what was told before. (That an approval was
    /// given, another rule looks at.)
    pub(crate) fn is_told_truly(&mut self, outcome: Outcome) -> bool {
        let agrees = self.end == Some(outcome) || (self.end.is_none() && outcome == Outcome::Approved);
        agrees && *self.told.get_or_insert(outcome) == outcome
    }

    // -- Time ---------------------------------------------------------------------------------------------------

    /// When its time runs out.
    pub(crate) fn expires_at(&self, clock: SessionClock) -> Option<Instant> {
        let factor = clock.factor().filter(|_| self.end.is_none())?;
        Some(self.left_at + self.left * factor)
    }

    /// From now on another clock counts.
    pub(crate) fn change_clock(&mut self, now: Instant, before: SessionClock) {
        if let Some(factor) = before.factor() {
            self.left = self.left.saturating_sub((now - self.left_at) / factor);
        }
        self.left_at = now;
    }

    /// Every moment in it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn each_time(&mut self, mut visit: impl FnMut(&mut Instant)) {
        visit(&mut self.left_at);
    }
}
