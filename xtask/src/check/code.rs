//! What cargo checks: the form of the code, its tests and benchmarks, and what it depends on.

use anyhow::{Context, Result, bail};

use crate::{
    check::{Passed, model, npm_packages, page_tests},
    command,
    project::Project,
    setup::{browsers, rust_tools},
};

const TARGET: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// They have the words inside, which the page fetches.
const WEB_TESTS: [&str; 6] = ["--package", "swipewise", "--test", "web", "--features", "words"];

pub fn fmt(project: &Project) -> Result<Passed> {
    rust_tools::install_component(project, "rustfmt", "fmt")?;
    command::run(project.cargo("fmt").args(["--all", "--check"]))?;
    Ok(Passed::default())
}

pub fn clippy(project: &Project) -> Result<Passed> {
    const STRICT: [&str; 3] = ["--", "-D", "warnings"];

    rust_tools::install_component(project, "clippy", "clippy")?;
    rust_tools::install_target(project)?;
    command::run(project.cargo("clippy").args(["--workspace", "--all-targets"]).args(STRICT))?;
    // Not all targets: the native tests use crates that WebAssembly has no use for.
    let web = ["--package", "swipewise", "--lib", "--bins"];
    command::run(project.cargo("clippy").args(TARGET).args(web).args(STRICT))?;
    command::run(project.cargo("clippy").args(TARGET).args(WEB_TESTS).args(STRICT))?;
    Ok(Passed::default())
}

pub fn deny(project: &Project) -> Result<Passed> {
    rust_tools::install_missing(project, &[rust_tools::cargo_deny()])?;
    // Without advisories: they change while the code does not, and need the network.
    let checks = ["check", "--hide-inclusion-graph", "bans", "licenses", "sources"];
    command::run(project.command("cargo-deny").arg("--workspace").args(checks))?;
    Ok(Passed::counted(npm_packages::check(project)?))
}

pub fn native(project: &Project) -> Result<Passed> {
    // Without what the suite `model` runs optimized, and at least as far.
    let all_but = ["--workspace", "--no-fail-fast", "--", "--skip", model::TEST];
    let output = command::run(project.cargo("test").args(all_but))?;
    counted_by_rust(&output)
}

pub fn bench(project: &Project) -> Result<Passed> {
    if page_tests::sources(project, "benches", ".rs")?.is_empty() {
        bail!("there is no benchmark in benches/");
    }
    // Named by a pattern, since a plain `cargo bench` passes these options to the unit tests as well.
    let quick = ["--bench", "*", "--", "--sample-count", "20", "--max-time", "0.5"];
    let output = command::run(project.cargo("bench").args(["--quiet", "--package", "swipewise"]).args(quick))?;
    Ok(Passed { counts: None, shown: Some(output) })
}

pub fn wasm(project: &Project) -> Result<Passed> {
    rust_tools::install_target(project)?;
    rust_tools::install_missing(project, &[rust_tools::wasm_bindgen(project)?])?;
    browsers::chromium(project)?;
    let driver = browsers::driver(project)?;
    let runner = project
        .find("wasm-bindgen-test-runner")
        .context("wasm-bindgen-test-runner is missing, although wasm-bindgen-cli is installed")?;
    let output = command::run(
        project
            .cargo("test")
            .args(WEB_TESTS)
            .args(TARGET)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", driver)
            // Seconds. The runner's own are too few for a browser that starts while the processors are busy.
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    )?;
    counted_by_rust(&output)
}

/// Sums up what the test harness of Rust says, once for each test program.
fn counted_by_rust(output: &str) -> Result<Passed> {
    let counts = |what: &str| -> usize {
        output
            .lines()
            .filter(|line| line.trim_start().starts_with("test result: "))
            .flat_map(|line| line.split([';', '.']))
            .filter_map(|part| part.trim().strip_suffix(what)?.trim_end().parse::<usize>().ok())
            .sum()
    };
    Passed::of_tests(counts("passed"), counts("ignored"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(result: Result<Passed>) -> String {
        result.map_or_else(|error| error.to_string(), |passed| passed.counts.unwrap_or_default())
    }

    #[test]
    fn tests_of_all_test_programs_are_counted() {
        let output = "
            test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
            a line about 7 passed; nothing
            test result: ok. 3 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 1.30s";
        assert_eq!(counts(counted_by_rust(output)), "15 tests, 2 skipped");
    }

    #[test]
    fn a_suite_without_tests_does_not_pass() {
        assert_eq!(counts(counted_by_rust("")), "no test ran");
    }
}
