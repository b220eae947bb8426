//! An ordinary day on which the computer says one thing, and the app asks for another.

use crate::i18n::{LessonTexts, Lessons};
use crate::lesson::{
    Clue, Day, Ending, Goal, Group, Guidance, Lasts, Lesson, Numbering, Others, Scope, Start, Step, way,
};
use crate::people::Adversary;
use crate::protocol::ComputerId;
use crate::protocol::approval::{Site, Transfer};
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::{Address, Begins, Copied, Desk, Shows};

/// Every telling, in the order of a link's `day`.
pub static DAYS: [Lesson; 2] = [OTHER, OWN];

/// Two sheets, and what is written on them differs.
const DRAWING: &str = "M6 6h15v22H6zM11 13h5M11 19h5M27 20h15v22H27zM32 27l5 8M37 27l-5 8";

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.text_mismatch
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.text_mismatch.learnt()
}

// -- A fraud: the page says that it logs on, and what is begun is a transfer -------------------------------------------

const OTHER: Lesson = Lesson {
    key: "text-mismatch",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start {
        computers: &[
            Desk { shows: Shows::Copy(COPY), ..Desk::at(Site::Bank) },
            Desk { logged_on: Some(Person::Signe), transfer: Transfer::STRANGERS, ..Desk::elsewhere(Site::Bank) },
        ],
        phone: &[Person::Signe],
        method: Method::OneTimeCodes,
    },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand],
    goals: &[Goal::OthersGotMoney, SAID_NO],
    endings: &[
        Ending { name: "deceived", needs: &[Goal::OthersGotMoney], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "safe", needs: &[SAID_NO], unless: &[], lasts: Lasts::Forever, learnt },
    ],
    way: way::log_on_carefully,
    others: Others { adversary: Some(Adversary::Swapper), ..Others::NOBODY },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::Text], words: |days| days.text_mismatch_other() }),
};

/// The address is the right one: only the text in the app is not.
const COPY: Copied = Copied { of: ComputerId::ELSEWHERE, address: Address::Genuine, begins: Begins::Transfer };
const SAID_NO: Goal = Goal::AnyOf(&[Goal::Stopped, Goal::LeftTheCopy]);

// -- Honest: the learner's own transfer --------------------------------------------------------------------------------

const OWN: Lesson = Lesson {
    start: Start {
        computers: &[Desk { logged_on: Some(Person::Signe), ..Desk::at(Site::Bank) }],
        phone: &[Person::Signe],
        method: Method::OneTimeCodes,
    },
    goals: &[SENT, Goal::Stopped],
    endings: &[
        Ending { name: "helped", needs: &[SENT], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "too careful", needs: &[Goal::Stopped], unless: &[], lasts: Lasts::Forever, learnt },
    ],
    way: way::pay_carefully,
    others: Others::NOBODY,
    day: Some(Day { number: 2, is_fraud: false, clue: &[Clue::Text], words: |days| days.text_mismatch_own() }),
    ..OTHER
};

const SENT: Goal = Goal::TransferApproved(Person::Signe, Transfer::PREPARED.approval());
