//! One moment of a trial, and what people can do in it.

use super::attack::{Attack, LEARNER, Scenario};
use super::defence::{Defence, Learner};
use super::run::settle;
use crate::people::{Event, Fact, Knower, Known, Mind, Seen, learnt};
use crate::protocol::party::service::{State as ServiceState, TransferState};
use crate::protocol::person::Typed;
use crate::protocol::world::Actor;
use crate::protocol::{ComputerId, Input, PhoneInput, RoomInput, Seed, Setup, World};

/// A day that is looked at: one attack on one learner in one scenario.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Trial {
    pub attack: Attack,
    pub scenario: Scenario,
    pub learner: Learner,
    pub setup: Setup,
    pub seed: Seed,
}

/// A moment: the world when nothing is on its way, and what each of the two people knows.
#[derive(Clone, Debug)]
pub struct Position {
    pub world: World,
    /// What the learner knows, and what the other person does.
    pub known: [Known; 2],
    /// Whether it takes a code that was made up and happened to be right.
    pub by_chance: bool,
}

/// What somebody can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Move {
    pub by: Actor,
    pub input: Input,
    /// The digits were made up, and happen to be right.
    pub is_lucky: bool,
}

impl Trial {
    /// The trial of this attack in this scenario, for a learner with this defence or with none.
    #[must_use]
    pub fn new(attack: Attack, scenario: Scenario, defence: Option<Defence>) -> Self {
        let without = Learner::without_defence(attack.method());
        Self::of_learner(attack, scenario, defence.map_or(without, |defence| defence.protects(without)))
    }

    /// The same for this learner.
    #[must_use]
    pub fn of_learner(attack: Attack, scenario: Scenario, learner: Learner) -> Self {
        Self { attack, scenario, learner, setup: attack.setup(scenario, learner.method), seed: Seed(1) }
    }

    /// The same learner, with the way to approve that they have here and no defence beside it.
    #[must_use]
    pub const fn without_defence(&self) -> Learner {
        Learner::without_defence(self.learner.method)
    }

    #[must_use]
    pub fn begins(&self) -> Position {
        let own = [Fact::UserId(LEARNER), Fact::Pin(LEARNER)].into_iter().collect();
        let world = World::new(&self.setup, self.seed);
        Position { world, known: [own, self.attack.known()], by_chance: false }
    }

    /// What the learner has in mind at this moment.
    #[must_use]
    pub fn mind(&self, world: &World) -> Mind {
        let asked = world.talk().and_then(|talk| self.attack.means(talk));
        Mind { person: LEARNER, wants: self.scenario.wants(), asked }
    }

    /// Everything that both people could do at this moment. They may also both wait.
    #[must_use]
    pub fn moves(&self, position: &Position) -> Vec<Move> {
        let mut moves = self.of_the_learner(position, self.learner);
        let seen = Seen::by(Actor::Other, &position.world);
        let [_, known] = &position.known;
        let theirs = self.attack.adversary().moves(&seen, known).into_iter();
        moves.extend(theirs.map(|input| Move { by: Actor::Other, input, is_lucky: false }));
        moves
    }

    /// What this learner could do. Where the 24 hours of a switch are no defence, they are skipped; and digits that are made up can
    /// be right.
    pub(super) fn of_the_learner(&self, position: &Position, learner: Learner) -> Vec<Move> {
        let world = &position.world;
        let inputs = learner.habits.moves(&Seen::by(Actor::Learner, world), self.mind(world));
        let is_guess = inputs.contains(&Input::Phone(PhoneInput::EnterCode(Typed::Other)));
        let skips = !learner.waits && world.switch_ready_at().is_some();
        let by_learner = |input, is_lucky| Move { by: Actor::Learner, input, is_lucky };
        let mut moves: Vec<_> = inputs.into_iter().map(|input| by_learner(input, false)).collect();
        if let Some(code) = world.shown_code(ComputerId::ELSEWHERE).filter(|_| is_guess) {
            moves.push(by_learner(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))), true));
        }
        moves.extend(skips.then(|| by_learner(Input::Room(RoomInput::SkipSwitch), false)));
        moves
    }

    /// Whether the learner is harmed: somebody else is logged on as them at a computer that is not theirs, or a transfer has been
    /// approved that they did not want.
    #[must_use]
    pub fn is_harmed(&self, world: &World) -> bool {
        world.computers().iter().zip(&self.setup.computers).any(|(computer, desk)| {
            let ServiceState::LoggedOn { person, transfer } = computer.service.state() else { return false };
            let is_new = desk.logged_on != Some(person);
            let pretends = desk.seat == Actor::Other && person == LEARNER && is_new;
            let pays = transfer == TransferState::Approved && computer.service.transfer() != self.scenario.wants();
            pretends || pays
        })
    }
}

impl Move {
    /// Whether somebody who knows this can do it; luck needs no knowledge.
    #[must_use]
    pub fn is_within(self, known: &Known) -> bool {
        self.is_lucky || known.allows(self.input)
    }
}

impl Position {
    /// What comes of a move, when everything has arrived; nothing, if it is refused.
    #[must_use]
    pub fn after(&self, taken: Move) -> Option<Self> {
        if !taken.is_within(self.known(taken.by)) {
            return None;
        }
        self.world.may(taken.by, taken.input).ok()?;
        let mut world = self.world.clone();
        world.handle(world.now(), taken.input).ok()?;
        settle(&mut world);
        let mut known = self.known.clone();
        // Nobody acts before everything has arrived, so it is enough to look at what stands on the screens then.
        for (who, fact) in learnt(Event::Input(taken.by, taken.input), &self.world, &world, LEARNER) {
            let [learners, others] = &mut known;
            match who {
                Knower::Person(Actor::Learner) => learners.learn(fact),
                Knower::Person(Actor::Other) => others.learn(fact),
                Knower::Party(_) => {}
            }
        }
        Some(Self { world, known, by_chance: self.by_chance || taken.is_lucky })
    }

    fn known(&self, who: Actor) -> &Known {
        let [learners, others] = &self.known;
        match who {
            Actor::Learner => learners,
            Actor::Other => others,
        }
    }
}
