//! The columns of the table: each changes one thing of a learner who has no defence of their own.

use crate::people::{Habits, Mind, Request, Seen};
use crate::protocol::method::Method;
use crate::protocol::screen::PhoneScreen;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::Talk;
use crate::protocol::{ComputerId, Input, PhoneInput, World};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Defence {
    /// The computer is tied to the phone by a QR code.
    QrCode,
    /// The computer is tied to the phone by a one-time code.
    OneTimeCode,
    /// The learner reads the text, and rejects what they did not want.
    ReadingTheText,
    /// The learner types no code that somebody tells them, and hangs up.
    RefusingToldCodes,
    /// A switch to one-time codes takes 24 hours. A conversation does not last so long: whoever calls again the next day is another
    /// attack, [`super::Attack::DictatedCode`].
    TheWait,
    /// The learner looks at the address, and leaves a page that has another one.
    LookingAtTheAddress,
}

/// A learner, and the rule of the wait around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Learner {
    pub method: Method,
    pub habits: Habits,
    /// Whether a switch takes its 24 hours. Without them, it can be done at once: the hours are skipped.
    pub waits: bool,
}

impl Learner {
    /// Believes everybody, looks at nothing, and does not have to wait.
    #[must_use]
    pub const fn without_defence(method: Method) -> Self {
        Self { method, habits: Habits::GULLIBLE, waits: false }
    }
}

impl Defence {
    pub const ALL: [Self; 6] = [
        Self::QrCode,
        Self::OneTimeCode,
        Self::ReadingTheText,
        Self::RefusingToldCodes,
        Self::TheWait,
        Self::LookingAtTheAddress,
    ];

    /// The same learner with this defence.
    #[must_use]
    pub const fn protects(self, learner: Learner) -> Learner {
        let habits = learner.habits;
        match self {
            Self::QrCode => Learner { method: Method::QrCodes, ..learner },
            Self::OneTimeCode => Learner { method: Method::OneTimeCodes, ..learner },
            Self::ReadingTheText => Learner { habits: Habits { reads_text: true, ..habits }, ..learner },
            Self::RefusingToldCodes => Learner { habits: Habits { types_told_codes: false, ..habits }, ..learner },
            Self::TheWait => Learner { waits: true, ..learner },
            Self::LookingAtTheAddress => Learner { habits: Habits { looks_at_address: true, ..habits }, ..learner },
        }
    }

    /// Whether it comes into play at this moment: that on which it depends is there, and belongs to what was begun at the other
    /// person's computer. A text is there to be read, a code to be typed or scanned, an address to be looked at, a switch to be
    /// waited for. Where a defence does not come into play, a learner can do the same with it as without.
    #[must_use]
    pub fn is_in_play(self, world: &World, mind: Mind) -> bool {
        let phone = world.scene().phone;
        match self {
            Self::QrCode => matches!(phone, PhoneScreen::Scan { .. }) && asks_about_theirs(world),
            Self::OneTimeCode => matches!(phone, PhoneScreen::Code { .. }) && asks_about_theirs(world),
            Self::ReadingTheText => matches!(phone, PhoneScreen::Approval { .. }) && asks_about_theirs(world),
            Self::RefusingToldCodes => {
                is_told_a_code(world, mind) || (asks_about_theirs(world) && has_a_code_to_type(world, mind))
            }
            Self::TheWait => world.switch_ready_at().is_some(),
            Self::LookingAtTheAddress => world.is_passed_on(ComputerId::LEARNERS),
        }
    }
}

/// Whether the app deals with the log-on, or the transfer, that was begun at the other person's computer.
fn asks_about_theirs(world: &World) -> bool {
    let theirs = world.session_shown_at(ComputerId::ELSEWHERE);
    theirs.is_some() && world.session_in_the_app().map(|session| session.id) == theirs
}

/// Whether somebody says digits to the learner, which are a code or are made up.
fn is_told_a_code(world: &World, mind: Mind) -> bool {
    let said = world.talk().and_then(Talk::said);
    said.is_some_and(|remark| remark.code.is_some()) || mind.asked == Some(Request::TypeMadeUpDigits)
}

/// Whether there is a code that somebody would type who types every code: from a screen, or told.
fn has_a_code_to_type(world: &World, mind: Mind) -> bool {
    let moves = Habits::GULLIBLE.moves(&Seen::by(Actor::Learner, world), mind);
    moves.iter().any(|input| matches!(input, Input::Phone(PhoneInput::EnterCode(_))))
}
