//! A learner as a set of habits: what they do without thinking about it, and what they always look at. It stands for a person in the
//! table of defences, and plays every lesson of being careful in the tests.

/// What somebody does by habit.
#[expect(clippy::struct_excessive_bools, reason = "each is a habit of its own, and any can be with any other")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Habits {
    /// Types a code that somebody reads out.
    pub types_told_codes: bool,
    /// Reads the text before approving, and rejects what they did not want.
    pub reads_text: bool,
    /// Looks at the address before typing anything, and leaves a page that has another one.
    pub looks_at_address: bool,
    /// Switches to one-time codes when somebody asks for it.
    pub switches_when_asked: bool,
    /// Tells what somebody asks for.
    pub tells_secrets: bool,
}

impl Habits {
    /// Believes everybody, and looks at nothing.
    pub const GULLIBLE: Self = Self {
        types_told_codes: true,
        reads_text: false,
        looks_at_address: false,
        switches_when_asked: true,
        tells_secrets: true,
    };

    /// Everything that the official guide advises.
    pub const CAREFUL: Self = Self {
        types_told_codes: false,
        reads_text: true,
        looks_at_address: true,
        switches_when_asked: false,
        tells_secrets: false,
    };
}
