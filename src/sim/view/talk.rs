//! Who speaks with the learner: on the phone, on the computer, or at the door.

use super::device::Source;
use super::widget::{Button, ButtonLook, Words};
use crate::lesson::others::Turn;
use crate::narrate;
use crate::protocol::Input;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::{Channel, Reply, Talk, TalkInput, TalkStage};
use crate::sim::effect::Region;
use crate::sim::intent::Intent;

/// A conversation, beside whatever else the device shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TalkView {
    /// Where it takes place.
    pub place: Region,
    /// Nobody has answered yet.
    pub is_ringing: bool,
    pub heading: &'static str,
    /// Who it is, as they say.
    pub who: &'static str,
    /// What they say; empty, before anybody has said anything.
    pub says: Words,
    /// What can be done. Each has a number that no other one of this conversation has.
    pub choices: Vec<TalkChoice>,
}

/// An answer, or the end of the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkChoice {
    pub number: u16,
    pub label: &'static str,
    pub intent: Intent,
}

/// The part of the page in which conversations of this kind are held.
pub(in crate::sim) const fn place(channel: Channel) -> Region {
    match channel {
        Channel::Call => Region::Phone,
        Channel::Message => Region::Computer,
        Channel::Visit => Region::Guide,
    }
}

/// Numbers of the choices that every conversation has.
const ANSWER: u16 = 1000;
const REFUSE: u16 = 1001;
const END: u16 = 1002;

pub(super) fn draw(source: Source) -> Option<TalkView> {
    let talk = source.session.world().talk()?;
    let texts = source.texts();
    let contact = narrate::contact_texts(talk.contact.channel, texts);
    let words = narrate::talk_texts(source.session.lesson(), source.session.talk_number(), source.lang)?;
    let choice =
        |number, label, input| TalkChoice { number, label, intent: Intent::Act(Input::Talk(Actor::Learner, input)) };
    let place = place(talk.contact.channel);
    Some(match talk.stage {
        TalkStage::Ringing if talk.begun_by == Actor::Learner => TalkView {
            place,
            is_ringing: true,
            heading: texts.people.in_call,
            who: words.who,
            says: Words::default(),
            choices: vec![choice(END, contact.end, TalkInput::End)],
        },
        TalkStage::Ringing => TalkView {
            place,
            is_ringing: true,
            heading: contact.heading,
            who: words.who,
            says: Words::default(),
            choices: vec![
                choice(ANSWER, contact.answer, TalkInput::Answer),
                choice(REFUSE, contact.refuse, TalkInput::End),
            ],
        },
        TalkStage::Open { said, .. } => {
            let mut choices: Vec<_> = answers(source, talk)
                .into_iter()
                .map(|(number, label, reply)| choice(number, label, TalkInput::Reply(reply)))
                .collect();
            choices.push(choice(END, contact.end, TalkInput::End));
            let is_call = talk.contact.channel == Channel::Call;
            TalkView {
                place,
                is_ringing: false,
                heading: if is_call { texts.people.in_call } else { contact.heading },
                who: words.who,
                says: said.map(|said| narrate::remark(said, words)).unwrap_or_default().into(),
                choices,
            }
        }
    })
}

/// The button with which the learner calls somebody, if that is the next conversation of the day. While a conversation is under
/// way it stays, so that focus has somewhere to be.
pub(super) fn own_call(source: Source) -> Option<Button> {
    let session = source.session;
    let conversation = session.lesson().others.conversation(session.history().progress())?;
    let is_own = conversation.begun_by == Actor::Learner && conversation.contact.channel == Channel::Call;
    let who = narrate::talk_texts(session.lesson(), session.talk_number(), source.lang).filter(|_| is_own)?.who;
    let call = Intent::Act(Input::Talk(Actor::Learner, TalkInput::Begin(conversation.contact)));
    let button = Button::new("call", ButtonLook::Plain, (source.texts().people.call_somebody)(who), call);
    Some(button.disabled_if(session.world().talk().is_some()))
}

/// What can be answered to what was said last.
fn answers(source: Source, talk: Talk) -> Vec<(u16, &'static str, Reply)> {
    let session = source.session;
    let Some((said, conversation)) =
        talk.said().zip(session.lesson().others.conversation(session.history().progress()))
    else {
        return Vec::new();
    };
    if talk.reply().is_some() {
        return Vec::new();
    }
    let turn = usize::from(said.turn);
    let words = narrate::talk_texts(session.lesson(), session.talk_number(), source.lang)
        .and_then(|words| words.turns.get(turn))
        .map_or(&[][..], |turn| turn.answers);
    let answers = conversation.turns.get(turn).map_or(&[][..], |turn: &Turn| turn.answers);
    let numbered = (0..).zip(words.iter().zip(answers));
    numbered
        .map(|(choice, (label, answer))| {
            let number = u16::from(said.turn) * 10 + u16::from(choice);
            (number, *label, Reply { choice, tells: answer.tells })
        })
        .collect()
}
