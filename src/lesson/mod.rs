//! Lessons: how each begins, which steps it has, and what somebody who knows the way does next. Pure.

pub mod expert;

use crate::protocol::approval::{Approval, Site};
use crate::protocol::{Setup, World};

pub use expert::{Action, Detour, Next};

/// Every lesson, by the name it has in links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LessonId {
    /// Steps 2 to 10 of the seed: log on with a one-time code.
    #[default]
    LogOn,
}

impl LessonId {
    pub const ALL: [Self; 1] = [Self::LogOn];

    /// The name in links and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::LogOn => "log-on",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lesson| lesson.key() == key)
    }

    /// How the lesson's world begins.
    #[must_use]
    pub fn setup(self) -> Setup {
        match self {
            Self::LogOn => Setup::default(),
        }
    }

    /// What the learner means to approve.
    #[must_use]
    pub const fn intention(self) -> Approval {
        match self {
            Self::LogOn => Site::Profile.log_on(),
        }
    }

    /// The lesson's steps in order.
    #[must_use]
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::LogOn => &[
                Step::PressLogOn,
                Step::WaitForConnection,
                Step::EnterUserId,
                Step::OpenApp,
                Step::EnterPin,
                Step::EnterCode,
                Step::ReadAndDecide,
                Step::SeePhone,
                Step::SeeComputer,
            ],
        }
    }

    /// A step's number, and the number of the last one. In this lesson both are the seed's own.
    #[must_use]
    pub fn number(self, step: Step) -> (u8, u8) {
        match self {
            Self::LogOn => (step.number_in_seed(), Step::SeeComputer.number_in_seed()),
        }
    }

    /// The step with this number.
    #[must_use]
    pub fn step(self, number: u8) -> Option<Step> {
        self.steps().iter().copied().find(|step| self.number(*step).0 == number)
    }

    /// What to do next in this state of the world.
    #[must_use]
    pub fn next(self, world: &World) -> Next {
        expert::next(self, world)
    }
}

/// A step of the official guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    PressLogOn,
    WaitForConnection,
    EnterUserId,
    OpenApp,
    EnterPin,
    EnterCode,
    ReadAndDecide,
    SeePhone,
    SeeComputer,
}

impl Step {
    /// The number on the paper that the learner may have in hand.
    const fn number_in_seed(self) -> u8 {
        match self {
            Self::PressLogOn => 2,
            Self::WaitForConnection => 3,
            Self::EnterUserId => 4,
            Self::OpenApp => 5,
            Self::EnterPin => 6,
            Self::EnterCode => 7,
            Self::ReadAndDecide => 8,
            Self::SeePhone => 9,
            Self::SeeComputer => 10,
        }
    }
}
