use leptos::prelude::*;

use crate::sim::view::Words;
use crate::ui::room::Live;

/// Marks the control in or beside which it stands: 'Here'. The style outlines that control.
///
/// It is no part of the control's name, and nothing is said of it: the guide says in words what there is to do.
#[component]
pub fn Mark(
    /// Empty, while the control is not the next one.
    word: Live<Words>,
) -> impl IntoView {
    view! {
        <span class="mark" aria-hidden="true">
            {word}
        </span>
    }
}
