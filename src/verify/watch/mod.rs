//! A watch looks on from outside: what people did, what arrived, what was told, and when.

pub(super) mod account;
mod arrival;
mod deed;
pub(super) mod session;
mod told;

use super::property::Property;
use super::step::Step;
use super::time::Time;
use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::person::Person;
use crate::protocol::qr_code::QrHalf;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{ComputerId, Question, SessionId, Ticket, ToBroker, ToCore};
use crate::protocol::world::wire::Letter;
use crate::protocol::world::{Output, Setup};
use account::{Account, Arrival};
use session::Seen;

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
pub(super) type Noticed = Vec<Property>;

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

    pub(super) fn note(&mut self, step: &Step) -> Noticed {
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

    // -- What is known ------------------------------------------------------------------------------------------

    /// The session that the box on this computer was opened for.
    pub(super) fn in_box(&self, at: ComputerId) -> Option<&Seen> {
        let (_, session) = self.boxes.iter().find(|(id, _)| *id == at)?;
        self.by_id(*session)
    }

    pub(super) fn by_id(&self, id: SessionId) -> Option<&Seen> {
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
}

/// The text of a session that the core is about to make.
const fn created_by(letter: &Letter) -> Option<Approval> {
    if let Letter::Core(ToCore::CreateSession { approval, .. }) = letter { Some(*approval) } else { None }
}
