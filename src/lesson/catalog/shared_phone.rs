//! An ordinary day of two people who share a phone.

use std::time::Duration;

use crate::i18n::{LessonTexts, Lessons};
use crate::lesson::others::{Answer, Careful, Conversation, Cue, Then, Turn};
use crate::lesson::{
    Clue, Day, Ending, Goal, Group, Guidance, Lasts, Lesson, Numbering, Others, Scope, Start, Step, way,
};
use crate::people::{Adversary, Fact};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::talk::{Channel, Contact, Role, Secret};
use crate::protocol::world::{Actor, Desk};

/// Every telling, in the order of a link's `day`.
pub static DAYS: [Lesson; 2] = [QUICKLY, OWN_TURN];

/// A phone between two people.
const DRAWING: &str = "M18 6h12v26H18zM22 28h4M9 22a4 4 0 1 0 0-8 4 4 0 0 0 0 8M39 22a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 42c0-14 10-14 10 0M34 42c0-14 10-14 10 0";
const SHARED: Start = Start { computers: &[], phone: &[Person::Signe, Person::Anders], method: Method::OneTimeCodes };
const SOON: Cue = Cue::After(Duration::from_secs(6));

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.shared_phone
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.shared_phone.learnt()
}

const fn ends(name: &'static str, needs: &'static [Goal], unless: &'static [Goal]) -> Ending {
    Ending { name, needs, unless, lasts: Lasts::Forever, learnt }
}

const fn says(turn: u8) -> Answer {
    Answer { tells: None, then: Then::Say(turn) }
}

const fn turn(answers: &'static [Answer], then: Option<(Cue, Then)>, careful: Careful) -> Turn {
    Turn { reads_out: false, answers, then, careful }
}

// -- Not to be done: somebody of the household wants to be quick, and does it as the learner ---------------------------

const QUICKLY: Lesson = Lesson {
    key: "shared-phone",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Municipality), Desk::elsewhere(Site::Municipality)], ..SHARED },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Visit), Step::Talk(Channel::Visit)],
    goals: &[LOGGED_ON, TOLD_PIN, OVER],
    endings: &[
        ends("deceived", &[LOGGED_ON], &[]),
        ends("stopped late", &[TOLD_PIN, OVER], &[]),
        ends("safe", &[OVER], &[TOLD_PIN]),
    ],
    way: way::stay_at_home,
    others: Others {
        adversary: Some(Adversary::Shoulder),
        knows: &[Fact::UserId(Person::Signe)],
        begins: Cue::AtOnce,
        talks: &[Conversation {
            contact: Contact { channel: Channel::Visit, role: Role::Family },
            begun_by: Actor::Other,
            begins: SOON,
            turns: &[
                turn(&[TELLS, says(2), says(3)], None, Careful::Reply(1)),
                turn(&[WAITS, says(3)], Some((Cue::CodeOnTheirScreen, Then::Say(4))), Careful::End),
                turn(&[TELLS, says(3)], None, Careful::End),
                turn(&[], None, Careful::End),
                Turn { reads_out: true, answers: &[says(3)], then: None, careful: Careful::End },
            ],
        }],
    },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::said(0)], words: |days| days.shared_phone_quickly() }),
};

const LOGGED_ON: Goal = Goal::OthersLoggedOn(Person::Signe);
/// Told, or typed while they were looking.
const TOLD_PIN: Goal = Goal::OthersLearnt(Person::Signe, Secret::Pin);
const OVER: Goal = Goal::TalksOver(1);
const TELLS: Answer = Answer { tells: Some(Secret::Pin), then: Then::Say(1) };
const WAITS: Answer = Answer { tells: None, then: Then::Wait };

// -- As it is meant: each in their turn, each with their own PIN code --------------------------------------------------

const OWN_TURN: Lesson = Lesson {
    key: "shared-phone",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Municipality)], ..SHARED },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Message), Step::Talk(Channel::Message)],
    goals: &[OWN_LOG_ON, Goal::Rejected, Goal::TurnedAway],
    endings: &[
        ends("helped", &[OWN_LOG_ON], &[]),
        ends("rejected", &[Goal::Rejected], &[OWN_LOG_ON]),
        ends("too careful", &[Goal::TurnedAway], &[OWN_LOG_ON]),
    ],
    way: way::log_on_carefully,
    others: Others {
        talks: &[Conversation {
            contact: Contact { channel: Channel::Message, role: Role::Family },
            begun_by: Actor::Other,
            begins: SOON,
            turns: &[
                turn(&[says(1), says(2)], None, Careful::Reply(0)),
                turn(&[says(2)], None, Careful::GoOn),
                turn(&[says(1)], None, Careful::GoOn),
            ],
        }],
        ..Others::NOBODY
    },
    day: Some(Day {
        number: 2,
        is_fraud: false,
        clue: &[Clue::said(1), Clue::said(2), Clue::said(0)],
        words: |days| days.shared_phone_own_turn(),
    }),
};

const OWN_LOG_ON: Goal = Goal::LoggedOn(Person::Signe, Site::Municipality);
