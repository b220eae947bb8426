//! Moving about in a lesson: the guide's steps, back, over again, and to the step of a link.

use std::time::Duration;

use super::timeline::Timeline;
use super::week::Week;
use super::{Event, Observer, Session};
use crate::history::History;
use crate::lesson::{Action, Lesson};
use crate::protocol::{Input, Instant, RoomInput};
use crate::sim::message::Message;

/// The guide skips no longer wait than this: nothing in a lesson takes longer.
const LONGEST_SKIP: Duration = Duration::from_secs(10 * 60);

impl Session {
    /// Opens another lesson at a step or a day, with the clock set as it was.
    pub(in crate::sim) fn open(
        &mut self,
        lesson: &'static Lesson,
        day: Option<u8>,
        step: Option<u8>,
        observer: &mut dyn Observer,
    ) {
        self.take_back();
        let seed = self.history.seed().next();
        self.week = Week::of(lesson, day, seed);
        self.begin(self.week.as_ref().map_or(lesson, Week::today), observer);
        self.go_to_step(step.unwrap_or_default(), observer);
    }

    /// Begins to play this, with other codes.
    fn begin(&mut self, lesson: &'static Lesson, observer: &mut dyn Observer) {
        self.chair = None;
        self.timeline = Timeline::default();
        let clock = self.world().clock();
        self.history = History::new(lesson, self.history.seed().next());
        self.clock.set(self.real_time, Instant::START);
        self.move_on(observer);
        self.set_clock(clock, observer);
    }

    /// Goes on to the next day of a week, once this one is over.
    #[inline(never)]
    fn go_on(&mut self, observer: &mut dyn Observer) {
        if let (Some(week), Action::Finished(ending)) = (&mut self.week, self.history.next().action) {
            week.go_on(ending);
            let today = week.today();
            self.begin(today, observer);
        }
    }

    /// Replays the guide's actions up to a step. What is said on the way is dropped.
    pub(in crate::sim) fn go_to_step(&mut self, step: u8, observer: &mut dyn Observer) {
        while self.step() < step {
            match self.next.action {
                Action::Do(_) | Action::Wait => self.do_step(observer),
                Action::Finished(_) => break,
            }
        }
        self.settle(step, observer);
        self.move_on(observer);
    }

    pub(super) fn do_step(&mut self, observer: &mut dyn Observer) {
        match self.next.action {
            Action::Do(Input::Room(RoomInput::SkipSwitch)) => self.skip_switch(observer),
            Action::Do(input) => {
                // Once: more often would be said over what other people say.
                if self.is_a_day() && !self.has_taken_the_safe_way {
                    self.has_taken_the_safe_way = true;
                    observer.notice(self, Event::Say(Message::SafeWay));
                }
                self.record(input, observer);
            }
            Action::Wait if self.next.is_day_over() => self.go_on(observer),
            Action::Wait => self.skip_the_wait(observer),
            Action::Finished(_) => observer.notice(self, Event::Say(Message::NothingToDo)),
        }
    }

    pub(super) fn skip_switch(&mut self, observer: &mut dyn Observer) {
        if self.record(Input::Room(RoomInput::SkipSwitch), observer) {
            observer.notice(self, Event::Say(Message::SwitchIsDone));
        }
    }

    pub(super) fn step_back(&mut self, observer: &mut dyn Observer) {
        let settings = self.room_settings();
        let Some(moment) = self.history.step_back() else {
            observer.notice(self, Event::Say(Message::NothingToStepBack));
            return;
        };
        let was_in_the_past = self.is_in_the_past();
        self.stand_still(moment, was_in_the_past);
        self.move_on(observer);
        if !was_in_the_past {
            self.restore(&settings, observer);
        }
        observer.notice(self, Event::Say(Message::SteppedBack));
    }

    pub(super) fn start_over(&mut self, observer: &mut dyn Observer) {
        let lesson = self.opened();
        let first = self.week.as_mut().map_or(lesson, |week| {
            week.start_over();
            week.today()
        });
        self.begin(first, observer);
        observer.notice(self, Event::Say(Message::StartedOver));
    }

    /// Makes these settings of the room again, where the present moment has others.
    pub(super) fn restore(&mut self, settings: &[Input], observer: &mut dyn Observer) {
        for input in settings {
            if !self.room_settings().contains(input) {
                self.record(*input, observer);
            }
        }
    }

    /// Moves simulated time on until there is something to do, or something else to wait for.
    fn skip_the_wait(&mut self, observer: &mut dyn Observer) {
        self.leave_the_past(self.with_its_future(), observer);
        let waiting = self.next;
        let latest = self.now() + LONGEST_SKIP;
        while self.next == waiting {
            let by_itself = self.world().poll_timeout().map(|(when, _)| when);
            let Some(when) = by_itself.into_iter().chain(self.history.others_act_at()).min() else { return };
            if when > latest {
                return;
            }
            self.clock.set(self.real_time, when);
            self.let_time_pass(observer);
        }
    }

    /// What the learner has set for the room. A step back does not undo it.
    fn room_settings(&self) -> [Input; 3] {
        let world = self.world();
        [
            Input::Room(RoomInput::SetClock(world.clock())),
            Input::Room(RoomInput::SetCamera { works: world.app().camera_works() }),
            Input::Room(RoomInput::SetConnection(world.connection())),
        ]
    }

    /// Lets the messages on the way arrive, if the step can be done then. A step that is nothing but waiting stays at its
    /// beginning.
    fn settle(&mut self, step: u8, observer: &mut dyn Observer) {
        let mut settled = self.history.clone();
        while settled.world().is_busy() {
            let Some((when, _)) = settled.world().poll_timeout() else { break };
            while settled.advance(when).is_some() {
                settled.let_others_act(when);
            }
        }
        let next = settled.next();
        if matches!(next.action, Action::Do(_)) && self.lesson().number(next.step).0 == step {
            self.history = settled;
            self.next = next;
            self.catch_up();
            self.announce_time_left(observer);
        }
    }
}
