//! The five parties. Each decides from its own state and from what it is told, and nothing else: none sees another.
//!
//! Each has an enum of its states. Which event leads from which to which is a table, `verify/machine/table.rs`, that the model
//! checker compares with all it sees; `cargo run -- --states` draws it.

pub mod app;
pub mod broker;
pub mod core;
pub mod mitid_box;
pub mod service;
