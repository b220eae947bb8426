//! Draws the view and sends intents. It knows shapes — texts, buttons, fields — and nothing of what they are for.
//!
//! Small on purpose: everything dynamic is a [`Signal`] of a string, made by a handful of functions that are not
//! generic, because each type that Leptos draws is compiled anew (`docs/adr/0004-small-page.md`).

mod device;
mod guide;
mod kit;
mod list;
mod page;

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::shell;
use crate::sim::view::Words;
use crate::sim::{Intent, View};

/// Opens the room and draws it in place of the initial page.
pub fn start() {
    let room = Room(shell::open());
    let document = document();
    let Some(app) = document.get_element_by_id("app").and_then(|app| app.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    mount_to(app, move || page::page(room)).forget();
    if let Some(initial) = document.get_element_by_id("start") {
        initial.remove();
    }
}

/// What is drawn: the newest view.
#[derive(Clone, Copy)]
struct Room(RwSignal<Arc<View>>);

impl Room {
    /// The view; what asks for it is drawn again when there is a newer one.
    #[inline(never)]
    fn view(self) -> Arc<View> {
        self.0.get()
    }

    /// The view as it is now.
    #[inline(never)]
    fn peek(self) -> Arc<View> {
        self.0.get_untracked()
    }

    fn text(self, pick: fn(&View) -> Words) -> Signal<String> {
        Signal::derive(move || pick(&self.view()).into_owned())
    }

    fn is(self, pick: fn(&View) -> bool) -> Signal<bool> {
        Signal::derive(move || pick(&self.view()))
    }
}

/// Sends an intent when something is pressed.
fn press(intent: Intent) -> impl Fn(MouseEvent) + 'static {
    move |_| shell::dispatch(intent.clone())
}

/// The value of an attribute that is there or not.
fn flag(is_set: bool) -> Option<Words> {
    is_set.then_some(Words::Borrowed("true"))
}
