//! The five parties. Each decides from its own state and from what it is told, and nothing else: none sees another.

pub mod app;
pub mod broker;
pub mod core;
pub mod mitid_box;
pub mod service;
