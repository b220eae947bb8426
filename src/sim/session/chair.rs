//! 'Sit in the other chair': a day that is over once more, moment by moment, with what somebody else saw of it. Nothing is
//! recorded by that, and no time passes: the day stays as it was left.

use crate::history::{Entry, History};
use crate::lesson::{Control, Deed, Ending};
use crate::people::{Fact, Seen};
use crate::protocol::world::Actor;
use crate::protocol::{ComputerId, Input, Instant};
use crate::sim::screen::ScreenId;

/// Where somebody is who sits in the other chair.
#[derive(Debug)]
pub(in crate::sim) struct Chair {
    /// As it was at the moment that is shown.
    history: History,
    moments: Vec<Moment>,
    /// The moment that is shown. After the last one it is told which word mattered.
    place: usize,
    /// When the learner sat down; for them no time passes meanwhile.
    since: Instant,
    /// What the other one knew before anything happened.
    known_before: Knows,
    pub(super) word: Option<Word>,
}

/// A moment at which one of the two did something.
#[derive(Clone, Copy, Debug)]
struct Moment {
    /// So many inputs had happened then.
    inputs: usize,
    deed: Deed,
    theirs: Theirs,
}

/// What the other one has in front of them, and knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Theirs {
    screen: Option<ScreenId>,
    sees_the_phone: bool,
    knows: Knows,
}

/// What is new for the other one, compared with the moment before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::sim) struct News {
    pub screen: bool,
    pub sees_the_phone: bool,
    pub knows: bool,
}

/// What somebody else knows of the learner's secrets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::sim) struct Knows {
    pub user_id: bool,
    pub pin: bool,
}

/// Which of the learner's own controls was the word that mattered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sim) enum Word {
    /// It was said, and ended it.
    Ended(Control),
    /// It would have ended it, and so would the second at the very end.
    WouldHaveEnded(Control, Option<Control>),
}

/// What there is to tell of a moment.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) enum Told {
    Deed(Deed),
    /// How it ended, and what would have mattered.
    End(&'static Ending, Option<Word>),
}

impl Chair {
    /// The number of the moment that is shown, counted from 1, and of the last one.
    pub(in crate::sim) const fn number(&self) -> (usize, usize) {
        (self.place + 1, self.moments.len() + 1)
    }

    /// What is new for the other one, compared with the moment before.
    pub(in crate::sim) fn news(&self) -> News {
        let theirs = |place: usize| self.moments.get(place).map(|moment| moment.theirs);
        let Some(now) = theirs(self.place) else { return News::default() };
        let nothing = Theirs { knows: self.known_before, ..Theirs::default() };
        let before = self.place.checked_sub(1).and_then(theirs).unwrap_or(nothing);
        News {
            screen: now.screen != before.screen,
            sees_the_phone: now.sees_the_phone != before.sees_the_phone,
            knows: now.knows != before.knows,
        }
    }

    /// Before the first moment of this day, which is over. No time passes from now on.
    pub(super) fn new(history: &History, since: Instant) -> Self {
        let mut history = history.fork(history.cursor());
        history.seek(0);
        let known_before = knows(&history);
        let moments = moments(&mut history, since);
        let mut chair = Self { history, moments, place: 0, since, known_before, word: None };
        chair.show(0);
        chair
    }

    pub(super) const fn history(&self) -> &History {
        &self.history
    }

    pub(super) const fn since(&self) -> Instant {
        self.since
    }

    /// Every control that the learner used, in order.
    pub(super) fn pressed(&self) -> impl DoubleEndedIterator<Item = Control> {
        self.moments.iter().filter_map(|moment| match moment.deed {
            Deed::Presses(Actor::Learner, control) => Some(control),
            Deed::Presses(Actor::Other, _)
            | Deed::GetsInTouch { .. }
            | Deed::Says { .. }
            | Deed::EndsTalk(_)
            | Deed::EntersUserId(_)
            | Deed::EntersPin
            | Deed::EntersCode(_)
            | Deed::DayGoesBy => None,
        })
    }

    /// What is told at the moment that is shown. `ending`: how the day ended.
    pub(super) fn told(&self, ending: &'static Ending) -> Told {
        match self.moments.get(self.place) {
            Some(moment) => Told::Deed(moment.deed),
            None => Told::End(ending, self.word),
        }
    }

    /// Goes on to the next moment, or back to the one before. Nothing, where there is none.
    pub(super) fn turn_over(&mut self, back: bool) {
        self.show(if back { self.place.saturating_sub(1) } else { self.place + 1 });
    }

    fn show(&mut self, place: usize) {
        self.place = place.min(self.moments.len());
        if let Some(moment) = self.moments.get(self.place).or(self.moments.last()) {
            seek(&mut self.history, moment.inputs, self.since);
        }
    }
}

/// The moments of a day up to its end, as it was at this time. The history is at its beginning.
fn moments(history: &mut History, until: Instant) -> Vec<Moment> {
    let entries = history.entries().to_vec();
    let others = &history.lesson().others;
    let mut moments = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        if history.next().is_finished() {
            break;
        }
        let deed = Deed::of(entry.by, entry.input, history.world(), history.progress().talks_over(), others);
        let inputs = index + 1;
        seek(history, inputs, until);
        // Who presses a button of their computer and goes on there has done one thing.
        let goes_on = |next: &Entry| matches!(next.input, Input::Computer(..)) && next.by == entry.by;
        let is_half = matches!(deed, Some(Deed::Presses(Actor::Other, _))) && entries.get(inputs).is_some_and(goes_on);
        if let Some(deed) = deed.filter(|_| !is_half) {
            let theirs =
                Theirs { screen: screen(history), sees_the_phone: see_the_phone(history), knows: knows(history) };
            moments.push(Moment { inputs, deed, theirs });
        }
    }
    moments
}

/// Goes to just before the next thing that was done; after the last one, to all that had come of it by this time.
fn seek(history: &mut History, inputs: usize, until: Instant) {
    history.seek(inputs);
    if inputs == history.entries().len() {
        while history.advance(until).is_some() {}
    }
}

/// What stands on the computer of somebody else, if there is one.
pub(super) fn screen(history: &History) -> Option<ScreenId> {
    let world = history.world();
    let elsewhere = world.computers().get(usize::from(ComputerId::ELSEWHERE.0))?;
    Some(ScreenId::of_computer(elsewhere.screen()))
}

/// Whether somebody else stands beside the learner and looks.
pub(super) fn see_the_phone(history: &History) -> bool {
    Seen::by(Actor::Other, history.world()).phone.is_some()
}

/// What somebody else knows.
pub(super) fn knows(history: &History) -> Knows {
    let learner = history.lesson().learner;
    let known = history.progress().others_know();
    Knows { user_id: known.has(Fact::UserId(learner)), pin: known.has(Fact::Pin(learner)) }
}
