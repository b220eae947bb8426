//! Everything is allowed, and the guide speaks when it is asked. The second computer is somebody else's, for a log-on in two
//! places at the same time.

use crate::lesson::{Ending, Goal, Group, Guidance, Lasts, Lesson, Numbering, Others, Scope, Start, Step, way};
use crate::people::Fact;
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "free",
    group: Group::Freely,
    minutes: 10,
    // A path of one's own.
    drawing: "M6 40c22 0-4-22 12-24 12-1 6 16 14 14 6-2 4-14 10-22M38 6l5 1-2 6",
    words: |words| &words.free,
    learner: Person::Signe,
    start: Start {
        computers: &[Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)],
        phone: &[Person::Signe],
        method: Method::QrCodes,
    },
    numbering: Numbering::OfficialGuide,
    guidance: Guidance::OnRequest,
    scope: Scope::Anything,
    steps: Step::OF_THE_LOG_ON,
    goals: GOALS,
    endings: &[Ending { lasts: Lasts::WhileLoggedOn, ..Ending::after(GOALS, |words| words.free.learnt()) }],
    way: way::log_on,
    others: Others::only_elsewhere(&[Fact::UserId(Person::Signe)]),
    day: None,
};

const GOALS: &[Goal] = &[Goal::LoggedOnAnywhere(Person::Signe)];
