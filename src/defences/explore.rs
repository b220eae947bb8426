//! Everything that can come of a trial: both people do whatever they could, in every order, breadth first.

use std::collections::BTreeSet;

use super::class::Habit;
use super::defence::Defence;
use super::form::Form;
use super::position::{Move, Position, Trial};
use super::run::{Run, Step};

/// No run is followed further than so many moves. Forms are few, so a search ends by itself long before; a test says so.
pub const MOVES_AT_MOST: u8 = 60;

/// Every moment that a trial can come to, the nearest first.
#[derive(Debug)]
pub struct Exploration {
    trial: Trial,
    moments: Vec<Moment>,
    /// Whether there was more to come after [`MOVES_AT_MOST`].
    pub is_cut_short: bool,
}

/// A moment, and how it came about.
#[derive(Debug)]
pub struct Moment {
    pub position: Position,
    /// The moment before and the move; nothing, at the beginning.
    came_by: Option<(usize, Move)>,
    /// After so many moves.
    pub moves: u8,
    pub is_harm: bool,
}

impl Exploration {
    /// Follows every move of both people to its end. A run ends where the learner is harmed.
    #[must_use]
    pub fn of(trial: Trial) -> Self {
        Self::within(MOVES_AT_MOST, trial)
    }

    pub(super) fn within(moves_at_most: u8, trial: Trial) -> Self {
        let begins = trial.begins();
        let mut seen = BTreeSet::from([Form::of(&begins)]);
        let mut found = Self { trial, moments: Vec::new(), is_cut_short: false };
        found.add(begins, None, 0);
        let mut next = 0;
        while let Some(moment) = found.moments.get(next) {
            let (from, moves) = (moment.position.clone(), moment.moves);
            let goes_on = if moment.is_harm { Vec::new() } else { found.trial.moves(&from) };
            for taken in goes_on {
                let Some(position) = from.after(taken) else { continue };
                if !seen.insert(Form::of(&position)) {
                    continue;
                }
                if moves == moves_at_most {
                    found.is_cut_short = true;
                } else {
                    found.add(position, Some((next, taken)), moves.saturating_add(1));
                }
            }
            next += 1;
        }
        found
    }

    fn add(&mut self, position: Position, came_by: Option<(usize, Move)>, moves: u8) {
        let is_harm = self.trial.is_harmed(&position.world);
        self.moments.push(Moment { position, came_by, moves, is_harm });
    }

    #[must_use]
    pub const fn trial(&self) -> &Trial {
        &self.trial
    }

    #[must_use]
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The moment before this one and the move that led here; nothing, at the beginning.
    #[must_use]
    pub fn came_by(&self, at: usize) -> Option<(usize, Move)> {
        self.moments.get(at)?.came_by
    }

    /// How many moves the longest run has that does not repeat itself.
    #[must_use]
    pub fn longest(&self) -> u8 {
        self.moments.iter().map(|moment| moment.moves).max().unwrap_or_default()
    }

    /// The shortest run to where the learner is harmed, by chance or without.
    #[must_use]
    pub fn harm(&self, by_chance: bool) -> Option<Run> {
        let is_it = |moment: &Moment| moment.is_harm && moment.position.by_chance == by_chance;
        Some(self.run_to(self.moments.iter().position(is_it)?))
    }

    /// Whether this defence comes into play in any run.
    #[must_use]
    pub fn has_in_play(&self, defence: Defence) -> bool {
        self.first_in_play(defence).is_some()
    }

    /// Whether it ever makes a difference whether the learner has this habit.
    #[must_use]
    pub fn has_habit_in_play(&self, habit: Habit) -> bool {
        self.moments.iter().any(|moment| {
            let world = &moment.position.world;
            habit.is_in_play(world, self.trial.mind(world))
        })
    }

    /// The shortest run to where this defence comes into play, and what the learner does there that nobody without it would do.
    #[must_use]
    pub fn run_in_play(&self, defence: Defence) -> Option<Run> {
        let at = self.first_in_play(defence)?;
        let position = &self.moments.get(at)?.position;
        let mut run = self.run_to(at);
        let with = self.trial.of_the_learner(position, self.trial.learner);
        let without = self.trial.of_the_learner(position, self.trial.without_defence());
        let own = with.into_iter().find(|taken| !without.contains(taken));
        run.steps.extend(own.map(|taken| step(taken, position)));
        Some(run)
    }

    fn first_in_play(&self, defence: Defence) -> Option<usize> {
        let is_in_play = |moment: &Moment| {
            let world = &moment.position.world;
            defence.is_in_play(world, self.trial.mind(world))
        };
        self.moments.iter().position(is_in_play)
    }

    /// The run that led to this moment.
    #[must_use]
    pub fn run_to(&self, at: usize) -> Run {
        let mut steps = Vec::new();
        let mut came_by = self.came_by(at);
        while let Some((before, taken)) = came_by {
            let Some(moment) = self.moments.get(before) else { break };
            steps.push(step(taken, &moment.position));
            came_by = moment.came_by;
        }
        steps.reverse();
        let Trial { scenario, seed, .. } = self.trial;
        Run { scenario, seed, setup: self.trial.setup.clone(), steps }
    }
}

fn step(taken: Move, before: &Position) -> Step {
    Step { by: taken.by, input: taken.input, at: before.world.now() }
}
