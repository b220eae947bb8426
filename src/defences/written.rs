//! The search and what it has found, written down for the page: `cargo run -- --packs`. Not in the page.

use std::error::Error;
use std::fmt;

use super::attack::{Attack, Scenario};
use super::cell::{Cell, LookedAt, compute_classes, compute_row};
use super::class::Class;
use super::deed::Deed;
use super::defence::Defence;
use super::explore::MOVES_AT_MOST;
use super::run::{Run, settle};
use super::table::HEADING;
use crate::protocol::World;
use crate::protocol::method::Method;

/// A step of a run has no name among the deeds, so the page could not play it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    pub attack: Attack,
    /// None, if it is a run of a class.
    pub defence: Option<Defence>,
    pub run: Run,
}

impl fmt::Display for Unnamed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { attack, defence, run } = self;
        write!(formatter, "no deed is what somebody does in this run of {attack:?}, {defence:?}: {:?}", run.steps)
    }
}

impl Error for Unnamed {}

/// Computes the table and writes it down, for [`super::Table::read`].
///
/// # Errors
/// The first run that cannot be written down.
pub fn write() -> Result<String, Unnamed> {
    let mut all = LookedAt::default();
    let mut lines = Vec::new();
    for attack in Attack::ALL {
        let (cells, looked_at) = compute_row(attack);
        all = all.and(looked_at);
        for (cell, defence) in cells.iter().zip(Defence::ALL) {
            lines.push(line(cell).map_err(|run| Unnamed { attack, defence: Some(defence), run })?);
        }
    }
    let classes = Attack::ALL.map(compute_classes);
    for class in Class::all() {
        for (attack, cells) in Attack::ALL.into_iter().zip(&classes) {
            let cell = cells.get(class.number()).into_iter();
            for line in cell.map(class_line) {
                lines.push(line.map_err(|run| Unnamed { attack, defence: None, run })?);
            }
        }
    }
    let cut = if all.is_cut_short { " cut" } else { "" };
    Ok(format!("{HEADING}\n{} {} {MOVES_AT_MOST}{cut}\n{}", all.moments, all.longest, lines.join("\n")))
}

fn line(cell: &Cell) -> Result<String, Run> {
    with_runs(cell, cell.runs())
}

/// Of a class only the run is shown in which it is harmed.
fn class_line(cell: &Cell) -> Result<String, Run> {
    let is_harmed = !matches!(cell, Cell::Stops(_));
    with_runs(cell, cell.runs().into_iter().take(usize::from(is_harmed)).collect())
}

fn with_runs(cell: &Cell, runs: Vec<&Run>) -> Result<String, Run> {
    let verdict = match cell {
        Cell::Stops(_) => "stops".to_owned(),
        Cell::Fails(_) => "fails".to_owned(),
        Cell::InPart { .. } => "in-part".to_owned(),
        Cell::Chance { of, tries, .. } => format!("{of}/{tries}"),
        Cell::None => "none".to_owned(),
    };
    let runs = runs.into_iter().map(|run| recorded(run).ok_or_else(|| run.clone()));
    Ok(runs.collect::<Result<Vec<_>, _>>()?.into_iter().fold(verdict, |line, run| line + " " + &run))
}

/// The day, the way to approve, and a letter for each thing that is done.
fn recorded(run: &Run) -> Option<String> {
    let scenario = Scenario::ALL.iter().position(|scenario| *scenario == run.scenario)?;
    let method = match run.setup.method {
        Method::QrCodes => 'q',
        Method::OneTimeCodes => 'c',
        Method::Switching { .. } => return None,
    };
    let mut world = World::new(&run.setup, run.seed);
    let mut letters = String::new();
    for step in &run.steps {
        let done = (step.by, Some(step.input));
        let (letter, _) = ('a'..).zip(Deed::ALL).find(|(_, deed)| (deed.by(), deed.input(&world)) == done)?;
        letters.push(letter);
        world.handle(step.at, step.input).ok()?;
        settle(&mut world);
    }
    Some(format!("{scenario}.{method}.{letters}"))
}
