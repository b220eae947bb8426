//! Simulated time. It is always an argument: nothing in the pure modules asks what time it is.

use std::ops::{Add, Sub};
use std::time::Duration;

/// A moment of simulated time, in milliseconds since the world began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(u64);

impl Instant {
    /// The moment the world began.
    pub const START: Self = Self(0);

    #[must_use]
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    #[must_use]
    pub const fn as_millis(self) -> u64 {
        self.0
    }

    /// So much later. Moves towards the far end of time and stays there: no sum of times can panic.
    #[must_use]
    pub const fn after(self, duration: Duration) -> Self {
        let whole = duration.as_secs().saturating_mul(1_000);
        Self(self.0.saturating_add(whole).saturating_add(duration.subsec_millis() as u64))
    }
}

impl Add<Duration> for Instant {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        self.after(duration)
    }
}

/// How long after `earlier` this is; nothing, if it is not after it.
impl Sub for Instant {
    type Output = Duration;

    fn sub(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }
}
