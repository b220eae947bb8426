//! What can be known, and who knows it.

use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::{Person, Typed};
use crate::protocol::world::message::SessionId;
use crate::protocol::world::talk::TalkInput;
use crate::protocol::{ComputerInput, Input, PhoneInput};

/// Something that can be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    UserId(Person),
    Pin(Person),
    /// The one-time code of a log-on.
    Code(SessionId, OneTimeCode),
    /// The QR code of a log-on, whole.
    Qr(SessionId),
    /// What is to be approved in a log-on.
    Text(SessionId),
    /// How a log-on ended.
    Outcome(SessionId),
}

/// What one person or party knows: a set, kept in order. It is short, and a list is smaller in the page than a tree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Known(Vec<Fact>);

impl Known {
    #[must_use]
    pub fn has(&self, fact: Fact) -> bool {
        self.0.contains(&fact)
    }

    /// Learns something; what is known is not learnt twice.
    pub fn learn(&mut self, fact: Fact) {
        if let Err(place) = self.0.binary_search(&fact) {
            self.0.insert(place, fact);
        }
    }

    pub fn facts(&self) -> impl Iterator<Item = Fact> + '_ {
        self.0.iter().copied()
    }

    /// The people whose user ID is known.
    pub fn user_ids(&self) -> impl Iterator<Item = Person> + '_ {
        self.facts().filter_map(|fact| if let Fact::UserId(person) = fact { Some(person) } else { None })
    }

    /// Whether this one-time code is known.
    #[must_use]
    pub fn has_code(&self, code: OneTimeCode) -> bool {
        self.facts().any(|fact| matches!(fact, Fact::Code(_, known) if known == code))
    }

    /// Whether whoever knows this, and no more, can do it: nobody types or tells what they do not know.
    #[must_use]
    pub fn allows(&self, input: Input) -> bool {
        match input {
            Input::Computer(_, ComputerInput::EnterUserId(Typed::Practice(person))) => self.has(Fact::UserId(person)),
            Input::Phone(PhoneInput::EnterPin(Typed::Practice(person))) => self.has(Fact::Pin(person)),
            Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))) => self.has_code(code),
            Input::Talk(_, TalkInput::Say(remark)) => remark.code.is_none_or(|code| self.has_code(code)),
            Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_) => true,
        }
    }
}

impl FromIterator<Fact> for Known {
    fn from_iter<I: IntoIterator<Item = Fact>>(facts: I) -> Self {
        let mut known = Self::default();
        for fact in facts {
            known.learn(fact);
        }
        known
    }
}
