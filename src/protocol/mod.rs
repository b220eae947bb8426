//! The whole log-on, as parties that only send each other messages. Pure: no clock, no random source, no words for
//! people, nothing of a browser. Time and seed are arguments.
//!
//! | to find | look in |
//! |---|---|
//! | what each party does | [`service`], [`broker`], [`mitid_box`], [`mitid_core`], [`app`]: a state diagram on top of each |
//! | who says what to whom | [`message`]; how long it takes: [`wire`] |
//! | what a person can do and sees | [`input`], [`screen`] |
//! | numbers without a source | [`assumption`] |
//! | what must always hold | [`invariant`]; what is to be reached: [`milestone`] |

pub mod app;
pub mod approval;
pub mod assumption;
pub mod broker;
pub mod generator;
pub mod input;
pub mod invariant;
pub mod message;
pub mod method;
pub mod milestone;
pub mod mitid_box;
pub mod mitid_core;
pub mod one_time_code;
pub mod person;
pub mod qr_code;
pub mod refused;
pub mod screen;
pub mod service;
pub mod signature;
pub mod time;
pub mod user_id;
pub mod wire;
pub mod world;

pub use generator::Seed;
pub use message::{ComputerId, Party};
pub use time::Instant;
pub use world::{Input, Setup, World};
