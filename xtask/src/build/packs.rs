//! The packs that the page fetches beside its program, with its words in each language.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

use crate::build::page::{Page, integrity, only_tag, replace_once, short_digest};

/// Names them after what is in them, and has the page say their digests.
pub fn name(page: &mut Page) -> Result<()> {
    let addresses = addresses(page.html())?;
    let mut named = Vec::new();
    for address in &addresses {
        let file = page.dist().join(address);
        let content = fs::read(&file).with_context(|| format!("the pack {address} cannot be read"))?;
        let new_name = format!("{}-{}.txt", stem(address)?, short_digest(&content));
        fs::rename(&file, file.with_file_name(&new_name))?;
        named.push(format!("./{new_name}#{}", integrity(&content)));
    }
    page.set_html(replace_once(page.html(), &addresses.join(" "), &named.join(" "))?);
    Ok(())
}

/// The packs of the built page: the name of each, and what is in it.
pub fn contents(page: &Page) -> Result<Vec<(String, String)>> {
    let addresses = addresses(page.html())?;
    let read = |address: &String| {
        let path = address.split('#').next().unwrap_or_default();
        let stem = stem(path)?.rsplit_once('-').context("a pack is not named after what is in it")?.0.to_owned();
        Ok((stem, fs::read_to_string(page.dist().join(path))?))
    };
    addresses.iter().map(read).collect()
}

/// As they stand in the page.
fn addresses(html: &str) -> Result<Vec<String>> {
    const ATTRIBUTE: &str = "data-packs=\"";

    let tag = only_tag(html, "<script ", ATTRIBUTE)?;
    let (_, value) = tag.split_once(ATTRIBUTE).context("the page names no packs")?;
    let addresses: Vec<_> = value.split('"').next().unwrap_or_default().split(' ').map(str::to_owned).collect();
    ensure!(addresses.len() > 1, "the page names {} packs", addresses.len());
    Ok(addresses)
}

fn stem(path: &str) -> Result<&str> {
    Path::new(path).file_stem().and_then(|stem| stem.to_str()).context("a pack has no name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_are_named_after_what_is_in_them_and_the_page_says_their_digests() {
        let dist = std::env::temp_dir().join(format!("xtask-{}-packs", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("words-en.txt"), "Yes").unwrap();
        fs::write(dist.join("words-da.txt"), "Ja").unwrap();
        let html = "<p><script data-packs=\"./words-en.txt ./words-da.txt\" src=./a.js></script>";
        fs::write(dist.join("index.html"), html).unwrap();
        let mut page = Page::open(&dist).unwrap();
        name(&mut page).unwrap();
        let contents = contents(&page);
        fs::remove_dir_all(&dist).unwrap();

        let address = |stem: &str, content: &str| {
            let content = content.as_bytes();
            format!("./{stem}-{}.txt#{}", short_digest(content), integrity(content))
        };
        let named = format!("data-packs=\"{} {}\"", address("words-en", "Yes"), address("words-da", "Ja"));
        assert!(page.html().contains(&named), "{}", page.html());
        let pair = |name: &str, content: &str| (name.to_owned(), content.to_owned());
        assert_eq!(contents.unwrap(), [pair("words-en", "Yes"), pair("words-da", "Ja")]);
    }

    #[test]
    fn a_page_without_its_packs_is_an_error() {
        assert!(addresses("<script src=./a.js></script>").is_err());
        assert!(addresses("<script data-packs=\"\" src=./a.js></script>").is_err());
        let missing = "<script data-packs=\"./none-en.txt ./none-da.txt\" src=./a.js></script>";
        let dist = std::env::temp_dir().join(format!("xtask-{}-no-packs", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), missing).unwrap();
        let result = name(&mut Page::open(&dist).unwrap());
        fs::remove_dir_all(&dist).unwrap();
        assert!(result.unwrap_err().to_string().contains("none-en"));
    }
}
