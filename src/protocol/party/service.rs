//! The service: a website, as one browser shows it. It hands a log-on, or a transfer that is to be approved, to the
//! broker, and trusts only the broker's signed answer to the very thing that it began.

use crate::protocol::approval::{Approval, Site, Transfer};
use crate::protocol::person::Person;
use crate::protocol::refused::Refused;
use crate::protocol::signature::Key;
use crate::protocol::world::message::{Answer, LogOnId, NotLoggedOn, ToBroker, ToService};
use crate::protocol::world::wire::Outbox;

/// What the site is doing.
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
        transfer: TransferState,
    },
    /// The person is with the broker and MitID, to approve the transfer.
    AwaitApproval {
        person: Person,
        log_on: LogOnId,
    },
}

/// What has become of the transfer that stands ready at a bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TransferState {
    Ready,
    Approved,
    NotApproved(NotLoggedOn),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Service {
    site: Site,
    /// What stands ready to be sent, if this is a bank.
    prepared: Transfer,
    brokers_key: Key,
    last_log_on: LogOnId,
    state: State,
}

impl Service {
    /// The site, who is logged on there already, and the transfer that stands ready if it is a bank.
    #[must_use]
    pub fn new(site: Site, logged_on: Option<Person>, prepared: Transfer, brokers_key: Key) -> Self {
        let state = match logged_on {
            Some(person) => State::LoggedOn { person, transfer: TransferState::Ready },
            None => State::LoggedOut { last: None },
        };
        Self { site, prepared, brokers_key, last_log_on: LogOnId(0), state }
    }

    #[must_use]
    pub const fn site(&self) -> Site {
        self.site
    }

    /// What a person is asked to approve for the transfer that stands ready; only a bank has one.
    #[must_use]
    pub fn transfer(&self) -> Option<Approval> {
        self.site.has_transfers().then(|| self.prepared.approval())
    }

    /// The transfer that stands ready, if this is a bank.
    #[must_use]
    pub const fn prepared(&self) -> Transfer {
        self.prepared
    }

    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    // -- What the person does: each method checks and does it, and what it refuses has changed nothing --------------

    /// The log-on button was pressed.
    pub(crate) fn log_on(&mut self, out: &mut Outbox) -> Result<(), Refused> {
        let State::LoggedOut { .. } = self.state else { return Err(Refused::NoLogOnButton) };
        let log_on = self.last_log_on.take_next();
        self.state = State::AwaitAnswer { log_on };
        out.broker(ToBroker::Authorize { log_on, approval: self.site.log_on() });
        Ok(())
    }

    /// The person wants the transfer sent: it has to be approved.
    pub(crate) fn send_transfer(&mut self, out: &mut Outbox) -> Result<(), Refused> {
        let State::LoggedOn { person, transfer: TransferState::Ready | TransferState::NotApproved(_) } = self.state
        else {
            return Err(Refused::NoTransferToSend);
        };
        let approval = self.transfer().ok_or(Refused::NoTransferToSend)?;
        let log_on = self.last_log_on.take_next();
        self.state = State::AwaitApproval { person, log_on };
        out.broker(ToBroker::Authorize { log_on, approval });
        Ok(())
    }

    pub(crate) const fn log_off(&mut self) -> Result<(), Refused> {
        let State::LoggedOn { .. } = self.state else { return Err(Refused::NotLoggedOn) };
        self.state = State::LoggedOut { last: None };
        Ok(())
    }

    /// The browser goes to this site. Its numbers count on, so that no late answer fits.
    pub(crate) const fn go_to(&mut self, site: Site) -> Result<(), Refused> {
        if matches!(self.state, State::AwaitAnswer { .. } | State::AwaitApproval { .. }) {
            return Err(Refused::LogOnUnderWay);
        }
        self.leave_for(site);
        Ok(())
    }

    /// The same, whatever is under way: a link leads there.
    pub(crate) const fn leave_for(&mut self, site: Site) {
        self.site = site;
        self.state = State::LoggedOut { last: None };
    }

    // -- What it is told --------------------------------------------------------------------------------------------

    pub(crate) fn receive(&mut self, message: ToService) {
        let ToService::Answer(signed) = message;
        let Some(Answer { log_on: answered, result }) = signed.verify(self.brokers_key) else { return };
        match self.state {
            State::AwaitAnswer { log_on } if log_on == answered => {
                self.state = match result {
                    Ok(person) => State::LoggedOn { person, transfer: TransferState::Ready },
                    Err(why) => State::LoggedOut { last: Some(why) },
                };
            }
            State::AwaitApproval { person, log_on } if log_on == answered => {
                let transfer = match result {
                    Ok(by) if by == person => TransferState::Approved,
                    // Somebody else's approval moves nobody's money.
                    Ok(_) => TransferState::NotApproved(NotLoggedOn::Error),
                    Err(why) => TransferState::NotApproved(why),
                };
                self.state = State::LoggedOn { person, transfer };
            }
            State::LoggedOut { .. }
            | State::AwaitAnswer { .. }
            | State::LoggedOn { .. }
            | State::AwaitApproval { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::signature::Signed;
    use crate::protocol::world::wire::Letter;

    const KEY: Key = Key(5);

    fn service_that_waits() -> Service {
        let mut service = Service::new(Site::Profile, None, Transfer::PREPARED, KEY);
        assert_eq!(service.log_on(&mut Outbox::default()), Ok(()));
        service
    }

    fn answer(log_on: u32, result: Result<Person, NotLoggedOn>, key: Key) -> ToService {
        ToService::Answer(Signed::new(Answer { log_on: LogOnId(log_on), result }, key))
    }

    #[test]
    fn a_signed_answer_logs_the_person_on() {
        let mut service = service_that_waits();
        service.receive(answer(1, Ok(Person::Signe), KEY));
        let transfer = TransferState::Ready;
        assert_eq!(service.state(), State::LoggedOn { person: Person::Signe, transfer });
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
        assert_eq!(service.log_on(&mut Outbox::default()), Ok(()));
        service.receive(answer(1, Ok(Person::Signe), KEY));
        assert_eq!(service.state(), State::AwaitAnswer { log_on: LogOnId(2) });
    }

    #[test]
    fn after_an_abort_the_button_is_back_and_the_reason_known() {
        let mut service = service_that_waits();
        assert_eq!(service.log_on(&mut Outbox::default()), Err(Refused::NoLogOnButton));
        service.receive(answer(1, Err(NotLoggedOn::UserAborted), KEY));
        assert_eq!(service.state(), State::LoggedOut { last: Some(NotLoggedOn::UserAborted) });
        assert_eq!(service.log_on(&mut Outbox::default()), Ok(()));
    }

    fn bank_that_waits_for_approval() -> Service {
        let mut service = Service::new(Site::Bank, Some(Person::Signe), Transfer::PREPARED, KEY);
        let mut out = Outbox::default();
        assert_eq!(service.send_transfer(&mut out), Ok(()));
        let approval = Transfer::PREPARED.approval();
        let asked = Letter::Broker(ToBroker::Authorize { log_on: LogOnId(1), approval });
        assert_eq!(out.into_iter().collect::<Vec<_>>(), [asked]);
        service
    }

    fn transfer(service: &Service) -> TransferState {
        match service.state() {
            State::LoggedOn { transfer, .. } => transfer,
            State::LoggedOut { .. } | State::AwaitAnswer { .. } | State::AwaitApproval { .. } => {
                panic!("not logged on")
            }
        }
    }

    #[test]
    fn a_transfer_is_sent_when_the_person_who_is_logged_on_approves_it() {
        let mut service = bank_that_waits_for_approval();
        assert_eq!(service.send_transfer(&mut Outbox::default()), Err(Refused::NoTransferToSend));
        service.receive(answer(1, Ok(Person::Signe), KEY));
        assert_eq!(transfer(&service), TransferState::Approved);
        assert_eq!(service.send_transfer(&mut Outbox::default()), Err(Refused::NoTransferToSend), "once");
    }

    #[test]
    fn somebody_elses_approval_sends_nothing() {
        let mut service = bank_that_waits_for_approval();
        service.receive(answer(1, Ok(Person::Anders), KEY));
        assert_eq!(transfer(&service), TransferState::NotApproved(NotLoggedOn::Error));
    }

    #[test]
    fn a_transfer_that_was_not_approved_can_be_tried_again() {
        let mut service = bank_that_waits_for_approval();
        service.receive(answer(9, Ok(Person::Signe), KEY));
        assert!(matches!(service.state(), State::AwaitApproval { .. }), "that was about something else");
        service.receive(answer(1, Err(NotLoggedOn::UserAborted), KEY));
        assert_eq!(transfer(&service), TransferState::NotApproved(NotLoggedOn::UserAborted));
        assert_eq!(service.send_transfer(&mut Outbox::default()), Ok(()));
    }

    #[test]
    fn only_a_bank_has_a_transfer_and_only_for_somebody() {
        for site in [Site::Profile, Site::Municipality] {
            let mut service = Service::new(site, Some(Person::Signe), Transfer::PREPARED, KEY);
            assert_eq!(service.send_transfer(&mut Outbox::default()), Err(Refused::NoTransferToSend));
        }
        assert_eq!(
            Service::new(Site::Bank, None, Transfer::PREPARED, KEY).send_transfer(&mut Outbox::default()),
            Err(Refused::NoTransferToSend)
        );
    }

    #[test]
    fn logging_off_or_changing_the_site_logs_the_person_off() {
        let mut service = Service::new(Site::Bank, Some(Person::Signe), Transfer::PREPARED, KEY);
        assert_eq!(service.log_off(), Ok(()));
        assert_eq!(service.state(), State::LoggedOut { last: None });
        assert_eq!(service.log_off(), Err(Refused::NotLoggedOn));

        let mut service = Service::new(Site::Bank, Some(Person::Signe), Transfer::PREPARED, KEY);
        assert_eq!(service.go_to(Site::Municipality), Ok(()));
        assert_eq!((service.site(), service.state()), (Site::Municipality, State::LoggedOut { last: None }));
        assert_eq!(service.log_on(&mut Outbox::default()), Ok(()));
        assert_eq!(service.go_to(Site::Bank), Err(Refused::LogOnUnderWay));
        service.leave_for(Site::Bank);
        service.receive(answer(1, Ok(Person::Signe), KEY));
        assert_eq!((service.site(), service.state()), (Site::Bank, State::LoggedOut { last: None }), "a late answer");
    }
}
