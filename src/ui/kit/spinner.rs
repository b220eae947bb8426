use leptos::prelude::*;

use super::text::Text;
use crate::sim::view::Words;
use crate::ui::room::Live;

/// A ring that turns, and the words for what is being waited for.
///
/// The ring is hidden from screen readers, and does not move where motion is switched off.
#[component]
pub fn Spinner(text: Live<Words>) -> impl IntoView {
    view! {
        <div class="spinner">
            <span class="spinner__ring" aria-hidden="true"></span>
            <Text class="spinner__text" text=text/>
        </div>
    }
}
