//! The timeline: the stops of the session, its branches, and the link to it.

use super::widget::Words;
use crate::history::recording::{self, LONGEST_IN_LINK};
use crate::history::{Entry, History, LogLine};
use crate::i18n::Lang;
use crate::lesson::Lesson;
use crate::narrate::wire::{of_input, who};
use crate::protocol::Instant;
use crate::protocol::screen::Scene;
use crate::sim::page::{Page, Panel, link};
use crate::sim::session::{Pace, Session};

/// What is read of a file: no session has more bytes.
pub const LONGEST_FILE: usize = recording::LONGEST_TEXT;

/// What is shown of the time of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineView {
    /// The beginning, and each thing that was done.
    pub stops: Vec<Words>,
    /// The number of the present one.
    pub place: usize,
    /// Whether it is in the past.
    pub is_past: bool,
    /// How fast time goes.
    pub pace: Pace,
    /// The present branch, and the others; empty, while there is one.
    pub branches: Vec<Words>,
    /// The session up to here as a text, for a link or a file; none, if it could not be read again.
    pub written: Option<String>,
    pub lesson: &'static Lesson,
    /// The number of the present step; none, where that has no number of its own.
    pub step: Option<u8>,
}

impl TimelineView {
    /// The fragment that opens the session up to here; none, if that would be too long.
    #[must_use]
    pub fn link(&self, lang: Lang) -> Option<String> {
        let written = self.written.as_deref().filter(|text| text.len() <= LONGEST_IN_LINK);
        written.map(|text| ["play=", text, "&lang=", lang.code()].concat())
    }

    /// The fragment that opens the lesson at the present step, if that has a number.
    #[must_use]
    pub fn step_link(&self) -> Option<String> {
        self.step.map(|step| [&*link::address(self.lesson), "&step=", &*step.to_string()].concat())
    }

    /// What a file with the session is called.
    #[must_use]
    pub fn file_name(&self) -> String {
        ["swipewise-", self.lesson.key, ".txt"].concat()
    }
}

pub(super) fn draw(session: &Session, page: &Page) -> Option<TimelineView> {
    let is_shown = page.open.has(Panel::Timeline) && page.has_later_parts() && !session.looks_on();
    is_shown.then(|| of_session(session, page.lang))
}

#[inline(never)]
fn of_session(session: &Session, lang: Lang) -> TimelineView {
    let history = session.history();
    let others = session.timeline().branches();
    let time = &lang.days().time;
    let count = |history: &History| history.entries().len() + 1;
    let mut branches = Vec::new();
    if !others.is_empty() {
        branches.push(time.this_branch(count(history)).into());
        let others = (1..).zip(others).map(|(number, branch)| time.other_branch(number, count(branch)).into());
        branches.extend(others);
    }
    TimelineView {
        stops: stops(history, lang),
        place: history.cursor(),
        is_past: session.is_in_the_past(),
        pace: session.pace(),
        branches,
        written: recording::write(history).ok(),
        lesson: history.lesson(),
        step: step(history),
    }
}

/// Where the guide is. What is over has no next step.
fn step(history: &History) -> Option<u8> {
    let (lesson, next) = (history.lesson(), history.next());
    let (number, _) = lesson.number(next.step);
    Some(number).filter(|number| !next.is_finished() && lesson.step(*number).is_some())
}

/// What each stop is called.
fn stops(history: &History, lang: Lang) -> Vec<Words> {
    let time = &lang.days().time;
    // What was done after this moment as well, with what was in front of the learner then.
    let mut whole = history.clone();
    whole.seek(history.entries().len());
    let done = whole.log(Instant::START).into_iter().filter_map(|line| match line {
        LogLine::Input(entry, before) => Some((entry, before)),
        LogLine::Output(..) => None,
    });
    let stop = |(number, (entry, before)): (usize, (Entry, Scene))| {
        let (who, what) = (who(entry.by, entry.input, lang), of_input(entry.input, before, lang));
        time.stop(number, &minutes(entry.at), who, &what).into()
    };
    let mut stops = vec![time.beginning().into()];
    stops.extend((1..).zip(done).map(stop));
    stops
}

/// `12:05`, or `24:00:12` after an hour.
pub(super) fn minutes(at: Instant) -> String {
    let seconds = at.as_millis() / 1_000;
    let two = |number: u64| {
        let digits = number.to_string();
        if number < 10 { ["0", &*digits].concat() } else { digits }
    };
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
    if hours == 0 {
        [&*minutes.to_string(), ":", &*two(seconds % 60)].concat()
    } else {
        [&*hours.to_string(), ":", &*two(minutes), ":", &*two(seconds % 60)].concat()
    }
}
