use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, Item, Select, Text};
use super::later::mount;
use super::room::{Live, Room, flag, hidden_if};
use crate::shell::{self, dispatch};
use crate::sim::view::{TimelineView, View, Words};
use crate::sim::{Intent, Pace, PageIntent, SessionIntent};

/// The stops of the session, to go to any of them, and the link to it.
///
/// - They are there twice, and both are the browser's own: a line to drag, and a list. Neither is drawn anew while it has focus: a screen
///   reader tells the stop that was gone to, and focus stays.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <div class="timeline__time" hidden=hidden_if(room.live(|view| view.timeline.is_none()))>
                <Text text=room.day_words(|days| days.time.about())/>
                <label class="timeline__moment">
                    <span>{room.day_words(|days| days.time.moment())}</span>
                    <input
                        type="range"
                        min="0"
                        max=of(room, |time| time.stops.len().saturating_sub(1).to_string().into())
                        aria-valuetext=of(room, present)
                        prop:value=of(room, |time| time.place.to_string().into())
                        on:input=|event| travel(&event)
                    />
                </label>
                <Text
                    class="timeline__past"
                    text=room.day_words(|days| days.time.in_the_past())
                    hidden=room.live(|view| view.timeline.as_ref().is_none_or(|time| !time.is_past))
                />
                <Select id="stops" label=room.day_words(|days| days.time.stops()) items=room.live(stops)/>
                <div class="timeline__pace">
                    <Select id="pace" label=room.day_words(|days| days.time.pace()) items=room.live(paces)/>
                    <Button
                        label=room.day_words(|days| days.time.next_event())
                        intent=Intent::Session(SessionIntent::NextEvent)
                    />
                </div>
                <Select
                    id="branches"
                    label=room.day_words(|days| days.time.branches())
                    items=room.live(branches)
                    hidden=room.live(|view| branches(view).is_empty())
                />
                <Share room/>
            </div>
        }
    });
}

fn travel(event: &Event) {
    if let Ok(stop) = event_target_value(event).parse() {
        dispatch(Intent::Session(SessionIntent::Travel(stop)));
    }
}

/// The link to the session up to the present stop. It stands in a field, so that it can be copied by hand where the browser does not
/// let the page do it.
#[component]
fn Share(room: Room) -> impl IntoView {
    view! {
        <div class="timeline__share">
            <Text text=room.day_words(|days| days.time.share_about())/>
            <Text
                text=room.day_words(|days| days.time.too_long())
                hidden=room.live(|view| view.timeline.as_ref().is_none_or(|time| time.link.is_some()))
            />
            <label class="timeline__link" hidden=hidden_if(room.live(has_no_link))>
                <span>{room.day_words(|days| days.time.link())}</span>
                <input id="link" class="field__input" type="text" readonly="" prop:value=of(room, link)/>
            </label>
            <button
                type="button"
                class="button"
                disabled=room.live(|view| flag(has_no_link(view)))
                on:click=|_| dispatch(Intent::Page(PageIntent::NoteCopied(shell::copy("link"))))
            >
                {room.day_words(|days| days.time.share())}
            </button>
        </div>
    }
}

/// Something of the time of the session, while it is shown.
fn of(room: Room, pick: fn(&TimelineView) -> Words) -> Live<Words> {
    room.live_with(pick, |view, pick| view.timeline.as_ref().map(pick).unwrap_or_default())
}

fn present(time: &TimelineView) -> Words {
    time.stops.get(time.place).cloned().unwrap_or_default()
}

fn stops(view: &View) -> Vec<Item> {
    let Some(time) = &view.timeline else { return Vec::new() };
    let item = |(number, name): (usize, &Words)| Item {
        name: name.clone(),
        is_chosen: number == time.place,
        intent: Intent::Session(SessionIntent::Travel(number)),
    };
    time.stops.iter().enumerate().map(item).collect()
}

fn paces(view: &View) -> Vec<Item> {
    let (time, now) = (&view.lang.days().time, view.timeline.as_ref().map(|time| time.pace));
    let names = [time.at_normal_pace(), time.slowly(), time.stopped()];
    let item = |(pace, name): (Pace, &'static str)| Item {
        name: name.into(),
        is_chosen: now == Some(pace),
        intent: Intent::Session(SessionIntent::SetPace(pace)),
    };
    Pace::ALL.into_iter().zip(names).map(item).collect()
}

/// The present one, which choosing leaves as it is, and the others.
fn branches(view: &View) -> Vec<Item> {
    let Some(time) = &view.timeline else { return Vec::new() };
    let item = |(number, name): (usize, &Words)| Item {
        name: name.clone(),
        is_chosen: number == 0,
        intent: Intent::Session(SessionIntent::TakeBranch(number.wrapping_sub(1))),
    };
    time.branches.iter().enumerate().map(item).collect()
}

fn has_no_link(view: &View) -> bool {
    view.timeline.as_ref().is_none_or(|time| time.link.is_none())
}

fn link(time: &TimelineView) -> Words {
    time.link.as_ref().map(|fragment| shell::address_with(fragment)).unwrap_or_default().into()
}
