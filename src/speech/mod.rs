//! Speech: what a message is, when it is said, and which voices of the browser can read it aloud. Pure, and free of words:
//! what is said is decided in `narrate` and `sim`.

pub mod queue;
pub mod voice;

use std::time::Duration;

/// Real time, in milliseconds since the page was opened. Speech takes real time, while simulated time may jump.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RealTime(pub u64);

impl RealTime {
    #[must_use]
    pub const fn after(self, duration: Duration) -> Self {
        let whole = duration.as_secs().saturating_mul(1_000);
        Self(self.0.saturating_add(whole).saturating_add(duration.subsec_millis() as u64))
    }
}

/// Which of the two live regions a message is written into: a status waits for a pause, an alert interrupts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Urgency {
    Status,
    Alert,
}

/// What a message is about. A newer message about the same topic replaces an older one that is still waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    Computer,
    Phone,
    Guide,
    /// What other people say.
    People,
    /// How many digits have been entered.
    Typing,
    /// How much time is left.
    TimeLeft,
}
