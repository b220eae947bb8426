//! Services, sessions and the connection.

use super::*;
use crate::lesson::catalog;
use crate::protocol::{ComputerInput, Input, PhoneInput};

#[test]
fn a_transfer_is_approved_by_its_own_text() {
    let mut story = Story::of_lesson(&catalog::approve_payment::LESSON);
    story.acts(Input::Computer(HERE, ComputerInput::SendTransfer)).types_user_id("signesnye#id").opens_the_app();
    let code = story.code();
    story.types_code(&code);
    let text = "Transfer 450 kroner from your account to Øvby Waterworks";
    assert_eq!(story.text(|view| &view.phone, "text"), text);
    assert_eq!(story.text(|view| &view.computer, "what-for"), text);
    story.acts(Input::Phone(PhoneInput::Reject));
    assert_eq!(story.screens().0, "logged-on");
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Rejected)));
    assert!(!story.text(|view| &view.computer, "failed").is_empty());
    story.is_guided_to_the_end();
    assert_eq!(story.text(|view| &view.computer, "text"), "The transfer is approved, and the money is sent.");
}

#[test]
fn each_site_has_its_own_button_and_free_practice_can_change_sites() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    let mut buttons = Vec::new();
    for site in [Site::Municipality, Site::Bank, Site::Profile] {
        story.acts(Input::Computer(HERE, ComputerInput::GoTo(site)));
        let view = story.sim.view();
        let Some(Widget::Button(button)) = view.computer.widget("log-on") else { panic!("a log-on button") };
        buttons.push(button.label.clone().into_owned());
        assert!(story.effects.contains(&Effect::KeepFocus(Region::Computer)));
    }
    assert_eq!(buttons, ["My Page", "My Overview", "Log on"]);
    assert!(story.sim.view().computer.widget("sites").is_some());
    assert!(Story::of_lesson(&catalog::log_on::LESSON).sim.view().computer.widget("sites").is_none());
}

#[test]
fn a_log_on_elsewhere_blocks_the_learners_and_can_be_rejected() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::Session(SessionIntent::LogOnElsewhere));
    assert!(!story.sim.view().guide.what_if.is_some_and(|what_if| what_if.elsewhere));
    story
        .logs_on_up_to_the_user_id()
        .at_once(Intent::Draft(DraftIntent::TypeUserId("signesnye#id".to_owned())))
        .does(Intent::Draft(DraftIntent::Continue));
    assert!(story.sim.said().any(|line| line.text.contains("CAP008")));
    assert_eq!(story.screens().0, "site");
    assert_eq!(story.detour(), Some(Detour::NotBegunHere));
    story.opens_the_app();
    assert_eq!(story.screens(), ("site", "scan"), "the code for it stands elsewhere");
    story.acts(Input::Phone(PhoneInput::Reject));
    assert_eq!(story.screens().1, "not-approved");
    story.is_guided_to_the_end();
    assert_eq!(story.screens().0, "logged-on");
}

#[test]
fn a_step_back_undoes_a_log_on_elsewhere_with_all_its_steps() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.acts(Input::Phone(PhoneInput::OpenApp)).does(Intent::Session(SessionIntent::LogOnElsewhere));
    let last = story.sim.session.history().entries().last().map(|entry| entry.input);
    assert!(matches!(last, Some(Input::Computer(ComputerId::ELSEWHERE, ComputerInput::EnterUserId(_)))));
    story.does(Intent::Session(SessionIntent::StepBack));
    assert!(story.sim.view().guide.what_if.is_some_and(|what_if| what_if.elsewhere), "nobody has begun anything");
}

#[test]
fn with_the_clock_on_time_is_told_three_times_and_then_runs_out() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.does(Intent::Settings(SettingsIntent::Set(Setting::Clock(ClockChoice::On)))).goes_to_the_code();
    assert!(story.sim.view().guide.time_left.is_some_and(|left| left.contains("5 minutes")));
    let before = story.said_lines();
    story.passes(6 * MINUTE);
    let said: Vec<_> = story.sim.said().skip(before).map(|line| line.text.clone()).collect();
    let told: Vec<_> = said.iter().filter(|text| text.starts_with("Time left: ")).collect();
    assert_eq!(told.len(), 3, "{said:?}");
    assert!(said.iter().any(|text| text.contains("It took too long")));
    assert!(said.len() <= 6, "{said:?}");
    assert_eq!(story.screens(), ("site", "not-approved"));
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Expired)));
}

#[test]
fn the_clock_can_be_paused_and_made_ten_times_slower_in_the_middle() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story
        .does(Intent::Settings(SettingsIntent::Set(Setting::Clock(ClockChoice::On))))
        .goes_to_the_code()
        .passes(3 * MINUTE);
    story.does(Intent::Session(SessionIntent::PauseClock(true))).passes(60 * MINUTE);
    assert_eq!(story.screens().0, "code");
    assert_eq!(story.sim.view().guide.time_left.as_deref(), Some("The clock is paused"));
    story
        .does(Intent::Session(SessionIntent::PauseClock(false)))
        .does(Intent::Settings(SettingsIntent::Set(Setting::Clock(ClockChoice::MoreTime))))
        .passes(8 * MINUTE);
    assert_eq!(story.screens().0, "code");
    story.passes(8 * MINUTE);
    assert_eq!(story.screens().0, "site");
}

#[test]
fn with_the_clock_off_no_time_is_told() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.goes_to_the_code();
    let lines = story.said_lines();
    story.passes(10 * 60 * MINUTE);
    assert_eq!((story.said_lines(), story.sim.view().guide.time_left), (lines, None));
}

#[test]
fn a_closed_window_is_a_cancelled_log_on() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.goes_to_the_code().at_once(Intent::Act(Input::Computer(HERE, ComputerInput::CloseWindow)));
    assert_eq!(story.screens().0, "window-closed");
    story.waits();
    assert_eq!(story.screens(), ("site", "not-approved"));
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Cancelled)));
}

#[test]
fn a_log_on_succeeds_after_retries_over_a_bad_connection() {
    let mut failures = 0;
    for seed in 0..20 {
        let mut story = Story::of_seed("lesson=free&lang=en", seed);
        story.does(Intent::Session(SessionIntent::SpoilConnection(true))).is_guided_to_the_end();
        failures += story.sim.said().filter(|line| line.text.contains("The connection failed")).count();
        assert_eq!(story.screens().0, "logged-on");
    }
    assert!(failures > 5, "{failures}");
}
