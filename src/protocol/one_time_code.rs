//! The one-time code: four digits (official guide, step 7), which may begin with 0.

use std::fmt::{self, Write};

use serde::{Deserialize, Serialize};

use super::generator::Generator;

/// Four digits, shown on the computer and typed on the phone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct OneTimeCode(u16);

impl OneTimeCode {
    /// How many digits a code has.
    pub const DIGITS: usize = 4;

    /// How many different codes there are.
    pub const VALUES: u16 = 10_000;

    /// The next code of a generator: all are equally likely.
    pub const fn generate(generator: &mut Generator) -> Self {
        Self(generator.below(Self::VALUES))
    }

    /// Reads exactly four digits; anything else is no code.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() == Self::DIGITS && text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().ok().map(Self)
        } else {
            None
        }
    }
}

impl fmt::Display for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The formatter would come with all its ways to print a number.
        for place in [1_000, 100, 10, 1] {
            f.write_char(char::from_digit(u32::from(self.0) / place % 10, 10).unwrap_or_default())?;
        }
        Ok(())
    }
}

/// # Errors
/// A number of more than four digits is no code.
impl TryFrom<u16> for OneTimeCode {
    type Error = &'static str;

    fn try_from(number: u16) -> Result<Self, Self::Error> {
        if number < Self::VALUES { Ok(Self(number)) } else { Err("too-many-digits") }
    }
}

impl From<OneTimeCode> for u16 {
    fn from(code: OneTimeCode) -> Self {
        code.0
    }
}

impl fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_leading_zeros() {
        let code = OneTimeCode::parse("0042").expect("four digits");
        assert_eq!(code.to_string(), "0042");
        assert_eq!(format!("{code:?}"), "0042");
    }

    #[test]
    fn a_number_of_at_most_four_digits_is_a_code_and_back() {
        for number in [0, 42, 9_999] {
            assert_eq!(OneTimeCode::try_from(number).map(u16::from), Ok(number));
        }
        assert!(OneTimeCode::try_from(10_000).is_err());
    }

    #[test]
    fn only_four_digits_are_a_code() {
        for text in ["", "123", "12345", "12a4", " 123", "+123", "１２３４", "-001"] {
            assert_eq!(OneTimeCode::parse(text), None, "{text:?}");
        }
    }
}
