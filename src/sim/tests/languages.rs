//! The words of the languages come one after the other, and the second may not come at all.

use super::*;

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
    assert_eq!((view.lang, view.awaited), (Lang::Danish, None));
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
