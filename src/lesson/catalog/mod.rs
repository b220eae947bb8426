//! Every lesson, in the order of the list on the page, where those of a group stand together. To add one: a file here, its
//! line in [`ALL`], and its words in each language (`CONTRIBUTING.md` shows it).

pub mod approve_payment;
pub mod asked_for_secrets;
pub mod free;
pub mod guide;
pub mod household;
pub mod log_on;
pub mod log_on_qr;
pub mod look_alike;
pub mod not_started;
pub mod over_the_shoulder;
pub mod relay;
pub mod shared_phone;
pub mod switch_now;
pub mod switch_to_codes;
pub mod text_mismatch;
pub mod told_code;
pub mod week;
pub mod wrong_code;
pub mod wrong_pin;

use super::Lesson;
use crate::protocol::Seed;

pub const ALL: &[&Lesson] = &[
    &guide::LESSON,
    &switch_to_codes::LESSON,
    &log_on::LESSON,
    &log_on_qr::LESSON,
    &approve_payment::LESSON,
    &household::LESSON,
    &wrong_code::LESSON,
    &wrong_pin::LESSON,
    &told_code::DAYS[0],
    &switch_now::DAYS[0],
    &asked_for_secrets::DAYS[0],
    &not_started::DAYS[0],
    &text_mismatch::DAYS[0],
    &look_alike::DAYS[0],
    &relay::DAYS[0],
    &over_the_shoulder::DAYS[0],
    &shared_phone::DAYS[0],
    &week::LESSON,
    &free::LESSON,
];

/// How many days a lesson has that is a week.
pub const DAYS_OF_A_WEEK: u8 = 7;

/// The ordinary days, each with all its tellings, by the day of the week that their words name, from Monday on.
const DAYS: [&[&[Lesson]]; DAYS_OF_A_WEEK as usize] = [
    &[&over_the_shoulder::DAYS],
    &[&told_code::DAYS],
    &[&switch_now::DAYS],
    &[&asked_for_secrets::DAYS, &text_mismatch::DAYS],
    &[&not_started::DAYS],
    &[&look_alike::DAYS],
    &[&relay::DAYS, &shared_phone::DAYS],
];

/// The lesson that opens when none is named.
pub const FIRST: &Lesson = &guide::LESSON;

/// The lesson after this one; none, if it is the last.
#[must_use]
pub fn after(lesson: &Lesson) -> Option<&'static Lesson> {
    ALL.iter().copied().skip_while(|other| other.key != lesson.key).nth(1)
}

/// Every telling of the same day; none, if the lesson is no such day.
#[must_use]
pub fn days(lesson: &Lesson) -> &'static [Lesson] {
    DAYS.into_iter()
        .flatten()
        .copied()
        .find(|days| days.first().is_some_and(|first| first.key == lesson.key))
        .unwrap_or_default()
}

/// The days that this lesson is made of, drawn by a seed; none, if it is no such lesson.
#[must_use]
pub fn made_of(lesson: &Lesson, seed: Seed) -> Option<[&'static Lesson; DAYS_OF_A_WEEK as usize]> {
    (lesson.key == week::LESSON.key).then(|| week::draw(DAYS, seed))
}

/// Whether this lesson is made of days and has one with this number.
#[must_use]
pub fn has_day(lesson: &Lesson, number: u8) -> bool {
    lesson.key == week::LESSON.key && (1..=DAYS_OF_A_WEEK).contains(&number)
}

/// The telling of the same day after this one; after the last comes the first.
#[must_use]
pub fn another_day(lesson: &Lesson) -> Option<&'static Lesson> {
    let days = days(lesson);
    days.get(usize::from(lesson.telling())).or_else(|| days.first())
}

/// The telling of this number of a lesson.
#[must_use]
pub fn telling(lesson: &Lesson, number: u8) -> Option<&'static Lesson> {
    days(lesson).iter().find(|day| day.telling() == number)
}

/// The lesson of this name.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static Lesson> {
    ALL.iter().copied().find(|lesson| lesson.key == key)
}
