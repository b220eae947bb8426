//! The broker: the middle party between services and MitID. It opens sessions, exchanges authorization codes and
//! signs the answer for the service.

use crate::protocol::approval::Approval;
use crate::protocol::person::Person;
use crate::protocol::signature::{Key, Signed};
use crate::protocol::world::message::{
    Answer, ComputerId, LogOnId, NotLoggedOn, RequestId, SessionId, ToBox, ToBroker, ToCore, ToService,
};
use crate::protocol::world::wire::Outbox;

/// One log-on, from the service's wish to the signed answer; then it is forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum State {
    AwaitSession { approval: Approval },
    AwaitResult { session: SessionId },
    AwaitPerson { session: SessionId },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct LogOn {
    pub(crate) request: RequestId,
    pub(crate) computer: ComputerId,
    id: LogOnId,
    pub(crate) state: State,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Broker {
    key: Key,
    last_request: RequestId,
    /// Those that are under way.
    pub(crate) log_ons: Vec<LogOn>,
}

impl Broker {
    #[must_use]
    pub const fn new(key: Key) -> Self {
        Self { key, last_request: RequestId(0), log_ons: Vec::new() }
    }

    /// `computer` is the browser that the message came through or from.
    pub(crate) fn receive(&mut self, computer: Option<ComputerId>, message: ToBroker, out: &mut Outbox) {
        match message {
            ToBroker::Authorize { log_on: id, approval } => {
                let Some(computer) = computer else { return };
                let request = self.last_request.take_next();
                self.log_ons.push(LogOn { request, computer, id, state: State::AwaitSession { approval } });
                out.core(ToCore::CreateSession { request, approval });
            }
            ToBroker::SessionCreated { request, session, secret } => {
                let Some(log_on) = self.log_ons.iter_mut().find(|log_on| log_on.request == request) else { return };
                let State::AwaitSession { approval } = log_on.state else { return };
                log_on.state = State::AwaitResult { session };
                out.mitid_box(log_on.computer, ToBox::Open { session, secret, approval });
            }
            ToBroker::HandBack { session, result } => {
                // Only the browser that was sent to the box can bring the result back.
                let Some(log_on) =
                    self.find(State::AwaitResult { session }).filter(|log_on| computer == Some(log_on.computer))
                else {
                    return;
                };
                match result {
                    Ok(code) => {
                        log_on.state = State::AwaitPerson { session };
                        out.core(ToCore::Redeem { session, code });
                    }
                    Err(why) => {
                        let ended = *log_on;
                        self.answer(ended, Err(why), out);
                    }
                }
            }
            ToBroker::Redeemed { session, person } => {
                let Some(log_on) = self.find(State::AwaitPerson { session }).map(|log_on| *log_on) else { return };
                self.answer(log_on, person.ok_or(NotLoggedOn::Error), out);
            }
        }
    }

    fn find(&mut self, state: State) -> Option<&mut LogOn> {
        self.log_ons.iter_mut().find(|log_on| log_on.state == state)
    }

    fn answer(&mut self, log_on: LogOn, result: Result<Person, NotLoggedOn>, out: &mut Outbox) {
        self.log_ons.retain(|other| other.request != log_on.request);
        let answer = Signed::new(Answer { log_on: log_on.id, result }, self.key);
        out.service(log_on.computer, ToService::Answer(answer));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::approval::Site;
    use crate::protocol::world::message::{AuthorizationCode, BoxSecret};
    use crate::protocol::world::wire::Letter;

    const KEY: Key = Key(5);
    const HERE: Option<ComputerId> = Some(ComputerId(0));
    const ELSEWHERE: Option<ComputerId> = Some(ComputerId(1));
    const SESSION: SessionId = SessionId(9);
    const SECRET: BoxSecret = BoxSecret(4);

    fn tell(broker: &mut Broker, from: Option<ComputerId>, message: ToBroker) -> Vec<Letter> {
        let mut out = Outbox::default();
        broker.receive(from, message, &mut out);
        out.into_iter().collect()
    }

    fn broker_that_awaits_a_result() -> Broker {
        let mut broker = Broker::new(KEY);
        tell(&mut broker, HERE, ToBroker::Authorize { log_on: LogOnId(1), approval: Site::Profile.log_on() });
        let created = ToBroker::SessionCreated { request: RequestId(1), session: SESSION, secret: SECRET };
        let opened = tell(&mut broker, None, created);
        let open = ToBox::Open { session: SESSION, secret: SECRET, approval: Site::Profile.log_on() };
        assert_eq!(opened, [Letter::Box(ComputerId(0), open)]);
        broker
    }

    fn answer(result: Result<Person, NotLoggedOn>) -> Letter {
        let signed = Signed::new(Answer { log_on: LogOnId(1), result }, KEY);
        Letter::Service(ComputerId(0), ToService::Answer(signed))
    }

    #[test]
    fn a_code_is_exchanged_before_the_service_gets_a_person() {
        let mut broker = broker_that_awaits_a_result();
        let code = AuthorizationCode(3);
        let exchange = tell(&mut broker, HERE, ToBroker::HandBack { session: SESSION, result: Ok(code) });
        assert_eq!(exchange, [Letter::Core(ToCore::Redeem { session: SESSION, code })]);
        let person = Some(Person::Signe);
        assert_eq!(
            tell(&mut broker, None, ToBroker::Redeemed { session: SESSION, person }),
            [answer(Ok(Person::Signe))]
        );
    }

    #[test]
    fn a_code_that_cannot_be_redeemed_is_an_error() {
        let mut broker = broker_that_awaits_a_result();
        tell(&mut broker, HERE, ToBroker::HandBack { session: SESSION, result: Ok(AuthorizationCode(3)) });
        let answered = tell(&mut broker, None, ToBroker::Redeemed { session: SESSION, person: None });
        assert_eq!(answered, [answer(Err(NotLoggedOn::Error))]);
    }

    #[test]
    fn an_abort_goes_straight_to_the_service_and_only_once() {
        let mut broker = broker_that_awaits_a_result();
        let aborted = ToBroker::HandBack { session: SESSION, result: Err(NotLoggedOn::UserAborted) };
        assert_eq!(tell(&mut broker, HERE, aborted), [answer(Err(NotLoggedOn::UserAborted))]);
        assert_eq!(tell(&mut broker, HERE, aborted), []);
    }

    #[test]
    fn another_browser_cannot_hand_back_the_result() {
        let mut broker = broker_that_awaits_a_result();
        let stolen = ToBroker::HandBack { session: SESSION, result: Ok(AuthorizationCode(3)) };
        assert_eq!(tell(&mut broker, ELSEWHERE, stolen), []);
    }
}
