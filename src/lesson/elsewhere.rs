//! What somebody at another computer does who uses the learner's user ID.

use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::ComputerScreen;
use crate::protocol::world::Computer;
use crate::protocol::{ComputerId, Input, World};

/// Their next input, as soon as they can give one: once the box there asks, they type the learner's user ID.
#[must_use]
pub fn next(world: &World, learner: Person) -> Option<Input> {
    let there = world.computers().get(usize::from(ComputerId::ELSEWHERE.0)).map(Computer::screen)?;
    let asks = matches!(there, ComputerScreen::UserId { busy: false, .. });
    asks.then_some(Input::EnterUserId(ComputerId::ELSEWHERE, Typed::Practice(learner)))
}

/// Whether it was they who did this.
#[must_use]
pub const fn is_theirs(input: Input) -> bool {
    matches!(input, Input::EnterUserId(ComputerId::ELSEWHERE, _))
}
