//! What the page does when a day is over, and somebody looks back on it.

use super::effect::{Effect, Region};
use super::{Sim, view};
use crate::lesson::Clue;
use crate::narrate;

impl Sim {
    /// Another moment was gone to: tells what stood there, and goes there.
    pub(super) fn show_clue(&mut self, clue: Clue) -> Vec<Effect> {
        let (session, lang) = (&self.session, self.page.lang);
        let words = narrate::clue(clue, session.lesson(), session.world(), session.address(), lang);
        let place = match clue {
            Clue::Said { .. } => {
                session.world().talk().map_or(Region::Guide, |talk| view::place_of_talk(talk.contact.channel))
            }
            Clue::Address => Region::Computer,
            Clue::Text => Region::Phone,
        };
        self.answer(words);
        vec![Effect::FocusHeading(if self.page.settings.follow { place } else { Region::Guide })]
    }

    /// Somebody has sat down in the other chair, has gone to another moment there, or has left it.
    pub(super) fn follow_chair(&mut self, was_seated: bool) -> Vec<Effect> {
        match view::said_in_the_chair(&self.session, self.page.lang, !was_seated) {
            Some(words) => {
                self.answer(words);
                (!was_seated).then_some(Effect::FocusHeading(Region::Guide)).into_iter().collect()
            }
            None => vec![Effect::FocusOtherChair],
        }
    }
}
