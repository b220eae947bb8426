//! Other people: what they see, what they know, and what they could do with it. Pure.
//!
//! Nobody here breaks the protocol, and nobody could: each only does what anybody can do at a computer or with a telephone. An
//! [`Adversary`] is a value with a name; it gets [`Seen`], what stands in front of it, and [`Known`], what it has learnt, and
//! gives what it could do now. An input that needs a fact which is not known is refused ([`Known::allows`]).

mod adversary;
mod fact;
mod habits;
mod knowledge;
mod seen;

pub use adversary::Adversary;
pub use fact::{Fact, Known};
pub use habits::{Habits, Mind, Request};
pub use knowledge::{Event, Knower, learnt, seen_by, told_by};
pub use seen::Seen;
