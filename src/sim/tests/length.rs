//! How many words a message has. It is gone when it has been said, so it is to be as short as it can be.

use super::*;
use crate::i18n::day::DayTexts;
use crate::lesson::catalog;
use crate::narrate::approval_text;
use crate::protocol::approval::{Site, Transfer};

/// Without the text to approve, the digits of a code and the number of the step or the day, none of which is ours to shorten.
const AT_MOST: usize = 25;
/// The last message of a lesson also says the one rule that has no step of its own.
const AT_MOST_AT_THE_END: usize = 35;

fn words(message: &str, lang: Lang) -> usize {
    let transfers = [Transfer::PREPARED, Transfer::STRANGERS].map(Transfer::approval);
    let approvals = Site::ALL.iter().map(|site| site.log_on()).chain(transfers);
    let texts = approvals.map(|approval| approval_text(approval, lang));
    let rest = texts.fold(message.to_owned(), |rest, text| rest.replace(&*text, ""));
    let is_step = ["Step", "Part", "Day", "Trin", "Del", "Dag", "of", "af"];
    rest.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .filter(|word| !word.trim_matches(|c: char| !c.is_alphanumeric()).chars().all(|c| c.is_ascii_digit()))
        .filter(|word| !is_step.contains(word))
        .count()
}

#[test]
fn the_number_of_the_step_the_code_and_the_text_to_approve_are_not_counted() {
    assert_eq!(words("Step 7 of 10: Enter it. The code is 0 9 4 6.", Lang::English), 5);
    let asks = "MitID.dk asks: Log on at MitID.dk to view or change your MitID profile. Step 8 of 10: Is it?";
    assert_eq!(words(asks, Lang::English), 4);
}

#[test]
fn no_message_of_a_lesson_is_longer_than_can_be_remembered() {
    for lang in Lang::ALL {
        // A day that is told in several ways is as short in each.
        let others = catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson).iter().skip(1));
        for lesson in catalog::ALL.iter().copied().chain(others) {
            let mut story = Story::of_talk(Talkativeness::Full, lesson, lang);
            story.is_guided_to_the_end();
            let said = story.texts_said();
            for (index, message) in said.iter().enumerate() {
                let most = if index + 1 == said.len() { AT_MOST_AT_THE_END } else { AT_MOST };
                let count = words(message, lang);
                assert!(count <= most, "{lesson:?} {}: {count} words, at most {most}: {message}", lesson.telling());
            }
        }
    }
}

/// Of what somebody says to the learner.
const AT_MOST_IN_A_SENTENCE: usize = 12;
const TURNS_AT_MOST: usize = 6;

/// Every telling of every ordinary day, with its words.
fn days(lang: Lang) -> impl Iterator<Item = (&'static Lesson, DayTexts)> {
    let tellings = catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson));
    tellings.filter_map(move |day| Some((day, narrate::day_texts(day, lang)?)))
}

#[test]
fn what_somebody_says_is_short_and_so_is_a_conversation() {
    for lang in Lang::ALL {
        for (day, texts) in days(lang) {
            for talk in texts.talks() {
                assert!(talk.turns().count() <= TURNS_AT_MOST, "{day:?}: {}", talk.who);
                for turn in talk.turns() {
                    let message = words(&format!("{}: {}", talk.who, turn.says), lang);
                    assert!(message <= AT_MOST, "{day:?}: {message} words: {}", turn.says);
                    for sentence in turn.says.split(". ").flat_map(|part| part.split("? ")) {
                        let count = words(sentence, lang);
                        assert!(count <= AT_MOST_IN_A_SENTENCE, "{day:?}: {count} words: {sentence}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_ending_of_a_day_is_short_enough_to_be_said() {
    for lang in Lang::ALL {
        for (day, texts) in days(lang) {
            for (ending, about) in day.endings.iter().zip(texts.endings()) {
                let end = [about.title, about.happened].join(" ");
                let count = words(&end, lang);
                assert!(count <= AT_MOST_AT_THE_END, "{day:?}, {}: {count} words: {end}", ending.name);
            }
        }
    }
}
