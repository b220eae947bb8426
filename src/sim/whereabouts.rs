//! 'Where am I?': the whole state in words, for those who cannot look at it.

use super::Sim;
use super::view::{self, DeviceView, TextLook, Widget};
use crate::narrate;

impl Sim {
    /// Which step it is, what stands on each device, what to do next, and the rule there. What is asked for is told in
    /// full, however talkative the page is, and in free practice too.
    pub(super) fn whereabouts(&self) -> String {
        let lang = self.lang;
        let view = view::draw(self);
        let words = narrate::words(self.lesson(), self.next(), self.history.world(), lang);
        let parts = [words.detour.as_deref(), Some(&*words.what), words.rule];
        let what = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
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
    let of_blocks = device.blocks.iter().filter_map(|block| of_widget(&block.widget));
    for part in [&*device.eyebrow, &*device.heading].into_iter().chain(of_blocks).filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(part);
        if !part.ends_with(['.', '?', '!', '…']) {
            text.push('.');
        }
    }
    text
}

fn of_widget(widget: &Widget) -> Option<&str> {
    match widget {
        Widget::Text { look, text } => match look {
            TextLook::Lead | TextLook::Plain | TextLook::Strong | TextLook::Approve | TextLook::Error => Some(text),
            TextLook::Quiet | TextLook::Help => None,
        },
        Widget::Field(field) => field.error.as_deref(),
        Widget::Keypad(keypad) => Some(&keypad.count),
        Widget::Choice(choice) => choice.options.get(choice.marked?).map(|option| &**option),
        Widget::Check(check) => check.error.as_deref(),
        Widget::Qr(qr) => Some(&qr.label),
        Widget::Code { spoken, .. } => Some(spoken),
        Widget::Spinner(text) | Widget::Shield { text, .. } => Some(text),
        Widget::Button(_) | Widget::Row(_) | Widget::Swipe(_) => None,
    }
}
