//! Node and the packages it brings: what makes the page smaller, and what the browser tests need.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{command, progress, project::Project, setup::rust_tools};

/// The oldest Node that the browser tests and their library run on.
const OLDEST: u32 = 20;

/// The optimizer that the size gate was set with. Its package, binaryen, has the same major version.
const WASM_OPT: &str = "132";

/// As in `package.json`.
const ESBUILD: &str = "0.28.2";

/// How npm is asked for the packages of a lock file. No package here has to run code in order to be installed.
pub const CLEAN_INSTALL: [&str; 4] = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];

/// Makes sure that Node is new enough and that the packages are those of the lock file.
pub fn install_packages(project: &Project) -> Result<()> {
    let answer = command::answer(project.command("node").arg("--version"));
    let major = answer.as_deref().and_then(major);
    if project.find("npm").is_none() || major.is_none_or(|major| major < OLDEST) {
        bail!(
            "Node {OLDEST} or newer with npm is missing: install it from https://nodejs.org, \
             or on Debian 13 or newer with `apt-get install nodejs npm`"
        );
    }

    let wanted = project.root().join("package-lock.json");
    let wanted = fs::read(&wanted).with_context(|| format!("{} cannot be read", wanted.display()))?;
    // npm leaves no reliable trace of which lock file it has installed, so this program does.
    let installed = project.root().join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    progress::step("npm ci", "10 s", || {
        command::run(project.command("npm").args(CLEAN_INSTALL))?;
        fs::write(&installed, &wanted).with_context(|| format!("{} cannot be written", installed.display()))
    })
}

/// Makes sure that what makes the page smaller is there at the right version.
pub fn install_optimizers(project: &Project) -> Result<()> {
    install_packages(project)?;
    for (program, wanted) in [("wasm-opt", WASM_OPT), ("esbuild", ESBUILD)] {
        let answer = command::answer(project.command(program).arg("--version"));
        if answer.as_deref().and_then(rust_tools::version_in) != Some(wanted) {
            bail!("{program} {wanted} does not run, although npm has installed it: remove node_modules and try again");
        }
    }
    Ok(())
}

fn major(answer: &str) -> Option<u32> {
    rust_tools::version_in(answer)?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_answers() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("unknown"), None);
    }
}
