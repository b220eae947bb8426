//! What arrives, and which alarms go off, as a watch notes it: it counts and decides once more, by itself.

use super::account::Arrival;
use super::session::Seen;
use super::{Asking, Watch};
use crate::protocol::approval::Outcome;
use crate::protocol::method::Method;
use crate::protocol::party::core::CoreTimer;
use crate::protocol::person::{Person, Typed};
use crate::protocol::time::Instant;
use crate::protocol::world::Timer;
use crate::protocol::world::message::{BoxRequest, ComputerId, Decision, Question, SessionId, ToBox, ToCore};
use crate::protocol::world::wire::{Envelope, Letter};
use crate::verify::time::Time;

impl Watch {
    /// Gives the question, if it was one of an app.
    pub(super) fn note_delivered(&mut self, at: Instant, envelope: &Envelope) -> Option<Asking> {
        match envelope.letter {
            Letter::Box(computer, ToBox::Open { session, .. }) => {
                self.boxes.retain(|(id, _)| *id != computer);
                let place = self.boxes.partition_point(|(id, _)| *id < computer);
                self.boxes.insert(place, (computer, session));
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
                let arrival = self.account_mut(user)?.receive(at, opening, exchange, question);
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
    pub(crate) fn note_request(&mut self, computer: ComputerId, id: SessionId, request: BoxRequest) {
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
    pub(super) fn note_question(&mut self, user: Person, question: Question) {
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

    pub(crate) fn note_elapsed(&mut self, at: Instant, timer: Timer) {
        let time = self.time;
        match timer {
            Timer::Core(CoreTimer::SwitchReady(person)) => {
                if let Some(account) = self.account_mut(person) {
                    account.end_switch_by_alarm(at, time);
                }
            }
            Timer::Core(CoreTimer::BlockOver(person)) => {
                if let Some(account) = self.account_mut(person) {
                    account.end_block_by_alarm(at, time);
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
}
