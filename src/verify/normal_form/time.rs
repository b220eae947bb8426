//! Times, counted from now: everything in a world and its watch that comes about at a certain moment.

use crate::protocol::Instant;
use crate::protocol::method::Method;
use crate::protocol::party::app::{App, Pending, Setting, Stage as AppStage, State};
use crate::protocol::party::core::Core;
use crate::protocol::party::core::account::Pin;
use crate::protocol::party::core::session::Stage as SessionStage;
use crate::protocol::party::mitid_box::{Line, MitIdBox, Stage as BoxStage};
use crate::protocol::world::World;
use crate::protocol::world::message::AppMessage;
use crate::protocol::world::wire::{Letter, Wire};
use crate::verify::watch::Watch;

/// Visits one moment, and may change it.
type Visit<'a> = &'a mut dyn FnMut(&mut Instant);

/// As if world and watch had begun at the world's present moment.
pub(super) fn begin_now(world: &mut World, watch: &mut Watch) {
    let now = world.now;
    let mut shift = |at: &mut Instant| *at = Instant::START + (*at - now);
    // What is left of each session's time is counted from now on.
    let clock = world.core.clock();
    world.core.set_clock(now, clock);
    shift(&mut world.now);
    of_wire(&mut world.wire, &mut shift);
    of_core(&mut world.core, &mut shift);
    of_app(&mut world.app, &mut shift);
    for computer in &mut world.computers {
        of_box(&mut computer.mitid_box, &mut shift);
    }
    let clock = watch.clock;
    for account in &mut watch.accounts {
        account.each_time(&mut shift);
    }
    for seen in &mut watch.sessions {
        seen.change_clock(now, clock);
        seen.each_time(&mut shift);
    }
}

fn of_wire(wire: &mut Wire, visit: Visit) {
    for envelope in &mut wire.in_flight {
        visit(&mut envelope.sent_at);
        visit(&mut envelope.due_at);
        if let Letter::App(message) = &mut envelope.letter {
            of_message(&mut message.body, visit);
        }
    }
}

fn of_message(message: &mut AppMessage, visit: Visit) {
    match message {
        AppMessage::Blocked { until: at }
        | AppMessage::Authenticated(Method::Switching { ready_at: at })
        | AppMessage::MethodIs(Method::Switching { ready_at: at }) => visit(at),
        AppMessage::Waiting(_)
        | AppMessage::NothingWaiting
        | AppMessage::Authenticated(Method::QrCodes | Method::OneTimeCodes)
        | AppMessage::WrongPin { .. }
        | AppMessage::NewPinNeeded
        | AppMessage::NewPinMade
        | AppMessage::ChannelValidationOtp(_)
        | AppMessage::ChannelValidationTqr(_)
        | AppMessage::WrongCode { .. }
        | AppMessage::WrongScan { .. }
        | AppMessage::ChannelVerified { .. }
        | AppMessage::Ended { .. }
        | AppMessage::MethodIs(Method::QrCodes | Method::OneTimeCodes)
        | AppMessage::Locked => {}
    }
}

fn of_core(core: &mut Core, visit: Visit) {
    for session in &mut core.sessions {
        visit(&mut session.left_at);
        if let Some(poll) = &mut session.held_poll {
            visit(&mut poll.until);
        }
        if let SessionStage::AwaitScan { renew_at, .. } = &mut session.stage {
            visit(renew_at);
        }
    }
    for account in &mut core.accounts {
        if let Pin::Blocked { until: at } = &mut account.pin {
            visit(at);
        }
        if let Method::Switching { ready_at: at } = &mut account.method {
            visit(at);
        }
    }
}

fn of_app(app: &mut App, visit: Visit) {
    let State::Open(open) = &mut app.state else { return };
    if let AppStage::Blocked { until: at } | AppStage::SwitchPending { ready_at: at } = &mut open.stage {
        visit(at);
    }
    if let Some(Setting::Known(Method::Switching { ready_at })) = &mut open.unlocked {
        visit(ready_at);
    }
    if let Some(Pending { until: Some(until), .. }) = &mut open.pending {
        visit(until);
    }
}

fn of_box(mitid_box: &mut MitIdBox, visit: Visit) {
    let Some(window) = &mut mitid_box.window else { return };
    if let BoxStage::Ticked { until, .. } | BoxStage::ShowQr { until, .. } = &mut window.stage {
        visit(until);
    }
    if let Line::AwaitAnswer { until } = &mut window.line {
        visit(until);
    }
}
