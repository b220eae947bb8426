//! Each rule holds in stories that go as they should, and each can be broken: a rule that cannot fail proves nothing.
//! What no party does is forged, or is taken from a story of another world.

use super::*;
use crate::protocol::app::Page;
use crate::protocol::approval::Site;
use crate::protocol::message::{Decision, Exchange, NotLoggedOn, Opening};
use crate::protocol::qr_code::Side;
use crate::protocol::world::{Desk, Setup};
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
    outputs: Vec<Output>,
    after: World,
}

impl Moment {
    fn shown_to(&self, watch: &mut Watch) -> Told {
        watch.step(&self.before, None, &self.outputs, &self.after)
    }
}

impl Room {
    fn of(setup: &Setup, seed: u64) -> Self {
        Self { world: World::new(setup, Seed(seed)), watch: Watch::default() }
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
        self.step(None, |world| world.forge(from, letter))?;
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
            if outputs.iter().any(&is_meant) {
                return (watch, Moment { before, outputs, after: self.world });
            }
            assert_eq!(self.watch.step(&before, None, &outputs, &self.world), Ok(()));
        }
    }

    fn waiting(self) -> Self {
        self.does(Input::LogOn(HERE)).does(Input::EnterUserId(HERE, SIGNE))
    }

    fn unlocked(self) -> Self {
        self.does(Input::OpenApp).does(Input::EnterPin(SIGNE))
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
        room.does(Input::EnterCode(Typed::Practice(code)))
    }

    fn deciding_on_a_transfer() -> Self {
        let desk = Desk { site: Site::Bank, logged_on: Some(Person::Signe) };
        let room = Self::of(&Setup { computers: vec![desk], ..Setup::default() }, 1);
        let room = room.does(Input::SendTransfer(HERE)).does(Input::EnterUserId(HERE, SIGNE)).unlocked();
        let code = room.code();
        room.does(Input::EnterCode(Typed::Practice(code)))
    }

    fn opening(&self) -> Opening {
        self.world.app().opening()
    }
}

fn drain(world: &mut World) -> Vec<Output> {
    std::iter::from_fn(|| world.poll_output()).collect()
}

fn delivers_question(output: &Output, is_meant: impl Fn(Question) -> bool) -> bool {
    let Output::Delivered(Envelope { letter: Letter::Core(ToCore::Ask { question, .. }), .. }) = output else {
        return false;
    };
    is_meant(*question)
}

#[test]
fn a_log_on_breaks_nothing() {
    let room = Room::deciding().does(Input::Approve);
    assert!(matches!(room.world.scene().computer, ComputerScreen::LoggedOn { person: Person::Signe, .. }));
    let room = Room::with(Method::QrCodes, 1).waiting().unlocked().does(Input::Scan(HERE)).does(Input::Approve);
    assert!(matches!(room.world.scene().computer, ComputerScreen::LoggedOn { person: Person::Signe, .. }));
}

#[test]
fn a_transfer_breaks_nothing() {
    let rejected = TransferState::NotApproved(NotLoggedOn::UserAborted);
    for (decision, told) in [(Input::Approve, TransferState::Approved), (Input::Reject, rejected)] {
        let room = Room::deciding_on_a_transfer().does(decision);
        let ComputerScreen::LoggedOn { transfer, .. } = room.world.scene().computer else { panic!("logged off") };
        assert_eq!(transfer, told);
    }
}

#[test]
fn a_log_on_at_another_computer_leaves_the_box_here_as_it_is() {
    let setup = Setup { computers: vec![Desk::at(Site::Profile); 2], ..Setup::default() };
    let room = Room::of(&setup, 1).waiting().does(Input::LogOn(ComputerId::ELSEWHERE));
    assert_eq!(room.watch.boxes, [(HERE, SessionId(1)), (ComputerId::ELSEWHERE, SessionId(2))]);
}

#[test]
fn a_finger_stands_in_for_the_pin() {
    let room = Room::new().unlocked().does(Input::OpenMenu).does(Input::TurnTo(Page::Unlock));
    let room = room.does(Input::ChooseUnlock(Unlock::Fingerprint)).does(Input::CloseApp).waiting();
    let room = room.does(Input::OpenApp).does(Input::UseBiometrics);
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
    let mut room = Room::new().waiting().does(Input::OpenApp);
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
    let room = Room::deciding().does(Input::Approve).does(Input::CloseApp).does(Input::LogOff(HERE));
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
        assert_eq!(approved.tries(Input::Approve), Ok(()));
        let (_, succeeded) = approved.until(is_answer);
        let mut rejected = deciding();
        assert_eq!(rejected.tries(Input::Reject), Ok(()));
        let (mut watch, _) = rejected.until(is_answer);
        assert_eq!(succeeded.shown_to(&mut watch), Err(Property::NoIsNo));
    }
}

#[test]
fn somebody_elses_log_on_is_noticed() {
    let is_answer = |output: &Output| matches!(output, Output::Delivered(Envelope { letter: Letter::Service(..), .. }));
    let mut approved = Room::deciding();
    assert_eq!(approved.tries(Input::Approve), Ok(()));
    let (watch, logged_on) = approved.until(is_answer);
    for tampered in [
        Seen { approved_by: Some(Person::Anders), ..watch.sessions[0].clone() },
        Seen { user: Some(Person::Anders), approved_by: Some(Person::Anders), ..watch.sessions[0].clone() },
        Seen { approval: Site::Bank.log_on(), ..watch.sessions[0].clone() },
    ] {
        let mut watch = Watch { sessions: vec![tampered], ..watch.clone() };
        assert_eq!(logged_on.shown_to(&mut watch), Err(Property::LogOnAfterApproval));
    }
}

#[test]
fn a_code_during_the_switch_is_noticed() {
    let switching = Room::with(Method::QrCodes, 1).unlocked().does(Input::OpenMenu).does(Input::TurnTo(Page::Method));
    let switching = switching.does(Input::EnterPin(SIGNE)).does(Input::ChooseMethod { one_time_codes: true });
    let switching = switching.does(Input::StartSwitch).watch.switching;
    assert_eq!(switching, [Person::Signe]);

    let mut room = Room::new().waiting().does(Input::OpenApp);
    assert_eq!(room.tries(Input::EnterPin(SIGNE)), Ok(()));
    let is_question = |question| matches!(question, Question::GiveChannelValidation { .. });
    let (watch, made) = room.until(|output| delivers_question(output, is_question));
    let mut watch = Watch { switching: switching.clone(), ..watch };
    assert_eq!(made.shown_to(&mut watch), Err(Property::CodesAfterSwitch));

    let mut room = Room::with_code_shown(1);
    let code = room.code();
    assert_eq!(room.tries(Input::EnterCode(Typed::Practice(code))), Ok(()));
    let (watch, verified) = room.until(|output| delivers_question(output, |_| true));
    let mut watch = Watch { switching, ..watch };
    assert_eq!(verified.shown_to(&mut watch), Err(Property::CodesAfterSwitch));
}

#[test]
fn a_code_that_works_twice_is_noticed() {
    let mut room = Room::with_code_shown(1);
    let code = room.code();
    assert_eq!(room.tries(Input::EnterCode(Typed::Practice(code))), Ok(()));
    let (mut watch, verified) = room.until(|output| delivers_question(output, |_| true));
    assert_eq!(verified.shown_to(&mut watch), Ok(()));
    assert_eq!(verified.shown_to(&mut watch), Err(Property::CodeWorksOnce));
}

#[test]
fn the_code_of_another_log_on_is_noticed() {
    let mut room = Room::with_code_shown(2);
    let code = room.code();
    assert_eq!(room.tries(Input::EnterCode(Typed::Practice(code))), Ok(()));
    let (_, verified) = room.until(|output| delivers_question(output, |_| true));
    let other = Room::with_code_shown(1);
    assert_ne!(other.code(), code);
    assert_eq!(verified.shown_to(&mut other.watch.clone()), Err(Property::CodeWorksOnce));
}

#[test]
fn a_qr_code_that_nobody_saw_is_noticed() {
    let mut room = Room::with(Method::QrCodes, 1).waiting().unlocked();
    assert_eq!(room.tries(Input::Scan(HERE)), Ok(()));
    let (mut watch, scanned) = room.until(|output| delivers_question(output, |_| true));
    watch.sessions[0].is_tied = false;
    assert_eq!(scanned.shown_to(&mut watch), Err(Property::CodeWorksOnce));
}

#[test]
fn another_outcome_is_noticed() {
    let forged = [
        Letter::Box(HERE, ToBox::Status { session: SESSION, status: Status::Ended(Outcome::Expired) }),
        Letter::App(ToApp {
            opening: Opening(1),
            answers: None,
            body: AppMessage::Ended { ticket: TICKET, outcome: Outcome::Rejected },
        }),
    ];
    for letter in forged {
        let mut room = Room::deciding().does(Input::Approve);
        assert_eq!(room.forges(Party::Core, letter), Err(Property::OutcomeStays));
    }
    let mut room = Room::deciding().does(Input::Reject);
    let redeemed = Letter::Broker(ToBroker::Redeemed { session: SESSION, person: Some(Person::Signe) });
    assert_eq!(room.forges(Party::Core, redeemed), Err(Property::OutcomeStays));
}

#[test]
fn another_text_is_noticed() {
    let mut room = Room::with_code_shown(1);
    let code = room.code();
    assert_eq!(room.tries(Input::EnterCode(Typed::Practice(code))), Ok(()));
    let body = AppMessage::ChannelVerified { ticket: TICKET, approval: Site::Bank.log_on() };
    let letter = Letter::App(ToApp { opening: room.opening(), answers: None, body });
    assert_eq!(room.forges(Party::Core, letter), Err(Property::SameText));
}

#[test]
fn another_text_in_the_box_is_noticed() {
    let mut room = Room::deciding();
    let other = Site::Bank.log_on();
    let (before, watch) = (room.world.clone(), room.watch.clone());
    // The box of another session, under the number of this one.
    room.world.forge(Party::Broker, Letter::Box(HERE, ToBox::Open { session: SESSION, approval: other }));
    let (when, _) = room.world.poll_timeout().expect("a letter");
    room.world.handle_timeout(when);
    let mut watch = watch;
    assert_eq!(watch.step(&before, None, &drain(&mut room.world)[..1], &room.world), Err(Property::SameText));
}

#[test]
fn a_blocked_app_that_does_something_is_noticed() {
    let mut blocked = Room::new().does(Input::OpenApp);
    for _ in 0..3 {
        blocked = blocked.does(Input::EnterPin(Typed::Other));
    }
    assert_eq!(blocked.watch.blocked, [Person::Signe]);
    let mut room = Room::new();
    assert_eq!(room.tries(Input::OpenApp), Ok(()));
    let (_, answered) = room.until(|output| delivers_question(output, |_| true));
    assert_eq!(answered.shown_to(&mut blocked.watch.clone()), Err(Property::BlockedDoesNothing));

    let mut room = Room::with_code_shown(1);
    assert_eq!(room.tries(Input::Reject), Ok(()));
    let (watch, rejected) = room.until(|output| delivers_question(output, |_| true));
    let silent = Moment { outputs: rejected.outputs[..1].to_vec(), ..rejected };
    let mut watch = Watch { blocked: blocked.watch.blocked, ..watch };
    assert_eq!(silent.shown_to(&mut watch), Err(Property::BlockedDoesNothing));
}

#[test]
fn a_block_is_over_in_its_time_or_with_a_new_pin() {
    let mut room = Room::new().does(Input::OpenApp);
    for _ in 0..3 {
        room = room.does(Input::EnterPin(Typed::Other));
    }
    let mut waited = room.clone();
    while !waited.watch.blocked.is_empty() {
        assert_eq!(waited.goes_on(), Ok(()));
    }
    assert!(waited.world.now() > Instant::from_millis(200_000));
    let mut room = room.does(Input::OpenMenu);
    for page in [Page::Pin, Page::ForgotPin, Page::NewPin] {
        room = room.does(Input::TurnTo(page));
    }
    assert_eq!(room.does(Input::EnterPin(SIGNE)).watch.blocked, []);
}

#[test]
fn what_is_over_for_one_person_is_not_over_for_the_other() {
    let both = Person::ALL.to_vec();
    let new = || Watch { switching: both.clone(), blocked: both.clone(), ..Watch::default() };
    let (only_anders, only_signe) = ([Person::Anders], [Person::Signe]);
    let mut watch = new();
    watch.note_elapsed(Timer::Core(CoreTimer::SwitchReady(Person::Signe)));
    watch.note_elapsed(Timer::Core(CoreTimer::BlockOver(Person::Anders)));
    assert_eq!((&watch.switching[..], &watch.blocked[..]), (&only_anders[..], &only_signe[..]));
    let mut watch = new();
    watch.note_told_app(Person::Signe, AppMessage::MethodIs(Method::QrCodes));
    watch.note_told_app(Person::Anders, AppMessage::NewPinMade);
    assert_eq!((&watch.switching[..], &watch.blocked[..]), (&only_anders[..], &only_signe[..]));
    let mut watch = Watch::default();
    watch.note_told_app(Person::Signe, AppMessage::NewPinNeeded);
    assert_eq!(watch.blocked, only_signe);
}

#[test]
fn two_sessions_of_one_person_are_noticed() {
    let mut one = Session::new(SessionId(1), APPROVAL, Instant::START);
    one.stage = Stage::AwaitStart { user: Person::Signe };
    let mut other = Session::new(SessionId(2), APPROVAL, Instant::START);
    assert!(each_has_one_session(&[one, other]));
    other.stage = Stage::AwaitApp { user: Person::Anders, ticket: TICKET };
    assert!(each_has_one_session(&[one, other]));
    other.stage = Stage::AwaitDecision { user: Person::Signe, ticket: TICKET };
    assert!(!each_has_one_session(&[one, other]));
}

#[test]
fn a_pin_in_a_message_is_noticed() {
    let mut room = Room::new();
    let bits = Person::Signe.pin().parse().expect("a number");
    let half = QrHalf { generation: 1, side: Side::First, bits };
    let leak = [Output::Seen(HERE, half)];
    assert_eq!(room.watch.step(&room.world, None, &leak, &room.world), Err(Property::PinStaysInPhone));
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
    assert_eq!(room.tries(Input::LogOn(HERE)), Ok(()));
    assert_eq!(room.tries(Input::OpenApp), Ok(()));
    for only in [Input::OpenApp, Input::LogOn(HERE)] {
        let told = Watch::default().step(&before, Some(only), &[], &room.world);
        assert_eq!(told, Err(Property::OnlyOneActs), "{only:?}");
    }
    assert_eq!(before.changed_since(&before), []);
    assert_eq!(room.world.changed_since(&before), [Party::App, Party::Service(HERE)]);
}

#[test]
fn each_property_has_a_name_of_its_own() {
    let mut keys: Vec<_> = Property::ALL.map(Property::key).to_vec();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Property::ALL.len());
}
