//! Filling in what differs each time.

/// What is filled in.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    Text(&'a str),
    Number(u64),
}

/// The letter that stands in a text for the first place; those of the others follow it. No text has one of its own.
pub const FIRST_PLACE: char = '①';

/// How many places there can be.
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub const MOST_PLACES: usize = 20;

/// The text with each place filled in. A place for which there is no value stays as it is.
#[must_use]
pub fn fill(text: &str, values: &[Value<'_>]) -> String {
    let mut filled = String::new();
    for letter in text.chars() {
        match values.get((letter as usize).wrapping_sub(FIRST_PLACE as usize)) {
            Some(Value::Text(text)) => filled.push_str(text),
            Some(Value::Number(number)) => filled.push_str(&number.to_string()),
            None => filled.push(letter),
        }
    }
    filled
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($Number:ty),+) => {
        $(
            impl From<$Number> for Value<'_> {
                fn from(number: $Number) -> Self {
                    Self::Number(number.into())
                }
            }
        )+
    };
}
numbers!(u8, u16, u32, u64);

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        // No machine has addresses of more than 64 bits.
        Self::Number(number as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_filled_in_as_often_as_it_stands_there() {
        assert_eq!(fill("② of ②: ①.", &["a text".into(), 12_u8.into()]), "12 of 12: a text.");
        assert_eq!(fill("Æ – no place", &[1_u64.into()]), "Æ – no place");
    }

    #[test]
    fn what_is_filled_in_is_not_looked_at_again() {
        assert_eq!(fill("①②", &["②".into(), "①".into()]), "②①");
    }

    #[test]
    fn a_place_without_a_value_stays() {
        assert_eq!(fill("①③", &["a".into()]), "a③");
    }
}
