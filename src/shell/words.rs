//! Words that have come: the scripts that start the page put each pack into it, as a `<script>` of a type that no browser runs,
//! and say so by an event.

use super::document::document;
use super::listen;
use crate::i18n::Lang;
use crate::sim::languages::Languages;
use crate::sim::{Intent, PageIntent};

/// The languages whose words are here. `None`, if there is no such language.
///
/// Among several, the page begins in the one that those scripts have chosen (`public/start.js`).
pub fn languages() -> Option<Languages> {
    let chosen = document().and_then(|document| document.document_element()?.get_attribute("data-words"));
    let chosen = chosen.and_then(|code| Lang::from_code(&code)).unwrap_or_default();
    let mut languages: Option<Languages> = None;
    for lang in [chosen, chosen.other()] {
        take(lang);
        if lang.is_here() {
            languages = Some(languages.map_or(Languages::only(lang), |languages| languages.with(lang)));
        }
    }
    languages
}

/// Tells the core of those that come later.
pub fn listen_for_more() {
    // There has been one since the page opened.
    listen("pack", || languages().map_or(Intent::Wake, |languages| Intent::Page(PageIntent::NoteWords(languages))));
}

/// Takes the words of a language from the page. One that is refused stays missing, and whoever chooses it hears that.
fn take(lang: Lang) {
    let pack = document().and_then(|document| document.get_element_by_id(lang.pack_name()));
    if let Some(pack) = pack {
        pack.remove();
        let _ = lang.take_pack(pack.text_content().unwrap_or_default());
    }
}
