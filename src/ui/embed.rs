use leptos::prelude::*;

use super::kit::{Item, Select, Text};
use super::room::{Room, hidden_if};
use crate::shell::{self, dispatch};
use crate::sim::view::{EmbedView, FOLLOW_HEIGHT, Offer, View, Words};
use crate::sim::{Intent, PageIntent};

/// Chooses a lesson, and gives the code that shows it in another page.
///
/// - What is chosen is chosen from lists: nothing is typed, and the address has nothing in it but known values.
/// - The code stands in a field, so that it can be copied by hand where the browser does not let the page do it.
#[inline(never)]
pub fn draw(room: Room) -> AnyView {
    view! {
        <div class="embed__all" hidden=hidden_if(room.live(|view| view.embed.is_none()))>
            <Text text=room.day_words(|days| days.take_away.embed_about())/>
            <div class="embed__choices">
                <Select
                    id="embed-lesson"
                    label=room.day_words(|days| days.take_away.lesson())
                    items=room.live(|view| items(view, |embed| &embed.lessons))
                />
                <Select
                    id="embed-language"
                    label=room.day_words(|days| days.take_away.language())
                    items=room.live(|view| items(view, |embed| &embed.languages))
                />
                <Select
                    id="embed-step"
                    label=room.day_words(|days| days.take_away.step())
                    items=room.live(|view| items(view, |embed| &embed.steps))
                    hidden=room.live(|view| view.embed.as_ref().is_none_or(|embed| embed.steps.is_empty()))
                />
            </div>
            <label class="embed__code">
                <span>{room.day_words(|days| days.take_away.code())}</span>
                <textarea id="embed-code" class="field__input" rows="5" readonly="" prop:value=room.live(code)></textarea>
            </label>
            <button
                type="button"
                class="button"
                on:click=|_| dispatch(Intent::Page(PageIntent::NoteCodeCopied(shell::copy("embed-code"))))
            >
                {room.day_words(|days| days.take_away.copy())}
            </button>
            <Text text=room.day_words(|days| days.take_away.follow_height())/>
            <pre class="embed__script" tabindex="0">{FOLLOW_HEIGHT}</pre>
        </div>
    }
    .into_any()
}

fn items(view: &View, pick: fn(&EmbedView) -> &Vec<Offer>) -> Vec<Item> {
    let Some(embed) = &view.embed else { return Vec::new() };
    let item = |offer: &Offer| Item {
        name: offer.name.clone(),
        is_chosen: offer.is_chosen,
        intent: Intent::Page(PageIntent::ChooseEmbed(offer.choice)),
    };
    pick(embed).iter().map(item).collect()
}

/// The frame, as it stands in the other page.
fn code(view: &View) -> Words {
    let Some(embed) = &view.embed else { return Words::default() };
    let address = shell::address_with(&embed.fragment).replace('&', "&amp;").replace('"', "&quot;");
    [
        "<iframe src=\"",
        &address,
        "\"\n  title=\"",
        &embed.frame_title,
        "\" lang=\"",
        embed.lang.code(),
        "\"\n  width=\"100%\" height=\"1000\"\n  sandbox=\"allow-scripts allow-same-origin allow-downloads\"></iframe>",
    ]
    .concat()
    .into()
}
