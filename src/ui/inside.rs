use leptos::ev::MouseEvent;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Tab, TabPanel, Tabs, Text, lines, pressed};
use super::later::mount;
use super::room::{Attribute, Live, Room, hidden_if};
use crate::i18n::{Days, Inside};
use crate::shell::{dispatch, focus_on};
use crate::sim::inside::InsideTab;
use crate::sim::view::{Markup, POSSIBLE, POSSIBLE_HEADING, View};
use crate::sim::{Intent, PageIntent};

/// What goes on between the parties: a tab for each way to look at it.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    let tab = |id, tab, name: fn(&Days) -> &'static str| Tab {
        id,
        name: room.day_words(name),
        intent: Intent::Page(PageIntent::LookAt(tab)),
    };
    let tabs = vec![
        tab(MESSAGES, InsideTab::Messages, |days| days.inside.messages()),
        tab(KNOWLEDGE, InsideTab::WhoKnowsWhat, |days| days.inside.who_knows_what()),
        tab(STATES, InsideTab::States, |days| days.inside.states.states()),
        tab(RULES, InsideTab::Rules, |days| days.inside.rules()),
        tab(SAID, InsideTab::WhatWasSaid, |days| days.inside.what_was_said()),
    ];
    let hidden = move |tab| room.live_with(tab, |view, tab| chosen(view) != tab as usize);
    mount(place, move || {
        view! {
            <div hidden=hidden_if(room.live(|view| view.inside.is_none()))>
                <Tabs label=room.name(|texts| texts.chrome.look_inside()) tabs chosen=room.live(chosen)/>
                <TabPanel id=MESSAGES hidden=hidden(InsideTab::Messages)>
                    <Messages room/>
                </TabPanel>
                <TabPanel id=KNOWLEDGE hidden=hidden(InsideTab::WhoKnowsWhat)>
                    <Knowledge room/>
                </TabPanel>
                <TabPanel id=STATES hidden=hidden(InsideTab::States)>
                    <States room/>
                </TabPanel>
                <TabPanel id=RULES hidden=hidden(InsideTab::Rules)>
                    <div class="inside__rules" inner_html=html(room, InsideTab::Rules)></div>
                </TabPanel>
                <TabPanel id=SAID hidden=hidden(InsideTab::WhatWasSaid)>
                    <Said room/>
                </TabPanel>
            </div>
        }
    });
}

const MESSAGES: &str = "inside-messages";
const KNOWLEDGE: &str = "inside-knowledge";
const STATES: &str = "inside-states";
const RULES: &str = "inside-rules";
const SAID: &str = "inside-said";

fn chosen(view: &View) -> usize {
    view.inside.as_ref().map_or(0, |inside| inside.tab as usize)
}

#[component]
fn Messages(room: Room) -> impl IntoView {
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
}

#[component]
fn Knowledge(room: Room) -> impl IntoView {
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
}

/// What can happen now, to be done from here, and the states that there are.
#[component]
fn States(room: Room) -> impl IntoView {
    view! {
        <h2 class="about__heading" id=POSSIBLE_HEADING tabindex="-1">{room.day_words(|days| days.inside.states.can_happen())}</h2>
        <Text text=room.day_words(|days| days.inside.states.can_happen_about())/>
        <ul class="possible" on:click=|event| do_possible(&event) use:lines=lines_of(room, InsideTab::States)></ul>
        <h2 class="about__heading">{room.day_words(|days| days.inside.states.states())}</h2>
        <Text text=room.day_words(|days| days.inside.states.states_about())/>
        <div class="states-of-all" inner_html=html(room, InsideTab::States)></div>
    }
}

/// The button of something that can happen was pressed, if one was. Focus goes to the heading before the list is another.
fn do_possible(event: &MouseEvent) {
    if let Some(number) = pressed(event, POSSIBLE) {
        focus_on(POSSIBLE_HEADING);
        dispatch(Intent::DoPossible(number));
    }
}

/// Not live: each message was said once already.
#[component]
fn Said(room: Room) -> impl IntoView {
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
