//! The widgets that screens are made of.

use std::borrow::Cow;

use crate::sim::drafts::DraftIntent;
use crate::sim::intent::Intent;

/// Words on the page.
pub type Words = Cow<'static, str>;

/// A part of a screen. Its name is unique on the screen and stays the same as long as the block does, so that an element
/// with focus is not replaced.
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
    Checkbox(Checkbox),
    Qr(Qr),
    Code { digits: String, spoken: String },
    Spinner(Words),
    Shield { has_check_mark: bool, text: Words },
    Swipe(SwipeView),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextLook {
    Plain,
    Lead,
    Strong,
    Quiet,
    /// A help text that was opened.
    Help,
    /// The text that is to be approved.
    Approve,
    Error,
    /// What could be pressed or filled in, on the picture of a device.
    Control,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    pub name: &'static str,
    pub look: ButtonLook,
    pub label: Words,
    pub intent: Intent,
    /// It cannot be used now; it stays where it is and can have focus.
    pub disabled: bool,
    /// Whether what it opens is open; none, if it opens nothing.
    pub expanded: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonLook {
    Plain,
    Primary,
    Quiet,
    Reject,
    /// The app's icon.
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
    pub kind: FieldKind,
}

/// Which field it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    UserId,
    OneTimeCode,
}

impl FieldKind {
    /// The intent when the field holds another text.
    #[must_use]
    pub const fn typed(self, text: String) -> Intent {
        match self {
            Self::UserId => Intent::Draft(DraftIntent::TypeUserId(text)),
            Self::OneTimeCode => Intent::Draft(DraftIntent::TypeCode(text)),
        }
    }

    /// The intent when Enter is pressed in the field.
    #[must_use]
    pub const fn entered(self) -> Intent {
        match self {
            Self::UserId => Intent::Draft(DraftIntent::Continue),
            Self::OneTimeCode => Intent::Draft(DraftIntent::Next),
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
    /// Of the group, and of the field in it.
    pub label: Words,
    /// A dot for each digit.
    pub dots: Words,
    /// '2 of 6 digits entered'.
    pub count: Words,
    pub delete: Words,
}

/// One of several.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What the choice is about.
    pub label: Words,
    pub options: Vec<Words>,
    pub selected: Option<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Checkbox {
    pub label: Words,
    pub checked: bool,
    pub error: Option<Words>,
}

/// A QR code in two halves, of which one is seen at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Qr {
    pub label: Words,
    /// The contents of the two pictures.
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
    pub(super) fn new(name: &'static str, look: ButtonLook, label: impl Into<Words>, intent: Intent) -> Self {
        Self { name, look, label: label.into(), intent, disabled: false, expanded: None }
    }

    pub(super) const fn disabled_if(mut self, is_disabled: bool) -> Self {
        self.disabled = is_disabled;
        self
    }
}

impl Widget {
    /// The button with this name, alone or in a row.
    #[must_use]
    pub fn button(&self, name: &str) -> Option<&Button> {
        self.buttons().iter().find(|button| button.name == name)
    }

    /// The button, or those of a row.
    #[must_use]
    pub const fn buttons(&self) -> &[Button] {
        match self {
            Self::Button(button) => std::slice::from_ref(button),
            Self::Row(buttons) => buttons.as_slice(),
            Self::Text { .. }
            | Self::Field(_)
            | Self::Keypad(_)
            | Self::Choice(_)
            | Self::Checkbox(_)
            | Self::Qr(_)
            | Self::Code { .. }
            | Self::Spinner(_)
            | Self::Shield { .. }
            | Self::Swipe(_) => &[],
        }
    }
}

impl Block {
    /// What is left of it where nothing can be done: texts.
    pub(super) fn into_picture(self) -> Vec<Self> {
        let Self { name, widget } = self;
        let label = match widget {
            Widget::Button(button) => button.label,
            Widget::Row(buttons) => {
                return buttons
                    .into_iter()
                    .map(|button| Self::text(button.name, TextLook::Control, button.label))
                    .collect();
            }
            Widget::Field(field) => field.label,
            Widget::Keypad(keypad) => keypad.label,
            Widget::Choice(choice) => choice.label,
            Widget::Checkbox(checkbox) => checkbox.label,
            Widget::Swipe(swipe) => swipe.label,
            widget @ (Widget::Text { .. }
            | Widget::Qr(_)
            | Widget::Code { .. }
            | Widget::Spinner(_)
            | Widget::Shield { .. }) => {
                return vec![Self { name, widget }];
            }
        };
        vec![Self::text(name, TextLook::Control, label)]
    }

    pub(super) fn text(name: &'static str, look: TextLook, text: impl Into<Words>) -> Self {
        Self { name, widget: Widget::Text { look, text: text.into() } }
    }

    pub(super) fn spinner(text: impl Into<Words>) -> Self {
        Self { name: "spinner", widget: Widget::Spinner(text.into()) }
    }

    pub(super) fn shield(has_check_mark: bool, text: &'static str) -> Self {
        Self { name: "shield", widget: Widget::Shield { has_check_mark, text: text.into() } }
    }

    pub(super) const fn row(name: &'static str, buttons: Vec<Button>) -> Self {
        Self { name, widget: Widget::Row(buttons) }
    }

    pub(super) const fn button(button: Button) -> Self {
        Self { name: button.name, widget: Widget::Button(button) }
    }
}
