mod card;
mod said;
mod what_if;

use leptos::prelude::*;

use super::kit::{Button, Text};
use super::room::{Live, Room, truth};
use crate::sim::view::{Advice, Words};
use crate::sim::{Intent, PageIntent, SessionIntent, SpeechIntent};
use card::PracticeCard;
use said::Said;
use what_if::WhatIf;

/// The guide: where the learner is, what to do, the practice card and what was said.
#[component]
pub fn Guide(room: Room) -> impl IntoView {
    view! {
        <section
            class="guide"
            class:guide--open=room.live(|view| view.guide_open)
            id="guide"
            aria-label=room.name(|texts| texts.guide.region)
        >
            <div class="guide__now">
                <h2 class="guide__step" id="guide-heading" tabindex="-1">
                    {room.live(|view| Words::from(view.guide.step.clone()))}
                </h2>
                <Text
                    class="guide__part"
                    text=room.live(|view| view.guide.part.clone().unwrap_or_default().into())
                    hidden=room.live(|view| view.guide.part.is_none())
                />
                <h3 class="guide__title">{room.live(|view| Words::from(view.guide.title))}</h3>
                <AdviceLine room class="guide__detour" pick=|advice| advice.detour.clone().unwrap_or_default().into()/>
                <AdviceLine room class="guide__what" pick=|advice| advice.what.clone().into()/>
                <AdviceLine room class="guide__why" pick=|advice| advice.why.into()/>
                <AdviceLine room class="guide__rule" pick=|advice| advice.rule.unwrap_or_default().into()/>
                <Text
                    class="guide__time"
                    text=room.live(|view| view.guide.time_left.clone().unwrap_or_default().into())
                    hidden=room.live(|view| view.guide.time_left.is_none())
                />
            </div>
            <Buttons room/>
            <div class="guide__side">
                <PracticeCard room/>
                <Said room/>
            </div>
            <WhatIf room/>
        </section>
    }
}

/// What the guide does for the learner. In a narrow window the first of them are shown, and 'More' shows the rest.
#[component]
fn Buttons(room: Room) -> impl IntoView {
    view! {
        <div class="guide__buttons">
            <Button
                class="button button--primary"
                label=room.words(|texts| texts.guide.do_step)
                intent=Intent::Session(SessionIntent::DoStep)
            />
            <Button
                label=room.words(|texts| texts.guide.skip_24_hours)
                intent=Intent::Session(SessionIntent::SkipSwitch)
                hidden=room.live(|view| !view.guide.can_skip)
            />
            <Button
                label=room.words(|texts| texts.guide.ask)
                intent=Intent::Session(SessionIntent::Ask)
                hidden=room.live(|view| !view.guide.can_ask)
            />
            // Only a narrow window shows it, and hides the rest until it is pressed.
            <Button
                class="button guide__toggle"
                label=room.words(|texts| texts.guide.more)
                intent=Intent::Page(PageIntent::ToggleGuide)
                expanded=room.live(|view| Some(truth(view.guide_open)))
            />
            <div class="guide__rest">
                <Button label=room.words(|texts| texts.guide.step_back) intent=Intent::Session(SessionIntent::StepBack)/>
                <Button
                    label=room.words(|texts| texts.guide.start_over)
                    intent=Intent::Session(SessionIntent::StartOver)
                />
                <Button
                    label=room.words(|texts| texts.guide.where_am_i)
                    intent=Intent::Speech(SpeechIntent::WhereAmI)
                    key="F1"
                />
                <Button label=room.words(|texts| texts.guide.repeat) intent=Intent::Speech(SpeechIntent::Repeat)/>
            </div>
        </div>
    }
}

/// A line of what the guide advises; away while there is nothing to say in it.
#[component]
fn AdviceLine(room: Room, class: &'static str, pick: fn(&Advice) -> Words) -> impl IntoView {
    let text: Live<Words> = room.live_with(pick, |view, pick| view.guide.advice.as_ref().map(pick).unwrap_or_default());
    let is_empty: Live<bool> =
        room.live_with(pick, |view, pick| view.guide.advice.as_ref().is_none_or(|advice| pick(advice).is_empty()));
    view! { <Text class text hidden=is_empty/> }
}
