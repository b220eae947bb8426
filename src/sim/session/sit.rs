//! Sitting down in the other chair when a day is over, and getting up again.

use super::chair::{self, Chair, Knows, Told, Word};
use super::{Event, Observer, Session};
use crate::lesson::{Action, Clue, Control, Ending};

impl Session {
    pub(in crate::sim) const fn chair(&self) -> Option<&Chair> {
        self.chair.as_ref()
    }

    /// How this day ended, if it is over.
    pub(in crate::sim) fn end_of_day(&self) -> Option<&'static Ending> {
        match self.next.action {
            Action::Finished(ending) => self.is_a_day().then_some(ending),
            Action::Do(_) | Action::Wait => None,
        }
    }

    /// Whether there is another chair to sit in: somebody else has a computer, or wanted something, or has learnt something.
    pub(in crate::sim) fn can_sit(&self) -> bool {
        let is_fraud = self.lesson().day.is_some_and(|day| day.is_fraud);
        self.end_of_day().is_some() && (is_fraud || chair::knows(&self.history) != Knows::default())
    }

    /// Whether the screen of somebody else is shown: to whoever looks on, and after a day on which they got in.
    pub(in crate::sim) fn shows_elsewhere(&self) -> bool {
        let is_unsafe = self.end_of_day().is_some_and(Ending::is_unsafe);
        (is_unsafe || self.looks_on()) && chair::screen(&self.history).is_some()
    }

    /// What somebody else knows at the moment that is shown.
    pub(in crate::sim) fn others_know(&self) -> Knows {
        chair::knows(self.history())
    }

    /// Whether somebody else sees the learner's phone at the moment that is shown.
    pub(in crate::sim) fn others_see_the_phone(&self) -> bool {
        chair::see_the_phone(self.history())
    }

    /// What is told at the moment that is shown.
    pub(in crate::sim) fn told(&self) -> Option<Told> {
        Some(self.chair.as_ref()?.told(self.end_of_day()?))
    }

    /// Begins the day once more, from the other chair.
    #[inline(never)]
    pub(super) fn sit(&mut self, observer: &mut dyn Observer) {
        if !self.can_sit() || self.chair.is_some() {
            return;
        }
        let mut chair = Chair::new(&self.history, self.now());
        chair.word = self.word(&chair);
        self.chair = Some(chair);
        observer.notice(self, Event::Moved);
    }

    #[inline(never)]
    pub(super) fn turn_over(&mut self, back: bool, observer: &mut dyn Observer) {
        if let Some(chair) = &mut self.chair {
            chair.turn_over(back);
            observer.notice(self, Event::Moved);
        }
    }

    /// Back to the end of the day, as it was.
    #[inline(never)]
    pub(super) fn leave_chair(&mut self, observer: &mut dyn Observer) {
        if let Some(chair) = self.chair.take() {
            self.clock.set(self.real_time, chair.since());
            observer.notice(self, Event::Moved);
        }
    }

    /// The word that ended it, or would have.
    fn word(&self, chair: &Chair) -> Option<Word> {
        let lesson = self.lesson();
        let is_fraud = lesson.day.is_some_and(|day| day.is_fraud);
        let ending = self.end_of_day().filter(|_| is_fraud)?;
        let mut pressed = chair.pressed();
        if !ending.is_unsafe() {
            return pressed.rfind(|control| control.says_no()).map(Word::Ended);
        }
        let at_the_clue = match self.clue().map(|(clue, _)| clue) {
            Some(Clue::Said { talk, .. }) => {
                Control::EndTalk(lesson.others.talks.get(usize::from(talk))?.contact.channel)
            }
            Some(Clue::Address) => Control::Cancel,
            Some(Clue::Text) | None => Control::Reject,
        };
        let at_the_end = (pressed.next_back() == Some(Control::Approve)).then_some(Control::Reject);
        Some(Word::WouldHaveEnded(at_the_clue, at_the_end.filter(|control| *control != at_the_clue)))
    }
}
