//! The guide, the lessons and their links.

use super::*;
use crate::lesson::catalog;
use crate::protocol::{ComputerInput, Input, PhoneInput};

#[test]
fn in_free_practice_the_guide_speaks_when_it_is_asked() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    assert!(story.sim.view().guide.advice.is_none());
    assert!(!story.sim.view().computer.is_turn && !story.sim.view().phone.is_turn);
    story.acts(Input::Computer(HERE, ComputerInput::LogOn));
    let rule = Lang::English.texts().guide.rules.user_id();
    let asks = format!("The MitID log-on is open. Step 4 of 10. {rule}");
    assert!(story.last_said().ends_with(&asks), "{}", story.last_said());
    story.does(Intent::Session(SessionIntent::Ask));
    assert!(story.last_said().starts_with("Step 4 of 10: Enter the user ID"));
    assert!(story.last_said().ends_with(rule), "who asks hears everything: {}", story.last_said());
    assert!(story.sim.view().guide.advice.is_some());
    story.types_user_id("signesnye#id");
    assert!(story.sim.view().guide.advice.is_none(), "until something changes");
}

#[test]
fn every_lesson_is_reached_by_its_link_and_left_with_what_was_learnt() {
    for &lesson in catalog::ALL {
        let mut story = Story::of_lesson(lesson);
        assert_eq!(story.sim.session.opened(), lesson);
        assert!(story.step() <= 2);
        story.is_guided_to_the_end();
        let view = story.sim.view();
        assert!(view.guide.finished, "{lesson:?}");
        let advice = view.guide.advice.expect("something was learnt");
        if let Some(day) = narrate::day_texts(lesson, Lang::English) {
            assert_eq!(view.guide.step, "What happened");
            let is_said = day.endings().any(|end| end.title == view.guide.title && advice.why.contains(end.clue));
            assert!(is_said, "{lesson:?}: {}", view.guide.title);
        } else {
            assert_eq!(view.guide.title, "The lesson is finished");
            assert_eq!(advice.why, narrate::lesson_texts(lesson, Lang::English).learnt());
        }
    }
}

#[test]
fn a_lesson_chosen_from_the_list_closes_the_list_and_begins_at_the_guide() {
    let mut story = Story::new();
    story.does(Intent::Page(PageIntent::Toggle(Panel::Lessons)));
    let lessons = story.sim.view().lessons;
    assert_eq!(lessons.len(), catalog::ALL.len());
    assert_eq!(lessons.iter().filter(|lesson| lesson.is_open).map(|lesson| lesson.key).collect::<Vec<_>>(), ["log-on"]);
    story.does(Intent::OpenLink("#lesson=household".to_owned()));
    assert!(!story.sim.view().open.has(Panel::Lessons));
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
    assert_eq!(story.sim.view().title, "One phone for two");
}

#[test]
fn a_link_to_another_lesson_moves_focus_to_the_guide() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::OpenLink("#lesson=log-on".to_owned()));
    assert_eq!(story.effects.iter().filter(|it| **it == Effect::FocusHeading(Region::Guide)).count(), 1);
    story.does(Intent::OpenLink("#theme=dark".to_owned())).does(Intent::OpenLink("#lesson=log-on&step=5".to_owned()));
    assert_eq!(story.effects.iter().filter(|it| **it == Effect::FocusHeading(Region::Guide)).count(), 1);
}

#[test]
fn the_clock_stays_as_it_was_set_through_another_start_and_another_lesson() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story
        .does(Intent::Settings(SettingsIntent::Set(Setting::Clock(ClockChoice::MoreTime))))
        .acts(Input::Computer(HERE, ComputerInput::LogOn))
        .does(Intent::Session(SessionIntent::StartOver));
    assert_eq!(story.sim.view().clock, ClockChoice::MoreTime);
    story.does(Intent::OpenLink("#lesson=household".to_owned()));
    assert_eq!(story.sim.view().clock, ClockChoice::MoreTime);
}

#[test]
fn a_step_back_undoes_actions_but_not_settings() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story
        .acts(Input::Computer(HERE, ComputerInput::LogOn))
        .does(Intent::Settings(SettingsIntent::Set(Setting::Clock(ClockChoice::On))))
        .does(Intent::Session(SessionIntent::BreakCamera(true)));
    story.does(Intent::Session(SessionIntent::StepBack));
    assert_eq!(story.screens().0, "site");
    let view = story.sim.view();
    assert_eq!(view.clock, ClockChoice::On);
    assert!(view.guide.what_if.is_some_and(|what_if| what_if.camera_broken));
    story.does(Intent::Session(SessionIntent::StepBack));
    assert!(story.last_said().contains("This is the beginning"), "{}", story.last_said());
}

#[test]
fn step_1_is_one_step_of_nine_parts_where_the_official_guide_is_followed_and_nine_steps_where_it_is_the_lesson() {
    let mut whole = Story::of_lesson(&catalog::guide::LESSON);
    let mut alone = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    for story in [&mut whole, &mut alone] {
        story.opens_the_app();
        story.types_pin("271828");
    }
    let (whole, alone) = (whole.sim.view().guide, alone.sim.view().guide);
    assert_eq!((&*whole.step, whole.part.as_deref()), ("Step 1 of 10", Some("Part 3 of 9")));
    assert_eq!(whole.title, "Switch to one-time codes");
    assert_eq!((&*alone.step, alone.part, alone.title), ("Step 3 of 9", None, "Menu"));
}

#[test]
fn focus_moves_to_the_guide_only_when_a_lesson_was_chosen_from_the_list() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.does(Intent::Page(PageIntent::Toggle(Panel::Lessons))).does(Intent::OpenLink("#theme=dark".to_owned()));
    assert!(story.sim.view().open.has(Panel::Lessons), "nothing was chosen from it");
    assert!(!story.effects.contains(&Effect::FocusHeading(Region::Guide)));
    story.does(Intent::OpenLink("#lesson=log-on".to_owned()));
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)), "the link that was followed is gone");
}

#[test]
fn what_of_the_card_is_to_be_entered_is_shown_by_it() {
    use crate::sim::view::Datum;
    let mut story = Story::new();
    let needed = |story: &Story| story.sim.view().guide.card.needed;
    assert_eq!(needed(&story), None);
    story.logs_on_up_to_the_user_id();
    assert_eq!(needed(&story), Some(Datum::UserId));
    story.types_user_id("signesnye#id").acts(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(needed(&story), Some(Datum::Pin));
    story.types_pin("271828");
    assert_eq!(needed(&story), None);
}

#[test]
fn on_an_ordinary_day_the_card_shows_what_a_device_asks_for_and_the_guide_says_nothing_twice() {
    use crate::sim::view::Datum;
    let mut story = Story::of_link("lesson=told-code");
    let guide = |story: &Story| {
        let guide = story.sim.view().guide;
        (guide.step, guide.title, guide.card.needed)
    };
    assert_eq!(guide(&story), ("Today".to_owned(), "", None));
    // Whether it is right to do so or not.
    story.acts(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(guide(&story).2, Some(Datum::Pin));
    story.acts(Input::Phone(PhoneInput::CloseApp)).logs_on_up_to_the_user_id();
    assert_eq!(guide(&story).2, Some(Datum::UserId));
    story.is_guided_to_the_end();
    assert_eq!(guide(&story), ("What happened".to_owned(), "Nothing was approved.", None));
}

#[test]
fn lessons_of_one_kind_stand_together_under_their_own_name() {
    for lang in ["en", "da"] {
        let lessons = Story::of_link(&format!("lang={lang}")).sim.view().lessons;
        let mut names: Vec<_> = lessons.iter().map(|lesson| lesson.group).collect();
        names.dedup();
        let together = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!((together, names.len()), (5, 5), "{names:?}");
        assert!(!names.contains(&""));
    }
}

#[test]
fn at_its_end_a_lesson_offers_the_next_of_the_list_and_the_last_none() {
    for (lesson, next) in catalog::ALL.iter().zip(catalog::ALL.iter().skip(1).map(Some).chain([None])) {
        let mut story = Story::of_lesson(lesson);
        assert_eq!(story.sim.view().guide.next_lesson, None, "it has only begun");
        story.is_guided_to_the_end();
        let title = next.map(|next| narrate::lesson_texts(next, Lang::English).title());
        let offered = story.sim.view().guide.next_lesson;
        assert_eq!(offered.is_some(), title.is_some(), "{lesson:?}");
        assert!(offered.is_none_or(|offered| title.is_some_and(|title| offered.contains(title))), "{lesson:?}");
        story.effects.clear();
        story.does(Intent::OpenNextLesson);
        let opened: Vec<_> = next.map(|next| Effect::GoToLesson(next)).into_iter().collect();
        assert_eq!(story.effects, opened);
    }
}

#[test]
fn only_who_practises_freely_has_something_to_ask_and_gets_an_answer_that_stays_while_nothing_new_is_shown() {
    assert!(!Story::new().sim.view().guide.can_ask);
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    assert!(story.sim.view().guide.can_ask);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").does(Intent::Session(SessionIntent::Ask));
    story.passes(20_000);
    assert!(story.sim.view().guide.advice.is_some(), "the box has asked the core again and again");
    story.opens_the_app().does(Intent::Session(SessionIntent::Ask)).passes(20_000);
    assert_eq!(story.screens().0, "qr");
    assert!(story.sim.view().guide.advice.is_some(), "the QR code has shown its other half");
}

#[test]
fn that_the_24_hours_can_be_skipped_is_marked_when_it_comes_next_and_somebody_is_guided() {
    let skip_mark = |story: &Story| story.sim.view().guide.skip_mark;
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    assert_eq!(skip_mark(&story), None);
    story.starts_the_switch();
    assert_eq!(skip_mark(&story), None, "first the app is closed");
    story.acts(Input::Phone(PhoneInput::CloseApp));
    assert!(skip_mark(&story).is_some());
    story.sets(Setting::ShowWhere(false));
    assert_eq!(skip_mark(&story), None);
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.starts_the_switch().acts(Input::Phone(PhoneInput::CloseApp));
    assert_eq!(skip_mark(&story), None);
}

#[test]
fn what_was_made_to_go_wrong_is_shown_as_it_is() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    let what_if = |story: &Story| {
        let what_if = story.sim.view().guide.what_if.expect("free practice has it");
        (what_if.camera_broken, what_if.connection_bad)
    };
    assert_eq!(what_if(&story), (false, false));
    story.does(Intent::Session(SessionIntent::SpoilConnection(true)));
    assert_eq!(what_if(&story), (false, true));
    story.does(Intent::Session(SessionIntent::SpoilConnection(false)));
    story.does(Intent::Session(SessionIntent::BreakCamera(true)));
    assert_eq!(what_if(&story), (true, false));
}

#[test]
fn where_am_i_tells_what_both_devices_show_each_part_once_and_as_a_sentence() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").does(Intent::Speech(SpeechIntent::WhereAmI));
    let text = "Open MitID app and approve. Log on at MitID.dk to view or change your MitID profile.";
    assert!(story.last_said().contains(text), "{}", story.last_said());
    assert!(!story.last_said().contains(".."), "{}", story.last_said());
}

#[test]
fn free_practice_goes_on_when_somebody_logs_off_and_another_lesson_stays_finished() {
    for (lesson, goes_on) in [(&catalog::free::LESSON, true), (&catalog::log_on::LESSON, false)] {
        let mut story = Story::of_lesson(lesson);
        story.is_guided_to_the_end().acts(Input::Computer(HERE, ComputerInput::LogOff));
        assert_eq!(story.screens().0, "site");
        assert_eq!(story.sim.next().is_finished(), !goes_on, "{lesson:?}");
    }
}

#[test]
fn whoever_practises_with_a_screen_reader_is_told_the_keys_at_the_guide() {
    for (link, begins) in [("lang=en", "This is the guide."), ("lang=da", "Her er guiden.")] {
        let mut story = Story::of_link(link);
        story.does(Intent::Page(PageIntent::GoToLessons));
        story.effects.clear();
        story.does(Intent::Speech(SpeechIntent::Keys));
        assert!(!story.sim.view().open.has(Panel::Lessons), "it is asked for in the list of lessons");
        assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
        let said = story.last_said();
        assert!(said.starts_with(begins) && said.contains("F6") && said.contains("F1"), "{said}");
    }
}
