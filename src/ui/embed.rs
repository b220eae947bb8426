use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::kit::{Item, Select};
use super::later::mount;
use super::room::Room;
use crate::shell::{self, dispatch};
use crate::sim::view::{COPY, EMBED_CODE, Offer, Offers, View};
use crate::sim::{Intent, PageIntent};

/// Chooses a lesson, and gives the code that shows it in another page.
///
/// - What is chosen is chosen from lists: nothing is typed, and the address has nothing in it but known values.
/// - The code stands in a field, so that it can be copied by hand where the browser does not let the page do it.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    let code = room.live(|view| view.embed_in_words(&shell::address_with("")));
    let choices = [
        view! {
            <Select
                id="embed-lesson"
                label=room.day_words(|days| days.take_away.lesson())
                items=room.live(|view| items(view, Offers::Lessons))
            />
        },
        view! {
            <Select
                id="embed-language"
                label=room.day_words(|days| days.take_away.language())
                items=room.live(|view| items(view, Offers::Languages))
            />
        },
        view! {
            <Select
                id="embed-step"
                label=room.day_words(|days| days.take_away.step())
                items=room.live(|view| items(view, Offers::Steps))
                hidden=room.live(|view| items(view, Offers::Steps).is_empty())
            />
        },
    ];
    mount(place, move || {
        view! {
            <div class="embed__choices">{choices}</div>
            <div class="embed__all" inner_html=code on:click=|event| press(&event)></div>
        }
    });
}

/// 'Copy' was pressed, if it was.
fn press(event: &MouseEvent) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if pressed.is_some_and(|pressed| pressed.id() == COPY) {
        dispatch(Intent::Page(PageIntent::NoteCodeCopied(shell::copy(EMBED_CODE))));
    }
}

fn items(view: &View, offers: Offers) -> Vec<Item> {
    let item = |offer: Offer| Item {
        name: offer.name,
        is_chosen: offer.is_chosen,
        intent: Intent::Page(PageIntent::ChooseEmbed(offer.choice)),
    };
    view.embed_offers(offers).into_iter().map(item).collect()
}
