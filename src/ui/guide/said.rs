use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;

use crate::sim::SaidLine;
use crate::ui::kit::Text;
use crate::ui::room::{Live, Room, hidden_if};

/// Everything that was said, newest first, for those who missed it.
///
/// - It is not live: each message is said once already.
/// - It can be scrolled with the keys, so it can have focus, and has a name.
/// - A list without items is told as a list and has none, so it is away until something was said.
#[component]
pub fn Said(room: Room) -> impl IntoView {
    let lines: Live<Vec<SaidLine>> = room.guide(|guide| guide.said.clone());
    // Not a <For>, which makes an owner for each of its rows and leaves a trace of it behind: a line never changes, so
    // it needs none, and some hundred thousand lines may come and go in one visit.
    let rows = move || {
        let row = |_, SaidLine { lang, text, .. }| {
            let row = view! {
                <li class="said__line" lang=lang.code()>
                    {text}
                </li>
            };
            (drop::<usize>, row)
        };
        keyed(lines(), |line: &SaidLine| line.number, row)
    };
    // No section around the box: its heading stands outside of it.
    view! {
        <div class="said">
            <h3 class="said__title" id="said-title">
                {room.words(|texts| texts.guide.what_was_said())}
            </h3>
            <div class="said__box" role="region" tabindex="0" aria-labelledby="said-title">
                <Text
                    class="said__empty"
                    text=room.words(|texts| texts.guide.nothing_said())
                    hidden=room.guide(|guide| !guide.said.is_empty())
                />
                <ol
                    class="said__list"
                    aria-labelledby="said-title"
                    reversed=""
                    hidden=hidden_if(room.guide(|guide| guide.said.is_empty()))
                >
                    {rows}
                </ol>
            </div>
        </div>
    }
}
