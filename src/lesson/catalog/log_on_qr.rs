//! Log on with a QR code.

use crate::lesson::{Ending, Goal, Group, Guidance, Lesson, Numbering, Others, Scope, Start, Step, way};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "log-on-qr",
    group: Group::OneAtATime,
    minutes: 6,
    // A QR code.
    drawing: "M7 7h13v13H7zM28 7h13v13H28zM7 28h13v13H7zM28 28h5v5h-5zM37 37h4v4h-4zM37 28h4M28 41h4",
    words: |words| &words.log_on_qr,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Municipality)], phone: &[Person::Signe], method: Method::QrCodes },
    numbering: Numbering::Own,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: &[
        Step::PressLogOn,
        Step::WaitForConnection,
        Step::EnterUserId,
        Step::OpenApp,
        Step::EnterPin,
        Step::ScanQr,
        Step::ReadAndDecide,
        Step::SeePhone,
        Step::SeeComputer,
    ],
    goals: GOALS,
    endings: &[Ending::after(GOALS, |words| words.log_on_qr.learnt())],
    way: way::log_on,
    others: Others::NOBODY,
    day: None,
};

const GOALS: &[Goal] = &[Goal::LoggedOn(Person::Signe, Site::Municipality)];
