//! A log-on by hand and by the guide, with its detours.

use super::*;
use crate::protocol::{ComputerInput, Input, PhoneInput};

#[test]
fn the_whole_way_by_hand() {
    let mut story = Story::new();
    story.goes_to_the_approval();
    assert_eq!(story.screens(), ("go-on", "approval"));
    story.does(Intent::Act(Input::Phone(PhoneInput::Approve)));
    assert_eq!(story.screens(), ("logged-on", "approved"));
    let end = "You are logged on at MitID.dk as Signe Nye. Lesson finished. Never approve because somebody calls, writes \
        or visits, even if they say they are from your bank, support or a public authority.";
    assert_eq!(story.last_said(), end);
}

#[test]
fn the_whole_way_by_the_guide() {
    let mut story = Story::new();
    let mut steps = vec![story.step()];
    while !story.sim.next().is_finished() {
        story.at_once(Intent::Session(SessionIntent::DoStep));
        steps.push(story.step());
    }
    assert!(steps.is_sorted(), "{steps:?}");
    steps.dedup();
    assert_eq!(steps, [2, 3, 4, 5, 6, 7, 8, 9, 10]);
}

#[test]
fn that_the_computer_connects_is_heard_by_its_heading_or_else_by_a_message() {
    let mut by_hand = Story::new();
    by_hand.logs_on_up_to_the_user_id();
    assert_eq!(by_hand.texts_said()[0], "Step 3 of 10.");
    let mut by_guide = Story::new();
    by_guide.does(Intent::Session(SessionIntent::DoStep));
    assert_eq!(by_guide.texts_said()[0], "The computer is connecting to MitID. Step 3 of 10.");
}

#[test]
fn a_user_id_in_capitals_is_the_same() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("SIGNESNYE#ID");
    assert_eq!(story.screens().0, "open-app");
}

#[test]
fn input_outside_the_practice_data_is_refused_and_not_stored() {
    for typed in ["0101901234", "010190-1234", "abc", "jens.jensen", "x/y/z/w", " signesnye#id", ""] {
        let mut story = Story::new();
        story.logs_on_up_to_the_user_id().types_user_id(typed);
        let view = story.sim.view();
        assert_eq!(story.screens().0, "user-id", "{typed}");
        assert!(error(&view.computer, "user-id").is_some(), "{typed}");
        assert!(story.last_said().starts_with(&error(&view.computer, "user-id").unwrap()[..12]), "{typed}");
        let everything = format!("{:?}", story.sim);
        assert!(typed.len() < 4 || !everything.contains(typed), "{typed} is still there");
    }
}

#[test]
fn a_pin_is_never_announced_shown_or_stored() {
    let mut story = Story::new();
    story
        .logs_on_up_to_the_user_id()
        .types_user_id("signesnye#id")
        .does(Intent::Act(Input::Phone(PhoneInput::OpenApp)))
        .types_pin("999999");
    assert_eq!(story.detour(), Some(Detour::WrongPin(1)));
    assert!(!format!("{:?}", story.sim).contains("9999"));
    story.types_pin("27182");
    assert!(story.last_said().starts_with("5 of 6"), "{}", story.last_said());
    let view = story.sim.view();
    assert!(!format!("{:?}{:?}", view.phone, view.computer).contains("2718"));
    story.types_pin("8");
    assert_eq!(story.screens().1, "code-entry");
    assert!(!story.sim.said().any(|line| line.text.contains("271")));
}

#[test]
fn three_wrong_codes_end_the_log_on_and_it_can_be_begun_again() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let wrong = if story.code() == "0000" { "0001" } else { "0000" };
    story.types_code(wrong);
    assert_eq!(story.detour(), Some(Detour::WrongCode(1)));
    story.types_code(wrong);
    assert_eq!(story.detour(), Some(Detour::WrongCode(2)));
    story.types_code(wrong);
    assert_eq!(story.screens(), ("site", "not-approved"));
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::CodesUsedUp)));
    while !story.sim.next().is_finished() {
        story.does(Intent::Session(SessionIntent::DoStep));
    }
    assert_eq!(story.screens().0, "logged-on");
}

#[test]
fn the_right_code_is_still_good_after_two_wrong_ones() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let right = story.code();
    let wrong = if right == "0000" { "0001" } else { "0000" };
    story.types_code(wrong).types_code(wrong).types_code(&right);
    assert_eq!(story.screens().1, "approval");
}

#[test]
fn an_incomplete_code_is_not_sent() {
    let mut story = Story::new();
    story.goes_to_the_code().types_code("12");
    assert_eq!(story.detour(), None);
    assert!(story.last_said().starts_with("The code has four digits"));
    assert!(error(&story.sim.view().phone, "code").is_some());
}

#[test]
fn letters_do_not_stay_in_the_code_field_and_leading_zeros_do() {
    let mut story = Story::new();
    story.goes_to_the_code().does(Intent::Draft(DraftIntent::TypeCode(" 0a0-42x7".to_owned())));
    assert_eq!(story.sim.drafts.code, "0042");
}

#[test]
fn reject_is_explained_and_nothing_is_approved() {
    let mut story = Story::new();
    story.goes_to_the_approval().does(Intent::Act(Input::Phone(PhoneInput::Reject)));
    assert_eq!(story.screens(), ("site", "not-approved"));
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Rejected)));
    assert!(story.sim.view().guide.advice.is_some_and(|advice| advice.detour.is_some()));
}

#[test]
fn cancel_leads_back_to_the_site_from_every_screen_of_the_box() {
    let ways: [fn(&mut Story) -> &mut Story; 4] = [
        Story::logs_on_up_to_the_user_id,
        |story| story.logs_on_up_to_the_user_id().types_user_id("signesnye#id"),
        Story::goes_to_the_code,
        Story::goes_to_the_approval,
    ];
    for way in ways {
        let mut story = Story::new();
        way(&mut story);
        story.does(Intent::Act(Input::Computer(HERE, ComputerInput::Cancel)));
        assert_eq!(story.screens().0, "site");
        assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Cancelled)));
    }
}

#[test]
fn a_reopened_app_continues_after_the_pin() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let code = story.code();
    story
        .does(Intent::Act(Input::Phone(PhoneInput::CloseApp)))
        .does(Intent::Act(Input::Phone(PhoneInput::OpenApp)))
        .types_pin("271828");
    assert_eq!(story.screens(), ("code", "code-entry"));
    assert_eq!(story.code(), code);
    story
        .types_code(&code)
        .does(Intent::Act(Input::Phone(PhoneInput::CloseApp)))
        .does(Intent::Act(Input::Phone(PhoneInput::OpenApp)))
        .types_pin("271828");
    assert_eq!(story.screens().1, "approval");
}

#[test]
fn an_app_that_was_opened_too_early_is_explained() {
    let mut story = Story::new();
    story.does(Intent::Act(Input::Phone(PhoneInput::OpenApp))).types_pin("271828");
    assert_eq!(story.screens().1, "front-page");
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id");
    assert_eq!(story.detour(), Some(Detour::AppOpenedTooEarly));
    let advice = story.sim.view().guide.advice.expect("somebody is guided");
    assert_eq!(advice.what, Lang::English.texts().guide.do_close_app());
    story
        .does(Intent::Session(SessionIntent::DoStep))
        .does(Intent::Session(SessionIntent::DoStep))
        .does(Intent::Session(SessionIntent::DoStep));
    assert_eq!(story.screens().1, "code-entry");
}

#[test]
fn somebody_elses_user_id_is_explained() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("anders:holm42");
    assert_eq!(story.detour(), Some(Detour::NotThisPhonesUser));
    story.does(Intent::Session(SessionIntent::DoStep));
    assert_eq!(story.screens().0, "site");
}

#[test]
fn step_back_undoes_one_action_and_says_so() {
    let mut story = Story::new();
    story.goes_to_the_approval().does(Intent::Session(SessionIntent::StepBack));
    assert_eq!(story.screens(), ("code", "code-entry"));
    assert!(story.last_said().starts_with("One step back. Step 7 of 10"));
    for _ in 0..10 {
        story.does(Intent::Session(SessionIntent::StepBack));
    }
    assert_eq!(story.screens(), ("site", "home"));
    assert!(story.last_said().contains("This is the beginning"));
}

#[test]
fn a_code_is_the_same_after_a_step_back_and_new_after_a_restart() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let code = story.code();
    story.does(Intent::Session(SessionIntent::StepBack)).types_pin("271828");
    assert_eq!(story.code(), code);
    story.does(Intent::Session(SessionIntent::StartOver)).goes_to_the_code();
    assert_ne!(story.code(), code);
}

#[test]
fn changing_the_language_changes_only_words() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let before = story.sim.session.world().clone();
    story.does(Intent::Settings(SettingsIntent::Set(Setting::Lang(Lang::Danish))));
    assert_eq!(story.sim.session.world(), &before);
    assert!(story.last_said().starts_with("Siden er nu på dansk. Trin 7 af 10"));
    assert_eq!(story.sim.view().guide.step, "Trin 7 af 10");
}

#[test]
fn repeating_says_the_last_message_again_and_never_the_same_text() {
    let mut story = Story::new();
    story.does(Intent::Speech(SpeechIntent::Repeat));
    assert!(story.last_said().starts_with("Step 2 of 10"));
    story.does(Intent::Act(Input::Computer(HERE, ComputerInput::LogOn)));
    let message = story.last_said().to_owned();
    story.does(Intent::Speech(SpeechIntent::Repeat));
    assert_eq!(story.last_said(), format!("Repeat 2: {message}"));
    story.does(Intent::Speech(SpeechIntent::Repeat));
    assert_eq!(story.last_said(), format!("Repeat 3: {message}"));
}

#[test]
fn a_link_to_a_step_opens_it_ready_to_be_done_and_says_nothing_but_shows_what_would_have_been_said() {
    for step in 2..=10 {
        let mut story = Story::of_link(&format!("lesson=log-on&step={step}"));
        assert_eq!(story.step(), step);
        let shown = story.texts_said().join("\n");
        assert!(shown.starts_with(&format!("Step {step} of 10")) && story.sim.said().count() == 1, "{shown}");
        let waits = [3, 9, 10].contains(&step);
        assert_eq!(matches!(story.sim.next().action, Action::Do(_)), !waits, "step {step}");
        if !waits {
            story.passes(10_000);
            let is_said = story.effects.iter().any(|effect| matches!(effect, Effect::Say(..)));
            assert!(!is_said && story.sim.said().count() == 1, "step {step}: nor when time passes");
        }
    }
    let story = Story::of_link("lesson=log-on&step=7");
    assert_eq!(story.screens(), ("code", "code-entry"));
    assert!(story.texts_said().concat().contains("The code is "), "with what has to be remembered");
}

#[test]
fn focus_follows_the_learners_own_action_to_the_other_device() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id();
    story.effects.clear();
    story.types_user_id("signesnye#id");
    assert!(story.effects.contains(&Effect::FollowFocus { from: Device::Computer, to: Device::Phone }));

    let mut story = Story::new();
    story
        .does(Intent::Settings(SettingsIntent::Set(Setting::Follow(false))))
        .logs_on_up_to_the_user_id()
        .types_user_id("signesnye#id");
    assert!(!story.effects.iter().any(|effect| matches!(effect, Effect::FollowFocus { .. })));

    let mut story = Story::new();
    for _ in 0..4 {
        story.does(Intent::Session(SessionIntent::DoStep));
    }
    let moves = story.effects.iter().any(|effect| matches!(effect, Effect::FollowFocus { .. }));
    assert!(!moves, "who lets the guide do it stays at the guide");
}

#[test]
fn opening_the_app_too_early_does_not_move_focus_away() {
    let mut story = Story::new();
    story.does(Intent::Act(Input::Phone(PhoneInput::OpenApp)));
    assert_eq!(story.effects.first(), Some(&Effect::KeepFocus(Region::Phone)));
    assert!(!story.effects.iter().any(|effect| matches!(effect, Effect::FollowFocus { .. })));
}

#[test]
fn focus_is_moved_before_it_is_kept() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id();
    story.effects.clear();
    story.types_user_id("signesnye#id");
    let follow = Effect::FollowFocus { from: Device::Computer, to: Device::Phone };
    let moves = story.effects.iter().filter(|effect| !matches!(effect, Effect::Say(..) | Effect::ClearSpeech));
    assert_eq!(moves.collect::<Vec<_>>(), [&follow, &Effect::KeepFocus(Region::Computer)]);
}

#[test]
fn leaving_the_phone_after_approving_is_no_detour() {
    for leaving in [Intent::Act(Input::Phone(PhoneInput::LeaveResult)), Intent::Act(Input::Phone(PhoneInput::CloseApp))]
    {
        let mut story = Story::new();
        story.goes_to_the_approval().at_once(Intent::Act(Input::Phone(PhoneInput::Approve)));
        story.real_time = RealTime(story.real_time.0 + 500);
        story.at_once(leaving);
        assert_eq!(story.screens().0, "go-on");
        assert_eq!((story.step(), story.detour()), (10, None));
        let lines = story.said_lines();
        story.waits();
        assert_eq!(story.screens().0, "logged-on");
        let is_step_alone = |text: &&str| text.starts_with("Step 10 of 10");
        let said = &story.texts_said()[lines..];
        assert!(!said.iter().any(is_step_alone), "it is only to be waited for, which is no news: {said:?}");
    }
}

#[test]
fn an_old_result_on_the_phone_is_explained_and_leads_to_the_pin() {
    let mut story = Story::new();
    story.goes_to_the_approval().does(Intent::Act(Input::Phone(PhoneInput::Reject)));
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id");
    assert_eq!(story.detour(), Some(Detour::OldResultOnPhone));
    assert!(story.last_said().contains("still shows the last result"), "{}", story.last_said());
    story.does(Intent::Session(SessionIntent::DoStep)).does(Intent::Session(SessionIntent::DoStep));
    assert_eq!((story.screens().1, story.step()), ("pin", 6));
}

#[test]
fn a_slider_that_is_touched_while_the_answer_is_sent_says_nothing() {
    let mut story = Story::new();
    story.goes_to_the_approval().at_once(Intent::Act(Input::Phone(PhoneInput::Approve)));
    story
        .at_once(Intent::Draft(DraftIntent::Swipe(Swipe::Grabbed)))
        .at_once(Intent::Draft(DraftIntent::Swipe(Swipe::Released(40))))
        .waits();
    assert!(!story.sim.said().any(|line| line.text.contains("Not swiped")));
}

#[test]
fn nothing_is_done_by_a_digit_where_no_pin_is_asked_for() {
    let mut story = Story::new();
    story.types_pin("123456");
    assert_eq!(story.screens(), ("site", "home"));
    assert_eq!(story.sim.session.history().entries(), []);
}

#[test]
fn an_error_stays_until_the_next_try_so_that_nothing_moves_while_typing() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("nobody");
    assert_eq!(story.detour(), Some(Detour::UnknownUserId(1)));
    story.does(Intent::Draft(DraftIntent::TypeUserId("s".to_owned())));
    assert!(error(&story.sim.view().computer, "user-id").is_some());
    story.types_user_id("0101901234");
    assert!(error(&story.sim.view().computer, "user-id").is_some_and(|text| text.contains("CPR")));
}

#[test]
fn a_hidden_page_that_comes_back_after_a_night_is_where_it_was() {
    let mut story = Story::new();
    story.goes_to_the_code();
    story.real_time = RealTime(story.real_time.0 + 12 * 60 * 60 * 1000);
    story.does(Intent::Wake);
    assert_eq!(story.screens(), ("code", "code-entry"));
    assert!(story.sim.session.history().entries().len() < 10);
}

#[test]
fn the_warm_up_plays_its_lesson_to_the_end() {
    for lang in Lang::ALL {
        assert!(Sim::warmed_up(lang).next().is_finished());
    }
}
