//! A lesson that is made of days: which they are, which one it is, and how those ended that are over. What is played is the day; at the end it
//! is the lesson itself, which has ended as soon as it begins.

use crate::lesson::{Ending, Lesson, catalog};
use crate::protocol::Seed;
use crate::sim::finished::Finished;

#[derive(Debug)]
pub(super) struct Week {
    lesson: &'static Lesson,
    days: [&'static Lesson; catalog::DAYS_OF_A_WEEK as usize],
    /// How many days are over, or were left out.
    over: u8,
    /// How many were left out.
    left_out: u8,
    lived: Vec<Finished>,
}

impl Week {
    /// The week that this lesson is, drawn by this seed, from one of its days on; none, if it is a lesson of its own.
    pub(super) fn of(lesson: &'static Lesson, first_day: Option<u8>, seed: Seed) -> Option<Self> {
        let days = catalog::made_of(lesson, seed)?;
        let left_out = first_day.unwrap_or_default().saturating_sub(1);
        Some(Self { lesson, days, over: left_out, left_out, lived: Vec::new() })
    }

    pub(super) const fn lesson(&self) -> &'static Lesson {
        self.lesson
    }

    /// What is played now.
    pub(super) fn today(&self) -> &'static Lesson {
        self.days.get(usize::from(self.over)).copied().unwrap_or(self.lesson)
    }

    /// Which day it is; none, when the week is over.
    pub(super) fn place(&self) -> Option<u8> {
        Some(self.over + 1).filter(|place| *place <= catalog::DAYS_OF_A_WEEK)
    }

    /// The days that are over.
    pub(super) fn lived(&self) -> &[Finished] {
        &self.lived
    }

    /// Today has ended in this way, and the next day begins.
    pub(super) fn go_on(&mut self, ending: &'static Ending) {
        self.lived.push(Finished { lesson: self.today(), ending, place: self.place() });
        self.over += 1;
    }

    /// The same days once more.
    pub(super) fn start_over(&mut self) {
        self.over = self.left_out;
        self.lived.clear();
    }
}
