//! A run of the table of defences in place of the lesson: what two people did is played again, one moment after the other. Nobody can act
//! in it, and no time passes by itself. The lesson waits as it was.

use std::mem;

use super::run::{Kept, Moment, Watched, played};
use super::{Observer, Session, SessionIntent};
use crate::defences::Table;
use crate::history::History;
use crate::lesson::Next;
use crate::protocol::Instant;

impl Session {
    pub(in crate::sim) const fn is_watched(&self) -> bool {
        self.watched.is_some()
    }

    /// The lesson, though a run be played in its place.
    pub(in crate::sim) fn kept(&self) -> &History {
        self.watched.as_ref().map_or(&self.history, |watched| &watched.kept.history)
    }

    /// What comes next in it.
    pub(in crate::sim) fn lesson_next(&self) -> Next {
        self.watched.as_ref().map_or(self.next, |watched| watched.kept.next)
    }

    /// The moment that is shown, if a run is watched.
    pub(in crate::sim) fn moment(&self) -> Option<Moment> {
        self.moment_of(self.watched.as_ref()?)
    }

    #[inline(never)]
    fn moment_of(&self, watched: &Watched) -> Option<Moment> {
        let Watched { table, cell, run, .. } = watched;
        let (attack, defence, entry) = table.cell(*cell)?;
        let recorded = *entry.runs.get(*run)?;
        let done = self.history.cursor();
        Some(Moment {
            attack,
            defence,
            verdict: entry.verdict,
            run: (*run, entry.runs.len()),
            recorded,
            at: (done, self.history.entries().len()),
            deed: done.checked_sub(1).and_then(|last| recorded.deeds().nth(last)),
        })
    }

    /// Begins with the first run of a cell. A cell without one is not watched.
    pub(in crate::sim) fn watch(&mut self, table: &'static Table, cell: usize, observer: &mut dyn Observer) {
        if let Some(history) = played(table, cell, 0) {
            self.take_back();
            self.leave_the_past(self.with_its_future(), observer);
            let history = mem::replace(&mut self.history, history);
            let kept = Kept { history, chair: self.chair.take(), next: self.next };
            self.watched = Some(Watched { table, cell, run: 0, kept });
            self.show_moment(Instant::START, observer);
        }
    }

    /// Goes back to the lesson. Gives the number of the cell that was watched.
    pub(in crate::sim) fn leave(&mut self, observer: &mut dyn Observer) -> Option<usize> {
        let cell = self.take_back()?;
        self.show_moment(self.world().now(), observer);
        Some(cell)
    }

    /// Puts the lesson in the place of the run again, which nobody is told of. Gives the number of the cell that was watched.
    pub(super) fn take_back(&mut self) -> Option<usize> {
        let watched = self.watched.take()?;
        Some(self.put_back(watched))
    }

    #[inline(never)]
    fn put_back(&mut self, watched: Watched) -> usize {
        let Watched { cell, kept, .. } = watched;
        Kept { history: self.history, chair: self.chair, next: self.next } = kept;
        cell
    }

    /// What moves about in a lesson moves about in a run.
    #[inline(never)]
    pub(super) fn handle_watched(&mut self, intent: SessionIntent, observer: &mut dyn Observer) {
        let moment = match intent {
            SessionIntent::DoStep => self.history.next_moment().or_else(|| self.turn_to(true)),
            SessionIntent::StepBack => self.history.previous_moment().or_else(|| self.turn_to(false)),
            SessionIntent::StartOver => Some(self.history.seek(0)),
            SessionIntent::Ask
            | SessionIntent::SkipSwitch
            | SessionIntent::BreakCamera(_)
            | SessionIntent::SpoilConnection(_)
            | SessionIntent::LogOnElsewhere
            | SessionIntent::PauseClock(_)
            | SessionIntent::ShowClue
            | SessionIntent::Sit
            | SessionIntent::Leave
            | SessionIntent::Travel(_)
            | SessionIntent::TakeBranch(_)
            | SessionIntent::SetPace(_)
            | SessionIntent::NextEvent => None,
        };
        if let Some(moment) = moment {
            self.show_moment(moment, observer);
        }
    }

    /// Turns to the next day, at its beginning, or to the one before, at its end.
    fn turn_to(&mut self, next: bool) -> Option<Instant> {
        let watched = self.watched.as_mut()?;
        let run = if next { watched.run + 1 } else { watched.run.checked_sub(1)? };
        let mut history = played(watched.table, watched.cell, run)?;
        let moment = if next { history.world().now() } else { history.seek_to_the_end() };
        watched.run = run;
        self.history = history;
        Some(moment)
    }

    fn show_moment(&mut self, moment: Instant, observer: &mut dyn Observer) {
        self.clock.set(self.real_time, moment);
        self.move_on(observer);
    }
}
