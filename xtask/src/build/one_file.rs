//! The one-file edition: the whole page in one HTML file, to be opened from a disk, where a browser lets no page fetch
//! anything.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256};

use crate::{
    build::{
        bundle, compress, packs,
        page::{LATER_PART, Page, replace_once, without_tag},
    },
    project::Project,
};

/// Its name in the built site.
pub const NAME: &str = "swipewise.html";

/// Builds it from the files of the built site, and from its program in one piece.
pub fn write(project: &Project, program: &[u8]) -> Result<()> {
    let dist = project.dist();
    let page = Page::open(&dist)?;
    let read = |begin: &str, end: &str| -> Result<Vec<u8>> { Ok(fs::read(page.file(begin, end)?)?) };
    let parts = Parts {
        style: String::from_utf8([read(LATER_PART, ".css")?, read("style-", ".css")?].concat())?,
        icon: String::from_utf8(read("icon-", ".svg")?)?,
        script: script(project.root(), &String::from_utf8(read("swipewise-", ".js")?)?)?,
        program: BASE64.encode(compress::gzip(program)?),
        packs: packs::contents(&page)?,
    };
    fs::write(dist.join(NAME), parts.put_into(page.html())?).with_context(|| format!("{NAME} cannot be written"))
}

/// What the page of a host fetches.
struct Parts {
    style: String,
    icon: String,
    script: String,
    /// Compressed, since no server does that here, and in base64: a page is text.
    program: String,
    /// Each by its name.
    packs: Vec<(String, String)>,
}

impl Parts {
    fn put_into(&self, html: &str) -> Result<String> {
        ensure!(!self.script.contains("</script"), "the script would end where it says that scripts end");
        ensure!(!self.style.contains("</style"), "the style would end where it says that styles end");
        let mut html = html.to_owned();
        let mut take = |begin: &str, says: &str| -> Result<()> {
            html = without_tag(&html, begin, says)?;
            Ok(())
        };
        for rel in ["icon", "manifest", "stylesheet"] {
            take("<link ", &format!(" rel={rel}>"))?;
        }
        take("<meta ", "Content-Security-Policy")?;
        take("<script ", "data-wasm=")?;
        take("<script ", "type=module")?;
        let html = replace_once(&html, "</script></script>", "")?;
        let html = replace_once(&html, "<html ", "<html data-edition=one-file data-boot=loading ")?;
        // Before everything that it is to hold for.
        let head = format!(
            "<meta charset=utf-8>{}<style>{}</style><link href=\"data:image/svg+xml;base64,{}\" rel=icon>",
            self.policy(),
            self.style,
            BASE64.encode(&self.icon)
        );
        let html = replace_once(&html, "<meta charset=utf-8>", &head)?;
        // These have no type that a browser runs.
        let mut scripts = format!("<script id=program type=application/gzip>{}</script>", self.program);
        for (name, pack) in &self.packs {
            ensure!(!pack.contains('<'), "the pack {name} could end where it says that scripts end");
            let _ = write!(scripts, "<script id={name} type=text/plain>{pack}</script>");
        }
        Ok(format!("{html}{scripts}<script type=module>{}</script>", self.script))
    }

    /// Nothing may be fetched, and nothing may run but what stands here.
    fn policy(&self) -> String {
        let digest = |content: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(content)));
        format!(
            "<meta content=\"default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
             base-uri 'none'; form-action 'none'\" http-equiv=Content-Security-Policy>",
            digest(&self.script),
            digest(&self.style)
        )
    }
}

/// The glue, and what starts the page with it.
fn script(root: &Path, glue: &str) -> Result<String> {
    let (code, export) = glue.rsplit_once("export").context("the glue exports nothing")?;
    let (list, rest) = export.split_once('}').context("the export of the glue does not end")?;
    let mut names = list.trim_start().trim_start_matches('{').split(',');
    let name = names.find_map(|name| name.trim().strip_suffix(" as default")).context("the glue has no main export")?;
    // In a block of its own: its names must not meet those of the glue.
    Ok(format!("{code}const glue={name}{rest}\n{{\n{}}}", bundle::starting_with(root, "public/one-file.js")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=en><meta charset=utf-8><meta content=\"default-src 'none'\" http-equiv=Content-Security-Policy>\
        <link href=./a.css rel=stylesheet><link href=./a.svg rel=icon>\
        <link href=./a.webmanifest rel=manifest><script src=./boot.js type=module></script><script data-wasm=./a.wasm src=./glue.js type=module></script><p>";

    fn parts() -> Parts {
        Parts {
            style: "a{}".into(),
            icon: "<svg/>".into(),
            script: "run()".into(),
            program: "AGFzbQ==".into(),
            packs: vec![("words-da".into(), "Ja\tNej\t".into())],
        }
    }

    #[test]
    fn everything_is_in_one_file_and_nothing_is_fetched() {
        let html = parts().put_into(PAGE).unwrap();
        for part in [
            "<script id=words-da type=text/plain>Ja\tNej\t</script>",
            "<style>a{}</style>",
            "<script type=module>run()</script>",
            ">AGFzbQ==</script>",
            "base64,PHN2Zy8+",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("./"), "{html}");
    }

    #[test]
    fn the_policy_allows_inline_parts_by_digest_and_no_connection() {
        let html = parts().put_into(PAGE).unwrap();
        assert_eq!(html.matches("Content-Security-Policy").count(), 1);
        let digest = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
        assert!(html.contains(&format!("default-src 'none'; script-src {} 'wasm-unsafe-eval'", digest("run()"))));
        assert!(html.contains(&format!("style-src {}", digest("a{}"))));
        assert!(!html.contains("connect-src") && !html.contains("'self'"));
    }

    #[test]
    fn a_script_or_style_with_a_closing_tag_is_an_error() {
        assert!(Parts { script: "'</script>'".into(), ..parts() }.put_into(PAGE).is_err());
        assert!(Parts { packs: vec![("words-da".into(), "</script>".into())], ..parts() }.put_into(PAGE).is_err());
        assert!(Parts { style: "a{content:'</style>'}".into(), ..parts() }.put_into(PAGE).is_err());
    }

    #[test]
    fn the_glue_hands_over_what_it_exports() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for (glue, begin) in [
            ("async function F(){}{guard()}export{F as default};\n", "async function F(){}{guard()}const glue=F;\n"),
            ("f;\nexport { initSync, init as default };\n{ guard() }\n", "f;\nconst glue=init;\n{ guard() }\n"),
        ] {
            let script = script(root, glue).unwrap();
            assert!(script.starts_with(begin), "{script}");
            assert!(script.contains("await glue("));
        }
        assert!(script(root, "no").is_err());
        assert!(script(root, "export { init };").is_err());
    }
}
