//! What the core tells others, as a watch notes it. Five rules are noticed here to be broken: what is told is not so.

use super::account::Arrival;
use super::{Asking, Noticed, Watch};
use crate::protocol::approval::Outcome;
use crate::protocol::method::Method;
use crate::protocol::world::message::{AppMessage, Question, Status, ToApp, ToBox, ToBroker};
use crate::protocol::world::wire::{Envelope, Letter};
use crate::verify::property::Property;

impl Watch {
    /// The core tells somebody something because an app has asked.
    pub(super) fn note_answer(&mut self, envelope: &Envelope, asking: Option<Asking>, noticed: &mut Noticed) {
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
    pub(super) fn note_told_box(&mut self, letter: &Letter, noticed: &mut Noticed) {
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
    pub(super) fn note_told_outcome(&mut self, letter: &Letter, noticed: &mut Noticed) {
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
}
