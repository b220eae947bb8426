//! A run of the table of defences, to be played again.

use super::chair::Chair;
use crate::defences::{Attack, Deed, Defence, Recorded, Table, Verdict};
use crate::history::History;
use crate::lesson::Next;
use crate::lesson::replay::REPLAY;
use crate::protocol::Seed;

/// What is watched.
#[derive(Debug)]
pub(super) struct Watched {
    pub table: &'static Table,
    /// The number of the cell, counted row by row.
    pub cell: usize,
    /// The number of its run.
    pub run: usize,
    pub kept: Kept,
}

/// The lesson, while it waits.
#[derive(Debug)]
pub(super) struct Kept {
    pub history: History,
    /// Where the learner sat, if it was in the other chair.
    pub chair: Option<Chair>,
    pub next: Next,
}

/// The present moment of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Moment {
    pub attack: Attack,
    /// None, if the run shows what becomes of a class.
    pub defence: Option<Defence>,
    pub verdict: Verdict,
    /// Which run of the cell it is, counted from 0, and how many there are.
    pub run: (usize, usize),
    pub recorded: Recorded,
    /// How many things have been done, and how many there are to do.
    pub at: (usize, usize),
    /// What was done last; nothing, at the beginning.
    pub deed: Option<Deed>,
}

impl Moment {
    /// Whether the run is at its end.
    pub(in crate::sim) const fn is_last(self) -> bool {
        self.at.0 == self.at.1
    }

    /// Whether something comes after this moment: in this run, or on another day.
    pub(in crate::sim) const fn goes_on(self) -> bool {
        !self.is_last() || self.run.0 + 1 < self.run.1
    }

    /// Whether something was before it.
    pub(in crate::sim) const fn goes_back(self) -> bool {
        self.at.0 > 0 || self.run.0 > 0
    }
}

/// The run with this number of a cell, at its beginning.
pub(super) fn played(table: &Table, cell: usize, run: usize) -> Option<History> {
    let (attack, _, entry) = table.cell(cell)?;
    let recorded = *entry.runs.get(run)?;
    let mut history = History::of(&REPLAY, &recorded.setup(attack), Seed(1));
    for deed in recorded.deeds() {
        history.settle();
        let input = deed.input(history.world())?;
        history.record(history.world().now(), deed.by(), input).ok()?;
    }
    history.seek(0);
    Some(history)
}
