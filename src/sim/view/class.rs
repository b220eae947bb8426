//! What becomes of a class with the habits that were chosen: two sentences, and a table with a row for each attack. Like the table of defences it
//! is one text with its elements, and its buttons are those of cells (`docs/adr/0015`).

use super::defences::{CELL, put};
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
    put(&mut html, &["<p>", &sentences(class, table, "</p><p>", words)]);
    put(&mut html, &["</p><table><thead><tr><th scope=col>", words.attack(), "</th><th scope=col>"]);
    put(&mut html, &[words.this_class(), "</th></tr></thead><tbody>"]);
    for ((number, attack), entry) in (Table::first_of(class)..).zip(Attack::ALL).zip(table.class(class)) {
        let name = attack_name(attack, words);
        let outcome = outcome(entry.verdict, words);
        put(&mut html, &["<tr><th scope=row>", name, "</th><td><span aria-hidden=true>"]);
        if is_harm(entry.verdict) {
            put(
                &mut html,
                &["✗</span> ", &outcome, " <button type=button class=button id=", CELL, &number.to_string()],
            );
            put(
                &mut html,
                &[" aria-label=\"", &words.says(name, words.see_how()), "\">", words.see_how(), "</button>"],
            );
        } else {
            put(&mut html, &["✓</span> ", &outcome]);
        }
        put(&mut html, &["</td></tr>"]);
    }
    put(&mut html, &["</tbody></table>"]);
    html
}
