//! A device: its frame, its one persistent heading, and below it the blocks of the present screen.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::dom::{El, Room, el};
use super::kit;
use crate::i18n::Texts;
use crate::shell::dispatch;
use crate::sim::view::{DeviceView, Widget, Words};
use crate::sim::{Intent, View};

/// Which of the two devices, and where to find it.
#[derive(Clone, Copy)]
pub struct Which {
    id: &'static str,
    class: &'static str,
    class_on_turn: &'static str,
    screen_id: &'static str,
    heading_id: &'static str,
    label: fn(&Texts) -> &'static str,
    pick: fn(&View) -> &DeviceView,
}

pub const COMPUTER: Which = Which {
    id: "computer",
    class: "device device--computer",
    class_on_turn: "device device--computer device--turn",
    screen_id: "computer-screen",
    heading_id: "computer-heading",
    label: |texts| texts.computer.region,
    pick: |view| &view.computer,
};

pub const PHONE: Which = Which {
    id: "phone",
    class: "device device--phone",
    class_on_turn: "device device--phone device--turn",
    screen_id: "phone-screen",
    heading_id: "phone-heading",
    label: |texts| texts.phone.region,
    pick: |view| &view.phone,
};

pub fn device(room: Room, which: Which) -> El {
    let pick = which.pick;
    let part = |part: fn(&DeviceView) -> Words| move |view: &View| part(pick(view));
    let words = |pick: fn(&Texts) -> &'static str| move |view: &View| -> Words { pick(view.lang.texts()).into() };
    // Without words it is the phone's loudspeaker.
    let turn = el("p", "device__turn").text(room, move |view| {
        if pick(view).is_turn { view.lang.texts().device.your_turn.into() } else { Words::default() }
    });
    let address = el("p", "address")
        .only_if(room, move |view| pick(view).address.is_some())
        .child(el("span", "address__label").text(room, words(|texts| texts.computer.address)))
        .child(el("span", "address__text").text(room, part(|device| device.address.unwrap_or_default().into())));
    // A screen is drawn anew when it is another one; what is on it stays, as long as it stays on it.
    let keys = move |view: &View| {
        let device = pick(view);
        device.blocks.iter().map(|block| (device.screen, device.site, block.name, 0)).collect()
    };
    let draw = move |view: &View, place: usize| pick(view).blocks.get(place).map(|block| kit::block(room, pick, block));
    let screen = el("div", "device__screen")
        .child(el("p", "device__eyebrow").text(room, part(|device| device.eyebrow.clone())))
        .child(
            el("h2", "device__heading")
                .id(which.heading_id)
                .attr("tabindex", "-1")
                .text(room, part(|device| device.heading.clone())),
        )
        .child(el("div", "device__body").id(which.screen_id).list(room, keys, draw));
    el("section", "")
        .id(which.id)
        .label(room, words(which.label))
        .attr_of(room, "class", move |view| {
            Some(if pick(view).is_turn { which.class_on_turn } else { which.class }.into())
        })
        .attr_of(room, "data-screen", move |view| Some(pick(view).screen.into()))
        .attr_of(room, "data-site", move |view| Some(pick(view).site.into()))
        .on("keydown", move |event| press_digit(event.unchecked_ref(), room, which))
        .child(el("p", "device__band").text(room, words(|texts| texts.device.simulation)))
        .child(el("div", "device__bar").child(turn).child(address))
        .child(screen)
}

/// Digit keys work wherever focus is on a device that shows a keypad, except in a field.
fn press_digit(event: &KeyboardEvent, room: Room, which: Which) {
    let view = room.peek();
    let shows_keypad = (which.pick)(&view).blocks.iter().any(|block| matches!(block.widget, Widget::Keypad(_)));
    let in_a_field = event.target().is_some_and(|target| target.has_type::<HtmlInputElement>());
    if !shows_keypad || in_a_field || event.repeat() || event.ctrl_key() || event.alt_key() || event.meta_key() {
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
