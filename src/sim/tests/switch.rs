//! The switch to one-time codes.

use super::*;
use crate::lesson::catalog;
use crate::protocol::{Input, PhoneInput};

#[test]
fn the_switch_by_hand_from_the_menu_to_the_code() {
    let mut story = Story::of_lesson(&catalog::guide::LESSON);
    assert_eq!(story.step(), 1);
    story.opens_the_setting();
    assert_eq!(story.screens().1, "choose-method");
    assert_eq!(story.selected(), Some(1), "QR codes are set");
    story.effects.clear();
    story.does(Intent::Draft(DraftIntent::Choose(ONE_TIME_CODES)));
    assert_eq!(story.screens().1, "choose-method", "focus stays on the choice");
    assert!(story.last_said().starts_with("The switch takes 24 hours."), "{}", story.last_said());
    story.does(Intent::Draft(DraftIntent::Choose(1)));
    assert!(story.sim.view().phone.widget("want").is_none(), "another choice closes it again");
    story
        .does(Intent::Draft(DraftIntent::Choose(ONE_TIME_CODES)))
        .does(Intent::Draft(DraftIntent::CheckWantToSwitch(true)))
        .does(Intent::Draft(DraftIntent::StartSwitch));
    assert_eq!(story.screens().1, "switch-pending");
    assert!(story.text(|view| &view.phone, "text").contains("in 24 hours"));
    story.acts(Input::Phone(PhoneInput::CloseApp));
    assert!(story.sim.view().guide.can_skip);
    story.does(Intent::Session(SessionIntent::SkipSwitch));
    assert!(story.sim.said().any(|line| line.text.starts_with("You approve with one-time codes now.")));
    assert!(!story.sim.view().guide.can_skip);
    assert_eq!(story.step(), 2);
    story.goes_to_the_code();
    assert_eq!(story.screens(), ("code", "code-entry"));
}

#[test]
fn what_a_heading_or_the_next_thing_to_do_says_is_not_said_as_well() {
    let mut story = Story::of_lesson(&catalog::guide::LESSON);
    story.opens_the_app();
    assert_eq!(story.last_said(), "Part 3 of 9: Press 'Menu', top left.");
    let mut story = Story::of_lesson(&catalog::guide::LESSON);
    story.starts_the_switch();
    assert_eq!(story.last_said(), "Part 8 of 9: Press 'Close and wait'.");
    story.acts(Input::Phone(PhoneInput::CloseApp)).opens_the_app();
    let said = "Nothing to approve. You approve with QR codes, and with one-time codes in 24 hours. Part 9 of 9: ";
    assert!(story.last_said().starts_with(said), "the guide is next: {}", story.last_said());
}

#[test]
fn the_phone_shows_on_which_day_it_is_and_nobody_is_told() {
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    let time = |story: &Story| story.sim.view().phone.readout.text.to_string();
    assert_eq!(time(&story), "Day\u{a0}1, 10:00");
    while !story.sim.view().guide.can_skip {
        story.does(Intent::Session(SessionIntent::DoStep));
    }
    assert_eq!(time(&story), "Day\u{a0}1, 10:00", "the guide skips no more than seconds");
    story.does(Intent::Session(SessionIntent::SkipSwitch));
    assert_eq!(time(&story), "Day\u{a0}2, 10:00");
    assert!(story.sim.said().all(|line| !line.text.contains("10:00")));
    story.does(Intent::Session(SessionIntent::StepBack));
    assert_eq!(time(&story), "Day\u{a0}1, 10:00");
}

#[test]
fn the_switch_is_not_started_without_the_checkbox() {
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    story
        .opens_the_setting()
        .does(Intent::Draft(DraftIntent::Choose(ONE_TIME_CODES)))
        .does(Intent::Draft(DraftIntent::StartSwitch));
    assert_eq!(story.screens().1, "choose-method");
    assert!(story.last_said().starts_with("If you want to switch, tick the box first."), "{}", story.last_said());
    let Some(Widget::Checkbox(checkbox)) = story.sim.view().phone.widget("want").cloned() else { panic!("a checkbox") };
    assert!(checkbox.error.is_some() && !checkbox.checked);
    story.does(Intent::Draft(DraftIntent::CheckWantToSwitch(true)));
    let Some(Widget::Checkbox(checkbox)) = story.sim.view().phone.widget("want").cloned() else { panic!("a checkbox") };
    assert!(checkbox.error.is_none() && checkbox.checked);
}

#[test]
fn the_time_left_is_told_in_hours_and_minutes_and_kept_up_to_date() {
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    story.starts_the_switch().passes(61 * MINUTE);
    assert!(story.text(|view| &view.phone, "text").contains("in 22 hours and 59 minutes"));
    let lines = story.said_lines();
    story.passes(5 * 60 * MINUTE);
    assert_eq!(story.said_lines(), lines, "nobody is disturbed by it");
    story.passes(18 * 60 * MINUTE);
    assert_eq!(story.screens().1, "front-page");
    assert!(story.last_said().contains("You approve with one-time codes."), "{}", story.last_said());
}

#[test]
fn a_pending_switch_can_be_cancelled_and_a_completed_one_reverted() {
    let mut story = Story::of_lesson(&catalog::guide::LESSON);
    story.starts_the_switch().acts(Input::Phone(PhoneInput::CancelSwitch));
    assert_eq!(story.text(|view| &view.phone, "method"), "You approve with QR codes.");
    assert!(!story.sim.view().guide.can_skip);

    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.opens_the_setting();
    assert_eq!(story.selected(), Some(ONE_TIME_CODES));
    story.does(Intent::Draft(DraftIntent::Choose(ONE_TIME_CODES + 1))).does(Intent::Draft(DraftIntent::TakeChoice));
    assert_eq!(story.text(|view| &view.phone, "method"), "You approve with QR codes.");
}

#[test]
fn qr_codes_work_while_the_switch_is_pending() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.starts_the_switch().acts(Input::Phone(PhoneInput::CloseApp));
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    assert_eq!(story.screens(), ("qr", "scan"));
}

#[test]
fn a_step_back_also_undoes_the_24_hours() {
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    story.starts_the_switch().acts(Input::Phone(PhoneInput::CloseApp)).does(Intent::Session(SessionIntent::SkipSwitch));
    assert!(story.sim.next().is_finished());
    story.does(Intent::Session(SessionIntent::StepBack));
    assert!(story.sim.view().guide.can_skip);
}

#[test]
fn when_24_hours_are_skipped_focus_goes_on_to_the_device_whose_turn_it_is() {
    for (follows, region) in [(true, Region::Computer), (false, Region::Guide)] {
        let mut story = Story::of_lesson(&catalog::guide::LESSON);
        story.sets(Setting::Follow(follows)).starts_the_switch().acts(Input::Phone(PhoneInput::CloseApp));
        story.does(Intent::Session(SessionIntent::SkipSwitch));
        assert!(story.effects.contains(&Effect::FocusHeading(region)), "{region:?}");
    }
}

#[test]
fn other_buttons_of_the_guide_leave_focus_where_it_is() {
    let mut story = Story::of_lesson(&catalog::guide::LESSON);
    story.does(Intent::Session(SessionIntent::DoStep)).does(Intent::Session(SessionIntent::StepBack));
    assert!(!story.effects.iter().any(|effect| matches!(effect, Effect::FocusHeading(_))));
}
