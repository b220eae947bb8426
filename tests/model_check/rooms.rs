//! The rooms to look at: who is in them, what they do, and how often each thing may happen.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;

use swipewise::protocol::approval::Site;
use swipewise::protocol::method::Method;
use swipewise::protocol::party::app::Page;
use swipewise::protocol::party::core::clock::SessionClock;
use swipewise::protocol::person::{Person, Typed};
use swipewise::protocol::world::Desk;
use swipewise::protocol::{ComputerId, ComputerInput, Input, PhoneInput, RoomInput, Setup};
use swipewise::verify::Time;
use swipewise::verify::edge::Edge;

const HERE: ComputerId = ComputerId::LEARNERS;

pub(super) const SIGNE: Typed<Person> = Typed::Practice(Person::Signe);
pub(super) const ANDERS: Typed<Person> = Typed::Practice(Person::Anders);
pub(super) const EVERYBODY: &[Typed<Person>] = &[SIGNE, ANDERS, Typed::Other];

const NONE: Bounds = Bounds {
    log_ons: 0,
    openings: 0,
    wrong_ids: 0,
    wrong_pins: 0,
    wrong_codes: 0,
    renewals: 0,
    holds: 0,
    losses: 0,
    impatience: 0,
    forgeries: 0,
    deeds: 0,
};
const CLOCK_ON: SessionClock = SessionClock::On { more_time: false, paused: false };

/// Every room, for checks that look so far.
pub(super) fn rooms(depth: Depth) -> Vec<Room> {
    let mut rooms = where_time_stands_still(depth);
    rooms.extend(where_time_runs(depth));
    if depth == Depth::Deep {
        rooms.extend(large());
    }
    rooms
}

impl Room {
    /// A room in which time stands still, and only Signe's user ID is typed.
    pub(super) fn new(name: &'static str, setup: Setup, bounds: Bounds, does: fn(Input) -> bool) -> Self {
        let servers_first = setup.computers.len() > 1;
        let time = Time::StandsStill;
        Self { name, setup, bounds, does, ids: &[SIGNE], servers_first, time, seen: Seen::default() }
    }

    fn with_the_same_user_id(name: &'static str, openings: u8) -> Self {
        let setup = Setup { computers: two_computers(), ..Setup::default() };
        Self::new(name, setup, Bounds { log_ons: 2, openings, ..NONE }, logs_on_beside)
    }
}

fn two_computers() -> Vec<Desk> {
    vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)]
}

fn with_qr_codes() -> Setup {
    Setup { method: Method::QrCodes, ..Setup::default() }
}

fn with_the_clock_on() -> Setup {
    Setup { clock: CLOCK_ON, ..Setup::default() }
}

fn a_household() -> Setup {
    Setup { computers: two_computers(), phone: Person::ALL.to_vec(), ..Setup::default() }
}

fn a_bank() -> Setup {
    let desk = Desk { logged_on: Some(Person::Signe), ..Desk::at(Site::Bank) };
    Setup { computers: vec![desk], phone: Person::ALL.to_vec(), ..Setup::default() }
}

#[expect(clippy::too_many_lines, reason = "a list")]
fn where_time_stands_still(depth: Depth) -> Vec<Room> {
    let wrong_data = Bounds {
        log_ons: 1,
        openings: 1,
        wrong_ids: depth.of(0, 1, 1),
        wrong_pins: depth.of(0, 1, 1),
        wrong_codes: 3,
        holds: depth.of(0, 1, 1),
        ..NONE
    };
    vec![
        Room::with_the_same_user_id("code, and a second browser with the same user ID", depth.of(0, 1, 2)),
        Room::new(
            "a log-on after a log-on",
            Setup::default(),
            Bounds { log_ons: 2, openings: 2, wrong_codes: 1, ..NONE },
            types_codes,
        ),
        Room { ids: EVERYBODY, ..Room::new("code, time and wrong data", with_the_clock_on(), wrong_data, logs_on) },
        Room::new(
            "QR code, renewed and scanned",
            with_qr_codes(),
            Bounds { log_ons: 1, openings: depth.of(1, 2, 2), renewals: depth.of(0, 2, 4), ..NONE },
            scans,
        ),
        Room::new(
            "the setting, and the switch to one-time codes",
            with_qr_codes(),
            Bounds { log_ons: depth.of(0, 1, 1), openings: depth.of(1, 2, 2), ..NONE },
            sets,
        ),
        Room::new(
            "blocks and a new PIN",
            Setup::default(),
            Bounds { openings: depth.of(1, 3, 4), wrong_pins: depth.of(6, 7, 8), ..NONE },
            unlocks,
        ),
        Room::new(
            "fingerprint",
            Setup::default(),
            Bounds { log_ons: depth.of(0, 1, 1), openings: depth.of(1, 2, 2), ..NONE },
            unlocks,
        ),
        Room {
            ids: EVERYBODY,
            ..Room::new(
                "a household with one phone and two computers",
                a_household(),
                Bounds { log_ons: 1, openings: depth.of(1, 2, 2), wrong_pins: depth.of(0, 1, 1), ..NONE },
                logs_on,
            )
        },
        Room {
            ids: EVERYBODY,
            ..Room::new("a bank transfer", a_bank(), Bounds { log_ons: 1, openings: depth.of(0, 1, 2), ..NONE }, banks)
        },
        Room::new(
            "faults of the network",
            Setup::default(),
            Bounds { log_ons: 1, openings: 1, losses: depth.of(1, 2, 2), impatience: depth.of(0, 0, 1), ..NONE },
            logs_on,
        ),
    ]
}

fn where_time_runs(depth: Depth) -> Vec<Room> {
    let switch = Bounds { log_ons: 1, openings: 2, deeds: depth.of(11, 15, 17), ..NONE };
    let blocks = Bounds { openings: 2, wrong_pins: 7, deeds: depth.of(7, 13, 16), ..NONE };
    let too_long = Bounds { log_ons: 1, openings: 1, wrong_codes: 3, deeds: depth.of(7, 9, 10), ..NONE };
    let rooms = [
        Room::new("time runs: the switch to one-time codes", with_qr_codes(), switch, sets),
        Room::new("time runs: wrong PINs and blocks", Setup::default(), blocks, unlocks_after_wrong_pins),
        Room::new("time runs: a log-on that takes too long", with_the_clock_on(), too_long, hurries),
    ];
    rooms.into_iter().map(|room| Room { time: Time::Runs, ..room }).collect()
}

/// Millions of states, and minutes, each.
fn large() -> Vec<Room> {
    let one_fault = Bounds { log_ons: 1, openings: 1, wrong_ids: 1, wrong_pins: 1, losses: 1, ..NONE };
    vec![
        Room {
            servers_first: false,
            ..Room::with_the_same_user_id(
                "a second browser with the same user ID, in every order of the servers too",
                1,
            )
        },
        Room {
            ids: &[SIGNE, ANDERS],
            ..Room::new(
                "two people at two computers, each with the other's code",
                a_household(),
                Bounds { log_ons: 2, openings: 2, ..NONE },
                logs_on_at_their_own,
            )
        },
        Room {
            ids: EVERYBODY,
            ..Room::new(
                "faults of the network, with clock, QR code and wrong data",
                Setup { clock: CLOCK_ON, ..with_qr_codes() },
                one_fault,
                scans,
            )
        },
    ]
}

/// How often each thing may happen that could otherwise go on for ever.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Bounds {
    /// Log-ons and transfers, at all computers together.
    pub(super) log_ons: u8,
    /// Openings of the app.
    pub(super) openings: u8,
    /// User IDs that nobody has.
    pub(super) wrong_ids: u8,
    /// PINs that are not the user's own.
    pub(super) wrong_pins: u8,
    /// Codes that do not stand on a screen.
    pub(super) wrong_codes: u8,
    /// QR codes that make room for the next.
    pub(super) renewals: u8,
    /// Polls that are answered with 'ask again'.
    pub(super) holds: u8,
    /// Messages that are lost.
    pub(super) losses: u8,
    /// Answers that are not waited for any longer. Each loss gives one more.
    pub(super) impatience: u8,
    /// Letters that no party would write, for the check of the check.
    pub(super) forgeries: u8,
    /// Where time runs: things that people do. Else the time that is left could be anything.
    pub(super) deeds: u8,
}

/// One room to look at.
pub(super) struct Room {
    pub(super) name: &'static str,
    pub(super) setup: Setup,
    pub(super) bounds: Bounds,
    /// What people do here.
    pub(super) does: fn(Input) -> bool,
    /// Whose user IDs are typed here.
    pub(super) ids: &'static [Typed<Person>],
    /// Whether what servers say to each other arrives before all else. People see nothing of it but a spinning circle,
    /// and it comes to the same whatever they do meanwhile; so in the rooms with two computers, where there is most to
    /// do, only the one order is looked at. In the others, all are.
    pub(super) servers_first: bool,
    pub(super) time: Time,
    pub(super) seen: Seen,
}

/// What was met on the way.
#[derive(Default)]
pub(super) struct Seen {
    /// One bit for each milestone.
    pub(super) milestones: AtomicU64,
    /// Between the states of the parties.
    pub(super) edges: Mutex<BTreeSet<Edge>>,
    /// From where to where.
    pub(super) steps: Mutex<Vec<(u64, u64)>>,
    /// Where the person at each computer is at a goal.
    pub(super) goals: [Mutex<BTreeSet<u64>>; 2],
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    Quick,
    Full,
    Deep,
}

impl Depth {
    pub(super) fn chosen() -> Self {
        match std::env::var("SWIPEWISE_DEPTH").as_deref() {
            Ok("quick") => Self::Quick,
            Ok("full") => Self::Full,
            Ok("deep") => Self::Deep,
            Ok(other) => panic!("SWIPEWISE_DEPTH={other} is not quick, full or deep"),
            Err(_) if cfg!(debug_assertions) => Self::Quick,
            Err(_) => Self::Full,
        }
    }

    const fn of(self, quick: u8, full: u8, deep: u8) -> u8 {
        match self {
            Self::Quick => quick,
            Self::Full => full,
            Self::Deep => deep,
        }
    }
}

/// What belongs to a log-on, at the computer and on the phone.
pub(super) const fn logs_on(input: Input) -> bool {
    matches!(
        input,
        Input::Computer(
            _,
            ComputerInput::LogOn
                | ComputerInput::EnterUserId(_)
                | ComputerInput::Cancel
                | ComputerInput::CloseWindow
                | ComputerInput::TryAgain
        ) | Input::Phone(
            PhoneInput::OpenApp
                | PhoneInput::CloseApp
                | PhoneInput::ChooseUser(_)
                | PhoneInput::EnterPin(_)
                | PhoneInput::EnterCode(_)
                | PhoneInput::Approve
                | PhoneInput::Reject
                | PhoneInput::LeaveResult
                | PhoneInput::TryAgain
        )
    )
}

/// The same, without what matters little where two computers get in each other's way.
const fn logs_on_beside(input: Input) -> bool {
    let matters_little =
        matches!(input, Input::Computer(_, ComputerInput::CloseWindow) | Input::Phone(PhoneInput::LeaveResult));
    logs_on(input) && !matters_little
}

/// Two people, each with a computer of their own: Signe has the learner's, Anders the other.
fn logs_on_at_their_own(input: Input) -> bool {
    if let Input::Computer(id, ComputerInput::EnterUserId(who)) = input {
        return who == if id == ComputerId::LEARNERS { SIGNE } else { ANDERS };
    }
    logs_on_beside(input)
}

/// To the code and to typing it, once and once more.
const fn types_codes(input: Input) -> bool {
    matches!(
        input,
        Input::Computer(_, ComputerInput::LogOn | ComputerInput::EnterUserId(_) | ComputerInput::Cancel)
            | Input::Phone(
                PhoneInput::OpenApp | PhoneInput::CloseApp | PhoneInput::EnterPin(_) | PhoneInput::EnterCode(_)
            )
    )
}

/// The PIN, again and again, and a new one when it is needed.
const fn unlocks_after_wrong_pins(input: Input) -> bool {
    matches!(
        input,
        Input::Phone(
            PhoneInput::OpenApp
                | PhoneInput::CloseApp
                | PhoneInput::EnterPin(_)
                | PhoneInput::OpenMenu
                | PhoneInput::TurnTo(Page::Pin | Page::ForgotPin | Page::NewPin)
        )
    )
}

/// A log-on against the clock.
const fn hurries(input: Input) -> bool {
    types_codes(input)
        || matches!(input, Input::Phone(PhoneInput::Approve | PhoneInput::Reject) | Input::Room(RoomInput::SetClock(_)))
}

const fn scans(input: Input) -> bool {
    logs_on(input) || matches!(input, Input::Phone(PhoneInput::Scan(HERE)) | Input::Room(RoomInput::SetCamera { .. }))
}

const fn sets(input: Input) -> bool {
    scans(input)
        || matches!(
            input,
            Input::Phone(
                PhoneInput::OpenMenu
                    | PhoneInput::GoBack
                    | PhoneInput::TurnTo(Page::Method)
                    | PhoneInput::ChooseMethod { .. }
                    | PhoneInput::StartSwitch
                    | PhoneInput::CancelSwitch
            )
        )
}

const fn unlocks(input: Input) -> bool {
    logs_on(input)
        || matches!(
            input,
            Input::Phone(
                PhoneInput::UseBiometrics
                    | PhoneInput::OpenMenu
                    | PhoneInput::GoBack
                    | PhoneInput::TurnTo(_)
                    | PhoneInput::ChooseUnlock(_)
            )
        )
}

const fn banks(input: Input) -> bool {
    logs_on(input)
        || matches!(
            input,
            Input::Computer(
                _,
                ComputerInput::SendTransfer | ComputerInput::LogOff | ComputerInput::GoTo(Site::Bank | Site::Profile)
            )
        )
}
