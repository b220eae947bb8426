//! People, as far as the world tells them apart.

use serde::{Deserialize, Serialize};

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Actor {
    /// The person who practises, or the guide in their place.
    Learner,
    /// Somebody else, at another computer.
    Other,
}
