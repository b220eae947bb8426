//! The built page and the files it names: each is called after what is in it, and the page says its digest.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256, Sha384};

/// What the names of the parts of the program and of the style begin with that come later.
pub const LATER_PART: &str = "later-";

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

    /// Where it and its files are.
    pub fn dist(&self) -> &Path {
        &self.dist
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

    /// The file that a tag names by this attribute.
    pub fn path(&self, tag: &str, attribute: &str) -> Result<PathBuf> {
        Ok(self.dist.join(value(tag, attribute)?))
    }

    /// What is in the file that a tag names by this attribute.
    pub fn content(&self, tag: &str, attribute: &str) -> Result<String> {
        let file = self.path(tag, attribute)?;
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    }

    /// Takes a tag out of the page, and the file that it names out of the site: gives what was in it.
    pub fn take(&mut self, tag: &str, attribute: &str) -> Result<String> {
        let content = self.content(tag, attribute)?;
        fs::remove_file(self.path(tag, attribute)?)?;
        let whole = if tag.starts_with("<script ") { format!("{tag}</script>") } else { tag.to_owned() };
        self.html = replace_once(&self.html, &whole, "")?;
        Ok(content)
    }

    /// Puts new content into a file that the page names: the file gets a new name, and the page says that name and the
    /// new digest.
    pub fn replace(&mut self, file: &Path, content: &[u8]) -> Result<()> {
        let stem = name(file).split('-').next().unwrap_or_default().to_owned();
        self.replace_as(&stem, file, content)
    }

    /// The same, and the new name begins like this.
    pub fn replace_as(&mut self, stem: &str, file: &Path, content: &[u8]) -> Result<()> {
        let old = fs::read(file)?;
        let digests = [integrity(&old), integrity_by_trunk(&old)];
        let before =
            digests.iter().find(|digest| self.html.contains(*digest)).context("the page says no digest of it")?;
        let new_name = name_for(stem, file, content);
        fs::remove_file(file)?;
        fs::write(file.with_file_name(&new_name), content)?;
        self.html = replace_once(&self.html, &name(file), &new_name)?;
        self.html = replace_once(&self.html, before, &integrity(content))?;
        Ok(())
    }

    /// Has the style asked for as scripts are. In a frame without an origin of its own a browser looks at no digest otherwise, and refuses it.
    pub fn share_style(&mut self) -> Result<()> {
        const STYLE: &str = " rel=stylesheet>";

        self.html = replace_once(&self.html, STYLE, &[" crossorigin", STYLE].concat())?;
        Ok(())
    }

    /// Adds something that comes later, and has the page say its name and its digest: before what was added already.
    pub fn add_later_part(&mut self, extension: &str, content: &[u8]) -> Result<()> {
        const BEGIN: &str = "<script ";
        const NAMES: &str = "data-later=\"";

        let name = format!("{LATER_PART}{}.{extension}", short_digest(content));
        fs::write(self.dist.join(&name), content)?;
        let address = format!("./{name}#{}", integrity(content));
        let tag = only_tag(&self.html, BEGIN, "data-wasm=")?;
        let new_tag = if tag.contains(NAMES) {
            tag.replacen(NAMES, &format!("{NAMES}{address} "), 1)
        } else {
            tag.replacen(BEGIN, &format!("{BEGIN}{NAMES}{address}\" "), 1)
        };
        self.html = replace_once(&self.html, &tag, &new_tag)?;
        Ok(())
    }

    /// Writes the page back.
    pub fn close(self) -> Result<()> {
        fs::write(self.dist.join("index.html"), self.html).context("the page cannot be written")
    }
}

/// What an `integrity` attribute says of this content. Of the three functions that browsers know, the one whose digests are shortest:
/// they stand in the page and in the service worker, and nothing makes them smaller.
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(content)))
}

/// The same as Trunk says it.
fn integrity_by_trunk(content: &[u8]) -> String {
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

/// The tags of the page that begin like this and say this, in their order.
pub fn tags(html: &str, begin: &str, says: &str) -> Vec<String> {
    let tags = html.match_indices(begin).filter_map(|(at, _)| html[at..].split_inclusive('>').next());
    tags.filter(|tag| tag.contains(says)).map(str::to_owned).collect()
}

/// The one tag of the page that begins like this and says this.
pub fn only_tag(html: &str, begin: &str, says: &str) -> Result<String> {
    let mut tags = tags(html, begin, says);
    ensure!(tags.len() == 1, "the page has {} tags {begin}… {says} where it should have one", tags.len());
    Ok(tags.remove(0))
}

/// The page without its one tag that begins like this and says this.
pub fn without_tag(html: &str, begin: &str, says: &str) -> Result<String> {
    replace_once(html, &only_tag(html, begin, says)?, "")
}

/// What a tag says under this name. Trunk's minifier leaves quotes out.
fn value<'tag>(tag: &'tag str, name: &str) -> Result<&'tag str> {
    let mut words = tag.trim_end_matches('>').split_whitespace();
    let value = words.find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
    value.with_context(|| format!("the tag has no {name}: {tag}"))
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A name that changes with the content: who has kept an older file must not take it for this one.
fn name_for(stem: &str, file: &Path, content: &[u8]) -> String {
    let name = name(file);
    let extension = name.rsplit('.').next().unwrap_or_default();
    format!("{stem}-{}.{extension}", short_digest(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_what_browsers_compute() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        let by_trunk = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity_by_trunk(b""), by_trunk);
    }

    #[test]
    fn a_name_depends_on_the_content_alone() {
        let file = Path::new("dist/swipewise-0123_bg.wasm");
        assert_eq!(name_for("swipewise", file, b""), "swipewise-38b060a751ac9638.wasm");
        let other = Path::new("swipewise-4567_bg.wasm");
        assert_eq!(name_for("swipewise", file, b"a"), name_for("swipewise", other, b"a"));
        assert_ne!(name_for("swipewise", file, b"a"), name_for("swipewise", file, b"b"));
    }

    #[test]
    fn a_tag_is_found_by_its_attributes() {
        let html = "<link href=a rel=icon><link href=b rel=icon sizes=any><p>";
        assert_eq!(only_tag(html, "<link ", "rel=icon>").unwrap(), "<link href=a rel=icon>");
        assert_eq!(without_tag(html, "<link ", "rel=icon>").unwrap(), "<link href=b rel=icon sizes=any><p>");
        assert!(without_tag(html, "<link ", "rel=icon").is_err(), "two of them");
        assert!(without_tag(html, "<link ", "rel=manifest").is_err(), "none");
    }

    #[test]
    fn a_tag_says_what_file_it_names() {
        assert_eq!(value("<link href=./a.css rel=stylesheet>", "href").unwrap(), "./a.css");
        assert_eq!(value("<script defer src=./b.js>", "src").unwrap(), "./b.js");
        assert!(value("<script data-src=./b.js>", "src").is_err());
    }

    #[test]
    fn a_changed_file_is_renamed_in_the_page() {
        let dist = std::env::temp_dir().join(format!("xtask-{}-page", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("a-0.js"), "old").unwrap();
        let by_trunk = integrity_by_trunk(b"old");
        fs::write(dist.join("index.html"), format!("<script src=./a-0.js integrity={by_trunk}>")).unwrap();

        let mut page = Page::open(&dist).unwrap();
        let file = page.file("a-", ".js").unwrap();
        page.replace(&file, b"between").unwrap();
        let file = page.file("a-", ".js").unwrap();
        page.replace(&file, b"new").unwrap();
        let named = page.html().to_owned();
        page.close().unwrap();
        let written = fs::read_to_string(dist.join("index.html"));
        let content = fs::read(dist.join(name_for("a", &file, b"new")));
        fs::remove_dir_all(&dist).unwrap();

        assert_eq!(named, format!("<script src=./{} integrity={}>", name_for("a", &file, b"new"), integrity(b"new")));
        assert_eq!(written.unwrap(), named);
        assert_eq!(content.unwrap(), b"new");
    }
}
