//! The speaker notes: what somebody in front of a class has to hand, on the page or in a second window.

use super::*;
use crate::sim::notes::NotesIntent;
use crate::sim::presenter::PresenterIntent;
use crate::sim::view::NotesView;

const NOTES: Intent = Intent::Page(PageIntent::Toggle(Panel::Notes));
const OPENED: Intent = Intent::Notes(NotesIntent::Opened { second: 0 });

fn notes(story: &Story) -> NotesView {
    story.sim.view().notes.expect("notes")
}

fn presenting(lesson: &str) -> Story {
    let mut story = Story::of_link(&format!("lesson={lesson}&lang=en&present=1"));
    story.does(Intent::Open).does(NOTES);
    story
}

#[test]
fn they_follow_the_steps_of_every_lesson_to_its_end() {
    for lesson in catalog::ALL {
        let mut story = presenting(lesson.key);
        let mut seen = vec![notes(&story)];
        while !story.sim.view().guide.finished {
            story.does(Intent::Session(SessionIntent::DoStep)).passes(1_000);
            seen.push(notes(&story));
            assert!(seen.len() < 200, "{} does not end", lesson.key);
        }
        for notes in &seen {
            let lines = [&*notes.step, notes.note.say, notes.note.ask, notes.note.mistake];
            assert!(lines.iter().all(|line| !line.is_empty()), "{}: {notes:?}", lesson.key);
        }
        let (first, last) = (&seen[0], &seen[seen.len() - 1]);
        assert!(first.note != last.note || lesson.guidance == crate::lesson::Guidance::OnRequest, "{}", lesson.key);
        assert_eq!(last.next, "", "{}: after the end comes nothing", lesson.key);
    }
}

#[test]
fn they_speak_the_language_of_the_page() {
    let mut story = presenting("log-on");
    assert_eq!(notes(&story).next, "Wait for the connection");
    story.does(Intent::Settings(SettingsIntent::SwitchLanguage));
    assert_eq!(notes(&story).next, "Vent på forbindelsen");
    assert!(notes(&story).note.say.starts_with("Man begynder på computeren"));
}

#[test]
fn there_are_none_while_the_page_is_not_presented_or_they_are_closed() {
    let mut story = Story::new();
    story.does(NOTES);
    assert_eq!(story.sim.view().notes, None, "nobody presents");
    let mut story = presenting("log-on");
    story.does(NOTES);
    assert_eq!(story.sim.view().notes, None);
}

#[test]
fn leaving_presenter_mode_closes_them() {
    let mut story = presenting("log-on");
    story.does(Intent::Presenter(PresenterIntent::Leave));
    assert!(!story.sim.view().open.has(Panel::Notes));
}

#[test]
fn in_a_second_window_they_leave_the_page_and_say_so_and_the_steps_go_on() {
    let mut story = presenting("log-on");
    story.does(Intent::Notes(NotesIntent::OpenWindow));
    assert!(story.effects.contains(&Effect::OpenNotesWindow));
    story.does(OPENED);
    let view = story.sim.view();
    assert!(view.notes.as_ref().is_some_and(|notes| notes.has_window) && !view.open.has(Panel::Notes));
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)), "the button that was pressed is gone");
    assert_eq!(story.last_said(), Lang::English.days().notes.opened());
    let before = notes(&story);
    story.does(Intent::Session(SessionIntent::DoStep)).passes(1_000);
    assert_ne!(notes(&story).step, before.step);
}

#[test]
fn the_clock_of_the_second_window_wakes_the_page_once_a_minute() {
    let mut story = presenting("log-on");
    story.does(OPENED);
    let before = notes(&story).elapsed;
    assert_eq!(story.wakes(3 * MINUTE), 3);
    assert_eq!((before.as_str(), &*notes(&story).elapsed), ("0 min since the start", "3 min since the start"));
    story.does(Intent::Notes(NotesIntent::Closed));
    assert_eq!(story.wakes(3 * MINUTE), 0);
}

#[test]
fn when_the_window_is_closed_by_hand_the_lesson_goes_on_and_it_is_said_once() {
    let mut story = presenting("log-on");
    story.does(OPENED).does(Intent::Notes(NotesIntent::Closed)).does(Intent::Notes(NotesIntent::Closed));
    let said = Lang::English.days().notes.closed();
    assert_eq!(story.texts_said().iter().filter(|text| **text == said).count(), 1);
    let view = story.sim.view();
    assert_eq!((view.notes, view.presenter), (None, Presenter::Showing));
}

#[test]
fn a_window_that_the_browser_blocks_is_told_in_words_and_the_notes_stay_on_the_page() {
    let mut story = presenting("log-on");
    story.does(Intent::Notes(NotesIntent::OpenWindow)).does(Intent::Notes(NotesIntent::Blocked));
    assert!(notes(&story).is_blocked);
    assert!(story.sim.view().open.has(Panel::Notes));
    assert_eq!(story.last_said(), Lang::English.days().notes.blocked());
}

#[test]
fn the_window_closes_with_presenter_mode_and_that_is_said_already() {
    let mut story = presenting("log-on");
    story.does(OPENED).does(Intent::Presenter(PresenterIntent::Leave));
    assert!(story.effects.contains(&Effect::CloseNotesWindow));
    story.does(Intent::Notes(NotesIntent::Closed));
    assert_eq!(story.last_said(), Lang::English.texts().said.presenter_left());
}

#[test]
fn a_full_screen_that_ends_because_of_the_second_window_ends_nothing_else() {
    let mut story = presenting("log-on");
    story.does(OPENED).does(Intent::Presenter(PresenterIntent::EndFullScreen));
    assert_eq!(story.sim.view().presenter, Presenter::Showing);
    story.does(Intent::Notes(NotesIntent::Closed)).does(Intent::Presenter(PresenterIntent::EndFullScreen));
    assert_eq!(story.sim.view().presenter, Presenter::Off);
}
