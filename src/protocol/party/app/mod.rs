//! The MitID app on the phone. It does nothing by itself: it asks when a person opens it, and it asks for the PIN
//! before it shows anything.
//!
//! | to find | look in |
//! |---|---|
//! | how far it is | [`stage`] |
//! | what its user does | `act` |
//! | what it asks the core, and what it makes of the answers | `exchange` |

use serde::{Deserialize, Serialize};

mod act;
mod exchange;
pub mod stage;

use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{Exchange, Opening, Question, Ticket};

pub use stage::{Page, Scanner, Stage};

/// Whether the app is open, and for whom. Where it has one user, it opens for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    Closed,
    /// Several people use this app: who is it?
    ChooseUser,
    Open(Open),
}

/// The app while it is open for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Open {
    pub user: Person,
    /// What is known of the person's setting, as soon as the PIN was right in this opening.
    pub unlocked: Option<Setting>,
    pub stage: Stage,
    /// What was asked and is not answered yet.
    pub(crate) pending: Option<Pending>,
}

/// What the app knows of the person's setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    Known(Method),
    /// The 24 hours of a switch have passed, and the app does not know the result yet. It asks before it shows the
    /// setting again.
    Outdated,
}

/// A question to the core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pending {
    pub(crate) exchange: Exchange,
    question: Question,
    /// Until when an answer is to come; nothing, once it has not come.
    pub(crate) until: Option<Instant>,
}

/// How the app is unlocked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Unlock {
    #[default]
    Pin,
    Fingerprint,
    Face,
}

impl Unlock {
    pub const ALL: [Self; 3] = [Self::Pin, Self::Fingerprint, Self::Face];
}

/// What the app waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppTimer {
    /// The short block is over.
    BlockOver,
    /// The 24 hours of a switch are over.
    SwitchOver,
    /// The core does not answer.
    NoAnswer,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct App {
    /// Whose app it is; several, where a household shares a phone.
    users: Vec<Person>,
    unlock: Unlock,
    camera_works: bool,
    pub(crate) last_opening: Opening,
    pub(crate) last_exchange: Exchange,
    pub(crate) state: State,
    /// The last decision, whatever has become of it: what, and whether it was a yes.
    decided: Option<(Ticket, bool)>,
}

impl App {
    #[must_use]
    pub const fn new(users: Vec<Person>) -> Self {
        Self {
            users,
            unlock: Unlock::Pin,
            camera_works: true,
            last_opening: Opening(0),
            last_exchange: Exchange(0),
            state: State::Closed,
            decided: None,
        }
    }

    #[must_use]
    pub fn users(&self) -> &[Person] {
        &self.users
    }

    /// Who uses it now.
    #[must_use]
    pub const fn user(&self) -> Option<Person> {
        match self.state {
            State::Open(Open { user, .. }) => Some(user),
            State::Closed | State::ChooseUser => None,
        }
    }

    /// How it is unlocked: in a shared app always by PIN (official pages).
    #[must_use]
    pub fn unlock(&self) -> Unlock {
        if self.is_shared() { Unlock::Pin } else { self.unlock }
    }

    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.users.len() > 1
    }

    #[must_use]
    pub const fn camera_works(&self) -> bool {
        self.camera_works
    }

    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// What the app is dealing with.
    #[must_use]
    pub(crate) const fn ticket(&self) -> Option<Ticket> {
        match self.state {
            State::Open(open) => open.stage.ticket(),
            State::Closed | State::ChooseUser => None,
        }
    }

    /// The number of the present opening, or of the last one.
    #[must_use]
    pub const fn opening(&self) -> Opening {
        self.last_opening
    }

    /// What was decided about this ticket on this phone, if anything.
    #[must_use]
    pub fn decision(&self, about: Ticket) -> Option<bool> {
        self.decided.filter(|(ticket, _)| *ticket == about).map(|(_, approve)| approve)
    }
}

impl Open {
    /// The setting, if it is known.
    #[must_use]
    pub const fn method(&self) -> Option<Method> {
        match self.unlocked {
            Some(Setting::Known(method)) => Some(method),
            Some(Setting::Outdated) | None => None,
        }
    }

    /// Waits for the core. Looking for something to approve blocks neither the PIN nor the menu.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let keeps_waiting = |question| question != Question::AnythingWaiting || self.stage == Stage::Asking;
        self.pending.is_some_and(|pending| pending.until.is_some() && keeps_waiting(pending.question))
    }
}

#[cfg(test)]
mod tests;
