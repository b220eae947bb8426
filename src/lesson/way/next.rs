//! What comes next.

use crate::lesson::ending::Ending;
use crate::lesson::step::Step;
use crate::protocol::Input;
use crate::protocol::approval::Outcome;

/// Where the learner is and what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    pub step: Step,
    pub action: Action,
    /// What has left the straight path, and is explained.
    pub detour: Option<Detour>,
}

/// What somebody who knows the way does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Do(Input),
    /// Something is on its way, or takes its time.
    Wait,
    /// The lesson has ended in this way.
    Finished(&'static Ending),
}

/// What has left the straight path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detour {
    /// So many user IDs were typed that nobody has.
    UnknownUserId(u8),
    WrongPin(u8),
    WrongCode(u8),
    /// The last log-on ended so.
    Ended(Outcome),
    /// The app asks only when it is opened, and then nothing waited.
    AppOpenedTooEarly,
    /// The app still shows how an earlier log-on ended.
    OldResultOnPhone,
    /// The user ID belongs to somebody whose app this is not.
    NotThisPhonesUser,
    /// The user ID belongs to somebody else who shares the phone.
    NotTheLearner,
    /// The app is open for somebody else who shares the phone.
    OpenForSomebodyElse,
    /// The app is in its menu, and the log-on waits.
    InTheMenu,
    /// Too many wrong PINs.
    Blocked,
    NewPinNeeded,
    CameraBroken,
    /// The QR code was not recognised.
    ScanAgain,
    NoConnection,
    /// A log-on was begun before the app was switched to one-time codes.
    SwitchFirst,
    /// Something waits in the app that the learner did not begin.
    NotBegunHere,
}

impl Next {
    /// A day is over, and another one follows.
    pub const DAY_OVER: Self = Self::wait(Step::DayOver);

    /// Whether the lesson has ended.
    #[must_use]
    pub const fn is_finished(self) -> bool {
        match self.action {
            Action::Finished(_) => true,
            Action::Do(_) | Action::Wait => false,
        }
    }

    /// Whether a day is over, and another one follows.
    #[must_use]
    pub const fn is_day_over(self) -> bool {
        matches!((self.step, self.action), (Step::DayOver, Action::Wait))
    }

    pub(super) const fn act(step: Step, input: Input) -> Self {
        Self { step, action: Action::Do(input), detour: None }
    }

    pub(super) const fn wait(step: Step) -> Self {
        Self { step, action: Action::Wait, detour: None }
    }

    pub(super) fn because(self, detour: Detour) -> Self {
        Self { detour: Some(detour), ..self }
    }

    /// Unless there is a nearer reason.
    pub(super) fn or_because(self, detour: Option<Detour>) -> Self {
        Self { detour: self.detour.or(detour), ..self }
    }
}
