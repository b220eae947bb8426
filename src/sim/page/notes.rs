//! The speaker notes in a second window, and how long the page has been presented.

use crate::speech::RealTime;

/// What a presenter asks for, and what the browser reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotesIntent {
    /// Opens the second window.
    OpenWindow,
    /// It is open, and the time of day has come so far into its minute.
    Opened { second: u8 },
    /// The browser has not opened it.
    Blocked,
    /// It is closed, whoever has closed it.
    Closed,
}

#[derive(Debug, Default)]
pub(in crate::sim) struct Notes {
    /// When presenting began.
    since: RealTime,
    window: Window,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Window {
    #[default]
    Closed,
    Blocked,
    /// It has a clock: when that shows another minute.
    Open(RealTime),
}

const MINUTE: u64 = 60_000;

impl Notes {
    pub(in crate::sim) fn begin(&mut self, now: RealTime) {
        self.since = now;
    }

    pub(in crate::sim) fn has_window(&self) -> bool {
        matches!(self.window, Window::Open(_))
    }

    pub(in crate::sim) fn is_blocked(&self) -> bool {
        self.window == Window::Blocked
    }

    pub(in crate::sim) const fn note_opened(&mut self, second: u8, now: RealTime) {
        let left = MINUTE.saturating_sub(second as u64 * 1_000);
        self.window = Window::Open(RealTime(now.0 + left));
    }

    pub(in crate::sim) const fn note_blocked(&mut self) {
        self.window = Window::Blocked;
    }

    /// Says whether it was open.
    pub(in crate::sim) fn note_closed(&mut self) -> bool {
        matches!(std::mem::take(&mut self.window), Window::Open(_))
    }

    /// How many whole minutes the page has been presented.
    pub(in crate::sim) const fn minutes(&self, now: RealTime) -> u64 {
        now.0.saturating_sub(self.since.0) / MINUTE
    }

    /// When the clock has to be drawn anew.
    pub(in crate::sim) const fn poll_timeout(&self) -> Option<RealTime> {
        match self.window {
            Window::Open(at) => Some(at),
            Window::Closed | Window::Blocked => None,
        }
    }

    /// It is this late now.
    pub(in crate::sim) fn pass(&mut self, now: RealTime) {
        if let Window::Open(at) = &mut self.window
            && *at <= now
        {
            let minutes = (now.0 - at.0) / MINUTE + 1;
            *at = RealTime(at.0 + minutes * MINUTE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_wakes_at_each_minute_of_the_day_and_only_while_the_window_is_open() {
        let mut notes = Notes::default();
        assert_eq!(notes.poll_timeout(), None);
        notes.note_opened(50, RealTime(1_000));
        assert_eq!(notes.poll_timeout(), Some(RealTime(11_000)));
        notes.pass(RealTime(10_999));
        assert_eq!(notes.poll_timeout(), Some(RealTime(11_000)));
        notes.pass(RealTime(11_000));
        assert_eq!(notes.poll_timeout(), Some(RealTime(71_000)));
        // After a machine has slept.
        notes.pass(RealTime(1_000_000));
        assert_eq!(notes.poll_timeout(), Some(RealTime(1_031_000)));
        assert!(notes.note_closed() && !notes.note_closed());
        assert_eq!(notes.poll_timeout(), None);
    }

    #[test]
    fn minutes_count_from_when_presenting_began() {
        let mut notes = Notes::default();
        notes.begin(RealTime(30_000));
        let minutes = [29_000, 30_000, 89_999, 90_000].map(|now| notes.minutes(RealTime(now)));
        assert_eq!(minutes, [0, 0, 0, 1]);
    }
}
