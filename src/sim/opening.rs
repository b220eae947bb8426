//! How a lesson, a link, or a session that somebody has shared is opened.

use super::Sim;
use super::effect::{Effect, Region};
use super::message::{Message, TimelineMessage};
use super::page::Panel;
use super::page::link::Link;
use super::page::presenter::PresenterIntent;
use crate::history::recording::{self, Opened};
use crate::lesson::{Lesson, catalog};

impl Sim {
    pub(super) fn open_link(&mut self, link: &Link) -> Vec<Effect> {
        let (language, lesson, from_the_list) =
            (self.language(), self.session.lesson(), self.page.open.has(Panel::Lessons));
        for setting in &link.settings {
            self.set(*setting);
        }
        self.announce_language_after(language);
        if link.lesson.is_some() || link.step.is_some() {
            self.open_lesson(link.lesson.unwrap_or(catalog::FIRST), link.day, link.step);
        }
        if let Some(text) = &link.play {
            self.open_recording(text);
        }
        self.page.unknown_in_link.clone_from(&link.unknown);
        // The link that was followed is gone; and with another lesson the controls that only that lesson has.
        let is_gone = (from_the_list && !self.page.open.has(Panel::Lessons))
            || lesson != self.session.lesson()
            || link.play.is_some();
        let mut effects: Vec<Effect> = is_gone.then_some(Effect::FocusHeading(Region::Guide)).into_iter().collect();
        if link.present {
            effects.extend(self.present(PresenterIntent::Enter { full_screen: false }));
        }
        effects
    }

    /// Opens a lesson at a step, or waits for its words and says so.
    pub(super) fn open_lesson(&mut self, lesson: &'static Lesson, day: Option<u8>, step: Option<u8>) {
        self.page.close_lessons();
        if !self.page.has_come(lesson, day) {
            self.say(Message::DayNotHere(lesson));
            return;
        }
        self.page.press = None;
        let (session, mut followers) = self.split();
        session.open(lesson, day, step, &mut followers);
        self.speech.say_hint(&self.session, &self.page);
    }

    /// Plays a session that somebody has shared, or waits for what that needs and says so.
    pub(super) fn open_recording(&mut self, text: &str) {
        self.page.close_lessons();
        if self.page.has_later_parts() {
            self.play(text);
        } else {
            self.page.awaited_session = Some(text.to_owned());
            self.say(Message::SessionNotHere);
        }
    }

    #[inline(never)]
    pub(super) fn play(&mut self, text: &str) {
        let message = match recording::read(text) {
            Ok(Opened { history, has_drifted }) => {
                self.page.press = None;
                let (session, mut followers) = self.split();
                session.open_recorded(history, &mut followers);
                self.page.show_timeline();
                TimelineMessage::Opened { has_drifted }
            }
            Err(reason) => TimelineMessage::Unreadable(reason),
        };
        self.page.about_session = Some(message).filter(|message| message.is_to_be_seen());
        self.say(Message::Timeline(message));
    }
}
