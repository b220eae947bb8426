//! How the built page is started: in place of Trunk's links, the page has two scripts, each of which notices when the
//! other one was refused.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

use crate::{
    join,
    page::{Page, replace_once, without_tag},
};

/// Changes the page that Trunk has built.
pub fn prepare(root: &Path, page: &mut Page) -> Result<()> {
    page.set_html(with_scripts(page.html())?);
    let glue = page.file("swipewise-", ".js")?;
    let guarded = format!("{}{{\n{}}}\n", fs::read_to_string(&glue)?, join::starting_with(root, "public/guard.js")?);
    page.replace(&glue, guarded.as_bytes())
}

/// Makes a script of Trunk's link to the glue, and moves address and digest of the program from its preload link to the
/// script that fetches it; `public/boot.js` gives the reasons.
fn with_scripts(html: &str) -> Result<String> {
    let (html, glue) = without_tag(html, "<link ", " rel=modulepreload")?;
    let (html, program) = without_tag(&html, "<link ", " rel=preload")?;
    let named =
        format!("<script data-wasm={} data-digest={} ", value(&program, "href")?, value(&program, "integrity")?);
    let glue = format!(
        "</script><script data-glue integrity={} src={} type=module></script>",
        value(&glue, "integrity")?,
        value(&glue, "href")?
    );
    ensure!(html.matches("<script ").count() == 1, "the page has more than one script, or none");
    replace_once(&html.replace("<script ", &named), "</script>", &glue)
}

/// What a link says under this name. Trunk's minifier leaves quotes out.
fn value<'link>(link: &'link str, name: &str) -> Result<&'link str> {
    let mut words = link.trim_end_matches('>').split_whitespace();
    let value = words.find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
    value.with_context(|| format!("the link has no {name}: {link}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = "<link href=./a.wasm integrity=sha384-x rel=preload as=fetch>\
        <script src=./b.js type=module></script><link crossorigin href=./c.js integrity=sha384-y rel=modulepreload>";

    #[test]
    fn the_scripts_name_program_and_glue_with_their_digests() {
        assert_eq!(
            with_scripts(BUILT).unwrap(),
            "<script data-wasm=./a.wasm data-digest=sha384-x src=./b.js type=module></script>\
             <script data-glue integrity=sha384-y src=./c.js type=module></script>"
        );
    }

    #[test]
    fn a_page_that_trunk_builds_in_another_way_is_an_error() {
        for part in ["rel=preload", "rel=modulepreload", "integrity=sha384-x", "href=./c.js", "<script src=./b.js"] {
            assert!(with_scripts(&BUILT.replace(part, "")).is_err(), "{part}");
        }
    }
}
