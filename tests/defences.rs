//! The table of attacks and defences, from outside: it is the one in the documents but for what is explained there, and whatever
//! people do to each other in it, the protocol keeps its rules.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that finds what it does not expect is to stop"
)]

use std::fs;

use swipewise::defences::{
    Attack, Cell, Class, Defence, Exploration, LookedAt, MOVES_AT_MOST, Move, Table, Trial, Verdict, compute_classes,
    compute_row, written,
};
use swipewise::history::Entry;
use swipewise::i18n::Lang;
use swipewise::narrate::defence::{attack_name, defence_name, verdict};
use swipewise::protocol::{Input, Instant, Seed, World};
use swipewise::sim::languages::Languages;
use swipewise::sim::link::Link;
use swipewise::sim::settings::SavedSettings;
use swipewise::sim::{Intent, PageIntent, SessionIntent, Sim};
use swipewise::speech::RealTime;
use swipewise::verify::{Time, Watch};

/// Where the machine does not give what was expected. `docs/model.md` says why, and `src/defences/tests.rs` has the runs that show it.
const DIFFERENCES: [(Attack, Defence, &str); 5] = [
    (Attack::Stranger, Defence::ReadingTheText, "–"),
    (Attack::SwitchFirst, Defence::QrCode, "fails"),
    (Attack::OtherText, Defence::RefusingToldCodes, "fails"),
    (Attack::GuessedCode, Defence::ReadingTheText, "helps in part"),
    (Attack::GuessedCode, Defence::RefusingToldCodes, "stops it"),
];

#[test]
fn the_computed_table_is_the_expected_one_but_for_what_is_explained() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/model.md")).unwrap();
    let (_, section) = page.split_once("\n## What stops which attack\n").expect("the section");
    let section = section.split("\n## ").next().unwrap();
    let rows: Vec<Vec<&str>> = section.lines().filter(|line| line.starts_with('|')).map(cells_of).collect();
    let texts = &Lang::English.days().defences;
    let table = table();
    let headings = Defence::ALL.map(|defence| defence_name(defence, texts));
    let heading = rows.iter().find(|row| row[0] == texts.attack()).expect("the expected table");
    assert_eq!(heading[1..], headings);
    for attack in Attack::ALL {
        let name = attack_name(attack, texts);
        let expected = rows.iter().find(|row| row[0] == name).unwrap_or_else(|| panic!("no row '{name}'"));
        for ((cell, defence), expected) in table.row(attack).iter().zip(Defence::ALL).zip(&expected[1..]) {
            let computed = verdict(cell.verdict, texts);
            let difference = DIFFERENCES.iter().find(|(other, against, _)| (*other, *against) == (attack, defence));
            match difference {
                None => assert_eq!(computed, *expected, "{attack:?} {defence:?}"),
                Some((_, _, instead)) => {
                    assert_eq!(computed, *instead, "{attack:?} {defence:?}");
                    assert_ne!(computed, *expected, "{attack:?} {defence:?} is no difference any more");
                    let told = format!(
                        "- **{name} / {}**: expected '{expected}', computed '{computed}'.",
                        defence_name(defence, texts)
                    );
                    assert!(section.contains(&told), "docs/model.md does not explain: {told}");
                }
            }
        }
    }
}

/// The table as the page gets it.
fn table() -> &'static Table {
    let table = Table::read(written::write().expect("names for all that is done").leak()).expect("the table");
    Box::leak(Box::new(table))
}

/// The page does not search: it plays what was written down. Each cell says what the search says, and its runs are those of the
/// search, entry for entry.
#[test]
fn what_the_page_plays_is_what_the_search_has_found() {
    let table = table();
    let mut sim = with_the_table(table);
    let mut played = 0;
    let mut all = LookedAt::default();
    for (row, attack) in Attack::ALL.into_iter().enumerate() {
        let (cells, looked_at) = compute_row(attack);
        all = all.and(looked_at);
        for (column, cell) in cells.iter().enumerate() {
            let number = row * Defence::ALL.len() + column;
            let (_, defence, written) = table.cell(number).unwrap();
            let is_same = match (cell, written.verdict) {
                (Cell::Stops(_), Verdict::Stops)
                | (Cell::Fails(_), Verdict::Fails)
                | (Cell::InPart { .. }, Verdict::InPart)
                | (Cell::None, Verdict::None) => true,
                (Cell::Chance { of, tries, .. }, Verdict::Chance { of: digits, tries: again }) => {
                    of.to_string() == digits && tries.to_string() == again
                }
                _ => false,
            };
            assert!(is_same, "{attack:?} {defence:?}: {cell:?} was written as {written:?}");
            sim.update(RealTime(0), Intent::WatchRun(number));
            for run in cell.runs() {
                let steps = run.steps.iter().map(|step| Entry { at: step.at, by: step.by, input: step.input });
                assert_eq!(sim.history().entries(), steps.collect::<Vec<_>>(), "{attack:?} {defence:?}");
                for _ in &run.steps {
                    sim.update(RealTime(0), Intent::Session(SessionIntent::DoStep));
                }
                assert_eq!(*sim.history().world(), run.played(), "{attack:?} {defence:?}");
                // On to the other day, if there is one.
                sim.update(RealTime(0), Intent::Session(SessionIntent::DoStep));
                played += 1;
            }
            sim.update(RealTime(0), Intent::Session(SessionIntent::Leave));
        }
    }
    assert_eq!(played, table_runs(table));
    let [moments, longest, bound] = table.looked_at.map(|digits| digits.parse::<usize>().unwrap());
    assert_eq!((moments, longest, bound), (all.moments, all.longest.into(), MOVES_AT_MOST.into()));
    assert_eq!(table.is_cut_short, all.is_cut_short);
}

/// The same of each class: what harms it can be watched, and of what does not there is nothing to watch.
#[test]
fn what_harms_a_class_is_played_as_the_search_has_found_it() {
    let table = table();
    let mut sim = with_the_table(table);
    for attack in Attack::ALL {
        for (class, cell) in Class::all().zip(compute_classes(attack)) {
            let (number, written) = (Table::first_of(class) + attack as usize, &table.class(class)[attack as usize]);
            let harmed = match (&cell, written.verdict) {
                (Cell::Stops(_), Verdict::Stops) => None,
                (Cell::Fails(run), Verdict::Fails)
                | (Cell::InPart { harmed: run, .. }, Verdict::InPart)
                | (Cell::Chance { run, .. }, Verdict::Chance { .. }) => Some(run),
                _ => panic!("{attack:?} {class:?}: {cell:?} was written as {written:?}"),
            };
            assert_eq!(written.runs.len(), usize::from(harmed.is_some()));
            if let Some(run) = harmed {
                sim.update(RealTime(0), Intent::WatchRun(number));
                for _ in &run.steps {
                    sim.update(RealTime(0), Intent::Session(SessionIntent::DoStep));
                }
                assert_eq!(*sim.history().world(), run.played(), "{attack:?} {class:?}");
                sim.update(RealTime(0), Intent::Session(SessionIntent::Leave));
            }
        }
    }
}

fn with_the_table(table: &'static Table) -> Sim {
    let (link, saved) = (Link::parse("lang=en"), SavedSettings::default());
    let mut sim = Sim::new(&link, saved, Languages::all(Lang::English), Seed(7), RealTime(0));
    sim.update(RealTime(0), Intent::Page(PageIntent::NoteTable(table)));
    sim
}

fn table_runs(table: &Table) -> usize {
    Attack::ALL.iter().flat_map(|attack| table.row(*attack)).map(|cell| cell.runs.len()).sum()
}

fn cells_of(line: &str) -> Vec<&str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

// -- The rules of the protocol ----------------------------------------------------------------------------------------

/// A world and who watches it.
#[derive(Clone)]
struct Watched {
    world: World,
    watch: Watch,
}

impl Watched {
    fn first(trial: &Trial) -> Self {
        Self { world: World::new(&trial.setup, trial.seed), watch: Watch::new(&trial.setup, Time::Runs) }
    }

    /// The move, and everything that comes of it, one thing after the other.
    fn after(mut self, taken: Move) -> Self {
        self.step(Some(taken.input), |world| world.handle(world.now(), taken.input).expect("a move that can be made"));
        while self.world.is_busy() {
            let Some((when, _)) = self.world.poll_timeout() else { break };
            self.step(None, |world| world.handle_timeout(when));
        }
        self
    }

    fn step(&mut self, input: Option<Input>, happens: impl FnOnce(&mut World)) {
        let before = self.world.clone();
        happens(&mut self.world);
        let outputs: Vec<(Instant, _)> = std::iter::from_fn(|| self.world.poll_output()).collect();
        let kept = self.watch.step(&before, input, &outputs, &self.world);
        assert_eq!(kept, Ok(()), "{input:?} broke a rule of the protocol");
    }
}

/// What is broken is a person's trust, and never the protocol.
#[test]
fn every_rule_of_the_protocol_holds_in_every_run() {
    let mut taken = 0;
    for trial in trials() {
        let explored = Exploration::of(trial);
        let trial = explored.trial();
        let mut watched = vec![Watched::first(trial)];
        for (at, moment) in explored.moments().iter().enumerate() {
            assert_eq!(watched[at].world, moment.position.world, "the search and the watch saw the same");
            let moves = if moment.is_harm { Vec::new() } else { trial.moves(&moment.position) };
            for own in moves {
                let after = watched[at].clone().after(own);
                taken += 1;
                // The moments stand in the order in which they were found.
                if explored.came_by(watched.len()) == Some((at, own)) {
                    watched.push(after);
                }
            }
        }
        assert_eq!(watched.len(), explored.moments().len());
    }
    assert!(taken > 50_000, "{taken}");
}

/// Every attack on every learner in every scenario, each once.
fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = Vec::new();
    for (attack, defence) in Attack::ALL.into_iter().flat_map(|attack| Defence::ALL.map(|defence| (attack, defence))) {
        for trial in attack.scenarios().iter().map(|scenario| Trial::new(attack, *scenario, Some(defence))) {
            if !trials.contains(&trial) {
                trials.push(trial);
            }
        }
    }
    trials
}
