//! A fresh copy of the project as it stands, committed or not, for checks that need a clean folder.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, Result};

use crate::{command, project::Project};

/// What of a checkout is not in the repository, and takes long to get.
const KEPT: [&str; 3] = ["target", ".tools", "node_modules"];

/// What becomes of files that are there already and have the same content.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unchanged {
    /// They are written anew, so cargo takes them for changed.
    Replace,
    /// They stay, so cargo compiles only what has changed since the last copy.
    Leave,
}

/// Puts the project into the folder, and removes from there what is not of the project.
pub fn copy(project: &Project, to: &Path, unchanged: Unchanged) -> Result<()> {
    let names = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let names = command::answer(project.command("git").args(names)).context("git does not name the project's files")?;
    // Without what was deleted and is still in the index.
    let is_there = |name: &&str| !name.is_empty() && project.root().join(name).exists();
    let names: BTreeSet<_> = names.split('\0').filter(is_there).collect();

    fs::create_dir_all(to)?;
    remove_others(to, to, &names)?;
    for name in names {
        let (from, to) = (project.root().join(name), to.join(name));
        let content = fs::read(&from).with_context(|| format!("{name} cannot be read"))?;
        if unchanged == Unchanged::Leave && fs::read(&to).is_ok_and(|there| there == content) {
            continue;
        }
        fs::create_dir_all(to.parent().unwrap_or(&to))?;
        fs::copy(&from, &to).with_context(|| format!("{name} cannot be copied"))?;
    }
    Ok(())
}

/// Removes every file of the folder that has none of these names, which are relative to `root`.
fn remove_others(root: &Path, folder: &Path, names: &BTreeSet<&str>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if folder == root && KEPT.iter().any(|kept| entry.file_name() == *kept) {
            continue;
        }
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        if entry.file_type()?.is_dir() {
            remove_others(root, &path, names)?;
        } else if !names.contains(name.as_str()) {
            fs::remove_file(&path).with_context(|| format!("{} cannot be removed", path.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_files_are_removed_but_caches_are_kept() {
        let root = std::env::temp_dir().join(format!("xtask-{}-checkout", std::process::id()));
        for file in
            ["src/a.rs", "src/old.rs", "dist/page.html", "target/debug/a", ".tools/bin/trunk", "style/target/a.css"]
        {
            fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            fs::write(root.join(file), "").unwrap();
        }
        remove_others(&root, &root, &BTreeSet::from(["src/a.rs"])).unwrap();
        let left = ["src/a.rs", "target/debug/a", ".tools/bin/trunk"].map(|file| root.join(file).exists());
        let gone = ["src/old.rs", "dist/page.html", "style/target/a.css"].map(|file| root.join(file).exists());
        fs::remove_dir_all(&root).unwrap();
        assert_eq!((left, gone), ([true; 3], [false; 3]));
    }
}
