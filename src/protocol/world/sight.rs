//! Who can do what: people act on what is in front of them, and on nothing else.

use super::World;
use super::actor::Actor;
use super::input::{Input, PhoneInput};
use super::message::ComputerId;
use super::talk::{self, TalkInput};
use crate::protocol::refused::Refused;

impl World {
    /// Whether this person can do this now: people act on what is in front of them and on nothing else. The phone is the
    /// learner's, and so is the room around both.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn may(&self, by: Actor, input: Input) -> Result<(), Refused> {
        let in_front_of = match input {
            Input::Computer(id, _) => self.computer(id)?.seat,
            Input::Phone(_) | Input::Room(_) => Actor::Learner,
            Input::Talk(who, input) => return self.may_talk(by, who, input),
        };
        if by == in_front_of { self.check(input) } else { Err(Refused::OutOfSight) }
    }

    /// Only others say what stands in a lesson, and only the learner chooses among answers.
    fn may_talk(&self, by: Actor, who: Actor, input: TalkInput) -> Result<(), Refused> {
        let is_theirs = match input {
            TalkInput::Begin(_) | TalkInput::Answer | TalkInput::End => by == who,
            TalkInput::Say(_) => (by, who) == (Actor::Other, Actor::Other),
            TalkInput::Reply(_) | TalkInput::Follow(_) => (by, who) == (Actor::Learner, Actor::Learner),
        };
        if is_theirs { talk::after(self.talk, who, input).map(drop) } else { Err(Refused::OutOfSight) }
    }

    /// One scans only what one sees.
    pub(super) fn check_sight(&self, input: PhoneInput) -> Result<(), Refused> {
        if let PhoneInput::Scan(id) = input { self.is_seen_by(Actor::Learner, id) } else { Ok(()) }
    }

    /// Whether this person sees the screen of this computer.
    pub(super) fn is_seen_by(&self, who: Actor, id: ComputerId) -> Result<(), Refused> {
        if self.computer(id)?.seat == who { Ok(()) } else { Err(Refused::OutOfSight) }
    }
}
