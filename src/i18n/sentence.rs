//! Sentences for which somebody has to choose between texts, or put several together: the same way in each language.

use std::str::Split;

use super::texts::{Chrome, Device, Phone, Rules, Statement};

impl Chrome {
    /// How long a lesson takes, and whether it was finished in this visit.
    #[must_use]
    pub fn minutes(&self, minutes: u8, is_done: bool) -> String {
        if is_done { self.minutes_done(minutes) } else { self.minutes_to_go(minutes) }
    }

    /// How many parts of a link are not known, and which keys are.
    #[must_use]
    pub fn unknown_in_link(&self, count: usize, known_keys: &[&str]) -> String {
        let mut keys = known_keys.join(", ");
        if !keys.is_empty() {
            keys.insert_str(0, ": ");
        }
        if count == 1 { self.unknown_part(&keys) } else { self.unknown_parts(&keys) }
    }
}

impl Statement {
    #[must_use]
    pub fn paragraphs(&self) -> Split<'static, char> {
        self.text().split('\n')
    }
}

impl Rules {
    /// The five with which the official guide ends. What is most often used against people comes first.
    #[must_use]
    pub const fn all(&self) -> [&'static str; 5] {
        [self.never_approve(), self.always_read(), self.pin(), self.keep_user_id(), self.keep_app()]
    }
}

impl Device {
    /// A length of time, rounded up to what is worth saying.
    #[must_use]
    pub fn duration(&self, hours: u64, minutes: u64, seconds: u64) -> String {
        let mut duration = String::new();
        for (count, one, many) in [
            (hours, self.hour(), Self::hours as fn(&Self, u64) -> String),
            (minutes, self.minute(), Self::minutes),
            (seconds, self.second(), Self::seconds),
        ] {
            let part = match count {
                0 => continue,
                1 => one.to_owned(),
                _ => many(self, count),
            };
            duration = if duration.is_empty() { part } else { self.and(&duration, &part) };
        }
        duration
    }
}

impl Phone {
    /// With how many tries are left before the app is blocked, or wants a new PIN.
    #[must_use]
    pub fn wrong_pin(&self, left: u8) -> String {
        if left == 1 { self.wrong_pin_last().to_owned() } else { self.wrong_pin_left(left) }
    }
}
