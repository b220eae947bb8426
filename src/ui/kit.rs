//! The blocks of a screen, one function each.
//!
//! A block is drawn once and then follows the view: it looks itself up by its name, so what has focus is never drawn
//! anew because a word beside it changes.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::device::Which;
use crate::shell::dispatch;
use crate::sim::swipe::Swipe;
use crate::sim::view::{Block, Button, ButtonLook, Draft, Field, Keypad, SwipeView, TextLook, Widget, Words};
use crate::sim::{Intent, View};

/// Where a block finds what it shows now.
#[derive(Clone, Copy)]
struct Place {
    view: RwSignal<View>,
    which: Which,
    name: &'static str,
}

impl Place {
    /// A part of the widget. While its screen is being swapped the widget may be gone already: then the default.
    fn get<T: Default + 'static>(
        self,
        part: impl Fn(&Widget) -> Option<T> + Copy + Send + Sync + 'static,
    ) -> impl Fn() -> T + Copy + Send + Sync + 'static {
        move || self.view.with(|view| (self.which.pick)(view).widget(self.name).and_then(part)).unwrap_or_default()
    }

    fn button<T: Default + 'static>(
        self,
        button: &'static str,
        part: fn(&Button) -> T,
    ) -> impl Fn() -> T + Copy + Send + Sync + 'static {
        move || {
            self.view.with(|view| {
                let widget = (self.which.pick)(view).widget(self.name);
                widget.and_then(|widget| widget.button(button)).map(part).unwrap_or_default()
            })
        }
    }
}

pub fn block(view: RwSignal<View>, which: Which, block: Block) -> AnyView {
    let place = Place { view, which, name: block.name };
    match block.widget {
        Widget::Text { look, .. } => text(place, look),
        Widget::Button(button) => self::button(place, button),
        Widget::Row(buttons) => {
            let buttons: Vec<_> = buttons.into_iter().map(|button| self::button(place, button)).collect();
            view! { <div class="row">{buttons}</div> }.into_any()
        }
        Widget::Field(field) => self::field(place, field.draft),
        Widget::Keypad(keypad) => self::keypad(place, &keypad),
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
    let words = place.get(|widget| if let Widget::Text { text, .. } = widget { Some(text.clone()) } else { None });
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
    let is_off = place.button(name, |button| button.off);
    let expanded = place.button(name, |button| button.expanded);
    view! {
        <button
            type="button"
            class=class
            aria-disabled=move || is_off().then_some("true")
            aria-expanded=move || expanded().map(|open| if open { "true" } else { "false" })
            on:click=move |_| dispatch(intent.clone())
        >
            {(look == ButtonLook::App).then(app_icon)}
            <span>{place.button(name, |button| button.label.clone())}</span>
        </button>
    }
    .into_any()
}

/// Our own drawing: a phone with a dotted line. Not the real app's icon.
fn app_icon() -> impl IntoView {
    view! {
        <svg class="button__icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <rect x="13" y="5" width="22" height="38" rx="4" fill="none" stroke="currentColor" stroke-width="3" />
            <path d="M19 32h10M20 22l3 3 6-7" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
        </svg>
    }
}

fn field(place: Place, draft: Draft) -> AnyView {
    let part = |pick: fn(&Field) -> Words| {
        place.get(move |widget| if let Widget::Field(field) = widget { Some(pick(field)) } else { None })
    };
    let error = place.get(|widget| if let Widget::Field(field) = widget { Some(field.error.clone()) } else { None });
    let value = place.get(|widget| if let Widget::Field(field) = widget { Some(field.value.clone()) } else { None });
    let id = place.name;
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || if error().is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() }
    };
    let on_input = move |event: leptos::ev::Event| {
        dispatch(draft.typed(event_target_value(&event)));
        // What the field may not hold is taken out of it again, also where nothing in the view has changed.
        let kept = untrack(value);
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            && input.value() != kept
        {
            input.set_value(&kept);
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            dispatch(draft.entered());
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{part(|field| field.label.clone())}</label>
            <p class="field__hint" id=hint_id>{part(|field| field.hint.clone())}</p>
            {move || error().map(|error| view! { <p class="field__error" id=error_id.clone()>{error}</p> })}
            <input
                class="field__input"
                class:field__input--code=draft.is_digits()
                id=id
                type="text"
                inputmode=if draft.is_digits() { "numeric" } else { "text" }
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=move || error().map(|_| "true")
                prop:value=value
                on:input=on_input
                on:keydown=on_key
            />
        </div>
    }
    .into_any()
}

fn keypad(place: Place, keypad: &Keypad) -> AnyView {
    let words = |pick: fn(&Keypad) -> Words| {
        place.get(move |widget| if let Widget::Keypad(keypad) = widget { Some(pick(keypad)) } else { None })
    };
    let entered = place.get(|widget| if let Widget::Keypad(keypad) = widget { Some(keypad.entered) } else { None });
    let dots: Vec<_> = (0..keypad.of)
        .map(|dot| view! { <span class="keypad__dot" class:keypad__dot--filled=move || dot < entered()></span> })
        .collect();
    let digit = |digit: u8| {
        view! {
            <button type="button" class="key" on:click=move |_| dispatch(Intent::PressDigit(digit))>{digit}</button>
        }
    };
    let keys: Vec<_> = (1..=9).chain([0]).map(digit).collect();
    view! {
        <div class="keypad" role="group" aria-label=words(|keypad| keypad.label.clone())>
            <p class="keypad__dots" aria-hidden="true">{dots}</p>
            <p class="keypad__count">{words(|keypad| keypad.count.clone())}</p>
            <div class="keypad__keys">
                {keys}
                <button type="button" class="key key--delete" on:click=|_| dispatch(Intent::DeleteDigit)>
                    {words(|keypad| keypad.delete.clone())}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn code(place: Place) -> AnyView {
    let digits = place.get(|widget| if let Widget::Code { digits, .. } = widget { Some(digits.clone()) } else { None });
    let spoken = place.get(|widget| if let Widget::Code { spoken, .. } = widget { Some(spoken.clone()) } else { None });
    // As an image with a name it is read digit by digit, and not as a number of four digits.
    view! { <div class="code" data-testid="one-time-code" role="img" aria-label=spoken>{digits}</div> }.into_any()
}

fn spinner(place: Place) -> AnyView {
    let words = place.get(|widget| if let Widget::Spinner(text) = widget { Some(text.clone()) } else { None });
    view! {
        <div class="spinner">
            <span class="spinner__ring" aria-hidden="true"></span>
            <p class="spinner__text">{words}</p>
        </div>
    }
    .into_any()
}

fn shield(place: Place) -> AnyView {
    let is_ticked = place.get(|widget| if let Widget::Shield { ticked, .. } = widget { Some(*ticked) } else { None });
    let words = place.get(|widget| if let Widget::Shield { text, .. } = widget { Some(text.clone()) } else { None });
    view! {
        <div class="shield" class:shield--ticked=is_ticked>
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
        place.get(move |widget| if let Widget::Swipe(swipe) = widget { Some(pick(swipe)) } else { None })
    };
    let position = place.get(|widget| if let Widget::Swipe(swipe) = widget { Some(swipe.position) } else { None });
    let at = |event: &leptos::ev::Event| event_target_value(event).parse().unwrap_or_default();
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
                style=("--value", move || position().to_string())
                prop:value=move || position().to_string()
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
