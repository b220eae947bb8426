//! The MitID box in a browser: it asks for the user ID, then asks the core again and again how far the app has
//! come, and shows what the core answers. It knows nothing of the phone.

use super::approval::{Approval, Outcome};
use super::assumption::TICK_SHOWN;
use super::message::{AuthorizationCode, Known, NotLoggedOn, SessionId, Status, Ticket, ToBox, ToBroker, ToCore};
use super::one_time_code::OneTimeCode;
use super::person::{Person, Typed};
use super::refused::Refused;
use super::time::Instant;
use super::wire::Outbox;

/// ```text
///              user ID             identified          started
///  AwaitUserId ───────> Identifying ────────> Starting ───────> AwaitApp ──┐ app open, PIN right
///       └──────────────────┘ unknown                               │       v
///                                                                  │    ShowCode
///  In each stage above and to the right, Cancel:                   │       │ code verified
///  (stage) ──> Cancelling ──> Ended                                │       v
///                   └──> Ticked, if the approval came first        │  AwaitDecision
///                                                                  │       │ approved
///  (stage) ──> Ended, if the session ended otherwise               │       v          tick was shown
///                                                                  └──> Ticked ─────────────────────> PutThrough
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
}

/// The box while it is open, for one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    session: SessionId,
    pub approval: Approval,
    pub stage: Stage,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct MitIdBox {
    window: Option<Window>,
}

impl MitIdBox {
    #[must_use]
    pub const fn window(&self) -> Option<&Window> {
        self.window.as_ref()
    }

    pub(super) const fn may_enter_user_id(&self) -> Result<(), Refused> {
        match self.window {
            Some(Window { stage: Stage::AwaitUserId { .. }, .. }) => Ok(()),
            Some(_) | None => Err(Refused::NotAskedForUserId),
        }
    }

    pub(super) fn enter_user_id(&mut self, user_id: Typed<Person>, out: &mut Outbox) {
        let Some(window) = &mut self.window else { return };
        let Stage::AwaitUserId { unknown } = window.stage else { return };
        window.stage = Stage::Identifying { user_id, unknown };
        out.core(ToCore::Identify { session: window.session, user_id });
    }

    pub(super) fn may_cancel(&self) -> Result<(), Refused> {
        let running = self.window.is_some_and(|window| window.stage.is_running());
        if running { Ok(()) } else { Err(Refused::NothingToCancel) }
    }

    pub(super) fn cancel(&mut self, out: &mut Outbox) {
        let Some(window) = &mut self.window else { return };
        window.stage = Stage::Cancelling;
        out.core(ToCore::Cancel { session: window.session });
    }

    pub(super) fn receive(&mut self, now: Instant, message: ToBox, out: &mut Outbox) {
        if let ToBox::Open { session, approval } = message {
            self.window = Some(Window { session, approval, stage: Stage::AwaitUserId { unknown: 0 } });
            return;
        }
        let Some(window) = &mut self.window else { return };
        if window.session == message.session() {
            window.receive(now, message, out);
        }
    }

    pub(super) const fn poll_timeout(&self) -> Option<Instant> {
        match self.window {
            Some(Window { stage: Stage::Ticked { until, .. }, .. }) => Some(until),
            Some(_) | None => None,
        }
    }

    /// The tick was shown long enough: back to the service.
    pub(super) fn handle_timeout(&mut self, now: Instant, out: &mut Outbox) {
        let Some(window) = &mut self.window else { return };
        let Stage::Ticked { code, until } = window.stage else { return };
        if until <= now {
            window.stage = Stage::PutThrough;
            out.broker(ToBroker::HandBack { session: window.session, result: Ok(code) });
        }
    }
}

impl Window {
    fn receive(&mut self, now: Instant, message: ToBox, out: &mut Outbox) {
        match message {
            ToBox::Open { .. } => {}
            ToBox::UnknownUserId { .. } => {
                let Stage::Identifying { unknown, .. } = self.stage else { return };
                self.stage = Stage::AwaitUserId { unknown: unknown.saturating_add(1) };
            }
            ToBox::Identified { session } => {
                let Stage::Identifying { user_id: Typed::Practice(person), .. } = self.stage else { return };
                self.stage = Stage::Starting { person };
                out.core(ToCore::StartAppAuthentication { session });
            }
            ToBox::AppAuthenticationStarted { ticket, .. } => {
                let Stage::Starting { person } = self.stage else { return };
                self.stage = Stage::AwaitApp { ticket, person };
                out.core(ToCore::Poll { ticket, known: Known::Nothing });
            }
            ToBox::Status { status, .. } => self.learn(now, status, out),
        }
    }

    fn learn(&mut self, now: Instant, status: Status, out: &mut Outbox) {
        if !self.stage.is_running() && self.stage != Stage::Cancelling {
            return;
        }
        match (status, self.stage.ticket()) {
            (Status::Ok(code), _) => self.stage = Stage::Ticked { code, until: now + TICK_SHOWN },
            (Status::Ended(outcome), _) => {
                self.stage = Stage::Ended(outcome);
                out.broker(ToBroker::HandBack { session: self.session, result: Err(not_logged_on(outcome)) });
            }
            (Status::ChannelValidationOtp(code), Some(ticket)) => {
                self.stage = Stage::ShowCode { ticket, code };
                out.core(ToCore::Poll { ticket, known: Known::Code });
            }
            (Status::ChannelVerified, Some(ticket)) => {
                self.stage = Stage::AwaitDecision { ticket };
                out.core(ToCore::Poll { ticket, known: Known::Verified });
            }
            (Status::Timeout, Some(ticket)) => out.core(ToCore::Poll { ticket, known: self.stage.known() }),
            (Status::Timeout | Status::ChannelValidationOtp(_) | Status::ChannelVerified, None) => {}
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
            | Self::AwaitDecision { .. } => true,
            Self::Cancelling | Self::Ticked { .. } | Self::PutThrough | Self::Ended(_) => false,
        }
    }

    /// What the box asks about; nothing, where it does not ask.
    pub(super) const fn ticket(self) -> Option<Ticket> {
        match self {
            Self::AwaitApp { ticket, .. } | Self::ShowCode { ticket, .. } | Self::AwaitDecision { ticket } => {
                Some(ticket)
            }
            Self::AwaitUserId { .. }
            | Self::Identifying { .. }
            | Self::Starting { .. }
            | Self::Cancelling
            | Self::Ticked { .. }
            | Self::PutThrough
            | Self::Ended(_) => None,
        }
    }

    const fn known(self) -> Known {
        match self {
            Self::ShowCode { .. } => Known::Code,
            Self::AwaitDecision { .. } => Known::Verified,
            Self::AwaitUserId { .. }
            | Self::Identifying { .. }
            | Self::Starting { .. }
            | Self::AwaitApp { .. }
            | Self::Cancelling
            | Self::Ticked { .. }
            | Self::PutThrough
            | Self::Ended(_) => Known::Nothing,
        }
    }
}

impl ToBox {
    const fn session(&self) -> SessionId {
        match self {
            Self::Open { session, .. }
            | Self::Identified { session }
            | Self::UnknownUserId { session }
            | Self::AppAuthenticationStarted { session, .. }
            | Self::Status { session, .. } => *session,
        }
    }
}

/// What the service is told of an end without approval: nothing but whether somebody wished it.
const fn not_logged_on(outcome: Outcome) -> NotLoggedOn {
    match outcome {
        Outcome::Rejected | Outcome::Cancelled => NotLoggedOn::UserAborted,
        Outcome::Approved | Outcome::CodesUsedUp | Outcome::Expired => NotLoggedOn::Error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::approval::Site;
    use crate::protocol::wire::Letter;

    const SESSION: SessionId = SessionId(4);
    const TICKET: Ticket = Ticket(8);

    struct Story {
        r#box: MitIdBox,
        now: Instant,
    }

    impl Story {
        fn opened() -> Self {
            let mut story = Self { r#box: MitIdBox::default(), now: Instant::START };
            story.told(ToBox::Open { session: SESSION, approval: Site::Profile.log_on() });
            story
        }

        fn waiting_for_the_app() -> Self {
            let mut story = Self::opened();
            let mut out = Outbox::default();
            story.r#box.enter_user_id(Typed::Practice(Person::Signe), &mut out);
            story.told(ToBox::Identified { session: SESSION });
            story.told(ToBox::AppAuthenticationStarted { session: SESSION, ticket: TICKET });
            story
        }

        fn told(&mut self, message: ToBox) -> Vec<Letter> {
            let mut out = Outbox::default();
            self.r#box.receive(self.now, message, &mut out);
            out.into_iter().collect()
        }

        fn status(&mut self, status: Status) -> Vec<Letter> {
            self.told(ToBox::Status { session: SESSION, status })
        }

        fn stage(&self) -> Stage {
            self.r#box.window().expect("an open box").stage
        }
    }

    fn poll(known: Known) -> Letter {
        Letter::Core(ToCore::Poll { ticket: TICKET, known })
    }

    #[test]
    fn an_unknown_user_id_is_counted_on_the_same_screen() {
        let mut story = Story::opened();
        for unknown in 1..=2 {
            story.r#box.enter_user_id(Typed::Other, &mut Outbox::default());
            story.told(ToBox::UnknownUserId { session: SESSION });
            assert_eq!(story.stage(), Stage::AwaitUserId { unknown });
        }
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
        assert_eq!(story.status(Status::ChannelValidationOtp(code)), [poll(Known::Code)]);
        assert_eq!(story.stage(), Stage::ShowCode { ticket: TICKET, code });
        assert_eq!(story.status(Status::Timeout), [poll(Known::Code)]);
        assert_eq!(story.status(Status::ChannelVerified), [poll(Known::Verified)]);
        assert_eq!(story.stage(), Stage::AwaitDecision { ticket: TICKET });
    }

    #[test]
    fn the_tick_is_shown_for_a_while_before_the_browser_goes_back() {
        let mut story = Story::waiting_for_the_app();
        let code = AuthorizationCode(1);
        assert_eq!(story.status(Status::Ok(code)), []);
        let until = story.r#box.poll_timeout().expect("a moment to go on");
        assert_eq!(until, story.now + TICK_SHOWN);
        let mut out = Outbox::default();
        story.r#box.handle_timeout(story.now, &mut out);
        assert_eq!(out.into_iter().count(), 0, "an early call does nothing");
        let mut out = Outbox::default();
        story.r#box.handle_timeout(until, &mut out);
        let hand_back = Letter::Broker(ToBroker::HandBack { session: SESSION, result: Ok(code) });
        assert_eq!(out.into_iter().collect::<Vec<_>>(), [hand_back]);
        assert_eq!(story.stage(), Stage::PutThrough);
    }

    #[test]
    fn a_cancellation_that_comes_after_the_approval_does_not_undo_it() {
        let mut story = Story::waiting_for_the_app();
        story.r#box.cancel(&mut Outbox::default());
        story.status(Status::Ok(AuthorizationCode(1)));
        assert!(matches!(story.stage(), Stage::Ticked { .. }));
        assert_eq!(story.r#box.may_cancel(), Err(Refused::NothingToCancel));
    }

    #[test]
    fn the_service_learns_only_whether_somebody_wished_the_end() {
        for (outcome, why) in [
            (Outcome::Rejected, NotLoggedOn::UserAborted),
            (Outcome::Cancelled, NotLoggedOn::UserAborted),
            (Outcome::CodesUsedUp, NotLoggedOn::Error),
            (Outcome::Expired, NotLoggedOn::Error),
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
}
