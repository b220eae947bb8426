//! Presenter mode: what is said and shown when somebody begins it, steps, makes the screen dark, and leaves.

use super::*;
use crate::sim::presenter::{Asking, PresenterIntent};
use crate::sim::presenter_key::Key;

fn presents(intent: PresenterIntent) -> Intent {
    Intent::Presenter(intent)
}

fn shows(presenter: Presenter, full_screen: bool) -> Effect {
    Effect::Present { presenter, full_screen }
}

fn is_pressed(story: &Story) -> bool {
    story.sim.view().here().is_some_and(|spot| spot.is_pressed)
}

fn key(story: &Story, name: &str) -> Intent {
    let key = Key { name, with_shift: false, in_control: false };
    key.intent(story.sim.view().presenter).expect("an intent")
}

#[test]
fn the_button_begins_it_in_full_screen_and_says_so_once() {
    let mut story = Story::new();
    story.does(presents(PresenterIntent::Enter { full_screen: true }));
    assert_eq!(story.sim.view().presenter, Presenter::Showing);
    assert_eq!(story.effects.first(), Some(&shows(Presenter::Showing, true)));
    assert_eq!(story.texts_said(), [Lang::English.texts().said.presenter_entered()]);
}

#[test]
fn a_link_begins_it_without_the_full_screen() {
    let mut story = Story::of_link("lesson=log-on&present=1&step=4");
    assert_eq!(story.sim.view().presenter, Presenter::Showing);
    story.does(Intent::Open);
    assert_eq!(story.effects.first(), Some(&shows(Presenter::Showing, false)));
    assert_eq!(story.last_said(), Lang::English.texts().said.presenter_entered());
}

#[test]
fn a_link_to_another_lesson_moves_focus_although_the_page_is_presented_already() {
    let mut story = Story::of_link("lesson=log-on&lang=en&present=1");
    story.effects.clear();
    story.does(Intent::OpenLink("lesson=guide&present=1".to_owned()));
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)), "{:?}", story.effects);
}

#[test]
fn a_link_that_does_not_name_it_leaves_it_as_it_is() {
    let mut story = Story::new();
    story.does(Intent::OpenLink("present=1".to_owned()));
    assert_eq!(story.sim.view().presenter, Presenter::Showing);
    assert_eq!(story.effects.first(), Some(&shows(Presenter::Showing, false)));
    story.does(Intent::OpenLink("lesson=guide".to_owned())).does(Intent::OpenLink("present=0".to_owned()));
    let view = story.sim.view();
    assert_eq!(view.presenter, Presenter::Showing);
    assert!(view.notice.is_some());
}

#[test]
fn keys_lead_through_a_lesson_and_skip_the_24_hours_as_well() {
    let mut story = Story::of_link("lesson=guide&lang=en&present=1");
    let mut has_waited = false;
    for _ in 0..40 {
        has_waited |= story.sim.view().guide.can_skip;
        let forwards = key(&story, "PageDown");
        story.does(forwards).passes(1_000);
    }
    let guide = story.sim.view().guide;
    assert!(has_waited && guide.finished);
    let back = key(&story, "PageUp");
    story.does(back);
    assert!(!story.sim.view().guide.finished);
}

#[test]
fn a_dark_screen_is_shown_again_by_a_key_that_steps_and_the_lesson_stays_where_it_is() {
    let mut story = Story::of_link("lesson=log-on&present=1&step=5");
    let dark = key(&story, ".");
    story.does(dark);
    assert_eq!(story.sim.view().presenter, Presenter::Blank);
    let step = story.sim.view().guide.step;
    let again = key(&story, "PageDown");
    story.does(again);
    let view = story.sim.view();
    assert_eq!((view.presenter, view.guide.step), (Presenter::Showing, step));
}

#[test]
fn leaving_says_so_once_and_the_end_of_the_full_screen_after_it_says_nothing() {
    let mut story = Story::new();
    story.does(presents(PresenterIntent::Enter { full_screen: true })).does(presents(PresenterIntent::Leave));
    story.does(presents(PresenterIntent::EndFullScreen));
    let said = &Lang::English.texts().said;
    assert_eq!(story.texts_said(), [said.presenter_entered(), said.presenter_left()]);
    assert_eq!(story.sim.view().presenter, Presenter::Off);
    assert!(story.effects.contains(&shows(Presenter::Off, false)));
}

#[test]
fn the_next_control_is_marked_and_then_seen_to_be_pressed_before_it_is_used() {
    let mut story = Story::of_link("lesson=log-on&lang=en&present=1");
    story.sets(Setting::ShowWhere(false));
    assert!(story.sim.view().here().is_some(), "whatever the settings say");
    let forwards = key(&story, "PageDown");
    let before = story.step();
    story.at_once(forwards);
    assert!(is_pressed(&story));
    assert_eq!(story.step(), before);
    story.passes(1_000);
    assert!(!is_pressed(&story));
    assert_ne!(story.step(), before);
}

#[test]
fn whoever_presses_again_does_not_wait_and_does_one_step_only() {
    let mut story = Story::of_link("lesson=log-on&lang=en&present=1&step=5");
    for _ in 0..2 {
        let forwards = key(&story, "PageDown");
        story.at_once(forwards);
    }
    assert!(!is_pressed(&story));
    story.passes(5_000);
    assert_eq!(story.step(), 6);
}

#[test]
fn whatever_else_is_done_meanwhile_leaves_the_control_alone() {
    let mut story = Story::of_link("lesson=log-on&lang=en&present=1&step=5");
    let (forwards, dark) = (key(&story, "PageDown"), key(&story, "."));
    story.at_once(forwards).at_once(dark).passes(5_000);
    assert_eq!((story.step(), is_pressed(&story)), (5, false));
}

#[test]
fn what_comes_by_itself_meanwhile_leaves_the_control_pressed() {
    for comes in [
        Intent::WarmUp,
        Intent::Page(PageIntent::NoteWords(Languages::all(Lang::English))),
        Intent::Speech(SpeechIntent::SetVoices(Vec::new())),
        Intent::Speech(SpeechIntent::FinishSpeaking(1)),
    ] {
        let mut story = Story::of_link("lesson=log-on&lang=en&present=1&step=5");
        let forwards = key(&story, "PageDown");
        story.at_once(forwards).at_once(comes.clone());
        assert_eq!((story.step(), is_pressed(&story)), (5, true), "{comes:?}");
        story.passes(5_000);
        assert_eq!(story.step(), 6, "{comes:?}");
    }
}

#[test]
fn a_day_that_comes_meanwhile_is_not_begun_by_the_press() {
    use crate::i18n::Part;

    let without_days = Languages::only(Lang::English);
    let mut story = Story::in_languages(without_days, "lesson=log-on&lang=en&present=1&step=5", "");
    story.does(Intent::OpenLink("lesson=relay".to_owned()));
    let forwards = key(&story, "PageDown");
    story.at_once(forwards);
    assert!(is_pressed(&story));
    story.at_once(Intent::Page(PageIntent::NoteWords(without_days.with(Lang::English, Part::Days))));
    assert_eq!(story.sim.session.lesson().key, "relay");
    assert_eq!(story.sim.page.press, None);
}

#[test]
fn with_less_motion_and_outside_of_presenter_mode_a_step_is_done_at_once() {
    for (link, setting) in [
        ("lesson=log-on&lang=en&present=1&step=5", Some(Setting::ReduceMotion(true))),
        ("lesson=log-on&lang=en&step=5", None),
    ] {
        let mut story = Story::of_link(link);
        if let Some(setting) = setting {
            story.sets(setting);
        }
        story.at_once(Intent::Session(SessionIntent::DoStep));
        assert!(!is_pressed(&story), "{link}");
        story.passes(5_000);
        assert_eq!(story.step(), 6, "{link}");
    }
}

/// In front of a class that is asked, at the approval, with the question.
fn asked(lesson: &str) -> Story {
    let mut story = Story::of_link(&format!("lesson={lesson}&lang=en&present=1"));
    story.does(Intent::Open).does(presents(PresenterIntent::AskTheClass));
    for _ in 0..60 {
        if asks(&story) {
            break;
        }
        let forwards = key(&story, "PageDown");
        story.does(forwards).passes(1_000);
    }
    assert!(asks(&story), "{lesson}");
    story
}

fn decided(story: &Story) -> Vec<Input> {
    story.sim.history().entries().iter().map(|entry| entry.input).collect()
}

fn asks(story: &Story) -> bool {
    story.sim.view().asking == Asking::Asks
}

#[test]
fn the_class_is_asked_before_it_approves_and_nothing_is_done_meanwhile() {
    let notes = &Lang::English.days().notes;
    let story = asked("log-on");
    assert!(matches!(story.sim.session.scene().phone, PhoneScreen::Approval { .. }));
    let view = story.sim.view();
    assert_eq!(view.guide.advice.map(|advice| advice.what).as_deref(), Some(notes.question()));
    assert_eq!((view.computer.here, view.phone.here), (None, None), "what is safe is the question");
    assert_eq!(story.last_said(), notes.question());
}

#[test]
fn next_step_is_the_safe_way_and_step_back_asks_again_so_that_the_other_way_can_be_played() {
    let mut story = asked("log-on");
    let forwards = key(&story, "PageDown");
    story.does(forwards).passes(1_000);
    assert!(decided(&story).contains(&Input::Phone(PhoneInput::Approve)));
    let back = key(&story, "PageUp");
    story.does(back);
    assert!(asks(&story));
    story.acts(Input::Phone(PhoneInput::Reject));
    assert!(!asks(&story));
    assert!(decided(&story).ends_with(&[Input::Phone(PhoneInput::Reject)]));
}

#[test]
fn on_a_day_the_class_is_asked_before_each_answer() {
    let mut story = asked("told-code");
    assert!(story.sim.session.world().talk().is_some());
    let before = story.sim.history().entries().len();
    story.does(Intent::Choose(0));
    assert!(!asks(&story) && story.sim.history().entries().len() > before, "a real control decides");
}

#[test]
fn it_is_said_that_the_class_is_asked_and_the_same_button_ends_it() {
    let notes = &Lang::English.days().notes;
    let mut story = Story::of_link("lesson=log-on&lang=en&present=1");
    story.does(Intent::Open).does(presents(PresenterIntent::AskTheClass));
    assert_eq!((story.last_said(), story.sim.view().asking), (notes.asks(), Asking::Ready));
    story.does(presents(PresenterIntent::AskTheClass));
    assert_eq!((story.last_said(), story.sim.view().asking), (notes.asks_no_more(), Asking::Never));
    let mut story = asked("log-on");
    story.does(presents(PresenterIntent::Leave));
    assert_eq!(story.sim.view().asking, Asking::Never);
}
