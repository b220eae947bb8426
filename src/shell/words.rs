//! Words that have come: the scripts that start the page put each pack into it, as a `<script>` of a type that no browser runs,
//! and say so by an event.

use super::document::document;
use super::{dispatch, listen_with};
use crate::i18n::Lang;
use crate::sim::languages::Languages;
use crate::sim::{Intent, PageIntent};

/// Those that are there when the page opens. `None`, if that is no language.
///
/// Among several, the page begins in the one that those scripts have chosen (`public/start.js`).
pub fn at_first() -> Option<Languages> {
    let chosen = document().and_then(|document| document.document_element()?.get_attribute("data-words"));
    let chosen = chosen.and_then(|code| Lang::from_code(&code)).unwrap_or_default();
    let mut languages: Option<Languages> = None;
    for lang in [chosen, chosen.other()].into_iter().filter(|lang| take(*lang)) {
        languages = Some(languages.map_or(Languages::only(lang), |languages| languages.with(lang)));
    }
    languages
}

/// Tells the core of each language that comes later.
pub fn listen_for_more() {
    listen_with("pack", || {
        for lang in Lang::ALL {
            if !lang.is_here() && take(lang) {
                dispatch(Intent::Page(PageIntent::NoteWords(lang)));
            }
        }
    });
}

/// Takes the words of a language from the page. Says whether they are here.
fn take(lang: Lang) -> bool {
    let pack = document().and_then(|document| document.get_element_by_id(lang.pack_name()));
    if let Some(pack) = pack {
        let text = pack.text_content().unwrap_or_default();
        pack.remove();
        if let Err(refused) = lang.take_pack(text) {
            web_sys::console::error_1(&format!("{} is not used: {refused}", lang.pack_name()).into());
        }
    }
    lang.is_here()
}
