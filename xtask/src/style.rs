//! The style sheets, joined into the one that the page loads: seven small files compress worse than one, and each
//! brings a digest of its own into the page.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// The files of `style/`, in the order in which they are joined. What comes later wins over what it repeats.
const SHEETS: [&str; 7] = ["tokens", "base", "layout", "guide", "computer", "phone", "start"];

/// Where `index.html` looks for them. Trunk minifies what it finds there.
const JOINED: &str = "target/style.css";

/// Joins the sheets.
pub fn join(root: &Path) -> Result<()> {
    let mut joined = String::new();
    for sheet in SHEETS {
        let file = root.join("style").join(sheet).with_extension("css");
        joined += &fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    }
    // Cargo may put what it builds elsewhere, and then this folder is not there.
    fs::create_dir_all(root.join("target"))?;
    fs::write(root.join(JOINED), joined).with_context(|| format!("{JOINED} cannot be written"))
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
        assert!(page.contains(&format!("href=\"{JOINED}\"")));
    }

    #[test]
    fn no_sheet_refers_to_a_file_that_would_have_to_move_with_it() {
        for sheet in SHEETS {
            let css = fs::read_to_string(root().join("style").join(sheet).with_extension("css")).unwrap();
            assert!(!css.contains("url(") && !css.contains("@import"), "{sheet}.css");
        }
    }
}
