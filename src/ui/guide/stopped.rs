use leptos::prelude::*;

use crate::ui::room::{Room, hidden_if};

/// At the end of a day that was a fraud: which defence would have stopped it, and which not.
#[component]
pub fn WouldHaveStopped(room: Room) -> impl IntoView {
    view! {
        <div
            class="guide__defences"
            hidden=hidden_if(room.guide(|guide| guide.defences.is_empty()))
            inner_html=room.guide(|guide| guide.defences.clone())
        ></div>
    }
}
