//! Steps 2 to 10 of the official guide: log on with a one-time code.

use crate::lesson::{Ending, Goal, Group, Guidance, Lesson, Numbering, Others, Scope, Start, Step, way};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "log-on",
    group: Group::OneAtATime,
    minutes: 7,
    // A field for four digits.
    drawing: "M5 14h38v20H5zM14.5 14v20M24 14v20M33.5 14v20",
    words: |words| &words.log_on,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Signe], method: Method::OneTimeCodes },
    numbering: Numbering::OfficialGuide,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: Step::OF_THE_LOG_ON,
    goals: GOALS,
    endings: &[Ending::after(GOALS, |words| words.log_on.learnt())],
    way: way::log_on,
    others: Others::NOBODY,
    day: None,
};

const GOALS: &[Goal] = &[Goal::LoggedOn(Person::Signe, Site::Profile)];
