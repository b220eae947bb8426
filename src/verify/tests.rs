//! Each rule holds in stories that go as they should, and each can be broken: a rule that cannot fail proves nothing.
//! What no party does is forged, or is taken from a story of another world.

use super::step::changed;
use super::watch::account::{Account, Arrival, Block};
use super::watch::session::Seen;
use super::{Property, Time, Watch, mentions_a_pin, tamper};
use crate::protocol::approval::Outcome;
use crate::protocol::approval::{Approval, Site};
use crate::protocol::method::{Method, MethodChange};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::app::{Page, Unlock};
use crate::protocol::party::core::CoreTimer;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::party::service::TransferState;
use crate::protocol::person::Person;
use crate::protocol::person::Typed;
use crate::protocol::qr_code::{QrHalf, Side};
use crate::protocol::screen::ComputerScreen;
use crate::protocol::world::Output;
use crate::protocol::world::message::Party;
use crate::protocol::world::message::{
    AppMessage, BoxRequest, BoxSecret, ComputerId, Decision, EnvelopeId, Exchange, NotLoggedOn, Opening, Question,
    SessionId, Status, Ticket, ToApp, ToBox, ToBroker, ToCore,
};
use crate::protocol::world::wire::{Envelope, Letter};
use crate::protocol::world::{
    Address, Begins, ComputerInput, Copied, Desk, Input, PhoneInput, RoomInput, Setup, Shows, Timer, World,
};
use crate::protocol::{Instant, Seed};

const HERE: ComputerId = ComputerId::LEARNERS;
const SIGNE: Typed<Person> = Typed::Practice(Person::Signe);
const SESSION: SessionId = SessionId(1);
const TICKET: Ticket = Ticket(1);
const APPROVAL: Approval = Site::Profile.log_on();

/// What a story has come to: all of it, or what its last step broke.
type Told = Result<(), Property>;

/// A world under a watch.
#[derive(Clone)]
struct Room {
    world: World,
    watch: Watch,
}

/// One step of a story, to be shown to the watch of another.
struct Moment {
    before: World,
    outputs: Vec<(Instant, Output)>,
    after: World,
}

impl Moment {
    fn shown_to(&self, watch: &mut Watch) -> Told {
        watch.step(&self.before, None, &self.outputs, &self.after)
    }
}

impl Room {
    fn of(setup: &Setup, seed: u64) -> Self {
        Self { world: World::new(setup, Seed(seed)), watch: Watch::new(setup, Time::Runs) }
    }

    fn with(method: Method, seed: u64) -> Self {
        Self::of(&Setup { method, ..Setup::default() }, seed)
    }

    fn new() -> Self {
        Self::with(Method::OneTimeCodes, 1)
    }

    fn step(&mut self, input: Option<Input>, act: impl FnOnce(&mut World)) -> Told {
        let before = self.world.clone();
        act(&mut self.world);
        let outputs = drain(&mut self.world);
        self.watch.step(&before, input, &outputs, &self.world)
    }

    fn tries(&mut self, input: Input) -> Told {
        let now = self.world.now();
        self.step(Some(input), |world| assert_eq!(world.handle(now, input), Ok(()), "{input:?}"))
    }

    /// The next thing that comes about.
    fn goes_on(&mut self) -> Told {
        let (when, _) = self.world.poll_timeout().expect("something to wait for");
        self.step(None, |world| world.handle_timeout(when))
    }

    fn settles(&mut self) -> Told {
        while self.world.is_busy() {
            self.goes_on()?;
        }
        Ok(())
    }

    fn forges(&mut self, from: Party, letter: Letter) -> Told {
        self.step(None, |world| tamper::forge(world, from, letter))?;
        self.settles()
    }

    /// In this story nothing is broken.
    fn does(mut self, input: Input) -> Self {
        assert_eq!(self.tries(input), Ok(()));
        assert_eq!(self.settles(), Ok(()));
        self
    }

    /// Up to the step that is meant, which the watch has not seen.
    fn until(mut self, is_meant: impl Fn(&Output) -> bool) -> (Watch, Moment) {
        loop {
            let (before, watch) = (self.world.clone(), self.watch.clone());
            let (when, _) = self.world.poll_timeout().expect("something to wait for");
            self.world.handle_timeout(when);
            let outputs = drain(&mut self.world);
            if outputs.iter().any(|(_, output)| is_meant(output)) {
                return (watch, Moment { before, outputs, after: self.world });
            }
            assert_eq!(self.watch.step(&before, None, &outputs, &self.world), Ok(()));
        }
    }

    fn waiting(self) -> Self {
        self.does(Input::Computer(HERE, ComputerInput::LogOn))
            .does(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)))
    }

    fn unlocked(self) -> Self {
        self.does(Input::Phone(PhoneInput::OpenApp)).does(Input::Phone(PhoneInput::EnterPin(SIGNE)))
    }

    fn code(&self) -> OneTimeCode {
        self.world.shown_code(HERE).expect("a code on the screen")
    }

    fn with_code_shown(seed: u64) -> Self {
        Self::with(Method::OneTimeCodes, seed).waiting().unlocked()
    }

    fn deciding() -> Self {
        let room = Self::with_code_shown(1);
        let code = room.code();
        room.does(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))))
    }

    fn deciding_on_a_transfer() -> Self {
        let desk = Desk { logged_on: Some(Person::Signe), ..Desk::at(Site::Bank) };
        let room = Self::of(&Setup { computers: vec![desk], ..Setup::default() }, 1);
        let room = room
            .does(Input::Computer(HERE, ComputerInput::SendTransfer))
            .does(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)))
            .unlocked();
        let code = room.code();
        room.does(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))))
    }

    fn opening(&self) -> Opening {
        self.world.app().opening()
    }
}

fn drain(world: &mut World) -> Vec<(Instant, Output)> {
    std::iter::from_fn(|| world.poll_output()).collect()
}

#[test]
fn a_log_on_breaks_nothing() {
    let room = Room::deciding().does(Input::Phone(PhoneInput::Approve));
    assert!(matches!(room.world.scene().computer, ComputerScreen::LoggedOn { person: Person::Signe, .. }));
    let room = Room::with(Method::QrCodes, 1)
        .waiting()
        .unlocked()
        .does(Input::Phone(PhoneInput::Scan(HERE)))
        .does(Input::Phone(PhoneInput::Approve));
    assert!(matches!(room.world.scene().computer, ComputerScreen::LoggedOn { person: Person::Signe, .. }));
}

#[test]
fn a_transfer_breaks_nothing() {
    let rejected = TransferState::NotApproved(NotLoggedOn::UserAborted);
    for (decision, told) in
        [(Input::Phone(PhoneInput::Approve), TransferState::Approved), (Input::Phone(PhoneInput::Reject), rejected)]
    {
        let room = Room::deciding_on_a_transfer().does(decision);
        let ComputerScreen::LoggedOn { transfer, .. } = room.world.scene().computer else { panic!("logged off") };
        assert_eq!(transfer, told);
    }
}

#[test]
fn a_log_on_at_another_computer_leaves_this_box_unchanged() {
    let setup = Setup { computers: vec![Desk::at(Site::Profile); 2], ..Setup::default() };
    let room = Room::of(&setup, 1).waiting().does(Input::Computer(ComputerId::ELSEWHERE, ComputerInput::LogOn));
    assert_eq!(room.watch.boxes, [(HERE, SessionId(1)), (ComputerId::ELSEWHERE, SessionId(2))]);
}

#[test]
fn a_qr_code_scanned_off_a_copied_page_is_that_of_the_page_behind_it() {
    let copied = Copied { of: ComputerId::ELSEWHERE, address: Address::LookAlike, begins: Begins::LogOn };
    let own = Desk { shows: Shows::Copy(copied), ..Desk::at(Site::Profile) };
    let computers = vec![own, Desk::elsewhere(Site::Profile)];
    let room = Room::of(&Setup { computers, method: Method::QrCodes, ..Setup::default() }, 1).waiting().unlocked();
    let room = room.does(Input::Phone(PhoneInput::Scan(HERE))).does(Input::Phone(PhoneInput::Approve));
    assert!(matches!(room.world.screen(HERE), Ok(ComputerScreen::LoggedOn { .. })));
}

#[test]
fn a_fingerprint_replaces_the_pin() {
    let room = Room::new()
        .unlocked()
        .does(Input::Phone(PhoneInput::OpenMenu))
        .does(Input::Phone(PhoneInput::TurnTo(Page::Unlock)));
    let room = room
        .does(Input::Phone(PhoneInput::ChooseUnlock(Unlock::Fingerprint)))
        .does(Input::Phone(PhoneInput::CloseApp))
        .waiting();
    let room = room.does(Input::Phone(PhoneInput::OpenApp)).does(Input::Phone(PhoneInput::UseBiometrics));
    assert!(room.world.shown_code(HERE).is_some());
}

#[test]
fn a_code_before_the_pin_is_noticed() {
    let mut room = Room::new().waiting();
    let code = OneTimeCode::parse("1234").expect("a code");
    let status = Status::ChannelValidationOtp(code);
    let letter = Letter::Box(HERE, ToBox::Status { session: SESSION, status });
    assert_eq!(room.forges(Party::Core, letter), Err(Property::CodeAfterPin));
}

#[test]
fn a_pin_that_nobody_typed_is_noticed() {
    let mut room = Room::new().waiting().does(Input::Phone(PhoneInput::OpenApp));
    let opening = room.opening();
    let ask = |exchange, question| {
        Letter::Core(ToCore::Ask { opening, user: Person::Signe, exchange: Exchange(exchange), question })
    };
    let letters = [
        ask(50, Question::PerformAuthentication { proof: SIGNE }),
        ask(51, Question::GiveChannelValidation { ticket: TICKET }),
    ];
    let told: Vec<_> = letters.into_iter().map(|letter| room.forges(Party::App, letter)).collect();
    assert_eq!(told, [Ok(()), Err(Property::CodeAfterPin)]);
}

#[test]
fn an_earlier_log_ons_pin_is_noticed() {
    let room = Room::deciding()
        .does(Input::Phone(PhoneInput::Approve))
        .does(Input::Phone(PhoneInput::CloseApp))
        .does(Input::Computer(HERE, ComputerInput::LogOff));
    let mut room = room.waiting();
    let status = Status::ChannelValidationOtp(OneTimeCode::parse("1234").expect("a code"));
    let letter = Letter::Box(HERE, ToBox::Status { session: SessionId(2), status });
    assert_eq!(room.forges(Party::Core, letter), Err(Property::CodeAfterPin));
}

#[test]
fn a_text_before_the_code_is_noticed() {
    let mut room = Room::with_code_shown(1);
    let body = AppMessage::ChannelVerified { ticket: TICKET, approval: APPROVAL };
    let letter = Letter::App(ToApp { opening: room.opening(), answers: None, body });
    assert_eq!(room.forges(Party::Core, letter), Err(Property::TextAfterCode));
}

#[test]
fn a_code_scanned_from_another_screen_is_noticed() {
    let mut room = Room::with(Method::QrCodes, 1).waiting().unlocked();
    let body = AppMessage::ChannelVerified { ticket: TICKET, approval: APPROVAL };
    let letter = Letter::App(ToApp { opening: room.opening(), answers: None, body });
    assert_eq!(room.forges(Party::Core, letter), Err(Property::TextAfterCode));
}

#[test]
fn an_approval_that_nobody_gave_is_noticed() {
    let mut room = Room::deciding();
    let question = Question::Confirm { ticket: TICKET, decision: Decision::Approve(APPROVAL) };
    let (opening, exchange) = (room.opening(), Exchange(50));
    let letter = Letter::Core(ToCore::Ask { opening, user: Person::Signe, exchange, question });
    assert_eq!(room.forges(Party::App, letter), Err(Property::LogOnAfterApproval));
}

#[test]
fn a_log_on_or_a_transfer_after_a_no_is_noticed() {
    let is_answer = |output: &Output| matches!(output, Output::Delivered(Envelope { letter: Letter::Service(..), .. }));
    for deciding in [Room::deciding, Room::deciding_on_a_transfer] {
        let mut approved = deciding();
        assert_eq!(approved.tries(Input::Phone(PhoneInput::Approve)), Ok(()));
        let (_, succeeded) = approved.until(is_answer);
        let mut rejected = deciding();
        assert_eq!(rejected.tries(Input::Phone(PhoneInput::Reject)), Ok(()));
        let (mut watch, _) = rejected.until(is_answer);
        assert_eq!(succeeded.shown_to(&mut watch), Err(Property::NoIsNo));
    }
}

#[test]
fn somebody_elses_log_on_is_noticed() {
    let is_answer = |output: &Output| matches!(output, Output::Delivered(Envelope { letter: Letter::Service(..), .. }));
    let mut approved = Room::deciding();
    assert_eq!(approved.tries(Input::Phone(PhoneInput::Approve)), Ok(()));
    let (watch, logged_on) = approved.until(is_answer);
    let tamperings: [fn(&mut Seen); 3] = [
        |seen| seen.approved_by = Some(Person::Anders),
        |seen| (seen.user, seen.approved_by) = (Some(Person::Anders), Some(Person::Anders)),
        |seen| seen.approval = Site::Bank.log_on(),
    ];
    for tamper in tamperings {
        let mut watch = watch.clone();
        tamper(&mut watch.sessions[0]);
        assert_eq!(logged_on.shown_to(&mut watch), Err(Property::LogOnAfterApproval));
    }
}

/// A world whose core has other people in it than its watch believes: so the core is wrong about the setting.
fn room_whose_watch_believes(method: Method) -> Room {
    let other = if method == Method::QrCodes { Method::OneTimeCodes } else { Method::QrCodes };
    let watch = Watch::new(&Setup { method, ..Setup::default() }, Time::Runs);
    Room { watch, ..Room::with(other, 1) }
}

#[test]
fn a_code_before_the_switch_is_noticed_and_so_is_a_qr_code_after_it() {
    for method in [Method::QrCodes, Method::OneTimeCodes] {
        let mut room = room_whose_watch_believes(method).waiting().does(Input::Phone(PhoneInput::OpenApp));
        assert_eq!(room.tries(Input::Phone(PhoneInput::EnterPin(SIGNE))), Ok(()));
        assert_eq!(room.settles(), Err(Property::CodesAfterSwitch), "{method:?}");
    }
}

#[test]
fn a_code_that_is_taken_during_the_switch_is_noticed() {
    let mut room = Room::with_code_shown(1);
    let code = room.code();
    room.watch.accounts[0].method = Method::Switching { ready_at: Instant::from_millis(u64::MAX) };
    assert_eq!(room.tries(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code)))), Ok(()));
    assert_eq!(room.settles(), Err(Property::CodesAfterSwitch));
}

#[test]
fn the_switch_takes_24_hours_from_the_moment_that_it_is_asked_for() {
    let room = Room::with(Method::QrCodes, 1)
        .unlocked()
        .does(Input::Phone(PhoneInput::OpenMenu))
        .does(Input::Phone(PhoneInput::TurnTo(Page::Method)));
    let room = room
        .does(Input::Phone(PhoneInput::EnterPin(SIGNE)))
        .does(Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }));
    let room = room.does(Input::Phone(PhoneInput::StartSwitch)).does(Input::Phone(PhoneInput::CloseApp));
    let Method::Switching { ready_at } = room.watch.accounts[0].method else { panic!("{:?}", room.watch.accounts) };
    for (other, millis) in [("an hour less", -3_600_000_i64), ("an hour more", 3_600_000)] {
        let mut room = room.clone();
        let moved = Instant::from_millis(ready_at.as_millis().strict_add_signed(millis));
        room.watch.accounts[0].method = Method::Switching { ready_at: moved };
        let mut room = room.does(Input::Room(RoomInput::SkipSwitch));
        if millis < 0 {
            // It should have been done long ago: a QR code is late.
            assert_eq!(room.watch.accounts[0].method, Method::OneTimeCodes, "{other}");
            continue;
        }
        room = room.waiting().does(Input::Phone(PhoneInput::OpenApp));
        assert_eq!(room.tries(Input::Phone(PhoneInput::EnterPin(SIGNE))), Ok(()));
        assert_eq!(room.settles(), Err(Property::CodesAfterSwitch), "{other}");
    }
    let room = room.does(Input::Room(RoomInput::SkipSwitch)).waiting().unlocked();
    assert!(room.world.shown_code(HERE).is_some());
}

#[test]
fn a_switch_that_nobody_pressed_is_noticed() {
    let mut account = Account::new(Person::Signe, Method::QrCodes);
    let start = Question::ChangeMethod(MethodChange::StartSwitch);
    let proof = Question::PerformAuthentication { proof: SIGNE };
    account.has_typed = true;
    assert_eq!(account.receive(Instant::START, Opening(1), Exchange(1), proof), Arrival::Taken);
    assert_eq!(account.receive(Instant::START, Opening(1), Exchange(2), start), Arrival::Taken);
    assert_eq!(account.method, Method::QrCodes, "it was not pressed");
    account.wants_switch = true;
    assert_eq!(account.receive(Instant::START, Opening(1), Exchange(3), start), Arrival::Taken);
    assert!(account.method.ready_at().is_some());
}

#[test]
fn a_code_that_works_twice_is_noticed() {
    let mut room = Room::with_code_shown(1);
    let code = room.code();
    room.watch.sessions[0].is_used = true;
    assert_eq!(room.tries(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code)))), Ok(()));
    assert_eq!(room.settles(), Err(Property::CodeWorksOnce));
}

#[test]
fn the_code_of_another_log_on_is_noticed() {
    let mut room = Room::with_code_shown(2);
    let code = room.code();
    let other = Room::with_code_shown(1).code();
    assert_ne!(other, code);
    room.watch.sessions[0].code = Some(other);
    assert_eq!(room.tries(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code)))), Ok(()));
    assert_eq!(room.settles(), Err(Property::CodeWorksOnce));
}

#[test]
fn a_wrong_code_that_counts_twice_is_noticed() {
    let mut room = Room::with_code_shown(2);
    room.watch.sessions[0].count_wrong_code();
    assert_eq!(room.tries(Input::Phone(PhoneInput::EnterCode(Typed::Other))), Ok(()));
    assert_eq!(room.settles(), Err(Property::CodeWorksOnce));
}

#[test]
fn a_qr_code_that_nobody_saw_is_noticed() {
    let mut room = Room::with(Method::QrCodes, 1).waiting().unlocked();
    assert_eq!(room.tries(Input::Phone(PhoneInput::Scan(HERE))), Ok(()));
    let is_seen = |output: &(Instant, Output)| matches!(output, (_, Output::Seen(..)));
    let told = loop {
        let before = room.world.clone();
        let (when, _) = room.world.poll_timeout().expect("something to wait for");
        room.world.handle_timeout(when);
        let mut outputs = drain(&mut room.world);
        outputs.retain(|output| !is_seen(output));
        let told = room.watch.step(&before, None, &outputs, &room.world);
        if told.is_err() || !room.world.is_busy() {
            break told;
        }
    };
    // The half that it was not told of may be noticed first: the app has changed, and nobody has acted.
    assert!(matches!(told, Err(Property::OnlyOneActs | Property::CodeWorksOnce)), "{told:?}");
}

#[test]
fn a_changed_outcome_is_noticed() {
    let forged = [
        Letter::Box(HERE, ToBox::Status { session: SESSION, status: Status::Ended(Outcome::Expired) }),
        Letter::App(ToApp {
            opening: Opening(1),
            answers: None,
            body: AppMessage::Ended { ticket: TICKET, outcome: Outcome::Rejected },
        }),
    ];
    for letter in forged {
        let mut room = Room::deciding().does(Input::Phone(PhoneInput::Approve));
        assert_eq!(room.forges(Party::Core, letter), Err(Property::OutcomeStays));
    }
    let mut room = Room::deciding().does(Input::Phone(PhoneInput::Reject));
    let redeemed = Letter::Broker(ToBroker::Redeemed { session: SESSION, person: Some(Person::Signe) });
    assert_eq!(room.forges(Party::Core, redeemed), Err(Property::OutcomeStays));
}

#[test]
fn a_changed_approval_text_is_noticed() {
    let mut room = Room::with_code_shown(1);
    let code = room.code();
    assert_eq!(room.tries(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code)))), Ok(()));
    let body = AppMessage::ChannelVerified { ticket: TICKET, approval: Site::Bank.log_on() };
    let letter = Letter::App(ToApp { opening: room.opening(), answers: None, body });
    assert_eq!(room.forges(Party::Core, letter), Err(Property::SameText));
}

#[test]
fn a_changed_text_in_the_box_is_noticed() {
    let mut room = Room::deciding();
    let other = Site::Bank.log_on();
    let (before, watch) = (room.world.clone(), room.watch.clone());
    // The box of another session, under the number of this one.
    tamper::forge(
        &mut room.world,
        Party::Broker,
        Letter::Box(HERE, ToBox::Open { session: SESSION, secret: BoxSecret(1), approval: other }),
    );
    let (when, _) = room.world.poll_timeout().expect("a letter");
    room.world.handle_timeout(when);
    let mut watch = watch;
    assert_eq!(watch.step(&before, None, &drain(&mut room.world)[..1], &room.world), Err(Property::SameText));
}

/// The app is open, and so many wrong PINs have been typed.
fn after_wrong_pins(count: u8) -> Room {
    (0..count).fold(Room::new().does(Input::Phone(PhoneInput::OpenApp)), |room, _| {
        room.does(Input::Phone(PhoneInput::EnterPin(Typed::Other)))
    })
}

#[test]
fn a_block_before_the_third_wrong_pin_is_noticed_and_so_is_none_after_it() {
    assert!(matches!(after_wrong_pins(3).watch.accounts[0].block, Block::Until(_)));
    let proof = Question::PerformAuthentication { proof: Typed::Other };
    let mut early = after_wrong_pins(2);
    early.watch = after_wrong_pins(1).watch;
    assert_eq!(early.tries(Input::Phone(PhoneInput::EnterPin(Typed::Other))), Ok(()));
    assert_eq!(early.settles(), Err(Property::BlockedDoesNothing));
    let mut late = after_wrong_pins(2);
    let (now, opening) = (late.world.now(), late.opening());
    assert_eq!(late.watch.accounts[0].receive(now, opening, Exchange(40), proof), Arrival::Taken);
    assert_eq!(late.tries(Input::Phone(PhoneInput::EnterPin(SIGNE))), Ok(()));
    assert_eq!(late.settles(), Err(Property::BlockedDoesNothing), "it should be blocked");
}

#[test]
fn a_blocked_app_that_rejects_something_is_noticed() {
    let mut room = Room::with_code_shown(1);
    room.watch.accounts[0].block = Block::UntilNewPin;
    assert_eq!(room.tries(Input::Phone(PhoneInput::Reject)), Ok(()));
    assert_eq!(room.settles(), Err(Property::BlockedDoesNothing));
}

#[test]
fn a_block_of_the_wrong_length_is_noticed() {
    let room = after_wrong_pins(3);
    let Block::Until(until) = room.watch.accounts[0].block else { panic!("no block") };
    let minute = std::time::Duration::from_secs(60);
    let mut early = room.clone();
    early.watch.accounts[0].block = Block::Until(until + minute);
    let told = (0..20).find_map(|_| early.goes_on().err());
    assert_eq!(told, Some(Property::BlockedDoesNothing), "it is over a minute too early");
    let mut late = room;
    let half_a_minute_before = Instant::from_millis(until.as_millis() - 30_000);
    late.watch.accounts[0].block = Block::Until(Instant::from_millis(until.as_millis() - 60_000));
    for input in [Input::Phone(PhoneInput::CloseApp), Input::Phone(PhoneInput::OpenApp)] {
        let done = late.step(Some(input), |world| assert_eq!(world.handle(half_a_minute_before, input), Ok(())));
        assert_eq!(done, Ok(()));
    }
    assert_eq!(late.settles(), Err(Property::BlockedDoesNothing), "it should have been over for half a minute");
}

#[test]
fn a_block_ends_after_its_time_or_with_a_new_pin() {
    let room = after_wrong_pins(3);
    let mut waited = room.clone();
    while waited.watch.accounts[0].block != Block::None {
        assert_eq!(waited.goes_on(), Ok(()));
    }
    assert!(waited.world.now() > Instant::from_millis(200_000));
    let mut room = room.does(Input::Phone(PhoneInput::OpenMenu));
    for page in [Page::Pin, Page::ForgotPin, Page::NewPin] {
        room = room.does(Input::Phone(PhoneInput::TurnTo(page)));
    }
    assert_eq!(room.does(Input::Phone(PhoneInput::EnterPin(SIGNE))).watch.accounts[0].block, Block::None);
}

#[test]
fn timers_of_one_person_do_not_affect_the_other() {
    let mut watch = Watch::new(&Setup::default(), Time::StandsStill);
    for account in &mut watch.accounts {
        account.method = Method::Switching { ready_at: Instant::from_millis(5) };
        account.block = Block::Until(Instant::from_millis(5));
    }
    watch.note_elapsed(Instant::START, Timer::Core(CoreTimer::SwitchReady(Person::Signe)));
    watch.note_elapsed(Instant::START, Timer::Core(CoreTimer::BlockOver(Person::Anders)));
    let known = |person| watch.account(person).map(|account| (account.method, account.block));
    let block = Block::Until(Instant::from_millis(5));
    assert_eq!(known(Person::Signe), Some((Method::OneTimeCodes, block)));
    let method = Method::Switching { ready_at: Instant::from_millis(5) };
    assert_eq!(known(Person::Anders), Some((method, Block::None)));
}

#[test]
fn with_running_time_an_early_alarm_changes_nothing() {
    let mut account = Account::new(Person::Signe, Method::Switching { ready_at: Instant::from_millis(5) });
    account.block = Block::Until(Instant::from_millis(5));
    let before = account;
    account.end_block_by_alarm(Instant::from_millis(4), Time::Runs);
    account.end_switch_by_alarm(Instant::from_millis(4), Time::Runs);
    account.pass(Instant::from_millis(5));
    assert_eq!(account, before);
    account.pass(Instant::from_millis(6));
    assert_eq!((account.method, account.block), (Method::OneTimeCodes, Block::None));
}

#[test]
fn a_log_on_that_ends_before_its_time_or_not_at_all_is_noticed() {
    let on = SessionClock::On { more_time: false, paused: false };
    let hurried = |room: Room| room.does(Input::Room(RoomInput::SetClock(on)));
    let mut early = hurried(Room::with_code_shown(1));
    early.watch.clock = SessionClock::Off;
    let told = (0..200).find_map(|_| early.goes_on().err());
    assert_eq!(told, Some(Property::OutcomeStays), "no clock was running");
    let mut late = Room::deciding();
    late.watch.clock = on;
    while late.world.now() < Instant::from_millis(400_000) {
        assert_eq!(late.goes_on(), Ok(()));
    }
    assert_eq!(late.tries(Input::Phone(PhoneInput::Approve)), Ok(()));
    let told = (0..20).find_map(|_| late.goes_on().err());
    assert!(matches!(told, Some(Property::NoIsNo | Property::OutcomeStays)), "{told:?}: it was too late");
}

#[test]
fn a_core_that_ignores_a_cancellation_is_noticed() {
    let mut room = Room::deciding();
    let asked = BoxRequest::Cancel;
    room.watch.note_request(HERE, SESSION, asked);
    assert_eq!(room.tries(Input::Phone(PhoneInput::Approve)), Ok(()));
    let told = (0..20).find_map(|_| room.goes_on().err());
    assert!(matches!(told, Some(Property::NoIsNo | Property::OutcomeStays)), "{told:?}");
}

#[test]
fn somebody_who_is_identified_twice_is_noticed() {
    let setup = Setup { computers: vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)], ..Setup::default() };
    let mut room = Room::of(&setup, 1).waiting();
    let is_refused = room.clone().does(Input::Computer(ComputerId::ELSEWHERE, ComputerInput::LogOn));
    let is_refused = is_refused.does(Input::Computer(ComputerId::ELSEWHERE, ComputerInput::EnterUserId(SIGNE)));
    assert_eq!(is_refused.watch.sessions[1].end, Some(Outcome::ParallelSessions));
    room.watch.sessions[0].end = Some(Outcome::ParallelSessions);
    for told in [
        ToBox::Identified { session: SESSION, person: Person::Signe },
        ToBox::AppAuthenticationStarted { session: SESSION, ticket: TICKET },
        ToBox::Status { session: SESSION, status: Status::Timeout },
        ToBox::Status { session: SESSION, status: Status::ChannelVerified },
    ] {
        assert_eq!(
            room.clone().forges(Party::Core, Letter::Box(HERE, told)),
            Err(Property::OneSessionEach),
            "{told:?}"
        );
    }
    let is_over = ToBox::Status { session: SESSION, status: Status::Ended(Outcome::ParallelSessions) };
    assert_eq!(room.forges(Party::Core, Letter::Box(HERE, is_over)), Ok(()), "that is how it ended");
}

#[test]
fn a_pin_in_a_message_is_noticed() {
    let mut room = Room::new();
    let bits = Person::Signe.pin().parse().expect("a number");
    let half = QrHalf { generation: 1, side: Side::First, bits };
    let letter = Letter::Box(HERE, ToBox::Identified { session: SessionId(bits), person: Person::Signe });
    let envelope =
        Envelope { id: EnvelopeId(1), from: Party::Core, sent_at: Instant::START, due_at: Instant::START, letter };
    for leak in [Output::Seen(HERE, half), Output::Sent(envelope), Output::Lost(envelope)] {
        let told = room.watch.step(&room.world, None, &[(Instant::START, leak)], &room.world);
        assert_eq!(told, Err(Property::PinStaysInPhone), "{leak:?}");
    }
}

#[test]
fn a_time_with_the_digits_of_a_pin_is_no_pin() {
    let millis: u64 = Person::Signe.pin().parse().expect("a number");
    let mut room = Room::new();
    room.world.handle_timeout(Instant::START);
    let (opening, until) = (room.opening(), Instant::from_millis(millis));
    let letters = [
        Letter::App(ToApp {
            opening,
            answers: None,
            body: AppMessage::MethodIs(Method::Switching { ready_at: until }),
        }),
        Letter::App(ToApp {
            opening,
            answers: None,
            body: AppMessage::Authenticated(Method::Switching { ready_at: until }),
        }),
    ];
    for letter in letters {
        assert_eq!(room.forges(Party::Core, letter), Ok(()), "{letter:?}");
    }
    let now = until;
    let log_on = room.step(Some(Input::Computer(HERE, ComputerInput::LogOn)), |world| {
        assert_eq!(world.handle(now, Input::Computer(HERE, ComputerInput::LogOn)), Ok(()));
    });
    assert_eq!((log_on, room.world.now()), (Ok(()), until), "a log-on at 271.828 s");
}

#[test]
fn a_pin_is_found_as_a_number_and_digit_by_digit() {
    for text in ["271828", "PIN: 314159.", "Signe(271828)", "2 7 1 8 2 8", "say 3 1 4 1 5 9 now"] {
        assert!(mentions_a_pin(text), "{text}");
    }
    for text in ["", "2718281", "1271828", "27182", "2 7 1 8 2", "27 1828 18284", "signesnye#id"] {
        assert!(!mentions_a_pin(text), "{text}");
    }
}

#[test]
fn somebody_who_acts_without_being_asked_is_noticed() {
    let mut room = Room::new();
    let before = room.world.clone();
    assert_eq!(room.tries(Input::Computer(HERE, ComputerInput::LogOn)), Ok(()));
    assert_eq!(room.tries(Input::Phone(PhoneInput::OpenApp)), Ok(()));
    for only in [Input::Phone(PhoneInput::OpenApp), Input::Computer(HERE, ComputerInput::LogOn)] {
        let told = Watch::new(&Setup::default(), Time::Runs).step(&before, Some(only), &[], &room.world);
        assert_eq!(told, Err(Property::OnlyOneActs), "{only:?}");
    }
    assert_eq!(changed(&before, &before), []);
    assert_eq!(changed(&before, &room.world), [Party::App, Party::Service(HERE)]);
}

#[test]
fn each_property_has_a_unique_key() {
    let mut keys: Vec<_> = Property::ALL.map(Property::key).to_vec();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Property::ALL.len());
}
