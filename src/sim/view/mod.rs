//! What to draw, as plain data: the page matches on nothing but these shapes. A device's screen is a list of blocks,
//! so a new screen needs no new drawing code.

mod computer;
mod phone;

use std::borrow::Cow;

use super::settings::Settings;
use super::{Intent, Pass, SaidLine, Sim, turn};
use crate::i18n::Lang;
use crate::lesson::Action;
use crate::narrate::{self, Device};

pub(super) use computer::{screen_name as computer_screen_name, user_id_error};
pub(super) use phone::screen_name as phone_screen_name;

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
    /// About parts of a link that are not known here.
    pub notice: Option<String>,
    pub guide: GuideView,
    pub computer: DeviceView,
    pub phone: DeviceView,
    pub pass: Option<Pass>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GuideView {
    pub step: String,
    pub title: &'static str,
    pub what: &'static str,
    pub why: &'static str,
    pub detour: Option<String>,
    pub finished: bool,
    pub card: Card,
    /// Newest first.
    pub said: Vec<SaidLine>,
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
    /// The name of the screen, for the style sheet and for tests.
    pub screen: &'static str,
    pub is_turn: bool,
    /// Only the computer has one.
    pub address: Option<&'static str>,
    /// A small line above the heading; empty, where there is none.
    pub eyebrow: Words,
    pub heading: Words,
    pub blocks: Vec<Block>,
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
    Code { digits: String, spoken: String },
    Spinner(Words),
    Shield { ticked: bool, text: Words },
    Swipe(SwipeView),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLook {
    Plain,
    Lead,
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
    pub entered: usize,
    pub of: usize,
    /// '2 of 6 digits entered'.
    pub count: Words,
    pub delete: Words,
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

impl DeviceView {
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
    let words = narrate::words(lesson, next, lang);
    let title = narrate::lesson_title(lesson, lang);
    let person = sim.history.world().app().user();
    let turn = turn(next);
    let unknown = &sim.unknown_in_link;
    let notice = (!unknown.is_empty()).then(|| (texts.chrome.unknown_in_link)(unknown.count, &unknown.keys));
    View {
        lang,
        title,
        document_title: (texts.chrome.document_title)(title),
        settings: sim.settings,
        settings_open: sim.settings_open,
        notice,
        guide: GuideView {
            step: words.step,
            title: words.title,
            what: words.what,
            why: words.why,
            detour: words.detour,
            finished: next.action == Action::Finished,
            card: Card {
                name: person.name(),
                user_id: person.user_id(),
                pin: person.pin(),
                pin_spoken: narrate::digit_by_digit(person.pin()),
            },
            said: sim.said.iter().rev().cloned().collect(),
        },
        computer: computer::draw(sim, turn == Some(Device::Computer)),
        phone: phone::draw(sim, turn == Some(Device::Phone)),
        pass: sim.pass,
    }
}
