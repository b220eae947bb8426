//! User IDs: which texts may be one, and whose it is (`docs/model.md`, from official pages).

use super::person::{Person, Typed};

/// The rule that a text breaks, so that it cannot be a user ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UserIdError {
    /// Ten digits, with or without the usual hyphen or space: a CPR number, which is nobody's user ID.
    CprNumber,
    /// Fewer than five characters.
    TooShort,
    /// More than 48 characters.
    TooLong,
    /// A character outside the permitted ones.
    Character,
    /// A space as first or last character.
    SpaceAtTheEnds,
}

pub const SHORTEST: usize = 5;
pub const LONGEST: usize = 48;

/// The permitted characters beside letters and digits.
const SIGNS: &str = "{}!#$^,*()_+-=:;?.@ ";

/// Whose user ID this is. Upper and lower case are the same.
///
/// # Errors
/// The rule that the text breaks. The text itself is not kept.
pub fn recognise(text: &str) -> Result<Typed<Person>, UserIdError> {
    if is_cpr_number(text) {
        return Err(UserIdError::CprNumber);
    }
    let lower: String = text.chars().map(lower_case).collect();
    if lower.starts_with(' ') || lower.ends_with(' ') {
        return Err(UserIdError::SpaceAtTheEnds);
    }
    if !lower.chars().all(is_permitted) {
        return Err(UserIdError::Character);
    }
    match lower.chars().count() {
        0..SHORTEST => Err(UserIdError::TooShort),
        SHORTEST..=LONGEST => {
            let owner = Person::ALL.into_iter().find(|person| person.user_id() == lower);
            Ok(owner.map_or(Typed::Other, Typed::Practice))
        }
        _ => Err(UserIdError::TooLong),
    }
}

/// Of the permitted letters alone: those of all other alphabets would take 10 kB of the page.
const fn lower_case(letter: char) -> char {
    match letter {
        'Æ' => 'æ',
        'Ø' => 'ø',
        'Å' => 'å',
        other => other.to_ascii_lowercase(),
    }
}

const fn is_permitted_letter(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'æ' | 'ø' | 'å' | '0'..='9')
}

fn is_permitted(letter: char) -> bool {
    is_permitted_letter(letter) || SIGNS.chars().any(|sign| sign == letter)
}

/// Ten digits, also as people write them: `010190-1234`, `010190 1234`, with spaces around.
fn is_cpr_number(text: &str) -> bool {
    let mut digits = 0;
    for letter in text.chars() {
        match letter {
            '0'..='9' => digits += 1,
            '-' | ' ' => {}
            _ => return false,
        }
    }
    digits == 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_matter() {
        assert_eq!(recognise("SigneSNye#ID"), Ok(Typed::Practice(Person::Signe)));
        assert_eq!(recognise("BJØRN ÆÅ"), Ok(Typed::Other), "Danish letters too");
    }

    #[test]
    fn a_cpr_number_is_refused_however_it_is_written() {
        for text in ["0101901234", "010190-1234", "010190 1234", " 0101901234 "] {
            assert_eq!(recognise(text), Err(UserIdError::CprNumber), "{text:?}");
        }
    }

    #[test]
    fn each_rule_for_user_ids_has_its_own_error() {
        assert_eq!(recognise(""), Err(UserIdError::TooShort));
        assert_eq!(recognise("abcd"), Err(UserIdError::TooShort));
        assert_eq!(recognise("abcde"), Ok(Typed::Other));
        assert_eq!(recognise(&"a".repeat(48)), Ok(Typed::Other));
        assert_eq!(recognise(&"a".repeat(49)), Err(UserIdError::TooLong));
        assert_eq!(recognise("bjørn æå"), Ok(Typed::Other));
        assert_eq!(recognise("en/to/tre"), Err(UserIdError::Character));
        assert_eq!(recognise("üäöüäö"), Err(UserIdError::Character));
        assert_eq!(recognise(" signesnye#id"), Err(UserIdError::SpaceAtTheEnds));
        assert_eq!(recognise("signesnye#id "), Err(UserIdError::SpaceAtTheEnds));
        assert_eq!(recognise("123456789"), Ok(Typed::Other));
        assert_eq!(recognise("12345678901"), Ok(Typed::Other));
    }
}
