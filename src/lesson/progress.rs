//! How far the learner has come: the goals that were reached, and what they remember. Like the world, it is a fold over
//! what happens: who steps back has not seen it yet.

use super::memory::Memory;
use crate::people::{self, Fact, Known};
use crate::protocol::approval::{Approval, Outcome, Site};
use crate::protocol::method::Method;
use crate::protocol::party::core::account::Pin;
use crate::protocol::party::service::{State as ServiceState, TransferState};
use crate::protocol::person::Person;
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::world::message::NotLoggedOn;
use crate::protocol::world::talk::{Secret, Talk, TalkInput, TalkStage};
use crate::protocol::world::{Actor, Computer};
use crate::protocol::{ComputerId, Input, Instant, World};

/// Something to be reached or seen in a lesson, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// This person approves with one-time codes.
    Switched(Person),
    /// This person is logged on at this site, on the learner's own computer.
    LoggedOn(Person, Site),
    /// The same, whatever site it is.
    LoggedOnAnywhere(Person),
    /// This person has approved this transfer, and it is sent.
    TransferApproved(Person, Approval),
    /// The app has said that a code was wrong.
    WrongCodeSeen,
    /// The app was blocked for a while.
    BlockSeen,
    /// This person needed a new PIN.
    NewPinWasNeeded(Person),
    /// And there is one.
    NewPinMade(Person),
    /// And the app was opened with it.
    OpenedWithNewPin(Person),
    /// Somebody else is logged on as this person, at a computer of their own.
    OthersLoggedOn(Person),
    /// Somebody else has had a transfer approved.
    OthersGotMoney,
    /// Somebody else has learnt a secret of this person that they did not know at the beginning.
    OthersLearnt(Person, Secret),
    /// This person's app has taken the code of a log-on that somebody else has begun.
    OthersCodeTaken(Person),
    /// The learner has rejected something.
    Rejected,
    /// The learner's computer says that what they had begun there was stopped by themselves, on it or in the app.
    Stopped,
    /// The learner approves with one-time codes, or will do so when 24 hours have passed.
    SwitchStarted(Person),
    /// And has taken that back.
    SwitchTakenBack(Person),
    /// The learner has left a page that only looked like the right one.
    LeftTheCopy,
    /// The learner has followed a link.
    LinkFollowed,
    /// A conversation is over, and no link in it was followed.
    LinkNotFollowed,
    /// The learner has ended a conversation, or did not begin one with whoever got in touch.
    SentAway,
    /// So many conversations are over.
    TalksOver(u8),
    /// One of these.
    AnyOf(&'static [Self]),
    /// Somebody got in touch, and the learner did not hear what they wanted.
    TurnedAway,
}

/// What has happened so far, as far as it matters to a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Progress {
    reached: Vec<Goal>,
    pub(super) memory: Memory,
    /// What somebody else knows who takes part.
    others_know: Known,
    /// What they have learnt from the learner.
    told: Known,
    talks_over: u8,
    /// How many conversations the learner has ended.
    sent_away: u8,
    links_followed: u8,
    was_on_a_copy: bool,
    /// The conversation that was under way when something happened last.
    talk: Option<Talk>,
    has_turned_away: bool,
}

impl Progress {
    /// Before anything has happened, for this learner, who approves in this way, and where others know this.
    #[must_use]
    pub fn new(learner: Person, method: Method, others_know: &[Fact]) -> Self {
        let known: Known = others_know.iter().copied().collect();
        Self {
            reached: Vec::new(),
            memory: Memory::new(learner, method),
            others_know: known,
            told: Known::default(),
            talks_over: 0,
            sent_away: 0,
            links_followed: 0,
            was_on_a_copy: false,
            talk: None,
            has_turned_away: false,
        }
    }

    /// Whether this goal was reached at some time.
    #[must_use]
    pub fn has(&self, goal: Goal) -> bool {
        self.reached.contains(&goal)
    }

    /// What somebody else knows who takes part.
    #[must_use]
    pub const fn others_know(&self) -> &Known {
        &self.others_know
    }

    /// How many conversations are over.
    #[must_use]
    pub const fn talks_over(&self) -> u8 {
        self.talks_over
    }

    /// The learner has done this, at this time.
    pub fn note_input(&mut self, input: Input, now: Instant) {
        match input {
            Input::Talk(_, TalkInput::End) => self.sent_away += 1,
            Input::Talk(_, TalkInput::Follow(_)) => self.links_followed += 1,
            Input::Talk(_, TalkInput::Begin(_) | TalkInput::Answer | TalkInput::Say(_) | TalkInput::Reply(_))
            | Input::Computer(..)
            | Input::Phone(_)
            | Input::Room(_) => {}
        }
        self.memory.note_input(input, now);
    }

    /// What somebody else would learn, if the learner did this now.
    #[must_use]
    pub fn told_by(&self, input: Input, before: &World) -> Option<Fact> {
        people::told_by(input, before, self.memory.learner())
    }

    /// Somebody else has learnt this from the learner.
    pub fn note_told(&mut self, told: Option<Fact>) {
        if let Some(fact) = told.filter(|fact| !self.others_know.has(*fact)) {
            self.told.learn(fact);
            self.others_know.learn(fact);
        }
    }

    /// Looks at the world after something has happened: which of these goals are reached now?
    pub fn notice(&mut self, goals: &[Goal], world: &World) {
        self.memory.notice(world.scene(), world.now());
        if let Some(over) = self.talk.filter(|_| world.talk().is_none()) {
            self.talks_over += 1;
            self.has_turned_away |= over.begun_by == Actor::Other && over.stage == TalkStage::Ringing;
        }
        self.was_on_a_copy |= world.is_passed_on(ComputerId::LEARNERS);
        self.talk = world.talk();
        for fact in people::seen_by(Actor::Other, world) {
            self.others_know.learn(fact);
        }
        for goal in goals {
            if !self.has(*goal) && self.reaches(*goal, world) {
                self.reached.push(*goal);
            }
        }
    }

    fn others_learnt(&self, person: Person, secret: Secret) -> bool {
        let is_it = |fact: &Fact| match (secret, fact) {
            (Secret::UserId, Fact::UserId(whose)) | (Secret::Pin, Fact::Pin(whose)) => *whose == person,
            (Secret::Code, Fact::Code(..)) => true,
            (Secret::UserId | Secret::Pin | Secret::Code, _) => false,
        };
        self.told.facts().any(|fact| is_it(&fact))
    }

    fn reaches(&self, goal: Goal, world: &World) -> bool {
        let phone = world.scene().phone;
        let pin = |person| world.account(person).map(|account| account.pin);
        let has_qr_codes = |person| world.account(person).is_some_and(|account| account.method == Method::QrCodes);
        match goal {
            Goal::Switched(person) => {
                world.account(person).is_some_and(|account| account.method == Method::OneTimeCodes)
            }
            Goal::LoggedOn(person, site) => logged_on(world) == Some((person, site)),
            Goal::LoggedOnAnywhere(person) => logged_on(world).is_some_and(|(logged_on, _)| logged_on == person),
            Goal::TransferApproved(person, approval) => {
                logged_on(world) == Some((person, approval.site)) && has_sent(world, approval)
            }
            Goal::WrongCodeSeen => matches!(phone, PhoneScreen::Code { wrong: 1.., .. }),
            Goal::BlockSeen => matches!(phone, PhoneScreen::Blocked { .. }),
            Goal::NewPinWasNeeded(person) => pin(person) == Some(Pin::NewPinNeeded),
            Goal::NewPinMade(person) => {
                self.has(Goal::NewPinWasNeeded(person)) && matches!(pin(person), Some(Pin::Usable { .. }))
            }
            Goal::OthersLoggedOn(person) => others(world).any(|computer| is_logged_on(computer, person)),
            Goal::OthersGotMoney => others(world).any(has_approved_transfer),
            Goal::OthersLearnt(person, secret) => self.others_learnt(person, secret),
            Goal::OthersCodeTaken(person) => {
                matches!(phone, PhoneScreen::Approval { .. })
                    && self.memory.app_user == Some(person)
                    && app_is_at_others(world)
            }
            Goal::Rejected => matches!(phone, PhoneScreen::Result(Outcome::Rejected)),
            Goal::Stopped => says_that_it_was_stopped(world.scene().computer),
            Goal::LeftTheCopy => self.was_on_a_copy && !world.is_passed_on(ComputerId::LEARNERS),
            Goal::LinkFollowed => self.links_followed > 0,
            Goal::LinkNotFollowed => self.talks_over > 0 && self.links_followed == 0,
            Goal::SentAway => self.sent_away > 0,
            Goal::AnyOf(goals) => goals.iter().any(|goal| self.reaches(*goal, world)),
            Goal::SwitchStarted(person) => !has_qr_codes(person),
            Goal::SwitchTakenBack(person) => self.has(Goal::SwitchStarted(person)) && has_qr_codes(person),
            Goal::TalksOver(count) => self.talks_over >= count,
            Goal::TurnedAway => self.has_turned_away,
            Goal::OpenedWithNewPin(person) => {
                self.has(Goal::NewPinMade(person))
                    && matches!(phone, PhoneScreen::FrontPage { user, .. } if user == person)
            }
        }
    }
}

/// The computers that are not the learner's.
fn others(world: &World) -> impl Iterator<Item = &Computer> {
    world.computers().iter().filter(|computer| computer.seat == Actor::Other)
}

fn is_logged_on(computer: &Computer, who: Person) -> bool {
    matches!(computer.service.state(), ServiceState::LoggedOn { person, .. } if person == who)
}

fn has_approved_transfer(computer: &Computer) -> bool {
    matches!(computer.service.state(), ServiceState::LoggedOn { transfer: TransferState::Approved, .. })
}

/// Whether the app deals with a log-on that was begun at a computer of somebody else.
fn app_is_at_others(world: &World) -> bool {
    let Some(session) = world.session_in_the_app().map(|session| session.id) else { return false };
    let ids = (0..).map(ComputerId).zip(world.computers());
    let theirs = ids.filter(|(_, computer)| computer.seat == Actor::Other);
    theirs.into_iter().any(|(id, _)| world.session_shown_at(id) == Some(session))
}

fn says_that_it_was_stopped(computer: ComputerScreen) -> bool {
    matches!(
        computer,
        ComputerScreen::Site { last: Some(NotLoggedOn::UserAborted), .. }
            | ComputerScreen::LoggedOn { transfer: TransferState::NotApproved(NotLoggedOn::UserAborted), .. }
    )
}

/// Who is logged on at the learner's own computer, and where.
fn logged_on(world: &World) -> Option<(Person, Site)> {
    let own = world.computers().get(usize::from(ComputerId::LEARNERS.0))?;
    if let ComputerScreen::LoggedOn { site, person, .. } = own.screen() { Some((person, site)) } else { None }
}

/// Whether the learner's own computer shows that this transfer is sent.
fn has_sent(world: &World, approval: Approval) -> bool {
    let own = world.computers().get(usize::from(ComputerId::LEARNERS.0));
    own.is_some_and(|own| {
        let is_approved = matches!(own.screen(), ComputerScreen::LoggedOn { transfer: TransferState::Approved, .. });
        is_approved && own.service.transfer() == Some(approval)
    })
}
