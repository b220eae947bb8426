//! At the computer: begin a log-on or a transfer, and come back to it when it is approved.

use super::approve::approve;
use super::errand::Errand;
use super::next::{Detour, Next};
use super::reject;
use super::situation::{HERE, Situation};
use super::switch::switch_to_codes;
use crate::lesson::step::Step;
use crate::protocol::ComputerInput;
use crate::protocol::Input;
use crate::protocol::method::Method;
use crate::protocol::party::service::TransferState;
use crate::protocol::person::Typed;
use crate::protocol::screen::ComputerScreen;

/// Logs on, with a one-time code or a QR code, as the app is set.
#[must_use]
pub fn log_on(situation: &Situation<'_>) -> Next {
    at_the_computer(situation, Errand::LogOn)
}

/// Logs on with a one-time code, and types a wrong one first.
#[must_use]
pub fn log_on_with_a_wrong_code_first(situation: &Situation<'_>) -> Next {
    at_the_computer(situation, Errand::LogOnWithAWrongCodeFirst)
}

/// Sends the transfer that stands ready in the bank. Who is not logged on there logs on first.
#[must_use]
pub fn pay(situation: &Situation<'_>) -> Next {
    at_the_computer(situation, Errand::Pay)
}

fn at_the_computer(situation: &Situation<'_>, errand: Errand) -> Next {
    let computer = situation.scene.computer;
    if situation.is_another_site(computer.site())
        && let Some(next) = away_from_here(situation, errand)
    {
        return next;
    }
    match computer {
        ComputerScreen::Site { .. } => before_the_log_on(situation, errand),
        ComputerScreen::Connecting { .. } => Next::wait(Step::WaitForConnection),
        ComputerScreen::UserId { busy: true, .. } => Next::wait(Step::EnterUserId),
        ComputerScreen::UserId { unknown, busy: false, .. } => {
            let user_id = Input::Computer(HERE, ComputerInput::EnterUserId(Typed::Practice(situation.learner)));
            Next::act(Step::EnterUserId, user_id).or_because((unknown > 0).then_some(Detour::UnknownUserId(unknown)))
        }
        ComputerScreen::OpenApp { .. }
        | ComputerScreen::Code { .. }
        | ComputerScreen::Qr { .. }
        | ComputerScreen::GoOnInApp { .. } => somebody_elses(situation).unwrap_or_else(|| approve(situation, errand)),
        ComputerScreen::NoConnection { .. } => {
            Next::act(Step::WaitForConnection, Input::Computer(HERE, ComputerInput::TryAgain))
                .because(Detour::NoConnection)
        }
        ComputerScreen::Cancelling { .. } | ComputerScreen::Ended { .. } | ComputerScreen::WindowClosed { .. } => {
            Next::wait(errand.first_step())
        }
        ComputerScreen::Tick { .. } => Next::wait(Step::SeeComputer),
        ComputerScreen::LoggedOn { transfer, .. } => when_logged_on(situation, errand, transfer),
    }
}

/// The computer is at a site that the lesson is not about: back, unless that comes by itself.
fn away_from_here(situation: &Situation<'_>, errand: Errand) -> Option<Next> {
    let input = match situation.scene.computer {
        ComputerScreen::Site { .. } | ComputerScreen::LoggedOn { .. } => {
            Input::Computer(HERE, ComputerInput::GoTo(situation.site?))
        }
        // The learner has said yes or no already, so that the end is on its way.
        ComputerScreen::UserId { .. }
        | ComputerScreen::OpenApp { .. }
        | ComputerScreen::Code { .. }
        | ComputerScreen::Qr { .. }
        | ComputerScreen::GoOnInApp { .. }
            if situation.decision().is_some() =>
        {
            return None;
        }
        ComputerScreen::UserId { .. }
        | ComputerScreen::OpenApp { .. }
        | ComputerScreen::Code { .. }
        | ComputerScreen::Qr { .. }
        | ComputerScreen::GoOnInApp { .. } => Input::Computer(HERE, ComputerInput::Cancel),
        ComputerScreen::Connecting { .. }
        | ComputerScreen::NoConnection { .. }
        | ComputerScreen::Cancelling { .. }
        | ComputerScreen::Tick { .. }
        | ComputerScreen::Ended { .. }
        | ComputerScreen::WindowClosed { .. } => return None,
    };
    Some(Next::act(errand.first_step(), input))
}

/// Somebody else's user ID was typed.
fn somebody_elses(situation: &Situation<'_>) -> Option<Next> {
    let user = situation.memory().user.filter(|user| *user != situation.learner)?;
    let shares_the_phone = situation.phone_users.contains(&user);
    let detour = if shares_the_phone { Detour::NotTheLearner } else { Detour::NotThisPhonesUser };
    Some(Next::act(Step::EnterUserId, Input::Computer(HERE, ComputerInput::Cancel)).because(detour))
}

/// The button that begins it, unless something has to be put right before.
fn before_the_log_on(situation: &Situation<'_>, errand: Errand) -> Next {
    if reject::another_waits(situation) {
        return reject::reject(situation);
    }
    if situation.memory().method != Method::OneTimeCodes {
        if !situation.memory().camera_works {
            return switch_to_codes(situation).or_because(Some(Detour::CameraBroken));
        }
        // Who has gone back to QR codes has no code to get wrong.
        if errand == Errand::LogOnWithAWrongCodeFirst {
            return switch_to_codes(situation);
        }
    }
    Next::act(Step::PressLogOn, Input::Computer(HERE, ComputerInput::LogOn)).or_because(last_ending(situation))
}

fn when_logged_on(situation: &Situation<'_>, errand: Errand, transfer: TransferState) -> Next {
    match errand {
        Errand::Pay => {
            let detour = last_ending(situation).filter(|_| transfer != TransferState::Ready);
            Next::act(Step::SendTransfer, Input::Computer(HERE, ComputerInput::SendTransfer)).or_because(detour)
        }
        // Something is still to be seen that this log-on did not show.
        Errand::LogOn | Errand::LogOnWithAWrongCodeFirst => {
            Next::act(Step::PressLogOn, Input::Computer(HERE, ComputerInput::LogOff))
        }
    }
}

fn last_ending(situation: &Situation<'_>) -> Option<Detour> {
    situation.memory().ending.map(Detour::Ended)
}
