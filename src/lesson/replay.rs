//! The lesson while something that was recorded is played again: it has no way and no end. The guide only says what is happening.

use super::{Action, Day, Group, Guidance, Lesson, Next, Numbering, Others, Scope, Start, Step};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

/// It is in no list, and no link leads to it.
pub static REPLAY: Lesson = Lesson {
    key: "",
    // Its words are those of the days.
    group: Group::OrdinaryDays,
    minutes: 0,
    drawing: "",
    words: |words| &words.free,
    learner: Person::Signe,
    // Whoever plays it says how the world begins.
    start: Start { computers: &[Desk::at(Site::Bank)], phone: &[Person::Signe], method: Method::OneTimeCodes },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand],
    goals: &[],
    endings: &[],
    way: |_| Next { step: Step::Errand, action: Action::Wait, detour: None },
    others: Others::NOBODY,
    day: Some(Day { number: 1, is_fraud: false, clue: &[], words: |days| days.defences.talk() }),
};
