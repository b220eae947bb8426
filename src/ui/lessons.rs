use leptos::prelude::*;

use super::room::{Attribute, Live, Room};
use crate::sim::view::Words;

/// The list of all lessons. They are plain links: they can be copied, bookmarked and opened in a new tab.
#[component]
pub fn Lessons(room: Room) -> impl IntoView {
    let count = room.now().lessons.len();
    let lesson = |number: usize| {
        let title: Live<Words> = room.live_with(number, |view, number| {
            view.lessons.get(number).map(|lesson| lesson.title).unwrap_or_default().into()
        });
        let current: Attribute = room.live_with(number, |view, number| {
            view.lessons.get(number).filter(|lesson| lesson.is_open).map(|_| "page".into())
        });
        let href = room.now().lessons.get(number).map_or_else(String::new, |lesson| format!("#lesson={}", lesson.key));
        view! {
            <li>
                <a class="lessons__link" href=href aria-current=current>
                    {title}
                </a>
            </li>
        }
    };
    view! {
        <nav
            class="lessons"
            id="lessons"
            aria-label=room.name(|texts| texts.chrome.lessons)
            prop:hidden=room.live(|view| !view.lessons_open)
        >
            <ul class="lessons__list">{(0..count).map(lesson).collect_view()}</ul>
        </nav>
    }
}
