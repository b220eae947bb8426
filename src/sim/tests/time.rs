//! Time, and what must not outlive its moment.

use super::*;
use crate::lesson::catalog;
use crate::protocol::{ComputerInput, Input, PhoneInput};

#[test]
fn a_switch_whose_end_was_lost_is_queried_and_not_counted_down_forever() {
    let mut lost = 0;
    for seed in 0..40 {
        let mut story = Story::of_seed("lesson=free&lang=en", seed);
        story
            .starts_the_switch()
            .does(Intent::Session(SessionIntent::SpoilConnection(true)))
            .at_once(Intent::Session(SessionIntent::SkipSwitch));
        for _ in 0..10 {
            assert!(story.wakes(60_000) <= 20, "seed {seed}: {:?}", story.sim.session.scene());
            let is_switched = story.sim.session.world().switch_ready_at().is_none();
            let shows_a_wait = matches!(
                story.sim.session.scene().phone,
                PhoneScreen::SwitchPending { .. } | PhoneScreen::FrontPage { method: Method::Switching { .. }, .. }
            );
            assert!(is_switched && !shows_a_wait, "seed {seed}: {:?}", story.sim.session.scene());
            if story.sim.session.scene().phone == PhoneScreen::NoConnection {
                lost += 1;
                story.at_once(Intent::Act(Input::Phone(PhoneInput::TryAgain)));
            }
        }
        assert_eq!(story.text(|view| &view.phone, "method"), "You approve with one-time codes.", "seed {seed}");
    }
    assert!(lost > 5, "a bad connection loses something: {lost}");
}

#[test]
fn the_end_of_the_switch_causes_no_storm_of_wake_ups() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.starts_the_switch().at_once(Intent::Session(SessionIntent::SkipSwitch));
    assert!(story.wakes(1_000) <= 10);
    assert_eq!(story.text(|view| &view.phone, "method"), "You approve with one-time codes.");
}

#[test]
fn an_outdated_setting_is_requested_before_it_is_shown() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story
        .starts_the_switch()
        .acts(Input::Phone(PhoneInput::GoBack))
        .does(Intent::Session(SessionIntent::SpoilConnection(true)))
        .at_once(Intent::Session(SessionIntent::SkipSwitch));
    assert_eq!(story.screens().1, "menu");
    story.at_once(Intent::Session(SessionIntent::SpoilConnection(false))).wakes(60_000);
    story.acts(Input::Phone(PhoneInput::GoBack));
    assert_eq!(story.text(|view| &view.phone, "method"), "You approve with one-time codes.");
}

#[test]
fn a_step_back_and_a_restart_discard_pending_messages() {
    for (intent, start) in [
        (Intent::Session(SessionIntent::StepBack), "One step back."),
        (Intent::Session(SessionIntent::StartOver), "Started over."),
    ] {
        let mut story = Story::new();
        story.logs_on_up_to_the_user_id();
        let lines = story.said_lines();
        story
            .at_once(Intent::Draft(DraftIntent::TypeUserId(String::new())))
            .at_once(Intent::Draft(DraftIntent::Continue))
            .at_once(intent)
            .passes(5_000);
        let said = &story.texts_said()[lines..];
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with(start), "{said:?}");
    }
}

#[test]
fn a_half_typed_code_or_pin_does_not_outlive_its_screen() {
    let mut story = Story::new();
    story.goes_to_the_code().does(Intent::Draft(DraftIntent::TypeCode("12".to_owned())));
    story.acts(Input::Phone(PhoneInput::CloseApp)).acts(Input::Phone(PhoneInput::OpenApp));
    assert_eq!((story.sim.drafts.code.as_str(), story.sim.drafts.pin.as_str()), ("", ""));
    story
        .types_pin("2718")
        .acts(Input::Phone(PhoneInput::CloseApp))
        .acts(Input::Phone(PhoneInput::OpenApp))
        .types_pin("28");
    assert_eq!(story.screens().1, "pin", "four digits of before and two of now are no PIN");
    assert!(story.last_said().starts_with("2 of 6"), "{}", story.last_said());
    story.types_pin("2718").types_pin("271828");
    assert_eq!(story.sim.drafts.code, "", "the field is empty again");
}

#[test]
fn a_half_typed_user_id_does_not_outlive_its_screen() {
    for leaving in [Input::Computer(HERE, ComputerInput::Cancel), Input::Computer(HERE, ComputerInput::CloseWindow)] {
        let mut story = Story::new();
        story
            .logs_on_up_to_the_user_id()
            .does(Intent::Draft(DraftIntent::TypeUserId("signes".to_owned())))
            .acts(leaving);
        assert_eq!(story.sim.drafts.user_id, "", "{leaving:?}");
    }
}

#[test]
fn opening_a_link_starts_with_a_new_code() {
    let mut story = Story::of_link("lesson=log-on&step=7");
    let code = story.code();
    story.does(Intent::OpenLink("#lesson=log-on&step=7".to_owned()));
    let second = story.code();
    story.does(Intent::OpenLink("#lesson=log-on&step=7".to_owned()));
    let third = story.code();
    assert!(code != second && second != third && third != code, "{code} {second} {third}");
}

#[test]
fn added_time_is_not_announced_as_time_running_out() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story
        .does(Intent::Settings(SettingsIntent::Set(Setting::Clock(ClockChoice::On))))
        .goes_to_the_code()
        .passes(3 * MINUTE);
    let told = |story: &Story| story.texts_said().iter().filter(|text| text.starts_with("Time left")).count();
    assert_eq!(told(&story), 1);
    story.does(Intent::Session(SessionIntent::StepBack)).passes(20_000);
    assert_eq!(told(&story), 1, "there are more than four minutes again");
    story.passes(3 * MINUTE);
    assert_eq!(told(&story), 2, "and three, for the second time");
}

#[test]
fn an_unannounced_rule_comes_with_the_next_message() {
    let rule = Lang::English.texts().guide.rules.user_id();
    let mut story = Story::new();
    story.at_once(Intent::Act(Input::Computer(HERE, ComputerInput::LogOn)));
    while story.screens().0 != "user-id" {
        story.real_time = story.sim.poll_timeout().expect("a box that opens");
        story.at_once(Intent::Wake);
    }
    story.at_once(Intent::Draft(DraftIntent::Continue)).waits();
    assert!(story.last_said().contains(rule), "{}", story.last_said());
    assert_eq!(story.messages_with(rule), 1);
}

#[test]
fn a_log_on_as_the_other_person_does_not_finish_the_lesson() {
    let mut story = Story::of_lesson(&catalog::household::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").acts(Input::Phone(PhoneInput::OpenApp));
    story.acts(Input::Phone(PhoneInput::ChooseUser(Person::Signe))).types_pin("271828");
    let code = story.code();
    story.types_code(&code).acts(Input::Phone(PhoneInput::Approve));
    assert_eq!(story.screens().0, "logged-on");
    assert!(!story.sim.next().is_finished(), "that was Signe");
    story.is_guided_to_the_end();
    assert!(story.last_said().contains("as Anders Holm"), "{}", story.last_said());
}

#[test]
fn the_phone_cannot_scan_a_code_on_a_computer_elsewhere() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::Session(SessionIntent::LogOnElsewhere)).opens_the_app();
    assert_eq!(story.screens().1, "scan", "it asks for a code that stands elsewhere");
    let entries = story.sim.session.history().entries().len();
    story.acts(Input::Phone(PhoneInput::Scan(ComputerId::ELSEWHERE)));
    assert_eq!(story.sim.session.history().entries().len(), entries);
    assert_eq!(story.screens().1, "scan");
}

#[test]
fn outdated_messages_are_not_announced_to_a_quick_user() {
    let mut story = Story::new();
    story.at_once(Intent::Act(Input::Computer(HERE, ComputerInput::LogOn)));
    while story.screens().0 != "user-id" {
        story.real_time = story.sim.poll_timeout().expect("a box that opens");
        story.at_once(Intent::Wake);
    }
    story.at_once(Intent::Draft(DraftIntent::TypeUserId("signesnye#id".to_owned())));
    story.at_once(Intent::Draft(DraftIntent::Continue)).waits();
    let has = |story: &Story, words: &str| story.texts_said().iter().any(|text| text.contains(words));
    assert!(!has(&story, "asks for the user ID"), "{:?}", story.texts_said());
    story.acts(Input::Phone(PhoneInput::OpenApp)).types_pin("271828");
    assert!(!has(&story, "digits entered"), "{:?}", story.texts_said());
}

#[test]
fn a_message_that_was_written_late_is_followed_at_the_same_distance() {
    let mut story = Story::new();
    story.does(Intent::Speech(SpeechIntent::Repeat));
    let late = RealTime(story.real_time.0 + 5_000);
    story.sim.note_written(late);
    story.at_once(Intent::Speech(SpeechIntent::Repeat));
    let next = story.sim.speech.poll_timeout().expect("a message that waits");
    assert!(next > late, "{next:?}");
}

#[test]
fn a_message_that_waits_is_not_said_in_the_language_of_before() {
    let mut story = Story::new();
    story
        .at_once(Intent::Act(Input::Computer(HERE, ComputerInput::LogOn)))
        .at_once(Intent::Settings(SettingsIntent::SwitchLanguage))
        .waits();
    assert!(story.texts_said()[0].starts_with(Lang::Danish.texts().said.language()), "{:?}", story.texts_said());
    assert_eq!(story.messages_with(Lang::English.texts().said.connecting()), 0, "{:?}", story.texts_said());
}

#[test]
fn how_many_digits_were_entered_is_not_told_any_more_when_the_app_is_closed_but_when_the_computer_has_changed() {
    let mut story = Story::new();
    story.goes_to_the_code().acts(Input::Phone(PhoneInput::CloseApp)).acts(Input::Phone(PhoneInput::OpenApp));
    let types = |story: &mut Story| {
        for digit in [2, 7] {
            story.at_once(Intent::Draft(DraftIntent::PressDigit(digit)));
        }
    };
    types(&mut story);
    story.at_once(Intent::Act(Input::Phone(PhoneInput::CloseApp))).waits();
    assert_eq!(story.messages_with("2 of 6"), 0);
    story.acts(Input::Phone(PhoneInput::OpenApp));
    types(&mut story);
    story.at_once(Intent::Act(Input::Computer(HERE, ComputerInput::Cancel))).waits();
    assert_eq!(story.messages_with("2 of 6"), 1, "{:?}", story.texts_said());
}

#[test]
fn a_link_to_another_lesson_says_where_it_begins() {
    let mut story = Story::new();
    story.does(Intent::OpenLink("#lesson=household".to_owned()));
    assert!(story.last_said().starts_with("Step 1 of 10: "), "{:?}", story.texts_said());
}
