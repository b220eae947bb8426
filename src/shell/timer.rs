//! The one timer: it wakes the core when the core asked for it.

use gloo_timers::callback::Timeout;

use super::dispatch;
use crate::sim::Intent;
use crate::speech::RealTime;

/// Wakes the core at that time. Dropping the timer, as when another one takes its place, stops it.
pub fn wake_at(at: RealTime, now: RealTime) -> Timeout {
    let millis = u32::try_from(at.0.saturating_sub(now.0)).unwrap_or(u32::MAX);
    // Browsers count in a signed number; a longer wait just asks again.
    let millis = millis.min(i32::MAX.unsigned_abs());
    Timeout::new(millis, || dispatch(Intent::Wake))
}
