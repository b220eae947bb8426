//! How the built page is started: by two scripts with their digests, each of which notices when the other one was refused.

use std::{fs, path::Path};

use anyhow::Result;

use crate::build::{
    bundle,
    page::{Page, integrity, only_tag, replace_once},
};

/// Changes the page that Trunk has built.
pub fn prepare(root: &Path, page: &mut Page) -> Result<()> {
    let program = fs::read(page.file("swipewise-", "_bg.wasm")?)?;
    let glue = page.file("swipewise-", ".js")?;
    let plain = fs::read(&glue)?;
    page.set_html(with_digests(page.html(), &integrity(&program), &integrity(&plain))?);
    let guarded = format!("{}{{\n{}}}\n", String::from_utf8(plain)?, bundle::starting_with(root, "public/guard.js")?);
    page.replace(&glue, guarded.as_bytes())
}

/// The page with the digests of program and glue, which Trunk leaves out of a script of one's own making.
fn with_digests(html: &str, program: &str, glue: &str) -> Result<String> {
    const BEGIN: &str = "<script ";

    let tag = only_tag(html, BEGIN, "data-wasm=")?;
    let digests = format!("{BEGIN}data-digest={program} integrity={glue} ");
    replace_once(html, &tag, &tag.replacen(BEGIN, &digests, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_names_program_and_glue_with_their_digests() {
        let built =
            "<script src=./b.js type=module></script><script data-wasm=./a.wasm src=./c.js type=module></script>";
        assert_eq!(
            with_digests(built, "sha384-x", "sha384-y").unwrap(),
            "<script src=./b.js type=module></script>\
             <script data-digest=sha384-x integrity=sha384-y data-wasm=./a.wasm src=./c.js type=module></script>"
        );
    }

    #[test]
    fn a_page_that_trunk_builds_in_another_way_is_an_error() {
        assert!(with_digests("<script src=./c.js type=module></script>", "sha384-x", "sha384-y").is_err());
    }
}
