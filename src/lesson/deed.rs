//! What somebody did on an ordinary day, as far as it is told when the day is over. Pure.

use super::others::{Others, Then};
use crate::protocol::approval::Site;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::Typed;
use crate::protocol::world::talk::{Channel, Contact, Remark, Talk, TalkInput, TalkStage};
use crate::protocol::world::{Actor, Link};
use crate::protocol::{ComputerInput, Input, PhoneInput, RoomInput, World};

/// One thing that one of the two did. Never what a PIN was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Somebody else calls, writes or comes.
    GetsInTouch {
        contact: Contact,
        talk: u8,
    },
    /// Somebody else says something.
    Says {
        talk: u8,
        remark: Remark,
    },
    /// Somebody else ends the conversation.
    EndsTalk(Channel),
    Presses(Actor, Control),
    EntersUserId(Actor),
    EntersPin,
    EntersCode(OneTimeCode),
    /// The 24 hours of a switch go by.
    DayGoesBy,
}

/// A control that somebody uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Control {
    LogOn(Site),
    SendTransfer,
    Cancel,
    CloseWindow,
    TypeAddress,
    App,
    Scan,
    Approve,
    Reject,
    StartSwitch,
    CancelSwitch,
    /// The learner calls.
    Call {
        talk: u8,
    },
    /// The learner does not begin a conversation with whoever gets in touch.
    Refuse(Channel),
    EndTalk(Channel),
    /// One of the answers to what somebody says.
    Answer {
        talk: u8,
        turn: u8,
        choice: u8,
    },
}

impl Deed {
    /// What this input is told as, if it is told at all. `talk`: the number of the conversation that goes on or comes next.
    #[must_use]
    pub fn of(by: Actor, input: Input, before: &World, talk: u8, others: &Others) -> Option<Self> {
        match input {
            Input::Computer(id, input) => {
                let site = before.screen(id).ok()?.site();
                at_a_computer(by, input, site)
            }
            Input::Phone(input) => on_the_phone(input),
            Input::Talk(_, input) => in_a_talk(by, input, before.talk(), talk, others),
            Input::Room(RoomInput::SkipSwitch) => Some(Self::DayGoesBy),
            Input::Room(
                RoomInput::BeginElsewhere(_)
                | RoomInput::SetClock(_)
                | RoomInput::SetCamera { .. }
                | RoomInput::SetConnection(_),
            ) => None,
        }
    }
}

impl Control {
    /// Whether it says no to somebody or to something.
    #[must_use]
    pub const fn says_no(self) -> bool {
        match self {
            Self::Cancel
            | Self::CloseWindow
            | Self::TypeAddress
            | Self::Reject
            | Self::CancelSwitch
            | Self::Refuse(_)
            | Self::EndTalk(_)
            | Self::Answer { .. } => true,
            Self::LogOn(_)
            | Self::SendTransfer
            | Self::App
            | Self::Scan
            | Self::Approve
            | Self::StartSwitch
            | Self::Call { .. } => false,
        }
    }
}

const fn at_a_computer(by: Actor, input: ComputerInput, site: Site) -> Option<Deed> {
    Some(match input {
        ComputerInput::EnterUserId(Typed::Practice(_)) => Deed::EntersUserId(by),
        ComputerInput::LogOn => Deed::Presses(by, Control::LogOn(site)),
        ComputerInput::SendTransfer => Deed::Presses(by, Control::SendTransfer),
        ComputerInput::Cancel => Deed::Presses(by, Control::Cancel),
        ComputerInput::CloseWindow => Deed::Presses(by, Control::CloseWindow),
        ComputerInput::GoTo(_) => Deed::Presses(by, Control::TypeAddress),
        ComputerInput::EnterUserId(Typed::Other) | ComputerInput::LogOff | ComputerInput::TryAgain => return None,
    })
}

const fn on_the_phone(input: PhoneInput) -> Option<Deed> {
    let control = match input {
        PhoneInput::EnterPin(Typed::Practice(_)) => return Some(Deed::EntersPin),
        PhoneInput::EnterCode(Typed::Practice(code)) => return Some(Deed::EntersCode(code)),
        PhoneInput::OpenApp => Control::App,
        PhoneInput::Scan(_) => Control::Scan,
        PhoneInput::Approve => Control::Approve,
        PhoneInput::Reject => Control::Reject,
        PhoneInput::StartSwitch => Control::StartSwitch,
        PhoneInput::CancelSwitch => Control::CancelSwitch,
        // What leads from page to page, and what was mistyped, is not worth a word.
        PhoneInput::EnterPin(Typed::Other)
        | PhoneInput::EnterCode(Typed::Other)
        | PhoneInput::CloseApp
        | PhoneInput::ChooseUser(_)
        | PhoneInput::UseBiometrics
        | PhoneInput::LeaveResult
        | PhoneInput::TryAgain
        | PhoneInput::OpenMenu
        | PhoneInput::GoBack
        | PhoneInput::TurnTo(_)
        | PhoneInput::ChooseMethod { .. }
        | PhoneInput::ChooseUnlock(_) => return None,
    };
    Some(Deed::Presses(Actor::Learner, control))
}

fn in_a_talk(by: Actor, input: TalkInput, before: Option<Talk>, talk: u8, others: &Others) -> Option<Deed> {
    let said = before.and_then(Talk::said).map(|said| said.turn);
    let control = match (input, by) {
        (TalkInput::Begin(contact), Actor::Other) => return Some(Deed::GetsInTouch { contact, talk }),
        (TalkInput::Say(remark), _) => return Some(Deed::Says { talk, remark }),
        (TalkInput::End, Actor::Other) => return Some(Deed::EndsTalk(before?.contact.channel)),
        (TalkInput::Begin(_), Actor::Learner) => Control::Call { talk },
        (TalkInput::End, Actor::Learner) => {
            let Talk { contact, stage, begun_by } = before?;
            let is_refused = stage == TalkStage::Ringing && begun_by == Actor::Other;
            if is_refused { Control::Refuse(contact.channel) } else { Control::EndTalk(contact.channel) }
        }
        (TalkInput::Reply(reply), _) => Control::Answer { talk, turn: said?, choice: reply.choice },
        (TalkInput::Follow(link), _) => {
            let turn = said?;
            Control::Answer { talk, turn, choice: choice_of(link, talk, turn, others)? }
        }
        // Whoever answered has something to say, and that is told.
        (TalkInput::Answer, _) => return None,
    };
    Some(Deed::Presses(Actor::Learner, control))
}

/// The number of the answer that is this link.
fn choice_of(link: Link, talk: u8, turn: u8, others: &Others) -> Option<u8> {
    let answers = others.talks.get(usize::from(talk))?.turns.get(usize::from(turn))?.answers;
    let place = answers.iter().position(|answer| answer.then == Then::Follow(link))?;
    u8::try_from(place).ok()
}
