//! The page beside the smallest pages that others make: a counter in React and one in Leptos, in `peers/`, built here as
//! well as they can be and measured in the same browser.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{
    build::{self, Optimizer, compress, minify},
    check::{page_tests, speed},
    command, progress,
    project::Project,
    serve,
    setup::{browsers, node, rust_tools},
};

/// Builds all three pages, measures them, and gives the figures.
pub fn compare(project: &Project) -> Result<String> {
    let chromium = browsers::chromium(project)?;
    build::site(project, Optimizer::Required)?;
    let react = progress::step("building the counter in React", "10 s", || react(project))?;
    let leptos =
        progress::step("building the counter in Leptos", "2 min the first time, 5 s later", || leptos(project))?;

    let mut environment = vec![("CHROMIUM", chromium.into_os_string())];
    for (variable, folder) in [("SWIPEWISE", project.dist()), ("REACT", react), ("LEPTOS", leptos)] {
        environment.push((variable, serve::start(serve::bind(0)?, folder)?.url().into()));
    }
    let output = progress::step("measuring", "2 min", || {
        page_tests::run_node(project, &["tests/speed/peers.mjs".into()], 1, environment)
    })?;
    page_tests::counted_by_node(&output)?;
    speed::figures(&output).context("the measurement says nothing")
}

/// Bundles the counter with esbuild, as for a published page.
fn react(project: &Project) -> Result<PathBuf> {
    let source = project.root().join("peers/react");
    command::run(project.command("npm").current_dir(&source).args(node::CLEAN_INSTALL))?;
    let built = fresh_folder(project, "react")?;
    command::run(
        project
            .command("esbuild")
            .arg("peers/react/src/main.jsx")
            .args(["--bundle", "--minify", "--format=esm", "--jsx=automatic", "--log-level=warning"])
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg(format!("--outfile={}", built.join("main.js").display())),
    )?;
    finish(&source, built)
}

/// Compiles the counter as the page itself is compiled, and makes it smaller in the same way.
fn leptos(project: &Project) -> Result<PathBuf> {
    rust_tools::install_target(project)?;
    rust_tools::install_missing(project, &[rust_tools::wasm_bindgen(project)?])?;
    let source = project.root().join("peers/leptos");
    let target = project.root().join("target/peers/build");
    command::run(
        project
            .cargo("build")
            .args(["--locked", "--profile", "page", "--target", "wasm32-unknown-unknown", "--manifest-path"])
            .arg(source.join("Cargo.toml"))
            .arg("--target-dir")
            .arg(&target),
    )?;
    let built = fresh_folder(project, "leptos")?;
    command::run(
        project
            .command("wasm-bindgen")
            .arg(target.join("wasm32-unknown-unknown/page/counter.wasm"))
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(&built),
    )?;
    let (wasm, glue) = (built.join("counter_bg.wasm"), built.join("counter.js"));
    let (smaller, script) = minify::smaller(project, &wasm, &fs::read_to_string(&glue)?)?;
    fs::write(wasm, smaller)?;
    fs::write(glue, script)?;
    fs::copy(source.join("start.js"), built.join("start.js"))?;
    finish(&source, built)
}

fn fresh_folder(project: &Project, name: &str) -> Result<PathBuf> {
    let folder = project.root().join("target/peers").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

fn finish(source: &Path, built: PathBuf) -> Result<PathBuf> {
    fs::copy(source.join("index.html"), built.join("index.html"))?;
    compress::all(&built)?;
    Ok(built)
}
