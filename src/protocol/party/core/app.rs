//! What the core answers to an app: to each question once, and only to an app that is unlocked and not blocked.

use super::account::Account;
use super::session::{Ending, Session, Stage};
use super::{Core, by_ticket, of};
use crate::protocol::approval::Outcome;
use crate::protocol::assumption::{QR_GENERATION, WRONG_CODES_END_THE_SESSION};
use crate::protocol::method::{Method, MethodChange};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::QrCode;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{AppMessage, Decision, Exchange, Opening, Question, Ticket};
use crate::protocol::world::wire::Outbox;

impl Core {
    /// Deals with each question once: who asks again, because the answer was lost, hears how things stand now.
    pub(super) fn ask(
        &mut self,
        now: Instant,
        opening: Opening,
        user: Person,
        exchange: Exchange,
        question: Question,
        out: &mut Outbox,
    ) {
        let Some(account) = of(&mut self.accounts, user) else { return };
        account.connect(opening);
        // Questions from an earlier opening of the app are not answered.
        let Some(app) = account.app.filter(|app| app.opening == opening) else { return };
        let was_dealt_with = app.last == Some(exchange);
        let answer = match self.refusal(user, question) {
            Some(refusal) => refusal,
            None if was_dealt_with => self.answer_again(user, question),
            None => self.answer(now, user, question, out),
        };
        if let Some(app) = of(&mut self.accounts, user).and_then(|account| account.app.as_mut()) {
            app.last = Some(exchange);
        }
        out.app(opening, Some(exchange), answer);
    }

    /// What is told in place of an answer: a blocked app does nothing, but for getting a new PIN, and one that is not unlocked
    /// has to ask for the PIN first.
    fn refusal(&self, user: Person, question: Question) -> Option<AppMessage> {
        let account = self.account(user)?;
        let blocked = account.pin.refusal().filter(|_| question != Question::MakeNewPin);
        let is_locked = question.needs_pin() && !account.is_unlocked();
        blocked.or_else(|| is_locked.then_some(AppMessage::Locked))
    }

    /// How things stand now with a question that was dealt with before. Nothing happens a second time.
    fn answer_again(&self, user: Person, question: Question) -> AppMessage {
        let Some(account) = self.account(user) else { return AppMessage::Locked };
        match question {
            Question::AnythingWaiting => self.anything_waiting(user),
            Question::PerformAuthentication { proof } => account.authenticated(proof),
            Question::MakeNewPin => AppMessage::NewPinMade,
            Question::ChangeMethod(_) | Question::WhichMethod => AppMessage::MethodIs(account.method),
            Question::GiveChannelValidation { ticket }
            | Question::VerifyCode { ticket, .. }
            | Question::VerifyScan { ticket, .. }
            | Question::Confirm { ticket, .. } => {
                let session = self.sessions.iter().find(|session| session.ticket() == Some(ticket));
                session.map_or(AppMessage::NothingWaiting, |session| session.how_far_after(question, user))
            }
        }
    }

    fn anything_waiting(&self, user: Person) -> AppMessage {
        let waiting = self.sessions.iter().rev().find_map(|session| session.waits_for(user));
        waiting.map_or(AppMessage::NothingWaiting, AppMessage::Waiting)
    }

    fn answer(&mut self, now: Instant, user: Person, question: Question, out: &mut Outbox) -> AppMessage {
        let Some(account) = of(&mut self.accounts, user) else { return AppMessage::Locked };
        match question {
            Question::AnythingWaiting => self.anything_waiting(user),
            Question::PerformAuthentication { proof } => account.authenticate(now, proof),
            Question::MakeNewPin => account.make_new_pin(),
            Question::ChangeMethod(change) => change_method(account, change, now),
            Question::WhichMethod => AppMessage::MethodIs(account.method),
            Question::GiveChannelValidation { ticket } => self.give_channel_validation(now, user, ticket, out),
            Question::VerifyCode { ticket, code } => self.verify_code(user, ticket, code, out),
            Question::VerifyScan { ticket, code } => self.verify_scan(user, ticket, code, out),
            Question::Confirm { ticket, decision } => self.confirm(user, ticket, decision, out),
        }
    }

    /// The code is made here: only after the PIN, and the person's setting decides which kind.
    fn give_channel_validation(
        &mut self,
        now: Instant,
        app_user: Person,
        ticket: Ticket,
        out: &mut Outbox,
    ) -> AppMessage {
        let uses_codes = self.uses_one_time_codes(app_user);
        let Some(session) = by_ticket(&mut self.sessions, ticket) else { return AppMessage::NothingWaiting };
        match session.stage {
            Stage::AwaitApp { user, ticket } if user == app_user && uses_codes => {
                let code = OneTimeCode::generate(&mut self.generator);
                session.stage = Stage::AwaitCode { user, ticket, code, wrong: 0 };
                session.answer_poll_with_news(out);
            }
            // Who has gone back to QR codes since then has no use for the one-time code any more.
            Stage::AwaitApp { user, ticket } | Stage::AwaitCode { user, ticket, .. }
                if user == app_user && !uses_codes =>
            {
                let code = QrCode::generate(&mut self.generator);
                session.stage = Stage::AwaitScan { user, ticket, code, before: None, renew_at: now + QR_GENERATION };
                session.answer_poll_with_news(out);
            }
            Stage::AwaitUserId
            | Stage::AwaitStart { .. }
            | Stage::AwaitApp { .. }
            | Stage::AwaitCode { .. }
            | Stage::AwaitScan { .. }
            | Stage::AwaitDecision { .. }
            | Stage::Done { .. } => {}
        }
        session.how_far(app_user)
    }

    /// While the switch is under way, they cannot be used yet.
    fn uses_one_time_codes(&self, person: Person) -> bool {
        self.account(person).is_some_and(|account| account.method == Method::OneTimeCodes)
    }

    fn verify_code(
        &mut self,
        app_user: Person,
        ticket: Ticket,
        typed: Typed<OneTimeCode>,
        out: &mut Outbox,
    ) -> AppMessage {
        let uses_codes = self.uses_one_time_codes(app_user);
        let Some(session) = by_ticket(&mut self.sessions, ticket) else { return AppMessage::NothingWaiting };
        let Stage::AwaitCode { user, code, wrong, .. } = session.stage else { return session.ended_or_nothing() };
        if user != app_user || !uses_codes {
            return AppMessage::NothingWaiting;
        }
        if typed == Typed::Practice(code) {
            session.stage = Stage::AwaitDecision { user, ticket };
            session.answer_poll_with_news(out);
            return session.how_far(app_user);
        }
        let wrong = wrong.saturating_add(1);
        if wrong >= WRONG_CODES_END_THE_SESSION {
            session.settle(Ending::NotApproved(Outcome::CodesUsedUp), out);
            return session.ended_or_nothing();
        }
        session.stage = Stage::AwaitCode { user, ticket, code, wrong };
        AppMessage::WrongCode { ticket, wrong }
    }

    fn verify_scan(&mut self, app_user: Person, ticket: Ticket, scanned: QrCode, out: &mut Outbox) -> AppMessage {
        let Some(session) = by_ticket(&mut self.sessions, ticket) else { return AppMessage::NothingWaiting };
        let Stage::AwaitScan { user, code, before, .. } = session.stage else { return session.ended_or_nothing() };
        if user != app_user {
            return AppMessage::NothingWaiting;
        }
        if scanned != code && Some(scanned) != before {
            return AppMessage::WrongScan { ticket };
        }
        session.stage = Stage::AwaitDecision { user, ticket };
        session.answer_poll_with_news(out);
        session.how_far(app_user)
    }

    fn confirm(&mut self, app_user: Person, ticket: Ticket, decision: Decision, out: &mut Outbox) -> AppMessage {
        let Some(session) = by_ticket(&mut self.sessions, ticket) else { return AppMessage::NothingWaiting };
        let takes_part = session.waits_for(app_user).is_some();
        match (decision, session.stage) {
            // The text is part of what is confirmed: approving another text does not approve this one.
            (Decision::Approve(approval), Stage::AwaitDecision { user, .. })
                if takes_part && session.approval == approval =>
            {
                let code = self.last_code.take_next();
                session.settle(Ending::Approved { by: user, unused: Some(code), code }, out);
            }
            (Decision::Reject, _) if takes_part => session.settle(Ending::NotApproved(Outcome::Rejected), out),
            // Somebody was quicker, or it is not for this person to decide.
            (Decision::Approve(_) | Decision::Reject, _) => {}
        }
        session.ended_or_nothing()
    }
}

impl Session {
    /// What this person's app is told when it asks once more.
    fn how_far_after(&self, question: Question, app_user: Person) -> AppMessage {
        match (question, self.stage) {
            (Question::VerifyCode { .. }, Stage::AwaitCode { user, ticket, wrong: counted @ 1.., .. })
                if user == app_user =>
            {
                AppMessage::WrongCode { ticket, wrong: counted }
            }
            (Question::VerifyScan { .. }, Stage::AwaitScan { user, ticket, .. }) if user == app_user => {
                AppMessage::WrongScan { ticket }
            }
            (_, _) => self.how_far(app_user),
        }
    }

    /// What this person's app is told of how far the session is.
    fn how_far(&self, app_user: Person) -> AppMessage {
        match self.stage {
            Stage::AwaitCode { user, ticket, .. } if user == app_user => AppMessage::ChannelValidationOtp(ticket),
            Stage::AwaitScan { user, ticket, .. } if user == app_user => AppMessage::ChannelValidationTqr(ticket),
            Stage::AwaitDecision { user, ticket } if user == app_user => {
                AppMessage::ChannelVerified { ticket, approval: self.approval }
            }
            Stage::AwaitUserId
            | Stage::AwaitStart { .. }
            | Stage::AwaitApp { .. }
            | Stage::AwaitCode { .. }
            | Stage::AwaitScan { .. }
            | Stage::AwaitDecision { .. }
            | Stage::Done { .. } => self.ended_or_nothing(),
        }
    }

    /// What an app is told that asks for something that cannot be had, or not any more.
    fn ended_or_nothing(&self) -> AppMessage {
        match (self.ticket(), self.outcome()) {
            (Some(ticket), Some(outcome)) => AppMessage::Ended { ticket, outcome },
            (Some(_) | None, _) => AppMessage::NothingWaiting,
        }
    }
}

fn change_method(account: &mut Account, change: MethodChange, now: Instant) -> AppMessage {
    account.method = account.method.changed(change, now);
    AppMessage::MethodIs(account.method)
}
