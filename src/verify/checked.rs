//! How much the model checker looked at, written down: the page shows it. `cargo xtask test --full` goes through all of it and compares.

/// So many states of all rooms together. After each step to one of them every rule is looked at.
pub const STATES: usize = 7_419_013;
/// So many rooms.
pub const ROOMS: usize = 13;
