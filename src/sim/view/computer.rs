//! The computer: a browser with an address bar, the site in it, and the MitID box in front of the site.

use super::{Address, Block, Button, ButtonLook, DeviceView, Draft, Field, Qr, TextLook, Widget, Words};
use crate::i18n::Texts;
use crate::lesson::Scope;
use crate::narrate::{approval_text, box_heading, digit_by_digit, log_on_button, payee_name, site_name};
use crate::protocol::Input;
use crate::protocol::approval::{Approval, Outcome, Site, Transfer};
use crate::protocol::assumption::BOX_ADDRESS;
use crate::protocol::party::service::TransferState;
use crate::protocol::person::Person;
use crate::protocol::qr_code::{QrHalf, Side};
use crate::protocol::screen::ComputerScreen;
use crate::protocol::user_id::UserIdError;
use crate::protocol::world::InputKind;
use crate::protocol::world::message::NotLoggedOn;
use crate::sim::drafts::UserIdFieldError;
use crate::sim::{BoxPanel, HERE, Intent, Sim};

/// The name of a screen. While it stays the same, what has focus stays where it is.
#[must_use]
pub(crate) const fn screen_name(screen: ComputerScreen) -> &'static str {
    match screen {
        ComputerScreen::Site { .. } => "site",
        ComputerScreen::Connecting { .. } => "connecting",
        ComputerScreen::UserId { .. } => "user-id",
        ComputerScreen::OpenApp { .. } => "open-app",
        ComputerScreen::Code { .. } => "code",
        ComputerScreen::Qr { .. } => "qr",
        ComputerScreen::GoOnInApp { .. } => "go-on",
        ComputerScreen::NoConnection { .. } => "no-connection",
        ComputerScreen::Cancelling { .. } => "cancelling",
        ComputerScreen::Tick { .. } => "tick",
        ComputerScreen::Ended { .. } => "ended",
        ComputerScreen::WindowClosed { .. } => "window-closed",
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
    let page = |address: &'static str, eyebrow: Words, heading: Words, blocks: Vec<Block>| DeviceView {
        region: texts.computer.region,
        simulation: texts.device.simulation,
        is_turn,
        turn: if is_turn { texts.device.your_turn } else { "" },
        screen: screen_name(screen),
        site: site_key(screen),
        address: Some(Address { label: texts.computer.address, text: address }),
        eyebrow,
        heading,
        blocks,
    };
    let in_the_box =
        |heading: Words, blocks: Vec<Block>| page(BOX_ADDRESS, texts.computer.box_name.into(), heading, blocks);
    let on_the_site = |site: Site, heading: &'static str, blocks: Vec<Block>| {
        let eyebrow = format!("{} · {}", site_name(site, texts), texts.computer.practice_site);
        page(site.address(), eyebrow.into(), heading.into(), blocks)
    };
    match screen {
        ComputerScreen::Site { site, last } => {
            let (heading, lead) = about_site(site, texts);
            on_the_site(site, heading, of_site(sim, site, lead, last))
        }
        ComputerScreen::Connecting { site } => {
            let spinner = Block { name: "spinner", widget: Widget::Spinner(texts.computer.connecting.into()) };
            on_the_site(site, texts.computer.connecting_heading, vec![spinner])
        }
        ComputerScreen::UserId { approval, unknown, busy } => {
            in_the_box(box_heading(approval, texts).into(), of_user_id(sim, unknown, busy))
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
        ComputerScreen::Qr { approval, shown, next } => {
            let qr = Block { name: "qr-code", widget: Widget::Qr(of_qr(shown, next, texts)) };
            let text = Block::text("text", TextLook::Plain, texts.computer.qr_text);
            in_the_box(texts.computer.qr_heading.into(), with_cancel(vec![what_for(approval, sim), qr, text], sim))
        }
        ComputerScreen::NoConnection { .. } => {
            let text = Block::text("text", TextLook::Lead, texts.device.no_connection);
            let again = Button::new(
                "try-again",
                ButtonLook::Primary,
                texts.device.try_again,
                Intent::Act(Input::TryAgain(HERE)),
            );
            let mut blocks = with_cancel(vec![text, Block::button(again)], sim);
            // Nobody can cancel what is being cancelled.
            if sim.history.world().check(InputKind::Cancel(HERE)).is_err() {
                blocks.retain(|block| block.name != "buttons");
            }
            in_the_box(texts.device.no_connection_heading.into(), blocks)
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
        ComputerScreen::Tick { approval } => {
            let computer = &texts.computer;
            let text = if approval.is_transfer() { computer.tick_transfer_text } else { computer.tick_text };
            let shield = Widget::Shield { ticked: true, text: text.into() };
            in_the_box(texts.computer.tick_heading.into(), vec![Block { name: "shield", widget: shield }])
        }
        ComputerScreen::Ended { outcome, .. } => {
            let why = match outcome {
                Outcome::Cancelled | Outcome::Approved => texts.computer.ended_cancelled,
                Outcome::Rejected => texts.computer.ended_rejected,
                Outcome::CodesUsedUp => texts.computer.ended_codes,
                Outcome::Expired => texts.computer.ended_expired,
                Outcome::ParallelSessions => texts.computer.ended_parallel,
            };
            let back = Widget::Spinner(texts.computer.back_to_site.into());
            let blocks = vec![Block::text("text", TextLook::Lead, why), Block { name: "spinner", widget: back }];
            in_the_box(texts.computer.ended_heading.into(), blocks)
        }
        ComputerScreen::WindowClosed { site } => {
            let back = Widget::Spinner(texts.computer.back_to_site.into());
            on_the_site(site, texts.computer.window_closed_heading, vec![Block { name: "spinner", widget: back }])
        }
        ComputerScreen::LoggedOn { site, person, transfer } => {
            on_the_site(site, texts.computer.logged_on_heading, of_logged_on(sim, site, person, transfer))
        }
    }
}

/// The heading of a site's first page, and a line on what it is for.
const fn about_site(site: Site, texts: &Texts) -> (&'static str, &'static str) {
    let computer = &texts.computer;
    match site {
        Site::Profile => (computer.profile_heading, computer.profile_lead),
        Site::Municipality => (computer.municipality_heading, computer.municipality_lead),
        Site::Bank => (computer.bank_heading, computer.bank_lead),
    }
}

/// The class of a site's page, for its colours.
pub(crate) const fn site_key(screen: ComputerScreen) -> &'static str {
    match screen {
        ComputerScreen::Site { site, .. }
        | ComputerScreen::Connecting { site }
        | ComputerScreen::WindowClosed { site }
        | ComputerScreen::LoggedOn { site, .. } => match site {
            Site::Profile => "profile",
            Site::Municipality => "municipality",
            Site::Bank => "bank",
        },
        ComputerScreen::UserId { .. }
        | ComputerScreen::OpenApp { .. }
        | ComputerScreen::Code { .. }
        | ComputerScreen::Qr { .. }
        | ComputerScreen::GoOnInApp { .. }
        | ComputerScreen::NoConnection { .. }
        | ComputerScreen::Cancelling { .. }
        | ComputerScreen::Tick { .. }
        | ComputerScreen::Ended { .. } => "box",
    }
}

fn of_site(sim: &Sim, site: Site, lead: &'static str, last: Option<NotLoggedOn>) -> Vec<Block> {
    let texts = sim.lang.texts();
    let log_on = Button::new("log-on", ButtonLook::Site, log_on_button(site, texts), Intent::Act(Input::LogOn(HERE)));
    let mut blocks = vec![Block::button(log_on)];
    blocks.extend(last.map(|why| Block::text("failed", TextLook::Error, why_not(why, texts))));
    blocks.push(Block::text("text", TextLook::Lead, lead));
    blocks.extend(other_sites(sim, site));
    blocks
}

const fn why_not(why: NotLoggedOn, texts: &Texts) -> &'static str {
    match why {
        NotLoggedOn::UserAborted => texts.computer.aborted,
        NotLoggedOn::Error => texts.computer.failed,
    }
}

fn of_logged_on(sim: &Sim, site: Site, person: Person, transfer: TransferState) -> Vec<Block> {
    let texts = sim.lang.texts();
    let computer = &texts.computer;
    let log_off = Button::new("log-off", ButtonLook::Site, computer.log_off, Intent::Act(Input::LogOff(HERE)));
    let who = Block::text("who", TextLook::Lead, (computer.logged_on_as)(person.name()));
    let mut blocks = vec![Block::button(log_off), who];
    let plain = |text: &'static str| Block::text("text", TextLook::Plain, text);
    match site {
        Site::Profile => blocks.push(plain(computer.profile_page)),
        Site::Municipality => blocks.push(plain(computer.municipality_page)),
        Site::Bank => {
            let Transfer { kroner, payee } = Transfer::PREPARED;
            let ready = (computer.transfer_ready)(kroner, payee_name(payee, texts));
            let send = Button::new(
                "transfer",
                ButtonLook::Primary,
                computer.send_transfer,
                Intent::Act(Input::SendTransfer(HERE)),
            );
            match transfer {
                TransferState::Ready => {}
                TransferState::Approved => blocks.push(plain(computer.transfer_approved)),
                TransferState::NotApproved(_) => {
                    blocks.push(Block::text("failed", TextLook::Error, computer.transfer_not_approved));
                }
            }
            if transfer != TransferState::Approved {
                blocks.push(Block::text("ready", TextLook::Plain, ready));
                blocks.push(Block::button(send));
            }
        }
    }
    blocks.extend(other_sites(sim, site));
    blocks
}

/// In free practice one can go to the other sites.
fn other_sites(sim: &Sim, here: Site) -> Option<Block> {
    let texts = sim.lang.texts();
    let button = |site: Site, name: &'static str| {
        let label = (texts.computer.go_to)(site_name(site, texts));
        (site != here).then(|| Button::new(name, ButtonLook::Quiet, label, Intent::Act(Input::GoTo(HERE, site))))
    };
    let buttons = [
        button(Site::Profile, "to-profile"),
        button(Site::Municipality, "to-municipality"),
        button(Site::Bank, "to-bank"),
    ];
    let row = Widget::Row(buttons.into_iter().flatten().collect());
    (sim.lesson().scope == Scope::Anything).then_some(Block { name: "sites", widget: row })
}

/// What the two pictures hold: enough for our own scanner, and a word for everybody else's.
fn of_qr(shown: QrHalf, next: QrHalf, texts: &Texts) -> Qr {
    let text = |half: QrHalf| match half.side {
        Side::First => format!("SIMULATION SWIPEWISE 1/2 {:08X}", half.bits),
        Side::Second => format!("SIMULATION SWIPEWISE 2/2 {:08X}", half.bits),
    };
    let (halves, shown) = match shown.side {
        Side::First => ([text(shown), text(next)], 0),
        Side::Second => ([text(next), text(shown)], 1),
    };
    Qr { label: texts.computer.qr_picture.into(), halves, shown }
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
    let ways = panel_button(sim, "other-ways", texts.computer.other_ways, BoxPanel::OtherWays);
    blocks.push(Block { name: "panels", widget: Widget::Row(vec![forgot, help, ways, close_window(texts)]) });
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
    blocks.push(Block { name: "buttons", widget: Widget::Row(vec![cancel(texts), help, close_window(texts)]) });
    blocks.extend(panel(sim));
    blocks
}

fn close_window(texts: &Texts) -> Button {
    Button::new("close-window", ButtonLook::Quiet, texts.computer.close_window, Intent::Act(Input::CloseWindow(HERE)))
}

fn cancel(texts: &Texts) -> Button {
    Button::new("cancel", ButtonLook::Plain, texts.computer.cancel, Intent::Act(Input::Cancel(HERE)))
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
        BoxPanel::OtherWays => computer.other_ways_text,
    };
    Some(Block::text("panel", TextLook::Help, text))
}
