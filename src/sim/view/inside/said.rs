//! What was said, with when and how: what a screen reader heard, for those who see it.

use super::{Markup, put_element, put_words};
use crate::i18n::Lang;
use crate::sim::speech::{Said, Speech};
use crate::sim::view::markup::put;
use crate::sim::view::timeline::minutes;
use crate::speech::{Topic, Urgency};

/// What stands above the lines while there are none, and the lines.
pub fn draw(speech: &Speech, lang: Lang) -> (String, Vec<Markup>) {
    let mut html = String::new();
    if speech.log().len() == 0 {
        put_element(&mut html, "p", lang.days().inside.nothing_said(), "p");
    }
    (html, speech.log().map(|said| of_line(said, lang).into()).collect())
}

fn of_line(said: &Said, lang: Lang) -> String {
    let texts = &lang.days().inside;
    let how = match said.urgency {
        Urgency::Status => texts.said_status(),
        Urgency::Alert => texts.said_alert(),
    };
    let mut html = String::from("<li><small>");
    put_words(&mut html, &minutes(said.at));
    let why = match said.topic {
        Some(Topic::Computer) => texts.about_computer(),
        Some(Topic::Phone) => texts.about_phone(),
        Some(Topic::Guide) => texts.about_guide(),
        Some(Topic::People) => texts.about_people(),
        Some(Topic::Typing) => texts.about_typing(),
        Some(Topic::TimeLeft) => texts.about_time(),
        None => texts.about_arrival(),
    };
    put(&mut html, ", ~. ~</small><p lang=~>", &[how, why, said.line.lang.code()]);
    put_words(&mut html, &said.line.text);
    html.push_str("</p></li>");
    html
}
