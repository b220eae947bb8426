//! Random people: whatever anybody does, in whatever order and at whatever time, what must hold holds.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use std::collections::VecDeque;

use proptest::prelude::*;
use swipewise::history::History;
use swipewise::i18n::Lang;
use swipewise::lesson::{Action, LessonId};
use swipewise::narrate::{Urgency, Wall};
use swipewise::protocol::invariant::Watch;
use swipewise::protocol::one_time_code::OneTimeCode;
use swipewise::protocol::person::{Person, Typed};
use swipewise::protocol::screen::ComputerScreen;
use swipewise::protocol::{ComputerId, Input, Instant, Seed};
use swipewise::sim::link::Link;
use swipewise::sim::swipe::Swipe;
use swipewise::sim::{BoxPanel, Effect, Intent, Sim};

const HERE: ComputerId = ComputerId::LEARNERS;

/// What somebody does, and how long they wait before it. A right code can only be read off the screen.
#[derive(Clone, Debug)]
enum Act {
    Input(Input),
    RightCode,
}

fn act() -> impl Strategy<Value = Act> {
    let person = prop_oneof![
        3 => Just(Typed::Practice(Person::Signe)),
        1 => Just(Typed::Practice(Person::Anders)),
        1 => Just(Typed::Other),
    ];
    prop_oneof![
        3 => Just(Act::Input(Input::LogOn(HERE))),
        3 => person.clone().prop_map(|user| Act::Input(Input::EnterUserId(HERE, user))),
        1 => Just(Act::Input(Input::Cancel(HERE))),
        3 => Just(Act::Input(Input::OpenApp)),
        1 => Just(Act::Input(Input::CloseApp)),
        3 => person.prop_map(|owner| Act::Input(Input::EnterPin(owner))),
        3 => Just(Act::RightCode),
        1 => Just(Act::Input(Input::EnterCode(Typed::Other))),
        2 => Just(Act::Input(Input::Approve)),
        1 => Just(Act::Input(Input::Reject)),
        1 => Just(Act::Input(Input::LeaveResult)),
        1 => Just(Act::Input(Input::LogOn(ComputerId(9)))),
    ]
}

fn lesson() -> impl Strategy<Value = LessonId> {
    prop::sample::select(LessonId::ALL.to_vec())
}

/// Some acts follow at once, some while messages are on their way, some after everything has settled.
fn wait() -> impl Strategy<Value = u64> {
    prop_oneof![1 => Just(0), 3 => 0_u64..700, 3 => 3_000_u64..6_000]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// The invariants of the log-on, checked after every single thing that happens.
    #[test]
    fn what_must_hold_holds_after_every_step(seed: u64, lesson in lesson(), story in prop::collection::vec((wait(), act()), 1..60)) {
        let mut history = History::new(lesson, Seed(seed));
        let mut watch = Watch::default();
        let mut now = Instant::START;
        for (wait, act) in story {
            now = Instant::from_millis(now.as_millis() + wait);
            while let Some(outputs) = history.advance(now) {
                for output in &outputs {
                    prop_assert_eq!(watch.output(output), Ok(()));
                }
                prop_assert_eq!(watch.look(history.world()), Ok(()));
            }
            let input = match act {
                Act::Input(input) => input,
                Act::RightCode => {
                    let Some(code) = history.world().shown_code(HERE) else { continue };
                    Input::EnterCode(Typed::Practice(code))
                }
            };
            let allowed = history.world().allowed().contains(&input.kind());
            let before = history.world().clone();
            match history.record(now, input) {
                Ok(outputs) => {
                    prop_assert!(allowed);
                    watch.input(input);
                    for output in &outputs {
                        prop_assert_eq!(watch.output(output), Ok(()));
                    }
                }
                Err(_) => {
                    prop_assert!(!allowed);
                    prop_assert_eq!(before.scene(), history.world().scene());
                }
            }
            prop_assert_eq!(watch.look(history.world()), Ok(()));
        }
    }

    /// From wherever somebody has got to, the expert finds the way to the goal.
    #[test]
    fn from_everywhere_the_expert_reaches_the_goal(seed: u64, lesson in lesson(), story in prop::collection::vec((wait(), act()), 0..40)) {
        let mut history = History::new(lesson, Seed(seed));
        let now = play(&mut history, story);
        let mut now = now;
        for _ in 0..400 {
            let action = lesson.next(history.world()).action;
            match action {
                Action::Finished => break,
                Action::Do(input) => {
                    prop_assert_eq!(history.record(now, input).map(drop), Ok(()), "{:?}", input);
                }
                Action::Wait => {
                    prop_assert!(history.world().is_busy(), "the expert waits for nothing");
                    let (when, _) = history.world().poll_timeout().unwrap();
                    now = now.max(when);
                    history.advance(now);
                }
            }
        }
        let logged_on = matches!(history.world().scene().computer, ComputerScreen::LoggedOn { person: Person::Signe, .. });
        prop_assert!(logged_on, "{:?}", history.world().scene());
    }

    /// Undo is replay: any moment of a history can be visited in any order, and is what it was.
    #[test]
    fn every_moment_is_what_it_was(
        seed: u64,
        lesson in lesson(),
        story in prop::collection::vec((wait(), act()), 1..150),
        visits in prop::collection::vec(0_usize..150, 1..8),
    ) {
        let mut history = History::new(lesson, Seed(seed));
        play(&mut history, story);
        let straight: Vec<_> = (0..=history.entries().len())
            .map(|index| {
                let mut other = History::new(lesson, Seed(seed));
                for entry in &history.entries()[..index] {
                    other.record(entry.at, entry.input).unwrap();
                }
                let moment = history.entries().get(index).map_or(other.world().now(), |next| next.at);
                while other.advance(moment).is_some() {}
                other.world().clone()
            })
            .collect();
        for visit in visits {
            let index = visit.min(history.entries().len());
            history.seek(index);
            prop_assert_eq!(history.world(), &straight[index]);
            let fork = history.fork(index);
            prop_assert_eq!(fork.world(), &straight[index]);
        }
    }

    /// Whatever is done on the page: no panic, no two equal messages in a row, never two messages within half a second.
    #[test]
    fn what_is_said_can_be_heard(
        seed: u64,
        story in prop::collection::vec((prop_oneof![Just(0_u64), 0_u64..400, 600_u64..4_000], intent()), 1..80),
    ) {
        let mut sim = Sim::new(&Link::default(), Lang::English, Seed(seed), Wall(0));
        let mut wall = 0;
        let mut said: VecDeque<(u64, String)> = VecDeque::new();
        for (wait, intent) in story {
            let until = wall + wait;
            let mut pending = Some(intent);
            loop {
                let due = sim.poll_timeout().filter(|when| when.0 <= until);
                let (at, intent) = match (due, pending.take()) {
                    (Some(when), intent) => {
                        pending = intent;
                        (when.0.max(wall), Intent::Tick)
                    }
                    (None, Some(intent)) => (until, intent),
                    (None, None) => break,
                };
                wall = at;
                let mut wrote = 0;
                for effect in sim.update(Wall(at), intent) {
                    if let Effect::Say(urgency, text) = effect {
                        wrote += 1;
                        prop_assert!(urgency == Urgency::Alert || urgency == Urgency::Status);
                        prop_assert!(!text.is_empty());
                        if let Some((before, last)) = said.back() {
                            prop_assert!(at - before >= 500, "{text:?} {} ms after {last:?}", at - before);
                            prop_assert_ne!(last, &text);
                        }
                        said.push_back((at, text));
                    }
                }
                prop_assert!(wrote <= 1);
                let _drawn = sim.view();
            }
        }
    }

    /// A link is somebody else's text: every one is read, and none of it is shown.
    #[test]
    fn no_link_breaks_anything_or_shows_its_text(noise in "[a-zA-Z<>&=%;/0-9#\"']{0,40}", known in "(lesson|lang|step|theme|text)?") {
        let fragment = format!("#{known}={noise}ZQX&{noise}ZQX");
        let sim = Sim::new(&Link::parse(&fragment), Lang::English, Seed(1), Wall(0));
        let shown = format!("{:?}", sim.view());
        prop_assert!(!shown.contains("ZQX"));
    }

    /// Every four digits are a code, and nothing else is.
    #[test]
    fn a_code_is_four_digits(text in "\\PC{0,6}") {
        let is_code = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        prop_assert_eq!(OneTimeCode::parse(&text).is_some(), is_code);
    }
}

fn play(history: &mut History, story: Vec<(u64, Act)>) -> Instant {
    let mut now = Instant::START;
    for (wait, act) in story {
        now = Instant::from_millis(now.as_millis() + wait);
        while history.advance(now).is_some() {}
        let input = match act {
            Act::Input(input) => input,
            Act::RightCode => match history.world().shown_code(HERE) {
                Some(code) => Input::EnterCode(Typed::Practice(code)),
                None => continue,
            },
        };
        // What cannot be done now is refused; that is part of the story.
        let _refused = history.record(now, input);
    }
    now
}

fn intent() -> impl Strategy<Value = Intent> {
    prop_oneof![
        2 => Just(Intent::LogOn),
        1 => prop_oneof![Just("signesnye#id"), Just("0101901234"), Just("nobody"), Just("")]
            .prop_map(|text| Intent::TypeUserId(text.to_owned())),
        2 => Just(Intent::Continue),
        1 => Just(Intent::Cancel),
        1 => prop_oneof![Just(BoxPanel::Help), Just(BoxPanel::ForgotUserId)].prop_map(Intent::ToggleBoxPanel),
        1 => Just(Intent::OpenApp),
        1 => Just(Intent::CloseApp),
        3 => (0_u8..12).prop_map(Intent::PressDigit),
        1 => Just(Intent::DeleteDigit),
        1 => "[0-9a]{0,6}".prop_map(Intent::TypeCode),
        1 => Just(Intent::Next),
        1 => (0_u8..=100).prop_map(|to| Intent::Swipe(Swipe::Moved(to))),
        1 => (0_u8..=100).prop_map(|to| Intent::Swipe(Swipe::Released(to))),
        1 => prop_oneof![Just(Swipe::Grabbed), Just(Swipe::Keyed), Just(Swipe::Cancelled)].prop_map(Intent::Swipe),
        1 => Just(Intent::Approve),
        1 => Just(Intent::Reject),
        1 => Just(Intent::LeaveResult),
        6 => Just(Intent::DoStep),
        1 => Just(Intent::StepBack),
        1 => Just(Intent::StartOver),
        2 => Just(Intent::Repeat),
        1 => prop_oneof![Just(Lang::English), Just(Lang::Danish)].prop_map(Intent::SetLang),
        1 => "(lesson=log-on|step=[0-9]{1,2}|lang=da|x=y)".prop_map(Intent::OpenLink),
    ]
}
