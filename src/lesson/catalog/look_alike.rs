//! An ordinary day on which a link leads to a page whose address is another one.

use std::time::Duration;

use crate::i18n::{LessonTexts, Lessons};
use crate::lesson::others::{Answer, Careful, Conversation, Cue, Then, Turn};
use crate::lesson::{
    Clue, Day, Ending, Goal, Group, Guidance, Lasts, Lesson, Numbering, Others, Scope, Start, Step, way,
};
use crate::people::Adversary;
use crate::protocol::ComputerId;
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::world::talk::{Channel, Contact, Role, Secret};
use crate::protocol::world::{Actor, Address, Begins, Copied, Desk, Link, Shows};

/// Every telling, in the order of a link's `day`.
pub static DAYS: [Lesson; 2] = [COPY, GENUINE];

/// A letter, and a page with its address bar.
const DRAWING: &str = "M4 8h22v15H4zM4 8l11 9 11-9M18 28h26v14H18zM18 33h26M22 30.5h12";

fn words(lessons: &'static Lessons) -> &'static LessonTexts {
    &lessons.look_alike
}

fn learnt(lessons: &'static Lessons) -> &'static str {
    lessons.look_alike.learnt()
}

// -- A fraud: the link leads to a copy ---------------------------------------------------------------------------------

const COPY: Lesson = Lesson {
    key: "look-alike",
    group: Group::OrdinaryDays,
    minutes: 6,
    drawing: DRAWING,
    words,
    learner: Person::Signe,
    start: Start {
        computers: &[Desk::at(Site::Profile), Desk::elsewhere(Site::Municipality)],
        phone: &[Person::Signe],
        method: Method::OneTimeCodes,
    },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Message), Step::Talk(Channel::Message)],
    goals: &[LOGGED_ON, USER_ID_TOLD, SAID_NO, STAYED_AWAY, Goal::LinkFollowed],
    endings: &[
        Ending { name: "deceived", needs: &[LOGGED_ON], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "stopped late", needs: &[USER_ID_TOLD, SAID_NO], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "safe", needs: &[STAYED_AWAY], unless: &[USER_ID_TOLD], lasts: Lasts::Forever, learnt },
    ],
    way: way::log_on_where_a_link_leads,
    others: Others {
        adversary: Some(Adversary::Relay),
        talks: &[message(&[
            Turn { reads_out: false, answers: &[TO_THE_COPY, ASKS], then: None, careful: Careful::Reply(0) },
            Turn { reads_out: false, answers: &[TO_THE_COPY], then: None, careful: Careful::Reply(0) },
        ])],
        ..Others::NOBODY
    },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::Address], words: |days| days.look_alike_copy() }),
};

const LOGGED_ON: Goal = Goal::OthersLoggedOn(Person::Signe);
const USER_ID_TOLD: Goal = Goal::OthersLearnt(Person::Signe, Secret::UserId);
const SAID_NO: Goal = Goal::AnyOf(&[Goal::Stopped, Goal::LeftTheCopy]);
const STAYED_AWAY: Goal = Goal::AnyOf(&[Goal::LinkNotFollowed, Goal::LeftTheCopy]);

const TO_THE_COPY: Answer =
    leads_to(Shows::Copy(Copied { of: ComputerId::ELSEWHERE, address: Address::LookAlike, begins: Begins::LogOn }));
const ASKS: Answer = Answer { tells: None, then: Then::Say(1) };

const fn leads_to(shows: Shows) -> Answer {
    Answer { tells: None, then: Then::Follow(Link { site: Site::Municipality, shows }) }
}

const fn message(turns: &'static [Turn]) -> Conversation {
    Conversation {
        contact: Contact { channel: Channel::Message, role: Role::Authority },
        begun_by: Actor::Other,
        begins: Cue::After(Duration::from_secs(6)),
        turns,
    }
}

// -- Honest: the link leads to the municipality ------------------------------------------------------------------------

const GENUINE: Lesson = Lesson {
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Signe], method: Method::OneTimeCodes },
    goals: &[OWN_LOG_ON, TURNED_AWAY, Goal::LinkFollowed],
    endings: &[
        Ending { name: "helped", needs: &[OWN_LOG_ON], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "too careful", needs: &[TURNED_AWAY], unless: &[], lasts: Lasts::Forever, learnt },
    ],
    others: Others {
        talks: &[message(&[
            Turn { reads_out: false, answers: &[TO_THE_PAGE, ASKS], then: None, careful: Careful::Reply(0) },
            Turn { reads_out: false, answers: &[TO_THE_PAGE], then: None, careful: Careful::Reply(0) },
        ])],
        ..Others::NOBODY
    },
    day: Some(Day { number: 2, is_fraud: false, clue: &[Clue::Address], words: |days| days.look_alike_genuine() }),
    ..COPY
};

const OWN_LOG_ON: Goal = Goal::LoggedOn(Person::Signe, Site::Municipality);
const TURNED_AWAY: Goal = Goal::AnyOf(&[Goal::LinkNotFollowed, Goal::Stopped]);
const TO_THE_PAGE: Answer = leads_to(Shows::Own);
