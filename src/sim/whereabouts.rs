//! 'Where am I?': the whole state in words, for those who cannot look at it.

use super::session::Session;
use super::view::{Advice, DeviceView, TextLook, View, Widget};
use crate::i18n::Lang;
use crate::narrate;

/// Which step it is, what each device shows, what to do next, and the safety rule there. The answer is always complete,
/// however little is said otherwise, and in free practice too.
pub(super) fn whereabouts(view: &View, session: &Session) -> String {
    let lang = view.lang;
    if let Some(advice) = view.guide.advice.as_ref().filter(|_| session.chair().is_some()) {
        return in_the_chair(view, advice);
    }
    let (place, title, what) = match &view.guide.advice {
        Some(advice) if session.is_watched() => of_the_run(view, advice),
        Some(_) | None => of_the_lesson(session, lang),
    };
    // On an ordinary day the address matters.
    let address = session.is_a_day().then(|| narrate::address(session.address(), lang));
    let computer = [address, Some(in_words(&view.computer))];
    let computer = computer.into_iter().flatten().collect::<Vec<_>>().join(" ");
    lang.texts().said.where_am_i(&place, title, &computer, &in_words(&view.phone), what.trim_end())
}

#[inline(never)]
fn in_the_chair(view: &View, advice: &Advice) -> String {
    let theirs = [&*advice.what, &*advice.why].join(" ");
    view.lang.texts().said.hint(&view.guide.step, &theirs)
}

#[inline(never)]
fn of_the_run(view: &View, advice: &Advice) -> (String, &'static str, String) {
    let place = [Some(&*view.guide.step), view.guide.part.as_deref()].into_iter().flatten();
    (place.collect::<Vec<_>>().join(", "), view.guide.title, [&*advice.what, " ", &advice.why].concat())
}

/// The step, what it is called, and what to do in it.
fn of_the_lesson(session: &Session, lang: Lang) -> (String, &'static str, String) {
    let words = narrate::words(session.lesson(), session.next(), session.world(), lang);
    let parts = [words.detour.as_deref(), Some(&*words.what), words.rule];
    let what = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let day = session.place().map(|day| narrate::day_of_the_week(day, lang));
    let place = [day, Some(words.step), words.part].into_iter().flatten().collect::<Vec<_>>().join(", ");
    (place, words.title, what)
}

/// What a device shows: its heading, and of the rest what somebody needs to know to go on. Buttons and
/// fields are left out: they are found by Tab.
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
            TextLook::Quiet | TextLook::Help | TextLook::Control => None,
        },
        Widget::Field(field) => field.error.as_deref(),
        Widget::Keypad(keypad) => Some(&keypad.count),
        Widget::Choice(choice) => choice.options.get(choice.selected?).map(|option| &**option),
        Widget::Checkbox(checkbox) => checkbox.error.as_deref(),
        Widget::Qr(qr) => Some(&qr.label),
        Widget::Code { spoken, .. } => Some(spoken),
        Widget::Spinner(text) | Widget::Shield { text, .. } => Some(text),
        Widget::Button(_) | Widget::Row(_) | Widget::Swipe(_) => None,
    }
}
