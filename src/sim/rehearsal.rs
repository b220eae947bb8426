//! A log-on that nobody sees. A browser translates each part of the program when it first runs, and whoever presses first
//! would wait for that; so all of it runs once while nobody does anything.

use std::hint::black_box;

use super::link::Link;
use super::settings::Kept;
use super::{Intent, Sim};
use crate::i18n::Lang;
use crate::lesson::{Lesson, catalog};
use crate::narrate::Wall;
use crate::protocol::Seed;

/// The lesson that most people open, and that most is in.
const LESSON: &Lesson = catalog::FIRST;

/// More than the lesson takes.
const PRESSES: usize = 40;

/// Plays it, and gives the room as it is then.
pub(super) fn play(lang: Lang) -> Sim {
    let link = Link { lesson: Some(LESSON), ..Link::default() };
    let mut sim = Sim::new(&link, Kept::default(), lang, Seed(0), Wall(0));
    for _ in 0..PRESSES {
        let wall = sim.poll_timeout().unwrap_or(sim.wall);
        black_box(sim.update(wall, Intent::DoStep));
        black_box(sim.view());
    }
    sim
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_to_the_end_of_the_lesson() {
        for lang in Lang::ALL {
            assert!(play(lang).next().is_finished());
        }
    }
}
