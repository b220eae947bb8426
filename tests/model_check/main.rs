//! Every order of everything: a model checker lets people, messages, clocks and faults of the network come in each order
//! that there is, up to the bounds printed, and looks at every rule of `verify` after each step. The model
//! is the real `World`; nothing is copied or simplified.
//!
//! **Time stands still**, in most rooms. Whatever is waited for can come about at any moment (`World::fire`), whether its time has come
//! or not; and of the messages, the first of each channel can arrive. Since every time is so the same constant, and no
//! party asks what time it is but to set the next alarm, each real course of events, with its times, is one of the orders
//! looked at here. There are more: a block that is over at once, a connection given up while the answer is on its way.
//! What holds for all of them holds for the real ones.
//!
//! **Time runs** in rooms of their own, as on the page: whatever is due comes about when it is due and in no other order, and
//! people do things in between. There the rules check hours, minutes and counts as numbers.
//!
//! **Left out.** Three things that people do: `SkipSwitch`, `SetConnection` and `BeginElsewhere`; the alarm of the switch,
//! messages that are lost, and a log-on that the other person begins by themselves, stand for them. A face as a way to
//! unlock the app, which is to it what a finger is; going to the municipality's site, which is to the machine what the bank's
//! is; and a clock that is paused with more time, which stands still as any paused one. In each room people do what its list
//! of deeds has, as often as its bounds say (`rooms.rs`): so the camera breaks, and the clock is set by hand, in some rooms
//! only, and in the rooms in which two log-ons get in each other's way nobody closes a window or leaves a result. In rooms with
//! two computers, but for one of the deep ones, what servers say to each other arrives first. Where time runs, nothing is lost
//! or slow, people act only when nothing is on its way, and no other person's PIN is typed; and there are no dead ends to be
//! looked for, since people stop wherever their deeds are used up. No room has three computers, or three log-ons.
//!
//! **What is the same is looked at once.** States are told apart by a fingerprint of the world's normal form (argued in
//! `verify/normal_form/`), of what the watch has seen and of what is left of the bounds. What a step brings
//! about depends on nothing else, so one state stands for all with the same fingerprint. Sixty-four bits of it: with a
//! million states, two different ones share one with a chance of about one in forty million.
//!
//! **Data by example.** A user ID, a PIN and a code are the right one, somebody else's or another; a code is one that
//! stands on a screen, or stood there.
//!
//! `SWIPEWISE_DEPTH` is `quick`, `full` or `deep`; without it a debug build is quick and a release build full.
//! `SWIPEWISE_ROOM` names the one room to look at: in the same order each time, and without asking for milestones.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

mod edges;
mod rooms;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::hash::{Hash, Hasher};
use std::sync::atomic::Ordering;

use rooms::{ANDERS, Bounds, Depth, Room, Seen, logs_on, rooms};
use stateright::{Checker as _, HasDiscoveries, Model, Path};
use swipewise::protocol::approval::Site;
use swipewise::protocol::one_time_code::OneTimeCode;
use swipewise::protocol::party::app::{AppTimer, Unlock};
use swipewise::protocol::party::core::CoreTimer;
use swipewise::protocol::party::core::clock::SessionClock;
use swipewise::protocol::party::mitid_box::BoxTimer;
use swipewise::protocol::person::{Person, Typed};
use swipewise::protocol::screen::{ComputerScreen, PhoneScreen};
use swipewise::protocol::world::message::{AppMessage, Decision, Exchange, Opening, Question, Ticket, ToApp, ToCore};
use swipewise::protocol::world::talk::{Channel, Contact, Role, TalkInput};
use swipewise::protocol::world::wire::Letter;
use swipewise::protocol::world::{Actor, Computer, Output, Timer};
use swipewise::protocol::{
    ComputerId, ComputerInput, Input, Instant, Party, PhoneInput, RoomInput, Seed, Setup, World,
};
use swipewise::verify::edge::{self, Edge};
use swipewise::verify::fingerprint::Fingerprint;
use swipewise::verify::milestone::Milestone;
use swipewise::verify::normal_form::{begin_now, normal_form};
use swipewise::verify::{Property, Time, Watch, checked, tamper};

const HERE: ComputerId = ComputerId::LEARNERS;
const ELSEWHERE: ComputerId = ComputerId::ELSEWHERE;

/// So many walks from each beginning go along every edge that there is, but for those that the rooms show.
const WALKS: u64 = 20_000;
const FEW_WALKS: u64 = 100;

/// How many processors there are at least.
const THREADS: usize = 2;

// -- The model --------------------------------------------------------------------------------------------------

/// One state: only its fingerprint is hashed.
#[derive(Clone)]
struct State {
    world: World,
    watch: Watch,
    left: Bounds,
    /// Codes that stand or stood on a screen.
    codes: Vec<OneTimeCode>,
    broken: Option<Property>,
    fingerprint: u64,
}

/// What comes of one act.
struct Happened {
    outputs: Vec<Output>,
    /// Between the states of the parties.
    edges: Vec<Edge>,
}

/// One thing that can happen.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Does(Input),
    /// The first letter on this channel arrives.
    Arrives(Party, Party),
    /// The first letter on this channel is lost.
    IsLost(Party, Party),
    ComesAbout(Timer),
    /// Where time runs: the next thing comes about, when it is due.
    GoesOn,
    Forges(Party, Letter),
}

impl Hash for State {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.fingerprint);
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.fingerprint == other.fingerprint
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.world.scene())
    }
}

impl State {
    fn first(room: &Room) -> Self {
        let mut watch = Watch::new(&room.setup, room.time);
        let world = in_one_form(World::new(&room.setup, Seed(1)), &mut watch, room.time);
        let (left, codes) = (room.bounds, Vec::new());
        Self { world, watch, left, codes, broken: None, fingerprint: 0 }.finished()
    }

    /// The codes on the screens are among the inputs of the world; these stood there before.
    fn earlier_codes(&self) -> impl Iterator<Item = Input> {
        let earlier = self.codes.iter().filter(|code| !self.world.shows(**code));
        earlier.map(|code| Input::Phone(PhoneInput::EnterCode(Typed::Practice(*code))))
    }

    fn finished(mut self) -> Self {
        for id in [HERE, ELSEWHERE] {
            if let Some(code) = self.world.shown_code(id).filter(|code| !self.codes.contains(code)) {
                self.codes.push(code);
                self.codes.sort_unstable();
            }
        }
        let mut mixer = Fingerprint::default();
        (&self.world, &self.watch, &self.left, &self.codes, &self.broken).hash(&mut mixer);
        self.fingerprint = mixer.finish();
        self
    }

    /// What comes of an act, and all that happened; nothing, if it cannot happen.
    fn after(&self, act: Act, time: Time) -> Option<(Self, Happened)> {
        let mut next = self.clone();
        let input = if let Act::Does(input) = act { Some(input) } else { None };
        next.spend(act, time)?;
        next.world.perform(act)?;
        let outputs: Vec<_> = std::iter::from_fn(|| next.world.poll_output()).collect();
        next.broken = next.watch.step(&self.world, input, &outputs, &next.world).err();
        let edges = edge::taken(&self.world, input, &outputs, &next.world);
        next.world = in_one_form(next.world, &mut next.watch, time);
        let outputs = outputs.into_iter().map(|(_, output)| output).collect();
        Some((next.finished(), Happened { outputs, edges }))
    }

    /// Takes what an act costs off what is left.
    fn spend(&mut self, act: Act, time: Time) -> Option<()> {
        let left = &mut self.left;
        if time == Time::Runs && matches!(act, Act::Does(_)) {
            left.deeds = left.deeds.checked_sub(1)?;
        }
        let account = match act {
            Act::Does(Input::Computer(_, ComputerInput::LogOn | ComputerInput::SendTransfer)) => &mut left.log_ons,
            Act::Does(Input::Phone(PhoneInput::OpenApp)) => &mut left.openings,
            Act::Does(Input::Computer(_, ComputerInput::EnterUserId(Typed::Other))) => &mut left.wrong_ids,
            Act::Does(Input::Phone(PhoneInput::EnterPin(typed)))
                if self.world.app().user().map(Typed::Practice) != Some(typed) =>
            {
                &mut left.wrong_pins
            }
            Act::Does(Input::Phone(PhoneInput::EnterCode(Typed::Other))) => &mut left.wrong_codes,
            Act::Does(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code)))) if !self.world.shows(code) => {
                &mut left.wrong_codes
            }
            Act::Forges(..) => &mut left.forgeries,
            Act::ComesAbout(Timer::Core(CoreTimer::QrRenewal(_))) => &mut left.renewals,
            Act::ComesAbout(Timer::Core(CoreTimer::PollHold(_))) => &mut left.holds,
            Act::ComesAbout(Timer::Box(_, BoxTimer::NoAnswer) | Timer::App(AppTimer::NoAnswer)) => &mut left.impatience,
            Act::IsLost(..) => {
                left.impatience += 1;
                &mut left.losses
            }
            Act::Does(_) | Act::Arrives(..) | Act::ComesAbout(_) | Act::GoesOn => return Some(()),
        };
        *account = account.checked_sub(1)?;
        Some(())
    }
}

/// The world that stands for all that go on like this one.
fn in_one_form(world: World, watch: &mut Watch, time: Time) -> World {
    match time {
        Time::StandsStill => normal_form(world, watch),
        Time::Runs => begin_now(world, watch),
    }
}

/// What the real world can do, and what is asked of it here.
trait Explored {
    fn perform(&mut self, act: Act) -> Option<()>;
    fn shows(&self, code: OneTimeCode) -> bool;
    fn channels(&self) -> Vec<(Party, Party)>;
}

impl Explored for World {
    fn perform(&mut self, act: Act) -> Option<()> {
        let first = |world: &Self, from, to| {
            let found = world.in_flight().iter().find(|envelope| (envelope.from, envelope.to()) == (from, to));
            found.map(|envelope| envelope.id)
        };
        match act {
            Act::Does(input) => {
                // At the beginning of time nothing is due yet, so that nothing else comes about.
                self.handle(Instant::START, input).ok()?;
            }
            Act::Arrives(from, to) => self.fire(Timer::Delivery(first(self, from, to)?)),
            Act::IsLost(from, to) => tamper::lose(self, first(self, from, to)?),
            Act::ComesAbout(timer) => self.fire(timer),
            Act::GoesOn => self.leap_to_next().then_some(())?,
            Act::Forges(from, letter) => tamper::forge(self, from, letter),
        }
        Some(())
    }

    fn shows(&self, code: OneTimeCode) -> bool {
        [HERE, ELSEWHERE].into_iter().any(|id| self.shown_code(id) == Some(code))
    }

    fn channels(&self) -> Vec<(Party, Party)> {
        let channels = self.in_flight().iter().map(|envelope| (envelope.from, envelope.to()));
        channels.collect::<BTreeSet<_>>().into_iter().collect()
    }
}

impl Room {
    /// Whether people do this here, with these data.
    fn has(&self, input: Input, world: &World) -> bool {
        let stands_still = self.time == Time::StandsStill;
        match input {
            Input::Computer(_, ComputerInput::EnterUserId(typed)) => self.ids.contains(&typed),
            // Another person's PIN is as wrong as any other, which the rooms show in which time stands still.
            Input::Phone(PhoneInput::EnterPin(typed)) => typed != ANDERS || stands_still || self.ids.contains(&ANDERS),
            // A face is to the app what a finger is.
            Input::Phone(PhoneInput::ChooseUnlock(unlock)) => unlock != Unlock::Face,
            Input::Room(RoomInput::SetCamera { works }) => works != world.app().camera_works(),
            Input::Room(RoomInput::SetClock(SessionClock::On { more_time: true, paused: true })) => false,
            Input::Room(RoomInput::SetClock(clock)) => clock != world.clock(),
            Input::Talk(..)
            | Input::Room(RoomInput::BeginElsewhere(_) | RoomInput::SkipSwitch | RoomInput::SetConnection(_)) => false,
            Input::Computer(..) | Input::Phone(_) => true,
        }
    }
}

impl Room {
    /// No party hears what people say to each other, so conversations are no part of the search, but for what they refuse.
    fn note_refused_talks(&self, world: &World) {
        let contact = Contact { channel: Channel::Call, role: Role::Bank };
        let ring = Input::Talk(Actor::Other, TalkInput::Begin(contact));
        let mut ringing = world.clone();
        assert_eq!(ringing.handle(world.now(), ring), Ok(()), "somebody rings");
        let answer = Input::Talk(Actor::Learner, TalkInput::Answer);
        let hang_up = Input::Talk(Actor::Learner, TalkInput::End);
        for (world, input) in [(world, answer), (world, hang_up), (&ringing, ring)] {
            if let Err(refused) = world.check(input) {
                self.seen.reach(Milestone::Refused(refused));
            }
        }
    }
}

impl Model for Room {
    type State = State;
    type Action = Act;

    fn init_states(&self) -> Vec<State> {
        let first = State::first(self);
        self.note_refused_talks(&first.world);
        vec![first]
    }

    fn actions(&self, state: &State, acts: &mut Vec<Act>) {
        if state.broken.is_some() {
            return;
        }
        let world = &state.world;
        if let Err(refused) = world.may(Actor::Other, Input::Phone(PhoneInput::OpenApp)) {
            self.seen.reach(Milestone::Refused(refused));
        }
        // Where time runs, people wait until nothing is on its way: the other rooms have them act at every moment.
        let is_due = world.poll_timeout().is_some_and(|(when, _)| when <= world.now());
        if self.time == Time::Runs && (is_due || world.is_busy()) {
            acts.push(Act::GoesOn);
            return;
        }
        let among_servers = world.channels().into_iter().find(|(from, to)| !is_over_the_air(*from, *to));
        if let Some((from, to)) = among_servers.filter(|_| self.servers_first) {
            acts.push(Act::Arrives(from, to));
            return;
        }
        if let Err(refused) = world.check(Input::Computer(ComputerId(9), ComputerInput::LogOn)) {
            self.seen.reach(Milestone::Refused(refused));
        }
        for input in world.inputs().into_iter().chain(state.earlier_codes()) {
            match world.check(input) {
                Ok(()) if (self.does)(input) && self.has(input, world) => acts.push(Act::Does(input)),
                Ok(()) => {}
                // Also what nobody does in this room is refused for a reason that can be reached.
                Err(refused) => self.seen.reach(Milestone::Refused(refused)),
            }
        }
        if self.time == Time::Runs {
            acts.push(Act::GoesOn);
            return;
        }
        for (from, to) in world.channels() {
            acts.push(Act::Arrives(from, to));
            if state.left.losses > 0 && is_over_the_air(from, to) {
                acts.push(Act::IsLost(from, to));
            }
        }
        acts.extend(world.timers().into_iter().map(|(_, timer)| Act::ComesAbout(timer)));
        if state.left.forgeries > 0 {
            acts.extend(forgeries(world));
        }
    }

    fn next_state(&self, state: &State, act: Act) -> Option<State> {
        let (next, happened) = state.after(act, self.time)?;
        // Where time runs, many things may come about at once: which of them led where, is not told apart.
        if self.time == Time::StandsStill {
            self.seen.edges.lock().unwrap().extend(happened.edges);
        }
        Milestone::reached(&next.world).for_each(|milestone| self.seen.reach(milestone));
        self.seen.steps.lock().unwrap().push((state.fingerprint, next.fingerprint));
        for (computer, goals) in next.world.computers().iter().zip(&self.seen.goals) {
            if is_goal(computer, next.world.scene().phone) {
                goals.lock().unwrap().insert(next.fingerprint);
            }
        }
        Some(next)
    }

    fn properties(&self) -> Vec<stateright::Property<Self>> {
        const HOLDS: [fn(&Room, &State) -> bool; Property::ALL.len()] = [
            holds::<0>,
            holds::<1>,
            holds::<2>,
            holds::<3>,
            holds::<4>,
            holds::<5>,
            holds::<6>,
            holds::<7>,
            holds::<8>,
            holds::<9>,
            holds::<10>,
            holds::<11>,
        ];
        let properties = Property::ALL.into_iter().zip(HOLDS);
        properties.map(|(property, holds)| stateright::Property::always(property.key(), holds)).collect()
    }
}

fn holds<const INDEX: usize>(_: &Room, state: &State) -> bool {
    state.broken != Some(Property::ALL[INDEX])
}

/// The learner's own network may be bad; servers among themselves are reliable.
fn is_over_the_air(from: Party, to: Party) -> bool {
    matches!((from, to), (Party::App | Party::Box(_), Party::Core) | (Party::Core, Party::App | Party::Box(_)))
}

/// What somebody would send who wants to be logged on without asking.
fn forgeries(world: &World) -> Vec<Act> {
    let ticket = Ticket(1);
    let approval = Site::Profile.log_on();
    let opening = world.app().opening();
    if opening == Opening(0) {
        return vec![];
    }
    let question = Question::Confirm { ticket, decision: Decision::Approve(approval) };
    let yes = Letter::Core(ToCore::Ask { opening, user: Person::Signe, exchange: Exchange(99), question });
    let text = AppMessage::ChannelVerified { ticket, approval };
    vec![
        Act::Forges(Party::App, yes),
        Act::Forges(Party::Core, Letter::App(ToApp { opening, answers: None, body: text })),
    ]
}

impl Seen {
    fn reach(&self, milestone: Milestone) {
        let index = milestones().iter().position(|other| *other == milestone).unwrap();
        self.milestones.fetch_or(1 << index, Ordering::Relaxed);
    }

    fn reached(&self) -> BTreeSet<Milestone> {
        let bits = self.milestones.load(Ordering::Relaxed);
        let all = milestones().iter().enumerate();
        all.filter(|(index, _)| bits & (1 << index) != 0).map(|(_, milestone)| *milestone).collect()
    }
}

fn milestones() -> &'static [Milestone] {
    static ALL: std::sync::OnceLock<Vec<Milestone>> = std::sync::OnceLock::new();
    ALL.get_or_init(|| Milestone::all().into_iter().collect())
}

// -- No dead end ------------------------------------------------------------------------------------------------

/// Where the person at a computer can stop or begin anew: somebody is logged on there, or the log-on button is there and the
/// app can be opened. This is the one place that says what a goal is.
fn is_goal(computer: &Computer, phone: PhoneScreen) -> bool {
    match computer.screen() {
        ComputerScreen::LoggedOn { .. } => true,
        ComputerScreen::Site { .. } => phone == PhoneScreen::Home,
        ComputerScreen::Connecting { .. }
        | ComputerScreen::UserId { .. }
        | ComputerScreen::OpenApp { .. }
        | ComputerScreen::Code { .. }
        | ComputerScreen::Qr { .. }
        | ComputerScreen::GoOnInApp { .. }
        | ComputerScreen::NoConnection { .. }
        | ComputerScreen::Cancelling { .. }
        | ComputerScreen::Tick { .. }
        | ComputerScreen::Ended { .. }
        | ComputerScreen::WindowClosed { .. } => false,
    }
}

/// How many states there are from which no goal can be reached: all steps are followed backwards from the goals.
fn dead_ends(first: u64, steps: &mut [(u64, u64)], goals: &BTreeSet<u64>) -> usize {
    let mut states: Vec<u64> = steps.iter().flat_map(|(from, to)| [*from, *to]).chain([first]).collect();
    states.sort_unstable();
    states.dedup();
    steps.sort_unstable_by_key(|(_, to)| *to);
    let mut is_alive = vec![false; states.len()];
    let index = |state: &u64| states.binary_search(state).unwrap();
    let mut open: Vec<u64> = goals.iter().copied().collect();
    for goal in &open {
        is_alive[index(goal)] = true;
    }
    while let Some(state) = open.pop() {
        let begin = steps.partition_point(|(_, to)| *to < state);
        for (from, _) in steps[begin..].iter().take_while(|(_, to)| *to == state) {
            let from_index = index(from);
            if !is_alive[from_index] {
                is_alive[from_index] = true;
                open.push(*from);
            }
        }
    }
    is_alive.into_iter().filter(|alive| !alive).count()
}

// -- Reports ----------------------------------------------------------------------------------------------------

/// A path as a story: what was done and what came of it, one line each.
fn story(room: &Room, path: Path<State, Act>) -> String {
    let mut state = State::first(room);
    let mut story = format!("in the room '{}':\n", room.name);
    for act in path.into_actions() {
        let (next, happened) = state.after(act, room.time).unwrap();
        match act {
            Act::Does(input) => writeln!(story, "  somebody: {input:?}"),
            Act::Forges(from, letter) => writeln!(story, "  in the name of {from:?}: {letter:?}"),
            Act::Arrives(..) | Act::IsLost(..) | Act::ComesAbout(_) | Act::GoesOn => Ok(()),
        }
        .unwrap();
        for output in happened.outputs {
            match output {
                Output::Sent(envelope) => writeln!(story, "    {:?} sends {:?}", envelope.from, envelope.letter),
                Output::Lost(envelope) => writeln!(story, "  lost: {:?} from {:?}", envelope.letter, envelope.from),
                Output::Delivered(envelope) => writeln!(story, "  arrived: {:?}", envelope.letter),
                Output::Seen(at, half) => writeln!(story, "  the camera sees at {at:?}: {half:?}"),
                Output::Elapsed(timer) => writeln!(story, "  time: {timer:?}"),
                Output::Leapt(by) => writeln!(story, "  {} s are skipped", by.as_secs()),
            }
            .unwrap();
        }
        state = next;
    }
    writeln!(story, "  broken: {:?}\n  on the screens: {:?}", state.broken, state.world.scene()).unwrap();
    story
}

/// The name of the one room to look at, if only one is.
fn only_room() -> Option<String> {
    std::env::var("SWIPEWISE_ROOM").ok()
}

/// Looks at everything that can happen in a room, or up to the first rule that is broken.
#[expect(clippy::disallowed_methods, reason = "a report tells how long it took")]
fn check(room: Room) -> (usize, BTreeSet<Milestone>, BTreeSet<Edge>) {
    let began = std::time::Instant::now();
    let (name, bounds) = (room.name, room.bounds);
    let first = State::first(&room).fingerprint;
    // Several threads are quicker, but come to the states in another order each time.
    let threads = if only_room().is_some() { 1 } else { THREADS };
    let checker = room.checker().threads(threads).finish_when(HasDiscoveries::AnyFailures).spawn_bfs().join();
    let states = checker.unique_state_count();
    let room = checker.model();
    let broken: BTreeMap<_, _> = checker.discoveries().into_iter().collect();
    if let Some((property, path)) = broken.into_iter().next() {
        println!("{name}: {states} unique states until {property} is broken");
        panic!("{property} is broken {}", story(room, path));
    }
    let steps = std::mem::take(&mut *room.seen.steps.lock().unwrap());
    let (count, mut steps) = (steps.len(), steps);
    // Where time runs, people do only so many things, and stop wherever they are then.
    let computers = if room.time == Time::Runs { 0 } else { room.setup.computers.len() };
    let at_each_computer = room.seen.goals.iter().take(computers);
    let dead_ends: Vec<_> =
        at_each_computer.map(|goals| dead_ends(first, &mut steps, &goals.lock().unwrap())).collect();
    println!("{name}: {states} unique states, {count} steps, {:.1} s", began.elapsed().as_secs_f64());
    println!("    at most {bounds:?}");
    assert!(
        dead_ends.iter().all(|count| *count == 0),
        "{dead_ends:?} states from which the person at each computer comes to no end, in the room '{name}'"
    );
    (states, room.seen.reached(), std::mem::take(&mut *room.seen.edges.lock().unwrap()))
}

#[test]
fn whatever_happens_in_whatever_order_every_rule_holds_and_nobody_is_stuck() {
    let depth = Depth::chosen();
    let (mut reached, mut edges) = (BTreeSet::new(), BTreeSet::new());
    let mut total = 0;
    let only = only_room();
    for room in rooms(depth).into_iter().filter(|room| only.as_deref().is_none_or(|only| only == room.name)) {
        let (states, milestones, of_room) = check(room);
        total += states;
        reached.extend(milestones);
        edges.extend(of_room);
    }
    if let Some(only) = only {
        assert!(total > 0, "there is no room '{only}'");
        return;
    }
    for property in Property::ALL {
        println!("always {}: holds", property.key());
    }
    println!("no dead end: holds");
    for milestone in Milestone::all() {
        println!("sometimes {milestone:?}: {}", if reached.contains(&milestone) { "reached" } else { "NOT reached" });
    }
    println!("{total} unique states in all");
    if depth == Depth::Full {
        assert_eq!((total, rooms(depth).len()), (checked::STATES, checked::ROOMS), "what `verify/checked.rs` says");
    }
    let missing: Vec<_> = Milestone::all().into_iter().filter(|milestone| !reached.contains(milestone)).collect();
    assert_eq!(missing, []);
    edges.extend(edges::walked(if depth == Depth::Quick { FEW_WALKS } else { WALKS }));
    let unexpected: Vec<_> = edges.difference(&edge::all()).cloned().collect();
    assert!(unexpected.is_empty(), "edges that are not in verify/machine/table.rs: {unexpected:#?}");
    println!("{} of {} edges between states taken, and no other", edges.len(), edge::all().len());
    let never: Vec<_> = edge::all().difference(&edges).cloned().collect();
    assert!(never.is_empty() || depth == Depth::Quick, "edges that nobody gets along: {never:#?}");
}

#[test]
fn a_broken_rule_is_found_and_told_as_a_story() {
    let bounds = Bounds { log_ons: 1, openings: 1, forgeries: 1, ..Bounds::default() };
    let room = Room { servers_first: true, ..Room::new("forged letters", Setup::default(), bounds, logs_on) };
    let checker = room.checker().target_max_depth(30).spawn_bfs().join();
    let path = checker.discovery(Property::TextAfterCode.key()).unwrap();
    let story = story(checker.model(), path);
    println!("{story}");
    assert!(story.contains("in the name of Core: App("), "{story}");
    assert!(story.contains("broken: Some(TextAfterCode)"), "{story}");
}

/// The normal form stands for every world that it is the form of: whoever walks about in both sees and can do the same.
#[test]
fn normal_form_and_world_allow_the_same_walks() {
    let mut dice = Fingerprint::new(7);
    for room in rooms(Depth::Deep) {
        for _ in 0..60 {
            let mut plain = World::new(&room.setup, Seed(1));
            let mut watch = Watch::new(&room.setup, room.time);
            let mut normal = State::first(&room);
            for _ in 0..120 {
                let mut acts = Vec::new();
                room.actions(&normal, &mut acts);
                acts.retain(|act| normal.clone().spend(*act, room.time).is_some());
                if acts.is_empty() {
                    break;
                }
                dice.mix(1);
                let act = acts[usize::try_from(dice.finish() % acts.len() as u64).unwrap()];
                // Where time runs, there may be nothing left that it could bring.
                let Some((next, _)) = normal.after(act, room.time) else { continue };
                let before = plain.clone();
                plain.perform(act).unwrap();
                let outputs: Vec<_> = std::iter::from_fn(|| plain.poll_output()).collect();
                let input = if let Act::Does(input) = act { Some(input) } else { None };
                assert_eq!(watch.step(&before, input, &outputs, &plain), Ok(()), "{act:?}");
                normal = next;
                let mut seen = watch.clone();
                let form = in_one_form(plain.clone(), &mut seen, room.time);
                // Where time runs, a screen may say until when something lasts: that counts from another beginning.
                let scene = if room.time == Time::Runs { form.scene() } else { plain.scene() };
                assert_eq!(scene, normal.world.scene(), "{act:?}");
                assert!(form == normal.world, "{act:?} in '{}'", room.name);
                assert!(seen == normal.watch, "{act:?} in '{}'", room.name);
            }
        }
    }
}
