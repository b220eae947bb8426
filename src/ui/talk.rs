use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;

use super::kit::{Button, Text};
use super::room::Room;
use crate::sim::Region;
use crate::sim::view::{TalkView, Words};

/// Somebody who speaks with the learner, or tries to: a call on the phone, a message on the computer, a visit beside the guide.
///
/// - It is no live region, and takes no focus: what is said is announced like everything else, and can be repeated.
/// - Its heading can have focus: there it goes when an answer that was pressed goes away.
/// - It stays beside whatever else the device shows, so that both can be used.
#[component]
pub fn Talk(room: Room, place: Region) -> impl IntoView {
    let is_here = Memo::new(move |_| room.follow().talk.as_ref().is_some_and(|talk| talk.place == place));
    let words = move |pick: fn(&TalkView) -> Words| {
        room.live_with(pick, |view, pick| view.talk.as_ref().map(pick).unwrap_or_default())
    };
    move || {
        is_here.get().then(|| {
            view! {
                <div
                    class="talk"
                    id="talk"
                    class:talk--rings=room.live(|view| view.talk.as_ref().is_some_and(|talk| talk.is_ringing))
                >
                    <h3 class="talk__heading" id="talk-heading" tabindex="-1">
                        {words(|talk| talk.heading.into())}
                    </h3>
                    <Text class="talk__who" text=words(|talk| talk.who.into())/>
                    <Text
                        class="talk__says"
                        text=words(|talk| talk.says.clone())
                        hidden=room.live(|view| view.talk.as_ref().is_none_or(|talk| talk.says.is_empty()))
                    />
                    <div class="talk__choices" id="talk-screen">
                        <Choices room/>
                    </div>
                </div>
            }
        })
    }
}

/// What can be answered. A choice that stays keeps its element, and focus with it.
#[component]
fn Choices(room: Room) -> impl IntoView {
    move || {
        let view = room.follow();
        let lang = view.lang;
        let choices = view.talk.as_ref().map(|talk| talk.choices.clone()).unwrap_or_default();
        keyed(
            choices,
            move |choice| (choice.number, lang.code()),
            |_, choice| {
                let label = Arc::new(move || Words::from(choice.label));
                (drop::<usize>, view! { <Button label=label intent=choice.intent/> })
            },
        )
    }
}
