//! On the phone: approve what the computer waits for.

use super::answer;
use super::errand::Errand;
use super::next::{Detour, Next};
use super::open_app::{self, Steps};
use super::part_of_app::Part;
use super::situation::Situation;
use crate::lesson::step::Step;
use crate::protocol::Input;
use crate::protocol::PhoneInput;
use crate::protocol::approval::Outcome;
use crate::protocol::screen::ComputerScreen;

/// The computer waits for the phone.
pub(super) fn approve(situation: &Situation<'_>, errand: Errand) -> Next {
    if situation.memory().app_user.is_some_and(|user| user != situation.learner) {
        return Next::act(Step::ChooseUser, Input::Phone(PhoneInput::CloseApp)).because(Detour::OpenForSomebodyElse);
    }
    match (situation.decision(), Part::of(situation.phone())) {
        // The app shows that it sends the answer, or what came of it, or that it could not send it.
        (_, Part::Question { .. } | Part::Result(_) | Part::NoConnection) | (None, _) => {}
        // The learner has left that screen, and the computer is about to show what follows.
        (Some(true), _) => return Next::wait(Step::SeeComputer),
        (Some(false), _) => return Next::wait(errand.first_step()),
    }
    if let Some(next) = open_app::open_app(situation, Steps::TO_APPROVE) {
        return next.or_because(open_app::obstacle(situation));
    }
    match Part::of(situation.phone()) {
        Part::Question { asked, busy } => answer::answer(situation, errand, asked, busy),
        Part::Result(outcome) => after_result(situation, errand, outcome),
        Part::FrontPage => {
            Next::act(Step::OpenApp, Input::Phone(PhoneInput::CloseApp)).because(Detour::AppOpenedTooEarly)
        }
        Part::Settings => Next::act(Step::OpenApp, Input::Phone(PhoneInput::CloseApp)).because(Detour::InTheMenu),
        Part::Looking | Part::Home | Part::ChooseUser | Part::Locked(_) | Part::Blocked | Part::NoConnection => {
            Next::wait(answer::code_step(situation, errand))
        }
    }
}

fn after_result(situation: &Situation<'_>, errand: Errand, outcome: Outcome) -> Next {
    let computer_has_just_asked = matches!(situation.scene.computer, ComputerScreen::OpenApp { .. });
    match outcome {
        _ if computer_has_just_asked => {
            Next::act(Step::OpenApp, Input::Phone(PhoneInput::CloseApp)).because(Detour::OldResultOnPhone)
        }
        Outcome::Approved => Next::wait(Step::SeePhone),
        // The computer is about to show it as well, and then it begins again.
        Outcome::Rejected
        | Outcome::Cancelled
        | Outcome::CodesUsedUp
        | Outcome::Expired
        | Outcome::ParallelSessions => Next::wait(errand.first_step()),
    }
}
