//! The guide: the step, what to do, the card, and what was said.

use super::defences;
use super::run::{RunView, Told, told};
use super::widget::Words;
use crate::i18n::Lang;
use crate::lesson::{Action, Guidance, Scope, catalog};
use crate::narrate;
use crate::narrate::defence::{attack_name, defence_name, verdict};
use crate::protocol::ComputerId;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::world::wire::Connection;
use crate::protocol::{ComputerInput, Input, PhoneInput, RoomInput};
use crate::sim::page::Page;
use crate::sim::session::{Moment, Session};
use crate::sim::speech::{SaidLine, Speech};

#[derive(Clone, Debug, PartialEq)]
pub struct GuideView {
    /// What the lesson is about.
    pub about: &'static str,
    pub step: String,
    /// The number of the step, and of the last one.
    pub number: (u8, u8),
    /// 'Part 3 of 9', where the step is several presses long.
    pub part: Option<String>,
    pub title: &'static str,
    /// What to do and why; in free practice only when somebody asks.
    pub advice: Option<Advice>,
    pub finished: bool,
    /// Only on an ordinary day.
    pub day: Option<DayView>,
    /// A run of the table of defences is played.
    pub run: Option<RunView>,
    /// At the end of a day that was a fraud: each defence, and whether it would have stopped it. The inside of an element.
    pub defences: String,
    /// 'Next lesson: …', at the end of a lesson that is not the last.
    pub next_lesson: Option<String>,
    /// What everybody should know, in any lesson.
    pub rules: [&'static str; 5],
    /// Whether there is something to ask.
    pub can_ask: bool,
    /// Whether 24 hours can be skipped.
    pub can_skip: bool,
    /// Marks skipping as what comes next.
    pub skip_mark: Option<&'static str>,
    pub time_left: Option<String>,
    /// Only in free practice.
    pub what_if: Option<WhatIf>,
    pub card: Card,
    /// Newest first.
    pub said: Vec<SaidLine>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    pub what: String,
    pub why: Words,
    pub detour: Option<String>,
}

/// An ordinary day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayView {
    /// Whether it can be gone back to where it could be noticed.
    pub can_show_clue: bool,
}

/// What can be made to go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhatIf {
    pub camera_broken: bool,
    pub connection_bad: bool,
    /// Whether somebody could begin a log-on elsewhere now.
    pub elsewhere: bool,
}

/// The practice person's data.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub name: &'static str,
    pub user_id: &'static str,
    pub pin: &'static str,
    pub pin_spoken: String,
    /// What of it is to be entered now.
    pub needed: Option<Datum>,
}

/// Something on the practice card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Datum {
    UserId,
    Pin,
}

pub(super) fn draw(session: &Session, speech: &Speech, page: &Page) -> GuideView {
    let lang = page.lang;
    let lesson = session.lesson();
    let world = session.world();
    let next = session.next();
    let words = narrate::words(lesson, next, world, lang);
    let finished = next.is_finished();
    let is_guided = session.is_guided() || finished;
    let person = lesson.learner;
    let what_if = (lesson.scope == Scope::Anything).then(|| WhatIf {
        camera_broken: !world.app().camera_works(),
        connection_bad: world.connection() == Connection::Bad,
        elsewhere: world.check(Input::Room(RoomInput::BeginElsewhere(ComputerId::ELSEWHERE))).is_ok(),
    });
    let mut guide = GuideView {
        about: narrate::lesson_texts(lesson, lang).about(),
        step: words.step,
        number: lesson.number(next.step),
        part: words.part,
        title: words.title,
        advice: is_guided.then_some(Advice {
            what: words.what,
            why: beforehand(session, page).map_or(words.why, Words::from),
            detour: words.detour,
        }),
        finished,
        day: session.is_a_day().then(|| DayView { can_show_clue: finished && session.clue().is_some() }),
        run: None,
        defences: if finished { defences::of_the_day(lesson, page.table, lang) } else { String::new() },
        next_lesson: catalog::after(lesson)
            .filter(|_| finished)
            .map(|next| lang.texts().guide.next_lesson(narrate::lesson_texts(next, lang).title())),
        rules: lang.texts().guide.rules.all(),
        can_ask: lesson.guidance == Guidance::OnRequest,
        can_skip: world.switch_ready_at().is_some(),
        skip_mark: (session.is_guided() && page.settings.show_where)
            .then_some(lang.texts().guide.here())
            .filter(|_| next.action == Action::Do(Input::Room(RoomInput::SkipSwitch))),
        time_left: time_left(session, page),
        what_if,
        card: Card {
            name: person.name(),
            user_id: person.user_id(),
            pin: person.pin(),
            pin_spoken: narrate::digit_by_digit(person.pin()),
            needed: needed(next.action).filter(|_| !session.is_a_day()),
        },
        said: speech.said().rev().cloned().collect(),
    };
    if let Some(moment) = session.moment() {
        tell(moment, &mut guide, lang);
    }
    guide
}

/// The guide tells of a moment of a run.
fn tell(moment: Moment, guide: &mut GuideView, lang: Lang) {
    let texts = &lang.texts().days.defences;
    let Told { what, why } = told(moment, lang);
    let defence = defence_name(moment.defence, texts);
    let verdict = verdict(moment.verdict, texts);
    let number = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    let (done, all) = moment.at;
    let (run, runs) = moment.run;
    guide.about = texts.run_about();
    guide.step = texts.moment(done + 1, all + 1);
    guide.number = (number(done + 1), number(all + 1));
    guide.part =
        Some(if runs == 1 { texts.says(defence, &verdict) } else { texts.part(defence, &verdict, run + 1, runs) });
    guide.title = attack_name(moment.attack, texts);
    guide.advice = Some(Advice { what: what.to_owned(), why: why.into(), detour: None });
    guide.run = Some(RunView { goes_on: moment.goes_on(), goes_back: moment.goes_back() });
}

/// What an ordinary day is about, for those who want to know it before it has happened.
fn beforehand(session: &Session, page: &Page) -> Option<&'static str> {
    let wants_to_know = page.settings.tell_beforehand && !session.next().is_finished();
    narrate::day_texts(session.lesson(), page.lang).filter(|_| wants_to_know).map(|day| day.beforehand)
}

const fn needed(action: Action) -> Option<Datum> {
    match action {
        Action::Do(Input::Computer(_, ComputerInput::EnterUserId(_))) => Some(Datum::UserId),
        Action::Do(Input::Phone(PhoneInput::EnterPin(_))) => Some(Datum::Pin),
        Action::Do(Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_))
        | Action::Wait
        | Action::Finished(_) => None,
    }
}

/// How much time the log-on has, where a clock has been turned on.
fn time_left(session: &Session, page: &Page) -> Option<String> {
    let texts = page.lang.texts();
    let is_paused = matches!(session.world().clock(), SessionClock::On { paused: true, .. });
    if is_paused {
        return Some(texts.guide.clock_stands().to_owned());
    }
    // Rounded up, and so 'at most': nobody is to be told that more time is left than there is.
    session.time_left().map(|left| texts.guide.time_left(&narrate::duration(left, texts)))
}
