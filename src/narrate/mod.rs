//! Words for what happens: what is said when something changes, and what the guide says of a step. Here the protocol and
//! the language tables meet. These functions return words; when they are said is decided in `speech`. Pure.

mod change;
pub mod class;
mod day;
mod deed;
pub mod defence;
mod guide;
pub mod inside;
mod note;
pub mod property;
mod term;
mod week;
pub mod wire;

pub use change::{Change, Device, changes, method_in_words, time_points, to_remember};
pub use day::{address, clue, contact_texts, day_texts, debrief, remark, talk_change, talk_texts};
pub use deed::{control, deed};
pub use guide::{GuideWords, group_name, hint, lesson_texts, rule, short_hint, words};
pub use note::{Note, next_title, note};
pub use term::{
    approval_text, box_heading, digit_by_digit, duration, log_on_button, payee_name, pin_tries_left, site_name,
    time_of_day, until_other_words,
};
pub use week::{day_of_the_week, finished_day, next_day};
