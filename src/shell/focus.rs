//! Where focus goes. Each part of the page has one heading that is never replaced; focus goes there, and before the
//! screen below it is swapped. (Orca 43 with Chromium 156 falls silent when what has focus is destroyed, and does not
//! speak of a new heading that gets focus two frames later.)

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, Window};

use super::document::document;
use super::scroll;
use crate::narrate::Device;
use crate::sim::Region;
use crate::sim::presenter::Presenter;
use crate::sim::view::CELL;

const REGIONS: [Region; 4] = [Region::Guide, Region::Elsewhere, Region::Computer, Region::Phone];

pub fn heading(region: Region) {
    if let Some(document) = document() {
        focus_heading(&document, region);
    }
}

/// Goes to what somebody has just chosen with a key.
pub fn chosen(element: &HtmlElement) {
    // What cannot take focus leaves it where it is.
    let _ = element.focus();
}

/// Goes to the element with this id. What is not there leaves focus where it is.
#[inline(never)]
pub fn to(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into().ok()) {
        chosen(&element);
    }
}

/// Goes to another window, where a browser does that.
#[inline(never)]
pub fn bring_forward(window: &Window) {
    let _ = window.focus();
}

/// Goes to the button in the cell with this number of the table of defences; if that is not shown, to the guide.
#[inline(never)]
pub fn cell(number: usize) {
    let cell = document().and_then(|document| document.get_element_by_id(&[CELL, &number.to_string()].concat()));
    match cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        Some(cell) => chosen(&cell),
        None => heading(Region::Guide),
    }
}

/// Goes to where the work goes on, now that this is presented: back to the button that began it, if the window is wide enough
/// to have it.
pub fn present(presenter: Presenter) {
    let place = match presenter {
        Presenter::Off => ".chrome__present",
        Presenter::Showing => "#guide-heading",
        Presenter::Keys => ".presenter__heading",
        Presenter::Blank => ".blank .button",
    };
    let place = document().and_then(|document| document.query_selector(place).ok().flatten());
    match place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        Some(place) if place.offset_parent().is_some() => chosen(&place),
        _ => heading(Region::Guide),
    }
}

/// Goes to the guide, where something has arrived that was waited for. Who has waited since the page opened, and has gone nowhere, begins
/// at its top as on any other visit.
pub fn arrive() {
    let Some(document) = document() else { return };
    if !is_nowhere(&document) {
        focus_heading(&document, Region::Guide);
    }
}

/// Goes to what is told of a day that is over, if focus is in the lesson or nowhere.
pub fn end() {
    let Some(document) = document() else { return };
    if is_nowhere(&document) || has_focus(&document, "main") {
        focus_still(&document, Region::Guide);
        scroll::begin_to_read_when_drawn();
    }
}

/// Goes back to the button that leads to the other chair.
#[inline(never)]
pub fn on_other_chair() {
    let button = document().and_then(|document| document.query_selector(".guide__sit").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // It is drawn after the effects, and what is hidden cannot take focus.
        button.set_hidden(false);
        chosen(&button);
    }
}

/// Goes on to the other device, if focus is on this one or nowhere. Whoever has gone elsewhere meanwhile stays there.
pub fn follow(from: Device, to: Device) {
    let Some(document) = document() else { return };
    if is_nowhere(&document) || has_focus(&document, id(from.into())) {
        focus_still(&document, to.into());
        scroll::to_device(id(to.into()));
    }
}

/// Goes round the parts that are there. From outside of them, to the first or the last.
pub fn next_heading(backwards: bool) {
    let Some(document) = document() else { return };
    let is_there =
        |region: &Region| heading_of(&document, *region).is_some_and(|heading| heading.offset_parent().is_some());
    let regions: Vec<Region> = REGIONS.into_iter().filter(is_there).collect();
    let here = regions.iter().position(|region| has_focus(&document, id(*region)));
    let next = match (here, backwards) {
        (Some(here), false) => (here + 1) % regions.len(),
        (Some(here), true) => (here + regions.len() - 1) % regions.len(),
        (None, false) => 0,
        (None, true) => regions.len().saturating_sub(1),
    };
    if let Some(region) = regions.get(next) {
        focus_heading(&document, *region);
    }
}

/// If what has focus is in the part of this region that is about to be swapped, focus goes to its heading.
pub fn keep(region: Region) {
    let Some(document) = document() else { return };
    if has_focus(&document, &[id(region), "-screen"].concat()) {
        let is_pin = document.active_element().is_some_and(|focused| focused.id() == "pin");
        focus_still(&document, region);
        scroll::to_device(id(region));
        if is_pin {
            read_on_at_heading(&document, region);
        }
    }
}

/// What can be answered in the conversation in this region is about to change: an answer that has focus hands it to the heading. For
/// somebody who is in this region it comes into view.
#[inline(never)]
pub fn keep_in_talk(region: Region) {
    let Some(document) = document() else { return };
    if has_focus(&document, id(region)) {
        scroll::to_device(id(region));
    }
    let part = |name| [id(region), "-talk-", name].concat();
    if has_focus(&document, &part("screen"))
        && let Some(heading) = document.get_element_by_id(&part("heading")).and_then(|found| found.dyn_into().ok())
    {
        let heading: HtmlElement = heading;
        chosen(&heading);
    }
}

/// The conversation in this region goes away. If it has focus, focus goes to the heading of the region.
#[inline(never)]
pub fn leave_talk(region: Region) {
    if let Some(document) = document().filter(|document| has_focus(document, &[id(region), "-talk"].concat())) {
        focus_still(&document, region);
        scroll::to_device(id(region));
    }
}

/// Takes the caret along to the heading. Firefox leaves it where the field of the PIN was, and there comes the label of the
/// field for the code: Orca takes that as read, and then says 'entry' without its name. Not for other fields, since Orca is
/// silent about a heading in Chromium to which the caret goes; after the PIN the message that follows tells the same.
fn read_on_at_heading(document: &Document, region: Region) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let Some((selection, heading)) = selection.zip(heading_of(document, region)) {
        // Where nothing can be selected nothing has to be.
        let _ = selection.collapse(Some(&heading));
    }
}

const fn id(region: Region) -> &'static str {
    match region {
        Region::Guide => "guide",
        Region::Computer => "computer",
        Region::Phone => "phone",
        Region::Elsewhere => "elsewhere",
        Region::Lessons => "lessons",
        Region::Practised => "practised",
    }
}

fn focus_heading(document: &Document, region: Region) {
    // A part that opens just now is drawn after the effects, and what is hidden cannot take focus.
    if let Some(part) = document.get_element_by_id(id(region)).and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
        part.set_hidden(false);
    }
    // Whoever rings, writes or knocks there stands before the rest, and waits for an answer.
    let rings = ["#", id(region), "-talk.talk--rings > .talk__heading"].concat();
    let rings = document.query_selector(&rings).ok().flatten().and_then(|heading| heading.dyn_into().ok());
    if let Some(heading) = rings.or_else(|| heading_of(document, region)) {
        chosen(&heading);
    }
}

/// Without a scroll: where the heading stands will be known only once the other screen is drawn.
fn focus_still(document: &Document, region: Region) {
    if let Some(heading) = heading_of(document, region) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

fn heading_of(document: &Document, region: Region) -> Option<HtmlElement> {
    let heading = document.get_element_by_id(&[id(region), "-heading"].concat())?;
    heading.dyn_into().ok()
}

fn is_nowhere(document: &Document) -> bool {
    document.active_element().is_none_or(|focused| focused.tag_name() == "BODY")
}

fn has_focus(document: &Document, id: &str) -> bool {
    let focused: Option<Element> = document.active_element();
    let part = document.get_element_by_id(id);
    part.zip(focused).is_some_and(|(part, focused)| part.contains(Some(&focused)))
}
