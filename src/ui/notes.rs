use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, Text};
use super::later::mount;
use super::room::{Live, Room, hidden_if};
use crate::sim::Intent;
use crate::sim::notes::NotesIntent;
use crate::sim::view::{NotesView, View, Words};

/// What somebody in front of a class says at this step, asks, and looks out for.
///
/// - They stand beside what the class looks at, and cover nothing of it.
/// - On a projector the class sees them too. That is said, and a second window offered.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <div class="notes__all" hidden=hidden_if(room.live(|view| view.notes.is_none()))>
                <h2 class="notes__step">{room.guide(|guide| Words::from(guide.step.clone()))}</h2>
                <h3 class="notes__heading">{room.day_words(|days| days.notes.say())}</h3>
                <Text class="notes__say" text=of(room, |notes| notes.note.say.into())/>
                <h3 class="notes__heading">{room.day_words(|days| days.notes.ask())}</h3>
                <Text text=of(room, |notes| notes.note.ask.into())/>
                <h3 class="notes__heading">{room.day_words(|days| days.notes.mistake())}</h3>
                <Text text=of(room, |notes| notes.note.mistake.into())/>
                <div class="notes__next" hidden=hidden_if(room.live(has_no_next))>
                    <h3 class="notes__heading">{room.day_words(|days| days.notes.next())}</h3>
                    <Text text=of(room, |notes| notes.next.into())/>
                </div>
                <Text class="notes__about" text=room.day_words(|days| days.notes.a_class_sees_this())/>
                <Button
                    class="button"
                    label=room.day_words(|days| days.notes.second_window())
                    intent=Intent::Notes(NotesIntent::OpenWindow)
                />
                <Text
                    class="notes__blocked"
                    text=room.day_words(|days| days.notes.blocked())
                    hidden=room.live(|view| view.notes.as_ref().is_none_or(|notes| !notes.is_blocked))
                />
            </div>
        }
    });
}

/// Something of the notes, while they are shown.
fn of(room: Room, pick: fn(&NotesView) -> Words) -> Live<Words> {
    room.live_with(pick, |view, pick| view.notes.as_ref().map(pick).unwrap_or_default())
}

fn has_no_next(view: &View) -> bool {
    view.notes.as_ref().is_none_or(|notes| notes.next.is_empty())
}
