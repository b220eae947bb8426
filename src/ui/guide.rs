//! The guide: where the learner is, what to do, the practice card and what was said.

use leptos::prelude::*;

use super::list::{Item, list};
use super::{Room, press};
use crate::i18n::Texts;
use crate::sim::Intent;
use crate::sim::view::Card;

pub fn guide(room: Room) -> AnyView {
    view! {
        <section id="guide" class="guide" aria-label=words(room, |texts| texts.guide.region)>
            <div class="guide__now">
                <h2 class="guide__step" id="guide-heading" tabindex="-1">
                    {room.text(|view| view.guide.step.clone().into())}
                </h2>
                <h3 class="guide__title">{room.text(|view| view.guide.title.into())}</h3>
                <p class="guide__detour" hidden=room.is(|view| view.guide.detour.is_none())>
                    {room.text(|view| view.guide.detour.clone().unwrap_or_default().into())}
                </p>
                <p class="guide__what">{room.text(|view| view.guide.what.into())}</p>
                <p class="guide__why">{room.text(|view| view.guide.why.into())}</p>
                <div class="guide__buttons">
                    {button(room, "button button--primary", |texts| texts.guide.do_step, Intent::DoStep)}
                    {button(room, "button", |texts| texts.guide.step_back, Intent::StepBack)}
                    {button(room, "button", |texts| texts.guide.start_over, Intent::StartOver)}
                    {button(room, "button", |texts| texts.guide.repeat, Intent::Repeat)}
                </div>
            </div>
            <div class="guide__side">{card(room)}{said(room)}</div>
        </section>
    }
    .into_any()
}

fn words(room: Room, pick: fn(&Texts) -> &'static str) -> Signal<String> {
    Signal::derive(move || pick(room.view().lang.texts()).to_owned())
}

fn button(room: Room, class: &'static str, label: fn(&Texts) -> &'static str, intent: Intent) -> impl IntoView {
    view! { <button type="button" class=class on:click=press(intent)>{words(room, label)}</button> }
}

fn card(room: Room) -> AnyView {
    let on_card =
        move |pick: fn(&Card) -> &'static str| Signal::derive(move || pick(&room.view().guide.card).to_owned());
    view! {
        <section class="card" aria-label=words(room, |texts| texts.guide.card)>
            <h3 class="card__title">{words(room, |texts| texts.guide.card)}</h3>
            <p class="card__mark">{words(room, |texts| texts.guide.practice_data)}</p>
            <dl class="card__data">
                <dt>{words(room, |texts| texts.guide.name)}</dt>
                <dd>{on_card(|card| card.name)}</dd>
                <dt>{words(room, |texts| texts.computer.user_id)}</dt>
                <dd>{on_card(|card| card.user_id)}</dd>
                <dt>{words(room, |texts| texts.guide.pin)}</dt>
                // As an image with a name it is read digit by digit, and not as a number of six digits.
                <dd>
                    <span role="img" aria-label=room.text(|view| view.guide.card.pin_spoken.clone().into())>
                        {on_card(|card| card.pin)}
                    </span>
                </dd>
            </dl>
        </section>
    }
    .into_any()
}

fn said(room: Room) -> AnyView {
    let lines = Signal::derive(move || room.view().guide.said.iter().cloned().map(Item::Said).collect());
    view! {
        <section class="said">
            <h3 class="said__title" id="said-title">{words(room, |texts| texts.guide.what_was_said)}</h3>
            // Can be scrolled with the keys, so it can have focus.
            <div class="said__box" tabindex="0" role="group" aria-labelledby="said-title">
                <p class="said__empty" hidden=room.is(|view| !view.guide.said.is_empty())>
                    {words(room, |texts| texts.guide.nothing_said)}
                </p>
                <ol class="said__list" aria-labelledby="said-title" reversed=true>{list(room, lines)}</ol>
            </div>
        </section>
    }
    .into_any()
}
