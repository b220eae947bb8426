//! How long one whole log-on takes in the core, and how long it takes to go to a point of a long history; and how often
//! each asks for memory.

#![expect(clippy::expect_used, reason = "a benchmark of something that does not work is to stop")]

use std::time::{Duration, Instant};

use divan::{AllocProfiler, Bencher};
use swipewise::history::{CHECKPOINT_EVERY, History};
use swipewise::i18n::Lang;
use swipewise::lesson::{Action, Lesson, catalog};
use swipewise::protocol::party::app::Page;
use swipewise::protocol::person::{Person, Typed};
use swipewise::protocol::world::Actor;
use swipewise::protocol::{ComputerId, ComputerInput, Input, PhoneInput, RoomInput, Seed};
use swipewise::sim::languages::Languages;
use swipewise::sim::link::Link;
use swipewise::sim::settings::SavedSettings;
use swipewise::sim::{Intent, PageIntent, Panel, Sim};
use swipewise::speech::RealTime;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

const LESSON: &Lesson = &catalog::log_on::LESSON;
const INPUTS: usize = 10_000;
/// A long lesson has about 150.
const MESSAGES: usize = 500;
/// By then every message has arrived.
const LONGER_THAN_ANYTHING: Duration = Duration::from_secs(8);
/// At 60 a second.
const FRAME: Duration = Duration::from_millis(16);
/// Across 24 hours that were skipped.
const LONGEST_SEEK: Duration = Duration::from_millis(1);
/// So many, of which the shortest counts: whatever else the machine does only adds to it.
const SEEKS: usize = 20;

fn main() {
    divan::main();
    print_worst_seek();
    print_seek_across_a_skip();
}

/// Steps 2 to 10, every message delivered.
#[divan::bench]
fn one_log_on(bencher: Bencher) {
    bencher.with_inputs(|| History::new(LESSON, Seed(1))).bench_local_values(|mut history| {
        log_on(&mut history);
        history
    });
}

/// To where the most is replayed: just before a checkpoint.
#[divan::bench]
fn seek_in_10_000_inputs_farthest_from_a_checkpoint(bencher: Bencher) {
    let mut history = long_history();
    let farthest = INPUTS / CHECKPOINT_EVERY * CHECKPOINT_EVERY - 1;
    bencher.bench_local(move || divan::black_box(history.seek(farthest)));
}

/// To where the least is.
#[divan::bench]
fn seek_in_10_000_inputs_to_a_checkpoint(bencher: Bencher) {
    let mut history = long_history();
    let checkpoint = INPUTS / 2 / CHECKPOINT_EVERY * CHECKPOINT_EVERY;
    bencher.bench_local(move || divan::black_box(history.seek(checkpoint)));
}

/// Across 24 hours that were skipped while a box with a QR code waited.
#[divan::bench]
fn seek_across_24_hours(bencher: Bencher) {
    let mut history = history_with_a_skip();
    let end = history.entries().len();
    bencher.bench_local(move || divan::black_box(history.seek(end)));
}

/// What the page asks for after each intent.
#[divan::bench]
fn view(bencher: Bencher) {
    let sim = Sim::new(
        &Link::parse("lesson=log-on&step=8"),
        SavedSettings::default(),
        Languages::all(Lang::English),
        Seed(1),
        RealTime(0),
    );
    bencher.bench_local(|| divan::black_box(sim.view()));
}

/// The same while somebody looks inside a session of [`MESSAGES`] messages, and one more has just been sent.
#[divan::bench]
fn view_with_500_messages(bencher: Bencher) {
    let sim = looked_into(MESSAGES);
    bencher.bench_local(|| divan::black_box(sim.view()));
}

/// Somebody begins to log on and cancels, until there are so many messages in the table.
fn looked_into(messages: usize) -> Sim {
    let link = Link::parse("lesson=free");
    let mut sim = Sim::new(&link, SavedSettings::default(), Languages::all(Lang::English), Seed(1), RealTime(0));
    let mut now = RealTime(0);
    sim.update(now, Intent::Page(PageIntent::Toggle(Panel::Inside)));
    for input in [ComputerInput::LogOn, ComputerInput::Cancel].into_iter().cycle() {
        sim.update(now, Intent::Act(Input::Computer(ComputerId::LEARNERS, input)));
        now = now.after(LONGER_THAN_ANYTHING);
        sim.update(now, Intent::Wake);
        if sim.view().inside.expect("an open panel").lines.len() >= messages {
            break;
        }
    }
    sim
}

/// To each point of a long history from which the way to a checkpoint is the longest, and which takes the longest of all.
/// Each three times, of which the shortest counts: whatever else the machine does only adds to it.
fn print_worst_seek() {
    let mut history = long_history();
    let mut shortest = |index| (0..3).map(|_| timed(|| divan::black_box(history.seek(index)))).min();
    let farthest = (CHECKPOINT_EVERY - 1..INPUTS).step_by(CHECKPOINT_EVERY);
    let (seeks, worst) = (farthest.len(), farthest.filter_map(&mut shortest).max().unwrap_or_default());
    println!(
        "worst of {seeks} seeks in {INPUTS} inputs, each to just before a checkpoint: {} µs; one frame is {} µs",
        worst.as_micros(),
        FRAME.as_micros()
    );
}

/// A skip is to cost what happens in it, and not what only repeats itself: each step back and each link goes across it.
fn print_seek_across_a_skip() {
    let mut history = history_with_a_skip();
    let end = history.entries().len();
    let shortest = (0..SEEKS).map(|_| timed(|| divan::black_box(history.seek(end)))).min().unwrap_or_default();
    let (took, longest) = (shortest.as_micros(), LONGEST_SEEK.as_micros());
    println!("a seek across 24 hours with a QR code on the screen: {took} µs; at most {longest} µs");
    assert!(shortest < LONGEST_SEEK, "a seek across 24 hours takes {took} µs");
}

#[expect(clippy::disallowed_methods, reason = "how long it takes is what is asked for here, and is no part of the log")]
fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let begin = Instant::now();
    work();
    begin.elapsed()
}

fn log_on(history: &mut History) {
    loop {
        match history.next().action {
            Action::Do(input) => {
                let now = history.world().now();
                history.record(now, Actor::Learner, input).expect("the expert does only what can be done");
            }
            Action::Wait => {
                let (when, _) = history.world().poll_timeout().expect("something is on its way");
                history.advance(when);
            }
            Action::Finished(_) => return,
        }
    }
}

/// A switch is started, a log-on brought as far as its QR code, and 24 hours are skipped.
fn history_with_a_skip() -> History {
    let here = ComputerId::LEARNERS;
    let signe = Typed::Practice(Person::Signe);
    let inputs = [
        Input::Phone(PhoneInput::OpenApp),
        Input::Phone(PhoneInput::EnterPin(signe)),
        Input::Phone(PhoneInput::OpenMenu),
        Input::Phone(PhoneInput::TurnTo(Page::Method)),
        Input::Phone(PhoneInput::EnterPin(signe)),
        Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }),
        Input::Phone(PhoneInput::StartSwitch),
        Input::Phone(PhoneInput::CloseApp),
        Input::Computer(here, ComputerInput::LogOn),
        Input::Computer(here, ComputerInput::EnterUserId(signe)),
        Input::Phone(PhoneInput::OpenApp),
        Input::Phone(PhoneInput::EnterPin(signe)),
        Input::Room(RoomInput::SkipSwitch),
    ];
    let mut history = History::new(&catalog::free::LESSON, Seed(1));
    for input in inputs {
        let arrived = history.world().now().after(LONGER_THAN_ANYTHING);
        while history.advance(arrived).is_some() {}
        history.record(arrived, Actor::Learner, input).expect("it is allowed");
    }
    history
}

/// Log-ons that are cancelled when they wait for the phone, one after the other.
fn long_history() -> History {
    let here = ComputerId::LEARNERS;
    let steps = [
        Input::Computer(here, ComputerInput::EnterUserId(Typed::Practice(LESSON.learner))),
        Input::Computer(here, ComputerInput::Cancel),
        Input::Computer(here, ComputerInput::LogOn),
    ];
    let mut history = History::new(LESSON, Seed(1));
    while history.entries().len() < INPUTS {
        let arrived = history.world().now().after(LONGER_THAN_ANYTHING);
        while history.advance(arrived).is_some() {}
        let input = steps.into_iter().find(|input| history.world().check(*input).is_ok()).expect("it goes on");
        history.record(arrived, Actor::Learner, input).expect("it is allowed");
    }
    history
}
