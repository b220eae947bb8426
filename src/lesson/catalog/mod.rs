//! Every lesson, in the order of the list on the page, where those of a group stand together. To add one: a file here, its
//! line in [`ALL`], and its words in each language (`CONTRIBUTING.md` shows it).

pub mod approve_payment;
pub mod free;
pub mod guide;
pub mod household;
pub mod log_on;
pub mod log_on_qr;
pub mod switch_to_codes;
pub mod wrong_code;
pub mod wrong_pin;

use super::Lesson;

pub const ALL: &[&Lesson] = &[
    &guide::LESSON,
    &switch_to_codes::LESSON,
    &log_on::LESSON,
    &log_on_qr::LESSON,
    &approve_payment::LESSON,
    &household::LESSON,
    &wrong_code::LESSON,
    &wrong_pin::LESSON,
    &free::LESSON,
];

/// The lesson that opens when none is named.
pub const FIRST: &Lesson = &guide::LESSON;

/// The lesson after this one; none, if it is the last.
#[must_use]
pub fn after(lesson: &Lesson) -> Option<&'static Lesson> {
    ALL.iter().copied().skip_while(|other| *other != lesson).nth(1)
}

/// The lesson of this name.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static Lesson> {
    ALL.iter().copied().find(|lesson| lesson.key == key)
}
