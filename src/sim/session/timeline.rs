//! Time as something to hold: any moment of the session can be gone to. Time stands still there until somebody does something, and what
//! came after is kept as a branch.

use std::mem;

use crate::history::History;
use crate::protocol::Instant;

/// So many branches are kept, the newest ones (an *assumption*: as many as a class can tell apart).
const MOST_BRANCHES: usize = 8;

/// Where somebody is who has gone to another moment.
#[derive(Debug, Default)]
pub(in crate::sim) struct Timeline {
    /// The moment in the past at which time stands still.
    pub(super) still: Option<Instant>,
    /// Histories that were left in the past, the newest last.
    branches: Vec<History>,
}

impl Timeline {
    pub(super) const fn still(&self) -> Option<Instant> {
        self.still
    }

    pub(in crate::sim) fn branches(&self) -> &[History] {
        &self.branches
    }

    pub(super) fn keep(&mut self, branch: History) {
        if self.branches.len() == MOST_BRANCHES {
            self.branches.remove(0);
        }
        self.branches.push(branch);
    }

    /// Puts the history of this branch in the place of the present one, which is kept. Gives nothing if there is none.
    pub(super) fn swap(&mut self, number: usize, present: &mut History) -> Option<()> {
        (number < self.branches.len()).then(|| {
            let branch = self.branches.remove(number);
            self.keep(mem::replace(present, branch));
        })
    }
}
