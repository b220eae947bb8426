//! The table of defences. It is one text with its elements: as components, its rows and cells would be a twentieth of the program
//! (`docs/adr/0015`). No word of it comes from anywhere but the packs, in which no element can stand.

use super::markup::put;
use crate::defences::{Attack, Defence, Table, Verdict};
use crate::i18n::{Defences, Lang};
use crate::lesson::Lesson;
use crate::narrate::defence::{attack_name, defence_name, extent, verdict, would_have_stopped};

/// What the id of a cell's button begins with; its number follows, counted row by row.
pub const CELL: &str = "cell-";

/// The table, what its cells mean, and how much was looked at.
///
/// - Each cell says it in words, and is a button, named after its row and its column, that shows how it comes about. One in which
///   there is nothing to show is words alone.
/// - In a narrow window the table scrolls by itself; what scrolls has a name, and can have focus.
pub(super) fn in_words(table: Option<&Table>, lang: Lang) -> String {
    let texts = lang.texts();
    let words = &lang.days().defences;
    let mut html = String::new();
    put(&mut html, "<h2 class=defences__heading>~</h2><p>", &[texts.chrome.what_stops_what()]);
    let Some(table) = table else {
        put(&mut html, "~</p>", &[texts.chrome.table_not_here()]);
        return html;
    };
    put_table(&mut html, table, words);
    html
}

#[inline(never)]
fn put_table(html: &mut String, table: &Table, words: &Defences) {
    put(
        html,
        "~</p><div class=defences__scroll role=region tabindex=0 aria-labelledby=defences-caption><table class=defences__table><caption id=defences-caption>~</caption><thead><tr><th scope=col>~",
        &[words.computed(), words.heading(), words.attack()],
    );
    for defence in Defence::ALL {
        put(html, "</th><th scope=col>~", &[defence_name(defence, words)]);
    }
    html.push_str("</th></tr></thead><tbody>");
    for attack in Attack::ALL {
        put_row(html, attack, table, words);
    }
    put(
        html,
        "</tbody></table></div><ul class=defences__legend><li>~</li></ul><p>~</p>",
        &[&words.legend().replace('\n', "</li><li>"), &extent(table, words)],
    );
}

fn put_row(html: &mut String, attack: Attack, table: &Table, words: &Defences) {
    let name = attack_name(attack, words);
    put(html, "<tr><th scope=row>~</th>", &[name]);
    let first = attack as usize * Defence::ALL.len();
    for ((number, defence), entry) in (first..).zip(Defence::ALL).zip(table.row(attack)) {
        let verdict = verdict(entry.verdict, words);
        if entry.verdict == Verdict::None {
            put(
                html,
                "<td><span aria-hidden=true>~</span><span class=visually-hidden>~</span></td>",
                &[&verdict, words.none_in_words()],
            );
        } else {
            let shows = words.show_how(name, defence_name(defence, words), &verdict);
            put(
                html,
                "<td><button type=button class=button id=~~ aria-label=\"~\">~</button></td>",
                &[CELL, &number.to_string(), &shows, &verdict],
            );
        }
    }
    html.push_str("</tr>");
}

/// After a day that was a fraud: what would have stopped it, and what not. Empty after any other.
#[inline(never)]
pub(super) fn of_the_day(lesson: &Lesson, table: Option<&Table>, lang: Lang) -> String {
    let words = &lang.days().defences;
    let adversary = lesson.others.adversary.filter(|_| lesson.day.is_some_and(|day| day.is_fraud));
    let lines = adversary.zip(table).map(|(adversary, table)| would_have_stopped(adversary, table, words));
    let lines = lines.unwrap_or_default();
    let mut html = String::new();
    if !lines.is_empty() {
        put(&mut html, "<p>~</p><ul><li>~</li></ul>", &[words.would_have_stopped(), &lines.join("</li><li>")]);
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What would end an attribute, or begin an element or a letter by its name.
    #[test]
    fn no_word_of_the_table_means_anything_to_a_browser() {
        for lang in Lang::ALL {
            let texts = lang.texts();
            let words = &lang.days().defences;
            let mut all = vec![texts.chrome.what_stops_what(), texts.chrome.table_not_here(), words.legend()];
            all.extend([words.computed(), words.heading(), words.attack(), words.none_in_words(), words.none()]);
            all.extend([words.stops(), words.fails(), words.in_part(), words.would_have_stopped(), words.thousands()]);
            all.extend(Attack::ALL.map(|own| attack_name(own, words)));
            all.extend(Defence::ALL.map(|own| defence_name(own, words)));
            let filled_in = [
                words.show_how("", "", ""),
                words.says("", ""),
                words.chance("", ""),
                words.looked_at("", ""),
                words.is_complete(""),
                words.is_cut_short(""),
            ];
            for text in all.into_iter().chain(filled_in.iter().map(String::as_str)) {
                assert!(!text.contains(['<', '>', '&', '"']), "{text}");
            }
        }
    }
}
