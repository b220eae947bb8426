use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;

use crate::sim::SaidLine;
use crate::ui::room::Live;

/// The items of a list, each a text that never changes.
///
/// Not a `<For>`, which makes an owner for each of its rows and leaves a trace of it behind: a text that never changes needs
/// none, and some hundred thousand may come and go in one visit.
pub fn items(texts: Live<Vec<SaidLine>>) -> impl IntoView {
    move || {
        let item = |_, SaidLine { lang, text, .. }| (drop::<usize>, view! { <li lang=lang.code()>{text}</li> });
        keyed(texts(), |text: &SaidLine| text.number, item)
    }
}
