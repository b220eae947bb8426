//! The QR code.

use super::*;
use crate::lesson::catalog;
use crate::protocol::{Input, PhoneInput, RoomInput};

#[test]
fn the_scanner_reads_both_halves_and_their_changes_are_not_announced() {
    let mut story = Story::of_lesson(&catalog::log_on_qr::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    assert_eq!(story.screens(), ("qr", "scan"));
    let lines = story.said_lines();
    let mut shown = Vec::new();
    for _ in 0..12 {
        let Some(Widget::Qr(qr)) = story.sim.view().computer.widget("qr-code").cloned() else { panic!("a QR code") };
        shown.push(qr.halves[qr.shown].clone());
        story.passes(1_000);
    }
    assert!(shown.windows(2).all(|two| two[0] != two[1]), "another half each second: {shown:?}");
    assert_ne!(shown[0], shown[10], "another code after ten");
    assert_eq!(story.said_lines(), lines);
    story.at_once(Intent::Act(Input::Phone(PhoneInput::Scan(HERE))));
    assert_eq!(story.screens().1, "scan");
    story.waits();
    assert_eq!(story.screens(), ("go-on", "approval"));
    assert!(story.last_said().contains(" asks: "), "{}", story.last_said());
}

#[test]
fn a_broken_camera_leads_to_one_time_codes() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story
        .does(Intent::Session(SessionIntent::BreakCamera(true)))
        .logs_on_up_to_the_user_id()
        .types_user_id("signesnye#id")
        .opens_the_app();
    story.acts(Input::Phone(PhoneInput::Scan(HERE)));
    assert_eq!(story.screens().1, "scan");
    assert!(story.last_said().starts_with("The camera does not work"), "{}", story.last_said());
    assert!(story.last_said().contains("one-time codes"));
    story.is_guided_to_the_end();
    assert_eq!(story.screens().0, "logged-on");
    let entries = story.sim.session.history().entries();
    assert!(entries.iter().any(|entry| entry.input == Input::Room(RoomInput::SkipSwitch)), "by way of the switch");
}
