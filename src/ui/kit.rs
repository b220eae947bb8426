//! The blocks of a screen, one function each.
//!
//! A block is drawn once and then follows the view: it looks itself up by its name, so what has focus is never drawn
//! anew because a word beside it changes.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::device::Which;
use super::{Room, flag, press};
use crate::shell::dispatch;
use crate::sim::Intent;
use crate::sim::swipe::Swipe;
use crate::sim::view::{Block, Button, ButtonLook, Draft, Field, Keypad, SwipeView, TextLook, Widget, Words};

/// Where a block finds what it shows now.
#[derive(Clone, Copy)]
struct Place {
    room: Room,
    which: Which,
    name: &'static str,
}

impl Place {
    /// A text of the widget. While its screen is being swapped the widget may be gone already: then none.
    fn text(self, pick: fn(&Widget) -> Option<Words>) -> Signal<String> {
        Signal::derive(move || {
            let view = self.room.view();
            (self.which.pick)(&view).widget(self.name).and_then(pick).unwrap_or_default().into_owned()
        })
    }

    fn option(self, pick: fn(&Widget) -> Option<Words>) -> Signal<Option<String>> {
        Signal::derive(move || {
            let view = self.room.view();
            (self.which.pick)(&view).widget(self.name).and_then(pick).map(Words::into_owned)
        })
    }

    /// Part of a button of the widget.
    fn button(self, button: &'static str, pick: fn(&Button) -> Option<Words>) -> Signal<Option<String>> {
        Signal::derive(move || {
            let view = self.room.view();
            let widget = (self.which.pick)(&view).widget(self.name)?;
            widget.button(button).and_then(pick).map(Words::into_owned)
        })
    }
}

pub fn block(room: Room, which: Which, block: Block) -> AnyView {
    let place = Place { room, which, name: block.name };
    match block.widget {
        Widget::Text { look, .. } => text(place, look),
        Widget::Button(button) => self::button(place, button),
        Widget::Row(buttons) => {
            let buttons: Vec<_> = buttons.into_iter().map(|button| self::button(place, button)).collect();
            view! { <div class="row">{buttons}</div> }.into_any()
        }
        Widget::Field(field) => self::field(place, field.draft),
        Widget::Keypad(_) => keypad(place),
        Widget::Code { .. } => code(place),
        Widget::Spinner(_) => spinner(place),
        Widget::Shield { .. } => shield(place),
        Widget::Swipe(_) => swipe(place),
    }
}

fn text(place: Place, look: TextLook) -> AnyView {
    let class = match look {
        TextLook::Plain => "text",
        TextLook::Lead => "text text--lead",
        TextLook::Quiet => "text text--quiet",
        TextLook::Approve => "text text--approve",
        TextLook::Error => "text text--error",
    };
    let words = place.text(|widget| if let Widget::Text { text, .. } = widget { Some(text.clone()) } else { None });
    view! { <p class=class>{words}</p> }.into_any()
}

fn button(place: Place, button: Button) -> AnyView {
    let Button { name, look, intent, .. } = button;
    let class = match look {
        ButtonLook::Plain => "button",
        ButtonLook::Primary => "button button--primary",
        ButtonLook::Quiet => "button button--quiet",
        ButtonLook::Reject => "button button--reject",
        ButtonLook::App => "button button--app",
        ButtonLook::Site => "button button--site",
    };
    let expanded = |button: &Button| button.expanded.map(|open| if open { "true" } else { "false" }.into());
    view! {
        <button
            type="button"
            class=class
            aria-disabled=place.button(name, |button| flag(button.off))
            aria-expanded=place.button(name, expanded)
            on:click=press(intent)
        >
            {(look == ButtonLook::App).then(app_icon)}
            <span>{place.button(name, |button| Some(button.label.clone()))}</span>
        </button>
    }
    .into_any()
}

/// Our own drawing: a phone with a dotted line. Not the real app's icon.
fn app_icon() -> impl IntoView {
    view! {
        <svg class="button__icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <rect x="13" y="5" width="22" height="38" rx="4" />
            <path d="M19 33h10M20 22l3 3 6-7" />
        </svg>
    }
}

fn field(place: Place, draft: Draft) -> AnyView {
    let part = |pick: fn(&Field) -> Words| {
        Signal::derive(move || {
            let view = place.room.view();
            let widget = (place.which.pick)(&view).widget(place.name);
            if let Some(Widget::Field(field)) = widget { pick(field).into_owned() } else { String::new() }
        })
    };
    let error = place.option(|widget| if let Widget::Field(field) = widget { field.error.clone() } else { None });
    let value = part(|field| field.value.clone().into());
    let id = place.name;
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = format!("{hint_id} {error_id}");
    let on_input = move |event: Event| {
        dispatch(draft.typed(event_target_value(&event)));
        // What the field may not hold is taken out of it again, also where nothing in the view has changed.
        let kept = untrack(|| value.get());
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            && input.value() != kept
        {
            input.set_value(&kept);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            dispatch(draft.entered());
        }
    };
    let (class, mode) =
        if draft.is_digits() { ("field__input field__input--code", "numeric") } else { ("field__input", "text") };
    view! {
        <div class="field">
            <label class="field__label" for=id>{part(|field| field.label.clone())}</label>
            <p class="field__hint" id=hint_id>{part(|field| field.hint.clone())}</p>
            // Always there, outside the label, so that it is not part of the field's name. Empty, it describes nothing.
            <p class="field__error" id=error_id>{error}</p>
            <input
                class=class
                id=id
                type="text"
                inputmode=mode
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=Signal::derive(move || error.get().map(|_| "true".to_owned()))
                prop:value=value
                on:input=on_input
                on:keydown=on_key
            />
        </div>
    }
    .into_any()
}

fn keypad(place: Place) -> AnyView {
    let words = |pick: fn(&Keypad) -> Words| {
        Signal::derive(move || {
            let view = place.room.view();
            let widget = (place.which.pick)(&view).widget(place.name);
            if let Some(Widget::Keypad(keypad)) = widget { pick(keypad).into_owned() } else { String::new() }
        })
    };
    // One sign for each digit: full, as far as it is entered.
    let dots = words(|keypad| "●".repeat(keypad.entered).into());
    let circles = words(|keypad| "○".repeat(keypad.of.saturating_sub(keypad.entered)).into());
    let digit = |digit: u8| {
        view! {
            <button type="button" class="key" on:click=press(Intent::PressDigit(digit))>{digit.to_string()}</button>
        }
    };
    let keys: Vec<_> = (1..=9).chain([0]).map(digit).collect();
    view! {
        <div class="keypad" role="group" aria-label=words(|keypad| keypad.label.clone())>
            <p class="keypad__dots" aria-hidden="true">{dots}{circles}</p>
            <p class="keypad__count">{words(|keypad| keypad.count.clone())}</p>
            <div class="keypad__keys">
                {keys}
                <button type="button" class="key key--delete" on:click=press(Intent::DeleteDigit)>
                    {words(|keypad| keypad.delete.clone())}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn code(place: Place) -> AnyView {
    let digits =
        place.text(|widget| if let Widget::Code { digits, .. } = widget { Some(digits.clone().into()) } else { None });
    let spoken =
        place.text(|widget| if let Widget::Code { spoken, .. } = widget { Some(spoken.clone().into()) } else { None });
    // As an image with a name it is read digit by digit, and not as a number of four digits.
    view! { <div class="code" data-testid="one-time-code" role="img" aria-label=spoken>{digits}</div> }.into_any()
}

fn spinner(place: Place) -> AnyView {
    let words = place.text(|widget| if let Widget::Spinner(text) = widget { Some(text.clone()) } else { None });
    view! {
        <div class="spinner">
            <span class="spinner__ring" aria-hidden="true"></span>
            <p class="spinner__text">{words}</p>
        </div>
    }
    .into_any()
}

fn shield(place: Place) -> AnyView {
    let class = place.text(|widget| {
        let ticked = if let Widget::Shield { ticked: true, .. } = widget { "shield shield--ticked" } else { "shield" };
        Some(ticked.into())
    });
    let words = place.text(|widget| if let Widget::Shield { text, .. } = widget { Some(text.clone()) } else { None });
    view! {
        <div class=class>
            <svg class="shield__drawing" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
                <path class="shield__field" d="M14 14h68v38c0 18-16 27-34 33C30 79 14 70 14 52z" />
                <path class="shield__tick" d="M30 46l13 13 24-26" />
            </svg>
            <p class="shield__text">{words}</p>
        </div>
    }
    .into_any()
}

fn swipe(place: Place) -> AnyView {
    let words = |pick: fn(&SwipeView) -> Words| {
        Signal::derive(move || {
            let view = place.room.view();
            let widget = (place.which.pick)(&view).widget(place.name);
            if let Some(Widget::Swipe(swipe)) = widget { pick(swipe).into_owned() } else { String::new() }
        })
    };
    let position = words(|swipe| swipe.position.to_string().into());
    let at = |event: &Event| event_target_value(event).parse().unwrap_or_default();
    let id = place.name;
    let hint_id = format!("{id}-hint");
    view! {
        <div class="swipe">
            <label class="swipe__label" for=id>{words(|swipe| swipe.label.clone())}</label>
            <input
                class="swipe__input"
                id=id
                type="range"
                min="0"
                max="100"
                step="5"
                aria-describedby=hint_id.clone()
                style=("--value", position)
                prop:value=position
                on:pointerdown=|_| dispatch(Intent::Swipe(Swipe::Grabbed))
                on:keydown=|_| dispatch(Intent::Swipe(Swipe::Keyed))
                on:input=move |event| dispatch(Intent::Swipe(Swipe::Moved(at(&event))))
                on:change=move |event| dispatch(Intent::Swipe(Swipe::Released(at(&event))))
            />
            <p class="swipe__hint" id=hint_id>{words(|swipe| swipe.hint.clone())}</p>
        </div>
    }
    .into_any()
}
