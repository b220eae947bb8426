//! Looking inside: what the log of a session says to somebody who wants to know how it works. Pure.

pub mod knowledge;
pub mod live;
pub mod sequence;
