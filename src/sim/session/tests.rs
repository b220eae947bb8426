use super::*;
use crate::lesson::{Lesson, catalog};
use crate::protocol::Instant;
use crate::protocol::screen::ComputerScreen;
use crate::protocol::{ComputerInput, PhoneInput};

/// Notes what it is told, and that what comes next is up to date each time.
#[derive(Default)]
struct Notes(Vec<Event>);

impl Observer for Notes {
    fn notice(&mut self, session: &Session, event: Event) {
        assert_eq!(session.next(), session.what_comes_next());
        self.0.push(event);
    }
}

impl Notes {
    fn messages(&self) -> Vec<Message> {
        self.0.iter().filter_map(|event| if let Event::Say(message) = event { Some(*message) } else { None }).collect()
    }

    fn moves(&self) -> usize {
        self.0.iter().filter(|event| **event == Event::Moved).count()
    }
}

fn session(lesson: &'static Lesson) -> (Session, Notes) {
    (Session::new(lesson, None, Seed(7), RealTime(0)), Notes::default())
}

#[test]
fn a_refused_input_changes_nothing() {
    let (mut session, mut notes) = session(&catalog::log_on::LESSON);
    assert!(session.world().check(Input::Phone(PhoneInput::Approve)).is_err());
    assert!(!session.record(Input::Phone(PhoneInput::Approve), &mut notes));
    assert_eq!((notes.0, session.history().entries().len()), (vec![], 0));
}

#[test]
fn each_change_is_reported_with_the_scenes_before_and_after() {
    let (mut session, mut notes) = session(&catalog::log_on::LESSON);
    session.record(Input::Computer(ComputerId::LEARNERS, ComputerInput::LogOn), &mut notes);
    session.update(RealTime(60_000), &mut notes);
    let changes: Vec<SceneChange> = notes
        .0
        .iter()
        .filter_map(|event| if let Event::Changed(change) = event { Some(*change) } else { None })
        .collect();
    assert!(changes.windows(2).all(|two| two[0].after == two[1].before));
    assert!(matches!(changes[0].before.computer, ComputerScreen::Site { .. }));
    assert!(matches!(session.scene().computer, ComputerScreen::UserId { .. }));
}

#[test]
fn the_guide_goes_to_the_end_and_then_says_that_there_is_nothing_to_do() {
    for &lesson in catalog::ALL {
        let (mut session, mut notes) = session(lesson);
        for _ in 0..200 {
            session.handle(SessionIntent::DoStep, &mut notes);
        }
        assert!(session.next().is_finished(), "{lesson:?}");
        assert_eq!(notes.messages().last(), Some(&Message::NothingToDo));
    }
}

#[test]
fn a_step_back_shows_an_earlier_moment_and_does_nothing_at_the_start() {
    let (mut session, mut notes) = session(&catalog::log_on::LESSON);
    session.handle(SessionIntent::StepBack, &mut notes);
    assert_eq!((notes.messages(), notes.moves()), (vec![Message::NothingToStepBack], 0));
    session.handle(SessionIntent::DoStep, &mut notes);
    let after = session.scene();
    session.handle(SessionIntent::StepBack, &mut notes);
    assert_eq!((notes.messages().last(), notes.moves()), (Some(&Message::SteppedBack), 1));
    assert_ne!(session.scene(), after);
    assert_eq!(session.now(), Instant::START);
}

#[test]
fn room_settings_survive_a_step_back_and_the_clock_another_lesson() {
    let clock = SessionClock::On { more_time: true, paused: false };
    let (mut session, mut notes) = session(&catalog::free::LESSON);
    session.handle(SessionIntent::DoStep, &mut notes);
    session.set_clock(clock, &mut notes);
    session.handle(SessionIntent::BreakCamera(true), &mut notes);
    session.handle(SessionIntent::StepBack, &mut notes);
    assert_eq!((session.world().clock(), session.world().app().camera_works()), (clock, false));
    session.open(&catalog::log_on::LESSON, None, None, &mut notes);
    assert_eq!((session.lesson(), session.world().clock()), (&catalog::log_on::LESSON, clock));
}

#[test]
fn a_step_is_opened_ready_to_be_done() {
    let (mut session, mut notes) = session(&catalog::guide::LESSON);
    session.open(&catalog::log_on::LESSON, None, Some(7), &mut notes);
    assert_eq!(session.step(), 7);
    assert!(matches!(session.next().action, Action::Do(_)));
    assert_eq!(notes.0.last(), Some(&Event::Moved), "what was said on the way is dropped");
}

#[test]
fn the_answer_in_free_practice_stays_until_something_changes() {
    let (mut session, mut notes) = session(&catalog::free::LESSON);
    assert!(!session.is_guided());
    session.handle(SessionIntent::Ask, &mut notes);
    assert!(session.is_guided());
    session.record(Input::Phone(PhoneInput::OpenApp), &mut notes);
    assert!(!session.is_guided());
}

#[test]
fn the_remaining_time_is_announced_once_at_each_of_its_times() {
    let (mut session, mut notes) = session(&catalog::log_on::LESSON);
    session.set_clock(SessionClock::On { more_time: false, paused: false }, &mut notes);
    session.go_to_step(7, &mut notes);
    let before = notes.messages().len();
    for _ in 0..1_000 {
        let Some(when) = session.poll_timeout().filter(|when| when.0 < 300_000) else { break };
        session.update(when, &mut notes);
    }
    let told = notes.messages()[before..].iter().filter(|message| matches!(message, Message::TimeLeft(_))).count();
    assert_eq!(told, 3);
}

#[test]
fn only_a_running_clock_can_be_paused() {
    let (mut session, mut notes) = session(&catalog::log_on::LESSON);
    session.handle(SessionIntent::PauseClock(true), &mut notes);
    assert_eq!(session.world().clock(), SessionClock::Off, "there is none to pause");
    session.set_clock(SessionClock::On { more_time: false, paused: false }, &mut notes);
    session.handle(SessionIntent::PauseClock(true), &mut notes);
    assert_eq!(session.world().clock(), SessionClock::On { more_time: false, paused: true });
}
