//! The rules of the log-on, written down a second time: small, and from the facts (`README.md` and the guide), not from the
//! program. Random people do one thing after the other and wait each time until all has settled; then both must show the
//! same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that finds what it does not expect is to stop")]

use std::time::Duration;

use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};
use swipewise::protocol::approval::{Outcome, Site};
use swipewise::protocol::method::Method;
use swipewise::protocol::party::app::Page;
use swipewise::protocol::person::{Person, Typed};
use swipewise::protocol::screen::PhoneScreen;
use swipewise::protocol::world::Desk;
use swipewise::protocol::{ComputerId, ComputerInput, Input, Instant, PhoneInput, RoomInput, Seed, Setup, World};
use swipewise::verify::milestone::{ComputerScreenKind, PhoneScreenKind};
use swipewise::verify::{Time, Watch};

const HERE: ComputerId = ComputerId::LEARNERS;
const ELSEWHERE: ComputerId = ComputerId::ELSEWHERE;
const SIGNE: Typed<Person> = Typed::Practice(Person::Signe);

// -- The rules --------------------------------------------------------------------------------------------------

/// Everything that the rules are about.
#[derive(Clone, Debug)]
struct Rules {
    computer: Screen,
    log_on: Option<LogOn>,
    phone: Phone,
    heard: Heard,
    setting: Setting,
    wrong_pins: u8,
    had_a_block: bool,
    block: Block,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    Site,
    AsksUserId,
    LogOn,
    LoggedOn,
}

/// A log-on from the user ID to its end.
#[derive(Clone, Copy, Debug)]
struct LogOn {
    code: Option<Code>,
    wrong_codes: u8,
    is_tied: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Code {
    OneTime,
    Qr,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phone {
    Closed,
    AsksPin,
    FrontPage,
    AsksCode,
    AsksYesOrNo,
    Result(Outcome),
    Blocked,
}

/// What the app, still locked, has heard of a log-on: after the PIN it tells how that ended, as long as anybody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heard {
    Nothing,
    ItWaits,
    Ended(Outcome),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Qr,
    /// Switching to one-time codes.
    Switching,
    OneTime,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    None,
    Short,
    UntilNewPin,
}

/// What somebody does, all at a time that nothing is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    LogOn,
    TypeUserId {
        right: bool,
    },
    Cancel,
    CloseWindow,
    LogOff,
    /// Somebody else begins with the same user ID.
    LogOnElsewhere,
    OpenApp,
    CloseApp,
    TypePin {
        right: bool,
    },
    TypeCode {
        right: bool,
    },
    Scan,
    Approve,
    Reject,
    LeaveResult,
    /// From the front page through the menu to the setting, and out of the app.
    Set {
        one_time: bool,
    },
    MakeNewPin,
    WaitForTheBlock,
    WaitForTheSwitch,
}

impl Rules {
    fn may(&self, deed: Deed) -> bool {
        match deed {
            Deed::LogOn => self.computer == Screen::Site,
            Deed::TypeUserId { .. } => self.computer == Screen::AsksUserId,
            Deed::Cancel | Deed::CloseWindow => matches!(self.computer, Screen::AsksUserId | Screen::LogOn),
            Deed::LogOff => self.computer == Screen::LoggedOn,
            Deed::LogOnElsewhere => self.log_on.is_some(),
            Deed::OpenApp => self.phone == Phone::Closed,
            Deed::CloseApp => self.phone != Phone::Closed,
            Deed::TypePin { .. } => self.phone == Phone::AsksPin,
            Deed::TypeCode { .. } => self.asks_for(Code::OneTime),
            Deed::Scan => self.asks_for(Code::Qr),
            Deed::Approve => self.phone == Phone::AsksYesOrNo,
            Deed::Reject => matches!(self.phone, Phone::AsksCode | Phone::AsksYesOrNo),
            Deed::LeaveResult => matches!(self.phone, Phone::Result(_)),
            Deed::Set { .. } => self.phone == Phone::FrontPage,
            Deed::MakeNewPin => self.phone == Phone::Blocked && self.block == Block::UntilNewPin,
            Deed::WaitForTheBlock => self.block == Block::Short,
            Deed::WaitForTheSwitch => self.setting == Setting::Switching,
        }
    }

    fn asks_for(&self, code: Code) -> bool {
        self.phone == Phone::AsksCode && self.log_on.is_some_and(|log_on| log_on.code == Some(code))
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each input")]
    fn after(mut self, deed: Deed) -> Self {
        match deed {
            Deed::LogOn => self.computer = Screen::AsksUserId,
            Deed::TypeUserId { right: true } => {
                self.forget_what_ended();
                self.computer = Screen::LogOn;
                self.log_on = Some(LogOn { code: None, wrong_codes: 0, is_tied: false });
            }
            Deed::Cancel | Deed::CloseWindow => self.end(Outcome::Cancelled),
            Deed::LogOff => self.computer = Screen::Site,
            Deed::TypeUserId { right: false } => self.forget_what_ended(),
            Deed::LogOnElsewhere => {}
            Deed::OpenApp if self.block == Block::None => self.lock(),
            Deed::OpenApp => self.phone = Phone::Blocked,
            Deed::CloseApp => self.phone = Phone::Closed,
            Deed::TypePin { right: true } => {
                self.pin_is_right();
                match self.heard {
                    Heard::Ended(outcome) => self.phone = Phone::Result(outcome),
                    Heard::Nothing | Heard::ItWaits => self.look_for_a_log_on(),
                }
            }
            Deed::TypePin { right: false } => self.pin_is_wrong(),
            Deed::Scan | Deed::TypeCode { right: true } => {
                if let Some(log_on) = &mut self.log_on {
                    log_on.is_tied = true;
                }
                self.phone = Phone::AsksYesOrNo;
            }
            Deed::TypeCode { right: false } => {
                if let Some(log_on) = &mut self.log_on {
                    log_on.wrong_codes += 1;
                }
                if self.log_on.is_some_and(|log_on| log_on.wrong_codes == 3) {
                    self.end(Outcome::CodesUsedUp);
                }
            }
            Deed::Approve => {
                self.end(Outcome::Approved);
                self.computer = Screen::LoggedOn;
            }
            Deed::Reject => self.end(Outcome::Rejected),
            Deed::LeaveResult => self.phone = Phone::FrontPage,
            Deed::Set { one_time } => {
                self.pin_is_right();
                self.setting = match (one_time, self.setting) {
                    (true, Setting::Qr | Setting::Switching) => Setting::Switching,
                    (true, Setting::OneTime) => Setting::OneTime,
                    (false, _) => Setting::Qr,
                };
                self.phone = Phone::Closed;
            }
            Deed::MakeNewPin => {
                self.pin_is_right();
                self.block = Block::None;
                self.lock();
            }
            Deed::WaitForTheBlock => self.block_is_over(),
            Deed::WaitForTheSwitch => {
                self.setting = Setting::OneTime;
                if self.block == Block::Short {
                    self.block_is_over();
                }
            }
        }
        self
    }

    /// Whoever has a log-on on the phone sees how it ended.
    fn end(&mut self, outcome: Outcome) {
        if self.log_on.take().is_some() && matches!(self.phone, Phone::AsksCode | Phone::AsksYesOrNo) {
            self.phone = Phone::Result(outcome);
        }
        if self.heard == Heard::ItWaits {
            self.heard = Heard::Ended(outcome);
        }
        self.computer = Screen::Site;
    }

    /// A box that begins anew has done with what was before, and so has everybody.
    fn forget_what_ended(&mut self) {
        if matches!(self.heard, Heard::Ended(_)) {
            self.heard = Heard::Nothing;
        }
    }

    const fn lock(&mut self) {
        self.phone = Phone::AsksPin;
        self.heard = if self.log_on.is_some() { Heard::ItWaits } else { Heard::Nothing };
    }

    const fn pin_is_right(&mut self) {
        self.wrong_pins = 0;
        self.had_a_block = false;
    }

    /// Three wrong ones block the app for a while, and three more until there is a new PIN.
    fn pin_is_wrong(&mut self) {
        self.wrong_pins += 1;
        if self.wrong_pins == 3 {
            self.block = if self.had_a_block { Block::UntilNewPin } else { Block::Short };
            self.had_a_block = true;
            self.wrong_pins = 0;
            self.phone = Phone::Blocked;
        }
    }

    fn block_is_over(&mut self) {
        self.block = Block::None;
        if self.phone == Phone::Blocked {
            self.lock();
        }
    }

    /// The setting decides which code there is, when the app first asks for one. Who has gone back to QR codes since
    /// then gets a QR code.
    fn look_for_a_log_on(&mut self) {
        let Some(log_on) = &mut self.log_on else {
            self.phone = Phone::FrontPage;
            return;
        };
        if !log_on.is_tied && (log_on.code.is_none() || self.setting != Setting::OneTime) {
            log_on.code = Some(if self.setting == Setting::OneTime { Code::OneTime } else { Code::Qr });
        }
        self.phone = if log_on.is_tied { Phone::AsksYesOrNo } else { Phone::AsksCode };
    }

    fn screens(&self) -> (ComputerScreenKind, PhoneScreenKind) {
        let computer = match (self.computer, self.log_on) {
            (Screen::Site, _) => ComputerScreenKind::Site,
            (Screen::AsksUserId, _) => ComputerScreenKind::UserId,
            (Screen::LoggedOn, _) => ComputerScreenKind::LoggedOn,
            (Screen::LogOn, Some(LogOn { is_tied: true, .. })) => ComputerScreenKind::GoOnInApp,
            (Screen::LogOn, Some(LogOn { code: Some(Code::OneTime), .. })) => ComputerScreenKind::Code,
            (Screen::LogOn, Some(LogOn { code: Some(Code::Qr), .. })) => ComputerScreenKind::Qr,
            (Screen::LogOn, Some(LogOn { code: None, .. }) | None) => ComputerScreenKind::OpenApp,
        };
        let phone = match self.phone {
            Phone::Closed => PhoneScreenKind::Home,
            Phone::AsksPin => PhoneScreenKind::Pin,
            Phone::FrontPage => PhoneScreenKind::FrontPage,
            Phone::AsksCode if self.asks_for(Code::OneTime) => PhoneScreenKind::Code,
            Phone::AsksCode => PhoneScreenKind::Scan,
            Phone::AsksYesOrNo => PhoneScreenKind::Approval,
            Phone::Result(_) => PhoneScreenKind::Result,
            Phone::Blocked if self.block == Block::UntilNewPin => PhoneScreenKind::NewPinNeeded,
            Phone::Blocked => PhoneScreenKind::Blocked,
        };
        (computer, phone)
    }
}

impl ReferenceStateMachine for Rules {
    type State = Self;
    type Transition = Deed;

    fn init_state() -> BoxedStrategy<Self> {
        let setting = prop_oneof![Just(Setting::Qr), Just(Setting::OneTime)];
        let rules = setting.prop_map(|setting| Self {
            computer: Screen::Site,
            log_on: None,
            phone: Phone::Closed,
            heard: Heard::Nothing,
            setting,
            wrong_pins: 0,
            had_a_block: false,
            block: Block::None,
        });
        rules.boxed()
    }

    fn transitions(rules: &Self) -> BoxedStrategy<Deed> {
        let deeds = [
            (6, Deed::LogOn),
            (6, Deed::TypeUserId { right: true }),
            (1, Deed::TypeUserId { right: false }),
            (1, Deed::Cancel),
            (1, Deed::CloseWindow),
            (2, Deed::LogOff),
            (1, Deed::LogOnElsewhere),
            (6, Deed::OpenApp),
            (1, Deed::CloseApp),
            (4, Deed::TypePin { right: true }),
            (4, Deed::TypePin { right: false }),
            (4, Deed::TypeCode { right: true }),
            (4, Deed::TypeCode { right: false }),
            (4, Deed::Scan),
            (4, Deed::Approve),
            (1, Deed::Reject),
            (2, Deed::LeaveResult),
            (3, Deed::Set { one_time: true }),
            (2, Deed::Set { one_time: false }),
            (3, Deed::MakeNewPin),
            (3, Deed::WaitForTheBlock),
            (2, Deed::WaitForTheSwitch),
        ];
        let possible: Vec<_> = deeds.into_iter().filter(|(_, deed)| rules.may(*deed)).collect();
        prop::strategy::Union::new_weighted(possible.into_iter().map(|(weight, deed)| (weight, Just(deed))).collect())
            .boxed()
    }

    fn apply(rules: Self, deed: &Deed) -> Self {
        rules.after(*deed)
    }

    fn preconditions(rules: &Self, deed: &Deed) -> bool {
        rules.may(*deed)
    }
}

// -- The program ------------------------------------------------------------------------------------------------

struct Program {
    world: World,
    watch: Watch,
    now: Instant,
}

impl Program {
    fn does(&mut self, input: Input) {
        let now = self.now;
        self.step(Some(input), |world| world.handle(now, input).unwrap_or_else(|why| panic!("{input:?}: {why:?}")));
        while self.world.is_busy() {
            let (when, _) = self.world.poll_timeout().unwrap();
            self.passes_until(when);
        }
    }

    fn step(&mut self, input: Option<Input>, act: impl FnOnce(&mut World)) {
        let before = self.world.clone();
        act(&mut self.world);
        let outputs: Vec<_> = std::iter::from_fn(|| self.world.poll_output()).collect();
        assert_eq!(self.watch.step(&before, input, &outputs, &self.world), Ok(()));
        self.now = self.now.max(self.world.now());
    }

    fn passes_until(&mut self, until: Instant) {
        self.now = self.now.max(until);
        while let Some((when, _)) = self.world.poll_timeout().filter(|(when, _)| *when <= self.now) {
            self.step(None, |world| world.handle_timeout(when));
        }
    }

    /// Through the menu to the setting.
    fn sets(&mut self, one_time_codes: bool) {
        self.does(Input::Phone(PhoneInput::OpenMenu));
        self.does(Input::Phone(PhoneInput::TurnTo(Page::Method)));
        self.does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
        match (self.world.scene().phone, one_time_codes) {
            (PhoneScreen::SwitchPending { .. }, true) => {}
            (PhoneScreen::SwitchPending { .. }, false) => self.does(Input::Phone(PhoneInput::CancelSwitch)),
            (PhoneScreen::ChooseMethod { method, .. }, _) => {
                self.does(Input::Phone(PhoneInput::ChooseMethod { one_time_codes }));
                if one_time_codes && method == Method::QrCodes {
                    self.does(Input::Phone(PhoneInput::StartSwitch));
                }
            }
            (other, _) => panic!("no setting here: {other:?}"),
        }
        self.does(Input::Phone(PhoneInput::CloseApp));
    }
}

impl StateMachineTest for Program {
    type SystemUnderTest = Self;
    type Reference = Rules;

    fn init_test(rules: &Rules) -> Self {
        let method = if rules.setting == Setting::OneTime { Method::OneTimeCodes } else { Method::QrCodes };
        let computers = vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Municipality)];
        let setup = Setup { computers, method, ..Setup::default() };
        Self { world: World::new(&setup, Seed(1)), watch: Watch::new(&setup, Time::Runs), now: Instant::START }
    }

    fn apply(mut program: Self, rules: &Rules, deed: Deed) -> Self {
        let typed = |right| if right { SIGNE } else { Typed::Other };
        match deed {
            Deed::LogOn => program.does(Input::Computer(HERE, ComputerInput::LogOn)),
            Deed::TypeUserId { right } => program.does(Input::Computer(HERE, ComputerInput::EnterUserId(typed(right)))),
            Deed::Cancel => program.does(Input::Computer(HERE, ComputerInput::Cancel)),
            Deed::CloseWindow => program.does(Input::Computer(HERE, ComputerInput::CloseWindow)),
            Deed::LogOff => program.does(Input::Computer(HERE, ComputerInput::LogOff)),
            Deed::LogOnElsewhere => {
                program.does(Input::Computer(ELSEWHERE, ComputerInput::LogOn));
                program.does(Input::Computer(ELSEWHERE, ComputerInput::EnterUserId(SIGNE)));
                let ending = program.world.computers()[1].last_ending();
                assert_eq!(ending, Some(Outcome::ParallelSessions));
            }
            Deed::OpenApp => program.does(Input::Phone(PhoneInput::OpenApp)),
            Deed::CloseApp => program.does(Input::Phone(PhoneInput::CloseApp)),
            Deed::TypePin { right } => program.does(Input::Phone(PhoneInput::EnterPin(typed(right)))),
            Deed::TypeCode { right } => {
                let code = program.world.shown_code(HERE).filter(|_| right);
                program.does(Input::Phone(PhoneInput::EnterCode(code.map_or(Typed::Other, Typed::Practice))));
            }
            Deed::Scan => program.does(Input::Phone(PhoneInput::Scan(HERE))),
            Deed::Approve => program.does(Input::Phone(PhoneInput::Approve)),
            Deed::Reject => program.does(Input::Phone(PhoneInput::Reject)),
            Deed::LeaveResult => program.does(Input::Phone(PhoneInput::LeaveResult)),
            Deed::Set { one_time } => program.sets(one_time),
            Deed::MakeNewPin => {
                program.does(Input::Phone(PhoneInput::OpenMenu));
                for page in [Page::Pin, Page::ForgotPin, Page::NewPin] {
                    program.does(Input::Phone(PhoneInput::TurnTo(page)));
                }
                program.does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
            }
            Deed::WaitForTheBlock => {
                program.passes_until(program.now + Duration::from_secs(301));
                while program.world.is_busy() {
                    let (when, _) = program.world.poll_timeout().unwrap();
                    program.passes_until(when);
                }
            }
            Deed::WaitForTheSwitch => program.does(Input::Room(RoomInput::SkipSwitch)),
        }
        let scene = program.world.scene();
        assert_eq!((scene.computer.kind(), scene.phone.kind()), rules.screens(), "after {deed:?}");
        if let (PhoneScreen::Result(shown), Phone::Result(outcome)) = (scene.phone, rules.phone) {
            assert_eq!(shown, outcome);
        }
        program
    }
}

prop_state_machine! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn the_program_follows_the_rules(sequential 1..60 => Program);
}
