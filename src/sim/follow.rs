//! What the other parts of the page do when something happens in the session.

use super::drafts::Drafts;
use super::focus::Focus;
use super::page::Page;
use super::screen::SceneChange;
use super::session::{Event, Observer, Session};
use super::speech::Speech;

/// The parts that follow the session.
#[derive(Debug)]
pub(super) struct Followers<'a> {
    pub drafts: &'a mut Drafts,
    pub speech: &'a mut Speech,
    pub focus: &'a mut Focus,
    pub page: &'a Page,
}

impl Observer for Followers<'_> {
    fn notice(&mut self, session: &Session, event: Event) {
        match event {
            Event::Changed(change) => self.follow(session, change),
            Event::Moved => {
                *self.drafts = Drafts::default();
                self.speech.drop_all();
                self.focus.reset();
            }
            Event::Say(message) => self.speech.say(message, session, self.page),
        }
    }
}

impl Followers<'_> {
    fn follow(&mut self, session: &Session, change: SceneChange) {
        self.speech.announce(change, |device| self.focus.is_in_hand(device), session, self.page);
        self.drafts.follow_phone(change);
        self.drafts.follow_computer(change);
        self.drafts.close_box_panel(change);
    }
}
