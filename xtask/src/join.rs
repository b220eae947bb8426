//! What the page loads as one file and is written in several: seven small style sheets compress worse than one, and
//! each file brings a digest of its own into the page.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// The files of `style/`, in the order in which they are joined. What comes later wins over what it repeats.
const SHEETS: [&str; 7] = ["tokens", "base", "layout", "guide", "computer", "phone", "start"];

/// Where `index.html` looks for what is joined. Trunk minifies the style.
const STYLE: &str = "target/style.css";
const BOOT: &str = "target/boot.js";

/// Joins the style sheets, and what starts the page.
pub fn join(root: &Path) -> Result<()> {
    // Cargo may put what it builds elsewhere, and then this folder is not there.
    fs::create_dir_all(root.join("target"))?;
    let sheets = SHEETS.iter().map(|sheet| read(root, &format!("style/{sheet}.css"))).collect::<Result<String>>()?;
    fs::write(root.join(STYLE), sheets).with_context(|| format!("{STYLE} cannot be written"))?;
    fs::write(root.join(BOOT), starting_with(root, "public/boot.js")?)
        .with_context(|| format!("{BOOT} cannot be written"))
}

/// A script that uses what stands in `public/start.js`.
pub fn starting_with(root: &Path, script: &str) -> Result<String> {
    Ok(read(root, "public/start.js")? + &read(root, script)?)
}

fn read(root: &Path, file: &str) -> Result<String> {
    fs::read_to_string(root.join(file)).with_context(|| format!("{file} cannot be read"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    #[test]
    fn no_sheet_is_forgotten() {
        let files = fs::read_dir(root().join("style")).unwrap().map(|entry| entry.unwrap().file_name());
        let files: BTreeSet<_> = files.map(|name| name.into_string().unwrap()).collect();
        assert_eq!(files, SHEETS.map(|sheet| format!("{sheet}.css")).into());
    }

    #[test]
    fn the_page_loads_what_is_joined_and_nothing_else() {
        let page = fs::read_to_string(root().join("index.html")).unwrap();
        assert_eq!(page.matches("rel=\"css\"").count(), 1);
        assert_eq!(page.matches("<script").count(), 1);
        assert!(page.contains(&format!("src=\"{BOOT}\"")));
        assert!(page.contains(&format!("href=\"{STYLE}\"")));
    }

    #[test]
    fn no_sheet_refers_to_a_file_that_would_have_to_move_with_it() {
        for sheet in SHEETS {
            let css = fs::read_to_string(root().join("style").join(sheet).with_extension("css")).unwrap();
            assert!(!css.contains("url(") && !css.contains("@import"), "{sheet}.css");
        }
    }
}
