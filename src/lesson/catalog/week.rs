//! Seven ordinary days, one after the other: most of them honest. Which ones, is drawn anew at each visit.

use super::DAYS_OF_A_WEEK;
use crate::lesson::{Ending, Group, Guidance, Lesson, Next, Numbering, Others, Scope, Start, Step};
use crate::protocol::approval::Site;
use crate::protocol::generator::{Generator, Seed};
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

/// How it is chosen, and how it ends: what is played before that are its days.
pub static LESSON: Lesson = Lesson {
    key: "week",
    group: Group::OrdinaryDays,
    minutes: 40,
    // The page of a calendar.
    drawing: "M6 10h36v32H6zM6 20h36M16 6v8M32 6v8M14 28h4M22 28h4M30 28h4M14 35h4M22 35h4",
    words: |words| &words.week,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Signe], method: Method::OneTimeCodes },
    numbering: Numbering::None,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: &[Step::DayOver],
    goals: &[],
    endings: &[Ending::after(&[], |words| words.week.learnt())],
    way: |_| Next::DAY_OVER,
    others: Others::NOBODY,
    day: None,
};

/// The fewest days of a week on which somebody wants to deceive the learner; at most it is one more.
const FEWEST_FRAUDS: u16 = 2;

/// A telling for each of these days, each of which has several lessons with several tellings. Every place in the week is as likely as
/// any other to be one of the few frauds.
#[must_use]
#[inline(never)]
pub(super) fn draw(
    days: [&'static [&'static [Lesson]]; DAYS_OF_A_WEEK as usize],
    seed: Seed,
) -> [&'static Lesson; DAYS_OF_A_WEEK as usize] {
    let mut generator = Generator::new(seed);
    let mut frauds = FEWEST_FRAUDS + generator.below(2);
    let mut left = u16::from(DAYS_OF_A_WEEK);
    days.map(|lessons| {
        let is_fraud = generator.below(left) < frauds;
        left -= 1;
        frauds -= u16::from(is_fraud);
        let like = |telling: &&Lesson| telling.day.is_some_and(|day| day.is_fraud == is_fraud);
        let tellings = || lessons.iter().copied().flatten().filter(like);
        let count = u16::try_from(tellings().count()).unwrap_or_default();
        // Every day of the week is told in both ways: a test sees to it.
        tellings().nth(usize::from(generator.below(count))).unwrap_or(&LESSON)
    })
}
