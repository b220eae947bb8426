//! What checks the machine, out of the machine: `protocol` knows nothing of it. Pure. The page holds what looks on at a session (the rules,
//! the watch and the machines), and nothing else of it.
//!
//! | to find | look in |
//! |---|---|
//! | what must always hold, by name | [`property`]; what each of them looks at: `rule` |
//! | what is seen from outside | [`watch`] |
//! | how much was looked at | [`checked`] |
//! | what is to be reached | [`milestone`] |
//! | which states each party has, and what leads from which to which | [`machine`]; as it is seen: `edge` |
//! | when two worlds count as one | [`normal_form`], and [`fingerprint`] to tell forms apart |
//! | letters that no party wrote, or that are lost | [`tamper`] |

pub mod checked;
#[cfg(not(target_arch = "wasm32"))]
pub mod edge;
#[cfg(not(target_arch = "wasm32"))]
pub mod fingerprint;
pub mod machine;
#[cfg(not(target_arch = "wasm32"))]
pub mod milestone;
#[cfg(not(target_arch = "wasm32"))]
pub mod normal_form;
pub mod property;
mod rule;
mod step;
#[cfg(not(target_arch = "wasm32"))]
pub mod tamper;
pub mod time;
pub mod watch;

pub use property::Property;
#[cfg(not(target_arch = "wasm32"))]
pub use rule::mentions_a_pin;
pub use time::Time;
pub use watch::Watch;

#[cfg(test)]
mod tests;
