//! The table of defences: a cell is opened, its run is stepped through, and the lesson is as it was.

use super::end_of_day::is_picture;
use super::*;
use crate::defences::Table;
use crate::protocol::Instant;

/// A caller reads out a code: stopped by a QR code, not by a one-time code, and by the text on one of two days. Elsewhere nothing.
fn table() -> &'static Table {
    let row = ["stops 0.q.drsf", "fails 0.c.drsftpvgi", "in-part 0.c.drsftpvgi 1.c.drsftpvgj", "none", "none", "none"];
    let none = ["none"; 6];
    // And nothing of any class.
    let cells = [&[none, row, none, none, none, none].concat()[..], &["none"; 16 * 6]].concat().join("\n");
    let table = Table::read(format!("swipewise defence-table\n812 20 60\n{cells}").leak());
    Box::leak(Box::new(table.expect("a table")))
}

const STOPPED: usize = 6;
const NOT_STOPPED: usize = 7;
const IN_PART: usize = 8;
const NOTHING: usize = 0;

const NEXT: Intent = Intent::Session(SessionIntent::DoStep);
const BACK: Intent = Intent::Session(SessionIntent::StepBack);

fn with_the_table(mut story: Story) -> Story {
    story.at_once(Intent::Page(PageIntent::NoteTable(table())));
    story
}

fn watches(cell: usize) -> Story {
    let mut story = with_the_table(Story::new());
    story.goes_to_the_code().does(Intent::WatchRun(cell));
    story
}

/// The guide's heading, and what it says.
fn told(story: &Story) -> (String, String, String) {
    let guide = story.sim.view().guide;
    let advice = guide.advice.expect("something is told");
    (guide.step, advice.what, advice.why.into_owned())
}

fn said(story: &Story) -> Vec<&str> {
    story.sim.said().map(|line| &*line.text).collect()
}

#[test]
fn a_cell_opens_its_run_moment_by_moment_and_the_end_says_why() {
    let mut story = watches(STOPPED);
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
    let view = story.sim.view();
    assert_eq!((view.title, view.guide.title), ("What stops what", "A caller reads a code out to you"));
    assert_eq!(view.guide.part.as_deref(), Some("QR code: stops it"));
    let (step, what, why) = told(&story);
    assert_eq!((&*step, &*what), ("Moment 1 of 5", "You want to log on at the bank."));
    assert!(why.starts_with("This is your one defence."), "{why}");
    for expected in [
        "You open the app.",
        "Somebody else begins a log-on at a computer of their own.",
        "They enter your user ID there.",
        "You enter your PIN code.",
    ] {
        assert_eq!(told(&story).2.is_empty(), told(&story).0 != "Moment 1 of 5", "only the ends say more");
        story.does(NEXT);
        assert_eq!(told(&story).1, expected);
    }
    let (step, _, why) = told(&story);
    assert_eq!(step, "Moment 5 of 5");
    assert!(why.starts_with("It stops here. A QR code can only be scanned from a screen in front of you"), "{why}");
    assert!(matches!(story.sim.session.scene().phone, PhoneScreen::Scan { .. }));
    let run = story.sim.view().guide.moments.expect("a run");
    assert!(run.is_last && !run.is_first);
}

#[test]
fn who_cannot_see_hears_who_did_what_then_what_changed_and_in_the_end_why() {
    let mut story = watches(STOPPED);
    for _ in 0..4 {
        story.does(NEXT);
    }
    let said = said(&story);
    let place = |text: &str| said.iter().rposition(|line| line.starts_with(text)).unwrap_or_else(|| panic!("{said:?}"));
    let (done, changed, why) =
        (place("You enter your PIN code."), place("The app asks you to scan the QR code."), place("It stops here."));
    assert!(done < changed && changed < why, "{said:?}");
}

#[test]
fn the_lesson_waits_and_goes_on_as_it_was() {
    let mut story = with_the_table(Story::new());
    story.goes_to_the_code();
    let before = (story.sim.history().entries().to_vec(), story.sim.session.scene(), story.sim.view().guide);
    story.does(Intent::WatchRun(NOT_STOPPED)).does(NEXT).does(Intent::Session(SessionIntent::Leave));
    assert_eq!(story.effects.last(), Some(&Effect::FocusCell(NOT_STOPPED)));
    let after = story.sim.view().guide;
    assert_eq!((story.sim.history().entries(), story.sim.session.scene()), (&*before.0, before.1));
    assert_eq!((after.step, after.advice, after.moments), (before.2.step, before.2.advice, None));
    let code = story.code();
    story.types_code(&code);
    assert!(matches!(story.sim.session.scene().phone, PhoneScreen::Approval { .. }));
}

#[test]
fn in_a_run_nobody_can_act_and_no_time_passes() {
    let mut story = watches(NOT_STOPPED);
    let before = story.sim.session.scene();
    story.acts(Input::Phone(PhoneInput::OpenApp)).passes(60_000);
    for intent in
        [SessionIntent::SkipSwitch, SessionIntent::Ask, SessionIntent::LogOnElsewhere, SessionIntent::ShowClue]
    {
        story.does(Intent::Session(intent));
    }
    assert_eq!((story.sim.session.scene(), story.sim.session.world().now()), (before, Instant::START));
    assert_eq!(told(&story).0, "Moment 1 of 10");
}

#[test]
fn what_a_caller_says_is_shown_and_cannot_be_answered() {
    let mut story = watches(NOT_STOPPED);
    for _ in 0..7 {
        story.does(NEXT);
    }
    let talk = story.sim.view().talk.expect("a call");
    assert_eq!((talk.who, talk.choices.len()), ("A caller", 0));
    let code = story.sim.session.world().shown_code(ComputerId::ELSEWHERE).expect("a code").to_string();
    let in_one_line = narrate::digit_by_digit(&code).replace(' ', "\u{a0}");
    assert_eq!(talk.says, format!("Please enter the code that I read out: {in_one_line}."));
    story.does(NEXT).does(NEXT);
    let (step, what, why) = told(&story);
    assert_eq!((&*step, &*what), ("Moment 10 of 10", "You approve."));
    assert_eq!(why, "It was not stopped. A code that is told works like one that you read yourself.");
}

#[test]
fn where_it_depends_on_the_day_both_days_are_played() {
    let mut story = watches(IN_PART);
    assert!(story.sim.view().guide.moments.expect("a run").is_first);
    for _ in 0..9 {
        story.does(NEXT);
    }
    let part = |story: &Story| story.sim.view().guide.part.expect("a part");
    assert_eq!(part(&story), "Reading the text: helps in part. Day 1 of 2");
    assert!(told(&story).2.ends_with("On another day it goes another way."), "{:?}", told(&story));
    story.does(NEXT);
    assert_eq!(part(&story), "Reading the text: helps in part. Day 2 of 2");
    assert_eq!(told(&story).1, "You want to log on at the municipality.");
    for _ in 0..9 {
        story.does(NEXT);
    }
    let (_, what, why) = told(&story);
    assert_eq!(what, "You reject.");
    assert_eq!(why, "It stops here. The text was about something that you had not begun.");
    assert!(story.sim.view().guide.moments.expect("a run").is_last);
    story.does(NEXT);
    assert_eq!(told(&story).1, "You reject.", "there is nothing after it");
    for _ in 0..10 {
        story.does(BACK);
    }
    assert_eq!(
        (part(&story), told(&story).0),
        ("Reading the text: helps in part. Day 1 of 2".into(), "Moment 10 of 10".into())
    );
    for _ in 0..20 {
        story.does(BACK);
    }
    assert_eq!(told(&story).0, "Moment 1 of 10");
}

#[test]
fn each_cell_of_the_table_says_it_in_words_and_is_named_after_its_row_and_its_column() {
    let html = with_the_table(Story::new()).sim.view().table_in_words();
    let names = html.split("aria-label=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
    assert_eq!(
        names.collect::<Vec<_>>(),
        [
            "A caller reads a code out to you, QR code: stops it. Show how",
            "A caller reads a code out to you, One-time code: fails. Show how",
            "A caller reads a code out to you, Reading the text: helps in part. Show how",
        ]
    );
    assert!(html.contains("id=cell-7 "), "{html}");
    assert_eq!((html.matches("<td>").count(), html.matches("has no part in it").count()), (36, 33));
    assert!(html.contains("812 different moments") && html.contains("The bound of 60 moves was never reached"));
}

#[test]
fn a_cell_without_a_run_and_a_table_that_has_not_come_open_nothing() {
    let mut story = with_the_table(Story::new());
    story.does(Intent::WatchRun(NOTHING)).does(Intent::WatchRun(999)).does(Intent::Session(SessionIntent::Leave));
    assert_eq!(story.sim.view().guide.moments, None);
    let mut story = Story::new();
    story.does(Intent::WatchRun(STOPPED));
    assert_eq!(story.sim.view().guide.moments, None);
    assert!(story.sim.view().table_in_words().ends_with("<p>The table has not loaded. Load the page again.</p>"));
}

#[test]
fn another_cell_can_be_opened_from_a_run_and_the_lesson_still_waits() {
    let mut story = watches(STOPPED);
    story.does(Intent::WatchRun(NOT_STOPPED)).does(Intent::Session(SessionIntent::Leave));
    assert_eq!(story.sim.history().lesson().key, "log-on");
    assert!(matches!(story.sim.session.scene().phone, PhoneScreen::Code { .. }));
}

#[test]
fn a_link_leads_out_of_a_run() {
    let mut story = watches(STOPPED);
    story.does(Intent::OpenLink("lesson=free".to_owned()));
    assert_eq!((story.sim.view().guide.moments, story.sim.history().lesson().key), (None, "free"));
}

#[test]
fn a_time_limit_that_is_set_in_a_run_is_that_of_the_lesson() {
    let mut story = watches(STOPPED);
    story.does(Intent::Settings(SettingsIntent::Set(Setting::Clock(ClockChoice::On))));
    assert_eq!(story.sim.view().clock, ClockChoice::On);
    story.does(Intent::Session(SessionIntent::Leave));
    assert_eq!(story.sim.view().clock, ClockChoice::On);
}

#[test]
fn where_am_i_tells_of_the_moment() {
    let mut story = watches(STOPPED);
    story.does(NEXT).does(Intent::Speech(SpeechIntent::WhereAmI));
    let answer = story.last_said();
    for part in ["Moment 2 of 5, QR code: stops it", "A caller reads a code out to you", "You open the app."] {
        assert!(answer.contains(part), "{part} in {answer}");
    }
}

#[test]
fn another_language_tells_of_the_same_moment() {
    let mut story = watches(STOPPED);
    story.does(NEXT).does(Intent::Settings(SettingsIntent::SwitchLanguage));
    let (step, what, _) = told(&story);
    assert_eq!((&*step, &*what), ("Øjeblik 2 af 5", "Du åbner appen."));
}

/// Plays this telling of a day by the safe way.
fn at_the_end_of(link: &str) -> Story {
    let mut story = with_the_table(Story::of_link(link));
    while !story.sim.next().is_finished() {
        story.does(NEXT);
    }
    story
}

#[test]
fn after_a_fraud_each_defence_is_named_with_what_it_would_have_done() {
    let told = at_the_end_of("lesson=told-code&lang=en").sim.view().guide.defences;
    let list =
        told.strip_prefix("<p>What would have stopped it</p><ul><li>").and_then(|rest| rest.strip_suffix("</li></ul>"));
    let lines: Vec<_> = list.expect("a list").split("</li><li>").collect();
    assert_eq!(
        lines,
        [
            "QR code: stops it",
            "One-time code: fails",
            "Reading the text: helps in part",
            "Refusing codes from others: has no part in it",
            "The 24-hour wait: has no part in it",
            "Looking at the address: has no part in it",
        ]
    );
}

#[test]
fn before_the_end_after_an_honest_day_and_without_the_table_no_defence_is_named() {
    let unfinished = with_the_table(Story::of_link("lesson=told-code&lang=en"));
    let honest = at_the_end_of("lesson=told-code&lang=en&day=2");
    let ordinary = at_the_end_of("lesson=log-on&lang=en");
    // Somebody who asks for a PIN code is not in the table.
    let other = at_the_end_of("lesson=over-the-shoulder&lang=en");
    for story in [unfinished, honest, ordinary, other] {
        assert!(story.sim.view().guide.defences.is_empty());
    }
}

#[test]
fn what_happened_that_day_is_not_told_again_after_a_run() {
    let mut story = at_the_end_of("lesson=told-code&lang=en");
    let lines = story.sim.said().count();
    story.does(Intent::WatchRun(STOPPED));
    assert!(story.sim.view().guide.defences.is_empty() && !story.sim.view().guide.finished);
    story.does(Intent::Session(SessionIntent::Leave));
    assert!(story.sim.view().guide.finished);
    let told = said(&story)[lines..].iter().filter(|line| line.starts_with("What happened")).count();
    assert_eq!(told, 0);
}

#[test]
fn the_screen_of_the_other_one_is_shown_and_on_no_device_can_anything_be_done() {
    let mut story = watches(NOT_STOPPED);
    for _ in 0..4 {
        story.does(NEXT);
    }
    let view = story.sim.view();
    assert!(view.elsewhere.region.starts_with("Somebody else's computer") && !view.elsewhere.heading.is_empty());
    for device in [view.computer, view.phone, view.elsewhere] {
        assert!(device.is_picture && is_picture(&device), "{device:?}");
    }
    story.does(Intent::Session(SessionIntent::Leave));
    let view = story.sim.view();
    assert!(view.elsewhere.is_away() && !view.phone.is_picture);
}

#[test]
fn from_the_other_chair_a_run_is_watched_and_come_back_from_to_the_same_moment() {
    let mut story = at_the_end_of("lesson=told-code&lang=en");
    story.does(Intent::Session(SessionIntent::Sit)).does(NEXT);
    let before = story.sim.view().guide;
    story.does(Intent::WatchRun(STOPPED)).does(NEXT).does(Intent::WatchRun(NOT_STOPPED));
    let run = story.sim.view().guide;
    assert_eq!((&*run.step, run.day), ("Moment 1 of 10", None));
    assert_ne!(run.moments, before.moments, "another way back");
    story.does(Intent::Session(SessionIntent::Leave));
    let after = story.sim.view().guide;
    assert_eq!((after.step, after.advice, after.moments), (before.step, before.advice, before.moments));
    story.does(Intent::Session(SessionIntent::Leave));
    assert!(story.sim.view().guide.finished);
}

#[test]
fn a_day_of_a_week_waits_as_the_day_that_it_is() {
    let mut story = with_the_table(Story::of_link("lesson=week&lang=en"));
    while !story.sim.next().is_day_over() {
        story.does(NEXT);
    }
    let before = story.sim.view().guide;
    story.does(Intent::WatchRun(STOPPED));
    let run = story.sim.view();
    assert_eq!((&*run.guide.step, run.guide.week, run.guide.number), ("Moment 1 of 5", None, (1, 5)));
    assert!(run.lessons.iter().any(|lesson| lesson.key == "week" && lesson.is_open));
    story.does(NEXT).does(Intent::Session(SessionIntent::Leave));
    let after = story.sim.view().guide;
    assert_eq!((after.step, after.week, after.number), (before.step, before.week, before.number));
    story.does(NEXT);
    assert_eq!(story.sim.session.place(), Some(2));
}

#[test]
fn the_table_waits_for_the_words_of_the_days_in_the_language_of_the_page() {
    use crate::i18n::Part;

    let no_days = Languages::only(Lang::English).with(Lang::Danish, Part::Page);
    let mut story = with_the_table(Story::in_languages(no_days, "lesson=log-on", ""));
    story.does(Intent::WatchRun(STOPPED));
    assert_eq!(story.sim.view().guide.moments, None);
    assert!(story.sim.view().table_in_words().ends_with("<p>The table has not loaded. Load the page again.</p>"));
    story.does(Intent::Page(PageIntent::NoteWords(no_days.with(Lang::English, Part::Days))));
    story.does(Intent::WatchRun(STOPPED)).does(Intent::Settings(SettingsIntent::SwitchLanguage));
    let view = story.sim.view();
    assert_eq!((view.lang, view.awaited), (Lang::English, Some(Lang::Danish)), "its words are not here in Danish");
    story.does(Intent::Page(PageIntent::NoteWords(Languages::all(Lang::English))));
    assert_eq!(told(&story).0, "Øjeblik 1 af 5");
}
