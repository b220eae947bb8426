//! What to draw, as plain data: the page matches on nothing but these shapes. A device's screen is a list of blocks,
//! so a new screen needs no new drawing code.

mod chair;
mod class;
mod computer;
mod defences;
mod device;
mod embed;
mod guide;
mod inside;
mod markup;
mod notes;
mod paper;
mod phone;
mod practised;
mod run;
mod sheet;
mod spot;
mod talk;
mod timeline;
mod widget;

use super::drafts::Drafts;
use super::effect::Region;
use super::message::Message;
use super::page::languages::Arrived;
use super::page::presenter::{Asking, Presenter};
use super::page::settings::{ClockChoice, Settings};
use super::page::updates::Updates;
use super::page::{EmbedChoice, Page, Panels};
use super::session::{PassingSign, Session};
use super::speech::{SaidLine, Speech};
use crate::defences::{Class, Table};
use crate::i18n::Lang;
use crate::lesson::{Action, Group, Lesson, catalog};
use crate::narrate::{self, Device};
use crate::protocol::ComputerId;
use crate::protocol::assumption::{MORE_TIME, SESSION_LIFE};
use crate::protocol::party::core::clock::SessionClock;
use crate::speech::voice::{Voice, VoiceId};
use device::Source;

pub(in crate::sim) use chair::said as said_in_the_chair;
pub use defences::CELL;
pub use device::{DeviceView, Readout, Spot};
#[cfg(test)]
pub(in crate::sim) use embed::fragment as embed_fragment;
pub use embed::{COPY, EMBED_CODE, Offer, Offers};
pub use guide::{Advice, Card, Datum, DayView, GuideView, MomentsView, WeekView, WhatIf};
pub(in crate::sim) use inside::states::possible;
pub use inside::states::{POSSIBLE, POSSIBLE_HEADING};
pub use inside::{InsideView, Markup};
pub use notes::NotesView;
pub use paper::{CLOSE, PRINT};
pub use practised::PractisedView;
pub(in crate::sim) use run::told;
#[cfg(test)]
pub(in crate::sim) use sheet::{Handout, Plan, Sheet, of_page as sheet_of};
pub use talk::{MOST_CHOICES, TalkView};
pub(in crate::sim) use talk::{chosen, place as place_of_talk};
pub use timeline::{LONGEST_FILE, TimelineView};
pub use widget::{
    Block, Button, ButtonLook, Checkbox, Choice, Field, FieldKind, Keypad, Qr, SwipeView, TextLook, Widget, Words,
};

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub lang: Lang,
    /// The lesson's title.
    pub title: &'static str,
    /// The title of the document.
    pub document_title: String,
    pub settings: Settings,
    pub voices: Vec<VoiceView>,
    /// That messages are to be read aloud and no voice can.
    pub no_voice: Option<&'static str>,
    pub clock: ClockChoice,
    /// Whether the clock is paused; none, while it is off.
    pub clock_paused: Option<bool>,
    /// What is shown of the parts that can be hidden.
    pub open: Panels,
    /// How much of the page is here.
    pub arrived: Arrived,
    pub presenter: Presenter,
    /// Whether the class is asked before each decision.
    pub asking: Asking,
    /// Every lesson, to choose from.
    pub lessons: Vec<LessonLink>,
    /// About words that have not come, or unknown parts of a link.
    pub notice: Option<String>,
    /// The language that was chosen, if its words have not come.
    pub awaited: Option<Lang>,
    /// Whether words that somebody wants have not come: loading the page again may bring them.
    pub can_load_again: bool,
    pub updates: Updates,
    /// Whether there is something to show of what was practised.
    pub can_show_practised: bool,
    /// What was practised, while it is shown.
    pub practised: Option<PractisedView>,
    /// The table of defences, if it is here with its words.
    pub table: Option<&'static Table>,
    /// The habits of the class.
    pub class: Class,
    pub guide: GuideView,
    pub computer: DeviceView,
    pub phone: DeviceView,
    /// The computer of somebody else, when a day is over.
    pub elsewhere: DeviceView,
    pub passing_sign: Option<PassingSign>,
    /// Who speaks with the learner, or tries to.
    pub talk: Option<TalkView>,
    /// The newest message, where captions are on.
    pub caption: Option<SaidLine>,
    /// The stops of the session, while they are shown.
    pub timeline: Option<TimelineView>,
    /// What goes on between the parties, while it is shown.
    pub inside: Option<InsideView>,
    /// What can be embedded in another page, while that is shown.
    pub embed: Option<(EmbedChoice, Lang)>,
    /// The sheet of paper that is shown, as the inside of an element; empty, while none is.
    pub sheet: String,
    /// The speaker notes, while they are shown.
    pub notes: Option<NotesView>,
}

/// What of the view surrounds the lesson. It seldom changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surroundings<'a> {
    pub lang: Lang,
    pub settings: Settings,
    pub voices: &'a [VoiceView],
    pub no_voice: Option<&'static str>,
    pub clock: ClockChoice,
    pub clock_paused: Option<bool>,
    pub open: Panels,
    pub arrived: Arrived,
    pub presenter: Presenter,
    pub asking: Asking,
    pub lessons: &'a [LessonLink],
    pub notice: Option<&'a str>,
    pub awaited: Option<Lang>,
    pub can_load_again: bool,
    pub can_show_practised: bool,
    pub updates: Updates,
}

/// A voice that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceView {
    pub id: VoiceId,
    /// As the browser calls it.
    pub name: String,
    pub speaks: bool,
}

/// A lesson in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LessonLink {
    /// Its name in links.
    pub key: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub minutes: u8,
    /// The path of its drawing.
    pub drawing: &'static str,
    /// What it and its neighbours in the list belong to.
    pub group: &'static str,
    /// Whether what was practised is shown at the end of its group.
    pub is_day: bool,
    pub is_open: bool,
    /// Whether it was finished in this visit.
    pub is_done: bool,
}

impl View {
    /// The conversation that takes place here.
    #[must_use]
    pub fn talk_at(&self, place: Region) -> Option<&TalkView> {
        self.talk.as_ref().filter(|talk| talk.place == place)
    }

    /// The control that is marked as the next one.
    #[must_use]
    pub fn here(&self) -> Option<Spot> {
        self.computer.here.or(self.phone.here)
    }

    /// The table of defences, as the inside of an element.
    #[must_use]
    pub fn table_in_words(&self) -> String {
        defences::in_words(self.table, self.lang)
    }

    /// What becomes of the class, as the inside of an element.
    #[must_use]
    pub fn class_in_words(&self) -> String {
        class::in_words(self.class, self.table, self.lang)
    }

    /// What can be embedded in another page.
    #[must_use]
    pub fn embed_offers(&self, offers: Offers) -> Vec<Offer> {
        self.embed.map(|(chosen, _)| embed::offers(chosen, self.lang, offers)).unwrap_or_default()
    }

    /// The code that embeds it, as the inside of an element. `address` is that of the page, up to its fragment.
    #[must_use]
    pub fn embed_in_words(&self, address: &str) -> String {
        self.embed.map(|embed| embed::in_words(embed, self.lang, address)).unwrap_or_default()
    }

    /// What surrounds the lesson.
    #[must_use]
    pub fn surroundings(&self) -> Surroundings<'_> {
        let Self { lang, settings, clock, clock_paused, open, presenter, awaited, can_load_again, updates, .. } = *self;
        let Self { arrived, voices, no_voice, lessons, notice, can_show_practised, .. } = self;
        Surroundings {
            lang,
            settings,
            voices,
            no_voice: *no_voice,
            clock,
            clock_paused,
            open,
            arrived: *arrived,
            presenter,
            asking: self.asking,
            lessons,
            notice: notice.as_deref(),
            awaited,
            can_load_again,
            can_show_practised: *can_show_practised,
            updates,
        }
    }
}

impl Surroundings<'_> {
    /// What a choice for the clock is called.
    #[must_use]
    pub fn clock_name(&self, choice: ClockChoice) -> Words {
        let chrome = &self.lang.texts().chrome;
        let minutes = |factor: u32| chrome.clock_on((SESSION_LIFE * factor).as_secs() / 60).into();
        match choice {
            ClockChoice::Off => chrome.clock_off().into(),
            ClockChoice::On => minutes(1),
            ClockChoice::MoreTime => minutes(MORE_TIME),
        }
    }
}

pub(super) fn draw(session: &Session, drafts: &Drafts, speech: &Speech, page: &Page) -> View {
    let lang = page.lang;
    let texts = lang.texts();
    let lesson = session.opened();
    let title =
        if session.is_watched() { texts.chrome.what_stops_what() } else { narrate::lesson_texts(lesson, lang).title() };
    let turn = session.turn().filter(|_| session.is_guided());
    let clock = session.kept().world().clock();
    let clock_paused = if let SessionClock::On { paused, .. } = clock { Some(paused) } else { None };
    let speaks = speech.voice(page).map(|voice| voice.id);
    let voice = |voice: &Voice| VoiceView { id: voice.id, name: voice.name.clone(), speaks: Some(voice.id) == speaks };
    let source = Source { lang, session, drafts, computer: ComputerId::LEARNERS };
    let elsewhere = Source { computer: ComputerId::ELSEWHERE, drafts: &Drafts::default(), ..source };
    let elsewhere = session.shows_elsewhere().then(|| computer::draw_elsewhere(elsewhere)).flatten();
    let mut computer = computer::draw(source, turn == Some(Device::Computer));
    let mut phone = phone::draw(source, turn == Some(Device::Phone));
    if session.looks_on() {
        computer = computer.into_picture();
        phone = phone.into_picture();
    }
    mark([&mut computer, &mut phone], source, page);
    let mut guide = guide::draw(session, speech, page);
    if page.asking == Asking::Asks {
        guide.ask(lang);
    }
    View {
        lang,
        title,
        document_title: texts.chrome.document_title(title),
        settings: page.settings,
        voices: speech.voices(lang).map(voice).collect(),
        no_voice: (page.settings.read_aloud && speaks.is_none()).then_some(texts.chrome.no_voice()),
        clock: ClockChoice::of(clock),
        clock_paused,
        open: page.open,
        arrived: page.arrived(),
        presenter: page.presenter,
        asking: page.asking,
        lessons: catalog::ALL.iter().map(|id| link(id, lesson, page)).collect(),
        notice: notice(page),
        awaited: page.awaited,
        can_load_again: page.awaits(),
        updates: page.updates,
        can_show_practised: page.done().iter().any(|done| done.lesson.day.is_some()),
        practised: practised::draw(session, page),
        table: page.table(),
        class: page.class,
        notes: notes::draw(session, &guide, page),
        guide,
        computer,
        phone,
        elsewhere: elsewhere.unwrap_or_else(|| DeviceView::away(lang.days().people.others_computer())),
        passing_sign: session.passing_sign(),
        talk: talk::draw(session, lang),
        timeline: timeline::draw(session, page),
        inside: inside::draw(session, speech, page),
        embed: embed::draw(session, page),
        sheet: paper::draw(session, page),
        caption: speech.said().next_back().filter(|_| page.settings.captions).cloned(),
    }
}

/// Marks the control that comes next: where somebody wants that, and in front of a class, unless the class is asked.
fn mark(devices: [&mut DeviceView; 2], source: Source, page: &Page) {
    let is_wanted = page.settings.show_where || page.presenter != Presenter::Off;
    let Action::Do(input) = source.session.next().action else { return };
    if !is_wanted || page.asking == Asking::Asks {
        return;
    }
    let (word, is_pressed) = (source.lang.texts().guide.here(), page.press.is_some());
    for device in devices.into_iter().filter(|device| device.is_turn) {
        device.here = spot::find(input, &device.blocks, source).map(|name| Spot { name, word, is_pressed });
    }
}

/// A lesson in the list, while this one is open.
fn link(lesson: &'static Lesson, open: &Lesson, page: &Page) -> LessonLink {
    let words = narrate::lesson_texts(lesson, page.lang);
    LessonLink {
        key: lesson.key,
        title: words.title(),
        about: words.about(),
        minutes: lesson.minutes,
        drawing: lesson.drawing,
        group: narrate::group_name(lesson.group, page.lang),
        is_day: lesson.group == Group::OrdinaryDays,
        is_open: lesson.key == open.key,
        is_done: page.is_done(lesson),
    }
}

fn notice(page: &Page) -> Option<String> {
    let chrome = &page.lang.texts().chrome;
    let unknown = &page.unknown_in_link;
    let missing = page
        .awaited
        .map(Message::LanguageNotHere)
        .or(page.awaited_day.map(|(day, _)| Message::DayNotHere(day)))
        .or(page.awaited_session.as_ref().map(|_| Message::SessionNotHere))
        .or(page.about_session.map(Message::Timeline));
    let of_link = || (!unknown.is_empty()).then(|| chrome.unknown_in_link(unknown.count, &unknown.keys));
    missing.map(|message| message.words(page.lang)).or_else(of_link)
}
