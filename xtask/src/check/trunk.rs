//! `trunk build` and `trunk serve` by themselves, as a developer of the page starts them.

use std::fs;

use anyhow::{Context, Result};

use crate::{
    build,
    check::{
        Passed,
        checkout::{self, Unchanged},
        page_tests,
    },
    command, progress,
    project::Project,
    serve,
    setup::{browsers, rust_tools},
};

/// Where the project is built as after `git clone`. What was compiled there stays.
const CHECKOUT: &str = "target/trunk/checkout";

/// Where the release is put that Trunk makes alone. `dist/` is for the one that `xtask` completes.
const RELEASE: &str = "target/trunk/release";

/// Builds the page as Trunk does it, and tries it in a browser.
pub fn check(project: &Project) -> Result<Passed> {
    let chromium = browsers::chromium(project)?;
    rust_tools::install_target(project)?;
    rust_tools::install_missing(project, &[rust_tools::trunk(), rust_tools::wasm_bindgen(project)?])?;

    let checkout = project.in_checkout(project.root().join(CHECKOUT));
    checkout::copy(project, checkout.root(), Unchanged::Leave)?;
    progress::step("`trunk build`", "2 min the first time, 20 s later", || {
        command::run(build::trunk(&checkout).arg("build"))
    })?;
    progress::step("`trunk build --release`", "10 s", || {
        fs::create_dir_all(project.root().join(RELEASE)).with_context(|| format!("{RELEASE} cannot be made"))?;
        // In the project itself: there the release has been compiled already.
        command::run(build::release(project)?.args(["--dist", RELEASE]))
    })?;

    let mut environment = vec![("CHROMIUM", chromium.into_os_string()), ("CHECKOUT", checkout.root().into())];
    for (variable, folder) in [("BUILT", checkout.dist()), ("BUILT_RELEASE", project.root().join(RELEASE))] {
        environment.push((variable, serve::start(serve::bind(0)?, folder)?.url().into()));
    }
    let specs = page_tests::sources(project, "tests/trunk", ".spec.mjs")?;
    page_tests::counted_by_node(&page_tests::run_node(project, &specs, 1, environment)?)
}
