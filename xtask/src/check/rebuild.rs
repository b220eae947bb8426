//! Whether somebody else gets the same page: it is built a second time, in another folder, and compared byte by byte.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use crate::{
    build::{self, source_paths},
    check::checkout::{self, Unchanged},
    files, progress,
    project::Project,
    release,
};

/// Where the second checkout lies. What it has compiled stays there, so that only the page itself is compiled anew.
const SECOND: &str = "target/second/checkout";

/// Builds the page again and gives one digest over all of `dist/`.
pub fn check(project: &Project) -> Result<String> {
    let dist = contents(&project.dist())?;
    for folder in source_paths::of_this_machine(project)? {
        let folder = folder.to_string_lossy().into_owned();
        let tells = dist.iter().find(|(_, content)| holds(content, folder.as_bytes()));
        ensure!(tells.is_none(), "dist/{} tells of {folder}", tells.map(|(name, _)| name.as_str()).unwrap_or_default());
    }

    let second = project.in_checkout(project.root().join(SECOND));
    // All files are new, so cargo compiles what is ours.
    checkout::copy(project, second.root(), Unchanged::Replace)?;
    progress::step("building the page a second time", "2 min the first time, 40 s later", || {
        build::make(&second, true)
    })?;
    let differing = differing(&dist, &contents(&second.dist())?);
    ensure!(differing.is_empty(), "built a second time, these are not the same: {}", differing.join(", "));
    Ok(digest(&dist))
}

/// Each file of the folder by its name in it.
fn contents(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let files = files::below(folder)?.into_iter().map(|file| {
        let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
        Ok((name, fs::read(&file)?))
    });
    files.collect()
}

fn holds(content: &[u8], text: &[u8]) -> bool {
    content.windows(text.len().max(1)).any(|window| window == text)
}

/// The names of files that are in one only, or have another content.
fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

fn digest(contents: &BTreeMap<String, Vec<u8>>) -> String {
    let sums: String = contents.iter().map(|(name, content)| release::sum(name, content)).collect();
    format!("{} files, sha256 {:x}", contents.len(), Sha256::digest(sums))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn differing_files_are_named() {
        let one = folder(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert_eq!(differing(&one, &one), [""; 0]);
        assert_eq!(differing(&one, &folder(&[("a", "1"), ("b", "x"), ("d", "3")])), ["b", "c", "d"]);
    }

    #[test]
    fn the_digest_changes_with_a_name_and_with_a_content() {
        let digests = [folder(&[("a", "1")]), folder(&[("b", "1")]), folder(&[("a", "2")])].map(|files| digest(&files));
        assert!(digests[0] != digests[1] && digests[0] != digests[2] && digests[1] != digests[2]);
    }

    #[test]
    fn a_path_is_found_at_any_position() {
        assert!(holds(b"at /home/me/a.rs", b"/home/me"));
        assert!(!holds(b"at /home/m", b"/home/me"));
        assert!(!holds(b"", b"/home/me"));
    }
}
