//! Going to a point of a long history takes no more than going to one of a short history. Counted in bytes that are
//! allocated, which are the same on every machine: whatever is replayed or copied allocates, and a clock would measure the
//! machine.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that finds what it does not expect is to stop")]

use std::time::Duration;

use swipewise::history::{CHECKPOINT_EVERY, History};
use swipewise::lesson::{Lesson, catalog};
use swipewise::protocol::person::Typed;
use swipewise::protocol::world::Actor;
use swipewise::protocol::{ComputerId, ComputerInput, Input, Seed};

const SHORT: usize = 2 * CHECKPOINT_EVERY;
/// Ten times as long is enough to tell; `benches/` goes to 10,000.
const LONG: usize = 10 * SHORT;
const LESSON: &Lesson = &catalog::log_on::LESSON;
/// By then every message has arrived.
const LONGER_THAN_ANYTHING: Duration = Duration::from_secs(8);

#[test]
fn a_seek_replays_no_more_in_a_long_history_than_in_a_short_one() {
    for log_ons in [cancelled_log_ons, left_log_ons] {
        let short = worst_seek(&mut log_ons(SHORT));
        let long = worst_seek(&mut log_ons(LONG));
        assert!(short > 0, "a seek that allocates nothing replays nothing");
        // Not equal, since the worlds differ in what is under way between the parties.
        assert!(long < 2 * short, "{long} bytes in {LONG} inputs, {short} in {SHORT}");
    }
}

#[test]
fn a_seek_replays_what_came_after_the_last_checkpoint_and_nothing_else() {
    let mut history = cancelled_log_ons(LONG);
    let middle = LONG / 2 / CHECKPOINT_EVERY * CHECKPOINT_EVERY;
    let least = allocated(&mut history, middle);
    let most = allocated(&mut history, middle + CHECKPOINT_EVERY - 1);
    assert!(least < most / 10, "{least} bytes at a checkpoint, {most} just before the next");
}

/// The most that a seek allocates: just before each checkpoint, and to both ends.
fn worst_seek(history: &mut History) -> u64 {
    let inputs = history.entries().len();
    let before_checkpoints = (CHECKPOINT_EVERY - 1..inputs).step_by(CHECKPOINT_EVERY);
    before_checkpoints.chain([0, inputs]).map(|index| allocated(history, index)).max().unwrap()
}

fn allocated(history: &mut History, index: usize) -> u64 {
    let counted = allocation_counter::measure(|| {
        history.seek(index);
    });
    assert_eq!(history.cursor(), index);
    counted.bytes_total
}

/// Log-ons that are cancelled when they wait for the phone, one after the other.
fn cancelled_log_ons(inputs: usize) -> History {
    let here = ComputerId::LEARNERS;
    history_of(
        inputs,
        &[
            Input::Computer(here, ComputerInput::EnterUserId(Typed::Practice(LESSON.learner))),
            Input::Computer(here, ComputerInput::Cancel),
            Input::Computer(here, ComputerInput::LogOn),
        ],
    )
}

/// Log-ons that are cancelled before anybody has said who they are.
fn left_log_ons(inputs: usize) -> History {
    let here = ComputerId::LEARNERS;
    history_of(inputs, &[Input::Computer(here, ComputerInput::Cancel), Input::Computer(here, ComputerInput::LogOn)])
}

/// The first of the steps that is allowed, again and again, each when everything has arrived.
fn history_of(inputs: usize, steps: &[Input]) -> History {
    let mut history = History::new(LESSON, Seed(1));
    while history.entries().len() < inputs {
        let arrived = history.world().now().after(LONGER_THAN_ANYTHING);
        while history.advance(arrived).is_some() {}
        let input = steps.iter().find(|input| history.world().check(**input).is_ok()).unwrap();
        history.record(arrived, Actor::Learner, *input).unwrap();
    }
    history
}
