//! The habits on which a class votes in words, and what becomes of a class that has them.

use super::defence::{attack_name, verdict};
use crate::defences::{Attack, Class, Habit, Table, Verdict};
use crate::i18n::Defences;

/// A habit, as it is read aloud.
#[must_use]
pub const fn habit_name(habit: Habit, texts: &Defences) -> &'static str {
    match habit {
        Habit::EntersToldCodes => texts.enters_told_codes(),
        Habit::ReadsTheText => texts.reads_the_text(),
        Habit::LooksAtTheAddress => texts.looks_at_the_address(),
        Habit::SwitchesWhenAsked => texts.switches_when_asked(),
    }
}

/// What to do instead.
const fn change_name(habit: Habit, texts: &Defences) -> &'static str {
    match habit {
        Habit::EntersToldCodes => texts.enter_no_told_codes(),
        Habit::ReadsTheText => texts.read_the_text(),
        Habit::LooksAtTheAddress => texts.look_at_the_address(),
        Habit::SwitchesWhenAsked => texts.hang_up_instead(),
    }
}

/// What an attack does to a class.
#[must_use]
pub fn outcome(outcome: Verdict, texts: &Defences) -> String {
    match outcome {
        Verdict::Fails => texts.is_harmed().to_owned(),
        Verdict::InPart => texts.is_harmed_some_days().to_owned(),
        Verdict::Chance { .. } => verdict(outcome, texts),
        Verdict::Stops | Verdict::None => texts.is_not_harmed().to_owned(),
    }
}

/// Whether an attack with this outcome ever harms the class.
#[must_use]
pub const fn is_harm(outcome: Verdict) -> bool {
    matches!(outcome, Verdict::Fails | Verdict::InPart | Verdict::Chance { .. })
}

fn harms(class: Class, table: &Table) -> usize {
    table.class(class).iter().filter(|entry| is_harm(entry.verdict)).count()
}

/// By what this class would be harmed, and then, if there is anything to stop, which one change would stop the most: two sentences with
/// this between them.
#[must_use]
pub fn sentences(class: Class, table: &Table, between: &str, texts: &Defences) -> String {
    let mut attacks = String::new();
    for (attack, entry) in Attack::ALL.into_iter().zip(table.class(class)) {
        if is_harm(entry.verdict) {
            add(&mut attacks, attack_name(attack, texts), "; ");
        }
    }
    let now = harms(class, table);
    if now == 0 {
        return texts.harmed_by_none().to_owned();
    }
    let mut told = texts.harmed_by(now, &attacks);
    let (most, changes) = best_changes(class, now, table, texts);
    if most > 0 {
        add(&mut told, &texts.best_change(most, &changes), between);
    }
    told
}

/// How many of so many attacks one change would stop at most, and which: several, if they stop as many.
fn best_changes(class: Class, now: usize, table: &Table, texts: &Defences) -> (usize, String) {
    let (mut most, mut changes) = (0, String::new());
    for habit in Habit::ALL {
        let stopped = class.improved(habit).map_or(0, |improved| now.saturating_sub(harms(improved, table)));
        if stopped > most {
            changes.clear();
            most = stopped;
        }
        if stopped == most {
            add(&mut changes, change_name(habit, texts), texts.or());
        }
    }
    (most, changes)
}

/// One more, with something between it and the one before.
fn add(list: &mut String, one: &str, between: &str) {
    if !list.is_empty() {
        list.push_str(between);
    }
    list.push_str(one);
}
