use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use crate::shell::dispatch;
use crate::sim::Intent;
use crate::sim::view::Words;
use crate::ui::room::{Live, hidden_if, never};

/// One line of a list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub name: Words,
    pub is_chosen: bool,
    /// What choosing it asks for.
    pub intent: Intent,
}

/// A list to choose from, with its label.
///
/// - It is the browser's own list: its look and its keys are known on every device.
/// - Enter goes on to the next choice (`ui::keys`): with one switch there are no arrow keys.
#[component]
pub fn Select(
    id: &'static str,
    label: Live<Words>,
    items: Live<Vec<Item>>,
    #[prop(default = never())] hidden: Live<bool>,
) -> impl IntoView {
    let offered = Live::clone(&items);
    let on_change = move |event| {
        let list: HtmlSelectElement = event_target(&event);
        let chosen = usize::try_from(list.selected_index()).ok();
        if let Some(item) = chosen.and_then(|chosen| untrack(|| offered()).into_iter().nth(chosen)) {
            dispatch(item.intent);
        }
    };
    let lines = move || {
        let line = |item: Item| view! { <option prop:selected=item.is_chosen>{item.name}</option> };
        items().into_iter().map(line).collect_view()
    };
    view! {
        <div class="settings__field" hidden=hidden_if(hidden)>
            <label for=id>{label}</label>
            <select class="select" id=id on:change=on_change>
                {lines}
            </select>
        </div>
    }
}
