//! What the page does while a run of the table of defences is watched in place of the lesson, and what the habits of a class come to.

use super::effect::{Effect, Region};
use super::screen::SceneChange;
use super::session::SessionIntent;
use super::{Sim, view};
use crate::defences::Habit;
use crate::narrate::class::sentences;

impl Sim {
    /// Notes a habit of the class, and says what becomes of the class now.
    #[inline(never)]
    pub(super) fn choose_habit(&mut self, habit: Habit, has: bool) {
        self.page.class = self.page.class.with(habit, has);
        if let Some(table) = self.page.table() {
            let (class, words) = (self.page.class, &self.page.lang.days().defences);
            self.answer(sentences(class, table, " ", words));
        }
    }

    /// Plays what a cell stands for, from its beginning.
    #[inline(never)]
    pub(super) fn watch(&mut self, cell: usize) -> Vec<Effect> {
        let Some(table) = self.page.table() else { return Vec::new() };
        let (session, mut followers) = self.split();
        session.watch(table, cell, &mut followers);
        self.tell_moment(None);
        vec![Effect::FocusHeading(Region::Guide)]
    }

    /// Goes back to the lesson, and to where the run was chosen.
    fn leave_run(&mut self) -> Vec<Effect> {
        let (session, mut followers) = self.split();
        session.leave(&mut followers).map(Effect::FocusCell).into_iter().collect()
    }

    /// Goes to another moment of the run, or back from it.
    #[inline(never)]
    pub(super) fn move_in_run(&mut self, intent: SessionIntent) -> Vec<Effect> {
        if intent == SessionIntent::Leave {
            return self.leave_run();
        }
        let (scene, address) = (self.session.scene(), self.session.address());
        let (session, mut followers) = self.split();
        session.handle(intent, &mut followers);
        let change = SceneChange {
            before: scene,
            after: self.session.scene(),
            address: (address, self.session.address()),
            talk: (None, None),
        };
        self.tell_moment((intent == SessionIntent::DoStep).then_some(change));
        Vec::new()
    }

    /// Says who did what, what changed by it on the devices, and in the end why it was stopped or not.
    fn tell_moment(&mut self, change: Option<SceneChange>) {
        let Some(moment) = self.session.moment() else { return };
        let told = view::told(moment, self.page.lang);
        self.speech.tell(told.what, &self.session, &self.page);
        if let Some(change) = change.filter(|_| moment.deed.is_some()) {
            self.speech.announce(change, |_| false, &self.session, &self.page);
        }
        if !told.why.is_empty() {
            self.answer(told.why);
        }
    }
}
