//! People, as far as the world tells them apart.

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The person who practises, or the guide in their place.
    Learner,
    /// Somebody else, at another computer.
    Other,
}
