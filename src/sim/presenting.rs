//! Somebody stands in front of a class: presenter mode begins and ends, and their notes with it.

use super::Sim;
use super::effect::{Effect, Region};
use super::intent::Intent;
use super::message::{Message, NotesMessage};
use super::page::notes::NotesIntent;
use super::page::presenter::{Asking, Presenter, PresenterIntent};
use super::session::SessionIntent;
use crate::speech::RealTime;

/// How long a control is shown as pressed, in milliseconds (an *assumption*: long enough to be seen from the back row).
const PRESS: u64 = 450;

impl Sim {
    pub(super) fn present(&mut self, intent: PresenterIntent) -> Vec<Effect> {
        if intent == PresenterIntent::AskTheClass {
            // Its words come later, as the notes do.
            if self.page.presenter != Presenter::Off && self.page.has_later_parts() {
                self.ask_the_class();
            }
            return Vec::new();
        }
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
            self.page.asking = Asking::Never;
            self.page.close_notes();
            if self.page.notes.note_closed() {
                effects.push(Effect::CloseNotesWindow);
            }
        }
        effects
    }

    /// In front of a class a control is shown as pressed before it is used. Whoever is in a hurry presses again. What leaves the
    /// lesson alone leaves the control pressed: words come, and voices, whenever the network and the browser have them.
    pub(super) fn is_only_pressed(&mut self, intent: &Intent) -> bool {
        if matches!(intent, Intent::Wake | Intent::WarmUp | Intent::Page(_) | Intent::Speech(_) | Intent::Notes(_)) {
            return false;
        }
        if self.stops_to_ask(intent) {
            return true;
        }
        let was_pressed = self.page.press.take().is_some();
        let is_shown = matches!(intent, Intent::Session(SessionIntent::DoStep))
            && !was_pressed
            && self.page.presenter != Presenter::Off
            && !self.page.settings.reduce_motion;
        if is_shown && self.view().here().is_some() {
            self.page.press = Some(RealTime(self.session.real_time().0 + PRESS));
        }
        self.page.press.is_some()
    }

    #[inline(never)]
    fn ask_the_class(&mut self) {
        let asks = self.page.asking == Asking::Never;
        self.page.asking = if asks { Asking::Ready } else { Asking::Never };
        self.say(Message::Notes(NotesMessage::Asks(asks)));
    }

    /// Before a decision the class is asked first, and nothing is done. What is done after that decides.
    fn stops_to_ask(&mut self, intent: &Intent) -> bool {
        let asks = match self.page.asking {
            Asking::Never => return false,
            Asking::Ready => {
                matches!(intent, Intent::Session(SessionIntent::DoStep)) && self.session.is_at_a_decision()
            }
            Asking::Asks => false,
        };
        match intent {
            Intent::Session(_)
            | Intent::Act(_)
            | Intent::Choose(_)
            | Intent::DoPossible(_)
            | Intent::OpenLink(_)
            | Intent::OpenFile(_) => {
                self.page.asking = if asks { Asking::Asks } else { Asking::Ready };
            }
            Intent::Open
            | Intent::Wake
            | Intent::WarmUp
            | Intent::LoadAgain
            | Intent::OpenNextLesson
            | Intent::OpenAnotherDay
            | Intent::WatchRun(_)
            | Intent::ChooseHabit(..)
            | Intent::Draft(_)
            | Intent::Speech(_)
            | Intent::Settings(_)
            | Intent::Page(_)
            | Intent::Presenter(_)
            | Intent::Notes(_) => {}
        }
        if asks {
            self.page.press = None;
            self.say(Message::Notes(NotesMessage::Question));
        }
        asks
    }

    /// Whoever has gone back to a decision is asked again, and can play the other way.
    pub(super) fn asks_again(&mut self) {
        if self.page.asking == Asking::Ready && self.session.is_at_a_decision() {
            self.page.asking = Asking::Asks;
        }
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
