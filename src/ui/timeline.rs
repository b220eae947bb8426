use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, Item, Select, Text};
use super::later::mount;
use super::room::{Live, Room, hidden_if};
use crate::i18n::Days;
use crate::qr;
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

/// The session up to the present stop, to be shared: as a link with its QR code, and as a file; and a file to be opened.
///
/// - A link stands in a field, so that it can be copied by hand where the browser does not let the page do it.
/// - The file is in the address of a link that the browser saves: nothing is asked for, also not from a disk.
#[component]
fn Share(room: Room) -> impl IntoView {
    let [to_session, to_step] = [
        view! { <Copied room id="link" fragment=link field=|days| days.time.link() button=|days| days.time.share()/> },
        view! {
            <Copied
                room
                id="step-link"
                fragment=step_link
                field=|days| days.time.step_link()
                button=|days| days.time.copy_step()
            />
        },
    ];
    view! {
        <div class="timeline__share">
            <Text text=room.live(about)/>
            {to_session}
            <figure class="timeline__qr" inner_html=room.live(code)></figure>
            {to_step}
            <a
                class="button"
                download=of(room, |time| time.file_name().into())
                href=of(room, file)
                hidden=hidden_if(room.live(|view| file_of(view).is_none()))
            >
                {room.day_words(|days| days.time.save())}
            </a>
            <label class="timeline__link">
                <span>{room.day_words(|days| days.time.open())}</span>
                <input type="file" accept=".txt" on:change=|event| shell::open_file(&event)/>
            </label>
        </div>
    }
}

/// A link in a field, and the button that copies it. Neither is there without a link.
#[component]
fn Copied(
    room: Room,
    id: &'static str,
    fragment: fn(&View) -> Words,
    field: fn(&Days) -> &'static str,
    button: fn(&Days) -> &'static str,
) -> impl IntoView {
    let link = room.live(fragment);
    let shown = Live::clone(&link);
    view! {
        <div class="timeline__copied" hidden=hidden_if(Arc::new(move || shown().is_empty()))>
            <label class="timeline__link">
                <span>{room.day_words(field)}</span>
                <input id=id class="field__input" type="text" readonly="" prop:value=link/>
            </label>
            <button
                type="button"
                class="button"
                on:click=move |_| dispatch(Intent::Page(PageIntent::NoteCopied(shell::copy(id))))
            >
                {room.day_words(button)}
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

/// What is in the link and the file, or why there is none.
fn about(view: &View) -> Words {
    let words = &view.lang.days().time;
    if file_of(view).is_none() {
        words.too_much()
    } else if link(view).is_empty() {
        words.too_long()
    } else {
        words.share_about()
    }
    .into()
}

fn file_of(view: &View) -> Option<&str> {
    view.timeline.as_ref()?.written.as_deref()
}

fn link(view: &View) -> Words {
    address(view.timeline.as_ref().and_then(|time| time.link(view.lang)))
}

fn step_link(view: &View) -> Words {
    address(view.timeline.as_ref().and_then(TimelineView::step_link))
}

fn address(fragment: Option<String>) -> Words {
    fragment.map(|fragment| shell::address_with(&fragment)).unwrap_or_default().into()
}

fn file(time: &TimelineView) -> Words {
    ["data:text/plain,", time.written.as_deref().unwrap_or_default()].concat().into()
}

/// The QR code of the link, for a class to open the session on its phones, with what it is: nothing of the log-on. There is none of a page on
/// a disk, which no phone can open, and none of a link that is too long.
fn code(view: &View) -> String {
    let address = link(view);
    let Some(drawing) = address.starts_with("http").then(|| qr::draw(&address)).flatten() else { return String::new() };
    let side = (drawing.side + 8).to_string();
    let words = &view.lang.days().time;
    [
        "<svg role=img aria-label=\"",
        words.qr(),
        "\" viewBox=\"-4 -4 ",
        &side,
        " ",
        &side,
        "\"><path d=\"",
        &drawing.path,
        "\"/></svg><figcaption>",
        words.qr_caption(),
        "</figcaption>",
    ]
    .concat()
}
