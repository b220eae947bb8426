//! The simulated network: messages in sealed envelopes, each on its way for a while.

use std::time::Duration;

use super::assumption::delay;
use super::message::{AppMessage, ComputerId, EnvelopeId, Party, Status, ToApp, ToBox, ToBroker, ToCore, ToService};
use super::time::Instant;

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
                        Status::Timeout | Status::ChannelValidationOtp(_) | Status::ChannelVerified | Status::Ended(_),
                    ..
                },
            )
            | Self::Core(
                ToCore::Identify { .. }
                | ToCore::StartAppAuthentication { .. }
                | ToCore::Poll { .. }
                | ToCore::Cancel { .. },
            ) => delay::BOX_CORE,
            Self::App(ToApp {
                body:
                    AppMessage::Waiting(_)
                    | AppMessage::NothingWaiting
                    | AppMessage::Authenticated
                    | AppMessage::WrongPin { .. }
                    | AppMessage::ChannelValidationOtp(_)
                    | AppMessage::WrongCode { .. }
                    | AppMessage::ChannelVerified { .. }
                    | AppMessage::Ended { .. },
                ..
            })
            | Self::Core(
                ToCore::AnythingWaiting { .. }
                | ToCore::PerformAuthentication { .. }
                | ToCore::GiveChannelValidation { .. }
                | ToCore::VerifyCode { .. }
                | ToCore::Confirm { .. },
            ) => delay::APP_CORE,
        }
    }
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

    /// A box that keeps asking whether there is news, and the answer that there is none.
    #[must_use]
    pub const fn is_idle_polling(&self) -> bool {
        matches!(
            self.letter,
            Letter::Core(ToCore::Poll { .. }) | Letter::Box(_, ToBox::Status { status: Status::Timeout, .. })
        )
    }
}

/// Everything that is on its way. Between two parties nothing overtakes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Wire {
    last_id: EnvelopeId,
    /// In the order of delivery.
    in_flight: Vec<Envelope>,
}

impl Wire {
    /// Sends a letter, and gives the envelope as it goes off.
    pub fn send(&mut self, now: Instant, from: Party, letter: Letter) -> Envelope {
        let before = self.in_flight.iter().rev().find(|other| other.from == from && other.to() == letter.to());
        let not_before = before.map_or(Instant::START, |other| other.due_at);
        let due_at = (now + letter.delay()).max(not_before);
        let envelope = Envelope { id: self.last_id.take_next(), from, sent_at: now, due_at, letter };
        let place = self.in_flight.partition_point(|other| other.due_at <= due_at);
        self.in_flight.insert(place, envelope);
        envelope
    }

    /// The next envelope to arrive, whenever that is.
    #[must_use]
    pub fn next(&self) -> Option<&Envelope> {
        self.in_flight.first()
    }

    /// Takes the next envelope, if it has arrived by `now`.
    pub fn deliver(&mut self, now: Instant) -> Option<Envelope> {
        let arrived = self.next().is_some_and(|envelope| envelope.due_at <= now);
        arrived.then(|| self.in_flight.remove(0))
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

    pub fn r#box(&mut self, computer: ComputerId, message: ToBox) {
        self.0.push(Letter::Box(computer, message));
    }

    pub fn core(&mut self, message: ToCore) {
        self.0.push(Letter::Core(message));
    }

    pub fn app(&mut self, opening: super::message::Opening, body: AppMessage) {
        self.0.push(Letter::App(ToApp { opening, body }));
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
    use crate::protocol::message::{AuthorizationCode, Known, SessionId, Ticket};

    const BOX: Party = Party::Box(ComputerId::LEARNERS);

    fn status(status: Status) -> Letter {
        Letter::Box(ComputerId::LEARNERS, ToBox::Status { session: SessionId(1), status })
    }

    #[test]
    fn nothing_arrives_early() {
        let mut wire = Wire::default();
        let due_at = wire.send(Instant::START, BOX, Letter::Core(ToCore::Cancel { session: SessionId(1) })).due_at;
        assert!(due_at > Instant::START);
        assert_eq!(wire.deliver(Instant::START), None);
        assert_eq!(wire.deliver(due_at).map(|envelope| envelope.due_at), Some(due_at));
        assert_eq!(wire.next(), None);
    }

    #[test]
    fn between_two_parties_nothing_overtakes() {
        let mut wire = Wire::default();
        let slow = wire.send(Instant::START, Party::Core, status(Status::Ok(AuthorizationCode(1))));
        let quick = wire.send(Instant::START, Party::Core, status(Status::Timeout));
        assert!(slow.letter.delay() > quick.letter.delay());
        assert_eq!(wire.deliver(slow.due_at).map(|envelope| envelope.id), Some(slow.id));
        assert_eq!(wire.deliver(slow.due_at).map(|envelope| envelope.id), Some(quick.id));
    }

    #[test]
    fn the_quicker_way_is_quicker() {
        let mut wire = Wire::default();
        let to_broker = Letter::Broker(ToBroker::Redeemed { session: SessionId(1), person: None });
        wire.send(Instant::START, Party::Core, to_broker);
        let poll =
            wire.send(Instant::START, BOX, Letter::Core(ToCore::Poll { ticket: Ticket(1), known: Known::Nothing }));
        let poll = poll.id;
        assert_eq!(wire.next().map(|envelope| envelope.id), Some(poll));
    }
}
