//! Building the static site: `dist/`, with compressed copies beside the plain files.

pub mod compress;
pub mod first_load;
pub mod headers;
pub mod minify;
pub mod one_file;
pub mod source_paths;

mod bundle;
mod hosts;
mod packs;
pub mod page;
mod service_worker;
mod startup;
mod wasm;

use std::{fs, process::Command};

use anyhow::Result;

use self::page::Page;
use crate::{
    command, progress,
    project::Project,
    setup::{node, rust_tools},
};

/// What to do when the page cannot be made smaller, because there is no Node.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Optimizer {
    /// Give up: the result is for others, and its size matters.
    Required,
    /// Go on and say so: a larger page is better than none.
    IfPossible,
}

/// Sets up what is missing and makes the site.
pub fn site(project: &Project, optimizer: Optimizer) -> Result<()> {
    rust_tools::install_target(project)?;
    rust_tools::install_missing(project, &[rust_tools::trunk(), rust_tools::wasm_bindgen(project)?])?;
    let shrinks = match (node::install_optimizers(project), optimizer) {
        (Ok(()), _) => true,
        (Err(reason), Optimizer::Required) => return Err(reason),
        (Err(reason), Optimizer::IfPossible) => {
            println!("the page will be larger than it could be: {reason:#}");
            false
        }
    };
    progress::step("building the page", "2 min the first time, 20 s later", || make(project, shrinks))
}

/// Makes the site with what is there, as small as it gets if it `shrinks`.
pub fn make(project: &Project, shrinks: bool) -> Result<()> {
    // Trunk tries to download its own copies of tools unless it is told to stay offline, and then passes that on
    // to cargo. So the crates have to be there.
    command::run(project.cargo("fetch").args(["--target", "wasm32-unknown-unknown"]))?;
    command::run(&mut release(project)?)?;
    let mut page = Page::open(&project.dist())?;
    bundle::join(&mut page)?;
    packs::name(&mut page)?;
    startup::prepare(project.root(), &mut page)?;
    let program =
        if shrinks { minify::page(project, &mut page)? } else { fs::read(page.file("swipewise-", "_bg.wasm")?)? };
    page.close()?;
    one_file::write(project, &program)?;
    service_worker::write(project, shrinks)?;
    hosts::write(project)?;
    compress::all(&project.dist())
}

/// Trunk's part of a release.
pub fn release(project: &Project) -> Result<Command> {
    let (variable, options) = source_paths::remapped(project)?;
    let mut command = trunk(project);
    command.args(["build", "--release", "--offline"]).env(variable, options);
    Ok(command)
}

/// Trunk, which still has to be told what to do.
pub fn trunk(project: &Project) -> Command {
    let mut command = project.command("trunk");
    // Trunk 0.21 takes the value of this variable for that of an option, and refuses the customary `1`.
    command.env_remove("NO_COLOR");
    command
}
