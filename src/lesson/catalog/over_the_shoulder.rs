//! An ordinary day on which somebody stands beside the learner.

use std::time::Duration;

use crate::i18n::{LessonTexts, Lessons};
use crate::lesson::others::{Answer, Careful, Conversation, Cue, Then, Turn};
use crate::lesson::{
    Clue, Day, Ending, Goal, Group, Guidance, Lasts, Lesson, Numbering, Others, Scope, Start, Step, way,
};
use crate::people::Adversary;
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::talk::{Channel, Contact, Role, Secret};
use crate::protocol::world::{Actor, Desk};

/// Every telling, in the order of a link's `day`.
pub static DAYS: [Lesson; 2] = [LOOKS, NEIGHBOUR];

/// An eye over a phone.
const DRAWING: &str = "M6 14c6-8 16-8 22 0-6 8-16 8-22 0zM17 11a3 3 0 1 0 .1 0zM30 20h12v22H30zM34 38h4";

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.over_the_shoulder
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.over_the_shoulder.learnt()
}

// -- A visitor who looks on --------------------------------------------------------------------------------------------

const LOOKS: Lesson = Lesson {
    key: "over-the-shoulder",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Signe], method: Method::OneTimeCodes },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Visit), Step::Talk(Channel::Visit)],
    goals: &[PIN_SEEN, UNSEEN],
    endings: &[
        Ending { name: "deceived", needs: &[PIN_SEEN], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "safe", needs: &[UNSEEN], unless: &[], lasts: Lasts::Forever, learnt },
    ],
    way: way::log_on_carefully,
    others: Others {
        adversary: Some(Adversary::Shoulder),
        talks: &[visit(
            Role::Support,
            &[
                Turn {
                    reads_out: false,
                    answers: &[goes_on(Then::Say(1)), goes_on(Then::LookAway(2)), goes_on(Then::Say(3))],
                    then: None,
                    careful: Careful::Reply(1),
                },
                Turn {
                    reads_out: false,
                    answers: &[goes_on(Then::LookAway(2))],
                    then: None,
                    careful: Careful::Reply(0),
                },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::GoOn },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::End },
            ],
        )],
        ..Others::NOBODY
    },
    day: Some(Day {
        number: 1,
        is_fraud: true,
        clue: &[Clue::said(1), Clue::said(0)],
        words: |days| days.over_the_shoulder_looks(),
    }),
};

const PIN_SEEN: Goal = Goal::OthersLearnt(Person::Signe, Secret::Pin);
const OWN_LOG_ON: Goal = Goal::LoggedOn(Person::Signe, Site::Profile);
const UNSEEN: Goal = Goal::AnyOf(&[OWN_LOG_ON, Goal::SentAway]);

const fn goes_on(then: Then) -> Answer {
    Answer { tells: None, then }
}

const fn visit(role: Role, turns: &'static [Turn]) -> Conversation {
    Conversation {
        contact: Contact { channel: Channel::Visit, role },
        begun_by: Actor::Other,
        begins: Cue::After(Duration::from_secs(6)),
        turns,
    }
}

// -- Honest: a neighbour who looks away of their own accord ------------------------------------------------------------

const NEIGHBOUR: Lesson = Lesson {
    goals: &[OWN_LOG_ON, Goal::SentAway],
    endings: &[
        Ending { name: "helped", needs: &[OWN_LOG_ON], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "too careful", needs: &[Goal::SentAway], unless: &[], lasts: Lasts::Forever, learnt },
    ],
    others: Others {
        talks: &[visit(
            Role::Family,
            &[
                Turn {
                    reads_out: false,
                    answers: &[goes_on(Then::LookAway(1)), goes_on(Then::Say(2))],
                    then: None,
                    careful: Careful::Reply(0),
                },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::GoOn },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::End },
            ],
        )],
        ..Others::NOBODY
    },
    day: Some(Day {
        number: 2,
        is_fraud: false,
        clue: &[Clue::said(1), Clue::said(0)],
        words: |days| days.over_the_shoulder_neighbour(),
    }),
    ..LOOKS
};
