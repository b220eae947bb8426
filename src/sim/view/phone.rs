//! The phone: its home screen and the app.

use super::{
    Block, Button, ButtonLook, Check, Choice, DeviceView, Draft, Field, Keypad, SwipeView, TextLook, Widget, Words,
};
use crate::i18n::Texts;
use crate::narrate::{approval_text, duration, method_in_words, site_name};
use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::assumption::WRONG_CODES_END_THE_SESSION;
use crate::protocol::method::Method;
use crate::protocol::party::app::{Page, Unlock};
use crate::protocol::person::Person;
use crate::protocol::screen::{Camera, PhoneScreen, PinPurpose};
use crate::protocol::{Input, Instant};
use crate::sim::drafts::Tick;
use crate::sim::swipe::END;
use crate::sim::{HERE, Intent, Sim};

/// The number of 'One-time codes' among the ways to approve. The other one is 'QR codes'.
pub(crate) const CODES: usize = 0;

/// The ways to open the app, as they are numbered.
pub(crate) const UNLOCKS: [Unlock; 3] = [Unlock::Pin, Unlock::Fingerprint, Unlock::Face];

/// The name of a screen. While it stays the same, what has focus stays where it is.
#[must_use]
pub(crate) const fn screen_name(screen: PhoneScreen, shows_keypad: bool) -> &'static str {
    match screen {
        PhoneScreen::Home => "home",
        PhoneScreen::ChooseUser => "choose-user",
        PhoneScreen::Pin { unlock: Unlock::Fingerprint | Unlock::Face, .. } if !shows_keypad => "biometrics",
        PhoneScreen::Pin { purpose: PinPurpose::Open, .. } => "pin",
        PhoneScreen::Pin { purpose: PinPurpose::Method, .. } => "pin-again",
        PhoneScreen::Pin { purpose: PinPurpose::New, .. } => "new-pin",
        PhoneScreen::Blocked { .. } => "blocked",
        PhoneScreen::NewPinNeeded => "new-pin-needed",
        PhoneScreen::Looking => "looking",
        PhoneScreen::Code { .. } => "code-entry",
        PhoneScreen::Scan { .. } => "scan",
        PhoneScreen::Approval { .. } => "approval",
        PhoneScreen::Result(Outcome::Approved) => "approved",
        PhoneScreen::Result(
            Outcome::Rejected
            | Outcome::Cancelled
            | Outcome::CodesUsedUp
            | Outcome::Expired
            | Outcome::ParallelSessions,
        ) => "not-approved",
        PhoneScreen::FrontPage { .. } => "front-page",
        PhoneScreen::NoConnection => "no-connection",
        PhoneScreen::Menu { .. } => "menu",
        // The explanation opens below the choice that it is about.
        PhoneScreen::ChooseMethod { .. } | PhoneScreen::ExplainSwitch { .. } => "choose-method",
        PhoneScreen::SwitchPending { .. } => "switch-pending",
        PhoneScreen::ChooseUnlock { .. } => "choose-unlock",
        PhoneScreen::PinSettings => "pin-settings",
        PhoneScreen::ForgotPin => "forgot-pin",
    }
}

/// The number of the choice that is marked: the learner's own, or else what is set.
#[must_use]
pub(crate) fn marked_choice(sim: &Sim) -> Option<usize> {
    let set = if let PhoneScreen::ChooseUnlock { unlock } = sim.scene().phone {
        UNLOCKS.iter().position(|option| *option == unlock)
    } else if let PhoneScreen::ChooseMethod { method: Method::QrCodes, .. } = sim.scene().phone {
        Some(CODES + 1)
    } else {
        Some(CODES)
    };
    sim.drafts.choice.or(set)
}

pub(super) fn draw(sim: &Sim, is_turn: bool) -> DeviceView {
    let texts = sim.lang.texts();
    let phone = &texts.phone;
    let screen = sim.scene().phone;
    let (eyebrow, heading, blocks) = of_screen(sim, screen);
    let mut blocks = blocks;
    if screen != PhoneScreen::Home {
        let close = Button::new("close-app", ButtonLook::Quiet, phone.close_app, Intent::Act(Input::CloseApp));
        blocks.push(Block::button(close));
    }
    let screen = screen_name(screen, sim.shows_keypad_or_checks());
    DeviceView {
        region: phone.region,
        simulation: texts.device.simulation,
        is_turn,
        turn: if is_turn { texts.device.your_turn } else { "" },
        screen,
        site: "app",
        address: None,
        eyebrow,
        heading,
        blocks,
    }
}

fn of_screen(sim: &Sim, screen: PhoneScreen) -> (Words, Words, Vec<Block>) {
    let texts = sim.lang.texts();
    let phone = &texts.phone;
    let left = |until: Instant| duration(until - sim.now(), texts);
    let app = |heading: &'static str, blocks: Vec<Block>| (Words::from(phone.app), Words::from(heading), blocks);
    match screen {
        PhoneScreen::Home => {
            let open = Button::new("open-app", ButtonLook::App, phone.app, Intent::Act(Input::OpenApp));
            let blocks = vec![Block::button(open), Block::text("text", TextLook::Quiet, phone.home_text)];
            (Words::default(), phone.home_heading.into(), blocks)
        }
        PhoneScreen::ChooseUser => app(phone.choose_user_heading, of_choose_user(sim)),
        PhoneScreen::Pin { purpose, user, unlock, wrong, busy } => {
            let (heading, blocks) = of_unlock(sim, purpose, user, unlock, wrong, busy);
            app(heading, blocks)
        }
        PhoneScreen::Blocked { until } => {
            let text = Block::text("text", TextLook::Error, (phone.blocked_text)(&left(until)));
            app(phone.blocked_heading, vec![menu(texts), text])
        }
        PhoneScreen::NewPinNeeded => {
            let text = Block::text("text", TextLook::Error, phone.new_pin_needed_text);
            app(phone.new_pin_needed_heading, vec![menu(texts), text])
        }
        PhoneScreen::Looking => {
            let spinner = Block { name: "spinner", widget: Widget::Spinner(phone.looking.into()) };
            app(phone.looking_heading, vec![spinner])
        }
        PhoneScreen::Code { wrong, busy } => app(phone.code_heading, of_code(sim, wrong, busy)),
        PhoneScreen::Scan { camera, busy } => app(phone.scan, of_scan(camera, busy, texts)),
        PhoneScreen::Approval { approval, busy } => {
            let blocks = of_approval(sim, approval, busy);
            (site_name(approval.site, texts).into(), phone.can_you_approve.into(), blocks)
        }
        PhoneScreen::Result(outcome) => {
            let (heading, blocks) = of_result(outcome, texts);
            app(heading, blocks)
        }
        PhoneScreen::FrontPage { user, method } => {
            let text = Block::text("text", TextLook::Lead, (phone.front_page_text)(user.name()));
            let method = Block::text("method", TextLook::Plain, method_in_words(method, sim.now(), texts));
            app(phone.front_page_heading, vec![menu(texts), text, method])
        }
        PhoneScreen::NoConnection => {
            let text = Block::text("text", TextLook::Lead, texts.device.no_connection);
            let again = Button::new(
                "try-again",
                ButtonLook::Primary,
                texts.device.try_again,
                Intent::Act(Input::TryAgainInApp),
            );
            app(texts.device.no_connection_heading, vec![text, Block::button(again)])
        }
        PhoneScreen::Menu { unlocked } => app(phone.settings_heading, of_menu(sim, unlocked)),
        PhoneScreen::ChooseMethod { busy, .. } => {
            let take = Button::new("take", ButtonLook::Primary, phone.next, Intent::TakeChoice).off(busy);
            let mut blocks = of_methods(sim);
            blocks.push(Block::button(take));
            app(phone.choose_method_heading, blocks)
        }
        PhoneScreen::ExplainSwitch { busy } => {
            let mut blocks = of_methods(sim);
            blocks.extend(of_explain(sim, busy));
            app(phone.choose_method_heading, blocks)
        }
        PhoneScreen::SwitchPending { ready_at, busy } => {
            let text = Block::text("text", TextLook::Lead, (phone.pending_text)(&left(ready_at)));
            let close =
                Button::new("close-and-wait", ButtonLook::Primary, phone.close_and_wait, Intent::Act(Input::CloseApp));
            let cancel =
                Button::new("cancel-switch", ButtonLook::Plain, phone.cancel_switch, Intent::Act(Input::CancelSwitch));
            let row = Widget::Row(vec![close.off(busy), cancel.off(busy)]);
            app(phone.pending_heading, vec![back(texts), text, Block { name: "switch", widget: row }])
        }
        PhoneScreen::ChooseUnlock { .. } => {
            let options = vec![phone.pin_group.into(), phone.fingerprint.into(), phone.face.into()];
            let mut blocks = of_choice(sim, phone.choose_unlock_heading, options);
            blocks.push(Block::button(Button::new("take", ButtonLook::Primary, phone.save, Intent::TakeChoice)));
            app(phone.choose_unlock_heading, blocks)
        }
        PhoneScreen::PinSettings => {
            let forgot = item("forgot-pin", phone.forgot_pin, Page::ForgotPin);
            app(phone.setting_pin, vec![back(texts), forgot])
        }
        PhoneScreen::ForgotPin => {
            let text = Block::text("text", TextLook::Lead, phone.forgot_pin_text);
            app(phone.forgot_pin, vec![back(texts), text, item("new-pin", phone.make_new_pin, Page::NewPin)])
        }
    }
}

fn who(user: Person, texts: &Texts) -> Words {
    (texts.phone.pin_text)(user.name()).into()
}

/// The keypad, or what stands in its place.
fn of_unlock(
    sim: &Sim,
    purpose: PinPurpose,
    user: Person,
    unlock: Unlock,
    wrong: u8,
    busy: bool,
) -> (&'static str, Vec<Block>) {
    let texts = sim.lang.texts();
    let phone = &texts.phone;
    let (heading, mut blocks) = match (unlock, purpose) {
        (Unlock::Fingerprint, _) if !sim.shows_keypad_or_checks() => {
            (phone.fingerprint_heading, of_biometrics(phone.use_fingerprint, texts))
        }
        (Unlock::Face, _) if !sim.shows_keypad_or_checks() => {
            (phone.face_heading, of_biometrics(phone.use_face, texts))
        }
        (_, PinPurpose::New) => (phone.new_pin_heading, of_pin(sim, phone.new_pin_text.into(), purpose, wrong, busy)),
        (_, PinPurpose::Method) => (phone.pin_again_heading, of_pin(sim, who(user, texts), purpose, wrong, busy)),
        (_, PinPurpose::Open) => (phone.pin_heading, of_pin(sim, who(user, texts), purpose, wrong, busy)),
    };
    blocks.insert(0, if purpose == PinPurpose::Open { menu(texts) } else { back(texts) });
    (heading, blocks)
}

/// In the top left corner (seed, step 1).
fn menu(texts: &Texts) -> Block {
    Block::button(Button::new("menu", ButtonLook::Corner, texts.phone.menu, Intent::Act(Input::OpenMenu)))
}

fn back(texts: &Texts) -> Block {
    Block::button(Button::new("back", ButtonLook::Corner, texts.phone.back, Intent::Act(Input::GoBack)))
}

/// A line of the menu that leads to a page.
fn item(name: &'static str, label: &'static str, page: Page) -> Block {
    Block::button(Button::new(name, ButtonLook::Plain, label, Intent::Act(Input::TurnTo(page))))
}

fn of_choose_user(sim: &Sim) -> Vec<Block> {
    let button = |user: &Person| {
        let name = match user {
            Person::Signe => "signe",
            Person::Anders => "anders",
        };
        Button::new(name, ButtonLook::Plain, user.name(), Intent::Act(Input::ChooseUser(*user)))
    };
    let users = sim.history.world().app().users().iter().map(button).collect();
    vec![
        Block::text("text", TextLook::Quiet, sim.lang.texts().phone.choose_user_text),
        Block { name: "users", widget: Widget::Row(users) },
    ]
}

fn of_menu(sim: &Sim, unlocked: bool) -> Vec<Block> {
    let phone = &sim.lang.texts().phone;
    let mut blocks = vec![back(sim.lang.texts()), item("setting-method", phone.setting_method, Page::Method)];
    if sim.history.world().app().is_shared() {
        blocks.push(Block::text("not-shared", TextLook::Quiet, phone.not_when_shared));
    } else if unlocked {
        blocks.push(item("setting-unlock", phone.setting_unlock, Page::Unlock));
    }
    blocks.push(item("setting-pin", phone.setting_pin, Page::Pin));
    blocks
}

fn of_methods(sim: &Sim) -> Vec<Block> {
    let phone = &sim.lang.texts().phone;
    of_choice(sim, phone.choose_method_heading, vec![phone.one_time_codes.into(), phone.qr_codes.into()])
}

fn of_choice(sim: &Sim, label: &'static str, options: Vec<Words>) -> Vec<Block> {
    let choice = Choice { label: label.into(), options, marked: marked_choice(sim) };
    vec![back(sim.lang.texts()), Block { name: "choice", widget: Widget::Choice(choice) }]
}

fn of_explain(sim: &Sim, busy: bool) -> Vec<Block> {
    let phone = &sim.lang.texts().phone;
    let ticked = sim.drafts.tick == Tick::Set;
    let error = (sim.drafts.tick == Tick::Missing).then(|| phone.tick_first.into());
    let check = Check { label: phone.want_to_switch.into(), ticked, error };
    let start = Button::new("start-switch", ButtonLook::Primary, phone.start_switch, Intent::StartSwitch);
    vec![
        Block::text("about-to", TextLook::Strong, phone.explain_heading),
        Block::text("text", TextLook::Plain, phone.explain_text),
        Block { name: "want", widget: Widget::Check(check) },
        Block::button(start.off(busy || !ticked)),
    ]
}

fn of_biometrics(label: &'static str, texts: &Texts) -> Vec<Block> {
    let by_pin = Button::new("use-pin", ButtonLook::Quiet, texts.phone.use_pin, Intent::UsePin);
    vec![
        Block::button(Button::new("biometrics", ButtonLook::Primary, label, Intent::Act(Input::UseBiometrics))),
        Block::button(by_pin),
    ]
}

fn of_pin(sim: &Sim, who: Words, purpose: PinPurpose, wrong: u8, busy: bool) -> Vec<Block> {
    let phone = &sim.lang.texts().phone;
    // While the six digits are checked their dots stay.
    let entered = if busy { Person::PIN_DIGITS } else { sim.drafts.pin.len() };
    let count = if busy { phone.checking.into() } else { (phone.digits_entered)(entered, Person::PIN_DIGITS).into() };
    let mut blocks = vec![Block::text("who", TextLook::Quiet, who)];
    // It stays until the next try is over, so that the keys do not move under a finger.
    if wrong > 0 {
        let text: Words = match purpose {
            PinPurpose::New => phone.not_the_new_pin.into(),
            PinPurpose::Open | PinPurpose::Method => (phone.wrong_pin)(wrong).into(),
        };
        blocks.push(Block::text("error", TextLook::Error, text));
    }
    let keypad = Keypad {
        label: phone.pin_group.into(),
        hint: phone.keypad_hint.into(),
        entered,
        of: Person::PIN_DIGITS,
        count,
        delete: phone.delete.into(),
    };
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
    // Next comes first: whoever goes on with Tab and Enter after the last digit is not to reject.
    let row = Widget::Row(vec![next, reject(sim.lang.texts()).off(busy)]);
    let mut blocks = vec![Block { name: "code", widget: Widget::Field(field) }, Block { name: "go-on", widget: row }];
    if busy {
        blocks.push(Block::text("busy", TextLook::Quiet, phone.checking));
    }
    blocks
}

fn of_scan(camera: Camera, busy: bool, texts: &Texts) -> Vec<Block> {
    let phone = &texts.phone;
    let state = match (busy, camera) {
        (true, _) => Block { name: "spinner", widget: Widget::Spinner(phone.checking.into()) },
        (false, Camera::Off) => Block::text("text", TextLook::Lead, phone.scan_text),
        (false, Camera::Looking { seen_one }) => {
            let text = if seen_one { phone.scan_one_half } else { phone.scan_looking };
            Block { name: "spinner", widget: Widget::Spinner(text.into()) }
        }
        (false, Camera::Broken) => Block::text("error", TextLook::Error, phone.camera_broken),
        (false, Camera::NotRecognised) => Block::text("error", TextLook::Error, phone.not_recognised),
    };
    let is_looking = busy || matches!(camera, Camera::Looking { .. });
    let scan = Button::new("scan", ButtonLook::Primary, phone.scan, Intent::Act(Input::Scan(HERE))).off(is_looking);
    let row = Widget::Row(vec![scan, reject(texts).off(busy)]);
    vec![state, Block { name: "go-on", widget: row }]
}

fn reject(texts: &Texts) -> Button {
    Button::new("reject", ButtonLook::Reject, texts.phone.reject, Intent::Act(Input::Reject))
}

fn of_approval(sim: &Sim, approval: Approval, busy: bool) -> Vec<Block> {
    let phone = &sim.lang.texts().phone;
    let text = Block::text("text", TextLook::Approve, approval_text(approval, sim.lang));
    let swipe = SwipeView {
        label: phone.swipe.into(),
        hint: phone.swipe_hint.into(),
        position: if busy { END } else { sim.drafts.slider.position },
    };
    let approve = Button::new("approve", ButtonLook::Primary, phone.approve, Intent::Act(Input::Approve)).off(busy);
    let mut blocks = vec![
        text,
        Block { name: "swipe", widget: Widget::Swipe(swipe) },
        Block { name: "decision", widget: Widget::Row(vec![reject(sim.lang.texts()).off(busy), approve]) },
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
        Outcome::Expired | Outcome::ParallelSessions => (phone.expired_heading, phone.expired_text),
    };
    let shield = Widget::Shield { ticked: outcome == Outcome::Approved, text: text.into() };
    let leave = Button::new("leave", ButtonLook::Primary, phone.to_front_page, Intent::Act(Input::LeaveResult));
    (heading, vec![Block { name: "shield", widget: shield }, Block::button(leave)])
}
