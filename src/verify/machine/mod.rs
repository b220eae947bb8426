//! The parties as machines: which states each has, which edges lead from one to another, and in which it is now.

pub(super) mod state;
pub mod table;

use crate::protocol::person::Person;
use crate::protocol::world::message::ComputerId;
use crate::protocol::world::{Computer, World};

/// Something with states of its own. There may be several of a kind in a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Machine {
    /// A website in a browser.
    Service,
    /// One log-on, as the broker has it.
    Broker,
    /// The MitID box in a browser.
    Box,
    /// One session of the core.
    Session,
    /// A person's PIN, as the core has it.
    Pin,
    /// A person's setting, as the core has it.
    Method,
    /// The app on the phone.
    App,
}

/// Where something is before it is there, and after it is forgotten.
pub const NOWHERE: &str = "[*]";

impl Machine {
    pub const ALL: [Self; 7] =
        [Self::Service, Self::Broker, Self::Box, Self::Session, Self::Pin, Self::Method, Self::App];

    /// Its states, in the order of the table.
    #[must_use]
    pub fn states(self) -> Vec<&'static str> {
        let mut states = Vec::new();
        for (from, _, to) in self.rows() {
            for state in from.split(' ').chain([to]) {
                if state != NOWHERE && !states.contains(&state) {
                    states.push(state);
                }
            }
        }
        states
    }

    /// In which states it is now, and at which computer. It is in none where it is not there, as the box before a log-on. Of PINs and
    /// settings there are those of this person, and of the app the one that there is: they count as the learner's.
    #[must_use]
    pub fn present(self, world: &World, person: Person) -> Vec<(ComputerId, &'static str)> {
        let mut present = Vec::new();
        for (id, computer) in (0..).map(ComputerId).zip(world.computers()) {
            if let Some(state) = self.at(world, id, computer, person) {
                present.push((id, state));
            }
        }
        present
    }

    /// In which state the one is that belongs to this computer.
    fn at(self, world: &World, id: ComputerId, computer: &Computer, person: Person) -> Option<&'static str> {
        let is_ours = id == ComputerId::LEARNERS;
        match self {
            Self::Service => Some(state::of_service(computer.service.state())),
            Self::Box => computer.mitid_box.window().map(|window| state::of_box(window.stage)),
            Self::Session => world.session_at(id).map(|session| state::of_session(session.stage)),
            Self::Broker => {
                let log_on = world.broker.log_ons.iter().find(|log_on| log_on.computer == id);
                log_on.map(|log_on| state::of_log_on(log_on.state))
            }
            Self::Pin | Self::Method | Self::App if !is_ours => None,
            Self::Pin => world.account(person).map(|account| state::of_pin(account.pin)),
            Self::Method => world.account(person).map(|account| state::of_method(account.method)),
            Self::App => Some(state::of_app(world.app().state())),
        }
    }
}
