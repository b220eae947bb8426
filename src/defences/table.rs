//! The table as the page gets it: what [`super::written`] has written down of the search, which the page does not run itself. Like all
//! that comes from a server it is refused as a whole, if it is not as it was written.

use super::attack::{Attack, Scenario};
use super::class::Class;
use super::deed::Deed;
use super::defence::Defence;
use crate::protocol::Setup;
use crate::protocol::method::Method;

/// The name of the pack with the table.
pub const PACK: &str = "defence-table";

/// What stands at the beginning of that pack.
pub(super) const HEADING: &str = "swipewise defence-table";

/// The number of the first cell of a class.
const FIRST_OF_CLASSES: usize = Attack::ALL.len() * Defence::ALL.len();

/// The whole table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How many different moments were looked at, how many moves the longest run has, and how many it could have had: in digits.
    pub looked_at: [&'static str; 3],
    pub is_cut_short: bool,
    /// The cells, one row after the other, and then what each attack does to each class.
    cells: Vec<Entry>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub verdict: Verdict,
    /// What shows it; of two the first is the one in which the learner is harmed.
    pub runs: Vec<Recorded>,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Stops,
    Fails,
    InPart,
    /// In digits: one in so many, and so many tries.
    Chance {
        of: &'static str,
        tries: &'static str,
    },
    None,
}

/// A run, without its times: each thing is done as soon as everything has arrived that was on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub scenario: Scenario,
    pub method: Method,
    letters: &'static str,
}

impl Table {
    /// Reads what was written.
    #[must_use]
    #[inline(never)]
    pub fn read(pack: &'static str) -> Option<Self> {
        let mut lines = pack.strip_prefix(HEADING)?.strip_prefix('\n')?.split('\n');
        let mut looked_at = lines.next()?.split(' ');
        let numbers = [looked_at.next()?, looked_at.next()?, looked_at.next()?];
        let is_cut_short = looked_at.next().is_some();
        let mut cells = Vec::new();
        for line in lines {
            cells.push(Entry::read(line)?);
        }
        let is_whole = cells.len() == FIRST_OF_CLASSES + Class::COUNT * Attack::ALL.len();
        is_whole.then_some(Self { looked_at: numbers, is_cut_short, cells })
    }

    /// The cells of an attack, in the order of [`Defence::ALL`].
    #[must_use]
    pub fn row(&self, attack: Attack) -> &[Entry] {
        let first = attack as usize * Defence::ALL.len();
        self.cells.get(first..first + Defence::ALL.len()).unwrap_or_default()
    }

    /// What each attack does to this class, in the order of [`Attack::ALL`].
    #[must_use]
    pub fn class(&self, class: Class) -> &[Entry] {
        let first = Self::first_of(class);
        self.cells.get(first..first + Attack::ALL.len()).unwrap_or_default()
    }

    /// The number of the first cell of this class.
    #[must_use]
    pub const fn first_of(class: Class) -> usize {
        FIRST_OF_CLASSES + class.number() * Attack::ALL.len()
    }

    /// The cell with this number, counted row by row, and where it stands: in the column of a defence, or in that of a class.
    #[must_use]
    pub fn cell(&self, number: usize) -> Option<(Attack, Option<Defence>, &Entry)> {
        let columns = Defence::ALL.len();
        let (attack, defence) = match number.checked_sub(FIRST_OF_CLASSES) {
            Some(of_classes) => (of_classes % Attack::ALL.len(), None),
            None => (number / columns, Defence::ALL.get(number % columns).copied()),
        };
        Some((*Attack::ALL.get(attack)?, defence, self.cells.get(number)?))
    }
}

impl Entry {
    fn read(line: &'static str) -> Option<Self> {
        let mut parts = line.split(' ');
        let verdict = match parts.next()? {
            "stops" => Verdict::Stops,
            "fails" => Verdict::Fails,
            "in-part" => Verdict::InPart,
            "none" => Verdict::None,
            chance => {
                let (of, tries) = chance.split_once('/')?;
                Verdict::Chance { of, tries }
            }
        };
        let mut runs = Vec::new();
        for part in parts {
            runs.push(Recorded::read(part)?);
        }
        Some(Self { verdict, runs })
    }
}

impl Recorded {
    fn read(text: &'static str) -> Option<Self> {
        let mut parts = text.split('.');
        let scenario = *Scenario::ALL.get(parts.next()?.parse::<usize>().ok()?)?;
        let method = match parts.next()? {
            "q" => Method::QrCodes,
            "c" => Method::OneTimeCodes,
            _ => return None,
        };
        let recorded = Self { scenario, method, letters: parts.next()? };
        (recorded.deeds().count() == recorded.letters.len()).then_some(recorded)
    }

    /// What is done, in its order.
    pub fn deeds(self) -> impl Iterator<Item = Deed> {
        self.letters.bytes().filter_map(|letter| Deed::ALL.get(usize::from(letter.wrapping_sub(b'a'))).copied())
    }

    /// How its world begins.
    #[must_use]
    pub fn setup(self, attack: Attack) -> Setup {
        attack.setup(self.scenario, self.method)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pack: &str) -> Option<Table> {
        Table::read(pack.to_owned().leak())
    }

    /// A table with these cells, and nothing in the others.
    fn with(cells: &[&str]) -> String {
        let all = FIRST_OF_CLASSES + Class::COUNT * Attack::ALL.len();
        let nothing = vec!["none"; all - cells.len()];
        format!("{HEADING}\n812 20 60\n{}", [cells, &nothing].concat().join("\n"))
    }

    #[test]
    fn a_table_is_read_cell_by_cell() {
        let pack = with(&["stops 1.q.dr", "fails 0.c.a", "in-part 4.c.abd 5.c.c", "10000/3 0.c.d"]);
        let table = read(&pack).expect("a table");
        assert_eq!((table.looked_at, table.is_cut_short), (["812", "20", "60"], false));
        let row = table.row(Attack::Stranger);
        assert_eq!(
            row.iter().map(|cell| cell.verdict).collect::<Vec<_>>(),
            [
                Verdict::Stops,
                Verdict::Fails,
                Verdict::InPart,
                Verdict::Chance { of: "10000", tries: "3" },
                Verdict::None,
                Verdict::None,
            ]
        );
        let run = row[0].runs[0];
        assert_eq!((run.scenario, run.method), (Scenario::OtherSite, Method::QrCodes));
        assert_eq!(run.deeds().collect::<Vec<_>>(), [Deed::OpenApp, Deed::TheyLogOn]);
        assert_eq!(row.iter().map(|cell| cell.runs.len()).collect::<Vec<_>>(), [1, 1, 2, 1, 0, 0]);
    }

    #[test]
    fn a_cell_is_found_by_its_number() {
        let table = read(&with(&[])).expect("a table");
        let place = |number| table.cell(number).map(|(attack, defence, _)| (attack, defence));
        assert_eq!(place(0), Some((Attack::Stranger, Some(Defence::QrCode))));
        assert_eq!(place(8), Some((Attack::DictatedCode, Some(Defence::ReadingTheText))));
        assert_eq!(place(35), Some((Attack::GuessedCode, Some(Defence::LookingAtTheAddress))));
        assert_eq!((place(36), place(131)), (Some((Attack::Stranger, None)), Some((Attack::GuessedCode, None))));
        assert_eq!(place(132), None);
    }

    #[test]
    fn each_class_has_cells_of_its_own_that_are_found_by_their_numbers() {
        let table = read(&with(&[])).expect("a table");
        let mut next = 36;
        for class in Class::all() {
            assert_eq!(Table::first_of(class), next);
            for (attack, entry) in Attack::ALL.into_iter().zip(table.class(class)) {
                assert_eq!(table.cell(next), Some((attack, None, entry)));
                next += 1;
            }
        }
        assert_eq!(next, 132);
    }

    #[test]
    fn a_search_that_was_cut_short_is_told_so() {
        assert!(read(&with(&[]).replace("812 20 60", "812 20 60 cut")).expect("a table").is_cut_short);
    }

    #[test]
    fn whatever_else_comes_is_refused() {
        let whole = with(&["stops 0.q.dr"]);
        assert!(read(&whole).is_some());
        for (from, to) in [
            (HEADING, "swipewise words-en"),
            ("812 20 60", "812 20"),
            ("stops", "helps"),
            ("0.q.dr", "9.q.dr"),
            ("0.q.dr", "x.q.dr"),
            ("0.q.dr", "0.q"),
            ("0.q.dr", "0.x.dr"),
            ("0.q.dr", "0.q.dR"),
            ("0.q.dr", "0.q.dz"),
            ("\nnone", ""),
            ("\nnone", "\nnone\nnone\nnone"),
        ] {
            assert_eq!(read(&whole.replacen(from, to, 1)), None, "{to} in place of {from}");
        }
        assert_eq!(read(""), None);
        assert_eq!(read("<!doctype html><title>Not found</title>"), None);
    }
}
