//! A device: its frame, its one persistent heading, and below it the blocks of the present screen.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::Room;
use super::list::{Item, list};
use crate::i18n::Texts;
use crate::shell::dispatch;
use crate::sim::view::{DeviceView, Widget, Words};
use crate::sim::{Intent, View};

/// Which of the two devices, and where to find it.
#[derive(Clone, Copy)]
pub struct Which {
    id: &'static str,
    class: &'static str,
    screen_id: &'static str,
    heading_id: &'static str,
    label: fn(&Texts) -> &'static str,
    pub pick: fn(&View) -> &DeviceView,
}

pub const COMPUTER: Which = Which {
    id: "computer",
    class: "device device--computer",
    screen_id: "computer-screen",
    heading_id: "computer-heading",
    label: |texts| texts.computer.region,
    pick: |view| &view.computer,
};

pub const PHONE: Which = Which {
    id: "phone",
    class: "device device--phone",
    screen_id: "phone-screen",
    heading_id: "phone-heading",
    label: |texts| texts.phone.region,
    pick: |view| &view.phone,
};

pub fn device(room: Room, which: Which) -> AnyView {
    let pick = which.pick;
    let part = move |part: fn(&DeviceView) -> Words| Signal::derive(move || part(pick(&room.view())).into_owned());
    let texts =
        move |words: fn(&Texts) -> &'static str| Signal::derive(move || words(room.view().lang.texts()).to_owned());
    let class = Signal::derive(move || {
        let turn = if pick(&room.view()).is_turn { " device--turn" } else { "" };
        format!("{}{turn}", which.class)
    });
    let is_turn = Signal::derive(move || pick(&room.view()).is_turn);
    let has_no_address = Signal::derive(move || pick(&room.view()).address.is_none());
    // A screen is drawn anew when it is another one; what is on it stays, as long as it stays on it.
    let blocks = Signal::derive(move || {
        let view = room.view();
        let device = pick(&view);
        let item = |block| Item::Block { which, screen: device.screen, block };
        device.blocks.iter().cloned().map(item).collect()
    });
    view! {
        <section
            id=which.id
            class=class
            aria-label=texts(which.label)
            data-screen=part(|device| device.screen.into())
            on:keydown=move |event| press_digit(&event, room, which)
        >
            <p class="device__band">{texts(|texts| texts.device.simulation)}</p>
            <div class="device__bar">
                <p class="device__turn">
                    <span hidden=Signal::derive(move || !is_turn.get())>{texts(|texts| texts.device.your_turn)}</span>
                </p>
                <p class="address" hidden=has_no_address>
                    <span class="address__label">{texts(|texts| texts.computer.address)}</span>
                    " "
                    <span class="address__text">{part(|device| device.address.unwrap_or_default().into())}</span>
                </p>
            </div>
            <div class="device__screen">
                <p class="device__eyebrow">{part(|device| device.eyebrow.clone())}</p>
                <h2 class="device__heading" id=which.heading_id tabindex="-1">{part(|device| device.heading.clone())}</h2>
                <div class="device__body" id=which.screen_id>{list(room, blocks)}</div>
            </div>
        </section>
    }
    .into_any()
}

/// Digit keys work wherever focus is on a device that shows a keypad, except in a field.
fn press_digit(event: &KeyboardEvent, room: Room, which: Which) {
    let view = room.peek();
    let shows_keypad = (which.pick)(&view).blocks.iter().any(|block| matches!(block.widget, Widget::Keypad(_)));
    let in_a_field = event.target().is_some_and(|target| target.has_type::<HtmlInputElement>());
    if !shows_keypad || in_a_field || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    let intent = match key.as_bytes() {
        [digit @ b'0'..=b'9'] => Intent::PressDigit(digit - b'0'),
        b"Backspace" => Intent::DeleteDigit,
        _ => return,
    };
    event.prevent_default();
    dispatch(intent);
}
