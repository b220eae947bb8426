//! Log on with an app that two people share.

use crate::lesson::{Ending, Goal, Group, Guidance, Lesson, Numbering, Others, Scope, Start, Step, way};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "household",
    group: Group::OneAtATime,
    minutes: 7,
    // Two people.
    drawing: "M17 22a6 6 0 1 0-.1 0M33 22a6 6 0 1 0-.1 0M6 40c0-14 21-14 21 0M29 30c7-4 13 1 13 10",
    words: |words| &words.household,
    learner: Person::Anders,
    start: Start {
        computers: &[Desk::at(Site::Profile)],
        phone: &[Person::Signe, Person::Anders],
        method: Method::OneTimeCodes,
    },
    numbering: Numbering::Own,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: &[
        Step::PressLogOn,
        Step::WaitForConnection,
        Step::EnterUserId,
        Step::OpenApp,
        Step::ChooseUser,
        Step::EnterPin,
        Step::EnterCode,
        Step::ReadAndDecide,
        Step::SeePhone,
        Step::SeeComputer,
    ],
    goals: GOALS,
    endings: &[Ending::after(GOALS, |words| words.household.learnt())],
    way: way::log_on,
    others: Others::NOBODY,
    day: None,
};

const GOALS: &[Goal] = &[Goal::LoggedOn(Person::Anders, Site::Profile)];
