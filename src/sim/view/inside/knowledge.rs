//! Who knows what at the present moment, as a table.

use super::{put_element, put_words};
use crate::history::History;
use crate::i18n::Lang;
use crate::inside::knowledge::{Item, Row, who_knows_what};
use crate::inside::sequence::Lifeline;
use crate::narrate::duration;
use crate::narrate::inside::{item_name, name};
use crate::people::Knower;
use crate::protocol::Instant;
use crate::protocol::world::Actor;

pub fn draw(history: &History, now: Instant, lang: Lang) -> String {
    let texts = &lang.days().inside;
    let mut html = String::new();
    put_element(&mut html, "table class=inside__table><caption", texts.knowledge_table(), "caption");
    html.push_str("<thead><tr>");
    put_element(&mut html, "th scope=col", texts.who(), "th");
    for item in Item::ALL {
        put_element(&mut html, "th scope=col", item_name(item, lang), "th");
    }
    html.push_str("</tr></thead><tbody>");
    for row in who_knows_what(history, now) {
        put_row(&mut html, &row, lang);
    }
    html.push_str("</tbody></table>");
    html
}

fn put_row(html: &mut String, row: &Row, lang: Lang) {
    html.push_str("<tr>");
    put_element(html, "th scope=row", &name(line(row.who), lang), "th");
    for item in Item::ALL {
        let since = row.since(item);
        html.push_str(if since.is_some() { "<td class=inside__known>" } else { "<td>" });
        put_words(html, &cell(since, lang));
        html.push_str("</td>");
    }
    html.push_str("</tr>");
}

fn cell(since: Option<Instant>, lang: Lang) -> String {
    let texts = &lang.days().inside;
    match since {
        None => texts.no().to_owned(),
        Some(Instant::START) => texts.from_the_beginning().to_owned(),
        Some(at) => texts.yes_after(&duration(at - Instant::START, lang.texts())),
    }
}

const fn line(who: Knower) -> Lifeline {
    match who {
        Knower::Person(Actor::Learner) => Lifeline::Learner,
        Knower::Person(Actor::Other) => Lifeline::Other,
        Knower::Party(party) => Lifeline::Party(party),
    }
}
