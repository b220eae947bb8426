//! Going to another moment of the session, or to another branch of it.

use super::clock::Pace;
use super::timeline::Timeline;
use super::{Event, Observer, Session};
use crate::history::History;
use crate::protocol::Instant;
use crate::sim::message::{Message, TimelineMessage};

impl Session {
    pub(in crate::sim) const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Whether time stands still at a moment in the past.
    pub(in crate::sim) const fn is_in_the_past(&self) -> bool {
        self.timeline.still.is_some()
    }

    /// Goes to the moment after so many inputs. After the last one everything has arrived, and time goes on.
    #[inline(never)]
    pub(super) fn travel(&mut self, inputs: usize, observer: &mut dyn Observer) {
        if self.looks_on() {
            return;
        }
        let is_past = inputs < self.history.entries().len();
        let moment = if is_past { self.history.seek(inputs) } else { self.history.seek_to_the_end() };
        self.stand_still(moment, is_past);
        self.move_on(observer);
    }

    /// How fast time goes.
    pub(in crate::sim) const fn pace(&self) -> Pace {
        self.clock.pace()
    }

    pub(in crate::sim) const fn go_at_normal_pace(&mut self) {
        self.clock.set_pace(self.real_time, Pace::Normal);
    }

    /// Lets happen what comes next, without waiting for it.
    #[inline(never)]
    pub(super) fn go_to_next_event(&mut self, observer: &mut dyn Observer) {
        let next = self.world().next_change().into_iter().chain(self.history.others_act_at()).min();
        if let Some(when) = next.filter(|_| !self.looks_on() && !self.is_in_the_past()) {
            self.clock.set(self.real_time, when.max(self.now()));
            self.let_time_pass(observer);
        }
    }

    /// Goes to the end of another branch. The present one is kept.
    #[inline(never)]
    pub(super) fn take_branch(&mut self, number: usize, observer: &mut dyn Observer) {
        if self.looks_on() || self.timeline.swap(number, &mut self.history).is_none() {
            return;
        }
        self.travel(self.history.entries().len(), observer);
    }

    /// Opens a session that somebody has shared, at its beginning.
    #[inline(never)]
    pub(in crate::sim) fn open_recorded(&mut self, history: History, observer: &mut dyn Observer) {
        self.take_back();
        self.week = None;
        self.chair = None;
        self.timeline = Timeline::default();
        self.history = history;
        self.travel(0, observer);
    }

    /// Time goes on from here, since something is done, and what came after is kept.
    pub(super) fn leave_the_past(&mut self, before: Option<History>, observer: &mut dyn Observer) {
        if let Some(moment) = self.timeline.still.take() {
            self.clock.set(self.real_time, moment);
            if let Some(before) = before {
                self.timeline.keep(before);
                observer.notice(self, Event::Say(Message::Timeline(TimelineMessage::BranchBegins)));
            }
        }
    }

    /// The history, if it has a future that would be lost by doing something now.
    pub(super) fn with_its_future(&self) -> Option<History> {
        self.timeline.still.map(|_| self.history.clone())
    }

    pub(super) fn stand_still(&mut self, moment: Instant, is_past: bool) {
        self.clock.set(self.real_time, moment);
        self.timeline.still = is_past.then_some(moment);
    }
}
