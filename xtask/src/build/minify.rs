//! Makes what Trunk has built smaller: cuts out of the WebAssembly what never runs and optimizes the rest, gives it and its JavaScript short names for each other,
//! and takes out of the JavaScript what is there for readers.
//!
//! Trunk could run the optimizer, but then the JavaScript would not get the new names. Its own minifier (0.21.14)
//! gives up at `export { … as default }`, which is what wasm-bindgen writes.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::{
    build::{
        page::{Page, replace_once},
        wasm::{apart::keep_apart, cut::cut, later, linked::uses, order::by_likeness, program::Program, split::split},
    },
    command,
    project::Project,
};

/// What rustc uses of WebAssembly by itself, so that the page needs no newer browser than before.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What the optimizer does, in this order. `docs/adr/0006-small-page.md` has the figures.
const PASSES: [&str; 15] = [
    // By them is chosen what comes later.
    "--debuginfo",
    // They are for other tools, and there are none.
    "--strip-producers",
    "--strip-target-features",
    // Gives short names to what WebAssembly and JavaScript call each other by, and prints them.
    "--minify-imports-and-exports-and-modules",
    // A small function is put into each of its callers, up to the size at which that is still no more than the calls;
    // one with a single caller stays by itself unless it is small: in a large function each local has a longer name.
    "--always-inline-max-function-size=4",
    "--one-caller-inline-max-function-size=15",
    // First, so that what was cut is gone, with what led there.
    "-Oz",
    // Takes nested code apart and puts loops together again: more can be made of that than of rustc's own nesting.
    "--flatten",
    "--rereloop",
    "-Oz",
    "--flatten",
    "--rereloop",
    // The second time still finds something; the third does not.
    "-Oz",
    "-Oz",
    // The lowest memory is the end of the stack (rustc links with `--stack-first`), which nothing reaches that has not used
    // a whole megabyte of it. So a number that is added to an address can stand in the instruction that loads from there.
    "--low-memory-unused",
];

/// And then: the names are given so that functions which look alike stand side by side.
const REORDER: &str = "--reorder-functions-by-name";

/// The short name that all modules get.
const MODULE: &str = "a";

/// Makes the scripts and the WebAssembly smaller and has a part of that come later, and corrects in the page what it says of them.
/// Gives the WebAssembly in one piece.
pub fn page(project: &Project, page: &mut Page) -> Result<Vec<u8>> {
    let wasm = page.file("swipewise-", "_bg.wasm")?;
    let glue = page.file("swipewise-", ".js")?;
    let boot = page.file("boot-", ".js")?;

    let uses = uses(&linked(project)?, later::is_door)?;
    let (program, new_names) = optimize(project, &wasm, &uses.unused)?;
    let script = minify(project, &started_in_two(&rename(&fs::read_to_string(&glue)?, &new_names)?)?)?;
    let functions = later::functions(&Program::read(&program)?, &uses.slots, later::is_door)?;
    let parts = split(&program, &functions, &uses.data)?;
    page.replace(&wasm, &put_in_order(project, &parts.first)?)?;
    page.add_later_part("wasm", &put_in_order(project, &parts.later)?)?;
    page.replace(&glue, &script)?;
    page.replace(&boot, &minify(project, &fs::read_to_string(&boot)?)?)?;
    put_in_order(project, &program)
}

/// The program as the linker has written it, before anything else was done to it.
fn linked(project: &Project) -> Result<Vec<u8>> {
    let path = project.target().join("wasm32-unknown-unknown/page/swipewise.wasm");
    fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The WebAssembly and the JavaScript that belongs to it, made smaller.
pub fn smaller(project: &Project, wasm: &Path, glue: &str) -> Result<(Vec<u8>, Vec<u8>)> {
    let (wasm, new_names) = optimize(project, wasm, &[])?;
    Ok((put_in_order(project, &wasm)?, minify(project, &rename(glue, &new_names)?)?))
}

/// The optimized WebAssembly, in which functions still have the names that they were given in the sources; and the new names of what it shares with JavaScript.
fn optimize(project: &Project, wasm: &Path, unused: &[Range<u32>]) -> Result<(Vec<u8>, String)> {
    run_optimizer(project, &keep_apart(&cut(&fs::read(wasm)?, unused)?, later::is_door)?, &PASSES)
}

/// What looks alike stands side by side, and nothing has a name.
fn put_in_order(project: &Project, wasm: &[u8]) -> Result<Vec<u8>> {
    Ok(run_optimizer(project, &by_likeness(wasm)?, &[REORDER])?.0)
}

fn run_optimizer(project: &Project, wasm: &[u8], passes: &[&str]) -> Result<(Vec<u8>, String)> {
    let folder = work_folder(project)?;
    let (before, after) = (folder.join("before.wasm"), folder.join("after.wasm"));
    fs::write(&before, wasm)?;
    let printed =
        command::run(project.command("wasm-opt").arg(&before).args(FEATURES).args(passes).arg("-o").arg(&after))?;
    Ok((fs::read(&after)?, printed))
}

/// The minified script. What it does not export and does not use goes as well.
pub fn minify(project: &Project, script: &str) -> Result<Vec<u8>> {
    let folder = work_folder(project)?;
    let (plain, smaller) = (folder.join("plain.js"), folder.join("smaller.js"));
    fs::write(&plain, script)?;
    command::run(
        project
            .command("esbuild")
            .arg(&plain)
            .args(["--minify", "--format=esm", "--tree-shaking=true", "--charset=utf8", "--log-level=warning"])
            .arg(format!("--outfile={}", smaller.display())),
    )?;
    Ok(fs::read(smaller)?)
}

/// Where the tools find their input and leave their output.
fn work_folder(project: &Project) -> Result<PathBuf> {
    let folder = project.root().join("target/shrink");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The JavaScript with the new names. The old ones are long, and nothing else there is called like them.
fn rename(glue: &str, new_names: &str) -> Result<String> {
    // The page starts in one way only.
    let mut glue = glue.replace("export { initSync, ", "export { ");
    let mut module = None;
    for line in new_names.lines() {
        let words: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        match words[..] {
            [from, old, new] => {
                ensure!(*module.get_or_insert(from) == from, "the WebAssembly imports from more than one module");
                glue = replace_once(&glue, &format!(" {old}: "), &format!(" {new}: "))?;
            }
            [old, new] => glue = replace_member(&glue, old, new),
            _ => {}
        }
    }
    let module = module.context("the optimizer printed no new names")?;
    replace_once(&glue, &format!("\"{module}\": "), &format!("\"{MODULE}\": "))
}

/// The JavaScript which, as soon as the program stands and before it begins, has something done with what it exports.
fn started_in_two(glue: &str) -> Result<String> {
    const STANDS: &str = "    const { instance, module } = await __wbg_load(await module_or_path, imports);\n";

    let mut glue = glue.to_owned();
    for (old, new) in [
        (
            "async function __wbg_init_once(module_or_path) {",
            "async function __wbg_init_once(module_or_path, before) {",
        ),
        ("({module_or_path} = module_or_path)", "({module_or_path, before} = module_or_path)"),
        (STANDS, &[STANDS, "    await before?.(instance.exports);\n"].concat()),
    ] {
        glue = replace_once(&glue, old, new)?;
    }
    Ok(glue)
}

/// Renames what the JavaScript takes from the WebAssembly: `wasm.old`, and not `wasm.older`.
fn replace_member(glue: &str, old: &str, new: &str) -> String {
    let belongs_to_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    let member = format!("wasm.{old}");
    let mut pieces = glue.split(&member);
    let mut renamed = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        renamed += "wasm.";
        renamed += if piece.starts_with(belongs_to_name) { old } else { new };
        renamed += piece;
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_is_done_between_the_two_parts_of_the_start() {
        let glue = "async function __wbg_init_once(module_or_path) {\n    ({module_or_path} = module_or_path)\n\
            \x20   const { instance, module } = await __wbg_load(await module_or_path, imports);\n}\n";
        assert_eq!(
            started_in_two(glue).unwrap(),
            "async function __wbg_init_once(module_or_path, before) {\n    ({module_or_path, before} = module_or_path)\n\
            \x20   const { instance, module } = await __wbg_load(await module_or_path, imports);\n\
            \x20   await before?.(instance.exports);\n}\n"
        );
        assert!(started_in_two("").is_err());
    }

    #[test]
    fn the_javascript_gets_the_names_of_the_webassembly() {
        let names = "{\n \"imports\": [\n  [\"./app_bg.js\", \"__wbg_call_1f\", \"b\"],\n  [\"./app_bg.js\", \"__wbg_new_2e\", \"c\"]\n ],\n\
            \"exports\": [\n  [\"memory\", \"d\"],\n  [\"main\", \"e\"],\n  [\"__wbindgen_free\", \"f\"]\n ]\n}\n";
        let glue = "const import0 = {\n __wbg_call_1f: function() {},\n __wbg_new_2e: function() {},\n};\n\
            return { \"./app_bg.js\": import0, };\n\
            wasm.memory; wasm.memory2; wasm.__wbindgen_free(1);\nexport { initSync, init as default };";
        assert_eq!(
            rename(glue, names).unwrap(),
            "const import0 = {\n b: function() {},\n c: function() {},\n};\n\
            return { \"a\": import0, };\n\
            wasm.d; wasm.memory2; wasm.f(1);\nexport { init as default };"
        );
    }

    #[test]
    fn javascript_that_does_not_match_is_an_error() {
        let names = "[\"./app_bg.js\", \"__wbg_call_1f\", \"b\"]";
        assert!(rename("{ \"./app_bg.js\": import0 }", names).is_err());
        assert!(rename("{ __wbg_call_1f: 0 }", names).is_err());
        assert!(rename("{ __wbg_call_1f: 0 }", "").is_err());
    }
}
