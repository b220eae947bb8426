//! Each rule is shown to fail: the machine is broken on purpose, in one place at a time, and the model checker has to say
//! which rule that breaks. A rule that no fault can break is no rule.
//!
//! The machine itself knows nothing of this. A copy of it is made in which each place is there twice, as it is and with
//! its fault, and an environment variable says which fault is on: so all of them are compiled at once.

mod list;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::{
    check::{
        Passed,
        model::{NAME as MODEL, TEST},
        size,
    },
    command, progress,
    project::Project,
};
use list::FAULTS;

/// Something that is done wrong in one place.
pub struct Fault {
    /// What is done wrong.
    pub name: &'static str,
    /// The rule that it breaks, by the key of its property.
    pub rule: &'static str,
    /// The room of the model checker in which that comes out with the fewest states.
    pub room: Room,
    /// The file in the project.
    pub file: &'static str,
    pub form: Form,
    /// What stands there. It stands in this file once.
    pub original: &'static str,
    /// What stands there instead.
    pub faulty: &'static str,
}

/// A room of the model checker, by its name, and how far it is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    name: &'static str,
    is_full: bool,
}

/// What kind of code takes the place of which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Expression,
    /// Whole statements, with their semicolons.
    Statements,
}

/// What the model checker says of a faulty machine.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    /// This rule is broken, and that came out after so many states.
    Broken {
        rule: String,
        states: u64,
    },
    /// It failed for another reason, such as a dead end.
    FailedOtherwise,
    Sound,
}

struct Trial {
    fault: &'static Fault,
    verdict: Verdict,
    took: Duration,
}

/// Where the copy lies.
const TREE: &str = "target/faults/tree";

/// What cargo wants to see before it compiles the model checker.
const COPIED: [&str; 8] =
    ["Cargo.toml", "Cargo.lock", "src", "stubs", "benches", "tests/model_check", "tests/web", "xtask"];

/// The number of the fault that is on, and what the model checker is told.
const CHOSEN: &str = "SWIPEWISE_FAULT";
const ROOM: &str = "SWIPEWISE_ROOM";
const DEPTH: &str = "SWIPEWISE_DEPTH";

/// What stands in the copy, and only there, to tell whether a fault is on. Nothing else in the copy is looked at by lints.
const SWITCH: &str = "
pub mod fault {
    pub fn is(number: usize) -> bool {
        static CHOSEN: std::sync::OnceLock<Option<usize>> = std::sync::OnceLock::new();
        *CHOSEN.get_or_init(|| std::env::var(\"SWIPEWISE_FAULT\").ok()?.parse().ok()) == Some(number)
    }
}
";

/// Tries all faults.
///
/// # Errors
///
/// If the list does not fit the machine, or a fault is not noticed, or by another rule than the list says.
pub fn check(project: &Project) -> Result<Passed> {
    plant(project)?;
    let checker =
        progress::step("compiling the machine with its faults", "1 min the first time, 20 s later", || build(project))?;
    // That it holds without a fault in all its depth is the suite `model`; here, that the copy is still the same machine.
    command::run(project.command(&checker).arg(TEST).env_remove(CHOSEN).env_remove(ROOM).env(DEPTH, "quick"))
        .context("the copy of the machine breaks a rule although no fault is on")?;
    let trials = progress::step("trying each fault", "40 s", || try_all(project, &checker))?;
    let table = table(&trials);
    let unnoticed: Vec<_> = trials.iter().filter(|trial| !trial.is_as_listed()).map(|trial| trial.fault.name).collect();
    if !unnoticed.is_empty() {
        println!("{table}");
        bail!("not noticed, or not by the rule in the list: {}", unnoticed.join("; "));
    }
    Ok(Passed { counts: Some(format!("{} faults, each noticed by its rule", trials.len())), shown: Some(table) })
}

// -- The copy ---------------------------------------------------------------------------------------------------

/// Copies what has to be compiled, and puts the faults and their switch into it.
fn plant(project: &Project) -> Result<()> {
    let tree = project.root().join(TREE);
    if tree.exists() {
        fs::remove_dir_all(&tree)?;
    }
    for name in COPIED {
        copy(&project.root().join(name), &tree.join(name))?;
    }
    for file in files() {
        let path = tree.join(file);
        let source = fs::read_to_string(&path).with_context(|| format!("{file} cannot be read"))?;
        fs::write(&path, planted(&source, file, FAULTS)?)?;
    }
    let root = tree.join("src/lib.rs");
    let source = fs::read_to_string(&root)?;
    Ok(fs::write(&root, format!("#![allow(warnings)]\n{source}{SWITCH}"))?)
}

/// Copies a file, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let name = entry?.file_name();
            copy(&from.join(&name), &to.join(&name))?;
        }
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    Ok(())
}

/// The files that have faults.
fn files() -> Vec<&'static str> {
    let mut files: Vec<_> = FAULTS.iter().map(|fault| fault.file).collect();
    files.sort_unstable();
    files.dedup();
    files
}

/// The source of a file, with a choice at each place that has a fault.
fn planted(source: &str, file: &str, faults: &[Fault]) -> Result<String> {
    let mut places = Vec::new();
    for (number, fault) in faults.iter().enumerate().filter(|(_, fault)| fault.file == file) {
        let found: Vec<_> = source.match_indices(fault.original).map(|(place, _)| place).collect();
        let [place] = found[..] else {
            bail!("'{}': what it replaces stands in {file} {} times and not once", fault.name, found.len());
        };
        places.push((place, number, fault));
    }
    places.sort_unstable_by_key(|(place, ..)| *place);
    let mut planted = String::new();
    let mut rest = 0;
    for (place, number, fault) in places {
        ensure!(place >= rest, "'{}' begins within another fault", fault.name);
        planted.push_str(&source[rest..place]);
        planted.push_str(&fault.choice(number));
        rest = place + fault.original.len();
    }
    planted.push_str(&source[rest..]);
    Ok(planted)
}

impl Room {
    pub const fn quick(name: &'static str) -> Self {
        Self { name, is_full: false }
    }

    /// The same room with larger bounds, as the suite `model` looks at it.
    pub const fn full(self) -> Self {
        Self { is_full: true, ..self }
    }
}

impl Fault {
    fn choice(&self, number: usize) -> String {
        let choice = format!("if crate::fault::is({number}) {{ {} }} else {{ {} }}", self.faulty, self.original);
        match self.form {
            Form::Expression => format!("({choice})"),
            Form::Statements => choice,
        }
    }
}

/// Compiles the model checker of the copy, and tells where it is.
fn build(project: &Project) -> Result<PathBuf> {
    let test = ["--release", "--no-run", "--package", "swipewise", "--test", MODEL];
    let output = command::run(
        project
            .cargo("test")
            .args(test)
            .arg("--message-format=json-render-diagnostics")
            .current_dir(project.root().join(TREE)),
    )?;
    output.lines().find_map(executable).context("cargo does not say where the model checker is")
}

/// As much of a message of cargo as is looked at.
#[derive(Deserialize)]
struct Message {
    target: Target,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

/// The model checker, if this is what cargo says when it has made it.
fn executable(line: &str) -> Option<PathBuf> {
    let message: Message = serde_json::from_str(line).ok()?;
    message.executable.filter(|_| message.target.name == MODEL)
}

// -- Trying -----------------------------------------------------------------------------------------------------

/// As many at a time as there are processors, and the results in the order of the list.
fn try_all(project: &Project, checker: &Path) -> Result<Vec<Trial>> {
    let next = Mutex::new(FAULTS.iter().enumerate());
    let trials = Mutex::new(Vec::new());
    let work = || -> Result<()> {
        loop {
            let Some((number, fault)) = next.lock().ok().and_then(|mut next| next.next()) else { return Ok(()) };
            let trial = attempt(project, checker, number, fault)?;
            if let Ok(mut trials) = trials.lock() {
                trials.push((number, trial));
            }
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> =
            (0..thread::available_parallelism().map_or(1, usize::from)).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| bail!("a worker panicked")))
    })?;
    let mut trials = trials.into_inner().unwrap_or_default();
    trials.sort_unstable_by_key(|(number, _)| *number);
    Ok(trials.into_iter().map(|(_, trial)| trial).collect())
}

fn attempt(project: &Project, checker: &Path, number: usize, fault: &'static Fault) -> Result<Trial> {
    let begin = Instant::now();
    let (status, output) = command::finish(
        project
            .command(checker)
            .args([TEST, "--nocapture"])
            .env(CHOSEN, number.to_string())
            .env(ROOM, fault.room.name)
            .env(DEPTH, if fault.room.is_full { "full" } else { "quick" }),
    )?;
    Ok(Trial { fault, verdict: Verdict::read(&output, status.success()), took: begin.elapsed() })
}

impl Verdict {
    /// Reads `a room: 123 unique states until no-is-no is broken`.
    fn read(output: &str, is_success: bool) -> Self {
        let broken = output.lines().find_map(|line| {
            let (before, after) = line.split_once(" unique states until ")?;
            let states = before.rsplit(' ').next()?.parse().ok()?;
            Some(Self::Broken { rule: after.strip_suffix(" is broken")?.to_owned(), states })
        });
        match broken {
            Some(broken) if !is_success => broken,
            Some(_) | None if is_success => Self::Sound,
            Some(_) | None => Self::FailedOtherwise,
        }
    }
}

impl Trial {
    /// Whether the rule that the list names was found broken.
    fn is_as_listed(&self) -> bool {
        matches!(&self.verdict, Verdict::Broken { rule, .. } if rule == self.fault.rule)
    }

    fn row(&self) -> [String; 5] {
        let expected = self.fault.rule;
        let (rule, states) = match &self.verdict {
            Verdict::Broken { rule, states } if rule == expected => (rule.clone(), size::grouped(*states)),
            Verdict::Broken { rule, states } => (format!("{rule}, NOT {expected}"), size::grouped(*states)),
            Verdict::FailedOtherwise => (format!("something else, NOT {expected}"), String::new()),
            Verdict::Sound => (format!("NOT {expected}"), String::new()),
        };
        let seconds = format!("{:.1}", self.took.as_secs_f64());
        let Room { name, is_full } = self.fault.room;
        let room = if is_full { format!("{name}, full") } else { name.to_owned() };
        [self.fault.name.to_owned(), rule, room, states, seconds]
    }
}

/// One line for each fault, in the order of the rules.
fn table(trials: &[Trial]) -> String {
    let heads = ["fault", "rule", "room", "states", "seconds"].map(str::to_owned);
    let rows = trials.iter().map(Trial::row);
    let rows: Vec<_> = std::iter::once(heads).chain(rows).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let [name, rule, room, states, seconds] = [0, 1, 2, 3, 4].map(width);
    let lines =
        rows.iter().map(|[a, b, c, d, e]| format!("{a:<name$}  {b:<rule$}  {c:<room$}  {d:>states$}  {e:>seconds$}"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAULT: Fault = Fault {
        name: "a guard is left out",
        rule: "no-is-no",
        room: Room::quick("a room"),
        file: "src/a.rs",
        form: Form::Expression,
        original: "a == b",
        faulty: "true",
    };

    fn root() -> PathBuf {
        Project::locate().unwrap().root().to_owned()
    }

    #[test]
    fn each_fault_fits_the_machine_as_it_is() {
        for file in files() {
            let source = fs::read_to_string(root().join(file)).unwrap();
            planted(&source, file, FAULTS).unwrap();
        }
    }

    #[test]
    fn each_rule_has_two_faults_and_each_fault_a_unique_name() {
        let rules = fs::read_to_string(root().join("src/verify/property.rs")).unwrap();
        let rules: Vec<_> = rules
            .lines()
            .filter_map(|line| line.trim().strip_prefix("Self::")?.split_once(" => \"")?.1.strip_suffix("\","))
            .collect();
        let rooms = fs::read_to_string(root().join("tests/model_check/rooms.rs")).unwrap();
        assert!(rules.len() >= 12, "{rules:?}");
        for rule in &rules {
            assert!(FAULTS.iter().filter(|fault| fault.rule == *rule).count() >= 2, "{rule}");
        }
        for fault in FAULTS {
            assert!(rules.contains(&fault.rule), "{}", fault.rule);
            assert!(rooms.contains(&format!("\"{}\"", fault.room.name)), "{}", fault.room.name);
            assert_eq!(FAULTS.iter().filter(|other| other.name == fault.name).count(), 1, "{}", fault.name);
        }
        assert!(FAULTS.len() >= 24);
    }

    #[test]
    fn the_copy_contains_the_original_and_the_fault() {
        let in_copy = |fault| planted("if a == b { c }", "src/a.rs", &[fault]).unwrap();
        assert_eq!(in_copy(FAULT), "if (if crate::fault::is(0) { true } else { a == b }) { c }");
        assert_eq!(in_copy(Fault { file: "src/b.rs", ..FAULT }), "if a == b { c }");
        let statements = Fault { form: Form::Statements, original: "c", faulty: "d", ..FAULT };
        assert_eq!(in_copy(statements), "if a == b { if crate::fault::is(0) { d } else { c } }");
    }

    #[test]
    fn the_copy_reads_the_fault_from_the_named_variable() {
        assert!(SWITCH.contains(&format!("var(\"{CHOSEN}\")")));
    }

    #[test]
    fn a_fault_that_does_not_fit_is_named() {
        let refused = |faults: &[Fault]| planted("if a == b { a }", "src/a.rs", faults).unwrap_err().to_string();
        let absent = Fault { original: "a == c", ..FAULT };
        assert_eq!(
            refused(&[absent]),
            "'a guard is left out': what it replaces stands in src/a.rs 0 times and not once"
        );
        let twice = Fault { original: "a", ..FAULT };
        assert_eq!(
            refused(&[twice]),
            "'a guard is left out': what it replaces stands in src/a.rs 2 times and not once"
        );
        let within = Fault { name: "a part of it", original: "== b", ..FAULT };
        assert_eq!(refused(&[FAULT, within]), "'a part of it' begins within another fault");
    }

    #[test]
    fn the_verdict_of_the_model_checker_is_read() {
        let output = "running 1 test\na room: 1234 unique states until no-is-no is broken\n";
        assert_eq!(Verdict::read(output, false), Verdict::Broken { rule: "no-is-no".to_owned(), states: 1234 });
        assert_eq!(Verdict::read("a room: 1234 unique states, 5 steps, 0.1 s", true), Verdict::Sound);
        assert_eq!(Verdict::read("states from which nobody comes to an end", false), Verdict::FailedOtherwise);
    }

    #[test]
    fn the_path_of_the_model_checker_is_read_from_cargo() {
        let line = r#"{"target":{"name":"model_check"},"executable":"/a/model_check-1"}"#;
        assert_eq!(executable(line), Some(PathBuf::from("/a/model_check-1")));
        assert_eq!(executable(r#"{"target":{"name":"swipewise"},"executable":"/a/swipewise"}"#), None);
        assert_eq!(executable(r#"{"target":{"name":"model_check"},"executable":null}"#), None);
        assert_eq!(executable("Compiling"), None);
    }
}
