//! How much a browser fetches before the page is there, and how much it may be.

use std::{
    collections::BTreeMap,
    fmt::{self, Display, Formatter},
    fs,
    ops::AddAssign,
    path::Path,
};

use anyhow::{Context, Result, ensure};

use crate::{first_load, site};

/// What the first load may take, compressed with brotli, until further lessons come.
pub const GATE: u64 = 110_000;

/// What it may take in the finished product.
const GOAL: u64 = 100_000;

/// Bytes of some files: as they are, and as servers send them.
#[derive(Clone, Copy, Default)]
struct Bytes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The kinds of files in the order of the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Html,
    Css,
    Js,
    Wasm,
    Other,
}

/// The sizes of all files of the first load. Shows as a table.
pub struct FirstLoad {
    kinds: BTreeMap<Kind, (usize, Bytes)>,
}

impl FirstLoad {
    /// Measures the built site.
    pub fn measure(dist: &Path) -> Result<Self> {
        let mut kinds = BTreeMap::<Kind, (usize, Bytes)>::new();
        for file in first_load::files(dist)? {
            let bytes = Bytes::of(&dist.join(&file))?;
            let (count, sum) = kinds.entry(Kind::of(&file)).or_default();
            *count += 1;
            *sum += bytes;
        }
        Ok(Self { kinds })
    }

    /// The size that counts: what a good server sends.
    pub fn total(&self) -> u64 {
        self.sum().brotli
    }

    /// Refuses a first load that is larger than the gate.
    pub fn check(&self, gate: u64) -> Result<()> {
        let total = self.total();
        ensure!(
            total <= gate,
            "the first load takes {} bytes, {} more than the gate of {}",
            grouped(total),
            grouped(total - gate),
            grouped(gate)
        );
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

impl Display for FirstLoad {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut row = |name: &str, files: &str, bytes: Bytes| {
            let [raw, gzip, brotli] = [bytes.raw, bytes.gzip, bytes.brotli].map(grouped);
            writeln!(f, "{name:<10} {files:>5} {raw:>9} {gzip:>9} {brotli:>9}")
        };
        let mut files = 0;
        for (kind, (count, bytes)) in &self.kinds {
            files += count;
            row(kind.name(), &count.to_string(), *bytes)?;
        }
        row("total", &files.to_string(), self.sum())?;
        write!(f, "{:<36} {:>9}", "gate", grouped(GATE))?;
        write!(f, "\n{:<36} {:>9}", "goal of the finished product", grouped(GOAL))
    }
}

/// The line above the table.
pub const HEADING: &str = "first load files       raw      gzip    brotli";

impl Bytes {
    fn of(file: &Path) -> Result<Self> {
        let length = |path: &Path| fs::metadata(path).map(|metadata| metadata.len());
        let raw = length(file).with_context(|| format!("{} cannot be read", file.display()))?;
        // What has no compressed copy is sent as it is.
        let compressed = |suffix| length(&site::with_suffix(file, suffix)).unwrap_or(raw);
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
            Some("css") => Self::Css,
            Some("js") => Self::Js,
            Some("wasm") => Self::Wasm,
            _ => Self::Other,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Css => "css",
            Self::Js => "js",
            Self::Wasm => "wasm",
            Self::Other => "other",
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn load(brotli: u64) -> FirstLoad {
        let bytes = Bytes { raw: 3 * brotli, gzip: 2 * brotli, brotli };
        FirstLoad { kinds: BTreeMap::from([(Kind::Html, (1, bytes)), (Kind::Wasm, (1, bytes))]) }
    }

    #[test]
    fn the_gate_lets_through_what_just_fits() {
        assert_eq!(load(500).total(), 1_000);
        assert!(load(500).check(1_000).is_ok());
    }

    #[test]
    fn the_gate_says_how_much_is_too_much() {
        let error = load(1_000).check(1_999).unwrap_err().to_string();
        assert_eq!(error, "the first load takes 2,000 bytes, 1 more than the gate of 1,999");
    }

    #[test]
    fn the_table_has_a_row_for_each_kind_and_the_total() {
        let table = load(1_234).to_string();
        let rows: Vec<_> = table.lines().map(str::split_whitespace).map(Iterator::collect::<Vec<_>>).collect();
        assert_eq!(rows[0], ["html", "1", "3,702", "2,468", "1,234"]);
        assert_eq!(rows[1], ["wasm", "1", "3,702", "2,468", "1,234"]);
        assert_eq!(rows[2], ["total", "2", "7,404", "4,936", "2,468"]);
        assert_eq!(rows[3], ["gate", "110,000"]);
    }

    #[test]
    fn numbers_are_grouped_by_three_digits() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(95_000), "95,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
