//! A computer: who sits in front of it, the site in its browser, and the box in front of that.

use super::actor::Actor;
use super::input::ComputerInput;
use super::message::{ComputerId, Party};
use super::shows::{Link, Shows};
use super::wire::Outbox;
use crate::protocol::approval::{Site, Transfer};
use crate::protocol::party::mitid_box::MitIdBox;
use crate::protocol::party::service::Service;
use crate::protocol::person::Person;
use crate::protocol::refused::Refused;
use crate::protocol::signature::Key;
use crate::protocol::time::Instant;

/// A computer at the beginning: who sits in front of it, its site, who is logged on there already, and what its browser
/// shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Desk {
    pub seat: Actor,
    pub site: Site,
    pub logged_on: Option<Person>,
    /// The transfer that stands ready, if it is at a bank.
    pub transfer: Transfer,
    pub shows: Shows,
}

impl Desk {
    /// The learner sits there, and nobody is logged on.
    #[must_use]
    pub const fn at(site: Site) -> Self {
        Self { seat: Actor::Learner, site, logged_on: None, transfer: Transfer::PREPARED, shows: Shows::Own }
    }

    /// Somebody else sits there, out of the learner's sight, and nobody is logged on.
    #[must_use]
    pub const fn elsewhere(site: Site) -> Self {
        Self { seat: Actor::Other, ..Self::at(site) }
    }
}

/// What stands on a desk: the site in the browser, and the box in front of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Computer {
    /// Who sits in front of it and sees its screen.
    pub seat: Actor,
    pub service: Service,
    pub mitid_box: MitIdBox,
    pub shows: Shows,
}

impl Computer {
    pub(super) fn new(desk: &Desk, brokers_key: Key) -> Self {
        let service = Service::new(desk.site, desk.logged_on, desk.transfer, brokers_key);
        Self { seat: desk.seat, service, mitid_box: MitIdBox::default(), shows: desk.shows }
    }

    /// Does what a person does here, and tells who has it and sends what follows. `id` is this computer's own.
    ///
    /// # Errors
    /// The rule that the input breaks; then it has changed nothing.
    pub(super) fn handle(
        &mut self,
        now: Instant,
        id: ComputerId,
        input: ComputerInput,
        out: &mut Outbox,
    ) -> Result<Party, Refused> {
        match input {
            ComputerInput::LogOn => self.service.log_on(out)?,
            ComputerInput::SendTransfer => self.service.send_transfer(out)?,
            ComputerInput::GoTo(site) => self.service.go_to(site)?,
            ComputerInput::LogOff => {
                self.service.log_off()?;
                return Ok(Party::Service(id));
            }
            ComputerInput::EnterUserId(user_id) => {
                self.mitid_box.enter_user_id(now, user_id, out)?;
                return Ok(Party::Box(id));
            }
            ComputerInput::Cancel => {
                self.mitid_box.cancel(now, out)?;
                return Ok(Party::Box(id));
            }
            ComputerInput::CloseWindow => {
                self.mitid_box.close(out)?;
                return Ok(Party::Box(id));
            }
            ComputerInput::TryAgain => {
                self.mitid_box.try_again(now, out)?;
                return Ok(Party::Box(id));
            }
        }
        // The browser loads a new page, and an old box goes with the old one.
        self.mitid_box = MitIdBox::default();
        Ok(Party::Service(id))
    }

    /// The browser goes where a link leads, as it always can. Nobody is told of what is left by it.
    pub(super) fn follow(&mut self, link: Link) {
        self.service.leave_for(link.site);
        self.mitid_box = MitIdBox::default();
        self.shows = link.shows;
    }

    /// Whether an input can be done now: tried on a copy.
    ///
    /// # Errors
    /// The rule that the input breaks.
    pub(super) fn check(mut self, input: ComputerInput) -> Result<(), Refused> {
        self.handle(Instant::START, ComputerId::LEARNERS, input, &mut Outbox::default()).map(drop)
    }
}
