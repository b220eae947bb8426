//! By what an ordinary day can be noticed, and where that stands.

/// Where it could be noticed what kind of day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Clue {
    /// In what somebody says: the conversation and the turn in it, both counted from 0.
    Said { talk: u8, turn: u8 },
    /// In the address above the MitID box, when the learner is about to type there or to leave it.
    Address,
    /// In the text that the app asks the learner to approve.
    Text,
}

impl Clue {
    /// It was said in the first conversation.
    #[must_use]
    pub const fn said(turn: u8) -> Self {
        Self::Said { talk: 0, turn }
    }
}
