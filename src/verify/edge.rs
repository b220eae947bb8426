//! The edges between the states of each party, as they are seen. The [`table`](super::machine::table) says which there are, and a
//! test compares it with all that the model checker sees, both ways. `cargo run -- --states` draws it.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};

use super::machine::{Machine, NOWHERE, state};
use super::step::{Step, changed, is_for};
use crate::protocol::Instant;
use crate::protocol::party::app::State as AppState;
use crate::protocol::party::broker::LogOn;
use crate::protocol::world::message::{Party, Question, ToApp, ToBox, ToCore, ToService};
use crate::protocol::world::wire::Letter;
use crate::protocol::world::{Input, Output, Timer, World};

/// One edge. States and events are called as in the source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    pub machine: Machine,
    pub from: String,
    pub event: String,
    pub to: String,
}

/// Every edge that there is.
#[must_use]
pub fn all() -> BTreeSet<Edge> {
    let rows = Machine::ALL.into_iter().flat_map(|machine| machine.rows().into_iter().map(move |row| (machine, row)));
    rows.flat_map(|(machine, (from, event, to))| {
        from.split(' ').map(move |from| Edge {
            machine,
            from: from.to_owned(),
            event: event.to_owned(),
            to: to.to_owned(),
        })
    })
    .collect()
}

/// Every machine as a diagram, in Mermaid.
#[must_use]
pub fn diagrams() -> String {
    let mut text = String::new();
    for machine in Machine::ALL {
        // Writing to a text never fails.
        let _ = writeln!(text, "%% {machine:?}\nstateDiagram-v2");
        for edge in all().iter().filter(|edge| edge.machine == machine) {
            let _ = writeln!(text, "    {} --> {}: {}", edge.from, edge.to, edge.event);
        }
    }
    text
}

/// The edges along which one step went: whose state is another, and by what. `outputs` is all that came of it.
#[must_use]
pub fn taken(before: &World, input: Option<Input>, outputs: &[(Instant, Output)], after: &World) -> Vec<Edge> {
    let step = Step::new(before, input, outputs, after);
    let mut edges = Vec::new();
    for party in changed(before, after) {
        let Some(event) = event(&step, party) else { continue };
        let (old, new) = (states(before, party), states(after, party));
        let keys: BTreeSet<_> = old.iter().chain(&new).map(|(key, _)| *key).collect();
        for key in keys {
            let (from, to) = (of(&old, key), of(&new, key));
            if from != to {
                let called = |state: Option<&State>| state.map_or(NOWHERE, |state| state.name).to_owned();
                edges.push(Edge { machine: key.0, from: called(from), event: event.clone(), to: called(to) });
            }
        }
    }
    edges
}

/// The state of one of them.
fn of(states: &[(Key, State)], key: Key) -> Option<&State> {
    states.iter().find(|(other, _)| *other == key).map(|(_, state)| state)
}

/// Which one of a kind.
type Key = (Machine, u32);

/// A state: what it is called, and all that belongs to it.
#[derive(PartialEq)]
struct State {
    name: &'static str,
    whole: String,
}

/// Everything of a party that has states.
fn states(world: &World, party: Party) -> Vec<(Key, State)> {
    fn state(name: &'static str, whole: impl Debug) -> State {
        State { name, whole: format!("{whole:?}") }
    }
    let computer = |id: u8| world.computers().get(usize::from(id));
    match party {
        Party::Service(id) => {
            let now = computer(id.0).map(|computer| computer.service.state());
            now.map(|now| ((Machine::Service, id.0.into()), state(state::of_service(now), now))).into_iter().collect()
        }
        Party::Box(id) => {
            let stage = computer(id.0).and_then(|computer| computer.mitid_box.window()).map(|window| window.stage);
            stage.map(|stage| ((Machine::Box, id.0.into()), state(state::of_box(stage), stage))).into_iter().collect()
        }
        Party::Broker => {
            let log_ons = world.broker.log_ons.iter();
            let state = |log_on: &LogOn| state(state::of_log_on(log_on.state), log_on.state);
            log_ons.map(|log_on| ((Machine::Broker, log_on.request.0), state(log_on))).collect()
        }
        Party::Core => {
            let sessions = world.core.sessions.iter().map(|session| {
                ((Machine::Session, session.id.0), state(state::of_session(session.stage), session.stage))
            });
            let accounts = (0..).zip(&world.core.accounts).flat_map(|(index, account)| {
                [
                    ((Machine::Pin, index), state(state::of_pin(account.pin), account.pin)),
                    ((Machine::Method, index), state(state::of_method(account.method), account.method)),
                ]
            });
            sessions.chain(accounts).collect()
        }
        Party::App => {
            let now = world.app().state();
            // Whether an answer is awaited is no other state.
            let whole = match now {
                AppState::Closed | AppState::ChooseUser => format!("{now:?}"),
                AppState::Open(open) => format!("{:?}", open.stage),
            };
            vec![((Machine::App, 0), State { name: state::of_app(now), whole })]
        }
    }
}

/// What has changed a party in this step: what was done to it, what it was told, or which time was up.
fn event(step: &Step, party: Party) -> Option<String> {
    let by_input = step.input.filter(|input| is_for(*input, party)).map(|input| match input {
        Input::Computer(_, input) => name(&format!("{input:?}")),
        Input::Phone(input) => name(&format!("{input:?}")),
        Input::Room(input) => name(&format!("{input:?}")),
        Input::Talk(_, input) => name(&format!("{input:?}")),
    });
    by_input.or_else(|| {
        step.outputs.iter().find_map(|(_, output)| match output {
            Output::Delivered(envelope) if envelope.to() == party => Some(message_name(&envelope.letter)),
            Output::Seen(..) if party == Party::App => Some("Seen".to_owned()),
            Output::Elapsed(timer) => timer_name(*timer, party),
            Output::Delivered(_) | Output::Sent(_) | Output::Lost(_) | Output::Seen(..) | Output::Leapt(_) => None,
        })
    })
}

fn timer_name(timer: Timer, party: Party) -> Option<String> {
    match timer {
        Timer::Box(id, timer) if party == Party::Box(id) => Some(name(&format!("{timer:?}"))),
        Timer::Core(timer) if party == Party::Core => Some(name(&format!("{timer:?}"))),
        Timer::App(timer) if party == Party::App => Some(name(&format!("{timer:?}"))),
        Timer::Box(..) | Timer::Core(_) | Timer::App(_) | Timer::Delivery(_) => None,
    }
}

fn message_name(letter: &Letter) -> String {
    match letter {
        Letter::Service(_, ToService::Answer(signed)) => match signed.value().result {
            Ok(_) => "AnswerWithPerson".to_owned(),
            Err(_) => "AnswerWithoutPerson".to_owned(),
        },
        Letter::Broker(message) => name(&format!("{message:?}")),
        Letter::Box(_, ToBox::Status { status, .. }) => name(&format!("{status:?}")),
        Letter::Box(_, message) => name(&format!("{message:?}")),
        Letter::Core(ToCore::FromBox { request, .. }) => name(&format!("{request:?}")),
        Letter::Core(ToCore::Ask { question: Question::ChangeMethod(change), .. }) => name(&format!("{change:?}")),
        Letter::Core(ToCore::Ask { question, .. }) => name(&format!("{question:?}")),
        Letter::Core(message) => name(&format!("{message:?}")),
        Letter::App(ToApp { body, .. }) => name(&format!("{body:?}")),
    }
}

/// The first word: what it is called, without what is in it.
fn name(written: &str) -> String {
    written.chars().take_while(|letter| letter.is_alphanumeric()).collect()
}
