//! What somebody at another computer does who uses the learner's user ID.

use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::ComputerScreen;
use crate::protocol::world::{Actor, Computer};
use crate::protocol::{ComputerId, ComputerInput, Input, World};

/// Their next input, as soon as they can give one: once the box there asks, they type the learner's user ID.
#[must_use]
pub fn next(world: &World, learner: Person) -> Option<Input> {
    let theirs = (0..).map(ComputerId).zip(world.computers()).filter(|(_, computer)| computer.seat == Actor::Other);
    let asks = |computer: &Computer| matches!(computer.screen(), ComputerScreen::UserId { busy: false, .. });
    let (id, _) = theirs.into_iter().find(|(_, computer)| asks(computer))?;
    Some(Input::Computer(id, ComputerInput::EnterUserId(Typed::Practice(learner))))
}
