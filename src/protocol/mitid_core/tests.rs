//! The core alone, told by hand what a broker, a box and an app would tell it.

use std::time::Duration;

use super::*;
use crate::protocol::approval::Site;
use crate::protocol::message::RequestId;
use crate::protocol::wire::Letter;

const COMPUTER: ComputerId = ComputerId::LEARNERS;
const SESSION: SessionId = SessionId(1);
const TICKET: Ticket = Ticket(1);
const OPENING: Opening = Opening(1);
const APPROVAL: Approval = Site::Profile.log_on();

struct Story {
    core: Core,
    now: Instant,
}

impl Story {
    fn new() -> Self {
        Self::with_clock(false)
    }

    fn with_clock(clock: bool) -> Self {
        let mut story = Self { core: Core::new(Seed(1), clock), now: Instant::START };
        story.told(ToCore::CreateSession { request: RequestId(1), approval: APPROVAL });
        story
    }

    /// The box has identified Signe and polls.
    fn waiting() -> Self {
        let mut story = Self::new();
        story.told(ToCore::Identify { session: SESSION, user_id: Typed::Practice(Person::Signe) });
        story.told(ToCore::StartAppAuthentication { session: SESSION });
        story.poll(Known::Nothing);
        story
    }

    /// Signe's app is open and her PIN was right.
    fn authenticated() -> Self {
        let mut story = Self::waiting();
        story.told(ToCore::AnythingWaiting { opening: OPENING, user: Person::Signe });
        story.pin(Typed::Practice(Person::Signe));
        story
    }

    /// The code is on the screen.
    fn code_shown() -> (Self, OneTimeCode) {
        let mut story = Self::authenticated();
        let told = story.told(ToCore::GiveChannelValidation { opening: OPENING, ticket: TICKET });
        let code = told.iter().find_map(|letter| {
            if let Letter::Box(_, ToBox::Status { status: Status::ChannelValidationOtp(code), .. }) = letter {
                Some(*code)
            } else {
                None
            }
        });
        (story, code.expect("a code for the box"))
    }

    /// The code was right and the text is on the phone.
    fn deciding() -> Self {
        let (mut story, code) = Self::code_shown();
        story.poll(Known::Code);
        story.code(Typed::Practice(code));
        story.poll(Known::Verified);
        story
    }

    fn told(&mut self, message: ToCore) -> Vec<Letter> {
        let mut out = Outbox::default();
        self.core.receive(self.now, Some(COMPUTER), message, &mut out);
        out.into_iter().collect()
    }

    fn poll(&mut self, known: Known) -> Vec<Letter> {
        self.told(ToCore::Poll { ticket: TICKET, known })
    }

    fn pin(&mut self, proof: Typed<Person>) -> Vec<Letter> {
        self.told(ToCore::PerformAuthentication { opening: OPENING, user: Person::Signe, proof })
    }

    fn code(&mut self, code: Typed<OneTimeCode>) -> Vec<Letter> {
        self.told(ToCore::VerifyCode { opening: OPENING, ticket: TICKET, code })
    }

    fn confirm(&mut self, approve: bool) -> Vec<Letter> {
        self.told(ToCore::Confirm { opening: OPENING, ticket: TICKET, approval: APPROVAL, approve })
    }

    fn cancel(&mut self) -> Vec<Letter> {
        self.told(ToCore::Cancel { session: SESSION })
    }

    fn redeem(&mut self, code: AuthorizationCode) -> Vec<Letter> {
        self.told(ToCore::Redeem { session: SESSION, code })
    }

    /// Lets time pass until the core acts by itself.
    fn wait(&mut self) -> Vec<Letter> {
        let (when, timer) = self.core.poll_timeout().expect("something to wait for");
        self.now = when;
        let mut out = Outbox::default();
        self.core.handle_timeout(timer, &mut out);
        out.into_iter().collect()
    }
}

fn to_box(status: Status) -> Letter {
    Letter::Box(COMPUTER, ToBox::Status { session: SESSION, status })
}

fn to_app(body: AppMessage) -> Letter {
    Letter::App(crate::protocol::message::ToApp { opening: OPENING, body })
}

#[test]
fn an_unknown_user_id_is_answered_and_may_be_tried_again() {
    let mut story = Story::new();
    let unknown = [Letter::Box(COMPUTER, ToBox::UnknownUserId { session: SESSION })];
    for _ in 0..3 {
        assert_eq!(story.told(ToCore::Identify { session: SESSION, user_id: Typed::Other }), unknown);
    }
    let known = story.told(ToCore::Identify { session: SESSION, user_id: Typed::Practice(Person::Signe) });
    assert_eq!(known, [Letter::Box(COMPUTER, ToBox::Identified { session: SESSION })]);
}

#[test]
fn a_poll_without_news_is_held_and_then_answered_with_timeout() {
    let mut story = Story::waiting();
    assert_eq!(story.poll(Known::Nothing), []);
    assert_eq!(story.core.poll_timeout(), Some((Instant::START + POLL_HOLD, CoreTimer::PollHold(SESSION))));
    assert_eq!(story.wait(), [to_box(Status::Timeout)]);
    assert_eq!(story.core.poll_timeout(), None, "with the clock off nothing else runs out");
}

#[test]
fn wrong_pins_are_counted_and_a_right_one_clears_the_count() {
    let mut story = Story::waiting();
    story.told(ToCore::AnythingWaiting { opening: OPENING, user: Person::Signe });
    assert_eq!(story.pin(Typed::Other), [to_app(AppMessage::WrongPin { wrong: 1 })]);
    assert_eq!(story.pin(Typed::Practice(Person::Anders)), [to_app(AppMessage::WrongPin { wrong: 2 })]);
    assert_eq!(story.pin(Typed::Practice(Person::Signe)), [to_app(AppMessage::Authenticated)]);
    assert_eq!(story.pin(Typed::Other), [to_app(AppMessage::WrongPin { wrong: 1 })]);
}

#[test]
fn there_is_no_code_before_the_pin() {
    let mut story = Story::waiting();
    story.told(ToCore::AnythingWaiting { opening: OPENING, user: Person::Signe });
    assert_eq!(story.told(ToCore::GiveChannelValidation { opening: OPENING, ticket: TICKET }), []);
    story.pin(Typed::Other);
    assert_eq!(story.told(ToCore::GiveChannelValidation { opening: OPENING, ticket: TICKET }), []);
}

#[test]
fn a_pin_counts_only_for_the_opening_it_was_typed_in() {
    let mut story = Story::authenticated();
    let reopened = Opening(2);
    story.told(ToCore::AnythingWaiting { opening: reopened, user: Person::Signe });
    assert_eq!(story.told(ToCore::GiveChannelValidation { opening: reopened, ticket: TICKET }), []);
    assert_eq!(story.told(ToCore::GiveChannelValidation { opening: OPENING, ticket: TICKET }), []);
}

#[test]
fn somebody_elses_app_gets_no_code_for_this_session() {
    let mut story = Story::waiting();
    let opening = Opening(7);
    story.told(ToCore::AnythingWaiting { opening, user: Person::Anders });
    let proof = Typed::Practice(Person::Anders);
    story.told(ToCore::PerformAuthentication { opening, user: Person::Anders, proof });
    let told = story.told(ToCore::GiveChannelValidation { opening, ticket: TICKET });
    assert!(!told.iter().any(|letter| matches!(letter, Letter::Box(..))), "{told:?}");
}

#[test]
fn the_code_is_the_same_for_the_whole_session() {
    let (mut story, code) = Story::code_shown();
    let reopened = Opening(2);
    story.told(ToCore::AnythingWaiting { opening: reopened, user: Person::Signe });
    let proof = Typed::Practice(Person::Signe);
    story.told(ToCore::PerformAuthentication { opening: reopened, user: Person::Signe, proof });
    story.told(ToCore::GiveChannelValidation { opening: reopened, ticket: TICKET });
    assert_eq!(story.poll(Known::Nothing), [to_box(Status::ChannelValidationOtp(code))]);
}

#[test]
fn the_right_code_works_once() {
    let (mut story, code) = Story::code_shown();
    let verified = story.code(Typed::Practice(code));
    assert_eq!(verified, [to_app(AppMessage::ChannelVerified { ticket: TICKET, approval: APPROVAL })]);
    assert_eq!(story.code(Typed::Practice(code)), []);
}

#[test]
fn three_wrong_codes_end_the_session() {
    let (mut story, code) = Story::code_shown();
    story.poll(Known::Code);
    assert_eq!(story.code(Typed::Other), [to_app(AppMessage::WrongCode { ticket: TICKET, wrong: 1 })]);
    assert_eq!(story.code(Typed::Other), [to_app(AppMessage::WrongCode { ticket: TICKET, wrong: 2 })]);
    let outcome = Outcome::CodesUsedUp;
    let ended = [to_box(Status::Ended(outcome)), to_app(AppMessage::Ended { ticket: TICKET, outcome })];
    assert_eq!(story.code(Typed::Other), ended);
    assert_eq!(story.code(Typed::Practice(code)), [], "the right code comes too late");
}

#[test]
fn an_approval_gives_a_code_that_the_broker_can_exchange_once() {
    let mut story = Story::deciding();
    let code = AuthorizationCode(1);
    let outcome = Outcome::Approved;
    let told = [to_box(Status::Ok(code)), to_app(AppMessage::Ended { ticket: TICKET, outcome })];
    assert_eq!(story.confirm(true), told);
    let redeemed = |person| [Letter::Broker(ToBroker::Redeemed { session: SESSION, person })];
    assert_eq!(story.redeem(AuthorizationCode(2)), redeemed(None), "not that code");
    assert_eq!(story.redeem(code), redeemed(Some(Person::Signe)));
    assert_eq!(story.redeem(code), redeemed(None), "not twice");
}

#[test]
fn a_yes_before_the_code_approves_nothing() {
    let (mut story, _) = Story::code_shown();
    assert_eq!(story.confirm(true), []);
}

#[test]
fn the_first_to_write_the_outcome_wins() {
    let mut story = Story::deciding();
    story.confirm(false);
    assert_eq!(story.cancel(), [to_box(Status::Ended(Outcome::Rejected))]);
    assert_eq!(story.confirm(true), [to_app(AppMessage::Ended { ticket: TICKET, outcome: Outcome::Rejected })]);

    let mut story = Story::deciding();
    story.cancel();
    assert_eq!(story.confirm(true), [to_app(AppMessage::Ended { ticket: TICKET, outcome: Outcome::Cancelled })]);

    let mut story = Story::deciding();
    story.confirm(true);
    assert_eq!(story.cancel(), [to_box(Status::Ok(AuthorizationCode(1)))]);
}

#[test]
fn cancel_works_at_every_stage_and_tells_the_app_that_waits() {
    let cancelled = to_box(Status::Ended(Outcome::Cancelled));
    assert_eq!(Story::new().cancel(), [cancelled]);
    assert_eq!(Story::waiting().cancel(), [cancelled]);
    assert_eq!(Story::authenticated().cancel(), [cancelled]);
    let app = to_app(AppMessage::Ended { ticket: TICKET, outcome: Outcome::Cancelled });
    assert_eq!(Story::code_shown().0.cancel(), [cancelled, app]);
    assert_eq!(Story::deciding().cancel(), [cancelled, app]);
}

#[test]
fn with_the_clock_on_a_session_expires_and_with_it_off_it_does_not() {
    let mut story = Story::with_clock(true);
    assert_eq!(story.core.poll_timeout(), Some((Instant::START + SESSION_LIFE, CoreTimer::SessionExpiry(SESSION))));
    story.wait();
    assert_eq!(story.cancel(), [to_box(Status::Ended(Outcome::Expired))]);

    let mut story = Story::deciding();
    story.now = story.now + Duration::from_secs(365 * 24 * 60 * 60);
    assert_eq!(story.wait(), [to_box(Status::Timeout)]);
    assert!(!story.confirm(true).is_empty());
}

#[test]
fn what_is_over_is_forgotten_but_never_an_approval_that_is_still_to_be_exchanged() {
    let mut story = Story::deciding();
    story.confirm(true);
    story.told(ToCore::CreateSession { request: RequestId(2), approval: APPROVAL });
    assert_eq!(story.core.sessions.len(), 2);
    story.redeem(AuthorizationCode(1));
    story.told(ToCore::CreateSession { request: RequestId(3), approval: APPROVAL });
    let kept: Vec<_> = story.core.sessions.iter().map(|session| session.id).collect();
    assert_eq!(kept, [SessionId(2), SessionId(3)]);
}
