//! PIN, fingerprint and a shared phone.

use super::*;
use crate::lesson::catalog;
use crate::protocol::{Input, PhoneInput};

#[test]
fn three_wrong_pins_block_the_app_and_the_guide_can_skip_the_wait() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.acts(Input::Phone(PhoneInput::OpenApp)).types_pin("999999").types_pin("999999").types_pin("999999");
    assert_eq!(story.screens().1, "blocked");
    assert!(story.last_said().starts_with("Too many wrong PIN codes. Nothing works here for 5 minutes."));
    assert!(story.text(|view| &view.phone, "text").contains("5 minutes"));
    story.passes(2 * MINUTE).types_pin("271828");
    assert_eq!(story.screens().1, "blocked");
    assert!(story.text(|view| &view.phone, "text").contains("3 minutes"));
    story.passes(3 * MINUTE);
    assert_eq!(story.screens().1, "pin");
    assert!(story.last_said().starts_with("The block is over."));

    let mut story = Story::of_link("lesson=wrong-pin&step=3");
    story.waits();
    assert_eq!(story.screens().1, "blocked");
    story.does(Intent::Session(SessionIntent::DoStep));
    assert_eq!((story.screens().1, story.step()), ("pin", 4));
}

#[test]
fn a_new_pin_is_the_one_on_the_card_and_no_other() {
    let mut story = Story::of_link("lesson=wrong-pin&step=6");
    assert_eq!(story.screens().1, "forgot-pin");
    story.acts(Input::Phone(PhoneInput::TurnTo(AppPage::NewPin))).types_pin("123456");
    assert_eq!(story.screens().1, "new-pin");
    assert!(story.last_said().starts_with("Use only the PIN code on the card here"), "{}", story.last_said());
    assert!(!format!("{:?}", story.sim).contains("123456"));
    story.types_pin("271828");
    assert_eq!(story.screens().1, "pin");
    assert!(story.last_said().starts_with("You have a new PIN code."));
    story.types_pin("271828");
    assert!(story.sim.next().is_finished());
}

#[test]
fn a_fingerprint_unlocks_the_app_and_the_pin_remains_available() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story
        .opens_the_app()
        .acts(Input::Phone(PhoneInput::OpenMenu))
        .acts(Input::Phone(PhoneInput::TurnTo(AppPage::Unlock)));
    assert_eq!(story.screens().1, "choose-unlock");
    story
        .does(Intent::Draft(DraftIntent::Choose(1)))
        .does(Intent::Draft(DraftIntent::TakeChoice))
        .acts(Input::Phone(PhoneInput::CloseApp))
        .acts(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(story.screens().1, "biometrics");
    assert!(story.last_said().contains("asks for your fingerprint"));
    let entries = story.sim.session.history().entries().len();
    story.types_pin("271828");
    assert_eq!(story.sim.session.history().entries().len(), entries, "there is no keypad");
    story.does(Intent::Draft(DraftIntent::UsePin));
    assert_eq!(story.screens().1, "pin");
    assert!(story.effects.contains(&Effect::KeepFocus(Region::Phone)), "the button that was pressed is gone");
    story
        .acts(Input::Phone(PhoneInput::CloseApp))
        .acts(Input::Phone(PhoneInput::OpenApp))
        .acts(Input::Phone(PhoneInput::UseBiometrics));
    assert_eq!(story.screens().1, "front-page");
    assert_eq!(story.sim.session.world().app().unlock(), Unlock::Fingerprint);
}

#[test]
fn a_shared_app_asks_for_its_user_and_offers_no_biometrics() {
    let mut story = Story::of_lesson(&catalog::household::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("anders:holm42").acts(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(story.screens().1, "choose-user");
    story.acts(Input::Phone(PhoneInput::ChooseUser(Person::Signe)));
    assert_eq!(story.detour(), Some(Detour::OpenForSomebodyElse));
    story.types_pin("314159");
    assert_eq!(story.detour(), Some(Detour::OpenForSomebodyElse), "the other one's PIN opens nothing");
    story
        .acts(Input::Phone(PhoneInput::CloseApp))
        .acts(Input::Phone(PhoneInput::OpenApp))
        .acts(Input::Phone(PhoneInput::ChooseUser(Person::Anders)))
        .types_pin("314159");
    assert_eq!(story.screens(), ("code", "code-entry"));

    let mut story = Story::of_lesson(&catalog::household::LESSON);
    story
        .acts(Input::Phone(PhoneInput::OpenApp))
        .acts(Input::Phone(PhoneInput::ChooseUser(Person::Anders)))
        .types_pin("314159")
        .acts(Input::Phone(PhoneInput::OpenMenu));
    let menu = story.sim.view().phone;
    assert!(menu.widget("setting-unlock").is_none() && menu.widget("not-shared").is_some());
}

#[test]
fn typing_the_other_persons_user_id_is_explained() {
    let mut story = Story::of_lesson(&catalog::household::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id");
    assert_eq!(story.detour(), Some(Detour::NotTheLearner));
    story.is_guided_to_the_end();
    assert!(story.last_said().contains("as Anders Holm"));
}
