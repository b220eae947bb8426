//! Step 1 of the official guide by itself.

use crate::lesson::{Ending, Goal, Group, Guidance, Lesson, Numbering, Others, Scope, Start, Step, way};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "switch-to-codes",
    group: Group::OneAtATime,
    minutes: 5,
    // A switch.
    drawing: "M15 14h18a10 10 0 0 1 0 20H15a10 10 0 0 1 0-20zM33 19a5 5 0 1 0 .1 0",
    words: |words| &words.switch_to_codes,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Signe], method: Method::QrCodes },
    numbering: Numbering::Own,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: Step::OF_THE_SWITCH,
    goals: GOALS,
    endings: &[Ending::after(GOALS, |words| words.switch_to_codes.learnt())],
    way: way::switch_to_codes,
    others: Others::NOBODY,
    day: None,
};

const GOALS: &[Goal] = &[Goal::Switched(Person::Signe)];
