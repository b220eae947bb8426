//! The log of inputs. The state of a world is a fold over it: undo is replay, and so is every link to a step. Pure.

pub mod recording;

use crate::lesson::{Lesson, Next, Progress};
use crate::protocol::refused::Refused;
use crate::protocol::screen::Scene;
use crate::protocol::world::{Actor, Output};
use crate::protocol::{Input, Instant, Seed, Setup, World};

/// One thing that a person did, when, and who it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    pub at: Instant,
    pub by: Actor,
    pub input: Input,
}

/// One line of the log that a lesson, a seed and inputs give; the same everywhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LogLine {
    /// Somebody did this, and had this in front of them.
    Input(Entry, Scene),
    Output(Instant, Output),
}

/// A world with the whole way to it.
#[derive(Clone, Debug)]
pub struct History {
    lesson: &'static Lesson,
    seed: Seed,
    entries: Vec<Entry>,
    /// After 0, [`CHECKPOINT_EVERY`], twice that many … entries, just after the last of them was handled: one for each of
    /// these numbers that is not above the number of entries.
    checkpoints: Vec<Moment>,
    /// How many of the entries have happened.
    cursor: usize,
    /// After these entries and the time that has passed since.
    moment: Moment,
}

/// Everything that is a fold over what happened.
#[derive(Clone, Debug)]
struct Moment {
    world: World,
    progress: Progress,
}

impl Moment {
    /// Something has happened.
    fn notice(&mut self, lesson: &Lesson) {
        self.progress.notice(lesson.goals, &self.world);
    }

    /// Somebody does something, and what follows is noticed.
    ///
    /// # Errors
    /// The rule that the input breaks; then nothing has changed.
    fn perform(&mut self, lesson: &Lesson, entry: Entry) -> Result<(), Refused> {
        let before = (entry.by == Actor::Learner).then(|| self.progress.told_by(entry.input, &self.world));
        self.world.handle(entry.at, entry.input)?;
        if let Some(told) = before {
            self.progress.note_told(told);
            self.progress.note_input(entry.input, entry.at);
        }
        self.notice(lesson);
        Ok(())
    }
}

/// Seeking replays fewer than so many inputs. At some microseconds each that is far below one frame, and a world
/// is small enough to be kept this often.
pub const CHECKPOINT_EVERY: usize = 64;

impl History {
    #[must_use]
    pub fn new(lesson: &'static Lesson, seed: Seed) -> Self {
        Self::of(lesson, &lesson.setup(), seed)
    }

    /// The same of a world that begins in another way.
    #[must_use]
    pub fn of(lesson: &'static Lesson, setup: &Setup, seed: Seed) -> Self {
        let mut moment = Moment { world: World::new(setup, seed), progress: lesson.progress() };
        moment.notice(lesson);
        Self { lesson, seed, entries: Vec::new(), checkpoints: vec![moment.clone()], cursor: 0, moment }
    }

    #[must_use]
    pub const fn lesson(&self) -> &'static Lesson {
        self.lesson
    }

    #[must_use]
    pub const fn seed(&self) -> Seed {
        self.seed
    }

    #[must_use]
    pub const fn world(&self) -> &World {
        &self.moment.world
    }

    /// The goals that were reached on the way here.
    #[must_use]
    pub const fn progress(&self) -> &Progress {
        &self.moment.progress
    }

    /// What to do next.
    #[must_use]
    pub fn next(&self) -> Next {
        self.lesson.next(self.world(), self.progress())
    }

    /// All inputs, also those that were stepped back over.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many of the inputs have happened.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Lets a person do something now, after what was due before, and gives what follows at once. Inputs that were
    /// stepped back over are forgotten: another way was taken.
    ///
    /// # Errors
    /// The rule that the input breaks; then the input has changed nothing.
    pub fn record(&mut self, at: Instant, by: Actor, input: Input) -> Result<Vec<(Instant, Output)>, Refused> {
        while self.advance(at).is_some() {}
        self.world().may(by, input)?;
        let entry = Entry { at, by, input };
        self.moment.perform(self.lesson, entry)?;
        let outputs = drain(&mut self.moment.world);
        self.entries.truncate(self.cursor);
        self.checkpoints.truncate(self.cursor / CHECKPOINT_EVERY + 1);
        self.entries.push(entry);
        self.cursor += 1;
        self.keep_checkpoint();
        Ok(outputs)
    }

    /// Lets the one next thing happen that is due by `now`. Nothing, if nothing is.
    pub fn advance(&mut self, now: Instant) -> Option<Vec<(Instant, Output)>> {
        self.world().poll_timeout().filter(|(when, _)| *when <= now)?;
        self.moment.world.handle_timeout(now);
        self.moment.notice(self.lesson);
        Some(drain(&mut self.moment.world))
    }

    /// When somebody else does something next of their own accord.
    #[must_use]
    pub fn others_act_at(&self) -> Option<Instant> {
        self.lesson.others_next(self.world(), self.progress()).map(|(at, _)| at)
    }

    /// Somebody else does the next thing that it is time for. Says whether they did something.
    pub fn let_others_act(&mut self, now: Instant) -> bool {
        let next = self.lesson.others_next(self.world(), self.progress()).filter(|(at, _)| *at <= now);
        next.is_some_and(|(at, input)| self.record(at, Actor::Other, input).is_ok())
    }

    /// Goes to the moment before the last thing that the learner did, as it was when they did it. What they have set for
    /// the room is nothing that they did. Gives the moment, or nothing at the beginning.
    pub fn step_back(&mut self) -> Option<Instant> {
        let learners = |entry: &Entry| entry.by == Actor::Learner && !entry.input.stays_set();
        let undone = self.entries[..self.cursor].iter().rposition(learners)?;
        Some(self.seek(undone))
    }

    /// Goes to the moment before the input with this index, or after the last one if there is none. Gives that
    /// moment. Nothing is sent to anybody by this: it is replay.
    pub fn seek(&mut self, index: usize) -> Instant {
        let index = index.min(self.entries.len());
        let checkpoint = index / CHECKPOINT_EVERY;
        self.moment = self.checkpoints[checkpoint].clone();
        self.cursor = checkpoint * CHECKPOINT_EVERY;
        while self.cursor < index {
            let entry = self.entries[self.cursor];
            while self.advance(entry.at).is_some() {}
            let allowed = self.moment.perform(self.lesson, entry);
            debug_assert_eq!(allowed, Ok(()), "replay of {entry:?}");
            drain(&mut self.moment.world);
            self.cursor += 1;
        }
        let moment = self.entries.get(index).map_or(self.world().now(), |next| next.at);
        while self.advance(moment).is_some() {}
        moment
    }

    /// Lets everything arrive that is on its way.
    pub fn settle(&mut self) {
        while self.world().is_busy() {
            let Some((when, _)) = self.world().poll_timeout() else { break };
            self.advance(when);
        }
    }

    /// Goes to the moment after the next input: before the one that follows it, or, after the last, when everything has arrived.
    /// Gives that moment, or nothing at the end.
    pub fn next_moment(&mut self) -> Option<Instant> {
        if self.cursor == self.entries.len() {
            return None;
        }
        let next = self.cursor + 1;
        Some(if next == self.entries.len() { self.seek_to_the_end() } else { self.seek(next) })
    }

    /// Goes to the moment before the last input. Gives that moment, or nothing at the beginning.
    pub fn previous_moment(&mut self) -> Option<Instant> {
        Some(self.seek(self.cursor.checked_sub(1)?))
    }

    /// Goes to the moment after the last input, when everything has arrived.
    pub fn seek_to_the_end(&mut self) -> Instant {
        self.seek(self.entries.len());
        self.settle();
        self.world().now()
    }

    /// Another history that shares the inputs before `index` and has nothing after them.
    #[must_use]
    pub fn fork(&self, index: usize) -> Self {
        let mut fork = self.clone();
        let index = index.min(fork.entries.len());
        let _moment = fork.seek(index);
        fork.entries.truncate(index);
        fork.checkpoints.truncate(index / CHECKPOINT_EVERY + 1);
        fork
    }

    /// The world before anything happened.
    #[must_use]
    pub fn beginning(&self) -> &World {
        &self.checkpoints[0].world
    }

    /// Everything that happened up to the cursor, and what follows from it by itself until `until`.
    #[must_use]
    pub fn log(&self, until: Instant) -> Vec<LogLine> {
        let mut world = self.beginning().clone();
        let mut log = Vec::new();
        for entry in &self.entries[..self.cursor] {
            log_time(&mut world, entry.at, &mut log);
            log.push(LogLine::Input(*entry, world.scene()));
            replay(&mut world, *entry);
            log_outputs(&mut world, &mut log);
        }
        log_time(&mut world, until, &mut log);
        log
    }

    fn keep_checkpoint(&mut self) {
        if self.cursor == self.checkpoints.len() * CHECKPOINT_EVERY {
            self.checkpoints.push(self.moment.clone());
        }
    }
}

/// A recorded input was allowed when it was recorded, and so it is now: the same fold gives the same world.
fn replay(world: &mut World, entry: Entry) {
    let allowed = world.handle(entry.at, entry.input);
    debug_assert_eq!(allowed, Ok(()), "replay of {entry:?}");
}

fn drain(world: &mut World) -> Vec<(Instant, Output)> {
    std::iter::from_fn(|| world.poll_output()).collect()
}

fn log_time(world: &mut World, until: Instant, log: &mut Vec<LogLine>) {
    while world.poll_timeout().is_some_and(|(when, _)| when <= until) {
        world.handle_timeout(until);
        log_outputs(world, log);
    }
}

fn log_outputs(world: &mut World, log: &mut Vec<LogLine>) {
    while let Some((at, output)) = world.poll_output() {
        log.push(LogLine::Output(at, output));
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::lesson::catalog;
    use crate::protocol::person::Typed;
    use crate::protocol::world::wire::Connection;
    use crate::protocol::{ComputerId, ComputerInput, PhoneInput, RoomInput, person::Person};

    const HERE: ComputerId = ComputerId::LEARNERS;

    /// In free practice: the app is opened, then somebody elsewhere begins, and types the learner's user ID.
    fn with_somebody_elsewhere() -> History {
        let mut history = History::new(&catalog::free::LESSON, Seed(1));
        history.record(Instant::START, Actor::Learner, Input::Phone(PhoneInput::OpenApp)).expect("a closed app");
        let begins = Input::Room(RoomInput::BeginElsewhere(ComputerId::ELSEWHERE));
        history.record(Instant::START, Actor::Learner, begins).expect("a button");
        for millis in (0..5_000).step_by(100) {
            while history.advance(Instant::from_millis(millis)).is_some() {
                history.let_others_act(Instant::from_millis(millis));
            }
        }
        history
    }

    /// The learner makes the connection good and bad again and again, a second apart, until there are so many inputs.
    fn spoils_the_connection(history: &mut History, inputs: usize) {
        sets(history, inputs, [Connection::Good, Connection::Bad].map(RoomInput::SetConnection));
    }

    /// The same with the camera.
    fn breaks_the_camera(history: &mut History, inputs: usize) {
        sets(history, inputs, [true, false].map(|works| RoomInput::SetCamera { works }));
    }

    fn sets(history: &mut History, inputs: usize, both: [RoomInput; 2]) {
        while history.cursor() < inputs {
            let at = history.world().now() + Duration::from_secs(1);
            let input = Input::Room(both[history.cursor() % 2]);
            history.record(at, Actor::Learner, input).expect("a switch");
        }
    }

    /// Wherever it is gone to, the world is what the inputs before have made of it.
    fn can_be_gone_through(mut history: History) {
        let mut replayed = History::new(history.lesson(), history.seed());
        for (index, entry) in history.entries().to_vec().into_iter().enumerate() {
            history.seek(index);
            assert_eq!(history.world(), replayed.world(), "before input {index}");
            replayed.record(entry.at, entry.by, entry.input).expect("it was allowed before");
        }
    }

    fn inputs(history: &History) -> Vec<Input> {
        let lines = history.log(Instant::from_millis(10_000)).into_iter();
        lines.filter_map(|line| if let LogLine::Input(entry, _) = line { Some(entry.input) } else { None }).collect()
    }

    #[test]
    fn each_entry_names_who_did_it() {
        let history = with_somebody_elsewhere();
        let who: Vec<_> = history.entries().iter().map(|entry| entry.by).collect();
        assert_eq!(who, [Actor::Learner, Actor::Learner, Actor::Other]);
        let user_id =
            Input::Computer(ComputerId::ELSEWHERE, ComputerInput::EnterUserId(Typed::Practice(Person::Signe)));
        assert_eq!(history.entries()[2].input, user_id);
    }

    #[test]
    fn another_person_cannot_use_the_learners_computer() {
        let mut history = with_somebody_elsewhere();
        let before = history.entries().to_vec();
        let told =
            history.record(Instant::from_millis(6_000), Actor::Other, Input::Computer(HERE, ComputerInput::LogOn));
        assert_eq!(told, Err(Refused::OutOfSight));
        assert_eq!(history.entries(), before);
    }

    #[test]
    fn a_step_back_skips_the_actions_of_others() {
        let mut history = with_somebody_elsewhere();
        assert_eq!(history.step_back(), Some(Instant::START));
        assert_eq!(history.cursor(), 1, "before the learner let somebody begin");
        assert_eq!(history.step_back(), Some(Instant::START));
        assert_eq!((history.cursor(), history.step_back()), (0, None));
    }

    #[test]
    fn undone_entries_are_not_in_the_log() {
        let mut history = with_somebody_elsewhere();
        assert_eq!(inputs(&history).len(), 3);
        history.step_back();
        assert_eq!(inputs(&history), [Input::Phone(PhoneInput::OpenApp)]);
        assert_eq!(history.entries().len(), 3, "it can still be gone back to");
    }

    #[test]
    fn a_history_that_took_another_way_keeps_nothing_of_the_first() {
        let mut history = History::new(&catalog::free::LESSON, Seed(1));
        breaks_the_camera(&mut history, 3 * CHECKPOINT_EVERY);
        history.seek(CHECKPOINT_EVERY + 6);
        spoils_the_connection(&mut history, 3 * CHECKPOINT_EVERY);
        can_be_gone_through(history);
    }

    #[test]
    fn a_fork_shares_the_beginning_and_goes_its_own_way_from_there() {
        let mut history = History::new(&catalog::free::LESSON, Seed(1));
        breaks_the_camera(&mut history, 3 * CHECKPOINT_EVERY);
        for index in [0, 10, CHECKPOINT_EVERY, CHECKPOINT_EVERY + 6] {
            let mut fork = history.fork(index);
            assert_eq!(fork.entries(), &history.entries()[..index]);
            spoils_the_connection(&mut fork, 3 * CHECKPOINT_EVERY);
            can_be_gone_through(fork);
        }
    }

    #[test]
    fn a_skip_is_one_entry_and_its_outputs_keep_their_times() {
        let mut history = History::new(&catalog::switch_to_codes::LESSON, Seed(1));
        for _ in 0..1_000 {
            if history.world().switch_ready_at().is_some() {
                break;
            }
            let now = history.world().poll_timeout().map_or(history.world().now(), |(when, _)| when);
            match history.next().action {
                crate::lesson::Action::Do(input) if !history.world().is_busy() => {
                    history.record(history.world().now(), Actor::Learner, input).expect("what the way does");
                }
                crate::lesson::Action::Do(_) | crate::lesson::Action::Wait | crate::lesson::Action::Finished(_) => {
                    history.advance(now);
                }
            }
        }
        let began = history.world().now();
        let entries = history.entries().len();
        let user_id = Input::Computer(HERE, ComputerInput::EnterUserId(Typed::Practice(Person::Signe)));
        history.record(began, Actor::Learner, Input::Computer(HERE, ComputerInput::LogOn)).expect("a button");
        let asked = Instant::from_millis(began.as_millis() + 5_000);
        history.record(asked, Actor::Learner, user_id).expect("a field");
        let skipped = Instant::from_millis(began.as_millis() + 10_000);
        history.record(skipped, Actor::Learner, Input::Room(RoomInput::SkipSwitch)).expect("a switch");
        assert_eq!(history.entries().len(), entries + 3);
        let log = history.log(history.world().now());
        let after = log.iter().skip_while(
            |line| !matches!(line, LogLine::Input(entry, _) if entry.input == Input::Room(RoomInput::SkipSwitch)),
        );
        let times: Vec<_> =
            after.filter_map(|line| if let LogLine::Output(at, _) = line { Some(*at) } else { None }).collect();
        assert!(times.is_sorted() && times.len() < 300, "{} lines", times.len());
        assert!(times.first() < times.last(), "not all at the end: {times:?}");
    }
}
