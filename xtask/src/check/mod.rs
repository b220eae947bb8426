//! The suites of `cargo xtask test`, what each of them does, and what else can be checked.

pub mod faults;
pub mod fuzz;
pub mod model;
pub mod page_tests;
pub mod peers;
pub mod size;
pub mod suite;

mod checkout;
mod code;
mod npm_packages;
mod rebuild;
mod record;
mod speed;
mod trunk;

use anyhow::{Result, bail};

/// What a suite has to say when nothing went wrong.
#[derive(Default)]
pub struct Passed {
    /// How much was checked.
    pub counts: Option<String>,
    /// What is worth reading in any case.
    pub shown: Option<String>,
}

impl Passed {
    pub fn counted(counts: String) -> Self {
        Self { counts: Some(counts), shown: None }
    }

    /// So many tests passed and were skipped.
    fn of_tests(passed: usize, skipped: usize) -> Result<Self> {
        Ok(Self::counted(match (passed, skipped) {
            // A suite that checks nothing looks exactly like one that passes.
            (0, _) => bail!("no test ran"),
            (1, 0) => "1 test".to_owned(),
            (_, 0) => format!("{passed} tests"),
            (_, _) => format!("{passed} tests, {skipped} skipped"),
        }))
    }
}
