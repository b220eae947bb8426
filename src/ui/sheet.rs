use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::view::keyed::keyed;

use super::computer::COMPUTER;
use super::kit::{Button, Text};
use super::phone::PHONE;
use super::room::{Live, Room, ScreenView, hidden_if};
use super::screen;
use crate::i18n::TakeAway;
use crate::narrate::Device;
use crate::sim::view::{CARDS, Handout, Plan, PracticeData, PrintedStep, Sheet, View, Words};
use crate::sim::{Intent, PageIntent, Panel};

/// How many steps stand on the first page.
const ON_THE_FIRST_PAGE: usize = 6;

/// How many cards there are of each person on a sheet.
const COPIES: usize = 4;

/// The steps of the lesson with their pictures, the five rules and some questions, on one page or two.
///
/// - Each page says that it is a simulation.
/// - The pictures are the page's own screens, small. They say nothing that does not stand beside them, so they are hidden from those who
///   listen, and nothing can be pressed on them.
#[inline(never)]
pub fn draw_handout(room: Room) -> AnyView {
    let page = |first: usize| {
        let start = (first + 1).to_string();
        let list = room.live_with(first, keys);
        view! {
            <ol class="sheet__steps" start=start hidden=hidden_if(room.live_with(first, |view, first| keys(view, first).is_empty()))>
                {move || keyed(list(), |key| *key, move |_, (_, number)| (drop::<usize>, step(&room.now(), number)))}
            </ol>
        }
    };
    view! {
        <div class="sheet">
            <div class="sheet__page">
                {band(room)}
                {title(room)}
                <Text text=room.live(|view| of_handout(view, |handout| handout.about.into()))/>
                <Text class="sheet__note" text=words(room, TakeAway::handout_about)/>
                {page(0)}
            </div>
            <div class="sheet__page">
                {band(room)}
                {page(ON_THE_FIRST_PAGE)}
                <div class="sheet__two">
                    {rules(room)}
                    <div>
                        <h3>{words(room, TakeAway::questions)}</h3>
                        <ol>{lines(room.live(|view| match &view.sheet {
                            Some(Sheet::Handout(handout)) => handout.questions.clone(),
                            Some(Sheet::Plan(_) | Sheet::Cards) | None => Vec::new(),
                        }))}</ol>
                    </div>
                </div>
                <Text class="sheet__note" text=words(room, TakeAway::official_guide)/>
            </div>
            {buttons(room, Panel::Handout)}
        </div>
    }
    .into_any()
}

/// The plan of the lesson: for a class, and for one learner.
#[inline(never)]
pub fn draw_plan(room: Room) -> AnyView {
    view! {
        <div class="sheet">
            <div class="sheet__page">
                {band(room)}
                {title(room)}
                <h3>{words(room, TakeAway::aim)}</h3>
                <ul>{lines(room.live(|view| of_plan(view, |plan| plan.aim.clone())))}</ul>
                <h3>{words(room, TakeAway::needed)}</h3>
                <ul>{lines(room.live(|view| of_plan(view, |plan| plan.needed.clone())))}</ul>
                <Text class="sheet__note" text=words(room, TakeAway::for_the_teacher)/>
                <h3>{words(room, TakeAway::class)}</h3>
                <ol class="sheet__parts">{pairs(room.live(|view| of_plan(view, |plan| plan.class.clone())))}</ol>
            </div>
            <div class="sheet__page">
                {band(room)}
                <h3>{words(room, TakeAway::library)}</h3>
                <ol class="sheet__parts">{pairs(room.live(|view| of_plan(view, |plan| plan.library.clone())))}</ol>
                <h3>{words(room, TakeAway::answers)}</h3>
                <ol class="sheet__answers">
                    {pairs(room.live(|view| of_plan(view, |plan| plan.questions.clone())))}
                </ol>
                <Text
                    class="sheet__note"
                    text=words(room, TakeAway::answers_after_the_day)
                    hidden=room.live(|view| !matches!(&view.sheet, Some(Sheet::Plan(plan)) if !plan.has_answers))
                />
                {rules(room)}
            </div>
            {buttons(room, Panel::Plan)}
        </div>
    }
    .into_any()
}

/// The practice people, to be cut out.
#[inline(never)]
pub fn draw_cards(room: Room) -> AnyView {
    let card = |person: PracticeData| {
        view! {
            <li class="sheet__card">
                <strong>{person.name}</strong>
                <span>{room.words(|texts| texts.guide.practice_data())}</span>
                <dl>
                    <dt>{room.words(|texts| texts.computer.user_id())}</dt>
                    <dd>{person.user_id}</dd>
                    <dt>{room.words(|texts| texts.guide.pin())}</dt>
                    <dd>{person.pin}</dd>
                </dl>
                <small>{words(room, TakeAway::simulation)}</small>
            </li>
        }
    };
    view! {
        <div class="sheet">
            <div class="sheet__page">
                {band(room)}
                <h2>{room.words(|texts| texts.chrome.practice_cards())}</h2>
                <Text class="sheet__note" text=words(room, TakeAway::cards_about)/>
                <ul class="sheet__cards">
                    {(0..COPIES).flat_map(|_| CARDS).map(card).collect_view()}
                </ul>
            </div>
            {buttons(room, Panel::Cards)}
        </div>
    }
    .into_any()
}

// -- What all sheets have ---------------------------------------------------------------------------------------------

fn words(room: Room, pick: fn(&TakeAway) -> &'static str) -> Live<Words> {
    room.live_with(pick, |view, pick| pick(&view.lang.days().take_away).into())
}

/// What each page says of itself.
fn band(room: Room) -> impl IntoView {
    view! { <Text class="sheet__band" text=words(room, TakeAway::simulation)/> }
}

fn title(room: Room) -> impl IntoView {
    view! { <h2>{room.live(|view| Words::from(view.title))}</h2> }
}

fn rules(room: Room) -> impl IntoView {
    let rules = room.live(|view| view.guide.rules.map(Words::from).to_vec());
    view! {
        <div>
            <h3>{room.words(|texts| texts.guide.rules.heading())}</h3>
            <ol>{lines(rules)}</ol>
        </div>
    }
}

fn buttons(room: Room, panel: Panel) -> impl IntoView {
    view! {
        <div class="sheet__buttons">
            <Button
                class="button button--primary"
                label=words(room, TakeAway::print)
                intent=Intent::Page(PageIntent::Print)
            />
            <Button
                label=room.words(|texts| texts.chrome.close())
                intent=Intent::Page(PageIntent::Close(panel))
            />
        </div>
    }
}

/// Items that never change: another text is another item.
fn lines(texts: Live<Vec<Words>>) -> impl IntoView {
    move || {
        let item = |_, (_, text): (usize, Words)| (drop::<usize>, view! { <li>{text}</li> });
        keyed(texts().into_iter().enumerate().collect::<Vec<_>>(), |item: &(usize, Words)| item.clone(), item)
    }
}

/// The same, of two parts each.
fn pairs(texts: Live<Vec<(Words, Words)>>) -> impl IntoView {
    move || {
        let item = |_, (_, (first, second)): (usize, (Words, Words))| {
            (drop::<usize>, view! { <li><strong>{first}</strong>" "<span>{second}</span></li> })
        };
        let texts: Vec<_> = texts().into_iter().enumerate().collect();
        keyed(texts, |item: &(usize, (Words, Words))| item.clone(), item)
    }
}

// -- The steps --------------------------------------------------------------------------------------------------------

/// A step of a lesson in a language never changes.
type Key = (&'static str, usize);

/// Those of the page that begins with the step of this number.
fn keys(view: &View, first: usize) -> Vec<Key> {
    let Some(Sheet::Handout(handout)) = &view.sheet else { return Vec::new() };
    let numbers = (0..handout.steps.len()).skip(first);
    let on_this_page = if first == 0 { ON_THE_FIRST_PAGE } else { usize::MAX };
    numbers.take(on_this_page).map(|number| (handout.title, number)).collect()
}

fn step(view: &Arc<View>, number: usize) -> impl IntoView + use<> {
    let step = match &view.sheet {
        Some(Sheet::Handout(handout)) => handout.steps.get(number).cloned(),
        Some(Sheet::Plan(_) | Sheet::Cards) | None => None,
    };
    step.map(|PrintedStep { step, title, what, rule, pictures, .. }| {
        let pictures = pictures.into_iter().map(|(which, device)| {
            let (which, view) = match which {
                Device::Computer => (&COMPUTER, View { computer: device, ..View::clone(view) }),
                Device::Phone => (&PHONE, View { phone: device, ..View::clone(view) }),
            };
            picture(ScreenView::of(which, view))
        });
        view! {
            <li class="sheet__step">
                <div class="sheet__pictures" aria-hidden="true" inert="">
                    {pictures.collect_view()}
                </div>
                <div>
                    <h3><small>{step}</small>" "{title}</h3>
                    <p>{what}</p>
                    {rule.map(|rule| view! { <p class="sheet__rule">{rule}</p> })}
                </div>
            </li>
        }
    })
}

/// A device as it looks at a moment.
fn picture(screen: ScreenView) -> impl IntoView {
    let view = screen.now();
    let device = screen.which.of(&view);
    let eyebrow =
        (!device.eyebrow.is_empty()).then(|| view! { <p class="device__eyebrow">{device.eyebrow.clone()}</p> });
    view! {
        <div class=screen.which.class data-screen=device.screen.name() data-site=device.screen.site_key()>
            <p class="device__band">{device.simulation}</p>
            <div class="device__bar"><p class="readout"><span class="readout__text">{device.readout.text.clone()}</span></p></div>
            <div class="device__screen">
                {eyebrow}
                <p class="device__heading">{device.heading.clone()}</p>
                <div class="device__body">{screen::picture(&screen)}</div>
            </div>
        </div>
    }
}

fn of_handout(view: &View, pick: fn(&Handout) -> Words) -> Words {
    match &view.sheet {
        Some(Sheet::Handout(handout)) => pick(handout),
        Some(Sheet::Plan(_) | Sheet::Cards) | None => Words::default(),
    }
}

fn of_plan<T>(view: &View, pick: fn(&Plan) -> Vec<T>) -> Vec<T> {
    match &view.sheet {
        Some(Sheet::Plan(plan)) => pick(plan),
        Some(Sheet::Handout(_) | Sheet::Cards) | None => Vec::new(),
    }
}
