//! The small sign between the devices: something has gone from one to the other.

use crate::narrate::Device;
use crate::protocol::screen::{ComputerScreen, PhoneScreen, Scene};

/// A sign that is drawn on its way to a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassingSign {
    pub to: Device,
    pub what: Passing,
    /// Counts, so that each sign is drawn anew.
    pub number: u32,
}

/// What goes from one device to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passing {
    Code,
    /// The learner's answer to what there was to approve.
    Answer,
}

impl PassingSign {
    /// The one after the last one.
    pub(super) fn after(last: Option<Self>, (to, what): (Device, Passing)) -> Self {
        Self { to, what, number: last.map_or(0, |sign| sign.number) + 1 }
    }
}

/// The device that received something from the other one, and what: the computer, when its code appears because of the PIN, or a
/// decision is sent; the phone, when the code from the computer is entered.
pub(super) const fn receiver(before: Scene, after: Scene) -> Option<(Device, Passing)> {
    let code_appears = !shows_code(before.computer) && shows_code(after.computer);
    let code_is_entered =
        matches!(before.phone, PhoneScreen::Code { busy: false, .. } | PhoneScreen::Scan { busy: false, .. })
            && matches!(after.phone, PhoneScreen::Code { busy: true, .. } | PhoneScreen::Scan { busy: true, .. });
    let decision_is_sent = matches!(before.phone, PhoneScreen::Approval { busy: false, .. })
        && matches!(after.phone, PhoneScreen::Approval { busy: true, .. });
    if code_appears {
        Some((Device::Computer, Passing::Code))
    } else if decision_is_sent {
        Some((Device::Computer, Passing::Answer))
    } else if code_is_entered {
        Some((Device::Phone, Passing::Code))
    } else {
        None
    }
}

const fn shows_code(screen: ComputerScreen) -> bool {
    matches!(screen, ComputerScreen::Code { .. } | ComputerScreen::Qr { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::approval::Site;
    use crate::protocol::qr_code::{QrHalf, Side};

    const SITE: ComputerScreen = ComputerScreen::Site { site: Site::Profile, last: None };

    fn on_the_phone(before: PhoneScreen, after: PhoneScreen) -> Option<(Device, Passing)> {
        receiver(Scene { computer: SITE, phone: before }, Scene { computer: SITE, phone: after })
    }

    #[test]
    fn a_code_goes_to_the_phone_and_a_decision_to_the_computer() {
        let code = |busy| PhoneScreen::Code { wrong: 0, busy };
        assert_eq!(on_the_phone(code(false), code(true)), Some((Device::Phone, Passing::Code)));
        assert_eq!(on_the_phone(code(true), code(false)), None, "a wrong code comes back");
        let approval = |busy| PhoneScreen::Approval { approval: Site::Profile.log_on(), busy };
        assert_eq!(on_the_phone(approval(false), approval(true)), Some((Device::Computer, Passing::Answer)));
    }

    #[test]
    fn a_code_goes_to_the_computer_when_it_appears_there_and_not_while_it_stands_there() {
        let approval = Site::Profile.log_on();
        let half = |side| QrHalf { generation: 1, side, bits: 7 };
        let qr = |shown, next| ComputerScreen::Qr { approval, shown: half(shown), next: half(next) };
        let on_the_computer = |before, after| {
            let scene = |computer| Scene { computer, phone: PhoneScreen::Home };
            receiver(scene(before), scene(after))
        };
        let (first, second) = (qr(Side::First, Side::Second), qr(Side::Second, Side::First));
        assert_eq!(on_the_computer(SITE, first), Some((Device::Computer, Passing::Code)));
        assert_eq!(on_the_computer(first, second), None, "the next picture of it");
        assert_eq!(on_the_computer(second, SITE), None);
    }

    #[test]
    fn what_comes_to_a_question_without_an_answer_is_no_answer() {
        let approval = PhoneScreen::Approval { approval: Site::Profile.log_on(), busy: false };
        assert_eq!(on_the_phone(PhoneScreen::Home, PhoneScreen::Code { wrong: 0, busy: true }), None);
        assert_eq!(on_the_phone(PhoneScreen::Code { wrong: 0, busy: false }, PhoneScreen::Home), None, "it is closed");
        assert_eq!(on_the_phone(PhoneScreen::Code { wrong: 0, busy: true }, approval), None);
        assert_eq!(on_the_phone(approval, PhoneScreen::Home), None, "it is closed");
    }

    #[test]
    fn each_sign_has_a_new_number() {
        let first = PassingSign::after(None, (Device::Phone, Passing::Code));
        assert_eq!((first.number, PassingSign::after(Some(first), (Device::Computer, Passing::Answer)).number), (1, 2));
    }
}
