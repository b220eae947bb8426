//! The guide: where the learner is, what to do, the practice card and what was said.

use super::dom::{El, Room, el, flag};
use crate::i18n::Texts;
use crate::sim::view::{Advice, Card, WhatIf, Words};
use crate::sim::{Intent, View};

pub fn guide(room: Room) -> El {
    let advice = |class: &str, pick: fn(&Advice) -> Words| {
        let words = move |view: &View| view.guide.advice.as_ref().map(pick).unwrap_or_default();
        el("p", class).only_if(room, move |view| !words(view).is_empty()).text(room, words)
    };
    let now = el("div", "guide__now")
        .child(
            el("h2", "guide__step")
                .id("guide-heading")
                .attr("tabindex", "-1")
                .text(room, |view| view.guide.step.clone().into()),
        )
        .child(el("h3", "guide__title").text(room, |view| view.guide.title.into()))
        .child(advice("guide__detour", |advice| advice.detour.clone().unwrap_or_default().into()))
        .child(advice("guide__what", |advice| advice.what.clone().into()))
        .child(advice("guide__why", |advice| advice.why.into()))
        .child(advice("guide__rule", |advice| advice.rule.unwrap_or_default().into()))
        .child(
            el("p", "guide__time")
                .only_if(room, |view| view.guide.time_left.is_some())
                .text(room, |view| view.guide.time_left.clone().unwrap_or_default().into()),
        );
    let buttons = el("div", "guide__buttons").children([
        button(room, "button button--primary", |texts| texts.guide.do_step, Intent::DoStep),
        button(room, "button", |texts| texts.guide.skip_24_hours, Intent::SkipSwitch)
            .only_if(room, |view| view.guide.can_skip),
        button(room, "button", |texts| texts.guide.ask, Intent::Ask).only_if(room, |view| view.guide.can_ask),
        button(room, "button", |texts| texts.guide.step_back, Intent::StepBack),
        button(room, "button", |texts| texts.guide.start_over, Intent::StartOver),
        button(room, "button", |texts| texts.guide.where_am_i, Intent::WhereAmI).attr("aria-keyshortcuts", "F1"),
        button(room, "button", |texts| texts.guide.repeat, Intent::Repeat),
    ]);
    el("section", "guide")
        .id("guide")
        .label(room, words(|texts| texts.guide.region))
        .child(now)
        .child(buttons)
        .child(el("div", "guide__side").child(card(room)).child(said(room)))
        .child(what_if(room))
}

/// What can be made to go wrong in free practice.
fn what_if(room: Room) -> El {
    let check = |label: fn(&Texts) -> &'static str, is_so: fn(&WhatIf) -> bool, intent: fn(bool) -> Intent| {
        let input = el("input", "").ticks(room, move |view| view.guide.what_if.as_ref().is_some_and(is_so), intent);
        el("label", "option").child(input).child(el("span", "").text(room, words(label)))
    };
    let is_not_possible = |view: &View| view.guide.what_if.is_some_and(|what_if| !what_if.elsewhere);
    el("fieldset", "guide__what-if")
        .only_if(room, |view| view.guide.what_if.is_some())
        .child(el("legend", "guide__legend").text(room, words(|texts| texts.guide.what_if)))
        .child(check(|texts| texts.guide.if_camera, |what_if| what_if.camera_broken, Intent::BreakCamera))
        .child(check(|texts| texts.guide.if_connection, |what_if| what_if.connection_bad, Intent::SpoilConnection))
        .child(button(room, "button", |texts| texts.guide.if_elsewhere, Intent::LogOnElsewhere).attr_of(
            room,
            "aria-disabled",
            move |view| flag(is_not_possible(view)),
        ))
}

fn words(pick: fn(&Texts) -> &'static str) -> impl Fn(&View) -> Words {
    move |view| pick(view.lang.texts()).into()
}

fn button(room: Room, class: &str, label: fn(&Texts) -> &'static str, intent: Intent) -> El {
    el("button", class).attr("type", "button").text(room, words(label)).press(intent)
}

fn card(room: Room) -> El {
    let name = |pick: fn(&Texts) -> &'static str| el("dt", "").text(room, words(pick));
    let on_card =
        |tag: &str, pick: fn(&Card) -> &'static str| el(tag, "").text(room, move |view| pick(&view.guide.card).into());
    // As an image with a name it is read digit by digit, and not as a number of six digits.
    let pin = on_card("span", |card| card.pin)
        .attr("role", "img")
        .label(room, |view| view.guide.card.pin_spoken.clone().into());
    let data = el("dl", "card__data").children([
        name(|texts| texts.guide.name),
        on_card("dd", |card| card.name),
        name(|texts| texts.computer.user_id),
        on_card("dd", |card| card.user_id),
        name(|texts| texts.guide.pin),
        el("dd", "").child(pin),
    ]);
    el("section", "card")
        .label(room, words(|texts| texts.guide.card))
        .child(el("h3", "card__title").text(room, words(|texts| texts.guide.card)))
        .child(el("p", "card__mark").text(room, words(|texts| texts.guide.practice_data)))
        .child(data)
}

fn said(room: Room) -> El {
    let keys = |view: &View| view.guide.said.iter().map(|line| ("", "", "", line.number)).collect();
    // A list without items is told as a list and has none.
    let list = el("ol", "said__list")
        .attr("aria-labelledby", "said-title")
        .attr("reversed", "")
        .only_if(room, |view| !view.guide.said.is_empty())
        .list(room, keys, |view, place| {
            let line = view.guide.said.get(place)?;
            Some(el("li", "said__line").attr("lang", line.lang.code()).says(&line.text))
        });
    // Can be scrolled with the keys, so it can have focus. No section: its heading stands outside.
    let scrolls = el("div", "said__box")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-labelledby", "said-title")
        .child(
            el("p", "said__empty")
                .only_if(room, |view| view.guide.said.is_empty())
                .text(room, words(|texts| texts.guide.nothing_said)),
        )
        .child(list);
    el("div", "said")
        .child(el("h3", "said__title").id("said-title").text(room, words(|texts| texts.guide.what_was_said)))
        .child(scrolls)
}
