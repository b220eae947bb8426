//! The tests in JavaScript, which drive the built page in browsers, and running them with Node.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result, bail};

use crate::{
    check::{Passed, suite::Extent},
    command,
    project::Project,
    serve,
    setup::{browsers, debian, node, screen_reader, web_servers},
};

/// The built page in a browser. Without `--full` all is told in one language (that the words of the other are there is a matter of
/// the compiler, and what they say of the transcripts), and two things are not asked: what the page is as a site (how it is kept,
/// sealed, embedded and handed on), and what goes through all there is (each lesson, each end of each day, each window, chance).
pub fn browser(project: &Project, extent: Extent) -> Result<Passed> {
    let chromium = [("CHROMIUM", browsers::headless_shell(project)?)];
    let (folders, languages): (&[_], _) = match extent {
        Extent::Usual => (&["tests/e2e"], "en"),
        Extent::Full => (&["tests/e2e", "tests/e2e/throughout", "tests/e2e/site"], "en,da"),
    };
    let languages = [("LANGUAGES", languages.into())];
    // One file more than there are processors: each waits now and then.
    counted_by_node(&with_page(project, folders, processors() + 1, chromium.into_iter().chain(languages))?)
}

/// The crawler. It says how many screens it saw.
pub fn screens(project: &Project) -> Result<Passed> {
    debian::install_missing(project, "the HTML checker", &["java"], &["default-jre-headless"])?;
    let chromium = browsers::headless_shell(project)?;
    let output = with_page(project, &["tests/e2e/screens"], processors(), [("CHROMIUM", chromium)])?;
    let tests = counted_by_node(&output)?.counts.unwrap_or_default();
    let screens = screens_seen(&output).context("the crawler does not say how many screens it saw")?;
    Ok(Passed::counted(format!("{tests}, {screens}")))
}

/// The main lesson, in each engine. What an engine cannot do here is shown, so that nothing is left out in silence.
pub fn engines(project: &Project) -> Result<Passed> {
    // One file for each engine, all at once: the lesson goes by in real time, so they mostly wait.
    let output = with_page(project, &["tests/engines"], 3, browsers::engines(project)?)?;
    Ok(Passed { shown: lacking(&output), ..counted_by_node(&output)? })
}

/// Lessons, as a screen reader tells them.
pub fn orca(project: &Project) -> Result<Passed> {
    screen_reader::install_missing(project)?;
    let chromium = browsers::chromium(project)?;
    counted_by_node(&with_page(project, &["tests/orca"], processors(), [("CHROMIUM", chromium)])?)
}

/// The servers that hosts run, each with the settings of `hosting/`.
pub fn hosting(project: &Project) -> Result<Passed> {
    let chromium = browsers::chromium(project)?;
    let servers = web_servers::install_missing(project)?;
    let programs = servers.into_iter().chain([("CHROMIUM", chromium), ("DIST", project.dist())]);
    counted_by_node(&with_page(project, &["tests/hosting"], processors(), programs)?)
}

/// Runs the tests of these folders with the built page, so many files at a time, and gives what Node's test runner says.
/// `programs` are what the tests start, each by the name of its variable in their environment.
pub fn with_page(
    project: &Project,
    folders: &[&str],
    together: usize,
    programs: impl IntoIterator<Item = (&'static str, PathBuf)>,
) -> Result<String> {
    let mut specs = Vec::new();
    for folder in folders {
        let of_folder = sources(project, folder, ".spec.mjs")?;
        if of_folder.is_empty() {
            bail!("there is no test of the page in {folder}/");
        }
        specs.extend(of_folder);
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
            // Milliseconds for a whole file: whatever hangs must not keep the command from ending. The longest goes through
            // every screen, in minutes, and in many more on a busy machine.
            .arg("--test-timeout=1800000")
            .args(specs)
            .envs(environment),
    )
}

/// Node's own choice is one less: on two processors, one test file at a time.
fn processors() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Finds `213 and 198 screens in en and da, 4 themes`.
fn screens_seen(output: &str) -> Option<&str> {
    output
        .lines()
        .map(str::trim)
        .find(|line| line.contains(" screens in ") && line.starts_with(|c: char| c.is_ascii_digit()))
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

/// Reads the summary of Node's test runner.
pub fn counted_by_node(output: &str) -> Result<Passed> {
    let count = |what: &str| -> usize {
        output.lines().filter_map(|line| line.split_once(what)?.1.trim().parse().ok()).next_back().unwrap_or_default()
    };
    Passed::of_tests(count("ℹ pass "), count("ℹ skipped "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(result: Result<Passed>) -> String {
        result.map_or_else(|error| error.to_string(), |passed| passed.counts.unwrap_or_default())
    }

    #[test]
    fn tests_in_the_browser_are_counted() {
        let output = "✔ logs on (812.3ms)\nℹ tests 9\nℹ pass 9\nℹ fail 0\nℹ skipped 0\nℹ todo 0\n";
        assert_eq!(counts(counted_by_node(output)), "9 tests");
    }

    #[test]
    fn features_missing_from_an_engine_are_named() {
        let output = "▶ WebKitGTK\nnot in WebKitGTK 2.50.6: forced colours\n  ✔ it is not in vain (1ms)\nℹ pass 1";
        assert_eq!(lacking(output).as_deref(), Some("not in WebKitGTK 2.50.6: forced colours"));
        assert_eq!(lacking("ℹ pass 1"), None);
    }

    #[test]
    fn the_crawler_says_how_many_screens_it_saw() {
        let output = "ℹ pass 9\n213 and 198 screens in en and da, 4 themes\nℹ fail 0\n";
        assert_eq!(screens_seen(output), Some("213 and 198 screens in en and da, 4 themes"));
        assert_eq!(screens_seen("ℹ pass 9"), None);
    }

    #[test]
    fn a_suite_without_tests_does_not_pass() {
        assert_eq!(counts(counted_by_node("ℹ pass 0")), "no test ran");
    }
}
