//! What becomes of a class with the habits that were chosen: two sentences, and a table with a row for each attack. Like the table of defences it
//! is one text with its elements, and its buttons are those of cells (`docs/adr/0015`).

use super::defences::CELL;
use super::markup::put;
use crate::defences::{Attack, Class, Table};
use crate::i18n::Lang;
use crate::narrate::class::{is_harm, outcome, sentences};
use crate::narrate::defence::attack_name;

/// The sentences and the table; or that the table is not here.
///
/// Each row says it by a sign and in words. The button of one that is harmed is named after its row.
pub(super) fn in_words(class: Class, table: Option<&Table>, lang: Lang) -> String {
    match table {
        Some(table) => of_class(class, table, lang),
        None => ["<p>", lang.texts().chrome.table_not_here(), "</p>"].concat(),
    }
}

#[inline(never)]
fn of_class(class: Class, table: &Table, lang: Lang) -> String {
    let words = &lang.days().defences;
    let mut html = String::new();
    put(
        &mut html,
        "<p>~</p><table><thead><tr><th scope=col>~</th><th scope=col>~</th></tr></thead><tbody>",
        &[&sentences(class, table, "</p><p>", words), words.attack(), words.this_class()],
    );
    for ((number, attack), entry) in (Table::first_of(class)..).zip(Attack::ALL).zip(table.class(class)) {
        let name = attack_name(attack, words);
        let outcome = outcome(entry.verdict, words);
        put(&mut html, "<tr><th scope=row>~</th><td><span aria-hidden=true>", &[name]);
        if is_harm(entry.verdict) {
            put(
                &mut html,
                "✗</span> ~ <button type=button class=button id=~~ aria-label=\"~\">~</button>",
                &[&outcome, CELL, &number.to_string(), &words.says(name, words.see_how()), words.see_how()],
            );
        } else {
            put(&mut html, "✓</span> ~", &[&outcome]);
        }
        html.push_str("</td></tr>");
    }
    html.push_str("</tbody></table>");
    html
}
