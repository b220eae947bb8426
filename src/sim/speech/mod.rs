//! What is said, and when: the queue of messages, the browser's own voice, and 'What was said'.

mod hint;

use std::collections::VecDeque;

use super::effect::{Effect, Speaking};
use super::message::Message;
use super::page::Page;
use super::page::settings::Talkativeness;
use super::screen::SceneChange;
use super::session::Session;
use crate::i18n::Lang;
use crate::narrate::{self, Device};
use crate::protocol::Instant;
use crate::protocol::world::talk::Talk;
use crate::speech::queue::{Announcement, SpeechQueue, Utterance};
use crate::speech::voice::{self, Voice, Voices};
use crate::speech::{RealTime, Topic, Urgency};

/// What a person asks to hear, and what the browser reports about its voices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpeechIntent {
    Repeat,
    /// Which step is it, what do both devices show, and what comes next?
    WhereAmI,
    /// Which keys lead where, and what is said by itself?
    Keys,
    /// The browser has these voices.
    SetVoices(Vec<Voice>),
    /// The voice has finished the message with this number.
    FinishSpeaking(u32),
}

/// A line of 'What was said'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidLine {
    /// Counts from 1.
    pub number: u32,
    /// The language that it was said in.
    pub lang: Lang,
    pub text: String,
}

/// A line, with when it was said and how.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) line: SaidLine,
    pub(super) at: Instant,
    pub(super) urgency: Urgency,
    /// What it was about; nothing, where a link led to the middle of a lesson.
    pub(super) topic: Option<Topic>,
}

#[derive(Debug, Default)]
pub(super) struct Speech {
    queue: SpeechQueue,
    said: VecDeque<Said>,
    said_count: u32,
    /// The safety rule of the step at which the learner was when a message was written last, if it was said.
    rule_said: Option<&'static str>,
    voices: Voices,
}

/// 'What was said' keeps so many lines.
const SAID_LINES: usize = 200;

impl Speech {
    /// Everything said so far, oldest first.
    pub(super) fn said(&self) -> impl DoubleEndedIterator<Item = &SaidLine> {
        self.said.iter().map(|said| &said.line)
    }

    /// The same, with when and how.
    pub(super) fn log(&self) -> impl ExactSizeIterator<Item = &Said> {
        self.said.iter()
    }

    /// The last message, without the count of a repetition.
    pub(super) fn last_text(&self) -> Option<&str> {
        self.queue.last_text()
    }

    pub(super) fn poll_timeout(&self) -> Option<RealTime> {
        self.queue.poll_timeout()
    }

    /// The last message was in fact written at this time, later than it was decided.
    pub(super) fn note_written(&mut self, at: RealTime) {
        self.queue.note_written(at);
    }

    // -- What is said --------------------------------------------------------------------------------------------

    /// Says what has changed on the devices, then what to do and what has to be remembered for it, and drops what is no longer true. `in_hand`: the device
    /// that has focus, where the screen reader reads the heading of another page by itself.
    pub(super) fn announce(
        &mut self,
        change: SceneChange,
        in_hand: impl Fn(Device) -> bool,
        session: &Session,
        page: &Page,
    ) {
        let (before, after) = change.talk;
        let address = address_to_say(change, session, page.lang);
        for change in narrate::changes(change.before, change.after, session.world().now(), page.lang) {
            let topic = match change.device {
                Device::Computer => Topic::Computer,
                Device::Phone => Topic::Phone,
            };
            self.queue.drop_outdated(topic);
            if change.device == Device::Phone {
                self.queue.drop_outdated(Topic::Typing);
            }
            if change.is_said() {
                let heading = change.page.filter(|_| !in_hand(change.device));
                let words = change.words.filter(|_| !hint::says_what_to_do_at(change.goes_on_at, session, page));
                let only_the_hint_is_left = heading.is_none() && words.is_none() && change.last.is_none();
                if only_the_hint_is_left && (session.is_a_day() || hint::is_only_to_wait(session)) {
                    continue;
                }
                let hint = Some(self.hint(session, page)).filter(|hint| !hint.is_empty());
                let address = address.clone().filter(|_| change.device == Device::Computer);
                let text: Vec<String> = [heading, words, address, hint, change.last].into_iter().flatten().collect();
                self.push(topic, change.urgency, text.join(" "), session, page);
            }
        }
        if before != after {
            self.announce_talk(before, after, session, page);
        }
    }

    /// Says what somebody says to the learner, and that they get in touch or are gone. It is no alert, however urgent they are.
    #[inline(never)]
    fn announce_talk(&mut self, before: Option<Talk>, after: Option<Talk>, session: &Session, page: &Page) {
        let is_over = before.is_some() && after.is_none();
        // When it is over, the next one is the one that counts.
        let number = session.talk_number() - u8::from(is_over);
        let Some(text) = narrate::talk_change(before, after, session.lesson(), number, page.lang) else { return };
        self.push(Topic::People, Urgency::Status, text, session, page);
    }

    pub(super) fn say(&mut self, message: Message, session: &Session, page: &Page) {
        let mut text = message.words(page.lang);
        if message.has_hint() {
            let hint = self.hint(session, page);
            if !hint.is_empty() {
                text.push(' ');
                text.push_str(&hint);
            }
        }
        self.push(message.topic(), message.urgency(), text, session, page);
    }

    /// Says this to somebody who asked.
    pub(super) fn answer(&mut self, text: String, session: &Session, page: &Page) {
        self.push(Topic::Guide, Urgency::Status, text, session, page);
    }

    /// Says what somebody has done who is only watched.
    #[inline(never)]
    pub(super) fn tell(&mut self, text: &str, session: &Session, page: &Page) {
        self.push(Topic::People, Urgency::Status, text.to_owned(), session, page);
    }

    /// Notes what somebody would have heard who has come here step by step. It is shown, and not said: nobody did anything.
    pub(super) fn note_arrival(&mut self, session: &Session, page: &Page) {
        let text = hint::with_last(Self::full_hint(session, page), session, page);
        self.add_line(text, Urgency::Status, None, session, page);
    }

    /// Another moment is shown: no waiting message is true any more, and its rule has not been said.
    pub(super) fn drop_all(&mut self) {
        self.rule_said = None;
        self.queue.drop_all();
    }

    /// The language has changed: waiting messages are in the other one.
    pub(super) fn drop_waiting(&mut self) {
        self.queue.drop_all();
    }

    /// Writes what is to be written now.
    pub(super) fn write(&mut self, session: &Session, page: &Page, effects: &mut Vec<Effect>) {
        while let Some(announcement) = self.queue.handle_timeout(session.real_time()) {
            match announcement {
                Announcement::Write { utterance: Utterance { topic, urgency, text }, time } => {
                    let text = if time == 1 { text } else { page.lang.texts().said.again(&text, time) };
                    self.note_rule(&text, session, page);
                    self.add_line(text.clone(), urgency, Some(topic), session, page);
                    let spoken = self.speak(&text, session.real_time(), page);
                    effects.push(Effect::Say(urgency, text));
                    effects.extend(spoken);
                }
                Announcement::Clear => effects.push(Effect::ClearSpeech),
            }
        }
    }

    fn push(&mut self, topic: Topic, urgency: Urgency, text: String, session: &Session, page: &Page) {
        if urgency == Urgency::Alert || is_said(topic, page.settings.talkativeness) {
            self.queue.push(session.real_time(), Utterance { topic, urgency, text });
        }
    }

    fn add_line(&mut self, text: String, urgency: Urgency, topic: Option<Topic>, session: &Session, page: &Page) {
        if self.said.len() == SAID_LINES {
            self.said.pop_front();
        }
        self.said_count += 1;
        let line = SaidLine { number: self.said_count, lang: page.lang, text };
        self.said.push_back(Said { line, at: session.now(), urgency, topic });
    }

    // -- The browser's own voice -----------------------------------------------------------------------------------

    /// The voices for this language.
    pub(super) fn voices(&self, lang: Lang) -> impl Iterator<Item = &Voice> {
        self.voices.of(lang)
    }

    /// The voice that would read messages aloud, if there is one.
    pub(super) fn voice(&self, page: &Page) -> Option<&Voice> {
        self.voices.speaking(page.lang, page.settings.voice)
    }

    /// The browser has these voices. Some browsers need seconds to find them: whoever was told that there is none is told
    /// when there is one.
    pub(super) fn set_voices(&mut self, voices: Vec<Voice>, session: &Session, page: &Page) {
        self.voices.found = voices;
        if self.voices.missed {
            self.announce_voice(session, page);
        }
    }

    /// Says that messages are read aloud from now on, or, once, that no voice can.
    pub(super) fn announce_voice(&mut self, session: &Session, page: &Page) {
        let was_missed = self.voices.missed;
        self.voices.missed = self.voice(page).is_none();
        if self.voices.missed && was_missed {
            return;
        }
        let message = if self.voices.missed { Message::NoVoice } else { Message::ReadsAloud };
        self.say(message, session, page);
    }

    /// Messages are no longer read aloud.
    pub(super) const fn stop_reading_aloud(&mut self, now: RealTime) {
        self.voices.missed = false;
        self.queue.hold_for_voice_until(now);
    }

    /// The voice has finished this message. If it was the last one, the next need not wait.
    pub(super) const fn finish_speaking(&mut self, number: u32, now: RealTime) {
        if number == self.said_count {
            self.queue.hold_for_voice_until(now);
        }
    }

    /// The browser's own voice speaks what is written, and the next message waits for it.
    fn speak(&mut self, text: &str, now: RealTime, page: &Page) -> Option<Effect> {
        let voice = self.voice(page).filter(|_| page.settings.read_aloud)?.id;
        let speed = page.settings.speed.percent();
        self.queue.hold_for_voice_until(now.after(voice::longest(text, speed)));
        let text = text.to_owned();
        Some(Effect::Speak(Speaking { number: self.said_count, lang: page.lang, text, voice, speed }))
    }
}

/// On an ordinary day: what the address bar says, whenever that is something else than before, whoever's page it is. Elsewhere
/// it is always the right one.
fn address_to_say(change: SceneChange, session: &Session, lang: Lang) -> Option<String> {
    let (before, after) = change.address;
    (session.is_a_day() && before != after).then(|| narrate::address(after, lang))
}

/// Whether a status about this is said. Answers, and that time runs out, always are.
const fn is_said(topic: Topic, talkativeness: Talkativeness) -> bool {
    match (talkativeness, topic) {
        (Talkativeness::Full | Talkativeness::Short, _)
        | (Talkativeness::Errors, Topic::Guide | Topic::TimeLeft | Topic::People) => true,
        (Talkativeness::Errors, Topic::Computer | Topic::Phone | Topic::Typing) => false,
    }
}

#[cfg(test)]
mod tests;
