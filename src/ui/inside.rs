use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, Tab, Tabs, Text, lines};
use super::later::mount;
use super::room::{Attribute, Live, Room, hidden_if, truth};
use crate::i18n::{Days, Inside};
use crate::sim::inside::InsideTab;
use crate::sim::view::{Markup, View};
use crate::sim::{Intent, PageIntent, Panel};

/// What opens 'Look inside', in the foot of the page.
#[component]
pub fn InsideButton(room: Room) -> impl IntoView {
    view! {
        <Button
            class="button button--quiet"
            label=room.words(|texts| texts.chrome.look_inside())
            intent=Intent::Page(PageIntent::Toggle(Panel::Inside))
            expanded=room.around(|view| Some(truth(view.open.has(Panel::Inside))))
            controls="inside"
        />
    }
}

/// What goes on between the parties: a tab for each way to look at it.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    let tab = |id, tab, name: fn(&Days) -> &'static str, panel| Tab {
        id,
        name: room.day_words(name),
        panel,
        intent: Intent::Page(PageIntent::LookAt(tab)),
    };
    let tabs = vec![
        tab("inside-messages", InsideTab::Messages, |days| days.inside.messages(), messages(room)),
        tab("inside-knowledge", InsideTab::WhoKnowsWhat, |days| days.inside.who_knows_what(), knowledge(room)),
        tab("inside-rules", InsideTab::Rules, |days| days.inside.rules(), rules(room)),
        tab("inside-said", InsideTab::WhatWasSaid, |days| days.inside.what_was_said(), said(room)),
    ];
    mount(place, move || {
        view! {
            <div hidden=hidden_if(room.live(|view| view.inside.is_none()))>
                <Tabs label=room.name(|texts| texts.chrome.look_inside()) tabs chosen=room.live(chosen)/>
            </div>
        }
    });
}

fn chosen(view: &View) -> usize {
    view.inside.as_ref().map_or(0, |inside| inside.tab as usize)
}

fn messages(room: Room) -> AnyView {
    view! {
        <Text text=room.day_words(|days| days.inside.messages_about())/>
        <div
            class="inside__scroll inside__scroll--newest"
            role="region"
            tabindex="0"
            aria-label=named(room, Inside::messages_table)
        >
            <table class="inside__table inside__table--messages" aria-label=named(room, Inside::messages_table)>
                <thead inner_html=html(room, InsideTab::Messages)></thead>
                <tbody use:lines=lines_of(room, InsideTab::Messages)></tbody>
            </table>
        </div>
    }
    .into_any()
}

fn knowledge(room: Room) -> AnyView {
    view! {
        <Text text=room.day_words(|days| days.inside.knowledge_about())/>
        <div
            class="inside__scroll"
            role="region"
            tabindex="0"
            aria-label=named(room, Inside::knowledge_table)
            inner_html=html(room, InsideTab::WhoKnowsWhat)
        ></div>
    }
    .into_any()
}

fn rules(room: Room) -> AnyView {
    view! { <div class="inside__rules" inner_html=html(room, InsideTab::Rules)></div> }.into_any()
}

/// Not live: each message was said once already.
fn said(room: Room) -> AnyView {
    view! {
        <Text text=room.day_words(|days| days.inside.said_about())/>
        <div inner_html=html(room, InsideTab::WhatWasSaid)></div>
        <div
            class="inside__scroll inside__scroll--newest"
            role="region"
            tabindex="0"
            aria-label=named(room, Inside::said_list)
            hidden=hidden_if(room.live(|view| those_of(view, InsideTab::WhatWasSaid).is_empty()))
        >
            <ol class="inside__list inside__list--said" use:lines=lines_of(room, InsideTab::WhatWasSaid)></ol>
        </div>
    }
    .into_any()
}

/// The name of something, in words that come later.
fn named(room: Room, pick: fn(&Inside) -> &'static str) -> Attribute {
    room.live_with(pick, |view, pick| Some(pick(&view.lang.days().inside).into()))
}

/// What stands in this tab, while it is open.
fn html(room: Room, tab: InsideTab) -> Live<String> {
    room.live_with(tab, html_of)
}

fn html_of(view: &View, tab: InsideTab) -> String {
    view.inside.as_ref().filter(|inside| inside.tab == tab).map(|inside| inside.html.clone()).unwrap_or_default()
}

fn lines_of(room: Room, tab: InsideTab) -> Live<Vec<Markup>> {
    room.live_with(tab, those_of)
}

fn those_of(view: &View, tab: InsideTab) -> Vec<Markup> {
    view.inside.as_ref().filter(|inside| inside.tab == tab).map(|inside| inside.lines.clone()).unwrap_or_default()
}
