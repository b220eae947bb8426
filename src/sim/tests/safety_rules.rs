//! The rules that protect the learner, and 'Where am I?'.

use super::*;
use crate::lesson::catalog;
use crate::protocol::{ComputerInput, Input, PhoneInput};

/// What is said of the rule at each of the steps 4, 6, 7 and 8, with how much is said.
fn rules_of_the_steps(talk: Talkativeness, lang: Lang) -> [(u8, &'static str); 4] {
    let rules = &lang.texts().guide.rules;
    let reject = match (talk, lang) {
        (Talkativeness::Full, Lang::English) => "Swipe right or press 'Approve'. If not, press 'Reject'.",
        (Talkativeness::Full, Lang::Danish) => "eller tryk på »Godkend«. Hvis ikke: Tryk på »Afvis«.",
        (Talkativeness::Short | Talkativeness::Errors, _) => rules.reject(),
    };
    [(4, rules.user_id()), (6, rules.pin()), (7, rules.code()), (8, reject)]
}

#[test]
fn each_safety_rule_is_said_once_at_its_step_and_only_the_code_comes_after_it() {
    for (talk, lang) in
        [Talkativeness::Full, Talkativeness::Short].into_iter().flat_map(|talk| Lang::ALL.map(|lang| (talk, lang)))
    {
        let mut story = Story::of_talk(talk, &catalog::guide::LESSON, lang);
        story.is_guided_to_the_end();
        for (step, rule) in rules_of_the_steps(talk, lang) {
            let step = lang.texts().guide.step(step, 10);
            assert_eq!(story.messages_with(rule), 1, "{rule}");
            let message = story.texts_said().into_iter().find(|text| text.contains(rule)).unwrap_or_default();
            assert!(message.contains(&step), "{step}: {message}");
            let after =
                message.split_once(rule).map_or("", |(_, after)| after).replace(|c: char| c.is_ascii_digit(), "0");
            let code = format!(" {}", lang.texts().said.code("0 0 0 0"));
            assert_eq!(after, if rule == lang.texts().guide.rules.code() { &*code } else { "" }, "{message}");
        }
    }
}

#[test]
fn every_lesson_but_the_days_ends_with_the_never_approve_rule() {
    for (talk, lang) in
        [Talkativeness::Full, Talkativeness::Short].into_iter().flat_map(|talk| Lang::ALL.map(|lang| (talk, lang)))
    {
        for &lesson in catalog::ALL {
            let mut story = Story::of_talk(talk, lesson, lang);
            story.is_guided_to_the_end();
            let rule = lang.texts().guide.rules.never_approve();
            if let Some(day) = narrate::day_texts(lesson, lang) {
                // An ordinary day ends with what happened in it.
                assert!(day.endings().any(|end| story.last_said().ends_with(end.happened)), "{}", story.last_said());
                continue;
            }
            let end = format!("{} {rule}", lang.texts().said.finished());
            assert!(story.last_said().ends_with(&end), "{lesson:?}: {}", story.last_said());
            assert_eq!(story.messages_with(rule), 1, "{lesson:?}");
            let view = story.sim.view();
            assert!(view.open.has(Panel::Rules) && view.guide.rules.contains(&rule), "what is said is shown");
            story.does(Intent::Session(SessionIntent::DoStep));
            assert_eq!(story.messages_with(rule), 1, "{lesson:?}: it is not said again");
        }
    }
}

#[test]
fn with_errors_only_rules_are_said_only_on_request() {
    for lang in Lang::ALL {
        let rules = &lang.texts().guide.rules;
        let mut story = Story::of_talk(Talkativeness::Errors, &catalog::guide::LESSON, lang);
        story.is_guided_to_the_end().does(Intent::Session(SessionIntent::DoStep));
        for rule in [rules.user_id(), rules.pin(), rules.code(), rules.reject(), rules.never_approve()] {
            assert_eq!(story.messages_with(rule), 0, "{rule}");
        }
        story.does(Intent::Speech(SpeechIntent::WhereAmI));
        assert!(story.last_said().ends_with(rules.never_approve()), "{}", story.last_said());
    }
}

#[test]
fn a_rule_is_not_repeated_during_the_same_step() {
    let rules = &Lang::English.texts().guide.rules;
    let mut story = Story::new();
    story.sets(Setting::Clock(ClockChoice::On)).logs_on_up_to_the_user_id().types_user_id("nobody").types_user_id("");
    assert_eq!(story.messages_with(rules.user_id()), 1);
    story.types_user_id("signesnye#id").acts(Input::Phone(PhoneInput::OpenApp)).types_pin("999999");
    assert!(story.last_said().starts_with("Wrong PIN code."), "{}", story.last_said());
    assert_eq!(story.messages_with(rules.pin()), 1);
    story.types_pin("271828").types_code("12");
    let wrong = if story.code() == "0000" { "0001" } else { "0000" };
    story.types_code(wrong).passes(3 * MINUTE);
    assert!(story.last_said().starts_with("Time left: "), "{}", story.last_said());
    assert_eq!(story.messages_with(rules.code()), 1);
}

#[test]
fn a_rule_is_repeated_when_its_step_is_entered_again() {
    let rule = Lang::English.texts().guide.rules.pin();
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").acts(Input::Phone(PhoneInput::OpenApp));
    story.acts(Input::Phone(PhoneInput::CloseApp)).acts(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(story.messages_with(rule), 2);
    story.types_pin("271828").does(Intent::Session(SessionIntent::StepBack));
    assert!(story.last_said().starts_with("One step back. Step 6 of 10: "), "{}", story.last_said());
    assert_eq!(story.messages_with(rule), 3);
    story.sets(Setting::Lang(Lang::Danish));
    assert!(story.last_said().ends_with(Lang::Danish.texts().guide.rules.pin()), "{}", story.last_said());
}

#[test]
fn after_a_deliberate_wrong_code_the_rule_comes_with_the_right_one() {
    let rule = Lang::English.texts().guide.rules.code();
    let mut story = Story::of_lesson(&catalog::wrong_code::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    assert_eq!((story.step(), story.messages_with(rule)), (6, 0));
    story.does(Intent::Session(SessionIntent::DoStep));
    assert!(story.last_said().starts_with("Wrong code 1 of 3."), "{}", story.last_said());
    assert!(story.last_said().ends_with(rule), "{}", story.last_said());
}

#[test]
fn a_detour_is_announced_without_the_rule_of_its_step() {
    let rule = Lang::English.texts().guide.rules.user_id();
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("anders:holm42");
    assert!(story.last_said().ends_with("Step 4 of 10: On the computer, press 'Cancel'. Then begin again."));
    assert_eq!(story.messages_with(rule), 1);
}

#[test]
fn in_free_practice_rules_are_said_without_being_asked_for() {
    let rules = &Lang::English.texts().guide.rules;
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story
        .starts_the_switch()
        .acts(Input::Phone(PhoneInput::CloseApp))
        .does(Intent::Session(SessionIntent::SkipSwitch))
        .goes_to_the_approval();
    for rule in [rules.user_id(), rules.pin(), rules.code(), rules.reject()] {
        assert_eq!(story.messages_with(rule), 1, "{rule}");
    }
    assert!(
        story.last_said().ends_with(&format!("profile. Step 8 of 10. {}", rules.reject())),
        "{}",
        story.last_said()
    );

    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story
        .does(Intent::Session(SessionIntent::LogOnElsewhere))
        .logs_on_up_to_the_user_id()
        .types_user_id("signesnye#id")
        .opens_the_app();
    assert_eq!(story.detour(), Some(Detour::NotBegunHere));
    assert!(story.last_said().ends_with(rules.reject()), "{}", story.last_said());
    story.does(Intent::Session(SessionIntent::Ask));
    assert!(story.last_said().ends_with("On the phone, press 'Reject'."), "{}", story.last_said());
}

#[test]
fn where_am_i_tells_the_rule_too() {
    let rules = &Lang::English.texts().guide.rules;
    for (step, rule) in [(4, rules.user_id()), (6, rules.pin()), (7, rules.code()), (8, "If not, press 'Reject'.")] {
        let mut story = Story::of_link(&format!("lesson=log-on&lang=en&step={step}"));
        story.does(Intent::Speech(SpeechIntent::WhereAmI));
        assert!(story.last_said().ends_with(rule), "{}", story.last_said());
    }
}

#[test]
fn where_am_i_tells_the_step_both_devices_and_what_to_do() {
    let mut story = Story::new();
    story.goes_to_the_code().does(Intent::Speech(SpeechIntent::WhereAmI));
    let code = spaced(&story.code());
    let said = story.last_said();
    for part in [
        "Step 7 of 10: Enter the one-time code.",
        "The computer shows:",
        &code,
        "The phone shows:",
        "Press 'Next'. Trust only the code from your own computer.",
    ] {
        assert!(said.contains(part), "{part:?} is not in {said:?}");
    }
    story.types_code("0000").does(Intent::Speech(SpeechIntent::WhereAmI));
    assert!(story.last_said().contains("Wrong code 1 of 3."), "{}", story.last_said());
    story.does(Intent::Speech(SpeechIntent::WhereAmI));
    assert!(story.last_said().starts_with("Repeat 2: Step 7"), "{}", story.last_said());
}

#[test]
fn where_am_i_never_tells_the_pin_and_tells_how_many_digits() {
    let mut story = Story::new();
    story
        .logs_on_up_to_the_user_id()
        .types_user_id("signesnye#id")
        .acts(Input::Phone(PhoneInput::OpenApp))
        .types_pin("27");
    story.does(Intent::Speech(SpeechIntent::WhereAmI));
    assert!(story.last_said().contains("2 of 6 digits entered"), "{}", story.last_said());
    assert!(!story.last_said().contains("27"));
}

#[test]
fn where_am_i_reads_the_text_to_approve_and_works_in_free_practice() {
    let mut story = Story::new();
    story.goes_to_the_approval().does(Intent::Speech(SpeechIntent::WhereAmI));
    assert!(
        story.last_said().contains("Log on at MitID.dk to view or change your MitID profile."),
        "{}",
        story.last_said()
    );
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::Speech(SpeechIntent::WhereAmI));
    assert!(story.last_said().contains("press 'Log on'"), "{}", story.last_said());
    assert_eq!(story.sim.view().guide.advice, None, "the guide waits to be asked");
}

#[test]
fn the_heading_of_the_device_with_focus_is_not_announced() {
    let mut story = Story::of_link("lesson=switch-to-codes&lang=en");
    story.opens_the_app().does(Intent::Act(Input::Phone(PhoneInput::OpenMenu)));
    assert!(story.last_said().starts_with("Step "), "{}", story.last_said());
    story.does(Intent::Session(SessionIntent::DoStep));
    assert!(story.last_said().starts_with("Step 5 of 9: Enter the PIN code again."), "{}", story.last_said());
    story.does(Intent::Session(SessionIntent::DoStep));
    assert!(story.last_said().starts_with("The page 'How do you want to approve?' is open."), "{}", story.last_said());
}

#[test]
fn the_newest_message_is_the_caption() {
    let mut story = Story::new();
    story.sets(Setting::Captions(true));
    assert_eq!(story.sim.view().caption, None);
    story.logs_on_up_to_the_user_id();
    let caption = story.sim.view().caption.expect("a caption");
    assert_eq!(caption.text, story.last_said());
    assert_eq!(story.sets(Setting::Captions(false)).sim.view().caption, None);
}

#[test]
fn a_voice_speaks_what_is_written_and_each_message_waits_for_its_end() {
    let mut story = Story::new();
    story.does(Intent::Speech(SpeechIntent::SetVoices(vec![voice("Alice", Lang::English), voice("Bo", Lang::Danish)])));
    story.sets(Setting::ReadAloud(true)).at_once(Intent::Settings(SettingsIntent::Set(Setting::Speed(Speed::Fast))));
    story.real_time = story.real_time.after(Duration::from_millis(200));
    story.at_once(Intent::Wake);
    let last = story.spoken().pop().expect("a sample");
    assert_eq!((last.voice, last.lang, last.speed), (VoiceId::of("Alice"), Lang::English, 150));
    assert_eq!(last.text, story.last_said());

    let lines = story.said_lines();
    story.at_once(Intent::Act(Input::Computer(HERE, ComputerInput::LogOn)));
    story.real_time = story.real_time.after(Duration::from_secs(1));
    story.at_once(Intent::Wake);
    assert_eq!(story.said_lines(), lines, "it still speaks");
    story.at_once(Intent::Speech(SpeechIntent::FinishSpeaking(last.number - 1))).at_once(Intent::Wake);
    assert_eq!(story.said_lines(), lines, "the end of another message is not its end");
    story.at_once(Intent::Speech(SpeechIntent::FinishSpeaking(last.number))).at_once(Intent::Wake);
    assert_eq!(story.said_lines(), lines + 1);
    assert_eq!(story.spoken().pop().expect("the next").text, story.last_said());
}

#[test]
fn a_requested_message_interrupts_the_voice() {
    let mut story = Story::new();
    story
        .does(Intent::Speech(SpeechIntent::SetVoices(vec![voice("Alice", Lang::English)])))
        .sets(Setting::ReadAloud(true));
    let lines = story.said_lines();
    story.at_once(Intent::Session(SessionIntent::StartOver));
    story.real_time = story.real_time.after(Duration::from_millis(700));
    story.at_once(Intent::Wake);
    assert_eq!(story.said_lines(), lines + 1);
    assert!(story.spoken().pop().expect("an answer").text.starts_with("Started over."));
}

#[test]
fn a_missing_voice_for_the_language_is_noted_and_delays_nothing() {
    let mut story = Story::new();
    story.does(Intent::Speech(SpeechIntent::SetVoices(vec![voice("Bo", Lang::Danish)]))).sets(Setting::ReadAloud(true));
    assert_eq!(story.last_said(), Lang::English.texts().chrome.no_voice());
    assert!(story.sim.view().no_voice.is_some());
    assert!(story.spoken().is_empty());
    story.logs_on_up_to_the_user_id();
    assert!(story.last_said().contains("Step 4"));
    story.sets(Setting::Lang(Lang::Danish));
    assert_eq!(story.sim.view().no_voice, None);
    assert_eq!(story.spoken().pop().expect("in Danish").voice, VoiceId::of("Bo"));
}

#[test]
fn a_voice_found_late_is_used_and_announced_if_it_was_missed() {
    let texts = Lang::English.texts();
    let mut story = Story::new();
    story.sets(Setting::ReadAloud(true)).does(Intent::Speech(SpeechIntent::SetVoices(vec![])));
    assert_eq!(story.texts_said(), [texts.chrome.no_voice()]);
    story.does(Intent::Speech(SpeechIntent::SetVoices(vec![voice("Alice", Lang::English)])));
    assert_eq!(story.last_said(), texts.said.reads_aloud());
    let lines = story.said_lines();
    story.does(Intent::Speech(SpeechIntent::SetVoices(vec![
        voice("Alice", Lang::English),
        voice("Ann", Lang::English),
    ])));
    assert_eq!(story.said_lines(), lines);

    let mut next = Story::of_visit("lang=en", "aloud=1");
    next.does(Intent::Open).does(Intent::Speech(SpeechIntent::SetVoices(vec![voice("Alice", Lang::English)])));
    assert!(next.texts_said().is_empty(), "nothing is said before anything happens");
}

#[test]
fn the_chosen_voice_is_used_and_found_again_at_the_next_visit() {
    let voices = vec![voice("Alice", Lang::English), voice("Ann", Lang::English)];
    let mut story = Story::new();
    story.does(Intent::Speech(SpeechIntent::SetVoices(voices.clone()))).sets(Setting::ReadAloud(true));
    story.sets(Setting::Voice(VoiceId::of("Ann")));
    assert_eq!(story.spoken().pop().expect("a sample").voice, VoiceId::of("Ann"));
    let saved = story.saved().expect("a text");
    assert!(!saved.contains("Ann"), "not the browser's own name for it: {saved}");
    let mut next = Story::of_visit("lang=en", &saved);
    assert_eq!(next.sim.update(RealTime(0), Intent::Open), [Effect::AskForVoices]);
    next.does(Intent::Speech(SpeechIntent::SetVoices(voices)));
    let speaks: Vec<_> = next.sim.view().voices.into_iter().filter(|voice| voice.speaks).collect();
    assert_eq!(speaks.len(), 1);
    assert_eq!(speaks[0].name, "Ann");
}

#[test]
fn browser_voices_are_requested_only_when_they_may_be_needed() {
    let mut story = Story::new();
    story.does(Intent::Open).goes_to_the_code();
    assert!(!story.effects.contains(&Effect::AskForVoices));
    story.does(Intent::Page(PageIntent::Toggle(Panel::Settings)));
    assert!(story.effects.contains(&Effect::AskForVoices));
}

#[test]
fn a_voice_that_is_switched_off_falls_silent_at_once() {
    let mut story = Story::new();
    story
        .does(Intent::Speech(SpeechIntent::SetVoices(vec![voice("Alice", Lang::English)])))
        .sets(Setting::ReadAloud(true));
    let spoken = story.spoken().len();
    story.sets(Setting::ReadAloud(false)).logs_on_up_to_the_user_id();
    assert!(story.effects.contains(&Effect::StopSpeaking));
    assert_eq!(story.spoken().len(), spoken);
}

#[test]
fn the_five_rules_are_those_of_the_official_guide() {
    // The first words of what each is about, as the guide ends with them: approving, reading, PIN, user ID, app.
    let about = |lang| match lang {
        Lang::English => ["Never approve", "Always read", "Never show", "Keep your user ID", "Keep your app"],
        Lang::Danish => {
            ["Godkend aldrig", "Læs altid", "Vis eller fortæl aldrig", "Hold dit bruger-ID", "Behold appen"]
        }
    };
    for lang in Lang::ALL {
        for (rule, about) in lang.texts().guide.rules.all().into_iter().zip(about(lang)) {
            assert!(rule.starts_with(about), "{rule}");
        }
    }
}
