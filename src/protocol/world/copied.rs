//! A page that passes a log-on through: what is shown on the one computer is what stands on another, and what is done there is
//! done here. The parties know nothing of it: for them there is one browser, and it is the other one.

use super::input::{ComputerInput, Input};
use super::message::{ComputerId, Party, SessionId};
use super::shows::{Address, Begins, Copied, Shows};
use super::wire::Outbox;
use super::{Actor, World};
use crate::protocol::refused::Refused;
use crate::protocol::screen::ComputerScreen;

/// Where an input of a person arrives.
#[derive(Clone, Copy)]
enum Arrives {
    /// At the computer where it was done.
    Here,
    /// It leaves the copied page, and then arrives here.
    HereAndLeaves,
    /// At the computer whose page is copied.
    There(ComputerId, ComputerInput),
}

impl World {
    /// What this computer shows to whoever sits in front of it.
    ///
    /// # Errors
    /// There is no such computer.
    pub fn screen(&self, id: ComputerId) -> Result<ComputerScreen, Refused> {
        let computer = self.computer(id)?;
        match computer.shows {
            Shows::Own => Ok(computer.screen()),
            Shows::Copy(copied) => {
                let screen = self.computer(copied.of)?.screen();
                Ok(match copied.begins {
                    Begins::LogOn => screen,
                    Begins::Transfer => screen.pretending(computer.service.site()),
                })
            }
        }
    }

    /// What stands in the address bar of this computer. (The box of the real page stands at a right address.)
    #[must_use]
    pub fn address(&self, id: ComputerId) -> Address {
        match self.computer(id).map(|computer| computer.shows) {
            Ok(Shows::Copy(copied)) => copied.address,
            Ok(Shows::Own) | Err(_) => Address::Genuine,
        }
    }

    /// The session that this computer shows, on its own or copied.
    #[must_use]
    pub fn session_shown_at(&self, id: ComputerId) -> Option<SessionId> {
        Some(self.computer(self.source_of(id)).ok()?.mitid_box.window()?.session())
    }

    /// Whether what is done at this computer is passed on to another.
    #[must_use]
    pub fn is_passed_on(&self, id: ComputerId) -> bool {
        self.source_of(id) != id
    }

    /// The computer on which that stands which this one shows.
    pub(crate) fn source_of(&self, id: ComputerId) -> ComputerId {
        match self.computer(id).map(|computer| computer.shows) {
            Ok(Shows::Copy(copied)) => copied.of,
            Ok(Shows::Own) | Err(_) => id,
        }
    }

    /// Whether the learner sees what stands on this computer, on it or copied.
    pub(super) fn is_seen_by_the_learner(&self, id: ComputerId) -> bool {
        let mut seen =
            (0..).map(ComputerId).zip(&self.computers).filter(|(_, computer)| computer.seat == Actor::Learner);
        seen.any(|(own, _)| self.source_of(own) == id)
    }

    /// The input as the parties have it: what is done on a copied page is done at the computer that it copies. Nothing, if no
    /// party notices.
    pub(crate) fn as_received(&self, input: Input) -> Option<Input> {
        let Input::Computer(id, at_computer) = input else { return Some(input) };
        match self.arrives(id, at_computer) {
            Ok(Arrives::There(there, input)) => Some(Input::Computer(there, input)),
            Ok(Arrives::HereAndLeaves) if !matches!(at_computer, ComputerInput::GoTo(_)) => None,
            Ok(Arrives::Here | Arrives::HereAndLeaves) | Err(_) => Some(input),
        }
    }

    pub(super) fn check_at_computer(&self, id: ComputerId, input: ComputerInput) -> Result<(), Refused> {
        match self.arrives(id, input)? {
            Arrives::Here => self.computer(id)?.check(input),
            // Whoever leaves a page can always do that.
            Arrives::HereAndLeaves => Ok(()),
            Arrives::There(there, input) => self.computer(there)?.check(input),
        }
    }

    pub(super) fn do_at_computer(
        &mut self,
        id: ComputerId,
        input: ComputerInput,
        out: &mut Outbox,
    ) -> Result<Party, Refused> {
        let now = self.now;
        match self.arrives(id, input)? {
            Arrives::Here => self.computer_mut(id)?.handle(now, id, input, out),
            Arrives::HereAndLeaves => {
                let computer = self.computer_mut(id)?;
                computer.shows = Shows::Own;
                // The page that was left had no box of its own: nobody is told.
                match input {
                    ComputerInput::GoTo(_) => computer.handle(now, id, input, out),
                    ComputerInput::LogOn
                    | ComputerInput::SendTransfer
                    | ComputerInput::LogOff
                    | ComputerInput::EnterUserId(_)
                    | ComputerInput::Cancel
                    | ComputerInput::CloseWindow
                    | ComputerInput::TryAgain => Ok(Party::Service(id)),
                }
            }
            Arrives::There(there, input) => self.computer_mut(there)?.handle(now, there, input, out),
        }
    }

    fn arrives(&self, id: ComputerId, input: ComputerInput) -> Result<Arrives, Refused> {
        let Shows::Copy(Copied { of, begins, .. }) = self.computer(id)?.shows else { return Ok(Arrives::Here) };
        Ok(match (input, begins) {
            (ComputerInput::LogOn, Begins::Transfer) => Arrives::There(of, ComputerInput::SendTransfer),
            (
                ComputerInput::LogOn
                | ComputerInput::SendTransfer
                | ComputerInput::EnterUserId(_)
                | ComputerInput::TryAgain,
                _,
            ) => Arrives::There(of, input),
            (
                ComputerInput::GoTo(_) | ComputerInput::LogOff | ComputerInput::Cancel | ComputerInput::CloseWindow,
                _,
            ) => Arrives::HereAndLeaves,
        })
    }
}
