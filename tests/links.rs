//! Texts from outside, made to do harm: links, which anybody can write, and what a browser kept, which anybody at that
//! browser can change. Whatever they are, they are read, and nothing of them goes further than our own few values.
//!
//! `cargo xtask fuzz` reads a million of each.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, clippy::expect_used, reason = "a test that finds what it does not expect is to stop")]

use std::cell::Cell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::string::string_regex;
use proptest::test_runner::{Config, FileFailurePersistence, TestCaseResult, TestRunner};
use swipewise::history::recording::LONGEST_IN_LINK;
use swipewise::i18n::Lang;
use swipewise::lesson::catalog;
use swipewise::sim::link::{self, Link, Unknown};
use swipewise::sim::settings::{SavedSettings, Setting, TextSize, Theme};

/// The longest link that is looked at, in bytes, and the longest text that a browser has kept.
const LONGEST: usize = 400 + LONGEST_IN_LINK;
const LONGEST_KEPT: usize = 400;

/// A link of more parts is not looked at either.
const MOST_PARTS: usize = 16;

/// How many texts are read, unless the environment says otherwise.
const INPUTS: u32 = 20_000;

#[test]
fn every_link_is_read() {
    let tally = Tally::default();
    read_all(&hostile(), |fragment| {
        let link = Link::parse(fragment);
        let known = usize::from(link.lesson.is_some()) + usize::from(link.step.is_some()) + link.settings.len();
        let known = known + usize::from(link.present) + usize::from(link.play.is_some());
        tally.count(fragment, known, link.unknown.count);
        link_holds(fragment, link)
    });
    tally.print("links");
}

#[test]
fn every_saved_text_is_read() {
    let tally = Tally::default();
    read_all(&hostile(), |text| {
        let saved = SavedSettings::parse(text);
        let again = saved.text().unwrap_or_default();
        let parts = again.split('&').filter(|part| !part.is_empty()).count();
        let given = text.split('&').filter(|part| !part.is_empty()).count();
        tally.count(text, parts, given.saturating_sub(parts));
        prop_assert!(parts <= 11, "each setting stands there once: {}", again);
        prop_assert!(again.len() <= LONGEST_KEPT && again.is_ascii());
        prop_assert!(text.len() <= LONGEST_KEPT || parts == 0, "a longer text is not looked at");
        prop_assert_eq!(SavedSettings::parse(&again), saved);
        Ok(())
    });
    tally.print("kept texts");
}

/// The tests' own reckoning of a link that is made of known parts and others.
#[test]
fn unknown_link_parts_are_counted_exactly() {
    read_all(&vec(part(), 0..20), |parts| {
        let fragment: Vec<_> = parts.iter().map(|part| part.text.clone()).collect();
        let fragment = fragment.join("&");
        prop_assume!(fragment.len() <= LONGEST);
        let unknown = parts.iter().filter(|part| !part.is_known).count();
        let settings = parts.iter().filter(|part| part.sets).count();
        // One that is made of too many is one thing that is not known.
        let expected = if parts.len() <= MOST_PARTS { (unknown, settings) } else { (1, 0) };
        let link = Link::parse(&fragment);
        prop_assert_eq!((link.unknown.count, link.settings.len()), expected, "{}", fragment);
        Ok(())
    });
}

/// What holds for every link, whatever stands in it.
fn link_holds(fragment: &str, link: Link) -> TestCaseResult {
    /// Nothing that can be copied and lives for ever can hold a piece of a text that was lent.
    fn is_ours<T: Copy + 'static>(_: &T) {}

    // Without `..`, so that what a link will say later is looked at here as well.
    let Link { lesson, step, day, settings, present, play, unknown: Unknown { count, keys } } = link.clone();
    is_ours(&lesson);
    is_ours(&step);
    is_ours(&day);
    settings.iter().for_each(is_ours);
    is_ours(&present);
    // Read by nobody but `history::recording`, which plays it.
    if let Some(play) = play {
        prop_assert!((1..=LONGEST_IN_LINK).contains(&play.len()));
        prop_assert!(play.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
    }
    is_ours(&count);
    keys.iter().for_each(is_ours::<&'static str>);

    prop_assert!(settings.len() <= MOST_PARTS && count <= MOST_PARTS + 1 && keys.len() <= count);
    for (place, key) in keys.iter().enumerate() {
        prop_assert!(!keys[..place].contains(key), "{} is named twice", key);
        prop_assert!(key.bytes().all(|letter| letter.is_ascii_lowercase()) && fragment.contains(key));
    }
    let body = fragment.strip_prefix('#').unwrap_or(fragment);
    if body.len() > LONGEST || body.split('&').filter(|part| !part.is_empty()).count() > MOST_PARTS {
        prop_assert_eq!(&link, &Link { unknown: Unknown { count: 1, keys: Vec::new() }, ..Link::default() });
    }
    let unmistakable = Link { unknown: Unknown::default(), ..link };
    prop_assert_eq!(Link::parse(&written(&unmistakable)), unmistakable);
    Ok(())
}

/// A link as we would write it.
fn written(link: &Link) -> String {
    let lesson = link.lesson.map(link::address);
    let step = link.step.map(|step| format!("step={step}"));
    let settings = link.settings.iter().map(|setting| match setting {
        Setting::Lang(lang) => format!("lang={}", lang.code()),
        Setting::Theme(theme) => format!("theme={}", theme.key()),
        Setting::TextSize(size) => format!("text={}", size.percent()),
        Setting::Talkativeness(_)
        | Setting::Follow(_)
        | Setting::ReduceMotion(_)
        | Setting::ShowWhere(_)
        | Setting::TellBeforehand(_)
        | Setting::Clock(_)
        | Setting::Captions(_)
        | Setting::ReadAloud(_)
        | Setting::Voice(_)
        | Setting::Speed(_) => panic!("{setting:?} is not for links"),
    });
    let present = link.present.then(|| "present=1".to_owned());
    let play = link.play.as_ref().map(|play| format!("play={play}"));
    lesson.into_iter().chain(step).chain(settings).chain(present).chain(play).collect::<Vec<_>>().join("&")
}

/// Runs the check for each of so many texts, and shrinks what breaks it.
fn read_all<S: Strategy>(texts: &S, check: impl Fn(&S::Value) -> TestCaseResult) {
    let inputs = std::env::var("SWIPEWISE_INPUTS").ok();
    let cases = inputs.map_or(INPUTS, |inputs| inputs.parse().expect("SWIPEWISE_INPUTS is a number"));
    let seeds = FileFailurePersistence::Direct("tests/links.proptest-regressions");
    let config =
        Config { cases, max_global_rejects: cases, failure_persistence: Some(Box::new(seeds)), ..Config::default() };
    TestRunner::new(config).run(texts, |text| check(&text)).unwrap_or_else(|error| panic!("{error}"));
}

/// What was read, to be printed: a test that reads nothing but nonsense would be seen by it.
#[derive(Default)]
struct Tally {
    texts: Cell<u64>,
    known: Cell<usize>,
    unknown: Cell<usize>,
    longest: Cell<usize>,
}

impl Tally {
    fn count(&self, text: &str, known: usize, unknown: usize) {
        self.texts.set(self.texts.get() + 1);
        self.known.set(self.known.get() + known);
        self.unknown.set(self.unknown.get() + unknown);
        self.longest.set(self.longest.get().max(text.len()));
    }

    /// The line that `cargo xtask fuzz` looks for.
    fn print(&self, what: &str) {
        let Self { texts, known, unknown, longest } = self;
        let (texts, known, unknown, longest) = (texts.get(), known.get(), unknown.get(), longest.get());
        println!(
            "read {texts} {what}: {known} parts known, {unknown} unknown, the longest of {longest} bytes; none panicked"
        );
        assert!(known > 0 && unknown > 0 && longest > LONGEST, "{what} are not what they should be");
    }
}

/// Texts of every kind that means harm, and of kinds that mean well.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => any::<String>(),
        2 => text("[\\x00-\\x20#&=%+;/<>\"'\\\\]{0,60}"),
        6 => (vec(piece(), 0..12), text("#?")).prop_map(|(pieces, begin)| begin + &pieces.join("&")),
        6 => (vec(piece(), 1..6), vec(mutation(), 1..5)).prop_map(|(pieces, mutations)| mutated(&pieces.join("&"), &mutations)),
        // The same again and again, up to where it is too long and far beyond.
        1 => (piece(), 0..80_usize).prop_map(|(piece, times)| vec![piece; times].join("&")),
        1 => (text("[a&=%\\x00é🔒]"), 350..450_usize).prop_map(|(letter, times)| letter.repeat(times)),
        1 => (piece(), select(vec![1, 10, 100, 1_000])).prop_map(|(piece, times)| (piece + "&").repeat(times)),
    ]
}

/// A part of a link or of a kept text: known, nearly known, or nothing of the kind.
fn piece() -> impl Strategy<Value = String> {
    const KEYS: [&str; 18] = [
        "lesson",
        "step",
        "lang",
        "theme",
        "text",
        "present",
        "embed",
        "play",
        "talk",
        "follow",
        "still",
        "clock",
        "captions",
        "aloud",
        "voice",
        "speed",
        "LESSON",
        "__proto__",
    ];
    const VALUES: [&str; 20] = [
        "da",
        "en",
        "dark",
        "contrast",
        "100",
        "250",
        "256",
        "-1",
        "+7",
        "007",
        "1",
        "0",
        "full",
        "more",
        "4294967295",
        "99999999999999999999",
        "%64%61",
        "<script>",
        "..",
        "",
    ];
    let value =
        || prop_oneof![4 => select(&VALUES[..]).prop_map(str::to_owned), 1 => text("\\PC{0,8}"), 1 => text(".{0,4}")];
    prop_oneof![
        6 => part().prop_map(|part| part.text),
        4 => (select(&KEYS[..]), value()).prop_map(|(key, value)| format!("{key}={value}")),
        1 => (1..13_u8).prop_map(|step| format!("step={step}")),
        1 => select(&KEYS[..]).prop_map(str::to_owned),
        1 => (any::<u8>(), value()).prop_map(|(byte, value)| format!("%{byte:02x}={value}")),
        1 => value(),
    ]
}

/// A part of which it is known beforehand what a link makes of it.
#[derive(Clone, Debug)]
struct Part {
    text: String,
    is_known: bool,
    sets: bool,
}

fn part() -> impl Strategy<Value = Part> {
    let settings = Lang::ALL.map(|lang| format!("lang={}", lang.code())).into_iter();
    let settings = settings.chain(Theme::ALL.map(|theme| format!("theme={}", theme.key())));
    let settings: Vec<_> = settings.chain(TextSize::ALL.map(|size| format!("text={}", size.percent()))).collect();
    let lessons = catalog::ALL.iter().map(|lesson| format!("lesson={}", lesson.key)).collect::<Vec<_>>();
    let known = |sets| move |text| Part { text, is_known: true, sets };
    let unknown = |text| Part { text, is_known: false, sets: false };
    prop_oneof![
        3 => select(settings).prop_map(known(true)),
        1 => select(lessons).prop_map(known(false)),
        1 => select(vec!["present=1".to_owned(), "embed=1".to_owned()]).prop_map(known(false)),
        1 => text("(lesson|lang|theme|text|step|present)=[A-Z<]{1,6}").prop_map(unknown),
        1 => text("zz[a-z]{0,4}(=[a-z0-9]{0,6})?").prop_map(unknown),
        1 => text("(talk=full|aloud=1|voice=7|captions=1|LANG=da|=|=da)").prop_map(unknown),
    ]
}

/// Texts of this form. A form that stands alone would be read anew for each text.
fn text(form: &str) -> impl Strategy<Value = String> + use<> {
    string_regex(form).expect("a form of texts")
}

/// One change to a text.
#[derive(Clone, Debug)]
enum Mutation {
    Insert(Index, char),
    Remove(Index),
    Replace(Index, char),
    Double(Index),
    Encode(Index),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let letter = || prop_oneof![3 => select(vec!['&', '=', '#', '%', '\0', '\n', ' ', '\u{202E}', '\u{FEFF}']), 1 => any::<char>()];
    prop_oneof![
        (any::<Index>(), letter()).prop_map(|(at, letter)| Mutation::Insert(at, letter)),
        any::<Index>().prop_map(Mutation::Remove),
        (any::<Index>(), letter()).prop_map(|(at, letter)| Mutation::Replace(at, letter)),
        any::<Index>().prop_map(Mutation::Double),
        any::<Index>().prop_map(Mutation::Encode),
    ]
}

fn mutated(text: &str, mutations: &[Mutation]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for mutation in mutations {
        // What was removed altogether cannot be changed any more.
        letters.extend(letters.is_empty().then_some('='));
        let length = letters.len();
        match mutation {
            Mutation::Insert(at, letter) => letters.insert(at.index(length), *letter),
            Mutation::Remove(at) => drop(letters.remove(at.index(length))),
            Mutation::Replace(at, letter) => letters[at.index(length)] = *letter,
            Mutation::Double(at) => letters.extend_from_within(at.index(length)..),
            Mutation::Encode(at) => {
                let at = at.index(length);
                let bytes = letters[at].to_string().into_bytes();
                let encoded: Vec<char> =
                    bytes.iter().flat_map(|byte| format!("%{byte:02X}").chars().collect::<Vec<_>>()).collect();
                letters.splice(at..=at, encoded);
            }
        }
    }
    letters.into_iter().collect()
}
