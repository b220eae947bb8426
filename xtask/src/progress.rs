//! What the terminal shows while something takes long.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Says what begins and how long it will take about, does it, and says how long it took.
pub fn step<T>(what: &str, expected: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{what}: about {expected} …");
    let begin = Instant::now();
    let result = work()?;
    println!("{what}: done in {}", in_words(begin.elapsed()));
    Ok(result)
}

/// A duration as a person would say it: `3 min 8 s`, `12 s`, `0.4 s`.
pub fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_rounded_for_reading() {
        assert_eq!(in_words(Duration::from_millis(420)), "0.4 s");
        assert_eq!(in_words(Duration::from_millis(12_900)), "12 s");
        assert_eq!(in_words(Duration::from_secs(188)), "3 min 8 s");
    }
}
