use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::kit::Text;
use super::room::{Attribute, Live, Room, ScreenRoom, hidden_if};
use super::screen::Screen;
use super::talk::{Talk, TalkPlace};
use super::which::Which;
use crate::shell::dispatch;
use crate::sim::view::{DeviceView, Widget, Words};
use crate::sim::{DraftIntent, Intent};

/// A device: its frame, and in it the screen.
///
/// - It is a labelled section, and says 'Simulation' in words.
/// - It has one heading that stays, and can have focus: focus goes there before the screen below is swapped (`shell::focus`).
/// - Whose turn it is, is also written in words, beside the outline.
#[component]
pub fn Device(room: Room, screen: ScreenRoom, talk: &'static TalkPlace) -> impl IntoView {
    let which = screen.which;
    let live = move |pick: fn(&DeviceView) -> Words| -> Live<Words> {
        room.live_with((which, pick), |view, (which, pick)| pick(which.of(view)))
    };
    let is_turn = room.live_with(which, |view, which| which.of(view).is_turn);
    let attribute = move |pick: fn(&DeviceView) -> &'static str| -> Attribute {
        room.live_with((which, pick), |view, (which, pick)| Some(pick(which.of(view)).into()))
    };
    view! {
        <section
            id=which.id
            class=which.class
            class:device--turn=is_turn
            aria-label=attribute(|device| device.region)
            hidden=hidden_if(room.live_with(which, |view, which| which.of(view).is_away()))
            data-screen=attribute(|device| device.screen.name())
            data-site=attribute(|device| device.screen.site_key())
            on:keydown=move |event| press_digit(&event, room, which)
        >
            <Text class="device__band" text=live(|device| device.simulation.into())/>
            <div class="device__bar">
                // Without words it is the phone's loudspeaker.
                <Text class="device__turn" text=live(|device| device.turn.into())/>
                <p class="readout">
                    <span class="readout__label">{live(|device| device.readout.label.into())}</span>
                    <span class="readout__text">{live(|device| device.readout.text.clone())}</span>
                </p>
            </div>
            <Talk room place=talk/>
            <div class="device__screen">
                <Text class="device__eyebrow" text=live(|device| device.eyebrow.clone())/>
                <h2 class="device__heading" id=which.heading_id tabindex="-1">
                    {live(|device| device.heading.clone())}
                </h2>
                <div class="device__body" id=which.screen_id>
                    <Screen screen/>
                </div>
            </div>
        </section>
    }
}

/// Digit keys work wherever focus is on a device that shows a keypad. In the field of the keypad they would stay to be
/// read: there, too, they go no further.
fn press_digit(event: &KeyboardEvent, room: Room, which: &'static Which) {
    let view = room.now();
    let shows_keypad = which.of(&view).blocks.iter().any(|block| matches!(block.widget, Widget::Keypad(_)));
    if !shows_keypad || event.repeat() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    let intent = match key.as_bytes() {
        [digit @ b'0'..=b'9'] => Intent::Draft(DraftIntent::PressDigit(digit - b'0')),
        b"Backspace" => Intent::Draft(DraftIntent::DeleteDigit),
        _ => return,
    };
    event.prevent_default();
    dispatch(intent);
}
