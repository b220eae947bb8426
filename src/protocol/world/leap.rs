//! Skipping long times. A box that waits polls every twenty seconds, and a QR code changes every second: in 24 hours
//! that is a hundred thousand events without any effect. So timers that only repeat themselves are postponed until
//! something else happens, or until the time is over, and continue from there as if the time between had not passed.

use std::time::Duration;

use super::{Computer, Output, Timer, World};
use crate::protocol::party::core::CoreTimer;
use crate::protocol::party::mitid_box::BoxTimer;
use crate::protocol::screen::ComputerScreen;
use crate::protocol::time::Instant;
use crate::protocol::world::message::ComputerId;

impl World {
    /// Lets everything come about that is due by `until`, each at its time, but for what only repeats itself.
    pub(super) fn leap(&mut self, until: Instant) {
        while let Some((when, timer)) = self.poll_timeout().filter(|(when, _)| *when <= until) {
            if self.repeats_itself(timer) && self.in_flight().is_empty() {
                let next = self.next_that_is_new().map_or(until, |next| next.min(until));
                self.put_off_repetitions(next - when);
            }
            self.handle_timeout(until);
        }
    }

    /// Lets the next thing come about that does not only repeat itself, at its time. Says whether there is one.
    pub fn leap_to_next(&mut self) -> bool {
        let Some((when, _)) = self.poll_timeout() else { return false };
        if when == self.now || !self.in_flight().is_empty() {
            self.handle_timeout(when);
            return true;
        }
        let next = self.next_that_is_new();
        if let Some(next) = next {
            self.leap(next.max(self.now));
        }
        next.is_some()
    }

    /// When the next change is due that the learner may notice. A repeated poll of a box is not noticeable, but a new
    /// picture on a screen is: a page has to wake for the second only. Events that were due in the meantime happen,
    /// each at its own time, when time is advanced.
    #[must_use]
    pub fn next_change(&self) -> Option<Instant> {
        if !self.in_flight().is_empty() {
            return self.poll_timeout().map(|(when, _)| when);
        }
        let noticed =
            self.timers().into_iter().filter(|(_, timer)| !self.repeats_itself(*timer) || self.is_picture(*timer));
        noticed.map(|(when, _)| when.max(self.now)).min()
    }

    /// Whether it changes the picture of a QR code in front of the learner.
    fn is_picture(&self, timer: Timer) -> bool {
        let shows = |id| {
            let is_qr = |computer: &Computer| matches!(computer.screen(), ComputerScreen::Qr { .. });
            self.is_seen_by_the_learner(id) && self.computer(id).is_ok_and(is_qr)
        };
        match timer {
            Timer::Box(at, BoxTimer::QrHalfShown) => shows(at),
            Timer::Core(CoreTimer::QrRenewal(session)) => {
                let own = |id: &ComputerId| shows(*id) && self.session_at(*id).is_some_and(|own| own.id == session);
                (0..).map(ComputerId).take(self.computers.len()).any(|id| own(&id))
            }
            Timer::Delivery(_) | Timer::Box(..) | Timer::Core(_) | Timer::App(_) => false,
        }
    }

    /// When something is due next that does not only repeat itself.
    fn next_that_is_new(&self) -> Option<Instant> {
        let new = self.timers().into_iter().filter(|(_, timer)| !self.repeats_itself(*timer));
        new.map(|(when, _)| when).min()
    }

    /// A poll that is answered with 'ask again', a half of a QR code that makes room for the other, and a QR code that makes
    /// room for the next.
    fn repeats_itself(&self, timer: Timer) -> bool {
        match timer {
            Timer::Core(CoreTimer::PollHold(_) | CoreTimer::QrRenewal(_)) => true,
            // Unless the camera waits for the other half.
            Timer::Box(at, BoxTimer::QrHalfShown) => self.app.looks_at().map(|seen| self.source_of(seen)) != Some(at),
            // Not, if the poll or its answer was lost: then the box will say that the connection failed.
            Timer::Box(at, BoxTimer::NoAnswer) => self.is_held(at),
            Timer::Core(CoreTimer::SessionExpiry(_) | CoreTimer::BlockOver(_) | CoreTimer::SwitchReady(_))
            | Timer::Box(_, BoxTimer::TickShown)
            | Timer::App(_)
            | Timer::Delivery(_) => false,
        }
    }

    /// Whether the core holds a poll of the box on this computer.
    fn is_held(&self, at: ComputerId) -> bool {
        self.session_at(at).is_some_and(|session| session.held_poll.is_some_and(|poll| poll.computer == at))
    }

    fn put_off_repetitions(&mut self, by: Duration) {
        if by.is_zero() {
            return;
        }
        self.put_out(Output::Leapt(by));
        for (id, index) in (0..).map(ComputerId).zip(0..self.computers.len()) {
            let is_held = self.is_held(id);
            self.computers[index].mitid_box.put_off_repetitions(by, is_held);
        }
        self.core.put_off_repetitions(by);
    }
}
