//! A device: its frame, its one persistent heading, and below it the blocks of the present screen.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::kit;
use crate::i18n::Texts;
use crate::shell::dispatch;
use crate::sim::view::{Block, DeviceView, Widget};
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

pub fn device(view: RwSignal<View>, which: Which) -> impl IntoView {
    let pick = which.pick;
    let is_turn = move || view.with(|view| pick(view).is_turn);
    let texts = move |words: fn(&Texts) -> &'static str| move || view.with(|view| words(view.lang.texts()));
    let address = move || {
        let address = view.with(|view| pick(view).address)?;
        Some(view! {
            <p class="address">
                <span class="address__label">{texts(|texts| texts.computer.address)}</span>
                " "
                <span class="address__text">{address}</span>
            </p>
        })
    };
    // A screen is drawn anew when it is another one; what is on it stays, as long as it stays on it.
    let blocks = move || {
        view.with(|view| {
            let device = pick(view);
            device.blocks.iter().map(|block| (device.screen, block.clone())).collect::<Vec<_>>()
        })
    };
    view! {
        <section
            id=which.id
            class=which.class
            class:device--turn=is_turn
            aria-label=texts(which.label)
            data-screen=move || view.with(|view| pick(view).screen)
            on:keydown=move |event| press_digit(&event, view, which)
        >
            <p class="device__band">{texts(|texts| texts.device.simulation)}</p>
            <div class="device__bar">
                <p class="device__turn">{move || is_turn().then(texts(|texts| texts.device.your_turn))}</p>
                {address}
            </div>
            <div class="device__screen">
                <p class="device__eyebrow">{move || view.with(|view| pick(view).eyebrow.clone())}</p>
                <h2 class="device__heading" id=which.heading_id tabindex="-1">
                    {move || view.with(|view| pick(view).heading.clone())}
                </h2>
                <div class="device__body" id=which.screen_id>
                    <For
                        each=blocks
                        key=|(screen, block)| (*screen, block.name)
                        children=move |(_, block): (&'static str, Block)| kit::block(view, which, block)
                    />
                </div>
            </div>
        </section>
    }
}

/// Digit keys work wherever focus is on a device that shows a keypad, except in a field.
fn press_digit(event: &KeyboardEvent, view: RwSignal<View>, which: Which) {
    let shows_keypad = view
        .with_untracked(|view| (which.pick)(view).blocks.iter().any(|block| matches!(block.widget, Widget::Keypad(_))));
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
