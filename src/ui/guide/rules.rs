use leptos::prelude::*;

use crate::sim::Panel;
use crate::sim::view::Words;
use crate::ui::kit::Text;
use crate::ui::room::{Room, hidden_if};

/// The five safety rules, and what comes before all of them. They can be opened at any moment, and stand at the end of
/// every lesson.
///
/// They are no live region: one of them is said at each step where it matters, and the list is read by those who open it.
#[component]
pub fn Rules(room: Room) -> impl IntoView {
    let rule = |number: usize| {
        let text =
            room.guide_with(number, |guide, number| Words::from(guide.rules.get(number).copied().unwrap_or_default()));
        view! { <li>{text}</li> }
    };
    let count = room.now().guide.rules.len();
    view! {
        <section
            class="rules"
            id="rules"
            aria-labelledby="rules-title"
            hidden=hidden_if(room.around(|view| !view.open.has(Panel::Rules)))
        >
            <h3 class="rules__title" id="rules-title">
                {room.words(|texts| texts.guide.rules.heading())}
            </h3>
            <Text class="rules__first" text=room.words(|texts| texts.guide.rules.first())/>
            <ol class="rules__list">{(0..count).map(rule).collect_view()}</ol>
        </section>
    }
}
