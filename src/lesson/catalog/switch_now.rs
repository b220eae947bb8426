//! An ordinary day on which somebody speaks of one-time codes.

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
use crate::protocol::world::talk::{Channel, Contact, Role};
use crate::protocol::world::{Actor, Desk};

/// Every telling, in the order of a link's `day`.
pub static DAYS: [Lesson; 2] = [HELPER, LIBRARY];

/// Four squares, as of a QR code, an arrow, and four strokes, as of digits.
const DRAWING: &str =
    "M6 10h6v6H6zM15 10h6v6h-6zM6 19h6v6H6zM15 19h6v6h-6zM26 18h8m-3-3 3 3-3 3M38 26h4M38 30h4M6 38h36";
const QR_CODES: Start = Start { computers: &[], phone: &[Person::Signe], method: Method::QrCodes };
const STARTED: Goal = Goal::SwitchStarted(Person::Signe);
const OVER: Goal = Goal::TalksOver(1);

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.switch_now
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.switch_now.learnt()
}

const fn ends(name: &'static str, needs: &'static [Goal], unless: &'static [Goal]) -> Ending {
    Ending { name, needs, unless, lasts: Lasts::Forever, learnt }
}

const fn says(turn: u8) -> Answer {
    Answer { tells: None, then: Then::Say(turn) }
}

const WAITS: Answer = Answer { tells: None, then: Then::Wait };

// -- A fraud: a helper who is in a hurry, and calls again when the 24 hours are over -----------------------------------

const HELPER: Lesson = Lesson {
    key: "switch-now",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)], ..QR_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Call), Step::Talk(Channel::Call)],
    goals: &[LOGGED_ON, STARTED, TAKEN_BACK, OVER, TWICE_OVER],
    endings: &[
        ends("deceived", &[LOGGED_ON], &[]),
        ends("stopped late", &[STARTED, TWICE_OVER], &[]),
        ends("taken back", &[TAKEN_BACK, OVER], &[]),
        ends("safe", &[OVER], &[STARTED]),
    ],
    way: way::keep_qr_codes,
    others: Others {
        adversary: Some(Adversary::SwitchCaller),
        knows: &[Fact::UserId(Person::Signe)],
        begins: Cue::LearnerHasCodes,
        talks: &[
            Conversation {
                contact: CALL,
                begun_by: Actor::Other,
                begins: Cue::After(Duration::from_secs(6)),
                turns: &[
                    Turn {
                        reads_out: false,
                        answers: &[says(1), says(2), says(2)],
                        then: CALLS_AGAIN,
                        careful: Careful::Reply(2),
                    },
                    Turn { reads_out: false, answers: &[says(2), says(4)], then: CALLS_AGAIN, careful: Careful::End },
                    Turn { reads_out: false, answers: &[says(1), says(4)], then: CALLS_AGAIN, careful: Careful::End },
                    Turn {
                        reads_out: false,
                        answers: &[],
                        then: Some((Cue::LearnerHasCodes, Then::End)),
                        careful: Careful::End,
                    },
                    Turn { reads_out: false, answers: &[], then: None, careful: Careful::End },
                ],
            },
            Conversation {
                contact: CALL,
                begun_by: Actor::Other,
                begins: Cue::LearnerHasCodes,
                turns: &[
                    Turn {
                        reads_out: false,
                        answers: &[WAITS, says(2), says(3)],
                        then: READ_OUT,
                        careful: Careful::End,
                    },
                    Turn { reads_out: true, answers: &[says(2), says(3)], then: None, careful: Careful::End },
                    Turn { reads_out: false, answers: &[says(3), WAITS], then: READ_OUT, careful: Careful::End },
                    Turn { reads_out: false, answers: &[], then: None, careful: Careful::End },
                ],
            },
        ],
    },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::said(0)], words: |days| days.switch_now_helper() }),
};

const CALL: Contact = Contact { channel: Channel::Call, role: Role::Support };
const LOGGED_ON: Goal = Goal::OthersLoggedOn(Person::Signe);
const TAKEN_BACK: Goal = Goal::SwitchTakenBack(Person::Signe);
const TWICE_OVER: Goal = Goal::TalksOver(2);
/// As soon as the learner has started the switch: it takes 24 hours.
const CALLS_AGAIN: Option<(Cue, Then)> = Some((Cue::LearnerSwitches, Then::Say(3)));
/// As soon as a code stands on their screen.
const READ_OUT: Option<(Cue, Then)> = Some((Cue::CodeOnTheirScreen, Then::Say(1)));

// -- Honest: the library writes that there are codes, and that there is no hurry ---------------------------------------

const LIBRARY: Lesson = Lesson {
    key: "switch-now",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], ..QR_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Message), Step::Talk(Channel::Message)],
    goals: &[STARTED, OVER],
    endings: &[ends("helped", &[STARTED], &[]), ends("too careful", &[OVER], &[STARTED])],
    way: way::switch_when_told,
    others: Others {
        talks: &[Conversation {
            contact: Contact { channel: Channel::Message, role: Role::Support },
            begun_by: Actor::Other,
            begins: Cue::After(Duration::from_secs(6)),
            turns: &[
                Turn {
                    reads_out: false,
                    answers: &[says(1), says(2), says(3)],
                    then: None,
                    careful: Careful::Reply(1),
                },
                Turn { reads_out: false, answers: &[says(2), says(3)], then: None, careful: Careful::GoOn },
                Turn { reads_out: false, answers: &[says(1), says(3)], then: None, careful: Careful::GoOn },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::GoOn },
            ],
        }],
        ..Others::NOBODY
    },
    day: Some(Day {
        number: 2,
        is_fraud: false,
        clue: &[Clue::said(2), Clue::said(0)],
        words: |days| days.switch_now_library(),
    }),
};
