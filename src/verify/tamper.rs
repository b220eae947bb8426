//! What no party can do: write a letter in the name of another, and take one off the wire. It shows what parties do with a
//! letter that should not exist or never comes, and that a broken rule is noticed.

use crate::protocol::world::message::{EnvelopeId, Party};
use crate::protocol::world::wire::Letter;
use crate::protocol::world::{Output, World};

/// Sends a letter in the name of a party that did not write it.
pub fn forge(world: &mut World, from: Party, letter: Letter) {
    world.post(from, letter);
}

/// Takes a message off the wire, so that it never arrives.
pub fn lose(world: &mut World, id: EnvelopeId) {
    if let Some(envelope) = world.wire.take(id) {
        world.put_out(Output::Lost(envelope));
    }
}
