//! The address bar: what stands in it, and when it is said.

use super::*;
use crate::protocol::assumption::{BOX_ADDRESS, LOOK_ALIKE_BOX_ADDRESS};

fn address(story: &Story) -> String {
    story.sim.view().computer.readout.text.into_owned()
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
fn a_copied_page_shows_its_own_address_and_the_guide_goes_back_to_it() {
    let mut story = Story::of_link("lesson=relay&lang=en");
    assert_eq!(address(&story), Site::Bank.look_alike_address());
    story.goes_to_the_approval();
    assert_eq!(story.messages_with(&format!("Address: {LOOK_ALIKE_BOX_ADDRESS}.")), 1);
    story.acts(Input::Phone(PhoneInput::Approve));
    assert!(story.sim.view().guide.day.is_some_and(|day| day.can_show_clue));
    assert!(story.last_said().starts_with("The stranger is logged on as you."), "{}", story.last_said());
    story.does(Intent::Session(SessionIntent::ShowClue));
    assert_eq!((&*address(&story), story.screens()), (LOOK_ALIKE_BOX_ADDRESS, ("user-id", "home")));
}

#[test]
fn where_the_text_is_another_one_the_guide_goes_back_to_the_text() {
    let mut story = Story::of_link("lesson=text-mismatch&lang=en");
    story.goes_to_the_approval().acts(Input::Phone(PhoneInput::Reject));
    assert_eq!(address(&story), Site::Bank.address(), "which cannot help");
    assert!(story.last_said().starts_with("No money was sent."), "{}", story.last_said());
    story.does(Intent::Session(SessionIntent::ShowClue));
    assert_eq!(story.screens().1, "approval");
}

#[test]
fn on_an_ordinary_day_what_a_device_asks_for_is_said_and_nothing_is_said_in_no_words() {
    let mut story = Story::of_link("lesson=told-code&day=2&lang=en");
    story.is_guided_to_the_end();
    let said = &Lang::English.texts().said;
    for asks in [said.asks_for_user_id(), said.open_app(), said.asks_for_pin(), said.asks_for_code()] {
        assert_eq!(story.messages_with(asks), 1, "{asks}");
    }
    assert!(story.texts_said().iter().all(|text| !text.is_empty()));
}

#[test]
fn a_day_that_is_opened_begins_with_what_is_planned_and_with_the_address() {
    for (day, site) in [(1, Site::Bank.look_alike_address()), (2, Site::Bank.address())] {
        let mut story = Story::new();
        story.does(Intent::OpenLink(format!("lesson=relay&day={day}&lang=en")));
        let errand = narrate::day_texts(story.sim.session.lesson(), Lang::English).expect("a day").errand;
        let said = story.texts_said();
        assert_eq!(said[said.len() - 2..], [format!("Today: {errand}"), format!("Address: {site}.")]);
    }
}

#[test]
fn whoever_types_the_address_hears_it_and_is_at_the_right_page() {
    let types_it = Intent::Act(Input::Computer(HERE, ComputerInput::GoTo(Site::Bank)));
    for (day, was) in [(1, Site::Bank.look_alike_address()), (2, Site::Bank.address())] {
        let mut story = Story::of_link(&format!("lesson=relay&day={day}&lang=en"));
        assert_eq!(address(&story), was);
        let view = story.sim.view();
        let Some(Widget::Button(button)) = view.computer.widget("type-address") else { panic!("no such button") };
        assert_eq!(button.intent, types_it);
        story.does(types_it.clone());
        assert_eq!(address(&story), Site::Bank.address());
        let said = if day == 1 { "You left in time." } else { "Address: www.oevebank.example." };
        assert!(story.last_said().starts_with(said), "{}", story.last_said());
    }
    let elsewhere = Story::of_lesson(&catalog::log_on::LESSON);
    assert!(elsewhere.sim.view().computer.widget("type-address").is_none(), "only on ordinary days");
}

#[test]
fn in_other_lessons_it_is_seen_and_not_said() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.logs_on_up_to_the_user_id().does(Intent::Speech(SpeechIntent::WhereAmI));
    assert_eq!(address(&story), BOX_ADDRESS);
    assert_eq!(story.messages_with("Address:"), 0);
}
