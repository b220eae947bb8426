//! The blocks of a screen, one function each.
//!
//! A block is drawn once and then follows the view: it looks itself up by its name, so what has focus is never drawn
//! anew because a word beside it changes.

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::dom::{El, Room, el, flag, input_of, svg};
use crate::qr;
use crate::shell::dispatch;
use crate::sim::swipe::Swipe;
use crate::sim::view::{
    Block, Button, ButtonLook, Check, Choice, DeviceView, Draft, Field, Keypad, Qr, SwipeView, TextLook, Widget, Words,
};
use crate::sim::{Intent, View};

/// Where a block finds what it shows now.
#[derive(Clone, Copy)]
struct Place {
    room: Room,
    /// The device that the block is on.
    pick: fn(&View) -> &DeviceView,
    name: &'static str,
}

impl Place {
    fn find(self, view: &View) -> Option<&Widget> {
        (self.pick)(view).widget(self.name)
    }

    /// Words of the widget. While its screen is being swapped the widget may be gone already: then none.
    fn words(self, pick: fn(&Widget) -> Option<Words>) -> impl Fn(&View) -> Words {
        move |view| self.find(view).and_then(pick).unwrap_or_default()
    }

    /// Words of a button of the widget.
    fn button(self, button: &'static str, pick: fn(&Button) -> Option<Words>) -> impl Fn(&View) -> Option<Words> {
        move |view| self.find(view).and_then(|widget| widget.button(button)).and_then(pick)
    }
}

/// Draws a block of the device that `pick` finds in the view.
pub fn block(room: Room, pick: fn(&View) -> &DeviceView, block: &Block) -> El {
    let place = Place { room, pick, name: block.name };
    match &block.widget {
        Widget::Text { look, .. } => text(place, *look),
        Widget::Button(button) => self::button(place, button),
        Widget::Row(buttons) => el("div", "row").children(buttons.iter().map(|button| self::button(place, button))),
        Widget::Field(field) => self::field(place, field.draft),
        Widget::Keypad(_) => keypad(place),
        Widget::Choice(choice) => self::choice(place, choice),
        Widget::Check(_) => check(place),
        Widget::Qr(_) => qr_code(place),
        Widget::Code { .. } => code(place),
        Widget::Spinner(_) => spinner(place),
        Widget::Shield { .. } => shield(place),
        Widget::Swipe(_) => swipe(place),
    }
}

fn text(place: Place, look: TextLook) -> El {
    let class = match look {
        TextLook::Plain => "text",
        TextLook::Lead => "text text--lead",
        TextLook::Strong => "text text--strong",
        TextLook::Quiet => "text text--quiet",
        TextLook::Help => "text help",
        TextLook::Approve => "text text--approve",
        TextLook::Error => "text text--error",
    };
    let words = |widget: &Widget| if let Widget::Text { text, .. } = widget { Some(text.clone()) } else { None };
    el("p", class).text(place.room, place.words(words))
}

fn button(place: Place, button: &Button) -> El {
    let Button { name, look, ref intent, .. } = *button;
    let class = match look {
        ButtonLook::Plain => "button",
        ButtonLook::Primary => "button button--primary",
        ButtonLook::Quiet => "button button--quiet",
        ButtonLook::Reject => "button button--reject",
        ButtonLook::App => "button button--app",
        ButtonLook::Site => "button button--site",
        ButtonLook::Corner => "button button--quiet button--corner",
    };
    let is_expanded = |button: &Button| button.expanded.map(|open| if open { "true" } else { "false" }.into());
    let label = place.button(name, |button| Some(button.label.clone()));
    el("button", class)
        .attr("type", "button")
        .attr_of(place.room, "aria-disabled", place.button(name, |button| flag(button.off)))
        .attr_of(place.room, "aria-expanded", place.button(name, is_expanded))
        .children((look == ButtonLook::App).then(app_icon))
        .child(el("span", "").text(place.room, move |view| label(view).unwrap_or_default()))
        .press(intent.clone())
}

/// Our own drawing, a key. Not the real app's icon.
fn app_icon() -> El {
    drawing("button__icon", "0 0 48 48").child(path("", "M22 24a7 7 0 1 0-14 0 7 7 0 1 0 14 0h18v7m-7-7v5"))
}

fn drawing(class: &str, size: &str) -> El {
    svg("svg", class).attr("viewBox", size).attr("aria-hidden", "true").attr("focusable", "false")
}

fn path(class: &str, line: &str) -> El {
    svg("path", class).attr("d", line)
}

fn field(place: Place, draft: Draft) -> El {
    let room = place.room;
    let part = |pick: fn(&Field) -> Option<Words>| {
        move |view: &View| if let Some(Widget::Field(field)) = place.find(view) { pick(field) } else { None }
    };
    let words = |pick: fn(&Field) -> Option<Words>| {
        let part = part(pick);
        move |view: &View| part(view).unwrap_or_default()
    };
    let value = words(|field| Some(field.value.clone().into()));
    let on_input = move |event: Event| {
        let Some(input) = input_of(&event) else { return };
        dispatch(draft.typed(input.value()));
        // What the field may not hold is taken out of it again, also where nothing in the view has changed.
        let kept = value(&room.peek());
        if input.value() != kept {
            input.set_value(&kept);
        }
    };
    let on_key = move |event: Event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        if event.key() == "Enter" && !event.repeat() && !event.is_composing() {
            dispatch(draft.entered());
        }
    };
    let (class, mode) =
        if draft.is_digits() { ("field__input field__input--code", "numeric") } else { ("field__input", "text") };
    let id = place.name;
    let hint_id = format!("{id}-hint");
    let input = el("input", class)
        .id(id)
        .attr("type", "text")
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        // Not by the error: that is said as an alert, and Orca 43 would speak of the changed description as well.
        .attr("aria-describedby", &hint_id)
        .attr_of(room, "aria-invalid", part(|field| flag(field.error.is_some())))
        .value(room, value)
        .on("input", on_input)
        .on("keydown", on_key);
    el("div", "field")
        .child(el("label", "field__label").attr("for", id).text(room, words(|field| Some(field.label.clone()))))
        .child(el("p", "field__hint").id(&hint_id).text(room, words(|field| Some(field.hint.clone()))))
        // Outside the label, so that it is not part of the field's name.
        .child(el("p", "field__error").text(room, words(|field| field.error.clone())))
        .child(input)
}

fn keypad(place: Place) -> El {
    let room = place.room;
    let words = |pick: fn(&Keypad) -> Words| {
        place_words(place, move |widget| if let Widget::Keypad(keypad) = widget { Some(pick(keypad)) } else { None })
    };
    let dot = |dot: usize| {
        let is_filled =
            move |view: &View| matches!(place.find(view), Some(Widget::Keypad(keypad)) if dot < keypad.entered);
        el("span", "").attr_of(room, "class", move |view| {
            Some(if is_filled(view) { "keypad__dot keypad__dot--filled" } else { "keypad__dot" }.into())
        })
    };
    let key = |digit: u8| {
        el("button", "key").attr("type", "button").says(&digit.to_string()).press(Intent::PressDigit(digit))
    };
    let dots = if let Some(Widget::Keypad(keypad)) = place.find(&room.peek()) { keypad.of } else { 0 };
    let delete = el("button", "key key--delete")
        .attr("type", "button")
        .text(room, words(|keypad| keypad.delete.clone()))
        .press(Intent::DeleteDigit);
    let hint_id = format!("{}-hint", place.name);
    el("div", "keypad")
        .attr("role", "group")
        .label(room, words(|keypad| keypad.label.clone()))
        .attr("aria-describedby", &hint_id)
        .child(el("p", "visually-hidden").id(&hint_id).text(room, words(|keypad| keypad.hint.clone())))
        .child(el("p", "keypad__dots").attr("aria-hidden", "true").children((0..dots).map(dot)))
        .child(el("p", "keypad__count").text(room, words(|keypad| keypad.count.clone())))
        .child(el("div", "keypad__keys").children((1..=9).chain([0]).map(key)).child(delete))
}

fn choice(place: Place, choice: &Choice) -> El {
    let room = place.room;
    let words = |pick: fn(&Choice) -> Words| {
        place_words(place, move |widget| if let Widget::Choice(choice) = widget { Some(pick(choice)) } else { None })
    };
    let option = |number: usize| {
        let find = move |view: &View| match place.find(view) {
            Some(Widget::Choice(choice)) => Some((choice.options.get(number).cloned()?, choice.marked == Some(number))),
            _ => None,
        };
        let input = el("input", "")
            .attr("type", "radio")
            .attr("name", place.name)
            .checked(room, move |view| find(view).is_some_and(|(_, marked)| marked))
            .on("change", move |_| dispatch(Intent::Choose(number)));
        let label = move |view: &View| find(view).map(|(label, _)| label).unwrap_or_default();
        el("label", "option").child(input).child(el("span", "").text(room, label))
    };
    el("fieldset", "choice")
        .child(el("legend", "visually-hidden").text(room, words(|choice| choice.label.clone())))
        .children((0..choice.options.len()).map(option))
}

fn check(place: Place) -> El {
    let room = place.room;
    let part = |pick: fn(&Check) -> Option<Words>| {
        move |view: &View| if let Some(Widget::Check(check)) = place.find(view) { pick(check) } else { None }
    };
    let error = part(|check| check.error.clone());
    let label = part(|check| Some(check.label.clone()));
    let ticked = part(|check| flag(check.ticked));
    let input = el("input", "").attr_of(room, "aria-invalid", part(|check| flag(check.error.is_some()))).ticks(
        room,
        move |view| ticked(view).is_some(),
        Intent::TickSwitch,
    );
    let label = el("span", "").text(room, move |view| label(view).unwrap_or_default());
    el("div", "field")
        .child(el("p", "field__error").text(room, move |view| error(view).unwrap_or_default()))
        .child(el("label", "option").child(input).child(label))
}

/// Both halves are drawn, and the style sheet shows one of them; or both side by side, for who wants nothing to move.
fn qr_code(place: Place) -> El {
    let room = place.room;
    let part = |pick: fn(&Qr) -> Option<Words>| {
        move |view: &View| if let Some(Widget::Qr(qr)) = place.find(view) { pick(qr) } else { None }
    };
    let label = part(|qr| Some(qr.label.clone()));
    let half = |number: usize| {
        let squares = move |view: &View| match place.find(view) {
            Some(Widget::Qr(qr)) => qr.halves.get(number).and_then(|text| qr::draw(text)).map(|it| it.path.into()),
            _ => None,
        };
        drawing("qr__half", "-4 -4 37 37").child(svg("path", "").attr_of(room, "d", squares))
    };
    el("div", "qr")
        .attr("role", "img")
        .label(room, move |view| label(view).unwrap_or_default())
        .attr_of(room, "data-shown", part(|qr| Some(if qr.shown == 0 { "first" } else { "second" }.into())))
        .children((0..2).map(half))
}

fn place_words(place: Place, pick: impl Fn(&Widget) -> Option<Words>) -> impl Fn(&View) -> Words {
    move |view| place.find(view).and_then(&pick).unwrap_or_default()
}

fn code(place: Place) -> El {
    let digits =
        |widget: &Widget| if let Widget::Code { digits, .. } = widget { Some(digits.clone().into()) } else { None };
    let spoken =
        |widget: &Widget| if let Widget::Code { spoken, .. } = widget { Some(spoken.clone().into()) } else { None };
    // As an image with a name it is read digit by digit, and not as a number of four digits.
    el("div", "code")
        .attr("data-testid", "one-time-code")
        .attr("role", "img")
        .label(place.room, place.words(spoken))
        .text(place.room, place.words(digits))
}

fn spinner(place: Place) -> El {
    let words = |widget: &Widget| if let Widget::Spinner(text) = widget { Some(text.clone()) } else { None };
    el("div", "spinner")
        .child(el("span", "spinner__ring").attr("aria-hidden", "true"))
        .child(el("p", "spinner__text").text(place.room, place.words(words)))
}

/// Our own drawing, a stitched badge.
fn shield(place: Place) -> El {
    let class = |widget: &Widget| {
        Some(if let Widget::Shield { ticked: true, .. } = widget { "shield shield--ticked" } else { "shield" }.into())
    };
    let class = place.words(class);
    let words = |widget: &Widget| if let Widget::Shield { text, .. } = widget { Some(text.clone()) } else { None };
    let badge = drawing("shield__drawing", "0 0 64 72").children([
        path("shield__field", "M4 8q14 4 28-4 14 8 28 4v28c0 16-10 26-28 33C14 62 4 52 4 36z"),
        path("shield__stitch", "M10 14q11 2 22-4 11 6 22 4v22c0 13-8 21-22 27C18 57 10 49 10 36z"),
        path("shield__tick", "M20 37l9 9 16-20"),
    ]);
    el("div", "")
        .attr_of(place.room, "class", move |view| Some(class(view)))
        .child(badge)
        .child(el("p", "shield__text").text(place.room, place.words(words)))
}

fn swipe(place: Place) -> El {
    let room = place.room;
    let words = |pick: fn(&SwipeView) -> Words| {
        place_words(place, move |widget| if let Widget::Swipe(swipe) = widget { Some(pick(swipe)) } else { None })
    };
    let position = |swipe: &SwipeView| swipe.position.to_string().into();
    let position_now = words(position);
    let send = |swipe: fn(u8) -> Swipe| {
        move |event: Event| {
            if let Some(position) = input_of(&event).and_then(|input| input.value().parse().ok()) {
                dispatch(Intent::Swipe(swipe(position)));
            }
        }
    };
    let id = place.name;
    let hint_id = format!("{id}-hint");
    let input = el("input", "swipe__input")
        .id(id)
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "5")
        .attr("aria-describedby", &hint_id)
        // A number alone does not say of what.
        .attr_of(room, "aria-valuetext", move |view| Some(format!("{} %", position_now(view)).into()))
        .value(room, words(position))
        .on("pointerdown", |_| dispatch(Intent::Swipe(Swipe::Grabbed)))
        .on("pointercancel", |_| dispatch(Intent::Swipe(Swipe::Cancelled)))
        .on("keydown", |_| dispatch(Intent::Swipe(Swipe::Keyed)))
        .on("input", send(Swipe::Moved))
        .on("change", send(Swipe::Released));
    el("div", "swipe")
        .property(room, "--value", words(position))
        .child(el("label", "swipe__label").attr("for", id).text(room, words(|swipe| swipe.label.clone())))
        .child(input)
        .child(el("p", "swipe__hint").id(&hint_id).text(room, words(|swipe| swipe.hint.clone())))
}
