//! All parties together, as plain data: it can be cloned, compared, hashed, replayed and checked.
//!
//! The world never acts by itself. Somebody hands it inputs and the time, and takes what happened:
//!
//! ```
//! use swipewise::protocol::{ComputerId, ComputerInput, Input, Instant, Seed, Setup, World};
//!
//! let mut world = World::new(&Setup::default(), Seed(1));
//! world.handle(Instant::START, Input::Computer(ComputerId::LEARNERS, ComputerInput::LogOn)).unwrap();
//! while let Some((when, _why)) = world.poll_timeout().filter(|(when, _)| *when < Instant::from_millis(5_000)) {
//!     world.handle_timeout(when);
//! }
//! let messages = std::iter::from_fn(|| world.poll_output()).count();
//! assert!(messages > 4, "the box has been opened");
//! ```

mod actor;
mod computer;
mod copied;
pub mod input;
mod leap;
pub mod message;
mod shows;
mod sight;
pub mod talk;
pub mod wire;

use std::collections::VecDeque;
use std::time::Duration;

pub use actor::Actor;
pub use computer::{Computer, Desk};
pub use input::{ComputerInput, Input, PhoneInput, RoomInput};
pub use shows::{Address, Begins, Copied, Link, Shows};

use crate::protocol::approval::Site;
use crate::protocol::generator::{Generator, Seed};
use crate::protocol::method::{Method, SWITCH_TAKES};
use crate::protocol::party::app::{App, AppTimer};
use crate::protocol::party::broker::Broker;
use crate::protocol::party::core::account::Account;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::party::core::session::Session;
use crate::protocol::party::core::{Core, CoreTimer};
use crate::protocol::party::mitid_box::BoxTimer;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::QrHalf;
use crate::protocol::refused::Refused;
use crate::protocol::signature::Key;
use crate::protocol::time::Instant;
use message::{ComputerId, EnvelopeId, Party};
use talk::{Talk, TalkInput};
use wire::{Connection, Envelope, Fate, Letter, Outbox, Wire};

/// How a world begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Setup {
    /// What each computer has in its browser. The first computer is the learner's.
    pub computers: Vec<Desk>,
    /// Whose app is on the phone; several, where a household shares it.
    pub phone: Vec<Person>,
    /// How everybody approves.
    pub method: Method,
    pub clock: SessionClock,
}

/// One computer with the profile site, Signe's phone with one-time codes, and no clock.
impl Default for Setup {
    fn default() -> Self {
        Self {
            computers: vec![Desk::at(Site::Profile)],
            phone: vec![Person::Signe],
            method: Method::OneTimeCodes,
            clock: SessionClock::Off,
        }
    }
}

/// What happened, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Output {
    /// A message went off.
    Sent(Envelope),
    /// A message went off and will never arrive.
    Lost(Envelope),
    /// A message arrived and was dealt with.
    Delivered(Envelope),
    /// The phone's camera saw this on the screen of a computer.
    Seen(ComputerId, QrHalf),
    /// Time passed and somebody acted on it.
    Elapsed(Timer),
    /// So much time was skipped in which boxes and the core would only have repeated themselves.
    Leapt(Duration),
}

/// What the world waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timer {
    /// A message arrives.
    Delivery(EnvelopeId),
    /// Something in a box.
    Box(ComputerId, BoxTimer),
    /// Something in MitID's core.
    Core(CoreTimer),
    /// Something in the app.
    App(AppTimer),
}

/// Its parts are open to the crate for `verify` alone, which looks on from outside; everybody else has a `&World` and its
/// methods.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct World {
    pub(crate) now: Instant,
    pub(crate) wire: Wire,
    pub(crate) broker: Broker,
    pub(crate) core: Core,
    pub(crate) computers: Vec<Computer>,
    pub(crate) app: App,
    talk: Option<Talk>,
    outputs: VecDeque<(Instant, Output)>,
}

impl World {
    #[must_use]
    pub fn new(setup: &Setup, seed: Seed) -> Self {
        let mut generator = Generator::new(seed);
        let brokers_key = Key(generator.next_u64());
        let cores_seed = Seed(generator.next_u64());
        let wires_seed = Seed(generator.next_u64());
        let secrets_seed = Seed(generator.next_u64());
        Self {
            now: Instant::START,
            wire: Wire::new(wires_seed),
            broker: Broker::new(brokers_key),
            core: Core::new(cores_seed, secrets_seed, setup.method, setup.clock),
            computers: setup.computers.iter().map(|desk| Computer::new(desk, brokers_key)).collect(),
            app: App::new(setup.phone.clone()),
            talk: None,
            outputs: VecDeque::new(),
        }
    }

    /// Lets a person do something. What was due before is dealt with first.
    ///
    /// # Errors
    /// The rule that the input breaks; then the input has changed nothing.
    pub fn handle(&mut self, now: Instant, input: Input) -> Result<(), Refused> {
        self.let_pass(now);
        self.now = self.now.max(now);
        let mut out = Outbox::default();
        let from = self.perform(input, &mut out)?;
        self.send(from, out);
        self.let_the_camera_see();
        Ok(())
    }

    /// Lets everything come about that is due by `until`.
    fn let_pass(&mut self, until: Instant) {
        while self.poll_timeout().is_some_and(|(when, _)| when <= until) {
            self.handle_timeout(until);
        }
    }

    /// Deals with the one next thing that is due by `now`; call it until [`Self::poll_timeout`] is later than that.
    /// An early call does nothing.
    pub fn handle_timeout(&mut self, now: Instant) {
        let Some((when, timer)) = self.poll_timeout().filter(|(when, _)| *when <= now) else { return };
        self.now = self.now.max(when);
        self.fire(timer);
    }

    /// Lets something that is waited for come about now, whatever its time; nothing, if it is not waited for. Time
    /// itself does not move. This is how the order of things is explored without their times.
    pub fn fire(&mut self, timer: Timer) {
        let now = self.now;
        let mut out = Outbox::default();
        let from = match timer {
            Timer::Delivery(id) => {
                let Some(envelope) = self.wire.take(id) else { return };
                self.put_out(Output::Delivered(envelope));
                self.deliver(envelope, &mut out)
            }
            Timer::Box(id, timer) => {
                if let Ok(computer) = self.computer_mut(id) {
                    computer.mitid_box.handle_timeout(timer, &mut out);
                }
                Party::Box(id)
            }
            Timer::Core(timer) => {
                self.core.handle_timeout(timer, &mut out);
                Party::Core
            }
            Timer::App(timer) => {
                self.app.handle_timeout(now, timer, &mut out);
                Party::App
            }
        };
        if !matches!(timer, Timer::Delivery(_)) {
            self.put_out(Output::Elapsed(timer));
        }
        self.send(from, out);
        self.let_the_camera_see();
    }

    /// What happened since the last call, and when; to be drained after every change.
    pub fn poll_output(&mut self) -> Option<(Instant, Output)> {
        self.outputs.pop_front()
    }

    /// When [`Self::handle_timeout`] is to be called next, and why. Never a time that has passed: who is told late of a time
    /// that somebody else has set, acts at once.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<(Instant, Timer)> {
        let delivery = self.wire.next().map(|envelope| (envelope.due_at, Timer::Delivery(envelope.id)));
        let (when, timer) = delivery.into_iter().chain(self.timers()).min()?;
        Some((when.max(self.now), timer))
    }

    /// Everything that is waited for except messages, and until when.
    #[must_use]
    pub fn timers(&self) -> Vec<(Instant, Timer)> {
        let mut timers: Vec<_> =
            self.core.timers().into_iter().map(|(when, timer)| (when, Timer::Core(timer))).collect();
        timers.extend(self.app.timers().into_iter().map(|(when, timer)| (when, Timer::App(timer))));
        for (id, computer) in (0..).zip(&self.computers) {
            let of_box = computer.mitid_box.timers().into_iter();
            timers.extend(of_box.map(|(when, timer)| (when, Timer::Box(ComputerId(id), timer))));
        }
        timers
    }

    /// What is on its way, in the order of delivery.
    #[must_use]
    pub fn in_flight(&self) -> &[Envelope] {
        self.wire.in_flight()
    }

    /// Every input of [`Self::inputs`] that is not refused now.
    #[must_use]
    pub fn allowed(&self) -> Vec<Input> {
        let mut inputs = self.inputs();
        inputs.retain(|input| self.check(*input).is_ok());
        inputs
    }

    /// Every input that there is in this world, but for conversations, which no party hears: where something is typed, once for
    /// each practice person, for each code on a screen, and for anything else.
    #[must_use]
    pub fn inputs(&self) -> Vec<Input> {
        let mut inputs = Vec::new();
        let mut codes = Vec::new();
        for id in (0..).map(ComputerId).take(self.computers.len()) {
            for input in ComputerInput::all() {
                inputs.push(Input::Computer(id, input));
            }
            inputs.push(Input::Phone(PhoneInput::Scan(id)));
            inputs.push(Input::Room(RoomInput::BeginElsewhere(id)));
            if let Some(code) = self.shown_code(id) {
                codes.push(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))));
            }
        }
        for input in PhoneInput::all() {
            inputs.push(Input::Phone(input));
        }
        inputs.append(&mut codes);
        for input in RoomInput::all() {
            inputs.push(Input::Room(input));
        }
        inputs
    }

    /// Whether an input can be done now, by whoever it is for. What is typed does not matter to that.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn check(&self, input: Input) -> Result<(), Refused> {
        match input {
            Input::Computer(id, input) => self.check_at_computer(id, input),
            Input::Talk(who, input) => talk::after(self.talk, who, input).map(drop),
            Input::Phone(input) => self.check_sight(input).and_then(|()| self.app.check(input)),
            Input::Room(input) => self.check_room(input),
        }
    }

    /// Whether something is on its way, so that what a person sees may change by itself. A poll that the core holds is
    /// not on its way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let is_shown_for_a_while = |timer| matches!(timer, Timer::Box(_, BoxTimer::TickShown));
        self.wire.next().is_some()
            || self.timers().into_iter().any(|(_, timer)| is_shown_for_a_while(timer))
            || self.seen_by_the_camera().is_some()
    }

    /// The simulated time of the last thing that happened.
    #[must_use]
    pub const fn now(&self) -> Instant {
        self.now
    }

    #[must_use]
    pub fn computers(&self) -> &[Computer] {
        &self.computers
    }

    #[must_use]
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// The conversation that the learner is in, or could answer.
    #[must_use]
    pub const fn talk(&self) -> Option<Talk> {
        self.talk
    }

    /// What MitID's core keeps of a person.
    #[must_use]
    pub fn account(&self, person: Person) -> Option<&Account> {
        self.core.account(person)
    }

    /// The sessions that MitID's core keeps.
    #[must_use]
    pub fn sessions(&self) -> &[Session] {
        self.core.sessions()
    }

    /// The session of the box on a computer, as MitID's core has it.
    #[must_use]
    pub fn session_at(&self, id: ComputerId) -> Option<&Session> {
        let window = self.computer(id).ok()?.mitid_box.window()?;
        self.sessions().iter().find(|session| session.id == window.session())
    }

    /// The session that the app deals with, as MitID's core has it.
    #[must_use]
    pub fn session_in_the_app(&self) -> Option<&Session> {
        let ticket = self.app.ticket()?;
        self.sessions().iter().find(|session| session.ticket() == Some(ticket))
    }

    #[must_use]
    pub const fn clock(&self) -> SessionClock {
        self.core.clock()
    }

    #[must_use]
    pub const fn connection(&self) -> Connection {
        self.wire.connection()
    }

    /// When the switch to one-time codes of somebody with this phone is done, if one is under way.
    #[must_use]
    pub fn switch_ready_at(&self) -> Option<Instant> {
        let users = self.app.users().iter();
        users.filter_map(|user| self.core.account(*user)?.method.ready_at()).max()
    }

    /// Hands an input to whom it is for, and tells who that was.
    fn perform(&mut self, input: Input, out: &mut Outbox) -> Result<Party, Refused> {
        let now = self.now;
        match input {
            Input::Computer(id, input) => self.do_at_computer(id, input, out),
            Input::Talk(who, input) => {
                self.talk = talk::after(self.talk, who, input)?;
                if let TalkInput::Follow(link) = input {
                    self.computer_mut(ComputerId::LEARNERS)?.follow(link);
                }
                Ok(Party::App)
            }
            Input::Phone(input) => {
                self.check_sight(input)?;
                self.app.handle(now, input, out)?;
                Ok(Party::App)
            }
            Input::Room(input) => {
                self.check_room(input)?;
                self.change_room(input, out)
            }
        }
    }

    fn change_room(&mut self, input: RoomInput, out: &mut Outbox) -> Result<Party, Refused> {
        let now = self.now;
        match input {
            RoomInput::BeginElsewhere(id) => return self.computer_mut(id)?.handle(now, id, ComputerInput::LogOn, out),
            RoomInput::SkipSwitch => {
                let until = self.switch_ready_at().map_or(now, |ready_at| ready_at.min(now + SWITCH_TAKES));
                self.leap(until);
            }
            RoomInput::SetClock(clock) => self.core.set_clock(now, clock),
            RoomInput::SetCamera { works } => self.app.set_camera(works),
            RoomInput::SetConnection(connection) => self.wire.set_connection(connection),
        }
        Ok(Party::App)
    }

    /// The room itself can be changed at any time.
    fn check_room(&self, input: RoomInput) -> Result<(), Refused> {
        match input {
            RoomInput::BeginElsewhere(id) => {
                self.is_seen_by(Actor::Other, id)?;
                self.computer(id)?.check(ComputerInput::LogOn)
            }
            RoomInput::SkipSwitch => self.switch_ready_at().map(drop).ok_or(Refused::NoSwitchUnderWay),
            RoomInput::SetClock(_) | RoomInput::SetCamera { .. } | RoomInput::SetConnection(_) => Ok(()),
        }
    }

    fn computer(&self, id: ComputerId) -> Result<&Computer, Refused> {
        self.computers.get(usize::from(id.0)).ok_or(Refused::NoSuchComputer)
    }

    fn computer_mut(&mut self, id: ComputerId) -> Result<&mut Computer, Refused> {
        self.computers.get_mut(usize::from(id.0)).ok_or(Refused::NoSuchComputer)
    }

    /// Hands a letter to its receiver, who sees the letter and who sent it, and nothing else.
    fn deliver(&mut self, envelope: Envelope, out: &mut Outbox) -> Party {
        let to = envelope.to();
        let from_computer = envelope.from.computer();
        match envelope.letter {
            Letter::Service(id, message) => {
                if let Ok(computer) = self.computer_mut(id) {
                    computer.service.receive(message);
                }
            }
            Letter::Broker(message) => self.broker.receive(from_computer, message, out),
            Letter::Box(id, message) => {
                let now = self.now;
                if let Ok(computer) = self.computer_mut(id) {
                    computer.mitid_box.receive(now, message, out);
                }
            }
            Letter::Core(message) => self.core.receive(self.now, from_computer, message, out),
            Letter::App(message) => self.app.receive(self.now, message, out),
        }
        to
    }

    fn send(&mut self, from: Party, out: Outbox) {
        for letter in out {
            self.post(from, letter);
        }
    }

    /// Sends one letter in the name of a party.
    pub(crate) fn post(&mut self, from: Party, letter: Letter) {
        let output = match self.wire.send(self.now, from, letter) {
            Fate::Sent(envelope) => Output::Sent(envelope),
            Fate::Lost(envelope) => Output::Lost(envelope),
        };
        self.put_out(output);
    }

    pub(crate) fn put_out(&mut self, output: Output) {
        self.outputs.push_back((self.now, output));
    }

    /// What stands on the screen that the camera looks at.
    fn seen_by_the_camera(&self) -> Option<(ComputerId, QrHalf)> {
        let at = self.app.looks_at()?;
        let shown_there = self.source_of(at);
        let half = self.computer(shown_there).ok()?.mitid_box.window()?.stage.shown_half()?;
        Some((at, half))
    }

    /// The one exception: the camera sees what stands on a screen, without a message.
    fn let_the_camera_see(&mut self) {
        let Some((at, half)) = self.seen_by_the_camera().filter(|(_, half)| self.app.has_not_seen(*half)) else {
            return;
        };
        self.put_out(Output::Seen(at, half));
        let mut out = Outbox::default();
        self.app.see(self.now, half, &mut out);
        self.send(Party::App, out);
    }
}

impl Party {
    /// The computer that a party is on, if it is on one.
    #[must_use]
    pub const fn computer(self) -> Option<ComputerId> {
        match self {
            Self::Service(id) | Self::Box(id) => Some(id),
            Self::Broker | Self::Core | Self::App => None,
        }
    }
}

#[cfg(test)]
mod tests;
