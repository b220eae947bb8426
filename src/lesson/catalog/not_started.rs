//! An ordinary day on which something waits in the app.

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
pub static DAYS: [Lesson; 3] = [VISITOR, REMINDER, BANK];

/// A phone, and beside it a mark that something waits.
const DRAWING: &str = "M12 5h17v38H12zM18 38h5M36 12v12M36 30v1";
const ONE_TIME_CODES: Start = Start { computers: &[], phone: &[Person::Signe], method: Method::OneTimeCodes };
const TWO_COMPUTERS: &[Desk] = &[Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)];

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.not_started
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.not_started.learnt()
}

const fn ends(name: &'static str, needs: &'static [Goal], unless: &'static [Goal]) -> Ending {
    Ending { name, needs, unless, lasts: Lasts::Forever, learnt }
}

const fn says(turn: u8) -> Answer {
    Answer { tells: None, then: Then::Say(turn) }
}

const WAITS: Answer = Answer { tells: None, then: Then::Wait };
/// Nothing more is said after it.
const GOODBYE: Turn = Turn { reads_out: false, answers: &[], then: None, careful: Careful::End };
const SOON: Cue = Cue::After(Duration::from_secs(6));

// -- A fraud: a visitor from a public authority, as they say -----------------------------------------------------------

const VISITOR: Lesson = Lesson {
    key: "not-started",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: TWO_COMPUTERS, ..ONE_TIME_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Visit), Step::Talk(Channel::Visit)],
    goals: &[LOGGED_ON, CODE_TAKEN, Goal::TalksOver(1)],
    endings: &[
        ends("deceived", &[LOGGED_ON], &[]),
        ends("stopped late", &[CODE_TAKEN, Goal::TalksOver(1)], &[]),
        ends("safe", &[Goal::TalksOver(1)], &[CODE_TAKEN]),
    ],
    way: way::stay_at_home,
    others: Others {
        adversary: Some(Adversary::Caller),
        knows: &[Fact::UserId(Person::Signe)],
        begins: Cue::AtOnce,
        talks: &[Conversation {
            contact: Contact { channel: Channel::Visit, role: Role::Authority },
            begun_by: Actor::Other,
            begins: SOON,
            turns: &[
                Turn {
                    reads_out: false,
                    answers: &[says(1), says(1), says(4)],
                    then: None,
                    careful: Careful::Reply(1),
                },
                Turn { reads_out: false, answers: &[says(3), says(4)], then: READ_OUT, careful: Careful::End },
                Turn { reads_out: true, answers: &[says(3), says(4)], then: None, careful: Careful::End },
                Turn { reads_out: false, answers: &[says(4), WAITS], then: READ_OUT, careful: Careful::End },
                GOODBYE,
            ],
        }],
    },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::said(1)], words: |days| days.not_started_visitor() }),
};

const LOGGED_ON: Goal = Goal::OthersLoggedOn(Person::Signe);
const CODE_TAKEN: Goal = Goal::OthersCodeTaken(Person::Signe);
/// As soon as a code stands on their screen.
const READ_OUT: Option<(Cue, Then)> = Some((Cue::CodeOnTheirScreen, Then::Say(2)));

// -- Honest: a reminder of a public authority, and a log-on that the learner begins ------------------------------------

const REMINDER: Lesson = Lesson {
    key: "not-started",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Municipality)], ..ONE_TIME_CODES },
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
            contact: Contact { channel: Channel::Message, role: Role::Authority },
            begun_by: Actor::Other,
            begins: SOON,
            turns: &[
                Turn { reads_out: false, answers: &[says(1), says(2)], then: None, careful: Careful::Reply(0) },
                Turn { reads_out: false, answers: &[says(2)], then: None, careful: Careful::GoOn },
                Turn { reads_out: false, answers: &[says(1)], then: None, careful: Careful::GoOn },
            ],
        }],
        ..Others::NOBODY
    },
    day: Some(Day {
        number: 2,
        is_fraud: false,
        clue: &[Clue::Text, Clue::said(1), Clue::said(0)],
        words: |days| days.not_started_reminder(),
    }),
};

const OWN_LOG_ON: Goal = Goal::LoggedOn(Person::Signe, Site::Municipality);

// -- A fraud that has no code to read out: the bank writes, as they say, and then support calls, as they say -----------

const BANK: Lesson = Lesson {
    key: "not-started",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: TWO_COMPUTERS, method: Method::QrCodes, ..ONE_TIME_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[
        Step::Errand,
        Step::Contact(Channel::Message),
        Step::Talk(Channel::Message),
        Step::Contact(Channel::Call),
        Step::Talk(Channel::Call),
    ],
    goals: &[Goal::TalksOver(2)],
    endings: &[ends("safe", &[Goal::TalksOver(2)], &[])],
    way: way::stay_at_home,
    others: Others {
        adversary: Some(Adversary::Stranger),
        knows: &[Fact::UserId(Person::Signe)],
        begins: Cue::AtOnce,
        talks: &[
            Conversation {
                contact: Contact { channel: Channel::Message, role: Role::Bank },
                begun_by: Actor::Other,
                begins: SOON,
                turns: &[
                    Turn {
                        reads_out: false,
                        answers: &[says(1), says(1), says(2)],
                        then: None,
                        careful: Careful::Reply(1),
                    },
                    Turn { reads_out: false, answers: &[WAITS, says(2)], then: None, careful: Careful::End },
                    GOODBYE,
                ],
            },
            Conversation {
                contact: Contact { channel: Channel::Call, role: Role::Support },
                begun_by: Actor::Other,
                begins: Cue::AtOnce,
                turns: &[
                    Turn {
                        reads_out: false,
                        answers: &[says(1), says(2), says(3)],
                        then: None,
                        careful: Careful::Reply(1),
                    },
                    Turn { reads_out: false, answers: &[says(2), says(3)], then: None, careful: Careful::End },
                    GOODBYE,
                    GOODBYE,
                ],
            },
        ],
    },
    day: Some(Day {
        number: 3,
        is_fraud: true,
        clue: &[Clue::Said { talk: 1, turn: 1 }, Clue::Said { talk: 1, turn: 0 }, Clue::said(0)],
        words: |days| days.not_started_bank(),
    }),
};
