//! What is written about the project: every link in it leads somewhere, every picture is told in words, and both READMEs know
//! every lesson.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use std::fs;
use std::path::{Path, PathBuf};

use swipewise::i18n::Lang;
use swipewise::lesson::catalog;

#[test]
fn both_readmes_have_a_line_for_every_lesson_with_its_title_its_minutes_and_its_link() {
    for (file, lang, link) in [("README.md", Lang::English, ""), ("README.da.md", Lang::Danish, "&lang=da")] {
        let readme = source(&root().join(file));
        for lesson in catalog::ALL {
            let title = (lesson.words)(&lang.texts().lessons).title();
            let begins = format!("| {title} | ");
            let line = readme.lines().find(|line| line.starts_with(&begins));
            let line = line.unwrap_or_else(|| panic!("{file} has no line that begins with {begins}"));
            for told in [format!(" | {} | ", lesson.minutes), format!("`#lesson={}{link}`", lesson.key)] {
                assert!(line.contains(&told), "{file} does not say {told} of: {title}");
            }
        }
    }
}

#[test]
fn every_link_in_a_document_leads_to_a_file_and_to_a_heading_in_it() {
    // The command that takes the pictures takes all of them.
    let has_pictures = root().join("docs/log-on.webp").exists();
    let mut checked = 0;
    for document in documents() {
        for link in links(&source(&document)) {
            if link.contains(':') || (is(Path::new(&link), "webp") && !has_pictures) {
                continue;
            }
            let (path, heading) = link.split_once('#').unwrap_or((&link, ""));
            let target = if path.is_empty() { document.clone() } else { beside(&document, path) };
            assert!(target.exists(), "{} links to {link}, which is not there", document.display());
            let is_there = heading.is_empty() || anchors(&source(&target)).iter().any(|anchor| anchor == heading);
            assert!(is_there, "{} links to {link}, and no heading is called so", document.display());
            checked += 1;
        }
    }
    assert!(checked > 60, "only {checked} links were seen: is this test still looking at the right places?");
}

#[test]
fn every_picture_in_a_document_is_told_in_words() {
    for document in documents() {
        let source = source(&document);
        for picture in source.split("<img ").skip(1) {
            let told = picture.split('>').next().unwrap().split_once("alt=\"").is_some_and(|(_, alt)| alt.len() > 20);
            assert!(told, "{} has a picture without words", document.display());
        }
        assert!(!source.contains("![]("), "{} has a picture without words", document.display());
    }
}

#[test]
fn headings_are_linked_to_as_on_the_web() {
    let page = "# What a visit costs\n```sh\n# no heading\n```\n## Spørgsmål og svar: `a-b`, »c«\n";
    assert_eq!(anchors(page), ["what-a-visit-costs", "spørgsmål-og-svar-a-b-c"]);
}

/// All that is written for people, but for what others wrote.
fn documents() -> Vec<PathBuf> {
    let mut documents = markdown_in(&root());
    for folder in ["docs", "docs/adr", "docs/pictures"] {
        documents.extend(markdown_in(&root().join(folder)));
    }
    documents
}

fn markdown_in(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found: Vec<_> = files.filter(|file| is(file, "md")).collect();
    assert!(!found.is_empty(), "{} has no documents", folder.display());
    found
}

fn is(file: &Path, kind: &str) -> bool {
    file.extension().is_some_and(|extension| extension == kind)
}

/// Where links and pictures lead, outside of examples.
fn links(document: &str) -> Vec<String> {
    let prose = without_examples(document);
    let marked = [("](", ')'), ("src=\"", '"'), ("srcset=\"", '"')];
    let found = marked.iter().flat_map(|(begin, end)| {
        prose.split(begin).skip(1).filter_map(|rest| rest.split(*end).next()).collect::<Vec<_>>()
    });
    found.map(str::to_owned).collect()
}

/// The names under which a document's headings are linked to: small letters, hyphens for spaces, and no punctuation.
fn anchors(document: &str) -> Vec<String> {
    let prose = without_examples(document);
    let headings = prose.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    let anchor = |heading: &str| {
        let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
        kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
    };
    headings.map(anchor).collect()
}

/// The document without its blocks of code.
fn without_examples(document: &str) -> String {
    let prose = document.split("```").step_by(2);
    prose.collect::<Vec<_>>().join("")
}

/// A path as it stands in a document.
fn beside(document: &Path, path: &str) -> PathBuf {
    let mut target = document.parent().unwrap().to_owned();
    for part in Path::new(path) {
        if part == ".." {
            assert!(target.pop(), "{path} leads out of the project");
        } else {
            target.push(part);
        }
    }
    target
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn source(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
