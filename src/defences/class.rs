//! The habits on which a class votes: each can be with any other, so there are sixteen classes, and each attack is looked at for each of
//! them.

use super::defence::{Defence, Learner};
use crate::people::{Habits, Mind, Request};
use crate::protocol::World;
use crate::protocol::method::Method;

/// A habit, as it is read aloud to the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    EntersToldCodes,
    ReadsTheText,
    LooksAtTheAddress,
    SwitchesWhenAsked,
}

/// What a class does by habit: a bit for each of [`Habit::ALL`], in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class(u8);

impl Habit {
    pub const ALL: [Self; 4] =
        [Self::EntersToldCodes, Self::ReadsTheText, Self::LooksAtTheAddress, Self::SwitchesWhenAsked];

    /// Whether it protects those who have it. The others protect those who have not.
    #[must_use]
    pub const fn is_careful(self) -> bool {
        matches!(self, Self::ReadsTheText | Self::LooksAtTheAddress)
    }

    /// Whether it makes a difference at this moment whether somebody has it ([`Defence::is_in_play`]).
    #[must_use]
    pub fn is_in_play(self, world: &World, mind: Mind) -> bool {
        let defence = match self {
            Self::EntersToldCodes => Defence::RefusingToldCodes,
            Self::ReadsTheText => Defence::ReadingTheText,
            Self::LooksAtTheAddress => Defence::LookingAtTheAddress,
            Self::SwitchesWhenAsked => return mind.asked == Some(Request::SwitchToCodes),
        };
        defence.is_in_play(world, mind)
    }
}

impl Class {
    /// So many different ones there are.
    pub const COUNT: usize = 1 << Habit::ALL.len();

    /// Believes everybody and looks at nothing, like a learner without a defence.
    pub const TRUSTING: Self = Self(0).with(Habit::EntersToldCodes, true).with(Habit::SwitchesWhenAsked, true);

    /// All of them, in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).map(Self).take(Self::COUNT)
    }

    /// Which of [`Self::all`] it is, counted from 0.
    #[must_use]
    pub const fn number(self) -> usize {
        self.0 as usize
    }

    #[must_use]
    pub const fn has(self, habit: Habit) -> bool {
        self.0 & (1 << habit as u8) != 0
    }

    /// The same class with this habit, or without.
    #[must_use]
    pub const fn with(self, habit: Habit, has: bool) -> Self {
        let bit = 1 << habit as u8;
        Self(if has { self.0 | bit } else { self.0 & !bit })
    }

    /// The same class with one change for the better; nothing, if it is as careful in this already.
    #[must_use]
    pub fn improved(self, habit: Habit) -> Option<Self> {
        let improved = self.with(habit, habit.is_careful());
        (improved != self).then_some(improved)
    }

    /// Somebody of this class. As without a defence, there is no wait around them.
    #[must_use]
    pub const fn learner(self, method: Method) -> Learner {
        let habits = Habits {
            types_told_codes: self.has(Habit::EntersToldCodes),
            reads_text: self.has(Habit::ReadsTheText),
            looks_at_address: self.has(Habit::LooksAtTheAddress),
            switches_when_asked: self.has(Habit::SwitchesWhenAsked),
            ..Habits::GULLIBLE
        };
        Learner { habits, ..Learner::without_defence(method) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class_has_a_number_and_habits_of_its_own() {
        let all: Vec<_> = Class::all().collect();
        assert_eq!(all.len(), 16);
        for (number, class) in all.iter().enumerate() {
            assert_eq!(class.number(), number);
            let rebuilt = Habit::ALL.into_iter().fold(Class(0), |other, own| other.with(own, class.has(own)));
            assert_eq!(rebuilt, *class);
        }
    }

    #[test]
    fn a_class_that_trusts_is_like_a_learner_without_a_defence() {
        for method in [Method::QrCodes, Method::OneTimeCodes] {
            assert_eq!(Class::TRUSTING.learner(method), Learner::without_defence(method));
        }
    }

    #[test]
    fn one_change_for_the_better_each_makes_a_class_as_careful_as_the_official_guide() {
        let careful = Habit::ALL.into_iter().fold(Class::TRUSTING, |class, own| class.improved(own).expect("a change"));
        assert_eq!(Habit::ALL.map(|own| careful.improved(own)), [None; 4]);
        let habits = careful.learner(Method::OneTimeCodes).habits;
        assert_eq!(Habits { tells_secrets: false, ..habits }, Habits::CAREFUL);
    }
}
