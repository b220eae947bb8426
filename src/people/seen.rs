//! What a person sees: the devices in front of them, and who speaks with them. Nothing else of the world.

use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::world::talk::{Channel, Talk};
use crate::protocol::world::{Actor, Address};
use crate::protocol::{ComputerId, World};

/// What one person sees at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Seen {
    /// The computers in front of them.
    pub computers: Vec<SeenComputer>,
    /// The phone, if it is in sight: the learner's own, and that of somebody who stands beside them.
    pub phone: Option<PhoneScreen>,
    /// Who speaks with them.
    pub talk: Option<Talk>,
}

/// A computer in front of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SeenComputer {
    pub id: ComputerId,
    pub screen: ComputerScreen,
    pub address: Address,
}

impl Seen {
    /// What this person sees now.
    #[must_use]
    pub fn by(who: Actor, world: &World) -> Self {
        let ids = (0..).map(ComputerId).zip(world.computers());
        let own = ids.filter(|(_, computer)| computer.seat == who);
        let computers = own.filter_map(|(id, _)| {
            let screen = world.screen(id).ok()?;
            Some(SeenComputer { id, screen, address: world.address(id) })
        });
        Self {
            computers: computers.collect(),
            phone: sees_the_phone(who, world).then(|| world.scene().phone),
            talk: world.talk(),
        }
    }
}

/// Whether the phone is in this person's sight.
#[must_use]
pub fn sees_the_phone(who: Actor, world: &World) -> bool {
    match who {
        Actor::Learner => true,
        Actor::Other => world.talk().is_some_and(|talk| {
            let looks_away = talk.said().is_some_and(|said| said.looks_away);
            talk.is_open() && talk.contact.channel == Channel::Visit && !looks_away
        }),
    }
}
