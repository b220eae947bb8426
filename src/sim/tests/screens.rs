//! What stands on the devices.

use super::*;
use crate::sim::view::{Button, ButtonLook, View};

type Of = fn(&View) -> &DeviceView;

const COMPUTER: Of = |view| &view.computer;
const PHONE: Of = |view| &view.phone;

/// The button of this name on a device.
fn button(story: &Story, device: Of, name: &str) -> Option<Button> {
    device(&story.sim.view()).blocks.iter().find_map(|block| block.widget.button(name)).cloned()
}

/// The names of the buttons that can be pressed on a device, from top to bottom.
fn buttons(story: &Story, device: Of) -> Vec<&'static str> {
    let view = story.sim.view();
    let buttons = device(&view).blocks.iter().flat_map(|block| block.widget.buttons());
    buttons.filter(|button| !button.disabled).map(|button| button.name).collect()
}

/// Every text that two of these have in common, or that is empty.
fn not_unique(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    let all = texts.clone();
    texts.dedup();
    texts.retain(|text| text.is_empty() || all.iter().filter(|other| *other == text).count() > 1);
    texts
}

/// Lets time pass until the computer shows this screen.
fn waits_for(story: &mut Story, screen: &str) {
    while story.screens().0 != screen {
        story.real_time = story.sim.poll_timeout().expect("something that comes");
        story.at_once(Intent::Wake);
    }
}

#[test]
fn each_site_says_what_it_is_and_in_free_practice_leads_to_the_others() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    let mut texts = Vec::new();
    for (site, others) in [
        (Site::Municipality, ["to-profile", "to-bank"]),
        (Site::Bank, ["to-profile", "to-municipality"]),
        (Site::Profile, ["to-municipality", "to-bank"]),
    ] {
        story.acts(Input::Computer(HERE, ComputerInput::GoTo(site)));
        texts.push(story.sim.view().computer.heading.into_owned());
        texts.push(story.text(COMPUTER, "text"));
        assert_eq!(buttons(&story, COMPUTER), ["log-on", others[0], others[1]]);
    }
    assert_eq!(not_unique(texts), [""; 0]);
}

#[test]
fn each_page_has_the_looks_of_its_owner() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    let looks = |story: &Story| (story.sim.screens().computer.site_key(), story.sim.screens().phone.site_key());
    for (site, key) in [(Site::Municipality, "municipality"), (Site::Bank, "bank"), (Site::Profile, "profile")] {
        story.acts(Input::Computer(HERE, ComputerInput::GoTo(site)));
        assert_eq!(looks(&story), (key, "app"));
    }
    story.logs_on_up_to_the_user_id();
    assert_eq!(looks(&story), ("box", "app"));
}

#[test]
fn the_heading_of_the_box_says_where_it_logs_on_and_where_something_is_approved() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.logs_on_up_to_the_user_id();
    assert_eq!(story.sim.view().computer.heading, "Log on at MitID.dk");
    let mut story = Story::of_lesson(&catalog::approve_payment::LESSON);
    let bank = Lang::English.texts().device.bank_name();
    story.acts(Input::Computer(HERE, ComputerInput::SendTransfer));
    assert_eq!(story.sim.view().computer.heading, format!("Approve at {bank}"));
}

#[test]
fn the_field_for_the_user_id_stands_without_an_error_until_one_is_made() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id();
    assert_eq!(error(&story.sim.view().computer, "user-id"), None);
    story.types_user_id("nobody");
    assert!(error(&story.sim.view().computer, "user-id").is_some());
}

#[test]
fn the_field_for_the_code_stands_without_an_error_until_a_wrong_one_is_typed() {
    let mut story = Story::new();
    story.goes_to_the_code();
    assert_eq!(error(&story.sim.view().phone, "code"), None);
    let mut errors = Vec::new();
    for _ in 0..2 {
        let wrong = if story.code() == "0000" { "0001" } else { "0000" };
        story.types_code(wrong);
        errors.extend(error(&story.sim.view().phone, "code"));
    }
    assert_eq!((errors.len(), not_unique(errors)), (2, vec![]), "each says how many there were");
}

#[test]
fn only_the_field_for_the_code_is_for_digits() {
    let is_for_digits = |story: &Story, device: Of, name: &str| match device(&story.sim.view()).widget(name) {
        Some(Widget::Field(field)) => field.kind.is_digits(),
        other => panic!("no field: {other:?}"),
    };
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id();
    assert!(!is_for_digits(&story, COMPUTER, "user-id"));
    story.types_user_id("signesnye#id").opens_the_app();
    assert!(is_for_digits(&story, PHONE, "code"));
}

#[test]
fn the_keypad_says_whose_pin_it_asks_for_and_when_one_was_wrong() {
    let mut story = Story::of_lesson(&catalog::household::LESSON);
    let mut whose = Vec::new();
    for user in Person::ALL {
        story.acts(Input::Phone(PhoneInput::OpenApp)).acts(Input::Phone(PhoneInput::ChooseUser(user)));
        assert_eq!(story.text(PHONE, "error"), "");
        whose.push(story.text(PHONE, "who"));
        story.types_pin("999999");
        assert!(!story.text(PHONE, "error").is_empty());
        story.acts(Input::Phone(PhoneInput::CloseApp));
    }
    assert_eq!(not_unique(whose), [""; 0]);
}

#[test]
fn the_box_says_in_its_own_words_how_a_log_on_ended_and_the_site_whether_the_person_ended_it() {
    let ends: [fn(&mut Story); 3] = [
        |story| {
            story.at_once(Intent::Act(Input::Computer(HERE, ComputerInput::Cancel)));
        },
        |story| {
            let wrong = if story.code() == "0000" { "0001" } else { "0000" };
            story.types_code(wrong).types_code(wrong);
            story.at_once(Intent::Draft(DraftIntent::TypeCode(wrong.to_owned())));
            story.at_once(Intent::Draft(DraftIntent::Next));
        },
        |story| {
            let code = story.code();
            story.types_code(&code).at_once(Intent::Act(Input::Phone(PhoneInput::Reject)));
        },
    ];
    let (mut in_the_box, mut at_the_site) = (Vec::new(), Vec::new());
    for end in ends {
        let mut story = Story::new();
        story.goes_to_the_code();
        end(&mut story);
        waits_for(&mut story, "ended");
        in_the_box.push(story.text(COMPUTER, "text"));
        waits_for(&mut story, "site");
        at_the_site.push(story.text(COMPUTER, "failed"));
    }
    assert_eq!(not_unique(in_the_box), [""; 0]);
    assert_eq!(at_the_site[0], Lang::English.texts().computer.aborted());
}

#[test]
fn the_result_on_the_phone_has_a_tick_only_for_what_was_approved() {
    let mut headings = Vec::new();
    for (answer, has_tick) in [(PhoneInput::Approve, true), (PhoneInput::Reject, false)] {
        let mut story = Story::new();
        story.goes_to_the_approval().acts(Input::Phone(answer));
        let view = story.sim.view().phone;
        let Some(Widget::Shield { has_check_mark, .. }) = view.widget("shield") else { panic!("{:?}", view.blocks) };
        assert_eq!(*has_check_mark, has_tick);
        assert_eq!(buttons(&story, PHONE), ["leave", "close-app"]);
        headings.push(view.heading.into_owned());
    }
    assert_eq!(not_unique(headings), [""; 0]);
}

#[test]
fn a_help_text_of_the_box_opens_below_its_button_and_closes_again() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id();
    let opened = |story: &Story| {
        ["forgot", "help", "other-ways"].map(|name| button(story, COMPUTER, name).and_then(|it| it.expanded))
    };
    assert_eq!(opened(&story), [Some(false); 3]);
    let mut texts = Vec::new();
    for (number, panel) in [BoxPanel::ForgotUserId, BoxPanel::Help, BoxPanel::OtherWays].into_iter().enumerate() {
        let toggles = || Intent::Draft(DraftIntent::ToggleBoxPanel(panel));
        story.does(toggles());
        let is_open = opened(&story);
        assert!((0..3).all(|other| is_open[other] == Some(other == number)), "{panel:?}: {is_open:?}");
        texts.push(story.text(COMPUTER, "panel"));
        story.does(toggles());
        assert_eq!(story.text(COMPUTER, "panel"), "");
    }
    assert_eq!(not_unique(texts), [""; 0]);
}

#[test]
fn a_fingerprint_or_a_face_stands_in_place_of_the_keypad_and_leads_back_to_it() {
    let mut headings = Vec::new();
    for choice in [1, 2] {
        let mut story = Story::of_lesson(&catalog::free::LESSON);
        story
            .opens_the_app()
            .acts(Input::Phone(PhoneInput::OpenMenu))
            .acts(Input::Phone(PhoneInput::TurnTo(AppPage::Unlock)))
            .does(Intent::Draft(DraftIntent::Choose(choice)))
            .does(Intent::Draft(DraftIntent::TakeChoice))
            .acts(Input::Phone(PhoneInput::CloseApp))
            .acts(Input::Phone(PhoneInput::OpenApp));
        headings.push(story.sim.view().phone.heading.into_owned());
        assert_eq!(buttons(&story, PHONE), ["menu", "biometrics", "use-pin", "close-app"]);
        story.does(Intent::Draft(DraftIntent::UsePin));
        let view = story.sim.view().phone;
        assert!(view.widget("keypad").is_some() && view.widget("biometrics").is_none());
        headings.push(view.heading.into_owned());
        assert_eq!(headings.pop().as_deref(), Some(Lang::English.texts().phone.pin_heading()));
    }
    assert_eq!(not_unique(headings), [""; 0]);
}

#[test]
fn from_the_pin_that_opens_the_app_one_goes_to_the_menu_and_from_that_for_a_setting_back() {
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    assert_eq!(buttons(&story, PHONE), ["open-app"], "there is no app to close");
    story.acts(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(buttons(&story, PHONE), ["menu", "close-app"]);
    story
        .types_pin("271828")
        .acts(Input::Phone(PhoneInput::OpenMenu))
        .acts(Input::Phone(PhoneInput::TurnTo(AppPage::Method)));
    assert_eq!(buttons(&story, PHONE), ["back", "close-app"]);
    let back = button(&story, PHONE, "back").expect("a way back");
    assert_eq!((back.look, back.intent), (ButtonLook::Corner, Intent::Act(Input::Phone(PhoneInput::GoBack))));
}

#[test]
fn the_camera_can_be_started_when_it_is_off_and_the_scan_rejected() {
    let mut story = Story::of_lesson(&catalog::log_on_qr::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    assert_eq!(buttons(&story, PHONE), ["scan", "reject", "close-app"]);
    story.at_once(Intent::Act(Input::Phone(PhoneInput::Scan(HERE))));
    assert_eq!(buttons(&story, PHONE), ["reject", "close-app"], "it is looking already");
}

#[test]
fn where_nobody_answers_one_can_try_again_on_either_device_and_cancel_once() {
    let mut seen = [false; 3];
    for seed in 0..60 {
        let mut story = Story::of_seed("lesson=free&lang=en", seed);
        story.does(Intent::Session(SessionIntent::SpoilConnection(true))).logs_on_up_to_the_user_id();
        story.types_user_id("signesnye#id").passes(MINUTE);
        if story.screens().0 == "no-connection" {
            assert!(buttons(&story, COMPUTER).starts_with(&["try-again", "cancel"]));
            assert!(!story.text(COMPUTER, "text").is_empty());
            story.acts(Input::Computer(HERE, ComputerInput::Cancel)).passes(MINUTE);
            seen[0] = true;
            if story.screens().0 == "no-connection" {
                assert_eq!(buttons(&story, COMPUTER), ["try-again"], "it is being cancelled");
                seen[1] = true;
            }
        }
        story.opens_the_app().passes(MINUTE);
        if story.screens().1 == "no-connection" {
            assert_eq!(buttons(&story, PHONE), ["try-again", "close-app"]);
            assert!(!story.text(PHONE, "text").is_empty());
            seen[2] = true;
        }
    }
    assert_eq!(seen, [true; 3], "a bad connection loses something");
}

#[test]
fn a_sign_passes_to_the_device_that_receives_something() {
    use crate::sim::{Passing, PassingSign};
    let mut story = Story::new();
    let sign = |story: &Story| story.sim.view().passing_sign;
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").acts(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(sign(&story), None);
    story.types_pin("271828");
    assert_eq!(sign(&story), Some(PassingSign { to: Device::Computer, what: Passing::Code, number: 1 }));
    let code = story.code();
    story.types_code(&code);
    assert_eq!(sign(&story), Some(PassingSign { to: Device::Phone, what: Passing::Code, number: 2 }));
    story.acts(Input::Phone(PhoneInput::Approve));
    assert_eq!(sign(&story), Some(PassingSign { to: Device::Computer, what: Passing::Answer, number: 3 }));
    story.does(Intent::Session(SessionIntent::StepBack));
    assert_eq!(sign(&story), None, "nothing is on its way at another moment");
}
