//! The timeline: the stops of the session, its branches, and the link to it.

use super::widget::Words;
use crate::history::recording::{self, LONGEST_IN_LINK};
use crate::history::{Entry, History, LogLine};
use crate::i18n::Lang;
use crate::narrate::wire::{of_input, who};
use crate::protocol::Instant;
use crate::protocol::screen::Scene;
use crate::sim::page::Page;
use crate::sim::page::Panel;
use crate::sim::session::Session;

/// What is shown of the time of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineView {
    /// The beginning, and each thing that was done.
    pub stops: Vec<Words>,
    /// The number of the present one.
    pub place: usize,
    /// Whether it is in the past.
    pub is_past: bool,
    /// The present branch, and the others; empty, while there is one.
    pub branches: Vec<Words>,
    /// The fragment that opens the session up to here; none, if that would be too long.
    pub link: Option<String>,
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
    let link = recording::write(history).ok().filter(|text| text.len() <= LONGEST_IN_LINK);
    TimelineView {
        stops: stops(history, lang),
        place: history.cursor(),
        is_past: session.is_in_the_past(),
        branches,
        link: link.map(|text| ["play=", &*text, "&lang=", lang.code()].concat()),
    }
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
