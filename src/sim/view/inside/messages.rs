//! The messages of the session up to the present moment: a table, and beside each row its piece of a sequence diagram. Both come from
//! the same rows.

use super::{Markup, put_element, put_words};
use crate::history::History;
use crate::i18n::Lang;
use crate::inside::sequence::{Arrival, Lifeline, Row, What, lifelines, rows};
use crate::narrate::inside::{explained, is_elsewhere, name, short_name, what};
use crate::protocol::Instant;
use crate::sim::view::markup::put;
use crate::sim::view::timeline::minutes;

/// How far apart the lines of the picture stand.
const GAP: usize = 68;
/// How far down the arrow of a row is: beside the first line of its words.
const MIDDLE: usize = 22;

/// At least so many rows are shown, the newest, where there are as many. When a computer sleeps for a day while a box waits, there are
/// some thousands, and drawing those takes seconds.
const SHOWN: usize = 500;
/// So many rows go away at once: each time that some do, all others are drawn anew.
const GO_TOGETHER: usize = 100;

/// The head of the table, and its rows.
pub fn draw(history: &History, now: Instant, lang: Lang) -> (String, Vec<Markup>) {
    let rows = rows(&history.log(now));
    let lines = lifelines(&rows);
    let left_out = rows.len().saturating_sub(SHOWN) / GO_TOGETHER * GO_TOGETHER;
    let shown = (0..).zip(&rows).skip(left_out);
    let body = shown.map(|(number, row)| of_row(row, !may_change(&rows, number), &lines, lang).into());
    let mut head = head(&lines, rows.is_empty(), lang);
    if left_out > 0 {
        put(&mut head, "<tr><td colspan=5>~</td></tr>", &[&lang.days().inside.left_out(left_out)]);
    }
    (head, body.collect())
}

fn head(lines: &[Lifeline], is_empty: bool, lang: Lang) -> String {
    let texts = &lang.days().inside;
    let mut html = String::from("<tr>");
    if is_empty {
        put_element(&mut html, "td", texts.nothing_yet(), "td");
    } else {
        put_element(&mut html, "th scope=col", texts.time(), "th");
        put_element(&mut html, "th scope=col class=inside__strip><span class=visually-hidden", texts.picture(), "span");
        put_picture_head(&mut html, lines, lang);
        for name in [texts.from(), texts.to(), texts.what()] {
            put_element(&mut html, "th scope=col", name, "th");
        }
    }
    html.push_str("</tr>");
    html
}

/// Names above the lines, and what marks those that stand elsewhere.
fn put_picture_head(html: &mut String, lines: &[Lifeline], lang: Lang) {
    put(html, "<svg aria-hidden=true class=inside__picture width=~ height=30>", &[&(lines.len() * GAP).to_string()]);
    for (number, line) in lines.iter().enumerate() {
        put(html, "<text x=~ y=20>", &[&place(number).to_string()]);
        put_words(html, &short_name(*line, lang));
        html.push_str("</text>");
    }
    html.push_str("</svg>");
    if lines.iter().any(|line| matches!(line, Lifeline::Party(party) if is_elsewhere(*party))) {
        put_element(html, "small aria-hidden=true", lang.days().inside.elsewhere_note(), "small");
    }
    html.push_str("</th>");
}

/// Whether something may still be added to this row. It has nothing to be opened as long as that is so: whoever stood in it would lose their
/// place.
fn may_change(rows: &[Row], number: usize) -> bool {
    match &rows[number].what {
        What::Sent(_, arrival) => matches!(arrival, Arrival::UnderWay),
        What::Polled { .. } => rows[number + 1..].iter().all(|row| matches!(row.what, What::Polled { .. })),
        What::Did(..) | What::Saw(..) | What::Skipped(_) => false,
    }
}

fn of_row(row: &Row, can_be_opened: bool, lines: &[Lifeline], lang: Lang) -> String {
    let mut html = String::from("<tr>");
    put_element(&mut html, "td", &minutes(row.at), "td");
    html.push_str("<td class=inside__strip>");
    put_picture(&mut html, row, lines);
    html.push_str("</td>");
    let [from, to] = match row.ends() {
        Some((from, to)) => [from, to].map(|line| name(line, lang)),
        None => [String::from("–"), String::from("–")],
    };
    put_element(&mut html, "td", &from, "td");
    put_element(&mut html, "td", &to, "td");
    let words = what(row, lang);
    if can_be_opened {
        put_element(&mut html, "td><details><summary", &words, "summary");
        for sentence in explained(row, lang) {
            put_element(&mut html, "p", &sentence, "p");
        }
        html.push_str("</details></td></tr>");
    } else {
        put_element(&mut html, "td", &words, "td");
        html.push_str("</tr>");
    }
    html
}

/// The piece of the diagram beside a row: all lines as one path, and one arrow.
fn put_picture(html: &mut String, row: &Row, lines: &[Lifeline]) {
    let width = (lines.len() * GAP).to_string();
    put(html, "<svg aria-hidden=true class=inside__picture width=~><path class=inside__lines d=\"", &[&width]);
    for number in 0..lines.len() {
        // Longer than any row: the picture ends where the row does.
        put(html, "M~ 0v3000", &[&place(number).to_string()]);
    }
    html.push_str("\"/>");
    let x = |line: Lifeline| lines.iter().position(|other| *other == line).map(place);
    if let Some((from, to)) = row.ends().and_then(|(from, to)| x(from).zip(x(to))) {
        put_arrow(html, row, from, to);
    } else {
        let middle = MIDDLE.to_string();
        put(html, "<path class=inside__pause d=\"M0 ~H~\"/>", &[&middle, &width]);
    }
    html.push_str("</svg>");
}

/// What somebody does begins with a dot. A lost message ends in a cross on its way.
fn put_arrow(html: &mut String, row: &Row, from: usize, to: usize) {
    let (looks, colour, is_lost) = match &row.what {
        What::Did(..) => ("inside__arrow inside__arrow--deed", "inside__head inside__head--deed", false),
        What::Sent(_, Arrival::At(_)) => ("inside__arrow", "inside__head", false),
        What::Sent(_, Arrival::Never) => ("inside__arrow inside__arrow--lost", "inside__head inside__head--lost", true),
        What::Sent(_, Arrival::UnderWay) | What::Saw(..) | What::Polled { .. } | What::Skipped(_) => {
            ("inside__arrow inside__arrow--dashed", "inside__head", false)
        }
    };
    let middle = MIDDLE.to_string();
    let end = if is_lost { usize::midpoint(from, to) } else { to };
    let goes_back = to < from;
    let [from, end] = [from, end].map(|x| x.to_string());
    put(html, "<path class=\"~\" d=\"M~ ~H~\"/>", &[looks, &from, &middle, &end]);
    let head = match (is_lost, goes_back) {
        (true, _) => "m-6-6l12 12m0-12l-12 12",
        (false, true) => "m9-6l-9 6l9 6",
        (false, false) => "m-9-6l9 6l-9 6",
    };
    put(html, "<path class=\"~\" d=\"M~ ~~\"/>", &[colour, &end, &middle, head]);
    if matches!(row.what, What::Did(..)) {
        put(html, "<circle class=inside__dot r=5 cx=~ cy=~ />", &[&from, &middle]);
    }
}

/// Where the line of this number stands.
const fn place(number: usize) -> usize {
    number * GAP + GAP / 2
}
