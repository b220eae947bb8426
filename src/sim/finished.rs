//! What was played to its end in this visit.

use crate::lesson::{Ending, Lesson};

/// A lesson, or a day of a week, and how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finished {
    pub lesson: &'static Lesson,
    pub ending: &'static Ending,
    /// Which day of a week it was, if it was one.
    pub place: Option<u8>,
}
