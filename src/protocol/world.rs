//! All parties together, as plain data: it can be cloned, compared, hashed, replayed and checked.
//!
//! The world never acts by itself. Somebody hands it inputs and the time, and takes what happened:
//!
//! ```
//! use swipewise::protocol::{ComputerId, Input, Instant, Seed, Setup, World};
//!
//! let mut world = World::new(&Setup::default(), Seed(1));
//! world.handle(Instant::START, Input::LogOn(ComputerId::LEARNERS)).unwrap();
//! while let Some((when, _why)) = world.poll_timeout().filter(|(when, _)| *when < Instant::from_millis(5_000)) {
//!     world.handle_timeout(when);
//! }
//! let messages = std::iter::from_fn(|| world.poll_output()).count();
//! assert!(messages > 4, "the box has been opened");
//! ```

use std::collections::VecDeque;

use super::app::App;
use super::approval::Site;
use super::broker::Broker;
use super::generator::{Generator, Seed};
use super::message::{ComputerId, EnvelopeId, Party};
use super::mitid_box::MitIdBox;
use super::mitid_core::{Core, CoreTimer};
use super::one_time_code::OneTimeCode;
use super::person::{Person, Typed};
use super::refused::Refused;
use super::service::Service;
use super::signature::Key;
use super::time::Instant;
use super::wire::{Envelope, Letter, Outbox, Wire};

/// How a world begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Setup {
    /// The site that each computer has in its browser. The first computer is the learner's.
    pub computers: Vec<Site>,
    /// Whose app is on the phone.
    pub phone: Person,
    /// Whether sessions expire.
    pub session_clock: bool,
}

/// One computer with the profile site, Signe's phone, and no clock.
impl Default for Setup {
    fn default() -> Self {
        Self { computers: vec![Site::Profile], phone: Person::Signe, session_clock: false }
    }
}

/// What a person does, at a computer or on the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// Presses the site's log-on button.
    LogOn(ComputerId),
    /// Types a user ID in the box and presses Continue.
    EnterUserId(ComputerId, Typed<Person>),
    /// Presses Cancel in the box.
    Cancel(ComputerId),
    /// Taps the app's icon.
    OpenApp,
    /// Closes the app, wherever it is.
    CloseApp,
    /// Types six digits.
    EnterPin(Typed<Person>),
    /// Types the one-time code and presses Next.
    EnterCode(Typed<OneTimeCode>),
    /// Swipes, or presses Approve.
    Approve,
    /// Presses Reject.
    Reject,
    /// Goes from the result on to the app's front page.
    LeaveResult,
}

/// An input without what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InputKind {
    LogOn(ComputerId),
    EnterUserId(ComputerId),
    Cancel(ComputerId),
    OpenApp,
    CloseApp,
    EnterPin,
    EnterCode,
    Approve,
    Reject,
    LeaveResult,
}

/// What happened, in order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Output {
    /// A message went off.
    Sent(Envelope),
    /// A message arrived and was dealt with.
    Delivered(Envelope),
    /// Time passed and somebody acted on it.
    Elapsed(Timer),
}

/// What the world waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timer {
    /// A message arrives.
    Delivery(EnvelopeId),
    /// The box has shown its tick long enough.
    TickShown(ComputerId),
    /// Something in MitID's core.
    Core(CoreTimer),
}

/// What stands on a desk: the site in the browser, and the box in front of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Computer {
    pub service: Service,
    pub r#box: MitIdBox,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct World {
    now: Instant,
    wire: Wire,
    broker: Broker,
    core: Core,
    computers: Vec<Computer>,
    app: App,
    outputs: VecDeque<Output>,
}

impl World {
    #[must_use]
    pub fn new(setup: &Setup, seed: Seed) -> Self {
        let mut generator = Generator::new(seed);
        let brokers_key = Key(generator.next_u64());
        let cores_seed = Seed(generator.next_u64());
        let computer = |site: &Site| Computer { service: Service::new(*site, brokers_key), r#box: MitIdBox::default() };
        Self {
            now: Instant::START,
            wire: Wire::default(),
            broker: Broker::new(brokers_key),
            core: Core::new(cores_seed, setup.session_clock),
            computers: setup.computers.iter().map(computer).collect(),
            app: App::new(setup.phone),
            outputs: VecDeque::new(),
        }
    }

    /// Lets a person do something. What was due before is dealt with first.
    ///
    /// # Errors
    /// The rule that the input breaks; then the input has changed nothing.
    pub fn handle(&mut self, now: Instant, input: Input) -> Result<(), Refused> {
        while self.poll_timeout().is_some_and(|(when, _)| when <= now) {
            self.handle_timeout(now);
        }
        self.now = self.now.max(now);
        self.may(input.kind())?;
        let mut out = Outbox::default();
        let from = match input {
            Input::LogOn(id) => {
                let computer = self.computer_mut(id)?;
                // The browser loads a new page, and an old box goes with the old one.
                computer.r#box = MitIdBox::default();
                computer.service.log_on(&mut out);
                Party::Service(id)
            }
            Input::EnterUserId(id, user_id) => {
                self.computer_mut(id)?.r#box.enter_user_id(user_id, &mut out);
                Party::Box(id)
            }
            Input::Cancel(id) => {
                self.computer_mut(id)?.r#box.cancel(&mut out);
                Party::Box(id)
            }
            Input::OpenApp => {
                self.app.open(&mut out);
                Party::App
            }
            Input::CloseApp => {
                self.app.close();
                Party::App
            }
            Input::EnterPin(proof) => {
                self.app.enter_pin(proof, &mut out);
                Party::App
            }
            Input::EnterCode(code) => {
                self.app.enter_code(code, &mut out);
                Party::App
            }
            Input::Approve => {
                self.app.decide(true, &mut out);
                Party::App
            }
            Input::Reject => {
                self.app.decide(false, &mut out);
                Party::App
            }
            Input::LeaveResult => {
                self.app.leave_result();
                Party::App
            }
        };
        self.send(from, out);
        Ok(())
    }

    /// Deals with the one next thing that is due by `now`; call it until [`Self::poll_timeout`] is later than that.
    /// An early call does nothing.
    pub fn handle_timeout(&mut self, now: Instant) {
        let Some((when, timer)) = self.poll_timeout().filter(|(when, _)| *when <= now) else { return };
        self.now = self.now.max(when);
        let mut out = Outbox::default();
        let from = match timer {
            Timer::Delivery(_) => {
                let Some(envelope) = self.wire.deliver(self.now) else { return };
                self.outputs.push_back(Output::Delivered(envelope));
                self.deliver(envelope, &mut out)
            }
            Timer::TickShown(id) => {
                if let Ok(computer) = self.computer_mut(id) {
                    computer.r#box.handle_timeout(when, &mut out);
                }
                Party::Box(id)
            }
            Timer::Core(timer) => {
                self.core.handle_timeout(timer, &mut out);
                Party::Core
            }
        };
        if !matches!(timer, Timer::Delivery(_)) {
            self.outputs.push_back(Output::Elapsed(timer));
        }
        self.send(from, out);
    }

    /// What happened since the last call; to be drained after every change.
    pub fn poll_output(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// When [`Self::handle_timeout`] is to be called next, and why.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<(Instant, Timer)> {
        let delivery = self.wire.next().map(|envelope| (envelope.due_at, Timer::Delivery(envelope.id)));
        let core = self.core.poll_timeout().map(|(when, timer)| (when, Timer::Core(timer)));
        let ticks = self.computers.iter().zip(0..).filter_map(|(computer, id)| {
            computer.r#box.poll_timeout().map(|when| (when, Timer::TickShown(ComputerId(id))))
        });
        delivery.into_iter().chain(core).chain(ticks).min()
    }

    /// Every kind of input that is not refused now.
    #[must_use]
    pub fn allowed(&self) -> Vec<InputKind> {
        let at_computers = (0..).zip(&self.computers).flat_map(|(id, _)| {
            let id = ComputerId(id);
            [InputKind::LogOn(id), InputKind::EnterUserId(id), InputKind::Cancel(id)]
        });
        let on_the_phone = [
            InputKind::OpenApp,
            InputKind::CloseApp,
            InputKind::EnterPin,
            InputKind::EnterCode,
            InputKind::Approve,
            InputKind::Reject,
            InputKind::LeaveResult,
        ];
        at_computers.chain(on_the_phone).filter(|kind| self.may(*kind).is_ok()).collect()
    }

    /// Whether something is on its way, so that what a person sees may change by itself. A poll that the core holds is
    /// not on its way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.wire.next().is_some() || self.computers.iter().any(|computer| computer.r#box.poll_timeout().is_some())
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

    fn may(&self, kind: InputKind) -> Result<(), Refused> {
        match kind {
            InputKind::LogOn(id) => self.computer(id)?.service.may_log_on(),
            InputKind::EnterUserId(id) => self.computer(id)?.r#box.may_enter_user_id(),
            InputKind::Cancel(id) => self.computer(id)?.r#box.may_cancel(),
            InputKind::OpenApp => self.app.may_open(),
            InputKind::CloseApp => self.app.may_close(),
            InputKind::EnterPin => self.app.may_enter_pin(),
            InputKind::EnterCode => self.app.may_enter_code(),
            InputKind::Approve | InputKind::Reject => self.app.may_decide(),
            InputKind::LeaveResult => self.app.may_leave_result(),
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
                    computer.r#box.receive(now, message, out);
                }
            }
            Letter::Core(message) => self.core.receive(self.now, from_computer, message, out),
            Letter::App(message) => self.app.receive(message, out),
        }
        to
    }

    fn send(&mut self, from: Party, out: Outbox) {
        for letter in out {
            let envelope = self.wire.send(self.now, from, letter);
            self.outputs.push_back(Output::Sent(envelope));
        }
    }
}

impl Input {
    #[must_use]
    pub const fn kind(self) -> InputKind {
        match self {
            Self::LogOn(id) => InputKind::LogOn(id),
            Self::EnterUserId(id, _) => InputKind::EnterUserId(id),
            Self::Cancel(id) => InputKind::Cancel(id),
            Self::OpenApp => InputKind::OpenApp,
            Self::CloseApp => InputKind::CloseApp,
            Self::EnterPin(_) => InputKind::EnterPin,
            Self::EnterCode(_) => InputKind::EnterCode,
            Self::Approve => InputKind::Approve,
            Self::Reject => InputKind::Reject,
            Self::LeaveResult => InputKind::LeaveResult,
        }
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
