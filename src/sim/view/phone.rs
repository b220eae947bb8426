//! The phone: its home screen and the app.

use super::device::{Content, DeviceView, Readout, Source};
use super::talk;
use super::widget::{
    Block, Button, ButtonLook, Checkbox, Choice, Field, FieldKind, Keypad, SwipeView, TextLook, Widget, Words,
};
use crate::i18n::Texts;
use crate::narrate::{approval_text, duration, method_in_words, pin_tries_left, site_name, time_of_day};
use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::assumption::WRONG_CODES_END_THE_SESSION;
use crate::protocol::method::Method;
use crate::protocol::party::app::{Page, Unlock};
use crate::protocol::person::Person;
use crate::protocol::screen::{Camera, PhoneScreen, PinPurpose};
use crate::protocol::{ComputerId, Input, Instant, PhoneInput};
use crate::sim::drafts::slider::END;
use crate::sim::drafts::{self, DraftIntent};
use crate::sim::intent::Intent;
use crate::sim::screen::ScreenId;

pub(super) fn draw(source: Source, is_turn: bool) -> DeviceView {
    let texts = source.texts();
    let phone = &texts.phone;
    let screen = source.session.scene().phone;
    let Content { eyebrow, heading, mut blocks } = content(source, screen);
    if screen != PhoneScreen::Home {
        let close = Button::new(
            "close-app",
            ButtonLook::Quiet,
            phone.close_app(),
            Intent::Act(Input::Phone(PhoneInput::CloseApp)),
        );
        blocks.push(Block::button(close));
    }
    DeviceView {
        region: phone.region(),
        simulation: texts.device.simulation(),
        is_turn,
        turn: if is_turn { texts.device.your_turn() } else { "" },
        screen: ScreenId::of_phone(screen, source.drafts.types_pin(screen)),
        // Of the last thing that happened, so that no timer has to wake the page for it, and nothing on it moves by itself.
        readout: Readout { label: phone.time(), text: time_of_day(source.session.world().now(), texts).into() },
        eyebrow,
        heading,
        blocks,
        is_picture: false,
        here: None,
    }
}

fn content(source: Source, screen: PhoneScreen) -> Content {
    let texts = source.texts();
    let phone = &texts.phone;
    let (heading, blocks) = match screen {
        PhoneScreen::Home => return home(source),
        PhoneScreen::Approval { approval, busy } => return of_approval(source, approval, busy),
        PhoneScreen::ChooseUser => (phone.choose_user_heading(), of_choose_user(source)),
        PhoneScreen::Pin { purpose, user, unlock, wrong, busy } => {
            of_unlock(source, purpose, user, unlock, wrong, busy)
        }
        PhoneScreen::Blocked { until } => {
            let text = Block::text("text", TextLook::Error, phone.blocked_text(&time_until(until, source)));
            (phone.blocked_heading(), vec![menu(texts), text])
        }
        PhoneScreen::NewPinNeeded => {
            let text = Block::text("text", TextLook::Error, phone.new_pin_needed_text());
            (phone.new_pin_needed_heading(), vec![menu(texts), text])
        }
        PhoneScreen::Looking => (phone.looking_heading(), vec![Block::spinner(phone.looking())]),
        PhoneScreen::Code { wrong, busy } => (phone.code_heading(), of_code(source, wrong, busy)),
        PhoneScreen::Scan { camera, busy } => (phone.scan(), of_scan(camera, busy, texts)),
        PhoneScreen::Result(outcome) => of_result(outcome, texts),
        PhoneScreen::FrontPage { user, method } => (phone.front_page_heading(), of_front_page(source, user, method)),
        PhoneScreen::NoConnection => (texts.device.no_connection_heading(), of_no_connection(texts)),
        PhoneScreen::Menu { unlocked } => (phone.settings_heading(), of_menu(source, unlocked)),
        PhoneScreen::ChooseMethod { busy, .. } => {
            let mut blocks = of_methods(source);
            blocks.push(Block::button(take_choice(phone.next()).disabled_if(busy)));
            (phone.choose_method_heading(), blocks)
        }
        PhoneScreen::ExplainSwitch { busy } => {
            let mut blocks = of_methods(source);
            blocks.extend(of_explain(source, busy));
            (phone.choose_method_heading(), blocks)
        }
        PhoneScreen::SwitchPending { ready_at, busy } => {
            (phone.pending_heading(), of_switch_pending(source, ready_at, busy))
        }
        PhoneScreen::ChooseUnlock { .. } => {
            let options = vec![phone.pin_group().into(), phone.fingerprint().into(), phone.face().into()];
            let mut blocks = of_choice(source, phone.choose_unlock_heading(), options);
            blocks.push(Block::button(take_choice(phone.save())));
            (phone.choose_unlock_heading(), blocks)
        }
        PhoneScreen::PinSettings => {
            (phone.setting_pin(), vec![back(texts), item("forgot-pin", phone.forgot_pin(), Page::ForgotPin)])
        }
        PhoneScreen::ForgotPin => {
            let text = Block::text("text", TextLook::Lead, phone.forgot_pin_text());
            (phone.forgot_pin(), vec![back(texts), text, item("new-pin", phone.make_new_pin(), Page::NewPin)])
        }
    };
    Content { eyebrow: phone.app().into(), heading: heading.into(), blocks }
}

fn home(source: Source) -> Content {
    let phone = &source.texts().phone;
    let open = Button::new("open-app", ButtonLook::App, phone.app(), Intent::Act(Input::Phone(PhoneInput::OpenApp)));
    let mut blocks = vec![Block::button(open), Block::text("text", TextLook::Quiet, phone.home_text())];
    blocks.extend(talk::own_call(source).map(Block::button));
    Content { eyebrow: Words::default(), heading: phone.home_heading().into(), blocks }
}

fn of_front_page(source: Source, user: Person, method: Method) -> Vec<Block> {
    let texts = source.texts();
    let text = Block::text("text", TextLook::Lead, texts.phone.front_page_text(user.name()));
    let method = Block::text("method", TextLook::Plain, method_in_words(method, source.session.now(), texts));
    vec![menu(texts), text, method]
}

fn of_no_connection(texts: &Texts) -> Vec<Block> {
    let text = Block::text("text", TextLook::Lead, texts.device.no_connection());
    let again = Intent::Act(Input::Phone(PhoneInput::TryAgain));
    vec![text, Block::button(Button::new("try-again", ButtonLook::Primary, texts.device.try_again(), again))]
}

fn of_switch_pending(source: Source, ready_at: Instant, busy: bool) -> Vec<Block> {
    let texts = source.texts();
    let phone = &texts.phone;
    let text = Block::text("text", TextLook::Lead, phone.pending_text(&time_until(ready_at, source)));
    let close = Button::new(
        "close-and-wait",
        ButtonLook::Primary,
        phone.close_and_wait(),
        Intent::Act(Input::Phone(PhoneInput::CloseApp)),
    );
    let cancel = Button::new(
        "cancel-switch",
        ButtonLook::Plain,
        phone.cancel_switch(),
        Intent::Act(Input::Phone(PhoneInput::CancelSwitch)),
    );
    vec![back(texts), text, Block::row("switch", vec![close.disabled_if(busy), cancel.disabled_if(busy)])]
}

/// How long it is until then, in words.
fn time_until(until: Instant, source: Source) -> String {
    duration(until - source.session.now(), source.texts())
}

fn take_choice(label: &'static str) -> Button {
    Button::new("take", ButtonLook::Primary, label, Intent::Draft(DraftIntent::TakeChoice))
}

fn who(user: Person, texts: &Texts) -> Words {
    texts.phone.pin_text(user.name()).into()
}

/// The keypad, or what stands in its place.
fn of_unlock(
    source: Source,
    purpose: PinPurpose,
    user: Person,
    unlock: Unlock,
    wrong: u8,
    busy: bool,
) -> (&'static str, Vec<Block>) {
    let texts = source.texts();
    let phone = &texts.phone;
    let types_pin = source.drafts.types_pin(source.session.scene().phone);
    let (heading, mut blocks) = match (unlock, purpose) {
        (Unlock::Fingerprint, _) if !types_pin => {
            (phone.fingerprint_heading(), of_biometrics(phone.use_fingerprint(), texts))
        }
        (Unlock::Face, _) if !types_pin => (phone.face_heading(), of_biometrics(phone.use_face(), texts)),
        (_, PinPurpose::New) => {
            (phone.new_pin_heading(), of_pin(source, phone.new_pin_text().into(), purpose, wrong, busy))
        }
        (_, PinPurpose::Method) => (phone.pin_again_heading(), of_pin(source, who(user, texts), purpose, wrong, busy)),
        (_, PinPurpose::Open) => (phone.pin_heading(), of_pin(source, who(user, texts), purpose, wrong, busy)),
    };
    blocks.insert(0, if purpose == PinPurpose::Open { menu(texts) } else { back(texts) });
    (heading, blocks)
}

/// In the top left corner (official guide, step 1).
fn menu(texts: &Texts) -> Block {
    Block::button(Button::new(
        "menu",
        ButtonLook::Corner,
        texts.phone.menu(),
        Intent::Act(Input::Phone(PhoneInput::OpenMenu)),
    ))
}

fn back(texts: &Texts) -> Block {
    Block::button(Button::new(
        "back",
        ButtonLook::Corner,
        texts.phone.back(),
        Intent::Act(Input::Phone(PhoneInput::GoBack)),
    ))
}

/// A line of the menu that leads to a page.
fn item(name: &'static str, label: &'static str, page: Page) -> Block {
    Block::button(Button::new(name, ButtonLook::Plain, label, Intent::Act(Input::Phone(PhoneInput::TurnTo(page)))))
}

fn of_choose_user(source: Source) -> Vec<Block> {
    let button = |user: &Person| {
        let name = match user {
            Person::Signe => "signe",
            Person::Anders => "anders",
        };
        Button::new(name, ButtonLook::Plain, user.name(), Intent::Act(Input::Phone(PhoneInput::ChooseUser(*user))))
    };
    let users = source.session.world().app().users().iter().map(button).collect();
    vec![Block::text("text", TextLook::Quiet, source.texts().phone.choose_user_text()), Block::row("users", users)]
}

fn of_menu(source: Source, unlocked: bool) -> Vec<Block> {
    let phone = &source.texts().phone;
    let mut blocks = vec![back(source.texts()), item("setting-method", phone.setting_method(), Page::Method)];
    if source.session.world().app().is_shared() {
        blocks.push(Block::text("not-shared", TextLook::Quiet, phone.not_when_shared()));
    } else if unlocked {
        blocks.push(item("setting-unlock", phone.setting_unlock(), Page::Unlock));
    }
    blocks.push(item("setting-pin", phone.setting_pin(), Page::Pin));
    blocks
}

fn of_methods(source: Source) -> Vec<Block> {
    let phone = &source.texts().phone;
    of_choice(source, phone.choose_method_heading(), vec![phone.one_time_codes().into(), phone.qr_codes().into()])
}

fn of_choice(source: Source, label: &'static str, options: Vec<Words>) -> Vec<Block> {
    let selected = source.drafts.selected(source.session.scene().phone);
    let choice = Choice { label: label.into(), options, selected };
    vec![back(source.texts()), Block { name: "choice", widget: Widget::Choice(choice) }]
}

fn of_explain(source: Source, busy: bool) -> Vec<Block> {
    let phone = &source.texts().phone;
    let checked = source.drafts.want_to_switch == drafts::Checkbox::Checked;
    let is_required = source.drafts.want_to_switch == drafts::Checkbox::Required;
    let error = is_required.then(|| phone.tick_first().into());
    let checkbox = Checkbox { label: phone.want_to_switch().into(), checked, error };
    let start =
        Button::new("start-switch", ButtonLook::Primary, phone.start_switch(), Intent::Draft(DraftIntent::StartSwitch));
    vec![
        Block::text("about-to", TextLook::Strong, phone.explain_heading()),
        Block::text("text", TextLook::Plain, phone.explain_text()),
        Block { name: "want", widget: Widget::Checkbox(checkbox) },
        Block::button(start.disabled_if(busy || !checked)),
    ]
}

fn of_biometrics(label: &'static str, texts: &Texts) -> Vec<Block> {
    let by_pin = Button::new("use-pin", ButtonLook::Quiet, texts.phone.use_pin(), Intent::Draft(DraftIntent::UsePin));
    vec![
        Block::button(Button::new(
            "biometrics",
            ButtonLook::Primary,
            label,
            Intent::Act(Input::Phone(PhoneInput::UseBiometrics)),
        )),
        Block::button(by_pin),
    ]
}

fn of_pin(source: Source, who: Words, purpose: PinPurpose, wrong: u8, busy: bool) -> Vec<Block> {
    let phone = &source.texts().phone;
    // While the six digits are checked their dots stay.
    let entered = if busy { Person::PIN_DIGITS } else { source.drafts.pin.len() };
    let count = if busy { phone.checking().into() } else { phone.digits_entered(entered, Person::PIN_DIGITS).into() };
    let mut blocks = vec![Block::text("who", TextLook::Quiet, who)];
    // It stays until the next try is over, so that the keys do not move while they are pressed.
    if wrong > 0 {
        let text: Words = match purpose {
            PinPurpose::New => phone.not_the_new_pin().into(),
            PinPurpose::Open | PinPurpose::Method => phone.wrong_pin(pin_tries_left(wrong)).into(),
        };
        blocks.push(Block::text("error", TextLook::Error, text));
    }
    let keypad = Keypad {
        label: phone.pin_group().into(),
        dots: drafts::DOT.to_string().repeat(entered).into(),
        count,
        delete: phone.delete().into(),
    };
    blocks.push(Block { name: "keypad", widget: Widget::Keypad(keypad) });
    blocks
}

fn of_code(source: Source, wrong: u8, busy: bool) -> Vec<Block> {
    let phone = &source.texts().phone;
    let typed = &source.drafts.code;
    let error: Option<Words> = if source.drafts.code_incomplete {
        Some(phone.four_digits().into())
    } else if wrong > 0 {
        Some(phone.wrong_code(wrong, WRONG_CODES_END_THE_SESSION).into())
    } else {
        None
    };
    let field = Field {
        label: phone.code_field().into(),
        hint: phone.code_hint().into(),
        error,
        value: typed.clone(),
        kind: FieldKind::OneTimeCode,
    };
    let next =
        Button::new("next", ButtonLook::Primary, phone.next(), Intent::Draft(DraftIntent::Next)).disabled_if(busy);
    // 'Next' comes first: Tab and Enter after the last digit must not reject.
    let row = Block::row("go-on", vec![next, reject(source.texts()).disabled_if(busy)]);
    let mut blocks = vec![Block { name: "code", widget: Widget::Field(field) }, row];
    if busy {
        blocks.push(Block::text("busy", TextLook::Quiet, phone.checking()));
    }
    blocks
}

fn of_scan(camera: Camera, busy: bool, texts: &Texts) -> Vec<Block> {
    let phone = &texts.phone;
    let state = match (busy, camera) {
        (true, _) => Block::spinner(phone.checking()),
        (false, Camera::Off) => Block::text("text", TextLook::Lead, phone.scan_text()),
        (false, Camera::Looking { seen_one }) => {
            Block::spinner(if seen_one { phone.scan_one_half() } else { phone.scan_looking() })
        }
        (false, Camera::Broken) => Block::text("error", TextLook::Error, phone.camera_broken()),
        (false, Camera::NotRecognised) => Block::text("error", TextLook::Error, phone.not_recognised()),
    };
    let is_looking = busy || matches!(camera, Camera::Looking { .. });
    let scan = Button::new(
        "scan",
        ButtonLook::Primary,
        phone.scan(),
        Intent::Act(Input::Phone(PhoneInput::Scan(ComputerId::LEARNERS))),
    )
    .disabled_if(is_looking);
    vec![state, Block::row("go-on", vec![scan, reject(texts).disabled_if(busy)])]
}

fn reject(texts: &Texts) -> Button {
    Button::new("reject", ButtonLook::Reject, texts.phone.reject(), Intent::Act(Input::Phone(PhoneInput::Reject)))
}

fn of_approval(source: Source, approval: Approval, busy: bool) -> Content {
    let phone = &source.texts().phone;
    let text = Block::text("text", TextLook::Approve, approval_text(approval, source.lang));
    let swipe = SwipeView {
        label: phone.swipe().into(),
        hint: phone.swipe_hint().into(),
        position: if busy { END } else { source.drafts.slider.position },
    };
    let approve =
        Button::new("approve", ButtonLook::Primary, phone.approve(), Intent::Act(Input::Phone(PhoneInput::Approve)))
            .disabled_if(busy);
    // Both answers come before the slider: somebody who listens hears 'Reject' first.
    let mut blocks = vec![
        text,
        Block::row("decision", vec![reject(source.texts()).disabled_if(busy), approve]),
        Block { name: "swipe", widget: Widget::Swipe(swipe) },
    ];
    if busy {
        blocks.push(Block::text("busy", TextLook::Quiet, phone.sending()));
    }
    Content {
        eyebrow: site_name(approval.site, source.texts()).into(),
        heading: phone.can_you_approve().into(),
        blocks,
    }
}

fn of_result(outcome: Outcome, texts: &Texts) -> (&'static str, Vec<Block>) {
    let phone = &texts.phone;
    let (heading, text) = match outcome {
        Outcome::Approved => (phone.approved_heading(), phone.approved_text()),
        Outcome::Rejected => (phone.rejected_heading(), phone.rejected_text()),
        Outcome::Cancelled => (phone.cancelled_heading(), phone.cancelled_text()),
        Outcome::CodesUsedUp => (phone.codes_heading(), phone.codes_text()),
        Outcome::Expired | Outcome::ParallelSessions => (phone.expired_heading(), phone.expired_text()),
    };
    let shield = Block::shield(outcome == Outcome::Approved, text);
    let leave = Button::new(
        "leave",
        ButtonLook::Primary,
        phone.to_front_page(),
        Intent::Act(Input::Phone(PhoneInput::LeaveResult)),
    );
    (heading, vec![shield, Block::button(leave)])
}
