//! What each suite does.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result, bail, ensure};

use crate::{
    browser, command, debian, hosting, node, packages,
    project::Project,
    reproducible, screen_reader, serve,
    site::{self, Optimizer},
    size::{self, FirstLoad, Table},
    tool,
};

const TARGET: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

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
}

pub fn fmt(project: &Project) -> Result<Passed> {
    tool::install_component(project, "rustfmt", "fmt")?;
    command::run(project.cargo("fmt").args(["--all", "--check"]))?;
    Ok(Passed::default())
}

pub fn clippy(project: &Project) -> Result<Passed> {
    const STRICT: [&str; 3] = ["--", "-D", "warnings"];

    tool::install_component(project, "clippy", "clippy")?;
    tool::install_target(project)?;
    command::run(project.cargo("clippy").args(["--workspace", "--all-targets"]).args(STRICT))?;
    // Not all targets: the native tests use crates that WebAssembly has no use for.
    let web = ["--package", "swipewise", "--lib", "--bins", "--test", "web"];
    command::run(project.cargo("clippy").args(TARGET).args(web).args(STRICT))?;
    Ok(Passed::default())
}

pub fn deny(project: &Project) -> Result<Passed> {
    tool::install_missing(project, &[tool::cargo_deny()])?;
    // Without advisories: they change while the code does not, and need the network.
    let checks = ["check", "--hide-inclusion-graph", "bans", "licenses", "sources"];
    command::run(project.command("cargo-deny").arg("--workspace").args(checks))?;
    Ok(Passed::counted(packages::check(project)?))
}

pub fn native(project: &Project) -> Result<Passed> {
    let output = command::run(project.cargo("test").args(["--workspace", "--no-fail-fast"]))?;
    counted_by_rust(&output)
}

/// How far the model checker looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Seconds.
    Quick,
    /// Minutes.
    Full,
    /// Many minutes and much memory.
    Deep,
}

/// Optimized, since it goes through millions of states; what `native` runs of it looks less far.
pub fn model(project: &Project, depth: Depth) -> Result<Passed> {
    let depth = match depth {
        Depth::Quick => "quick",
        Depth::Full => "full",
        Depth::Deep => "deep",
    };
    let test = ["--release", "--package", "swipewise", "--test", "model_check", "--", "--nocapture"];
    let output = command::run(project.cargo("test").args(test).env("SWIPEWISE_DEPTH", depth))?;
    let states = output.lines().find_map(|line| line.strip_suffix(" unique states in all")?.parse().ok());
    let states = states.context("the model checker does not say how many states there are")?;
    let rooms: Vec<_> = output.lines().filter(|line| line.contains(" unique states, ")).map(legible).collect();
    let counts = format!("{} unique states in {} rooms", size::grouped(states), rooms.len());
    Ok(Passed { counts: Some(counts), shown: Some(rooms.join("\n")) })
}

/// Reads so many texts from outside with each parser that has to do with them, and gives a line for each.
pub fn fuzz(project: &Project, inputs: u32) -> Result<String> {
    let test = ["--release", "--package", "swipewise", "--test", "links", "--", "--nocapture"];
    let output = command::run(project.cargo("test").args(test).env("SWIPEWISE_INPUTS", inputs.to_string()))?;
    let read: Vec<_> = output.lines().filter(|line| line.starts_with("read ")).map(legible).collect();
    ensure!(!read.is_empty(), "the test does not say what it read");
    Ok(read.join("\n"))
}

/// The line, with a comma between each three digits of its numbers.
fn legible(line: &str) -> String {
    let words = line.split(' ').map(|word| word.parse().map_or_else(|_| word.to_owned(), size::grouped));
    words.collect::<Vec<_>>().join(" ")
}

pub fn bench(project: &Project) -> Result<Passed> {
    if sources(project, "benches", ".rs")?.is_empty() {
        bail!("there is no benchmark in benches/");
    }
    // Named by a pattern, since a plain `cargo bench` passes these options to the unit tests as well.
    let quick = ["--bench", "*", "--", "--sample-count", "20", "--max-time", "0.5"];
    let output = command::run(project.cargo("bench").args(["--quiet", "--package", "swipewise"]).args(quick))?;
    Ok(Passed { counts: None, shown: Some(output) })
}

pub fn build(project: &Project) -> Result<Passed> {
    site::build(project, Optimizer::Required)?;
    packages::none_is_shipped(project)?;
    Ok(Passed::default())
}

pub fn size(project: &Project) -> Result<Passed> {
    let first_load = FirstLoad::measure(&project.dist())?;
    first_load.check(size::GATE)?;
    let change = Table::measure(project)?.change();
    Ok(Passed::counted(format!("{} bytes, {change}", size::grouped(first_load.total()))))
}

pub fn wasm(project: &Project) -> Result<Passed> {
    tool::install_target(project)?;
    tool::install_missing(project, &[tool::wasm_bindgen(project)?])?;
    browser::chromium(project)?;
    let driver = browser::driver(project)?;
    let runner = project
        .find("wasm-bindgen-test-runner")
        .context("wasm-bindgen-test-runner is missing, although wasm-bindgen-cli is installed")?;
    let output = command::run(
        project
            .cargo("test")
            .args(["--package", "swipewise", "--test", "web"])
            .args(TARGET)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", driver)
            // Seconds. The runner's own are too few for a browser that starts while the processors are busy.
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    )?;
    counted_by_rust(&output)
}

pub fn browser(project: &Project) -> Result<Passed> {
    let chromium = browser::chromium(project)?;
    counted_by_node(&with_page(project, "tests/e2e", processors(), [("CHROMIUM", chromium)])?)
}

/// The crawler. It says how many screens it saw.
pub fn screens(project: &Project) -> Result<Passed> {
    debian::install_missing(project, "the HTML checker", &["java"], &["default-jre-headless"])?;
    let chromium = browser::chromium(project)?;
    let output = with_page(project, "tests/e2e/screens", processors(), [("CHROMIUM", chromium)])?;
    let tests = counted_by_node(&output)?.counts.unwrap_or_default();
    let screens = screens_seen(&output).context("the crawler does not say how many screens it saw")?;
    Ok(Passed::counted(format!("{tests}, {screens}")))
}

/// The main lesson, in each engine. What an engine cannot do here is shown, so that nothing is left out in silence.
pub fn engines(project: &Project) -> Result<Passed> {
    // One file for each engine, all at once: the lesson goes by in real time, so they mostly wait.
    let output = with_page(project, "tests/engines", 3, browser::engines(project)?)?;
    Ok(Passed { shown: lacking(&output), ..counted_by_node(&output)? })
}

/// Lessons, as a screen reader tells them.
pub fn orca(project: &Project) -> Result<Passed> {
    screen_reader::install_missing(project)?;
    let chromium = browser::chromium(project)?;
    counted_by_node(&with_page(project, "tests/orca", processors(), [("CHROMIUM", chromium)])?)
}

/// The servers that hosts run, each with the settings of `hosting/`.
pub fn hosting(project: &Project) -> Result<Passed> {
    let chromium = browser::chromium(project)?;
    let servers = hosting::servers(project)?;
    let programs = servers.into_iter().chain([("CHROMIUM", chromium), ("DIST", project.dist())]);
    counted_by_node(&with_page(project, "tests/hosting", processors(), programs)?)
}

pub fn rebuild(project: &Project) -> Result<Passed> {
    Ok(Passed::counted(reproducible::check(project)?))
}

/// Runs the tests of a folder with the built page, so many files at a time, and gives what Node's test runner says.
/// `programs` are what the tests start, each by the name of its variable in their environment.
pub fn with_page(
    project: &Project,
    folder: &str,
    together: usize,
    programs: impl IntoIterator<Item = (&'static str, PathBuf)>,
) -> Result<String> {
    let specs = sources(project, folder, ".spec.mjs")?;
    if specs.is_empty() {
        bail!("there is no test of the page in {folder}/");
    }
    let server = serve::start(serve::bind(0)?, project.dist())?;
    let address = ("BASE_URL", server.url().into());
    run_node(project, &specs, together, programs.into_iter().map(|(name, path)| (name, path.into())).chain([address]))
}

/// Runs test files, so many at a time, and gives what Node's test runner says.
pub fn run_node(
    project: &Project,
    specs: &[PathBuf],
    together: usize,
    environment: impl IntoIterator<Item = (&'static str, OsString)>,
) -> Result<String> {
    node::install_packages(project)?;
    command::run(
        project
            .command("node")
            .arg("--test")
            .arg("--test-reporter=spec")
            .arg(format!("--test-concurrency={together}"))
            // Milliseconds for a whole file: whatever hangs must not keep the command from ending.
            .arg("--test-timeout=900000")
            .args(specs)
            .envs(environment),
    )
}

/// Node's own choice is one less: on two processors, one test file at a time.
fn processors() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Finds `213 screens × 2 languages × 4 themes`.
fn screens_seen(output: &str) -> Option<&str> {
    output
        .lines()
        .map(str::trim)
        .find(|line| line.contains(" screens × ") && line.starts_with(|c: char| c.is_ascii_digit()))
}

/// The lines in which the tests of an engine name what it cannot do.
fn lacking(output: &str) -> Option<String> {
    let lines: Vec<_> = output.lines().map(str::trim).filter(|line| line.starts_with("not in ")).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The files of a folder whose names end so, sorted.
pub fn sources(project: &Project, folder: &str, ending: &str) -> Result<Vec<PathBuf>> {
    let path = project.root().join(folder);
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut sources = Vec::new();
    for entry in fs::read_dir(&path).with_context(|| format!("{folder}/ cannot be read"))? {
        let name = entry?.file_name();
        if name.to_string_lossy().ends_with(ending) {
            sources.push(Path::new(folder).join(name));
        }
    }
    sources.sort();
    Ok(sources)
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
    summed_up(counts("passed"), counts("ignored"))
}

/// Reads the summary of Node's test runner.
pub fn counted_by_node(output: &str) -> Result<Passed> {
    let count = |what: &str| -> usize {
        output.lines().filter_map(|line| line.split_once(what)?.1.trim().parse().ok()).next_back().unwrap_or_default()
    };
    summed_up(count("ℹ pass "), count("ℹ skipped "))
}

fn summed_up(passed: usize, skipped: usize) -> Result<Passed> {
    Ok(Passed::counted(match (passed, skipped) {
        // A suite that checks nothing looks exactly like one that passes.
        (0, _) => bail!("no test ran"),
        (1, 0) => "1 test".to_owned(),
        (_, 0) => format!("{passed} tests"),
        (_, _) => format!("{passed} tests, {skipped} skipped"),
    }))
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
    fn tests_in_the_browser_are_counted() {
        let output = "✔ logs on (812.3ms)\nℹ tests 9\nℹ pass 9\nℹ fail 0\nℹ skipped 0\nℹ todo 0\n";
        assert_eq!(counts(counted_by_node(output)), "9 tests");
    }

    #[test]
    fn what_an_engine_cannot_do_is_named() {
        let output = "▶ WebKitGTK\nnot in WebKitGTK 2.50.6: forced colours\n  ✔ it is not in vain (1ms)\nℹ pass 1";
        assert_eq!(lacking(output).as_deref(), Some("not in WebKitGTK 2.50.6: forced colours"));
        assert_eq!(lacking("ℹ pass 1"), None);
    }

    #[test]
    fn the_crawler_says_how_many_screens_it_saw() {
        let output = "ℹ pass 9\n213 screens × 2 languages × 4 themes\nℹ fail 0\n";
        assert_eq!(screens_seen(output), Some("213 screens × 2 languages × 4 themes"));
        assert_eq!(screens_seen("ℹ pass 9"), None);
    }

    #[test]
    fn large_numbers_can_be_read() {
        let line = "read 1000000 links: 769072 parts known, 12 unknown";
        assert_eq!(legible(line), "read 1,000,000 links: 769,072 parts known, 12 unknown");
    }

    #[test]
    fn a_suite_without_tests_does_not_pass() {
        assert_eq!(counts(counted_by_rust("")), "no test ran");
        assert_eq!(counts(counted_by_node("ℹ pass 0")), "no test ran");
    }
}
