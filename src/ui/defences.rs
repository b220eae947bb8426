use leptos::ev::MouseEvent;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Checkbox, Text, pressed};
use super::later::mount;
use super::room::{Live, Room};
use crate::narrate::class::habit_name;
use crate::shell::dispatch;
use crate::sim::view::CELL;
use crate::sim::{Habit, Intent, Panel};

/// Which defence stops which attack, as a table. It comes with the view as one text; only when that changes it is drawn anew.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    let table = room.live(|view| if view.open.has(Panel::Defences) { view.table_in_words() } else { String::new() });
    mount(place, move || with_cells(table));
}

/// The habits on which a class votes, and below them what becomes of it.
#[inline(never)]
pub fn draw_class(room: Room, place: HtmlElement) {
    let about = room.day_words(|days| days.defences.class_about());
    let habits = HABITS.map(|(habit, intent)| {
        let label = room.live_with(habit, |view, habit| habit_name(habit, &view.lang.days().defences).into());
        let checked = room.live_with(habit, |view, habit| view.class.has(habit));
        view! { <Checkbox class="settings__check" label checked intent/> }
    });
    let table = room.live(|view| if view.open.has(Panel::Class) { view.class_in_words() } else { String::new() });
    mount(place, move || (view! { <Text text=about/> }, habits, with_cells(table)));
}

/// A table with cells that can be opened.
fn with_cells(table: Live<String>) -> impl IntoView {
    view! { <div inner_html=table on:click=|event| show_how(&event)></div> }
}

/// What ticking a box asks for, or taking the tick away.
type Asks = fn(bool) -> Intent;

const HABITS: [(Habit, Asks); Habit::ALL.len()] = [
    (Habit::EntersToldCodes, |has| Intent::ChooseHabit(Habit::EntersToldCodes, has)),
    (Habit::ReadsTheText, |has| Intent::ChooseHabit(Habit::ReadsTheText, has)),
    (Habit::LooksAtTheAddress, |has| Intent::ChooseHabit(Habit::LooksAtTheAddress, has)),
    (Habit::SwitchesWhenAsked, |has| Intent::ChooseHabit(Habit::SwitchesWhenAsked, has)),
];

/// The button of a cell was pressed, if one was.
fn show_how(event: &MouseEvent) {
    if let Some(cell) = pressed(event, CELL) {
        dispatch(Intent::WatchRun(cell));
    }
}
