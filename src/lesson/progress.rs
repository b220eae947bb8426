//! How far the learner has come: the goals that were reached, and what they remember. Like the world, it is a fold over
//! what happens: who steps back has not seen it yet.

use super::memory::Memory;
use crate::protocol::approval::{Approval, Site};
use crate::protocol::method::Method;
use crate::protocol::party::core::account::Pin;
use crate::protocol::party::service::TransferState;
use crate::protocol::person::Person;
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::{ComputerId, Input, Instant, World};

/// Something to be reached or seen in a lesson, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// This person approves with one-time codes.
    Switched(Person),
    /// This person is logged on at this site, on the learner's own computer.
    LoggedOn(Person, Site),
    /// The same, whatever site it is.
    LoggedOnAnywhere(Person),
    /// This person has approved this transfer, and it is sent.
    TransferApproved(Person, Approval),
    /// The app has said that a code was wrong.
    WrongCodeSeen,
    /// The app was blocked for a while.
    BlockSeen,
    /// This person needed a new PIN.
    NewPinWasNeeded(Person),
    /// And there is one.
    NewPinMade(Person),
    /// And the app was opened with it.
    OpenedWithNewPin(Person),
}

/// What has happened so far, as far as it matters to a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Progress {
    reached: Vec<Goal>,
    pub(super) memory: Memory,
}

impl Progress {
    /// Before anything has happened, for this learner, who approves in this way.
    #[must_use]
    pub const fn new(learner: Person, method: Method) -> Self {
        Self { reached: Vec::new(), memory: Memory::new(learner, method) }
    }

    /// Whether this goal was reached at some time.
    #[must_use]
    pub fn has(&self, goal: Goal) -> bool {
        self.reached.contains(&goal)
    }

    /// The learner has done this, at this time.
    pub fn note_input(&mut self, input: Input, now: Instant) {
        self.memory.note_input(input, now);
    }

    /// Looks at the world after something has happened: which of these goals are reached now?
    pub fn notice(&mut self, goals: &[Goal], world: &World) {
        self.memory.notice(world.scene(), world.now());
        for goal in goals {
            if !self.has(*goal) && self.reaches(*goal, world) {
                self.reached.push(*goal);
            }
        }
    }

    fn reaches(&self, goal: Goal, world: &World) -> bool {
        let phone = world.scene().phone;
        let pin = |person| world.account(person).map(|account| account.pin);
        match goal {
            Goal::Switched(person) => {
                world.account(person).is_some_and(|account| account.method == Method::OneTimeCodes)
            }
            Goal::LoggedOn(person, site) => logged_on(world) == Some((person, site)),
            Goal::LoggedOnAnywhere(person) => logged_on(world).is_some_and(|(logged_on, _)| logged_on == person),
            Goal::TransferApproved(person, approval) => {
                logged_on(world) == Some((person, approval.site)) && has_sent(world, approval)
            }
            Goal::WrongCodeSeen => matches!(phone, PhoneScreen::Code { wrong: 1.., .. }),
            Goal::BlockSeen => matches!(phone, PhoneScreen::Blocked { .. }),
            Goal::NewPinWasNeeded(person) => pin(person) == Some(Pin::NewPinNeeded),
            Goal::NewPinMade(person) => {
                self.has(Goal::NewPinWasNeeded(person)) && matches!(pin(person), Some(Pin::Usable { .. }))
            }
            Goal::OpenedWithNewPin(person) => {
                self.has(Goal::NewPinMade(person))
                    && matches!(phone, PhoneScreen::FrontPage { user, .. } if user == person)
            }
        }
    }
}

/// Who is logged on at the learner's own computer, and where.
fn logged_on(world: &World) -> Option<(Person, Site)> {
    let own = world.computers().get(usize::from(ComputerId::LEARNERS.0))?;
    if let ComputerScreen::LoggedOn { site, person, .. } = own.screen() { Some((person, site)) } else { None }
}

/// Whether the learner's own computer shows that this transfer is sent.
fn has_sent(world: &World, approval: Approval) -> bool {
    let own = world.computers().get(usize::from(ComputerId::LEARNERS.0));
    own.is_some_and(|own| {
        let is_approved = matches!(own.screen(), ComputerScreen::LoggedOn { transfer: TransferState::Approved, .. });
        is_approved && own.service.transfer() == Some(approval)
    })
}
