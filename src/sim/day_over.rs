//! What the page does when somebody gets in touch, and when a day is over and somebody looks back on it.

use super::effect::{Effect, Region};
use super::{Sim, view};
use crate::lesson::Clue;
use crate::narrate;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::Talk;

impl Sim {
    /// Another moment was gone to: tells what stood there, and goes there.
    #[inline(never)]
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
    #[inline(never)]
    pub(super) fn follow_chair(&mut self, was_seated: bool) -> Vec<Effect> {
        match view::said_in_the_chair(&self.session, self.page.lang, !was_seated) {
            Some(words) => {
                self.answer(words);
                (!was_seated).then_some(Effect::FocusHeading(Region::Guide)).into_iter().collect()
            }
            None => vec![Effect::FocusOtherChair],
        }
    }

    /// Where focus goes when a conversation has begun, has gone on or is over.
    #[inline(never)]
    pub(super) fn move_focus(before: Option<Talk>, after: Option<Talk>) -> Option<Effect> {
        let talk = before.or(after)?;
        let place = view::place_of_talk(talk.contact.channel);
        if after.is_none() {
            return Some(Effect::LeaveTalk(place));
        }
        (before.is_some() || talk.begun_by == Actor::Learner).then_some(Effect::KeepFocusInTalk(place))
    }
}
