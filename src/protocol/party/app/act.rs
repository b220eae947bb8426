//! What the user of the app does. Each method checks one input and does it: what it refuses has changed nothing.

use super::{App, Method, Open, Page, Scanner, Setting, Stage, State, Unlock};
use crate::protocol::method::MethodChange;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::{QrCode, QrHalf};
use crate::protocol::refused::Refused;
use crate::protocol::time::Instant;
use crate::protocol::world::input::PhoneInput;
use crate::protocol::world::message::{ComputerId, Decision, Question, Ticket};
use crate::protocol::world::wire::Outbox;

/// An input that was done, or the rule that it breaks.
type Done = Result<(), Refused>;

impl App {
    /// Does what its user does.
    ///
    /// # Errors
    /// The rule that the input breaks; then it has changed nothing.
    pub(crate) fn handle(&mut self, now: Instant, input: PhoneInput, out: &mut Outbox) -> Done {
        match input {
            PhoneInput::OpenApp => self.open(now, out),
            PhoneInput::CloseApp => self.close(),
            PhoneInput::ChooseUser(user) => self.choose_user(now, user, out),
            PhoneInput::EnterPin(proof) => self.enter_pin(now, proof, out),
            PhoneInput::UseBiometrics => self.use_biometrics(now, out),
            PhoneInput::EnterCode(code) => self.enter_code(now, code, out),
            PhoneInput::Scan(at) => self.scan(at),
            PhoneInput::Approve => self.approve(now, out),
            PhoneInput::Reject => self.reject(now, out),
            PhoneInput::LeaveResult => self.leave_result(now, out),
            PhoneInput::TryAgain => self.try_again(now, out),
            PhoneInput::OpenMenu => self.open_menu(),
            PhoneInput::GoBack => self.go_back(now, out),
            PhoneInput::TurnTo(page) => self.turn_to_page(page),
            PhoneInput::ChooseMethod { one_time_codes } => self.choose_method(now, one_time_codes, out),
            PhoneInput::StartSwitch => self.start_switch(now, out),
            PhoneInput::CancelSwitch => self.cancel_switch(now, out),
            PhoneInput::ChooseUnlock(unlock) => self.choose_unlock(now, unlock, out),
        }
    }

    /// Whether an input can be done now: tried on a copy.
    ///
    /// # Errors
    /// The rule that the input breaks.
    pub(crate) fn check(&self, input: PhoneInput) -> Done {
        self.clone().handle(Instant::START, input, &mut Outbox::default())
    }

    // -- Opening and closing ------------------------------------------------------------------------------------

    fn open(&mut self, now: Instant, out: &mut Outbox) -> Done {
        ensure(self.state == State::Closed, Refused::AppIsOpen)?;
        let _this_opening = self.last_opening.take_next();
        match self.users.as_slice() {
            [user] => self.open_for(now, *user, out),
            [] | [_, _, ..] => self.state = State::ChooseUser,
        }
        Ok(())
    }

    fn choose_user(&mut self, now: Instant, user: Person, out: &mut Outbox) -> Done {
        ensure(self.users.contains(&user), Refused::NotAUserOfThisApp)?;
        ensure(self.state == State::ChooseUser, Refused::NotAskedForUser)?;
        self.open_for(now, user, out);
        Ok(())
    }

    fn open_for(&mut self, now: Instant, user: Person, out: &mut Outbox) {
        let stage = Stage::Locked { waiting: None, wrong: 0 };
        self.state = State::Open(Open { user, unlocked: None, stage, pending: None });
        self.ask(now, Question::AnythingWaiting, out);
    }

    /// The session is left as it is: whoever opens the app again goes on where they were, after the PIN.
    fn close(&mut self) -> Done {
        ensure(self.state != State::Closed, Refused::AppIsClosed)?;
        self.state = State::Closed;
        Ok(())
    }

    // -- Unlocking ----------------------------------------------------------------------------------------------

    fn enter_pin(&mut self, now: Instant, proof: Typed<Person>, out: &mut Outbox) -> Done {
        match self.idle() {
            Some(Stage::Locked { .. } | Stage::MethodPin { .. }) => {
                self.ask(now, Question::PerformAuthentication { proof }, out);
                Ok(())
            }
            Some(Stage::NewPin { wrong }) => {
                // In this practice room the new PIN is the one on the card: nobody is to think up one of their own here.
                if self.user().map(Typed::Practice) == Some(proof) {
                    self.ask(now, Question::MakeNewPin, out);
                } else {
                    self.turn_to(Stage::NewPin { wrong: wrong.saturating_add(1) });
                }
                Ok(())
            }
            Some(_) | None => Err(Refused::NotAskedForPin),
        }
    }

    /// The phone knows the finger or the face of its one user.
    fn use_biometrics(&mut self, now: Instant, out: &mut Outbox) -> Done {
        let asks = matches!(self.idle(), Some(Stage::Locked { .. } | Stage::MethodPin { .. }));
        let user = self.user().filter(|_| asks && self.unlock() != Unlock::Pin);
        let proof = Typed::Practice(user.ok_or(Refused::NotAskedForBiometrics)?);
        self.ask(now, Question::PerformAuthentication { proof }, out);
        Ok(())
    }

    // -- Approving ----------------------------------------------------------------------------------------------

    fn enter_code(&mut self, now: Instant, code: Typed<OneTimeCode>, out: &mut Outbox) -> Done {
        let Some(Stage::AwaitCode { ticket, .. }) = self.idle() else { return Err(Refused::NotAskedForCode) };
        self.ask(now, Question::VerifyCode { ticket, code }, out);
        Ok(())
    }

    /// The phone is held up to this computer.
    fn scan(&mut self, at: ComputerId) -> Done {
        let Some(Stage::AwaitScan { scanner: Scanner::Off | Scanner::CameraBroken | Scanner::NotRecognised, .. }) =
            self.idle()
        else {
            return Err(Refused::NotAskedForScan);
        };
        let scanner = if self.camera_works { Scanner::Looking { at, seen: None } } else { Scanner::CameraBroken };
        self.set_scanner(scanner);
        Ok(())
    }

    /// From now on the camera works, or does not.
    pub(crate) fn set_camera(&mut self, works: bool) {
        self.camera_works = works;
        if !works && self.looks_at().is_some() {
            self.set_scanner(Scanner::CameraBroken);
        }
    }

    /// The computer that the camera looks at.
    pub(crate) fn looks_at(&self) -> Option<ComputerId> {
        if let Some(Stage::AwaitScan { scanner: Scanner::Looking { at, .. }, .. }) = self.idle() {
            Some(at)
        } else {
            None
        }
    }

    /// Whether this half is new to the camera.
    pub(crate) fn has_not_seen(&self, half: QrHalf) -> bool {
        match self.stage() {
            Some(Stage::AwaitScan { scanner: Scanner::Looking { seen, .. }, .. }) => seen != Some(half),
            Some(_) | None => false,
        }
    }

    /// The camera sees one half. With both it is done.
    pub(crate) fn see(&mut self, now: Instant, half: QrHalf, out: &mut Outbox) {
        let Some(Stage::AwaitScan { ticket, scanner: Scanner::Looking { at, seen } }) = self.stage() else { return };
        self.set_scanner(Scanner::Looking { at, seen: Some(half) });
        if let Some(code) = seen.and_then(|seen| QrCode::join(seen, half)) {
            self.ask(now, Question::VerifyScan { ticket, code }, out);
        }
    }

    const fn set_scanner(&mut self, to: Scanner) {
        if let State::Open(Open { stage: Stage::AwaitScan { scanner, .. }, .. }) = &mut self.state {
            *scanner = to;
        }
    }

    fn approve(&mut self, now: Instant, out: &mut Outbox) -> Done {
        let Some(Stage::AwaitDecision { ticket, approval }) = self.idle() else {
            return Err(Refused::NothingToDecide);
        };
        self.decide(now, ticket, Decision::Approve(approval), out);
        Ok(())
    }

    /// Reject is there also while the code is asked for: who did not begin it has no code to type.
    fn reject(&mut self, now: Instant, out: &mut Outbox) -> Done {
        let Some(
            Stage::AwaitCode { ticket, .. } | Stage::AwaitScan { ticket, .. } | Stage::AwaitDecision { ticket, .. },
        ) = self.idle()
        else {
            return Err(Refused::NothingToDecide);
        };
        self.decide(now, ticket, Decision::Reject, out);
        Ok(())
    }

    fn decide(&mut self, now: Instant, ticket: Ticket, decision: Decision, out: &mut Outbox) {
        self.decided = Some((ticket, decision != Decision::Reject));
        self.ask(now, Question::Confirm { ticket, decision }, out);
    }

    /// The app does not ask what waits: that it does when it is opened, so that each log-on has its own PIN.
    fn leave_result(&mut self, now: Instant, out: &mut Outbox) -> Done {
        ensure(matches!(self.idle(), Some(Stage::Done(_))), Refused::NoResultToLeave)?;
        self.turn_to_front_page(now, out);
        Ok(())
    }

    // -- The menu -----------------------------------------------------------------------------------------------

    fn open_menu(&mut self) -> Done {
        let has_menu = matches!(
            self.idle(),
            Some(Stage::FrontPage | Stage::Locked { .. } | Stage::Blocked { .. } | Stage::NewPinNeeded)
        );
        ensure(has_menu, Refused::NoMenuHere)?;
        self.turn_to(Stage::Menu);
        Ok(())
    }

    /// To the menu, and from the menu to where it was opened.
    fn go_back(&mut self, now: Instant, out: &mut Outbox) -> Done {
        ensure(self.idle().is_some_and(Stage::is_in_menu), Refused::NotOnThisScreen)?;
        let State::Open(open) = self.state else { return Err(Refused::NotOnThisScreen) };
        match (open.stage, open.unlocked) {
            (Stage::Menu, Some(_)) => self.turn_to_front_page(now, out),
            (Stage::Menu, None) => self.lock(now, out),
            (_, _) => self.turn_to(Stage::Menu),
        }
        Ok(())
    }

    /// Each page is gone to from one other.
    fn turn_to_page(&mut self, page: Page) -> Done {
        let State::Open(open) = self.state else { return Err(Refused::NotOnThisScreen) };
        let (from, to) = match page {
            Page::Method => (Stage::Menu, Stage::MethodPin { wrong: 0 }),
            Page::Unlock => (Stage::Menu, Stage::ChooseUnlock),
            Page::Pin => (Stage::Menu, Stage::PinSettings),
            Page::ForgotPin => (Stage::PinSettings, Stage::ForgotPin),
            Page::NewPin => (Stage::ForgotPin, Stage::NewPin { wrong: 0 }),
        };
        // Only who has unlocked the app may say how it is unlocked; and in a shared app that is always the PIN.
        let is_allowed = page != Page::Unlock || (open.unlocked.is_some() && !self.is_shared());
        ensure(is_allowed && self.idle() == Some(from), Refused::NotOnThisScreen)?;
        self.turn_to(to);
        Ok(())
    }

    /// One-time codes are explained before anything happens. What is set already changes nothing.
    fn choose_method(&mut self, now: Instant, one_time_codes: bool, out: &mut Outbox) -> Done {
        let asks = matches!(self.idle(), Some(Stage::ChooseMethod | Stage::ExplainSwitch));
        ensure(asks, Refused::NotOnThisScreen)?;
        let State::Open(open) = self.state else { return Err(Refused::NotOnThisScreen) };
        match (one_time_codes, open.method()) {
            (true, Some(Method::QrCodes)) => self.turn_to(Stage::ExplainSwitch),
            (false, Some(Method::QrCodes)) if open.stage == Stage::ExplainSwitch => self.turn_to(Stage::ChooseMethod),
            (false, Some(Method::OneTimeCodes | Method::Switching { .. })) => {
                self.ask(now, Question::ChangeMethod(MethodChange::UseQrCodes), out);
            }
            (true | false, _) => self.turn_to_front_page(now, out),
        }
        Ok(())
    }

    fn start_switch(&mut self, now: Instant, out: &mut Outbox) -> Done {
        ensure(self.idle() == Some(Stage::ExplainSwitch), Refused::NotOnThisScreen)?;
        self.ask(now, Question::ChangeMethod(MethodChange::StartSwitch), out);
        Ok(())
    }

    fn cancel_switch(&mut self, now: Instant, out: &mut Outbox) -> Done {
        ensure(matches!(self.idle(), Some(Stage::SwitchPending { .. })), Refused::NotOnThisScreen)?;
        self.ask(now, Question::ChangeMethod(MethodChange::UseQrCodes), out);
        Ok(())
    }

    fn choose_unlock(&mut self, now: Instant, unlock: Unlock, out: &mut Outbox) -> Done {
        ensure(self.idle() == Some(Stage::ChooseUnlock), Refused::NotOnThisScreen)?;
        self.unlock = unlock;
        self.turn_to_front_page(now, out);
        Ok(())
    }

    // -- Pages --------------------------------------------------------------------------------------------------

    /// The front page shows the setting, so it has to be known.
    pub(super) fn turn_to_front_page(&mut self, now: Instant, out: &mut Outbox) {
        let State::Open(open) = self.state else { return };
        match open.unlocked {
            Some(Setting::Outdated) => self.ask_for_setting(now, out),
            Some(Setting::Known(_)) | None => self.turn_to(Stage::FrontPage),
        }
    }

    pub(super) const fn turn_to(&mut self, stage: Stage) {
        if let State::Open(open) = &mut self.state {
            open.stage = stage;
        }
    }

    pub(super) const fn stage(&self) -> Option<Stage> {
        match self.state {
            State::Open(open) => Some(open.stage),
            State::Closed | State::ChooseUser => None,
        }
    }

    /// The stage, if the person is to do something and not the core.
    fn idle(&self) -> Option<Stage> {
        let State::Open(open) = self.state else { return None };
        (!open.is_busy() && !self.has_no_connection()).then_some(open.stage)
    }
}

fn ensure(holds: bool, else_refused: Refused) -> Done {
    if holds { Ok(()) } else { Err(else_refused) }
}
