use leptos::prelude::*;

use super::kit::{Button, Text};
use super::room::{Live, Room, hidden_if};
use super::which::TalkPlace;
use crate::sim::Intent;
use crate::sim::view::{MOST_CHOICES, TalkView, Words};

/// Somebody who speaks with the learner, or tries to: a call on the phone, a message on the computer, a visit beside the guide.
///
/// - It is no live region, and takes no focus: what is said is announced like everything else, and can be repeated.
/// - Its heading can have focus: there it goes from an answer, once something else can be answered.
/// - To end it is always in the same place, before the answers, and is one button for as long as it lasts.
/// - It stays beside whatever else the device shows, so that both can be used.
#[component]
pub fn Talk(room: Room, place: TalkPlace) -> impl IntoView {
    let words = move |pick: fn(&TalkView) -> Words| -> Live<Words> {
        room.live_with((place.region, pick), |view, (region, pick)| view.talk_at(region).map(pick).unwrap_or_default())
    };
    let heading: Live<Words> = room.live_with(place.region, |view, region| {
        // While nobody speaks as well: no heading is empty.
        view.talk_at(region).map_or_else(|| view.lang.days().people.in_call(), |talk| talk.heading).into()
    });
    // As many buttons as there can be choices: a list would need code of its own for a handful of them.
    let choice = move |number: usize| {
        let known = (place.region, number);
        view! {
            <Button
                label=room.live_with(known, |view, (region, number)| {
                    view.talk_at(region).and_then(|talk| talk.choices.get(number)).copied().unwrap_or_default().into()
                })
                intent=Intent::Choose(number)
                hidden=room.live_with(known, |view, (region, number)| {
                    view.talk_at(region).is_none_or(|talk| talk.choices.get(number).is_none())
                })
            />
        }
    };
    view! {
        <div
            class="talk"
            id=place.id
            class:talk--rings=room.live_with(place.region, |view, region| {
                view.talk_at(region).is_some_and(|talk| talk.is_ringing)
            })
            hidden=hidden_if(room.live_with(place.region, |view, region| view.talk_at(region).is_none()))
        >
            <h3 class="talk__heading" id=place.heading_id tabindex="-1">
                {heading}
            </h3>
            <Text class="talk__who" text=words(|talk| talk.who.into())/>
            <div class="talk__end">{choice(0)}</div>
            <Text
                class="talk__says"
                text=words(|talk| talk.says.clone())
                hidden=room.live_with(place.region, |view, region| {
                    view.talk_at(region).is_none_or(|talk| talk.says.is_empty())
                })
            />
            <div class="talk__choices" id=place.screen_id>
                {(1..MOST_CHOICES).map(choice).collect_view()}
            </div>
        </div>
    }
}
