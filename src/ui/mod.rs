//! The page, in Leptos components. They draw the view and send intents; they know shapes (texts, buttons, fields) and
//! nothing of what these are for.

mod about;
mod computer;
mod defences;
mod device;
mod elsewhere;
mod embed;
mod guide;
mod header;
mod inside;
mod keys;
pub mod kit;
mod later;
mod lessons;
mod notes;
mod notice;
mod page;
mod phone;
mod practised;
mod presenter;
pub mod room;
mod screen;
mod settings;
mod sheet;
mod talk;
mod timeline;
mod which;

use std::sync::Arc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::shell;
use crate::sim::presenter::Presenter;
use crate::sim::{Intent, PageIntent, Region};
use computer::COMPUTER;
use elsewhere::ELSEWHERE;
use page::Page;
use phone::PHONE;
use room::{Room, ScreenRoom};

/// Opens the room and draws it in place of the initial page.
pub fn start() {
    let document = document();
    let place = document.get_element_by_id("app").and_then(|place| place.dyn_into().ok());
    let Some(place) = place else { return };
    let Some(view) = shell::open() else {
        // Whoever has started the program says so: see public/start.js.
        wasm_bindgen::throw_str("no words have come that the program can use")
    };
    let is_presented = view.presenter != Presenter::Off;
    mount_to(place, move || {
        let room = Room::new(&view);
        let computer = ScreenRoom::new(&COMPUTER, Arc::clone(&view));
        let elsewhere = ScreenRoom::new(&ELSEWHERE, Arc::clone(&view));
        let phone = ScreenRoom::new(&PHONE, view);
        shell::draw_with(move |view| {
            computer.show(Arc::clone(&view));
            phone.show(Arc::clone(&view));
            elsewhere.show(Arc::clone(&view));
            room.show(&view);
        });
        view! { <Page room computer phone elsewhere/> }
    })
    .forget();
    if let Some(initial) = document.get_element_by_id("start") {
        initial.remove();
        // A link such as `#lang=da` has made the browser scroll down to that part of the initial page.
        shell::begin_to_read();
    }
    if is_presented {
        // Where a link begins presenter mode, as where the button does.
        shell::dispatch(Intent::Page(PageIntent::GoTo(Region::Guide)));
    }
}
