//! Chromium and its driver: found, or installed where that can be done without asking anybody.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

use crate::{debian, project::Project};

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const DRIVER: &[&str] = &["chromedriver"];

/// The browser. The environment variable `CHROMIUM` overrides the search.
pub fn chromium(project: &Project) -> Result<PathBuf> {
    find_or_install(project, "CHROMIUM", CHROMIUM)
}

/// The program that lets tests drive the browser. The environment variable `CHROMEDRIVER` overrides the search.
pub fn driver(project: &Project) -> Result<PathBuf> {
    find_or_install(project, "CHROMEDRIVER", DRIVER)
}

fn find_or_install(project: &Project, variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Ok(path.into());
    }
    let find = || names.iter().find_map(|name| project.find(name));
    if let Some(path) = find() {
        return Ok(path);
    }
    debian::install_missing(project, "the browser", &names[..1], &["chromium", "chromium-driver"])
        .with_context(|| format!("the environment variable {variable} names none"))?;
    find().with_context(|| format!("{} is not to be found", names[0]))
}
