//! What other people do in a lesson, of their own accord: what they say, and what they do at a computer of their own. They act inside
//! the world's time, and each thing that they do stands in the log under their own name.

use std::time::Duration;

use super::progress::Progress;
use crate::people::{Adversary, Fact, Seen};
use crate::protocol::method::Method;
use crate::protocol::person::Person;
use crate::protocol::screen::ComputerScreen;
use crate::protocol::world::talk::{Contact, Remark, Reply, Secret, TalkInput, TalkStage};
use crate::protocol::world::{Actor, Link};
use crate::protocol::{ComputerInput, Input, Instant, World};

/// Who else takes part.
#[derive(Clone, Copy, Debug)]
pub struct Others {
    /// Who sits at the other computer.
    pub adversary: Option<Adversary>,
    /// What they know at the beginning.
    pub knows: &'static [Fact],
    /// When they press the log-on button of their computer.
    pub begins: Cue,
    /// In order: one begins when the one before is over.
    pub talks: &'static [Conversation],
}

/// A call, a message or a visit.
#[derive(Clone, Copy, Debug)]
pub struct Conversation {
    pub contact: Contact,
    /// Who gets in touch.
    pub begun_by: Actor,
    pub begins: Cue,
    /// The first is said when it is answered.
    pub turns: &'static [Turn],
}

/// Something that is said, and what can be answered. The words stand in the lesson's [`DayTexts`](crate::i18n::day::DayTexts).
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    /// Whether a code is read out that stands on their own screen.
    pub reads_out: bool,
    pub answers: &'static [Answer],
    /// What is said without an answer, as soon as it is time for it.
    pub then: Option<(Cue, Then)>,
    /// What somebody does here who is careful.
    pub careful: Careful,
}

/// What can be answered.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// A secret that is told by it.
    pub tells: Option<Secret>,
    pub then: Then,
}

/// How it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// They say the turn with this number.
    Say(u8),
    /// The same, and they look away.
    LookAway(u8),
    /// They end the conversation.
    End,
    /// They wait.
    Wait,
    /// It is a link in a message, and the learner's browser goes where it leads.
    Follow(Link),
}

impl Answer {
    /// What the learner does who chooses it. `choice`: its number.
    #[must_use]
    pub const fn input(self, choice: u8) -> TalkInput {
        match self.then {
            Then::Follow(link) => TalkInput::Follow(link),
            Then::Say(_) | Then::LookAway(_) | Then::End | Then::Wait => {
                TalkInput::Reply(Reply { choice, tells: self.tells })
            }
        }
    }
}

/// What somebody does who is careful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Careful {
    /// Answers with the choice of this number.
    Reply(u8),
    /// Ends the conversation.
    End,
    /// Goes on with what they wanted to do.
    GoOn,
}

/// When somebody does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    Never,
    AtOnce,
    /// So long after the lesson has begun.
    After(Duration),
    /// A code stands on their own screen.
    CodeOnTheirScreen,
    /// The learner is logged on at their own computer.
    LearnerLoggedOn,
    /// The learner has started the switch to one-time codes, and says so.
    LearnerSwitches,
    /// The learner approves with one-time codes now.
    LearnerHasCodes,
}

impl Others {
    /// Nobody else acts of their own accord. Whoever sits at another computer knows the user ID of this person.
    #[must_use]
    pub const fn only_elsewhere(knows: &'static [Fact]) -> Self {
        Self { adversary: Some(Adversary::Stranger), knows, begins: Cue::Never, talks: &[] }
    }

    /// Nobody.
    pub const NOBODY: Self = Self { adversary: None, knows: &[], begins: Cue::Never, talks: &[] };

    /// What they do next, and when.
    pub(super) fn next(&self, world: &World, progress: &Progress, learner: Person) -> Option<(Instant, Input)> {
        let now = world.now();
        let by_talking = self.next_in_the_talk(world, progress, learner);
        let at_the_computer = self.next_at_the_computer(world, progress, learner);
        let next = match (by_talking, at_the_computer) {
            (Some(talk), Some(computer)) if computer.0 < talk.0 => Some(computer),
            (talk, computer) => talk.or(computer),
        };
        next.map(|(at, input)| (at.max(now), input))
    }

    /// The conversation that goes on, or that comes next.
    #[must_use]
    pub fn conversation(&self, progress: &Progress) -> Option<&'static Conversation> {
        self.talks.get(usize::from(progress.talks_over()))
    }

    /// The link in what somebody says.
    pub(super) fn link(&self) -> Option<Link> {
        // A chain of iterators would be three times as large (`docs/adr/0006`).
        for talk in self.talks {
            for turn in talk.turns {
                for answer in turn.answers {
                    if let Then::Follow(link) = answer.then {
                        return Some(link);
                    }
                }
            }
        }
        None
    }

    fn next_in_the_talk(&self, world: &World, progress: &Progress, learner: Person) -> Option<(Instant, Input)> {
        next_in(self.conversation(progress)?, world, learner)
    }

    fn next_at_the_computer(&self, world: &World, progress: &Progress, learner: Person) -> Option<(Instant, Input)> {
        let seen = Seen::by(Actor::Other, world);
        let moves = self.adversary?.moves_at_their_computer(&seen, progress.others_know());
        moves.into_iter().find_map(|input| match input {
            Input::Computer(id, ComputerInput::LogOn) => {
                // Not a second time.
                let is_fresh = matches!(world.screen(id), Ok(ComputerScreen::Site { last: None, .. }));
                Some((self.begins.comes(world, learner).filter(|_| is_fresh)?, input))
            }
            Input::Computer(_, ComputerInput::EnterUserId(_) | ComputerInput::TryAgain) => Some((world.now(), input)),
            Input::Computer(
                _,
                ComputerInput::SendTransfer
                | ComputerInput::LogOff
                | ComputerInput::GoTo(_)
                | ComputerInput::Cancel
                | ComputerInput::CloseWindow,
            )
            | Input::Phone(_)
            | Input::Talk(..)
            | Input::Room(_) => None,
        })
    }
}

impl Cue {
    /// When it is time: now, later, or not as long as nothing changes.
    fn comes(self, world: &World, learner: Person) -> Option<Instant> {
        let now = world.now();
        let has_method = |like: &dyn Fn(Method) -> bool| world.account(learner).is_some_and(|own| like(own.method));
        match self {
            Self::Never => None,
            Self::AtOnce => Some(now),
            Self::After(duration) => Some(Instant::START + duration),
            Self::CodeOnTheirScreen => code_on_their_screen(world).map(|_| now),
            Self::LearnerLoggedOn => matches!(world.scene().computer, ComputerScreen::LoggedOn { .. }).then_some(now),
            Self::LearnerSwitches => has_method(&|method| method != Method::QrCodes).then_some(now),
            Self::LearnerHasCodes => has_method(&|method| method == Method::OneTimeCodes).then_some(now),
        }
    }
}

/// What they do next in this conversation, and when.
#[inline(never)]
fn next_in(conversation: &'static Conversation, world: &World, learner: Person) -> Option<(Instant, Input)> {
    let by_them = |input| Input::Talk(Actor::Other, input);
    let say = |number: u8, looks_away: bool| {
        let turn = conversation.turns.get(usize::from(number))?;
        let code = turn.reads_out.then(|| code_on_their_screen(world)).flatten();
        Some(by_them(TalkInput::Say(Remark { turn: number, code, looks_away })))
    };
    let go_on = |then| match then {
        Then::Say(number) => say(number, false),
        Then::LookAway(number) => say(number, true),
        Then::End => Some(by_them(TalkInput::End)),
        Then::Wait | Then::Follow(_) => None,
    };
    let Some(talk) = world.talk() else {
        let at = conversation.begins.comes(world, learner)?;
        let begins = by_them(TalkInput::Begin(conversation.contact));
        return (conversation.begun_by == Actor::Other).then_some((at, begins));
    };
    match talk.stage {
        TalkStage::Ringing if talk.begun_by == Actor::Learner => Some((world.now(), by_them(TalkInput::Answer))),
        TalkStage::Ringing => None,
        TalkStage::Open { said: None, .. } => Some((world.now(), say(0, false)?)),
        TalkStage::Open { said: Some(said), reply } => {
            let turn = conversation.turns.get(usize::from(said.turn))?;
            let answered = reply.and_then(|reply| turn.answers.get(usize::from(reply.choice)));
            let by_answer = answered.and_then(|answer| go_on(answer.then)).map(|input| (world.now(), input));
            by_answer.or_else(|| {
                let (cue, then) = turn.then?;
                Some((cue.comes(world, learner)?, go_on(then)?))
            })
        }
    }
}

/// The code that somebody else could read out.
fn code_on_their_screen(world: &World) -> Option<crate::protocol::one_time_code::OneTimeCode> {
    Seen::by(Actor::Other, world).computers.into_iter().find_map(|computer| world.shown_code(computer.id))
}
