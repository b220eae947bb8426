//! How people get in touch with each other, and what they say: a call, a message, a visit. Only what is meant stands here; the
//! words stand with the lesson.
//!
//! Nobody is who they say they are because they say so: a [`Contact`] is a claim, and nothing in the world checks it.

use serde::{Deserialize, Serialize};

use super::actor::Actor;
use super::shows::Link;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::refused::Refused;

/// How somebody gets in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// On the learner's phone.
    Call,
    /// On the learner's computer.
    Message,
    /// At the learner's door.
    Visit,
}

impl Channel {
    pub const ALL: [Self; 3] = [Self::Call, Self::Message, Self::Visit];
}

/// Who somebody says they are. The organisations are invented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    Bank,
    Support,
    /// A public authority.
    Authority,
    /// Somebody of the same household.
    Family,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Bank, Self::Support, Self::Authority, Self::Family];
}

/// Who gets in touch, as they say, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Contact {
    pub channel: Channel,
    pub role: Role,
}

/// What only its owner should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Secret {
    UserId,
    Pin,
    /// The code that stands on the learner's own computer.
    Code,
}

impl Secret {
    pub const ALL: [Self; 3] = [Self::UserId, Self::Pin, Self::Code];
}

/// What somebody says to the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Remark {
    /// Which turn of the conversation it is: the words are looked up by it.
    pub turn: u8,
    /// A code that is read out.
    pub code: Option<OneTimeCode>,
    /// Whoever says it looks away from here on, until they say something else.
    pub looks_away: bool,
}

/// What the learner answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reply {
    /// Which of the answers that the turn offers.
    pub choice: u8,
    /// A secret that is told by it.
    pub tells: Option<Secret>,
}

/// What a person does in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TalkInput {
    /// Rings, writes, or knocks.
    Begin(Contact),
    /// Picks up the phone, opens the message, opens the door.
    Answer,
    /// Somebody else says something.
    Say(Remark),
    /// The learner answers.
    Reply(Reply),
    /// The learner follows a link in a message, and so leaves it.
    Follow(Link),
    /// Hangs up, closes the message, closes the door.
    End,
}

/// A conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Talk {
    pub contact: Contact,
    /// Who called whom.
    pub begun_by: Actor,
    pub stage: TalkStage,
}

/// How far a conversation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TalkStage {
    /// It rings, and nobody has answered.
    Ringing,
    /// It goes on. What was said last, and what the learner has answered to that.
    Open { said: Option<Remark>, reply: Option<Reply> },
}

impl Talk {
    /// Whether the two speak with each other.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self.stage, TalkStage::Open { .. })
    }

    /// What was said last.
    #[must_use]
    pub const fn said(self) -> Option<Remark> {
        match self.stage {
            TalkStage::Ringing => None,
            TalkStage::Open { said, .. } => said,
        }
    }

    /// What the learner has answered to what was said last.
    #[must_use]
    pub const fn reply(self) -> Option<Reply> {
        match self.stage {
            TalkStage::Ringing => None,
            TalkStage::Open { reply, .. } => reply,
        }
    }
}

/// What a conversation is after this input.
///
/// # Errors
/// The rule that the input breaks.
pub(super) fn after(talk: Option<Talk>, by: Actor, input: TalkInput) -> Result<Option<Talk>, Refused> {
    match (input, talk) {
        (TalkInput::Begin(contact), None) => Ok(Some(Talk { contact, begun_by: by, stage: TalkStage::Ringing })),
        (TalkInput::Begin(_), Some(_)) => Err(Refused::TalkUnderWay),
        (TalkInput::Answer, Some(talk)) if talk.stage == TalkStage::Ringing && talk.begun_by != by => {
            Ok(Some(Talk { stage: TalkStage::Open { said: None, reply: None }, ..talk }))
        }
        (TalkInput::Answer, _) => Err(Refused::NobodyRings),
        (TalkInput::Say(remark), Some(talk)) if talk.is_open() => {
            Ok(Some(Talk { stage: TalkStage::Open { said: Some(remark), reply: None }, ..talk }))
        }
        (TalkInput::Reply(reply), Some(Talk { stage: TalkStage::Open { said: Some(said), reply: None }, .. })) => {
            let stage = TalkStage::Open { said: Some(said), reply: Some(reply) };
            Ok(talk.map(|talk| Talk { stage, ..talk }))
        }
        (TalkInput::Follow(_), Some(Talk { stage: TalkStage::Open { said: Some(_), reply: None }, .. }))
        | (TalkInput::End, Some(_)) => Ok(None),
        (TalkInput::Say(_) | TalkInput::Reply(_) | TalkInput::Follow(_) | TalkInput::End, _) => {
            Err(Refused::NobodyTalks)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALL: Contact = Contact { channel: Channel::Call, role: Role::Bank };
    const FIRST: Remark = Remark { turn: 0, code: None, looks_away: false };
    const YES: Reply = Reply { choice: 0, tells: None };

    /// What a conversation is after all this, each by the one who can do it.
    fn after_all(inputs: &[(Actor, TalkInput)]) -> Result<Option<Talk>, Refused> {
        inputs.iter().try_fold(None, |talk, (by, input)| after(talk, *by, *input))
    }

    #[test]
    fn somebody_rings_is_answered_speaks_and_is_hung_up_on() {
        let ringing = [(Actor::Other, TalkInput::Begin(CALL))];
        let talk = after_all(&ringing).ok().flatten().expect("it rings");
        assert_eq!((talk.stage, talk.begun_by), (TalkStage::Ringing, Actor::Other));

        let speaking = [ringing[0], (Actor::Learner, TalkInput::Answer), (Actor::Other, TalkInput::Say(FIRST))];
        let talk = after_all(&speaking).ok().flatten().expect("they speak");
        assert_eq!((talk.said(), talk.reply()), (Some(FIRST), None));

        let replied = [&speaking[..], &[(Actor::Learner, TalkInput::Reply(YES))]].concat();
        assert_eq!(after_all(&replied).ok().flatten().and_then(Talk::reply), Some(YES));
        let hung_up = [&replied[..], &[(Actor::Learner, TalkInput::End)]].concat();
        assert_eq!(after_all(&hung_up), Ok(None));
    }

    #[test]
    fn nobody_answers_their_own_call_or_speaks_before_it_is_answered() {
        let ringing = (Actor::Other, TalkInput::Begin(CALL));
        assert_eq!(after_all(&[ringing, (Actor::Other, TalkInput::Answer)]), Err(Refused::NobodyRings));
        assert_eq!(after_all(&[ringing, (Actor::Other, TalkInput::Say(FIRST))]), Err(Refused::NobodyTalks));
        assert_eq!(after_all(&[ringing, ringing]), Err(Refused::TalkUnderWay));
        for input in [TalkInput::Answer, TalkInput::Say(FIRST), TalkInput::Reply(YES), TalkInput::End] {
            assert!(after(None, Actor::Learner, input).is_err(), "{input:?}");
        }
    }

    #[test]
    fn one_answers_once_to_what_was_said() {
        let open = [(Actor::Learner, TalkInput::Begin(CALL)), (Actor::Other, TalkInput::Answer)];
        let reply = (Actor::Learner, TalkInput::Reply(YES));
        assert_eq!(after_all(&[open[0], open[1], reply]), Err(Refused::NobodyTalks), "nothing was said");
        let said = (Actor::Other, TalkInput::Say(FIRST));
        assert_eq!(after_all(&[open[0], open[1], said, reply, reply]), Err(Refused::NobodyTalks));
        assert!(after_all(&[open[0], open[1], said, reply, said, reply]).is_ok());
    }
}
