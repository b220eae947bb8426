//! What is known of a person from outside: which PINs arrived, and which way to approve they asked for, with the time.

use crate::protocol::assumption::{SHORT_BLOCK, WRONG_PINS_BLOCK};
use crate::protocol::method::{Method, MethodChange, SWITCH_TAKES};
use crate::protocol::person::{Person, Typed};
use crate::protocol::time::Instant;
use crate::protocol::world::message::{AppMessage, Exchange, Opening, Question};
use crate::verify::time::Time;

/// One person and their phone.
#[expect(clippy::struct_excessive_bools, reason = "each is something that has happened or has not")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Account {
    pub(crate) person: Person,
    /// The latest opening of the app that the core has heard of.
    pub(crate) opening: Option<Opening>,
    /// The last question that arrived.
    pub(crate) last: Option<Exchange>,
    /// The right PIN was typed, or a finger or face used, in the present opening.
    pub(crate) has_typed: bool,
    /// 'Start the switch' was pressed, and that has not arrived yet.
    pub(crate) wants_switch: bool,
    /// And the right PIN has arrived.
    is_unlocked: bool,
    wrong_pins: u8,
    had_block: bool,
    pub(crate) block: Block,
    pub(crate) method: Method,
}

/// Whether somebody's app is blocked, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Block {
    None,
    Until(Instant),
    UntilNewPin,
}

/// What is to come of a question that has arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// It is from an opening that is over, and is not answered.
    Outdated,
    /// It has arrived before: nothing happens a second time.
    Repeated,
    /// The app is blocked: it is told so, and nothing happens.
    Refused,
    /// The app is not unlocked: it is told so, and nothing happens.
    Locked,
    /// It is dealt with.
    Taken,
}

impl Account {
    pub(crate) const fn new(person: Person, method: Method) -> Self {
        Self {
            person,
            opening: None,
            last: None,
            has_typed: false,
            wants_switch: false,
            is_unlocked: false,
            wrong_pins: 0,
            had_block: false,
            block: Block::None,
            method,
        }
    }

    /// The app is opened or closed.
    pub(crate) const fn begin_anew(&mut self) {
        self.has_typed = false;
    }

    // -- Time ---------------------------------------------------------------------------------------------------

    /// It is `now`: whatever was to last until an earlier time is over.
    pub(crate) fn pass(&mut self, now: Instant) {
        if matches!(self.block, Block::Until(until) if until < now) {
            self.end_block();
        }
        if self.method.ready_at().is_some_and(|ready_at| ready_at < now) {
            self.method = Method::OneTimeCodes;
        }
    }

    /// The alarm for the end of the block has gone off.
    pub(crate) fn end_block_by_alarm(&mut self, now: Instant, time: Time) {
        if matches!(self.block, Block::Until(until) if until <= now || time == Time::StandsStill) {
            self.end_block();
        }
    }

    /// The alarm for the end of the switch has gone off.
    pub(crate) fn end_switch_by_alarm(&mut self, now: Instant, time: Time) {
        if self.method.ready_at().is_some_and(|ready_at| ready_at <= now || time == Time::StandsStill) {
            self.method = Method::OneTimeCodes;
        }
    }

    const fn end_block(&mut self) {
        self.block = Block::None;
        self.wrong_pins = 0;
        self.had_block = true;
    }

    // -- Questions of the app -----------------------------------------------------------------------------------

    /// A question arrives at the core.
    pub(crate) fn receive(
        &mut self,
        now: Instant,
        opening: Opening,
        exchange: Exchange,
        question: Question,
    ) -> Arrival {
        if self.opening.is_none_or(|known| known < opening) {
            self.opening = Some(opening);
            self.last = None;
            self.is_unlocked = false;
        }
        if self.opening != Some(opening) {
            return Arrival::Outdated;
        }
        if self.last.replace(exchange) == Some(exchange) {
            return Arrival::Repeated;
        }
        if self.block != Block::None && question != Question::MakeNewPin {
            return Arrival::Refused;
        }
        match question {
            Question::AnythingWaiting => {}
            Question::PerformAuthentication { proof } => self.take_proof(now, proof),
            Question::MakeNewPin => {
                *self = Self { is_unlocked: false, wrong_pins: 0, had_block: false, block: Block::None, ..*self };
            }
            Question::ChangeMethod(_)
            | Question::WhichMethod
            | Question::GiveChannelValidation { .. }
            | Question::VerifyCode { .. }
            | Question::VerifyScan { .. }
            | Question::Confirm { .. }
                if !self.is_unlocked =>
            {
                return Arrival::Locked;
            }
            Question::ChangeMethod(change) => self.take_change(now, change),
            Question::WhichMethod
            | Question::GiveChannelValidation { .. }
            | Question::VerifyCode { .. }
            | Question::VerifyScan { .. }
            | Question::Confirm { .. } => {}
        }
        Arrival::Taken
    }

    /// Three wrong PINs in a row block the app, and three more after that until there is a new PIN.
    fn take_proof(&mut self, now: Instant, proof: Typed<Person>) {
        if proof == Typed::Practice(self.person) {
            let is_unlocked = self.has_typed;
            *self = Self { is_unlocked, wrong_pins: 0, had_block: false, ..*self };
            return;
        }
        self.wrong_pins = self.wrong_pins.saturating_add(1);
        if self.wrong_pins >= WRONG_PINS_BLOCK {
            self.is_unlocked = false;
            self.block = if self.had_block { Block::UntilNewPin } else { Block::Until(now + SHORT_BLOCK) };
        }
    }

    fn take_change(&mut self, now: Instant, change: MethodChange) {
        let was_pressed = std::mem::take(&mut self.wants_switch);
        self.method = match (change, self.method) {
            (MethodChange::UseQrCodes, _) => Method::QrCodes,
            (MethodChange::StartSwitch, Method::QrCodes) if was_pressed => {
                Method::Switching { ready_at: now + SWITCH_TAKES }
            }
            (MethodChange::StartSwitch, method) => method,
        };
    }

    /// Whether an answer says of the PIN and of the block what is so.
    pub(crate) fn agrees_with(&self, answer: AppMessage) -> bool {
        match (answer, self.block) {
            (AppMessage::Blocked { until }, Block::Until(known)) => until == known,
            (AppMessage::NewPinNeeded, Block::UntilNewPin) => true,
            (AppMessage::Blocked { .. } | AppMessage::NewPinNeeded, _) => false,
            // A blocked app is told that it is blocked and nothing else.
            (_, Block::Until(_) | Block::UntilNewPin) => false,
            (AppMessage::WrongPin { wrong }, Block::None) => wrong == self.wrong_pins && wrong > 0,
            (
                AppMessage::Waiting(_)
                | AppMessage::NothingWaiting
                | AppMessage::Authenticated(_)
                | AppMessage::NewPinMade
                | AppMessage::ChannelValidationOtp(_)
                | AppMessage::ChannelValidationTqr(_)
                | AppMessage::WrongCode { .. }
                | AppMessage::WrongScan { .. }
                | AppMessage::ChannelVerified { .. }
                | AppMessage::Ended { .. }
                | AppMessage::MethodIs(_)
                | AppMessage::Locked,
                Block::None,
            ) => true,
        }
    }

    /// Every moment in it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn each_time(&mut self, mut visit: impl FnMut(&mut Instant)) {
        if let Block::Until(until) = &mut self.block {
            visit(until);
        }
        if let Method::Switching { ready_at } = &mut self.method {
            visit(ready_at);
        }
    }
}
