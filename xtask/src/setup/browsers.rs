//! The browsers and their drivers: found, or installed where that needs no password.

use std::{env, path::PathBuf};

use anyhow::{Context, Result};

use crate::{
    project::Project,
    setup::{debian, rust_tools},
};

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const HEADLESS_SHELL: &[&str] = &["chromium-headless-shell", "chrome-headless-shell"];
const DRIVER: &[&str] = &["chromedriver"];

/// The browser. The environment variable `CHROMIUM` overrides the search.
pub fn chromium(project: &Project) -> Result<PathBuf> {
    find_or_install(project, "CHROMIUM", CHROMIUM)
}

/// The same browser without the windows and address bars that nobody sees: opening a page takes it half the time. Where
/// there is none, the browser itself. The environment variable `CHROMIUM` overrides the search here as well.
pub fn headless_shell(project: &Project) -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM") {
        return Ok(path.into());
    }
    let packages = ["chromium-headless-shell"];
    let found = debian::install_missing(project, "the browser without windows", &HEADLESS_SHELL[..1], &packages);
    match HEADLESS_SHELL.iter().find_map(|name| project.find(name)) {
        Some(path) => Ok(path),
        None => chromium(project).with_context(|| found.err().map(|error| error.to_string()).unwrap_or_default()),
    }
}

/// The program that lets tests drive the browser. The environment variable `CHROMEDRIVER` overrides the search.
pub fn driver(project: &Project) -> Result<PathBuf> {
    find_or_install(project, "CHROMEDRIVER", DRIVER)
}

/// The small browser that `WebKitWebDriver` starts, where Debian has it.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// Each program that a test drives the three engines with, by the environment variable that tells the test of it.
pub fn engines(project: &Project) -> Result<Vec<(&'static str, PathBuf)>> {
    let chromium = [("CHROMIUM", chromium(project)?), ("CHROMEDRIVER", driver(project)?)];
    // WebKitGTK has no mode without a display, so it gets a virtual one.
    let wanted = ["firefox-esr", "WebKitWebDriver", MINI_BROWSER, "Xvfb"];
    let packages = ["firefox-esr", "webkit2gtk-driver", "libwebkit2gtk-4.1-0", "xvfb"];
    debian::install_missing(project, "the test in Firefox and WebKit", &wanted, &packages)?;
    rust_tools::install_missing(project, &[rust_tools::geckodriver()])?;
    let others = [
        ("FIREFOX", "firefox-esr"),
        ("GECKODRIVER", "geckodriver"),
        ("WEBKITDRIVER", "WebKitWebDriver"),
        ("XVFB", "Xvfb"),
    ];
    let found = others.into_iter().map(|(variable, name)| {
        let program = project.find(name).with_context(|| format!("{name} is not to be found"))?;
        Ok((variable, program))
    });
    let minibrowser = [Ok(("MINIBROWSER", PathBuf::from(MINI_BROWSER)))];
    chromium.into_iter().map(Ok).chain(found).chain(minibrowser).collect()
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
