//! The setting 'QR or one-time codes': how a person ties the computer to their phone. MitID's core keeps it, and the
//! app shows and changes it (official guide, step 1).

use std::time::Duration;

use super::time::Instant;

/// How a person approves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// How every new phone begins (official guide, step 1).
    #[default]
    QrCodes,
    /// The switch has been started. Until then QR codes are used.
    Switching {
        ready_at: Instant,
    },
    OneTimeCodes,
}

/// How long the switch to one-time codes takes (official guide, step 1).
pub const SWITCH_TAKES: Duration = Duration::from_secs(24 * 60 * 60);

/// What the app can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MethodChange {
    /// Use one-time codes, in 24 hours.
    StartSwitch,
    /// Use QR codes: at once, also where a switch was under way. (That it is at once is an assumption.)
    UseQrCodes,
}

impl Method {
    /// The method after this change. A switch that is under way is not started anew.
    #[must_use]
    pub fn changed(self, change: MethodChange, now: Instant) -> Self {
        match (change, self) {
            (MethodChange::StartSwitch, Self::QrCodes) => Self::Switching { ready_at: now + SWITCH_TAKES },
            (MethodChange::StartSwitch, Self::Switching { .. } | Self::OneTimeCodes) => self,
            (MethodChange::UseQrCodes, _) => Self::QrCodes,
        }
    }

    /// When a switch that is under way is done.
    #[must_use]
    pub const fn ready_at(self) -> Option<Instant> {
        match self {
            Self::Switching { ready_at } => Some(ready_at),
            Self::QrCodes | Self::OneTimeCodes => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant::from_millis(500);

    #[test]
    fn a_switch_takes_24_hours_and_is_not_started_twice() {
        let switching = Method::QrCodes.changed(MethodChange::StartSwitch, NOW);
        assert_eq!(switching.ready_at(), Some(Instant::from_millis(500 + 24 * 60 * 60 * 1_000)));
        let later = NOW + Duration::from_secs(60);
        assert_eq!(switching.changed(MethodChange::StartSwitch, later), switching);
        assert_eq!(Method::OneTimeCodes.changed(MethodChange::StartSwitch, NOW), Method::OneTimeCodes);
    }

    #[test]
    fn back_to_qr_is_at_once() {
        let switching = Method::QrCodes.changed(MethodChange::StartSwitch, NOW);
        for method in [Method::QrCodes, switching, Method::OneTimeCodes] {
            assert_eq!(method.changed(MethodChange::UseQrCodes, NOW), Method::QrCodes);
        }
        assert_eq!((Method::QrCodes.ready_at(), Method::OneTimeCodes.ready_at()), (None, None));
    }
}
