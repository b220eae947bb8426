//! The rules that always hold, and whether they hold in this session.

use super::put_element;
use crate::history::History;
use crate::i18n::Lang;
use crate::inside::live::first_broken;
use crate::lesson::Ending;
use crate::narrate::debrief;
use crate::narrate::defence::grouped;
use crate::narrate::property::sentence;
use crate::protocol::Instant;
use crate::sim::view::timeline::minutes;
use crate::verify::{Property, checked};

/// `ending`: how the day ended, if it is one and is over.
pub fn draw(history: &History, now: Instant, ending: Option<&Ending>, lang: Lang) -> String {
    let broken = first_broken(history, now);
    let texts = &lang.days().inside;
    let states = grouped(&checked::STATES.to_string(), &lang.days().defences);
    let mut html = String::new();
    put_element(&mut html, "p", &texts.rules_about(&states, checked::ROOMS), "p");
    html.push_str("<ul class=inside__list>");
    for property in Property::ALL {
        put_element(&mut html, "li><p", sentence(property, lang), "p");
        match broken {
            Some((at, other)) if other == property => {
                put_element(&mut html, "strong class=inside__broken", &texts.broken(&minutes(at)), "strong");
            }
            Some(_) | None => put_element(&mut html, "small", texts.holds(), "small"),
        }
        html.push_str("</li>");
    }
    html.push_str("</ul>");
    put_element(&mut html, "p class=inside__human", texts.human_decision(), "p");
    // Of a day that is over, by what it could have been noticed; before, that would give it away.
    if let Some(about) = ending.and_then(|ending| debrief(history.lesson(), ending, lang)) {
        put_element(&mut html, "p class=inside__human", about.clue, "p");
    }
    html
}
