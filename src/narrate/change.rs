//! What changed, in one sentence or two: first what changed, then its surroundings. What to do next is added by the
//! guide's [`hint`](super::hint).

use super::{Urgency, approval_text, digit_by_digit, site_name};
use crate::i18n::Lang;
use crate::protocol::approval::Outcome;
use crate::protocol::assumption::WRONG_CODES_END_THE_SESSION;
use crate::protocol::screen::{ComputerScreen, PhoneScreen, Scene};

/// One of the two devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Device {
    Computer,
    Phone,
}

/// What is to be said of one device. Without words, the change is not worth a sentence of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub device: Device,
    pub urgency: Urgency,
    pub words: Option<String>,
}

/// What changed between two moments, in the order in which it is said.
#[must_use]
pub fn changes(before: Scene, after: Scene, lang: Lang) -> Vec<Change> {
    let mut changes = Vec::new();
    if before.phone != after.phone {
        changes.push(of_phone(before.phone, after.phone, lang));
    }
    if before.computer != after.computer {
        changes.push(of_computer(before.computer, after.computer, lang));
    }
    changes
}

fn of_computer(before: ComputerScreen, after: ComputerScreen, lang: Lang) -> Change {
    let texts = lang.texts();
    let said = &texts.said;
    let status = |words: String| Change { device: Device::Computer, urgency: Urgency::Status, words: Some(words) };
    let alert = |words: String| Change { urgency: Urgency::Alert, ..status(words) };
    let silent = Change { device: Device::Computer, urgency: Urgency::Status, words: None };
    match after {
        ComputerScreen::Site { site, .. } => status((said.back_at_site)(site_name(site, texts))),
        ComputerScreen::Connecting { .. } => status(said.connecting.to_owned()),
        ComputerScreen::UserId { approval, unknown, busy: false } => {
            if matches!(before, ComputerScreen::UserId { busy: true, .. }) {
                alert((said.unknown_user_id)(unknown))
            } else {
                status((said.asks_for_user_id)(site_name(approval.site, texts)))
            }
        }
        ComputerScreen::OpenApp { .. } => status(said.open_app.to_owned()),
        ComputerScreen::Code { code, .. } => status((said.code)(&digit_by_digit(&code.to_string()))),
        // The phone says that the code was right; the rest follows from something said already.
        ComputerScreen::UserId { busy: true, .. }
        | ComputerScreen::GoOnInApp { .. }
        | ComputerScreen::Cancelling { .. } => silent,
        ComputerScreen::Tick { .. } => status(said.computer_tick.to_owned()),
        ComputerScreen::Ended { outcome, .. } => match outcome {
            Outcome::Approved => silent,
            Outcome::Rejected => status(said.told_rejected.to_owned()),
            Outcome::Cancelled => status(said.cancelled.to_owned()),
            Outcome::CodesUsedUp => status(said.told_codes.to_owned()),
            Outcome::Expired => alert(said.told_expired.to_owned()),
        },
        ComputerScreen::LoggedOn { site, person } => status((said.logged_on)(site_name(site, texts), person.name())),
    }
}

fn of_phone(before: PhoneScreen, after: PhoneScreen, lang: Lang) -> Change {
    let texts = lang.texts();
    let said = &texts.said;
    let status = |words: String| Change { device: Device::Phone, urgency: Urgency::Status, words: Some(words) };
    let alert = |words: String| Change { urgency: Urgency::Alert, ..status(words) };
    let silent = Change { device: Device::Phone, urgency: Urgency::Status, words: None };
    match after {
        PhoneScreen::Home => status(said.home.to_owned()),
        PhoneScreen::Pin { wrong, busy: false } => {
            if matches!(before, PhoneScreen::Pin { busy: true, .. }) {
                alert((texts.phone.wrong_pin)(wrong))
            } else {
                status(said.asks_for_pin.to_owned())
            }
        }
        PhoneScreen::Code { wrong, busy: false } => {
            if matches!(before, PhoneScreen::Code { busy: true, .. }) {
                alert((texts.phone.wrong_code)(wrong, WRONG_CODES_END_THE_SESSION))
            } else {
                status(said.asks_for_code.to_owned())
            }
        }
        PhoneScreen::Approval { approval, busy: false } => {
            let asks = (said.asks_to_approve)(site_name(approval.site, texts), approval_text(approval, lang));
            let code_was_typed = matches!(before, PhoneScreen::Code { .. });
            status(if code_was_typed { format!("{} {asks}", said.code_is_right) } else { asks })
        }
        PhoneScreen::Pin { busy: true, .. }
        | PhoneScreen::Looking
        | PhoneScreen::Code { busy: true, .. }
        | PhoneScreen::Approval { busy: true, .. } => silent,
        PhoneScreen::Result(outcome) => match outcome {
            Outcome::Approved => status(said.approved.to_owned()),
            Outcome::Rejected => status(said.rejected.to_owned()),
            Outcome::Cancelled => status(said.cancelled_on_computer.to_owned()),
            Outcome::CodesUsedUp => alert((said.codes_used_up)(WRONG_CODES_END_THE_SESSION)),
            Outcome::Expired => status(said.expired.to_owned()),
        },
        PhoneScreen::FrontPage => status(said.front_page.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::approval::Site;
    use crate::protocol::one_time_code::OneTimeCode;
    use crate::protocol::person::Person;

    const SITE: ComputerScreen = ComputerScreen::Site { site: Site::Profile, last: None };

    fn words(before: Scene, after: Scene) -> Vec<String> {
        changes(before, after, Lang::English).into_iter().filter_map(|change| change.words).collect()
    }

    #[test]
    fn nothing_is_said_when_nothing_changed() {
        let scene = Scene { computer: SITE, phone: PhoneScreen::Home };
        assert_eq!(words(scene, scene), [] as [String; 0]);
    }

    #[test]
    fn a_code_is_said_digit_by_digit() {
        let approval = Site::Profile.log_on();
        let code = OneTimeCode::parse("0042").expect("four digits");
        let before = Scene {
            computer: ComputerScreen::OpenApp { approval, user: Person::Signe },
            phone: PhoneScreen::Code { wrong: 0, busy: false },
        };
        let after = Scene { computer: ComputerScreen::Code { approval, code }, ..before };
        assert_eq!(words(before, after), ["The computer shows the one-time code: 0 0 4 2."]);
    }

    #[test]
    fn a_wrong_pin_is_an_alert_with_its_count() {
        let before = Scene { computer: SITE, phone: PhoneScreen::Pin { wrong: 1, busy: true } };
        let after = Scene { phone: PhoneScreen::Pin { wrong: 2, busy: false }, ..before };
        let changes = changes(before, after, Lang::English);
        assert_eq!(changes[0].urgency, Urgency::Alert);
        assert_eq!(changes[0].words.as_deref(), Some("Wrong PIN code. Wrong tries in a row: 2."));
    }

    #[test]
    fn the_text_to_approve_is_read_out_whole() {
        let approval = Site::Profile.log_on();
        let before = Scene { computer: SITE, phone: PhoneScreen::Code { wrong: 0, busy: true } };
        let after = Scene { phone: PhoneScreen::Approval { approval, busy: false }, ..before };
        let said = words(before, after);
        assert!(said[0].contains(approval_text(approval, Lang::English)), "{said:?}");
    }
}
