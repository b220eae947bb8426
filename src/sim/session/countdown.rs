//! Time that runs out or is waited for: how much is left, when that is announced, and when the words for it change.

use std::time::Duration;

use super::{Event, Observer, Session};
use crate::narrate;
use crate::protocol::method::Method;
use crate::protocol::screen::PhoneScreen;
use crate::protocol::{ComputerId, Instant};
use crate::sim::message::Message;

impl Session {
    /// How much time the log-on at the learner's computer has left; none, while no clock runs.
    pub(in crate::sim) fn time_left(&self) -> Option<Duration> {
        let world = self.world();
        let session = world.session_at(ComputerId::LEARNERS).filter(|session| !session.is_done())?;
        session.expires_at(world.clock()).map(|at| at - self.now())
    }

    /// Announces how much time is left, once at each of a few fixed times.
    pub(super) fn announce_time_left(&mut self, observer: &mut dyn Observer) {
        let Some(left) = self.time_left() else {
            self.announced_times = 0;
            return;
        };
        let passed = self.announcement_times().iter().filter(|point| left <= **point).count();
        let is_another = passed > self.announced_times;
        self.announced_times = passed;
        if is_another {
            observer.notice(self, Event::Say(Message::TimeLeft(left)));
        }
    }

    fn announcement_times(&self) -> [Duration; 3] {
        narrate::time_points(self.world().clock())
    }

    /// When the remaining time is announced next, or the words for a time on the screen change.
    pub(super) fn next_countdown(&self) -> Option<Instant> {
        let now = self.now();
        let shown_until = if let PhoneScreen::Blocked { until: at }
        | PhoneScreen::SwitchPending { ready_at: at, .. }
        | PhoneScreen::FrontPage { method: Method::Switching { ready_at: at }, .. } =
            self.scene().phone
        {
            Some(at - now)
        } else {
            None
        };
        let left = self.time_left();
        let words = [shown_until, left].into_iter().flatten().filter_map(narrate::until_other_words);
        let times = self.announcement_times();
        let announced = times.iter().filter_map(|time| left?.checked_sub(*time)).filter(|wait| !wait.is_zero());
        // In whole milliseconds, and never at once: the present words are on the screen already.
        words.chain(announced).min().map(|wait| now + wait.max(Duration::from_millis(1)))
    }
}
