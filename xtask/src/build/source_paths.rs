//! Keeps the paths of this machine out of the page. rustc writes the source positions of panics into the program, for crates
//! from a registry with their full paths: these name the user, and differ from machine to machine.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{command, project::Project};

/// The variable that passes options to rustc, and its value. Its separator may not stand in a path, as a blank may.
pub fn remapped(project: &Project) -> Result<(&'static str, OsString)> {
    let mut renamed = vec![(project.root().to_owned(), ".".to_owned())];
    // One folder for each registry, the same crates in each.
    let registries = cargo_home()?.join("registry/src");
    for entry in fs::read_dir(&registries).with_context(|| format!("{} cannot be read", registries.display()))? {
        renamed.push((entry?.path(), "crates".to_owned()));
    }
    // Where the sources of the standard library are installed, rustc names them; where not, it says this.
    let rustc = |arguments: &[&str]| command::answer(project.command("rustc").args(arguments));
    let (sysroot, version) = (rustc(&["--print", "sysroot"]), rustc(&["-vV"]));
    if let (Some(sysroot), Some(commit)) = (sysroot, version.as_deref().and_then(commit)) {
        renamed.push((Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    }
    let mut options = options(&renamed);
    // By the names of functions is chosen what comes later (`wasm/later.rs`), and only these tell of generic ones where they belong.
    options.push("\x1f-Csymbol-mangling-version=v0");
    Ok(("CARGO_ENCODED_RUSTFLAGS", options))
}

/// The folders that are to be found in no file of the page.
pub fn of_this_machine(project: &Project) -> Result<Vec<PathBuf>> {
    Ok([project.root().to_owned(), cargo_home()?].into_iter().chain(env::home_dir()).collect())
}

fn cargo_home() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("nothing says where cargo keeps the crates")
}

fn commit(version: &str) -> Option<&str> {
    version.lines().find_map(|line| line.strip_prefix("commit-hash: "))
}

fn options(renamed: &[(PathBuf, String)]) -> OsString {
    let mut options = OsString::new();
    for (from, to) in renamed {
        if !options.is_empty() {
            options.push("\x1f");
        }
        options.push("--remap-path-prefix=");
        options.push(from);
        options.push(format!("={to}"));
    }
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_is_renamed_by_an_option() {
        let renamed = [("/a b", "."), ("/c", "crates")].map(|(from, to)| (PathBuf::from(from), to.to_owned()));
        assert_eq!(options(&renamed), "--remap-path-prefix=/a b=.\u{1f}--remap-path-prefix=/c=crates");
    }

    #[test]
    fn the_commit_of_rustc_is_read_from_its_answer() {
        assert_eq!(commit("rustc 1.95.0\nbinary: rustc\ncommit-hash: 5980761\nrelease: 1.95.0"), Some("5980761"));
        assert_eq!(commit("rustc 1.95.0"), None);
    }
}
