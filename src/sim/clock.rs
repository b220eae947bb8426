//! How simulated time follows real time: at the same pace, from an anchor that moves when somebody skips or goes back.

use crate::narrate::Wall;
use crate::protocol::Instant;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clock {
    wall: Wall,
    sim: Instant,
}

impl Clock {
    /// It is now `sim` in the simulation, and goes on from there.
    pub(super) const fn set(&mut self, wall: Wall, sim: Instant) {
        *self = Self { wall, sim };
    }

    /// The simulated time at a real one.
    #[must_use]
    pub(super) const fn now(&self, wall: Wall) -> Instant {
        Instant::from_millis(self.sim.as_millis().saturating_add(wall.0.saturating_sub(self.wall.0)))
    }

    /// The real time of a simulated one.
    #[must_use]
    pub(super) const fn wall(&self, sim: Instant) -> Wall {
        Wall(self.wall.0.saturating_add(sim.as_millis().saturating_sub(self.sim.as_millis())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simulated_time_goes_on_from_where_it_was_set() {
        let mut clock = Clock::default();
        clock.set(Wall(10_000), Instant::from_millis(500));
        assert_eq!(clock.now(Wall(10_250)), Instant::from_millis(750));
        assert_eq!(clock.wall(Instant::from_millis(750)), Wall(10_250));
        assert_eq!(clock.now(Wall(9_000)), Instant::from_millis(500), "a clock that went backwards stands still");
    }
}
