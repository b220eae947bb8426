//! The edges between the states of each party: from where, by what, to where. The [`table`] says which there are, and a
//! test compares it with all that the model checker sees, both ways. `cargo run -- --states` draws it.

pub mod table;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::step::{Step, changed, is_for};
use crate::protocol::Instant;
use crate::protocol::party::app::State as AppState;
use crate::protocol::world::message::{Party, Question, ToApp, ToBox, ToCore, ToService};
use crate::protocol::world::wire::Letter;
use crate::protocol::world::{Input, Output, Timer, World};

/// Something with states of its own. There may be several of a kind in a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Machine {
    /// A website in a browser.
    Service,
    /// One log-on, as the broker has it.
    Broker,
    /// The MitID box in a browser.
    Box,
    /// One session of the core.
    Session,
    /// A person's PIN, as the core has it.
    Pin,
    /// A person's setting, as the core has it.
    Method,
    /// The app on the phone.
    App,
}

/// One edge. States and events are called as in the source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    pub machine: Machine,
    pub from: String,
    pub event: String,
    pub to: String,
}

/// Where something is before it is there, and after it is forgotten.
pub const NOWHERE: &str = "[*]";

impl Machine {
    pub const ALL: [Self; 7] =
        [Self::Service, Self::Broker, Self::Box, Self::Session, Self::Pin, Self::Method, Self::App];
}

/// Every edge that there is.
#[must_use]
pub fn all() -> BTreeSet<Edge> {
    let rows = Machine::ALL.into_iter().flat_map(|machine| machine.rows().iter().map(move |row| (machine, row)));
    rows.flat_map(|(machine, (from, event, to))| {
        from.iter().map(move |from| Edge {
            machine,
            from: (*from).to_owned(),
            event: (*event).to_owned(),
            to: (*to).to_owned(),
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
            let of = |states: &[(Key, String)]| {
                states.iter().find(|(other, _)| *other == key).map(|(_, state)| state.clone())
            };
            let (from, to) = (of(&old), of(&new));
            if from != to {
                let called = |state: Option<String>| state.map_or_else(|| NOWHERE.to_owned(), |state| name(&state));
                edges.push(Edge { machine: key.0, from: called(from), event: event.clone(), to: called(to) });
            }
        }
    }
    edges
}

/// Which one of a kind.
type Key = (Machine, u32);

/// Everything of a party that has states, with the state as the source writes it.
fn states(world: &World, party: Party) -> Vec<(Key, String)> {
    let computer = |id: u8| world.computers().get(usize::from(id));
    match party {
        Party::Service(id) => {
            let state = computer(id.0).map(|computer| format!("{:?}", computer.service.state()));
            state.map(|state| ((Machine::Service, id.0.into()), state)).into_iter().collect()
        }
        Party::Box(id) => {
            let window = computer(id.0).and_then(|computer| computer.mitid_box.window());
            window.map(|window| ((Machine::Box, id.0.into()), format!("{:?}", window.stage))).into_iter().collect()
        }
        Party::Broker => {
            let log_ons = world.broker.log_ons.iter();
            log_ons.map(|log_on| ((Machine::Broker, log_on.request.0), format!("{:?}", log_on.state))).collect()
        }
        Party::Core => {
            let sessions = world.core.sessions.iter();
            let sessions = sessions.map(|session| ((Machine::Session, session.id.0), format!("{:?}", session.stage)));
            let accounts = (0..).zip(&world.core.accounts).flat_map(|(index, account)| {
                [
                    ((Machine::Pin, index), format!("{:?}", account.pin)),
                    ((Machine::Method, index), format!("{:?}", account.method)),
                ]
            });
            sessions.chain(accounts).collect()
        }
        Party::App => {
            let state = match world.app().state() {
                state @ (AppState::Closed | AppState::ChooseUser) => format!("{state:?}"),
                AppState::Open(open) => format!("{:?}", open.stage),
            };
            vec![((Machine::App, 0), state)]
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
