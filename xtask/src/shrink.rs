//! Makes what Trunk has built smaller: optimizes the WebAssembly, gives it and its JavaScript short names for each other,
//! and takes out of the JavaScript what is there for readers.
//!
//! Trunk could run the optimizer, but then nobody would tell the JavaScript about new names. Its own minifier (0.21.14)
//! gives up at `export { … as default }`, which is what wasm-bindgen writes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha384};

use crate::{command, project::Project};

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
const PASSES: [&str; 9] = [
    // They are for tools that come later, and there are none.
    "--strip-producers",
    "--strip-target-features",
    // Gives short names to what WebAssembly and JavaScript call each other by, and prints them.
    "--minify-imports-and-exports-and-modules",
    // A small function is put into each of its callers, up to the size at which that is still no more than the calls;
    // one with a single caller stays by itself unless it is small: in a large function each local has a longer name.
    "--always-inline-max-function-size=4",
    "--one-caller-inline-max-function-size=30",
    // Takes nested code apart and puts loops together again: more can be made of that than of rustc's own nesting.
    "--flatten",
    "--rereloop",
    // The second time still finds something; the third does not.
    "-Oz",
    "-Oz",
];

/// The short name that all modules get.
const MODULE: &str = "a";

/// Makes the scripts and the WebAssembly smaller, and corrects in the page what it says of them.
pub fn shrink(project: &Project) -> Result<()> {
    let dist = project.dist();
    let wasm = built(&dist, "swipewise-", "_bg.wasm")?;
    let glue = built(&dist, "swipewise-", ".js")?;
    let boot = built(&dist, "boot-", ".js")?;
    let files = [&wasm, &glue, &boot];
    let before = files.map(fs::read);

    let new_names = optimize(project, &wasm)?;
    let plain = fs::read_to_string(&glue)?;
    fs::write(&glue, rename(&plain, &new_names)?)?;
    minify(project, &glue)?;
    minify(project, &boot)?;

    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page)?;
    for (file, before) in files.into_iter().zip(before) {
        let after = fs::read(file)?;
        let new_name = name_for(file, &after);
        fs::rename(file, file.with_file_name(&new_name))?;
        html = replace_once(&html, &name(file), &new_name)?;
        html = replace_once(&html, &integrity(&before?), &integrity(&after))?;
    }
    fs::write(page, html)?;
    Ok(())
}

/// Optimizes the file in its place, and tells the new names.
fn optimize(project: &Project, wasm: &Path) -> Result<String> {
    command::run(project.command("wasm-opt").arg(wasm).args(FEATURES).args(PASSES).arg("-o").arg(wasm))
}

/// Minifies the file in its place. What it does not export and does not use goes as well.
fn minify(project: &Project, script: &Path) -> Result<()> {
    command::run(
        project
            .command("esbuild")
            .arg(script)
            .args(["--minify", "--format=esm", "--tree-shaking=true", "--charset=utf8", "--log-level=warning"])
            .arg(format!("--outfile={}", script.display()))
            .arg("--allow-overwrite"),
    )
    .map(drop)
}

/// The one file in the folder whose name begins and ends like this.
fn built(dist: &Path, begin: &str, end: &str) -> Result<PathBuf> {
    let mut found = fs::read_dir(dist)?
        .map(|entry| Ok(entry?.path()))
        .filter(|path| path.as_ref().is_ok_and(|path| name(path).starts_with(begin) && name(path).ends_with(end)))
        .collect::<Result<Vec<_>>>()?;
    ensure!(found.len() == 1, "dist/ holds {} files named {begin}…{end}, and not one", found.len());
    Ok(found.remove(0))
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A name that changes with the content: who has kept an older file must not take it for this one.
fn name_for(file: &Path, content: &[u8]) -> String {
    let name = name(file);
    let stem = name.split('-').next().unwrap_or_default();
    let extension = name.rsplit('.').next().unwrap_or_default();
    let digest = Sha384::digest(content).iter().take(8).fold(0, |digest, byte| digest << 8 | u64::from(*byte));
    format!("{stem}-{digest:016x}.{extension}")
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

fn replace_once(text: &str, old: &str, new: &str) -> Result<String> {
    let count = text.matches(old).count();
    ensure!(count == 1, "`{}` stands {count} times where it should stand once", old.trim());
    Ok(text.replace(old, new))
}

/// What an `integrity` attribute says of this content.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(content)))
}

/// Only for digests of this length, which need no padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    let letters = bytes.chunks(3).flat_map(|three| {
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | usize::from(*byte));
        [18, 12, 6, 0].map(|shift| char::from(LETTERS[bits >> shift & 63]))
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_what_browsers_compute() {
        let of_nothing = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), of_nothing);
    }

    #[test]
    fn a_name_changes_with_the_content_alone() {
        let file = Path::new("dist/swipewise-0123_bg.wasm");
        assert_eq!(name_for(file, b""), "swipewise-38b060a751ac9638.wasm");
        assert_eq!(name_for(file, b"a"), name_for(Path::new("swipewise-4567_bg.wasm"), b"a"));
        assert_ne!(name_for(file, b"a"), name_for(file, b"b"));
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
