//! The whole log-on, as parties that only send each other messages. Pure: no clock, no random source, no words for
//! people, nothing of a browser. Time and seed are arguments.
//!
//! | to find | look in |
//! |---|---|
//! | what each party does | [`party`] |
//! | who says what to whom | [`world::message`]; how long it takes: [`world::wire`] |
//! | what a person can do and sees | [`world::input`], [`screen`] |
//! | numbers without a source | [`assumption`] |

pub mod approval;
pub mod assumption;
pub mod generator;
pub mod method;
pub mod one_time_code;
pub mod party;
pub mod person;
pub mod qr_code;
pub mod refused;
pub mod screen;
pub mod signature;
pub mod time;
pub mod user_id;
pub mod world;

pub use generator::Seed;
pub use time::Instant;
pub use world::message::{ComputerId, Party};
pub use world::{ComputerInput, Input, PhoneInput, RoomInput, Setup, World};
