//! Settings, captions and the browser's own voice.

use super::*;
use crate::protocol::{Input, PhoneInput};

#[test]
fn saved_settings_are_restored_at_the_next_visit() {
    let mut story = Story::new();
    story.sets(Setting::Theme(Theme::Dark)).sets(Setting::Lang(Lang::Danish)).sets(Setting::Follow(false));
    story.sets(Setting::Clock(ClockChoice::MoreTime)).sets(Setting::Captions(true));
    let saved = story.saved().expect("a text");
    let next = Story::of_visit("lesson=log-on", &saved).sim.view();
    assert_eq!(next.lang, Lang::Danish);
    assert_eq!((next.settings.theme, next.settings.follow), (Theme::Dark, false));
    assert_eq!((next.clock, next.settings.captions), (ClockChoice::MoreTime, true));
    assert!(next.guide.said.is_empty(), "nothing is said of it");
}

#[test]
fn a_link_overrides_saved_settings_and_is_not_saved() {
    let mut story = Story::of_visit("lang=en&theme=contrast", "lang=da&theme=dark&text=150");
    let view = story.sim.view();
    assert_eq!((view.lang, view.settings.theme), (Lang::English, Theme::Contrast));
    assert_eq!(view.settings.text_size.percent(), 150);
    story.sets(Setting::Follow(false));
    assert_eq!(story.saved().as_deref(), Some("lang=da&theme=dark&text=150&follow=0"));
}

#[test]
fn forgetting_settings_restores_all_defaults_but_the_language() {
    let mut story = Story::of_visit("", "lang=da&theme=dark&clock=on&aloud=1&talk=errors");
    story.does(Intent::Settings(SettingsIntent::Forget));
    let view = story.sim.view();
    assert_eq!(story.saved(), None);
    assert_eq!((view.settings, view.clock), (Settings::default(), ClockChoice::Off));
    assert_eq!(view.lang, Lang::Danish);
    assert_eq!(story.last_said(), Lang::Danish.texts().said.settings_forgotten());
}

#[test]
fn short_messages_name_the_step_but_not_the_instruction() {
    let mut story = Story::new();
    story.sets(Setting::Talkativeness(Talkativeness::Short)).goes_to_the_code();
    assert_eq!(
        story.last_said(),
        format!("Step 7 of 10. Trust only the code from your own computer. The code is {}.", spaced(&story.code()))
    );
    story.does(Intent::Speech(SpeechIntent::WhereAmI));
    assert!(story.last_said().contains("Enter the computer's code on the phone."), "{}", story.last_said());
}

#[test]
fn short_messages_still_explain_detours() {
    let mut story = Story::new();
    story.sets(Setting::Talkativeness(Talkativeness::Short)).logs_on_up_to_the_user_id();
    story.acts(Input::Phone(PhoneInput::OpenApp)).types_pin("271828").types_user_id("signesnye#id");
    assert!(story.last_said().contains("You opened the app too early."), "{}", story.last_said());
}

#[test]
fn with_errors_only_other_messages_come_only_on_request() {
    let mut story = Story::new();
    story.sets(Setting::Talkativeness(Talkativeness::Errors)).goes_to_the_code();
    assert!(story.texts_said().is_empty(), "{:?}", story.texts_said());
    story.types_code("12");
    assert_eq!(story.last_said(), "The code has four digits. Enter all four. Step 7 of 10.");
    story.does(Intent::Speech(SpeechIntent::Repeat));
    assert_eq!(story.last_said(), "Repeat 2: The code has four digits. Enter all four. Step 7 of 10.");
    story.does(Intent::Session(SessionIntent::StartOver));
    assert_eq!(story.last_said(), "Started over. Step 2 of 10.");
    assert_eq!(story.texts_said().len(), 3);
}

#[test]
fn with_errors_only_a_clock_that_runs_out_is_still_heard() {
    let mut story = Story::new();
    story.sets(Setting::Talkativeness(Talkativeness::Errors)).sets(Setting::Clock(ClockChoice::On)).goes_to_the_code();
    story.passes(3 * MINUTE);
    assert!(story.last_said().starts_with("Time left: 3 minutes."), "{}", story.last_said());
}

#[test]
fn who_turns_the_voice_off_does_not_wait_for_it_any_more() {
    let mut story = Story::new();
    story.does(Intent::Speech(SpeechIntent::SetVoices(vec![voice("Alice", Lang::English)])));
    story.sets(Setting::ReadAloud(true)).at_once(Intent::Act(Input::Computer(HERE, ComputerInput::LogOn)));
    story.passes(300);
    assert!(!story.spoken().is_empty());
    story.at_once(Intent::Settings(SettingsIntent::Set(Setting::ReadAloud(false))));
    let lines = story.said_lines();
    story.at_once(Intent::Draft(DraftIntent::Swipe(Swipe::Grabbed))).passes(3_000);
    assert!(story.said_lines() > lines, "{:?}", story.texts_said());
}

#[test]
fn each_choice_for_the_clock_says_how_many_minutes_a_log_on_has() {
    let view = Story::new().sim.view();
    let names = ClockChoice::ALL.map(|choice| view.surroundings().clock_name(choice).into_owned());
    assert_eq!(names, [Lang::English.texts().chrome.clock_off(), "5 minutes", "50 minutes"]);
}
