//! The model checker: every order of everything, in rooms of different sizes (`tests/model_check`).

use anyhow::{Context, Result};

use crate::{
    check::{Passed, size},
    command,
    project::Project,
};

/// The name of its test program.
pub const NAME: &str = "model_check";

/// The test in it that goes through the rooms.
pub const TEST: &str = "whatever_happens_in_whatever_order_every_rule_holds_and_nobody_is_stuck";

/// How far the model checker looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Half a million states, in seconds: every rule, every milestone and every room, with the smallest bounds.
    Quick,
    /// Minutes.
    Full,
    /// Many minutes and much memory.
    Deep,
}

/// Optimized where it goes through millions of states. For fewer it is as the suite `native` has compiled it.
pub fn check(project: &Project, depth: Depth) -> Result<Passed> {
    let (depth, compiled): (_, &[_]) = match depth {
        Depth::Quick => ("quick", &["--workspace"]),
        Depth::Full => ("full", &["--release", "--package", "swipewise"]),
        Depth::Deep => ("deep", &["--release", "--package", "swipewise"]),
    };
    let test = ["--test", NAME, "--", "--nocapture", TEST];
    let output = command::run(project.cargo("test").args(compiled).args(test).env("SWIPEWISE_DEPTH", depth))?;
    let states = output.lines().find_map(|line| line.strip_suffix(" unique states in all")?.parse().ok());
    let states = states.context("the model checker does not say how many states there are")?;
    let rooms: Vec<_> = output.lines().filter(|line| line.contains(" unique states, ")).map(legible).collect();
    let counts = format!("{} unique states in {} rooms", size::grouped(states), rooms.len());
    Ok(Passed { counts: Some(counts), shown: Some(rooms.join("\n")) })
}

/// The line, with a comma between each three digits of its numbers.
pub fn legible(line: &str) -> String {
    let words = line.split(' ').map(|word| word.parse().map_or_else(|_| word.to_owned(), size::grouped));
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_exists_under_the_expected_name() {
        let root = Project::locate().unwrap().root().to_owned();
        let source = std::fs::read_to_string(root.join("tests").join(NAME).join("main.rs")).unwrap();
        assert!(source.contains(&format!("fn {TEST}()")));
    }

    #[test]
    fn large_numbers_can_be_read() {
        let line = "read 1000000 links: 769072 parts known, 12 unknown";
        assert_eq!(legible(line), "read 1,000,000 links: 769,072 parts known, 12 unknown");
    }
}
