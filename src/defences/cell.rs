//! One cell of the table, computed: nothing here is taken from a list.

use super::attack::{Attack, Scenario};
use super::class::{Class, Habit};
use super::defence::Defence;
use super::explore::Exploration;
use super::position::Trial;
use super::run::Run;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::screen::PhoneScreen;

/// What a defence does against an attack. Each but [`Cell::None`] has a run that shows it.
///
/// The rules, in their order, over all runs of all scenarios of the attack:
///
/// 1. The defence comes into play in no run ([`Defence::is_in_play`]): [`Cell::None`]. It is no help, and no hindrance.
/// 2. No run harms the learner: [`Cell::Stops`].
/// 3. In each scenario a run harms them, and in at least one of them without luck: [`Cell::Fails`]. In all of them only with
///    luck: [`Cell::Chance`].
/// 4. Some scenarios have such a run, and others have none: [`Cell::InPart`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    /// The learner is never harmed. The run leads to where the defence decides.
    Stops(Run),
    /// The learner is harmed, whatever they wanted that day.
    Fails(Run),
    /// It depends on what the learner wanted that day.
    InPart { harmed: Run, safe: Run },
    /// The learner is harmed if digits that were made up are right: one in so many, and so many tries in one log-on.
    Chance { of: u16, tries: u8, run: Run },
    /// The defence never comes into play.
    None,
}

impl Cell {
    /// What shows it; of two the first is the one in which the learner is harmed.
    #[must_use]
    pub fn runs(&self) -> Vec<&Run> {
        match self {
            Self::Stops(run) | Self::Fails(run) | Self::Chance { run, .. } => vec![run],
            Self::InPart { harmed, safe } => vec![harmed, safe],
            Self::None => Vec::new(),
        }
    }
}

/// How far the searches went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LookedAt {
    /// So many different moments.
    pub moments: usize,
    /// The longest run that does not repeat itself has so many moves.
    pub longest: u8,
    /// Whether a run was given up because it was too long.
    pub is_cut_short: bool,
}

impl LookedAt {
    fn at(explored: &Exploration) -> Self {
        Self { moments: explored.moments().len(), longest: explored.longest(), is_cut_short: explored.is_cut_short }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            moments: self.moments + other.moments,
            longest: self.longest.max(other.longest),
            is_cut_short: self.is_cut_short || other.is_cut_short,
        }
    }
}

/// What this defence does against this attack, and how much was looked at for that.
#[must_use]
pub fn compute(attack: Attack, defence: Defence) -> (Cell, LookedAt) {
    let explored = explore(attack, Some(defence));
    (judge(defence, &explored), looked_at(&explored))
}

/// What each defence does against this attack, in the order of [`Defence::ALL`], and how much was looked at for that.
///
/// The trials without a defence are searched once, and judged for each defence that leaves them as they are.
#[must_use]
pub fn compute_row(attack: Attack) -> ([Cell; Defence::ALL.len()], LookedAt) {
    let without = explore(attack, None);
    let mut all = looked_at(&without);
    let cells = Defence::ALL.map(|defence| {
        if without.iter().all(|explored| is_the_same_with(defence, explored)) {
            return judge(defence, &without);
        }
        let explored = explore(attack, Some(defence));
        all = all.and(looked_at(&explored));
        judge(defence, &explored)
    });
    (cells, all)
}

/// What this attack does to each class, in the order of [`Class::all`]: by the same rules as a cell, but there is no defence that could
/// come into play, and what harms them only with luck is a chance on whichever day. One that is not harmed, or not that day, is shown at
/// its beginning.
///
/// A class is searched only if it could go another way with it than with one that was searched already.
#[must_use]
pub fn compute_classes(attack: Attack) -> Vec<Cell> {
    let mut searched: Vec<(Class, Vec<Exploration>)> = Vec::new();
    let mut cells = Vec::new();
    for class in Class::all() {
        let is_the_same = |(other, explored): &&(Class, Vec<Exploration>)| {
            let mut differing = Habit::ALL.into_iter().filter(|habit| other.has(*habit) != class.has(*habit));
            differing.all(|habit| !explored.iter().any(|explored| explored.has_habit_in_play(habit)))
        };
        if searched.iter().find(is_the_same).is_none() {
            let learner = class.learner(attack.method());
            let trial = |scenario: &Scenario| Trial::of_learner(attack, *scenario, learner);
            searched.push((class, attack.scenarios().iter().map(trial).map(Exploration::of).collect()));
        }
        if let Some((_, explored)) = searched.iter().find(is_the_same)
            && let Some(first) = explored.first()
        {
            cells.push(judge_class(explored, first));
        }
    }
    cells
}

/// Every trial of this attack on a learner with this defence or with none.
fn explore(attack: Attack, defence: Option<Defence>) -> Vec<Exploration> {
    let trials = attack.scenarios().iter().map(|scenario| Trial::new(attack, *scenario, defence));
    trials.map(Exploration::of).collect()
}

/// Whether this trial can go no other way with the defence: it is there already, or it depends on what never comes about.
fn is_the_same_with(defence: Defence, without: &Exploration) -> bool {
    let learner = without.trial().learner;
    let protected = defence.protects(learner);
    protected == learner || (protected.method == learner.method && !without.has_in_play(defence))
}

fn judge(defence: Defence, explored: &[Exploration]) -> Cell {
    let in_play: Vec<_> = explored.iter().filter(|explored| explored.has_in_play(defence)).collect();
    let Some(shown) = in_play.first().and_then(|explored| explored.run_in_play(defence)) else { return Cell::None };
    let certain = explored.iter().find_map(|explored| explored.harm(false));
    let lucky = explored.iter().find_map(|explored| explored.harm(true));
    let Some(harmed) = certain.clone().or(lucky) else { return Cell::Stops(shown) };
    let shows_it = in_play.into_iter().find(is_safe).and_then(|explored| explored.run_in_play(defence));
    let safe = shows_it.or_else(|| explored.iter().find(is_safe).map(|explored| explored.run_to(0)));
    match (safe, certain) {
        (Some(safe), _) => Cell::InPart { harmed, safe },
        (None, Some(harmed)) => Cell::Fails(harmed),
        (None, None) => Cell::Chance { of: OneTimeCode::VALUES, tries: tries(explored), run: harmed },
    }
}

fn is_safe(explored: &&Exploration) -> bool {
    !explored.moments().iter().any(|moment| moment.is_harm)
}

fn judge_class(explored: &[Exploration], first: &Exploration) -> Cell {
    let certain = explored.iter().find_map(|explored| explored.harm(false));
    let lucky = explored.iter().find_map(|explored| explored.harm(true));
    let safe = explored.iter().find(is_safe).map(|explored| explored.run_to(0));
    match (certain, lucky, safe) {
        (Some(harmed), _, Some(safe)) => Cell::InPart { harmed, safe },
        (Some(harmed), _, None) => Cell::Fails(harmed),
        (None, Some(run), _) => Cell::Chance { of: OneTimeCode::VALUES, tries: tries(explored), run },
        (None, None, _) => Cell::Stops(first.run_to(0)),
    }
}

/// How many codes can be typed in one log-on: one more than the most wrong ones after which it still goes on.
fn tries(explored: &[Exploration]) -> u8 {
    let phones = explored.iter().flat_map(Exploration::moments).map(|moment| moment.position.world.scene().phone);
    let wrong = phones.filter_map(|phone| if let PhoneScreen::Code { wrong, .. } = phone { Some(wrong) } else { None });
    wrong.max().unwrap_or_default().saturating_add(1)
}

fn looked_at(explored: &[Exploration]) -> LookedAt {
    explored.iter().map(LookedAt::at).fold(LookedAt::default(), LookedAt::and)
}
