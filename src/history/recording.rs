//! A recorded session as a text: to be shared in a link, kept in a file, and opened again on any machine. Pure.
//!
//! It holds what a lesson, a seed and inputs are, and nothing else: no text that somebody typed, since none is ever in a
//! history (`docs/model.md`). What is read is untrusted, and has to be a session that could have happened: each input is
//! played, and one that the machine refuses ends the reading.

use std::hash::{Hash, Hasher};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::{Entry, History};
use crate::lesson::catalog;
use crate::protocol::world::Actor;
use crate::protocol::{Input, Instant, Seed};

/// The form in which sessions are written. It grows whenever an older one would be read as something else: another order
/// of the variants of an input, another machine.
pub const VERSION: u8 = 1;

/// No session has more inputs (an *assumption*: ten times those of the longest lesson).
pub const MOST_INPUTS: usize = 500;

/// No session is longer: three days (an *assumption*: the 24 hours of a switch, twice, and a day to spare).
pub const LONGEST: Instant = Instant::from_millis(72 * 60 * 60 * 1_000);

/// A longer text is not put into a link, but kept in a file (an *assumption*: messengers cut longer links).
pub const LONGEST_IN_LINK: usize = 1_000;

/// A longer text is not read at all. [`MOST_INPUTS`] of the largest inputs take less.
pub const LONGEST_TEXT: usize = 16_384;

/// Why a text is no session that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// It was written by a newer page, or by one whose sessions this one does not know any more.
    Version,
    /// It is longer than any session.
    TooLarge,
    /// It is damaged, cut off, or never was a session.
    Damaged,
    /// The machine does not allow what it says that was done.
    Refused,
}

/// A session that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// At its end, with everything that had happened.
    pub history: History,
    /// Whether the machine of today sends and shows something else for the same inputs than that which recorded it.
    pub has_drifted: bool,
}

/// What is written, after the version.
#[derive(Serialize, Deserialize)]
struct Written<'a> {
    lesson: &'a str,
    /// Which telling of an ordinary day; 0 for any other lesson.
    telling: u8,
    seed: u64,
    digest: u32,
    entries: Vec<WrittenEntry>,
}

#[derive(Serialize, Deserialize)]
struct WrittenEntry {
    /// Milliseconds since the entry before.
    after: u32,
    by: Actor,
    input: Input,
}

/// The session as a text of letters, digits, `-` and `_`: everything that happened up to the cursor.
///
/// # Errors
/// Nothing is written of a session that could not be read again: one of too many inputs, or too long.
pub fn write(history: &History) -> Result<String, Unreadable> {
    let entries = &history.entries()[..history.cursor()];
    if entries.len() > MOST_INPUTS || entries.last().is_some_and(|last| last.at > LONGEST) {
        return Err(Unreadable::Damaged);
    }
    let mut before = Instant::START;
    let entries = entries.iter().map(|entry| {
        let after = (entry.at - before).as_millis();
        before = entry.at;
        WrittenEntry { after: u32::try_from(after).unwrap_or(u32::MAX), by: entry.by, input: entry.input }
    });
    let lesson = history.lesson();
    let written = Written {
        lesson: lesson.key,
        telling: lesson.day.map_or(0, |day| day.number),
        seed: history.seed().0,
        digest: digest(history),
        entries: entries.collect(),
    };
    let bytes = postcard::to_extend(&written, vec![VERSION]).map_err(|_| Unreadable::Damaged)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// Plays the session that this text holds.
///
/// # Errors
/// If it holds none that this page can play.
pub fn read(text: &str) -> Result<Opened, Unreadable> {
    if text.len() > LONGEST_TEXT {
        return Err(Unreadable::TooLarge);
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Unreadable::Damaged)?;
    let (version, bytes) = bytes.split_first().ok_or(Unreadable::Damaged)?;
    if *version != VERSION {
        return Err(Unreadable::Version);
    }
    let (written, rest): (Written, _) = postcard::take_from_bytes(bytes).map_err(|_| Unreadable::Damaged)?;
    if !rest.is_empty() || written.entries.len() > MOST_INPUTS {
        return Err(Unreadable::Damaged);
    }
    let lesson = match written.telling {
        0 => catalog::by_key(written.lesson),
        telling => catalog::by_key(written.lesson).and_then(|lesson| catalog::telling(lesson, telling)),
    };
    let lesson = lesson.ok_or(Unreadable::Damaged)?;
    let mut history = History::new(lesson, Seed(written.seed));
    let mut at = Instant::START;
    for WrittenEntry { after, by, input } in written.entries {
        at = at + std::time::Duration::from_millis(after.into());
        if at > LONGEST {
            return Err(Unreadable::Damaged);
        }
        history.record(at, by, input).map_err(|_| Unreadable::Refused)?;
    }
    let has_drifted = digest(&history) != written.digest;
    Ok(Opened { history, has_drifted })
}

/// A number for everything that was done, sent and shown up to the last input. Another log has another one, but for one in four
/// thousand million.
fn digest(history: &History) -> u32 {
    let until = history.entries()[..history.cursor()].last().map_or(Instant::START, |Entry { at, .. }| *at);
    let mut digest = Digest::default();
    history.log(until).hash(&mut digest);
    digest.short()
}

/// FNV-1a. The hasher of the standard library may change with each release, and hashes sizes of the machine that it runs on: here
/// they have 64 bits everywhere.
struct Digest(u64);

impl Digest {
    const fn short(&self) -> u32 {
        #[expect(clippy::cast_possible_truncation, reason = "both halves are in the lower one")]
        let short = (self.0 ^ (self.0 >> 32)) as u32;
        short
    }
}

impl Default for Digest {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Digest {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_i64(number as i64);
    }
}
