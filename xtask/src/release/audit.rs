//! Known faults in what is used here. Lists of them change while the code does not, and are asked for over the network, so
//! this is not a suite: maintainers run it before a release and now and then.

use anyhow::{Result, bail};

use crate::{
    command,
    project::Project,
    setup::{node, rust_tools},
};

/// Asks for crates and for npm packages, tells what came of each, and fails unless both were asked and nothing is known.
pub fn audit(project: &Project) -> Result<()> {
    rust_tools::install_missing(project, &[rust_tools::cargo_deny()])?;
    node::install_packages(project)?;
    let mut crates = project.command("cargo-deny");
    crates.args(["--workspace", "check", "--hide-inclusion-graph", "advisories"]);
    let mut npm = project.command("npm");
    npm.arg("audit");

    let mut bad = Vec::new();
    for (what, command) in [("crates", &mut crates), ("npm packages", &mut npm)] {
        let (status, output) = command::finish(command)?;
        let verdict = Verdict::of(status.success(), &output);
        println!("{what}: {}", verdict.in_words());
        if verdict != Verdict::Clean {
            println!("{}\n", output.trim_end());
            bad.push(format!("{what} {}", verdict.in_words()));
        }
    }
    if bad.is_empty() { Ok(()) } else { bail!("{}", bad.join("; ")) }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Clean,
    Faults,
    /// The list is out of reach: nothing is known either way.
    NotAsked,
}

impl Verdict {
    fn of(passed: bool, output: &str) -> Self {
        /// What cargo-deny 0.20 and npm 9 to 11 say when they cannot get their lists.
        const OUT_OF_REACH: [&str; 3] =
            ["failed to fetch advisory database", "audit endpoint returned an error", "npm error network"];

        if passed {
            Self::Clean
        } else if OUT_OF_REACH.iter().any(|words| output.contains(words)) {
            Self::NotAsked
        } else {
            Self::Faults
        }
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::Clean => "no known fault",
            Self::Faults => "have a known fault, or could not be looked through",
            Self::NotAsked => "were not looked through: the list of faults cannot be reached from here",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unreachable_advisory_list_is_not_a_fault() {
        assert_eq!(Verdict::of(true, "advisories ok"), Verdict::Clean);
        assert_eq!(Verdict::of(false, "error[vulnerability]: a crate"), Verdict::Faults);
        let silent = "[ERROR] failed to fetch advisory database https://github.com/RustSec/advisory-db with cli";
        assert_eq!(Verdict::of(false, silent), Verdict::NotAsked);
        assert_eq!(Verdict::of(false, "npm error audit endpoint returned an error"), Verdict::NotAsked);
    }
}
