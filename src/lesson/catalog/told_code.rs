//! An ordinary day on which somebody reads out a code.

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
pub static DAYS: [Lesson; 2] = [BANK, LIBRARY];

/// Two speech bubbles.
const DRAWING: &str = "M6 8h24v16H16l-6 6v-6H6zM36 20h6v14h-4v6l-6-6H20v-6";
const STEPS: &[Step] = &[Step::Errand, Step::Contact(Channel::Call), Step::Talk(Channel::Call)];
const ONE_TIME_CODES: Start = Start { computers: &[], phone: &[Person::Signe], method: Method::OneTimeCodes };

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.told_code
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.told_code.learnt()
}

// -- A fraud: the bank, as they say -----------------------------------------------------------------------------------

const BANK: Lesson = Lesson {
    key: "told-code",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)], ..ONE_TIME_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: STEPS,
    goals: &[LOGGED_ON, CODE_TAKEN, SAID_NO, Goal::TalksOver(1)],
    endings: &[
        Ending { name: "deceived", needs: &[LOGGED_ON], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "stopped late", needs: &[CODE_TAKEN, SAID_NO], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "safe", needs: &[Goal::TalksOver(1)], unless: &[CODE_TAKEN], lasts: Lasts::Forever, learnt },
    ],
    way: way::stay_at_home,
    others: Others {
        adversary: Some(Adversary::Caller),
        knows: &[Fact::UserId(Person::Signe)],
        begins: Cue::AtOnce,
        talks: &[Conversation {
            contact: Contact { channel: Channel::Call, role: Role::Bank },
            begun_by: Actor::Other,
            begins: Cue::After(Duration::from_secs(6)),
            turns: &[
                Turn {
                    reads_out: false,
                    answers: &[says(1), says(1), says(4)],
                    then: None,
                    careful: Careful::Reply(1),
                },
                Turn { reads_out: false, answers: &[says(3), says(5)], then: READ_OUT, careful: Careful::End },
                Turn { reads_out: true, answers: &[says(3), says(5)], then: None, careful: Careful::End },
                Turn { reads_out: false, answers: &[says(4), WAITS], then: READ_OUT, careful: Careful::End },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::End },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::End },
            ],
        }],
    },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::said(2)], words: |days| days.told_code_bank() }),
};

const LOGGED_ON: Goal = Goal::OthersLoggedOn(Person::Signe);
const CODE_TAKEN: Goal = Goal::OthersCodeTaken(Person::Signe);
/// In the app or to the caller.
const SAID_NO: Goal = Goal::AnyOf(&[Goal::Rejected, Goal::TalksOver(1)]);
/// As soon as a code stands on their screen.
const READ_OUT: Option<(Cue, Then)> = Some((Cue::CodeOnTheirScreen, Then::Say(2)));
const WAITS: Answer = Answer { tells: None, then: Then::Wait };

const fn says(turn: u8) -> Answer {
    Answer { tells: None, then: Then::Say(turn) }
}

// -- Honest: the library, which the learner has asked -----------------------------------------------------------------

const LIBRARY: Lesson = Lesson {
    key: "told-code",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start { computers: &[Desk::at(Site::Profile)], ..ONE_TIME_CODES },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: STEPS,
    goals: &[OWN_LOG_ON, Goal::TalksOver(1)],
    endings: &[
        Ending { name: "helped", needs: &[OWN_LOG_ON], unless: &[], lasts: Lasts::Forever, learnt },
        Ending {
            name: "too careful",
            needs: &[Goal::TalksOver(1)],
            unless: &[OWN_LOG_ON],
            lasts: Lasts::Forever,
            learnt,
        },
    ],
    way: way::log_on_carefully,
    others: Others {
        adversary: None,
        knows: &[],
        begins: Cue::Never,
        talks: &[Conversation {
            contact: Contact { channel: Channel::Call, role: Role::Support },
            begun_by: Actor::Other,
            begins: Cue::After(Duration::from_secs(6)),
            turns: &[
                Turn {
                    reads_out: false,
                    answers: &[says(2), says(1), says(4)],
                    then: None,
                    careful: Careful::Reply(1),
                },
                Turn { reads_out: false, answers: &[says(2)], then: None, careful: Careful::Reply(0) },
                Turn { reads_out: false, answers: &[says(4)], then: WELL_DONE, careful: Careful::GoOn },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::End },
                Turn { reads_out: false, answers: &[], then: None, careful: Careful::End },
            ],
        }],
    },
    day: Some(Day {
        number: 2,
        is_fraud: false,
        clue: &[Clue::said(1), Clue::said(2)],
        words: |days| days.told_code_library(),
    }),
};

const OWN_LOG_ON: Goal = Goal::LoggedOn(Person::Signe, Site::Profile);
const WELL_DONE: Option<(Cue, Then)> = Some((Cue::LearnerLoggedOn, Then::Say(3)));
