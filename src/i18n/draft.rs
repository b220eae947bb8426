//! Making packs from what the languages say. Not in the page.

use std::error::Error;
use std::fmt;

use super::group::Group;
use super::pack::{END, heading};
use super::template::{FIRST_PLACE, MOST_PLACES};

/// A pack that is being made.
#[derive(Debug)]
pub struct Draft {
    pack: String,
    faults: Vec<Fault>,
}

/// A text that does not fit its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Group and name of the text.
    pub name: &'static str,
    pub what: String,
}

impl Draft {
    #[must_use]
    pub fn new<Texts: Group>(name: &str) -> Self {
        let mut pack = heading::<Texts>(name);
        pack.push(END);
        Self { pack, faults: Vec::new() }
    }

    /// Appends a text, in which each of these places stands by its name in braces.
    pub fn put(&mut self, name: &'static str, text: &str, places: &[&str]) {
        match numbered(text, places) {
            Ok(text) => {
                self.pack += &text;
                self.pack.push(END);
            }
            Err(what) => self.faults.push(Fault { name, what }),
        }
    }

    /// The pack, if all that was appended fits.
    pub fn finish(self) -> Result<String, Faults> {
        if self.faults.is_empty() { Ok(self.pack) } else { Err(Faults(self.faults)) }
    }
}

/// Everything that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, Fault { name, what }) in self.0.iter().enumerate() {
            let new_line = if index == 0 { "" } else { "\n" };
            write!(formatter, "{new_line}{name}: {what}")?;
        }
        Ok(())
    }
}

impl Error for Faults {}

/// The text with the letters of its places in place of their names.
fn numbered(text: &str, places: &[&str]) -> Result<String, String> {
    let letters: Vec<char> = (FIRST_PLACE..).take(MOST_PLACES).collect();
    if places.len() > letters.len() {
        return Err(format!("it has more than {MOST_PLACES} places"));
    }
    // A tab ends a text, and the one-file edition has the packs in its HTML.
    if let Some(letter) =
        text.chars().find(|letter| letters.contains(letter) || matches!(letter, '\t' | '\r' | '\0' | '<'))
    {
        return Err(format!("{letter:?} may not stand in a text"));
    }
    let mut pieces = text.split('{');
    let mut numbered = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('}').ok_or("a brace is not closed")?;
        let number = places.iter().position(|place| *place == name).ok_or_else(|| format!("there is no {{{name}}}"))?;
        numbered.extend(letters.get(number));
        numbered += rest;
    }
    if numbered.contains('}') {
        return Err("a brace is not opened".to_owned());
    }
    match places.iter().zip(&letters).find(|(_, letter)| !numbered.contains(**letter)) {
        Some((place, _)) => Err(format!("{{{place}}} is missing")),
        None => Ok(numbered),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_by_its_name() {
        assert_eq!(numbered("{b} of {a}, {b}", &["a", "b"]).as_deref(), Ok("② of ①, ②"));
        assert_eq!(numbered("No place.", &[]).as_deref(), Ok("No place."));
    }

    #[test]
    fn a_text_that_does_not_fit_its_places_is_a_fault() {
        for (text, places, what) in [
            ("{a}", &[] as &[&str], "there is no {a}"),
            ("{b}", &["a"], "there is no {b}"),
            ("", &["a"], "{a} is missing"),
            ("{a} {b", &["a", "b"], "a brace is not closed"),
            ("{a} b}", &["a"], "a brace is not opened"),
            ("a\tb", &[], "'\\t' may not stand in a text"),
            ("①", &[], "'①' may not stand in a text"),
            ("</script>", &[], "'<' may not stand in a text"),
            ("", &["a"; MOST_PLACES + 1], "it has more than 20 places"),
        ] {
            assert_eq!(numbered(text, places).unwrap_err(), what, "{text}");
        }
    }
}
