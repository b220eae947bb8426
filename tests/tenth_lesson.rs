//! A lesson that is not in the catalogue, made of the same pieces: it is played to its end, and nobody has to know of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use std::sync::LazyLock;

use swipewise::history::History;
use swipewise::i18n::draft::Draft;
use swipewise::i18n::{Lang, LessonTexts, pack, source};
use swipewise::lesson::{
    Action, Ending, Goal, Group, Guidance, Lasts, Lesson, Next, Numbering, Others, Scope, Situation, Start, Step, way,
};
use swipewise::narrate;
use swipewise::protocol::approval::{Site, Transfer};
use swipewise::protocol::method::Method;
use swipewise::protocol::person::{Person, Typed};
use swipewise::protocol::screen::PhoneScreen;
use swipewise::protocol::world::{Actor, Desk};
use swipewise::protocol::{Input, PhoneInput, Seed};
use swipewise::sim::transcript::transcript;

/// Anders switches to one-time codes, logs on at the bank and sends a transfer there. He may mistype a code on the way.
static LESSON: Lesson = Lesson {
    key: "tenth",
    group: Group::OneAtATime,
    minutes: 15,
    drawing: "M6 24h36",
    words: |_| &WORDS,
    learner: Person::Anders,
    start: Start { computers: &[Desk::at(Site::Bank)], phone: &[Person::Anders], method: Method::QrCodes },
    numbering: Numbering::Own,
    guidance: Guidance::Always,
    scope: Scope::OneTask,
    steps: &[
        Step::OpenAppForSetting,
        Step::UnlockForSetting,
        Step::OpenMenu,
        Step::OpenSetting,
        Step::PinForSetting,
        Step::ChooseCodes,
        Step::StartSwitch,
        Step::CloseAndWait,
        Step::WaitForSwitch,
        Step::PressLogOn,
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
    goals: &[SWITCHED, Goal::WrongCodeSeen, SENT],
    endings: &[
        Ending {
            name: "slipped",
            needs: &[Goal::WrongCodeSeen, SENT],
            unless: &[],
            lasts: Lasts::Forever,
            learnt: |_| SLIPPED,
        },
        Ending { name: "straight", needs: &[SENT], unless: &[], lasts: Lasts::Forever, learnt: |_| WORDS.learnt() },
    ],
    way: switch_and_pay,
    others: Others::NOBODY,
    day: None,
};

const SWITCHED: Goal = Goal::Switched(Person::Anders);
const SENT: Goal = Goal::TransferApproved(Person::Anders, Transfer::PREPARED.approval());
const SLIPPED: &str = "A slip costs nothing.";

/// They come as a pack of their own.
static WORDS: LazyLock<LessonTexts> = LazyLock::new(|| {
    let mut draft = Draft::new::<LessonTexts>("tenth");
    source::LessonTexts {
        title: "The tenth",
        about: "From the switch to a transfer.",
        learnt: "You read it before you sent it.",
    }
    .put(&mut draft);
    pack::read("tenth", draft.finish().unwrap().leak()).unwrap()
});

fn switch_and_pay(situation: &Situation<'_>) -> Next {
    if situation.has(SWITCHED) { way::pay(situation) } else { way::switch_to_codes(situation) }
}

#[test]
fn the_tenth_lesson_plays_and_prints_to_its_end() {
    for lang in Lang::ALL {
        let text = transcript(&LESSON, lang, Seed(1));
        assert!(text.starts_with(WORDS.title()), "{text}");
        assert!(text.contains("450"), "the transfer is said");
    }
}

#[test]
fn the_ending_depends_on_what_happened() {
    for (slips, name, learnt) in [(0, "straight", WORDS.learnt()), (1, "slipped", SLIPPED)] {
        let history = played(slips);
        let Action::Finished(ending) = history.next().action else { panic!("{:?}", history.next()) };
        assert_eq!(ending.name, name);
        let words = narrate::words(history.lesson(), history.next(), history.world(), Lang::English);
        assert_eq!((&*words.why, &*words.step), (learnt, "Step 19 of 19"));
    }
}

#[test]
fn a_finished_lesson_can_be_stepped_back_and_finished_again() {
    let mut history = played(1);
    history.step_back().unwrap();
    assert!(!history.next().is_finished());
    play_on(&mut history, 0);
    let Action::Finished(ending) = history.next().action else { panic!("{:?}", history.next()) };
    assert_eq!(ending.name, "slipped", "the slip is remembered");
}

fn played(slips: u8) -> History {
    let mut history = History::new(&LESSON, Seed(1));
    play_on(&mut history, slips);
    history
}

/// Somebody who knows the way, and mistypes so many codes.
fn play_on(history: &mut History, mut slips: u8) {
    for _ in 0..1_000 {
        let now = history.world().now();
        match history.next().action {
            Action::Finished(_) => return,
            Action::Wait => {
                let (when, _) = history.world().poll_timeout().unwrap();
                history.advance(when).unwrap();
            }
            Action::Do(Input::Phone(PhoneInput::EnterCode(_))) if slips > 0 => {
                slips -= 1;
                assert!(matches!(history.world().scene().phone, PhoneScreen::Code { .. }));
                history.record(now, Actor::Learner, Input::Phone(PhoneInput::EnterCode(Typed::Other))).unwrap();
            }
            Action::Do(input) => drop(history.record(now, Actor::Learner, input).unwrap()),
        }
    }
    panic!("it does not end: {:?}", history.next());
}
