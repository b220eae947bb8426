//! An ordinary day on which somebody asks for what is private.

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
pub static DAYS: [Lesson; 3] = [BANK, OWN_CALL, SUPPORT];

/// A speech bubble with a key in it.
const DRAWING: &str = "M6 8h36v26H22l-8 7v-7H6zM22 21a5 5 0 1 0-10 0 5 5 0 0 0 10 0h14v5M30 21v4";
const ONE_TIME_CODES: Start = Start { computers: &[], phone: &[Person::Signe], method: Method::OneTimeCodes };
const TWO_COMPUTERS: &[Desk] = &[Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)];
const LOGGED_ON: Goal = Goal::OthersLoggedOn(Person::Signe);
const TOLD_USER_ID: Goal = Goal::OthersLearnt(Person::Signe, Secret::UserId);
const TOLD_PIN: Goal = Goal::OthersLearnt(Person::Signe, Secret::Pin);
const ONE_OVER: Goal = Goal::TalksOver(1);
const TWO_OVER: Goal = Goal::TalksOver(2);

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.asked_for_secrets
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.asked_for_secrets.learnt()
}

const fn ends(name: &'static str, needs: &'static [Goal], unless: &'static [Goal]) -> Ending {
    Ending { name, needs, unless, lasts: Lasts::Forever, learnt }
}

const fn says(turn: u8) -> Answer {
    Answer { tells: None, then: Then::Say(turn) }
}

const fn tells(secret: Secret, turn: u8) -> Answer {
    Answer { tells: Some(secret), then: Then::Say(turn) }
}

const WAITS: Answer = Answer { tells: None, then: Then::Wait };
/// Nothing more is said after it.
const GOODBYE: Turn = turn(&[], None, Careful::End);
const SOON: Cue = Cue::After(Duration::from_secs(6));

const fn turn(answers: &'static [Answer], then: Option<(Cue, Then)>, careful: Careful) -> Turn {
    Turn { reads_out: false, answers, then, careful }
}

/// As soon as a code stands on their screen.
const READ_OUT: Option<(Cue, Then)> = Some((Cue::CodeOnTheirScreen, Then::Say(5)));

// -- A fraud: the bank calls, as they say ------------------------------------------------------------------------------

const BANK: Lesson = Lesson {
    key: "asked-for-secrets",
    group: Group::OrdinaryDays,
    minutes: 7,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: TWO_COMPUTERS, ..ONE_TIME_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Call), Step::Talk(Channel::Call)],
    goals: &[LOGGED_ON, TOLD_USER_ID, ONE_OVER],
    endings: &[
        ends("deceived", &[LOGGED_ON], &[]),
        ends("stopped late", &[TOLD_USER_ID, ONE_OVER], &[]),
        ends("safe", &[ONE_OVER], &[TOLD_USER_ID]),
    ],
    way: way::stay_at_home,
    others: Others {
        adversary: Some(Adversary::Caller),
        knows: &[],
        begins: Cue::AtOnce,
        talks: &[Conversation {
            contact: Contact { channel: Channel::Call, role: Role::Bank },
            begun_by: Actor::Other,
            begins: SOON,
            turns: &[
                turn(&[tells(Secret::UserId, 1), says(3), says(4)], None, Careful::Reply(1)),
                turn(&[tells(Secret::Pin, 2), says(2)], READ_OUT, Careful::End),
                turn(&[WAITS, says(4)], READ_OUT, Careful::End),
                turn(&[tells(Secret::UserId, 1), says(4)], None, Careful::End),
                GOODBYE,
                Turn { reads_out: true, answers: &[says(4)], then: None, careful: Careful::End },
            ],
        }],
    },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::said(0)], words: |days| days.asked_for_secrets_bank() }),
};

// -- Honest: support, which the learner calls --------------------------------------------------------------------------

const OWN_CALL: Lesson = Lesson {
    key: "asked-for-secrets",
    group: Group::OrdinaryDays,
    minutes: 7,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], ..ONE_TIME_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Talk(Channel::Call)],
    goals: &[TOLD_USER_ID, TOLD_PIN, ONE_OVER],
    endings: &[
        ends("told too much", &[TOLD_PIN, ONE_OVER], &[]),
        ends("helped", &[TOLD_USER_ID, ONE_OVER], &[]),
        ends("too careful", &[ONE_OVER], &[TOLD_USER_ID]),
    ],
    way: way::call_somebody,
    others: Others {
        talks: &[Conversation {
            contact: Contact { channel: Channel::Call, role: Role::Support },
            begun_by: Actor::Learner,
            begins: Cue::Never,
            turns: &[
                turn(&[says(1), says(1)], None, Careful::Reply(0)),
                turn(&[tells(Secret::UserId, 2), says(3), tells(Secret::Pin, 4)], None, Careful::Reply(0)),
                GOODBYE,
                GOODBYE,
                turn(&[tells(Secret::UserId, 2)], None, Careful::End),
            ],
        }],
        ..Others::NOBODY
    },
    day: Some(Day {
        number: 2,
        is_fraud: false,
        clue: &[Clue::said(1)],
        words: |days| days.asked_for_secrets_own_call(),
    }),
};

// -- A fraud: support writes, as they say, and then a public authority comes, as they say ------------------------------

const SUPPORT: Lesson = Lesson {
    key: "asked-for-secrets",
    group: Group::OrdinaryDays,
    minutes: 7,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: TWO_COMPUTERS, ..ONE_TIME_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[
        Step::Errand,
        Step::Contact(Channel::Message),
        Step::Talk(Channel::Message),
        Step::Contact(Channel::Visit),
        Step::Talk(Channel::Visit),
    ],
    goals: &[LOGGED_ON, TOLD_USER_ID, TWO_OVER],
    endings: &[
        ends("deceived", &[LOGGED_ON], &[]),
        ends("stopped late", &[TOLD_USER_ID, TWO_OVER], &[]),
        ends("safe", &[TWO_OVER], &[TOLD_USER_ID]),
    ],
    way: way::stay_at_home,
    others: Others {
        adversary: Some(Adversary::Caller),
        knows: &[],
        begins: Cue::AtOnce,
        talks: &[
            Conversation {
                contact: Contact { channel: Channel::Message, role: Role::Support },
                begun_by: Actor::Other,
                begins: SOON,
                turns: &[
                    turn(&[tells(Secret::UserId, 1), says(2)], None, Careful::Reply(1)),
                    turn(&[WAITS, says(4)], Some((Cue::CodeOnTheirScreen, Then::Say(3))), Careful::End),
                    turn(&[tells(Secret::UserId, 1), says(4)], None, Careful::End),
                    Turn { reads_out: true, answers: &[says(4)], then: None, careful: Careful::End },
                    GOODBYE,
                ],
            },
            Conversation {
                contact: Contact { channel: Channel::Visit, role: Role::Authority },
                begun_by: Actor::Other,
                begins: Cue::AtOnce,
                turns: &[
                    turn(&[tells(Secret::UserId, 1), says(2), says(3)], None, Careful::Reply(1)),
                    turn(&[tells(Secret::Pin, 4), says(4)], READ_OUT, Careful::End),
                    turn(&[tells(Secret::UserId, 1), says(3)], None, Careful::End),
                    GOODBYE,
                    turn(&[WAITS, says(3)], READ_OUT, Careful::End),
                    Turn { reads_out: true, answers: &[says(3)], then: None, careful: Careful::End },
                ],
            },
        ],
    },
    day: Some(Day {
        number: 3,
        is_fraud: true,
        clue: &[Clue::Said { talk: 1, turn: 0 }, Clue::said(0)],
        words: |days| days.asked_for_secrets_support(),
    }),
};
