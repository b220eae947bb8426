use super::*;
use crate::protocol::approval::Site;
use crate::protocol::generator::{Generator, Seed};
use crate::protocol::world::wire::Letter;

const SESSION: SessionId = SessionId(4);
const TICKET: Ticket = Ticket(8);
const SECRET: BoxSecret = BoxSecret(6);

fn asks(request: BoxRequest) -> Letter {
    Letter::Core(ToCore::FromBox { session: SESSION, secret: SECRET, request })
}

struct Story {
    mitid_box: MitIdBox,
    now: Instant,
}

impl Story {
    fn opened() -> Self {
        let mut story = Self { mitid_box: MitIdBox::default(), now: Instant::START };
        story.told(ToBox::Open { session: SESSION, secret: SECRET, approval: Site::Profile.log_on() });
        story
    }

    fn waiting_for_the_app() -> Self {
        let mut story = Self::opened();
        let mut out = Outbox::default();
        assert_eq!(story.mitid_box.enter_user_id(story.now, Typed::Practice(Person::Signe), &mut out), Ok(()));
        story.told(ToBox::Identified { session: SESSION, person: Person::Signe });
        story.told(ToBox::AppAuthenticationStarted { session: SESSION, ticket: TICKET });
        story
    }

    fn told(&mut self, message: ToBox) -> Vec<Letter> {
        let mut out = Outbox::default();
        self.mitid_box.receive(self.now, message, &mut out);
        out.into_iter().collect()
    }

    fn status(&mut self, status: Status) -> Vec<Letter> {
        self.told(ToBox::Status { session: SESSION, status })
    }

    fn tries_again(&mut self) -> Vec<Letter> {
        assert_eq!(self.mitid_box.try_again(self.now, &mut Outbox::default()), Err(Refused::NoConnectionToTry));
        self.mitid_box.handle_timeout(BoxTimer::NoAnswer, &mut Outbox::default());
        let mut out = Outbox::default();
        assert_eq!(self.mitid_box.try_again(self.now, &mut out), Ok(()));
        out.into_iter().collect()
    }

    fn stage(&self) -> Stage {
        self.mitid_box.window().expect("an open box").stage
    }
}

fn poll(known: Known) -> Letter {
    asks(BoxRequest::Poll { known })
}

#[test]
fn an_unknown_user_id_is_counted_on_the_same_screen() {
    let mut story = Story::opened();
    for unknown in 1..=2 {
        assert_eq!(story.mitid_box.enter_user_id(story.now, Typed::Other, &mut Outbox::default()), Ok(()));
        story.told(ToBox::UnknownUserId { session: SESSION, user_id: Typed::Other });
        assert_eq!(story.stage(), Stage::AwaitUserId { unknown });
    }
}

#[test]
fn answers_about_a_previous_user_id_are_ignored() {
    let unknown = ToBox::UnknownUserId { session: SESSION, user_id: Typed::Other };
    let mut story = Story::opened();
    assert_eq!(story.mitid_box.enter_user_id(story.now, Typed::Other, &mut Outbox::default()), Ok(()));
    story.tries_again();
    story.told(unknown);
    let signe = Typed::Practice(Person::Signe);
    assert_eq!(story.mitid_box.enter_user_id(story.now, signe, &mut Outbox::default()), Ok(()));
    assert_eq!(story.told(unknown), [], "it was asked about twice");
    assert_eq!(story.told(ToBox::Identified { session: SESSION, person: Person::Anders }), []);
    assert_eq!(story.stage(), Stage::Identifying { user_id: signe, unknown: 1 });
    story.told(ToBox::Identified { session: SESSION, person: Person::Signe });
    assert_eq!(story.stage(), Stage::Starting { person: Person::Signe });
}

#[test]
fn a_user_id_is_typed_only_where_it_is_asked_for() {
    assert_eq!(
        MitIdBox::default().enter_user_id(Instant::START, Typed::Other, &mut Outbox::default()),
        Err(Refused::NotAskedForUserId)
    );
    assert_eq!(Story::opened().mitid_box.enter_user_id(Instant::START, Typed::Other, &mut Outbox::default()), Ok(()));
    assert_eq!(
        Story::waiting_for_the_app().mitid_box.enter_user_id(Instant::START, Typed::Other, &mut Outbox::default()),
        Err(Refused::NotAskedForUserId)
    );
}

#[test]
fn a_timeout_makes_the_box_poll_again() {
    let mut story = Story::waiting_for_the_app();
    assert_eq!(story.status(Status::Timeout), [poll(Known::Nothing)]);
    assert!(matches!(story.stage(), Stage::AwaitApp { .. }));
}

#[test]
fn the_code_is_shown_until_it_is_verified() {
    let mut story = Story::waiting_for_the_app();
    let code = OneTimeCode::parse("0042").expect("four digits");
    assert_eq!(story.status(Status::ChannelValidationOtp(code)), [poll(Known::OneTimeCode)]);
    assert_eq!(story.stage(), Stage::ShowCode { ticket: TICKET, code });
    assert_eq!(story.status(Status::Timeout), [poll(Known::OneTimeCode)]);
    assert_eq!(story.status(Status::ChannelVerified), [poll(Known::Verified)]);
    assert_eq!(story.stage(), Stage::AwaitDecision { ticket: TICKET });
}

#[test]
fn the_tick_is_shown_for_a_while_before_the_browser_goes_back() {
    let mut story = Story::waiting_for_the_app();
    let code = AuthorizationCode(1);
    assert_eq!(story.status(Status::Ok(code)), []);
    let timers: Vec<_> = story.mitid_box.timers();
    assert_eq!(timers, [(story.now + TICK_SHOWN, BoxTimer::TickShown)]);
    let mut out = Outbox::default();
    story.mitid_box.handle_timeout(BoxTimer::TickShown, &mut out);
    let hand_back = Letter::Broker(ToBroker::HandBack { session: SESSION, result: Ok(code) });
    assert_eq!(out.into_iter().collect::<Vec<_>>(), [hand_back]);
    assert_eq!(story.stage(), Stage::PutThrough);
}

#[test]
fn a_cancellation_that_comes_after_the_approval_does_not_undo_it() {
    let mut story = Story::waiting_for_the_app();
    assert_eq!(story.mitid_box.cancel(story.now, &mut Outbox::default()), Ok(()));
    story.status(Status::Ok(AuthorizationCode(1)));
    assert!(matches!(story.stage(), Stage::Ticked { .. }));
    assert_eq!(story.mitid_box.cancel(story.now, &mut Outbox::default()), Err(Refused::NothingToCancel));
}

#[test]
fn the_service_learns_only_whether_the_user_aborted() {
    for (outcome, why) in [
        (Outcome::Rejected, NotLoggedOn::UserAborted),
        (Outcome::Cancelled, NotLoggedOn::UserAborted),
        (Outcome::CodesUsedUp, NotLoggedOn::Error),
        (Outcome::Expired, NotLoggedOn::Error),
        (Outcome::ParallelSessions, NotLoggedOn::Error),
    ] {
        let mut story = Story::waiting_for_the_app();
        let hand_back = Letter::Broker(ToBroker::HandBack { session: SESSION, result: Err(why) });
        assert_eq!(story.status(Status::Ended(outcome)), [hand_back]);
        assert_eq!(story.status(Status::Ended(outcome)), [], "once");
    }
}

#[test]
fn messages_about_another_session_are_ignored() {
    let mut story = Story::waiting_for_the_app();
    let stage = story.stage();
    let other = ToBox::Status { session: SessionId(99), status: Status::Ok(AuthorizationCode(1)) };
    assert_eq!(story.told(other), []);
    assert_eq!(story.stage(), stage);
}

#[test]
fn qr_code_halves_alternate_and_the_next_code_keeps_the_rhythm() {
    let mut story = Story::waiting_for_the_app();
    let mut generator = Generator::new(Seed(1));
    let code = QrCode::generate(&mut generator);
    assert_eq!(story.status(Status::ChannelValidationTqr(code)), [poll(Known::QrCode(code))]);
    assert_eq!(story.stage().shown_half(), Some(code.half(Side::First)));
    assert!(story.mitid_box.timers().contains(&(story.now + QR_HALF_SHOWN, BoxTimer::QrHalfShown)));
    story.mitid_box.handle_timeout(BoxTimer::QrHalfShown, &mut Outbox::default());
    assert_eq!(story.stage().shown_half(), Some(code.half(Side::Second)));
    let until = story.now + QR_HALF_SHOWN + QR_HALF_SHOWN;
    assert!(story.mitid_box.timers().contains(&(until, BoxTimer::QrHalfShown)));

    let next = code.next(&mut generator);
    assert_eq!(story.status(Status::ChannelValidationTqr(next)), [poll(Known::QrCode(next))]);
    assert_eq!(story.stage().shown_half(), Some(next.half(Side::Second)), "the same side, in the same beat");
    assert!(story.mitid_box.timers().contains(&(until, BoxTimer::QrHalfShown)));
    story.status(Status::ChannelVerified);
    assert_eq!(story.stage(), Stage::AwaitDecision { ticket: TICKET });
}

#[test]
fn a_closed_window_is_to_the_service_the_same_as_cancel() {
    let mut story = Story::waiting_for_the_app();
    let mut out = Outbox::default();
    assert_eq!(story.mitid_box.close(&mut out), Ok(()));
    let told = [
        asks(BoxRequest::Cancel),
        Letter::Broker(ToBroker::HandBack { session: SESSION, result: Err(NotLoggedOn::UserAborted) }),
    ];
    assert_eq!(out.into_iter().collect::<Vec<_>>(), told);
    assert_eq!(story.mitid_box.close(&mut Outbox::default()), Err(Refused::NoWindowToClose));
    assert_eq!(story.status(Status::Ok(AuthorizationCode(1))), [], "nobody looks any more");
    assert_eq!(story.stage(), Stage::Closed);
}

#[test]
fn try_again_repeats_the_pending_request_at_every_stage() {
    let to_core = |story: &Story| {
        let Line::AwaitAnswer { until } = story.mitid_box.window().expect("an open box").line else {
            panic!("no answer is to come")
        };
        until
    };
    let mut story = Story::opened();
    assert_eq!(story.mitid_box.timers(), [], "nothing has been asked");
    assert_eq!(
        story.mitid_box.enter_user_id(story.now, Typed::Practice(Person::Signe), &mut Outbox::default()),
        Ok(())
    );
    let user_id = Typed::Practice(Person::Signe);
    assert_eq!(to_core(&story), story.now + REPLY_WITHIN);
    assert_eq!(story.tries_again(), [asks(BoxRequest::Identify(user_id))]);
    story.told(ToBox::Identified { session: SESSION, person: Person::Signe });
    assert_eq!(story.tries_again(), [asks(BoxRequest::StartAppAuthentication)]);
    story.told(ToBox::AppAuthenticationStarted { session: SESSION, ticket: TICKET });
    assert_eq!(to_core(&story), story.now + POLL_HOLD + REPLY_WITHIN, "a poll may be held");
    assert_eq!(story.tries_again(), [poll(Known::Nothing)]);
    story.status(Status::ChannelVerified);
    assert_eq!(story.tries_again(), [poll(Known::Verified)]);
    assert_eq!(story.mitid_box.cancel(story.now, &mut Outbox::default()), Ok(()));
    assert_eq!(to_core(&story), story.now + REPLY_WITHIN);
    assert_eq!(story.tries_again(), [asks(BoxRequest::Cancel)]);
}

#[test]
fn a_late_answer_is_still_accepted() {
    let mut story = Story::waiting_for_the_app();
    story.mitid_box.handle_timeout(BoxTimer::NoAnswer, &mut Outbox::default());
    assert_eq!(story.mitid_box.window().map(|window| window.line), Some(Line::Failed));
    assert_eq!(story.mitid_box.timers(), []);
    story.status(Status::ChannelVerified);
    assert!(matches!(story.mitid_box.window().map(|window| window.line), Some(Line::AwaitAnswer { .. })));
    assert_eq!(story.mitid_box.try_again(story.now, &mut Outbox::default()), Err(Refused::NoConnectionToTry));
}

#[test]
fn a_duplicate_answer_changes_nothing() {
    let mut story = Story::waiting_for_the_app();
    let stage = story.stage();
    assert_eq!(story.told(ToBox::Identified { session: SESSION, person: Person::Signe }), []);
    assert_eq!(story.told(ToBox::AppAuthenticationStarted { session: SESSION, ticket: Ticket(9) }), []);
    assert_eq!(story.told(ToBox::UnknownUserId { session: SESSION, user_id: Typed::Other }), []);
    assert_eq!(story.stage(), stage);
    assert_eq!(story.mitid_box.cancel(story.now, &mut Outbox::default()), Ok(()));
    assert_eq!(story.status(Status::Timeout), [], "cancelled once");
    assert_eq!(story.status(Status::ChannelVerified), []);
    assert_eq!(story.stage(), Stage::Cancelling);
}
