//! The guide, the lessons and their links.

use super::*;
use crate::lesson::catalog;
use crate::protocol::{ComputerInput, Input};

#[test]
fn in_free_practice_the_guide_speaks_when_it_is_asked() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    assert!(story.sim.view().guide.advice.is_none());
    assert!(!story.sim.view().computer.is_turn && !story.sim.view().phone.is_turn);
    story.acts(Input::Computer(HERE, ComputerInput::LogOn));
    let rule = Lang::English.texts().guide.rules.user_id;
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
        assert_eq!(story.sim.session.lesson(), lesson);
        assert!(story.step() <= 2);
        story.is_guided_to_the_end();
        let view = story.sim.view();
        assert!(view.guide.finished, "{lesson:?}");
        assert_eq!(view.guide.title, "The lesson is finished");
        let learnt = narrate::lesson_texts(lesson, Lang::English).learnt;
        assert!(view.guide.advice.is_some_and(|advice| advice.why == learnt));
    }
}

#[test]
fn a_lesson_chosen_from_the_list_closes_the_list_and_begins_at_the_guide() {
    let mut story = Story::new();
    story.does(Intent::Page(PageIntent::ToggleLessons));
    let lessons = story.sim.view().lessons;
    assert_eq!(lessons.len(), catalog::ALL.len());
    assert_eq!(lessons.iter().filter(|lesson| lesson.is_open).map(|lesson| lesson.key).collect::<Vec<_>>(), ["log-on"]);
    story.does(Intent::OpenLink("#lesson=household".to_owned()));
    assert!(!story.sim.view().lessons_open);
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
