//! What may come from npm: tools for building and checking, each as the lock file describes it, and nothing for the page.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, de::IgnoredAny};

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

/// As much of `package.json` as is looked at.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    #[serde(default)]
    dev_dependencies: BTreeMap<String, String>,
    dependencies: Option<IgnoredAny>,
    optional_dependencies: Option<IgnoredAny>,
    peer_dependencies: Option<IgnoredAny>,
    scripts: Option<IgnoredAny>,
}

/// As much of `package-lock.json` as is looked at.
#[derive(Deserialize)]
struct Lock {
    /// By the folder that each is installed into. The one without a name is the project itself.
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Package {
    version: Option<String>,
    resolved: Option<String>,
    integrity: Option<String>,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
    #[serde(default)]
    link: bool,
    #[serde(default)]
    has_install_script: bool,
}

/// Checks both files, and counts the packages.
fn all_are_allowed(manifest: &str, lock: &str) -> Result<usize> {
    let manifest: Manifest = serde_json::from_str(manifest).context("package.json cannot be read")?;
    for (kind, there) in [
        ("dependencies", manifest.dependencies),
        ("optionalDependencies", manifest.optional_dependencies),
        ("peerDependencies", manifest.peer_dependencies),
        ("scripts", manifest.scripts),
    ] {
        ensure!(there.is_none(), "package.json has {kind}: npm is for tools only");
    }
    ensure!(!manifest.dev_dependencies.is_empty(), "package.json asks for nothing");
    for (name, version) in &manifest.dev_dependencies {
        ensure!(is_exact(version), "package.json asks for {name} {version}, and not for one version");
    }

    let mut packages = serde_json::from_str::<Lock>(lock).context("package-lock.json cannot be read")?.packages;
    packages.remove("");
    ensure!(!packages.is_empty(), "package-lock.json names no packages");
    for (place, package) in &packages {
        package.is_allowed(place).with_context(|| format!("package-lock.json: {place}"))?;
    }
    Ok(packages.len())
}

impl Package {
    fn is_allowed(&self, place: &str) -> Result<()> {
        let name = place.rsplit("node_modules/").next().unwrap_or_default();
        let integrity = self.integrity.as_deref();
        let resolved = self.resolved.as_deref();

        ensure!(self.dev, "is not for development only");
        ensure!(!self.link, "lies somewhere else");
        ensure!(self.version.as_deref().is_some_and(is_exact), "has no exact version");
        ensure!(integrity.is_some_and(|digest| digest.starts_with("sha512-")), "has no digest of its content");
        // Without an address it comes from the registry that npm is set to, which the digest holds to the same content.
        ensure!(resolved.is_none_or(|address| address.starts_with(REGISTRY)), "does not come from {REGISTRY}");
        ensure!(!self.has_install_script || WANT_TO_RUN.contains(&name), "wants to run code when it is installed");
        match self.license.as_deref() {
            Some(licence) if is_permitted(licence) => Ok(()),
            Some(licence) => bail!("has the licence {licence}"),
            None => bail!("names no licence"),
        }
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
    fn pinned_and_permitted_packages_pass() {
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
