//! The second window, with the speaker notes. The page draws it: nothing is asked for, so it works from a disk and where every
//! connection is refused.
//!
//! What stands in it comes from another window, and no class of this one: `instanceof` says no, so nothing is cast with a check.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Date, Function, Reflect};
use web_sys::{CssStyleSheet, Document, Element, Event, HtmlElement, KeyboardEvent, Window, window};

use super::document::document;
use super::{dispatch, focus};
use crate::sim::notes::NotesIntent;
use crate::sim::presenter::Presenter;
use crate::sim::presenter_key::Key;
use crate::sim::view::NotesView;
use crate::sim::{Intent, SessionIntent, View};

/// The window, and what was presented when it was drawn last.
type Second = (Window, Presenter);

thread_local! {
    static SECOND: RefCell<Option<Second>> = const { RefCell::new(None) };
}

/// All that stands in it, without words.
const INSIDE: &str = r#"<header class="always"><span class="always__word" id="simulation"></span></header>
<main class="second" id="main">
<p class="second__clock"><span id="time"></span> <span id="elapsed"></span></p>
<h1 class="second__step" id="step" tabindex="-1"></h1>
<p class="second__what" id="what"></p>
<h2 class="notes__heading" id="say-heading"></h2><p class="second__say" id="say"></p>
<h2 class="notes__heading" id="ask-heading"></h2><p id="ask"></p>
<h2 class="notes__heading" id="mistake-heading"></h2><p id="mistake"></p>
<div id="after"><h2 class="notes__heading" id="next-heading"></h2><p id="next"></p></div>
<div class="second__buttons">
<button type="button" class="button" id="previous"></button>
<button type="button" class="button button--primary" id="go-on"></button>
</div>
</main>"#;

/// Opens it, or brings it to the front. Browsers open a window only while somebody is pressing something, and some not even then.
#[inline(never)]
pub fn open() {
    if let Some((second, _)) = SECOND.with_borrow(Clone::clone).filter(|(second, _)| is_open(second)) {
        focus::bring_forward(&second);
        return;
    }
    let features = "popup,width=760,height=860";
    let opened =
        window().and_then(|page| page.open_with_url_and_target_and_features("", "notes", features).ok().flatten());
    let Some(second) = opened else {
        dispatch(Intent::Notes(NotesIntent::Blocked));
        return;
    };
    listen_in(&second, "keydown", |event| on_key(event.unchecked_ref()));
    listen_in(&second, "click", |event| on_click(&event));
    listen_in(&second, "pagehide", |_| on_closed());
    if let Some(page) = window() {
        listen_in(&page, "pagehide", |_| close());
    }
    SECOND.set(Some((second, Presenter::Showing)));
    #[expect(clippy::cast_possible_truncation, reason = "there are sixty")]
    let second = Date::new_0().get_seconds() as u8;
    dispatch(Intent::Notes(NotesIntent::Opened { second }));
}

#[inline(never)]
pub fn close() {
    if let Some((second, _)) = SECOND.take() {
        // Fails only for a window that is closed already.
        let _ = second.close();
    }
}

/// Draws it as this view says.
#[inline(never)]
pub fn draw(view: &View) {
    let Some(notes) = &view.notes else { return };
    let Some((second, _)) = SECOND.with_borrow(Clone::clone) else { return };
    let Some(document) = second.document() else { return };
    let is_new = document.get_element_by_id("say").is_none();
    if is_new {
        build(&second, &document);
    }
    write(&document, view, notes);
    if is_new && let Some(heading) = document.get_element_by_id("step") {
        focus::chosen(heading.unchecked_ref());
    }
    SECOND.set(Some((second, view.presenter)));
}

fn write(document: &Document, view: &View, notes: &NotesView) {
    let texts = view.lang.texts();
    let words = &view.lang.days().notes;
    let now = Date::new_0();
    let time = [two(now.get_hours()), ":".to_owned(), two(now.get_minutes())].concat();
    for (id, text) in [
        ("simulation", texts.device.simulation()),
        ("time", &*time),
        ("elapsed", &*notes.elapsed),
        ("step", &*notes.step),
        ("what", &*notes.what),
        ("say-heading", words.say()),
        ("say", notes.note.say),
        ("ask-heading", words.ask()),
        ("ask", notes.note.ask),
        ("mistake-heading", words.mistake()),
        ("mistake", notes.note.mistake),
        ("next-heading", words.next()),
        ("next", notes.next),
        ("previous", texts.chrome.present.previous()),
        ("go-on", texts.chrome.present.next()),
    ] {
        if let Some(element) = document.get_element_by_id(id)
            && element.text_content().as_deref() != Some(text)
        {
            element.set_text_content(Some(text));
        }
    }
    if let Some(after) = document.get_element_by_id("after") {
        after.unchecked_into::<HtmlElement>().set_hidden(notes.next.is_empty());
    }
    let title = texts.chrome.document_title(texts.chrome.speaker_notes());
    if document.title() != title {
        document.set_title(&title);
    }
    if let Some(main) = document.get_element_by_id("main") {
        set(&main, "aria-label", texts.chrome.speaker_notes());
    }
    if let Some(root) = document.document_element() {
        set(&root, "lang", view.lang.code());
        set(&root, "data-theme", view.settings.theme.key());
        set(&root, "data-text", &view.settings.text_size.percent().to_string());
    }
}

/// Puts in all that is the same in every view.
fn build(second: &Window, document: &Document) {
    if let Some(body) = document.body() {
        body.set_inner_html(INSIDE);
    }
    // Without its style it is plain, and can be read.
    let _ = dress(second, document);
}

/// The style of the page, in a sheet that is made in that window: no policy refuses it, and nothing is asked for.
fn dress(second: &Window, document: &Document) -> Result<(), JsValue> {
    let class: Function = Reflect::get(second, &"CSSStyleSheet".into())?.unchecked_into();
    let sheet = Reflect::construct(&class, &Array::new())?;
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.unchecked_into();
    replace.call1(&sheet, &style()?.into())?;
    Reflect::set(document, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    Ok(())
}

/// All that the style sheets of the page say.
fn style() -> Result<String, JsValue> {
    let mut style = String::new();
    let Some(sheets) = document().map(|document| document.style_sheets()) else { return Ok(style) };
    for sheet in 0..sheets.length() {
        let Some(sheet) = sheets.get(sheet) else { continue };
        let rules = sheet.unchecked_into::<CssStyleSheet>().css_rules()?;
        for rule in 0..rules.length() {
            if let Some(rule) = rules.get(rule) {
                style.push_str(&rule.css_text());
            }
        }
    }
    Ok(style)
}

#[inline(never)]
fn on_key(event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some((_, presenter)) = SECOND.with_borrow(Clone::clone) else { return };
    let name = event.key();
    let key = Key { name: &name, with_shift: event.shift_key(), in_control: button(event).is_some() };
    if let Some(intent) = key.intent_in_notes(presenter) {
        event.prevent_default();
        if !event.repeat() {
            dispatch(intent);
        }
    }
}

#[inline(never)]
fn on_click(event: &Event) {
    match button(event).map(|button| button.id()).as_deref() {
        Some("go-on") => dispatch(Intent::Session(SessionIntent::DoStep)),
        Some("previous") => dispatch(Intent::Session(SessionIntent::StepBack)),
        _ => {}
    }
}

#[inline(never)]
fn on_closed() {
    close();
    dispatch(Intent::Notes(NotesIntent::Closed));
}

/// The button in which something happens.
fn button(event: &Event) -> Option<Element> {
    let target = event.target()?;
    // A text or the document itself is in none, and has no such method.
    let closest: Function = Reflect::get(&target, &"closest".into()).ok()?.dyn_into().ok()?;
    let button = closest.call1(&target, &"button".into()).ok()?;
    (!button.is_null()).then(|| button.unchecked_into())
}

fn is_open(second: &Window) -> bool {
    !second.closed().unwrap_or(true)
}

fn listen_in(window: &Window, event: &str, then: fn(Event)) {
    let listener = Closure::<dyn Fn(Event)>::new(then);
    // As long as the window lives, which is not often opened.
    if window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
    }
}

fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // Fails only for an invalid attribute name.
        let _ = element.set_attribute(name, value);
    }
}

/// `05`.
fn two(number: u32) -> String {
    let digits = number.to_string();
    if number < 10 { ["0", &*digits].concat() } else { digits }
}
