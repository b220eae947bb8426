//! The screen of a device: a list of blocks, each drawn as a widget.

use std::sync::Arc;

use leptos::either::either;
use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;

use super::kit::{self, Code, Field, Keypad, QrCode, Shield, Spinner, SwipeControl, Text};
use super::room::{Attribute, Live, ScreenRoom, ScreenView, flag, truth};
use crate::sim::view::{self, Button, ButtonLook, FieldKind, TextLook, Widget, Words};
use crate::sim::{DraftIntent, Intent, ScreenId};

/// Everything on the present screen of a device.
///
/// A block that comes or goes while the screen stays leaves the others alone, so what has focus is never drawn anew
/// because something beside it changes. With another screen every block is another one.
///
/// All of that is one list, and not a component for each screen: of a list, what goes is taken away before what comes
/// is put in. The other way round Orca 43 in Chromium says nothing of the heading that gets focus meanwhile (the
/// browser's selection then ends up in a button, of which Orca takes no notice, and not where the old screen was).
#[component]
pub fn Screen(screen: ScreenRoom) -> impl IntoView {
    // Not a <For>, which makes an owner for each row: a block holds nothing that would need one.
    move || {
        let screen = screen.get();
        let blocks = screen.blocks();
        let block = move |_, (_, _, name): (ScreenId, bool, &'static str)| {
            (drop::<usize>, view! { <Block place=Place { screen: screen.clone(), name }/> })
        };
        keyed(blocks, |key: &(ScreenId, bool, &'static str)| *key, block)
    }
}

/// Where a block finds what it shows.
#[derive(Clone, Debug)]
struct Place {
    screen: ScreenView,
    name: &'static str,
}

impl Place {
    /// Something that the widget shows.
    fn live<T: Default + 'static>(&self, pick: fn(&Widget) -> Option<T>) -> Live<T> {
        self.screen
            .live((self.name, pick), |device, (name, pick)| device.widget(name).and_then(pick).unwrap_or_default())
    }

    /// The word that marks the control with this name as the next one.
    fn mark(&self, name: &'static str) -> Live<Words> {
        self.screen.live(name, |device, name| device.mark(name).unwrap_or_default().into())
    }

    fn attribute(&self, pick: fn(&Widget) -> Option<Words>) -> Attribute {
        self.screen.live((self.name, pick), |device, (name, pick)| device.widget(name).and_then(pick))
    }
}

/// Something of a widget, if it is of this kind: `of!(Spinner(text) => text.clone())`.
macro_rules! of {
    ($kind:ident $fields:tt => flag($is_set:expr)) => {
        |widget: &Widget| if let Widget::$kind $fields = widget { flag($is_set) } else { None }
    };
    ($kind:ident $fields:tt => $something:expr) => {
        |widget: &Widget| if let Widget::$kind $fields = widget { Some($something) } else { None }
    };
}

/// A block of the screen, as the widget that it holds.
#[component]
fn Block(place: Place) -> impl IntoView {
    let view = place.screen.now();
    either!(place.screen.which.of(&view).widget(place.name),
        Some(Widget::Button(button)) => view! { <DeviceButton place button=button.clone()/> },
        Some(Widget::Row(buttons)) => {
            let buttons = buttons.iter().map(|button| view! { <DeviceButton place=place.clone() button=button.clone()/> });
            view! { <div class="row">{buttons.collect_view()}</div> }
        },
        Some(&Widget::Field(view::Field { kind, .. })) => view! { <DeviceField place kind/> },
        Some(Widget::Keypad(_)) => view! { <DeviceKeypad place/> },
        Some(Widget::Choice(_)) => view! {
            <kit::Choice
                name=place.name
                label=place.live(of!(Choice(choice) => choice.label.clone()))
                options=place.live(of!(Choice(choice) => choice.options.clone()))
                marked=place.live(of!(Choice(choice) => choice.selected))
                mark=place.mark(place.name)
            />
        },
        Some(Widget::Checkbox(_)) => view! { <DeviceCheckbox place/> },
        Some(Widget::Qr(_)) => view! {
            <QrCode
                label=place.attribute(of!(Qr(qr) => qr.label.clone()))
                halves=place.live(of!(Qr(qr) => qr.halves.clone()))
                can_be_drawn=place.screen.has_whole_program()
                shown=place.attribute(of!(Qr(qr) => if qr.shown == 0 { "first" } else { "second" }.into()))
            />
        },
        Some(Widget::Code { .. }) => view! {
            <Code
                digits=place.live(of!(Code { digits, .. } => digits.clone().into()))
                spoken=place.attribute(of!(Code { spoken, .. } => spoken.clone().into()))
            />
        },
        Some(Widget::Spinner(_)) => view! { <Spinner text=place.live(of!(Spinner(text) => text.clone()))/> },
        Some(Widget::Shield { .. }) => view! {
            <Shield
                ticked=place.live(of!(Shield { has_check_mark, .. } => *has_check_mark))
                text=place.live(of!(Shield { text, .. } => text.clone()))
            />
        },
        Some(Widget::Swipe(_)) => view! {
            <SwipeControl
                id=place.name
                label=place.live(of!(Swipe(swipe) => swipe.label.clone()))
                hint=place.live(of!(Swipe(swipe) => swipe.hint.clone()))
                position=place.live(of!(Swipe(swipe) => swipe.position.to_string().into()))
            />
        },
        text @ (Some(Widget::Text { .. }) | None) => {
            let class = text.map_or("", text_class);
            view! { <Text class text=place.live(of!(Text { text, .. } => text.clone()))/> }
        },
    )
}

#[component]
fn DeviceField(place: Place, kind: FieldKind) -> impl IntoView {
    view! {
        <Field
            id=place.name
            label=place.live(of!(Field(field) => field.label.clone()))
            hint=place.live(of!(Field(field) => field.hint.clone()))
            error=place.live(of!(Field(field) => field.error.clone().unwrap_or_default()))
            invalid=place.attribute(of!(Field(field) => flag(field.error.is_some())))
            value=place.live(of!(Field(field) => field.value.clone().into()))
            kind
            mark=place.mark(place.name)
        />
    }
}

#[component]
fn DeviceKeypad(place: Place) -> impl IntoView {
    view! {
        <Keypad
            label=place.attribute(of!(Keypad(keypad) => keypad.label.clone()))
            dots=place.live(of!(Keypad(keypad) => keypad.dots.clone()))
            count=place.live(of!(Keypad(keypad) => keypad.count.clone()))
            delete=place.live(of!(Keypad(keypad) => keypad.delete.clone()))
            mark=place.mark(place.name)
        />
    }
}

/// The one checkbox on a device: 'I want to switch'.
#[component]
fn DeviceCheckbox(place: Place) -> impl IntoView {
    view! {
        <div class="field">
            <kit::Mark word=place.mark(place.name)/>
            <Text
                class="field__error"
                text=place.live(of!(Checkbox(checkbox) => checkbox.error.clone().unwrap_or_default()))
            />
            <kit::Checkbox
                class="option"
                label=place.live(of!(Checkbox(checkbox) => checkbox.label.clone()))
                checked=place.live(of!(Checkbox(checkbox) => checkbox.checked))
                invalid=place.attribute(of!(Checkbox(checkbox) => flag(checkbox.error.is_some())))
                intent=|on| Intent::Draft(DraftIntent::CheckWantToSwitch(on))
            />
        </div>
    }
}

/// A button of the widget, which is that button or a row of several.
#[component]
fn DeviceButton(place: Place, button: Button) -> impl IntoView {
    let Button { name, look, intent, .. } = button;
    let mark = place.mark(name);
    let live = move |pick: fn(&Button) -> Option<Words>| -> Attribute {
        place.screen.live((place.name, name, pick), |device, (place, name, pick)| {
            device.widget(place).and_then(|widget| widget.button(name)).and_then(pick)
        })
    };
    let words = live(|button| Some(button.label.clone()));
    let label: Live<Words> = Arc::new(move || words().unwrap_or_default());
    view! {
        <kit::Button
            class=button_class(look)
            label
            disabled=live(|button| flag(button.disabled))
            expanded=live(|button| button.expanded.map(truth))
            has_icon={look == ButtonLook::App}
            intent
            mark=mark
        />
    }
}

const fn text_class(text: &Widget) -> &'static str {
    let Widget::Text { look, .. } = text else { return "" };
    match look {
        TextLook::Plain => "text",
        TextLook::Lead => "text text--lead",
        TextLook::Strong => "text text--strong",
        TextLook::Quiet => "text text--quiet",
        TextLook::Help => "text help",
        TextLook::Approve => "text text--approve",
        TextLook::Error => "text text--error",
        TextLook::Control => "text text--control",
    }
}

const fn button_class(look: ButtonLook) -> &'static str {
    match look {
        ButtonLook::Plain => "button",
        ButtonLook::Primary => "button button--primary",
        ButtonLook::Quiet => "button button--quiet",
        ButtonLook::Reject => "button button--reject",
        ButtonLook::App => "button button--app",
        ButtonLook::Site => "button button--site",
        ButtonLook::Corner => "button button--quiet button--corner",
    }
}
