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

/// What the box shows and waits for. In each stage up to the decision the person can cancel, and an approval that came first
/// is not undone by that.
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

    // -- What the person does: each method checks and does it, and what it refuses has changed nothing --------------

    pub(crate) fn enter_user_id(
        &mut self,
        now: Instant,
        user_id: Typed<Person>,
        out: &mut Outbox,
    ) -> Result<(), Refused> {
        let window = self.window.as_mut().ok_or(Refused::NotAskedForUserId)?;
        let Stage::AwaitUserId { unknown } = window.stage else { return Err(Refused::NotAskedForUserId) };
        window.stage = Stage::Identifying { user_id, unknown };
        window.ask(now, out);
        Ok(())
    }

    pub(crate) fn cancel(&mut self, now: Instant, out: &mut Outbox) -> Result<(), Refused> {
        let running = self.window.as_mut().filter(|window| window.stage.is_running());
        let window = running.ok_or(Refused::NothingToCancel)?;
        window.stage = Stage::Cancelling;
        window.ask(now, out);
        Ok(())
    }

    /// To the service it is the same as Cancel. The last thing a browser does for a page is to tell of its end.
    pub(crate) fn close(&mut self, out: &mut Outbox) -> Result<(), Refused> {
        let is_open = |window: &&mut Window| window.stage.is_running() || window.stage == Stage::Cancelling;
        let window = self.window.as_mut().filter(is_open).ok_or(Refused::NoWindowToClose)?;
        window.stage = Stage::Closed;
        window.line = Line::Quiet;
        out.core(window.letter(BoxRequest::Cancel));
        out.broker(ToBroker::HandBack { session: window.session, result: Err(NotLoggedOn::UserAborted) });
        Ok(())
    }

    /// Asks once more what was not answered.
    pub(crate) fn try_again(&mut self, now: Instant, out: &mut Outbox) -> Result<(), Refused> {
        let failed = self.window.as_mut().filter(|window| window.line == Line::Failed);
        failed.ok_or(Refused::NoConnectionToTry)?.ask(now, out);
        Ok(())
    }

    // -- What it is told, and time ----------------------------------------------------------------------------------

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
            // A second answer about the previous user ID is ignored: it does not answer the question about this one.
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
mod tests;
