use leptos::prelude::*;

use super::kit::Text;
use super::room::{Room, hidden_if};
use crate::i18n::Texts;
use crate::sim::Panel;

/// A part of the page that most visits never open, and whose program comes later (`docs/adr/0006`): a region with a name, or a word about
/// what is missing.
///
/// - `draw` is one of the doors in `xtask/src/build/wasm/later.rs`. What only it reaches is no part of the first load.
/// - Nothing of it is there before it is opened for the first time. From then on it stays, hidden while it is closed: what comes
///   and goes must not follow the room (`ScreenRoom` says why).
#[component]
pub fn Later(
    room: Room,
    panel: Panel,
    id: &'static str,
    name: fn(&Texts) -> &'static str,
    draw: fn(Room) -> AnyView,
) -> impl IntoView {
    let is_shown = room.around_with(panel, |view, panel| view.open.has(panel) && view.has_later_parts);
    let is_drawn = Memo::new(move |before| before == Some(&true) || is_shown());
    view! {
        <section
            class=id
            id=id
            aria-label=room.name(name)
            hidden=hidden_if(room.around_with(panel, |view, panel| !view.open.has(panel)))
        >
            <Text text=room.words(|texts| texts.chrome.part_not_here()) hidden=room.around(|view| view.has_later_parts)/>
            {move || is_drawn.get().then(|| draw(room))}
        </section>
    }
}
