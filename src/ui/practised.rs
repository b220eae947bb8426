use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, Text, items};
use super::later::{mount, when_wanted};
use super::room::{Room, hidden_if};
use crate::sim::view::Words;
use crate::sim::{Intent, PageIntent};

/// What was practised, day by day, to be read and printed.
///
/// - Each day is an item, and so is told with its place among all of them.
/// - On paper it stands alone, and says itself that all of it is a simulation.
#[component]
pub fn Practised(room: Room) -> impl IntoView {
    when_wanted(room, room.live(|view| view.practised.is_some()), "practised", draw);
    let is_closed = room.live(|view| view.practised.is_none());
    view! {
        <section class="practised" id="practised" aria-labelledby="practised-heading" hidden=hidden_if(is_closed)>
            <h2 class="practised__heading" id="practised-heading" tabindex="-1">
                // While it is closed as well: no heading is empty.
                {room.live(|view| {
                    let closed = || view.lang.days().week.practised();
                    Words::from(view.practised.as_ref().map_or_else(closed, |shown| shown.heading))
                })}
            </h2>
        </section>
    }
}

#[inline(never)]
fn draw(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <Text text=room.day_words(|days| days.week.is_private())/>
            <ul class="practised__days">
                {items(room.live(|view| view.practised.as_ref().map(|shown| shown.days.clone()).unwrap_or_default()))}
            </ul>
            <div class="practised__buttons">
                <Button label=room.day_words(|days| days.week.print()) intent=Intent::Page(PageIntent::Print)/>
                <Button
                    label=room.words(|texts| texts.chrome.close())
                    intent=Intent::Page(PageIntent::ShowPractised(false))
                />
            </div>
        }
    });
}
