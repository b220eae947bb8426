//! Whether and how fast the time of a session runs out. It is the learner's choice, and off unless they turn it on:
//! nobody who practises is to be hurried (WCAG 2.2.3).

use serde::{Deserialize, Serialize};

use crate::protocol::assumption::MORE_TIME;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SessionClock {
    /// No session ever expires.
    #[default]
    Off,
    On {
        /// Ten times as much.
        more_time: bool,
        paused: bool,
    },
}

impl SessionClock {
    pub const ALL: [Self; 5] = [
        Self::Off,
        Self::On { more_time: false, paused: false },
        Self::On { more_time: true, paused: false },
        Self::On { more_time: false, paused: true },
        Self::On { more_time: true, paused: true },
    ];

    /// By how much a session's life is stretched; nothing, while no time runs out.
    #[must_use]
    pub const fn factor(self) -> Option<u32> {
        match self {
            Self::Off | Self::On { paused: true, .. } => None,
            Self::On { more_time, paused: false } => Some(if more_time { MORE_TIME } else { 1 }),
        }
    }
}
