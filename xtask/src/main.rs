//! `cargo xtask`: sets up, builds, serves and checks the project.
//!
//! The only thing a fresh machine needs is rustup with cargo. Everything else is fetched at the version the project
//! is known to work with, into folders that git ignores, and only if it is not there already.

#![allow(
    clippy::disallowed_methods,
    reason = "the bans keep the clock out of the simulation; this program reports how long things took"
)]

mod build;
mod check;
mod command;
mod files;
mod pictures;
mod progress;
mod project;
mod release;
mod serve;
mod setup;

use std::{ffi::OsString, process::ExitCode};

use anyhow::{Result, bail};
use pico_args::Arguments;

use crate::{
    build::Optimizer,
    check::{
        faults, fuzz,
        model::{self, Depth},
        peers,
        suite::{self, Extent, Suite},
    },
    project::Project,
    release::audit,
};

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N]           set up what is missing, build the page, serve it at http://127.0.0.1:8080/
  build                      build the static site into dist/, compressed files beside the plain ones
  release [--record]         archive the site of this commit; with --record, write down its size beforehand
  audit                      ask over the network whether anything used here has a known fault
  test                       set up what is missing, check what a change of the code can break, sum up
  test --full                the same with every check there is
  test --only SUITE,...      only these, with the build if they need it; with --full as thoroughly as they can
  test --again               also what has passed before with the same inputs
  test --list                name the suites, and say which run only with --full
  check [--deep]             look at every order of everything in small rooms; with --deep, in larger ones
  check --faults             break the machine on purpose, in one place at a time: each rule has to notice
  fuzz [--inputs N]          read a million hostile links, and as many recordings and texts that a browser kept; or N of each
  peers                      measure the page beside minimal pages in React and in Leptos
  pictures                   take the pictures in docs/ of the built page
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
enum Task {
    Help,
    Serve { port: u16 },
    Build,
    Release,
    Record,
    Audit,
    List,
    Test { only: Vec<Suite>, extent: Extent, again: bool },
    Check { depth: Depth },
    Faults,
    Fuzz { inputs: u32 },
    Peers,
    Pictures,
}

fn main() -> ExitCode {
    let task = match parse(std::env::args_os().skip(1).collect()) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("xtask: {error:#}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn parse(arguments: Vec<OsString>) -> Result<Task> {
    let mut arguments = Arguments::from_vec(arguments);
    if arguments.contains(["-h", "--help"]) {
        return Ok(Task::Help);
    }
    let task = match arguments.subcommand()?.as_deref() {
        Some("help") => Task::Help,
        Some("serve") => Task::Serve { port: arguments.opt_value_from_str("--port")?.unwrap_or(8080) },
        Some("build") => Task::Build,
        Some("release") if arguments.contains("--record") => Task::Record,
        Some("release") => Task::Release,
        Some("audit") => Task::Audit,
        Some("test") if arguments.contains("--list") => Task::List,
        Some("test") => Task::Test {
            only: arguments.opt_value_from_fn("--only", suite::parse_list)?.unwrap_or_default(),
            extent: if arguments.contains("--full") { Extent::Full } else { Extent::Usual },
            again: arguments.contains("--again"),
        },
        Some("check") if arguments.contains("--faults") => Task::Faults,
        Some("check") => Task::Check { depth: if arguments.contains("--deep") { Depth::Deep } else { Depth::Full } },
        Some("fuzz") => Task::Fuzz { inputs: arguments.opt_value_from_str("--inputs")?.unwrap_or(1_000_000) },
        Some("peers") => Task::Peers,
        Some("pictures") => Task::Pictures,
        Some(other) => bail!("there is no command `{other}`"),
        None => bail!("which command?"),
    };
    match arguments.finish().first() {
        Some(rest) => bail!("`{}` means nothing here", rest.display()),
        None => Ok(task),
    }
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::Help => print!("{USAGE}"),
        Task::List => suite::list(),
        Task::Build => {
            let project = Project::locate()?;
            build::site(&project, Optimizer::Required)?;
            println!("dist/ holds the site");
        }
        Task::Release => println!("{}", release::make(&Project::locate()?)?),
        Task::Record => println!("{}", release::record(&Project::locate()?)?),
        Task::Audit => audit::audit(&Project::locate()?)?,
        Task::Serve { port } => {
            let project = Project::locate()?;
            // Before the build, so that a taken port is reported at once and not after minutes.
            let listener = serve::bind(port)?;
            build::site(&project, Optimizer::IfPossible)?;
            let server = serve::start(listener, project.dist())?;
            println!("Swipewise is at {} (Ctrl-C stops it)", server.url());
            server.wait();
        }
        Task::Check { depth } => {
            let passed = model::check(&Project::locate()?, depth)?;
            println!("{}", passed.counts.unwrap_or_default());
        }
        Task::Faults => {
            let passed = faults::check(&Project::locate()?)?;
            println!("{}\n{}", passed.shown.unwrap_or_default(), passed.counts.unwrap_or_default());
        }
        Task::Peers => println!("{}", peers::compare(&Project::locate()?)?),
        Task::Pictures => println!("{}", pictures::take(&Project::locate()?)?),
        Task::Fuzz { inputs } => println!("{}", fuzz::check(&Project::locate()?, inputs)?),
        Task::Test { only, extent, again } => {
            let project = Project::locate()?;
            if !suite::run(&project, &only, extent, again) {
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task> {
        parse(line.split_whitespace().map(OsString::from).collect())
    }

    #[test]
    fn the_port_is_8080_unless_given() {
        assert_eq!(parsed("serve").unwrap(), Task::Serve { port: 8080 });
        assert_eq!(parsed("serve --port 9000").unwrap(), Task::Serve { port: 9000 });
    }

    #[test]
    fn suites_can_be_chosen() {
        let test = |only: &[Suite], extent, again| Task::Test { only: only.to_vec(), extent, again };
        assert_eq!(parsed("test").unwrap(), test(&[], Extent::Usual, false));
        assert_eq!(parsed("test --again").unwrap(), test(&[], Extent::Usual, true));
        assert_eq!(parsed("test --full").unwrap(), test(&[], Extent::Full, false));
        assert_eq!(parsed("test --only fmt,size").unwrap(), test(&[Suite::Fmt, Suite::Size], Extent::Usual, false));
        assert_eq!(parsed("test --full --only model").unwrap(), test(&[Suite::Model], Extent::Full, false));
        assert_eq!(parsed("test --list").unwrap(), Task::List);
    }

    #[test]
    fn a_release_is_recorded_before_it_is_made() {
        assert_eq!(parsed("release --record").unwrap(), Task::Record);
        assert_eq!(parsed("release").unwrap(), Task::Release);
    }

    #[test]
    fn check_deep_selects_the_deep_model_check() {
        assert_eq!(parsed("check").unwrap(), Task::Check { depth: Depth::Full });
        assert_eq!(parsed("check --deep").unwrap(), Task::Check { depth: Depth::Deep });
    }

    #[test]
    fn check_faults_cannot_be_combined_with_deep() {
        assert_eq!(parsed("check --faults").unwrap(), Task::Faults);
        assert!(parsed("check --faults --deep").is_err(), "each fault has its room");
    }

    #[test]
    fn the_peers_command_is_parsed() {
        assert_eq!(parsed("peers").unwrap(), Task::Peers);
    }

    #[test]
    fn the_pictures_command_is_parsed() {
        assert_eq!(parsed("pictures").unwrap(), Task::Pictures);
        assert!(parsed("pictures step-01").is_err(), "all of them belong together");
    }

    #[test]
    fn fuzz_reads_a_million_inputs_by_default() {
        assert_eq!(parsed("fuzz").unwrap(), Task::Fuzz { inputs: 1_000_000 });
        assert_eq!(parsed("fuzz --inputs 5").unwrap(), Task::Fuzz { inputs: 5 });
    }

    #[test]
    fn invalid_arguments_are_refused() {
        for line in [
            "",
            "sing",
            "serve --port",
            "serve --port x",
            "serve --prot 1",
            "build dist",
            "fuzz --inputs -1",
            "test --only fmt,sing",
        ] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }

    #[test]
    fn help_wins_over_everything() {
        assert_eq!(parsed("--help").unwrap(), Task::Help);
        assert_eq!(parsed("serve --help").unwrap(), Task::Help);
    }
}
