use leptos::ev::MouseEvent;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::pressed;
use super::later::mount;
use super::room::Room;
use crate::shell::dispatch;
use crate::sim::view::CELL;
use crate::sim::{Intent, Panel};

/// Which defence stops which attack, as a table. It comes with the view as one text; only when that changes it is drawn anew.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <div
                inner_html=room.live(|view| if view.open.has(Panel::Defences) { view.table_in_words() } else { String::new() })
                on:click=|event| show_how(&event)
            ></div>
        }
    });
}

/// The button of a cell was pressed, if one was.
fn show_how(event: &MouseEvent) {
    if let Some(cell) = pressed(event, CELL) {
        dispatch(Intent::WatchRun(cell));
    }
}
