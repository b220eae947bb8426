//! Time that runs out, or is waited for: how much is left, when that is said, and when what is shown of it changes.

use std::time::Duration;

use super::{HERE, Sim};
use crate::narrate::{self, Kind, Urgency, Wall};
use crate::protocol::Instant;
use crate::protocol::method::Method;
use crate::protocol::screen::PhoneScreen;

impl Sim {
    /// How much time the log-on at the learner's computer has left; nothing, while no clock runs.
    pub(super) fn time_left(&self) -> Option<Duration> {
        let world = self.history.world();
        let session = world.session_at(HERE).filter(|session| !session.is_done())?;
        session.expires_at(world.clock()).map(|at| at - self.now())
    }

    /// Says how much is left, at set points and at no other time.
    pub(super) fn tell_the_time(&mut self, wall: Wall) {
        let Some(left) = self.time_left() else {
            self.time_points_passed = 0;
            return;
        };
        let passed = self.time_points().iter().filter(|point| left <= **point).count();
        let is_another = passed > self.time_points_passed;
        self.time_points_passed = passed;
        if is_another {
            let texts = self.lang.texts();
            let what = (texts.said.time_left)(&narrate::duration(left, texts));
            self.say_with_hint(wall, Kind::Clock, Urgency::Status, &what);
        }
    }

    pub(super) fn time_points(&self) -> [Duration; 3] {
        narrate::time_points(self.history.world().clock())
    }

    /// When the next set point comes, or the words for a time that is shown change.
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
        let points = self.time_points();
        let spoken = points.iter().filter_map(|point| left?.checked_sub(*point)).filter(|wait| !wait.is_zero());
        // In whole milliseconds, and never at once: the present ones stand there already.
        words.chain(spoken).min().map(|wait| now + wait.max(Duration::from_millis(1)))
    }
}
