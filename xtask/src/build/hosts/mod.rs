//! What hosts are told of the site: `_headers` in `dist/`, and the ready files in `hosting/`, all from the one list of
//! headers; and whom to tell of a security fault.

#[cfg(test)]
mod ready_files;

use std::{
    collections::BTreeSet,
    fmt::{Display, Write},
    fs,
    path::Path,
};

use anyhow::{Context, Result};

use crate::{build::headers, project::Project, serve::resource};

/// What Netlify and Cloudflare Pages read in the folder that they publish.
const SETTINGS: &str = "_headers";

/// Writes what only hosts read into `dist/`.
pub fn write(project: &Project) -> Result<()> {
    let dist = project.dist();
    let well_known = dist.join(resource::WELL_KNOWN);
    fs::create_dir_all(&well_known)?;
    fs::copy(project.root().join("hosting/security.txt"), well_known.join("security.txt"))
        .context("hosting/security.txt cannot be copied")?;
    let settings = netlify(&names(&dist)?);
    fs::write(dist.join(SETTINGS), settings).with_context(|| format!("dist/{SETTINGS} cannot be written"))
}

/// The files of the folder itself, without their compressed copies, which are sent in their place.
fn names(dist: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(dist).with_context(|| format!("{} cannot be read", dist.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_copy = [".br", ".gz"].iter().any(|suffix| name.ends_with(suffix));
        if entry.file_type()?.is_file() && !is_copy && name != SETTINGS {
            names.insert(name);
        }
    }
    Ok(names)
}

/// Each file stands there by its name: where two patterns fit, one host takes both values and the other the nearer one.
fn netlify(names: &BTreeSet<String>) -> String {
    let mut text = "/*\n".to_owned();
    list(&mut text, headers::EVERYWHERE, |(name, value)| format!("  {name}: {value}"));
    for name in names {
        for address in addresses(name) {
            let file = Path::new(name);
            let own = [(headers::POLICY, headers::policy(file)), (headers::CACHING, headers::caching(file))];
            list(&mut text, [address], |address| format!("\n/{address}"));
            list(&mut text, own, |(name, value)| format!("  {name}: {value}"));
        }
    }
    text
}

/// Both hosts also serve `a.html` as `a`, and `index.html` as the folder.
fn addresses(name: &str) -> Vec<&str> {
    let short = name.strip_suffix(".html").map(|stem| if stem == "index" { "" } else { stem });
    [name].into_iter().chain(short).collect()
}

/// A line for each.
fn list<T, Line: Display>(text: &mut String, all: impl IntoIterator<Item = T>, line: impl Fn(T) -> Line) {
    for one in all {
        let _ = writeln!(text, "{}", line(one));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::one_file;

    #[test]
    fn every_file_gets_each_header_once_from_netlify() {
        let files = ["index.html", "boot-0123456789abcdef.js", one_file::NAME];
        let text = netlify(&files.map(str::to_owned).into());
        let block = |address: &str| {
            let blocks: Vec<_> = text.split("\n\n").filter(|block| block.lines().next() == Some(address)).collect();
            assert_eq!(blocks.len(), 1, "{address} stands there once: {text}");
            blocks[0].lines().skip(1).map(|line| line.trim().to_owned()).collect::<Vec<_>>()
        };
        let everywhere = block("/*");
        let addresses = ["/", "/index.html", "/boot-0123456789abcdef.js", "/swipewise.html", "/swipewise"];
        let of = [files[0], files[0], files[1], files[2], files[2]];
        for (address, file) in addresses.into_iter().zip(of) {
            let sent: Vec<_> = everywhere.iter().cloned().chain(block(address)).collect();
            let wanted: Vec<_> = headers::of(Path::new(file)).map(|(name, value)| format!("{name}: {value}")).collect();
            assert_eq!(sent, wanted, "{address}");
        }
        assert_eq!(text.matches("\n/").count(), addresses.len());
    }
}
