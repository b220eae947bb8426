//! Lessons. Each is one value in a file of [`catalog`]: how its world begins, its steps and goals, how it can end, and the
//! way there, made of the pieces in [`way`]. Nobody else asks which lesson it is. Pure.

pub mod catalog;
mod clue;
mod deed;
mod ending;
mod memory;
pub mod others;
mod progress;
pub mod replay;
mod step;
pub mod way;

use std::fmt;

use crate::i18n::{Days, LessonTexts, Lessons};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;
use crate::protocol::{ComputerId, Input, Instant, Setup, World};

pub use clue::Clue;
pub use deed::{Control, Deed};
pub use ending::{Ending, Judgement, Lasts};
pub use others::Others;
pub use progress::{Goal, Progress};
pub use step::Step;
pub use way::{Action, Detour, Next, Situation};

/// One lesson. Two are the same if their keys are.
pub struct Lesson {
    /// The name in links and on the command line.
    pub key: &'static str,
    pub group: Group,
    /// How long it takes somebody who does it for the first time and listens to every message. No source gives it: it is
    /// our estimate, in whole minutes.
    pub minutes: u8,
    /// Of its card: a path of lines, in a square of 48.
    pub drawing: &'static str,
    /// Its title, what it is about, and what is learnt in it.
    pub words: fn(&'static Lessons) -> &'static LessonTexts,
    /// Who the person in front of the page is.
    pub learner: Person,
    pub start: Start,
    pub numbering: Numbering,
    pub guidance: Guidance,
    pub scope: Scope,
    /// In order.
    pub steps: &'static [Step],
    /// What is noticed when it is reached, in the order in which the way leads there.
    pub goals: &'static [Goal],
    /// In order of precedence: the first one that is reached counts.
    pub endings: &'static [Ending],
    /// What comes next, as long as no ending is reached.
    pub way: fn(&Situation<'_>) -> Next,
    /// What other people do in it.
    pub others: Others,
    /// If it is an ordinary day, in which somebody may want something of the learner.
    pub day: Option<Day>,
}

/// One telling of an ordinary day.
#[derive(Clone, Copy, Debug)]
pub struct Day {
    /// Counts from 1.
    pub number: u8,
    pub is_fraud: bool,
    /// Where it can be noticed, the best place first: what counts is the first that the learner came to.
    pub clue: &'static [Clue],
    /// Its screenplay.
    pub words: fn(&'static Days) -> &'static str,
}

/// Lessons that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The official guide as a whole.
    OfficialGuide,
    /// One thing at a time.
    OneAtATime,
    /// Something goes wrong.
    Mistakes,
    /// Somebody wants something of the learner.
    OrdinaryDays,
    /// Everything is allowed.
    Freely,
}

/// How a lesson's world begins. (The clock is a setting of the page; a lesson begins without one.)
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// The first computer is the learner's.
    pub computers: &'static [Desk],
    /// Whose app is on the phone.
    pub phone: &'static [Person],
    /// How everybody approves. A new phone starts with QR codes (official guide, step 1).
    pub method: Method,
}

/// Where the numbers of the steps come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Numbering {
    /// They are those of the official guide, which the learner may have in hand.
    OfficialGuide,
    /// They count the lesson's own steps from 1.
    Own,
    /// There are none: what comes next depends on what is done.
    None,
}

/// When the guide tells what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guidance {
    Always,
    OnRequest,
    /// The guide says what is happening and what can be done, and not what is right.
    WhatHappens,
}

/// What the learner may do in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// What the lesson is about, at its own site.
    OneTask,
    /// Go to any site, and try 'What if …'.
    Anything,
}

impl Lesson {
    /// The site that the learner's browser shows at the beginning.
    #[must_use]
    pub fn site(&self) -> Site {
        self.start.computers.first().map_or(Site::Profile, |computer| computer.site)
    }

    /// The site that it is about, which is where a link leads, if there is one; nothing, if it may be any.
    fn own_site(&self) -> Option<Site> {
        match self.scope {
            Scope::OneTask => Some(self.others.link().map_or_else(|| self.site(), |link| link.site)),
            Scope::Anything => None,
        }
    }

    /// Which telling it is, of those that there are.
    #[must_use]
    pub fn telling(&self) -> u8 {
        self.day.map_or(1, |day| day.number)
    }

    /// What somebody else does next, and when.
    #[must_use]
    pub fn others_next(&self, world: &World, progress: &Progress) -> Option<(Instant, Input)> {
        self.others.next(world, progress, self.learner)
    }

    /// How far somebody is who has not begun.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress::new(self.learner, self.start.method, self.others.knows)
    }

    /// How its world begins.
    #[must_use]
    pub fn setup(&self) -> Setup {
        let Start { computers, phone, method } = self.start;
        Setup { computers: computers.to_vec(), phone: phone.to_vec(), method, clock: SessionClock::Off }
    }

    /// A step's number, and the number of the last one. A step that is only met on a detour has the number of the lesson's
    /// own step that stands in its place in the official guide.
    #[must_use]
    pub fn number(&self, step: Step) -> (u8, u8) {
        match self.numbering {
            Numbering::OfficialGuide => (step.official_number(), Step::LAST_OFFICIAL_NUMBER),
            Numbering::None => (0, 0),
            Numbering::Own => {
                let place = |like: &dyn Fn(Step) -> bool| self.steps.iter().position(|own| like(*own));
                let index = place(&|own| own == step)
                    .or_else(|| place(&|own| own.official_number() == step.official_number()))
                    .unwrap_or_default();
                let count = |length: usize| u8::try_from(length).unwrap_or(u8::MAX);
                (count(index + 1), count(self.steps.len()))
            }
        }
    }

    /// Which part of a step this is, and how many parts that step has: step 1 of the official guide is nine presses long.
    #[must_use]
    pub fn part(&self, step: Step) -> Option<(u8, u8)> {
        let number = self.number(step).0;
        if number == 0 {
            return None;
        }
        let parts = || self.steps.iter().filter(|own| self.number(**own).0 == number);
        let count = |length: usize| u8::try_from(length).ok();
        let place = parts().position(|own| *own == step)?;
        Some((count(place + 1)?, count(parts().count())?)).filter(|(_, last)| *last > 1)
    }

    /// The first step with this number.
    #[must_use]
    pub fn step(&self, number: u8) -> Option<Step> {
        self.steps.iter().copied().find(|step| self.number(*step).0 == number)
    }

    /// Whether this step has a number of its own here, and is not one press of several that make up a step.
    #[must_use]
    pub fn has_as_a_step_of_its_own(&self, step: Step) -> bool {
        self.numbering == Numbering::Own && self.steps.contains(&step)
    }

    /// How the lesson has ended, if it has.
    #[must_use]
    pub fn ending(&self, world: &World, progress: &Progress) -> Option<&'static Ending> {
        let computer = world.scene().computer;
        self.endings.iter().find(|ending| ending.is_reached(progress, computer))
    }

    /// What to do next in this state of the world, for somebody who has come so far.
    #[must_use]
    pub fn next(&self, world: &World, progress: &Progress) -> Next {
        if let Some(ending) = self.ending(world, progress) {
            let step = self.steps.last().copied().unwrap_or(Step::SeeComputer);
            return Next { step, action: Action::Finished(ending), detour: None };
        }
        (self.way)(&Situation {
            learner: self.learner,
            site: self.own_site(),
            phone_users: self.start.phone,
            scene: world.scene(),
            address: world.address(ComputerId::LEARNERS),
            talk: world.talk(),
            conversation: self.others.conversation(progress),
            can_skip_the_switch: world.switch_ready_at().is_some(),
            is_settled: !world.is_busy(),
            progress,
        })
    }
}

impl PartialEq for Lesson {
    fn eq(&self, other: &Self) -> bool {
        (self.key, self.telling()) == (other.key, other.telling())
    }
}

impl Eq for Lesson {}

impl fmt::Debug for Lesson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.key)
    }
}

#[cfg(test)]
mod tests;
