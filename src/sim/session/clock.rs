//! How simulated time follows real time: at the same pace, from an anchor that is set anew when somebody skips or goes back.

use crate::protocol::Instant;
use crate::speech::RealTime;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clock {
    real_time: RealTime,
    simulated: Instant,
}

impl Clock {
    /// It is now this simulated time at this real time, and goes on from there.
    pub(super) const fn set(&mut self, real_time: RealTime, simulated: Instant) {
        *self = Self { real_time, simulated };
    }

    /// The simulated time at a real one.
    #[must_use]
    pub(super) const fn now(&self, real_time: RealTime) -> Instant {
        Instant::from_millis(self.simulated.as_millis().saturating_add(real_time.0.saturating_sub(self.real_time.0)))
    }

    /// The real time of a simulated one.
    #[must_use]
    pub(super) const fn real_time(&self, simulated: Instant) -> RealTime {
        RealTime(self.real_time.0.saturating_add(simulated.as_millis().saturating_sub(self.simulated.as_millis())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simulated_time_goes_on_from_where_it_was_set() {
        let mut clock = Clock::default();
        clock.set(RealTime(10_000), Instant::from_millis(500));
        assert_eq!(clock.now(RealTime(10_250)), Instant::from_millis(750));
        assert_eq!(clock.real_time(Instant::from_millis(750)), RealTime(10_250));
        assert_eq!(clock.now(RealTime(9_000)), Instant::from_millis(500), "a clock that went backwards stands still");
    }
}
