//! The app alone, told by hand what the core would tell it.

use super::*;
use crate::protocol::approval::{Approval, Outcome, Site};
use crate::protocol::assumption::REPLY_WITHIN;
use crate::protocol::generator::{Generator, Seed};
use crate::protocol::method::MethodChange;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::Typed;
use crate::protocol::qr_code::Side;
use crate::protocol::qr_code::{QrCode, QrHalf};
use crate::protocol::refused::Refused;
use crate::protocol::world::input::PhoneInput;
use crate::protocol::world::message::{AppMessage, ComputerId, Decision, ToApp, ToCore};
use crate::protocol::world::wire::Letter;
use crate::protocol::world::wire::Outbox;

const TICKET: Ticket = Ticket(3);
const APPROVAL: Approval = Site::Profile.log_on();
const SIGNES_PIN: Typed<Person> = Typed::Practice(Person::Signe);
const HERE: ComputerId = ComputerId::LEARNERS;
const UNTIL: Instant = Instant::from_millis(300_000);
const SWITCHING: Method = Method::Switching { ready_at: Instant::from_millis(86_400_000) };

struct Story {
    app: App,
    now: Instant,
}

impl Story {
    fn of(users: &[Person]) -> Self {
        Self { app: App::new(users.to_vec()), now: Instant::START }
    }

    fn opened() -> Self {
        let mut story = Self::of(&[Person::Signe]);
        story.acts(PhoneInput::OpenApp);
        story
    }

    /// The PIN was right, and nothing waited.
    fn on_the_front_page(method: Method) -> Self {
        let mut story = Self::opened();
        story.told(AppMessage::NothingWaiting);
        story.pin(SIGNES_PIN);
        story.told(AppMessage::Authenticated(method));
        story.told(AppMessage::NothingWaiting);
        assert_eq!(story.stage(), Stage::FrontPage);
        story
    }

    fn waiting_for_the_channel(method: Method) -> Self {
        let mut story = Self::opened();
        story.told(AppMessage::Waiting(TICKET));
        story.pin(SIGNES_PIN);
        let asked = story.told(AppMessage::Authenticated(method));
        assert_eq!(questions(&asked), [Question::GiveChannelValidation { ticket: TICKET }]);
        story
    }

    fn asked_for_the_code() -> Self {
        let mut story = Self::waiting_for_the_channel(Method::OneTimeCodes);
        story.told(AppMessage::ChannelValidationOtp(TICKET));
        assert_eq!(story.stage(), Stage::AwaitCode { ticket: TICKET, wrong: 0 });
        story
    }

    fn asked_for_the_scan() -> Self {
        let mut story = Self::waiting_for_the_channel(Method::QrCodes);
        story.told(AppMessage::ChannelValidationTqr(TICKET));
        assert_eq!(story.scanner(), Scanner::Off);
        story
    }

    fn deciding() -> Self {
        let mut story = Self::asked_for_the_code();
        story.code(Typed::Other);
        story.told(AppMessage::ChannelVerified { ticket: TICKET, approval: APPROVAL });
        assert_eq!(story.stage(), Stage::AwaitDecision { ticket: TICKET, approval: APPROVAL });
        story
    }

    fn in_the_menu(method: Method) -> Self {
        let mut story = Self::on_the_front_page(method);
        story.acts(PhoneInput::OpenMenu);
        story
    }

    /// The page for the setting, after the PIN.
    fn choosing_the_method(method: Method) -> Self {
        let mut story = Self::in_the_menu(method);
        story.acts(PhoneInput::TurnTo(Page::Method));
        story.pin(SIGNES_PIN);
        story.told(AppMessage::Authenticated(method));
        story
    }

    fn does(&mut self, what: impl FnOnce(&mut App, Instant, &mut Outbox)) -> Vec<Letter> {
        let mut out = Outbox::default();
        what(&mut self.app, self.now, &mut out);
        out.into_iter().collect()
    }

    fn acts(&mut self, input: PhoneInput) -> Vec<Letter> {
        self.does(|app, now, out| assert_eq!(app.handle(now, input, out), Ok(()), "{input:?}"))
    }

    fn pin(&mut self, proof: Typed<Person>) -> Vec<Letter> {
        self.acts(PhoneInput::EnterPin(proof))
    }

    fn code(&mut self, code: Typed<OneTimeCode>) -> Vec<Letter> {
        self.acts(PhoneInput::EnterCode(code))
    }

    fn sees(&mut self, half: QrHalf) -> Vec<Letter> {
        self.does(|app, now, out| app.see(now, half, out))
    }

    /// The core answers what was asked last.
    fn told(&mut self, body: AppMessage) -> Vec<Letter> {
        let exchange = self.pending().expect("a question").exchange;
        self.receives(self.app.last_opening, Some(exchange), body)
    }

    /// The core speaks first.
    fn hears(&mut self, body: AppMessage) -> Vec<Letter> {
        self.receives(self.app.last_opening, None, body)
    }

    fn receives(&mut self, opening: Opening, answers: Option<Exchange>, body: AppMessage) -> Vec<Letter> {
        self.does(|app, now, out| app.receive(now, ToApp { opening, answers, body }, out))
    }

    fn elapses(&mut self, timer: AppTimer) -> Vec<Letter> {
        assert!(self.app.timers().into_iter().any(|(_, armed)| armed == timer), "{timer:?} is not waited for");
        self.does(|app, now, out| app.handle_timeout(now, timer, out))
    }

    fn open(&self) -> Open {
        match self.app.state() {
            State::Open(open) => open,
            State::Closed | State::ChooseUser => panic!("the app is not open"),
        }
    }

    fn pending(&self) -> Option<Pending> {
        self.open().pending
    }

    fn stage(&self) -> Stage {
        self.open().stage
    }

    fn scanner(&self) -> Scanner {
        let Stage::AwaitScan { ticket: TICKET, scanner } = self.stage() else { panic!("{:?}", self.stage()) };
        scanner
    }
}

fn questions(letters: &[Letter]) -> Vec<Question> {
    letters
        .iter()
        .map(|letter| {
            let Letter::Core(ToCore::Ask { question, .. }) = letter else { panic!("asks the core only: {letter:?}") };
            *question
        })
        .collect()
}

fn code_and_the_next() -> [QrCode; 2] {
    let mut generator = Generator::new(Seed(1));
    let code = QrCode::generate(&mut generator);
    [code, code.next(&mut generator)]
}

// -- Opening and closing ----------------------------------------------------------------------------------------

#[test]
fn opening_the_app_asks_for_pending_requests() {
    let mut story = Story::of(&[Person::Signe]);
    assert_eq!(story.app.check(PhoneInput::OpenApp), Ok(()));
    assert_eq!(story.app.check(PhoneInput::CloseApp), Err(Refused::AppIsClosed));
    let asked = Letter::Core(ToCore::Ask {
        opening: Opening(1),
        user: Person::Signe,
        exchange: Exchange(1),
        question: Question::AnythingWaiting,
    });
    assert_eq!(story.acts(PhoneInput::OpenApp), [asked]);
    assert_eq!(story.app.check(PhoneInput::OpenApp), Err(Refused::AppIsOpen));
    assert_eq!((story.app.check(PhoneInput::CloseApp), story.app.user()), (Ok(()), Some(Person::Signe)));
    assert_eq!(story.app.opening(), Opening(1));
}

#[test]
fn a_shared_app_first_asks_for_its_user() {
    let mut story = Story::of(&Person::ALL);
    assert!(story.app.is_shared());
    assert_eq!(story.app.check(PhoneInput::ChooseUser(Person::Signe)), Err(Refused::NotAskedForUser));
    assert_eq!(story.acts(PhoneInput::OpenApp), []);
    assert_eq!((story.app.state(), story.app.user()), (State::ChooseUser, None));
    assert_eq!(
        (story.app.check(PhoneInput::ChooseUser(Person::Signe)), story.app.check(PhoneInput::EnterPin(Typed::Other))),
        (Ok(()), Err(Refused::NotAskedForPin))
    );
    assert_eq!(story.app.timers(), []);
    let asked = story.acts(PhoneInput::ChooseUser(Person::Anders));
    assert_eq!(questions(&asked), [Question::AnythingWaiting]);
    assert_eq!(story.app.user(), Some(Person::Anders));
    assert_eq!(story.app.check(PhoneInput::ChooseUser(Person::Signe)), Err(Refused::NotAskedForUser));
}

#[test]
fn an_app_is_only_for_its_users() {
    let app = App::new(vec![Person::Signe]);
    assert_eq!((app.users(), app.is_shared()), ([Person::Signe].as_slice(), false));
    assert_eq!(app.check(PhoneInput::ChooseUser(Person::Signe)), Err(Refused::NotAskedForUser));
    assert_eq!(app.check(PhoneInput::ChooseUser(Person::Anders)), Err(Refused::NotAUserOfThisApp));
}

#[test]
fn a_closed_app_ignores_messages_and_has_no_timers() {
    let mut story = Story::asked_for_the_code();
    story.acts(PhoneInput::CloseApp);
    story.hears(AppMessage::Ended { ticket: TICKET, outcome: Outcome::Cancelled });
    assert_eq!((story.app.state(), story.app.timers().len()), (State::Closed, 0));
    story.does(|app, now, out| app.handle_timeout(now, AppTimer::BlockOver, out));
    assert_eq!((story.app.state(), story.app.has_no_connection()), (State::Closed, false));
    assert_eq!(story.app.check(PhoneInput::TurnTo(Page::Method)), Err(Refused::NotOnThisScreen));
}

// -- Unlocking --------------------------------------------------------------------------------------------------

#[test]
fn nothing_is_shown_before_the_pin() {
    let mut story = Story::opened();
    story.hears(AppMessage::Waiting(TICKET));
    story.hears(AppMessage::ChannelValidationOtp(TICKET));
    story.hears(AppMessage::ChannelValidationTqr(TICKET));
    story.hears(AppMessage::ChannelVerified { ticket: TICKET, approval: APPROVAL });
    story.hears(AppMessage::MethodIs(SWITCHING));
    assert_eq!(story.stage(), Stage::Locked { waiting: Some(TICKET), wrong: 0 });
    assert_eq!(story.open().unlocked, None);
}

#[test]
fn the_pin_can_be_typed_while_the_app_looks_for_something_to_approve() {
    let mut story = Story::opened();
    assert!(story.pending().is_some());
    assert!(!story.open().is_busy());
    let asked = story.pin(SIGNES_PIN);
    assert_eq!(questions(&asked), [Question::PerformAuthentication { proof: SIGNES_PIN }]);
    assert!(story.open().is_busy());
    assert_eq!(story.app.check(PhoneInput::EnterPin(Typed::Other)), Err(Refused::NotAskedForPin), "once");
}

#[test]
fn a_request_made_after_opening_the_app_is_found_after_the_pin() {
    let mut story = Story::opened();
    story.told(AppMessage::NothingWaiting);
    story.pin(SIGNES_PIN);
    let again = story.told(AppMessage::Authenticated(Method::OneTimeCodes));
    assert_eq!(questions(&again), [Question::AnythingWaiting]);
    assert_eq!(story.stage(), Stage::Asking);
    assert!(story.open().is_busy());
    let asked = story.told(AppMessage::Waiting(TICKET));
    assert_eq!(questions(&asked), [Question::GiveChannelValidation { ticket: TICKET }]);
    assert_eq!(story.stage(), Stage::AwaitChannel { ticket: TICKET });
}

#[test]
fn an_answer_to_an_earlier_opening_does_not_open_the_app() {
    let mut story = Story::opened();
    story.pin(SIGNES_PIN);
    let (earlier, exchange) = (story.app.last_opening, story.pending().expect("a question").exchange);
    story.acts(PhoneInput::CloseApp);
    story.acts(PhoneInput::OpenApp);
    story.pin(Typed::Other);
    story.receives(earlier, Some(exchange), AppMessage::Authenticated(Method::QrCodes));
    story.receives(earlier, None, AppMessage::Waiting(TICKET));
    assert_eq!(story.stage(), Stage::Locked { waiting: None, wrong: 0 });
}

#[test]
fn a_duplicate_answer_does_not_answer_the_next_question() {
    let mut story = Story::opened();
    story.pin(Typed::Other);
    let exchange = story.pending().expect("a question").exchange;
    story.told(AppMessage::WrongPin { wrong: 1 });
    story.pin(Typed::Other);
    story.receives(story.app.last_opening, Some(exchange), AppMessage::Authenticated(Method::QrCodes));
    assert_eq!(story.stage(), Stage::Locked { waiting: None, wrong: 1 });
    assert!(story.open().is_busy());
}

#[test]
fn the_app_shows_the_counts_of_wrong_pins_and_codes_from_the_core() {
    let mut story = Story::opened();
    story.told(AppMessage::Waiting(TICKET));
    story.pin(Typed::Other);
    story.told(AppMessage::WrongPin { wrong: 2 });
    assert_eq!(story.stage(), Stage::Locked { waiting: Some(TICKET), wrong: 2 });

    let mut story = Story::asked_for_the_code();
    let asked = story.code(Typed::Other);
    assert_eq!(questions(&asked), [Question::VerifyCode { ticket: TICKET, code: Typed::Other }]);
    story.told(AppMessage::WrongCode { ticket: TICKET, wrong: 1 });
    assert_eq!(story.stage(), Stage::AwaitCode { ticket: TICKET, wrong: 1 });
    story.hears(AppMessage::WrongCode { ticket: Ticket(99), wrong: 2 });
    assert_eq!(story.stage(), Stage::AwaitCode { ticket: TICKET, wrong: 1 }, "that was about something else");
}

#[test]
fn a_blocked_app_takes_no_pin_until_the_time_is_over() {
    let mut story = Story::opened();
    story.pin(Typed::Other);
    story.told(AppMessage::Blocked { until: UNTIL });
    assert_eq!(story.stage(), Stage::Blocked { until: UNTIL });
    assert_eq!(story.app.check(PhoneInput::EnterPin(Typed::Other)), Err(Refused::NotAskedForPin));
    assert_eq!(story.app.timers(), [(UNTIL, AppTimer::BlockOver)]);
    let asked = story.elapses(AppTimer::BlockOver);
    assert_eq!(questions(&asked), [Question::AnythingWaiting]);
    assert_eq!(story.stage(), Stage::Locked { waiting: None, wrong: 0 });
}

#[test]
fn an_unlocked_app_that_is_blocked_is_locked() {
    for told in [AppMessage::Blocked { until: UNTIL }, AppMessage::NewPinNeeded] {
        let mut story = Story::in_the_menu(Method::QrCodes);
        story.acts(PhoneInput::TurnTo(Page::Method));
        story.pin(Typed::Other);
        story.told(told);
        assert_eq!(story.open().unlocked, None);
        assert_eq!(story.app.check(PhoneInput::OpenMenu), Ok(()), "the way to a new PIN stays open");
    }
}

#[test]
fn an_app_that_is_told_that_it_is_locked_asks_for_the_pin() {
    let mut story = Story::deciding();
    story.acts(PhoneInput::Approve);
    let asked = story.told(AppMessage::Locked);
    assert_eq!(questions(&asked), [Question::AnythingWaiting]);
    assert_eq!(story.stage(), Stage::Locked { waiting: None, wrong: 0 });
    assert_eq!(story.open().unlocked, None);
}

#[test]
fn a_forgotten_pin_is_replaced_and_the_app_then_asks_for_the_new_one() {
    let mut story = Story::opened();
    story.told(AppMessage::NewPinNeeded);
    assert_eq!(story.stage(), Stage::NewPinNeeded);
    story.acts(PhoneInput::OpenMenu);
    for page in [Page::Pin, Page::ForgotPin, Page::NewPin] {
        assert_eq!(story.app.check(PhoneInput::TurnTo(page)), Ok(()), "{page:?}");
        story.acts(PhoneInput::TurnTo(page));
    }
    assert_eq!(story.pin(Typed::Other), [], "in this practice room the new PIN is the one on the card");
    assert_eq!(story.pin(Typed::Practice(Person::Anders)), []);
    assert_eq!(story.stage(), Stage::NewPin { wrong: 2 });
    assert_eq!(questions(&story.pin(SIGNES_PIN)), [Question::MakeNewPin]);
    let asked = story.told(AppMessage::NewPinMade);
    assert_eq!(questions(&asked), [Question::AnythingWaiting]);
    assert_eq!(story.stage(), Stage::Locked { waiting: None, wrong: 0 });
}

#[test]
fn biometrics_can_replace_the_pin_once_they_are_chosen() {
    let mut story = Story::in_the_menu(Method::QrCodes);
    assert_eq!(story.app.check(PhoneInput::ChooseUnlock(Unlock::Pin)), Err(Refused::NotOnThisScreen));
    story.acts(PhoneInput::TurnTo(Page::Unlock));
    assert_eq!(story.app.check(PhoneInput::ChooseUnlock(Unlock::Pin)), Ok(()));
    story.acts(PhoneInput::ChooseUnlock(Unlock::Face));
    assert_eq!((story.stage(), story.app.unlock()), (Stage::FrontPage, Unlock::Face));
    assert_eq!(story.app.check(PhoneInput::UseBiometrics), Err(Refused::NotAskedForBiometrics), "nothing is locked");

    story.acts(PhoneInput::CloseApp);
    story.acts(PhoneInput::OpenApp);
    assert_eq!(
        (story.app.check(PhoneInput::UseBiometrics), story.app.check(PhoneInput::EnterPin(Typed::Other))),
        (Ok(()), Ok(()))
    );
    let asked = story.acts(PhoneInput::UseBiometrics);
    assert_eq!(questions(&asked), [Question::PerformAuthentication { proof: SIGNES_PIN }]);
    story.told(AppMessage::Authenticated(Method::QrCodes));
    story.told(AppMessage::NothingWaiting);
    story.acts(PhoneInput::OpenMenu);
    story.acts(PhoneInput::TurnTo(Page::Method));
    assert_eq!(story.app.check(PhoneInput::UseBiometrics), Ok(()), "also where a setting asks for the PIN");
}

#[test]
fn biometrics_are_refused_unless_they_were_chosen() {
    assert_eq!(Story::opened().app.check(PhoneInput::UseBiometrics), Err(Refused::NotAskedForBiometrics));
}

#[test]
fn a_shared_app_is_always_unlocked_by_pin() {
    let mut story = Story::of(&Person::ALL);
    story.app.unlock = Unlock::Fingerprint;
    assert_eq!(story.app.unlock(), Unlock::Pin);
    story.acts(PhoneInput::OpenApp);
    story.acts(PhoneInput::ChooseUser(Person::Signe));
    assert_eq!(story.app.check(PhoneInput::UseBiometrics), Err(Refused::NotAskedForBiometrics));
    story.pin(SIGNES_PIN);
    story.told(AppMessage::Authenticated(Method::QrCodes));
    story.told(AppMessage::NothingWaiting);
    story.acts(PhoneInput::OpenMenu);
    assert_eq!(story.app.check(PhoneInput::TurnTo(Page::Unlock)), Err(Refused::NotOnThisScreen));
}

// -- Approving --------------------------------------------------------------------------------------------------

#[test]
fn the_setting_decides_whether_a_code_is_typed_or_scanned() {
    let typing = Story::asked_for_the_code();
    assert_eq!(
        (typing.app.check(PhoneInput::EnterCode(Typed::Other)), typing.app.check(PhoneInput::Scan(HERE))),
        (Ok(()), Err(Refused::NotAskedForScan))
    );
    let scanning = Story::asked_for_the_scan();
    assert_eq!(
        (scanning.app.check(PhoneInput::EnterCode(Typed::Other)), scanning.app.check(PhoneInput::Scan(HERE))),
        (Err(Refused::NotAskedForCode), Ok(()))
    );
}

#[test]
fn messages_about_another_ticket_are_ignored() {
    let mut story = Story::waiting_for_the_channel(Method::QrCodes);
    let other = Ticket(99);
    story.hears(AppMessage::ChannelValidationOtp(other));
    story.hears(AppMessage::ChannelValidationTqr(other));
    story.hears(AppMessage::ChannelVerified { ticket: other, approval: APPROVAL });
    assert_eq!(story.stage(), Stage::AwaitChannel { ticket: TICKET });
}

#[test]
fn reopening_the_app_after_the_right_code_shows_the_approval_text() {
    let mut story = Story::waiting_for_the_channel(Method::OneTimeCodes);
    story.told(AppMessage::ChannelVerified { ticket: TICKET, approval: APPROVAL });
    assert_eq!(story.stage(), Stage::AwaitDecision { ticket: TICKET, approval: APPROVAL });
    assert_eq!((story.app.check(PhoneInput::Approve), story.app.check(PhoneInput::Reject)), (Ok(()), Ok(())));
}

#[test]
fn reject_is_the_same_message_as_approve_with_the_other_answer() {
    let mut story = Story::deciding();
    let confirm = |decision| [Question::Confirm { ticket: TICKET, decision }];
    assert_eq!(questions(&story.acts(PhoneInput::Approve)), confirm(Decision::Approve(APPROVAL)));
    assert_eq!((story.app.decision(TICKET), story.app.decision(Ticket(99))), (Some(true), None));
    assert_eq!(story.app.check(PhoneInput::Approve), Err(Refused::NothingToDecide), "once");
    let mut story = Story::deciding();
    assert_eq!(questions(&story.acts(PhoneInput::Reject)), confirm(Decision::Reject));
    assert_eq!(story.app.decision(TICKET), Some(false));
    assert_eq!(story.app.check(PhoneInput::Reject), Err(Refused::NothingToDecide), "once");
}

#[test]
fn before_the_code_a_request_can_be_rejected_but_not_approved() {
    for mut story in [Story::asked_for_the_code(), Story::asked_for_the_scan()] {
        assert_eq!(
            (story.app.check(PhoneInput::Approve), story.app.check(PhoneInput::Reject)),
            (Err(Refused::NothingToDecide), Ok(()))
        );
        let rejected = Question::Confirm { ticket: TICKET, decision: Decision::Reject };
        assert_eq!(questions(&story.acts(PhoneInput::Reject)), [rejected]);
    }
    let story = Story::on_the_front_page(Method::QrCodes);
    for decision in [PhoneInput::Reject, PhoneInput::Approve] {
        assert_eq!(story.app.check(decision), Err(Refused::NothingToDecide));
    }
}

#[test]
fn the_app_shows_the_outcome_and_returns_to_the_front_page() {
    let mut story = Story::deciding();
    story.acts(PhoneInput::Approve);
    story.told(AppMessage::Ended { ticket: TICKET, outcome: Outcome::Approved });
    assert_eq!(story.stage(), Stage::Done(Outcome::Approved));
    assert_eq!(story.app.check(PhoneInput::LeaveResult), Ok(()));
    story.acts(PhoneInput::LeaveResult);
    assert_eq!((story.stage(), story.pending()), (Stage::FrontPage, None));
    assert_eq!(story.app.check(PhoneInput::LeaveResult), Err(Refused::NoResultToLeave));
}

#[test]
fn a_session_can_end_while_the_app_waits_for_an_answer() {
    let mut story = Story::asked_for_the_code();
    story.code(Typed::Other);
    story.hears(AppMessage::Ended { ticket: Ticket(99), outcome: Outcome::Cancelled });
    assert!(matches!(story.stage(), Stage::AwaitCode { .. }), "that was about something else");
    story.hears(AppMessage::Ended { ticket: TICKET, outcome: Outcome::Cancelled });
    assert_eq!((story.stage(), story.pending()), (Stage::Done(Outcome::Cancelled), None));
}

#[test]
fn the_app_asks_again_when_its_request_is_gone() {
    for mut story in [Story::asked_for_the_code(), Story::asked_for_the_scan(), Story::deciding()] {
        story.acts(PhoneInput::Reject);
        let asked = story.told(AppMessage::NothingWaiting);
        assert_eq!(questions(&asked), [Question::AnythingWaiting]);
        assert_eq!(story.stage(), Stage::Asking);
        story.told(AppMessage::NothingWaiting);
        assert_eq!(story.stage(), Stage::FrontPage);
    }
    let mut story = Story::waiting_for_the_channel(Method::QrCodes);
    assert_eq!(questions(&story.told(AppMessage::NothingWaiting)), [Question::AnythingWaiting]);
}

// -- The camera -------------------------------------------------------------------------------------------------

#[test]
fn the_camera_needs_both_halves_of_one_code_in_any_order() {
    let [code, _] = code_and_the_next();
    for side in [Side::First, Side::Second] {
        let mut story = Story::asked_for_the_scan();
        assert_eq!(story.app.looks_at(), None);
        story.acts(PhoneInput::Scan(HERE));
        assert_eq!(
            (story.app.looks_at(), story.app.check(PhoneInput::Scan(HERE))),
            (Some(HERE), Err(Refused::NotAskedForScan))
        );
        assert!(story.app.has_not_seen(code.half(side)));
        assert_eq!(story.sees(code.half(side)), []);
        assert!(!story.app.has_not_seen(code.half(side)));
        assert_eq!(story.sees(code.half(side)), [], "the same half again");
        assert!(story.app.has_not_seen(code.half(side.other())));
        let asked = story.sees(code.half(side.other()));
        assert_eq!(questions(&asked), [Question::VerifyScan { ticket: TICKET, code }]);
        assert_eq!(story.app.looks_at(), None, "it is being checked");
    }
}

#[test]
fn halves_of_two_qr_codes_are_not_combined() {
    let [code, next] = code_and_the_next();
    let mut story = Story::asked_for_the_scan();
    story.acts(PhoneInput::Scan(HERE));
    story.sees(code.half(Side::First));
    assert_eq!(story.sees(next.half(Side::Second)), []);
    let asked = story.sees(next.half(Side::First));
    assert_eq!(questions(&asked), [Question::VerifyScan { ticket: TICKET, code: next }]);
}

#[test]
fn a_code_that_is_not_the_right_one_can_be_scanned_again() {
    let [code, _] = code_and_the_next();
    let mut story = Story::asked_for_the_scan();
    story.acts(PhoneInput::Scan(HERE));
    story.sees(code.half(Side::First));
    story.sees(code.half(Side::Second));
    story.hears(AppMessage::WrongScan { ticket: Ticket(99) });
    assert!(matches!(story.scanner(), Scanner::Looking { .. }));
    story.told(AppMessage::WrongScan { ticket: TICKET });
    assert_eq!(story.scanner(), Scanner::NotRecognised);
    assert_eq!(story.app.check(PhoneInput::Scan(HERE)), Ok(()));
    story.acts(PhoneInput::Scan(HERE));
    assert_eq!(story.scanner(), Scanner::Looking { at: HERE, seen: None });
}

#[test]
fn a_broken_camera_sees_nothing_and_can_be_tried_again_when_it_works() {
    let mut story = Story::asked_for_the_scan();
    assert!(story.app.camera_works());
    story.app.set_camera(false);
    assert_eq!((story.app.camera_works(), story.scanner()), (false, Scanner::Off));
    story.acts(PhoneInput::Scan(HERE));
    assert_eq!((story.scanner(), story.app.looks_at()), (Scanner::CameraBroken, None));
    assert_eq!(story.app.check(PhoneInput::Scan(HERE)), Ok(()));
    story.app.set_camera(true);
    story.acts(PhoneInput::Scan(HERE));
    assert_eq!(story.app.looks_at(), Some(HERE));
    story.app.set_camera(true);
    assert_eq!(story.app.looks_at(), Some(HERE), "it works as before");
    story.app.set_camera(false);
    assert_eq!(story.scanner(), Scanner::CameraBroken, "it breaks while it looks");
}

#[test]
fn an_inactive_camera_scans_nothing() {
    let [code, _] = code_and_the_next();
    for mut story in [Story::asked_for_the_scan(), Story::asked_for_the_code(), Story::opened()] {
        assert!(!story.app.has_not_seen(code.half(Side::First)));
        let before = story.stage();
        assert_eq!(story.sees(code.half(Side::First)), []);
        assert_eq!(story.stage(), before);
    }
}

// -- The menu ---------------------------------------------------------------------------------------------------

#[test]
fn the_menu_can_be_opened_except_while_a_request_is_being_approved() {
    for story in [Story::on_the_front_page(Method::QrCodes), Story::opened()] {
        assert_eq!(story.app.check(PhoneInput::OpenMenu), Ok(()));
    }
    for story in [Story::asked_for_the_code(), Story::asked_for_the_scan(), Story::deciding()] {
        assert_eq!(story.app.check(PhoneInput::OpenMenu), Err(Refused::NoMenuHere));
        assert_eq!(story.app.check(PhoneInput::GoBack), Err(Refused::NotOnThisScreen));
    }
    assert_eq!(Story::of(&[Person::Signe]).app.check(PhoneInput::OpenMenu), Err(Refused::NoMenuHere));
}

#[test]
fn back_leads_from_a_page_to_the_menu_and_then_to_where_it_was_opened() {
    let mut story = Story::in_the_menu(Method::QrCodes);
    for page in [Page::Method, Page::Unlock, Page::Pin] {
        story.acts(PhoneInput::TurnTo(page));
        assert_eq!(story.acts(PhoneInput::GoBack), []);
        assert_eq!(story.stage(), Stage::Menu);
    }
    assert_eq!(story.acts(PhoneInput::GoBack), []);
    assert_eq!(story.stage(), Stage::FrontPage);

    let mut story = Story::opened();
    story.acts(PhoneInput::OpenMenu);
    assert_eq!(story.acts(PhoneInput::GoBack), [], "what waits was asked when the app was opened");
    assert_eq!(story.stage(), Stage::Locked { waiting: None, wrong: 0 });
    story.acts(PhoneInput::OpenMenu);
    story.told(AppMessage::NothingWaiting);
    assert_eq!(questions(&story.acts(PhoneInput::GoBack)), [Question::AnythingWaiting], "something may have come");
    story.acts(PhoneInput::OpenMenu);
    story.elapses(AppTimer::NoAnswer);
    assert_eq!(story.app.check(PhoneInput::GoBack), Err(Refused::NotOnThisScreen), "nobody answered");
}

#[test]
fn each_page_is_reached_from_its_own_place_only() {
    let may = |story: &Story| Page::ALL.map(|page| story.app.check(PhoneInput::TurnTo(page)).is_ok());
    let mut story = Story::on_the_front_page(Method::QrCodes);
    assert_eq!(may(&story), [false; 5]);
    story.acts(PhoneInput::OpenMenu);
    assert_eq!(may(&story), [true, true, true, false, false]);
    story.acts(PhoneInput::TurnTo(Page::Pin));
    assert_eq!(may(&story), [false, false, false, true, false]);
    story.acts(PhoneInput::TurnTo(Page::ForgotPin));
    assert_eq!(may(&story), [false, false, false, false, true]);
    story.acts(PhoneInput::TurnTo(Page::NewPin));
    assert_eq!(may(&story), [false; 5]);

    let mut locked = Story::opened();
    locked.told(AppMessage::NothingWaiting);
    locked.acts(PhoneInput::OpenMenu);
    assert_eq!(may(&locked), [true, false, true, false, false], "how it is unlocked, says only who has unlocked it");
}

#[test]
fn one_time_codes_are_explained_before_the_switch_is_started() {
    assert_eq!(
        Story::in_the_menu(Method::QrCodes).app.check(PhoneInput::ChooseMethod { one_time_codes: true }),
        Err(Refused::NotOnThisScreen)
    );
    let mut story = Story::choosing_the_method(Method::QrCodes);
    assert_eq!(story.stage(), Stage::ChooseMethod);
    assert_eq!(
        (story.app.check(PhoneInput::ChooseMethod { one_time_codes: true }), story.app.check(PhoneInput::StartSwitch)),
        (Ok(()), Err(Refused::NotOnThisScreen))
    );
    assert_eq!(story.acts(PhoneInput::ChooseMethod { one_time_codes: true }), []);
    assert_eq!(story.stage(), Stage::ExplainSwitch);
    assert_eq!(
        (story.app.check(PhoneInput::ChooseMethod { one_time_codes: true }), story.app.check(PhoneInput::StartSwitch)),
        (Ok(()), Ok(()))
    );
    assert_eq!(story.acts(PhoneInput::ChooseMethod { one_time_codes: false }), []);
    assert_eq!(story.stage(), Stage::ChooseMethod, "another choice takes the explanation away");
    assert_eq!(story.acts(PhoneInput::ChooseMethod { one_time_codes: true }), []);
    let asked = story.acts(PhoneInput::StartSwitch);
    assert_eq!(questions(&asked), [Question::ChangeMethod(MethodChange::StartSwitch)]);
    story.told(AppMessage::MethodIs(SWITCHING));
    assert!(matches!(story.stage(), Stage::SwitchPending { .. }));
    assert_eq!(story.open().method(), Some(SWITCHING));
}

#[test]
fn choosing_the_current_method_changes_nothing() {
    let mut story = Story::choosing_the_method(Method::OneTimeCodes);
    assert_eq!(story.acts(PhoneInput::ChooseMethod { one_time_codes: true }), []);
    assert_eq!(story.stage(), Stage::FrontPage);
    let mut story = Story::choosing_the_method(Method::QrCodes);
    assert_eq!(story.acts(PhoneInput::ChooseMethod { one_time_codes: false }), []);
    assert_eq!(story.stage(), Stage::FrontPage);
}

#[test]
fn back_to_qr_codes_is_asked_for_at_once() {
    let mut story = Story::choosing_the_method(Method::OneTimeCodes);
    let asked = story.acts(PhoneInput::ChooseMethod { one_time_codes: false });
    assert_eq!(questions(&asked), [Question::ChangeMethod(MethodChange::UseQrCodes)]);
    story.told(AppMessage::MethodIs(Method::QrCodes));
    assert_eq!((story.stage(), story.open().method()), (Stage::FrontPage, Some(Method::QrCodes)));
}

#[test]
fn a_switch_that_is_under_way_is_shown_and_can_be_cancelled() {
    let mut story = Story::choosing_the_method(SWITCHING);
    assert_eq!(Some(story.stage()), SWITCHING.ready_at().map(|ready_at| Stage::SwitchPending { ready_at }));
    assert_eq!(story.app.check(PhoneInput::CancelSwitch), Ok(()));
    let asked = story.acts(PhoneInput::CancelSwitch);
    assert_eq!(questions(&asked), [Question::ChangeMethod(MethodChange::UseQrCodes)]);
    assert_eq!(story.app.check(PhoneInput::CancelSwitch), Err(Refused::NotOnThisScreen), "once");
    story.told(AppMessage::MethodIs(Method::QrCodes));
    assert_eq!(story.stage(), Stage::FrontPage);
}

#[test]
fn a_switch_can_complete_while_the_app_shows_it() {
    let mut story = Story::choosing_the_method(SWITCHING);
    story.hears(AppMessage::MethodIs(Method::OneTimeCodes));
    assert_eq!((story.stage(), story.open().method()), (Stage::FrontPage, Some(Method::OneTimeCodes)));
    let mut story = Story::in_the_menu(Method::QrCodes);
    story.hears(AppMessage::MethodIs(SWITCHING));
    assert_eq!((story.stage(), story.open().method()), (Stage::Menu, Some(SWITCHING)), "nobody asked");
    story.hears(AppMessage::MethodIs(Method::OneTimeCodes));
    assert_eq!((story.stage(), story.open().method()), (Stage::Menu, Some(Method::OneTimeCodes)), "no jump elsewhere");
}

/// The 24 hours of the switch are over.
fn switch_is_over(story: &mut Story) -> Vec<Letter> {
    let ready_at = SWITCHING.ready_at().expect("a switch");
    assert!(story.app.timers().contains(&(ready_at, AppTimer::SwitchOver)));
    story.now = ready_at;
    story.elapses(AppTimer::SwitchOver)
}

#[test]
fn once_the_24_hours_are_over_the_setting_is_asked_for() {
    for mut story in [Story::choosing_the_method(SWITCHING), Story::on_the_front_page(SWITCHING)] {
        let asked = switch_is_over(&mut story);
        assert_eq!(questions(&asked), [Question::WhichMethod]);
        assert_eq!((story.stage(), story.open().method()), (Stage::Asking, None));
        assert_eq!(story.open().unlocked, Some(Setting::Outdated));
        assert!(
            story.app.timers().iter().all(|(_, timer)| *timer == AppTimer::NoAnswer),
            "nothing is counted any more"
        );
        story.told(AppMessage::MethodIs(Method::OneTimeCodes));
        assert_eq!((story.stage(), story.open().method()), (Stage::FrontPage, Some(Method::OneTimeCodes)));
    }
}

#[test]
fn an_outdated_setting_is_requested_only_where_it_would_be_shown() {
    let mut story = Story::in_the_menu(SWITCHING);
    assert_eq!(switch_is_over(&mut story), []);
    assert_eq!(story.stage(), Stage::Menu, "the menu does not show it");
    let asked = story.acts(PhoneInput::GoBack);
    assert_eq!(questions(&asked), [Question::WhichMethod]);
    story.told(AppMessage::MethodIs(Method::OneTimeCodes));
    assert_eq!((story.stage(), story.open().method()), (Stage::FrontPage, Some(Method::OneTimeCodes)));
}

#[test]
fn no_extra_question_is_asked_while_an_answer_with_the_setting_is_due() {
    let mut story = Story::choosing_the_method(SWITCHING);
    story.acts(PhoneInput::CancelSwitch);
    assert_eq!(switch_is_over(&mut story), []);
    story.told(AppMessage::MethodIs(Method::QrCodes));
    assert_eq!((story.stage(), story.open().method()), (Stage::FrontPage, Some(Method::QrCodes)));
}

#[test]
fn a_wrong_pin_for_a_setting_is_counted_on_its_screen() {
    let mut story = Story::in_the_menu(Method::QrCodes);
    story.acts(PhoneInput::TurnTo(Page::Method));
    story.pin(Typed::Other);
    story.told(AppMessage::WrongPin { wrong: 1 });
    assert_eq!(story.stage(), Stage::MethodPin { wrong: 1 });
}

// -- The core ---------------------------------------------------------------------------------------------------

#[test]
fn try_again_repeats_the_same_question_with_the_same_number() {
    let mut story = Story::asked_for_the_code();
    let asked = story.code(Typed::Other);
    assert_eq!(story.app.timers(), [(story.now + REPLY_WITHIN, AppTimer::NoAnswer)]);
    assert_eq!(story.app.check(PhoneInput::TryAgain), Err(Refused::NoConnectionToTry));
    story.now = story.now + REPLY_WITHIN;
    assert_eq!(story.elapses(AppTimer::NoAnswer), []);
    assert!(story.app.has_no_connection());
    assert_eq!((story.app.check(PhoneInput::TryAgain), story.app.timers().len()), (Ok(()), 0));
    assert_eq!(
        story.app.check(PhoneInput::EnterCode(Typed::Other)),
        Err(Refused::NotAskedForCode),
        "one thing at a time"
    );
    assert_eq!(story.acts(PhoneInput::TryAgain), asked);
    assert_eq!(story.app.timers(), [(story.now + REPLY_WITHIN, AppTimer::NoAnswer)]);
    assert!(!story.app.has_no_connection());
}

#[test]
fn a_late_answer_is_still_accepted() {
    let mut story = Story::asked_for_the_code();
    story.code(Typed::Other);
    story.elapses(AppTimer::NoAnswer);
    story.told(AppMessage::ChannelVerified { ticket: TICKET, approval: APPROVAL });
    assert!(!story.app.has_no_connection());
    assert_eq!(story.app.check(PhoneInput::Approve), Ok(()));
}

#[test]
fn try_again_is_refused_without_a_failed_request() {
    let story = Story::on_the_front_page(Method::QrCodes);
    assert_eq!(story.app.check(PhoneInput::TryAgain), Err(Refused::NoConnectionToTry));
    assert!(!story.open().is_busy());
}
