//! The core alone, told by hand what a broker, a box and an app would tell it.

use std::time::Duration;

use super::*;
use crate::protocol::approval::{Approval, Site};
use crate::protocol::assumption::{SESSION_LIFE, SHORT_BLOCK};
use crate::protocol::method::{MethodChange, SWITCH_TAKES};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::qr_code::QrCode;
use crate::protocol::world::message::{Decision, Exchange, Opening, Question, RequestId, ToApp};
use crate::protocol::world::wire::Letter;

const COMPUTER: ComputerId = ComputerId::LEARNERS;
const SESSION: SessionId = SessionId(1);
const TICKET: Ticket = Ticket(1);
const APPROVAL: Approval = Site::Profile.log_on();
const SIGNE: Person = Person::Signe;
const YES: Decision = Decision::Approve(APPROVAL);
const ON: SessionClock = SessionClock::On { more_time: false, paused: false };

/// Signe's computer and her phone, unless the story says otherwise.
struct Story {
    core: Core,
    now: Instant,
    computer: ComputerId,
    user: Person,
    opening: Opening,
    exchange: Exchange,
}

impl Story {
    fn with(method: Method, clock: SessionClock) -> Self {
        let core = Core::new(Seed(1), Seed(2), method, clock);
        let (opening, exchange) = (Opening(1), Exchange(0));
        let mut story = Self { core, now: Instant::START, computer: COMPUTER, user: SIGNE, opening, exchange };
        story.session(1);
        story
    }

    fn new() -> Self {
        Self::with(Method::OneTimeCodes, SessionClock::Off)
    }

    /// The box has identified Signe and polls.
    fn waiting_with(method: Method, clock: SessionClock) -> Self {
        let mut story = Self::with(method, clock);
        story.starts(SESSION, TICKET);
        story
    }

    fn waiting() -> Self {
        Self::waiting_with(Method::OneTimeCodes, SessionClock::Off)
    }

    /// Signe's app is open and her PIN was right.
    fn authenticated_with(method: Method) -> Self {
        let mut story = Self::waiting_with(method, SessionClock::Off);
        story.asks(Question::AnythingWaiting);
        assert_eq!(story.pin(SIGNE), AppMessage::Authenticated(method));
        story
    }

    fn authenticated() -> Self {
        Self::authenticated_with(Method::OneTimeCodes)
    }

    /// The code is on the screen.
    fn code_shown() -> (Self, OneTimeCode) {
        let mut story = Self::authenticated();
        let told = story.ask(Question::GiveChannelValidation { ticket: TICKET });
        let [Letter::Box(COMPUTER, ToBox::Status { status: Status::ChannelValidationOtp(code), .. }), to_app] =
            told[..]
        else {
            panic!("{told:?}")
        };
        assert_eq!(body(to_app), AppMessage::ChannelValidationOtp(TICKET));
        story.poll(Known::OneTimeCode);
        (story, code)
    }

    /// The first QR code is on the screen.
    fn qr_shown() -> (Self, QrCode) {
        let mut story = Self::authenticated_with(Method::QrCodes);
        let told = story.ask(Question::GiveChannelValidation { ticket: TICKET });
        let [Letter::Box(COMPUTER, ToBox::Status { status: Status::ChannelValidationTqr(code), .. }), to_app] =
            told[..]
        else {
            panic!("{told:?}")
        };
        assert_eq!(body(to_app), AppMessage::ChannelValidationTqr(TICKET));
        story.poll(Known::QrCode(code));
        (story, code)
    }

    /// The code was right and the text is on the phone.
    fn deciding() -> Self {
        let (mut story, code) = Self::code_shown();
        story.code(Typed::Practice(code));
        story.poll(Known::Verified);
        story
    }

    fn told(&mut self, message: ToCore) -> Vec<Letter> {
        let mut out = Outbox::default();
        self.core.receive(self.now, Some(self.computer), message, &mut out);
        out.into_iter().collect()
    }

    /// The broker asks for a session.
    fn session(&mut self, request: u32) {
        let request = RequestId(request);
        let told = self.told(ToCore::CreateSession { request, approval: APPROVAL });
        let session = self.core.last_session;
        let secret = self.secret_of(session);
        assert_eq!(told, [Letter::Broker(ToBroker::SessionCreated { request, session, secret })]);
    }

    fn secret_of(&self, session: SessionId) -> BoxSecret {
        self.core.sessions.iter().find(|found| found.id == session).map_or(BoxSecret(0), |found| found.secret)
    }

    /// The box of this session says this.
    fn boxed(&mut self, session: SessionId, request: BoxRequest) -> Vec<Letter> {
        let secret = self.secret_of(session);
        self.told(ToCore::FromBox { session, secret, request })
    }

    fn identify(&mut self, session: SessionId) -> Vec<Letter> {
        let user_id = Typed::Practice(self.user);
        self.boxed(session, BoxRequest::Identify(user_id))
    }

    /// From the user ID to the first poll.
    fn starts(&mut self, session: SessionId, ticket: Ticket) {
        assert_eq!(
            self.identify(session),
            [Letter::Box(self.computer, ToBox::Identified { session, person: self.user })]
        );
        let started = Letter::Box(self.computer, ToBox::AppAuthenticationStarted { session, ticket });
        assert_eq!(self.boxed(session, BoxRequest::StartAppAuthentication), [started]);
        assert_eq!(self.boxed(session, BoxRequest::Poll { known: Known::Nothing }), []);
    }

    fn poll(&mut self, known: Known) -> Vec<Letter> {
        self.boxed(SESSION, BoxRequest::Poll { known })
    }

    /// Everything that a question of the app leads to; the answer to the app stands last.
    fn ask(&mut self, question: Question) -> Vec<Letter> {
        let _new = self.exchange.take_next();
        self.ask_again(question)
    }

    fn ask_again(&mut self, question: Question) -> Vec<Letter> {
        let Self { opening, user, exchange, .. } = *self;
        self.told(ToCore::Ask { opening, user, exchange, question })
    }

    /// The answer to a question of the app.
    fn asks(&mut self, question: Question) -> AppMessage {
        let told = self.ask(question);
        let answer = *told.last().expect("an answer");
        let Letter::App(ToApp { opening, answers, body }) = answer else { panic!("{answer:?}") };
        assert_eq!((opening, answers), (self.opening, Some(self.exchange)));
        body
    }

    fn pin(&mut self, whose: Person) -> AppMessage {
        self.asks(Question::PerformAuthentication { proof: Typed::Practice(whose) })
    }

    fn wrong_pin(&mut self) -> AppMessage {
        self.asks(Question::PerformAuthentication { proof: Typed::Other })
    }

    fn channel(&mut self) -> AppMessage {
        self.asks(Question::GiveChannelValidation { ticket: TICKET })
    }

    fn code(&mut self, code: Typed<OneTimeCode>) -> AppMessage {
        self.asks(Question::VerifyCode { ticket: TICKET, code })
    }

    fn scan(&mut self, code: QrCode) -> AppMessage {
        self.asks(Question::VerifyScan { ticket: TICKET, code })
    }

    fn confirm(&mut self, decision: Decision) -> AppMessage {
        self.asks(Question::Confirm { ticket: TICKET, decision })
    }

    fn method(&mut self, change: MethodChange) -> AppMessage {
        self.asks(Question::ChangeMethod(change))
    }

    /// The app is closed and opened again, and the PIN is right.
    fn reopens(&mut self) {
        let _next = self.opening.take_next();
        self.asks(Question::AnythingWaiting);
        self.pin(self.user);
    }

    fn cancel(&mut self) -> Vec<Letter> {
        self.boxed(SESSION, BoxRequest::Cancel)
    }

    fn redeem(&mut self, code: AuthorizationCode) -> Option<Person> {
        let told = self.told(ToCore::Redeem { session: SESSION, code });
        let [Letter::Broker(ToBroker::Redeemed { session: SESSION, person })] = told[..] else { panic!("{told:?}") };
        person
    }

    fn timer(&self, timer: CoreTimer) -> Option<Instant> {
        self.core.timers().into_iter().find(|(_, armed)| *armed == timer).map(|(when, _)| when)
    }

    /// Lets this come about.
    fn elapses(&mut self, timer: CoreTimer) -> Vec<Letter> {
        self.now = self.timer(timer).expect("somebody who waits for it");
        let mut out = Outbox::default();
        self.core.handle_timeout(timer, &mut out);
        out.into_iter().collect()
    }

    fn stage(&self) -> Stage {
        self.core.sessions[0].stage
    }

    fn renew(&mut self) -> QrCode {
        let told = self.elapses(CoreTimer::QrRenewal(SESSION));
        let [Letter::Box(_, ToBox::Status { status: Status::ChannelValidationTqr(code), .. })] = told[..] else {
            panic!("{told:?}")
        };
        self.poll(Known::QrCode(code));
        code
    }
}

fn body(letter: Letter) -> AppMessage {
    if let Letter::App(ToApp { body, .. }) = letter { body } else { panic!("{letter:?}") }
}

fn to_box(status: Status) -> Letter {
    Letter::Box(COMPUTER, ToBox::Status { session: SESSION, status })
}

fn ended(outcome: Outcome) -> AppMessage {
    AppMessage::Ended { ticket: TICKET, outcome }
}

/// What the core says of its own accord.
fn unasked(opening: Opening, body: AppMessage) -> Letter {
    Letter::App(ToApp { opening, answers: None, body })
}

/// One of each kind.
const BOX_REQUESTS: [BoxRequest; 4] = [
    BoxRequest::Identify(Typed::Practice(SIGNE)),
    BoxRequest::StartAppAuthentication,
    BoxRequest::Poll { known: Known::Nothing },
    BoxRequest::Cancel,
];

const VERIFIED: AppMessage = AppMessage::ChannelVerified { ticket: TICKET, approval: APPROVAL };

// -- The box ----------------------------------------------------------------------------------------------------

#[test]
fn an_unknown_user_id_is_answered_and_may_be_tried_again() {
    let mut story = Story::new();
    let unknown = [Letter::Box(COMPUTER, ToBox::UnknownUserId { session: SESSION, user_id: Typed::Other })];
    for _ in 0..3 {
        assert_eq!(story.boxed(SESSION, BoxRequest::Identify(Typed::Other)), unknown);
    }
    assert_eq!(story.identify(SESSION), [Letter::Box(COMPUTER, ToBox::Identified { session: SESSION, person: SIGNE })]);
}

#[test]
fn a_repeated_box_request_gets_the_same_answer() {
    let mut story = Story::new();
    let identified = story.identify(SESSION);
    assert_eq!(story.identify(SESSION), identified);
    story.user = Person::Anders;
    assert_eq!(story.identify(SESSION), [], "it is somebody else's by now");
    let started = story.boxed(SESSION, BoxRequest::StartAppAuthentication);
    assert_eq!(started.len(), 1);
    assert_eq!(story.boxed(SESSION, BoxRequest::StartAppAuthentication), started, "the same ticket");
    assert_eq!(story.identify(SESSION), [], "it has gone on");
}

#[test]
fn an_app_cannot_be_asked_for_before_somebody_is_identified() {
    assert_eq!(Story::new().boxed(SESSION, BoxRequest::StartAppAuthentication), []);
}

#[test]
fn an_ended_session_answers_every_box_request_with_its_outcome() {
    let mut story = Story::waiting();
    story.cancel();
    let cancelled = [to_box(Status::Ended(Outcome::Cancelled))];
    assert_eq!(story.identify(SESSION), cancelled);
    assert_eq!(story.boxed(SESSION, BoxRequest::StartAppAuthentication), cancelled);
    assert_eq!(story.poll(Known::Nothing), cancelled);
    assert_eq!(story.cancel(), cancelled);
}

#[test]
fn only_a_browser_can_speak_for_a_box() {
    let mut story = Story::waiting();
    let before = story.core.clone();
    let secret = story.secret_of(SESSION);
    for request in BOX_REQUESTS {
        let mut out = Outbox::default();
        story.core.receive(story.now, None, ToCore::FromBox { session: SESSION, secret, request }, &mut out);
        assert_eq!(out.into_iter().count(), 0);
        assert_eq!(story.core, before);
    }
}

#[test]
fn a_session_belongs_to_the_browser_that_began_it() {
    let (mut story, _) = Story::code_shown();
    story.session(2);
    story.computer = ComputerId::ELSEWHERE;
    let before = story.core.clone();
    for secret in [BoxSecret(0), story.secret_of(SessionId(2))] {
        for request in BOX_REQUESTS {
            assert_eq!(story.told(ToCore::FromBox { session: SESSION, secret, request }), [], "{request:?}");
            assert_eq!(story.core, before, "{request:?}");
        }
    }
    assert_ne!(story.secret_of(SESSION), story.secret_of(SessionId(2)), "each has its own");
}

#[test]
fn messages_about_unknown_sessions_are_ignored() {
    let mut story = Story::authenticated();
    let before = story.core.sessions.clone();
    let (session, ticket) = (SessionId(99), Ticket(99));
    assert_eq!(story.identify(session), []);
    assert_eq!(story.boxed(session, BoxRequest::StartAppAuthentication), []);
    assert_eq!(story.boxed(session, BoxRequest::Poll { known: Known::Nothing }), []);
    assert_eq!(story.boxed(session, BoxRequest::Cancel), []);
    let nobody = Letter::Broker(ToBroker::Redeemed { session, person: None });
    assert_eq!(story.told(ToCore::Redeem { session, code: AuthorizationCode(1) }), [nobody]);
    assert_eq!(story.asks(Question::GiveChannelValidation { ticket }), AppMessage::NothingWaiting);
    assert_eq!(story.asks(Question::VerifyCode { ticket, code: Typed::Other }), AppMessage::NothingWaiting);
    assert_eq!(story.asks(Question::Confirm { ticket, decision: YES }), AppMessage::NothingWaiting);
    assert_eq!(story.core.sessions, before);
}

#[test]
fn a_poll_without_news_is_held_and_then_answered_with_timeout() {
    let mut story = Story::waiting();
    assert_eq!(story.poll(Known::Nothing), []);
    let until = Instant::START + POLL_HOLD;
    assert_eq!(story.core.timers(), [(until, CoreTimer::PollHold(SESSION))]);
    assert_eq!(story.elapses(CoreTimer::PollHold(SESSION)), [to_box(Status::Timeout)]);
    assert_eq!(story.core.timers(), [], "with the clock off nothing else runs out");
}

#[test]
fn a_poll_with_outdated_knowledge_is_answered_at_once() {
    let (mut story, code) = Story::code_shown();
    assert_eq!(story.poll(Known::Nothing), [to_box(Status::ChannelValidationOtp(code))]);
    assert_eq!(story.poll(Known::OneTimeCode), []);
    story.code(Typed::Practice(code));
    for known in [Known::Nothing, Known::OneTimeCode] {
        assert_eq!(story.poll(known), [to_box(Status::ChannelVerified)]);
    }
    assert_eq!(story.poll(Known::Verified), []);
}

// -- Parallel sessions ------------------------------------------------------------------------------------------

#[test]
fn a_second_log_on_with_the_same_user_id_ends_and_the_first_goes_on() {
    let mut story = Story::authenticated();
    story.computer = ComputerId::ELSEWHERE;
    story.session(2);
    let session = SessionId(2);
    let status = Status::Ended(Outcome::ParallelSessions);
    let told = [Letter::Box(ComputerId::ELSEWHERE, ToBox::Status { session, status })];
    assert_eq!(story.identify(session), told);
    assert_eq!(story.identify(session), told, "also when it is asked again");
    assert_eq!(story.channel(), AppMessage::ChannelValidationOtp(TICKET));
}

#[test]
fn two_people_can_log_on_at_the_same_time() {
    let mut story = Story::waiting();
    story.computer = ComputerId::ELSEWHERE;
    story.user = Person::Anders;
    story.session(2);
    story.starts(SessionId(2), Ticket(2));
    assert_eq!(story.asks(Question::AnythingWaiting), AppMessage::Waiting(Ticket(2)));
    story.user = SIGNE;
    assert_eq!(story.asks(Question::AnythingWaiting), AppMessage::Waiting(TICKET));
}

#[test]
fn a_second_log_on_is_possible_after_the_first_has_ended() {
    let mut story = Story::waiting();
    story.cancel();
    story.computer = ComputerId::ELSEWHERE;
    story.session(2);
    story.starts(SessionId(2), Ticket(2));
}

#[test]
fn a_new_session_of_a_box_ends_its_abandoned_session() {
    for is_started in [false, true] {
        let mut story = Story::new();
        story.identify(SESSION);
        if is_started {
            story.boxed(SESSION, BoxRequest::StartAppAuthentication);
        }
        // The window was closed, and the message of it was lost.
        story.session(2);
        assert_eq!(
            story.identify(SessionId(2)),
            [Letter::Box(COMPUTER, ToBox::Identified { session: SessionId(2), person: SIGNE })]
        );
        assert_eq!(story.core.sessions.iter().map(|session| session.id).collect::<Vec<_>>(), [SessionId(2)]);
    }
}

#[test]
fn the_app_is_told_when_its_session_is_abandoned() {
    let mut story = Story::deciding();
    story.boxed(SESSION, BoxRequest::Poll { known: Known::Verified });
    story.session(2);
    let told = story.identify(SessionId(2));
    let expected = [
        to_box(Status::Ended(Outcome::Cancelled)),
        unasked(story.opening, ended(Outcome::Cancelled)),
        Letter::Box(COMPUTER, ToBox::Identified { session: SessionId(2), person: SIGNE }),
    ];
    assert_eq!(told, expected);
    assert_eq!(story.confirm(YES), AppMessage::NothingWaiting);
}

#[test]
fn a_late_question_about_an_older_session_does_not_end_the_newer_one() {
    let mut story = Story::new();
    story.session(2);
    story.starts(SessionId(2), Ticket(1));
    let ended = Status::Ended(Outcome::ParallelSessions);
    assert_eq!(story.identify(SESSION), [to_box(ended)]);
    assert_eq!(story.core.sessions[1].user(), Some(SIGNE));
}

#[test]
fn ended_sessions_are_forgotten_when_their_box_starts_a_new_one() {
    let mut story = Story::waiting();
    story.cancel();
    story.session(2);
    assert_eq!(story.core.sessions.len(), 2, "the box may still ask");
    story.computer = ComputerId::ELSEWHERE;
    story.identify(SessionId(2));
    assert_eq!(story.core.sessions.len(), 2, "that is another box");
    story.computer = COMPUTER;
    story.session(3);
    story.identify(SessionId(3));
    let kept: Vec<_> = story.core.sessions.iter().map(|session| session.id).collect();
    assert_eq!(kept, [SessionId(2), SessionId(3)]);
}

#[test]
fn an_approval_that_is_still_to_be_exchanged_is_never_forgotten() {
    let mut story = Story::deciding();
    story.confirm(YES);
    story.session(2);
    story.identify(SessionId(2));
    assert_eq!(story.core.sessions.len(), 2);
    assert_eq!(story.redeem(AuthorizationCode(1)), Some(SIGNE));
    story.session(3);
    story.identify(SessionId(3));
    assert_eq!(story.core.sessions[0].id, SessionId(3), "the second one was left as well");
}

// -- The PIN ----------------------------------------------------------------------------------------------------

#[test]
fn there_is_no_code_before_the_pin() {
    let mut story = Story::waiting();
    story.asks(Question::AnythingWaiting);
    assert_eq!(story.channel(), AppMessage::Locked);
    story.wrong_pin();
    assert_eq!(story.channel(), AppMessage::Locked);
    assert_eq!(story.pin(Person::Anders), AppMessage::WrongPin { wrong: 2 }, "somebody else's PIN is a wrong one");
    assert_eq!(story.stage(), Stage::AwaitApp { user: SIGNE, ticket: TICKET });
}

#[test]
fn a_locked_app_can_only_ask_for_pending_requests() {
    let (mut story, code) = Story::code_shown();
    let before = story.core.sessions.clone();
    let _next = story.opening.take_next();
    assert_eq!(story.asks(Question::AnythingWaiting), AppMessage::Waiting(TICKET));
    assert_eq!(story.channel(), AppMessage::Locked);
    assert_eq!(story.code(Typed::Practice(code)), AppMessage::Locked);
    let ticket = TICKET;
    let scanned = QrCode::generate(&mut Generator::new(Seed(1)));
    assert_eq!(story.asks(Question::VerifyScan { ticket, code: scanned }), AppMessage::Locked);
    assert_eq!(story.confirm(Decision::Reject), AppMessage::Locked);
    assert_eq!(story.method(MethodChange::UseQrCodes), AppMessage::Locked);
    assert_eq!(story.core.sessions, before);
    assert_eq!(story.core.account(SIGNE).map(|account| account.method), Some(Method::OneTimeCodes));
}

#[test]
fn questions_from_an_earlier_opening_are_not_answered() {
    let mut story = Story::authenticated();
    let earlier = story.opening;
    let _next = story.opening.take_next();
    story.asks(Question::AnythingWaiting);
    story.opening = earlier;
    assert_eq!(story.ask(Question::GiveChannelValidation { ticket: TICKET }), []);
    assert_eq!(story.ask(Question::AnythingWaiting), []);
}

#[test]
fn a_pin_counts_also_if_the_apps_first_question_was_lost() {
    let mut story = Story::waiting();
    assert_eq!(story.pin(SIGNE), AppMessage::Authenticated(Method::OneTimeCodes));
    assert_eq!(story.channel(), AppMessage::ChannelValidationOtp(TICKET));
}

#[test]
fn a_blocked_app_does_nothing_but_get_a_new_pin() {
    let (mut story, code) = Story::code_shown();
    for wrong in 1..=2 {
        assert_eq!(story.wrong_pin(), AppMessage::WrongPin { wrong });
    }
    let until = story.now + SHORT_BLOCK;
    assert_eq!(story.wrong_pin(), AppMessage::Blocked { until });
    assert_eq!(story.timer(CoreTimer::BlockOver(SIGNE)), Some(until));
    let before = story.core.sessions.clone();
    let ticket = TICKET;
    for question in [
        Question::AnythingWaiting,
        Question::PerformAuthentication { proof: Typed::Practice(SIGNE) },
        Question::GiveChannelValidation { ticket },
        Question::VerifyCode { ticket, code: Typed::Practice(code) },
        Question::Confirm { ticket, decision: Decision::Reject },
        Question::ChangeMethod(MethodChange::UseQrCodes),
    ] {
        assert_eq!(story.asks(question), AppMessage::Blocked { until }, "{question:?}");
    }
    assert_eq!(story.core.sessions, before);
    assert_eq!(story.core.account(SIGNE).map(|account| account.method), Some(Method::OneTimeCodes));
    assert_eq!(story.asks(Question::MakeNewPin), AppMessage::NewPinMade);
    assert_eq!(story.channel(), AppMessage::Locked);
    assert_eq!(story.timer(CoreTimer::BlockOver(SIGNE)), None);
    assert_eq!(story.pin(SIGNE), AppMessage::Authenticated(Method::OneTimeCodes));
}

#[test]
fn the_short_block_passes_and_the_next_needs_a_new_pin() {
    let mut story = Story::authenticated();
    for _ in 0..3 {
        story.wrong_pin();
    }
    assert_eq!(story.elapses(CoreTimer::BlockOver(SIGNE)), []);
    for _ in 0..2 {
        story.wrong_pin();
    }
    assert_eq!(story.wrong_pin(), AppMessage::NewPinNeeded);
    assert_eq!(story.channel(), AppMessage::NewPinNeeded);
    assert_eq!(story.timer(CoreTimer::BlockOver(SIGNE)), None, "this does not pass");
}

#[test]
fn a_block_applies_to_one_person_only() {
    let mut story = Story::authenticated();
    for _ in 0..3 {
        story.wrong_pin();
    }
    story.user = Person::Anders;
    assert_eq!(story.asks(Question::AnythingWaiting), AppMessage::NothingWaiting);
    assert_eq!(story.pin(Person::Anders), AppMessage::Authenticated(Method::OneTimeCodes));
}

#[test]
fn a_question_asked_twice_is_answered_twice_and_handled_once() {
    let mut story = Story::authenticated();
    let wrong = Question::PerformAuthentication { proof: Typed::Other };
    let answer = story.ask(wrong);
    assert_eq!(story.ask_again(wrong), answer);
    assert_eq!(story.wrong_pin(), AppMessage::WrongPin { wrong: 2 }, "counted once");

    let (mut story, code) = Story::code_shown();
    let right = Question::VerifyCode { ticket: TICKET, code: Typed::Practice(code) };
    assert_eq!(story.asks(right), VERIFIED);
    assert_eq!(body(story.ask_again(right)[0]), VERIFIED);
    let yes = Question::Confirm { ticket: TICKET, decision: YES };
    assert_eq!(story.asks(yes), ended(Outcome::Approved));
    assert_eq!(body(story.ask_again(yes)[0]), ended(Outcome::Approved));
    assert_eq!(story.core.last_code, AuthorizationCode(1), "one authorization code");
}

#[test]
fn a_question_repeated_much_later_gets_the_current_state() {
    let mut story = Story::authenticated_with(Method::QrCodes);
    let start = Question::ChangeMethod(MethodChange::StartSwitch);
    assert!(matches!(story.asks(start), AppMessage::MethodIs(Method::Switching { .. })));
    story.elapses(CoreTimer::SwitchReady(SIGNE));
    let again = AppMessage::MethodIs(Method::OneTimeCodes);
    assert_eq!(body(story.ask_again(start)[0]), again, "24 hours have gone by, and no new ones begin");

    let proof = Question::PerformAuthentication { proof: Typed::Other };
    let mut story = Story::authenticated();
    for wrong in 1..=2 {
        assert_eq!(story.asks(proof), AppMessage::WrongPin { wrong });
    }
    assert!(matches!(story.asks(proof), AppMessage::Blocked { .. }));
    assert!(matches!(body(story.ask_again(proof)[0]), AppMessage::Blocked { .. }));
    story.elapses(CoreTimer::BlockOver(SIGNE));
    assert_eq!(body(story.ask_again(proof)[0]), AppMessage::Locked, "the block is over: the PIN, please");
    assert_eq!(story.wrong_pin(), AppMessage::WrongPin { wrong: 1 }, "and nothing was counted");

    let (mut story, _) = Story::code_shown();
    let decision = Question::Confirm { ticket: TICKET, decision: Decision::Reject };
    assert_eq!(story.asks(decision), ended(Outcome::Rejected));
    story.cancel();
    assert_eq!(body(story.ask_again(decision)[0]), ended(Outcome::Rejected), "the first end stays");
}

#[test]
fn a_repeated_question_gets_the_same_answer_while_nothing_changes() {
    let (story, code) = Story::code_shown();
    let (scanning, qr) = Story::qr_shown();
    let wrong_qr = qr.next(&mut Generator::new(Seed(9)));
    let ticket = TICKET;
    let cases = [
        (&story, Question::AnythingWaiting),
        (&story, Question::PerformAuthentication { proof: Typed::Practice(SIGNE) }),
        (&story, Question::PerformAuthentication { proof: Typed::Other }),
        (&story, Question::GiveChannelValidation { ticket }),
        (&story, Question::VerifyCode { ticket, code: Typed::Other }),
        (&story, Question::VerifyCode { ticket, code: Typed::Practice(code) }),
        (&story, Question::VerifyCode { ticket: Ticket(99), code: Typed::Other }),
        (&story, Question::Confirm { ticket, decision: Decision::Reject }),
        (&story, Question::ChangeMethod(MethodChange::UseQrCodes)),
        (&story, Question::WhichMethod),
        (&story, Question::MakeNewPin),
        (&scanning, Question::VerifyScan { ticket, code: qr }),
        (&scanning, Question::VerifyScan { ticket, code: wrong_qr }),
        (&scanning, Question::ChangeMethod(MethodChange::StartSwitch)),
    ];
    for (story, question) in cases {
        let mut story = Story { core: story.core.clone(), ..*story };
        let answer = *story.ask(question).last().expect("an answer");
        let after = story.core.clone();
        assert_eq!(story.ask_again(question), [answer], "{question:?}");
        assert_eq!(story.core, after, "{question:?}: nothing happens a second time");
    }
}

#[test]
fn a_request_refused_by_a_block_is_not_executed_when_repeated_later() {
    let mut story = Story::authenticated();
    for _ in 0..3 {
        story.wrong_pin();
    }
    let proof = Question::PerformAuthentication { proof: Typed::Practice(SIGNE) };
    assert!(matches!(story.asks(proof), AppMessage::Blocked { .. }));
    story.elapses(CoreTimer::BlockOver(SIGNE));
    assert_eq!(body(story.ask_again(proof)[0]), AppMessage::Locked);
    assert_eq!(story.channel(), AppMessage::Locked, "nothing was unlocked by it");
}

#[test]
fn only_an_unlocked_app_is_told_the_approval_method() {
    let mut story = Story::waiting();
    story.asks(Question::AnythingWaiting);
    assert_eq!(story.asks(Question::WhichMethod), AppMessage::Locked);
    assert_eq!(body(story.ask_again(Question::WhichMethod)[0]), AppMessage::Locked);
    story.pin(SIGNE);
    assert_eq!(story.asks(Question::WhichMethod), AppMessage::MethodIs(Method::OneTimeCodes));
}

// -- The code ---------------------------------------------------------------------------------------------------

#[test]
fn a_code_from_an_earlier_log_on_is_wrong() {
    let (mut story, first) = Story::code_shown();
    story.cancel();
    story.session(2);
    story.starts(SessionId(2), Ticket(2));
    story.reopens();
    let ticket = Ticket(2);
    story.ask(Question::GiveChannelValidation { ticket });
    let Some(Session { stage: Stage::AwaitCode { code: second, .. }, .. }) = story.core.sessions.last().copied() else {
        panic!("{:?}", story.core.sessions)
    };
    assert_ne!(first, second, "it is another code");
    let old = Question::VerifyCode { ticket, code: Typed::Practice(first) };
    assert_eq!(story.asks(old), AppMessage::WrongCode { ticket, wrong: 1 });
}

#[test]
fn another_persons_app_cannot_change_the_session() {
    let (mut story, code) = Story::code_shown();
    let before = story.core.sessions.clone();
    story.user = Person::Anders;
    story.opening = Opening(7);
    assert_eq!(story.asks(Question::AnythingWaiting), AppMessage::NothingWaiting);
    story.pin(Person::Anders);
    assert_eq!(story.channel(), AppMessage::NothingWaiting);
    assert_eq!(story.code(Typed::Practice(code)), AppMessage::NothingWaiting);
    assert_eq!(story.code(Typed::Other), AppMessage::NothingWaiting, "nor is it counted");
    assert_eq!(story.confirm(Decision::Reject), AppMessage::NothingWaiting);
    assert_eq!(story.core.sessions, before);

    let (mut story, code) = Story::qr_shown();
    let before = story.core.sessions.clone();
    story.user = Person::Anders;
    story.reopens();
    assert_eq!(story.scan(code), AppMessage::NothingWaiting);
    assert_eq!(story.core.sessions, before);

    let mut story = Story::deciding();
    let before = story.core.sessions.clone();
    story.user = Person::Anders;
    story.reopens();
    assert_eq!(story.channel(), AppMessage::NothingWaiting);
    assert_eq!(story.confirm(YES), AppMessage::NothingWaiting);
    assert_eq!(story.core.sessions, before);
}

#[test]
fn another_persons_app_gets_no_scan_and_no_approval() {
    for mut story in [Story::qr_shown().0, Story::deciding()] {
        story.user = Person::Anders;
        story.reopens();
        assert_eq!(story.channel(), AppMessage::NothingWaiting);
    }
}

#[test]
fn another_persons_app_creates_no_code_for_the_session() {
    let mut story = Story::waiting();
    story.user = Person::Anders;
    story.reopens();
    assert_eq!(story.channel(), AppMessage::NothingWaiting);
    assert_eq!(story.stage(), Stage::AwaitApp { user: SIGNE, ticket: TICKET });
}

#[test]
fn the_code_is_the_same_for_the_whole_session() {
    let (mut story, code) = Story::code_shown();
    story.reopens();
    assert_eq!(story.channel(), AppMessage::ChannelValidationOtp(TICKET));
    assert_eq!(story.poll(Known::Nothing), [to_box(Status::ChannelValidationOtp(code))]);
}

#[test]
fn the_right_code_works_once() {
    let (mut story, code) = Story::code_shown();
    let told = story.ask(Question::VerifyCode { ticket: TICKET, code: Typed::Practice(code) });
    assert_eq!((told[0], body(told[1])), (to_box(Status::ChannelVerified), VERIFIED));
    assert_eq!(story.code(Typed::Practice(code)), AppMessage::NothingWaiting);
    story.reopens();
    assert_eq!(story.channel(), VERIFIED, "who opens the app again goes on with the text");
}

#[test]
fn three_wrong_codes_end_the_session() {
    let (mut story, code) = Story::code_shown();
    for wrong in 1..=2 {
        assert_eq!(story.code(Typed::Other), AppMessage::WrongCode { ticket: TICKET, wrong });
    }
    let told = story.ask(Question::VerifyCode { ticket: TICKET, code: Typed::Other });
    assert_eq!((told[0], body(told[1])), (to_box(Status::Ended(Outcome::CodesUsedUp)), ended(Outcome::CodesUsedUp)));
    assert_eq!(story.code(Typed::Practice(code)), ended(Outcome::CodesUsedUp), "the right code comes too late");
}

#[test]
fn wrong_codes_are_counted_for_the_session_and_not_for_the_opening() {
    let (mut story, _) = Story::code_shown();
    story.code(Typed::Other);
    story.reopens();
    story.channel();
    assert_eq!(story.code(Typed::Other), AppMessage::WrongCode { ticket: TICKET, wrong: 2 });
}

#[test]
fn one_time_codes_and_qr_codes_are_not_interchangeable() {
    let (mut story, _) = Story::code_shown();
    let scanned = QrCode::generate(&mut Generator::new(Seed(1)));
    assert_eq!(story.scan(scanned), AppMessage::NothingWaiting);
    let (mut story, _) = Story::qr_shown();
    assert_eq!(story.code(Typed::Other), AppMessage::NothingWaiting);
    assert!(matches!(story.stage(), Stage::AwaitScan { .. }), "nor is it counted");
}

// -- QR codes ---------------------------------------------------------------------------------------------------

#[test]
fn a_scanned_qr_code_ties_the_computer_to_the_phone() {
    let (mut story, code) = Story::qr_shown();
    let told = story.ask(Question::VerifyScan { ticket: TICKET, code });
    assert_eq!((told[0], body(told[1])), (to_box(Status::ChannelVerified), VERIFIED));
    assert_eq!(story.scan(code), AppMessage::NothingWaiting, "once");
    assert_eq!(story.timer(CoreTimer::QrRenewal(SESSION)), None);
}

#[test]
fn the_qr_code_is_renewed_every_ten_seconds_and_the_last_one_stays_valid() {
    let (mut story, first) = Story::qr_shown();
    assert_eq!(story.timer(CoreTimer::QrRenewal(SESSION)), Some(story.now + QR_GENERATION));
    let second = story.renew();
    assert_ne!(first, second);
    assert_eq!(story.timer(CoreTimer::QrRenewal(SESSION)), Some(story.now + QR_GENERATION));
    let mut with_the_one_before = Story { core: story.core.clone(), ..story };
    assert_eq!(with_the_one_before.scan(first), VERIFIED);
    let third = story.renew();
    assert_eq!(story.scan(first), AppMessage::WrongScan { ticket: TICKET }, "two generations old");
    assert_eq!(story.scan(third), VERIFIED);
}

#[test]
fn a_box_that_shows_an_old_qr_code_is_told_the_new_one_when_it_asks() {
    let (mut story, first) = Story::qr_shown();
    let second = story.renew();
    assert_eq!(story.poll(Known::QrCode(first)), [to_box(Status::ChannelValidationTqr(second))]);
    assert_eq!(story.poll(Known::QrCode(second)), []);
    story.scan(second);
    assert_eq!(story.poll(Known::QrCode(second)), [to_box(Status::ChannelVerified)]);
}

#[test]
fn wrong_scans_are_not_counted() {
    let (mut story, _) = Story::qr_shown();
    let other = QrCode::generate(&mut Generator::new(Seed(99)));
    for _ in 0..5 {
        assert_eq!(story.scan(other), AppMessage::WrongScan { ticket: TICKET });
    }
}

// -- The setting ------------------------------------------------------------------------------------------------

#[test]
fn the_switch_to_one_time_codes_takes_24_hours() {
    let mut story = Story::authenticated_with(Method::QrCodes);
    let ready_at = story.now + SWITCH_TAKES;
    let switching = Method::Switching { ready_at };
    assert_eq!(story.method(MethodChange::StartSwitch), AppMessage::MethodIs(switching));
    assert_eq!(story.timer(CoreTimer::SwitchReady(SIGNE)), Some(ready_at));
    let told = story.elapses(CoreTimer::SwitchReady(SIGNE));
    assert_eq!(told, [unasked(story.opening, AppMessage::MethodIs(Method::OneTimeCodes))]);
    assert_eq!(story.timer(CoreTimer::SwitchReady(SIGNE)), None);
}

#[test]
fn a_locked_app_is_not_told_that_the_switch_is_done() {
    let mut story = Story::authenticated_with(Method::QrCodes);
    story.method(MethodChange::StartSwitch);
    let _next = story.opening.take_next();
    story.asks(Question::AnythingWaiting);
    assert_eq!(story.elapses(CoreTimer::SwitchReady(SIGNE)), []);
    assert_eq!(story.pin(SIGNE), AppMessage::Authenticated(Method::OneTimeCodes));
}

#[test]
fn while_the_switch_is_under_way_qr_codes_are_used() {
    let mut story = Story::authenticated_with(Method::QrCodes);
    story.method(MethodChange::StartSwitch);
    assert_eq!(story.channel(), AppMessage::ChannelValidationTqr(TICKET));
}

#[test]
fn a_cancelled_switch_is_never_done() {
    let mut story = Story::authenticated_with(Method::QrCodes);
    story.method(MethodChange::StartSwitch);
    assert_eq!(story.method(MethodChange::UseQrCodes), AppMessage::MethodIs(Method::QrCodes));
    assert_eq!(story.timer(CoreTimer::SwitchReady(SIGNE)), None);
}

#[test]
fn returning_to_qr_codes_invalidates_the_code_on_the_screen() {
    let (mut story, code) = Story::code_shown();
    story.method(MethodChange::UseQrCodes);
    assert_eq!(story.code(Typed::Practice(code)), AppMessage::NothingWaiting);
    story.method(MethodChange::StartSwitch);
    assert_eq!(story.code(Typed::Practice(code)), AppMessage::NothingWaiting);
    let told = story.ask(Question::GiveChannelValidation { ticket: TICKET });
    let qr = Status::ChannelValidationTqr;
    let Stage::AwaitScan { code: shown, .. } = story.stage() else { panic!("{:?}", story.stage()) };
    assert_eq!((told[0], body(told[1])), (to_box(qr(shown)), AppMessage::ChannelValidationTqr(TICKET)));
    assert_eq!(story.code(Typed::Practice(code)), AppMessage::NothingWaiting);
    assert_eq!(story.scan(shown), VERIFIED);
}

#[test]
fn a_displayed_qr_code_stays_valid_after_the_switch() {
    let (mut story, code) = Story::qr_shown();
    story.method(MethodChange::StartSwitch);
    story.elapses(CoreTimer::SwitchReady(SIGNE));
    assert_eq!(story.channel(), AppMessage::ChannelValidationTqr(TICKET));
    assert_eq!(story.scan(code), VERIFIED);
}

// -- The outcome ------------------------------------------------------------------------------------------------

#[test]
fn an_approval_gives_a_code_that_the_broker_can_exchange_once() {
    let mut story = Story::deciding();
    let code = AuthorizationCode(1);
    let told = story.ask(Question::Confirm { ticket: TICKET, decision: YES });
    assert_eq!((told[0], body(told[1])), (to_box(Status::Ok(code)), ended(Outcome::Approved)));
    assert_eq!(story.redeem(AuthorizationCode(2)), None, "not that code");
    assert_eq!(story.redeem(code), Some(SIGNE));
    assert_eq!(story.redeem(code), None, "not twice");
    assert_eq!(story.poll(Known::Verified), [to_box(Status::Ok(code))], "a box that heard nothing hears it still");
}

#[test]
fn approving_before_the_code_or_another_text_approves_nothing() {
    let (mut story, _) = Story::code_shown();
    assert_eq!(story.confirm(YES), AppMessage::NothingWaiting);
    let (mut story, _) = Story::qr_shown();
    assert_eq!(story.confirm(YES), AppMessage::NothingWaiting);
    let mut story = Story::deciding();
    assert_eq!(story.confirm(Decision::Approve(Site::Bank.log_on())), AppMessage::NothingWaiting);
    assert_eq!(story.stage(), Stage::AwaitDecision { user: SIGNE, ticket: TICKET });
    assert_eq!(story.confirm(YES), ended(Outcome::Approved));
}

#[test]
fn reject_works_wherever_the_app_takes_part() {
    let stories = [Story::authenticated(), Story::code_shown().0, Story::qr_shown().0, Story::deciding()];
    for mut story in stories {
        let told = story.ask(Question::Confirm { ticket: TICKET, decision: Decision::Reject });
        assert_eq!((told[0], body(told[1])), (to_box(Status::Ended(Outcome::Rejected)), ended(Outcome::Rejected)));
        assert_eq!(story.confirm(YES), ended(Outcome::Rejected));
        assert_eq!(story.redeem(AuthorizationCode(1)), None);
    }
}

#[test]
fn the_first_outcome_of_a_session_wins() {
    let mut story = Story::deciding();
    story.confirm(Decision::Reject);
    assert_eq!(story.cancel(), [to_box(Status::Ended(Outcome::Rejected))]);

    let mut story = Story::deciding();
    story.cancel();
    assert_eq!(story.confirm(YES), ended(Outcome::Cancelled));

    let mut story = Story::deciding();
    story.confirm(YES);
    assert_eq!(story.cancel(), [to_box(Status::Ok(AuthorizationCode(1)))]);
    assert_eq!(story.confirm(Decision::Reject), ended(Outcome::Approved));
}

#[test]
fn cancel_works_at_every_stage_and_tells_the_app_that_is_busy_with_it() {
    let cancelled = to_box(Status::Ended(Outcome::Cancelled));
    assert_eq!(Story::new().cancel(), [cancelled]);
    assert_eq!(Story::waiting().cancel(), [cancelled]);
    assert_eq!(Story::authenticated().cancel(), [cancelled]);
    let app = unasked(Opening(1), ended(Outcome::Cancelled));
    assert_eq!(Story::code_shown().0.cancel(), [cancelled, app]);
    assert_eq!(Story::qr_shown().0.cancel(), [cancelled, app]);
    assert_eq!(Story::deciding().cancel(), [cancelled, app]);
}

#[test]
fn what_a_box_cancels_before_anybody_has_said_who_they_are_is_forgotten_when_it_cancels_again() {
    let ids = |story: &Story| story.core.sessions.iter().map(|session| session.id.0).collect::<Vec<_>>();
    let cancels = |story: &mut Story, id: u32| {
        if story.core.last_session < SessionId(id) {
            story.session(id);
        }
        story.boxed(SessionId(id), BoxRequest::Cancel);
    };
    let mut story = Story::new();
    cancels(&mut story, 1);
    assert_eq!(ids(&story), [1], "the box may still ask what became of it");
    cancels(&mut story, 2);
    assert_eq!(ids(&story), [2]);
    story.computer = ComputerId::ELSEWHERE;
    cancels(&mut story, 3);
    assert_eq!(ids(&story), [2, 3], "another box forgets nothing of this one");
    story.computer = COMPUTER;
    story.session(4);
    story.identify(SessionId(4));
    cancels(&mut story, 5);
    assert_eq!(ids(&story), [3, 4, 5], "what is not over stays");

    let mut story = Story::waiting();
    story.cancel();
    cancels(&mut story, 2);
    assert_eq!(ids(&story), [1, 2], "an app may still ask about a log-on that it was told of");
}

#[test]
fn another_person_who_repeats_a_question_hears_nothing_of_the_log_on() {
    let (mut coded, _) = Story::code_shown();
    let wrong_code = Question::VerifyCode { ticket: TICKET, code: Typed::Other };
    assert_eq!(coded.asks(wrong_code), AppMessage::WrongCode { ticket: TICKET, wrong: 1 });
    let (mut scanned, _) = Story::qr_shown();
    let no_code = QrCode::generate(&mut Generator::new(Seed(3)));
    let wrong_scan = Question::VerifyScan { ticket: TICKET, code: no_code };
    assert_eq!(scanned.asks(wrong_scan), AppMessage::WrongScan { ticket: TICKET });
    for (story, question) in [(&mut coded, wrong_code), (&mut scanned, wrong_scan)] {
        story.user = Person::Anders;
        story.reopens();
        assert_eq!(story.asks(question), AppMessage::NothingWaiting, "{question:?}");
        assert_eq!(
            story.ask_again(question).last().copied().map(body),
            Some(AppMessage::NothingWaiting),
            "again: {question:?}"
        );
    }
}

#[test]
fn a_locked_app_is_not_told_of_the_end_and_an_app_that_asks_later_is() {
    let (mut story, _) = Story::code_shown();
    let _next = story.opening.take_next();
    story.asks(Question::AnythingWaiting);
    assert_eq!(story.cancel(), [to_box(Status::Ended(Outcome::Cancelled))]);
    story.pin(SIGNE);
    assert_eq!(story.channel(), ended(Outcome::Cancelled));
    assert_eq!(story.asks(Question::AnythingWaiting), AppMessage::NothingWaiting);
}

// -- Time -------------------------------------------------------------------------------------------------------

#[test]
fn with_the_clock_on_a_session_expires_and_with_it_off_it_does_not() {
    let mut story = Story::waiting_with(Method::OneTimeCodes, ON);
    assert_eq!(story.timer(CoreTimer::SessionExpiry(SESSION)), Some(Instant::START + SESSION_LIFE));
    assert_eq!(story.elapses(CoreTimer::SessionExpiry(SESSION)), [to_box(Status::Ended(Outcome::Expired))]);
    assert_eq!(story.timer(CoreTimer::SessionExpiry(SESSION)), None, "once");
    assert_eq!(story.cancel(), [to_box(Status::Ended(Outcome::Expired))]);

    let mut story = Story::deciding();
    story.now = story.now + Duration::from_secs(365 * 24 * 60 * 60);
    assert_eq!(story.timer(CoreTimer::SessionExpiry(SESSION)), None);
    assert_eq!(story.confirm(YES), ended(Outcome::Approved));
}

#[test]
fn an_app_that_is_busy_hears_that_the_time_has_run_out() {
    let mut story = Story::deciding();
    story.core.set_clock(story.now, ON);
    let told = story.elapses(CoreTimer::SessionExpiry(SESSION));
    assert_eq!(told, [to_box(Status::Ended(Outcome::Expired)), unasked(story.opening, ended(Outcome::Expired))]);
}

#[test]
fn a_changed_clock_applies_to_the_remaining_time() {
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let paused = SessionClock::On { more_time: false, paused: true };
    let slow = SessionClock::On { more_time: true, paused: false };
    let mut story = Story::waiting_with(Method::OneTimeCodes, ON);
    let expiry = CoreTimer::SessionExpiry(SESSION);
    let left = |story: &Story| story.core.sessions[0].left(story.now, story.core.clock());

    story.now = story.now + minutes(1);
    assert_eq!(left(&story), minutes(4));
    story.core.set_clock(story.now, paused);
    story.now = story.now + minutes(60);
    assert_eq!((left(&story), story.timer(expiry)), (minutes(4), None), "the clock stands");
    story.core.set_clock(story.now, slow);
    assert_eq!(left(&story), minutes(40), "ten times as much");
    assert_eq!(story.timer(expiry), Some(story.now + minutes(40)));
    story.now = story.now + minutes(10);
    assert_eq!(left(&story), minutes(30));
    story.core.set_clock(story.now, ON);
    assert_eq!((left(&story), story.timer(expiry)), (minutes(3), Some(story.now + minutes(3))));
    story.core.set_clock(story.now, SessionClock::Off);
    assert_eq!((left(&story), story.timer(expiry)), (minutes(3), None));
    assert_eq!(story.core.clock(), SessionClock::Off);
}

#[test]
fn a_clock_can_be_off_paused_or_ten_times_slower() {
    assert_eq!(SessionClock::default(), SessionClock::Off);
    assert_eq!(SessionClock::Off.factor(), None);
    for more_time in [false, true] {
        assert_eq!(SessionClock::On { more_time, paused: true }.factor(), None);
    }
    assert_eq!(ON.factor(), Some(1));
    assert_eq!(SessionClock::On { more_time: true, paused: false }.factor(), Some(10));
}

#[test]
fn obsolete_timers_change_nothing() {
    let mut story = Story::deciding();
    story.confirm(YES);
    let before = story.core.clone();
    for timer in [
        CoreTimer::PollHold(SESSION),
        CoreTimer::PollHold(SessionId(99)),
        CoreTimer::QrRenewal(SESSION),
        CoreTimer::QrRenewal(SessionId(99)),
        CoreTimer::SessionExpiry(SESSION),
        CoreTimer::SessionExpiry(SessionId(99)),
        CoreTimer::BlockOver(SIGNE),
    ] {
        let mut out = Outbox::default();
        story.core.handle_timeout(timer, &mut out);
        assert_eq!((out.into_iter().count(), &story.core), (0, &before), "{timer:?}");
    }
}
