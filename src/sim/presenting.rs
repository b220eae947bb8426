//! Somebody stands in front of a class: presenter mode begins and ends, and their notes with it.

use super::Sim;
use super::effect::{Effect, Region};
use super::intent::Intent;
use super::message::{Message, NotesMessage};
use super::page::notes::NotesIntent;
use super::page::presenter::{Presenter, PresenterIntent};
use super::session::SessionIntent;
use crate::speech::RealTime;

/// How long a control is shown as pressed, in milliseconds: long enough to be seen from the back row.
const PRESS: u64 = 450;

impl Sim {
    pub(super) fn present(&mut self, intent: PresenterIntent) -> Vec<Effect> {
        let before = self.page.presenter;
        // Another window takes the full screen away, and nobody has asked for an end.
        let is_kept = intent == PresenterIntent::EndFullScreen && self.page.notes.has_window();
        if !is_kept || before == Presenter::Keys {
            self.page.presenter = before.after(intent);
        }
        self.present_from(before, intent == PresenterIntent::Enter { full_screen: true })
    }

    /// Says and shows what is presented now, if it was not before.
    pub(super) fn present_from(&mut self, before: Presenter, full_screen: bool) -> Vec<Effect> {
        let presenter = self.page.presenter;
        if presenter == before {
            return Vec::new();
        }
        if let Some(message) = presenter.message(before) {
            self.say(message);
        }
        let mut effects = vec![Effect::Present { presenter, full_screen }];
        if before == Presenter::Off {
            self.page.notes.begin(self.session.real_time());
        }
        if presenter == Presenter::Off {
            self.page.close_notes();
            if self.page.notes.note_closed() {
                effects.push(Effect::CloseNotesWindow);
            }
        }
        effects
    }

    /// In front of a class a control is shown as pressed before it is used. Whoever is in a hurry presses again.
    pub(super) fn is_only_pressed(&mut self, intent: &Intent) -> bool {
        if matches!(intent, Intent::Wake | Intent::WarmUp) {
            return false;
        }
        let was_pressed = self.page.press.take().is_some();
        let is_shown = *intent == Intent::Session(SessionIntent::DoStep)
            && !was_pressed
            && self.page.presenter != Presenter::Off
            && !self.page.settings.reduce_motion;
        if is_shown && self.view().here().is_some() {
            self.page.press = Some(RealTime(self.session.real_time().0 + PRESS));
        }
        self.page.press.is_some()
    }

    /// The control has been shown as pressed for long enough.
    pub(super) fn has_been_pressed(&mut self) -> bool {
        let is_over = self.page.press.is_some_and(|until| until <= self.session.real_time());
        if is_over {
            self.page.press = None;
        }
        is_over
    }

    #[inline(never)]
    pub(super) fn handle_notes(&mut self, intent: NotesIntent) -> Vec<Effect> {
        let message = match intent {
            NotesIntent::OpenWindow if self.page.presenter == Presenter::Off => return Vec::new(),
            NotesIntent::OpenWindow => return vec![Effect::OpenNotesWindow],
            NotesIntent::Opened { second } => {
                self.page.notes.note_opened(second, self.session.real_time());
                NotesMessage::Opened
            }
            NotesIntent::Blocked => {
                self.page.notes.note_blocked();
                NotesMessage::Blocked
            }
            // With presenter mode it closes as well, and that is said already.
            NotesIntent::Closed if !self.page.notes.note_closed() => return Vec::new(),
            NotesIntent::Closed => NotesMessage::Closed,
        };
        self.say(Message::Notes(message));
        if message != NotesMessage::Opened {
            return Vec::new();
        }
        // The class no longer sees them, and what was pressed is gone with them.
        self.page.close_notes();
        vec![Effect::FocusHeading(Region::Guide)]
    }
}
