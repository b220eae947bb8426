//! How fast the built page is: Lighthouse's scores, the time from an input to the paint that answers it, and what a
//! thousand log-ons leave behind.

use anyhow::{Context, Result};

use crate::{
    check::{Passed, page_tests},
    project::Project,
    setup::browsers,
};

/// The prefix of the lines in which `tests/speed` reports what was measured.
const MARK: &str = "│ ";

/// Measures, and shows what came out. Fails for what must hold, and not because the machine was busy.
pub fn measure(project: &Project) -> Result<Passed> {
    let chromium = browsers::chromium(project)?;
    // One after the other: two at the same time would measure each other.
    let output = page_tests::with_page(project, &["tests/speed"], 1, [("CHROMIUM", chromium)])?;
    let figures = figures(&output).context("the measurements say nothing")?;
    Ok(Passed { shown: Some(figures), ..page_tests::counted_by_node(&output)? })
}

/// What the measurements have to say, without the test runner's own words.
pub fn figures(output: &str) -> Option<String> {
    let lines: Vec<_> = output.lines().filter_map(|line| line.trim_start().strip_prefix(MARK)).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_separated_from_the_test_runners_output() {
        let output = "▶ Speed\n│ worst: 40 ms\n│   a table\n│ \n  ✔ it is measured (1ms)\nℹ pass 1";
        assert_eq!(figures(output).as_deref(), Some("worst: 40 ms\n  a table\n"));
        assert_eq!(figures("ℹ pass 1"), None);
    }
}
