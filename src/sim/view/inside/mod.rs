//! 'Look inside': what goes on between the parties. Like the table of defences, what stands in it is text with its elements: some
//! hundred rows are no components, and only those that have changed are drawn anew (`ui::kit::lines`).

mod knowledge;
mod messages;
mod rules;
mod said;
pub mod states;

use std::sync::Arc;

use super::markup::put;
use crate::sim::page::inside::InsideTab;
use crate::sim::page::{Page, Panel};
use crate::sim::session::Session;
use crate::sim::speech::Speech;

/// An element, as text.
pub type Markup = Arc<str>;

/// What is shown in the open tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InsideView {
    pub tab: InsideTab,
    /// What stands in it, or above its lines.
    pub html: String,
    /// Its lines, an element each.
    pub lines: Vec<Markup>,
}

pub(super) fn draw(session: &Session, speech: &Speech, page: &Page) -> Option<InsideView> {
    let is_shown = page.open.has(Panel::Inside) && page.has_later_parts() && !session.looks_on();
    is_shown.then(|| of_session(session, speech, page))
}

#[inline(never)]
fn of_session(session: &Session, speech: &Speech, page: &Page) -> InsideView {
    let (tab, lang) = (page.inside, page.lang);
    let (html, lines) = match tab {
        InsideTab::Messages => messages::draw(session.history(), session.now(), lang),
        InsideTab::WhoKnowsWhat => (knowledge::draw(session.history(), session.now(), lang), Vec::new()),
        InsideTab::States => {
            let (world, learner) = (session.history().world(), session.lesson().learner);
            (states::draw(world, learner, lang), states::lines(world, learner, lang))
        }
        InsideTab::Rules => (rules::draw(session.history(), session.now(), session.end_of_day(), lang), Vec::new()),
        InsideTab::WhatWasSaid => said::draw(speech, lang),
    };
    InsideView { tab, html, lines }
}

/// Appends words, in which nothing means anything to a browser.
fn put_words(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

/// Appends an element with words in it: `open` is its name, with its attributes, and `close` its name.
fn put_element(html: &mut String, open: &str, words: &str, close: &str) {
    put(html, "<~>", &[open]);
    put_words(html, words);
    put(html, "</~>", &[close]);
}
