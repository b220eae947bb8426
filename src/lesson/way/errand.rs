//! What the learner came for.

use crate::lesson::step::Step;

/// What is approved, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Errand {
    LogOn,
    /// With a one-time code, and the first time with a wrong one.
    LogOnWithAWrongCodeFirst,
    /// The transfer that stands ready in the bank.
    Pay,
}

impl Errand {
    /// The step with which it begins.
    pub(super) const fn first_step(self) -> Step {
        match self {
            Self::LogOn | Self::LogOnWithAWrongCodeFirst => Step::PressLogOn,
            Self::Pay => Step::SendTransfer,
        }
    }
}
