//! Random walks along the edges between states: people do all that they can, and everything else comes about in any order.
//! The rooms of the model checker are complete, but each has only so many deeds; a walk meets all of them.

use std::collections::BTreeSet;
use std::hash::Hasher as _;

use swipewise::protocol::approval::Site;
use swipewise::protocol::method::Method;
use swipewise::protocol::one_time_code::OneTimeCode;
use swipewise::protocol::party::core::clock::SessionClock;
use swipewise::protocol::person::{Person, Typed};
use swipewise::protocol::world::message::EnvelopeId;
use swipewise::protocol::world::{Desk, Timer};
use swipewise::protocol::{ComputerInput, Input, PhoneInput, RoomInput, Seed, Setup, World};
use swipewise::verify::edge::{self, Edge};
use swipewise::verify::fingerprint::Fingerprint;
use swipewise::verify::tamper;

use super::{ELSEWHERE, HERE};

/// A walk begins anew after so many steps.
const STEPS: usize = 200;

struct Walk {
    world: World,
    codes: Vec<OneTimeCode>,
    dice: Fingerprint,
    /// Somebody who rather goes through the menu, and waits less.
    sets: bool,
    edges: BTreeSet<Edge>,
}

impl Walk {
    fn roll(&mut self, sides: usize) -> usize {
        self.dice.mix(1);
        usize::try_from(self.dice.finish() % sides as u64).unwrap()
    }

    fn step(&mut self) {
        let before = self.world.clone();
        let mut input = None;
        let arriving = first_of_each_channel(&before);
        let timers = before.timers();
        match self.roll(40) {
            0..24 if !arriving.is_empty() => {
                let index = self.roll(arriving.len());
                self.world.fire(Timer::Delivery(arriving[index]));
            }
            24 if !arriving.is_empty() => {
                let index = self.roll(arriving.len());
                tamper::lose(&mut self.world, arriving[index]);
            }
            number @ 25..30 if !timers.is_empty() && (number < 28 || !self.sets) => {
                let index = self.roll(timers.len());
                self.world.fire(timers[index].1);
            }
            number => {
                let possible = self.possible();
                let forward: Vec<_> = possible.iter().copied().filter(|input| self.leads_on(*input)).collect();
                let from = if number % 4 == 0 || forward.is_empty() { possible } else { forward };
                let chosen = from[self.roll(from.len())];
                self.world.handle(before.now(), chosen).unwrap();
                input = Some(chosen);
            }
        }
        let outputs: Vec<_> = std::iter::from_fn(|| self.world.poll_output()).collect();
        self.edges.extend(edge::taken(&before, input, &outputs, &self.world));
        let shown = [HERE, ELSEWHERE].into_iter().filter_map(|id| self.world.shown_code(id));
        for code in shown.collect::<Vec<_>>() {
            if !self.codes.contains(&code) {
                self.codes.push(code);
            }
        }
    }

    /// What somebody does who wants to get somewhere. All else is done less often, or no walk would come far.
    fn leads_on(&self, input: Input) -> bool {
        match input {
            Input::Computer(_, ComputerInput::EnterUserId(typed)) | Input::Phone(PhoneInput::EnterPin(typed)) => {
                typed == Typed::Practice(Person::Signe)
            }
            Input::Computer(_, ComputerInput::LogOn | ComputerInput::SendTransfer | ComputerInput::TryAgain) => true,
            Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))) => self.world.shown_code(HERE) == Some(code),
            Input::Phone(
                PhoneInput::OpenApp
                | PhoneInput::ChooseUser(Person::Signe)
                | PhoneInput::UseBiometrics
                | PhoneInput::Scan(_)
                | PhoneInput::Approve
                | PhoneInput::TryAgain
                | PhoneInput::TurnTo(_)
                | PhoneInput::ChooseMethod { .. }
                | PhoneInput::StartSwitch,
            ) => true,
            Input::Phone(PhoneInput::OpenMenu | PhoneInput::CloseApp) => self.sets,
            Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_) => false,
        }
    }

    fn possible(&self) -> Vec<Input> {
        let earlier = self.codes.iter().map(|code| Input::Phone(PhoneInput::EnterCode(Typed::Practice(*code))));
        let all = self.world.inputs().into_iter().chain(earlier.take(2));
        // A skip is many things at once, and a time that is set changes none of these states.
        let is_one = |input: &Input| !matches!(input, Input::Room(RoomInput::SkipSwitch | RoomInput::SetConnection(_)));
        all.filter(|input| is_one(input) && self.world.check(*input).is_ok()).collect()
    }
}

/// Between two parties nothing overtakes.
fn first_of_each_channel(world: &World) -> Vec<EnvelopeId> {
    let mut channels = BTreeSet::new();
    let letters = world.in_flight().iter();
    letters.filter(|letter| channels.insert((letter.from, letter.to()))).map(|letter| letter.id).collect()
}

fn setups() -> Vec<Setup> {
    let clock = SessionClock::On { more_time: false, paused: false };
    let two = vec![Desk::at(Site::Bank), Desk::elsewhere(Site::Profile)];
    let bank = vec![Desk { logged_on: Some(Person::Signe), ..Desk::at(Site::Bank) }];
    let one = Setup { clock, ..Setup::default() };
    vec![
        one.clone(),
        Setup { method: Method::QrCodes, ..one.clone() },
        Setup { computers: two, phone: Person::ALL.to_vec(), ..one.clone() },
        Setup { computers: bank, ..one },
    ]
}

/// The edges that so many walks from each beginning go along.
pub(super) fn walked(walks: u64) -> BTreeSet<Edge> {
    let from = |setup: &Setup| {
        let mut edges = BTreeSet::new();
        for number in 0..walks {
            let world = World::new(setup, Seed(number));
            let (dice, sets) = (Fingerprint::new(number), number % 2 == 1);
            let mut walk = Walk { world, codes: Vec::new(), dice, sets, edges: BTreeSet::new() };
            for _ in 0..STEPS {
                walk.step();
            }
            edges.append(&mut walk.edges);
        }
        edges
    };
    let setups = setups();
    std::thread::scope(|scope| {
        let walkers: Vec<_> = setups.iter().map(|setup| scope.spawn(|| from(setup))).collect();
        walkers.into_iter().flat_map(|walker| walker.join().unwrap()).collect()
    })
}
