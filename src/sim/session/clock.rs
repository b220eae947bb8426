//! How simulated time follows real time: at the same pace or slower, from an anchor that is set anew when somebody skips
//! or goes back.

use crate::protocol::Instant;
use crate::speech::RealTime;

/// How fast simulated time goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// As fast as real time.
    #[default]
    Normal,
    /// Slow enough to watch a message on its way: [`SLOWER`] times slower.
    Slow,
    /// Not at all: what is on its way stays there.
    Stopped,
}

/// How much slower the slow pace is (an *assumption*: a message that takes a third of a second can then be pointed at).
const SLOWER: u64 = 10;

impl Pace {
    pub const ALL: [Self; 3] = [Self::Normal, Self::Slow, Self::Stopped];
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clock {
    real_time: RealTime,
    simulated: Instant,
    pace: Pace,
}

impl Clock {
    /// It is now this simulated time at this real time, and goes on from there at the same pace.
    pub(super) const fn set(&mut self, real_time: RealTime, simulated: Instant) {
        *self = Self { real_time, simulated, pace: self.pace };
    }

    /// From now on simulated time goes at this pace.
    pub(super) const fn set_pace(&mut self, real_time: RealTime, pace: Pace) {
        *self = Self { real_time, simulated: self.now(real_time), pace };
    }

    pub(super) const fn pace(&self) -> Pace {
        self.pace
    }

    /// The simulated time at a real one.
    #[must_use]
    pub(super) const fn now(&self, real_time: RealTime) -> Instant {
        let real = real_time.0.saturating_sub(self.real_time.0);
        let passed = match self.pace {
            Pace::Normal => real,
            Pace::Slow => real / SLOWER,
            Pace::Stopped => 0,
        };
        Instant::from_millis(self.simulated.as_millis().saturating_add(passed))
    }

    /// The real time of a simulated one; none, while time stands still.
    #[must_use]
    pub(super) const fn real_time(&self, simulated: Instant) -> Option<RealTime> {
        let passes = simulated.as_millis().saturating_sub(self.simulated.as_millis());
        let passes = match self.pace {
            Pace::Normal => passes,
            Pace::Slow => passes.saturating_mul(SLOWER),
            Pace::Stopped if passes > 0 => return None,
            Pace::Stopped => 0,
        };
        Some(RealTime(self.real_time.0.saturating_add(passes)))
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
        assert_eq!(clock.real_time(Instant::from_millis(750)), Some(RealTime(10_250)));
        assert_eq!(clock.now(RealTime(9_000)), Instant::from_millis(500), "a clock that went backwards stands still");
    }

    #[test]
    fn slow_time_takes_ten_times_as_long_and_stopped_time_never_comes() {
        let mut clock = Clock::default();
        clock.set(RealTime(1_000), Instant::from_millis(1_000));
        clock.set_pace(RealTime(1_000), Pace::Slow);
        assert_eq!(clock.now(RealTime(6_000)), Instant::from_millis(1_500));
        assert_eq!(clock.real_time(Instant::from_millis(1_500)), Some(RealTime(6_000)));
        clock.set_pace(RealTime(6_000), Pace::Stopped);
        assert_eq!(clock.now(RealTime(60_000)), Instant::from_millis(1_500));
        assert_eq!(clock.real_time(Instant::from_millis(1_501)), None);
        assert_eq!(clock.real_time(Instant::from_millis(1_500)), Some(RealTime(6_000)), "what is due is done");
        clock.set_pace(RealTime(60_000), Pace::Normal);
        assert_eq!(clock.now(RealTime(60_001)), Instant::from_millis(1_501), "it goes on from where it stopped");
    }
}
