//! How much a browser fetches before the page is there, and how much it may be.

use std::{
    cmp::Ordering,
    collections::BTreeMap,
    fmt::{self, Display, Formatter},
    fs,
    ops::AddAssign,
    path::Path,
};

use anyhow::{Context, Result, ensure};

use crate::{
    build::{compress, first_load, page::LATER_PART},
    check::Passed,
    project::Project,
    release::recorded_sizes::{self, Released},
};

/// What the first load may take, compressed with brotli: everything that somebody needs who has one language, of all the larger one.
pub const GATE: u64 = 145_980;

/// What may come after it: the words of the other language, those of the ordinary days in both, and the later part of the program.
const GATE_OF_THE_REST: u64 = 114_020;

/// What it may take in the finished product, and what everything together may.
const GOAL: u64 = 160_000;
const GOAL_OF_ALL: u64 = 260_000;

/// Bytes of some files: as they are, and as servers send them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bytes {
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
}

/// The kinds of files in the order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Html,
    Css,
    Js,
    Wasm,
    /// What everybody needs of the words in one language.
    Words,
    /// The words of the ordinary days in one language.
    Days,
    /// The part of the program that only these need, and the table of defences.
    Later,
    Other,
}

/// The sizes of all files of the first load: of each kind how many there are, and how large they are together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstLoad {
    pub kinds: BTreeMap<Kind, (usize, Bytes)>,
    /// What comes after it: the other languages, and the ordinary days.
    pub later: Bytes,
}

/// What the first load takes, and how much that is more or less than in the last release. Shows as a table.
pub struct Table {
    now: FirstLoad,
    last: Option<Released>,
}

/// Refuses a first load above the gate, and says how large it is.
pub fn check(project: &Project) -> Result<Passed> {
    let first_load = FirstLoad::measure(&project.dist())?;
    first_load.check()?;
    let change = Table::measure(project)?.change();
    Ok(Passed::counted(format!("{} bytes, {change}", grouped(first_load.total()))))
}

impl FirstLoad {
    /// Measures the built site.
    pub fn measure(dist: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for file in first_load::files(dist)? {
            files.push((Kind::of(&file), Bytes::of(&dist.join(&file))?));
        }
        Ok(Self::of(files))
    }

    fn of(files: Vec<(Kind, Bytes)>) -> Self {
        let (mut words, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|(kind, _)| *kind == Kind::Words);
        let (late, others): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|(kind, _)| matches!(kind, Kind::Days | Kind::Later));
        words.sort_by_key(|(_, bytes)| bytes.brotli);
        let mut first_load = Self::default();
        for (kind, bytes) in words.pop().into_iter().chain(others) {
            let (count, sum) = first_load.kinds.entry(kind).or_default();
            *count += 1;
            *sum += bytes;
        }
        for (_, bytes) in words.into_iter().chain(late) {
            first_load.later += bytes;
        }
        first_load
    }

    /// The size that counts: what a good server sends.
    pub fn total(&self) -> u64 {
        self.sum().brotli
    }

    /// Refuses a first load that is larger than the gate.
    pub fn check(&self) -> Result<()> {
        self.check_against(GATE, GATE_OF_THE_REST)
    }

    /// Refuses a first load that is larger than this gate, and what comes after it that is larger than the other.
    fn check_against(&self, gate: u64, gate_of_the_rest: u64) -> Result<()> {
        for (what, bytes, gate) in
            [("the first load", self.total(), gate), ("what comes after it", self.later.brotli, gate_of_the_rest)]
        {
            ensure!(
                bytes <= gate,
                "{what} takes {} bytes, {} more than the gate of {}",
                grouped(bytes),
                grouped(bytes - gate),
                grouped(gate)
            );
        }
        Ok(())
    }

    fn sum(&self) -> Bytes {
        let mut sum = Bytes::default();
        for (_, bytes) in self.kinds.values() {
            sum += *bytes;
        }
        sum
    }
}

impl Table {
    /// Measures the built site, and looks up the last release.
    pub fn measure(project: &Project) -> Result<Self> {
        Ok(Self { now: FirstLoad::measure(&project.dist())?, last: recorded_sizes::read(project.root())?.pop() })
    }

    /// How much larger the first load is, in one phrase.
    pub fn change(&self) -> String {
        match &self.last {
            Some(last) => format!("{} since {}", signed(self.now.total(), last.first_load.total()), last.version),
            None => NO_RELEASE.to_owned(),
        }
    }
}

const NO_RELEASE: &str = "no release yet";

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let since = self.last.as_ref().map_or(NO_RELEASE.to_owned(), |last| format!("since {}", last.version));
        writeln!(f, "{:<10} {:>5} {:>9} {:>9} {:>9} {since:>15}", "first load", "files", "raw", "gzip", "brotli")?;

        let mut row = |name: &str, files: usize, bytes: Bytes, before: Option<u64>| {
            let [raw, gzip, brotli] = [bytes.raw, bytes.gzip, bytes.brotli].map(grouped);
            let change = before.map(|before| signed(bytes.brotli, before)).unwrap_or_default();
            let line = format!("{name:<10} {files:>5} {raw:>9} {gzip:>9} {brotli:>9} {change:>15}");
            writeln!(f, "{}", line.trim_end())
        };
        let mut all = 0;
        for (kind, (files, bytes)) in &self.now.kinds {
            let of_kind = |last: &Released| last.first_load.kinds.get(kind).map_or(0, |(_, bytes)| bytes.brotli);
            all += files;
            row(kind.name(), *files, *bytes, self.last.as_ref().map(of_kind))?;
        }
        row("total", all, self.now.sum(), self.last.as_ref().map(|last| last.first_load.total()))?;
        let of_all = self.now.total() + self.now.later.brotli;
        write!(f, "{:<36} {:>9}", "gate", grouped(GATE))?;
        write!(f, "\n{:<36} {:>9}", "goal of the finished product", grouped(GOAL))?;
        write!(f, "\n{:<36} {:>9}", "all of it together", grouped(of_all))?;
        write!(f, "\n{:<36} {:>9}", "goal of the finished product", grouped(GOAL_OF_ALL))
    }
}

impl Bytes {
    fn of(file: &Path) -> Result<Self> {
        let length = |path: &Path| fs::metadata(path).map(|metadata| metadata.len());
        let raw = length(file).with_context(|| format!("{} cannot be read", file.display()))?;
        // What has no compressed copy is sent as it is.
        let compressed = |suffix| length(&compress::with_suffix(file, suffix)).unwrap_or(raw);
        Ok(Self { raw, gzip: compressed("gz"), brotli: compressed("br") })
    }
}

impl AddAssign for Bytes {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

impl Kind {
    fn of(file: &Path) -> Self {
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("html") => Self::Html,
            Some("wasm" | "css") if begins_with(file, LATER_PART) => Self::Later,
            Some("css") => Self::Css,
            Some("js") => Self::Js,
            Some("wasm") => Self::Wasm,
            Some("txt") if begins_with(file, "words-") => Self::Words,
            Some("txt") if begins_with(file, "days-") => Self::Days,
            Some("txt") if begins_with(file, "defence-") => Self::Later,
            _ => Self::Other,
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        [Self::Html, Self::Css, Self::Js, Self::Wasm, Self::Words, Self::Days, Self::Later, Self::Other]
            .into_iter()
            .find(|kind| kind.name() == name)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Css => "css",
            Self::Js => "js",
            Self::Wasm => "wasm",
            Self::Words => "words",
            Self::Days => "days",
            Self::Later => "later",
            Self::Other => "other",
        }
    }
}

fn begins_with(file: &Path, beginning: &str) -> bool {
    file.file_stem().is_some_and(|name| name.to_string_lossy().starts_with(beginning))
}

/// A number with a comma between each three digits.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// How much more or less it is than it was, always with a sign unless it is the same.
fn signed(now: u64, before: u64) -> String {
    let sign = match now.cmp(&before) {
        Ordering::Less => "-",
        Ordering::Equal => "±",
        Ordering::Greater => "+",
    };
    format!("{sign}{}", grouped(now.abs_diff(before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(brotli: u64) -> FirstLoad {
        let bytes = Bytes { raw: 3 * brotli, gzip: 2 * brotli, brotli };
        FirstLoad {
            kinds: BTreeMap::from([(Kind::Html, (1, bytes)), (Kind::Wasm, (1, bytes))]),
            later: Bytes::default(),
        }
    }

    #[test]
    fn the_gate_lets_through_what_just_fits() {
        assert_eq!(load(500).total(), 1_000);
        assert!(load(500).check_against(1_000, 0).is_ok());
    }

    #[test]
    fn the_first_load_has_the_words_of_the_larger_language_without_the_days_and_all_of_it_has_every_one() {
        let bytes = |brotli| Bytes { raw: 3 * brotli, gzip: 2 * brotli, brotli };
        let files = vec![
            (Kind::Words, bytes(7)),
            (Kind::Days, bytes(50)),
            (Kind::Html, bytes(100)),
            (Kind::Later, bytes(60)),
            (Kind::Words, bytes(9)),
        ];
        let load = FirstLoad::of(files);
        assert_eq!((load.total(), load.kinds[&Kind::Words], load.later), (109, (1, bytes(9)), bytes(117)));
        assert_eq!(Kind::of(Path::new("words-da-0123456789abcdef.txt")), Kind::Words);
        assert_eq!(Kind::of(Path::new("days-da-0123456789abcdef.txt")), Kind::Days);
        assert_eq!(Kind::of(Path::new("later-0123456789abcdef.wasm")), Kind::Later);
        assert_eq!(Kind::of(Path::new("later-0123456789abcdef.css")), Kind::Later);
        assert_eq!(Kind::of(Path::new("defence-table-0123456789abcdef.txt")), Kind::Later);
        assert_eq!(Kind::of(Path::new("swipewise-0123456789abcdef.wasm")), Kind::Wasm);
        assert_eq!(Kind::of(Path::new("robots.txt")), Kind::Other);
    }

    #[test]
    fn the_gate_says_how_much_is_too_much() {
        let error = load(1_000).check_against(1_999, 0).unwrap_err().to_string();
        assert_eq!(error, "the first load takes 2,000 bytes, 1 more than the gate of 1,999");
        let late = FirstLoad { later: Bytes { brotli: 20, ..Bytes::default() }, ..load(500) };
        let error = late.check_against(1_000, 19).unwrap_err().to_string();
        assert_eq!(error, "what comes after it takes 20 bytes, 1 more than the gate of 19");
    }

    fn rows(table: &Table) -> Vec<Vec<String>> {
        let table = table.to_string();
        table.lines().map(|line| line.split_whitespace().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn the_table_has_a_row_for_each_kind_and_the_total() {
        let table = Table { now: load(1_234), last: None };
        let rows = rows(&table);
        assert_eq!(rows[0].join(" "), "first load files raw gzip brotli no release yet");
        assert_eq!(rows[1], ["html", "1", "3,702", "2,468", "1,234"]);
        assert_eq!(rows[2], ["wasm", "1", "3,702", "2,468", "1,234"]);
        assert_eq!(rows[3], ["total", "2", "7,404", "4,936", "2,468"]);
        assert_eq!(rows[4], ["gate", &grouped(GATE)]);
        assert_eq!(rows[6].join(" "), "all of it together 2,468");
        assert_eq!(table.change(), "no release yet");
    }

    #[test]
    fn the_table_says_what_has_changed_since_the_last_release() {
        let table =
            Table { now: load(2_345), last: Some(Released { version: "0.1.0".into(), first_load: load(1_000) }) };
        let rows = rows(&table);
        assert_eq!(rows[0][5..], ["brotli", "since", "0.1.0"]);
        assert_eq!(rows[1][5..], ["+1,345"]);
        assert_eq!(rows[3][5..], ["+2,690"]);
        assert_eq!(table.change(), "+2,690 since 0.1.0");
        assert_eq!([signed(1, 2_001), signed(5, 5)], ["-2,000", "±0"]);
    }

    #[test]
    fn the_deploy_guide_states_the_size_of_a_visit_from_the_gate() {
        const HEADERS: u64 = 17_000;
        const LINE: u64 = 100_000_000 / 8;
        const MONTH: u64 = 100_000_000_000;
        let guide = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("docs/deploy.md");
        let guide = fs::read_to_string(guide).unwrap();
        let visit = GATE + GATE_OF_THE_REST + HEADERS;
        let row = format!(
            "| first visit | 15 | {} | {} a second | {},000 |",
            grouped(visit),
            LINE / visit,
            grouped(MONTH / visit / 1_000)
        );
        assert!(guide.contains(&row), "docs/deploy.md does not have the row {row}");
        assert!(guide.contains(&format!("above {} bytes", grouped(GATE))));
    }

    #[test]
    fn numbers_are_grouped_by_three_digits() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(95_000), "95,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
