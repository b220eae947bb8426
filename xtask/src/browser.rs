//! Chromium and its driver: found, or installed where that can be done without asking anybody.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result, bail};

use crate::{command, progress, project::Project};

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const DRIVER: &[&str] = &["chromedriver"];

/// The browser. The environment variable `CHROMIUM` overrides the search.
pub fn chromium(project: &Project) -> Result<PathBuf> {
    find_or_install(project, "Chromium", "CHROMIUM", CHROMIUM)
}

/// The program that lets tests drive the browser. The environment variable `CHROMEDRIVER` overrides the search.
pub fn driver(project: &Project) -> Result<PathBuf> {
    find_or_install(project, "ChromeDriver", "CHROMEDRIVER", DRIVER)
}

fn find_or_install(project: &Project, what: &str, variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Ok(path.into());
    }
    let find = || names.iter().find_map(|name| project.find(name));
    if let Some(path) = find() {
        return Ok(path);
    }
    let Some(mut apt) = apt(project) else {
        bail!(
            "{what} is missing: install it with `sudo apt-get install chromium chromium-driver`, \
             or name it in the environment variable {variable}"
        );
    };
    progress::step("installing Chromium and its driver with apt-get", "1 min", || {
        command::run(apt("update").arg("--quiet"))?;
        command::run(apt("install").args(["--yes", "--no-install-recommends", "chromium", "chromium-driver"]))
    })?;
    find().with_context(|| format!("{what} is missing, although apt-get has installed it"))
}

/// `apt-get`, if this is Debian, where Chromium is an ordinary package, and nobody has to type a password.
fn apt(project: &Project) -> Option<impl FnMut(&str) -> std::process::Command> {
    let release = fs::read_to_string("/etc/os-release").ok()?;
    if !is_debian(&release) || project.find("apt-get").is_none() {
        return None;
    }
    let root = command::answer(project.command("id").arg("-u"))?.trim() == "0";
    if !root {
        command::answer(project.command("sudo").args(["-n", "true"]))?;
    }
    Some(move |subcommand: &str| {
        let mut command = project.command(if root { "apt-get" } else { "sudo" });
        if !root {
            command.args(["-n", "apt-get"]);
        }
        command.arg(subcommand).env("DEBIAN_FRONTEND", "noninteractive");
        command
    })
}

fn is_debian(release: &str) -> bool {
    release.lines().any(|line| line.replace('"', "") == "ID=debian")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_debian_itself_has_chromium_as_an_ordinary_package() {
        assert!(is_debian("NAME=\"Debian\"\nID=debian\n"));
        assert!(is_debian("ID=\"debian\""));
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
    }
}
