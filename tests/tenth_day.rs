//! An ordinary day that is not in the catalogue, as somebody adds one: what people do is a value, and what they say is one text. It is
//! played to both of its endings in the order of `CONTRIBUTING.md`, and nobody has to know of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use std::sync::LazyLock;
use std::time::Duration;

use swipewise::history::History;
use swipewise::i18n::draft::Draft;
use swipewise::i18n::{Lang, LessonTexts, pack, source};
use swipewise::lesson::others::{Answer, Careful, Conversation, Cue, Then, Turn};
use swipewise::lesson::{
    Action, Clue, Day, Ending, Goal, Group, Guidance, Lasts, Lesson, Numbering, Others, Scope, Start, Step, way,
};
use swipewise::narrate;
use swipewise::people::Adversary;
use swipewise::protocol::approval::Site;
use swipewise::protocol::method::Method;
use swipewise::protocol::person::Person;
use swipewise::protocol::world::talk::{Channel, Contact, Reply, Role, Secret, TalkInput, TalkStage};
use swipewise::protocol::world::{Actor, Desk};
use swipewise::protocol::{Input, Seed};

/// Somebody writes that the user ID is wanted for a raffle.
static LESSON: Lesson = Lesson {
    key: "tenth-day",
    group: Group::OrdinaryDays,
    minutes: 3,
    drawing: "M6 24h36",
    words: |_| &WORDS,
    learner: Person::Anders,
    start: Start { computers: &[Desk::at(Site::Profile)], phone: &[Person::Anders], method: Method::OneTimeCodes },
    numbering: Numbering::None,
    guidance: Guidance::WhatHappens,
    scope: Scope::OneTask,
    steps: &[Step::Errand, Step::Contact(Channel::Message), Step::Talk(Channel::Message)],
    goals: &[TOLD, OVER],
    endings: &[
        Ending { name: "deceived", needs: &[TOLD], unless: &[], lasts: Lasts::Forever, learnt },
        Ending { name: "safe", needs: &[OVER], unless: &[TOLD], lasts: Lasts::Forever, learnt },
    ],
    way: way::stay_at_home,
    others: Others {
        adversary: Some(Adversary::Caller),
        talks: &[Conversation {
            contact: Contact { channel: Channel::Message, role: Role::Authority },
            begun_by: Actor::Other,
            begins: Cue::After(Duration::from_secs(6)),
            turns: &[
                Turn { reads_out: false, answers: &[TELLS, ASKS], then: None, careful: Careful::Reply(1) },
                Turn { reads_out: false, answers: &[TELLS], then: None, careful: Careful::End },
            ],
        }],
        ..Others::NOBODY
    },
    day: Some(Day { number: 1, is_fraud: true, clue: &[Clue::said(0)], words: |_| RAFFLE }),
};

const TOLD: Goal = Goal::OthersLearnt(Person::Anders, Secret::UserId);
const OVER: Goal = Goal::TalksOver(1);
const TELLS: Answer = Answer { tells: Some(Secret::UserId), then: Then::Say(1) };
const ASKS: Answer = Answer { tells: None, then: Then::Say(1) };

/// The words of the telling, as a screenplay.
const RAFFLE: &str = "\
It is Friday. You are at home.
Today somebody asks you for something that is private.
@ Øvby Library
: You may win a bag of books. What is your user ID?
- Here is my user ID.
- What is it for?
: For the raffle. It is drawn today.
- Here is my user ID.
= They know your user ID.
It looked like a game. That was their doing, not yours.
The clue: a raffle needs no user ID.
In real life, change your user ID in your MitID profile.
= You told them nothing.
You closed the message.
The clue: a raffle needs no user ID.
In real life, ask at the library.";

static WORDS: LazyLock<LessonTexts> = LazyLock::new(|| {
    let mut draft = Draft::new::<LessonTexts>("tenth-day");
    let about = "A day at home. You are Anders Holm.";
    source::LessonTexts { title: "A Friday", about, learnt: "Your user ID is private." }.put(&mut draft);
    pack::read("tenth-day", draft.finish().unwrap().leak()).unwrap()
});

fn learnt(_: &'static swipewise::i18n::Lessons) -> &'static str {
    WORDS.learnt()
}

/// Lets everything come about that comes by itself.
fn settle(history: &mut History) {
    while let Some(at) = history.others_act_at() {
        while history.advance(at).is_some() {}
        assert!(history.let_others_act(at));
    }
}

/// Plays the day, and gives how it ends. `reply`: what is said to the first turn, if not what a careful person would say.
fn played(reply: Option<Reply>) -> History {
    let mut history = History::new(&LESSON, Seed(1));
    for _ in 0..20 {
        settle(&mut history);
        let Action::Do(careful) = history.next().action else { return history };
        let asked = matches!(
            history.world().talk().map(|talk| talk.stage),
            Some(TalkStage::Open { said: Some(_), reply: None })
        );
        let input =
            reply.filter(|_| asked).map_or(careful, |reply| Input::Talk(Actor::Learner, TalkInput::Reply(reply)));
        history.record(history.world().now(), Actor::Learner, input).unwrap();
    }
    panic!("it does not end: {:?}", history.next());
}

#[test]
fn the_tenth_day_ends_as_it_is_decided() {
    let tells = Reply { choice: 0, tells: Some(Secret::UserId) };
    for (reply, title) in [(None, "You told them nothing."), (Some(tells), "They know your user ID.")] {
        let history = played(reply);
        let Action::Finished(ending) = history.next().action else { panic!("{:?}", history.next()) };
        assert_eq!(narrate::debrief(&LESSON, ending, Lang::English).unwrap().title, title);
    }
}

#[test]
fn what_its_people_say_is_told_with_who_speaks() {
    let mut history = History::new(&LESSON, Seed(1));
    settle(&mut history);
    let before = history.world().talk();
    history.record(history.world().now(), Actor::Learner, Input::Talk(Actor::Learner, TalkInput::Answer)).unwrap();
    settle(&mut history);
    let said = narrate::talk_change(before, history.world().talk(), &LESSON, 0, Lang::English);
    assert_eq!(said.as_deref(), Some("Øvby Library: You may win a bag of books. What is your user ID?"));
}
