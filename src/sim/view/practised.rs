//! What was practised in this visit, day by day, to be read and printed.

use crate::narrate;
use crate::sim::page::{Page, Panel};
use crate::sim::session::Session;
use crate::sim::speech::SaidLine;

#[derive(Clone, Debug, PartialEq)]
pub struct PractisedView {
    pub heading: &'static str,
    /// A text for each day: what it is called, how it ended, and what there is to say of it, each on a line of its own.
    pub days: Vec<SaidLine>,
}

/// At the end of a week only its days.
pub(super) fn draw(session: &Session, page: &Page) -> Option<PractisedView> {
    page.open.has(Panel::Practised).then(|| of_days(session, page))
}

#[inline(never)]
fn of_days(session: &Session, page: &Page) -> PractisedView {
    let lang = page.lang;
    let is_of_the_week = session.is_after_a_week();
    let days = page.done().iter().filter(|done| done.lesson.day.is_some() && (done.place.is_some() || !is_of_the_week));
    let words = &lang.days().week;
    PractisedView {
        heading: if is_of_the_week { words.your_week() } else { words.practised() },
        // A line with a number never changes, so in each language it has another one.
        days: (0..)
            .zip(days)
            .map(|(place, done)| SaidLine {
                number: 2 * place + lang as u32,
                lang,
                text: narrate::finished_day(done.lesson, done.ending, done.place, lang),
            })
            .collect(),
    }
}
