//! What may come from npm: tools for building and checking, each as the lock file describes it, and nothing for the page.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use tinyjson::JsonValue;

use crate::{check::size, project::Project};

/// Licences of tools, which we run and do not hand on. What ships in the page comes from cargo, see `deny.toml`.
const LICENCES: [&str; 9] =
    ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MIT", "MPL-2.0"];

/// Packages that would run code when they are installed. We do not let them (`node::install_packages`), and they work all
/// the same. Another one is to be looked at first.
const WANT_TO_RUN: [&str; 3] = ["esbuild", "fsevents", "vnu-jar"];

const REGISTRY: &str = "https://registry.npmjs.org/";

/// Checks what the project asks of npm, without asking npm. Says how much was checked.
pub fn check(project: &Project) -> Result<String> {
    let read =
        |name: &str| fs::read_to_string(project.root().join(name)).with_context(|| format!("{name} cannot be read"));
    let count = all_are_allowed(&read("package.json")?, &read("package-lock.json")?)?;
    Ok(format!("{} npm packages", size::grouped(count as u64)))
}

/// Refuses a script in the built page that is not one of ours: each is made of a file in `public/`, or is what
/// wasm-bindgen writes.
pub fn none_is_shipped(project: &Project) -> Result<()> {
    let own = fs::read_dir(project.root().join("public"))?.map(|entry| Ok(entry?.file_name()));
    let own = own.collect::<Result<Vec<_>>>()?;
    let own: Vec<_> = own.iter().filter_map(|name| stem(&name.to_string_lossy())).collect();
    for entry in fs::read_dir(project.dist())? {
        let name = entry?.file_name();
        let Some(stem) = stem(&name.to_string_lossy()) else { continue };
        let stem = stem.split('-').next().unwrap_or_default();
        ensure!(
            stem == "swipewise" || own.iter().any(|its| its == stem),
            "dist/{} is no script of ours",
            name.display()
        );
    }
    Ok(())
}

/// The name of a script without its extension.
fn stem(name: &str) -> Option<String> {
    let path = Path::new(name);
    path.extension().is_some_and(|extension| extension == "js").then(|| path.with_extension("").display().to_string())
}

fn all_are_allowed(asked: &str, lock: &str) -> Result<usize> {
    let asked: JsonValue = asked.parse().context("package.json is no JSON")?;
    for kind in ["dependencies", "optionalDependencies", "peerDependencies", "scripts"] {
        ensure!(member(&asked, kind).is_none(), "package.json has {kind}: npm is for tools only");
    }
    for (name, version) in object(&asked, "devDependencies").context("package.json asks for nothing")? {
        let version = version.get::<String>().map_or("", String::as_str);
        ensure!(is_exact(version), "package.json asks for {name} {version}, and not for one version");
    }

    let lock: JsonValue = lock.parse().context("package-lock.json is no JSON")?;
    let packages = object(&lock, "packages").context("package-lock.json names no packages")?;
    // The one without a name is the project itself.
    let packages = packages.iter().filter(|(place, _)| !place.is_empty());
    let mut count = 0;
    for (place, package) in packages {
        is_allowed(place, package).with_context(|| format!("package-lock.json: {place}"))?;
        count += 1;
    }
    ensure!(count > 0, "package-lock.json names no packages");
    Ok(count)
}

fn is_allowed(place: &str, package: &JsonValue) -> Result<()> {
    let text = |name: &str| member(package, name).and_then(|value| value.get::<String>()).map(String::as_str);
    let is = |name: &str| member(package, name) == Some(&JsonValue::Boolean(true));
    let name = place.rsplit("node_modules/").next().unwrap_or_default();

    ensure!(is("dev"), "is not for development only");
    ensure!(!is("link"), "lies somewhere else");
    ensure!(text("version").is_some_and(is_exact), "has no exact version");
    ensure!(text("integrity").is_some_and(|digest| digest.starts_with("sha512-")), "has no digest of its content");
    // Without an address it comes from the registry that npm is set to, which the digest holds to the same content.
    ensure!(text("resolved").is_none_or(|address| address.starts_with(REGISTRY)), "does not come from {REGISTRY}");
    ensure!(!is("hasInstallScript") || WANT_TO_RUN.contains(&name), "wants to run code when it is installed");
    match text("license") {
        Some(licence) if is_permitted(licence) => Ok(()),
        Some(licence) => bail!("has the licence {licence}"),
        None => bail!("names no licence"),
    }
}

/// Whether one of the licences to choose from is on the list. Nothing else is understood.
fn is_permitted(licence: &str) -> bool {
    let choice = licence.trim_start_matches('(').trim_end_matches(')');
    choice.split(" OR ").any(|licence| LICENCES.contains(&licence))
}

/// Whether it means one version, and not a range, a tag or an address.
fn is_exact(version: &str) -> bool {
    let (numbers, _) = version.split_once('-').unwrap_or((version, ""));
    let numbers: Vec<_> = numbers.split('.').collect();
    numbers.len() == 3 && numbers.iter().all(|number| number.parse::<u64>().is_ok())
}

/// What tinyjson makes of an object.
#[expect(clippy::disallowed_types, reason = "it is only looked into here, and put in order in `object`")]
type Object = std::collections::HashMap<String, JsonValue>;

/// What an object has under this name.
pub fn member<'value>(value: &'value JsonValue, name: &str) -> Option<&'value JsonValue> {
    value.get::<Object>()?.get(name)
}

fn object<'value>(value: &'value JsonValue, name: &str) -> Option<BTreeMap<&'value String, &'value JsonValue>> {
    Some(member(value, name)?.get::<Object>()?.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: &str = r#"{ "devDependencies": { "tool": "1.2.3" } }"#;
    const LOCK: &str = r#"{ "packages": { "": { "name": "us" }, "node_modules/tool": {
        "version": "1.2.3", "integrity": "sha512-x", "dev": true, "license": "(MIT OR GPL-3.0)" } } }"#;

    fn refusal(asked: &str, lock: &str) -> String {
        format!("{:#}", all_are_allowed(asked, lock).unwrap_err())
    }

    #[test]
    fn what_is_pinned_and_permitted_passes() {
        assert_eq!(all_are_allowed(ASKED, LOCK).unwrap(), 1);
        let address =
            LOCK.replace("\"dev\"", "\"resolved\": \"https://registry.npmjs.org/tool/-/tool-1.2.3.tgz\", \"dev\"");
        assert_eq!(all_are_allowed(ASKED, &address).unwrap(), 1);
    }

    #[test]
    fn each_way_of_not_being_pinned_is_refused() {
        for (from, to, reason) in [
            ("\"dev\": true", "\"dev\": false", "is not for development only"),
            ("\"dev\": true", "\"dev\": true, \"link\": true", "lies somewhere else"),
            ("1.2.3", "^1.2.3", "has no exact version"),
            ("sha512-x", "sha1-x", "has no digest of its content"),
            ("\"integrity\"", "\"x\"", "has no digest of its content"),
            (
                "\"dev\"",
                "\"resolved\": \"git+ssh://elsewhere\", \"dev\"",
                "does not come from https://registry.npmjs.org/",
            ),
            ("\"dev\"", "\"hasInstallScript\": true, \"dev\"", "wants to run code when it is installed"),
            ("(MIT OR GPL-3.0)", "GPL-3.0", "has the licence GPL-3.0"),
            ("\"license\"", "\"x\"", "names no licence"),
        ] {
            let lock = LOCK.replace(from, to);
            assert_ne!(lock, LOCK, "{from}");
            assert_eq!(refusal(ASKED, &lock), format!("package-lock.json: node_modules/tool: {reason}"));
        }
    }

    #[test]
    fn the_project_asks_for_tools_of_one_version_only() {
        for (from, to) in [("1.2.3", "^1.2.3"), ("1.2.3", "latest"), ("1.2.3", "1.2"), ("devD", "d")] {
            assert!(all_are_allowed(&ASKED.replace(from, to), LOCK).is_err(), "{to}");
        }
        assert!(refusal(r#"{ "scripts": {}, "devDependencies": {} }"#, LOCK).starts_with("package.json has scripts"));
        assert!(all_are_allowed(ASKED, "{}").is_err());
    }
}
