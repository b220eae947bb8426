//! What the app asks: the code, the scan, and at last a yes or a no.

use super::errand::Errand;
use super::next::{Detour, Next};
use super::part_of_app::Question;
use super::situation::{HERE, Situation};
use crate::lesson::progress::Goal;
use crate::lesson::step::Step;
use crate::protocol::Input;
use crate::protocol::approval::Approval;
use crate::protocol::person::Typed;
use crate::protocol::screen::{Camera, ComputerScreen};
use crate::protocol::{ComputerInput, PhoneInput};

/// The step at which the app asks for the code. Where it is to be wrong on purpose, the first one is.
pub(super) fn code_step(situation: &Situation<'_>, errand: Errand) -> Step {
    let is_to_be_wrong = match errand {
        Errand::LogOnWithAWrongCodeFirst => !situation.has(Goal::WrongCodeSeen),
        Errand::LogOn | Errand::Pay => false,
    };
    if is_to_be_wrong { Step::EnterWrongCode } else { Step::EnterCode }
}

/// Answers the app.
pub(super) fn answer(situation: &Situation<'_>, errand: Errand, asked: Question, busy: bool) -> Next {
    match asked {
        Question::Code { .. } if busy => Next::wait(code_step(situation, errand)),
        Question::Code { wrong } => enter_code(situation, errand, wrong),
        Question::Scan(camera) => scan(situation, camera, busy),
        Question::YesOrNo(_) if busy => Next::wait(Step::ReadAndDecide),
        Question::YesOrNo(approval) => decide(situation, approval),
    }
}

/// Types the code that the computer shows.
fn enter_code(situation: &Situation<'_>, errand: Errand, wrong: u8) -> Next {
    let step = code_step(situation, errand);
    if step == Step::EnterWrongCode {
        return Next::act(step, Input::Phone(PhoneInput::EnterCode(Typed::Other)));
    }
    let next = if let ComputerScreen::Code { code, .. } = situation.scene.computer {
        Next::act(step, Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))))
    } else {
        Next::wait(step)
    };
    next.or_because((wrong > 0).then_some(Detour::WrongCode(wrong)))
}

/// Holds the camera up to the QR code.
fn scan(situation: &Situation<'_>, camera: Camera, busy: bool) -> Next {
    let shows_qr = matches!(situation.scene.computer, ComputerScreen::Qr { .. });
    match camera {
        Camera::Broken => {
            Next::act(Step::ScanQr, Input::Computer(HERE, ComputerInput::Cancel)).because(Detour::CameraBroken)
        }
        Camera::Off | Camera::NotRecognised | Camera::Looking { .. } if busy || !shows_qr => Next::wait(Step::ScanQr),
        Camera::Looking { .. } => Next::wait(Step::ScanQr),
        Camera::NotRecognised => {
            Next::act(Step::ScanQr, Input::Phone(PhoneInput::Scan(HERE))).because(Detour::ScanAgain)
        }
        Camera::Off => Next::act(Step::ScanQr, Input::Phone(PhoneInput::Scan(HERE))),
    }
}

/// Says yes to the text that the computer shows as well, and no to every other.
fn decide(situation: &Situation<'_>, approval: Approval) -> Next {
    let wanted = situation.asked_at_the_computer().filter(|asked| !situation.is_another_site(asked.site));
    Next::act(
        Step::ReadAndDecide,
        if wanted == Some(approval) { Input::Phone(PhoneInput::Approve) } else { Input::Phone(PhoneInput::Reject) },
    )
}
