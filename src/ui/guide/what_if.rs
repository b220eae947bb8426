use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::sim::languages::Arrived;
use crate::sim::{Intent, SessionIntent};
use crate::ui::kit::{Button, Checkbox};
use crate::ui::later::{mount, when_wanted};
use crate::ui::room::{Room, flag, hidden_if};

/// What can be made to go wrong in free practice.
#[component]
pub fn WhatIf(room: Room) -> impl IntoView {
    when_wanted(
        room,
        room.live(|view| view.guide.what_if.is_some() && view.arrived >= Arrived::Program),
        "what-if",
        draw,
    );
    view! {
        <fieldset
            class="guide__what-if"
            id="what-if"
            hidden=hidden_if(room.guide(|guide| guide.what_if.is_none()))
        ></fieldset>
    }
}

#[inline(never)]
fn draw(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <legend class="guide__legend">{room.words(|texts| texts.guide.what_if())}</legend>
            <Checkbox
                class="option"
                label=room.words(|texts| texts.guide.if_camera())
                checked=room.guide(|guide| guide.what_if.is_some_and(|what_if| what_if.camera_broken))
                intent=|on| Intent::Session(SessionIntent::BreakCamera(on))
            />
            <Checkbox
                class="option"
                label=room.words(|texts| texts.guide.if_connection())
                checked=room.guide(|guide| guide.what_if.is_some_and(|what_if| what_if.connection_bad))
                intent=|on| Intent::Session(SessionIntent::SpoilConnection(on))
            />
            <Button
                label=room.words(|texts| texts.guide.if_elsewhere())
                intent=Intent::Session(SessionIntent::LogOnElsewhere)
                disabled=room.guide(|guide| flag(guide.what_if.is_some_and(|what_if| !what_if.elsewhere)))
            />
        }
    });
}
