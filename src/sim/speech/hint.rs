//! The end of a message: which step it is, what to do next, and the safety rule there.

use super::Speech;
use crate::lesson::{Action, Step};
use crate::narrate::{self, Device};
use crate::sim::focus::device_of;
use crate::sim::page::Page;
use crate::sim::page::settings::Talkativeness;
use crate::sim::session::Session;
use crate::speech::{Topic, Urgency};

impl Speech {
    /// As much as is to be said with this setting. The rule is said when a step is reached, and not again while the
    /// learner is at it: not after each wrong PIN, and not with the remaining time.
    pub(super) fn hint(&mut self, session: &Session, page: &Page) -> String {
        // On an ordinary day the guide does not say what to do, and what is happening was said already. Its end is said by itself.
        if session.is_a_day() {
            return String::new();
        }
        let (hint, rule) = match page.settings.talkativeness {
            Talkativeness::Full => (what_to_do(session, page), rule(session.is_guided(), session, page)),
            Talkativeness::Short => (step(session, page), rule(false, session, page)),
            Talkativeness::Errors => (step(session, page), None),
        };
        if rule.is_none() {
            self.rule_said = None;
        }
        with_rule(hint, rule.filter(|_| self.rule_said != rule))
    }

    /// A message has been written: if the present rule is in it, the rule has been said.
    pub(super) fn note_rule(&mut self, text: &str, session: &Session, page: &Page) {
        let said = [true, false]
            .into_iter()
            .find_map(|with_what| rule(with_what, session, page).filter(|rule| has(text, rule)));
        self.rule_said = said.or(self.rule_said);
    }

    /// The whole hint, for somebody who asks.
    pub(in crate::sim) fn full_hint(session: &Session, page: &Page) -> String {
        with_rule(what_to_do(session, page), rule(session.is_guided(), session, page))
    }

    /// The hint by itself, at the beginning of a lesson or at the step of a link.
    pub(in crate::sim) fn say_hint(&mut self, session: &Session, page: &Page) {
        // On an ordinary day it is what the learner wants to do, and where they are.
        let hint = if session.is_a_day() { Self::full_hint(session, page) } else { self.hint(session, page) };
        let hint = match session.place() {
            Some(day) => [&*narrate::day_of_the_week(day, page.lang), ". ", &hint].concat(),
            None => hint,
        };
        self.answer(with_last(hint, session, page), session, page);
        if session.is_a_day() {
            self.push(Topic::Computer, Urgency::Status, narrate::address(session.address(), page.lang), session, page);
        }
    }
}

/// Whether this is a part of the text. `str::contains` would be the only place in the page that brings the searching of the standard library.
fn has(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len().max(1)).any(|piece| piece == part.as_bytes())
}

/// Whether the hint says what to do on this device, so that what leads there need not be said as well.
pub(super) fn says_what_to_do_at(device: Option<Device>, session: &Session, page: &Page) -> bool {
    let next = session.next();
    let Action::Do(input) = next.action else { return false };
    let is_told = page.settings.talkativeness == Talkativeness::Full
        && session.is_guided()
        && !session.is_a_day()
        && next.detour.is_none();
    is_told && device.is_some() && device_of(input) == device
}

/// Whether there is nothing to do and nothing to explain, so that the hint by itself is not worth a message. To wait for the
/// connection is a step of its own, which is to be named.
pub(super) fn is_only_to_wait(session: &Session) -> bool {
    let next = session.next();
    next.action == Action::Wait && next.detour.is_none() && next.step != Step::WaitForConnection
}

/// A hint without a change before it, with what has to be remembered for it at its end.
pub(super) fn with_last(hint: String, session: &Session, page: &Page) -> String {
    match narrate::to_remember(session.scene().computer, page.lang) {
        Some(last) => [&*hint, " ", &last].concat(),
        None => hint,
    }
}

fn what_to_do(session: &Session, page: &Page) -> String {
    let next = session.next();
    if session.is_guided() || next.is_finished() {
        narrate::hint(session.lesson(), next, session.world(), page.lang)
    } else {
        narrate::short_hint(session.lesson(), next, false, page.lang)
    }
}

fn step(session: &Session, page: &Page) -> String {
    narrate::short_hint(session.lesson(), session.next(), session.is_guided(), page.lang)
}

fn rule(with_what: bool, session: &Session, page: &Page) -> Option<&'static str> {
    // A day speaks of what happened in it, and of nothing else.
    narrate::rule(session.next(), with_what, page.lang).filter(|_| !session.is_a_day())
}

fn with_rule(hint: String, rule: Option<&str>) -> String {
    match rule {
        Some(rule) => [&*hint, " ", rule].concat(),
        None => hint,
    }
}
