//! The whole official guide: the switch to one-time codes, and then a log-on with one.

use crate::lesson::{
    Ending, Goal, Group, Guidance, Lesson, Next, Numbering, Others, Scope, Situation, Start, Step, way,
};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "guide",
    group: Group::OfficialGuide,
    minutes: 12,
    // A signpost.
    drawing: "M24 44V6M24 8h14l4 5-4 5H24M24 22H10l-4 5 4 5h14",
    words: |words| &words.guide,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Signe], method: Method::QrCodes },
    numbering: Numbering::OfficialGuide,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: Step::OF_THE_OFFICIAL_GUIDE,
    goals: GOALS,
    endings: &[Ending::after(GOALS, |words| words.guide.learnt())],
    way: switch_and_log_on,
    others: Others::NOBODY,
    day: None,
};

const GOALS: &[Goal] = &[SWITCHED, Goal::LoggedOn(Person::Signe, Site::Profile)];

const SWITCHED: Goal = Goal::Switched(Person::Signe);

fn switch_and_log_on(situation: &Situation<'_>) -> Next {
    if situation.has(SWITCHED) { way::log_on(situation) } else { way::switch_to_codes(situation) }
}
