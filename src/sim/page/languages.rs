//! Which words the page has, and how much of its program: they come one part after the other.

use crate::i18n::{Lang, Part};
use crate::lesson::{Group, Lesson};

/// At least what everybody needs, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Languages {
    /// In which the page begins, unless a link or the last visit says otherwise.
    pub(in crate::sim) first: Lang,
    here: [[bool; Part::ALL.len()]; Lang::ALL.len()],
    program_is_whole: bool,
}

/// How much of the page is here, in its present language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrived {
    /// What the first lesson needs.
    FirstPart,
    /// All of the program, and not all words for it.
    Program,
    Everything,
}

impl Languages {
    /// What everybody needs in this one, so far.
    #[must_use]
    pub const fn only(first: Lang) -> Self {
        let here = [[false; Part::ALL.len()]; Lang::ALL.len()];
        Self { first, here, program_is_whole: false }.with(first, Part::Page)
    }

    /// All of them, and the page begins in this one.
    #[must_use]
    pub const fn all(first: Lang) -> Self {
        Self { first, here: [[true; Part::ALL.len()]; Lang::ALL.len()], program_is_whole: true }
    }

    /// And this part of this one.
    #[must_use]
    pub const fn with(mut self, lang: Lang, part: Part) -> Self {
        self.here[lang as usize][part as usize] = true;
        self
    }

    /// And all of the program.
    #[must_use]
    pub const fn with_program(mut self) -> Self {
        self.program_is_whole = true;
        self
    }

    /// How much of the page is here in this language.
    pub(in crate::sim) const fn arrived(self, lang: Lang) -> Arrived {
        // The words of the days are put in once the program is whole.
        match (self.here[lang as usize][Part::Days as usize], self.program_is_whole) {
            (true, _) => Arrived::Everything,
            (false, true) => Arrived::Program,
            (false, false) => Arrived::FirstPart,
        }
    }

    /// Whether there is all that this lesson needs in this language.
    #[must_use]
    pub const fn has(self, lang: Lang, lesson: &Lesson) -> bool {
        let here = self.here[lang as usize];
        here[Part::Page as usize] && (!matches!(lesson.group, Group::OrdinaryDays) || here[Part::Days as usize])
    }
}
