use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, Text};
use super::later::{mount, when_wanted};
use super::room::{Live, Room, hidden_if};
use crate::sim::view::{MOST_CHOICES, TalkView, Words};
use crate::sim::{Intent, Region};

/// Where a conversation is held: the names in its document.
#[derive(Clone, Copy, Debug)]
pub struct TalkPlace {
    pub region: Region,
    pub id: &'static str,
    pub heading_id: &'static str,
    pub screen_id: &'static str,
    /// Draws it: a function of its own for each place, as what comes later is found by functions.
    pub draw: fn(Room, HtmlElement),
}

/// Nobody speaks with the learner there.
pub static NOT_ELSEWHERE: TalkPlace = TalkPlace {
    region: Region::Elsewhere,
    id: "elsewhere-talk",
    heading_id: "elsewhere-talk-heading",
    screen_id: "elsewhere-talk-screen",
    draw: |room, place| draw(room, &NOT_ELSEWHERE, place),
};
pub static AT_THE_GUIDE: TalkPlace = TalkPlace {
    region: Region::Guide,
    id: "guide-talk",
    heading_id: "guide-talk-heading",
    screen_id: "guide-talk-screen",
    draw: |room, place| draw(room, &AT_THE_GUIDE, place),
};
pub static ON_THE_COMPUTER: TalkPlace = TalkPlace {
    region: Region::Computer,
    id: "computer-talk",
    heading_id: "computer-talk-heading",
    screen_id: "computer-talk-screen",
    draw: |room, place| draw(room, &ON_THE_COMPUTER, place),
};
pub static ON_THE_PHONE: TalkPlace = TalkPlace {
    region: Region::Phone,
    id: "phone-talk",
    heading_id: "phone-talk-heading",
    screen_id: "phone-talk-screen",
    draw: |room, place| draw(room, &ON_THE_PHONE, place),
};

/// Somebody who speaks with the learner, or tries to: a call on the phone, a message on the computer, a visit beside the guide.
///
/// - It is no live region, and takes no focus: what is said is announced like everything else, and can be repeated.
/// - Its heading can have focus: there it goes from an answer, once something else can be answered.
/// - To end it is always in the same place, before the answers, and is one button for as long as it lasts.
/// - It stays beside whatever else the device shows, so that both can be used.
#[component]
pub fn Talk(room: Room, place: &'static TalkPlace) -> impl IntoView {
    let is_wanted = room.live_with(place.region, |view, region| view.talk_at(region).is_some());
    when_wanted(room, is_wanted, place.id, place.draw);
    view! {
        <div
            class="talk"
            id=place.id
            class:talk--rings=room.live_with(place.region, |view, region| {
                view.talk_at(region).is_some_and(|talk| talk.is_ringing)
            })
            hidden=hidden_if(room.live_with(place.region, |view, region| view.talk_at(region).is_none()))
        ></div>
    }
}

/// Draws what is said there, and what can be answered.
#[inline(never)]
pub fn draw(room: Room, at: &'static TalkPlace, place: HtmlElement) {
    let region = at.region;
    let words = move |pick: fn(&TalkView) -> Words| -> Live<Words> {
        room.live_with((region, pick), |view, (region, pick)| view.talk_at(region).map(pick).unwrap_or_default())
    };
    let heading: Live<Words> = room.live_with(region, |view, region| {
        // While nobody speaks as well: no heading is empty.
        view.talk_at(region).map_or_else(|| view.lang.days().people.in_call(), |talk| talk.heading).into()
    });
    // As many buttons as there can be choices: a list would need code of its own for a handful of them.
    let choice = move |number: usize| {
        let known = (region, number);
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
    mount(place, move || {
        view! {
            <h3 class="talk__heading" id=at.heading_id tabindex="-1">
                {heading}
            </h3>
            <Text class="talk__who" text=words(|talk| talk.who.into())/>
            <div class="talk__end">{choice(0)}</div>
            <Text
                class="talk__says"
                text=words(|talk| talk.says.clone())
                hidden=room.live_with(region, |view, region| {
                    view.talk_at(region).is_none_or(|talk| talk.says.is_empty())
                })
            />
            <div class="talk__choices" id=at.screen_id>
                {(1..MOST_CHOICES).map(choice).collect_view()}
            </div>
        }
    });
}
