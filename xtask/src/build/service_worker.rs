//! What keeps the page on a device: the service worker with its list of files.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

use crate::{
    build::{
        first_load, minify,
        page::{integrity, replace_once, short_digest},
    },
    project::Project,
};

const WORKER: &str = "sw.js";

/// Adds it to the built site. Its files have to have their last content and names.
pub fn write(project: &Project, shrinks: bool) -> Result<()> {
    let dist = project.dist();
    let template = project.root().join("public").join(WORKER);
    let template = fs::read_to_string(template).context("the service worker cannot be read")?;
    // Its place has to be taken before: the page refers to it.
    fs::write(dist.join(WORKER), &template)?;
    let worker = worker(&template, &kept(&dist)?)?;
    let worker = if shrinks { minify::minify(project, &worker)? } else { worker.into_bytes() };
    fs::write(dist.join(WORKER), worker).context("the service worker cannot be written")
}

/// The files that are kept, each with its digest: those of the first load. The page stands for the folder.
fn kept(dist: &Path) -> Result<BTreeMap<String, String>> {
    let mut kept = BTreeMap::new();
    for file in first_load::files(dist)? {
        let name = file.to_str().context("a file has a name that is no text")?.replace('\\', "/");
        // The browser keeps the worker itself, and asks for it to find out whether there is a newer one.
        if name != WORKER {
            let path = if name == "index.html" { "./".to_owned() } else { format!("./{name}") };
            kept.insert(path, integrity(&fs::read(dist.join(file))?));
        }
    }
    Ok(kept)
}

/// The worker with its list. Its version changes with any of the files, and with its own code.
fn worker(template: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let lines: Vec<_> = files.iter().map(|(path, digest)| format!("  {path:?}: {digest:?},")).collect();
    let listed = format!("const FILES = {{\n{}\n}};", lines.join("\n"));
    let listed = replace_once(template, "const FILES = {};", &listed)?;
    let version = short_digest(listed.as_bytes());
    replace_once(&listed, "const VERSION = \"\";", &format!("const VERSION = \"{version}\";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "const FILES = {};\nconst VERSION = \"\";\n";

    fn with(digest: &str) -> String {
        worker(TEMPLATE, &BTreeMap::from([("./".to_owned(), digest.to_owned())])).unwrap()
    }

    #[test]
    fn the_worker_lists_the_files_with_their_digests() {
        assert!(with("sha384-a").starts_with("const FILES = {\n  \"./\": \"sha384-a\",\n};\nconst VERSION = \""));
    }

    #[test]
    fn the_version_changes_with_the_files_and_the_code() {
        let version = |worker: &str| worker.split('"').rev().nth(1).map(str::to_owned);
        let first = version(&with("sha384-a"));
        assert!(first.as_ref().is_some_and(|version| version.len() == 16));
        assert_eq!(first, version(&with("sha384-a")));
        assert_ne!(first, version(&with("sha384-b")));
        let other = worker(&format!("// New.\n{TEMPLATE}"), &BTreeMap::from([("./".into(), "sha384-a".into())]));
        assert_ne!(first, version(&other.unwrap()));
    }

    #[test]
    fn a_template_without_placeholders_is_an_error() {
        assert!(worker("const FILES = {};", &BTreeMap::new()).is_err());
        assert!(worker("", &BTreeMap::new()).is_err());
    }
}
