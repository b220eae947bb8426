//! What somebody who knows the way does next, computed from what both devices show: so it is right after any
//! detour, and the same answer drives the guide, 'Do this step for me' and the printed transcript.

use super::{LessonId, Step};
use crate::protocol::approval::Outcome;
use crate::protocol::person::Typed;
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::{ComputerId, Input, World};

/// Where the learner is and what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Next {
    pub step: Step,
    pub action: Action,
    /// What has left the straight path, and is explained.
    pub detour: Option<Detour>,
}

/// What the expert does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    Do(Input),
    /// Something is on its way.
    Wait,
    /// The lesson's goal is reached.
    Finished,
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
}

const HERE: ComputerId = ComputerId::LEARNERS;

/// The expert's next action. It never refuses a state: from each one the goal can be reached.
#[must_use]
pub fn next(lesson: LessonId, world: &World) -> Next {
    let scene = world.scene();
    match scene.computer {
        ComputerScreen::Site { .. } => {
            let ending = world.computers().first().and_then(super::super::protocol::world::Computer::last_ending);
            Next { detour: ending.map(Detour::Ended), ..act(Step::PressLogOn, Input::LogOn(HERE)) }
        }
        ComputerScreen::Connecting { .. } => wait(Step::WaitForConnection),
        ComputerScreen::UserId { busy: true, .. } => wait(Step::EnterUserId),
        ComputerScreen::UserId { unknown, busy: false, .. } => {
            let user = Typed::Practice(world.app().user());
            let detour = (unknown > 0).then_some(Detour::UnknownUserId(unknown));
            Next { detour, ..act(Step::EnterUserId, Input::EnterUserId(HERE, user)) }
        }
        ComputerScreen::OpenApp { user, .. } if user != world.app().user() => {
            Next { detour: Some(Detour::NotThisPhonesUser), ..act(Step::EnterUserId, Input::Cancel(HERE)) }
        }
        ComputerScreen::OpenApp { .. } | ComputerScreen::Code { .. } | ComputerScreen::GoOnInApp { .. } => {
            on_the_phone(lesson, world)
        }
        ComputerScreen::Cancelling { .. } | ComputerScreen::Ended { .. } => wait(Step::PressLogOn),
        ComputerScreen::Tick { .. } => wait(Step::SeeComputer),
        ComputerScreen::LoggedOn { .. } => Next { step: Step::SeeComputer, action: Action::Finished, detour: None },
    }
}

/// The computer waits for the phone.
fn on_the_phone(lesson: LessonId, world: &World) -> Next {
    let scene = world.scene();
    match (world.decision(), scene.phone) {
        // The app shows that it sends the answer, or what came of it.
        (_, PhoneScreen::Approval { .. } | PhoneScreen::Result(_)) | (None, _) => {}
        // The learner has left that screen, and the computer is about to hear of it.
        (Some(true), _) => return wait(Step::SeeComputer),
        (Some(false), _) => return wait(Step::PressLogOn),
    }
    let computer_just_asked = matches!(scene.computer, ComputerScreen::OpenApp { .. });
    match scene.phone {
        PhoneScreen::Home => act(Step::OpenApp, Input::OpenApp),
        PhoneScreen::Pin { busy: true, .. } => wait(Step::EnterPin),
        PhoneScreen::Pin { wrong, busy: false } => {
            let detour = (wrong > 0).then_some(Detour::WrongPin(wrong));
            Next { detour, ..act(Step::EnterPin, Input::EnterPin(Typed::Practice(world.app().user()))) }
        }
        PhoneScreen::Looking | PhoneScreen::Code { busy: true, .. } => wait(Step::EnterCode),
        PhoneScreen::Code { wrong, busy: false } => {
            let detour = (wrong > 0).then_some(Detour::WrongCode(wrong));
            world.shown_code(HERE).map_or(Next { detour, ..wait(Step::EnterCode) }, |code| Next {
                detour,
                ..act(Step::EnterCode, Input::EnterCode(Typed::Practice(code)))
            })
        }
        PhoneScreen::Approval { busy: true, .. } => wait(Step::ReadAndDecide),
        PhoneScreen::Approval { approval, busy: false } => {
            let as_intended = approval == lesson.intention();
            act(Step::ReadAndDecide, if as_intended { Input::Approve } else { Input::Reject })
        }
        PhoneScreen::Result(_) if computer_just_asked => {
            Next { detour: Some(Detour::OldResultOnPhone), ..act(Step::OpenApp, Input::CloseApp) }
        }
        PhoneScreen::Result(Outcome::Approved) => wait(Step::SeePhone),
        // The computer is about to hear of it, and then it begins again.
        PhoneScreen::Result(Outcome::Rejected | Outcome::Cancelled | Outcome::CodesUsedUp | Outcome::Expired) => {
            wait(Step::PressLogOn)
        }
        PhoneScreen::FrontPage => {
            Next { detour: Some(Detour::AppOpenedTooEarly), ..act(Step::OpenApp, Input::CloseApp) }
        }
    }
}

const fn act(step: Step, input: Input) -> Next {
    Next { step, action: Action::Do(input), detour: None }
}

const fn wait(step: Step) -> Next {
    Next { step, action: Action::Wait, detour: None }
}
