//! Type a wrong code, and see what happens.

use crate::lesson::{Ending, Goal, Group, Guidance, Lesson, Numbering, Others, Scope, Start, Step, way};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "wrong-code",
    group: Group::Mistakes,
    minutes: 7,
    // A field that is crossed out.
    drawing: "M5 14h38v20H5zM18 18l12 12M30 18 18 30",
    words: |words| &words.wrong_code,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Signe], method: Method::OneTimeCodes },
    numbering: Numbering::Own,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: &[
        Step::PressLogOn,
        Step::WaitForConnection,
        Step::EnterUserId,
        Step::OpenApp,
        Step::EnterPin,
        Step::EnterWrongCode,
        Step::EnterCode,
        Step::ReadAndDecide,
        Step::SeePhone,
        Step::SeeComputer,
    ],
    goals: GOALS,
    endings: &[Ending::after(GOALS, |words| words.wrong_code.learnt())],
    way: way::log_on_with_a_wrong_code_first,
    others: Others::NOBODY,
    day: None,
};

const GOALS: &[Goal] = &[Goal::WrongCodeSeen, Goal::LoggedOn(Person::Signe, Site::Profile)];
