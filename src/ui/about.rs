use leptos::prelude::*;
use web_sys::HtmlElement;

use super::defences::{self, DefencesButton};
use super::embed;
use super::inside::{self, InsideButton};
use super::kit::{Button, Text};
use super::later::{Later, mount};
use super::room::{Live, Room, truth};
use super::sheet;
use super::timeline::{self, TimelineButton};
use crate::i18n::{Chrome, Statement, Texts};
use crate::sim::languages::Arrived;
use crate::sim::view::Words;
use crate::sim::{Intent, PageIntent, Panel};

/// The foot of the page: one line. What it has to say at length is opened by those who want to know.
#[component]
pub fn Foot(room: Room) -> impl IntoView {
    view! {
        <footer class="footer">
            <div class="footer__line">
                <Text text=room.words(|texts| texts.chrome.not_connected())/>
                <DefencesButton room/>
                <TimelineButton room/>
                <InsideButton room/>
                <PanelButton room panel=Panel::Handout id="handout" label=|texts| texts.chrome.handout()/>
                <PanelButton room panel=Panel::Plan id="plan" label=|texts| texts.chrome.lesson_plan()/>
                <PanelButton room panel=Panel::Cards id="cards" label=|texts| texts.chrome.practice_cards()/>
                <PanelButton room panel=Panel::Embed id="embed" label=|texts| texts.chrome.embed()/>
                <Button
                    class="button button--quiet"
                    label=room.words(|texts| texts.chrome.about())
                    intent=Intent::Page(PageIntent::Toggle(Panel::About))
                    expanded=room.around(|view| Some(truth(view.open.has(Panel::About))))
                    controls="about"
                />
                // The style hides it in the one-file edition itself.
                <a class="footer__one-file" href="./swipewise.html" download="">
                    {room.words(|texts| texts.chrome.one_file())}
                </a>
            </div>
            <Later room panel=Panel::Handout id="handout" name=|texts| texts.chrome.handout() draw=sheet::draw_handout/>
            <Later room panel=Panel::Plan id="plan" name=|texts| texts.chrome.lesson_plan() draw=sheet::draw_plan/>
            <Later room panel=Panel::Cards id="cards" name=|texts| texts.chrome.practice_cards() draw=sheet::draw_cards/>
            <Later room panel=Panel::Embed id="embed" name=|texts| texts.chrome.embed() draw=embed::draw/>
            <Later room panel=Panel::Timeline id="timeline" name=|texts| texts.chrome.timeline() draw=timeline::draw/>
            <Later room panel=Panel::Inside id="inside" name=|texts| texts.chrome.look_inside() draw=inside::draw/>
            <Later room panel=Panel::Defences id="defences" name=|texts| texts.chrome.what_stops_what() draw=defences::draw needs=Arrived::Program/>
            // At once: it tells whether the page is kept on this device, and with the first press nothing more can be kept.
            <Later
                room
                panel=Panel::About
                id="about"
                name=|texts| texts.chrome.about()
                draw=about
                needs=Arrived::Program
                at_once=true
            />
        </footer>
    }
}

/// What opens a part of the page that comes later.
#[component]
fn PanelButton(room: Room, panel: Panel, id: &'static str, label: fn(&Texts) -> &'static str) -> impl IntoView {
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
            <Part room statement=|chrome| &chrome.mitid/>
            <Part room statement=|chrome| &chrome.our_choices/>
            <Part room statement=|chrome| &chrome.privacy/>
            <Part room statement=|chrome| &chrome.accessibility/>
            <div>
                <Text text=room.words(|texts| texts.chrome.nothing_leaves())/>
                <Text
                    text=room.words(|texts| texts.chrome.is_kept())
                    hidden=room.around(|view| !view.updates.is_saved_offline)
                />
                <Text class="footer__one-file" text=room.words(|texts| texts.chrome.one_file_note())/>
                <Text text=room.words(|texts| texts.chrome.read_more())/>
            </div>
        }
    });
}

#[component]
fn Part(room: Room, statement: fn(&Chrome) -> &Statement) -> impl IntoView {
    let paragraph = |number: usize| {
        let text: Live<Words> = room.words_with((statement, number), |texts, (statement, number)| {
            statement(&texts.chrome).paragraphs().nth(number).unwrap_or_default().into()
        });
        view! { <Text text/> }
    };
    let heading: Live<Words> = room.words_with(statement, |texts, statement| statement(&texts.chrome).heading().into());
    // As many in each language.
    let count = statement(&room.now().lang.texts().chrome).paragraphs().count();
    view! {
        <div>
            <h2 class="about__heading">{heading}</h2>
            {(0..count).map(paragraph).collect_view()}
        </div>
    }
}
