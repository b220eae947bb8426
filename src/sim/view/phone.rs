//! The phone: its home screen and the app.

use super::{Block, Button, ButtonLook, DeviceView, Draft, Field, Keypad, SwipeView, TextLook, Widget, Words};
use crate::i18n::Texts;
use crate::narrate::{approval_text, site_name};
use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::assumption::WRONG_CODES_END_THE_SESSION;
use crate::protocol::person::Person;
use crate::protocol::screen::PhoneScreen;
use crate::sim::swipe::END;
use crate::sim::{Intent, Sim};

/// The name of a screen. While it stays the same, what has focus stays where it is.
#[must_use]
pub(crate) const fn screen_name(screen: PhoneScreen) -> &'static str {
    match screen {
        PhoneScreen::Home => "home",
        PhoneScreen::Pin { .. } => "pin",
        PhoneScreen::Looking => "looking",
        PhoneScreen::Code { .. } => "code-entry",
        PhoneScreen::Approval { .. } => "approval",
        PhoneScreen::Result(Outcome::Approved) => "approved",
        PhoneScreen::Result(Outcome::Rejected | Outcome::Cancelled | Outcome::CodesUsedUp | Outcome::Expired) => {
            "not-approved"
        }
        PhoneScreen::FrontPage => "front-page",
    }
}

pub(super) fn draw(sim: &Sim, is_turn: bool) -> DeviceView {
    let texts = sim.lang.texts();
    let phone = &texts.phone;
    let person = sim.history.world().app().user();
    let screen = sim.scene().phone;
    let in_the_app = |eyebrow: Words, heading: &'static str, mut blocks: Vec<Block>| {
        let close = Button::new("close-app", ButtonLook::Quiet, phone.close_app, Intent::CloseApp);
        blocks.push(Block::button(close));
        DeviceView { screen: screen_name(screen), is_turn, address: None, eyebrow, heading: heading.into(), blocks }
    };
    let app: Words = phone.app.into();
    match screen {
        PhoneScreen::Home => DeviceView {
            screen: screen_name(screen),
            is_turn,
            address: None,
            eyebrow: Words::default(),
            heading: phone.home_heading.into(),
            blocks: vec![
                Block::button(Button::new("open-app", ButtonLook::App, phone.app, Intent::OpenApp)),
                Block::text("text", TextLook::Quiet, phone.home_text),
            ],
        },
        PhoneScreen::Pin { wrong, busy } => in_the_app(app, phone.pin_heading, of_pin(sim, person, wrong, busy)),
        PhoneScreen::Looking => {
            let spinner = Block { name: "spinner", widget: Widget::Spinner(phone.looking.into()) };
            in_the_app(app, phone.looking_heading, vec![spinner])
        }
        PhoneScreen::Code { wrong, busy } => in_the_app(app, phone.code_heading, of_code(sim, wrong, busy)),
        PhoneScreen::Approval { approval, busy } => {
            let blocks = of_approval(sim, approval, busy);
            in_the_app(site_name(approval.site, texts).into(), phone.can_you_approve, blocks)
        }
        PhoneScreen::Result(outcome) => {
            let (heading, blocks) = of_result(outcome, texts);
            in_the_app(app, heading, blocks)
        }
        PhoneScreen::FrontPage => {
            let text = Block::text("text", TextLook::Lead, (phone.front_page_text)(person.name()));
            in_the_app(app, phone.front_page_heading, vec![text])
        }
    }
}

fn of_pin(sim: &Sim, person: Person, wrong: u8, busy: bool) -> Vec<Block> {
    let phone = &sim.lang.texts().phone;
    // While the six digits are checked their dots stay.
    let entered = if busy { Person::PIN_DIGITS } else { sim.drafts.pin.len() };
    let count = if busy { phone.checking.into() } else { (phone.digits_entered)(entered, Person::PIN_DIGITS).into() };
    let mut blocks = vec![Block::text("who", TextLook::Quiet, (phone.pin_text)(person.name()))];
    // It stays until the next try is over, so that the keys do not move under a finger.
    if wrong > 0 {
        blocks.push(Block::text("error", TextLook::Error, (phone.wrong_pin)(wrong)));
    }
    let keypad =
        Keypad { label: phone.pin_group.into(), entered, of: Person::PIN_DIGITS, count, delete: phone.delete.into() };
    blocks.push(Block { name: "keypad", widget: Widget::Keypad(keypad) });
    blocks
}

fn of_code(sim: &Sim, wrong: u8, busy: bool) -> Vec<Block> {
    let phone = &sim.lang.texts().phone;
    let typed = &sim.drafts.code;
    let error: Option<Words> = if sim.drafts.code_incomplete {
        Some(phone.four_digits.into())
    } else if wrong > 0 {
        Some((phone.wrong_code)(wrong, WRONG_CODES_END_THE_SESSION).into())
    } else {
        None
    };
    let field = Field {
        label: phone.code_field.into(),
        hint: phone.code_hint.into(),
        error,
        value: typed.clone(),
        draft: Draft::OneTimeCode,
    };
    let next = Button::new("next", ButtonLook::Primary, phone.next, Intent::Next).off(busy);
    let mut blocks = vec![Block { name: "code", widget: Widget::Field(field) }, Block::button(next)];
    if busy {
        blocks.push(Block::text("busy", TextLook::Quiet, phone.checking));
    }
    blocks
}

fn of_approval(sim: &Sim, approval: Approval, busy: bool) -> Vec<Block> {
    let phone = &sim.lang.texts().phone;
    let text = Block::text("text", TextLook::Approve, approval_text(approval, sim.lang));
    let swipe = SwipeView {
        label: phone.swipe.into(),
        hint: phone.swipe_hint.into(),
        position: if busy { END } else { sim.drafts.slider.position },
    };
    let approve = Button::new("approve", ButtonLook::Primary, phone.approve, Intent::Approve).off(busy);
    let reject = Button::new("reject", ButtonLook::Reject, phone.reject, Intent::Reject).off(busy);
    let mut blocks = vec![
        text,
        Block { name: "swipe", widget: Widget::Swipe(swipe) },
        Block { name: "decision", widget: Widget::Row(vec![reject, approve]) },
    ];
    if busy {
        blocks.push(Block::text("busy", TextLook::Quiet, phone.sending));
    }
    blocks
}

fn of_result(outcome: Outcome, texts: &Texts) -> (&'static str, Vec<Block>) {
    let phone = &texts.phone;
    let (heading, text) = match outcome {
        Outcome::Approved => (phone.approved_heading, phone.approved_text),
        Outcome::Rejected => (phone.rejected_heading, phone.rejected_text),
        Outcome::Cancelled => (phone.cancelled_heading, phone.cancelled_text),
        Outcome::CodesUsedUp => (phone.codes_heading, phone.codes_text),
        Outcome::Expired => (phone.expired_heading, phone.expired_text),
    };
    let shield = Widget::Shield { ticked: outcome == Outcome::Approved, text: text.into() };
    let leave = Button::new("leave", ButtonLook::Primary, phone.to_front_page, Intent::LeaveResult);
    (heading, vec![Block { name: "shield", widget: shield }, Block::button(leave)])
}
