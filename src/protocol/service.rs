//! The service: a website, as one browser shows it. It hands the log-on to the broker and trusts only the broker's
//! signed answer to the very log-on that it began.

use super::approval::Site;
use super::message::{Answer, LogOnId, NotLoggedOn, ToBroker, ToService};
use super::person::Person;
use super::refused::Refused;
use super::signature::Key;
use super::wire::Outbox;

/// ```text
///                  log on                 answer: a person
///  ┌─> LoggedOut ──────────> AwaitAnswer ──────────────────> LoggedOn
///  └───────────────────────────┘
///        answer: not logged on
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// The page with its log-on button; after a failed log-on, also why.
    LoggedOut {
        last: Option<NotLoggedOn>,
    },
    /// The person is with the broker and MitID.
    AwaitAnswer {
        log_on: LogOnId,
    },
    LoggedOn {
        person: Person,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Service {
    site: Site,
    brokers_key: Key,
    last_log_on: LogOnId,
    state: State,
}

impl Service {
    #[must_use]
    pub const fn new(site: Site, brokers_key: Key) -> Self {
        Self { site, brokers_key, last_log_on: LogOnId(0), state: State::LoggedOut { last: None } }
    }

    #[must_use]
    pub const fn site(&self) -> Site {
        self.site
    }

    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    pub(super) const fn may_log_on(&self) -> Result<(), Refused> {
        match self.state {
            State::LoggedOut { .. } => Ok(()),
            State::AwaitAnswer { .. } | State::LoggedOn { .. } => Err(Refused::NoLogOnButton),
        }
    }

    /// The log-on button was pressed.
    pub(super) fn log_on(&mut self, out: &mut Outbox) {
        let log_on = self.last_log_on.take_next();
        self.state = State::AwaitAnswer { log_on };
        out.broker(ToBroker::Authorize { log_on, approval: self.site.log_on() });
    }

    pub(super) fn receive(&mut self, message: ToService) {
        let ToService::Answer(signed) = message;
        let Some(Answer { log_on: answered, result }) = signed.verify(self.brokers_key) else { return };
        match self.state {
            State::AwaitAnswer { log_on } if log_on == answered => {
                self.state = match result {
                    Ok(person) => State::LoggedOn { person },
                    Err(why) => State::LoggedOut { last: Some(why) },
                };
            }
            State::LoggedOut { .. } | State::AwaitAnswer { .. } | State::LoggedOn { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::signature::Signed;

    const KEY: Key = Key(5);

    fn service_that_waits() -> Service {
        let mut service = Service::new(Site::Profile, KEY);
        service.log_on(&mut Outbox::default());
        service
    }

    fn answer(log_on: u32, result: Result<Person, NotLoggedOn>, key: Key) -> ToService {
        ToService::Answer(Signed::new(Answer { log_on: LogOnId(log_on), result }, key))
    }

    #[test]
    fn a_signed_answer_logs_the_person_on() {
        let mut service = service_that_waits();
        service.receive(answer(1, Ok(Person::Signe), KEY));
        assert_eq!(service.state(), State::LoggedOn { person: Person::Signe });
    }

    #[test]
    fn an_answer_signed_by_somebody_else_is_ignored() {
        let mut service = service_that_waits();
        service.receive(answer(1, Ok(Person::Signe), Key(6)));
        assert_eq!(service.state(), State::AwaitAnswer { log_on: LogOnId(1) });
    }

    #[test]
    fn an_answer_to_another_log_on_is_ignored() {
        let mut service = service_that_waits();
        service.receive(answer(1, Err(NotLoggedOn::UserAborted), KEY));
        service.log_on(&mut Outbox::default());
        service.receive(answer(1, Ok(Person::Signe), KEY));
        assert_eq!(service.state(), State::AwaitAnswer { log_on: LogOnId(2) });
    }

    #[test]
    fn after_an_abort_the_button_is_back_and_the_reason_known() {
        let mut service = service_that_waits();
        assert_eq!(service.may_log_on(), Err(Refused::NoLogOnButton));
        service.receive(answer(1, Err(NotLoggedOn::UserAborted), KEY));
        assert_eq!(service.state(), State::LoggedOut { last: Some(NotLoggedOn::UserAborted) });
        assert_eq!(service.may_log_on(), Ok(()));
    }
}
