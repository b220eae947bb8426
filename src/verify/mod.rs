//! What checks the machine, out of the machine: the page holds nothing of it, and `protocol` knows nothing of it. Pure.
//!
//! | to find | look in |
//! |---|---|
//! | what must always hold, by name | [`property`]; what each of them looks at: `rule` |
//! | what is seen from outside | [`watch`] |
//! | what is to be reached | [`milestone`] |
//! | from which state what leads to which | [`edge`] |
//! | when two worlds count as one | [`normal_form`], and [`fingerprint`] to tell forms apart |
//! | letters that no party wrote, or that are lost | [`tamper`] |

pub mod edge;
pub mod fingerprint;
pub mod milestone;
pub mod normal_form;
pub mod property;
mod rule;
mod step;
pub mod tamper;
pub mod time;
pub mod watch;

pub use property::Property;
pub use rule::mentions_a_pin;
pub use time::Time;
pub use watch::Watch;

#[cfg(test)]
mod tests;
