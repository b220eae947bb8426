//! The tools written in Rust: which versions, where they come from, and installing what is missing.

use std::{fs, path::Path};

use anyhow::{Context, Result, anyhow};

use crate::{command, progress, project::Project};

const TARGET: &str = "wasm32-unknown-unknown";

/// A tool that cargo can build. It is built without optimization and without debug information: for Trunk that takes
/// minutes in place of a quarter of an hour, and none of these tools has enough to do for the difference to be felt.
pub struct Tool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    options: &'static [&'static str],
    /// How long building it took on a machine with two cores.
    expected: &'static str,
}

/// Bundles the page. Later versions need a later Rust than the project asks for.
pub fn trunk() -> Tool {
    Tool {
        package: "trunk",
        version: "0.21.14".to_owned(),
        programs: &["trunk"],
        // Its default features bring an updater and OpenSSL.
        options: &["--locked", "--no-default-features", "--features", "rustls"],
        expected: "2 min 30 s",
    }
}

/// Makes the JavaScript between page and WebAssembly, and runs tests in a browser. It refuses WebAssembly that was
/// made with any other version of the library, so the lock file decides which one.
pub fn wasm_bindgen(project: &Project) -> Result<Tool> {
    let lock = project.root().join("Cargo.lock");
    let lock = fs::read_to_string(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock does not name wasm-bindgen")?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        version: version.to_owned(),
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        // Not `--locked`: its lock file names a version of a crate that the registry does not always have.
        options: &[],
        expected: "1 min",
    })
}

/// Checks licences, sources and banned crates.
pub fn cargo_deny() -> Tool {
    Tool {
        package: "cargo-deny",
        version: "0.20.2".to_owned(),
        programs: &["cargo-deny"],
        options: &["--locked"],
        expected: "1 min",
    }
}

/// Lets tests drive Firefox. Debian has no package of it.
pub fn geckodriver() -> Tool {
    Tool {
        package: "geckodriver",
        version: "0.37.1".to_owned(),
        programs: &["geckodriver"],
        options: &["--locked"],
        expected: "40 s",
    }
}

/// Builds those of the tools that are not there at the right version, into a folder of the project's own.
pub fn install_missing(project: &Project, tools: &[Tool]) -> Result<()> {
    let missing: Vec<_> = tools.iter().filter(|tool| !tool.is_there(project)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    // One folder for all, since the tools share crates. Never the project's own: a tool's build would evict what is
    // cached there. It stays after a failure, so that the next attempt goes on from there.
    let build = project.tools().join("build");
    for tool in missing {
        tool.install(project, &build)?;
    }
    fs::remove_dir_all(&build).with_context(|| format!("{} cannot be removed", build.display()))
}

/// Adds the standard library for WebAssembly, unless it is there.
pub fn install_target(project: &Project) -> Result<()> {
    let library = command::answer(project.command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if library.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    rustup(project, &["target", "add", TARGET])
}

/// Adds `cargo fmt` and `cargo clippy`, which a minimal Rust comes without.
pub fn install_component(project: &Project, component: &str, subcommand: &str) -> Result<()> {
    if command::answer(project.cargo(subcommand).arg("--version")).is_some() {
        return Ok(());
    }
    rustup(project, &["component", "add", component])
}

fn rustup(project: &Project, arguments: &[&str]) -> Result<()> {
    let wanted = arguments.join(" ");
    if project.find("rustup").is_none() {
        return Err(anyhow!("rustup is missing: install it from https://rustup.rs, it has to run `rustup {wanted}`"));
    }
    progress::step(&format!("rustup {wanted}"), "20 s", || {
        command::run(project.command("rustup").args(arguments)).map(drop)
    })
}

impl Tool {
    /// Whether each program that would be run, the first in the search path, has the right version.
    fn is_there(&self, project: &Project) -> bool {
        self.programs.iter().all(|program| {
            project.find(program).is_some_and(|path| {
                command::answer(project.command(path).arg("--version"))
                    .is_some_and(|answer| version_in(&answer) == Some(&self.version))
            })
        })
    }

    fn install(&self, project: &Project, build: &Path) -> Result<()> {
        let what = format!("building {} {}", self.package, self.version);
        progress::step(&what, self.expected, || {
            command::run(
                project
                    .cargo("install")
                    .arg(self.package)
                    .args(["--version", &self.version, "--debug"])
                    .args(self.options)
                    .arg("--root")
                    .arg(project.tools())
                    .arg("--target-dir")
                    .arg(build)
                    .env("CARGO_PROFILE_DEV_DEBUG", "0"),
            )
            .map(drop)
        })
    }
}

/// The version in what a program answers to `--version`.
pub fn version_in(answer: &str) -> Option<&str> {
    answer
        .split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// The version of a package in a lock file, if there is exactly one.
pub fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut versions = lock.split("[[package]]").filter_map(|entry| {
        entry.lines().find(|line| *line == name)?;
        let line = entry.lines().find(|line| line.starts_with("version = "))?;
        line.split('"').nth(1)
    });
    let version = versions.next()?;
    versions.next().is_none().then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_programs_answer() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130"), Some("0.2.130"));
        assert_eq!(version_in("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(version_in("v20.20.2\n"), Some("20.20.2"));
        assert_eq!(version_in("version unknown"), None);
    }

    #[test]
    fn the_wasm_bindgen_version_is_read_from_the_lock_file() {
        let lock = r#"
[[package]]
name = "wasm-bindgen"
version = "0.2.130"

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.999"
dependencies = [
 "wasm-bindgen",
]
"#;
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }

    #[test]
    fn two_versions_of_one_package_give_no_version() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1\"\n[[package]]\nname = \"a\"\nversion = \"2\"\n";
        assert_eq!(locked_version(lock, "a"), None);
    }
}
