//! A release: the built site and what a host needs with it, in one archive. Whoever makes it of the same commit gets the
//! same bytes.

pub mod audit;
pub mod recorded_sizes;

use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Write},
};

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{
    build::{self, Optimizer, one_file},
    check::size::{self, FirstLoad, Table},
    command, files,
    project::Project,
    setup::rust_tools,
};

/// What is in the archive beside the site: what to do with it, what is new, and what may be done with it.
const BESIDE: [&str; 9] = [
    "README.md",
    "README.da.md",
    "docs/accessibility.md",
    "docs/deploy.md",
    "docs/model.md",
    "CHANGELOG.md",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// Builds the page and writes down what its first load takes. To be committed, with the changelog, before the release.
pub fn record(project: &Project) -> Result<String> {
    let version = version(project)?;
    build::site(project, Optimizer::Required)?;
    let table = Table::measure(project)?;
    recorded_sizes::record(project.root(), &version, FirstLoad::measure(&project.dist())?)?;
    Ok(format!("{table}\n\ndocs/sizes.csv has the sizes of {version}: commit it, then `cargo xtask release`"))
}

/// Archives the site of the commit that is checked out.
pub fn make(project: &Project) -> Result<String> {
    let version = version(project)?;
    let changes = git(project, &["status", "--porcelain"])?;
    ensure!(changes.is_empty(), "a release is made of a commit, and this differs from it:\n{changes}");
    let changelog = fs::read_to_string(project.root().join("CHANGELOG.md")).context("CHANGELOG.md cannot be read")?;
    ensure!(has_entry(&changelog, &version), "CHANGELOG.md has no heading `## {version}`, with a date behind it");

    build::site(project, Optimizer::Required)?;
    let first_load = FirstLoad::measure(&project.dist())?;
    first_load.check()?;
    let recorded = recorded_sizes::read(project.root())?.into_iter().find(|release| release.version == version);
    ensure!(
        recorded.is_some_and(|release| release.first_load == first_load),
        "docs/sizes.csv does not have the sizes of {version}: `cargo xtask release --record`, and commit it"
    );

    let date =
        CommitDate::parse(&git(project, &["log", "-1", "--format=%cd", "--date=format-local:%Y %m %d %H %M %S"])?)?;
    let name = format!("swipewise-{version}");
    let archive = archived(&name, &contents(project)?, date)?;
    let file = format!("{name}-{}.zip", date.day());
    write(project, &file, &archive)
}

fn write(project: &Project, file: &str, archive: &[u8]) -> Result<String> {
    let folder = project.root().join("target/release-archive");
    fs::create_dir_all(&folder)?;
    let path = folder.join(file);
    fs::write(&path, archive).with_context(|| format!("{} cannot be written", path.display()))?;
    let sum = sum(file, archive);
    fs::write(folder.join("SHA256SUMS"), &sum)?;
    Ok(format!("target/release-archive/{file}: {} bytes\n{}", size::grouped(archive.len() as u64), sum.trim_end()))
}

fn version(project: &Project) -> Result<String> {
    let lock = fs::read_to_string(project.root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    rust_tools::locked_version(&lock, "swipewise").map(str::to_owned).context("Cargo.lock does not name swipewise")
}

/// Whether the changelog has a heading such as `## 0.1.0 – 2026-11-24`.
fn has_entry(changelog: &str, version: &str) -> bool {
    changelog.lines().filter_map(|line| line.strip_prefix("## ")).any(|heading| {
        let mut words = heading.split_whitespace();
        words.next() == Some(version) && words.next_back().is_some_and(|date| date.matches('-').count() == 2)
    })
}

fn git(project: &Project, arguments: &[&str]) -> Result<String> {
    // The commit's date is to be the same wherever the archive is made.
    let answer = command::answer(project.command("git").args(arguments).env("TZ", "UTC"));
    Ok(answer.with_context(|| format!("`git {}` has no answer", arguments.join(" ")))?.trim_end().to_owned())
}

/// When the commit was made, in UTC.
#[derive(Clone, Copy)]
struct CommitDate([u16; 6]);

impl CommitDate {
    fn parse(text: &str) -> Result<Self> {
        let parts: Vec<_> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        let Ok(parts) = parts.try_into() else { bail!("`{text}` is no date and time") };
        Ok(Self(parts))
    }

    fn day(self) -> String {
        let [year, month, day, ..] = self.0;
        format!("{year}-{month:02}-{day:02}")
    }

    fn in_archive(self) -> Result<DateTime> {
        let [year, rest @ ..] = self.0;
        let [month, day, hour, minute, second] = rest.map(u8::try_from);
        Ok(DateTime::from_date_and_time(year, month?, day?, hour?, minute?, second?)?)
    }
}

/// Every file of the archive by its place there, sorted.
fn contents(project: &Project) -> Result<BTreeMap<String, Vec<u8>>> {
    let root = project.root();
    let mut contents = BTreeMap::new();
    let one_file = format!("dist/{}", one_file::NAME);
    let beside = BESIDE.map(|file| (file, file)).into_iter().chain([(&one_file[..], one_file::NAME)]);
    for (from, to) in beside {
        let content = fs::read(root.join(from)).with_context(|| format!("{from} belongs to a release"))?;
        contents.insert(to.to_owned(), content);
    }
    for (from, to) in [("dist", "site"), ("hosting", "hosting")] {
        for file in files::below(&root.join(from))? {
            let inside = file.strip_prefix(root.join(from))?.components();
            let place = inside.fold(to.to_owned(), |place, part| place + "/" + &part.as_os_str().to_string_lossy());
            contents.insert(place, fs::read(&file)?);
        }
    }
    let sums: String = contents.iter().map(|(name, content)| sum(name, content)).collect();
    contents.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    Ok(contents)
}

/// A line as `sha256sum --check` reads it.
pub fn sum(name: &str, content: &[u8]) -> String {
    format!("{:x}  {name}\n", Sha256::digest(content))
}

/// Nothing of the machine is in it: no owner, no mode, no time but the commit's.
fn archived(folder: &str, contents: &BTreeMap<String, Vec<u8>>, date: CommitDate) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(date.in_archive()?)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in contents {
        archive.start_file(format!("{folder}/{name}"), options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use zip::ZipArchive;

    use super::*;

    const DATE: &str = "2026 11 04 09 05 58";

    #[test]
    fn a_release_has_an_entry_with_a_date() {
        let changelog = "# Changelog\n\n## Unreleased\n\n## 0.2.0 – 2027-01-31\n\n### Added\n\n## 0.1.0\n";
        assert!(has_entry(changelog, "0.2.0"));
        for version in ["0.1.0", "0.2", "0.2.0-rc", "0.3.0", "Unreleased"] {
            assert!(!has_entry(changelog, version), "{version}");
        }
    }

    #[test]
    fn the_archive_is_named_after_the_day_of_the_commit() {
        assert_eq!(CommitDate::parse(DATE).unwrap().day(), "2026-11-04");
        for text in ["", "2026", "2026 11 04 09 05 x", "2026 11 04 09 05 58 1"] {
            assert!(CommitDate::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_archive_holds_everything_in_order_and_is_the_same_each_time() {
        let contents = [("site/index.html", "page"), ("LICENSE", "free"), ("site/.well-known/security.txt", "who")];
        let contents = contents.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        let make = || archived("swipewise-1.0.0", &contents, CommitDate::parse(DATE).unwrap()).unwrap();
        let bytes = make();
        assert_eq!(make(), bytes);

        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        let wanted = ["LICENSE", "site/.well-known/security.txt", "site/index.html"];
        assert_eq!(names, wanted.map(|name| format!("swipewise-1.0.0/{name}")));
        let mut page = archive.by_name("swipewise-1.0.0/site/index.html").unwrap();
        assert_eq!(page.last_modified().map(|time| time.to_string()).as_deref(), Some("2026-11-04 09:05:58"));
        assert_eq!(page.unix_mode().map(|mode| mode & 0o777), Some(0o644));
        let mut text = String::new();
        page.read_to_string(&mut text).unwrap();
        assert_eq!(text, "page");
    }

    #[test]
    fn sums_are_those_of_sha256sum() {
        let of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n";
        assert_eq!(sum("a", b""), of_nothing);
    }
}
