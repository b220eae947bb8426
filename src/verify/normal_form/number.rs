//! Numbers, counted anew: of envelopes, of the app's openings and of its questions. Only their order counts.

use crate::protocol::party::app::{App, Pending, State};
use crate::protocol::world::World;
use crate::protocol::world::message::{EnvelopeId, Exchange, Opening, ToApp, ToCore};
use crate::protocol::world::wire::{Letter, Wire};
use crate::verify::watch::Watch;

/// Numbers what is on its way from one on, in the order of delivery.
pub(super) fn number_envelopes(wire: &mut Wire) {
    wire.last_id = EnvelopeId(0);
    for envelope in &mut wire.in_flight {
        envelope.id = wire.last_id.take_next();
    }
}

/// Forgets the last questions that the core and the watch keep, but for those that may still be asked once more.
pub(super) fn forget_questions(world: &mut World, watch: &mut Watch) {
    let letters = world.wire.in_flight.iter();
    let mut asked: Vec<Exchange> = letters.filter_map(|envelope| asked_under(&envelope.letter)).collect();
    asked.extend(pending(&mut world.app).map(|pending| pending.exchange));
    for app in world.core.accounts.iter_mut().filter_map(|account| account.app.as_mut()) {
        app.last.take_if(|exchange| !asked.contains(exchange));
    }
    for account in &mut watch.accounts {
        account.last.take_if(|exchange| !asked.contains(exchange));
    }
}

/// Counts openings and exchanges from one on, without gaps.
pub(super) fn count_anew(world: &mut World, watch: &mut Watch) {
    let (mut openings, mut exchanges) = (Vec::new(), Vec::new());
    each_number(world, watch, |opening| openings.push(*opening), |exchange| exchanges.push(*exchange));
    openings.sort_unstable();
    openings.dedup();
    exchanges.sort_unstable();
    exchanges.dedup();
    each_number(
        world,
        watch,
        |opening| *opening = Opening(rank(&openings, opening)),
        |exchange| *exchange = Exchange(rank(&exchanges, exchange)),
    );
    world.app.last_exchange = Exchange(rank(&exchanges, &Exchange(u32::MAX)));
}

/// Visits every number of an opening and of an exchange, but for the app's own count of exchanges.
fn each_number(
    world: &mut World,
    watch: &mut Watch,
    mut opening: impl FnMut(&mut Opening),
    mut exchange: impl FnMut(&mut Exchange),
) {
    for account in &mut watch.accounts {
        account.opening.as_mut().map(&mut opening);
        account.last.as_mut().map(&mut exchange);
    }
    opening(&mut world.app.last_opening);
    if let Some(pending) = pending(&mut world.app) {
        exchange(&mut pending.exchange);
    }
    for app in world.core.accounts.iter_mut().filter_map(|account| account.app.as_mut()) {
        opening(&mut app.opening);
        app.last.as_mut().map(&mut exchange);
    }
    for envelope in &mut world.wire.in_flight {
        match &mut envelope.letter {
            Letter::Core(ToCore::Ask { opening: of, exchange: under, .. }) => {
                opening(of);
                exchange(under);
            }
            Letter::App(ToApp { opening: of, answers, .. }) => {
                opening(of);
                answers.as_mut().map(&mut exchange);
            }
            Letter::Service(..) | Letter::Broker(_) | Letter::Box(..) | Letter::Core(_) => {}
        }
    }
}

/// The question that the app waits with.
fn pending(app: &mut App) -> Option<&mut Pending> {
    match &mut app.state {
        State::Open(open) => open.pending.as_mut(),
        State::Closed | State::ChooseUser => None,
    }
}

fn asked_under(letter: &Letter) -> Option<Exchange> {
    match letter {
        Letter::Core(ToCore::Ask { exchange, .. }) => Some(*exchange),
        Letter::Service(..) | Letter::Broker(_) | Letter::Box(..) | Letter::Core(_) | Letter::App(_) => None,
    }
}

/// How many of the numbers are not greater than this one.
fn rank<N: Ord>(numbers: &[N], number: &N) -> u32 {
    u32::try_from(numbers.partition_point(|other| other <= number)).unwrap_or(u32::MAX)
}
