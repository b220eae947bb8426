//! A session is shared as a text, and opened again: the same inputs, the same log. Whatever else the text is, it is refused with a
//! reason, and nothing stops.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use std::cell::Cell;
use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestRunner;
use swipewise::history::History;
use swipewise::history::recording::{self, LONGEST, LONGEST_IN_LINK, LONGEST_TEXT, MOST_INPUTS, Unreadable, VERSION};
use swipewise::lesson::{Action, Lesson, catalog};
use swipewise::protocol::world::Actor;
use swipewise::protocol::{ComputerId, ComputerInput, Input, Instant, PhoneInput, RoomInput, Seed};

/// As long as somebody takes who reads and presses.
const READING: Duration = Duration::from_millis(2_345);

/// `log-on` up to its end, as the first version wrote it. It stays here for ever, as links stay where they were sent.
const WRITTEN_BY_VERSION_1: &str = "AQZsb2ctb24AAYjB0psDBqkSAAAAAL0cAAAABAAAyRgAAQCpEgABAwAAsxcAAQUAvSTVFAABBw";

#[test]
fn every_lesson_and_day_is_opened_again_with_the_same_log() {
    for lesson in lessons() {
        let history = played(lesson, Seed(271_828));
        let text = recording::write(&history).unwrap();
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{text}");
        assert!(text.len() <= LONGEST_IN_LINK, "{}: {} characters", lesson.key, text.len());
        let opened = recording::read(&text).unwrap();
        assert!(!opened.has_drifted, "{}", lesson.key);
        assert_eq!(opened.history.lesson(), history.lesson());
        assert_eq!((opened.history.seed(), opened.history.entries()), (history.seed(), history.entries()));
        let until = history.world().now();
        assert_eq!(opened.history.log(until), history.log(until), "{}", lesson.key);
    }
}

#[test]
fn the_whole_guide_is_at_most_400_characters() {
    let text = recording::write(&played(&catalog::guide::LESSON, Seed(u64::MAX))).unwrap();
    assert!(text.len() <= 400, "{} characters", text.len());
}

#[test]
fn what_was_stepped_back_over_is_not_written() {
    let mut history = played(&catalog::log_on::LESSON, Seed(1));
    history.step_back().unwrap();
    let opened = recording::read(&recording::write(&history).unwrap()).unwrap();
    assert_eq!(opened.history.entries(), &history.entries()[..history.cursor()]);
    assert!(!opened.has_drifted);
}

#[test]
fn a_link_of_the_first_version_opens_for_ever() {
    let opened = recording::read(WRITTEN_BY_VERSION_1).unwrap();
    assert_eq!(opened.history.lesson(), &catalog::log_on::LESSON);
    assert!(!opened.has_drifted, "write it anew as the next version, and keep this one readable");
}

/// Every lesson and day as this version writes it, each on a line. `tests/web` reads the same in WebAssembly.
/// `UPDATE=1 cargo test --test recording` writes it anew: before a release with the same version, after it only with the next.
#[test]
fn every_recording_that_was_kept_gives_the_same_log() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/recordings.txt");
    if std::env::var_os("UPDATE").is_some() {
        let texts = lessons().into_iter().map(|lesson| recording::write(&played(lesson, Seed(31_415))).unwrap() + "\n");
        std::fs::write(path, texts.collect::<String>()).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap();
    let mut keys = Vec::new();
    for text in kept.lines() {
        let opened = recording::read(text).unwrap();
        let lesson = opened.history.lesson();
        assert!(!opened.has_drifted, "{}: a new version is needed, see docs/adr/0016", lesson.key);
        assert_eq!(recording::write(&opened.history).as_deref(), Ok(text));
        keys.push((lesson.key, lesson.day.map(|day| day.number)));
    }
    assert_eq!(keys, lessons().iter().map(|lesson| (lesson.key, lesson.day.map(|day| day.number))).collect::<Vec<_>>());
}

#[test]
fn a_machine_that_does_something_else_is_noticed() {
    let bytes = decoded(&recording::write(&played(&catalog::log_on::LESSON, Seed(1))).unwrap());
    // After the version, the key with its length, and the number of the telling and the seed, of one byte each: the digest.
    let digest = 1 + 1 + "log-on".len() + 1 + 1;
    let mut other = bytes.clone();
    other[digest] ^= 1;
    let mut opened = recording::read(&encoded(&other)).unwrap();
    assert!(opened.has_drifted);
    opened.history.settle();
    assert!(opened.history.next().is_finished(), "it plays all the same");
}

#[test]
fn another_version_is_named_as_the_reason() {
    let mut bytes = decoded(&recording::write(&played(&catalog::log_on::LESSON, Seed(1))).unwrap());
    for version in [0, VERSION + 1, u8::MAX] {
        bytes[0] = version;
        assert_eq!(recording::read(&encoded(&bytes)).unwrap_err(), Unreadable::Version);
    }
}

#[test]
fn a_text_that_is_cut_off_anywhere_is_damaged_and_so_is_one_with_more_behind_it() {
    let text = recording::write(&played(&catalog::log_on::LESSON, Seed(1))).unwrap();
    let bytes = decoded(&text);
    for end in 1..bytes.len() {
        assert_eq!(recording::read(&encoded(&bytes[..end])).unwrap_err(), Unreadable::Damaged, "{end}");
    }
    let longer = [&*bytes, &[0]].concat();
    assert_eq!(recording::read(&encoded(&longer)).unwrap_err(), Unreadable::Damaged);
    for text in ["", "å", "a b", "===="] {
        assert_eq!(recording::read(text).unwrap_err(), Unreadable::Damaged, "{text}");
    }
}

#[test]
fn a_text_that_is_longer_than_any_session_is_not_read() {
    assert_eq!(recording::read(&"A".repeat(LONGEST_TEXT)).unwrap_err(), Unreadable::Version);
    for length in [LONGEST_TEXT + 1, 1_000_000] {
        assert_eq!(recording::read(&"A".repeat(length)).unwrap_err(), Unreadable::TooLarge);
    }
}

#[test]
fn what_the_machine_refuses_is_no_session() {
    let opens = |input: PhoneInput| {
        let mut history = History::new(&catalog::log_on::LESSON, Seed(1));
        history.record(Instant::START, Actor::Learner, Input::Phone(input)).map(|_| recording::write(&history).unwrap())
    };
    let mut bytes = decoded(&opens(PhoneInput::OpenApp).unwrap());
    assert!(opens(PhoneInput::Approve).is_err(), "there is nothing to approve");
    // The last byte says which input of the phone it is.
    let last = bytes.last_mut().unwrap();
    assert_eq!(*last, 0, "the first one: the app is opened");
    *last = 7;
    assert_eq!(recording::read(&encoded(&bytes)).unwrap_err(), Unreadable::Refused);
}

#[test]
fn a_session_of_500_inputs_or_72_hours_is_written_and_no_longer_one() {
    let toggled = |inputs: usize, pause: Duration| {
        let mut history = History::new(&catalog::free::LESSON, Seed(1));
        let mut at = Instant::START;
        for number in 0..inputs {
            let works = number % 2 == 1;
            history.record(at, Actor::Learner, Input::Room(RoomInput::SetCamera { works })).unwrap();
            at = at + pause;
        }
        history
    };
    let most = recording::write(&toggled(MOST_INPUTS, Duration::from_secs(1))).unwrap();
    assert_eq!(recording::read(&most).unwrap().history.entries().len(), MOST_INPUTS);
    assert!(recording::write(&toggled(MOST_INPUTS + 1, Duration::from_secs(1))).is_err());
    let day = Duration::from_secs(24 * 60 * 60);
    let longest = toggled(4, day);
    assert_eq!(longest.entries().last().unwrap().at, LONGEST);
    assert!(!recording::read(&recording::write(&longest).unwrap()).unwrap().has_drifted);
    assert!(recording::write(&toggled(5, day)).is_err());
}

#[test]
fn nobodys_own_data_can_be_in_it() {
    let mut history = History::new(&catalog::log_on::LESSON, Seed(1));
    let here = ComputerId::LEARNERS;
    history.record(Instant::START, Actor::Learner, Input::Computer(here, ComputerInput::LogOn)).unwrap();
    history.settle();
    let typed = swipewise::protocol::user_id::recognise("min.egen@adresse").unwrap();
    let at = history.world().now();
    history.record(at, Actor::Learner, Input::Computer(here, ComputerInput::EnterUserId(typed))).unwrap();
    let bytes = decoded(&recording::write(&history).unwrap());
    assert!(!bytes.windows(3).any(|bytes| bytes == b"min"));
}

/// How many hostile recordings are read, unless the environment says otherwise.
const HOSTILE: u32 = 20_000;

/// What is written of a session, as this test knows it: `cargo xtask fuzz` makes sessions of its own that were never played.
#[derive(Clone, Debug, serde::Serialize)]
struct Written {
    lesson: &'static str,
    telling: u8,
    seed: u64,
    digest: u32,
    entries: Vec<(u32, Actor, Input)>,
}

/// Whatever somebody puts into a link or a file: it plays within the limits, and is written and read again as the same session with a
/// digest of its own, or it says why it does not play. `cargo xtask fuzz` reads a million.
#[test]
fn a_hostile_recording_plays_or_says_why_not() {
    let inputs = std::env::var("SWIPEWISE_INPUTS").map_or(HOSTILE, |inputs| inputs.parse().unwrap());
    let [played, drifted, version, too_large, damaged, refused] = std::array::from_fn(|_| Cell::new(0_u32));
    let count = |counter: &Cell<u32>| counter.set(counter.get() + 1);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(inputs) };
    let read = |text: String| {
        let opened = match recording::read(&text) {
            Ok(opened) => opened,
            Err(reason) => {
                count(match reason {
                    Unreadable::Version => &version,
                    Unreadable::TooLarge => &too_large,
                    Unreadable::Damaged => &damaged,
                    Unreadable::Refused => &refused,
                });
                return Ok(());
            }
        };
        count(&played);
        if opened.has_drifted {
            count(&drifted);
        }
        let entries = opened.history.entries();
        prop_assert!(entries.len() <= MOST_INPUTS);
        prop_assert!(entries.last().is_none_or(|last| last.at <= LONGEST));
        let own = recording::write(&opened.history);
        let again = own.as_ref().map(|text| recording::read(text));
        let Ok(Ok(again)) = again else { return Err(TestCaseError::fail(format!("not read again: {own:?}"))) };
        prop_assert!(!again.has_drifted);
        prop_assert_eq!(again.history.entries(), entries);
        Ok(())
    };
    TestRunner::new(config).run(&hostile(), read).unwrap_or_else(|error| panic!("{error}"));
    let counts = [played, drifted, version, too_large, damaged, refused].map(Cell::into_inner);
    let [played, drifted, version, too_large, damaged, refused] = counts;
    println!(
        "read {inputs} recordings: {played} played, {drifted} of them with another digest; {version} of another version, {too_large} too large, \
         {damaged} damaged, {refused} refused by the machine; none panicked"
    );
    assert!(counts.iter().all(|count| count * 200 > inputs), "all of it is met: {counts:?}");
}

/// Real sessions that were changed, sessions that nobody played, and what was none ever.
fn hostile() -> impl Strategy<Value = String> {
    let histories: Vec<_> = lessons().into_iter().map(|lesson| played(lesson, Seed(5))).collect();
    let real: Vec<_> = histories.iter().map(|history| decoded(&recording::write(history).unwrap())).collect();
    let done: Vec<_> = histories.iter().flat_map(History::entries).map(|entry| (entry.by, entry.input)).collect();
    let own: Vec<_> = histories.iter().map(written).collect();
    let real = move || select(real.clone());
    let at = any::<Index>;
    prop_oneof![
        1 => vec(any::<u8>(), 0..200).prop_map(|bytes| encoded(&bytes)),
        1 => vec(any::<u8>(), 0..200).prop_map(|bytes| encoded(&[&[VERSION], &*bytes].concat())),
        1 => "\\PC{0,40}",
        1 => ("[A-Za-z0-9_-]", select(vec![1, 1_000, 16_384, 16_385, 100_000])).prop_map(|(letter, times)| letter.repeat(times)),
        1 => (real(), at()).prop_map(|(bytes, end)| encoded(&bytes[..end.index(bytes.len())])),
        4 => (real(), vec((at(), any::<u8>()), 1..4)).prop_map(|(mut bytes, changes)| {
            for (at, byte) in changes {
                *at.get_mut(&mut bytes) = byte;
            }
            encoded(&bytes)
        }),
        // The end of one behind the beginning of another.
        2 => (real(), real(), at(), at()).prop_map(|(one, other, end, begin)| {
            encoded(&[&one[..end.index(one.len())], &other[begin.index(other.len())..]].concat())
        }),
        // Real ones, of which somebody has left out, doubled, swapped or delayed a piece, or changed the seed.
        8 => (select(own.clone()), at(), at(), 0_u8..6, after()).prop_map(|(written, one, other, change, after)| {
            encoded(&bytes(&changed(written, (one, other), change, after)))
        }),
        // What was done anywhere, in another order and at other times.
        4 => (select(own), vec((after(), select(done.clone())), 0..30)).prop_map(|(written, done)| encoded(&bytes(&composed(&written, &done)))),
        1 => (select(vec![1, MOST_INPUTS - 1, MOST_INPUTS, MOST_INPUTS + 1]), 0..4_u32, any::<u32>()).prop_map(|(times, after, digest)| {
            let set = |works| (after * 1_000, Actor::Learner, Input::Room(RoomInput::SetCamera { works }));
            let entries = [set(true), set(false)].into_iter().cycle().take(times).collect();
            encoded(&bytes(&Written { lesson: "free", telling: 0, seed: 1, digest, entries }))
        }),
    ]
}

/// Milliseconds: at once, as people take, and much too long.
fn after() -> impl Strategy<Value = u32> {
    const HOUR: u32 = 60 * 60 * 1_000;
    prop_oneof![
        2 => Just(0),
        8 => 0..20_000_u32,
        2 => select(vec![10_000, 30_000, 300_000, HOUR, 24 * HOUR, 72 * HOUR, 72 * HOUR + 1, u32::MAX]),
    ]
}

fn written(history: &History) -> Written {
    let mut before = Instant::START;
    let entries = history.entries().iter().map(|entry| {
        let after = u32::try_from((entry.at - before).as_millis()).unwrap();
        before = entry.at;
        (after, entry.by, entry.input)
    });
    let (lesson, seed) = (history.lesson(), history.seed().0);
    Written {
        lesson: lesson.key,
        telling: lesson.day.map_or(0, |day| day.number),
        seed,
        digest: 0,
        entries: entries.collect(),
    }
}

fn changed(mut written: Written, (one, other): (Index, Index), change: u8, after: u32) -> Written {
    let entries = &mut written.entries;
    if entries.is_empty() {
        return written;
    }
    let (one, other) = (one.index(entries.len()), other.index(entries.len()));
    match change {
        0 => drop(entries.remove(one)),
        1 => entries.insert(one, entries[other]),
        2 => entries.swap(one, other),
        3 => entries[one].0 = after,
        4 => entries.truncate(one),
        _ => written.seed ^= u64::from(after),
    }
    written
}

fn composed(written: &Written, done: &[(u32, (Actor, Input))]) -> Written {
    let entries = done.iter().map(|(after, (by, input))| (*after, *by, *input));
    // Behind what was really done, so that something of it is possible.
    let kept = written.entries.len() / 2;
    let entries = written.entries[..kept].iter().copied().chain(entries).collect();
    Written { entries, ..written.clone() }
}

fn bytes(written: &Written) -> Vec<u8> {
    postcard::to_extend(written, vec![VERSION]).unwrap()
}

/// Every lesson, and of an ordinary day every telling.
fn lessons() -> Vec<&'static Lesson> {
    let days = catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson));
    catalog::ALL.iter().copied().filter(|lesson| lesson.day.is_none()).chain(days).collect()
}

/// The lesson up to its end, as the guide would do it, with others who come of their own accord.
fn played(lesson: &'static Lesson, seed: Seed) -> History {
    let mut history = History::new(lesson, seed);
    let mut now = Instant::START;
    for _ in 0..2_000 {
        while history.advance(now).is_some() {}
        if history.let_others_act(now) {
            continue;
        }
        match history.next().action {
            Action::Finished(_) => return history,
            Action::Wait => {
                let due = [history.world().poll_timeout().map(|(when, _)| when), history.others_act_at()];
                now = due.into_iter().flatten().min().unwrap().max(now);
            }
            Action::Do(input) => {
                now = now + READING;
                while history.advance(now).is_some() {}
                // Meanwhile something else may have become the next thing to do.
                if history.next().action == Action::Do(input) && history.record(now, Actor::Learner, input).is_err() {
                    continue;
                }
                if lesson.goals.is_empty() && history.entries().len() > 20 {
                    return history;
                }
            }
        }
    }
    panic!("{} does not end: {:?}", lesson.key, history.next());
}

fn encoded(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

fn decoded(text: &str) -> Vec<u8> {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).unwrap()
}
