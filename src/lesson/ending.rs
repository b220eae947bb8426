//! How a lesson can end.

use super::progress::{Goal, Progress};
use crate::i18n::Lessons;
use crate::protocol::screen::ComputerScreen;

/// One way in which a lesson can end, and what was learnt by it. Two endings of a lesson differ by their names.
#[derive(Debug)]
pub struct Ending {
    pub name: &'static str,
    /// It is reached once all of these are.
    pub needs: &'static [Goal],
    /// And none of these.
    pub unless: &'static [Goal],
    pub lasts: Lasts,
    pub learnt: fn(&'static Lessons) -> &'static str,
}

/// For how long a lesson has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lasts {
    Forever,
    /// It goes on when nobody is logged on at the learner's computer any more.
    WhileLoggedOn,
}

/// What somebody made of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// It was a fraud, and they said no in time.
    Noticed,
    /// They believed something, or told too much.
    NotNoticed,
    /// It was honest, and they did what they wanted to do.
    Trusted,
    /// It was honest, and they said no.
    Careful,
}

impl Ending {
    /// The ending of a lesson that has only one: everything is reached.
    #[must_use]
    pub const fn after(needs: &'static [Goal], learnt: fn(&'static Lessons) -> &'static str) -> Self {
        Self { name: "reached", needs, unless: &[], lasts: Lasts::Forever, learnt }
    }

    /// Whether somebody has got something that is the learner's, and nothing has stopped them.
    #[must_use]
    pub fn is_unsafe(&self) -> bool {
        let is_harm =
            |goal: &Goal| matches!(goal, Goal::OthersLoggedOn(_) | Goal::OthersGotMoney | Goal::OthersLearnt(..));
        self.needs.iter().all(is_harm)
    }

    /// What the learner made of a day that ended so.
    #[must_use]
    pub fn judgement(&self) -> Judgement {
        match self.name {
            "deceived" | "told too much" => Judgement::NotNoticed,
            "helped" => Judgement::Trusted,
            "too careful" | "rejected" => Judgement::Careful,
            _ => Judgement::Noticed,
        }
    }

    /// Whether it is reached by somebody who has come so far, and has this in front of them.
    pub(super) fn is_reached(&self, progress: &Progress, computer: ComputerScreen) -> bool {
        let lasts = match self.lasts {
            Lasts::Forever => true,
            Lasts::WhileLoggedOn => matches!(computer, ComputerScreen::LoggedOn { .. }),
        };
        lasts
            && self.needs.iter().all(|goal| progress.has(*goal))
            && !self.unless.iter().any(|goal| progress.has(*goal))
    }
}

impl PartialEq for Ending {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Ending {}
