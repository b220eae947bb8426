use leptos::ev::MouseEvent;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, Text};
use super::later::{Later, mount, when_wanted};
use super::notes;
use super::room::{Live, Room, absent, truth};
use crate::i18n;
use crate::sim::languages::Arrived;
use crate::sim::presenter::{Asking, Presenter, PresenterIntent};
use crate::sim::view::{Surroundings, Words};
use crate::sim::{Intent, PageIntent, Panel, SessionIntent};

/// What a presenter presses, the list of the keys that do the same, and the speaker notes. Like all of presenter mode, the style shows it by
/// `html[data-present]`.
///
/// - A press with the mouse leaves focus where it is, or the keys would be the button's from then on.
/// - The list has a heading that focus goes to when it opens (`shell::focus`).
#[component]
pub fn PresenterBar(room: Room) -> impl IntoView {
    when_wanted(room, room.around(is_presenting), "presenter", draw);
    view! {
        <div class="presenter" id="presenter" on:mousedown=|event: MouseEvent| event.prevent_default()></div>
        <Later room panel=Panel::Notes id="notes" name=|texts| texts.chrome.speaker_notes() draw=notes::draw/>
    }
}

#[inline(never)]
fn draw(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <Keys room/>
            {[
                (BUTTON, (|texts| texts.previous()) as Pick, Intent::Session(SessionIntent::StepBack)),
                ("button button--primary", |texts| texts.next(), Intent::Session(SessionIntent::DoStep)),
            ]
                .map(|(class, label, intent)| button(room, class, label, intent))}
            <Button
                class="button presenter__more"
                label=room.around(ask)
                intent=Intent::Presenter(PresenterIntent::AskTheClass)
            />
            {[
                (BUTTON, (|texts| texts.notes()) as Pick, NOTES),
                (BUTTON, |texts| texts.keys(), Intent::Presenter(PresenterIntent::ListKeys)),
                (BUTTON, |texts| texts.blank(), Intent::Presenter(PresenterIntent::Blank)),
                (BUTTON, |texts| texts.leave(), Intent::Presenter(PresenterIntent::Leave)),
            ]
                .map(|(class, label, intent)| button(room, class, label, intent))}
        }
    });
}

/// A dark screen, so that everybody looks at the person in front. It still says what the page is.
#[component]
pub fn BlankScreen(room: Room) -> impl IntoView {
    when_wanted(room, room.around(is_presenting), "blank", draw_blank);
    view! { <div class="blank" id="blank"></div> }
}

#[inline(never)]
fn draw_blank(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <Text class="blank__word" text=room.words(|texts| texts.device.simulation())/>
            {button(room, BUTTON, i18n::Presenter::show_again, Intent::Presenter(PresenterIntent::Blank))}
        }
    });
}

/// Whether somebody is in front of a class, and what they need has come.
fn is_presenting(view: &Surroundings) -> bool {
    view.presenter != Presenter::Off && view.arrived >= Arrived::Program
}

type Pick = fn(&i18n::Presenter) -> &'static str;

const BUTTON: &str = "button";
const NOTES: Intent = Intent::Page(PageIntent::Toggle(Panel::Notes));

fn button(room: Room, class: &'static str, label: Pick, intent: Intent) -> impl IntoView + use<> {
    let expanded = if matches!(intent, Intent::Presenter(PresenterIntent::ListKeys)) {
        room.around(|view| Some(truth(view.presenter == Presenter::Keys)))
    } else if matches!(intent, Intent::Page(PageIntent::Toggle(Panel::Notes))) {
        room.around(|view| Some(truth(view.open.has(Panel::Notes))))
    } else {
        absent()
    };
    view! { <Button class label=words(room, label) intent expanded/> }
}

/// The keys, and what they do, each in a line of its own.
#[component]
fn Keys(room: Room) -> impl IntoView {
    view! {
        <div class="presenter__keys">
            <h2 class="presenter__heading" tabindex="-1">
                {words(room, i18n::Presenter::keys)}
            </h2>
            <Text class="presenter__lines" text=words(room, i18n::Presenter::lines)/>
        </div>
    }
}

fn ask(view: &Surroundings) -> Words {
    let texts = &view.lang.texts().chrome.present;
    if view.asking == Asking::Never { texts.ask() } else { texts.ask_no_more() }.into()
}

fn words(room: Room, pick: Pick) -> Live<Words> {
    room.words_with(pick, |texts, pick| pick(&texts.chrome.present).into())
}
