use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::later::mount;
use super::room::Room;
use crate::shell::dispatch;
use crate::sim::view::{CLOSE, PRINT};
use crate::sim::{Intent, PageIntent, Panel};

/// The steps of the lesson with their pictures, the five rules and some questions, on one page or two.
#[inline(never)]
pub fn draw_handout(room: Room, place: HtmlElement) {
    draw(room, Panel::Handout, place);
}

/// The plan of the lesson: for a class, and for one learner.
#[inline(never)]
pub fn draw_plan(room: Room, place: HtmlElement) {
    draw(room, Panel::Plan, place);
}

/// The practice people, to be cut out.
#[inline(never)]
pub fn draw_cards(room: Room, place: HtmlElement) {
    draw(room, Panel::Cards, place);
}

/// A sheet of paper. It comes with the view as one text; only when that changes it is drawn anew.
fn draw(room: Room, panel: Panel, place: HtmlElement) {
    let html =
        room.live_with(panel, |view, panel| if view.open.has(panel) { view.sheet.clone() } else { String::new() });
    mount(place, move || {
        view! { <div class="sheet" inner_html=html on:click=move |event| press(&event, panel)></div> }
    });
}

/// One of its buttons was pressed, if one was.
fn press(event: &MouseEvent, panel: Panel) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    match pressed.map(|pressed| pressed.id()).as_deref() {
        Some(PRINT) => dispatch(Intent::Page(PageIntent::Print)),
        Some(CLOSE) => dispatch(Intent::Page(PageIntent::Close(panel))),
        Some(_) | None => {}
    }
}
