//! Which words the page has: they come one part after the other.

use crate::i18n::{Lang, Part};
use crate::lesson::{Group, Lesson};

/// At least what everybody needs, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Languages {
    /// In which the page begins, unless a link or the last visit says otherwise.
    pub(in crate::sim) first: Lang,
    here: [[bool; Part::ALL.len()]; Lang::ALL.len()],
}

impl Languages {
    /// What everybody needs in this one, so far.
    #[must_use]
    pub const fn only(first: Lang) -> Self {
        Self { first, here: [[false; Part::ALL.len()]; Lang::ALL.len()] }.with(first, Part::Page)
    }

    /// All of them, and the page begins in this one.
    #[must_use]
    pub const fn all(first: Lang) -> Self {
        Self { first, here: [[true; Part::ALL.len()]; Lang::ALL.len()] }
    }

    /// And this part of this one.
    #[must_use]
    pub const fn with(mut self, lang: Lang, part: Part) -> Self {
        self.here[lang as usize][part as usize] = true;
        self
    }

    /// Whether there is all that this lesson needs in this language.
    #[must_use]
    pub const fn has(self, lang: Lang, lesson: &Lesson) -> bool {
        let here = self.here[lang as usize];
        here[Part::Page as usize] && (!matches!(lesson.group, Group::OrdinaryDays) || here[Part::Days as usize])
    }
}
