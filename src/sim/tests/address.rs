//! The address bar: what stands in it, and when it is said.

use super::*;
use crate::protocol::assumption::BOX_ADDRESS;

fn address(story: &Story) -> &'static str {
    story.sim.view().computer.address.expect("a browser").text
}

#[test]
fn on_an_ordinary_day_the_address_is_said_whenever_it_is_another_one() {
    let mut story = Story::of_link("lesson=told-code&day=2&lang=en");
    story.logs_on_up_to_the_user_id();
    assert_eq!(address(&story), BOX_ADDRESS);
    let said = format!("Address: {BOX_ADDRESS}.");
    assert_eq!(story.messages_with(&said), 1);
    story.types_user_id("signesnye#id");
    assert_eq!(story.messages_with("Address:"), 1, "it is still the same");
    story.acts(Input::Computer(HERE, ComputerInput::Cancel));
    assert_eq!(address(&story), Site::Profile.address());
    assert_eq!(story.messages_with("Address: www.mitid.dk."), 1);
    story.does(Intent::Speech(SpeechIntent::WhereAmI));
    assert!(story.last_said().contains("Address: www.mitid.dk."), "{}", story.last_said());
}

#[test]
fn on_an_ordinary_day_what_a_device_asks_for_is_said_and_nothing_is_said_in_no_words() {
    let mut story = Story::of_link("lesson=told-code&day=2&lang=en");
    story.is_guided_to_the_end();
    let said = &Lang::English.texts().said;
    for asks in [said.asks_for_user_id, said.open_app, said.asks_for_pin, said.asks_for_code] {
        assert_eq!(story.messages_with(asks), 1, "{asks}");
    }
    assert!(story.texts_said().iter().all(|text| !text.is_empty()));
}

#[test]
fn in_other_lessons_it_is_seen_and_not_said() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.logs_on_up_to_the_user_id().does(Intent::Speech(SpeechIntent::WhereAmI));
    assert_eq!(address(&story), BOX_ADDRESS);
    assert_eq!(story.messages_with("Address:"), 0);
}
