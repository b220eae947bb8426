//! The guide: the step, what to do, the card, and what was said.

use super::chair::{Tale, tale};
use super::defences;
use super::run::{Told, told};
use super::widget::Words;
use crate::i18n::Lang;
use crate::lesson::{Action, Guidance, Scope, catalog};
use crate::narrate;
use crate::narrate::class::outcome;
use crate::narrate::defence::{attack_name, defence_name, verdict};
use crate::protocol::ComputerId;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::screen::{ComputerScreen, PhoneScreen, Scene};
use crate::protocol::world::wire::Connection;
use crate::protocol::{ComputerInput, Input, PhoneInput, RoomInput};
use crate::sim::page::Page;
use crate::sim::session::{Chair, Moment, Session};
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
    /// Empty where it would only repeat the step.
    pub title: &'static str,
    /// What to do and why; in free practice only when somebody asks.
    pub advice: Option<Advice>,
    pub finished: bool,
    /// When a day of a week is over, or all of them.
    pub week: Option<WeekView>,
    /// Only on an ordinary day.
    pub day: Option<DayView>,
    /// In the other chair, and while a run of the table of defences is watched.
    pub moments: Option<MomentsView>,
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
    /// What to do in real life, at the end of a day.
    pub in_real_life: &'static str,
    pub detour: Option<String>,
}

/// An ordinary day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayView {
    /// Whether it can be gone back to where it could be noticed.
    pub can_show_clue: bool,
    /// Whether there is another chair to sit in.
    pub can_sit: bool,
}

/// Where somebody is who looks on, moment by moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MomentsView {
    pub is_first: bool,
    pub is_last: bool,
    /// What leads back.
    pub leave: &'static str,
}

/// What comes between the days of a week, and after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekView {
    /// A day is over, and this leads on.
    DayOver(&'static str),
    /// All days are over.
    Over,
}

impl WeekView {
    /// What leads on from a day that is over.
    #[must_use]
    pub const fn next_day(self) -> Option<&'static str> {
        match self {
            Self::DayOver(leads_on) => Some(leads_on),
            Self::Over => None,
        }
    }
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

impl GuideView {
    /// In place of what to do stands a question.
    #[inline(never)]
    pub(super) fn ask(&mut self, lang: Lang) {
        let what = lang.days().notes.question().to_owned();
        self.advice = Some(Advice { what, why: "".into(), in_real_life: "", detour: None });
    }
}

pub(super) fn draw(session: &Session, speech: &Speech, page: &Page) -> GuideView {
    let guide = of_step(session, speech, page);
    if let Some(moment) = session.moment() {
        return of_a_run(guide, moment, page.lang);
    }
    if session.chair().is_some() { in_the_chair(guide, session, page.lang) } else { guide }
}

/// While a run is watched the guide tells of the moment that is shown.
#[inline(never)]
fn of_a_run(guide: GuideView, moment: Moment, lang: Lang) -> GuideView {
    let texts = &lang.days().defences;
    let Told { what, why } = told(moment, lang);
    let (defence, verdict) = match moment.defence {
        Some(defence) => (defence_name(defence, texts), verdict(moment.verdict, texts)),
        None => (texts.this_class(), outcome(moment.verdict, texts)),
    };
    let ((done, all), (run, runs)) = (moment.at, moment.run);
    GuideView {
        about: texts.run_about(),
        step: lang.days().people.chair.moment(done + 1, all + 1),
        number: (count(done + 1), count(all + 1)),
        part: Some(if runs == 1 {
            texts.says(defence, &verdict)
        } else {
            texts.part(defence, &verdict, run + 1, runs)
        }),
        title: attack_name(moment.attack, texts),
        advice: Some(Advice { what: what.to_owned(), why: why.into(), in_real_life: "", detour: None }),
        week: None,
        day: None,
        moments: Some(MomentsView {
            is_first: !moment.goes_back(),
            is_last: !moment.goes_on(),
            leave: texts.back_to_the_table(),
        }),
        finished: false,
        defences: String::new(),
        next_lesson: None,
        can_ask: false,
        can_skip: false,
        card: Card { needed: None, ..guide.card },
        ..guide
    }
}

/// For the dots.
fn count(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// In the other chair the guide tells of the moment that is shown.
#[inline(never)]
fn in_the_chair(guide: GuideView, session: &Session, lang: Lang) -> GuideView {
    let Some(tale) = tale(session, lang) else { return guide };
    let (number, last) = session.chair().map(Chair::number).unwrap_or_default();
    let is_last = number == last;
    let Tale { moment, what, screen, sees_the_phone, knows } = tale;
    let theirs: Vec<&str> = [&*screen, sees_the_phone, &*knows].into_iter().filter(|part| !part.is_empty()).collect();
    // At the end: by what it could be noticed.
    let clue = guide.advice.as_ref().filter(|_| is_last).map(|advice| advice.why.clone());
    GuideView {
        step: moment,
        number: (count(number), count(last)),
        title: lang.days().people.chair.title(),
        advice: Some(Advice {
            what,
            why: clue.unwrap_or_else(|| theirs.join(" ").into()),
            in_real_life: "",
            detour: None,
        }),
        finished: false,
        day: None,
        moments: Some(MomentsView { is_first: number == 1, is_last, leave: lang.days().people.chair.leave() }),
        defences: String::new(),
        next_lesson: None,
        can_skip: false,
        ..guide
    }
}

fn of_step(session: &Session, speech: &Speech, page: &Page) -> GuideView {
    let lang = page.lang;
    let lesson = session.lesson();
    let place = session.place();
    let world = session.world();
    let next = session.next();
    let words = narrate::words(lesson, next, world, lang);
    let finished = next.is_finished();
    let step = place.map_or(words.step, |day| narrate::day_of_the_week(day, lang));
    let is_guided = session.is_guided() || finished;
    let person = lesson.learner;
    let what_if = (lesson.scope == Scope::Anything).then(|| WhatIf {
        camera_broken: !world.app().camera_works(),
        connection_bad: world.connection() == Connection::Bad,
        elsewhere: world.check(Input::Room(RoomInput::BeginElsewhere(ComputerId::ELSEWHERE))).is_ok(),
    });
    GuideView {
        about: narrate::lesson_texts(session.opened(), lang).about(),
        number: number(session),
        part: words.part,
        title: if step == words.title { "" } else { words.title },
        step,
        advice: is_guided.then_some(Advice {
            what: words.what,
            why: beforehand(session, page).map_or(words.why, Words::from),
            detour: words.detour,
            in_real_life: words.in_real_life,
        }),
        finished,
        week: week(session, page),
        day: session.is_a_day().then(|| of_a_day(session)),
        moments: None,
        defences: if finished && session.is_a_day() {
            defences::of_the_day(lesson, page.table(), lang)
        } else {
            String::new()
        },
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
            needed: if session.is_a_day() && !finished { asked_for(&world.scene()) } else { needed(next.action) },
        },
        said: speech.said().rev().cloned().collect(),
    }
}

#[inline(never)]
fn of_a_day(session: &Session) -> DayView {
    let finished = session.next().is_finished();
    DayView { can_show_clue: finished && session.clue().is_some(), can_sit: session.can_sit() }
}

/// What an ordinary day is about, for those who want to know it before it has happened.
fn beforehand(session: &Session, page: &Page) -> Option<&'static str> {
    let wants_to_know = session.is_a_day() && page.settings.tell_beforehand && !session.next().is_finished();
    wants_to_know.then(|| narrate::day_texts(session.lesson(), page.lang).map(|day| day.beforehand)).flatten()
}

/// In a week each day counts as a step.
fn number(session: &Session) -> (u8, u8) {
    let last = catalog::DAYS_OF_A_WEEK;
    match session.place() {
        Some(day) => (day, last),
        None if session.is_after_a_week() => (last, last),
        None => session.lesson().number(session.next().step),
    }
}

fn week(session: &Session, page: &Page) -> Option<WeekView> {
    if session.is_after_a_week() {
        return Some(WeekView::Over);
    }
    let day = session.place().filter(|_| session.next().is_day_over())?;
    Some(WeekView::DayOver(narrate::next_day(day, page.lang)))
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

/// What a device asks for, on a day on which nobody says what comes next.
const fn asked_for(scene: &Scene) -> Option<Datum> {
    if matches!(scene.phone, PhoneScreen::Pin { .. }) {
        Some(Datum::Pin)
    } else if matches!(scene.computer, ComputerScreen::UserId { .. }) {
        Some(Datum::UserId)
    } else {
        None
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
