//! Words that have come: the scripts that start the page put each pack into it, as a `<script>` of a type that no browser runs,
//! and say so by an event.

use super::document::document;
use super::listen;
use crate::defences::{Table, table};
use crate::i18n::{Lang, Part};
use crate::sim::languages::Languages;
use crate::sim::{Intent, PageIntent};

/// The words that are here. `None`, if there is no language with what everybody needs.
///
/// Among several, the page begins in the one that those scripts have chosen (`public/start.js`).
pub fn languages() -> Option<Languages> {
    let chosen = document().and_then(|document| document.document_element()?.get_attribute("data-words"));
    let chosen = chosen.and_then(|code| Lang::from_code(&code)).unwrap_or_default();
    let first = [chosen, chosen.other()].into_iter().find(|lang| is_here(*lang, Part::Page))?;
    let mut languages = Languages::only(first);
    for lang in Lang::ALL {
        for part in Part::ALL {
            if is_here(lang, part) {
                languages = languages.with(lang, part);
            }
        }
    }
    let program = document().and_then(|document| document.document_element()?.get_attribute("data-program"));
    Some(if program.is_some() { languages.with_program() } else { languages })
}

/// Tells the core of what comes later: one pack with each event.
pub fn listen_for_more() {
    // There has been a language since the page opened.
    listen("pack", || table().or_else(words).unwrap_or(Intent::Wake));
}

fn words() -> Option<Intent> {
    Some(Intent::Page(PageIntent::NoteWords(languages()?)))
}

/// Takes the table of defences from the page, if it has come. One that is refused stays missing, and the page says so.
pub fn table() -> Option<Intent> {
    // As long as the page lives.
    let table = Table::read(take_text(table::PACK)?.leak())?;
    Some(Intent::Page(PageIntent::NoteTable(Box::leak(Box::new(table)))))
}

/// Whether these words are here; if their pack has come, they are taken from it. One that is refused stays missing, and whoever
/// wants it hears that.
fn is_here(lang: Lang, part: Part) -> bool {
    if let Some(pack) = take_text(lang.pack_name(part)) {
        let _ = lang.take_pack(part, pack);
    }
    lang.is_here(part)
}

/// Takes a pack out of the page.
fn take_text(name: &str) -> Option<String> {
    let pack = document()?.get_element_by_id(name)?;
    pack.remove();
    pack.text_content()
}
