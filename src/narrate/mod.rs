//! Words for what happens: what is said when something changes, what the guide says of a step, and when it is said.
//! Here the protocol and the language tables meet. Describers return words; one announcer speaks. Pure.

mod change;
mod guide;
pub mod queue;
pub mod wire;

use crate::i18n::{Lang, Texts};
use crate::protocol::approval::{Approval, ApprovalText, Site};

pub use change::{Change, Device, changes};
pub use guide::{GuideWords, hint, lesson_title, words};
pub use queue::{Kind, SpeechQueue, Urgency, Utterance, Wall};

/// What a site is called.
#[must_use]
pub const fn site_name(site: Site, texts: &Texts) -> &'static str {
    match site {
        Site::Profile => texts.device.profile_name,
    }
}

/// The text that a person is asked to approve, the same in the box and in the app.
#[must_use]
pub const fn approval_text(approval: Approval, lang: Lang) -> &'static str {
    match approval.text {
        ApprovalText::LogOnToProfile => lang.texts().device.log_on_to_profile,
    }
}

/// Digits so that they are heard one by one: '4 7 2 9', not 'four thousand …'.
#[must_use]
pub fn digit_by_digit(digits: &str) -> String {
    let mut spaced = String::with_capacity(digits.len() * 2);
    for digit in digits.chars() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push(digit);
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_spoken_one_by_one() {
        assert_eq!(digit_by_digit("0042"), "0 0 4 2");
        assert_eq!(digit_by_digit(""), "");
    }
}
