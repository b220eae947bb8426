//! Which languages the page has the words of: they come one after the other.

use crate::i18n::Lang;

/// At least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Languages {
    /// In which the page begins, unless a link or the last visit says otherwise.
    pub(in crate::sim) first: Lang,
    here: [bool; Lang::ALL.len()],
}

impl Languages {
    /// This one so far.
    #[must_use]
    pub const fn only(first: Lang) -> Self {
        Self { first, here: [false; Lang::ALL.len()] }.with(first)
    }

    /// All of them, and the page begins in this one.
    #[must_use]
    pub const fn all(first: Lang) -> Self {
        Self { first, here: [true; Lang::ALL.len()] }
    }

    /// And this one.
    #[must_use]
    pub const fn with(mut self, lang: Lang) -> Self {
        self.here[lang as usize] = true;
        self
    }

    #[must_use]
    pub const fn has(self, lang: Lang) -> bool {
        self.here[lang as usize]
    }
}
