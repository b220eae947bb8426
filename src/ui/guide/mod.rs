mod buttons;
mod card;
mod rules;
mod said;
mod stopped;
mod what_if;

use leptos::prelude::*;

use super::kit::Text;
use super::room::{Live, Room, hidden_if};
use super::talk::{AT_THE_GUIDE, Talk};
use crate::sim::Panel;
use crate::sim::view::{Advice, Words};
use buttons::Buttons;
use card::PracticeCard;
use rules::Rules;
use said::Said;
use stopped::WouldHaveStopped;
use what_if::WhatIf;

/// The guide: where the learner is, what to do, the practice card and what was said.
#[component]
pub fn Guide(room: Room) -> impl IntoView {
    view! {
        <section
            class="guide"
            class:guide--open=room.around(|view| view.open.has(Panel::Guide))
            class:guide--tall=room.around(|view| view.open.has(Panel::Rules))
            class:guide--day=room.guide(|guide| guide.day.is_some())
            class:guide--end=room.guide(|guide| guide.finished)
            class:guide--moments=room.guide(|guide| guide.moments.is_some())
            id="guide"
            aria-label=room.name(|texts| texts.guide.region())
        >
            <div class="guide__now">
                <h2 class="guide__step" id="guide-heading" tabindex="-1">
                    {room.guide(|guide| Words::from(guide.step.clone()))}
                </h2>
                <Dots room/>
                <Text
                    class="guide__part"
                    text=room.guide(|guide| guide.part.clone().unwrap_or_default().into())
                    hidden=room.guide(|guide| guide.part.is_none())
                />
                <h3 class="guide__title" hidden=hidden_if(room.guide(|guide| guide.title.is_empty()))>
                    // While it is hidden as well: no heading is empty.
                    {room.guide(|guide| {
                        if guide.title.is_empty() { Words::from(guide.step.clone()) } else { guide.title.into() }
                    })}
                </h3>
                <AdviceLine room class="guide__detour" pick=|advice| advice.detour.clone().unwrap_or_default().into()/>
                <AdviceLine room class="guide__what" pick=|advice| advice.what.clone().into()/>
                <AdviceLine room class="guide__why" pick=|advice| advice.why.clone()/>
                <AdviceLine room class="guide__then" pick=|advice| advice.in_real_life.into()/>
                <Text
                    class="guide__time"
                    text=room.guide(|guide| guide.time_left.clone().unwrap_or_default().into())
                    hidden=room.guide(|guide| guide.time_left.is_none())
                />
            </div>
            <WouldHaveStopped room/>
            <Talk room place=&AT_THE_GUIDE/>
            <Buttons room/>
            <div class="guide__side">
                <PracticeCard room/>
                <Said room/>
            </div>
            <Rules room/>
            <WhatIf room/>
        </section>
    }
}

/// A dot for each step: done, now, and to come. For the eyes: the heading says it in words.
#[component]
fn Dots(room: Room) -> impl IntoView {
    view! {
        <span
            class="dots"
            aria-hidden="true"
            style:--now=room.guide(|guide| guide.number.0.to_string())
            style:--last=room.guide(|guide| guide.number.1.to_string())
        ></span>
    }
}

/// A line of what the guide advises; away while there is nothing to say in it.
#[component]
fn AdviceLine(room: Room, class: &'static str, pick: fn(&Advice) -> Words) -> impl IntoView {
    let text: Live<Words> = room.guide_with(pick, |guide, pick| guide.advice.as_ref().map(pick).unwrap_or_default());
    let is_empty: Live<bool> =
        room.guide_with(pick, |guide, pick| guide.advice.as_ref().is_none_or(|advice| pick(advice).is_empty()));
    view! { <Text class text hidden=is_empty/> }
}
