//! Approve a transfer in the bank.

use crate::lesson::{Ending, Goal, Group, Guidance, Lesson, Numbering, Others, Scope, Start, Step, way};
use crate::protocol::approval::{Site, Transfer};
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;

pub static LESSON: Lesson = Lesson {
    key: "approve-payment",
    group: Group::OneAtATime,
    minutes: 6,
    // A coin that is sent.
    drawing: "M24 9a15 15 0 1 0 .1 0M17 24h13m-5-5 5 5-5 5",
    words: |words| &words.approve_payment,
    learner: Person::Signe,
    start: Start {
        computers: &[Desk { logged_on: Some(Person::Signe), ..Desk::at(Site::Bank) }],
        phone: &[Person::Signe],
        method: Method::OneTimeCodes,
    },
    numbering: Numbering::Own,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: &[
        Step::SendTransfer,
        Step::WaitForConnection,
        Step::EnterUserId,
        Step::OpenApp,
        Step::EnterPin,
        Step::EnterCode,
        Step::ReadAndDecide,
        Step::SeePhone,
        Step::SeeComputer,
    ],
    goals: GOALS,
    endings: &[Ending::after(GOALS, |words| words.approve_payment.learnt())],
    way: way::pay,
    others: Others::NOBODY,
    day: None,
};

const GOALS: &[Goal] = &[Goal::TransferApproved(Person::Signe, Transfer::PREPARED.approval())];
