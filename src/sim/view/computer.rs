//! The computer: a browser with an address bar, the site in it, and the MitID box in front of the site.

use super::device::{Content, DeviceView, Readout, Source};
use super::widget::{Block, Button, ButtonLook, Field, FieldKind, Qr, TextLook, Widget, Words};
use crate::i18n::Texts;
use crate::lesson::Scope;
use crate::narrate::{approval_text, box_heading, digit_by_digit, log_on_button, payee_name, site_name};
use crate::protocol::approval::{Approval, Outcome, Site, Transfer};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::service::TransferState;
use crate::protocol::person::Person;
use crate::protocol::qr_code::{QrHalf, Side};
use crate::protocol::screen::ComputerScreen;
use crate::protocol::world::message::NotLoggedOn;
use crate::protocol::{ComputerId, ComputerInput, Input};
use crate::sim::drafts::{BoxPanel, DraftIntent};
use crate::sim::intent::Intent;
use crate::sim::message::user_id_error;
use crate::sim::screen::ScreenId;

pub(super) fn draw(source: Source, is_turn: bool) -> DeviceView {
    let screen = source.session.scene().computer;
    of_screen(source, screen, source.texts().computer.region(), is_turn)
}

/// The computer of somebody else, to be looked at.
pub(super) fn draw_elsewhere(source: Source) -> Option<DeviceView> {
    let screen = source.session.world().screen(source.computer).ok()?;
    Some(of_screen(source, screen, source.lang.days().people.others_computer(), false).into_picture())
}

fn of_screen(source: Source, screen: ComputerScreen, region: &'static str, is_turn: bool) -> DeviceView {
    let texts = source.texts();
    let address = screen.address(source.session.world().address(source.computer));
    let Content { eyebrow, heading, blocks } = content(source, screen);
    DeviceView {
        region,
        simulation: texts.device.simulation(),
        is_turn,
        turn: if is_turn { texts.device.your_turn() } else { "" },
        screen: ScreenId::of_computer(screen),
        readout: Readout { label: texts.computer.address(), text: address.into() },
        eyebrow,
        heading,
        blocks,
        is_picture: false,
        here: None,
    }
}

/// The page below the address bar.
fn content(source: Source, screen: ComputerScreen) -> Content {
    let computer = &source.texts().computer;
    match screen {
        ComputerScreen::Site { site, last } => {
            let (heading, lead) = about_site(site, source.texts());
            on_the_site(source, site, heading, of_site(source, site, lead, last))
        }
        ComputerScreen::Connecting { site } => {
            let spinner = Block::spinner(computer.connecting());
            on_the_site(source, site, computer.connecting_heading(), vec![spinner])
        }
        ComputerScreen::UserId { approval, unknown, busy } => {
            in_the_box(source, box_heading(approval, source.texts()), of_user_id(source, unknown, busy))
        }
        ComputerScreen::OpenApp { approval, .. } => {
            let text = Block::text("text", TextLook::Lead, computer.open_app_text());
            in_the_box(source, computer.open_app(), with_cancel(vec![what_for(approval, source), text], source))
        }
        ComputerScreen::Code { approval, code } => {
            in_the_box(source, computer.one_time_code(), of_code(source, approval, code))
        }
        ComputerScreen::Qr { approval, shown, next } => {
            let qr = Block { name: "qr-code", widget: Widget::Qr(of_qr(shown, next, source.texts())) };
            let text = Block::text("text", TextLook::Plain, computer.qr_text());
            in_the_box(source, computer.qr_heading(), with_cancel(vec![what_for(approval, source), qr, text], source))
        }
        ComputerScreen::NoConnection { .. } => {
            in_the_box(source, source.texts().device.no_connection_heading(), of_no_connection(source))
        }
        ComputerScreen::GoOnInApp { approval } => {
            let shield = Block::shield(false, computer.go_on_text());
            in_the_box(source, computer.go_on_heading(), with_cancel(vec![what_for(approval, source), shield], source))
        }
        ComputerScreen::Cancelling { .. } => {
            in_the_box(source, computer.cancelling_heading(), vec![Block::spinner(computer.cancelling())])
        }
        ComputerScreen::Tick { approval } => {
            let text = if approval.is_transfer() { computer.tick_transfer_text() } else { computer.tick_text() };
            in_the_box(source, computer.tick_heading(), vec![Block::shield(true, text)])
        }
        ComputerScreen::Ended { outcome, .. } => {
            let why = Block::text("text", TextLook::Lead, why_ended(outcome, source.texts()));
            in_the_box(source, computer.ended_heading(), vec![why, Block::spinner(computer.back_to_site())])
        }
        ComputerScreen::WindowClosed { site } => {
            let back = Block::spinner(computer.back_to_site());
            on_the_site(source, site, computer.window_closed_heading(), vec![back])
        }
        ComputerScreen::LoggedOn { site, person, transfer } => {
            on_the_site(source, site, computer.logged_on_heading(), of_logged_on(source, site, person, transfer))
        }
    }
}

fn on_the_site(source: Source, site: Site, heading: &'static str, blocks: Vec<Block>) -> Content {
    let texts = source.texts();
    let eyebrow = [site_name(site, texts), " · ", texts.computer.practice_site()].concat();
    Content { eyebrow: eyebrow.into(), heading: heading.into(), blocks }
}

fn in_the_box(source: Source, heading: impl Into<Words>, blocks: Vec<Block>) -> Content {
    let eyebrow = source.texts().computer.box_name().into();
    Content { eyebrow, heading: heading.into(), blocks }
}

/// The heading of a site's first page, and a line on what it is for.
const fn about_site(site: Site, texts: &Texts) -> (&'static str, &'static str) {
    let computer = &texts.computer;
    match site {
        Site::Profile => (computer.profile_heading(), computer.profile_lead()),
        Site::Municipality => (computer.municipality_heading(), computer.municipality_lead()),
        Site::Bank => (computer.bank_heading(), computer.bank_lead()),
    }
}

fn of_site(source: Source, site: Site, lead: &'static str, last: Option<NotLoggedOn>) -> Vec<Block> {
    let texts = source.texts();
    let log_on = Button::new(
        "log-on",
        ButtonLook::Site,
        log_on_button(site, texts),
        Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::LogOn)),
    );
    let mut blocks = vec![Block::button(log_on)];
    blocks.extend(last.map(|why| Block::text("failed", TextLook::Error, why_not(why, texts))));
    blocks.push(Block::text("text", TextLook::Lead, lead));
    blocks.extend(other_sites(source, site));
    blocks.extend(source.session.is_a_day().then(|| type_address(site, texts)));
    blocks
}

/// On an ordinary day a page can be left for the one that it should be, whichever it is.
fn type_address(site: Site, texts: &Texts) -> Block {
    let go_there = Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::GoTo(site)));
    Block::button(Button::new("type-address", ButtonLook::Quiet, texts.computer.type_address(), go_there))
}

const fn why_not(why: NotLoggedOn, texts: &Texts) -> &'static str {
    match why {
        NotLoggedOn::UserAborted => texts.computer.aborted(),
        NotLoggedOn::Error => texts.computer.failed(),
    }
}

fn of_logged_on(source: Source, site: Site, person: Person, transfer: TransferState) -> Vec<Block> {
    let texts = source.texts();
    let computer = &texts.computer;
    let log_off = Button::new(
        "log-off",
        ButtonLook::Site,
        computer.log_off(),
        Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::LogOff)),
    );
    let who = Block::text("who", TextLook::Lead, computer.logged_on_as(person.name()));
    let mut blocks = vec![Block::button(log_off), who];
    let plain = |text: &'static str| Block::text("text", TextLook::Plain, text);
    match site {
        Site::Profile => blocks.push(plain(computer.profile_page())),
        Site::Municipality => blocks.push(plain(computer.municipality_page())),
        Site::Bank => {
            let own = source.session.world().computers().get(usize::from(source.computer.0));
            let Transfer { kroner, payee } = own.map_or(Transfer::PREPARED, |own| own.service.prepared());
            let ready = computer.transfer_ready(kroner, payee_name(payee, texts));
            let send = Button::new(
                "transfer",
                ButtonLook::Primary,
                computer.send_transfer(),
                Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::SendTransfer)),
            );
            match transfer {
                TransferState::Ready => {}
                TransferState::Approved => blocks.push(plain(computer.transfer_approved())),
                TransferState::NotApproved(_) => {
                    blocks.push(Block::text("failed", TextLook::Error, computer.transfer_not_approved()));
                }
            }
            if transfer != TransferState::Approved {
                blocks.push(Block::text("ready", TextLook::Plain, ready));
                blocks.push(Block::button(send));
            }
        }
    }
    blocks.extend(other_sites(source, site));
    blocks
}

/// In free practice the learner can go to the other sites.
fn other_sites(source: Source, here: Site) -> Option<Block> {
    let texts = source.texts();
    let button = |site: Site, name: &'static str| {
        let label = texts.computer.go_to(site_name(site, texts));
        (site != here).then(|| {
            Button::new(
                name,
                ButtonLook::Quiet,
                label,
                Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::GoTo(site))),
            )
        })
    };
    let buttons = [
        button(Site::Profile, "to-profile"),
        button(Site::Municipality, "to-municipality"),
        button(Site::Bank, "to-bank"),
    ];
    let row = Block::row("sites", buttons.into_iter().flatten().collect());
    (source.session.lesson().scope == Scope::Anything).then_some(row)
}

/// Eight digits. The formatter would come with all its ways to print a number.
fn hexadecimal(bits: u32) -> String {
    let digit = |place: u32| char::from_digit(bits >> (4 * place) & 0xf, 16);
    (0..8).rev().filter_map(digit).map(|digit| digit.to_ascii_uppercase()).collect()
}

/// The contents of the two pictures: bits for the simulated scanner, and a word for everybody else's.
fn of_qr(shown: QrHalf, next: QrHalf, texts: &Texts) -> Qr {
    let text = |half: QrHalf| {
        let side = match half.side {
            Side::First => "1",
            Side::Second => "2",
        };
        ["SIMULATION SWIPEWISE ", side, "/2 ", &hexadecimal(half.bits)].concat()
    };
    let (halves, shown) = match shown.side {
        Side::First => ([text(shown), text(next)], 0),
        Side::Second => ([text(next), text(shown)], 1),
    };
    Qr { label: texts.computer.qr_picture().into(), halves, shown }
}

fn of_user_id(source: Source, unknown: u8, busy: bool) -> Vec<Block> {
    let texts = source.texts();
    let typed = &source.drafts.user_id;
    let error = match source.drafts.user_id_error {
        Some(error) => Some(user_id_error(error, texts).into()),
        None if unknown > 0 => Some(texts.computer.error_unknown(unknown).into()),
        None => None,
    };
    let field = Field {
        label: texts.computer.user_id().into(),
        hint: texts.computer.user_id_hint().into(),
        error,
        value: typed.clone(),
        kind: FieldKind::UserId,
    };
    let go_on =
        Button::new("continue", ButtonLook::Primary, texts.computer.continue_(), Intent::Draft(DraftIntent::Continue));
    let go_on = go_on.disabled_if(typed.is_empty());
    let mut blocks = vec![
        Block { name: "user-id", widget: Widget::Field(field) },
        Block::row("buttons", vec![go_on, cancel(texts)]),
    ];
    if busy {
        blocks.push(Block::text("busy", TextLook::Quiet, texts.computer.looking_up()));
    }
    let forgot = panel_button(source, "forgot", texts.computer.forgot_user_id(), BoxPanel::ForgotUserId);
    let help = panel_button(source, "help", texts.computer.help(), BoxPanel::Help);
    let ways = panel_button(source, "other-ways", texts.computer.other_ways(), BoxPanel::OtherWays);
    blocks.push(Block::row("panels", vec![forgot, help, ways, close_window(texts)]));
    blocks.extend(panel(source));
    blocks
}

fn of_code(source: Source, approval: Approval, code: OneTimeCode) -> Vec<Block> {
    let digits = code.to_string();
    let spoken = digit_by_digit(&digits);
    let code = Block { name: "one-time-code", widget: Widget::Code { digits, spoken } };
    let text = Block::text("text", TextLook::Lead, source.texts().computer.code_text());
    with_cancel(vec![what_for(approval, source), code, text], source)
}

fn of_no_connection(source: Source) -> Vec<Block> {
    let device = &source.texts().device;
    let text = Block::text("text", TextLook::Lead, device.no_connection());
    let again = Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::TryAgain));
    let again = Button::new("try-again", ButtonLook::Primary, device.try_again(), again);
    let mut blocks = with_cancel(vec![text, Block::button(again)], source);
    // What is being cancelled cannot be cancelled again.
    if source.session.world().check(Input::Computer(ComputerId::LEARNERS, ComputerInput::Cancel)).is_err() {
        blocks.retain(|block| block.name != "buttons");
    }
    blocks
}

const fn why_ended(outcome: Outcome, texts: &Texts) -> &'static str {
    match outcome {
        Outcome::Cancelled | Outcome::Approved => texts.computer.ended_cancelled(),
        Outcome::Rejected => texts.computer.ended_rejected(),
        Outcome::CodesUsedUp => texts.computer.ended_codes(),
        Outcome::Expired => texts.computer.ended_expired(),
        Outcome::ParallelSessions => texts.computer.ended_parallel(),
    }
}

/// What the log-on is for: the text that the app will ask to approve.
fn what_for(approval: Approval, source: Source) -> Block {
    Block::text("what-for", TextLook::Plain, approval_text(approval, source.lang))
}

/// The end of every screen of the box on which a person can still cancel.
fn with_cancel(mut blocks: Vec<Block>, source: Source) -> Vec<Block> {
    let texts = source.texts();
    let help = panel_button(source, "help", texts.computer.help(), BoxPanel::Help);
    blocks.push(Block::row("buttons", vec![cancel(texts), help, close_window(texts)]));
    blocks.extend(panel(source));
    blocks
}

fn close_window(texts: &Texts) -> Button {
    Button::new(
        "close-window",
        ButtonLook::Quiet,
        texts.computer.close_window(),
        Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::CloseWindow)),
    )
}

fn cancel(texts: &Texts) -> Button {
    Button::new(
        "cancel",
        ButtonLook::Plain,
        texts.computer.cancel(),
        Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::Cancel)),
    )
}

fn panel_button(source: Source, name: &'static str, label: &'static str, panel: BoxPanel) -> Button {
    let mut button = Button::new(name, ButtonLook::Quiet, label, Intent::Draft(DraftIntent::ToggleBoxPanel(panel)));
    button.expanded = Some(source.drafts.box_panel == Some(panel));
    button
}

fn panel(source: Source) -> Option<Block> {
    let computer = &source.texts().computer;
    let text = match source.drafts.box_panel? {
        BoxPanel::Help => computer.help_text(),
        BoxPanel::ForgotUserId => computer.forgot_user_id_text(),
        BoxPanel::OtherWays => computer.other_ways_text(),
    };
    Some(Block::text("panel", TextLook::Help, text))
}
