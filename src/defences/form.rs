//! When two moments count as one: people can do the same in both, and the same comes of it. Numbers that only count on, codes that
//! only differ in their digits, and the time are left out.
//!
//! That it is so is tested, and not only claimed: whenever a search meets a form again under another world, what can be done
//! there leads to the same forms (`two_moments_of_one_form_go_on_in_the_same_way`).

use std::hash::{Hash, Hasher};
use std::mem::{Discriminant, discriminant};

use super::attack::LEARNER;
use super::position::Position;
use crate::people::{Fact, Known};
use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::method::Method;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::app::{Setting, Stage as AppStage, State as AppState};
use crate::protocol::party::core::account::Account;
use crate::protocol::party::core::session::{Session, Stage};
use crate::protocol::party::service::TransferState;
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::world::message::Ticket;
use crate::protocol::world::talk::{Remark, TalkStage};
use crate::protocol::{ComputerId, Instant, World};

/// Everything of a moment that says how it can go on, written out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Form(Vec<u8>);

/// Takes down what would be hashed: two forms are the same if every byte of them is.
#[derive(Default)]
struct Writer(Vec<u8>);

impl Hasher for Writer {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}

impl Form {
    #[must_use]
    pub fn of(position: &Position) -> Self {
        let mut writer = Writer::default();
        let world = &position.world;
        for (id, computer) in ids(world).zip(world.computers()) {
            let session = world.session_at(id).filter(|session| !session.is_done()).map(Progress::of);
            (computer.shows, Screen::of(computer.screen()), session).hash(&mut writer);
        }
        of_the_app(world).hash(&mut writer);
        world.account(LEARNER).map(|account| (without_time(account.method), account.pin)).hash(&mut writer);
        elsewhere(world).collect::<Vec<_>>().hash(&mut writer);
        of_the_talk(world).hash(&mut writer);
        for known in &position.known {
            of_knowledge(known, world).hash(&mut writer);
        }
        position.by_chance.hash(&mut writer);
        Self(writer.0)
    }
}

/// What stands on a computer, without digits and pictures, and without how an earlier log-on ended.
#[derive(Hash)]
enum Screen {
    Same(ComputerScreen),
    Code(Approval),
    Qr(Approval),
}

impl Screen {
    const fn of(screen: ComputerScreen) -> Self {
        if let ComputerScreen::Code { approval, .. } = screen {
            Self::Code(approval)
        } else if let ComputerScreen::Qr { approval, .. } = screen {
            Self::Qr(approval)
        } else if let ComputerScreen::Site { site, .. } = screen {
            Self::Same(ComputerScreen::Site { site, last: None })
        } else if let ComputerScreen::LoggedOn { site, person, transfer: TransferState::NotApproved(_) } = screen {
            Self::Same(ComputerScreen::LoggedOn { site, person, transfer: TransferState::Ready })
        } else {
            Self::Same(screen)
        }
    }
}

/// How far a session is that is under way, without its numbers.
#[derive(Hash)]
struct Progress {
    stage: Discriminant<Stage>,
    /// So many wrong codes have been typed.
    wrong: u8,
    is_the_learners: bool,
}

impl Progress {
    fn of(session: &Session) -> Self {
        let wrong = if let Stage::AwaitCode { wrong, .. } = session.stage { wrong } else { 0 };
        Self { stage: discriminant(&session.stage), wrong, is_the_learners: session.user() == Some(LEARNER) }
    }
}

/// The log-on of which the app has a ticket.
#[derive(Hash)]
enum About {
    /// The one in the box of this computer.
    At(ComputerId),
    /// One that has left its box.
    Left(Progress),
    Over,
    /// One of which nobody knows anything any more.
    Gone,
}

fn about(ticket: Ticket, world: &World) -> About {
    let Some(session) = world.sessions().iter().find(|session| session.ticket() == Some(ticket)) else {
        return About::Gone;
    };
    if session.is_done() {
        return About::Over;
    }
    let is_there = |id: &ComputerId| world.session_at(*id).is_some_and(|there| there.id == session.id);
    ids(world).find(is_there).map_or_else(|| About::Left(Progress::of(session)), About::At)
}

/// The sessions that are under way in no box.
fn elsewhere(world: &World) -> impl Iterator<Item = Progress> {
    let in_a_box =
        |session: &Session| ids(world).any(|id| world.session_at(id).is_some_and(|own| own.id == session.id));
    let under_way = world.sessions().iter().filter(|session| session.user().is_some());
    under_way.filter(move |session| !in_a_box(session)).map(Progress::of)
}

fn of_the_app(world: &World) -> impl Hash {
    let screen = like_others(world.scene().phone);
    let AppState::Open(open) = world.app().state() else { return (screen, None, None, None, false) };
    let setting = open.unlocked.map(|setting| match setting {
        Setting::Known(method) => Some(discriminant(&method)),
        Setting::Outdated => None,
    });
    let ticket = if let AppStage::Locked { waiting, .. } = open.stage { waiting } else { open.stage.ticket() };
    let about = ticket.map(|ticket| about(ticket, world));
    let is_unlocked = world.account(LEARNER).is_some_and(Account::is_unlocked);
    (screen, Some(discriminant(&open.stage)), setting, about, is_unlocked)
}

/// The screen without times, and without how a log-on ended.
const fn like_others(screen: PhoneScreen) -> PhoneScreen {
    if let PhoneScreen::SwitchPending { busy, .. } = screen {
        PhoneScreen::SwitchPending { ready_at: Instant::START, busy }
    } else if let PhoneScreen::FrontPage { user, method } = screen {
        PhoneScreen::FrontPage { user, method: without_time(method) }
    } else if let PhoneScreen::ChooseMethod { method, busy } = screen {
        PhoneScreen::ChooseMethod { method: without_time(method), busy }
    } else if let PhoneScreen::Result(_) = screen {
        PhoneScreen::Result(Outcome::Approved)
    } else {
        screen
    }
}

const fn without_time(method: Method) -> Method {
    match method {
        Method::QrCodes | Method::OneTimeCodes => method,
        Method::Switching { .. } => Method::Switching { ready_at: Instant::START },
    }
}

fn of_the_talk(world: &World) -> impl Hash {
    world.talk().map(|talk| {
        let said = match talk.stage {
            TalkStage::Ringing => None,
            TalkStage::Open { said, reply } => Some((said.map(|remark| of_remark(remark, world)), reply)),
        };
        (talk.contact, talk.begun_by, said)
    })
}

/// A code that was said stands on a screen still, or it is worth nothing.
fn of_remark(remark: Remark, world: &World) -> impl Hash {
    (remark.turn, remark.code.map(|code| shown_at(code, world)))
}

/// Of what somebody knows: whose they could pretend to be, and which code on a screen they could use.
fn of_knowledge(known: &Known, world: &World) -> Vec<(Discriminant<Fact>, Option<ComputerId>)> {
    let facts = known.facts().filter_map(|fact| match fact {
        Fact::UserId(_) | Fact::Pin(_) => Some((discriminant(&fact), None)),
        Fact::Code(_, code) => Some((discriminant(&fact), Some(shown_at(code, world)?))),
        Fact::Qr(_) | Fact::Text(_) | Fact::Outcome(_) => None,
    });
    let mut facts: Vec<_> = facts.collect();
    facts.dedup();
    facts
}

fn shown_at(code: OneTimeCode, world: &World) -> Option<ComputerId> {
    ids(world).find(|id| world.shown_code(*id) == Some(code))
}

fn ids(world: &World) -> impl Iterator<Item = ComputerId> + use<> {
    (0..).map(ComputerId).take(world.computers().len())
}
