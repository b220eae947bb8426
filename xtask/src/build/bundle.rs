//! What the page loads as one file in a release, and as several in development: seven small style sheets compress worse than
//! one, and each file brings a digest of its own into the page.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::build::page::{LATER_PART, Page, only_tag, tags};

/// Joins the style sheets of the page that Trunk has built, those of what comes later apart, and the scripts that start it. What is there for development
/// alone goes.
pub fn join(page: &mut Page) -> Result<()> {
    let reload = only_tag(page.html(), "<script ", "reload.js")?;
    page.take(&reload, "src")?;

    let sheets = tags(page.html(), "<link ", " rel=stylesheet>");
    let (later, sheets): (Vec<_>, Vec<_>) =
        sheets.into_iter().partition(|sheet| sheet.contains(&format!("/{LATER_PART}")));
    let [first, others @ ..] = &sheets[..] else { bail!("the page has no style") };
    let mut style = page.content(first, "href")?;
    for sheet in others {
        style += &page.take(sheet, "href")?;
    }
    let first = page.path(first, "href")?;
    page.replace_as("style", &first, style.as_bytes())?;
    let mut later_style = String::new();
    for sheet in &later {
        later_style += &page.take(sheet, "href")?;
    }
    page.add_later_part("css", later_style.as_bytes())?;
    page.share_style()?;

    let start = only_tag(page.html(), "<script ", "/start-")?;
    let boot = only_tag(page.html(), "<script ", "/boot-")?;
    let joined = page.take(&start, "src")? + &page.content(&boot, "src")?;
    let boot = page.path(&boot, "src")?;
    page.replace(&boot, joined.as_bytes())
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
    use std::{collections::BTreeSet, path::PathBuf};

    use super::*;
    use crate::build::page::integrity;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    /// The sheets of `index.html`, in their order.
    fn sheets() -> Vec<String> {
        let page = fs::read_to_string(root().join("index.html")).unwrap();
        let links = page.split("<link data-trunk rel=\"css\" href=\"style/").skip(1);
        links.map(|link| link.split('"').next().unwrap().to_owned()).collect()
    }

    #[test]
    fn every_style_sheet_is_bundled() {
        let files = fs::read_dir(root().join("style")).unwrap().map(|entry| entry.unwrap().file_name());
        let files: BTreeSet<_> = files.map(|name| name.into_string().unwrap()).collect();
        assert_eq!(sheets().len(), files.len());
        assert_eq!(BTreeSet::from_iter(sheets()), files);
    }

    #[test]
    fn no_style_sheet_refers_to_another_file() {
        for sheet in sheets() {
            let css = fs::read_to_string(root().join("style").join(&sheet)).unwrap();
            assert!(!css.contains("url(") && !css.contains("@import"), "{sheet}");
        }
    }

    /// A page as Trunk builds it, in a folder of its own.
    fn built(name: &str, html: &str) -> PathBuf {
        let dist = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        for (file, content) in [
            ("later-talk-0.css", "l{}"),
            ("a-1.css", "a{}"),
            ("b-2.css", "b{}"),
            ("start-3.js", "start;"),
            ("boot-4.js", "boot;"),
            ("reload.js", ""),
        ] {
            fs::write(dist.join(file), content).unwrap();
        }
        fs::write(dist.join("index.html"), html).unwrap();
        dist
    }

    fn page() -> String {
        let link = |file: &str, content: &str| {
            format!("<link href=./{file} integrity={} rel=stylesheet>", integrity(content.as_bytes()))
        };
        let script = |file: &str, content: &str, kind: &str| {
            format!("<script integrity={} src=./{file} {kind}></script>", integrity(content.as_bytes()))
        };
        [
            &link("later-talk-0.css", "l{}"),
            &link("a-1.css", "a{}"),
            &link("b-2.css", "b{}"),
            &script("start-3.js", "start;", "defer"),
            &script("boot-4.js", "boot;", "type=module"),
            "<script data-wasm=./a.wasm type=module></script>",
            "<script data-base={{__TRUNK_WS_BASE__}} defer src=./reload.js></script>",
        ]
        .map(str::to_owned)
        .concat()
    }

    #[test]
    fn a_release_has_one_style_and_one_script_and_nothing_of_development() {
        let dist = built("join", &page());
        let mut page = Page::open(&dist).unwrap();
        join(&mut page).unwrap();
        let html = page.html().to_owned();
        let files = fs::read_dir(&dist).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut files: Vec<_> = files.collect();
        files.sort();
        let contents = files.iter().map(|file| fs::read_to_string(dist.join(file)).unwrap()).collect::<Vec<_>>();
        fs::remove_dir_all(&dist).unwrap();

        let [boot, _, later, style] = &files[..] else { panic!("{files:?}") };
        assert_eq!([&*contents[0], &*contents[2], &*contents[3]], ["start;boot;", "l{}", "a{}b{}"]);
        assert_eq!(
            html,
            format!(
                "<link href=./{style} integrity={} crossorigin rel=stylesheet><script integrity={} src=./{boot} type=module></script>\
                 <script data-later=\"./{later}#{}\" data-wasm=./a.wasm type=module></script>",
                integrity(b"a{}b{}"),
                integrity(b"start;boot;"),
                integrity(b"l{}")
            )
        );
        assert!(boot.starts_with("boot-") && style.starts_with("style-"), "{files:?}");
    }

    #[test]
    fn a_page_that_lacks_a_bundled_part_is_an_error() {
        for part in [" rel=stylesheet", "src=./start-3.js", "src=./boot-4.js", "src=./reload.js"] {
            let dist = built("join-lacking", &page().replace(part, ""));
            let result = join(&mut Page::open(&dist).unwrap());
            fs::remove_dir_all(&dist).unwrap();
            assert!(result.is_err(), "{part}");
        }
    }
}
