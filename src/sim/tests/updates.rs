//! A new version of the page.

use super::*;

#[test]
fn a_new_version_is_told_of_once_and_changes_nothing_else() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let before = story.screens();
    let text = story.sim.lang().texts().chrome.new_version();
    for _ in 0..3 {
        story.does(Intent::Page(PageIntent::NoteUpdate(UpdateEvent::NewVersion)));
    }
    assert_eq!(story.sim.said().filter(|line| line.text == text).count(), 1);
    assert_eq!(story.sim.view().updates.new_version, NewVersion::Offered);
    assert_eq!((story.screens(), story.step()), (before, 7));
}

#[test]
fn a_postponed_new_version_is_not_offered_again() {
    let mut story = Story::new();
    story
        .does(Intent::Page(PageIntent::NoteUpdate(UpdateEvent::NewVersion)))
        .does(Intent::Page(PageIntent::TakeNewVersion { now: false }));
    assert_eq!(story.sim.view().updates.new_version, NewVersion::Postponed);
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
    let said = story.sim.said().count();
    story.does(Intent::Page(PageIntent::NoteUpdate(UpdateEvent::NewVersion)));
    assert_eq!(story.sim.view().updates.new_version, NewVersion::Postponed);
    assert_eq!(story.sim.said().count(), said);
}

#[test]
fn a_new_version_is_opened_only_by_hand() {
    let mut story = Story::new();
    story
        .does(Intent::Page(PageIntent::NoteUpdate(UpdateEvent::NewVersion)))
        .does(Intent::Session(SessionIntent::StartOver));
    assert!(!story.effects.contains(&Effect::OpenNewVersion));
    story.does(Intent::Page(PageIntent::TakeNewVersion { now: true }));
    assert!(story.effects.contains(&Effect::OpenNewVersion));
}

#[test]
fn saved_offline_is_shown_but_not_announced() {
    let mut story = Story::new();
    assert!(!story.sim.view().updates.is_saved_offline);
    story.does(Intent::Page(PageIntent::NoteUpdate(UpdateEvent::SavedOffline)));
    assert!(story.sim.view().updates.is_saved_offline);
    assert_eq!(story.sim.said().count(), 0);
}
