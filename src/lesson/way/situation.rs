//! What somebody who knows the way goes by.

use crate::lesson::memory::Memory;
use crate::lesson::others::Conversation;
use crate::lesson::progress::{Goal, Progress};
use crate::protocol::ComputerId;
use crate::protocol::approval::{Approval, Site};
use crate::protocol::person::Person;
use crate::protocol::screen::{ComputerScreen, PhoneScreen, Scene};
use crate::protocol::world::Address;
use crate::protocol::world::talk::Talk;

/// The learner's own computer.
pub(super) const HERE: ComputerId = ComputerId::LEARNERS;

/// What the learner wants, sees and remembers.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    pub learner: Person,
    /// The site that the lesson is about; nothing, if it may be any.
    pub site: Option<Site>,
    /// Who shares the phone.
    pub phone_users: &'static [Person],
    pub scene: Scene,
    /// Whether the address in front of them is the right one, which anybody can see who looks at it.
    pub address: Address,
    /// Who speaks with the learner, or tries to.
    pub talk: Option<Talk>,
    /// What that conversation is, or the next one.
    pub conversation: Option<&'static Conversation>,
    /// The room offers to let the 24 hours of a switch pass.
    pub can_skip_the_switch: bool,
    /// Nothing will change by itself any more. Somebody who knows the way gives every answer the time to arrive, before they
    /// conclude that it does not.
    pub is_settled: bool,
    pub progress: &'a Progress,
}

impl Situation<'_> {
    #[must_use]
    pub fn has(&self, goal: Goal) -> bool {
        self.progress.has(goal)
    }

    pub(super) const fn phone(&self) -> PhoneScreen {
        self.scene.phone
    }

    pub(super) const fn memory(&self) -> &Memory {
        &self.progress.memory
    }

    pub(super) fn is_another_site(&self, site: Site) -> bool {
        self.site.is_some_and(|own| own != site)
    }

    /// What the computer wants to have approved, while it waits for the learner. (It is what they want as well, if it is at
    /// the site of the lesson: they have begun it.)
    pub(super) const fn asked_at_the_computer(&self) -> Option<Approval> {
        match self.scene.computer {
            ComputerScreen::UserId { approval, .. }
            | ComputerScreen::OpenApp { approval, .. }
            | ComputerScreen::Code { approval, .. }
            | ComputerScreen::Qr { approval, .. }
            | ComputerScreen::GoOnInApp { approval } => Some(approval),
            ComputerScreen::Site { .. }
            | ComputerScreen::Connecting { .. }
            | ComputerScreen::NoConnection { .. }
            | ComputerScreen::Cancelling { .. }
            | ComputerScreen::Tick { .. }
            | ComputerScreen::Ended { .. }
            | ComputerScreen::WindowClosed { .. }
            | ComputerScreen::LoggedOn { .. } => None,
        }
    }

    /// What the learner has decided, unless the answer did not arrive: who closes the app too soon has to answer again.
    pub(super) fn decision(&self) -> Option<bool> {
        let decision = self.memory().decision?;
        (decision.has_arrived || !self.is_settled).then_some(decision.is_yes)
    }
}
