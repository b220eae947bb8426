//! What people do, as a watch notes it: it is what the rules take as proof.

use super::Watch;
use super::account::Account;
use crate::protocol::party::app::Unlock;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::{QrCode, QrHalf};
use crate::protocol::screen::{PhoneScreen, PinPurpose};
use crate::protocol::world::message::ComputerId;
use crate::protocol::world::{Input, World};
use crate::verify::step::{Step, text_on_the_phone, ticket_of_the_app};

impl Watch {
    pub(super) fn note_input(&mut self, step: &Step, input: Input) {
        let before = step.before;
        match input {
            Input::LogOn(at) | Input::BeginElsewhere(at) | Input::SendTransfer(at) | Input::GoTo(at, _) => {
                self.boxes.retain(|(id, _)| *id != at);
            }
            Input::EnterUserId(at, typed) => self.note_user_id(at, typed),
            Input::OpenApp | Input::CloseApp => {
                self.accounts.iter_mut().for_each(Account::begin_anew);
                self.half = None;
            }
            Input::EnterPin(Typed::Practice(person)) => {
                let is_to_unlock = matches!(
                    before.scene().phone,
                    PhoneScreen::Pin { user, purpose: PinPurpose::Open | PinPurpose::Method, .. } if user == person
                );
                if is_to_unlock {
                    self.note_right_pin(person);
                }
            }
            Input::UseBiometrics => {
                if let Some(user) = before.app().user().filter(|_| before.app().unlock() != Unlock::Pin) {
                    self.note_right_pin(user);
                }
            }
            Input::EnterCode(Typed::Practice(code)) => {
                let seen = ticket_of_the_app(before).and_then(|ticket| self.by_ticket_mut(ticket));
                if let Some(seen) = seen.filter(|seen| seen.code == Some(code)) {
                    seen.is_tied = true;
                }
            }
            Input::Scan(_) => self.half = None,
            Input::Approve => {
                let Some((ticket, text)) = text_on_the_phone(before) else { return };
                if let Some(seen) = self.by_ticket_mut(ticket).filter(|seen| seen.approval == text) {
                    seen.approved_by = before.app().user();
                }
            }
            Input::StartSwitch => {
                if let Some(account) = before.app().user().and_then(|user| self.account_mut(user)) {
                    account.wants_switch = true;
                }
            }
            Input::SetClock(clock) => {
                for seen in &mut self.sessions {
                    seen.change_clock(step.after.now(), self.clock);
                }
                self.clock = clock;
            }
            Input::LogOff(_)
            | Input::Cancel(_)
            | Input::CloseWindow(_)
            | Input::TryAgain(_)
            | Input::ChooseUser(_)
            | Input::EnterPin(Typed::Other)
            | Input::EnterCode(Typed::Other)
            | Input::Reject
            | Input::LeaveResult
            | Input::TryAgainInApp
            | Input::OpenMenu
            | Input::GoBack
            | Input::TurnTo(_)
            | Input::ChooseMethod { .. }
            | Input::CancelSwitch
            | Input::ChooseUnlock(_)
            | Input::SkipSwitch
            | Input::SetCamera { .. }
            | Input::SetConnection(_) => {}
        }
    }

    pub(super) fn note_user_id(&mut self, at: ComputerId, typed: Typed<Person>) {
        let user = match typed {
            Typed::Practice(person) => Some(person),
            Typed::Other => None,
        };
        let has_pin = user.and_then(|person| self.account(person)).is_some_and(|account| account.has_typed);
        let session = self.in_box(at).map(|seen| seen.id);
        if let Some(seen) = session.and_then(|id| self.by_id_mut(id)) {
            seen.user = user;
            seen.has_pin = has_pin;
        }
    }

    pub(super) fn note_right_pin(&mut self, person: Person) {
        if let Some(account) = self.account_mut(person) {
            account.has_typed = true;
        }
        for seen in self.sessions.iter_mut().filter(|seen| seen.user == Some(person)) {
            seen.has_pin = true;
        }
    }

    /// The camera has seen half a code; with the other half of the same code it has seen all of it.
    pub(super) fn note_half(&mut self, before: &World, at: ComputerId, half: QrHalf) {
        let other = self.half.replace((at, half)).filter(|(computer, _)| *computer == at);
        if other.is_none_or(|(_, other)| QrCode::join(other, half).is_none()) {
            return;
        }
        let here = self.in_box(at).map(|seen| seen.id);
        let tied = ticket_of_the_app(before).and_then(|ticket| self.by_ticket_mut(ticket));
        if let Some(seen) = tied.filter(|seen| Some(seen.id) == here) {
            seen.is_tied = true;
        }
    }
}
