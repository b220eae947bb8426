use leptos::prelude::*;

use crate::sim::view::Words;
use crate::ui::room::{Live, hidden_if, never};

/// A paragraph.
///
/// It stays in the document while its words change, so that a screen reader that stands on it is not thrown off.
#[component]
pub fn Text(
    #[prop(default = "")] class: &'static str,
    text: Live<Words>,
    #[prop(default = never())] hidden: Live<bool>,
) -> impl IntoView {
    view! {
        <p class=class hidden=hidden_if(hidden)>
            {text}
        </p>
    }
}
