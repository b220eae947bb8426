//! The end of a message: where the learner is, what to do next, and the rule that protects them there.

use super::Sim;
use super::settings::Talkativeness;
use crate::narrate;

impl Sim {
    /// As much as is to be said. The rule comes when a step is reached, and not again while the learner is at it: not after
    /// each wrong PIN, and not with the time that is left.
    pub(super) fn hint(&mut self) -> String {
        let (hint, rule) = match self.settings.talkativeness {
            Talkativeness::Full => (self.what_to_do(), self.rule(self.is_guided())),
            Talkativeness::Short => (self.step(), self.rule(false)),
            Talkativeness::Errors => (self.step(), None),
        };
        if rule.is_none() {
            self.rule_said = None;
        }
        with_rule(hint, rule.filter(|_| self.rule_said != rule))
    }

    /// A message has been written, and not only meant to be: a rule that is in it has been said.
    pub(super) fn note_said(&mut self, text: &str) {
        let said =
            [true, false].into_iter().find_map(|with_what| self.rule(with_what).filter(|rule| text.contains(rule)));
        self.rule_said = said.or(self.rule_said);
    }

    /// Everything, for somebody who asks.
    pub(super) fn full_hint(&self) -> String {
        with_rule(self.what_to_do(), self.rule(self.is_guided()))
    }

    fn what_to_do(&self) -> String {
        let next = self.next();
        if self.is_guided() || next.is_finished() {
            narrate::hint(self.lesson(), next, self.history.world(), self.lang)
        } else {
            narrate::short_hint(self.lesson(), next, false, self.lang)
        }
    }

    fn step(&self) -> String {
        narrate::short_hint(self.lesson(), self.next(), self.is_guided(), self.lang)
    }

    fn rule(&self, with_what: bool) -> Option<&'static str> {
        narrate::rule(self.next(), with_what, self.lang)
    }
}

fn with_rule(hint: String, rule: Option<&str>) -> String {
    match rule {
        Some(rule) => format!("{hint} {rule}"),
        None => hint,
    }
}
