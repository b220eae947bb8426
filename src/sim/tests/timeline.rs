//! Going to any moment of a session, acting in the past, and sharing a session.

use super::*;
use crate::history::Entry;
use crate::i18n::Part;
use crate::sim::view::TimelineView;

const TIMELINE: Intent = Intent::Page(PageIntent::Toggle(Panel::Timeline));

fn travel(stop: usize) -> Intent {
    Intent::Session(SessionIntent::Travel(stop))
}

fn timeline(story: &Story) -> TimelineView {
    story.sim.view().timeline.expect("an open timeline")
}

fn entries(story: &Story) -> Vec<Entry> {
    story.sim.history().entries().to_vec()
}

/// At the approval, with the timeline open.
fn at_the_approval() -> Story {
    let mut story = Story::new();
    story.does(TIMELINE).goes_to_the_approval();
    story
}

#[test]
fn each_thing_that_was_done_is_a_stop_and_the_last_one_is_now() {
    let story = at_the_approval();
    let TimelineView { stops, place, is_past, branches, .. } = timeline(&story);
    assert_eq!((stops.len(), place, is_past, branches.len()), (6, 5, false, 0));
    assert_eq!(stops[0], "The beginning");
    assert!(stops[1].starts_with("1. 0:00, you: press '"), "{stops:?}");
    assert!(stops[5].ends_with("you: type the one-time code, press 'Next'"), "{stops:?}");
    assert!(!stops.concat().contains("271828"), "a PIN stands nowhere");
}

#[test]
fn a_stop_shows_what_stood_there_and_time_stands_still() {
    let mut story = at_the_approval();
    let whole = entries(&story);
    story.does(travel(2));
    let there = story.sim.session.scene();
    assert!(matches!(there.computer, ComputerScreen::OpenApp { .. }), "{there:?}");
    assert!(timeline(&story).is_past);
    assert_eq!((story.wakes(24 * 60 * MINUTE), story.sim.session.scene()), (0, there));
    assert_eq!(timeline(&story).stops.len(), 6, "what came after is still there");
    story.does(travel(5));
    assert!(matches!(story.sim.session.scene().phone, PhoneScreen::Approval { .. }));
    assert_eq!((entries(&story), timeline(&story).is_past), (whole, false));
}

#[test]
fn whoever_acts_in_the_past_begins_a_branch_and_can_go_back_to_the_other() {
    let mut story = at_the_approval();
    let whole = entries(&story);
    story.does(travel(4));
    story.types_code(if story.code() == "0000" { "0001" } else { "0000" });
    assert_eq!(story.messages_with("A new branch begins here."), 1);
    let wrong = entries(&story);
    assert_eq!(wrong[..4], whole[..4]);
    assert_ne!(wrong[4..], whole[4..]);
    assert!(!timeline(&story).is_past);
    assert_eq!(timeline(&story).branches, ["This one, 6 stops", "Branch 1, 6 stops"]);

    story.does(Intent::Session(SessionIntent::TakeBranch(0)));
    assert_eq!(entries(&story), whole);
    assert!(matches!(story.sim.session.scene().phone, PhoneScreen::Approval { .. }));
    story.does(Intent::Session(SessionIntent::TakeBranch(0)));
    assert_eq!(entries(&story), wrong, "both are kept");
    story.does(Intent::Session(SessionIntent::TakeBranch(7))).does(Intent::Session(SessionIntent::StartOver));
    assert_eq!(timeline(&story).branches.len(), 0, "another session has none");
}

#[test]
fn letting_the_guide_act_or_wait_in_the_past_begins_a_branch_as_well() {
    let mut story = at_the_approval();
    story.does(travel(1)).is_guided_to_the_end();
    assert_eq!(timeline(&story).branches.len(), 2);
}

#[test]
fn a_plain_step_back_is_as_quiet_as_before() {
    let mut story = at_the_approval();
    story.does(Intent::Session(SessionIntent::StepBack));
    assert!(!timeline(&story).is_past);
    story.is_guided_to_the_end();
    assert_eq!((story.messages_with("A new branch"), timeline(&story).branches.len()), (0, 0));
}

#[test]
fn on_an_ordinary_day_nobody_acts_while_time_stands_still() {
    let mut story = Story::of_link("lesson=told-code&lang=en");
    story.does(TIMELINE).is_guided_to_the_end();
    let whole = entries(&story);
    assert!(whole.iter().any(|entry| entry.by == crate::protocol::world::Actor::Other));
    for stop in 0..=whole.len() {
        story.does(travel(stop)).passes(10 * MINUTE);
        assert_eq!(entries(&story)[..], whole[..], "stop {stop}");
    }
}

#[test]
fn a_session_is_shared_by_its_link_and_begins_at_the_beginning() {
    let mut story = at_the_approval();
    let link = timeline(&story).link(Lang::English).expect("short enough");
    let mut other = Story::of_seed("lesson=wrong-pin", 99);
    other.does(Intent::OpenLink(format!("#{link}")));
    assert_eq!(other.messages_with("A shared session is open"), 1);
    let TimelineView { place, is_past, stops, .. } = timeline(&other);
    assert_eq!((place, is_past, stops), (0, true, timeline(&story).stops));
    other.does(travel(5));
    assert_eq!(entries(&other), entries(&story));
    assert_eq!(other.sim.session.scene(), story.sim.session.scene());
    other.is_guided_to_the_end();
    story.is_guided_to_the_end();
    assert_eq!(entries(&other)[5..].len(), entries(&story)[5..].len());
}

#[test]
fn a_page_may_be_opened_with_a_shared_session_before_all_of_it_has_come() {
    let link = timeline(&at_the_approval()).link(Lang::English).expect("short enough");
    let mut languages = Languages::only(Lang::English);
    let mut story = Story::in_languages(languages, &link, "");
    assert!(story.sim.view().notice.expect("a notice").starts_with("The shared session cannot be opened yet:"));
    languages = languages.with(Lang::English, Part::Days);
    story.does(Intent::Page(PageIntent::NoteWords(languages)));
    assert_eq!((timeline(&story).stops.len(), story.sim.view().notice), (6, None));
}

#[test]
fn a_link_that_holds_no_session_is_said_and_shown_and_the_lesson_stays() {
    for text in ["AQ", "AAAA", "_-_-", &*"A".repeat(1_000)] {
        let mut story = Story::new();
        story.goes_to_the_code();
        let scene = story.sim.session.scene();
        story.does(Intent::OpenLink(format!("#play={text}")));
        let notice = story.sim.view().notice.expect("a notice");
        assert!(notice.contains("session"), "{notice}");
        assert_eq!((story.last_said(), story.sim.session.scene()), (&*notice, scene));
        story.does(Intent::Page(PageIntent::DismissNotice));
        assert_eq!(story.sim.view().notice, None);
    }
}

/// Free practice in which the camera was switched so often, with the timeline open.
fn after_inputs(count: usize) -> Story {
    let mut story = Story::of_link("lesson=free&lang=en");
    for number in 0..count {
        story.at_once(Intent::Session(SessionIntent::BreakCamera(number % 2 == 0)));
    }
    story.does(TIMELINE);
    story
}

#[test]
fn a_session_too_long_for_a_link_is_saved_in_a_file_and_opened_from_it() {
    let story = after_inputs(300);
    let time = timeline(&story);
    assert_eq!((time.link(Lang::English), time.stops.len()), (None, 301));
    let file = time.written.expect("at most 500 inputs");
    assert!(file.len() > 1_000 && file.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
    let mut other = Story::new();
    // As an editor leaves it.
    other.does(Intent::OpenFile(format!("{file}\r\n")));
    assert_eq!(other.messages_with("A shared session is open"), 1);
    assert_eq!((timeline(&other).stops, entries(&other)), (time.stops, entries(&story)));
}

#[test]
fn the_file_of_a_short_session_has_the_same_text_as_its_link() {
    let time = timeline(&at_the_approval());
    assert_eq!(
        (time.link(Lang::Danish), &*time.file_name()),
        (time.written.map(|text| format!("play={text}&lang=da")), "swipewise-log-on.txt")
    );
}

#[test]
fn a_session_that_could_not_be_read_again_is_neither_linked_nor_saved() {
    let time = timeline(&after_inputs(501));
    assert_eq!((time.link(Lang::English), time.written, time.stops.len()), (None, None, 502));
}

#[test]
fn a_file_that_holds_no_session_is_said_and_shown_and_the_lesson_stays() {
    for (text, message) in [
        ("", "This link or file holds no session"),
        ("Dear class, here is the session.", "This link or file holds no session"),
        ("_w", "This session was made with a version that this page does not know."),
        (&*"A".repeat(20_000), "This file is too large"),
    ] {
        let mut story = at_the_approval();
        let whole = entries(&story);
        story.does(Intent::OpenFile(text.to_owned()));
        let notice = story.sim.view().notice.expect("a notice");
        assert!(notice.starts_with(message), "{notice}");
        assert_eq!((story.last_said(), entries(&story)), (&*notice, whole));
        assert!(matches!(story.sim.session.scene().phone, PhoneScreen::Approval { .. }));
    }
}

#[test]
fn a_link_to_the_present_step_opens_the_lesson_there() {
    let mut story = at_the_approval();
    let link = timeline(&story).step_link().expect("a step");
    assert_eq!(link, "lesson=log-on&step=8");
    let number = story.sim.view().guide.number;
    assert_eq!(Story::of_link(&link).sim.view().guide.number, number);
    story.does(travel(2));
    assert_eq!(timeline(&story).step_link().as_deref(), Some("lesson=log-on&step=5"), "where the timeline is");
    story.does(travel(5)).is_guided_to_the_end();
    assert_eq!(timeline(&story).step_link(), None, "no step is left");
    assert_eq!(timeline(&after_inputs(1)).step_link(), None, "free practice has no steps");
}

#[test]
fn every_step_of_every_lesson_has_a_link_that_opens_it() {
    let mut steps = 0;
    for lesson in catalog::ALL {
        for number in (1..=u8::MAX).filter(|number| lesson.step(*number).is_some()) {
            let link = format!("lesson={}&step={number}", lesson.key);
            let story = Story::of_link(&link);
            let view = story.sim.view();
            assert_eq!((view.notice.as_deref(), story.sim.session.lesson().key), (None, lesson.key), "{link}");
            assert_eq!(view.guide.number.0, number, "{link}");
            assert!(!view.guide.finished, "{link}");
            let mut story = story;
            // Waiting may be a step.
            story.at_once(TIMELINE);
            assert_eq!(timeline(&story).step_link(), Some(link));
            steps += 1;
        }
    }
    assert!(steps > 50, "{steps} steps");
}

#[test]
fn nothing_is_shown_of_the_time_while_somebody_looks_on_or_has_not_asked() {
    assert_eq!(Story::new().sim.view().timeline, None);
    let mut story = Story::of_link("lesson=told-code&lang=en");
    story.does(TIMELINE).is_guided_to_the_end();
    story.does(Intent::Session(SessionIntent::Sit)).does(travel(0));
    assert_eq!(story.sim.view().timeline, None);
}

const LOG_ON: Intent = Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::LogOn));

fn goes(pace: Pace) -> Intent {
    Intent::Session(SessionIntent::SetPace(pace))
}

fn under_way(story: &Story) -> usize {
    story.sim.history().world().in_flight().len()
}

#[test]
fn while_time_is_stopped_a_message_stays_on_its_way_until_the_next_event_is_asked_for() {
    let mut story = Story::new();
    story.does(TIMELINE).does(goes(Pace::Stopped)).does(LOG_ON);
    let scene = story.sim.session.scene();
    assert_eq!((under_way(&story), timeline(&story).pace), (1, Pace::Stopped));
    assert_eq!((story.wakes(24 * 60 * MINUTE), under_way(&story), story.sim.session.scene()), (0, 1, scene));
    for _ in 0..20 {
        story.does(Intent::Session(SessionIntent::NextEvent));
    }
    assert!(
        matches!(story.sim.session.scene().computer, ComputerScreen::UserId { .. }),
        "{:?}",
        story.sim.session.scene()
    );
}

#[test]
fn slow_time_lets_a_message_take_ten_times_as_long() {
    let until_the_box = |pace| {
        let mut story = Story::new();
        story.does(TIMELINE).does(goes(pace)).does(LOG_ON);
        let mut waited = 0;
        while !matches!(story.sim.session.scene().computer, ComputerScreen::UserId { .. }) {
            story.passes(50);
            waited += 50;
        }
        waited
    };
    let (normal, slow) = (until_the_box(Pace::Normal), until_the_box(Pace::Slow));
    assert!((9 * normal..=11 * normal).contains(&slow), "{normal} ms became {slow} ms");
}

#[test]
fn whoever_closes_the_timeline_is_back_in_ordinary_time() {
    let mut story = Story::new();
    story.does(TIMELINE).does(goes(Pace::Stopped)).does(LOG_ON).does(TIMELINE).waits();
    assert!(matches!(story.sim.session.scene().computer, ComputerScreen::UserId { .. }));
    story.does(TIMELINE);
    assert_eq!(timeline(&story).pace, Pace::Normal);
}
