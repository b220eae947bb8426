use leptos::prelude::*;

use super::drawing::AppIcon;
use super::mark::Mark;
use crate::shell::dispatch;
use crate::sim::Intent;
use crate::sim::view::Words;
use crate::ui::room::{Attribute, Live, absent, hidden_if, never};

/// A button.
///
/// - It is a native button: Enter, the space bar, a click, a switch and 'click Next' by voice all press it.
/// - One that cannot be used is `aria-disabled` and never `disabled`: it keeps focus, and is told as unavailable.
/// - Its name is its visible text.
#[component]
pub fn Button(
    #[prop(default = "button")] class: &'static str,
    label: Live<Words>,
    /// What pressing it asks for. Whether that can be done is decided there.
    intent: Intent,
    /// 'true', while it cannot be used.
    #[prop(default = absent())]
    disabled: Attribute,
    /// 'true' or 'false', if it opens something.
    #[prop(default = absent())]
    expanded: Attribute,
    /// The id of what it opens.
    #[prop(optional)]
    controls: Option<&'static str>,
    /// The language of its name, where it is another than the page's.
    #[prop(default = absent())]
    lang: Attribute,
    /// A key that does the same.
    #[prop(optional)]
    key: Option<&'static str>,
    /// Whether the app's icon stands on it.
    #[prop(optional)]
    has_icon: bool,
    #[prop(default = never())] hidden: Live<bool>,
    /// What marks it as the next one; empty, while it is not. A button that never is has none.
    #[prop(optional)]
    mark: Option<Live<Words>>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            aria-disabled=disabled
            aria-expanded=expanded
            aria-controls=controls
            aria-keyshortcuts=key
            lang=lang
            hidden=hidden_if(hidden)
            on:click=move |_| dispatch(intent.clone())
        >
            {has_icon.then(AppIcon)}
            <span>{label}</span>
            {mark.map(|word| view! { <Mark word/> })}
        </button>
    }
}
