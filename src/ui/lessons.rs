use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, LineDrawing, Text};
use super::later::{NotHere, mount, when_wanted};
use super::room::{Attribute, Live, Room, flag, hidden_if};
use crate::i18n::Chrome;
use crate::sim::languages::Arrived;
use crate::sim::presenter::PresenterIntent;
use crate::sim::view::{LessonLink, Words};
use crate::sim::{Intent, PageIntent, Panel, SpeechIntent};

/// Every lesson as a card, in groups. They are plain links: they can be copied, bookmarked and opened in a new tab.
///
/// - The link is the title alone, so its name stays short; aim, minutes and whether it is done are read after it.
/// - The whole card can be pressed.
#[component]
pub fn Lessons(room: Room) -> impl IntoView {
    let is_wanted = room.around(|view| view.open.has(Panel::Lessons) && view.arrived >= Arrived::Program);
    when_wanted(room, is_wanted, "lessons", draw);
    view! {
        <nav
            class="lessons"
            id="lessons"
            aria-label=room.name(|texts| texts.chrome.lessons())
            hidden=hidden_if(room.around(|view| !view.open.has(Panel::Lessons)))
        >
            // Focus goes here as soon as they are opened, before they are drawn.
            <h2 class="lessons__heading" id="lessons-heading" tabindex="-1">
                {room.words(|texts| texts.chrome.lessons())}
            </h2>
            <NotHere room needs=Arrived::Program/>
        </nav>
    }
}

/// Draws the cards.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    let lessons = room.now().lessons.clone();
    let group = |group: &[LessonLink], first: usize| {
        let cards = group.iter().enumerate().map(|(index, lesson)| {
            view! { <Card room number=first + index key=lesson.key drawing=lesson.drawing/> }
        });
        view! {
            <h3 class="lessons__group">{live(room, first, |lesson, _| lesson.group.into())}</h3>
            <ul class="lessons__list">{cards.collect_view()}</ul>
            {group.first().is_some_and(|lesson| lesson.is_day).then(|| view! { <WhatWasPractised room/> })}
        }
    };
    let mut first = 0;
    let mut groups = Vec::new();
    for of_the_group in lessons.chunk_by(|lesson, next| lesson.group == next.group) {
        groups.push(group(of_the_group, first));
        first += of_the_group.len();
    }
    mount(place, move || view! { <Start room/> {groups} });
}

/// Where those begin who want more than a lesson of their own. Buttons, since the links here are those to lessons.
#[component]
fn Start(room: Room) -> impl IntoView {
    view! {
        <div class="lessons__start">
            <Text text=room.words(|texts| texts.chrome.begin())/>
            <Button
                label=room.words(|texts| texts.chrome.begin_teaching())
                intent=Intent::Presenter(PresenterIntent::Enter { full_screen: true })
            />
            <Button
                label=room.words(|texts| texts.chrome.with_screen_reader())
                intent=Intent::Speech(SpeechIntent::Keys)
            />
        </div>
    }
}

/// After the ordinary days, once there is something to show.
#[component]
fn WhatWasPractised(room: Room) -> impl IntoView {
    view! {
        <Button
            label=room.day_words(|days| days.week.practised())
            intent=Intent::Page(PageIntent::ShowPractised(true))
            hidden=room.around(|view| !view.can_show_practised)
        />
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
