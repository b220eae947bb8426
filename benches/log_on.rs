//! How long one whole log-on takes in the core, and how long it takes to go to a point of a long history.

#![expect(clippy::expect_used, reason = "a benchmark of something that does not work is to stop")]

use divan::Bencher;
use swipewise::history::History;
use swipewise::i18n::Lang;
use swipewise::lesson::{Action, LessonId};
use swipewise::narrate::Wall;
use swipewise::protocol::world::InputKind;
use swipewise::protocol::{ComputerId, Input, Seed};
use swipewise::sim::Sim;
use swipewise::sim::link::Link;
use swipewise::sim::settings::Kept;

fn main() {
    divan::main();
}

/// Steps 2 to 10, every message delivered.
#[divan::bench]
fn one_log_on(bencher: Bencher) {
    bencher.with_inputs(|| History::new(LessonId::LogOn, Seed(1))).bench_local_values(|mut history| {
        log_on(&mut history);
        history
    });
}

/// To every tenth of a history of 10,000 inputs; divide by ten for one.
#[divan::bench]
fn seek_ten_times_in_10_000_inputs(bencher: Bencher) {
    let mut history = long_history(10_000);
    bencher.bench_local(move || {
        for tenth in (0..10).rev() {
            divan::black_box(history.seek(tenth * 1_000 + 63));
        }
    });
}

/// What the page asks for after each intent.
#[divan::bench]
fn view(bencher: Bencher) {
    let sim = Sim::new(&Link::parse("lesson=log-on&step=8"), Kept::default(), Lang::English, Seed(1), Wall(0));
    bencher.bench_local(|| divan::black_box(sim.view()));
}

fn log_on(history: &mut History) {
    loop {
        match history.next().action {
            Action::Do(input) => {
                let now = history.world().now();
                history.record(now, input).expect("the expert does only what can be done");
            }
            Action::Wait => {
                let (when, _) = history.world().poll_timeout().expect("something is on its way");
                history.advance(when);
            }
            Action::Finished => return,
        }
    }
}

/// Log-ons that are begun and cancelled, one after the other.
fn long_history(inputs: usize) -> History {
    let here = ComputerId::LEARNERS;
    let mut history = History::new(LessonId::LogOn, Seed(1));
    while history.entries().len() < inputs {
        let input = if history.world().allowed().contains(&InputKind::Cancel(here)) {
            Input::Cancel(here)
        } else {
            Input::LogOn(here)
        };
        let now = history.world().now();
        if history.record(now, input).is_err()
            && let Some((when, _)) = history.world().poll_timeout()
        {
            history.advance(when);
        }
    }
    history
}
