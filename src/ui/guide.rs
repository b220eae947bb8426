//! The guide: where the learner is, what to do, the practice card and what was said.

use leptos::prelude::*;

use crate::i18n::Guide;
use crate::shell::dispatch;
use crate::sim::view::{Card, GuideView};
use crate::sim::{Intent, View};

pub fn guide(view: RwSignal<View>) -> impl IntoView {
    view! {
        <section id="guide" class="guide" aria-label=words(view, |guide| guide.region)>
            <div class="guide__now">
                <h2 class="guide__step" id="guide-heading" tabindex="-1">{part(view, |guide| guide.step.clone())}</h2>
                <h3 class="guide__title">{part(view, |guide| guide.title)}</h3>
                {move || {
                    let detour = view.with(|view| view.guide.detour.clone())?;
                    Some(view! { <p class="guide__detour">{detour}</p> })
                }}
                <p class="guide__what">{part(view, |guide| guide.what)}</p>
                <p class="guide__why">{part(view, |guide| guide.why)}</p>
                <div class="guide__buttons">
                    {button(view, "button button--primary", |guide| guide.do_step, Intent::DoStep)}
                    {button(view, "button", |guide| guide.step_back, Intent::StepBack)}
                    {button(view, "button", |guide| guide.start_over, Intent::StartOver)}
                    {button(view, "button", |guide| guide.repeat, Intent::Repeat)}
                </div>
            </div>
            <div class="guide__side">{card(view)}{said(view)}</div>
        </section>
    }
}

fn words(view: RwSignal<View>, pick: fn(&Guide) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + 'static {
    move || view.with(|view| pick(&view.lang.texts().guide))
}

fn part<T: 'static>(view: RwSignal<View>, pick: fn(&GuideView) -> T) -> impl Fn() -> T + Copy + Send + 'static {
    move || view.with(|view| pick(&view.guide))
}

fn button(
    view: RwSignal<View>,
    class: &'static str,
    label: fn(&Guide) -> &'static str,
    intent: Intent,
) -> impl IntoView {
    view! {
        <button type="button" class=class on:click=move |_| dispatch(intent.clone())>{words(view, label)}</button>
    }
}

fn card(view: RwSignal<View>) -> impl IntoView {
    let on_card = move |pick: fn(&Card) -> &'static str| move || view.with(|view| pick(&view.guide.card));
    view! {
        <section class="card" aria-label=words(view, |guide| guide.card)>
            <h3 class="card__title">{words(view, |guide| guide.card)}</h3>
            <p class="card__mark">{words(view, |guide| guide.practice_data)}</p>
            <dl class="card__data">
                <dt>{words(view, |guide| guide.name)}</dt>
                <dd>{on_card(|card| card.name)}</dd>
                <dt>{move || view.with(|view| view.lang.texts().computer.user_id)}</dt>
                <dd>{on_card(|card| card.user_id)}</dd>
                <dt>{words(view, |guide| guide.pin)}</dt>
                // As an image with a name it is read digit by digit, and not as a number of six digits.
                <dd>
                    <span role="img" aria-label=move || view.with(|view| view.guide.card.pin_spoken.clone())>
                        {on_card(|card| card.pin)}
                    </span>
                </dd>
            </dl>
        </section>
    }
}

fn said(view: RwSignal<View>) -> impl IntoView {
    let lines = move || view.with(|view| view.guide.said.clone());
    let is_empty = move || view.with(|view| view.guide.said.is_empty());
    view! {
        <section class="said">
            <h3 class="said__title" id="said-title">{words(view, |guide| guide.what_was_said)}</h3>
            // Can be scrolled with the keys, so it can have focus.
            <div class="said__box" tabindex="0" role="group" aria-labelledby="said-title">
                <Show when=is_empty><p class="said__empty">{words(view, |guide| guide.nothing_said)}</p></Show>
                <ol class="said__list" aria-labelledby="said-title" reversed=true>
                    <For each=lines key=|line| line.number let:line>
                        <li class="said__line">{line.text}</li>
                    </For>
                </ol>
            </div>
        </section>
    }
}
