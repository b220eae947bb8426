//! Detours: what somebody who knows the way does after a mistake, and what the guide says has left the straight path.

use super::{Action, Detour};
use crate::lesson::tests::Story;
use crate::lesson::{Lesson, catalog};
use crate::protocol::approval::Site;
use crate::protocol::method::Method;
use crate::protocol::party::app::{Page, Unlock};
use crate::protocol::person::{Person, Typed};
use crate::protocol::world::Desk;
use crate::protocol::{ComputerId, ComputerInput, Input, PhoneInput, Setup};

const HERE: ComputerId = ComputerId::LEARNERS;
const ELSEWHERE: ComputerId = ComputerId::ELSEWHERE;
const SIGNE: Typed<Person> = Typed::Practice(Person::Signe);
const ANDERS: Typed<Person> = Typed::Practice(Person::Anders);
const CLOSES: Action = Action::Do(Input::Phone(PhoneInput::CloseApp));

fn of(lesson: &'static Lesson) -> Story {
    Story::of(lesson, &lesson.setup())
}

/// With a second computer, at which somebody begins a log-on as this person.
fn with_a_log_on_elsewhere(lesson: &'static Lesson, user: Typed<Person>) -> Story {
    let computers = vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)];
    Story::of(lesson, &Setup { computers, ..lesson.setup() })
        .does(Input::Computer(ELSEWHERE, ComputerInput::LogOn))
        .does(Input::Computer(ELSEWHERE, ComputerInput::EnterUserId(user)))
}

/// The learner logs on at their own computer as this person, as far as the phone.
fn logs_on_as(user: Typed<Person>, story: Story) -> Story {
    story
        .does(Input::Computer(HERE, ComputerInput::LogOn))
        .does(Input::Computer(HERE, ComputerInput::EnterUserId(user)))
}

fn opens_the_app_with(pin: Typed<Person>, story: Story) -> Story {
    story.does(Input::Phone(PhoneInput::OpenApp)).does(Input::Phone(PhoneInput::EnterPin(pin)))
}

#[test]
fn only_a_user_id_that_nobody_has_is_a_detour() {
    let story = of(&catalog::log_on::LESSON).does(Input::Computer(HERE, ComputerInput::LogOn));
    let enters = Action::Do(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)));
    assert_eq!(story.next(), (enters, None));
    let story = story.does(Input::Computer(HERE, ComputerInput::EnterUserId(Typed::Other)));
    assert_eq!(story.next(), (enters, Some(Detour::UnknownUserId(1))));
}

#[test]
fn a_blocked_app_is_waited_for_and_after_a_second_block_a_new_pin_is_made() {
    let mut story = logs_on_as(SIGNE, of(&catalog::log_on::LESSON)).does(Input::Phone(PhoneInput::OpenApp));
    for _ in 0..3 {
        story = story.does(Input::Phone(PhoneInput::EnterPin(Typed::Other)));
    }
    assert_eq!(story.next(), (Action::Wait, Some(Detour::Blocked)));
    story = story.waits_for_the_end_of_the_block();
    for _ in 0..3 {
        story = story.does(Input::Phone(PhoneInput::EnterPin(Typed::Other)));
    }
    assert_eq!(story.next(), (Action::Do(Input::Phone(PhoneInput::OpenMenu)), Some(Detour::NewPinNeeded)));
}

#[test]
fn who_has_set_a_fingerprint_uses_it() {
    let story = opens_the_app_with(SIGNE, of(&catalog::log_on::LESSON))
        .does(Input::Phone(PhoneInput::OpenMenu))
        .does(Input::Phone(PhoneInput::TurnTo(Page::Unlock)))
        .does(Input::Phone(PhoneInput::ChooseUnlock(Unlock::Fingerprint)))
        .does(Input::Phone(PhoneInput::CloseApp));
    let story = logs_on_as(SIGNE, story).does(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(story.next(), (Action::Do(Input::Phone(PhoneInput::UseBiometrics)), None));
}

#[test]
fn what_the_app_asks_and_the_learner_has_not_begun_is_rejected() {
    let story = opens_the_app_with(SIGNE, with_a_log_on_elsewhere(&catalog::log_on::LESSON, SIGNE));
    assert_eq!(story.next(), (Action::Do(Input::Phone(PhoneInput::Reject)), Some(Detour::NotBegunHere)));
    let cancelled = opens_the_app_with(SIGNE, logs_on_as(SIGNE, of(&catalog::log_on::LESSON)))
        .acts(Input::Computer(HERE, ComputerInput::CloseWindow));
    assert_ne!(cancelled.next().1, Some(Detour::NotBegunHere), "it was begun here");
}

#[test]
fn an_app_that_is_opened_for_another_person_is_closed_again() {
    let in_the_way = logs_on_as(ANDERS, with_a_log_on_elsewhere(&catalog::household::LESSON, ANDERS));
    let to_reject =
        in_the_way.does(Input::Phone(PhoneInput::OpenApp)).does(Input::Phone(PhoneInput::ChooseUser(Person::Signe)));
    assert_eq!(to_reject.next(), (CLOSES, Some(Detour::OpenForSomebodyElse)), "to reject what is in the way");

    let mut to_switch = shared(&catalog::switch_to_codes::LESSON);
    for input in [PhoneInput::OpenApp, PhoneInput::ChooseUser(Person::Anders)] {
        to_switch = to_switch.does(Input::Phone(input));
    }
    assert_eq!(to_switch.next(), (CLOSES, Some(Detour::OpenForSomebodyElse)), "to switch");
    for input in [PhoneInput::EnterPin(ANDERS), PhoneInput::OpenMenu, PhoneInput::TurnTo(Page::Method)] {
        to_switch = to_switch.does(Input::Phone(input));
    }
    assert_eq!(to_switch.next(), (CLOSES, Some(Detour::OpenForSomebodyElse)), "also before the setting");
}

#[test]
fn another_persons_switch_is_not_the_one_that_is_waited_for() {
    let mut story = shared(&catalog::switch_to_codes::LESSON);
    for input in [
        PhoneInput::OpenApp,
        PhoneInput::ChooseUser(Person::Anders),
        PhoneInput::EnterPin(ANDERS),
        PhoneInput::OpenMenu,
        PhoneInput::TurnTo(Page::Method),
        PhoneInput::EnterPin(ANDERS),
        PhoneInput::ChooseMethod { one_time_codes: true },
        PhoneInput::StartSwitch,
        PhoneInput::CloseApp,
    ] {
        story = story.does(Input::Phone(input));
    }
    assert_eq!(story.next(), (Action::Do(Input::Phone(PhoneInput::OpenApp)), None));
}

#[test]
fn a_pin_that_is_being_checked_for_a_setting_is_waited_for() {
    let story = opens_the_app_with(SIGNE, of(&catalog::wrong_pin::LESSON)).does(Input::Phone(PhoneInput::OpenMenu));
    let story = story.does(Input::Phone(PhoneInput::TurnTo(Page::Method)));
    assert_eq!(story.next().0, CLOSES, "no wrong PIN is typed there");
    assert_eq!(story.acts(Input::Phone(PhoneInput::EnterPin(SIGNE))).next().0, Action::Wait);
}

/// On a phone that two people share, who both approve with QR codes.
fn shared(lesson: &'static Lesson) -> Story {
    let phone = vec![Person::Signe, Person::Anders];
    Story::of(lesson, &Setup { phone, method: Method::QrCodes, ..lesson.setup() })
}
