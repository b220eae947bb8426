//! What the app asks MitID's core, what it makes of the answers, and what it does when none comes.

use super::{App, AppTimer, Open, Pending, Scanner, Setting, Stage, State};
use crate::protocol::assumption::REPLY_WITHIN;
use crate::protocol::method::Method;
use crate::protocol::refused::Refused;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{AppMessage, Question, Ticket, ToApp, ToCore};
use crate::protocol::world::wire::Outbox;

impl App {
    // -- Questions ----------------------------------------------------------------------------------------------

    pub(super) fn ask(&mut self, now: Instant, question: Question, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        let exchange = self.last_exchange.take_next();
        open.pending = Some(Pending { exchange, question, until: Some(now + REPLY_WITHIN) });
        out.core(ToCore::Ask { opening: self.last_opening, user: open.user, exchange, question });
    }

    /// Asks the same once more.
    pub(super) fn try_again(&mut self, now: Instant, out: &mut Outbox) -> Result<(), Refused> {
        let opening = self.last_opening;
        match &mut self.state {
            State::Open(Open { user, pending: Some(pending @ Pending { until: None, .. }), .. }) => {
                pending.until = Some(now + REPLY_WITHIN);
                let Pending { exchange, question, .. } = *pending;
                out.core(ToCore::Ask { opening, user: *user, exchange, question });
                Ok(())
            }
            State::Open(_) | State::Closed | State::ChooseUser => Err(Refused::NoConnectionToTry),
        }
    }

    #[must_use]
    pub(crate) const fn has_no_connection(&self) -> bool {
        matches!(self.state, State::Open(Open { pending: Some(Pending { until: None, .. }), .. }))
    }

    /// As after opening: the PIN, and what waits. That is not asked twice at a time.
    pub(super) fn lock(&mut self, now: Instant, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        open.unlocked = None;
        open.stage = Stage::Locked { waiting: None, wrong: 0 };
        let is_asking = |pending: Pending| pending.question == Question::AnythingWaiting && pending.until.is_some();
        if !open.pending.is_some_and(is_asking) {
            self.ask(now, Question::AnythingWaiting, out);
        }
    }

    fn ask_what_waits(&mut self, now: Instant, out: &mut Outbox) {
        self.turn_to(Stage::Asking);
        self.ask(now, Question::AnythingWaiting, out);
    }

    pub(super) fn ask_for_setting(&mut self, now: Instant, out: &mut Outbox) {
        self.turn_to(Stage::Asking);
        self.ask(now, Question::WhichMethod, out);
    }

    fn ask_for_channel(&mut self, now: Instant, ticket: Ticket, out: &mut Outbox) {
        self.turn_to(Stage::AwaitChannel { ticket });
        self.ask(now, Question::GiveChannelValidation { ticket }, out);
    }

    // -- Answers ------------------------------------------------------------------------------------------------

    pub(crate) fn receive(&mut self, now: Instant, message: ToApp, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        if message.opening != self.last_opening {
            return;
        }
        let question = match (message.answers, open.pending) {
            (None, _) => None,
            (Some(exchange), Some(pending)) if pending.exchange == exchange => {
                open.pending = None;
                Some(pending.question)
            }
            // A duplicate answer, or an answer to a question that is no longer open.
            (Some(_), _) => return,
        };
        match message.body {
            AppMessage::Waiting(ticket) => self.handle_waiting(now, ticket, out),
            AppMessage::NothingWaiting => self.handle_nothing_waiting(now, out),
            AppMessage::Authenticated(method) => self.handle_authenticated(now, method, out),
            AppMessage::WrongPin { wrong } => self.handle_wrong_pin(wrong),
            AppMessage::Blocked { until } => self.handle_block(Stage::Blocked { until }),
            AppMessage::NewPinNeeded => self.handle_block(Stage::NewPinNeeded),
            AppMessage::NewPinMade | AppMessage::Locked => self.lock(now, out),
            AppMessage::MethodIs(method) => self.handle_method(method, question),
            AppMessage::ChannelValidationOtp(ticket)
            | AppMessage::ChannelValidationTqr(ticket)
            | AppMessage::WrongCode { ticket, .. }
            | AppMessage::WrongScan { ticket }
            | AppMessage::ChannelVerified { ticket, .. }
            | AppMessage::Ended { ticket, .. } => self.handle_progress(ticket, message.body),
        }
    }

    fn handle_waiting(&mut self, now: Instant, ticket: Ticket, out: &mut Outbox) {
        match self.stage() {
            Some(Stage::Locked { wrong, .. }) => self.turn_to(Stage::Locked { waiting: Some(ticket), wrong }),
            Some(Stage::Asking) => self.ask_for_channel(now, ticket, out),
            Some(_) | None => {}
        }
    }

    fn handle_nothing_waiting(&mut self, now: Instant, out: &mut Outbox) {
        match self.stage() {
            Some(Stage::Asking) => self.turn_to_front_page(now, out),
            // What the app was busy with is gone; something else may have come.
            Some(stage) if stage.ticket().is_some() => self.ask_what_waits(now, out),
            Some(_) | None => {}
        }
    }

    fn handle_authenticated(&mut self, now: Instant, method: Method, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        if let Stage::Locked { waiting, .. } = open.stage {
            open.unlocked = Some(Setting::Known(method));
            match waiting {
                Some(ticket) => self.ask_for_channel(now, ticket, out),
                None => self.ask_what_waits(now, out),
            }
        } else if let Stage::MethodPin { .. } = open.stage {
            open.unlocked = Some(Setting::Known(method));
            open.stage = match method.ready_at() {
                Some(ready_at) => Stage::SwitchPending { ready_at },
                None => Stage::ChooseMethod,
            };
        }
    }

    fn handle_wrong_pin(&mut self, wrong: u8) {
        match self.stage() {
            Some(Stage::Locked { waiting, .. }) => self.turn_to(Stage::Locked { waiting, wrong }),
            Some(Stage::MethodPin { .. }) => self.turn_to(Stage::MethodPin { wrong }),
            Some(_) | None => {}
        }
    }

    /// Whatever the app was busy with: nothing works any more.
    const fn handle_block(&mut self, stage: Stage) {
        if let State::Open(open) = &mut self.state {
            open.unlocked = None;
            open.stage = stage;
        }
    }

    /// How far the log-on has come, unless that is about one that the app does not deal with any more.
    fn handle_progress(&mut self, ticket: Ticket, message: AppMessage) {
        let State::Open(open) = &mut self.state else { return };
        if open.stage.ticket() != Some(ticket) {
            return;
        }
        match (message, open.stage) {
            (AppMessage::ChannelValidationOtp(_), Stage::AwaitChannel { .. }) => {
                open.stage = Stage::AwaitCode { ticket, wrong: 0 };
            }
            (AppMessage::ChannelValidationTqr(_), Stage::AwaitChannel { .. }) => {
                open.stage = Stage::AwaitScan { ticket, scanner: Scanner::Off };
            }
            (AppMessage::WrongCode { wrong, .. }, Stage::AwaitCode { .. }) => {
                open.stage = Stage::AwaitCode { ticket, wrong };
            }
            (AppMessage::WrongScan { .. }, Stage::AwaitScan { .. }) => {
                open.stage = Stage::AwaitScan { ticket, scanner: Scanner::NotRecognised };
            }
            (
                AppMessage::ChannelVerified { approval, .. },
                Stage::AwaitChannel { .. } | Stage::AwaitCode { .. } | Stage::AwaitScan { .. },
            ) => open.stage = Stage::AwaitDecision { ticket, approval },
            (AppMessage::Ended { outcome, .. }, _) => {
                open.stage = Stage::Done(outcome);
                open.pending = None;
            }
            (_, _) => {}
        }
    }

    fn handle_method(&mut self, method: Method, question: Option<Question>) {
        let State::Open(open) = &mut self.state else { return };
        if open.unlocked.is_none() {
            return;
        }
        open.unlocked = Some(Setting::Known(method));
        let was_changed = matches!(question, Some(Question::ChangeMethod(_)));
        let was_asked_for = question == Some(Question::WhichMethod);
        match (method, open.stage) {
            (Method::Switching { ready_at }, _) if was_changed => open.stage = Stage::SwitchPending { ready_at },
            (_, _) if was_changed || was_asked_for => open.stage = Stage::FrontPage,
            // It has just become ready, before the person's eyes.
            (_, Stage::SwitchPending { .. }) => open.stage = Stage::FrontPage,
            (_, _) => {}
        }
    }

    // -- Time ---------------------------------------------------------------------------------------------------

    /// What the app waits for, and until when.
    pub(crate) fn timers(&self) -> Vec<(Instant, AppTimer)> {
        let mut timers = Vec::new();
        if let State::Open(open) = self.state {
            if let Stage::Blocked { until } = open.stage {
                timers.push((until, AppTimer::BlockOver));
            }
            if let Some(ready_at) = open.method().and_then(Method::ready_at) {
                timers.push((ready_at, AppTimer::SwitchOver));
            }
            if let Some(until) = open.pending.and_then(|pending| pending.until) {
                timers.push((until, AppTimer::NoAnswer));
            }
        }
        timers
    }

    pub(crate) fn handle_timeout(&mut self, now: Instant, timer: AppTimer, out: &mut Outbox) {
        let State::Open(open) = &mut self.state else { return };
        match timer {
            AppTimer::BlockOver => self.lock(now, out),
            AppTimer::SwitchOver => {
                open.unlocked = Some(Setting::Outdated);
                let shows_it = matches!(open.stage, Stage::FrontPage | Stage::SwitchPending { .. });
                // An answer that is still to come tells of the setting as well.
                if shows_it && open.pending.is_none() {
                    self.ask_for_setting(now, out);
                }
            }
            AppTimer::NoAnswer => {
                if let Some(pending) = &mut open.pending {
                    pending.until = None;
                }
            }
        }
    }
}
