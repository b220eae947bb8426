//! Who learns what, and when: a fold over what happens. Nobody knows what they never received, saw, or were told.

use super::fact::Fact;
use super::seen::{Seen, sees_the_phone};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::world::message::{Party, SessionId};
use crate::protocol::world::talk::{Secret, TalkInput};
use crate::protocol::world::{Actor, Output};
use crate::protocol::{ComputerId, ComputerInput, Input, PhoneInput, World};

/// Who can know something: a program, or a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Knower {
    Party(Party),
    Person(Actor),
}

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// This person did this.
    Input(Actor, Input),
    Output(Output),
}

/// What people learnt by this, from the world as it is after it. `learner` is whose phone it is.
#[must_use]
pub fn learnt(event: Event, before: &World, after: &World, learner: Person) -> Vec<(Knower, Fact)> {
    let mut facts = Vec::new();
    if let Event::Input(by, input) = event {
        facts.extend(told_by(input, before, learner).into_iter().map(|fact| (Knower::Person(Actor::Other), fact)));
        facts.extend(heard_from(by, input, before).map(|fact| (Knower::Person(Actor::Learner), fact)));
    }
    for who in [Actor::Learner, Actor::Other] {
        facts.extend(seen_by(who, after).into_iter().map(|fact| (Knower::Person(who), fact)));
    }
    facts
}

/// What stands in front of this person.
#[must_use]
pub fn seen_by(who: Actor, world: &World) -> Vec<Fact> {
    let seen = Seen::by(who, world);
    let mut facts = Vec::new();
    for computer in &seen.computers {
        let Some(session) = world.session_shown_at(computer.id) else { continue };
        match computer.screen {
            ComputerScreen::Code { code, .. } => {
                facts.push(Fact::Code(session, code));
                facts.push(Fact::Text(session));
            }
            ComputerScreen::Qr { .. } => {
                facts.push(Fact::Qr(session));
                facts.push(Fact::Text(session));
            }
            ComputerScreen::UserId { .. }
            | ComputerScreen::OpenApp { .. }
            | ComputerScreen::GoOnInApp { .. }
            | ComputerScreen::NoConnection { .. }
            | ComputerScreen::Cancelling { .. } => facts.push(Fact::Text(session)),
            ComputerScreen::Tick { .. } | ComputerScreen::Ended { .. } => facts.push(Fact::Outcome(session)),
            ComputerScreen::Site { .. }
            | ComputerScreen::Connecting { .. }
            | ComputerScreen::WindowClosed { .. }
            | ComputerScreen::LoggedOn { .. } => {}
        }
    }
    if let (Some(PhoneScreen::Approval { .. }), Some(session)) =
        (seen.phone, world.session_in_the_app().map(|session| session.id))
    {
        facts.push(Fact::Text(session));
    }
    facts
}

/// What somebody else learns by what the learner is about to do: what is told, typed into a copied page, or typed in their sight.
#[must_use]
pub fn told_by(input: Input, before: &World, learner: Person) -> Option<Fact> {
    match input {
        Input::Talk(Actor::Learner, TalkInput::Reply(reply)) => reply.tells.and_then(|secret| match secret {
            Secret::UserId => Some(Fact::UserId(learner)),
            Secret::Pin => Some(Fact::Pin(learner)),
            Secret::Code => own_code(before),
        }),
        Input::Phone(PhoneInput::EnterPin(Typed::Practice(person))) if sees_the_phone(Actor::Other, before) => {
            Some(Fact::Pin(person))
        }
        Input::Computer(id, ComputerInput::EnterUserId(Typed::Practice(person))) if before.is_passed_on(id) => {
            Some(Fact::UserId(person))
        }
        Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_) => None,
    }
}

/// What the learner learns by what is said to them.
fn heard_from(by: Actor, input: Input, before: &World) -> impl Iterator<Item = Fact> {
    let code = match (by, input) {
        (Actor::Other, Input::Talk(Actor::Other, TalkInput::Say(remark))) => remark.code,
        (Actor::Learner | Actor::Other, Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_)) => {
            None
        }
    };
    let session = code.and_then(|code| session_of(code, before));
    session.zip(code).map(|(session, code)| Fact::Code(session, code)).into_iter()
}

/// The session whose code stands on some screen.
fn session_of(code: OneTimeCode, world: &World) -> Option<SessionId> {
    let ids = (0..).map(ComputerId).take(world.computers().len());
    ids.into_iter().find(|id| world.shown_code(*id) == Some(code)).and_then(|id| world.session_shown_at(id))
}

/// The code on the learner's own computer.
#[inline(never)]
fn own_code(world: &World) -> Option<Fact> {
    let own = Seen::by(Actor::Learner, world).computers.into_iter().find_map(|computer| {
        let ComputerScreen::Code { code, .. } = computer.screen else { return None };
        Some((computer.id, code))
    });
    let (id, code) = own?;
    Some(Fact::Code(world.session_shown_at(id)?, code))
}
