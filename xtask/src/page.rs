//! The built page and the files it names: each is called after what is in it, and the page says its digest.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha384};

/// `index.html` of the built site, while it is worked on.
pub struct Page {
    dist: PathBuf,
    html: String,
}

impl Page {
    pub fn open(dist: &Path) -> Result<Self> {
        let html = fs::read_to_string(dist.join("index.html")).context("the page cannot be read")?;
        Ok(Self { dist: dist.to_owned(), html })
    }

    pub fn html(&self) -> &str {
        &self.html
    }

    pub fn set_html(&mut self, html: String) {
        self.html = html;
    }

    /// The one file of the site whose name begins and ends like this.
    pub fn file(&self, begin: &str, end: &str) -> Result<PathBuf> {
        let mut found = fs::read_dir(&self.dist)?
            .map(|entry| Ok(entry?.path()))
            .filter(|path| path.as_ref().is_ok_and(|path| name(path).starts_with(begin) && name(path).ends_with(end)))
            .collect::<Result<Vec<_>>>()?;
        ensure!(found.len() == 1, "dist/ holds {} files named {begin}…{end}, and not one", found.len());
        Ok(found.remove(0))
    }

    /// Puts new content into a file that the page names: the file gets a new name, and the page says that name and the
    /// new digest.
    pub fn replace(&mut self, file: &Path, content: &[u8]) -> Result<()> {
        let before = integrity(&fs::read(file)?);
        let new_name = name_for(file, content);
        fs::remove_file(file)?;
        fs::write(file.with_file_name(&new_name), content)?;
        self.html = replace_once(&self.html, &name(file), &new_name)?;
        self.html = replace_once(&self.html, &before, &integrity(content))?;
        Ok(())
    }

    /// Writes the page back.
    pub fn close(self) -> Result<()> {
        fs::write(self.dist.join("index.html"), self.html).context("the page cannot be written")
    }
}

/// What an `integrity` attribute says of this content.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(content)))
}

/// Sixteen hexadecimal digits that change with the content.
pub fn short_digest(content: &[u8]) -> String {
    let digest = Sha384::digest(content).iter().take(8).fold(0, |digest, byte| digest << 8 | u64::from(*byte));
    format!("{digest:016x}")
}

/// The text with the one `old` in it replaced.
///
/// # Errors
///
/// If `old` stands there not once.
pub fn replace_once(text: &str, old: &str, new: &str) -> Result<String> {
    let count = text.matches(old).count();
    ensure!(count == 1, "`{}` stands {count} times where it should stand once", old.trim());
    Ok(text.replace(old, new))
}

/// The page without its one tag that begins like this and says this, and the tag.
pub fn without_tag(html: &str, begin: &str, says: &str) -> Result<(String, String)> {
    let tags = html.match_indices(begin).filter_map(|(at, _)| html[at..].split_inclusive('>').next());
    let tags: Vec<_> = tags.filter(|tag| tag.contains(says)).collect();
    let [tag] = tags[..] else {
        bail!("the page has {} tags {begin}… {says} where it should have one", tags.len());
    };
    Ok((replace_once(html, tag, "")?, tag.to_owned()))
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A name that changes with the content: who has kept an older file must not take it for this one.
fn name_for(file: &Path, content: &[u8]) -> String {
    let name = name(file);
    let stem = name.split('-').next().unwrap_or_default();
    let extension = name.rsplit('.').next().unwrap_or_default();
    format!("{stem}-{}.{extension}", short_digest(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_what_browsers_compute() {
        let of_nothing = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), of_nothing);
    }

    #[test]
    fn a_name_changes_with_the_content_alone() {
        let file = Path::new("dist/swipewise-0123_bg.wasm");
        assert_eq!(name_for(file, b""), "swipewise-38b060a751ac9638.wasm");
        assert_eq!(name_for(file, b"a"), name_for(Path::new("swipewise-4567_bg.wasm"), b"a"));
        assert_ne!(name_for(file, b"a"), name_for(file, b"b"));
    }

    #[test]
    fn a_tag_is_found_by_what_it_says() {
        let html = "<link href=a rel=icon><link href=b rel=icon sizes=any><p>";
        let (rest, tag) = without_tag(html, "<link ", "rel=icon>").unwrap();
        assert_eq!((rest.as_str(), tag.as_str()), ("<link href=b rel=icon sizes=any><p>", "<link href=a rel=icon>"));
        assert!(without_tag(html, "<link ", "rel=icon").is_err(), "two of them");
        assert!(without_tag(html, "<link ", "rel=manifest").is_err(), "none");
    }

    #[test]
    fn a_file_that_changes_is_named_anew_in_the_page() {
        let dist = std::env::temp_dir().join(format!("xtask-{}-page", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("a-0.js"), "old").unwrap();
        fs::write(dist.join("index.html"), format!("<script src=./a-0.js integrity={}>", integrity(b"old"))).unwrap();

        let mut page = Page::open(&dist).unwrap();
        let file = page.file("a-", ".js").unwrap();
        page.replace(&file, b"new").unwrap();
        let named = page.html().to_owned();
        page.close().unwrap();
        let written = fs::read_to_string(dist.join("index.html"));
        let content = fs::read(dist.join(name_for(&file, b"new")));
        fs::remove_dir_all(&dist).unwrap();

        assert_eq!(named, format!("<script src=./{} integrity={}>", name_for(&file, b"new"), integrity(b"new")));
        assert_eq!(written.unwrap(), named);
        assert_eq!(content.unwrap(), b"new");
    }
}
