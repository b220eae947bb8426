//! Two ways in which time goes by while a world is checked.

/// How time goes by in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Time {
    /// As on the page: everything comes about when it is due. Hours and minutes are checked as numbers.
    Runs,
    /// Anything may come about at any moment ([`World::fire`]), so the alarms themselves stand for the time.
    StandsStill,
}
