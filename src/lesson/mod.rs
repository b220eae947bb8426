//! Lessons: how each begins, which steps it has, what its goals are, and what somebody who knows the way does next. Pure.

pub mod elsewhere;
pub mod expert;
mod progress;
mod step;

use crate::protocol::approval::{Site, Transfer};
use crate::protocol::method::Method;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::person::Person;
use crate::protocol::world::Desk;
use crate::protocol::{Setup, World};

pub use expert::{Action, Detour, Next};
pub use progress::{Goal, Progress};
pub use step::Step;

/// Every lesson, by the name it has in links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LessonId {
    /// The whole official guide: the switch to one-time codes, and then a log-on with one.
    #[default]
    Guide,
    /// Step 1 of the seed by itself.
    SwitchToCodes,
    /// Steps 2 to 10 of the seed: log on with a one-time code.
    LogOn,
    /// Log on with a QR code.
    LogOnQr,
    /// Approve a transfer in the bank.
    ApprovePayment,
    /// Type a wrong code, and see what happens.
    WrongCode,
    /// Type a wrong PIN until a new one is needed, and make it.
    WrongPin,
    /// Log on with an app that two people share.
    Household,
    /// Everything is allowed, and the guide speaks when it is asked.
    Free,
}

impl LessonId {
    pub const ALL: [Self; 9] = [
        Self::Guide,
        Self::SwitchToCodes,
        Self::LogOn,
        Self::LogOnQr,
        Self::ApprovePayment,
        Self::WrongCode,
        Self::WrongPin,
        Self::Household,
        Self::Free,
    ];

    /// The name in links and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::SwitchToCodes => "switch-to-codes",
            Self::LogOn => "log-on",
            Self::LogOnQr => "log-on-qr",
            Self::ApprovePayment => "approve-payment",
            Self::WrongCode => "wrong-code",
            Self::WrongPin => "wrong-pin",
            Self::Household => "household",
            Self::Free => "free",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lesson| lesson.key() == key)
    }

    /// Who the learner is in this lesson.
    #[must_use]
    pub const fn learner(self) -> Person {
        match self {
            Self::Household => Person::Anders,
            Self::Guide
            | Self::SwitchToCodes
            | Self::LogOn
            | Self::LogOnQr
            | Self::ApprovePayment
            | Self::WrongCode
            | Self::WrongPin
            | Self::Free => Person::Signe,
        }
    }

    /// Whether the guide waits to be asked.
    #[must_use]
    pub const fn is_free(self) -> bool {
        matches!(self, Self::Free)
    }

    /// The site that the learner's browser shows at the beginning.
    #[must_use]
    pub const fn site(self) -> Site {
        match self {
            Self::Guide
            | Self::SwitchToCodes
            | Self::LogOn
            | Self::WrongCode
            | Self::WrongPin
            | Self::Household
            | Self::Free => Site::Profile,
            Self::LogOnQr => Site::Municipality,
            Self::ApprovePayment => Site::Bank,
        }
    }

    /// How the lesson's world begins.
    #[must_use]
    pub fn setup(self) -> Setup {
        let logged_on = (self == Self::ApprovePayment).then(|| self.learner());
        let mut computers = vec![Desk { logged_on, ..Desk::at(self.site()) }];
        if self.is_free() {
            // Somebody else's, for a log-on in two places at the same time.
            computers.push(Desk::elsewhere(self.site()));
        }
        let method = match self {
            // A new phone starts with QR codes (seed, step 1).
            Self::Guide | Self::SwitchToCodes | Self::LogOnQr | Self::Free => Method::QrCodes,
            Self::LogOn | Self::ApprovePayment | Self::WrongCode | Self::WrongPin | Self::Household => {
                Method::OneTimeCodes
            }
        };
        let phone = match self {
            Self::Household => vec![Person::Signe, Person::Anders],
            Self::Guide
            | Self::SwitchToCodes
            | Self::LogOn
            | Self::LogOnQr
            | Self::ApprovePayment
            | Self::WrongCode
            | Self::WrongPin
            | Self::Free => vec![self.learner()],
        };
        Setup { computers, phone, method, clock: SessionClock::Off }
    }

    /// What is to be reached, in the order in which the guide leads there.
    #[must_use]
    pub const fn goals(self) -> &'static [Goal] {
        use Person::{Anders, Signe};
        match self {
            Self::Guide => &[Goal::Switched(Signe), Goal::LoggedOn(Signe, Site::Profile)],
            Self::SwitchToCodes => &[Goal::Switched(Signe)],
            Self::LogOn => &[Goal::LoggedOn(Signe, Site::Profile)],
            Self::LogOnQr => &[Goal::LoggedOn(Signe, Site::Municipality)],
            Self::Household => &[Goal::LoggedOn(Anders, Site::Profile)],
            Self::Free => &[Goal::LoggedOnAnywhere(Signe)],
            Self::ApprovePayment => const { &[Goal::TransferApproved(Signe, Transfer::PREPARED.approval())] },
            Self::WrongCode => &[Goal::WrongCodeSeen, Goal::LoggedOn(Signe, Site::Profile)],
            Self::WrongPin => {
                &[Goal::BlockSeen, Goal::NewPinWasNeeded(Signe), Goal::NewPinMade(Signe), Goal::OpenedWithNewPin(Signe)]
            }
        }
    }

    /// The lesson's steps in order.
    #[must_use]
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::Guide => Step::OF_THE_SEED,
            Self::SwitchToCodes => Step::OF_THE_SWITCH,
            Self::LogOn | Self::Free => Step::OF_THE_LOG_ON,
            Self::LogOnQr => &[
                Step::PressLogOn,
                Step::WaitForConnection,
                Step::EnterUserId,
                Step::OpenApp,
                Step::EnterPin,
                Step::ScanQr,
                Step::ReadAndDecide,
                Step::SeePhone,
                Step::SeeComputer,
            ],
            Self::ApprovePayment => &[
                Step::SendTransfer,
                Step::WaitForConnection,
                Step::EnterUserId,
                Step::OpenApp,
                Step::EnterPin,
                Step::EnterCode,
                Step::ReadAndDecide,
                Step::SeePhone,
                Step::SeeComputer,
            ],
            Self::WrongCode => &[
                Step::PressLogOn,
                Step::WaitForConnection,
                Step::EnterUserId,
                Step::OpenApp,
                Step::EnterPin,
                Step::EnterWrongCode,
                Step::EnterCode,
                Step::ReadAndDecide,
                Step::SeePhone,
                Step::SeeComputer,
            ],
            Self::WrongPin => &[
                Step::OpenApp,
                Step::EnterWrongPin,
                Step::WaitForBlock,
                Step::EnterWrongPinAgain,
                Step::FindForgotPin,
                Step::MakeNewPin,
                Step::EnterPin,
            ],
            Self::Household => &[
                Step::PressLogOn,
                Step::WaitForConnection,
                Step::EnterUserId,
                Step::OpenApp,
                Step::ChooseUser,
                Step::EnterPin,
                Step::EnterCode,
                Step::ReadAndDecide,
                Step::SeePhone,
                Step::SeeComputer,
            ],
        }
    }

    /// A step's number, and the number of the last one. In the lessons that follow the paper both are the seed's own.
    /// A step that is only met on a detour has the number of the lesson's step that stands in its place on the paper.
    #[must_use]
    pub fn number(self, step: Step) -> (u8, u8) {
        match self {
            Self::Guide | Self::LogOn | Self::Free => (step.number_in_seed(), Step::SeeComputer.number_in_seed()),
            Self::SwitchToCodes
            | Self::LogOnQr
            | Self::ApprovePayment
            | Self::WrongCode
            | Self::WrongPin
            | Self::Household => {
                let steps = self.steps();
                let place = |like: &dyn Fn(Step) -> bool| steps.iter().position(|own| like(*own));
                let index = place(&|own| own == step)
                    .or_else(|| place(&|own| own.number_in_seed() == step.number_in_seed()))
                    .unwrap_or_default();
                let count = |length: usize| u8::try_from(length).unwrap_or(u8::MAX);
                (count(index + 1), count(steps.len()))
            }
        }
    }

    /// The first step with this number.
    #[must_use]
    pub fn step(self, number: u8) -> Option<Step> {
        self.steps().iter().copied().find(|step| self.number(*step).0 == number)
    }

    /// What to do next in this state of the world, for somebody who has come so far.
    #[must_use]
    pub fn next(self, world: &World, progress: &Progress) -> Next {
        expert::next(self, world, progress)
    }
}

#[cfg(test)]
mod tests;
