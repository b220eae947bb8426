//! An ordinary day on which everything looks right but the address.

use crate::i18n::{LessonTexts, Lessons};
use crate::lesson::{
    Clue, Day, Ending, Goal, Group, Guidance, Lasts, Lesson, Numbering, Others, Scope, Start, Step, way,
};
use crate::people::Adversary;
use crate::protocol::ComputerId;
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::talk::Secret;
use crate::protocol::world::{Address, Begins, Copied, Desk, Shows};

/// Every telling, in the order of a link's `day`.
pub static DAYS: [Lesson; 3] = [COPY, GENUINE, COPY_WITH_QR];

/// A page, the same page behind it, and an address bar.
const DRAWING: &str = "M6 6h26v20H6zM6 12h26M10 9h10M16 26v16h26V18H32M22 34h14";

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.relay
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.relay.learnt()
}

// -- A fraud: a page passes the learner's own log-on through -----------------------------------------------------------

const COPY: Lesson = Lesson {
    key: "relay",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: COPIED, phone: &[Person::Signe], method: Method::OneTimeCodes },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand],
    goals: &[LOGGED_ON, USER_ID_TOLD, SAID_NO, Goal::LeftTheCopy],
    endings: &[
        Ending { name: "deceived", needs: &[LOGGED_ON], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "stopped late", needs: &[USER_ID_TOLD, SAID_NO], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "safe", needs: &[Goal::LeftTheCopy], unless: &[USER_ID_TOLD], lasts: Lasts::Forever, learnt },
    ],
    way: way::log_on_carefully,
    others: Others { adversary: Some(Adversary::Relay), ..Others::NOBODY },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::Address], words: |days| days.relay_copy() }),
};

const COPIED: &[Desk] = &[
    Desk {
        shows: Shows::Copy(Copied { of: ComputerId::ELSEWHERE, address: Address::LookAlike, begins: Begins::LogOn }),
        ..Desk::at(Site::Bank)
    },
    Desk::elsewhere(Site::Bank),
];
const LOGGED_ON: Goal = Goal::OthersLoggedOn(Person::Signe);
const USER_ID_TOLD: Goal = Goal::OthersLearnt(Person::Signe, Secret::UserId);
const SAID_NO: Goal = Goal::AnyOf(&[Goal::Stopped, Goal::LeftTheCopy]);

// -- Honest: the bank's own page ---------------------------------------------------------------------------------------

const GENUINE: Lesson = Lesson {
    start: Start { computers: &[Desk::at(Site::Bank)], phone: &[Person::Signe], method: Method::OneTimeCodes },
    goals: &[OWN_LOG_ON, Goal::Stopped],
    endings: &[
        Ending { name: "helped", needs: &[OWN_LOG_ON], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "too careful", needs: &[Goal::Stopped], unless: &[], lasts: Lasts::Forever, learnt },
    ],
    others: Others::NOBODY,
    day: Some(Day { number: 2, is_fraud: false, clue: &[Clue::Address], words: |days| days.relay_genuine() }),
    ..COPY
};

const OWN_LOG_ON: Goal = Goal::LoggedOn(Person::Signe, Site::Bank);

// -- The same fraud with a QR code -------------------------------------------------------------------------------------

const COPY_WITH_QR: Lesson = Lesson {
    start: Start { computers: COPIED, phone: &[Person::Signe], method: Method::QrCodes },
    day: Some(Day { number: 3, is_fraud: true, clue: &[Clue::Address], words: |days| days.relay_qr() }),
    ..COPY
};
