//! What the learner has lived through so far. Like the world, it is a fold over what happens: who steps back has not
//! seen it yet.

use crate::protocol::World;
use crate::protocol::method::Method;
use crate::protocol::mitid_core::account::Pin;
use crate::protocol::person::Person;
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::service::TransferState;

/// Something to be reached or seen in a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// The app approves with one-time codes.
    Switched,
    LoggedOn,
    TransferApproved,
    /// The app has said that a code was wrong.
    WrongCodeSeen,
    /// The app was blocked for a while.
    BlockSeen,
    /// A new PIN was needed.
    NewPinWasNeeded,
    /// And there is one.
    NewPinMade,
    /// And the app was opened with it.
    OpenedWithNewPin,
}

impl Goal {
    const ALL: [Self; 8] = [
        Self::Switched,
        Self::LoggedOn,
        Self::TransferApproved,
        Self::WrongCodeSeen,
        Self::BlockSeen,
        Self::NewPinWasNeeded,
        Self::NewPinMade,
        Self::OpenedWithNewPin,
    ];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The goals that were reached at some time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Progress(u8);

impl Progress {
    #[must_use]
    pub const fn has(self, goal: Goal) -> bool {
        self.0 & goal.bit() != 0
    }

    /// Looks at the world after something has happened.
    #[must_use]
    pub fn noticing(self, world: &World, learner: Person) -> Self {
        let reached = Goal::ALL.into_iter().filter(|goal| self.reaches(*goal, world, learner));
        Self(reached.fold(self.0, |bits, goal| bits | goal.bit()))
    }

    fn reaches(self, goal: Goal, world: &World, learner: Person) -> bool {
        let scene = world.scene();
        let account = world.account(learner);
        match goal {
            Goal::Switched => account.is_some_and(|account| account.method == Method::OneTimeCodes),
            Goal::LoggedOn => matches!(scene.computer, ComputerScreen::LoggedOn { .. }),
            Goal::TransferApproved => {
                matches!(scene.computer, ComputerScreen::LoggedOn { transfer: TransferState::Approved, .. })
            }
            Goal::WrongCodeSeen => matches!(scene.phone, PhoneScreen::Code { wrong: 1.., .. }),
            Goal::BlockSeen => matches!(scene.phone, PhoneScreen::Blocked { .. }),
            Goal::NewPinWasNeeded => account.is_some_and(|account| account.pin == Pin::NewPinNeeded),
            Goal::NewPinMade => {
                self.has(Goal::NewPinWasNeeded)
                    && account.is_some_and(|account| matches!(account.pin, Pin::Usable { .. }))
            }
            Goal::OpenedWithNewPin => {
                self.has(Goal::NewPinMade) && matches!(scene.phone, PhoneScreen::FrontPage { .. })
            }
        }
    }
}
