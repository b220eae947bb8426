//! On an ordinary day: what somebody does who is careful. They answer whoever gets in touch, tell nothing, end it when
//! something is asked of them that is nobody's business, reject what they did not begin, leave a box that stands at another address,
//! and do what they wanted to do.

use super::next::Next;
use super::reject;
use super::situation::{HERE, Situation};
use crate::lesson::others::Careful;
use crate::lesson::progress::Goal;
use crate::lesson::step::Step;
use crate::protocol::screen::PhoneScreen;
use crate::protocol::world::talk::{Talk, TalkInput, TalkStage};
use crate::protocol::world::{Actor, Address};
use crate::protocol::{ComputerInput, Input, PhoneInput};

/// Nothing is planned.
#[must_use]
pub fn stay_at_home(situation: &Situation<'_>) -> Next {
    be_careful(situation, |_| Next::wait(Step::Errand))
}

/// The learner wants to log on at their own computer.
#[must_use]
pub fn log_on_carefully(situation: &Situation<'_>) -> Next {
    be_careful(situation, super::log_on)
}

/// The learner wants to send the transfer that stands ready in the bank.
#[must_use]
pub fn pay_carefully(situation: &Situation<'_>) -> Next {
    be_careful(situation, super::pay)
}

/// A link in a message leads to where the learner logs on.
#[must_use]
pub fn log_on_where_a_link_leads(situation: &Situation<'_>) -> Next {
    be_careful(situation, |situation| {
        if situation.has(Goal::LinkFollowed) { super::log_on(situation) } else { Next::wait(Step::Errand) }
    })
}

/// Nothing is planned. The learner keeps QR codes, and takes back a switch that was started.
#[must_use]
pub fn keep_qr_codes(situation: &Situation<'_>) -> Next {
    be_careful(situation, |situation| {
        super::switch::take_back_the_switch(situation).unwrap_or_else(|| Next::wait(Step::Errand))
    })
}

/// The learner switches to one-time codes, once they have heard of them.
#[must_use]
pub fn switch_when_told(situation: &Situation<'_>) -> Next {
    be_careful(situation, |situation| {
        let has_heard = situation.talk.is_some() || situation.progress.talks_over() > 0;
        if has_heard { super::switch_to_codes(situation) } else { Next::wait(Step::Errand) }
    })
}

/// The learner wants to call somebody.
#[must_use]
pub fn call_somebody(situation: &Situation<'_>) -> Next {
    be_careful(situation, |situation| {
        let own = situation.conversation.filter(|next| next.begun_by == Actor::Learner && situation.talk.is_none());
        let is_at_home = matches!(situation.phone(), PhoneScreen::Home);
        match own {
            Some(own) if is_at_home => {
                Next::act(Step::Errand, Input::Talk(Actor::Learner, TalkInput::Begin(own.contact)))
            }
            Some(_) => Next::act(Step::Errand, Input::Phone(PhoneInput::CloseApp)),
            None => Next::wait(Step::Errand),
        }
    })
}

/// What comes next, where the learner has this in mind.
pub(super) fn be_careful(situation: &Situation<'_>, errand: fn(&Situation<'_>) -> Next) -> Next {
    let step = step(situation);
    let action = about_the_talk(situation).unwrap_or_else(|| {
        if reject::another_waits(situation) {
            reject::reject(situation).action
        } else {
            leave_a_wrong_box(situation).unwrap_or_else(|| errand(situation).action)
        }
    });
    Next { step, action, detour: None }
}

/// What the guide calls this moment.
fn step(situation: &Situation<'_>) -> Step {
    match situation.talk {
        None => Step::Errand,
        Some(Talk { contact, stage: TalkStage::Ringing, begun_by: Actor::Other }) => Step::Contact(contact.channel),
        Some(Talk { contact, .. }) => Step::Talk(contact.channel),
    }
}

/// The box asks for something, and the address above it is another one.
fn leave_a_wrong_box(situation: &Situation<'_>) -> Option<super::Action> {
    let asks = situation.asked_at_the_computer().is_some() && situation.address == Address::LookAlike;
    asks.then_some(super::Action::Do(Input::Computer(HERE, ComputerInput::Cancel)))
}

/// What is said or done in a conversation; nothing, if there is none, or if it leaves time for something else.
fn about_the_talk(situation: &Situation<'_>) -> Option<super::Action> {
    let by_learner = |input| super::Action::Do(Input::Talk(Actor::Learner, input));
    let talk = situation.talk?;
    match talk.stage {
        TalkStage::Ringing if talk.begun_by == Actor::Other => Some(by_learner(TalkInput::Answer)),
        TalkStage::Ringing | TalkStage::Open { said: None, .. } => Some(super::Action::Wait),
        TalkStage::Open { said: Some(said), reply } => {
            let turn = situation.conversation?.turns.get(usize::from(said.turn))?;
            match turn.careful {
                Careful::End => Some(by_learner(TalkInput::End)),
                Careful::Reply(choice) if reply.is_none() => {
                    Some(by_learner(turn.answers.get(usize::from(choice))?.input(choice)))
                }
                Careful::Reply(_) | Careful::GoOn => None,
            }
        }
    }
}
