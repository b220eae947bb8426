//! One way in which a day can go: it can be played again as a session, step by step.

use super::attack::Scenario;
use crate::protocol::world::Actor;
use crate::protocol::{Input, Instant, Seed, Setup, World};

/// What one person does, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    pub by: Actor,
    pub input: Input,
    pub at: Instant,
}

/// A world at its beginning, and everything that people do in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Run {
    /// What the learner wants that day.
    pub scenario: Scenario,
    pub seed: Seed,
    pub setup: Setup,
    pub steps: Vec<Step>,
}

impl Run {
    /// The world after the last step, when nothing is on its way any more. A step that is refused changes nothing.
    #[must_use]
    pub fn played(&self) -> World {
        let mut world = World::new(&self.setup, self.seed);
        for step in &self.steps {
            let _refused = world.handle(step.at, step.input);
            settle(&mut world);
        }
        world
    }
}

/// Lets everything arrive that is on its way. What happens meanwhile is not kept.
pub(super) fn settle(world: &mut World) {
    while world.is_busy() {
        let Some((when, _)) = world.poll_timeout() else { break };
        world.handle_timeout(when);
    }
    while world.poll_output().is_some() {}
}
