//! How many words a message has. It is gone when it has been said, so it is to be as short as it can be.

use super::*;
use crate::lesson::catalog;
use crate::narrate::approval_text;
use crate::protocol::approval::{Site, Transfer};

/// Without the text to approve, the digits of a code and the number of the step, none of which is ours to shorten.
const AT_MOST: usize = 25;
/// The last message of a lesson also says the one rule that has no step of its own.
const AT_MOST_AT_THE_END: usize = 35;

fn words(message: &str, lang: Lang) -> usize {
    let transfers = [Transfer::PREPARED, Transfer::STRANGERS].map(Transfer::approval);
    let approvals = Site::ALL.iter().map(|site| site.log_on()).chain(transfers);
    let texts = approvals.map(|approval| approval_text(approval, lang));
    let rest = texts.fold(message.to_owned(), |rest, text| rest.replace(&*text, ""));
    let is_step = ["Step", "Part", "Trin", "Del", "of", "af"];
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
