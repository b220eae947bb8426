//! Which defence stops which attack: a table that is computed. Each adversary is let loose on a learner with one defence, and
//! everything that both could do is tried. Pure.
//!
//! | to find | look in |
//! |---|---|
//! | the attacks, and what the learner does that day | [`attack`] |
//! | the defences, and what each changes | [`defence`] |
//! | the habits on which a class votes: each attack is looked at for each class | [`class`] |
//! | what can be done at one moment, and when the learner is harmed | [`position`] |
//! | all that can come of a trial, and the bound | [`explore`]; when two moments count as one: [`form`] |
//! | how a cell follows from that | [`cell`] |
//! | a way that shows it, to be played again | [`run`] |
//! | what the page gets of all that, as data: it does not search itself | [`table`], [`deed`]; written down by `written` |

pub mod attack;
pub mod cell;
pub mod class;
pub mod deed;
pub mod defence;
pub mod explore;
pub mod form;
pub mod position;
pub mod run;
pub mod table;
#[cfg(not(target_arch = "wasm32"))]
pub mod written;

pub use attack::{Attack, Scenario};
pub use cell::{Cell, LookedAt, compute, compute_classes, compute_row};
pub use class::{Class, Habit};
pub use deed::Deed;
pub use defence::{Defence, Learner};
pub use explore::{Exploration, MOVES_AT_MOST};
pub use position::{Move, Position, Trial};
pub use run::{Run, Step};
pub use table::{Entry, Recorded, Table, Verdict};

#[cfg(test)]
mod tests;
