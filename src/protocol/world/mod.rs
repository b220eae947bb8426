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

pub mod input;
mod leap;
pub mod message;
pub mod wire;

use std::collections::VecDeque;
use std::time::Duration;

pub use input::{Actor, Input, InputKind};

use crate::protocol::approval::Site;
use crate::protocol::generator::{Generator, Seed};
use crate::protocol::method::{Method, SWITCH_TAKES};
use crate::protocol::party::app::{App, AppTimer, Page};
use crate::protocol::party::broker::Broker;
use crate::protocol::party::core::account::Account;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::party::core::session::Session;
use crate::protocol::party::core::{Core, CoreTimer};
use crate::protocol::party::mitid_box::{BoxTimer, MitIdBox};
use crate::protocol::party::service::Service;
use crate::protocol::person::Person;
use crate::protocol::qr_code::QrHalf;
use crate::protocol::refused::Refused;
use crate::protocol::signature::Key;
use crate::protocol::time::Instant;
use input::Place;
use message::{ComputerId, EnvelopeId, Party};
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

/// A computer at the beginning: who sits in front of it, its site, and who is logged on there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Desk {
    pub seat: Actor,
    pub site: Site,
    pub logged_on: Option<Person>,
}

impl Desk {
    /// The learner sits there, and nobody is logged on.
    #[must_use]
    pub const fn at(site: Site) -> Self {
        Self { seat: Actor::Learner, site, logged_on: None }
    }

    /// Somebody else sits there, out of the learner's sight, and nobody is logged on.
    #[must_use]
    pub const fn elsewhere(site: Site) -> Self {
        Self { seat: Actor::Other, ..Self::at(site) }
    }
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

/// What stands on a desk: the site in the browser, and the box in front of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Computer {
    /// Who sits in front of it and sees its screen.
    pub seat: Actor,
    pub service: Service,
    pub mitid_box: MitIdBox,
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
        let computer = |desk: &Desk| Computer {
            seat: desk.seat,
            service: Service::new(desk.site, desk.logged_on, brokers_key),
            mitid_box: MitIdBox::default(),
        };
        Self {
            now: Instant::START,
            wire: Wire::new(wires_seed),
            broker: Broker::new(brokers_key),
            core: Core::new(cores_seed, secrets_seed, setup.method, setup.clock),
            computers: setup.computers.iter().map(computer).collect(),
            app: App::new(setup.phone.clone()),
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
        self.check(input.kind())?;
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

    /// Every kind of input that is not refused now.
    #[must_use]
    pub fn allowed(&self) -> Vec<InputKind> {
        self.kinds().filter(|kind| self.check(*kind).is_ok()).collect()
    }

    /// Every kind of input that there is in this world.
    pub fn kinds(&self) -> impl Iterator<Item = InputKind> {
        let at_computers = (0..).zip(&self.computers).flat_map(|(id, _)| {
            let id = ComputerId(id);
            let go_to = Site::ALL.map(|site| InputKind::GoTo(id, site));
            [
                InputKind::LogOn(id),
                InputKind::SendTransfer(id),
                InputKind::LogOff(id),
                InputKind::EnterUserId(id),
                InputKind::Cancel(id),
                InputKind::CloseWindow(id),
                InputKind::TryAgain(id),
                InputKind::Scan(id),
                InputKind::BeginElsewhere(id),
            ]
            .into_iter()
            .chain(go_to)
        });
        let elsewhere = [
            InputKind::OpenApp,
            InputKind::CloseApp,
            InputKind::EnterPin,
            InputKind::UseBiometrics,
            InputKind::EnterCode,
            InputKind::Approve,
            InputKind::Reject,
            InputKind::LeaveResult,
            InputKind::TryAgainInApp,
            InputKind::OpenMenu,
            InputKind::GoBack,
            InputKind::ChooseMethod,
            InputKind::StartSwitch,
            InputKind::CancelSwitch,
            InputKind::ChooseUnlock,
            InputKind::SkipSwitch,
            InputKind::SetClock,
            InputKind::SetCamera,
            InputKind::SetConnection,
        ];
        let users = Person::ALL.map(InputKind::ChooseUser);
        let pages = Page::ALL.map(InputKind::TurnTo);
        at_computers.chain(elsewhere).chain(users).chain(pages)
    }

    /// Whether this person can do this now: people act on what is in front of them and on nothing else. The phone is the
    /// learner's, and so is the room around both.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn may(&self, by: Actor, kind: InputKind) -> Result<(), Refused> {
        let in_front_of = match kind.place() {
            Place::Computer(id) => self.computer(id)?.seat,
            Place::Phone | Place::Room => Actor::Learner,
        };
        if by == in_front_of { self.check(kind) } else { Err(Refused::OutOfSight) }
    }

    /// Whether an input of this kind can be done now, by whoever it is for.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn check(&self, kind: InputKind) -> Result<(), Refused> {
        match kind {
            InputKind::LogOn(id) => self.computer(id)?.service.may_log_on(),
            InputKind::SendTransfer(id) => self.computer(id)?.service.may_send_transfer(),
            InputKind::LogOff(id) => self.computer(id)?.service.may_log_off(),
            InputKind::GoTo(id, _) => self.computer(id)?.service.may_go_elsewhere(),
            InputKind::EnterUserId(id) => self.computer(id)?.mitid_box.may_enter_user_id(),
            InputKind::Cancel(id) => self.computer(id)?.mitid_box.may_cancel(),
            InputKind::CloseWindow(id) => self.computer(id)?.mitid_box.may_close(),
            InputKind::TryAgain(id) => self.computer(id)?.mitid_box.may_try_again(),
            InputKind::OpenApp => self.app.may_open(),
            InputKind::CloseApp => self.app.may_close(),
            InputKind::ChooseUser(user) => self.app.has_user(user).and_then(|()| self.app.may_choose_user()),
            InputKind::EnterPin => self.app.may_enter_pin(),
            InputKind::UseBiometrics => self.app.may_use_biometrics(),
            InputKind::EnterCode => self.app.may_enter_code(),
            InputKind::Scan(id) => self.is_seen_by(Actor::Learner, id).and_then(|()| self.app.may_scan()),
            InputKind::Approve => self.app.may_approve(),
            InputKind::Reject => self.app.may_reject(),
            InputKind::LeaveResult => self.app.may_leave_result(),
            InputKind::TryAgainInApp => self.app.may_try_again(),
            InputKind::OpenMenu => self.app.may_open_menu(),
            InputKind::GoBack => self.app.may_go_back(),
            InputKind::TurnTo(page) => self.app.may_turn_to(page),
            InputKind::ChooseMethod => self.app.may_choose_method(),
            InputKind::StartSwitch => self.app.may_start_switch(),
            InputKind::CancelSwitch => self.app.may_handle_pending_switch(),
            InputKind::ChooseUnlock => self.app.may_choose_unlock(),
            InputKind::BeginElsewhere(id) => {
                self.is_seen_by(Actor::Other, id).and_then(|()| self.check(InputKind::LogOn(id)))
            }
            InputKind::SkipSwitch => self.switch_ready_at().map(drop).ok_or(Refused::NoSwitchUnderWay),
            // The room itself can be changed at any time.
            InputKind::SetClock | InputKind::SetCamera | InputKind::SetConnection => Ok(()),
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
        let app = &mut self.app;
        match input {
            Input::LogOn(id) | Input::BeginElsewhere(id) | Input::SendTransfer(id) => {
                let computer = self.computer_mut(id)?;
                // The browser loads a new page, and an old box goes with the old one.
                computer.mitid_box = MitIdBox::default();
                if matches!(input, Input::SendTransfer(_)) {
                    computer.service.send_transfer(out);
                } else {
                    computer.service.log_on(out);
                }
                return Ok(Party::Service(id));
            }
            Input::LogOff(id) => {
                self.computer_mut(id)?.service.log_off();
                return Ok(Party::Service(id));
            }
            Input::GoTo(id, site) => {
                let computer = self.computer_mut(id)?;
                computer.mitid_box = MitIdBox::default();
                computer.service.go_to(site);
                return Ok(Party::Service(id));
            }
            Input::EnterUserId(id, user_id) => {
                self.computer_mut(id)?.mitid_box.enter_user_id(now, user_id, out);
                return Ok(Party::Box(id));
            }
            Input::Cancel(id) => {
                self.computer_mut(id)?.mitid_box.cancel(now, out);
                return Ok(Party::Box(id));
            }
            Input::CloseWindow(id) => {
                self.computer_mut(id)?.mitid_box.close(out);
                return Ok(Party::Box(id));
            }
            Input::TryAgain(id) => {
                self.computer_mut(id)?.mitid_box.try_again(now, out);
                return Ok(Party::Box(id));
            }
            Input::OpenApp => app.open(now, out),
            Input::CloseApp => app.close(),
            Input::ChooseUser(user) => app.open_for(now, user, out),
            Input::EnterPin(proof) => app.enter_pin(now, proof, out),
            Input::UseBiometrics => app.use_biometrics(now, out),
            Input::EnterCode(code) => app.enter_code(now, code, out),
            Input::Scan(id) => app.scan(id),
            Input::Approve => app.approve(now, out),
            Input::Reject => app.reject(now, out),
            Input::LeaveResult => app.leave_result(now, out),
            Input::TryAgainInApp => app.try_again(now, out),
            Input::OpenMenu => app.open_menu(),
            Input::GoBack => app.go_back(now, out),
            Input::TurnTo(page) => app.turn_to_page(page),
            Input::ChooseMethod { one_time_codes } => app.choose_method(now, one_time_codes, out),
            Input::StartSwitch => app.start_switch(now, out),
            Input::CancelSwitch => app.cancel_switch(now, out),
            Input::ChooseUnlock(unlock) => app.choose_unlock(now, unlock, out),
            Input::SkipSwitch => {
                let until = self.switch_ready_at().map_or(now, |ready_at| ready_at.min(now + SWITCH_TAKES));
                self.leap(until);
            }
            Input::SetClock(clock) => self.core.set_clock(now, clock),
            Input::SetCamera { works } => app.set_camera(works),
            Input::SetConnection(connection) => self.wire.set_connection(connection),
        }
        Ok(Party::App)
    }

    /// Whether this person sees the screen of this computer.
    fn is_seen_by(&self, who: Actor, id: ComputerId) -> Result<(), Refused> {
        if self.computer(id)?.seat == who { Ok(()) } else { Err(Refused::OutOfSight) }
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
        let half = self.computer(at).ok()?.mitid_box.window()?.stage.shown_half()?;
        Some((at, half))
    }

    /// Light needs no message.
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
