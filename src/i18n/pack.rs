//! Packs: data that the page fetches beside the program, as one text each. The texts of a list stand in it in their order, each ended by a
//! tab, after a heading that says for which pack and which list they are.
//!
//! A pack comes from a server, so anything may be in it. What does not fit is refused as a whole.

use std::error::Error;
use std::fmt;
use std::str::Split;

use super::group::Group;

/// Ends each text; none has one in it.
pub const END: char = '\t';

/// Why a pack is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not begin like this pack of this build.
    Foreign,
    /// It has fewer texts than the list, or more.
    Incomplete,
}

/// What stands before the texts of a pack of this name.
#[must_use]
pub fn heading<Texts: Group>(name: &str) -> String {
    heading_of(name, Texts::DIGEST)
}

fn heading_of(name: &str, digest: u64) -> String {
    ["swipewise ", name, " ", &digest.to_string()].concat()
}

/// Reads the pack of this name.
pub fn read<Texts: Group>(name: &str, pack: &'static str) -> Result<Texts, Refused> {
    let mut group = Texts::EMPTY;
    take(&heading::<Texts>(name), pack, &mut |texts| group.take(texts))?;
    Ok(group)
}

/// Hands the texts of a pack to a group: once for all of them, and not once for each type.
fn take(
    heading: &str,
    pack: &'static str,
    group: &mut dyn FnMut(&mut Split<'static, char>) -> Option<()>,
) -> Result<(), Refused> {
    let texts = pack.strip_prefix(heading).and_then(|texts| texts.strip_prefix(END));
    let mut texts = texts.ok_or(Refused::Foreign)?.split(END);
    let is_complete = group(&mut texts).is_some();
    // After the last end there is nothing.
    if is_complete && texts.next() == Some("") && texts.next().is_none() { Ok(()) } else { Err(Refused::Incomplete) }
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Foreign => "it is of another build",
            Self::Incomplete => "a part of it is missing, or there is too much",
        })
    }
}

impl Error for Refused {}
