use std::time::Duration;

use super::*;
use crate::i18n::Lang;
use crate::lesson::{Lesson, catalog};
use crate::protocol::Seed;
use crate::protocol::party::app::Page;
use crate::protocol::screen::{PinPurpose, Scene};
use crate::protocol::{ComputerInput, PhoneInput};
use crate::sim::session::{Event, Observer, Session, SessionIntent};
use crate::speech::RealTime;

const LEARNERS: ComputerId = ComputerId::LEARNERS;

/// Follows nothing.
struct Nobody;

impl Observer for Nobody {
    fn notice(&mut self, _session: &Session, _event: Event) {}
}

/// The lesson, ready for this step.
fn at_step(lesson: &'static Lesson, step: u8) -> Session {
    let mut session = Session::new(lesson, None, Seed(7), RealTime(0));
    session.go_to_step(step, &mut Nobody);
    session
}

fn types(drafts: &mut Drafts, digits: &str, session: &Session) -> Reply {
    let press = |digit: u8| drafts.handle(DraftIntent::PressDigit(digit - b'0'), session.world());
    digits.bytes().map(press).last().expect("a digit")
}

#[test]
fn submitting_a_user_id_clears_the_field_even_if_it_is_refused() {
    let session = at_step(&catalog::log_on::LESSON, 4);
    for (typed, is_sent) in [("signesnye#id", true), ("0101901234", false), ("", false)] {
        let mut drafts = Drafts::default();
        drafts.handle(DraftIntent::TypeUserId(typed.to_owned()), session.world());
        let reply = drafts.handle(DraftIntent::Continue, session.world());
        let expected =
            Reply::Act(Input::Computer(LEARNERS, ComputerInput::EnterUserId(Typed::Practice(Person::Signe))));
        assert_eq!(reply == expected, is_sent, "{typed}");
        assert_eq!(drafts.user_id, "");
        assert_eq!(drafts.user_id_error.is_some(), !is_sent, "{typed}");
    }
}

#[test]
fn the_pin_field_keeps_a_dot_for_each_digit_and_takes_in_what_is_typed_pasted_or_deleted_in_it() {
    let session = at_step(&catalog::log_on::LESSON, 6);
    let mut drafts = Drafts::default();
    let mut holds = |text: &str| {
        let reply = drafts.handle(DraftIntent::TypePin(text.to_owned()), session.world());
        (reply, drafts.pin.clone())
    };
    let counted = |count| Reply::Say(Message::DigitsEntered(count));
    assert_eq!(holds("2"), (counted(1), "2".to_owned()));
    assert_eq!(holds("•71 8"), (counted(4), "2718".to_owned()));
    assert_eq!(holds("••••x"), (Reply::Nothing, "2718".to_owned()), "a letter is no digit");
    assert_eq!(holds("•••"), (counted(3), "271".to_owned()));
    assert_eq!(holds("9"), (counted(1), "9".to_owned()), "all of it was selected and written over");
    assert_eq!(holds(""), (counted(0), String::new()));
    let sent = Reply::Act(Input::Phone(PhoneInput::EnterPin(Typed::Practice(Person::Signe))));
    assert_eq!(holds("27182899"), (sent, String::new()), "what is left over of a longer text is dropped");
}

#[test]
fn a_pin_is_sent_with_its_last_digit_and_counted_before() {
    let session = at_step(&catalog::log_on::LESSON, 6);
    let mut drafts = Drafts::default();
    assert_eq!(types(&mut drafts, "27182", &session), Reply::Say(Message::DigitsEntered(5)));
    let reply = drafts.handle(DraftIntent::DeleteDigit, session.world());
    assert_eq!(reply, Reply::Say(Message::DigitsEntered(4)));
    assert_eq!(
        types(&mut drafts, "28", &session),
        Reply::Act(Input::Phone(PhoneInput::EnterPin(Typed::Practice(Person::Signe))))
    );
    assert_eq!(drafts.pin, "");
}

#[test]
fn a_digit_does_nothing_where_there_is_no_keypad() {
    let session = at_step(&catalog::log_on::LESSON, 2);
    let mut drafts = Drafts::default();
    assert_eq!(types(&mut drafts, "1", &session), Reply::Nothing);
    assert_eq!(drafts.pin, "");
}

#[test]
fn the_code_field_keeps_four_digits_and_sends_no_fewer() {
    let session = at_step(&catalog::log_on::LESSON, 7);
    let mut drafts = Drafts::default();
    drafts.handle(DraftIntent::TypeCode("1x2".to_owned()), session.world());
    assert_eq!(drafts.code, "12");
    assert_eq!(drafts.handle(DraftIntent::Next, session.world()), Reply::Say(Message::CodeIncomplete));
    assert!(drafts.code_incomplete);
    let code = session.world().shown_code(LEARNERS).expect("a code on the screen");
    drafts.handle(DraftIntent::TypeCode(format!("{code}5")), session.world());
    let reply = drafts.handle(DraftIntent::Next, session.world());
    assert_eq!(reply, Reply::Act(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code)))));
    assert!(drafts.code.is_empty() && !drafts.code_incomplete);
}

#[test]
fn the_switch_starts_only_when_the_checkbox_is_checked() {
    let session = at_step(&catalog::switch_to_codes::LESSON, 7);
    assert_eq!(session.scene().phone, PhoneScreen::ExplainSwitch { busy: false });
    let mut drafts = Drafts::default();
    let reply = drafts.handle(DraftIntent::StartSwitch, session.world());
    assert_eq!((reply, drafts.want_to_switch), (Reply::Say(Message::CheckboxRequired), Checkbox::Required));
    drafts.handle(DraftIntent::CheckWantToSwitch(true), session.world());
    assert_eq!(
        drafts.handle(DraftIntent::StartSwitch, session.world()),
        Reply::Act(Input::Phone(PhoneInput::StartSwitch))
    );
}

#[test]
fn another_choice_closes_the_explanation_and_clears_the_checkbox() {
    let session = at_step(&catalog::switch_to_codes::LESSON, 7);
    let mut drafts = Drafts::default();
    drafts.handle(DraftIntent::CheckWantToSwitch(true), session.world());
    let reply = drafts.handle(DraftIntent::Choose(ONE_TIME_CODES + 1), session.world());
    assert_eq!(reply, Reply::Act(Input::Phone(PhoneInput::ChooseMethod { one_time_codes: false })));
    assert_eq!((drafts.want_to_switch, drafts.choice), (Checkbox::Unchecked, None));
}

#[test]
fn typed_text_survives_the_busy_state_but_not_a_new_screen() {
    let session = at_step(&catalog::log_on::LESSON, 7);
    let before = session.scene();
    let code = |busy| PhoneScreen::Code { wrong: 0, busy };
    let mut drafts = Drafts::default();
    drafts.type_code("12".to_owned());
    drafts.follow_phone(SceneChange::between(before, Scene { phone: code(true), ..before }));
    assert_eq!(drafts.code, "12", "busy is not another screen");
    drafts.follow_phone(SceneChange::between(before, Scene { phone: PhoneScreen::Home, ..before }));
    assert_eq!(drafts.code, "");
}

#[test]
fn typing_the_pin_instead_of_a_fingerprint_stays_chosen() {
    let pin =
        |purpose, busy| PhoneScreen::Pin { purpose, user: Person::Signe, unlock: Unlock::Fingerprint, wrong: 0, busy };
    let session = at_step(&catalog::log_on::LESSON, 2);
    let scene = session.scene();
    let change =
        |before, after| SceneChange::between(Scene { phone: before, ..scene }, Scene { phone: after, ..scene });
    let mut drafts = Drafts::default();
    let open = pin(PinPurpose::Open, false);
    assert!(!drafts.types_pin(open));
    drafts.handle(DraftIntent::UsePin, session.world());
    assert!(drafts.types_pin(open));
    drafts.follow_phone(change(open, pin(PinPurpose::Method, false)));
    assert!(drafts.types_pin(open));
    drafts.follow_phone(change(open, PhoneScreen::Home));
    assert!(!drafts.types_pin(open));
}

#[test]
fn an_open_box_panel_closes_when_the_screen_changes() {
    let mut session = at_step(&catalog::log_on::LESSON, 4);
    let before = session.scene();
    let mut drafts = Drafts::default();
    drafts.handle(DraftIntent::ToggleBoxPanel(BoxPanel::Help), session.world());
    drafts.close_box_panel(SceneChange::between(before, before));
    assert_eq!(drafts.box_panel, Some(BoxPanel::Help));
    session.handle(SessionIntent::DoStep, &mut Nobody);
    session.update(RealTime(60_000), &mut Nobody);
    drafts.close_box_panel(SceneChange::between(before, session.scene()));
    assert_eq!(drafts.box_panel, None);
    drafts.handle(DraftIntent::ToggleBoxPanel(BoxPanel::Help), session.world());
    drafts.handle(DraftIntent::ToggleBoxPanel(BoxPanel::Help), session.world());
    assert_eq!(drafts.box_panel, None, "the second press closes it");
}

#[test]
fn each_user_id_error_has_its_own_words() {
    use crate::protocol::user_id::UserIdError::{Character, CprNumber, SpaceAtTheEnds, TooLong, TooShort};
    let rules = [CprNumber, TooShort, TooLong, Character, SpaceAtTheEnds].map(UserIdFieldError::Rule);
    for lang in Lang::ALL {
        let words = |error| Message::UserIdNotSent(error).words(lang);
        let mut all: Vec<String> = rules.into_iter().chain([UserIdFieldError::Empty]).map(words).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 6);
    }
}

#[test]
fn what_stands_on_the_computer_survives_another_screen_of_the_phone() {
    let session = at_step(&catalog::log_on::LESSON, 4);
    let before = session.scene();
    let mut drafts = Drafts::default();
    drafts.handle(DraftIntent::Continue, session.world());
    drafts.handle(DraftIntent::TypeUserId("signes".to_owned()), session.world());
    drafts.handle(DraftIntent::ToggleBoxPanel(BoxPanel::ForgotUserId), session.world());
    let change = SceneChange::between(before, Scene { phone: PhoneScreen::Looking, ..before });
    drafts.follow_phone(change);
    drafts.follow_computer(change);
    drafts.close_box_panel(change);
    assert_eq!((drafts.user_id.as_str(), drafts.user_id_error), ("signes", Some(UserIdFieldError::Empty)));
    assert_eq!(drafts.box_panel, Some(BoxPanel::ForgotUserId));
}

#[test]
fn a_help_text_stays_open_while_its_screen_only_shows_something_new() {
    let session = at_step(&catalog::log_on::LESSON, 7);
    let before = session.scene();
    assert!(matches!(before.computer, ComputerScreen::Code { .. }));
    let mut drafts = Drafts::default();
    drafts.handle(DraftIntent::ToggleBoxPanel(BoxPanel::Help), session.world());
    drafts.close_box_panel(SceneChange::between(before, Scene { phone: PhoneScreen::Home, ..before }));
    assert_eq!(drafts.box_panel, Some(BoxPanel::Help));
}

#[test]
fn the_way_to_unlock_that_is_set_is_selected_and_another_is_sent_only_when_it_is_saved() {
    let mut session = at_step(&catalog::free::LESSON, 2);
    for input in [
        PhoneInput::OpenApp,
        PhoneInput::EnterPin(Typed::Practice(Person::Signe)),
        PhoneInput::OpenMenu,
        PhoneInput::TurnTo(Page::Unlock),
    ] {
        session.record(Input::Phone(input), &mut Nobody);
        session.update(session.real_time().after(Duration::from_secs(10)), &mut Nobody);
    }
    let screen = session.scene().phone;
    assert_eq!(screen, PhoneScreen::ChooseUnlock { unlock: Unlock::Pin });
    for (number, unlock) in UNLOCKS.into_iter().enumerate() {
        assert_eq!(Drafts::default().selected(PhoneScreen::ChooseUnlock { unlock }), Some(number));
        let mut drafts = Drafts::default();
        assert_eq!(drafts.handle(DraftIntent::Choose(number), session.world()), Reply::Nothing);
        assert_eq!(drafts.selected(screen), Some(number));
        let saved = drafts.handle(DraftIntent::TakeChoice, session.world());
        assert_eq!(saved, Reply::Act(Input::Phone(PhoneInput::ChooseUnlock(unlock))));
    }
}
