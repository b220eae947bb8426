//! Debian's packages: what a test needs of the machine, installed where that needs no password.

use std::{fs, process::Command};

use anyhow::{Result, bail};

use crate::{command, progress, project::Project};

/// Makes sure that each of these programs or files is there, by installing the packages if one is not.
///
/// A program is looked for in the search path, a file (it begins with a slash) in its place.
///
/// # Errors
///
/// One line that names what is missing and the command that installs it, or what apt-get said.
pub fn install_missing(project: &Project, what: &str, wanted: &[&str], packages: &[&str]) -> Result<()> {
    let missing = || wanted.iter().find(|wanted| !is_there(project, wanted));
    let Some(first) = missing() else { return Ok(()) };
    let Some(mut apt) = apt(project) else {
        bail!("{what}: {first} is missing, install it with `sudo apt-get install {}`", packages.join(" "));
    };
    progress::step(&format!("installing what {what} needs, with apt-get"), "1 min", || {
        command::run(apt("update").arg("--quiet"))?;
        command::run(apt("install").args(["--yes", "--no-install-recommends"]).args(packages))
    })?;
    match missing() {
        None => Ok(()),
        Some(still) => bail!("{what}: {still} is missing, although apt-get has installed {}", packages.join(" ")),
    }
}

fn is_there(project: &Project, wanted: &str) -> bool {
    if wanted.starts_with('/') { fs::exists(wanted).unwrap_or(false) } else { project.find(wanted).is_some() }
}

/// `apt-get`, if this is Debian, where browsers are ordinary packages, and no password is asked for.
fn apt(project: &Project) -> Option<impl FnMut(&str) -> Command> {
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
    fn only_debian_itself_has_browsers_as_ordinary_packages() {
        assert!(is_debian("NAME=\"Debian\"\nID=debian\n"));
        assert!(is_debian("ID=\"debian\""));
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
    }

    #[test]
    fn programs_are_found_in_the_search_path_and_files_by_path() {
        let project = Project::locate().unwrap();
        assert!(is_there(&project, "cargo"));
        assert!(is_there(&project, "/"));
        assert!(!is_there(&project, "a-program-that-nobody-has"));
        assert!(!is_there(&project, "/a-file-that-nobody-has"));
    }
}
