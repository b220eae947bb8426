//! What the first load of each release took, as `docs/sizes.csv` keeps it: so that it is seen what a change costs.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::check::size::{Bytes, FirstLoad, Kind};

const FILE: &str = "docs/sizes.csv";

const HEADING: &str = "version,kind,files,raw,gzip,brotli";

/// One release.
#[derive(Debug, PartialEq)]
pub struct Released {
    pub version: String,
    pub first_load: FirstLoad,
}

/// All releases, the newest last.
pub fn read(root: &Path) -> Result<Vec<Released>> {
    let file = root.join(FILE);
    parse(&fs::read_to_string(&file).with_context(|| format!("{FILE} cannot be read"))?)
}

/// Writes down what this version takes, in place of what was written for it before.
pub fn record(root: &Path, version: &str, first_load: FirstLoad) -> Result<()> {
    let mut releases = read(root)?;
    releases.retain(|release| release.version != version);
    releases.push(Released { version: version.to_owned(), first_load });
    fs::write(root.join(FILE), written(&releases)).with_context(|| format!("{FILE} cannot be written"))
}

fn parse(text: &str) -> Result<Vec<Released>> {
    let mut releases: Vec<Released> = Vec::new();
    let mut lines = text.lines();
    if lines.next() != Some(HEADING) {
        bail!("{FILE} does not begin with `{HEADING}`");
    }
    for line in lines {
        let (version, kind, files, bytes) = row(line).with_context(|| format!("{FILE} has a line `{line}`"))?;
        if releases.last().is_none_or(|last| last.version != version) {
            releases.push(Released { version: version.to_owned(), first_load: FirstLoad::default() });
        }
        if let Some(release) = releases.last_mut() {
            release.first_load.kinds.insert(kind, (files, bytes));
        }
    }
    Ok(releases)
}

fn row(line: &str) -> Option<(&str, Kind, usize, Bytes)> {
    let [version, kind, files, raw, gzip, brotli] = line.split(',').collect::<Vec<_>>()[..] else { return None };
    let bytes = Bytes { raw: raw.parse().ok()?, gzip: gzip.parse().ok()?, brotli: brotli.parse().ok()? };
    Some((version, Kind::named(kind)?, files.parse().ok()?, bytes))
}

fn written(releases: &[Released]) -> String {
    let mut text = format!("{HEADING}\n");
    for Released { version, first_load } in releases {
        for (kind, (files, Bytes { raw, gzip, brotli })) in &first_load.kinds {
            let _ = writeln!(text, "{version},{},{files},{raw},{gzip},{brotli}", kind.name());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "version,kind,files,raw,gzip,brotli\n0.1.0,html,1,90,60,30\n0.1.0,wasm,1,900,600,300\n\
        0.2.0,html,1,91,61,31\n";

    #[test]
    fn written_sizes_are_read_back() {
        let releases = parse(TWO).unwrap();
        assert_eq!(releases.iter().map(|release| &release.version[..]).collect::<Vec<_>>(), ["0.1.0", "0.2.0"]);
        assert_eq!(releases[0].first_load.total(), 330);
        assert_eq!(written(&releases), TWO);
    }

    #[test]
    fn unreadable_input_is_an_error() {
        for text in ["", "version\n", &TWO.replace("html", "pdf"), &TWO.replace("90", "many"), &format!("{TWO}0.3.0\n")]
        {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_version_is_recorded_once() {
        let root = std::env::temp_dir().join(format!("xtask-{}-released", std::process::id()));
        fs::create_dir_all(root.join("docs")).unwrap();
        fs::write(root.join(FILE), TWO).unwrap();
        let first_load = parse(TWO).unwrap().remove(0).first_load;
        record(&root, "0.2.0", first_load).unwrap();
        let releases = read(&root).unwrap();
        fs::remove_dir_all(&root).unwrap();

        assert_eq!(releases.len(), 2);
        assert_eq!(releases[1].first_load, releases[0].first_load);
    }
}
