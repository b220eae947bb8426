//! Where the project is, and running programs in it.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

/// The checkout, and the programs it sees: its own before those of the machine.
pub struct Project {
    root: PathBuf,
    /// Where cargo compiles into.
    target: PathBuf,
    search_path: OsString,
}

impl Project {
    /// Finds the checkout this program was started for. `cargo run` says where the package is; the place known from
    /// compilation would be wrong after the checkout has been moved.
    pub fn locate() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .context("start this program with `cargo xtask`, so that it knows where the project is")?;
        let root =
            Path::new(&package).parent().context("the package `xtask` has to lie inside the project")?.to_owned();

        let own = [root.join(".tools/bin"), root.join("node_modules/.bin")];
        let machine = env::var_os("PATH").unwrap_or_default();
        let search_path = env::join_paths(own.into_iter().chain(env::split_paths(&machine)))
            .context("the project lies in a folder that cannot stand in PATH")?;
        let target = root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        Ok(Self { root, target, search_path })
    }

    /// Another checkout of it. It compiles into a folder of its own, and sees the same programs.
    pub fn in_checkout(&self, root: PathBuf) -> Self {
        Self { target: root.join("target"), root, search_path: self.search_path.clone() }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The static site, as `build` leaves it.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What cargo has compiled.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Programs built for this project alone.
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// A command that runs in the project and sees the project's own programs first.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.search_path).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// The cargo that runs this program.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.arg(subcommand);
        command
    }

    /// Where a program is, if the project can see it.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.search_path)
            .map(|folder| folder.join(program).with_extension(env::consts::EXE_EXTENSION))
            .find(|path| path.is_file())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_checkout_compiles_into_its_own_folder_with_the_same_programs() {
        let project = Project::locate().unwrap();
        let other = project.in_checkout(project.root().join("target/other"));
        assert_eq!(other.target(), other.root().join("target"));
        let command = other.cargo("build");
        let folder = command.get_envs().find(|(name, _)| *name == "CARGO_TARGET_DIR").and_then(|(_, folder)| folder);
        assert_eq!(folder, Some(other.target().as_os_str()));
        assert_eq!(other.find("cargo"), project.find("cargo"));
    }
}
