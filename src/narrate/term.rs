//! What single things are called: sites, texts to approve, lengths of time, digits.

use std::borrow::Cow;
use std::time::Duration;

use crate::i18n::{Lang, Texts};
use crate::protocol::Instant;
use crate::protocol::approval::{Approval, ApprovalText, Payee, Site, Transfer};
use crate::protocol::assumption::{LESSON_BEGINS_AT, WRONG_PINS_BLOCK};

/// What a site is called.
#[must_use]
pub const fn site_name(site: Site, texts: &Texts) -> &'static str {
    match site {
        Site::Profile => texts.device.profile_name(),
        Site::Municipality => texts.device.municipality_name(),
        Site::Bank => texts.device.bank_name(),
    }
}

/// What the log-on button of a site is called.
#[must_use]
pub const fn log_on_button(site: Site, texts: &Texts) -> &'static str {
    match site {
        Site::Profile => texts.computer.log_on(),
        Site::Municipality => texts.computer.my_page(),
        Site::Bank => texts.computer.my_overview(),
    }
}

/// The text that a person is asked to approve, the same in the box and in the app.
#[must_use]
pub fn approval_text(approval: Approval, lang: Lang) -> Cow<'static, str> {
    let device = &lang.texts().device;
    match approval.text {
        ApprovalText::LogOnToProfile => device.log_on_to_profile().into(),
        ApprovalText::LogOnToMunicipality => device.log_on_to_municipality().into(),
        ApprovalText::LogOnToBank => device.log_on_to_bank().into(),
        ApprovalText::Transfer(Transfer { kroner, payee }) => {
            device.transfer(kroner, payee_name(payee, lang.texts())).into()
        }
    }
}

/// The heading of the box: 'Log on at …', or 'Approve at …'.
#[must_use]
pub fn box_heading(approval: Approval, texts: &Texts) -> String {
    let site = site_name(approval.site, texts);
    if approval.is_transfer() { texts.computer.approve_at(site) } else { texts.computer.log_on_at(site) }
}

#[must_use]
pub const fn payee_name(payee: Payee, texts: &Texts) -> &'static str {
    match payee {
        Payee::Waterworks => texts.device.waterworks(),
        Payee::CarDealer => texts.device.car_dealer(),
    }
}

/// A length of time in words: rounded up to minutes, and in the last minute to ten seconds.
#[must_use]
pub fn duration(left: Duration, texts: &Texts) -> String {
    let (hours, minutes, seconds) = parts(left);
    texts.device.duration(hours, minutes, seconds)
}

/// The day, counted from where the lesson begins, and the time of day.
#[must_use]
pub fn time_of_day(now: Instant, texts: &Texts) -> String {
    let minutes = now.after(LESSON_BEGINS_AT).as_millis() / 60_000;
    let hours = minutes / 60;
    let minutes = minutes % 60;
    let zero = if minutes < 10 { "0" } else { "" };
    texts.phone.time_of_day(hours / 24 + 1, hours % 24, &[zero, &minutes.to_string()].concat())
}

/// When the words for so much time that is left change next: after so long. Never, if nothing is left.
#[must_use]
pub fn until_other_words(left: Duration) -> Option<Duration> {
    if left.is_zero() {
        return None;
    }
    let (hours, minutes, seconds) = parts(left);
    let said = Duration::from_secs((hours * 60 + minutes) * 60 + seconds);
    let step = if seconds > 0 { TEN_SECONDS } else { MINUTE };
    let next = said.checked_sub(if said == MINUTE { TEN_SECONDS } else { step })?;
    left.checked_sub(next)
}

const MINUTE: Duration = Duration::from_secs(60);
const TEN_SECONDS: Duration = Duration::from_secs(10);

fn parts(left: Duration) -> (u64, u64, u64) {
    let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    if seconds <= 50 {
        return (0, 0, (seconds.div_ceil(10) * 10).max(10));
    }
    let minutes = seconds.div_ceil(60);
    (minutes / 60, minutes % 60, 0)
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

/// How many wrong PINs more have a consequence, after so many in a row.
#[must_use]
pub const fn pin_tries_left(wrong: u8) -> u8 {
    WRONG_PINS_BLOCK - wrong % WRONG_PINS_BLOCK
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_rounded_up_to_minutes_and_at_the_end_to_ten_seconds() {
        let words = |seconds| duration(Duration::from_secs(seconds), Lang::English.texts());
        assert_eq!(words(24 * 60 * 60), "24 hours");
        assert_eq!(words(300), "5 minutes");
        assert_eq!(words(299), "5 minutes");
        assert_eq!(words(240), "4 minutes");
        assert_eq!(words(51), "1 minute");
        assert_eq!(words(50), "50 seconds");
        assert_eq!(words(41), "50 seconds");
        assert_eq!(words(0), "10 seconds");
    }

    #[test]
    fn the_time_of_day_goes_on_into_the_next_day() {
        let words = |hours: u64, minutes: u64| {
            let now = Instant::from_millis((hours * 60 + minutes) * 60_000);
            Lang::ALL.map(|lang| time_of_day(now, lang.texts()))
        };
        assert_eq!(words(0, 0), ["Day\u{a0}1, 10:00", "Dag\u{a0}1, kl.\u{a0}10.00"]);
        assert_eq!(words(13, 59), ["Day\u{a0}1, 23:59", "Dag\u{a0}1, kl.\u{a0}23.59"]);
        assert_eq!(words(14, 0), ["Day\u{a0}2, 0:00", "Dag\u{a0}2, kl.\u{a0}0.00"]);
        assert_eq!(words(24, 1), ["Day\u{a0}2, 10:01", "Dag\u{a0}2, kl.\u{a0}10.01"]);
    }

    #[test]
    fn the_words_change_exactly_when_predicted() {
        let texts = Lang::English.texts();
        let mut left = Duration::from_secs(3_700);
        let mut heard = vec![duration(left, texts)];
        while let Some(wait) = until_other_words(left).filter(|wait| *wait <= left) {
            assert!(wait > Duration::ZERO, "{left:?}");
            assert_eq!(duration(left.saturating_sub(wait) + Duration::from_millis(1), texts), heard[heard.len() - 1]);
            left -= wait;
            if left.is_zero() {
                break;
            }
            heard.push(duration(left, texts));
        }
        assert_eq!(heard.len(), 62 + 5);
        assert_eq!(heard[heard.len() - 1], "10 seconds");
    }

    #[test]
    fn no_change_of_words_is_predicted_when_no_time_is_left() {
        assert_eq!(until_other_words(Duration::ZERO), None);
        assert_eq!(until_other_words(Duration::from_millis(1)), Some(Duration::from_millis(1)));
    }

    #[test]
    fn the_tries_that_are_left_are_counted_to_the_block_and_again_to_the_new_pin() {
        assert_eq!([1, 2, 4, 5].map(pin_tries_left), [2, 1, 2, 1]);
    }

    #[test]
    fn digits_are_spoken_one_by_one() {
        assert_eq!(digit_by_digit("0042"), "0 0 4 2");
        assert_eq!(digit_by_digit(""), "");
    }
}
