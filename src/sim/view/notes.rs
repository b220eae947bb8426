//! What somebody in front of a class has to hand: on the page, or in a second window.

use super::guide::GuideView;
use crate::narrate::{Note, next_title, note};
use crate::sim::page::presenter::Presenter;
use crate::sim::page::{Page, Panel};
use crate::sim::session::Session;

/// The notes for the present step. The words around them are those of `i18n::Notes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesView {
    pub step: String,
    /// What there is to do.
    pub what: String,
    pub note: Note,
    /// What the next step is called; nothing, where that depends on what is done.
    pub next: &'static str,
    /// How long the page has been presented.
    pub elapsed: String,
    /// Whether they are in a second window.
    pub has_window: bool,
    /// Whether the browser has not opened it.
    pub is_blocked: bool,
}

pub(super) fn draw(session: &Session, guide: &GuideView, page: &Page) -> Option<NotesView> {
    let is_shown = page.presenter != Presenter::Off
        && page.has_later_parts()
        && (page.open.has(Panel::Notes) || page.notes.has_window());
    is_shown.then(|| of_the_step(session, guide, page))
}

#[inline(never)]
fn of_the_step(session: &Session, guide: &GuideView, page: &Page) -> NotesView {
    let (lesson, next, looks_on) = (session.lesson(), session.next(), session.looks_on());
    NotesView {
        step: guide.step.clone(),
        what: guide.advice.as_ref().map(|advice| advice.what.clone()).unwrap_or_default(),
        note: note(lesson, next, looks_on, page.lang),
        next: if looks_on { "" } else { next_title(lesson, next, page.lang) },
        elapsed: page.lang.days().notes.elapsed(page.notes.minutes(session.real_time())),
        has_window: page.notes.has_window(),
        is_blocked: page.notes.is_blocked(),
    }
}
