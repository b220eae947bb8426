//! Type a wrong PIN until a new one is needed, and make it.

use crate::lesson::{Ending, Goal, Group, Guidance, Lesson, Numbering, Others, Scope, Start, Step, way};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "wrong-pin",
    group: Group::Mistakes,
    minutes: 8,
    // A lock.
    drawing: "M12 22h24v20H12zM17 22v-6a7 7 0 0 1 14 0v6M24 30v5",
    words: |words| &words.wrong_pin,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Signe], method: Method::OneTimeCodes },
    numbering: Numbering::Own,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: &[
        Step::OpenApp,
        Step::EnterWrongPin,
        Step::WaitForBlock,
        Step::EnterWrongPinAgain,
        Step::FindForgotPin,
        Step::MakeNewPin,
        Step::EnterPin,
    ],
    goals: GOALS,
    endings: &[Ending::after(GOALS, |words| words.wrong_pin.learnt())],
    way: way::try_wrong_pins,
    others: Others::NOBODY,
    day: None,
};

const GOALS: &[Goal] = &[
    Goal::BlockSeen,
    Goal::NewPinWasNeeded(Person::Signe),
    Goal::NewPinMade(Person::Signe),
    Goal::OpenedWithNewPin(Person::Signe),
];
