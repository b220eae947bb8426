//! 'Where am I?': the whole state in words, for those who cannot look at it.

use super::Sim;
use super::view::{self, DeviceView, TextLook, Widget};
use crate::narrate;

impl Sim {
    /// Which step it is, what stands on each device, and what to do next. What is asked for is told in full, however
    /// talkative the page is, and in free practice too.
    pub(super) fn whereabouts(&self) -> String {
        let lang = self.lang;
        let view = view::draw(self);
        let words = narrate::words(self.lesson(), self.next(), self.history.world(), lang);
        let what = match words.detour {
            Some(detour) => format!("{detour} {}", words.what),
            None => words.what,
        };
        (lang.texts().said.where_am_i)(
            &words.step,
            words.title,
            &in_words(&view.computer),
            &in_words(&view.phone),
            &what,
        )
    }
}

/// What a device shows: its heading, and of the rest what somebody needs to know in order to go on. Buttons and
/// fields are left out, for they are found by Tab.
fn in_words(device: &DeviceView) -> String {
    let mut text = String::new();
    let eyebrow = (!device.eyebrow.is_empty()).then(|| device.eyebrow.to_string());
    let parts = eyebrow.into_iter().chain([device.heading.to_string()]);
    for part in parts.chain(device.blocks.iter().filter_map(|block| of_widget(&block.widget))) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&part);
        if !part.ends_with(['.', '?', '!', '…']) {
            text.push('.');
        }
    }
    text
}

fn of_widget(widget: &Widget) -> Option<String> {
    match widget {
        Widget::Text { look, text } => match look {
            TextLook::Lead | TextLook::Plain | TextLook::Strong | TextLook::Approve | TextLook::Error => {
                Some(text.to_string())
            }
            TextLook::Quiet | TextLook::Help => None,
        },
        Widget::Field(field) => field.error.as_ref().map(ToString::to_string),
        Widget::Keypad(keypad) => Some(keypad.count.to_string()),
        Widget::Choice(choice) => choice.options.get(choice.marked?).map(ToString::to_string),
        Widget::Check(check) => check.error.as_ref().map(ToString::to_string),
        Widget::Qr(qr) => Some(qr.label.to_string()),
        Widget::Code { spoken, .. } => Some(spoken.clone()),
        Widget::Spinner(text) | Widget::Shield { text, .. } => Some(text.to_string()),
        Widget::Button(_) | Widget::Row(_) | Widget::Swipe(_) => None,
    }
    .filter(|text| !text.is_empty())
}
