//! Whole stories in the whole world, with the messages on their way for a while.

use std::time::Duration;

use super::*;
use crate::protocol::approval::{Approval, Outcome, Transfer};
use crate::protocol::assumption::{POLL_HOLD, REPLY_WITHIN, SESSION_LIFE, SHORT_BLOCK};
use crate::protocol::party::app::Page;
use crate::protocol::party::app::Unlock;
use crate::protocol::party::mitid_box::MitIdBox;
use crate::protocol::party::service::State as ServiceState;
use crate::protocol::party::service::TransferState;
use crate::protocol::person::Typed;
use crate::protocol::screen::{Camera, ComputerScreen, PhoneScreen, PinPurpose};
use crate::protocol::signature::Signed;
use crate::protocol::world::message::{
    Answer, AppMessage, AuthorizationCode, BoxRequest, BoxSecret, Decision, Exchange, Known, LogOnId, NotLoggedOn,
    Opening, Question, SessionId, Status, Ticket, ToApp, ToBox, ToBroker, ToCore, ToService,
};
use crate::protocol::world::talk::{Channel, Contact, Remark, Reply, Role, TalkInput};
use crate::verify::tamper;

const HERE: ComputerId = ComputerId::LEARNERS;
const ELSEWHERE: ComputerId = ComputerId::ELSEWHERE;
const SIGNE: Typed<Person> = Typed::Practice(Person::Signe);
const ANDERS: Typed<Person> = Typed::Practice(Person::Anders);
const APPROVAL: Approval = Site::Profile.log_on();

struct Room {
    world: World,
    now: Instant,
}

impl Room {
    fn with(setup: &Setup) -> Self {
        Self { world: World::new(setup, Seed(1)), now: Instant::START }
    }

    fn new() -> Self {
        Self::with(&Setup::default())
    }

    fn with_qr() -> Self {
        Self::with(&Setup { method: Method::QrCodes, ..Setup::default() })
    }

    fn with_two_computers() -> Self {
        let computers = vec![Desk::at(Site::Profile), Desk::at(Site::Profile)];
        Self::with(&Setup { computers, ..Setup::default() })
    }

    fn with_a_qr_code_out_of_sight() -> Self {
        let mut room = Self::with(&Setup {
            computers: vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)],
            method: Method::QrCodes,
            ..Setup::default()
        });
        room.begins(ELSEWHERE, SIGNE).unlocks();
        assert!(matches!(room.world.computers()[1].screen(), ComputerScreen::Qr { .. }));
        room
    }

    fn with_a_household() -> Self {
        Self::with(&Setup { phone: Person::ALL.to_vec(), ..Setup::default() })
    }

    fn tries(&mut self, input: Input) -> Result<(), Refused> {
        let before = self.world.clone();
        let allowed = self.world.check(input).is_ok();
        let result = self.world.handle(self.now, input);
        assert_eq!(result.is_ok(), allowed, "{input:?}");
        if result.is_err() {
            assert_eq!(self.world, before, "what is refused changes nothing: {input:?}");
        }
        while self.world.poll_output().is_some() {}
        result
    }

    /// Does this, and waits until nothing is on its way any more.
    fn does(&mut self, input: Input) -> &mut Self {
        assert_eq!(self.tries(input), Ok(()), "{input:?}");
        self.settles()
    }

    fn settles(&mut self) -> &mut Self {
        for _ in 0..200 {
            if !self.world.is_busy() {
                return self;
            }
            let (when, _) = self.world.poll_timeout().expect("something that is waited for");
            self.passes_until(when);
        }
        panic!("it never comes to rest: {:?}", self.world.scene())
    }

    fn passes_until(&mut self, until: Instant) -> &mut Self {
        self.now = self.now.max(until);
        while let Some((when, _)) = self.world.poll_timeout().filter(|(when, _)| *when <= self.now) {
            self.world.handle_timeout(when);
            while self.world.poll_output().is_some() {}
        }
        self
    }

    fn passes(&mut self, duration: Duration) -> &mut Self {
        self.passes_until(self.now + duration)
    }

    /// From the log-on button to the user ID.
    fn begins(&mut self, at: ComputerId, user: Typed<Person>) -> &mut Self {
        self.does(Input::Computer(at, ComputerInput::LogOn)).does(Input::Computer(at, ComputerInput::EnterUserId(user)))
    }

    fn unlocks(&mut self) -> &mut Self {
        self.does(Input::Phone(PhoneInput::OpenApp)).does(Input::Phone(PhoneInput::EnterPin(SIGNE)))
    }

    fn types_the_code(&mut self) -> &mut Self {
        let code = self.world.shown_code(HERE).expect("a code on the screen");
        self.does(Input::Phone(PhoneInput::EnterCode(self.world.recognise_code(&code.to_string()))))
    }

    fn sees(&self) -> (ComputerScreen, PhoneScreen) {
        let scene = self.world.scene();
        (scene.computer, scene.phone)
    }

    fn logged_on(&self, at: ComputerId) -> Option<Person> {
        let screen = self.world.computers()[usize::from(at.0)].screen();
        if let ComputerScreen::LoggedOn { person, .. } = screen { Some(person) } else { None }
    }

    /// Everything goes on to the end, and nobody is logged on.
    fn comes_to_nothing(&mut self, why: NotLoggedOn) {
        self.settles();
        let ComputerScreen::Site { last, .. } = self.sees().0 else { panic!("{:?}", self.sees()) };
        assert_eq!(last, Some(why));
    }
}

// -- Logging on -------------------------------------------------------------------------------------------------

#[test]
fn a_log_on_by_one_time_code() {
    let mut room = Room::new();
    assert_eq!(room.sees(), (ComputerScreen::Site { site: Site::Profile, last: None }, PhoneScreen::Home));
    room.begins(HERE, SIGNE);
    assert_eq!(room.sees().0, ComputerScreen::OpenApp { approval: APPROVAL, user: Person::Signe });
    room.unlocks();
    assert!(matches!(room.sees(), (ComputerScreen::Code { .. }, PhoneScreen::Code { wrong: 0, busy: false })));
    room.types_the_code();
    let (computer, phone) = room.sees();
    assert_eq!(computer, ComputerScreen::GoOnInApp { approval: APPROVAL });
    assert_eq!(phone, PhoneScreen::Approval { approval: APPROVAL, busy: false });
    assert_eq!(room.world.decision(), None);
    room.tries(Input::Phone(PhoneInput::Approve)).expect("a text to approve");
    assert_eq!(room.world.decision(), Some(true));
    room.settles();
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
    assert_eq!(room.sees().1, PhoneScreen::Result(Outcome::Approved));
    assert_eq!(room.world.computers()[0].last_ending(), None);
    room.does(Input::Phone(PhoneInput::LeaveResult));
    assert_eq!(room.sees().1, PhoneScreen::FrontPage { user: Person::Signe, method: Method::OneTimeCodes });
    assert!(!room.world.is_busy());
}

#[test]
fn a_log_on_by_qr_code() {
    let mut room = Room::with_qr();
    room.begins(HERE, SIGNE).unlocks();
    let (ComputerScreen::Qr { shown, next, .. }, PhoneScreen::Scan { camera: Camera::Off, busy: false }) = room.sees()
    else {
        panic!("{:?}", room.sees())
    };
    assert_eq!((shown.side, next.side, shown.generation), (shown.side, shown.side.other(), next.generation));
    room.tries(Input::Phone(PhoneInput::Scan(HERE))).expect("a code to scan");
    assert!(matches!(room.sees().1, PhoneScreen::Scan { camera: Camera::Looking { seen_one: true }, .. }));
    assert!(room.world.is_busy(), "the other half is to come");
    room.settles();
    assert_eq!(room.sees().1, PhoneScreen::Approval { approval: APPROVAL, busy: false });
    room.does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
}

#[test]
fn a_camera_that_looks_at_no_code_waits_for_nothing() {
    let mut room = Room::with(&Setup {
        computers: vec![Desk::at(Site::Profile), Desk::at(Site::Bank)],
        method: Method::QrCodes,
        ..Setup::default()
    });
    room.begins(HERE, SIGNE).unlocks().does(Input::Phone(PhoneInput::Scan(ELSEWHERE)));
    assert!(matches!(room.sees().1, PhoneScreen::Scan { camera: Camera::Looking { seen_one: false }, .. }));
    assert!(!room.world.is_busy());
    assert_eq!(room.tries(Input::Phone(PhoneInput::Scan(ComputerId(7)))), Err(Refused::NoSuchComputer));
}

#[test]
fn the_qr_code_of_another_log_on_is_not_recognised() {
    let mut room = Room::with(&Setup {
        computers: vec![Desk::at(Site::Profile), Desk::at(Site::Profile)],
        phone: Person::ALL.to_vec(),
        method: Method::QrCodes,
        ..Setup::default()
    });
    room.begins(ELSEWHERE, ANDERS)
        .does(Input::Phone(PhoneInput::OpenApp))
        .does(Input::Phone(PhoneInput::ChooseUser(Person::Anders)));
    room.does(Input::Phone(PhoneInput::EnterPin(ANDERS)))
        .does(Input::Phone(PhoneInput::CloseApp))
        .begins(HERE, SIGNE)
        .does(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(room.sees().1, PhoneScreen::ChooseUser);
    room.does(Input::Phone(PhoneInput::ChooseUser(Person::Signe)))
        .does(Input::Phone(PhoneInput::EnterPin(SIGNE)))
        .does(Input::Phone(PhoneInput::Scan(ELSEWHERE)));
    assert_eq!(room.sees().1, PhoneScreen::Scan { camera: Camera::NotRecognised, busy: false });
    room.does(Input::Phone(PhoneInput::Scan(HERE))).does(Input::Phone(PhoneInput::Approve));
    assert_eq!((room.logged_on(HERE), room.logged_on(ELSEWHERE)), (Some(Person::Signe), None));
}

#[test]
fn in_a_household_each_has_their_own_log_on() {
    let mut room = Room::with_a_household();
    room.begins(HERE, ANDERS)
        .does(Input::Phone(PhoneInput::OpenApp))
        .does(Input::Phone(PhoneInput::ChooseUser(Person::Signe)))
        .does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
    assert_eq!(room.sees().1, PhoneScreen::FrontPage { user: Person::Signe, method: Method::OneTimeCodes });
    room.does(Input::Phone(PhoneInput::CloseApp))
        .does(Input::Phone(PhoneInput::OpenApp))
        .does(Input::Phone(PhoneInput::ChooseUser(Person::Anders)));
    assert!(matches!(room.sees().1, PhoneScreen::Pin { purpose: PinPurpose::Open, user: Person::Anders, .. }));
    room.does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
    assert!(matches!(room.sees().1, PhoneScreen::Pin { wrong: 1, .. }), "not with somebody else's PIN");
    room.does(Input::Phone(PhoneInput::EnterPin(ANDERS))).types_the_code().does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(HERE), Some(Person::Anders));
}

#[test]
fn rejected_cancelled_and_failed_log_ons_log_nobody_on() {
    let deciding = || {
        let mut room = Room::new();
        room.begins(HERE, SIGNE).unlocks().types_the_code();
        room
    };
    let mut room = deciding();
    room.does(Input::Phone(PhoneInput::Reject)).comes_to_nothing(NotLoggedOn::UserAborted);
    assert_eq!(room.world.computers()[0].last_ending(), Some(Outcome::Rejected));
    let mut room = deciding();
    room.tries(Input::Computer(HERE, ComputerInput::Cancel)).expect("something to cancel");
    assert_eq!(room.sees().0, ComputerScreen::Cancelling { approval: APPROVAL });
    room.comes_to_nothing(NotLoggedOn::UserAborted);
    assert_eq!(room.sees().1, PhoneScreen::Result(Outcome::Cancelled));
    let mut room = deciding();
    room.tries(Input::Computer(HERE, ComputerInput::CloseWindow)).expect("a window");
    assert_eq!(room.sees().0, ComputerScreen::WindowClosed { site: Site::Profile });
    room.comes_to_nothing(NotLoggedOn::UserAborted);
    assert_eq!(room.world.computers()[0].last_ending(), Some(Outcome::Cancelled));
    let mut room = Room::new();
    room.begins(HERE, SIGNE).unlocks();
    for _ in 0..3 {
        room.does(Input::Phone(PhoneInput::EnterCode(Typed::Other)));
    }
    room.comes_to_nothing(NotLoggedOn::Error);
    assert_eq!(room.sees().1, PhoneScreen::Result(Outcome::CodesUsedUp));
}

#[test]
fn a_log_on_can_be_begun_again_after_each_end() {
    let mut room = Room::new();
    room.begins(HERE, SIGNE).does(Input::Computer(HERE, ComputerInput::Cancel)).begins(HERE, Typed::Other);
    assert_eq!(room.sees().0, ComputerScreen::UserId { approval: APPROVAL, unknown: 1, busy: false });
    room.does(Input::Computer(HERE, ComputerInput::CloseWindow))
        .begins(HERE, SIGNE)
        .unlocks()
        .does(Input::Phone(PhoneInput::Reject));
    room.does(Input::Phone(PhoneInput::CloseApp))
        .begins(HERE, SIGNE)
        .unlocks()
        .types_the_code()
        .does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
}

#[test]
fn a_second_log_on_with_the_same_user_id_is_refused_and_the_first_goes_on() {
    let mut room = Room::with_two_computers();
    room.begins(HERE, SIGNE).begins(ELSEWHERE, SIGNE);
    let elsewhere = &room.world.computers()[1];
    assert_eq!(elsewhere.last_ending(), Some(Outcome::ParallelSessions));
    assert_eq!(elsewhere.screen(), ComputerScreen::Site { site: Site::Profile, last: Some(NotLoggedOn::Error) });
    room.unlocks().types_the_code().does(Input::Phone(PhoneInput::Approve));
    assert_eq!((room.logged_on(HERE), room.logged_on(ELSEWHERE)), (Some(Person::Signe), None));
}

#[test]
fn a_code_from_a_computer_elsewhere_is_recognised_and_accepted() {
    let mut room = Room::with_two_computers();
    room.begins(ELSEWHERE, SIGNE).unlocks();
    assert_eq!(room.world.shown_code(HERE), None);
    let code = room.world.shown_code(ELSEWHERE).expect("a code");
    assert_eq!(room.world.recognise_code(&code.to_string()), Typed::Practice(code));
    for nothing in ["", "12", "12345", "abcd"] {
        assert_eq!(room.world.recognise_code(nothing), Typed::Other);
    }
    assert_eq!(room.world.shown_code(ComputerId(7)), None);
    room.does(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))));
    assert!(matches!(room.sees().1, PhoneScreen::Approval { .. }), "this is why a code must never be told");
}

// -- The site ---------------------------------------------------------------------------------------------------

fn bank() -> Room {
    let desk = Desk { logged_on: Some(Person::Signe), ..Desk::at(Site::Bank) };
    Room::with(&Setup { computers: vec![desk], ..Setup::default() })
}

fn transfer(room: &Room) -> TransferState {
    let ComputerScreen::LoggedOn { transfer, .. } = room.sees().0 else { panic!("{:?}", room.sees()) };
    transfer
}

#[test]
fn a_transfer_is_approved_like_a_log_on() {
    let mut room = bank();
    assert_eq!(transfer(&room), TransferState::Ready);
    room.does(Input::Computer(HERE, ComputerInput::SendTransfer))
        .does(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)))
        .unlocks()
        .types_the_code();
    let approval = Transfer::PREPARED.approval();
    assert_eq!(room.sees().1, PhoneScreen::Approval { approval, busy: false });
    room.does(Input::Phone(PhoneInput::Approve));
    assert_eq!(transfer(&room), TransferState::Approved);
    assert_eq!(room.tries(Input::Computer(HERE, ComputerInput::SendTransfer)), Err(Refused::NoTransferToSend));
}

#[test]
fn a_transfer_that_is_rejected_leaves_the_person_logged_on() {
    let mut room = bank();
    room.does(Input::Computer(HERE, ComputerInput::SendTransfer))
        .does(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)))
        .unlocks()
        .does(Input::Phone(PhoneInput::Reject));
    assert_eq!(transfer(&room), TransferState::NotApproved(NotLoggedOn::UserAborted));
    assert_eq!(room.tries(Input::Computer(HERE, ComputerInput::SendTransfer)), Ok(()));
}

#[test]
fn nobody_can_approve_a_transfer_for_somebody_else() {
    let desk = Desk { logged_on: Some(Person::Signe), ..Desk::at(Site::Bank) };
    let mut room = Room::with(&Setup { computers: vec![desk], phone: vec![Person::Anders], ..Setup::default() });
    room.does(Input::Computer(HERE, ComputerInput::SendTransfer))
        .does(Input::Computer(HERE, ComputerInput::EnterUserId(ANDERS)));
    room.does(Input::Phone(PhoneInput::OpenApp))
        .does(Input::Phone(PhoneInput::EnterPin(ANDERS)))
        .types_the_code()
        .does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.sees().1, PhoneScreen::Result(Outcome::Approved));
    assert_eq!(transfer(&room), TransferState::NotApproved(NotLoggedOn::Error));
}

#[test]
fn another_site_is_opened_between_log_ons_only() {
    let mut room = Room::new();
    room.does(Input::Computer(HERE, ComputerInput::GoTo(Site::Bank)));
    assert_eq!(room.sees().0, ComputerScreen::Site { site: Site::Bank, last: None });
    room.begins(HERE, SIGNE);
    assert_eq!(room.tries(Input::Computer(HERE, ComputerInput::GoTo(Site::Profile))), Err(Refused::LogOnUnderWay));
    assert_eq!(room.tries(Input::Computer(HERE, ComputerInput::LogOff)), Err(Refused::NotLoggedOn));
    room.unlocks().types_the_code();
    assert!(matches!(room.sees().1, PhoneScreen::Approval { approval, .. } if approval == Site::Bank.log_on()));
    room.does(Input::Phone(PhoneInput::Approve)).does(Input::Computer(HERE, ComputerInput::LogOff));
    assert_eq!(room.sees().0, ComputerScreen::Site { site: Site::Bank, last: None });
    room.does(Input::Computer(HERE, ComputerInput::GoTo(Site::Municipality)));
    assert_eq!(room.world.computers()[0].mitid_box, MitIdBox::default(), "the old box went with the old page");
    assert_eq!(room.world.computers()[0].last_ending(), None);
}

#[test]
fn inputs_at_a_missing_computer_are_refused() {
    let mut room = Room::new();
    for input in [
        Input::Computer(ELSEWHERE, ComputerInput::LogOn),
        Input::Computer(ELSEWHERE, ComputerInput::Cancel),
        Input::Computer(ELSEWHERE, ComputerInput::GoTo(Site::Bank)),
    ] {
        let result = room.world.handle(room.now, input);
        assert_eq!(result, Err(Refused::NoSuchComputer));
    }
    let nobody = Room::with(&Setup { computers: vec![], ..Setup::default() });
    assert_eq!(nobody.sees().0, ComputerScreen::Site { site: Site::Profile, last: None });
    assert_eq!(nobody.world.decision(), None);
}

// -- The phone --------------------------------------------------------------------------------------------------

#[test]
fn a_switch_is_skipped_only_while_one_is_under_way() {
    let mut room = Room::with_qr();
    assert_eq!(room.tries(Input::Room(RoomInput::SkipSwitch)), Err(Refused::NoSwitchUnderWay));
    room.unlocks().does(Input::Phone(PhoneInput::OpenMenu)).does(Input::Phone(PhoneInput::TurnTo(Page::Method)));
    assert!(matches!(room.sees().1, PhoneScreen::Pin { purpose: PinPurpose::Method, .. }));
    room.does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
    assert_eq!(room.sees().1, PhoneScreen::ChooseMethod { method: Method::QrCodes, busy: false });
    room.does(Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }));
    assert_eq!(room.sees().1, PhoneScreen::ExplainSwitch { busy: false });
    let started = room.now;
    room.does(Input::Phone(PhoneInput::StartSwitch));
    let ready_at = room.world.switch_ready_at().expect("a switch");
    assert!(ready_at >= started + SWITCH_TAKES);
    assert_eq!(room.sees().1, PhoneScreen::SwitchPending { ready_at, busy: false });
    room.does(Input::Room(RoomInput::SkipSwitch));
    assert_eq!((room.world.switch_ready_at(), room.world.now() >= ready_at), (None, true));
    let method = room.world.account(Person::Signe).map(|account| account.method);
    assert_eq!(method, Some(Method::OneTimeCodes));
    room.now = room.world.now();
    room.settles();
    assert_eq!(room.sees().1, PhoneScreen::FrontPage { user: Person::Signe, method: Method::OneTimeCodes });
}

#[test]
fn while_the_switch_is_under_way_the_log_on_is_by_qr_code() {
    let mut room = Room::with_qr();
    room.unlocks()
        .does(Input::Phone(PhoneInput::OpenMenu))
        .does(Input::Phone(PhoneInput::TurnTo(Page::Method)))
        .does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
    room.does(Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }))
        .does(Input::Phone(PhoneInput::StartSwitch))
        .does(Input::Phone(PhoneInput::CloseApp));
    room.begins(HERE, SIGNE).unlocks();
    assert!(matches!(room.sees(), (ComputerScreen::Qr { .. }, PhoneScreen::Scan { .. })));
    room.does(Input::Phone(PhoneInput::Scan(HERE))).does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
}

#[test]
fn the_pending_switch_is_that_of_a_user_of_this_phone() {
    let mut room = Room::with(&Setup { phone: vec![Person::Anders], method: Method::QrCodes, ..Setup::default() });
    room.does(Input::Phone(PhoneInput::OpenApp))
        .does(Input::Phone(PhoneInput::EnterPin(ANDERS)))
        .does(Input::Phone(PhoneInput::OpenMenu))
        .does(Input::Phone(PhoneInput::TurnTo(Page::Method)));
    room.does(Input::Phone(PhoneInput::EnterPin(ANDERS)))
        .does(Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }))
        .does(Input::Phone(PhoneInput::StartSwitch));
    assert!(room.world.switch_ready_at().is_some());
    room.does(Input::Phone(PhoneInput::CancelSwitch));
    assert_eq!(room.world.switch_ready_at(), None);
}

#[test]
fn a_broken_camera_is_reported_and_a_repaired_one_scans() {
    let mut room = Room::with_qr();
    room.does(Input::Room(RoomInput::SetCamera { works: false }))
        .begins(HERE, SIGNE)
        .unlocks()
        .does(Input::Phone(PhoneInput::Scan(HERE)));
    assert_eq!(room.sees().1, PhoneScreen::Scan { camera: Camera::Broken, busy: false });
    assert!(!room.world.app().camera_works());
    room.does(Input::Room(RoomInput::SetCamera { works: true })).does(Input::Phone(PhoneInput::Scan(HERE)));
    assert!(matches!(room.sees().1, PhoneScreen::Approval { .. }));
}

#[test]
fn three_wrong_pins_block_the_app_and_three_more_need_a_new_pin() {
    let mut room = Room::new();
    room.begins(HERE, SIGNE).does(Input::Phone(PhoneInput::OpenApp));
    for _ in 0..3 {
        room.does(Input::Phone(PhoneInput::EnterPin(ANDERS)));
    }
    assert!(matches!(room.sees().1, PhoneScreen::Blocked { .. }));
    assert_eq!(room.tries(Input::Phone(PhoneInput::EnterPin(SIGNE))), Err(Refused::NotAskedForPin));
    room.does(Input::Phone(PhoneInput::CloseApp)).does(Input::Phone(PhoneInput::OpenApp));
    assert!(matches!(room.sees().1, PhoneScreen::Blocked { .. }), "opening it anew does not help");
    room.passes(SHORT_BLOCK).settles();
    for _ in 0..3 {
        room.does(Input::Phone(PhoneInput::EnterPin(Typed::Other)));
    }
    assert_eq!(room.sees().1, PhoneScreen::NewPinNeeded);
    room.does(Input::Phone(PhoneInput::OpenMenu));
    assert_eq!(room.sees().1, PhoneScreen::Menu { unlocked: false });
    room.does(Input::Phone(PhoneInput::TurnTo(Page::Pin)));
    assert_eq!(room.sees().1, PhoneScreen::PinSettings);
    room.does(Input::Phone(PhoneInput::TurnTo(Page::ForgotPin)));
    assert_eq!(room.sees().1, PhoneScreen::ForgotPin);
    room.does(Input::Phone(PhoneInput::TurnTo(Page::NewPin)))
        .does(Input::Phone(PhoneInput::EnterPin(SIGNE)))
        .does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
    room.types_the_code().does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
}

#[test]
fn finger_and_face_unlock_an_app_that_is_not_shared() {
    let mut room = Room::new();
    assert_eq!(room.tries(Input::Phone(PhoneInput::UseBiometrics)), Err(Refused::NotAskedForBiometrics));
    room.unlocks().does(Input::Phone(PhoneInput::OpenMenu)).does(Input::Phone(PhoneInput::TurnTo(Page::Unlock)));
    assert_eq!(room.sees().1, PhoneScreen::ChooseUnlock { unlock: Unlock::Pin });
    room.does(Input::Phone(PhoneInput::ChooseUnlock(Unlock::Fingerprint)))
        .does(Input::Phone(PhoneInput::CloseApp))
        .begins(HERE, SIGNE);
    room.does(Input::Phone(PhoneInput::OpenApp))
        .does(Input::Phone(PhoneInput::UseBiometrics))
        .types_the_code()
        .does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
}

// -- The room ---------------------------------------------------------------------------------------------------

#[test]
fn with_the_clock_on_a_log_on_that_takes_too_long_expires() {
    let mut room = Room::new();
    room.does(Input::Room(RoomInput::SetClock(SessionClock::On { more_time: false, paused: false })))
        .begins(HERE, SIGNE)
        .unlocks();
    room.passes(SESSION_LIFE).comes_to_nothing(NotLoggedOn::Error);
    assert_eq!(room.world.computers()[0].last_ending(), Some(Outcome::Expired));
    assert_eq!(room.sees().1, PhoneScreen::Result(Outcome::Expired));
}

#[test]
fn more_time_is_granted_on_request() {
    let mut room = Room::new();
    room.does(Input::Room(RoomInput::SetClock(SessionClock::On { more_time: false, paused: false })))
        .begins(HERE, SIGNE)
        .unlocks();
    room.does(Input::Room(RoomInput::SetClock(SessionClock::On { more_time: true, paused: false })));
    assert_eq!(room.world.clock(), SessionClock::On { more_time: true, paused: false });
    room.passes(SESSION_LIFE * 9).settles().types_the_code().does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
}

#[test]
fn box_and_app_can_repeat_lost_requests() {
    let mut room = Room::new();
    room.does(Input::Computer(HERE, ComputerInput::LogOn));
    room.tries(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE))).expect("a field");
    room.loses_everything().passes(REPLY_WITHIN);
    assert_eq!(room.sees().0, ComputerScreen::NoConnection { approval: APPROVAL });
    assert_eq!(room.tries(Input::Phone(PhoneInput::TryAgain)), Err(Refused::NoConnectionToTry));
    room.does(Input::Computer(HERE, ComputerInput::TryAgain));
    assert_eq!(room.sees().0, ComputerScreen::OpenApp { approval: APPROVAL, user: Person::Signe });
    room.tries(Input::Phone(PhoneInput::OpenApp)).expect("a closed app");
    room.loses_everything().does(Input::Phone(PhoneInput::EnterPin(SIGNE))).types_the_code();
    room.tries(Input::Phone(PhoneInput::Approve)).expect("a text");
    room.loses_everything().passes(REPLY_WITHIN);
    assert_eq!(room.sees().1, PhoneScreen::NoConnection);
    room.does(Input::Phone(PhoneInput::TryAgain));
    assert_eq!(room.sees().1, PhoneScreen::Result(Outcome::Approved));
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
}

impl Room {
    /// Everything that is on its way is lost.
    fn loses_everything(&mut self) -> &mut Self {
        for envelope in self.world.in_flight().to_vec() {
            tamper::lose(&mut self.world, envelope.id);
            assert_eq!(self.world.poll_output(), Some((self.now, Output::Lost(envelope))));
            tamper::lose(&mut self.world, envelope.id);
            assert_eq!(self.world.poll_output(), None, "once");
        }
        self
    }
}

#[test]
fn retrying_over_a_bad_connection_leads_to_a_log_on() {
    let mut room = Room::new();
    room.does(Input::Room(RoomInput::SetConnection(Connection::Bad)));
    assert_eq!(room.world.connection(), Connection::Bad);
    for _ in 0..400 {
        let next = match room.sees() {
            (ComputerScreen::LoggedOn { .. }, _) => return,
            (ComputerScreen::NoConnection { .. }, _) => Some(Input::Computer(HERE, ComputerInput::TryAgain)),
            (ComputerScreen::Site { .. }, _) => Some(Input::Computer(HERE, ComputerInput::LogOn)),
            (ComputerScreen::UserId { busy: false, .. }, _) => {
                Some(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)))
            }
            (_, PhoneScreen::NoConnection) => Some(Input::Phone(PhoneInput::TryAgain)),
            (ComputerScreen::OpenApp { .. }, PhoneScreen::Home) => Some(Input::Phone(PhoneInput::OpenApp)),
            (ComputerScreen::OpenApp { .. }, PhoneScreen::Pin { busy: false, .. }) => {
                Some(Input::Phone(PhoneInput::EnterPin(SIGNE)))
            }
            (ComputerScreen::Code { code, .. }, PhoneScreen::Code { busy: false, .. }) => {
                Some(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))))
            }
            (_, PhoneScreen::Approval { busy: false, .. }) => Some(Input::Phone(PhoneInput::Approve)),
            _ => None,
        };
        if let Some(input) = next {
            room.tries(input).expect("what the screen offers");
        }
        let (when, _) = room.world.poll_timeout().expect("a box that polls");
        room.passes_until(when);
    }
    panic!("never logged on: {:?}", room.sees());
}

#[test]
fn an_early_call_does_nothing_and_time_never_goes_back() {
    let mut room = Room::new();
    room.tries(Input::Computer(HERE, ComputerInput::LogOn)).expect("a button");
    let (when, why) = room.world.poll_timeout().expect("a message");
    assert!(matches!(why, Timer::Delivery(_)));
    let before = room.world.clone();
    room.world.handle_timeout(Instant::START);
    assert_eq!(room.world, before);
    room.world.handle_timeout(when + Duration::from_secs(9));
    assert_eq!(room.world.now(), when, "it came when it was due");
    assert_eq!(room.world.handle(Instant::START, Input::Phone(PhoneInput::OpenApp)), Ok(()));
    assert_eq!(room.world.now(), when);
}

#[test]
fn due_events_happen_before_a_new_input() {
    let mut room = Room::new();
    room.tries(Input::Computer(HERE, ComputerInput::LogOn)).expect("a button");
    assert_eq!(
        room.world.handle(Instant::from_millis(60_000), Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE))),
        Ok(())
    );
}

#[test]
fn unscheduled_timers_have_no_effect() {
    let mut room = Room::new();
    room.begins(HERE, SIGNE);
    let before = room.world.clone();
    room.world.fire(Timer::Delivery(EnvelopeId(9_999)));
    assert_eq!(room.world, before);
    room.world.fire(Timer::Box(HERE, BoxTimer::TickShown));
    room.world.fire(Timer::Box(ComputerId(7), BoxTimer::TickShown));
    while room.world.poll_output().is_some() {}
    assert_eq!(room.world, before);
}

#[test]
fn any_pending_timer_can_fire_immediately() {
    let mut room = Room::new();
    room.tries(Input::Computer(HERE, ComputerInput::LogOn)).expect("a button");
    let (_, timer) = room.world.poll_timeout().expect("a message");
    room.world.fire(timer);
    assert_eq!(room.world.now(), Instant::START);
    let Some((_, Output::Delivered(envelope))) = room.world.poll_output() else { panic!("nothing came") };
    assert_eq!(Timer::Delivery(envelope.id), timer);
}

#[test]
fn the_world_is_busy_with_messages_and_the_tick_but_not_a_held_poll() {
    let mut room = Room::new();
    assert!(!room.world.is_busy());
    room.tries(Input::Computer(HERE, ComputerInput::LogOn)).expect("a button");
    assert!(room.world.is_busy());
    room.settles().does(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)));
    assert!(!room.world.is_busy());
    assert!(room.world.timers().into_iter().any(|(_, timer)| matches!(timer, Timer::Core(CoreTimer::PollHold(_)))));
    room.unlocks().types_the_code();
    room.tries(Input::Phone(PhoneInput::Approve)).expect("a text");
    while room.world.in_flight().iter().next().is_some() {
        let (when, _) = room.world.poll_timeout().expect("a message");
        room.passes_until(when);
    }
    assert_eq!(room.sees().0, ComputerScreen::Tick { approval: APPROVAL });
    assert!(room.world.is_busy());
}

#[test]
fn the_list_of_inputs_is_complete_and_free_of_duplicates() {
    let inputs: Vec<_> = Room::with_two_computers().world.inputs();
    let mut unique = inputs.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), inputs.len());
    // What stands in the enums, so that a list cannot leave one out: by name, without what was typed.
    let name = |input: &Input| match input {
        Input::Computer(_, input) => format!("Computer{input:?}"),
        Input::Phone(input) => format!("Phone{input:?}"),
        Input::Room(input) => format!("Room{input:?}"),
        Input::Talk(_, input) => format!("Talk{input:?}"),
    };
    let first_word = |text: String| text.split(|letter: char| !letter.is_alphanumeric()).next().map(str::to_owned);
    let mut names: Vec<_> = inputs.iter().map(name).filter_map(first_word).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 8 + 18 + 5, "{names:?}");
}

#[test]
fn whether_a_code_can_be_typed_does_not_depend_on_its_value() {
    let mut room = Room::new();
    room.begins(HERE, SIGNE).unlocks();
    let code = room.world.shown_code(HERE).map(Typed::Practice).expect("a code on the screen");
    assert!(room.world.inputs().into_iter().any(|input| input == Input::Phone(PhoneInput::EnterCode(code))));
    for typed in [code, Typed::Other] {
        assert_eq!(room.world.check(Input::Phone(PhoneInput::EnterCode(typed))), Ok(()));
    }
}

// -- What can be seen -------------------------------------------------------------------------------------------

#[test]
fn a_code_on_a_computer_out_of_sight_cannot_be_scanned() {
    let mut room = Room::with_a_qr_code_out_of_sight();
    assert_eq!(room.tries(Input::Phone(PhoneInput::Scan(ELSEWHERE))), Err(Refused::OutOfSight));
    room.does(Input::Phone(PhoneInput::Reject));
    assert_eq!(room.logged_on(ELSEWHERE), None);
}

#[test]
fn each_actor_can_only_use_what_is_in_front_of_them() {
    let setup = Setup { computers: vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)], ..Setup::default() };
    let world = Room::with(&setup).world;
    let may = |by, kind| world.may(by, kind);
    assert_eq!(may(Actor::Learner, Input::Computer(HERE, ComputerInput::LogOn)), Ok(()));
    assert_eq!(may(Actor::Other, Input::Computer(ELSEWHERE, ComputerInput::LogOn)), Ok(()));
    assert_eq!(may(Actor::Learner, Input::Computer(ELSEWHERE, ComputerInput::LogOn)), Err(Refused::OutOfSight));
    assert_eq!(may(Actor::Other, Input::Computer(HERE, ComputerInput::LogOn)), Err(Refused::OutOfSight));
    assert_eq!(
        may(Actor::Other, Input::Phone(PhoneInput::OpenApp)),
        Err(Refused::OutOfSight),
        "the phone is the learner's"
    );
    assert_eq!(may(Actor::Other, Input::Room(RoomInput::SkipSwitch)), Err(Refused::OutOfSight), "and so is the room");
    assert_eq!(may(Actor::Learner, Input::Room(RoomInput::BeginElsewhere(ELSEWHERE))), Ok(()));
    assert_eq!(may(Actor::Learner, Input::Room(RoomInput::BeginElsewhere(HERE))), Err(Refused::OutOfSight));
    assert_eq!(may(Actor::Learner, Input::Computer(ComputerId(7), ComputerInput::LogOn)), Err(Refused::NoSuchComputer));
    assert_eq!(
        may(Actor::Learner, Input::Computer(HERE, ComputerInput::Cancel)),
        Err(Refused::NothingToCancel),
        "and only what can be done"
    );
}

#[test]
fn begin_elsewhere_starts_a_log_on_at_the_other_computer() {
    let setup = Setup { computers: vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)], ..Setup::default() };
    let mut room = Room::with(&setup);
    room.does(Input::Room(RoomInput::BeginElsewhere(ELSEWHERE)));
    assert!(matches!(room.world.computers()[1].screen(), ComputerScreen::UserId { .. }));
    assert_eq!(room.tries(Input::Room(RoomInput::BeginElsewhere(ELSEWHERE))), Err(Refused::NoLogOnButton));
}

// -- Long times at once -----------------------------------------------------------------------------------------

impl Room {
    /// The switch is started, the app closed, and a log-on waits for the phone.
    fn waits_during_the_switch(&mut self) -> &mut Self {
        self.unlocks()
            .does(Input::Phone(PhoneInput::OpenMenu))
            .does(Input::Phone(PhoneInput::TurnTo(Page::Method)))
            .does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
        self.does(Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }))
            .does(Input::Phone(PhoneInput::StartSwitch))
            .does(Input::Phone(PhoneInput::CloseApp));
        self.begins(HERE, SIGNE)
    }

    /// Skips the 24 hours, and returns the outputs.
    fn skips(&mut self) -> Vec<(Instant, Output)> {
        assert_eq!(self.world.handle(self.now, Input::Room(RoomInput::SkipSwitch)), Ok(()));
        self.now = self.world.now();
        std::iter::from_fn(|| self.world.poll_output()).collect()
    }
}

#[test]
fn skipping_24_hours_produces_few_outputs_in_time_order() {
    let on = SessionClock::On { more_time: true, paused: false };
    let [waits, qr, qr_and_clock, scans, bad_connection] = [
        "a box that waits",
        "a QR code on the screen",
        "a QR code, and a clock that runs out",
        "a camera that looks for the other half",
        "a bad connection",
    ];
    for name in [waits, qr, qr_and_clock, scans, bad_connection] {
        let mut room = Room::with_qr();
        room.waits_during_the_switch();
        if [qr, qr_and_clock, scans].contains(&name) {
            room.unlocks();
        }
        if name == qr_and_clock {
            room.does(Input::Room(RoomInput::SetClock(on)));
        }
        if name == scans {
            room.tries(Input::Phone(PhoneInput::Scan(HERE))).expect("a code to scan");
        }
        if name == bad_connection {
            room.does(Input::Room(RoomInput::SetConnection(Connection::Bad)));
        }
        let (began, ready_at) = (room.now, room.world.switch_ready_at().expect("a switch"));
        let outputs = room.skips();
        assert!(outputs.len() <= 300, "{name}: {} outputs", outputs.len());
        assert_eq!((room.now, room.world.switch_ready_at()), (ready_at, None), "{name}");
        assert!(outputs.is_sorted_by_key(|(at, _)| *at), "{name}: in the order of time");
        assert!(outputs.iter().all(|(at, _)| (began..=ready_at).contains(at)), "{name}: each at its own time");
        let expired = outputs
            .iter()
            .find(|(_, output)| matches!(output, Output::Elapsed(Timer::Core(CoreTimer::SessionExpiry(_)))));
        assert_eq!(expired.is_some(), name == qr_and_clock, "{name}");
        if let Some((at, _)) = expired {
            assert!(*at <= began + SESSION_LIFE * 10, "{name}: at its time and not at the end");
        }
        assert!(room.world.poll_timeout().is_none_or(|(when, _)| when >= room.now), "{name}: nothing is overdue");
    }
}

#[test]
fn repeating_timers_resume_after_a_skip() {
    let mut room = Room::with_qr();
    room.waits_during_the_switch().unlocks();
    let ComputerScreen::Qr { shown, .. } = room.sees().0 else { panic!("{:?}", room.sees()) };
    let leaps = room.skips().into_iter().filter(|(_, output)| matches!(output, Output::Leapt(_))).count();
    assert!(leaps > 0);
    room.settles();
    let ComputerScreen::Qr { shown: after, .. } = room.sees().0 else { panic!("{:?}", room.sees()) };
    assert!(after.generation <= shown.generation + 1, "{} and then {}", shown.generation, after.generation);
    room.passes(Duration::from_secs(12));
    let ComputerScreen::Qr { shown: later, .. } = room.sees().0 else { panic!("{:?}", room.sees()) };
    assert!(later.generation > after.generation, "it changes again");
    room.does(Input::Phone(PhoneInput::Scan(HERE))).does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(HERE), Some(Person::Signe));
}

#[test]
fn an_answer_that_was_lost_is_missed_at_its_time_also_within_a_skip() {
    let mut room = Room::with_qr();
    room.waits_during_the_switch();
    while room.world.in_flight().is_empty() {
        let (when, _) = room.world.poll_timeout().expect("a poll that is answered with 'ask again'");
        room.passes_until(when);
    }
    let began = room.loses_everything().now;
    let no_answer = Output::Elapsed(Timer::Box(HERE, BoxTimer::NoAnswer));
    let missed = room.skips().into_iter().find(|(_, output)| *output == no_answer);
    assert!(missed.is_some_and(|(at, _)| at <= began + POLL_HOLD + REPLY_WITHIN), "{missed:?}");
    assert!(matches!(room.sees().0, ComputerScreen::NoConnection { .. }), "{:?}", room.sees());
}

#[test]
fn a_deadline_that_has_passed_when_announced_takes_effect_at_once() {
    let mut room = Room::new();
    room.does(Input::Phone(PhoneInput::OpenApp));
    let until = Instant::from_millis(1);
    assert!(until < room.world.now());
    let body = AppMessage::Blocked { until };
    tamper::forge(&mut room.world, Party::Core, Letter::App(ToApp { opening: Opening(1), answers: None, body }));
    while room.world.poll_output().is_some() {}
    for _ in 0..20 {
        let Some((when, _)) = room.world.poll_timeout() else { break };
        assert!(when >= room.world.now(), "{when:?} lies before {:?}", room.world.now());
        room.world.handle_timeout(when);
        while room.world.poll_output().is_some() {}
    }
    assert!(matches!(room.sees().1, PhoneScreen::Pin { .. }), "{:?}", room.sees());
}

#[test]
fn the_page_is_woken_only_by_noticeable_changes() {
    let mut room = Room::new();
    room.begins(HERE, SIGNE);
    assert!(room.world.poll_timeout().is_some(), "the box asks again and again");
    assert_eq!(room.world.next_change(), None, "and nobody notices");
    let mut room = Room::with_qr();
    room.begins(HERE, SIGNE).unlocks();
    let (first, _) = room.world.poll_timeout().expect("a half that makes room");
    assert_eq!(room.world.next_change(), Some(first));
    room.passes_until(first).passes_until(first + Duration::from_secs(60));
    assert!(room.world.next_change().is_some_and(|when| when <= room.now + Duration::from_secs(1)));
}

#[test]
fn a_qr_code_that_the_learner_does_not_see_wakes_nobody() {
    let room = Room::with_a_qr_code_out_of_sight();
    assert!(room.world.poll_timeout().is_some(), "it changes");
    assert_eq!(room.world.next_change(), None);
}

#[test]
fn leap_to_next_stops_when_only_polling_remains() {
    let mut room = Room::new();
    assert!(!room.world.leap_to_next(), "nobody waits for anything");
    room.tries(Input::Computer(HERE, ComputerInput::LogOn)).expect("a button");
    assert!(room.world.leap_to_next());
    room.settles().does(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)));
    assert!(!room.world.leap_to_next(), "a box that only asks again");
    room.does(Input::Room(RoomInput::SetClock(SessionClock::On { more_time: false, paused: false })));
    let began = room.world.now();
    assert!(room.world.leap_to_next());
    assert!(room.world.now() > began + Duration::from_secs(200), "until the time of the log-on is over");
    assert_eq!(room.world.sessions()[0].outcome(), Some(Outcome::Expired));
}

#[test]
fn a_wrong_code_whose_answer_was_lost_counts_once() {
    let mut room = Room::new();
    room.begins(HERE, SIGNE).unlocks();
    room.tries(Input::Phone(PhoneInput::EnterCode(Typed::Other))).expect("a field");
    let (when, _) = room.world.poll_timeout().expect("the code is on its way");
    room.passes_until(when).loses_everything().passes(REPLY_WITHIN);
    assert_eq!(room.sees().1, PhoneScreen::NoConnection);
    room.does(Input::Phone(PhoneInput::TryAgain));
    assert_eq!(room.sees().1, PhoneScreen::Code { wrong: 1, busy: false });
    room.does(Input::Phone(PhoneInput::EnterCode(Typed::Other)));
    assert_eq!(room.sees().1, PhoneScreen::Code { wrong: 2, busy: false });
}

// -- Letters that nobody wrote ----------------------------------------------------------------------------------

#[test]
fn forged_letters_are_ignored() {
    let key = Key(0);
    let session = SessionId(1);
    let ticket = Ticket(1);
    let from_box = |request| Letter::Core(ToCore::FromBox { session, secret: BoxSecret(0), request });
    let app = |answers, body| Letter::App(ToApp { opening: Opening(1), answers, body });
    let forged = [
        (
            Party::Broker,
            Letter::Service(
                HERE,
                ToService::Answer(Signed::new(Answer { log_on: LogOnId(1), result: Ok(Person::Anders) }, key)),
            ),
        ),
        (Party::Box(ELSEWHERE), Letter::Broker(ToBroker::HandBack { session, result: Ok(AuthorizationCode(1)) })),
        (Party::Core, Letter::Broker(ToBroker::Redeemed { session, person: Some(Person::Anders) })),
        (Party::Core, Letter::Box(HERE, ToBox::Status { session: SessionId(9), status: Status::ChannelVerified })),
        (Party::Box(ELSEWHERE), Letter::Core(ToCore::Redeem { session, code: AuthorizationCode(1) })),
        (Party::App, from_box(BoxRequest::Cancel)),
        // From another computer, without the secret of the box.
        (Party::Box(ELSEWHERE), from_box(BoxRequest::Cancel)),
        (Party::Box(ELSEWHERE), from_box(BoxRequest::Poll { known: Known::Nothing })),
        (
            Party::App,
            Letter::Core(ToCore::Ask {
                opening: Opening(1),
                user: Person::Signe,
                exchange: Exchange(50),
                question: Question::Confirm { ticket, decision: Decision::Approve(APPROVAL) },
            }),
        ),
        (Party::Core, app(Some(Exchange(60)), AppMessage::ChannelVerified { ticket, approval: APPROVAL })),
    ];
    for (from, letter) in forged {
        let mut room = Room::with_two_computers();
        room.begins(HERE, SIGNE).does(Input::Phone(PhoneInput::OpenApp));
        let before = room.sees();
        tamper::forge(&mut room.world, from, letter);
        room.settles();
        assert_eq!(room.sees(), before, "{letter:?}");
        room.does(Input::Phone(PhoneInput::EnterPin(SIGNE))).types_the_code().does(Input::Phone(PhoneInput::Approve));
        assert_eq!(room.logged_on(HERE), Some(Person::Signe), "{letter:?}");
    }
}

#[test]
fn what_is_written_of_a_box_does_not_tell_its_secret() {
    assert_eq!(format!("{:?}", BoxSecret(271_828)), "BoxSecret");
}

#[test]
fn a_picture_of_a_qr_code_is_not_another_screen() {
    let mut room = Room::with_qr();
    room.begins(HERE, SIGNE).unlocks();
    let before = room.sees().0;
    room.passes(Duration::from_secs(1));
    let after = room.sees().0;
    assert_ne!(before, after);
    assert!(before.is_next_picture_of(after));
    assert!(!before.is_next_picture_of(ComputerScreen::Connecting { site: Site::Profile }));
}

// -- A page that passes a log-on through, and people who talk ------------------------------------------------------------

impl Room {
    /// The learner's page is a copy of what stands elsewhere.
    fn with_a_copy(begins: Begins, method: Method) -> Self {
        let copied = Copied { of: ELSEWHERE, address: Address::LookAlike, begins };
        let (site, logged_on, transfer) = match begins {
            Begins::LogOn => (Site::Profile, None, Transfer::PREPARED),
            Begins::Transfer => (Site::Bank, Some(Person::Signe), Transfer::STRANGERS),
        };
        let theirs = Desk { logged_on, transfer, ..Desk::elsewhere(site) };
        let own = Desk { shows: Shows::Copy(copied), ..Desk::at(site) };
        Self::with(&Setup { computers: vec![own, theirs], method, ..Setup::default() })
    }
}

#[test]
fn a_copied_page_logs_on_whoever_stands_behind_it() {
    let mut room = Room::with_a_copy(Begins::LogOn, Method::OneTimeCodes);
    assert_eq!(room.world.address(HERE), Address::LookAlike);
    room.begins(HERE, SIGNE).unlocks();
    let ComputerScreen::Code { code, .. } = room.sees().0 else { panic!("{:?}", room.sees()) };
    room.does(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code)))).does(Input::Phone(PhoneInput::Approve));
    assert_eq!(room.logged_on(ELSEWHERE), Some(Person::Signe));
    assert!(matches!(room.sees().0, ComputerScreen::LoggedOn { .. }), "it looks right everywhere");
    assert_eq!(room.logged_on(HERE), None, "nobody is logged on at the learner's own browser");
}

#[test]
fn a_copied_qr_code_is_as_good_as_the_real_one() {
    let mut room = Room::with_a_copy(Begins::LogOn, Method::QrCodes);
    room.begins(HERE, SIGNE).unlocks().does(Input::Phone(PhoneInput::Scan(HERE)));
    assert!(matches!(room.sees().1, PhoneScreen::Approval { .. }), "{:?}", room.sees());
}

#[test]
fn a_page_that_says_log_on_and_means_a_transfer_is_told_by_the_text_on_the_phone() {
    let mut room = Room::with_a_copy(Begins::Transfer, Method::OneTimeCodes);
    assert_eq!(room.sees().0, ComputerScreen::Site { site: Site::Bank, last: None });
    room.begins(HERE, SIGNE).unlocks();
    let ComputerScreen::Code { approval, code } = room.sees().0 else { panic!("{:?}", room.sees()) };
    assert_eq!(approval, Site::Bank.log_on(), "what the page says");
    room.does(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))));
    let approval = Transfer::STRANGERS.approval();
    assert_eq!(room.sees().1, PhoneScreen::Approval { approval, busy: false }, "what is asked for in truth");
    room.does(Input::Phone(PhoneInput::Approve));
    let ServiceState::LoggedOn { transfer, .. } = room.world.computers()[1].service.state() else {
        panic!("logged off")
    };
    assert_eq!(transfer, TransferState::Approved);
}

#[test]
fn whoever_leaves_a_copied_page_is_back_at_the_real_one() {
    for leave in [ComputerInput::Cancel, ComputerInput::CloseWindow, ComputerInput::GoTo(Site::Profile)] {
        let mut room = Room::with_a_copy(Begins::LogOn, Method::OneTimeCodes);
        let leave = Input::Computer(HERE, leave);
        room.begins(HERE, SIGNE);
        let is_noticed = matches!(leave, Input::Computer(_, ComputerInput::GoTo(_)));
        assert_eq!(room.world.as_received(leave), is_noticed.then_some(leave), "only a browser that is sent elsewhere");
        room.does(leave);
        assert_eq!(room.world.address(HERE), Address::Genuine, "{leave:?}");
        assert_eq!(room.sees().0, ComputerScreen::Site { site: Site::Profile, last: None });
        assert!(matches!(room.world.screen(ELSEWHERE), Ok(ComputerScreen::OpenApp { .. })), "they do not notice");
    }
}

#[test]
fn a_link_leads_away_from_whatever_the_browser_shows() {
    let computers = vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Municipality)];
    let copied = Copied { of: ELSEWHERE, address: Address::LookAlike, begins: Begins::LogOn };
    let message = Contact { channel: Channel::Message, role: Role::Authority };
    let by_them = |input| Input::Talk(Actor::Other, input);
    for (shows, address) in [(Shows::Own, Address::Genuine), (Shows::Copy(copied), Address::LookAlike)] {
        let follow = Input::Talk(Actor::Learner, TalkInput::Follow(Link { site: Site::Municipality, shows }));
        let mut room = Room::with(&Setup { computers: computers.clone(), ..Setup::default() });
        assert_eq!(room.tries(follow), Err(Refused::NobodyTalks));
        room.begins(HERE, SIGNE).does(by_them(TalkInput::Begin(message)));
        room.does(Input::Talk(Actor::Learner, TalkInput::Answer));
        assert_eq!(room.tries(follow), Err(Refused::NobodyTalks), "there is no link yet");
        room.does(by_them(TalkInput::Say(Remark { turn: 0, code: None, looks_away: false })));
        assert_eq!(room.world.may(Actor::Other, follow), Err(Refused::OutOfSight));
        room.does(follow);
        assert_eq!(room.sees().0, ComputerScreen::Site { site: Site::Municipality, last: None });
        assert_eq!((room.world.address(HERE), room.world.talk()), (address, None));
        room.does(Input::Computer(HERE, ComputerInput::LogOn));
        assert!(matches!(room.sees().0, ComputerScreen::UserId { .. }), "{:?}", room.sees());
    }
}

#[test]
fn people_talk_and_no_party_hears_it() {
    let mut room = Room::new();
    let contact = Contact { channel: Channel::Call, role: Role::Support };
    let by_them = |input| Input::Talk(Actor::Other, input);
    let by_learner = |input| Input::Talk(Actor::Learner, input);
    room.does(by_them(TalkInput::Begin(contact)));
    assert_eq!(room.tries(by_them(TalkInput::Answer)), Err(Refused::NobodyRings));
    room.does(by_learner(TalkInput::Answer));
    let said = Remark { turn: 0, code: None, looks_away: false };
    assert_eq!(room.world.may(Actor::Learner, by_them(TalkInput::Say(said))), Err(Refused::OutOfSight));
    assert_eq!(room.world.may(Actor::Other, by_learner(TalkInput::End)), Err(Refused::OutOfSight));
    let own = Reply { choice: 0, tells: None };
    assert_eq!(room.world.may(Actor::Other, by_them(TalkInput::Reply(own))), Err(Refused::OutOfSight));
    room.does(by_them(TalkInput::Say(said)));
    assert_eq!(room.world.talk().and_then(Talk::said), Some(said));
    room.does(by_learner(TalkInput::End));
    assert_eq!(room.world, Room::new().world, "a talk leaves nothing behind");
}
