//! What to draw, as plain data: the page matches on nothing but these shapes. A device's screen is a list of blocks,
//! so a new screen needs no new drawing code.

mod computer;
mod phone;

use std::borrow::Cow;

use super::edition::Edition;
use super::settings::{ClockChoice, Settings};
use super::voice::{Voice, VoiceId};
use super::{Intent, Pass, SaidLine, Sim, turn};
use crate::i18n::Lang;
use crate::lesson::{Guidance, Lesson, Scope, catalog};
use crate::narrate::{self, Device};
use crate::protocol::ComputerId;
use crate::protocol::assumption::{MORE_TIME, SESSION_LIFE};
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::world::InputKind;
use crate::protocol::world::wire::Connection;

pub(super) use computer::{screen_name as computer_screen_name, site_key, user_id_error};
pub(super) use phone::{CODES, UNLOCKS, marked_choice, screen_name as phone_screen_name};

/// Words on the page.
pub type Words = Cow<'static, str>;

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub lang: Lang,
    /// The lesson's title.
    pub title: &'static str,
    /// The title of the document.
    pub document_title: String,
    pub settings: Settings,
    pub settings_open: bool,
    pub voices: Vec<VoiceView>,
    /// That nothing can be read aloud, although it should.
    pub no_voice: Option<&'static str>,
    pub clock: ClockChoice,
    /// Whether the clock is paused; nothing, while it is off.
    pub clock_paused: Option<bool>,
    pub lessons_open: bool,
    /// Every lesson, to choose from.
    pub lessons: Vec<LessonLink>,
    /// About parts of a link that are not known here.
    pub notice: Option<String>,
    pub edition: Edition,
    pub guide: GuideView,
    pub computer: DeviceView,
    pub phone: DeviceView,
    pub pass: Option<Pass>,
    /// The newest message, where captions are on.
    pub caption: Option<SaidLine>,
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
    pub is_open: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GuideView {
    /// What the lesson is about.
    pub about: &'static str,
    pub step: String,
    pub title: &'static str,
    /// What to do and why; nothing in free practice, until somebody asks.
    pub advice: Option<Advice>,
    pub finished: bool,
    /// Whether there is something to ask.
    pub can_ask: bool,
    /// Whether 24 hours can be skipped.
    pub can_skip: bool,
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
    pub why: &'static str,
    /// At the end. At each step the `why` says its rule in more words.
    pub rule: Option<&'static str>,
    pub detour: Option<String>,
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
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeviceView {
    /// The name of the device.
    pub region: &'static str,
    /// That it is a simulation.
    pub simulation: &'static str,
    pub is_turn: bool,
    /// That it is the learner's turn here; empty, while it is not.
    pub turn: &'static str,
    /// The name of the screen, for the style sheet and for tests.
    pub screen: &'static str,
    /// Whose page it is, for the style sheet.
    pub site: &'static str,
    /// Only the computer has one.
    pub address: Option<Address>,
    /// A small line above the heading; empty, where there is none.
    pub eyebrow: Words,
    pub heading: Words,
    pub blocks: Vec<Block>,
}

/// What makes a screen another one: its name, and whose page it is.
pub type ScreenKey = (&'static str, &'static str);

/// Where a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    pub label: &'static str,
    pub text: &'static str,
}

/// A part of a screen. Its name is unique on the screen and stays the same as long as the block does, so that what has
/// focus is not drawn anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub name: &'static str,
    pub widget: Widget,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Widget {
    Text { look: TextLook, text: Words },
    Button(Button),
    Row(Vec<Button>),
    Field(Field),
    Keypad(Keypad),
    Choice(Choice),
    Check(Check),
    Qr(Qr),
    Code { digits: String, spoken: String },
    Spinner(Words),
    Shield { ticked: bool, text: Words },
    Swipe(SwipeView),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLook {
    Plain,
    Lead,
    Strong,
    Quiet,
    /// A text that was opened.
    Help,
    /// The text that is to be approved.
    Approve,
    Error,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    pub name: &'static str,
    pub look: ButtonLook,
    pub label: Words,
    pub intent: Intent,
    /// It cannot be used now; it stays where it is and can be focused.
    pub off: bool,
    /// Whether what it opens is open; nothing, if it opens nothing.
    pub expanded: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonLook {
    Plain,
    Primary,
    Quiet,
    Reject,
    /// The icon of the app.
    App,
    /// In the top left corner of the screen.
    Corner,
    /// The log-on button of a site, at its top.
    Site,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub label: Words,
    pub hint: Words,
    pub error: Option<Words>,
    /// What is typed so far. It is empty again as soon as it has been used.
    pub value: String,
    pub draft: Draft,
}

/// What is typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draft {
    UserId,
    OneTimeCode,
}

impl Draft {
    /// The intent when the field holds another text.
    #[must_use]
    pub const fn typed(self, text: String) -> Intent {
        match self {
            Self::UserId => Intent::TypeUserId(text),
            Self::OneTimeCode => Intent::TypeCode(text),
        }
    }

    /// The intent when Enter is pressed in the field.
    #[must_use]
    pub const fn entered(self) -> Intent {
        match self {
            Self::UserId => Intent::Continue,
            Self::OneTimeCode => Intent::Next,
        }
    }

    #[must_use]
    pub const fn is_digits(self) -> bool {
        match self {
            Self::UserId => false,
            Self::OneTimeCode => true,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Keypad {
    pub label: Words,
    /// For screen readers: until they are told that keys are for typing, they take digits for their own.
    pub hint: Words,
    pub entered: usize,
    pub of: usize,
    /// '2 of 6 digits entered'.
    pub count: Words,
    pub delete: Words,
}

/// One of several.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is chosen: the heading of the screen says it too.
    pub label: Words,
    pub options: Vec<Words>,
    pub marked: Option<usize>,
}

/// A box to tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub label: Words,
    pub ticked: bool,
    pub error: Option<Words>,
}

/// A QR code in two halves, of which one is seen at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Qr {
    pub label: Words,
    /// What the two pictures hold.
    pub halves: [String; 2],
    /// Which of them is seen.
    pub shown: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SwipeView {
    pub label: Words,
    pub hint: Words,
    pub position: u8,
}

impl Button {
    fn new(name: &'static str, look: ButtonLook, label: impl Into<Words>, intent: Intent) -> Self {
        Self { name, look, label: label.into(), intent, off: false, expanded: None }
    }

    fn off(self, off: bool) -> Self {
        Self { off, ..self }
    }
}

impl View {
    /// What a choice for the clock is called.
    #[must_use]
    pub fn clock_name(&self, choice: ClockChoice) -> Words {
        let chrome = &self.lang.texts().chrome;
        let minutes = |factor: u32| (chrome.clock_on)((SESSION_LIFE * factor).as_secs() / 60).into();
        match choice {
            ClockChoice::Off => chrome.clock_off.into(),
            ClockChoice::On => minutes(1),
            ClockChoice::MoreTime => minutes(MORE_TIME),
        }
    }
}

impl DeviceView {
    #[must_use]
    pub const fn key(&self) -> ScreenKey {
        (self.screen, self.site)
    }

    /// The widget of the block with this name.
    #[must_use]
    pub fn widget(&self, name: &str) -> Option<&Widget> {
        self.blocks.iter().find(|block| block.name == name).map(|block| &block.widget)
    }
}

impl Widget {
    /// The button with this name, alone or in a row.
    #[must_use]
    pub fn button(&self, name: &str) -> Option<&Button> {
        match self {
            Self::Button(button) => (button.name == name).then_some(button),
            Self::Row(buttons) => buttons.iter().find(|button| button.name == name),
            Self::Text { .. }
            | Self::Field(_)
            | Self::Keypad(_)
            | Self::Choice(_)
            | Self::Check(_)
            | Self::Qr(_)
            | Self::Code { .. }
            | Self::Spinner(_)
            | Self::Shield { .. }
            | Self::Swipe(_) => None,
        }
    }
}

impl Block {
    fn text(name: &'static str, look: TextLook, text: impl Into<Words>) -> Self {
        Self { name, widget: Widget::Text { look, text: text.into() } }
    }

    const fn button(button: Button) -> Self {
        Self { name: button.name, widget: Widget::Button(button) }
    }
}

pub(super) fn draw(sim: &Sim) -> View {
    let lang = sim.lang;
    let texts = lang.texts();
    let lesson = sim.lesson();
    let next = sim.next();
    let title = narrate::lesson_texts(lesson, lang).title;
    let turn = turn(next).filter(|_| sim.is_guided());
    let unknown = &sim.unknown_in_link;
    let notice = (!unknown.is_empty()).then(|| (texts.chrome.unknown_in_link)(unknown.count, &unknown.keys));
    let (clock, clock_paused) = match sim.history.world().clock() {
        SessionClock::Off => (ClockChoice::Off, None),
        SessionClock::On { more_time: false, paused } => (ClockChoice::On, Some(paused)),
        SessionClock::On { more_time: true, paused } => (ClockChoice::MoreTime, Some(paused)),
    };
    let link = |id: &'static Lesson| LessonLink {
        key: id.key,
        title: narrate::lesson_texts(id, lang).title,
        is_open: id == lesson,
    };
    let speaks = sim.voice().map(|voice| voice.id);
    let voice = |voice: &Voice| VoiceView { id: voice.id, name: voice.name.clone(), speaks: Some(voice.id) == speaks };
    View {
        lang,
        title,
        document_title: (texts.chrome.document_title)(title),
        settings: sim.settings,
        settings_open: sim.settings_open,
        voices: sim.voices.of(lang).map(voice).collect(),
        no_voice: (sim.settings.read_aloud && speaks.is_none()).then_some(texts.chrome.no_voice),
        clock,
        clock_paused,
        lessons_open: sim.lessons_open,
        lessons: catalog::ALL.iter().copied().map(link).collect(),
        notice,
        edition: sim.edition,
        guide: guide(sim),
        computer: computer::draw(sim, turn == Some(Device::Computer)),
        phone: phone::draw(sim, turn == Some(Device::Phone)),
        pass: sim.pass,
        caption: sim.said.back().filter(|_| sim.settings.captions).cloned(),
    }
}

fn guide(sim: &Sim) -> GuideView {
    let lang = sim.lang;
    let lesson = sim.lesson();
    let world = sim.history.world();
    let next = sim.next();
    let words = narrate::words(lesson, next, world, lang);
    let finished = next.is_finished();
    let is_guided = sim.is_guided() || finished;
    let person = lesson.learner;
    let what_if = (lesson.scope == Scope::Anything).then(|| WhatIf {
        camera_broken: !world.app().camera_works(),
        connection_bad: world.connection() == Connection::Bad,
        elsewhere: world.check(InputKind::BeginElsewhere(ComputerId::ELSEWHERE)).is_ok(),
    });
    GuideView {
        about: narrate::lesson_texts(lesson, lang).about,
        step: words.step,
        title: words.title,
        advice: is_guided.then_some(Advice {
            what: words.what,
            why: words.why,
            rule: words.rule.filter(|_| finished),
            detour: words.detour,
        }),
        finished,
        can_ask: lesson.guidance == Guidance::OnRequest,
        can_skip: world.switch_ready_at().is_some(),
        time_left: time_left(sim),
        what_if,
        card: Card {
            name: person.name(),
            user_id: person.user_id(),
            pin: person.pin(),
            pin_spoken: narrate::digit_by_digit(person.pin()),
        },
        said: sim.said.iter().rev().cloned().collect(),
    }
}

/// How much time the log-on has, where a clock has been turned on.
fn time_left(sim: &Sim) -> Option<String> {
    let texts = sim.lang.texts();
    let world = sim.history.world();
    let is_paused = matches!(world.clock(), SessionClock::On { paused: true, .. });
    if is_paused {
        return Some(texts.guide.clock_stands.to_owned());
    }
    // Rounded up, and so 'at most': whoever has to hurry is not to be told too much.
    sim.time_left().map(|left| (texts.guide.time_left)(&narrate::duration(left, texts)))
}
