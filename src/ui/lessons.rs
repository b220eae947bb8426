use leptos::prelude::*;

use super::kit::{LineDrawing, Text};
use super::room::{Attribute, Live, Room, flag, hidden_if};
use crate::i18n::Chrome;
use crate::sim::Panel;
use crate::sim::view::{LessonLink, Words};

/// Every lesson as a card, in groups. They are plain links: they can be copied, bookmarked and opened in a new tab.
///
/// - The link is the title alone, so its name stays short; aim, minutes and whether it is done are read after it.
/// - The whole card can be pressed.
#[component]
pub fn Lessons(room: Room) -> impl IntoView {
    let lessons = room.now().lessons.clone();
    let group = |group: &[LessonLink], first: usize| {
        let cards = group.iter().enumerate().map(|(index, lesson)| {
            view! { <Card room number=first + index key=lesson.key drawing=lesson.drawing/> }
        });
        view! {
            <h3 class="lessons__group">{live(room, first, |lesson, _| lesson.group.into())}</h3>
            <ul class="lessons__list">{cards.collect_view()}</ul>
        }
    };
    let mut first = 0;
    let mut groups = Vec::new();
    for of_the_group in lessons.chunk_by(|lesson, next| lesson.group == next.group) {
        groups.push(group(of_the_group, first));
        first += of_the_group.len();
    }
    view! {
        <nav
            class="lessons"
            id="lessons"
            aria-label=room.name(|texts| texts.chrome.lessons())
            hidden=hidden_if(room.around(|view| !view.open.has(Panel::Lessons)))
        >
            <h2 class="lessons__heading" id="lessons-heading" tabindex="-1">
                {room.words(|texts| texts.chrome.lessons())}
            </h2>
            {groups}
        </nav>
    }
}

#[component]
fn Card(room: Room, number: usize, key: &'static str, drawing: &'static str) -> impl IntoView {
    let attribute = |pick: fn(&LessonLink) -> Option<Words>| -> Attribute {
        room.around_with((number, pick), |view, (number, pick)| view.lessons.get(number).and_then(pick))
    };
    view! {
        <li class="lessons__card" data-done=attribute(|lesson| flag(lesson.is_done))>
            <LineDrawing path=drawing/>
            <a
                class="lessons__link"
                href=["#lesson=", key].concat()
                aria-current=attribute(|lesson| lesson.is_open.then_some("page".into()))
            >
                {live(room, number, |lesson, _| lesson.title.into())}
            </a>
            <Text text=live(room, number, |lesson, _| lesson.about.into())/>
            <Text
                class="lessons__facts"
                text=live(room, number, |lesson, chrome| chrome.minutes(lesson.minutes, lesson.is_done).into())
            />
        </li>
    }
}

/// Something of the lesson with this number.
fn live(room: Room, number: usize, pick: fn(&LessonLink, &Chrome) -> Words) -> Live<Words> {
    room.around_with((number, pick), |view, (number, pick)| {
        view.lessons.get(number).map(|lesson| pick(lesson, &view.lang.texts().chrome)).unwrap_or_default()
    })
}
