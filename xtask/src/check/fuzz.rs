//! Texts that come from outside, in great number: links, what a browser kept, and recorded sessions.

use anyhow::{Result, ensure};

use crate::{check::model::legible, command, project::Project};

/// Reads so many texts from outside with each parser that has to do with them, and gives a line for each.
pub fn check(project: &Project, inputs: u32) -> Result<String> {
    let tests = ["--test", "links", "--test", "recording", "--", "--nocapture"];
    let output = command::run(
        project
            .cargo("test")
            .args(["--release", "--package", "swipewise"])
            .args(tests)
            .env("SWIPEWISE_INPUTS", inputs.to_string()),
    )?;
    let read: Vec<_> = output.lines().filter(|line| line.starts_with("read ")).map(legible).collect();
    ensure!(!read.is_empty(), "the test does not say what it read");
    Ok(read.join("\n"))
}
