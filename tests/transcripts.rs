//! The transcripts that `cargo run -- LESSON` prints, kept as documents: a change of the protocol, of its timing or of
//! any word that is said shows here. After a change that is meant, write them anew with
//! `UPDATE=1 cargo test --test transcripts` and read the difference.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use std::fs;
use std::path::PathBuf;

use swipewise::i18n::Lang;
use swipewise::lesson::{Lesson, catalog};
use swipewise::protocol::Seed;
use swipewise::sim::transcript::transcript;

#[test]
fn every_lesson_sends_and_says_what_its_transcript_says() {
    for &lesson in catalog::ALL {
        for lang in Lang::ALL {
            let path = golden(lesson, lang);
            let actual = transcript(lesson, lang, Seed(1));
            if std::env::var_os("UPDATE").is_some() {
                fs::write(&path, &actual).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap();
            assert_eq!(actual, expected, "{} differs", path.display());
        }
    }
}

#[test]
fn no_transcript_contains_a_pin() {
    for &lesson in catalog::ALL {
        for lang in Lang::ALL {
            let text = transcript(lesson, lang, Seed(2));
            assert!(!text.contains("271828") && !text.contains("314159"));
            assert!(!text.contains("2 7 1 8 2 8"));
        }
    }
}

#[test]
fn both_languages_send_the_same_messages_at_the_same_times() {
    for &lesson in catalog::ALL {
        let times = |lang| -> Vec<String> {
            let text = transcript(lesson, lang, Seed(1));
            let time = |line: &str| line.trim_start().split(' ').next().unwrap_or_default().to_owned();
            text.lines().filter(|line| line.contains(" → ")).map(time).collect()
        };
        assert_eq!(times(Lang::English), times(Lang::Danish), "{lesson:?}");
    }
}

fn golden(lesson: &'static Lesson, lang: Lang) -> PathBuf {
    let name = format!("{}.{}.txt", lesson.key, lang.code());
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts").join(name)
}
