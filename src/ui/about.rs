use leptos::prelude::*;

use super::kit::Text;
use super::room::{Live, Room};
use crate::i18n::{Chrome, Statement};
use crate::sim::view::Words;

/// What the page is and is not, at its foot.
#[component]
pub fn About(room: Room) -> impl IntoView {
    view! {
        <footer class="footer">
            <div class="footer__about">
                <Text text=room.words(|texts| texts.chrome.not_connected)/>
                <Text text=room.words(|texts| texts.chrome.nothing_leaves)/>
                <Text
                    text=room.words(|texts| texts.chrome.is_kept)
                    hidden=room.live(|view| !view.updates.is_saved_offline)
                />
                <Text text=room.words(|texts| texts.chrome.our_choices)/>
                <Text text=room.words(|texts| texts.chrome.read_more)/>
            </div>
            // The style hides it in the one-file edition itself.
            <p class="footer__one-file">
                <a href="./swipewise.html" download="">
                    {room.words(|texts| texts.chrome.one_file)}
                </a>
                <span>{room.words(|texts| texts.chrome.one_file_note)}</span>
            </p>
            <Details room statement=|chrome| &chrome.privacy/>
            <Details room statement=|chrome| &chrome.accessibility/>
        </footer>
    }
}

/// A text for those who want to know. Closed at first: most visitors have come for something else.
#[component]
fn Details(room: Room, statement: fn(&Chrome) -> &Statement) -> impl IntoView {
    let paragraph = |number: usize| {
        let text: Live<Words> = room.live_with((statement, number), |view, (statement, number)| {
            statement(&view.lang.texts().chrome).paragraphs.get(number).copied().unwrap_or_default().into()
        });
        view! { <Text text/> }
    };
    let heading: Live<Words> =
        room.live_with(statement, |view, statement| statement(&view.lang.texts().chrome).heading.into());
    // As many in each language.
    let count = statement(&room.now().lang.texts().chrome).paragraphs.len();
    view! {
        <details class="footer__statement">
            <summary>{heading}</summary>
            {(0..count).map(paragraph).collect_view()}
        </details>
    }
}
