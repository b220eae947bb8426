//! Words that have come: the scripts that start the page put each pack into it, as a `<script>` of a type that no browser runs,
//! and say so by an event.

use super::document::document;
use super::listen;
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
    Some(languages)
}

/// Tells the core of those that come later.
pub fn listen_for_more() {
    // There has been one since the page opened.
    listen("pack", || languages().map_or(Intent::Wake, |languages| Intent::Page(PageIntent::NoteWords(languages))));
}

/// Whether these words are here; if their pack has come, they are taken from it. One that is refused stays missing, and whoever
/// wants it hears that.
fn is_here(lang: Lang, part: Part) -> bool {
    let pack = document().and_then(|document| document.get_element_by_id(lang.pack_name(part)));
    if let Some(pack) = pack {
        pack.remove();
        let _ = lang.take_pack(part, pack.text_content().unwrap_or_default());
    }
    lang.is_here(part)
}
