//! The practice people. There are no others: anything else that is typed belongs to none of them.

use serde::{Deserialize, Serialize};

/// Somebody with a user ID and a PIN made for practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Person {
    /// The person in the official guide's picture: `signesnye#id`.
    Signe,
    /// Somebody else in the same household.
    Anders,
}

impl Person {
    pub const ALL: [Self; 2] = [Self::Signe, Self::Anders];

    /// How many digits a PIN has (official pages).
    pub const PIN_DIGITS: usize = 6;

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Signe => "Signe Nye",
            Self::Anders => "Anders Holm",
        }
    }

    /// The user ID, in lower case.
    #[must_use]
    pub const fn user_id(self) -> &'static str {
        match self {
            Self::Signe => "signesnye#id",
            Self::Anders => "anders:holm42",
        }
    }

    /// The PIN, for the practice card and for telling what was typed. It is never put into a message.
    #[must_use]
    pub const fn pin(self) -> &'static str {
        match self {
            Self::Signe => "271828",
            Self::Anders => "314159",
        }
    }
}

/// What somebody typed, after a look at it: practice data goes on as itself, and everything else is forgotten on
/// the spot and goes on as [`Typed::Other`]. So nobody's own user ID, PIN or code is ever inside the world, its
/// messages or its history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Typed<T> {
    /// Data of this simulation.
    Practice(T),
    /// Something else, no matter what.
    Other,
}

impl Typed<Person> {
    /// Whose PIN this is.
    #[must_use]
    pub fn pin(digits: &str) -> Self {
        Person::ALL.into_iter().find(|person| person.pin() == digits).map_or(Self::Other, Self::Practice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::user_id;

    #[test]
    fn practice_people_follow_the_rules_for_user_ids_and_pins() {
        for person in Person::ALL {
            assert_eq!(user_id::recognise(person.user_id()), Ok(Typed::Practice(person)));
            assert_eq!(person.pin().len(), Person::PIN_DIGITS);
            assert!(person.pin().bytes().all(|byte| byte.is_ascii_digit()));
        }
    }

    #[test]
    fn a_pin_of_no_practice_person_is_not_stored() {
        assert_eq!(Typed::pin("271828"), Typed::Practice(Person::Signe));
        assert_eq!(Typed::pin("000000"), Typed::Other);
        assert_eq!(Typed::pin(""), Typed::Other);
    }
}
