//! What people do, as a watch notes it: it is what the rules take as proof.

use super::Watch;
use super::account::Account;
use crate::protocol::party::app::Unlock;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::{QrCode, QrHalf};
use crate::protocol::screen::{PhoneScreen, PinPurpose};
use crate::protocol::world::message::ComputerId;
use crate::protocol::world::{ComputerInput, Input, PhoneInput, RoomInput, World};
use crate::verify::step::{Step, text_on_the_phone, ticket_of_the_app};

impl Watch {
    pub(super) fn note_input(&mut self, step: &Step, input: Input) {
        match input {
            Input::Computer(at, input) => self.note_at_computer(at, input),
            Input::Phone(input) => self.note_on_phone(step.before, input),
            Input::Room(RoomInput::BeginElsewhere(at)) => self.note_new_page(at),
            Input::Room(RoomInput::SetClock(clock)) => {
                for seen in &mut self.sessions {
                    seen.change_clock(step.after.now(), self.clock);
                }
                self.clock = clock;
            }
            Input::Talk(..)
            | Input::Room(RoomInput::SkipSwitch | RoomInput::SetCamera { .. } | RoomInput::SetConnection(_)) => {}
        }
    }

    fn note_at_computer(&mut self, at: ComputerId, input: ComputerInput) {
        match input {
            ComputerInput::LogOn | ComputerInput::SendTransfer | ComputerInput::GoTo(_) => self.note_new_page(at),
            ComputerInput::EnterUserId(typed) => self.note_user_id(at, typed),
            ComputerInput::LogOff | ComputerInput::Cancel | ComputerInput::CloseWindow | ComputerInput::TryAgain => {}
        }
    }

    /// An old box goes with the old page.
    fn note_new_page(&mut self, at: ComputerId) {
        self.boxes.retain(|(id, _)| *id != at);
    }

    fn note_on_phone(&mut self, before: &World, input: PhoneInput) {
        match input {
            PhoneInput::OpenApp | PhoneInput::CloseApp => {
                self.accounts.iter_mut().for_each(Account::begin_anew);
                self.half = None;
            }
            PhoneInput::EnterPin(Typed::Practice(person)) => {
                let is_to_unlock = matches!(
                    before.scene().phone,
                    PhoneScreen::Pin { user, purpose: PinPurpose::Open | PinPurpose::Method, .. } if user == person
                );
                if is_to_unlock {
                    self.note_right_pin(person);
                }
            }
            PhoneInput::UseBiometrics => {
                if let Some(user) = before.app().user().filter(|_| before.app().unlock() != Unlock::Pin) {
                    self.note_right_pin(user);
                }
            }
            PhoneInput::EnterCode(Typed::Practice(code)) => {
                let seen = ticket_of_the_app(before).and_then(|ticket| self.by_ticket_mut(ticket));
                if let Some(seen) = seen.filter(|seen| seen.code == Some(code)) {
                    seen.is_tied = true;
                }
            }
            PhoneInput::Scan(_) => self.half = None,
            PhoneInput::Approve => {
                let Some((ticket, text)) = text_on_the_phone(before) else { return };
                if let Some(seen) = self.by_ticket_mut(ticket).filter(|seen| seen.approval == text) {
                    seen.approved_by = before.app().user();
                }
            }
            PhoneInput::StartSwitch => {
                if let Some(account) = before.app().user().and_then(|user| self.account_mut(user)) {
                    account.wants_switch = true;
                }
            }
            PhoneInput::ChooseUser(_)
            | PhoneInput::EnterPin(Typed::Other)
            | PhoneInput::EnterCode(Typed::Other)
            | PhoneInput::Reject
            | PhoneInput::LeaveResult
            | PhoneInput::TryAgain
            | PhoneInput::OpenMenu
            | PhoneInput::GoBack
            | PhoneInput::TurnTo(_)
            | PhoneInput::ChooseMethod { .. }
            | PhoneInput::CancelSwitch
            | PhoneInput::ChooseUnlock(_) => {}
        }
    }

    fn note_user_id(&mut self, at: ComputerId, typed: Typed<Person>) {
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

    fn note_right_pin(&mut self, person: Person) {
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
        // On a copied page stands what is in the box of another computer.
        let here = self.in_box(before.source_of(at)).map(|seen| seen.id);
        let tied = ticket_of_the_app(before).and_then(|ticket| self.by_ticket_mut(ticket));
        if let Some(seen) = tied.filter(|seen| Some(seen.id) == here) {
            seen.is_tied = true;
        }
    }
}
