use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::kit::Text;
use super::room::{Live, Room, hidden_if};
use crate::i18n::Texts;
use crate::sim::Panel;
use crate::sim::languages::Arrived;

/// A part of the page that is there only when it is opened, and whose program comes later (`docs/adr/0006`): a region with a name, or a
/// word about what is missing.
///
/// - `draw` is one of the doors in `xtask/src/build/wasm/later.rs`. What only it reaches is no part of the first load.
#[component]
pub fn Later(
    room: Room,
    panel: Panel,
    id: &'static str,
    name: fn(&Texts) -> &'static str,
    draw: fn(Room, HtmlElement),
    /// What has to be here for it.
    #[prop(default = Arrived::Everything)]
    needs: Arrived,
    /// Whether it is drawn as soon as it has come, and not when it is opened first.
    #[prop(optional)]
    at_once: bool,
) -> impl IntoView {
    let is_wanted = room.around_with((panel, needs, at_once), |view, (panel, needs, at_once)| {
        (at_once || view.open.has(panel)) && view.arrived >= needs
    });
    when_wanted(room, is_wanted, id, draw);
    view! {
        <section
            class=id
            id=id
            aria-label=room.name(name)
            hidden=hidden_if(room.around_with(panel, |view, panel| !view.open.has(panel)))
        >
            <NotHere room needs/>
        </section>
    }
}

/// A word about what is missing.
#[component]
pub fn NotHere(room: Room, needs: Arrived) -> impl IntoView {
    let is_here = room.around_with(needs, |view, needs| view.arrived >= needs);
    view! { <Text text=room.words(|texts| texts.chrome.part_not_here()) hidden=is_here/> }
}

/// Has something drawn in the element with this id, when it is wanted for the first time. From then on it stays: what comes and goes must
/// not follow the room (`ScreenRoom` says why).
pub fn when_wanted(room: Room, is_wanted: Live<bool>, id: &'static str, draw: fn(Room, HtmlElement)) {
    Effect::new(move |is_drawn: Option<bool>| {
        let place = || document().get_element_by_id(id)?.dyn_into().ok();
        if is_drawn == Some(true) {
            return true;
        }
        let place = if is_wanted() { place() } else { None };
        let is_there = place.is_some();
        if let Some(place) = place {
            draw(room, place);
        }
        is_there
    });
}

/// Draws this in a place that it stays in as long as the page does.
///
/// It is mounted there, as the page is. As a part of the page's own view it could be drawn anew as a whole, and the code for that, which
/// never runs, would be three times as much as all the rest.
pub fn mount<V: IntoView + 'static>(place: HtmlElement, view: impl FnOnce() -> V + 'static) {
    mount_to(place, view).forget();
}
