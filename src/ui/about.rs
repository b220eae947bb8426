use leptos::prelude::*;
use web_sys::HtmlElement;

use super::defences;
use super::embed;
use super::inside;
use super::kit::{Button, Text};
use super::later::{Later, mount};
use super::room::{Live, Room, truth};
use super::sheet;
use super::timeline;
use crate::i18n::{About, Statement, Texts};
use crate::sim::view::Words;
use crate::sim::{Intent, PageIntent, Panel};

/// The foot of the page: one line. What it has to say at length is opened by those who want to know.
#[component]
pub fn Foot(room: Room) -> impl IntoView {
    view! {
        <footer class="footer">
            <div class="footer__line">
                <Text text=room.words(|texts| texts.chrome.not_connected())/>
                {PARTS.map(|(panel, id, label, _)| view! { <PanelButton room panel id label/> })}
                <PanelButton room panel=Panel::About id="about" label=|texts| texts.chrome.about()/>
                // The style hides it in the one-file edition itself.
                <a class="footer__one-file" href="./swipewise.html" download="">
                    {room.words(|texts| texts.chrome.one_file())}
                </a>
            </div>
            {PARTS.map(|(panel, id, name, draw)| view! { <Later room panel id name draw/> })}
            // At once: it tells whether the page is kept on this device, and with the first press nothing more can be kept.
            <Later
                room
                panel=Panel::About
                id="about"
                name=|texts| texts.chrome.about()
                draw=about
                at_once=true
            />
        </footer>
    }
}

type Name = fn(&Texts) -> &'static str;
type Draw = fn(Room, HtmlElement);

/// What can be opened at the foot of the page. A list, since each that stood there by itself would be a type of its own.
const PARTS: [(Panel, &str, Name, Draw); 8] = [
    (Panel::Defences, "defences", |texts| texts.chrome.what_stops_what(), defences::draw),
    (Panel::Class, "class", |texts| texts.chrome.class_habits(), defences::draw_class),
    (Panel::Timeline, "timeline", |texts| texts.chrome.timeline(), timeline::draw),
    (Panel::Inside, "inside", |texts| texts.chrome.look_inside(), inside::draw),
    (Panel::Handout, "handout", |texts| texts.chrome.handout(), sheet::draw_handout),
    (Panel::Plan, "plan", |texts| texts.chrome.lesson_plan(), sheet::draw_plan),
    (Panel::Cards, "cards", |texts| texts.chrome.practice_cards(), sheet::draw_cards),
    (Panel::Embed, "embed", |texts| texts.chrome.embed(), embed::draw),
];

/// What opens a part of the page that comes later.
#[component]
fn PanelButton(room: Room, panel: Panel, id: &'static str, label: Name) -> impl IntoView {
    view! {
        <Button
            class="button button--quiet"
            label=room.words(label)
            intent=Intent::Page(PageIntent::Toggle(panel))
            expanded=room.around_with(panel, |view, panel| Some(truth(view.open.has(panel))))
            controls=id
        />
    }
}

/// What the page is and is not, and what to know of MitID.
#[inline(never)]
fn about(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <Part room statement=|about| &about.mitid/>
            <Part room statement=|about| &about.our_choices/>
            <Part room statement=|about| &about.privacy/>
            <Part room statement=|about| &about.accessibility/>
            <div>
                <Text text=room.day_words(|days| days.about.nothing_leaves())/>
                <Text
                    text=room.day_words(|days| days.about.is_kept())
                    hidden=room.around(|view| !view.updates.is_saved_offline)
                />
                <Text class="footer__one-file" text=room.day_words(|days| days.about.one_file_note())/>
                <Text text=room.day_words(|days| days.about.read_more())/>
            </div>
        }
    });
}

#[component]
fn Part(room: Room, statement: fn(&About) -> &Statement) -> impl IntoView {
    let paragraph = |number: usize| {
        let text: Live<Words> = room.live_with((statement, number), |view, (statement, number)| {
            statement(&view.lang.days().about).paragraphs().nth(number).unwrap_or_default().into()
        });
        view! { <Text text/> }
    };
    let heading: Live<Words> =
        room.live_with(statement, |view, statement| statement(&view.lang.days().about).heading().into());
    // As many in each language.
    let count = statement(&room.now().lang.days().about).paragraphs().count();
    view! {
        <div>
            <h2 class="about__heading">{heading}</h2>
            {(0..count).map(paragraph).collect_view()}
        </div>
    }
}
