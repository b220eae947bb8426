//! A lesson played by the expert from beginning to end, as a text: what is done, sent and said, with the time.

use std::fmt::Write;

use super::Sim;
use super::effect::Effect;
use super::intent::Intent;
use super::page::languages::Languages;
use super::page::link::Link;
use super::page::settings::SavedSettings;
use super::session::SessionIntent;
use crate::history::LogLine;
use crate::i18n::Lang;
use crate::lesson::Lesson;
use crate::narrate;
use crate::protocol::world::Output;
use crate::protocol::world::wire::Envelope;
use crate::protocol::{Instant, Seed};
use crate::speech::RealTime;

/// Plays the lesson as somebody does who presses 'Do this step for me' and listens to the end of each message.
///
/// Returns one line for each thing that is done, sent or said, in the order of time. Messages of a box that only keeps
/// asking are left out.
#[must_use]
pub fn transcript(lesson: &'static Lesson, lang: Lang, seed: Seed) -> String {
    let link = Link { lesson: Some(lesson), ..Link::default() };
    let mut sim = Sim::new(&link, SavedSettings::default(), Languages::all(lang), seed, RealTime(0));
    let mut real_time = RealTime(0);
    let mut said = Vec::new();
    let mut text = [narrate::lesson_texts(lesson, lang).title(), "\n\n"].concat();
    loop {
        real_time = listen(&mut sim, real_time, &mut said);
        if sim.next().is_finished() {
            break;
        }
        if sim.next().is_day_over() {
            // The next day has a log and a time of its own.
            write(&sim, &std::mem::take(&mut said), &mut text);
            text.push('\n');
        }
        let _nothing_before_it_is_due = sim.update(real_time, Intent::Session(SessionIntent::DoStep));
    }
    write(&sim, &said, &mut text);
    text
}

/// Lets real time pass until nothing is on its way and everything has been said.
fn listen(sim: &mut Sim, mut real_time: RealTime, said: &mut Vec<(Instant, String)>) -> RealTime {
    while let Some(when) = sim.poll_timeout() {
        let others_are_due = sim.history().others_act_at().is_some_and(|at| at <= sim.session.now());
        if !sim.history().world().is_busy() && sim.speech.poll_timeout().is_none() && !others_are_due {
            break;
        }
        real_time = real_time.max(when);
        for effect in sim.update(real_time, Intent::Wake) {
            if let Effect::Say(_, text) = effect {
                said.push((sim.session.now(), text));
            }
        }
    }
    real_time
}

fn write(sim: &Sim, said: &[(Instant, String)], text: &mut String) {
    let lang = sim.lang();
    let texts = &lang.days().wire;
    let mut lines: Vec<(Instant, String)> = Vec::new();
    for line in sim.history().log(sim.session.now()) {
        match line {
            LogLine::Input(entry, before) => {
                let who = narrate::wire::who(entry.by, entry.input, lang);
                let what = narrate::wire::of_input(entry.input, before, lang);
                lines.push((entry.at, format!("{who}: {what}")));
            }
            LogLine::Output(at, Output::Sent(envelope)) if !envelope.is_idle_polling() => {
                lines.push((at, message(&envelope, lang)));
            }
            LogLine::Output(at, Output::Lost(envelope)) => {
                lines.push((at, format!("{} ({})", message(&envelope, lang), texts.lost())));
            }
            LogLine::Output(at, Output::Seen(_, half)) => {
                lines.push((at, format!("    {}: {}", texts.camera(), narrate::wire::of_half(half, lang))));
            }
            LogLine::Output(_, Output::Sent(_) | Output::Delivered(_) | Output::Elapsed(_) | Output::Leapt(_)) => {}
        }
    }
    lines.extend(said.iter().map(|(at, text)| (*at, format!("        {}: “{text}”", texts.said()))));
    lines.sort_by_key(|(at, _)| *at);

    for (at, line) in lines {
        let millis = at.as_millis();
        let _writing_to_a_string_never_fails = writeln!(text, "{:3}.{:03} {line}", millis / 1000, millis % 1000);
    }
}

fn message(envelope: &Envelope, lang: Lang) -> String {
    let from = narrate::wire::of_party(envelope.from, lang);
    let to = narrate::wire::of_party(envelope.to(), lang);
    format!("    {from} → {to}: {}", narrate::wire::of_envelope(envelope, lang))
}
