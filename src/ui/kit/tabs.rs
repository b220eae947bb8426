use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::shell::{dispatch, focus_on_chosen};
use crate::sim::Intent;
use crate::sim::view::Words;
use crate::ui::room::{Attribute, Live, hidden_if, truth};

/// One tab, which opens a [`TabPanel`].
#[allow(missing_debug_implementations, reason = "what is drawn cannot be written down")]
pub struct Tab {
    /// Names the tab and its panel in the document.
    pub id: &'static str,
    pub name: Live<Words>,
    pub intent: Intent,
}

/// Tabs, of which one is open.
///
/// - They are one stop for the Tab key: the open one. Arrow keys go to the next and the one before, round the ends; Home and End
///   to the first and the last. What they go to is opened, since nothing is waited for.
/// - The open one is told as selected, and looks so by more than its colour. Each panel is named by its tab.
/// - The keys find the next tab in the document: what is shown there is what is meant.
#[component]
pub fn Tabs(label: Attribute, tabs: Vec<Tab>, chosen: Live<usize>) -> impl IntoView {
    let mut buttons = Vec::new();
    let is_chosen = move |number: usize| {
        let chosen = Live::clone(&chosen);
        move || chosen() == number
    };
    for (number, Tab { id, name, intent }) in tabs.into_iter().enumerate() {
        let [selected, reachable] = [(); 2].map(|()| is_chosen(number));
        let selected: Attribute = Arc::new(move || Some(truth(selected())));
        let reachable: Attribute = Arc::new(move || (!reachable()).then_some(Words::Borrowed("-1")));
        buttons.push(view! {
            <button
                type="button"
                class="tabs__tab"
                role="tab"
                id=id
                aria-controls=panel_id(id)
                aria-selected=selected
                tabindex=reachable
                on:click=move |_| dispatch(intent.clone())
            >
                <span>{name}</span>
            </button>
        });
    }
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=|event| on_key(&event)>
            {buttons}
        </div>
    }
}

/// What the tab with this id opens.
#[component]
pub fn TabPanel<C: IntoView + 'static>(
    id: &'static str,
    hidden: Live<bool>,
    children: TypedChildren<C>,
) -> impl IntoView {
    view! {
        <div class="tabs__panel" role="tabpanel" id=panel_id(id) aria-labelledby=id hidden=hidden_if(hidden)>
            {children.into_inner()()}
        </div>
    }
}

fn panel_id(id: &str) -> String {
    [id, "-panel"].concat()
}

#[inline(never)]
fn on_key(event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let Some(tab) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Some(list) = tab.parent_element() else { return };
    let next = match event.key().as_str() {
        "ArrowRight" => tab.next_element_sibling().or_else(|| list.first_element_child()),
        "ArrowLeft" => tab.previous_element_sibling().or_else(|| list.last_element_child()),
        "Home" => list.first_element_child(),
        "End" => list.last_element_child(),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        next.click();
        focus_on_chosen(&next);
    }
}
