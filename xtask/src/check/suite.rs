//! The suites of `cargo xtask test`: their order, running them, and the summary at the end.
//!
//! Some run each time: those that a change of the code can break. The others, which are slow and seldom find what those
//! did not, run with `--full`.

use std::{
    fmt::{self, Display, Formatter},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow};

use crate::{
    build::{self, Optimizer},
    check::{
        Passed, code, faults,
        model::{self, Depth},
        npm_packages, page_tests, rebuild,
        record::{self, Inputs},
        size::{self, Table},
        speed, trunk,
    },
    progress,
    project::Project,
};

/// One group of checks. Cheap ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    Fmt,
    Clippy,
    Deny,
    Native,
    Model,
    Faults,
    Bench,
    Build,
    Size,
    Wasm,
    Trunk,
    Browser,
    Speed,
    Screens,
    Engines,
    Orca,
    Hosting,
    Rebuild,
}

/// How much is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What a change of the code can break, in minutes.
    Usual,
    /// Every suite, each as thoroughly as it can.
    Full,
}

/// How a suite ended.
struct Report {
    suite: Suite,
    took: Duration,
    result: Result<Passed>,
}

impl Suite {
    const ALL: [Self; 18] = [
        Self::Fmt,
        Self::Clippy,
        Self::Deny,
        Self::Native,
        Self::Model,
        Self::Faults,
        Self::Bench,
        Self::Build,
        Self::Size,
        Self::Wasm,
        Self::Trunk,
        Self::Browser,
        Self::Speed,
        Self::Screens,
        Self::Engines,
        Self::Orca,
        Self::Hosting,
        Self::Rebuild,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Deny => "deny",
            Self::Native => "native",
            Self::Model => "model",
            Self::Faults => "faults",
            Self::Bench => "bench",
            Self::Build => "build",
            Self::Size => "size",
            Self::Wasm => "wasm",
            Self::Trunk => "trunk",
            Self::Browser => "browser",
            Self::Speed => "speed",
            Self::Screens => "screens",
            Self::Engines => "engines",
            Self::Orca => "orca",
            Self::Hosting => "hosting",
            Self::Rebuild => "rebuild",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::Fmt => "the code is formatted",
            Self::Clippy => "no warnings, native and for WebAssembly",
            Self::Deny => "licences, sources and banned crates",
            Self::Native => "unit, property and transcript tests",
            Self::Model => "the model checker, in small rooms; with --full in larger ones",
            Self::Faults => "each rule is broken on purpose, and noticed",
            Self::Bench => "benchmarks in quick mode",
            Self::Build => "the release of the page",
            Self::Size => "what the first load takes",
            Self::Wasm => "tests compiled to WebAssembly, in headless Chromium",
            Self::Trunk => "`trunk build` and `trunk serve` by themselves, in a fresh checkout",
            Self::Browser => {
                "the built page in headless Chromium; with --full in both languages, in every window, and as a site"
            }
            Self::Speed => "how fast the built page is, and what memory it takes",
            Self::Screens => "every screen, in each language, and in one in each theme, by every question and checker",
            Self::Engines => "the main lesson in Chromium, Firefox and WebKit",
            Self::Orca => "Orca, a real screen reader, with the built page",
            Self::Hosting => "the built page below nginx, Apache and a plain web server",
            Self::Rebuild => "the page, built a second time in another folder",
        }
    }

    /// How long it takes on a machine with two cores that has compiled nothing yet, if that is worth saying.
    fn expected(self) -> Option<&'static str> {
        match self {
            Self::Clippy | Self::Model | Self::Faults | Self::Engines | Self::Rebuild => Some("3 min"),
            Self::Native => Some("1 min"),
            Self::Bench => Some("40 s"),
            Self::Wasm => Some("1 min 30 s"),
            Self::Browser => Some("4 min; 10 with --full"),
            Self::Trunk | Self::Speed => Some("2 min"),
            Self::Orca => Some("4 min"),
            Self::Screens => Some("5 min"),
            Self::Fmt | Self::Deny | Self::Build | Self::Size | Self::Hosting => None,
        }
    }

    /// Whether it runs without `--full`.
    fn is_usual(self) -> bool {
        match self {
            Self::Fmt
            | Self::Clippy
            | Self::Deny
            | Self::Native
            | Self::Model
            | Self::Build
            | Self::Size
            | Self::Browser => true,
            Self::Faults
            | Self::Bench
            | Self::Wasm
            | Self::Trunk
            | Self::Speed
            | Self::Screens
            | Self::Engines
            | Self::Orca
            | Self::Hosting
            | Self::Rebuild => false,
        }
    }

    /// Whether it looks at what `build` makes.
    fn needs_page(self) -> bool {
        matches!(
            self,
            Self::Size
                | Self::Trunk
                | Self::Browser
                | Self::Speed
                | Self::Screens
                | Self::Engines
                | Self::Orca
                | Self::Hosting
                | Self::Rebuild
        )
    }

    /// All that it looks at, if it takes minutes: then it need not look at the same again.
    fn inputs(self) -> Option<Inputs> {
        const RULES: [&str; 6] =
            ["src/protocol", "src/lesson", "tests/model_check", "Cargo.toml", "Cargo.lock", "xtask/src"];
        const SOURCES: [&str; 12] = [
            "src",
            "public",
            "development",
            "style",
            "stubs",
            "hosting",
            "index.html",
            "Trunk.toml",
            "Cargo.toml",
            "Cargo.lock",
            "package-lock.json",
            "xtask/src",
        ];
        const DEVELOPMENT: [&str; 15] = [
            "src",
            "public",
            "development",
            "style",
            "stubs",
            "index.html",
            "Trunk.toml",
            "Cargo.toml",
            "Cargo.lock",
            "tests/trunk",
            "tests/e2e/support",
            "tests/engines/support",
            "package.json",
            "package-lock.json",
            "xtask/src",
        ];
        const PAGE: [&str; 5] = ["dist", "tests", "package.json", "package-lock.json", "xtask/src"];

        let (files, programs): (&[_], &[_]) = match self {
            Self::Model | Self::Faults => (&RULES, &["rustc"]),
            Self::Browser | Self::Screens => (&PAGE, &["node", "chromium-headless-shell", "chromium", "java"]),
            Self::Trunk => (&DEVELOPMENT, &["rustc", "trunk", "node", "chromium"]),
            Self::Rebuild => (&SOURCES, &["rustc", "node"]),
            Self::Engines => (&PAGE, &["node", "chromium", "firefox-esr", "WebKitWebDriver"]),
            Self::Orca => (&PAGE, &["node", "chromium", "firefox-esr", "orca"]),
            Self::Fmt
            | Self::Clippy
            | Self::Deny
            | Self::Native
            | Self::Bench
            | Self::Build
            | Self::Size
            | Self::Wasm
            // What it shows is worth as much as that it passes.
            | Self::Speed
            | Self::Hosting => return None,
        };
        Some(Inputs { files, programs })
    }

    /// Runs it, or recalls that it has passed with all that it looks at as it is.
    fn run_unless_recalled(self, project: &Project, extent: Extent) -> Result<Passed> {
        let Some(inputs) = self.inputs() else { return self.run(project, extent) };
        let record = self.record(extent);
        let digest = inputs.digest(project)?;
        if let Some(counts) = record::recall(project, record, &digest) {
            return Ok(Passed::counted(format!("{counts}, passed before with the same inputs")));
        }
        let result = self.run(project, extent)?;
        // It may have installed a browser.
        let digest = inputs.digest(project)?;
        record::note(project, record, &digest, result.counts.as_deref().unwrap_or_default());
        Ok(result)
    }

    /// The name under which it is written down that it has passed: a short run says nothing about a full one.
    fn record(self, extent: Extent) -> &'static str {
        match (self, extent) {
            (Self::Model, Extent::Usual) => "model-usual",
            (Self::Browser, Extent::Usual) => "browser-usual",
            _ => self.name(),
        }
    }

    fn run(self, project: &Project, extent: Extent) -> Result<Passed> {
        match self {
            Self::Fmt => code::fmt(project),
            Self::Clippy => code::clippy(project),
            Self::Deny => code::deny(project),
            Self::Native => code::native(project),
            Self::Model => match extent {
                Extent::Usual => model::check(project, Depth::Quick),
                Extent::Full => model::check(project, Depth::Full),
            },
            // The table is for `cargo xtask check --faults`.
            Self::Faults => Ok(Passed { shown: None, ..faults::check(project)? }),
            Self::Bench => code::bench(project),
            Self::Build => {
                build::site(project, Optimizer::Required)?;
                npm_packages::none_is_shipped(project)?;
                Ok(Passed::default())
            }
            Self::Size => size::check(project),
            Self::Wasm => code::wasm(project),
            Self::Trunk => trunk::check(project),
            Self::Browser => page_tests::browser(project, extent),
            Self::Speed => speed::measure(project),
            Self::Screens => page_tests::screens(project),
            Self::Engines => page_tests::engines(project),
            Self::Orca => page_tests::orca(project),
            Self::Hosting => page_tests::hosting(project),
            Self::Rebuild => Ok(Passed::counted(rebuild::check(project)?)),
        }
    }
}

/// Reads `fmt,clippy`.
pub fn parse_list(text: &str) -> Result<Vec<Suite>> {
    text.split(',')
        .map(|name| {
            Suite::ALL
                .into_iter()
                .find(|suite| suite.name() == name)
                .with_context(|| format!("there is no suite `{name}`, see `cargo xtask test --list`"))
        })
        .collect()
}

/// Prints the names of the suites, and when each runs.
pub fn list() {
    for suite in Suite::ALL {
        let with = if suite.is_usual() { "" } else { "--full" };
        println!("{:<8} {with:<6} {}", suite.name(), suite.about());
    }
}

/// Runs the suites of this extent, or only those that are named, each whatever became of those before it. Says whether
/// all passed.
///
/// A slow suite that has passed with everything as it is does not run once more, unless it is named or `again` asks for it.
pub fn run(project: &Project, only: &[Suite], extent: Extent, again: bool) -> bool {
    let suites = selection(only, extent);
    let mut reports = Vec::<Report>::new();
    for (place, suite) in suites.iter().copied().enumerate() {
        let expected = suite.expected().map(|time| format!(", up to {time} …")).unwrap_or_default();
        println!("[{}/{}] {}: {}{expected}", place + 1, suites.len(), suite.name(), suite.about());
        let begin = Instant::now();
        let page_failed = reports.iter().any(|report| report.suite == Suite::Build && report.result.is_err());
        let result = if suite.needs_page() && page_failed {
            Err(anyhow!("not run, since there is no page to look at"))
        } else if again || !only.is_empty() {
            suite.run(project, extent)
        } else {
            suite.run_unless_recalled(project, extent)
        };
        let report = Report { suite, took: begin.elapsed(), result };
        if let Ok(Passed { shown: Some(text), .. }) = &report.result {
            println!("{}", text.trim_end());
        }
        println!("{report}\n");
        reports.push(report);
    }
    summarize(project, &reports)
}

/// The suites in their order. Those that look at the page bring the build with them: they would look at an old one.
fn selection(only: &[Suite], extent: Extent) -> Vec<Suite> {
    let needs_page = only.iter().any(|suite| suite.needs_page());
    let is_chosen = |suite: &Suite| match only {
        [] => extent == Extent::Full || suite.is_usual(),
        _ => only.contains(suite) || (needs_page && *suite == Suite::Build),
    };
    Suite::ALL.into_iter().filter(is_chosen).collect()
}

fn summarize(project: &Project, reports: &[Report]) -> bool {
    for report in reports {
        println!("{report}");
    }
    let page_built = reports.iter().any(|report| report.suite == Suite::Build && report.result.is_ok());
    if page_built && let Ok(table) = Table::measure(project) {
        println!("\n{table}");
    }
    reports.iter().all(|report| report.result.is_ok())
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (verdict, detail) = match &self.result {
            Ok(passed) => ("ok", passed.counts.clone().unwrap_or_default()),
            Err(error) => ("FAILED", format!("{error:#}")),
        };
        let line = format!("{:<8} {verdict:<6} {:>11}  {detail}", self.suite.name(), progress::in_words(self.took));
        f.write_str(line.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_selection_is_limited_and_full_runs_everything() {
        let names: Vec<_> = selection(&[], Extent::Usual).into_iter().map(Suite::name).collect();
        assert_eq!(names, ["fmt", "clippy", "deny", "native", "model", "build", "size", "browser"]);
        assert_eq!(selection(&[], Extent::Full), Suite::ALL);
    }

    #[test]
    fn named_suites_run_alone_whatever_the_extent() {
        for extent in [Extent::Usual, Extent::Full] {
            assert_eq!(selection(&[Suite::Clippy, Suite::Fmt], extent), [Suite::Fmt, Suite::Clippy]);
            assert_eq!(selection(&[Suite::Orca], extent), [Suite::Build, Suite::Orca]);
        }
    }

    #[test]
    fn a_short_run_does_not_count_as_a_full_one() {
        for suite in [Suite::Model, Suite::Browser] {
            assert_ne!(suite.record(Extent::Usual), suite.record(Extent::Full));
        }
        assert_eq!(Suite::Screens.record(Extent::Usual), Suite::Screens.record(Extent::Full));
    }

    #[test]
    fn suites_that_need_the_page_include_the_build() {
        let with_build = |suite| selection(&[suite], Extent::Usual);
        assert_eq!(with_build(Suite::Browser), [Suite::Build, Suite::Browser]);
        assert_eq!(with_build(Suite::Screens), [Suite::Build, Suite::Screens]);
        assert_eq!(with_build(Suite::Speed), [Suite::Build, Suite::Speed]);
        assert_eq!(with_build(Suite::Trunk), [Suite::Build, Suite::Trunk]);
        assert_eq!(with_build(Suite::Wasm), [Suite::Wasm]);
    }

    #[test]
    fn a_list_of_suites_is_read_back() {
        assert_eq!(parse_list("deny,size").unwrap(), [Suite::Deny, Suite::Size]);
        assert!(parse_list("deny,").is_err());
    }

    #[test]
    fn a_report_is_one_line() {
        let report = |result| Report { suite: Suite::Size, took: Duration::from_secs(75), result };
        let passed = Passed::counted("12 tests".to_owned());
        assert_eq!(report(Ok(passed)).to_string(), "size     ok      1 min 15 s  12 tests");
        let failed = Err(anyhow!("too large").context("no"));
        assert_eq!(report(failed).to_string(), "size     FAILED  1 min 15 s  no: too large");
    }
}
