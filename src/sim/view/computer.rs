//! The computer: a browser with an address bar, the site in it, and the MitID box in front of the site.

use super::{Block, Button, ButtonLook, DeviceView, Draft, Field, TextLook, Widget, Words};
use crate::i18n::Texts;
use crate::narrate::{approval_text, digit_by_digit, site_name};
use crate::protocol::approval::{Approval, Outcome, Site};
use crate::protocol::assumption::BOX_ADDRESS;
use crate::protocol::message::NotLoggedOn;
use crate::protocol::screen::ComputerScreen;
use crate::protocol::user_id::UserIdError;
use crate::sim::{BoxPanel, Intent, Sim, UserIdFieldError};

/// The name of a screen. While it stays the same, what has focus stays where it is.
#[must_use]
pub(crate) const fn screen_name(screen: ComputerScreen) -> &'static str {
    match screen {
        ComputerScreen::Site { .. } => "site",
        ComputerScreen::Connecting { .. } => "connecting",
        ComputerScreen::UserId { .. } => "user-id",
        ComputerScreen::OpenApp { .. } => "open-app",
        ComputerScreen::Code { .. } => "code",
        ComputerScreen::GoOnInApp { .. } => "go-on",
        ComputerScreen::Cancelling { .. } => "cancelling",
        ComputerScreen::Tick { .. } => "tick",
        ComputerScreen::Ended { .. } => "ended",
        ComputerScreen::LoggedOn { .. } => "logged-on",
    }
}

/// What is said and shown of a user ID that is not sent.
#[must_use]
pub(crate) const fn user_id_error(error: UserIdFieldError, texts: &Texts) -> &'static str {
    let computer = &texts.computer;
    match error {
        UserIdFieldError::Empty => computer.error_empty,
        UserIdFieldError::Rule(rule) => match rule {
            UserIdError::CprNumber => computer.error_cpr,
            UserIdError::TooShort => computer.error_too_short,
            UserIdError::TooLong => computer.error_too_long,
            UserIdError::Character => computer.error_character,
            UserIdError::SpaceAtTheEnds => computer.error_space,
        },
    }
}

pub(super) fn draw(sim: &Sim, is_turn: bool) -> DeviceView {
    let texts = sim.lang.texts();
    let screen = sim.scene().computer;
    let in_the_box = |heading: Words, blocks: Vec<Block>| DeviceView {
        screen: screen_name(screen),
        is_turn,
        address: Some(BOX_ADDRESS),
        eyebrow: texts.computer.box_name.into(),
        heading,
        blocks,
    };
    let on_the_site = |site: Site, heading: &'static str, blocks: Vec<Block>| DeviceView {
        screen: screen_name(screen),
        is_turn,
        address: Some(site.address()),
        eyebrow: format!("{} · {}", site_name(site, texts), texts.computer.practice_site).into(),
        heading: heading.into(),
        blocks,
    };
    match screen {
        ComputerScreen::Site { site, last } => on_the_site(site, texts.computer.profile_heading, of_site(last, texts)),
        ComputerScreen::Connecting { site } => {
            let spinner = Block { name: "spinner", widget: Widget::Spinner(texts.computer.connecting.into()) };
            on_the_site(site, texts.computer.connecting_heading, vec![spinner])
        }
        ComputerScreen::UserId { approval, unknown, busy } => {
            let heading = (texts.computer.log_on_at)(site_name(approval.site, texts));
            in_the_box(heading.into(), of_user_id(sim, unknown, busy))
        }
        ComputerScreen::OpenApp { approval, .. } => {
            let text = Block::text("text", TextLook::Lead, texts.computer.open_app_text);
            in_the_box(texts.computer.open_app.into(), with_cancel(vec![what_for(approval, sim), text], sim))
        }
        ComputerScreen::Code { approval, code } => {
            let digits = code.to_string();
            let spoken = digit_by_digit(&digits);
            let code = Block { name: "one-time-code", widget: Widget::Code { digits, spoken } };
            let text = Block::text("text", TextLook::Lead, texts.computer.code_text);
            in_the_box(texts.computer.one_time_code.into(), with_cancel(vec![what_for(approval, sim), code, text], sim))
        }
        ComputerScreen::GoOnInApp { approval } => {
            let shield = Widget::Shield { ticked: false, text: texts.computer.go_on_text.into() };
            let blocks = with_cancel(vec![what_for(approval, sim), Block { name: "shield", widget: shield }], sim);
            in_the_box(texts.computer.go_on_heading.into(), blocks)
        }
        ComputerScreen::Cancelling { .. } => {
            let spinner = Block { name: "spinner", widget: Widget::Spinner(texts.computer.cancelling.into()) };
            in_the_box(texts.computer.cancelling_heading.into(), vec![spinner])
        }
        ComputerScreen::Tick { .. } => {
            let shield = Widget::Shield { ticked: true, text: texts.computer.tick_text.into() };
            in_the_box(texts.computer.tick_heading.into(), vec![Block { name: "shield", widget: shield }])
        }
        ComputerScreen::Ended { outcome, .. } => {
            let why = match outcome {
                Outcome::Cancelled | Outcome::Approved => texts.computer.ended_cancelled,
                Outcome::Rejected => texts.computer.ended_rejected,
                Outcome::CodesUsedUp => texts.computer.ended_codes,
                Outcome::Expired => texts.computer.ended_expired,
            };
            let back = Widget::Spinner(texts.computer.back_to_site.into());
            let blocks = vec![Block::text("text", TextLook::Lead, why), Block { name: "spinner", widget: back }];
            in_the_box(texts.computer.ended_heading.into(), blocks)
        }
        ComputerScreen::LoggedOn { site, person } => {
            let who = Block::text("who", TextLook::Lead, (texts.computer.logged_on_as)(person.name()));
            let page = Block::text("text", TextLook::Plain, texts.computer.profile_page);
            on_the_site(site, texts.computer.logged_on_heading, vec![who, page])
        }
    }
}

fn of_site(last: Option<NotLoggedOn>, texts: &Texts) -> Vec<Block> {
    let log_on = Button::new("log-on", ButtonLook::Site, texts.computer.log_on, Intent::LogOn);
    let mut blocks = vec![Block::button(log_on)];
    let failed = last.map(|why| match why {
        NotLoggedOn::UserAborted => texts.computer.aborted,
        NotLoggedOn::Error => texts.computer.failed,
    });
    blocks.extend(failed.map(|text| Block::text("failed", TextLook::Error, text)));
    blocks.push(Block::text("text", TextLook::Lead, texts.computer.profile_lead));
    blocks
}

fn of_user_id(sim: &Sim, unknown: u8, busy: bool) -> Vec<Block> {
    let texts = sim.lang.texts();
    let typed = &sim.drafts.user_id;
    let error = match sim.drafts.user_id_error {
        Some(error) => Some(user_id_error(error, texts).into()),
        None if unknown > 0 => Some((texts.computer.error_unknown)(unknown).into()),
        None => None,
    };
    let field = Field {
        label: texts.computer.user_id.into(),
        hint: texts.computer.user_id_hint.into(),
        error,
        value: typed.clone(),
        draft: Draft::UserId,
    };
    let go_on = Button::new("continue", ButtonLook::Primary, texts.computer.continue_, Intent::Continue);
    let go_on = go_on.off(typed.is_empty());
    let mut blocks = vec![
        Block { name: "user-id", widget: Widget::Field(field) },
        Block { name: "buttons", widget: Widget::Row(vec![go_on, cancel(texts)]) },
    ];
    if busy {
        blocks.push(Block::text("busy", TextLook::Quiet, texts.computer.looking_up));
    }
    let forgot = panel_button(sim, "forgot", texts.computer.forgot_user_id, BoxPanel::ForgotUserId);
    let help = panel_button(sim, "help", texts.computer.help, BoxPanel::Help);
    blocks.push(Block { name: "panels", widget: Widget::Row(vec![forgot, help]) });
    blocks.extend(panel(sim));
    blocks
}

/// What the log-on is for: the text that the app will ask to approve.
fn what_for(approval: Approval, sim: &Sim) -> Block {
    Block::text("what-for", TextLook::Plain, approval_text(approval, sim.lang))
}

/// The end of every screen of the box on which a person can still cancel.
fn with_cancel(mut blocks: Vec<Block>, sim: &Sim) -> Vec<Block> {
    let texts = sim.lang.texts();
    let help = panel_button(sim, "help", texts.computer.help, BoxPanel::Help);
    blocks.push(Block { name: "buttons", widget: Widget::Row(vec![cancel(texts), help]) });
    blocks.extend(panel(sim));
    blocks
}

fn cancel(texts: &Texts) -> Button {
    Button::new("cancel", ButtonLook::Plain, texts.computer.cancel, Intent::Cancel)
}

fn panel_button(sim: &Sim, name: &'static str, label: &'static str, panel: BoxPanel) -> Button {
    let mut button = Button::new(name, ButtonLook::Quiet, label, Intent::ToggleBoxPanel(panel));
    button.expanded = Some(sim.box_panel == Some(panel));
    button
}

fn panel(sim: &Sim) -> Option<Block> {
    let computer = &sim.lang.texts().computer;
    let text = match sim.box_panel? {
        BoxPanel::Help => computer.help_text,
        BoxPanel::ForgotUserId => computer.forgot_user_id_text,
    };
    Some(Block::text("panel", TextLook::Help, text))
}
