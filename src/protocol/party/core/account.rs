//! What the core keeps of a person: their PIN's standing, their setting, and the app that is open for them.

use crate::protocol::assumption::{SHORT_BLOCK, WRONG_PINS_BLOCK};
use crate::protocol::method::Method;
use crate::protocol::person::{Person, Typed};
use crate::protocol::time::Instant;
use crate::protocol::world::message::{AppMessage, Exchange, Opening};

/// Whether the PIN can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pin {
    /// `wrong` counts the wrong ones in a row. `blocked_before`: since the last right one there has been a block.
    Usable {
        wrong: u8,
        blocked_before: bool,
    },
    Blocked {
        until: Instant,
    },
    NewPinNeeded,
}

/// The person's app, as long as it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Connection {
    pub opening: Opening,
    pub unlocked: bool,
    /// The last question, in case the app asks it once more because it heard nothing.
    pub last: Option<Exchange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Account {
    pub person: Person,
    pub method: Method,
    pub pin: Pin,
    pub app: Option<Connection>,
}

impl Pin {
    pub const FRESH: Self = Self::Usable { wrong: 0, blocked_before: false };

    /// What is to be told in place of every answer, while nothing works.
    #[must_use]
    pub const fn refusal(self) -> Option<AppMessage> {
        match self {
            Self::Usable { .. } => None,
            Self::Blocked { until } => Some(AppMessage::Blocked { until }),
            Self::NewPinNeeded => Some(AppMessage::NewPinNeeded),
        }
    }

    const fn after_a_wrong_one(self, now: Instant) -> Self {
        match self {
            Self::Usable { wrong, blocked_before } => {
                let wrong = wrong.saturating_add(1);
                match (wrong < WRONG_PINS_BLOCK, blocked_before) {
                    (true, _) => Self::Usable { wrong, blocked_before },
                    (false, false) => Self::Blocked { until: now.after(SHORT_BLOCK) },
                    (false, true) => Self::NewPinNeeded,
                }
            }
            Self::Blocked { .. } | Self::NewPinNeeded => self,
        }
    }
}

impl Account {
    #[must_use]
    pub const fn new(person: Person, method: Method) -> Self {
        Self { person, method, pin: Pin::FRESH, app: None }
    }

    /// The app asks something for the first time in this opening: what was allowed in an earlier one is over. Whatever
    /// it asks, since its first question may have been lost.
    pub fn connect(&mut self, opening: Opening) {
        if self.app.is_none_or(|app| app.opening < opening) {
            self.app = Some(Connection { opening, unlocked: false, last: None });
        }
    }

    #[must_use]
    pub fn is_unlocked(&self) -> bool {
        self.app.is_some_and(|app| app.unlocked)
    }

    fn is_proven_by(&self, proof: Typed<Person>) -> bool {
        proof == Typed::Practice(self.person)
    }

    /// A PIN was typed, or a finger or face recognised: whose, says the proof.
    pub fn authenticate(&mut self, now: Instant, proof: Typed<Person>) -> AppMessage {
        if let Some(refusal) = self.pin.refusal() {
            return refusal;
        }
        let is_right = self.is_proven_by(proof);
        self.pin = if is_right { Pin::FRESH } else { self.pin.after_a_wrong_one(now) };
        if let Some(app) = &mut self.app {
            app.unlocked = is_right || (app.unlocked && self.pin.refusal().is_none());
        }
        match self.pin {
            Pin::Usable { .. } if is_right => AppMessage::Authenticated(self.method),
            Pin::Usable { wrong, .. } => AppMessage::WrongPin { wrong },
            Pin::Blocked { until } => AppMessage::Blocked { until },
            Pin::NewPinNeeded => AppMessage::NewPinNeeded,
        }
    }

    /// What has come of a PIN that was typed, or of a finger or face, as it stands now. Nothing is counted.
    #[must_use]
    pub fn authenticated(&self, proof: Typed<Person>) -> AppMessage {
        match self.pin {
            Pin::Usable { wrong: 0, .. } if self.is_proven_by(proof) && self.is_unlocked() => {
                AppMessage::Authenticated(self.method)
            }
            // It was dealt with before a block that is over by now.
            Pin::Usable { wrong: 0, .. } => AppMessage::Locked,
            Pin::Usable { wrong, .. } => AppMessage::WrongPin { wrong },
            Pin::Blocked { until } => AppMessage::Blocked { until },
            Pin::NewPinNeeded => AppMessage::NewPinNeeded,
        }
    }

    /// There is a new PIN, and the app has to be unlocked with it.
    pub const fn make_new_pin(&mut self) -> AppMessage {
        self.pin = Pin::FRESH;
        if let Some(app) = &mut self.app {
            app.unlocked = false;
        }
        AppMessage::NewPinMade
    }

    /// The short block is over.
    pub const fn end_block(&mut self) {
        if matches!(self.pin, Pin::Blocked { .. }) {
            self.pin = Pin::Usable { wrong: 0, blocked_before: true };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRONG: Typed<Person> = Typed::Other;
    const RIGHT: Typed<Person> = Typed::Practice(Person::Signe);
    const NOW: Instant = Instant::START;

    fn opened() -> Account {
        let mut account = Account::new(Person::Signe, Method::QrCodes);
        account.connect(Opening(1));
        account
    }

    fn blocked() -> Account {
        let mut account = opened();
        for _ in 0..3 {
            account.authenticate(NOW, WRONG);
        }
        account
    }

    #[test]
    fn wrong_pins_are_counted_and_a_right_one_clears_the_count() {
        let mut account = opened();
        assert_eq!(account.authenticate(NOW, WRONG), AppMessage::WrongPin { wrong: 1 });
        assert_eq!(account.authenticate(NOW, Typed::Practice(Person::Anders)), AppMessage::WrongPin { wrong: 2 });
        assert_eq!(account.authenticate(NOW, RIGHT), AppMessage::Authenticated(Method::QrCodes));
        assert_eq!(account.authenticate(NOW, WRONG), AppMessage::WrongPin { wrong: 1 });
        assert!(account.is_unlocked(), "a slip in the settings does not lock the app");
    }

    #[test]
    fn the_third_wrong_pin_blocks_the_app_for_five_minutes() {
        let mut account = blocked();
        let until = NOW.after(SHORT_BLOCK);
        assert_eq!(account.pin, Pin::Blocked { until });
        assert_eq!(account.authenticate(NOW, RIGHT), AppMessage::Blocked { until }, "not even with the right PIN");
        assert!(!account.is_unlocked());
        account.end_block();
        assert_eq!(account.authenticate(until, RIGHT), AppMessage::Authenticated(Method::QrCodes));
        assert_eq!(account.pin, Pin::FRESH);
    }

    #[test]
    fn three_more_wrong_pins_after_a_block_need_a_new_pin() {
        let mut account = blocked();
        account.end_block();
        for wrong in 1..=2 {
            assert_eq!(account.authenticate(NOW, WRONG), AppMessage::WrongPin { wrong });
        }
        assert_eq!(account.authenticate(NOW, WRONG), AppMessage::NewPinNeeded);
        assert_eq!(account.authenticate(NOW, RIGHT), AppMessage::NewPinNeeded);
        account.end_block();
        assert_eq!(account.pin, Pin::NewPinNeeded, "this does not pass by itself");
        assert_eq!(account.make_new_pin(), AppMessage::NewPinMade);
        assert_eq!(account.authenticate(NOW, RIGHT), AppMessage::Authenticated(Method::QrCodes));
    }

    #[test]
    fn an_app_that_is_blocked_while_it_is_open_is_locked() {
        let mut account = opened();
        account.authenticate(NOW, RIGHT);
        for _ in 0..3 {
            account.authenticate(NOW, WRONG);
        }
        assert!(!account.is_unlocked());
        account.make_new_pin();
        assert!(!account.is_unlocked(), "a new PIN has to be used before anything opens");
    }

    #[test]
    fn an_unlocked_app_is_locked_by_a_new_pin() {
        let mut account = opened();
        account.authenticate(NOW, RIGHT);
        account.make_new_pin();
        assert!(!account.is_unlocked());
    }

    #[test]
    fn unlocking_applies_to_one_opening_only() {
        let mut account = opened();
        account.authenticate(NOW, RIGHT);
        account.connect(Opening(1));
        assert!(account.is_unlocked(), "the same opening asks once more");
        account.connect(Opening(2));
        assert!(!account.is_unlocked());
        account.connect(Opening(1));
        assert_eq!(account.app.map(|app| app.opening), Some(Opening(2)), "a late question connects nothing");
    }
}
