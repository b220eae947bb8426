//! The lesson that is being played: the log of what was done, the time in it, and what comes next.

mod chair;
mod clock;
mod clue;
mod countdown;
mod passing_sign;
mod run;
mod sit;
mod steps;
mod timeline;
mod travel;
mod watch;
mod week;

pub(super) use chair::{Chair, Told, Word};
pub use passing_sign::{Passing, PassingSign};
pub(in crate::sim) use run::Moment;

use super::finished::Finished;
use super::focus::device_of;
use super::message::Message;
use super::screen::SceneChange;
use crate::history::History;
use crate::lesson::{Action, Guidance, Lesson, Next};
use crate::narrate::Device;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::screen::Scene;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::Talk;
use crate::protocol::world::wire::Connection;
use crate::protocol::{ComputerId, Input, Instant, PhoneInput, RoomInput, Seed, World};
use crate::speech::RealTime;
use clock::Clock;
pub use clock::Pace;
use run::Watched;
use timeline::Timeline;
use week::Week;

/// What a person does to the lesson as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionIntent {
    /// Lets the guide do the next step.
    DoStep,
    StepBack,
    StartOver,
    /// Asks what comes next, in free practice.
    Ask,
    /// Skips the 24 hours of a switch.
    SkipSwitch,
    BreakCamera(bool),
    SpoilConnection(bool),
    LogOnElsewhere,
    PauseClock(bool),
    /// After a day: goes back to where it could be noticed.
    ShowClue,
    /// After a day: sees it once more from the other chair. Then `DoStep` goes on to the next moment, and `StepBack` to the one
    /// before.
    Sit,
    /// Back from there, or from a run of the table of defences.
    Leave,
    /// Goes to the moment after so many inputs.
    Travel(usize),
    /// Goes on with the branch of this number.
    TakeBranch(usize),
    /// Lets time go faster, slower, or not at all.
    SetPace(Pace),
    /// Goes on to the next thing that happens by itself.
    NextEvent,
}

/// Something that the other parts of the page follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// Something happened in the world. Both devices may still show the same.
    Changed(SceneChange),
    /// Another moment of the lesson is shown, or another lesson.
    Moved,
    Say(Message),
}

/// What stands in front of the learner, and who speaks with them.
#[derive(Clone, Copy, Debug)]
struct Shown {
    scene: Scene,
    address: &'static str,
    talk: Option<Talk>,
}

/// Follows what happens in a session, one event at a time: with each, the session is as it was just after it.
pub(super) trait Observer {
    fn notice(&mut self, session: &Session, event: Event);
}

#[derive(Debug)]
pub(super) struct Session {
    history: History,
    /// When a day is over: the learner sees it once more, from the other chair.
    chair: Option<Chair>,
    /// If it is a lesson that is made of days.
    week: Option<Week>,
    /// What comes next, computed once after each change.
    next: Next,
    clock: Clock,
    /// The real time of the last update.
    real_time: RealTime,
    /// In free practice: the learner has asked what comes next, and nothing has changed since.
    asked: bool,
    /// On an ordinary day: the guide has said that it takes the safe way.
    has_taken_the_safe_way: bool,
    passing_sign: Option<PassingSign>,
    /// How many of the times at which the remaining time is announced have passed.
    announced_times: usize,
    /// What is played in place of the lesson.
    watched: Option<Watched>,
    timeline: Timeline,
}

impl Session {
    /// `day`: the one on which it begins, if the lesson is made of days.
    pub(super) fn new(lesson: &'static Lesson, day: Option<u8>, seed: Seed, real_time: RealTime) -> Self {
        let week = Week::of(lesson, day, seed);
        let history = History::new(week.as_ref().map_or(lesson, Week::today), seed);
        let mut clock = Clock::default();
        clock.set(real_time, Instant::START);
        let next = history.next();
        Self {
            history,
            chair: None,
            week,
            next,
            clock,
            real_time,
            asked: false,
            has_taken_the_safe_way: false,
            passing_sign: None,
            announced_times: 0,
            watched: None,
            timeline: Timeline::default(),
        }
    }

    /// The history at the moment that is shown.
    pub(super) const fn history(&self) -> &History {
        match &self.chair {
            Some(chair) => chair.history(),
            None => &self.history,
        }
    }

    /// The world at the moment that is shown.
    pub(super) const fn world(&self) -> &World {
        self.history().world()
    }

    /// The lesson that is played: where one is made of days, that of the day.
    pub(super) const fn lesson(&self) -> &'static Lesson {
        self.history.lesson()
    }

    /// The lesson that was opened.
    pub(super) fn opened(&self) -> &'static Lesson {
        self.week.as_ref().map_or(self.kept().lesson(), Week::lesson)
    }

    /// Which day of a week it is.
    pub(super) fn place(&self) -> Option<u8> {
        self.week.as_ref()?.place()
    }

    /// Whether all days of a week are over.
    pub(super) fn is_after_a_week(&self) -> bool {
        self.week.is_some() && self.place().is_none()
    }

    /// The days of a week that are over.
    pub(super) fn lived(&self) -> &[Finished] {
        self.week.as_ref().map_or(&[], Week::lived)
    }

    pub(super) fn scene(&self) -> Scene {
        self.world().scene()
    }

    /// What stands in the address bar of the learner's computer.
    pub(super) fn address(&self) -> &'static str {
        self.scene().computer.address(self.world().address(ComputerId::LEARNERS))
    }

    /// What stands in front of the learner.
    fn shown(&self) -> Shown {
        Shown { scene: self.scene(), address: self.address(), talk: self.world().talk() }
    }

    /// The number of the conversation that goes on, or comes next, counted from 0.
    pub(super) const fn talk_number(&self) -> u8 {
        self.history().progress().talks_over()
    }

    pub(super) const fn next(&self) -> Next {
        self.next
    }

    /// Whether the learner only looks on, in the other chair or at a run: nothing can be done, and no time passes.
    pub(super) const fn looks_on(&self) -> bool {
        self.chair.is_some() || self.is_watched()
    }

    pub(super) const fn passing_sign(&self) -> Option<PassingSign> {
        self.passing_sign
    }

    /// The number of the step that comes next.
    pub(super) fn step(&self) -> u8 {
        self.lesson().number(self.next.step).0
    }

    /// The device on which the next action is to be done.
    pub(super) const fn turn(&self) -> Option<Device> {
        match self.next.action {
            // Nobody is told where to look.
            Action::Do(_) if matches!(self.history.lesson().guidance, Guidance::WhatHappens) => None,
            Action::Do(input) => device_of(input),
            Action::Wait | Action::Finished(_) => None,
        }
    }

    /// Whether the guide tells what to do: always, but in free practice only when it is asked.
    pub(super) fn is_guided(&self) -> bool {
        self.lesson().guidance != Guidance::OnRequest || self.asked
    }

    /// Whether the guide only says what is happening, and not what to do.
    pub(super) fn is_a_day(&self) -> bool {
        self.lesson().guidance == Guidance::WhatHappens
    }

    /// Whether the learner decides now: approves or rejects, or answers somebody.
    pub(super) fn is_at_a_decision(&self) -> bool {
        !self.looks_on()
            && matches!(
                self.next.action,
                Action::Do(Input::Talk(..) | Input::Phone(PhoneInput::Approve | PhoneInput::Reject))
            )
    }

    /// The real time of the last update.
    pub(super) const fn real_time(&self) -> RealTime {
        self.real_time
    }

    /// The simulated time of the last update.
    pub(super) const fn now(&self) -> Instant {
        match (&self.chair, self.timeline.still()) {
            (Some(chair), _) => chair.since(),
            (None, Some(moment)) => moment,
            (None, None) => self.clock.now(self.real_time),
        }
    }

    /// When the session has to be updated, if nothing else happens before.
    pub(super) fn poll_timeout(&self) -> Option<RealTime> {
        if self.looks_on() || self.is_in_the_past() {
            return None;
        }
        let next = self
            .world()
            .next_change()
            .into_iter()
            .chain(self.history.others_act_at())
            .chain(self.next_countdown())
            .min();
        next.and_then(|when| self.clock.real_time(when))
    }

    /// Real time goes on to this moment, and simulated time with it.
    pub(super) fn update(&mut self, real_time: RealTime, observer: &mut dyn Observer) {
        self.real_time = real_time;
        if !self.looks_on() && !self.is_in_the_past() {
            self.let_time_pass(observer);
        }
    }

    pub(super) fn handle(&mut self, intent: SessionIntent, observer: &mut dyn Observer) {
        if self.is_watched() {
            self.handle_watched(intent, observer);
            return;
        }
        match intent {
            SessionIntent::DoStep | SessionIntent::StepBack if self.chair.is_some() => {
                self.turn_over(intent == SessionIntent::StepBack, observer);
            }
            SessionIntent::DoStep => self.do_step(observer),
            SessionIntent::StepBack => self.step_back(observer),
            SessionIntent::StartOver => self.start_over(observer),
            SessionIntent::Travel(inputs) => self.travel(inputs, observer),
            SessionIntent::TakeBranch(number) => self.take_branch(number, observer),
            SessionIntent::SetPace(pace) => self.clock.set_pace(self.real_time, pace),
            SessionIntent::NextEvent => self.go_to_next_event(observer),
            SessionIntent::Ask => self.asked = true,
            SessionIntent::SkipSwitch => self.skip_switch(observer),
            SessionIntent::BreakCamera(broken) => {
                self.record(Input::Room(RoomInput::SetCamera { works: !broken }), observer);
            }
            SessionIntent::SpoilConnection(bad) => {
                let connection = if bad { Connection::Bad } else { Connection::Good };
                self.record(Input::Room(RoomInput::SetConnection(connection)), observer);
            }
            SessionIntent::LogOnElsewhere => {
                if self.record(Input::Room(RoomInput::BeginElsewhere(ComputerId::ELSEWHERE)), observer) {
                    observer.notice(self, Event::Say(Message::LogOnElsewhere));
                }
            }
            SessionIntent::ShowClue => self.show_clue(observer),
            SessionIntent::Sit => self.sit(observer),
            SessionIntent::Leave => self.leave_chair(observer),
            SessionIntent::PauseClock(paused) => {
                if let SessionClock::On { more_time, .. } = self.world().clock() {
                    self.record(Input::Room(RoomInput::SetClock(SessionClock::On { more_time, paused })), observer);
                }
            }
        }
    }

    /// The learner does this. Returns whether it could be done now; if not, nothing has changed.
    pub(super) fn record(&mut self, input: Input, observer: &mut dyn Observer) -> bool {
        if self.is_watched() {
            return false;
        }
        let before = self.shown();
        let future = self.with_its_future();
        let is_done = self.history.record(self.now(), Actor::Learner, input).is_ok();
        if is_done {
            self.leave_the_past(future, observer);
            self.catch_up();
            self.change_from(before, observer);
        }
        is_done
    }

    /// Sets the clock of the log-ons, unless it is set so already.
    pub(super) fn set_clock(&mut self, clock: SessionClock, observer: &mut dyn Observer) {
        if let Some(Watched { kept, .. }) = &mut self.watched {
            // It is set for when the lesson goes on. A clock can always be set.
            let _set = kept.history.record(
                kept.history.world().now(),
                Actor::Learner,
                Input::Room(RoomInput::SetClock(clock)),
            );
            return;
        }
        self.restore(&[Input::Room(RoomInput::SetClock(clock))], observer);
    }

    /// The input may have let simulated time pass by itself.
    fn catch_up(&mut self) {
        let now = self.world().now();
        if now > self.now() {
            self.clock.set(self.real_time, now);
        }
    }

    fn let_time_pass(&mut self, observer: &mut dyn Observer) {
        let now = self.now();
        loop {
            let before = self.shown();
            // Whatever comes first: a message, or what somebody else does.
            let others_are_first = self
                .history
                .others_act_at()
                .is_some_and(|at| self.world().poll_timeout().is_none_or(|(when, _)| at < when));
            let has_happened = if others_are_first {
                self.history.let_others_act(now)
            } else {
                self.history.advance(now).is_some() || self.history.let_others_act(now)
            };
            if !has_happened {
                break;
            }
            self.change_from(before, observer);
        }
        self.announce_time_left(observer);
    }

    /// Something has happened since this was shown.
    fn change_from(&mut self, shown: Shown, observer: &mut dyn Observer) {
        let now = self.shown();
        let (before, after) = (shown.scene, now.scene);
        self.next = self.what_comes_next();
        if before != after && !after.computer.is_next_picture_of(before.computer) {
            self.asked = false;
        }
        if let Some(passing) = passing_sign::receiver(before, after) {
            self.passing_sign = Some(PassingSign::after(self.passing_sign, passing));
        }
        observer.notice(
            self,
            Event::Changed(SceneChange {
                before,
                after,
                address: (shown.address, now.address),
                talk: (shown.talk, now.talk),
            }),
        );
    }

    /// A day of a week does not end the lesson, and nothing is said of how it went.
    fn what_comes_next(&self) -> Next {
        let next = self.history.next();
        if next.is_finished() && self.place().is_some() { Next::DAY_OVER } else { next }
    }

    /// Another moment is shown: nothing that was asked or on its way belongs to it.
    fn move_on(&mut self, observer: &mut dyn Observer) {
        self.next = self.what_comes_next();
        self.asked = false;
        self.has_taken_the_safe_way = false;
        self.passing_sign = None;
        observer.notice(self, Event::Moved);
    }
}

#[cfg(test)]
mod tests;
