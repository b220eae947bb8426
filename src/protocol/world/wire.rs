//! The simulated network: messages in sealed envelopes, each on its way for a while.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::protocol::assumption::{ONE_LOST_IN, ONE_SLOW_IN, delay};
use crate::protocol::generator::{Generator, Seed};
use crate::protocol::time::Instant;
use crate::protocol::world::message::{
    AppMessage, BoxRequest, ComputerId, EnvelopeId, Exchange, Opening, Party, Status, ToApp, ToBox, ToBroker, ToCore,
    ToService,
};

/// A message and whom it is for. The receiver is part of the type, so nobody gets what is not meant for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Letter {
    Service(ComputerId, ToService),
    Broker(ToBroker),
    Box(ComputerId, ToBox),
    Core(ToCore),
    App(ToApp),
}

impl Letter {
    #[must_use]
    pub const fn to(&self) -> Party {
        match self {
            Self::Service(computer, _) => Party::Service(*computer),
            Self::Broker(_) => Party::Broker,
            Self::Box(computer, _) => Party::Box(*computer),
            Self::Core(_) => Party::Core,
            Self::App(_) => Party::App,
        }
    }

    /// How long this message is on its way.
    const fn delay(&self) -> Duration {
        match self {
            Self::Service(_, ToService::Answer(_)) | Self::Broker(ToBroker::Authorize { .. }) => delay::SERVICE_BROKER,
            Self::Broker(ToBroker::SessionCreated { .. } | ToBroker::Redeemed { .. })
            | Self::Core(ToCore::CreateSession { .. } | ToCore::Redeem { .. }) => delay::BROKER_CORE,
            Self::Broker(ToBroker::HandBack { .. }) => delay::HAND_BACK,
            Self::Box(_, ToBox::Open { .. }) => delay::OPEN_BOX,
            Self::Box(_, ToBox::Status { status: Status::Ok(_), .. }) => delay::TICK_AFTER_PHONE,
            Self::Box(
                _,
                ToBox::Identified { .. }
                | ToBox::UnknownUserId { .. }
                | ToBox::AppAuthenticationStarted { .. }
                | ToBox::Status {
                    status:
                        Status::Timeout
                        | Status::ChannelValidationOtp(_)
                        | Status::ChannelValidationTqr(_)
                        | Status::ChannelVerified
                        | Status::Ended(_),
                    ..
                },
            )
            | Self::Core(ToCore::FromBox { .. }) => delay::BOX_CORE,
            Self::App(_) | Self::Core(ToCore::Ask { .. }) => delay::APP_CORE,
        }
    }
}

/// Whether it goes over the learner's own network, which may be bad. Messages between servers, redirects of the browser
/// from one site to another, and the networks of other people are reliable.
const fn is_over_the_air(from: Party, to: Party) -> bool {
    const HERE: ComputerId = ComputerId::LEARNERS;
    matches!((from, to), (Party::Box(HERE) | Party::App, Party::Core) | (Party::Core, Party::Box(HERE) | Party::App))
}

/// A letter on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Envelope {
    pub id: EnvelopeId,
    pub from: Party,
    pub sent_at: Instant,
    pub due_at: Instant,
    pub letter: Letter,
}

impl Envelope {
    #[must_use]
    pub const fn to(&self) -> Party {
        self.letter.to()
    }

    /// A poll of a box, and the answer that nothing has changed (timeout).
    #[must_use]
    pub const fn is_idle_polling(&self) -> bool {
        matches!(
            self.letter,
            Letter::Core(ToCore::FromBox { request: BoxRequest::Poll { .. }, .. })
                | Letter::Box(_, ToBox::Status { status: Status::Timeout, .. })
        )
    }
}

/// What the learner's network is like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Connection {
    #[default]
    Good,
    /// Some messages are lost and some are slow; which ones, follows from the world's seed.
    Bad,
}

/// What becomes of a letter that is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It is on its way.
    Sent(Envelope),
    /// It never arrives.
    Lost(Envelope),
}

/// Everything that is on its way. Between two parties nothing overtakes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wire {
    pub(crate) last_id: EnvelopeId,
    connection: Connection,
    faults: Generator,
    /// In the order of delivery.
    pub(crate) in_flight: Vec<Envelope>,
}

impl Wire {
    #[must_use]
    pub const fn new(seed: Seed) -> Self {
        let faults = Generator::new(seed);
        Self { last_id: EnvelopeId(0), connection: Connection::Good, faults, in_flight: Vec::new() }
    }

    #[must_use]
    pub const fn connection(&self) -> Connection {
        self.connection
    }

    /// What is on its way already arrives as it would have.
    pub const fn set_connection(&mut self, connection: Connection) {
        self.connection = connection;
    }

    /// Sends a letter, and tells what becomes of it.
    pub fn send(&mut self, now: Instant, from: Party, letter: Letter) -> Fate {
        let is_at_risk = self.connection == Connection::Bad && is_over_the_air(from, letter.to());
        let is_lost = is_at_risk && self.faults.below(ONE_LOST_IN) == 0;
        let is_slow = is_at_risk && self.faults.below(ONE_SLOW_IN) == 0;
        let slowness = if is_slow { delay::SLOW } else { Duration::ZERO };
        let before = self.in_flight.iter().rev().find(|other| other.from == from && other.to() == letter.to());
        let not_before = before.map_or(Instant::START, |other| other.due_at);
        let due_at = (now + letter.delay() + slowness).max(not_before);
        let envelope = Envelope { id: self.last_id.take_next(), from, sent_at: now, due_at, letter };
        if is_lost {
            return Fate::Lost(envelope);
        }
        let place = self.in_flight.partition_point(|other| other.due_at <= due_at);
        self.in_flight.insert(place, envelope);
        Fate::Sent(envelope)
    }

    /// Everything that is on its way, in the order of delivery.
    #[must_use]
    pub fn in_flight(&self) -> &[Envelope] {
        &self.in_flight
    }

    /// Takes an envelope off the wire, wherever it is.
    pub fn take(&mut self, id: EnvelopeId) -> Option<Envelope> {
        let place = self.in_flight.iter().position(|envelope| envelope.id == id)?;
        Some(self.in_flight.remove(place))
    }

    /// The next envelope to arrive, whenever that is.
    #[must_use]
    pub fn next(&self) -> Option<&Envelope> {
        self.in_flight.first()
    }
}

/// What one party sends while it deals with one message, input or timer.
#[derive(Debug, Default)]
pub struct Outbox(Vec<Letter>);

impl Outbox {
    pub fn service(&mut self, computer: ComputerId, message: ToService) {
        self.0.push(Letter::Service(computer, message));
    }

    pub fn broker(&mut self, message: ToBroker) {
        self.0.push(Letter::Broker(message));
    }

    pub fn mitid_box(&mut self, computer: ComputerId, message: ToBox) {
        self.0.push(Letter::Box(computer, message));
    }

    pub fn core(&mut self, message: ToCore) {
        self.0.push(Letter::Core(message));
    }

    pub fn app(&mut self, opening: Opening, answers: Option<Exchange>, body: AppMessage) {
        self.0.push(Letter::App(ToApp { opening, answers, body }));
    }
}

impl IntoIterator for Outbox {
    type Item = Letter;
    type IntoIter = std::vec::IntoIter<Letter>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::world::message::{AuthorizationCode, BoxSecret, Known, SessionId};

    const BOX: Party = Party::Box(ComputerId::LEARNERS);

    fn status(status: Status) -> Letter {
        Letter::Box(ComputerId::LEARNERS, ToBox::Status { session: SessionId(1), status })
    }

    fn poll() -> Letter {
        let request = BoxRequest::Poll { known: Known::Nothing };
        Letter::Core(ToCore::FromBox { session: SessionId(1), secret: BoxSecret(1), request })
    }

    /// Sends over a good connection.
    fn send(wire: &mut Wire, from: Party, letter: Letter) -> Envelope {
        match wire.send(Instant::START, from, letter) {
            Fate::Sent(envelope) => envelope,
            Fate::Lost(envelope) => panic!("{envelope:?} was lost"),
        }
    }

    /// How many of a thousand messages are lost and how many of the others are slow.
    fn faults(connection: Connection, letter: Letter) -> (usize, usize) {
        let mut wire = Wire::new(Seed(1));
        wire.set_connection(connection);
        let (mut lost, mut slow) = (0, 0);
        for _ in 0..1_000 {
            match wire.send(Instant::START, BOX, letter) {
                Fate::Lost(_) => lost += 1,
                Fate::Sent(envelope) => {
                    slow += usize::from(envelope.due_at >= Instant::START + delay::SLOW);
                    wire.take(envelope.id);
                }
            }
        }
        (lost, slow)
    }

    #[test]
    fn a_message_is_on_its_way_for_a_while() {
        let mut wire = Wire::new(Seed(1));
        let sent = send(&mut wire, BOX, poll());
        assert_eq!(sent.due_at, Instant::START + delay::BOX_CORE);
        assert_eq!(wire.next(), Some(&sent));
        assert_eq!(wire.take(sent.id), Some(sent));
        assert_eq!(wire.next(), None);
        assert_eq!(wire.take(sent.id), None);
    }

    #[test]
    fn messages_on_one_channel_keep_their_order() {
        let mut wire = Wire::new(Seed(1));
        let slow = send(&mut wire, Party::Core, status(Status::Ok(AuthorizationCode(1))));
        let quick = send(&mut wire, Party::Core, status(Status::Timeout));
        assert!(slow.letter.delay() > quick.letter.delay());
        assert_eq!(wire.in_flight(), [slow, quick]);
        assert_eq!(quick.due_at, slow.due_at);
    }

    #[test]
    fn a_faster_channel_delivers_first() {
        let mut wire = Wire::new(Seed(1));
        let to_broker = Letter::Broker(ToBroker::Redeemed { session: SessionId(1), person: None });
        send(&mut wire, Party::Core, to_broker);
        let poll = send(&mut wire, BOX, poll());
        assert_eq!(wire.next(), Some(&poll));
    }

    #[test]
    fn messages_are_delayed_only_by_the_same_channel() {
        let mut wire = Wire::new(Seed(1));
        send(&mut wire, Party::Core, status(Status::Ok(AuthorizationCode(1))));
        let to_app = ToApp { opening: Opening(1), answers: None, body: AppMessage::NothingWaiting };
        let from_the_same = send(&mut wire, Party::Core, Letter::App(to_app));
        assert_eq!(from_the_same.due_at, Instant::START + delay::APP_CORE);
        let redeem = ToCore::Redeem { session: SessionId(1), code: AuthorizationCode(1) };
        send(&mut wire, Party::Broker, Letter::Core(redeem));
        let to_the_same = send(&mut wire, BOX, poll());
        assert_eq!(to_the_same.due_at, Instant::START + delay::BOX_CORE);
    }

    #[test]
    fn polls_and_their_timeouts_are_idle_polling() {
        let mut wire = Wire::new(Seed(1));
        assert!(send(&mut wire, BOX, poll()).is_idle_polling());
        assert!(send(&mut wire, Party::Core, status(Status::Timeout)).is_idle_polling());
        assert!(!send(&mut wire, Party::Core, status(Status::ChannelVerified)).is_idle_polling());
    }

    #[test]
    fn a_bad_connection_loses_some_messages_and_slows_others() {
        let (lost, slow) = faults(Connection::Bad, poll());
        assert!((200..300).contains(&lost), "one in four: {lost}");
        assert!((200..300).contains(&slow), "one in three of the rest: {slow}");
        assert_eq!(faults(Connection::Bad, poll()), (lost, slow), "the same seed, the same faults");
        assert_eq!(faults(Connection::Good, poll()), (0, 0));
    }

    #[test]
    fn messages_between_servers_are_never_lost_or_slowed() {
        let handed_back = Letter::Broker(ToBroker::Redeemed { session: SessionId(1), person: None });
        assert_eq!(faults(Connection::Bad, handed_back), (0, 0));
    }
}
