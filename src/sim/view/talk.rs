//! Who speaks with the learner: on the phone, on the computer, or at the door.

use super::device::Source;
use super::widget::{Button, ButtonLook, Words};
use crate::i18n::Lang;
use crate::lesson::others::Conversation;
use crate::narrate;
use crate::protocol::Input;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::{Channel, Remark, Talk, TalkInput, TalkStage};
use crate::sim::effect::Region;
use crate::sim::intent::Intent;
use crate::sim::session::Session;

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
    /// What can be done: first to end it, and then to answer.
    pub choices: Vec<&'static str>,
}

/// So many things can be done in a conversation at most.
pub const MOST_CHOICES: usize = 5;

/// The part of the page in which conversations of this kind are held.
pub(in crate::sim) const fn place(channel: Channel) -> Region {
    match channel {
        Channel::Call => Region::Phone,
        Channel::Message => Region::Computer,
        Channel::Visit => Region::Guide,
    }
}

pub(super) fn draw(session: &Session, lang: Lang) -> Option<TalkView> {
    of_talk(session.world().talk()?, session, lang)
}

#[inline(never)]
fn of_talk(talk: Talk, session: &Session, lang: Lang) -> Option<TalkView> {
    let contact = narrate::contact_texts(talk.contact.channel, lang);
    let words = narrate::talk_texts(session.lesson(), session.talk_number(), lang)?;
    let is_ringing = talk.stage == TalkStage::Ringing;
    let is_call = talk.contact.channel == Channel::Call;
    Some(TalkView {
        place: place(talk.contact.channel),
        is_ringing,
        heading: if is_call && (!is_ringing || talk.begun_by == Actor::Learner) {
            lang.days().people.in_call()
        } else {
            contact.heading()
        },
        who: words.who,
        says: talk.said().map(|said| in_one_piece(&narrate::remark(said, words), said)).unwrap_or_default().into(),
        choices: choices(session, lang).into_iter().map(|(label, _)| label).collect(),
    })
}

/// The digits of a code stay in one line, to be copied at a glance. What is announced has ordinary spaces.
fn in_one_piece(says: &str, remark: Remark) -> String {
    let Some(code) = remark.code else { return says.to_owned() };
    let digits = narrate::digit_by_digit(&code.to_string());
    // `str::replace` would bring a search for long texts in long texts, 1,800 bytes of program.
    let begin = says.as_bytes().windows(digits.len()).position(|piece| piece == digits.as_bytes());
    let Some((before, rest)) = begin.and_then(|begin| says.split_at_checked(begin)) else { return says.to_owned() };
    let after = rest.strip_prefix(&*digits).unwrap_or_default();
    [before, &digits.replace(' ', "\u{a0}"), after].concat()
}

/// What the learner does who chooses this.
#[inline(never)]
pub(in crate::sim) fn chosen(session: &Session, lang: Lang, number: usize) -> Option<Input> {
    let (_, input) = choices(session, lang).into_iter().nth(number)?;
    Some(Input::Talk(Actor::Learner, input))
}

/// What can be done: each with what it is called.
fn choices(session: &Session, lang: Lang) -> Vec<(&'static str, TalkInput)> {
    let Some(talk) = session.world().talk().filter(|_| !session.looks_on()) else { return Vec::new() };
    let contact = narrate::contact_texts(talk.contact.channel, lang);
    let said = match talk.stage {
        TalkStage::Ringing if talk.begun_by == Actor::Learner => return vec![(contact.end(), TalkInput::End)],
        TalkStage::Ringing => {
            return vec![(contact.refuse(), TalkInput::End), (contact.answer(), TalkInput::Answer)];
        }
        TalkStage::Open { said, reply } => said.filter(|_| reply.is_none()),
    };
    let mut choices = vec![(contact.end(), TalkInput::End)];
    let words = narrate::talk_texts(session.lesson(), session.talk_number(), lang);
    let conversation = session.lesson().others.conversation(session.history().progress());
    if let (Some(said), Some(words), Some(conversation)) = (said, words, conversation) {
        let turn = usize::from(said.turn);
        let answers = conversation.turns.get(turn).map_or(&[][..], |turn| turn.answers);
        for (choice, answer) in (0..).zip(answers) {
            let label = words.turn(turn).and_then(|turn| turn.answer(usize::from(choice)));
            choices.extend(label.map(|label| (label, answer.input(choice))));
        }
    }
    choices
}

/// The button with which the learner calls somebody, if that is the next conversation of the day. While a conversation is under
/// way it stays, so that focus has somewhere to be.
pub(super) fn own_call(source: Source) -> Option<Button> {
    let session = source.session;
    of_own_call(session.lesson().others.conversation(session.history().progress())?, source)
}

#[inline(never)]
fn of_own_call(conversation: &Conversation, source: Source) -> Option<Button> {
    let session = source.session;
    let is_own = conversation.begun_by == Actor::Learner && conversation.contact.channel == Channel::Call;
    let who = narrate::talk_texts(session.lesson(), session.talk_number(), source.lang).filter(|_| is_own)?.who;
    let call = Intent::Act(Input::Talk(Actor::Learner, TalkInput::Begin(conversation.contact)));
    let button = Button::new("call", ButtonLook::Plain, source.lang.days().people.call_somebody(who), call);
    Some(button.disabled_if(session.world().talk().is_some()))
}
