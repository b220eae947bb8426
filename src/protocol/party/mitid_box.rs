//! The MitID box in a browser: it asks for the user ID, then asks the core again and again how far the app has
//! come, and shows what the core answers. It knows nothing of the phone.

use std::time::Duration;

use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::assumption::{POLL_HOLD, QR_HALF_SHOWN, REPLY_WITHIN, TICK_SHOWN};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::{QrCode, QrHalf, Side};
use crate::protocol::refused::Refused;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{
    AuthorizationCode, BoxRequest, BoxSecret, Known, NotLoggedOn, SessionId, Status, Ticket, ToBox, ToBroker, ToCore,
};
use crate::protocol::world::wire::Outbox;

/// ```text
///              user ID             identified          started
///  AwaitUserId ───────> Identifying ────────> Starting ───────> AwaitApp ──┐ app open, PIN right
///       └──────────────────┘ unknown                               │       v
///                                                                  │    ShowCode, or ShowQr, by the app's setting
///  In each stage above and to the right, Cancel:                   │       │ code verified
///  (stage) ──> Cancelling ──> Ended                                │       v
///                   └──> Ticked, if the approval came first        │  AwaitDecision
///  Closing the window:                                             │       │ approved
///  (stage) ──> Closed                                              │       v          tick was shown
///  (stage) ──> Ended, if the session ended otherwise               └──> Ticked ─────────────────────> PutThrough
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// How often a user ID was typed that nobody has.
    AwaitUserId {
        unknown: u8,
    },
    Identifying {
        user_id: Typed<Person>,
        unknown: u8,
    },
    Starting {
        person: Person,
    },
    AwaitApp {
        ticket: Ticket,
        person: Person,
    },
    ShowCode {
        ticket: Ticket,
        code: OneTimeCode,
    },
    /// One half is shown until then, and then the other.
    ShowQr {
        ticket: Ticket,
        code: QrCode,
        side: Side,
        until: Instant,
    },
    AwaitDecision {
        ticket: Ticket,
    },
    Cancelling,
    /// Approved; the tick is shown until then.
    Ticked {
        code: AuthorizationCode,
        until: Instant,
    },
    /// Approved, and the browser is on its way back to the service.
    PutThrough,
    /// Not approved, and the browser is on its way back to the service.
    Ended(Outcome),
    /// The person has closed the window.
    Closed,
}

/// Whether the core answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// Nothing has been asked.
    Quiet,
    /// An answer is to come until then.
    AwaitAnswer { until: Instant },
    /// None came: the person can try again.
    Failed,
}

/// What the box waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BoxTimer {
    /// The tick has been shown long enough.
    TickShown,
    /// One half of the QR code has been shown long enough.
    QrHalfShown,
    /// The core does not answer.
    NoAnswer,
}

/// The box while it is open, for one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    session: SessionId,
    secret: BoxSecret,
    pub approval: Approval,
    pub stage: Stage,
    pub line: Line,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MitIdBox {
    pub(crate) window: Option<Window>,
}

impl MitIdBox {
    #[must_use]
    pub const fn window(&self) -> Option<&Window> {
        self.window.as_ref()
    }

    pub(crate) const fn may_enter_user_id(&self) -> Result<(), Refused> {
        match self.window {
            Some(Window { stage: Stage::AwaitUserId { .. }, .. }) => Ok(()),
            Some(_) | None => Err(Refused::NotAskedForUserId),
        }
    }

    pub(crate) fn enter_user_id(&mut self, now: Instant, user_id: Typed<Person>, out: &mut Outbox) {
        let Some(window) = &mut self.window else { return };
        let Stage::AwaitUserId { unknown } = window.stage else { return };
        window.stage = Stage::Identifying { user_id, unknown };
        window.ask(now, out);
    }

    pub(crate) fn may_cancel(&self) -> Result<(), Refused> {
        let running = self.window.is_some_and(|window| window.stage.is_running());
        if running { Ok(()) } else { Err(Refused::NothingToCancel) }
    }

    pub(crate) fn cancel(&mut self, now: Instant, out: &mut Outbox) {
        let Some(window) = &mut self.window else { return };
        window.stage = Stage::Cancelling;
        window.ask(now, out);
    }

    pub(crate) fn may_close(&self) -> Result<(), Refused> {
        let is_open = self.window.is_some_and(|window| window.stage.is_running() || window.stage == Stage::Cancelling);
        if is_open { Ok(()) } else { Err(Refused::NoWindowToClose) }
    }

    /// To the service it is the same as Cancel. The last thing a browser does for a page is to tell of its end.
    pub(crate) fn close(&mut self, out: &mut Outbox) {
        let Some(window) = &mut self.window else { return };
        window.stage = Stage::Closed;
        window.line = Line::Quiet;
        out.core(window.letter(BoxRequest::Cancel));
        out.broker(ToBroker::HandBack { session: window.session, result: Err(NotLoggedOn::UserAborted) });
    }

    pub(crate) const fn may_try_again(&self) -> Result<(), Refused> {
        match self.window {
            Some(Window { line: Line::Failed, .. }) => Ok(()),
            Some(_) | None => Err(Refused::NoConnectionToTry),
        }
    }

    /// Asks once more what was not answered.
    pub(crate) fn try_again(&mut self, now: Instant, out: &mut Outbox) {
        if let Some(window) = &mut self.window {
            window.ask(now, out);
        }
    }

    pub(crate) fn receive(&mut self, now: Instant, message: ToBox, out: &mut Outbox) {
        if let ToBox::Open { session, secret, approval } = message {
            let stage = Stage::AwaitUserId { unknown: 0 };
            self.window = Some(Window { session, secret, approval, stage, line: Line::Quiet });
            return;
        }
        let Some(window) = &mut self.window else { return };
        if window.session == message.session() {
            window.receive(now, message, out);
        }
    }

    /// What only repeats itself comes so much later. `is_held`: the core has a poll of this box, and will answer it.
    pub(crate) fn put_off_repetitions(&mut self, by: Duration, is_held: bool) {
        let Some(window) = &mut self.window else { return };
        if let Stage::ShowQr { until, .. } = &mut window.stage {
            *until = *until + by;
        }
        if let Line::AwaitAnswer { until } = &mut window.line
            && is_held
        {
            *until = *until + by;
        }
    }

    /// What the box waits for, and until when.
    pub(crate) fn timers(&self) -> Vec<(Instant, BoxTimer)> {
        let mut timers = Vec::new();
        if let Some(window) = self.window {
            match window.stage {
                Stage::Ticked { until, .. } => timers.push((until, BoxTimer::TickShown)),
                Stage::ShowQr { until, .. } => timers.push((until, BoxTimer::QrHalfShown)),
                Stage::AwaitUserId { .. }
                | Stage::Identifying { .. }
                | Stage::Starting { .. }
                | Stage::AwaitApp { .. }
                | Stage::ShowCode { .. }
                | Stage::AwaitDecision { .. }
                | Stage::Cancelling
                | Stage::PutThrough
                | Stage::Ended(_)
                | Stage::Closed => {}
            }
            if let Line::AwaitAnswer { until } = window.line {
                timers.push((until, BoxTimer::NoAnswer));
            }
        }
        timers
    }

    /// What was waited for has come about.
    pub(crate) fn handle_timeout(&mut self, timer: BoxTimer, out: &mut Outbox) {
        let Some(window) = &mut self.window else { return };
        match (timer, window.stage) {
            // Back to the service.
            (BoxTimer::TickShown, Stage::Ticked { code, .. }) => {
                window.stage = Stage::PutThrough;
                out.broker(ToBroker::HandBack { session: window.session, result: Ok(code) });
            }
            (BoxTimer::QrHalfShown, Stage::ShowQr { ticket, code, side, until }) => {
                window.stage = Stage::ShowQr { ticket, code, side: side.other(), until: until + QR_HALF_SHOWN };
            }
            (BoxTimer::NoAnswer, _) => window.line = Line::Failed,
            (BoxTimer::TickShown | BoxTimer::QrHalfShown, _) => {}
        }
    }
}

impl Window {
    #[must_use]
    pub const fn session(&self) -> SessionId {
        self.session
    }

    /// Asks what belongs to the stage.
    fn ask(&mut self, now: Instant, out: &mut Outbox) {
        let poll = |known| BoxRequest::Poll { known };
        let (request, held) = match self.stage {
            Stage::Identifying { user_id, .. } => (BoxRequest::Identify(user_id), false),
            Stage::Starting { .. } => (BoxRequest::StartAppAuthentication, false),
            Stage::AwaitApp { .. } => (poll(Known::Nothing), true),
            Stage::ShowCode { .. } => (poll(Known::OneTimeCode), true),
            Stage::ShowQr { code, .. } => (poll(Known::QrCode(code)), true),
            Stage::AwaitDecision { .. } => (poll(Known::Verified), true),
            Stage::Cancelling => (BoxRequest::Cancel, false),
            Stage::AwaitUserId { .. } | Stage::Ticked { .. } | Stage::PutThrough | Stage::Ended(_) | Stage::Closed => {
                self.line = Line::Quiet;
                return;
            }
        };
        let until = if held { now + POLL_HOLD + REPLY_WITHIN } else { now + REPLY_WITHIN };
        self.line = Line::AwaitAnswer { until };
        out.core(self.letter(request));
    }

    const fn letter(&self, request: BoxRequest) -> ToCore {
        ToCore::FromBox { session: self.session, secret: self.secret, request }
    }

    fn receive(&mut self, now: Instant, message: ToBox, out: &mut Outbox) {
        match (message, self.stage) {
            // An answer to the user ID before, which was asked about twice, is none to this one.
            (ToBox::UnknownUserId { user_id: asked, .. }, Stage::Identifying { user_id, unknown })
                if asked == user_id =>
            {
                self.stage = Stage::AwaitUserId { unknown: unknown.saturating_add(1) };
            }
            (ToBox::Identified { person, .. }, Stage::Identifying { user_id, .. })
                if user_id == Typed::Practice(person) =>
            {
                self.stage = Stage::Starting { person };
            }
            (ToBox::AppAuthenticationStarted { ticket, .. }, Stage::Starting { person }) => {
                self.stage = Stage::AwaitApp { ticket, person };
            }
            (ToBox::Status { status, .. }, stage) if stage.is_running() => self.learn(now, status, out),
            // Only the end is of interest; what was asked before is answered as well.
            (ToBox::Status { status: status @ (Status::Ok(_) | Status::Ended(_)), .. }, Stage::Cancelling) => {
                self.learn(now, status, out);
            }
            // An answer that came twice, or too late to matter.
            (
                ToBox::Open { .. }
                | ToBox::UnknownUserId { .. }
                | ToBox::Identified { .. }
                | ToBox::AppAuthenticationStarted { .. }
                | ToBox::Status { .. },
                _,
            ) => return,
        }
        self.ask(now, out);
    }

    /// What the core says of the session. The end of it is told to the service.
    fn learn(&mut self, now: Instant, status: Status, out: &mut Outbox) {
        match (status, self.stage.ticket()) {
            (Status::Ok(code), _) => self.stage = Stage::Ticked { code, until: now + TICK_SHOWN },
            (Status::Ended(outcome), _) => {
                self.stage = Stage::Ended(outcome);
                out.broker(ToBroker::HandBack { session: self.session, result: Err(not_logged_on(outcome)) });
            }
            (Status::ChannelValidationOtp(code), Some(ticket)) => self.stage = Stage::ShowCode { ticket, code },
            (Status::ChannelValidationTqr(code), Some(ticket)) => {
                // A code that is replaced by the next one goes on with the same side, in the same beat.
                let (side, until) = if let Stage::ShowQr { side, until, .. } = self.stage {
                    (side, until)
                } else {
                    (Side::First, now + QR_HALF_SHOWN)
                };
                self.stage = Stage::ShowQr { ticket, code, side, until };
            }
            (Status::ChannelVerified, Some(ticket)) => self.stage = Stage::AwaitDecision { ticket },
            // Ask again, with what is known by now.
            (
                Status::Timeout
                | Status::ChannelValidationOtp(_)
                | Status::ChannelValidationTqr(_)
                | Status::ChannelVerified,
                _,
            ) => {}
        }
    }
}

impl Stage {
    /// Neither over nor being cancelled: the person can still cancel.
    #[must_use]
    pub const fn is_running(self) -> bool {
        match self {
            Self::AwaitUserId { .. }
            | Self::Identifying { .. }
            | Self::Starting { .. }
            | Self::AwaitApp { .. }
            | Self::ShowCode { .. }
            | Self::ShowQr { .. }
            | Self::AwaitDecision { .. } => true,
            Self::Cancelling | Self::Ticked { .. } | Self::PutThrough | Self::Ended(_) | Self::Closed => false,
        }
    }

    /// What the box asks about; nothing, where it does not ask.
    pub(crate) const fn ticket(self) -> Option<Ticket> {
        match self {
            Self::AwaitApp { ticket, .. }
            | Self::ShowCode { ticket, .. }
            | Self::ShowQr { ticket, .. }
            | Self::AwaitDecision { ticket } => Some(ticket),
            Self::AwaitUserId { .. }
            | Self::Identifying { .. }
            | Self::Starting { .. }
            | Self::Cancelling
            | Self::Ticked { .. }
            | Self::PutThrough
            | Self::Ended(_)
            | Self::Closed => None,
        }
    }

    /// The half of a QR code that stands on the screen.
    #[must_use]
    pub const fn shown_half(self) -> Option<QrHalf> {
        if let Self::ShowQr { code, side, .. } = self { Some(code.half(side)) } else { None }
    }
}

impl ToBox {
    pub(crate) const fn session(&self) -> SessionId {
        match self {
            Self::Open { session, .. }
            | Self::Identified { session, .. }
            | Self::UnknownUserId { session, .. }
            | Self::AppAuthenticationStarted { session, .. }
            | Self::Status { session, .. } => *session,
        }
    }
}

/// What the service is told of an end without approval: nothing but whether somebody wished it.
const fn not_logged_on(outcome: Outcome) -> NotLoggedOn {
    match outcome {
        Outcome::Rejected | Outcome::Cancelled => NotLoggedOn::UserAborted,
        Outcome::Approved | Outcome::CodesUsedUp | Outcome::Expired | Outcome::ParallelSessions => NotLoggedOn::Error,
    }
}

#[cfg(test)]
mod tests {
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
            story.mitid_box.enter_user_id(story.now, Typed::Practice(Person::Signe), &mut out);
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
            assert_eq!(self.mitid_box.may_try_again(), Err(Refused::NoConnectionToTry));
            self.mitid_box.handle_timeout(BoxTimer::NoAnswer, &mut Outbox::default());
            assert_eq!(self.mitid_box.may_try_again(), Ok(()));
            let mut out = Outbox::default();
            self.mitid_box.try_again(self.now, &mut out);
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
            story.mitid_box.enter_user_id(story.now, Typed::Other, &mut Outbox::default());
            story.told(ToBox::UnknownUserId { session: SESSION, user_id: Typed::Other });
            assert_eq!(story.stage(), Stage::AwaitUserId { unknown });
        }
    }

    #[test]
    fn an_answer_to_the_user_id_before_is_none_to_this_one() {
        let unknown = ToBox::UnknownUserId { session: SESSION, user_id: Typed::Other };
        let mut story = Story::opened();
        story.mitid_box.enter_user_id(story.now, Typed::Other, &mut Outbox::default());
        story.tries_again();
        story.told(unknown);
        let signe = Typed::Practice(Person::Signe);
        story.mitid_box.enter_user_id(story.now, signe, &mut Outbox::default());
        assert_eq!(story.told(unknown), [], "it was asked about twice");
        assert_eq!(story.told(ToBox::Identified { session: SESSION, person: Person::Anders }), []);
        assert_eq!(story.stage(), Stage::Identifying { user_id: signe, unknown: 1 });
        story.told(ToBox::Identified { session: SESSION, person: Person::Signe });
        assert_eq!(story.stage(), Stage::Starting { person: Person::Signe });
    }

    #[test]
    fn a_user_id_is_typed_only_where_it_is_asked_for() {
        assert_eq!(MitIdBox::default().may_enter_user_id(), Err(Refused::NotAskedForUserId));
        assert_eq!(Story::opened().mitid_box.may_enter_user_id(), Ok(()));
        assert_eq!(Story::waiting_for_the_app().mitid_box.may_enter_user_id(), Err(Refused::NotAskedForUserId));
    }

    #[test]
    fn timeout_means_ask_again() {
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
        story.mitid_box.cancel(story.now, &mut Outbox::default());
        story.status(Status::Ok(AuthorizationCode(1)));
        assert!(matches!(story.stage(), Stage::Ticked { .. }));
        assert_eq!(story.mitid_box.may_cancel(), Err(Refused::NothingToCancel));
    }

    #[test]
    fn the_service_learns_only_whether_somebody_wished_the_end() {
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
    fn what_is_said_of_another_session_is_ignored() {
        let mut story = Story::waiting_for_the_app();
        let stage = story.stage();
        let other = ToBox::Status { session: SessionId(99), status: Status::Ok(AuthorizationCode(1)) };
        assert_eq!(story.told(other), []);
        assert_eq!(story.stage(), stage);
    }

    #[test]
    fn the_halves_of_a_qr_code_are_shown_in_turn_and_the_next_code_takes_their_place() {
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
        story.mitid_box.close(&mut out);
        let told = [
            asks(BoxRequest::Cancel),
            Letter::Broker(ToBroker::HandBack { session: SESSION, result: Err(NotLoggedOn::UserAborted) }),
        ];
        assert_eq!(out.into_iter().collect::<Vec<_>>(), told);
        assert_eq!(story.mitid_box.may_close(), Err(Refused::NoWindowToClose));
        assert_eq!(story.status(Status::Ok(AuthorizationCode(1))), [], "nobody looks any more");
        assert_eq!(story.stage(), Stage::Closed);
    }

    #[test]
    fn who_gets_no_answer_can_try_again_at_every_stage() {
        let to_core = |story: &Story| {
            let Line::AwaitAnswer { until } = story.mitid_box.window().expect("an open box").line else {
                panic!("no answer is to come")
            };
            until
        };
        let mut story = Story::opened();
        assert_eq!(story.mitid_box.timers(), [], "nothing has been asked");
        story.mitid_box.enter_user_id(story.now, Typed::Practice(Person::Signe), &mut Outbox::default());
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
        story.mitid_box.cancel(story.now, &mut Outbox::default());
        assert_eq!(to_core(&story), story.now + REPLY_WITHIN);
        assert_eq!(story.tries_again(), [asks(BoxRequest::Cancel)]);
    }

    #[test]
    fn an_answer_that_comes_too_late_is_still_an_answer() {
        let mut story = Story::waiting_for_the_app();
        story.mitid_box.handle_timeout(BoxTimer::NoAnswer, &mut Outbox::default());
        assert_eq!(story.mitid_box.window().map(|window| window.line), Some(Line::Failed));
        assert_eq!(story.mitid_box.timers(), []);
        story.status(Status::ChannelVerified);
        assert!(matches!(story.mitid_box.window().map(|window| window.line), Some(Line::AwaitAnswer { .. })));
        assert_eq!(story.mitid_box.may_try_again(), Err(Refused::NoConnectionToTry));
    }

    #[test]
    fn an_answer_that_comes_twice_changes_nothing() {
        let mut story = Story::waiting_for_the_app();
        let stage = story.stage();
        assert_eq!(story.told(ToBox::Identified { session: SESSION, person: Person::Signe }), []);
        assert_eq!(story.told(ToBox::AppAuthenticationStarted { session: SESSION, ticket: Ticket(9) }), []);
        assert_eq!(story.told(ToBox::UnknownUserId { session: SESSION, user_id: Typed::Other }), []);
        assert_eq!(story.stage(), stage);
        story.mitid_box.cancel(story.now, &mut Outbox::default());
        assert_eq!(story.status(Status::Timeout), [], "cancelled once");
        assert_eq!(story.status(Status::ChannelVerified), []);
        assert_eq!(story.stage(), Stage::Cancelling);
    }
}
