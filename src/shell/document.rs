//! What belongs to the document as a whole: language, title, looks and address.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Event, HtmlDocument, HtmlInputElement, window};

use crate::sim::presenter::Presenter;
use crate::sim::view::LONGEST_FILE;
use crate::sim::{Panel, View};

/// Sets what the view says of the whole document. Nothing that is set already is set again: a title that is written
/// anew makes some screen readers speak.
pub fn apply(view: &View) {
    let Some(document) = document() else { return };
    if document.title() != view.document_title {
        document.set_title(&view.document_title);
    }
    let Some(root) = document.document_element() else { return };
    let text_size = view.settings.text_size.percent().to_string();
    let attributes = [
        ("lang", view.lang.code()),
        ("data-theme", view.settings.theme.key()),
        ("data-text", &text_size),
        ("data-motion", if view.settings.reduce_motion { "reduce" } else { "allow" }),
        ("data-pressed", if view.here().is_some_and(|spot| spot.is_pressed) { "yes" } else { "no" }),
        ("data-notes", if view.open.has(Panel::Notes) { "shown" } else { "none" }),
        // Not by `html:has()`: a browser then looks at the style of the whole page anew with everything that changes on it.
        ("data-caption", if view.caption.is_some() { "shown" } else { "none" }),
    ];
    for (name, value) in attributes {
        if root.get_attribute(name).as_deref() != Some(value) {
            // Fails only for an invalid attribute name.
            let _ = root.set_attribute(name, value);
        }
    }
}

/// Has the style show what is presented. Not with the rest, which is applied later: focus moves to what it shows.
pub fn present(presenter: Presenter) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // Fails only for an invalid attribute name.
    let _ = match presenter.name() {
        Some(name) => root.set_attribute("data-present", name),
        None => root.remove_attribute("data-present"),
    };
}

/// The document, if there is one.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// Goes to this fragment, as a link does: there is a way back to the one before. What is embedded in another page stays so, also when it
/// is loaded again.
pub fn go_to(fragment: &str) {
    let Some(window) = window() else { return };
    let root = document().and_then(|document| document.document_element());
    let embed = if root.is_some_and(|root| root.has_attribute("data-embed")) { "&embed=1" } else { "" };
    // Fails only for a document that is shown no more.
    let _ = window.location().set_hash(&[fragment, embed].concat());
}

/// Opens the browser's own dialog for printing.
#[inline(never)]
pub fn print() {
    if let Some(window) = window() {
        // Where nothing can be printed, nothing is.
        let _ = window.print();
    }
}

/// Loads the page again with this fragment.
pub fn load_again(fragment: &str) {
    go_to(fragment);
    if let Some(window) = window() {
        // Fails only for a document that is shown no more.
        let _ = window.location().reload();
    }
}

/// The fragment of the page's address, with its `#`.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the page with this fragment.
#[inline(never)]
#[must_use]
pub fn address_with(fragment: &str) -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    [page, "#", fragment].concat()
}

/// Marks what stands in this field, and copies it. Says whether that worked.
///
/// Not by `navigator.clipboard`, which a page has only where it came by https, and not from a disk.
#[inline(never)]
#[must_use]
pub fn copy(id: &str) -> bool {
    let Some(document) = document() else { return false };
    if let Some(field) = document.get_element_by_id(id) {
        // Of several lines it is no input, and is marked in the same way.
        field.unchecked_into::<HtmlInputElement>().select();
    }
    let document: Option<HtmlDocument> = document.dyn_into().ok();
    document.is_some_and(|document| document.exec_command("copy").unwrap_or_default())
}

/// Reads the file that was chosen in the field of this event, and hands its text to `then`: no more of it than would be too large by one
/// byte, and nothing, if it cannot be read. The browser asks for nothing over the network.
#[inline(never)]
pub fn read_file(event: &Event, then: impl Fn(String) + 'static) {
    let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    let end = i32::try_from(LONGEST_FILE + 1).unwrap_or(i32::MAX);
    let Ok(beginning) = file.slice_with_i32_and_i32(0, end) else { return };
    // What is no text is an error.
    let read = Closure::once(move |text: JsValue| then(text.as_string().unwrap_or_default()));
    let _ = beginning.text().then2(&read, &read);
    read.forget();
    // Chosen once more, the same file is read once more.
    field.set_value("");
}
