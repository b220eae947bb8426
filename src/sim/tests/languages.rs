//! The words come one part after the other, and all but the first may not come at all.

use super::*;
use crate::i18n::Part;

/// Only English has come.
fn english_only(link: &str, saved: &str) -> Story {
    Story::in_languages(Languages::only(Lang::English), link, saved)
}

const SWITCH: Intent = Intent::Settings(SettingsIntent::SwitchLanguage);
const DANISH_COMES: Intent = Intent::Page(PageIntent::NoteWords(Languages::all(Lang::English)));

fn not_here() -> String {
    Lang::English.texts().chrome.language_not_here("Dansk")
}

#[test]
fn a_language_that_has_not_come_is_said_and_shown_to_be_missing_and_nothing_else_changes() {
    let mut story = english_only("lesson=log-on&step=7", "");
    let scene = story.sim.history().world().scene();
    story.does(SWITCH);
    let view = story.sim.view();
    assert_eq!((view.lang, view.awaited), (Lang::English, Some(Lang::Danish)));
    assert_eq!(view.notice, Some(not_here()));
    assert_eq!(story.last_said(), not_here());
    assert!(view.can_load_again);
    assert_eq!(story.sim.history().world().scene(), scene);
    // Chosen once more, it is said once more.
    story.does(SWITCH);
    assert_eq!(story.messages_with(&not_here()), 2);
}

#[test]
fn the_page_changes_to_the_language_that_was_chosen_as_soon_as_its_words_come() {
    let mut story = english_only("lesson=log-on", "");
    story.does(SWITCH).does(DANISH_COMES);
    let view = story.sim.view();
    assert_eq!((view.lang, view.awaited, view.can_load_again), (Lang::Danish, None, false));
    assert!(story.last_said().starts_with(Lang::Danish.texts().said.language()), "{}", story.last_said());
}

#[test]
fn words_that_nobody_waits_for_change_nothing_until_somebody_does() {
    let mut story = english_only("lesson=log-on", "");
    story.does(DANISH_COMES);
    assert_eq!(story.sim.lang(), Lang::English);
    assert_eq!(story.sim.said().count(), 0);
    story.does(SWITCH);
    assert_eq!(story.sim.lang(), Lang::Danish);
}

#[test]
fn whoever_stays_in_the_language_waits_no_more() {
    for stay in
        [Intent::Page(PageIntent::DismissNotice), Intent::Settings(SettingsIntent::Set(Setting::Lang(Lang::English)))]
    {
        let mut story = english_only("lesson=log-on", "");
        story.does(SWITCH).does(stay).does(DANISH_COMES);
        assert_eq!((story.sim.lang(), story.sim.view().awaited), (Lang::English, None));
    }
}

#[test]
fn loading_again_opens_the_lesson_in_the_language_that_was_chosen() {
    let mut story = english_only("lesson=wrong-pin", "");
    story.does(Intent::LoadAgain);
    let load_again = Effect::LoadAgain(&catalog::wrong_pin::LESSON, Lang::Danish);
    assert!(!story.effects.contains(&load_again), "nothing is missing");
    story.does(SWITCH).does(Intent::LoadAgain);
    assert!(story.effects.contains(&load_again));
    assert!(
        story.effects.contains(&Effect::SaveSettings(Some("lang=da".into()))),
        "it is chosen, whether it is here or not"
    );
}

#[test]
fn a_link_or_the_last_visit_may_ask_for_a_language_that_has_not_come() {
    for (link, saved) in [("lang=da", ""), ("", "lang=da"), ("lang=da", "lang=en")] {
        let mut story = english_only(link, saved);
        assert_eq!((story.sim.lang(), story.sim.view().awaited), (Lang::English, Some(Lang::Danish)), "{link} {saved}");
        story.does(DANISH_COMES);
        assert_eq!(story.sim.lang(), Lang::Danish);
    }
    let mut story = english_only("lesson=log-on", "");
    story.does(Intent::OpenLink("lang=da".to_owned()));
    assert_eq!(story.last_said(), not_here());
    assert_eq!(english_only("lang=en", "lang=da").sim.view().awaited, None);
}

// -- The words of the ordinary days ---------------------------------------------------------------------------------------

/// Both languages have come, and in neither of them the words of the days.
const NO_DAYS: Languages = Languages::only(Lang::English).with(Lang::Danish, Part::Page);
const DAY: &Lesson = &catalog::told_code::DAYS[0];

fn comes(languages: Languages) -> Intent {
    Intent::Page(PageIntent::NoteWords(languages))
}

fn opens(link: &str) -> Intent {
    Intent::OpenLink(link.to_owned())
}

fn day_not_here(lang: Lang) -> String {
    lang.texts().chrome.day_not_here(lang.texts().lessons.told_code.title())
}

#[test]
fn a_day_whose_words_have_not_come_is_said_and_shown_to_be_missing_and_the_lesson_goes_on() {
    let mut story = Story::in_languages(NO_DAYS, "lesson=log-on&step=7", "");
    let scene = story.sim.history().world().scene();
    story.does(Intent::Page(PageIntent::GoToLessons)).does(opens("lesson=told-code"));
    let view = story.sim.view();
    assert_eq!((view.notice, view.can_load_again), (Some(day_not_here(Lang::English)), true));
    assert_eq!(story.last_said(), day_not_here(Lang::English));
    assert_eq!(story.sim.history().lesson(), &catalog::log_on::LESSON);
    assert_eq!(story.sim.history().world().scene(), scene);
    assert!(!view.open.has(Panel::Lessons));
    // Opened once more, it is said once more.
    story.does(opens("lesson=told-code"));
    assert_eq!(story.messages_with(&day_not_here(Lang::English)), 2);
}

#[test]
fn a_day_opens_as_soon_as_its_words_come() {
    let mut story = Story::in_languages(NO_DAYS, "lesson=log-on", "");
    story.does(opens("lesson=told-code&day=2")).does(comes(NO_DAYS.with(Lang::Danish, Part::Days)));
    assert_eq!(story.sim.history().lesson(), &catalog::log_on::LESSON, "they are of the other language");
    story.effects.clear();
    story.at_once(comes(Languages::all(Lang::English)));
    let view = story.sim.view();
    assert_eq!(story.sim.history().lesson(), &catalog::told_code::DAYS[1]);
    assert_eq!((view.notice, view.can_load_again), (None, false));
    assert!(story.effects.contains(&Effect::FocusArrival), "the lesson before is gone");
    story.waits();
    assert!(story.sim.said().any(|line| line.text.contains("You want to log on")), "{:?}", story.last_said());
}

#[test]
fn a_link_may_open_the_page_with_a_day_whose_words_have_not_come() {
    for (link, lang) in [("lesson=told-code", Lang::English), ("lesson=told-code&lang=da", Lang::Danish)] {
        let mut story = Story::in_languages(NO_DAYS, link, "");
        assert_eq!(story.sim.history().lesson(), catalog::FIRST);
        assert_eq!(story.sim.view().notice, Some(day_not_here(lang)));
        story.does(comes(NO_DAYS.with(lang, Part::Days)));
        assert_eq!((story.sim.history().lesson(), story.sim.lang()), (DAY, lang));
    }
    let story = Story::in_languages(NO_DAYS.with(Lang::English, Part::Days), "lesson=told-code", "");
    assert_eq!((story.sim.history().lesson(), story.sim.view().notice), (DAY, None));
}

#[test]
fn a_week_that_is_waited_for_begins_on_the_day_that_the_link_says() {
    let mut story = Story::in_languages(NO_DAYS, "lesson=week&day=3", "");
    story.does(comes(Languages::all(Lang::English)));
    assert_eq!(story.sim.view().guide.step, "Day 3 of 7");
}

#[test]
fn whoever_stays_in_the_lesson_or_opens_another_waits_for_no_day() {
    for other in [Intent::Page(PageIntent::DismissNotice), opens("lesson=wrong-pin")] {
        let mut story = Story::in_languages(NO_DAYS, "lesson=wrong-pin", "");
        story.does(opens("lesson=told-code")).does(other).does(comes(Languages::all(Lang::English)));
        assert_eq!(story.sim.history().lesson(), &catalog::wrong_pin::LESSON);
        assert_eq!(story.sim.view().notice, None);
    }
}

#[test]
fn in_a_day_the_language_changes_when_that_has_the_words_of_the_days() {
    let danish = NO_DAYS.with(Lang::English, Part::Days);
    let mut story = Story::in_languages(danish, "lesson=told-code", "");
    story.does(SWITCH);
    assert_eq!((story.sim.lang(), story.sim.view().notice), (Lang::English, Some(not_here())));
    story.does(comes(danish));
    assert_eq!(story.messages_with(&not_here()), 1, "nothing new has come");
    story.does(comes(Languages::all(Lang::English)));
    assert_eq!((story.sim.lang(), story.sim.history().lesson()), (Lang::Danish, DAY));
    assert_eq!(story.sim.view().notice, None);
}

#[test]
fn loading_again_opens_the_day_that_is_waited_for() {
    let mut story = Story::in_languages(NO_DAYS, "lesson=log-on&lang=da", "");
    story.does(opens("lesson=told-code")).does(Intent::LoadAgain);
    assert!(story.effects.contains(&Effect::LoadAgain(DAY, Lang::Danish)), "{:?}", story.effects);
}
