//! What changed, in one sentence or two: first what changed, then its surroundings. What to do next is added by the
//! guide's [`hint`](super::hint).

use std::time::Duration;

use super::term::{approval_text, digit_by_digit, duration, pin_tries_left, site_name};
use crate::i18n::{Lang, Texts};
use crate::protocol::Instant;
use crate::protocol::approval::Outcome;
use crate::protocol::assumption::{SESSION_LIFE, TIME_LEFT_SAID_AT, WRONG_CODES_END_THE_SESSION};
use crate::protocol::method::Method;
use crate::protocol::party::app::Unlock;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::party::service::TransferState;
use crate::protocol::screen::{Camera, ComputerScreen, PhoneScreen, PinPurpose, Scene};
use crate::speech::Urgency;

/// One of the two devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Device {
    Computer,
    Phone,
}

/// What is to be said of one device. With neither page nor words, the change is not worth a sentence of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub device: Device,
    pub urgency: Urgency,
    /// Which page is open now, where its heading tells as much. If focus is on the device, the screen reader reads the heading
    /// when focus moves there, so saying it as well would repeat it.
    pub page: Option<String>,
    pub words: Option<String>,
    /// The device on which it goes on. The words are left out where the hint says what to do there.
    pub goes_on_at: Option<Device>,
    /// Said after the hint, since it is needed last and has to be remembered.
    pub last: Option<String>,
}

impl Change {
    const fn silent(device: Device) -> Self {
        Self { device, urgency: Urgency::Status, page: None, words: None, goes_on_at: None, last: None }
    }

    /// The words lead to something to be done there.
    const fn going_on_at(mut self, device: Device) -> Self {
        self.goes_on_at = Some(device);
        self
    }

    /// Whether anything is said.
    #[must_use]
    pub const fn is_said(&self) -> bool {
        self.page.is_some() || self.words.is_some() || self.last.is_some()
    }

    /// Not inlined, nor is [`Self::alert`], or each would stand in the page some twenty times.
    #[inline(never)]
    fn status(device: Device, words: String) -> Self {
        Self { words: Some(words), ..Self::silent(device) }
    }

    #[inline(never)]
    fn alert(device: Device, words: String) -> Self {
        Self { urgency: Urgency::Alert, ..Self::status(device, words) }
    }
}

/// What changed between two moments, in the order in which it is said. `now` is the later one.
#[must_use]
pub fn changes(before: Scene, after: Scene, now: Instant, lang: Lang) -> Vec<Change> {
    let mut changes = Vec::new();
    if before.phone != after.phone {
        changes.push(of_phone(before.phone, after.phone, now, lang));
    }
    // The next half of a QR code, or the next code: nothing that can be heard.
    if before.computer != after.computer && !after.computer.is_next_picture_of(before.computer) {
        changes.push(of_computer(before.computer, after.computer, lang));
    }
    changes
}

/// What has to be remembered of what the computer shows, to be used on the phone: the code.
#[must_use]
pub fn to_remember(computer: ComputerScreen, lang: Lang) -> Option<String> {
    let ComputerScreen::Code { code, .. } = computer else { return None };
    Some(lang.texts().said.code(&digit_by_digit(&code.to_string())))
}

/// How somebody approves. `now` tells how long a switch still takes.
#[must_use]
pub fn method_in_words(method: Method, now: Instant, texts: &Texts) -> String {
    match method {
        Method::QrCodes => texts.phone.approves_with_qr().to_owned(),
        Method::OneTimeCodes => texts.phone.approves_with_codes().to_owned(),
        Method::Switching { ready_at } => texts.phone.approves_with_codes_in(&duration(ready_at - now, texts)),
    }
}

fn of_computer(before: ComputerScreen, after: ComputerScreen, lang: Lang) -> Change {
    let texts = lang.texts();
    let said = &texts.said;
    let status = |words: String| Change::status(Device::Computer, words);
    let alert = |words: String| Change::alert(Device::Computer, words);
    let silent = Change::silent(Device::Computer);
    match after {
        ComputerScreen::Site { site, .. } => {
            let name = site_name(site, texts);
            status(match before {
                ComputerScreen::LoggedOn { site: left, .. } if left == site => said.logged_off(name),
                ComputerScreen::Site { .. } | ComputerScreen::LoggedOn { .. } => said.went_to(name),
                ComputerScreen::Connecting { .. }
                | ComputerScreen::UserId { .. }
                | ComputerScreen::OpenApp { .. }
                | ComputerScreen::Code { .. }
                | ComputerScreen::Qr { .. }
                | ComputerScreen::GoOnInApp { .. }
                | ComputerScreen::NoConnection { .. }
                | ComputerScreen::Cancelling { .. }
                | ComputerScreen::Tick { .. }
                | ComputerScreen::Ended { .. }
                | ComputerScreen::WindowClosed { .. } => said.back_at_site(name),
            })
        }
        ComputerScreen::Connecting { .. } => Change { page: Some(said.connecting().to_owned()), ..silent },
        ComputerScreen::UserId { approval, unknown, busy: false } => {
            if matches!(before, ComputerScreen::UserId { busy: true, .. }) {
                alert(said.unknown_user_id(unknown))
            } else {
                let asks =
                    if approval.is_transfer() { said.asks_for_user_id_to_approve() } else { said.asks_for_user_id() };
                status(asks.to_owned())
            }
        }
        ComputerScreen::OpenApp { .. } => status(said.open_app().to_owned()).going_on_at(Device::Phone),
        ComputerScreen::Code { .. } => Change { last: to_remember(after, lang), ..silent },
        ComputerScreen::Qr { .. } => status(said.qr_code().to_owned()),
        // The phone says that the code was right; the rest follows from something said already.
        ComputerScreen::UserId { busy: true, .. }
        | ComputerScreen::GoOnInApp { .. }
        | ComputerScreen::Cancelling { .. } => silent,
        ComputerScreen::NoConnection { .. } => alert(said.computer_no_connection().to_owned()),
        ComputerScreen::Tick { approval } if approval.is_transfer() => status(said.computer_tick_transfer().to_owned()),
        ComputerScreen::Tick { .. } => status(said.computer_tick().to_owned()),
        ComputerScreen::Ended { outcome, .. } => match outcome {
            Outcome::Approved => silent,
            Outcome::Rejected => status(said.told_rejected().to_owned()),
            Outcome::Cancelled => status(said.cancelled().to_owned()),
            Outcome::CodesUsedUp => status(said.told_codes().to_owned()),
            Outcome::Expired => alert(said.told_expired().to_owned()),
            Outcome::ParallelSessions => alert(said.told_parallel().to_owned()),
        },
        ComputerScreen::WindowClosed { .. } => status(said.window_closed().to_owned()),
        ComputerScreen::LoggedOn { site, person, transfer } => status(match transfer {
            TransferState::Ready => said.logged_on(site_name(site, texts), person.name()),
            TransferState::Approved => texts.computer.transfer_approved().to_owned(),
            TransferState::NotApproved(_) => texts.computer.transfer_not_approved().to_owned(),
        }),
    }
}

fn of_phone(before: PhoneScreen, after: PhoneScreen, now: Instant, lang: Lang) -> Change {
    let texts = lang.texts();
    let said = &texts.said;
    let status = |words: String| Change::status(Device::Phone, words);
    let alert = |words: String| Change::alert(Device::Phone, words);
    let silent = Change::silent(Device::Phone);
    let page_saying = |words: String| Change { page: Some(words), ..Change::silent(Device::Phone) };
    let page = |heading: &str| page_saying(said.page(heading));
    let left = |until: Instant| duration(until - now, texts);
    match after {
        PhoneScreen::Home => page_saying(said.home().to_owned()),
        PhoneScreen::ChooseUser => status(said.asks_for_user().to_owned()),
        PhoneScreen::Pin { purpose, unlock, wrong, busy: false, .. } => {
            of_pin(before, purpose, asks_for_pin(purpose, unlock, texts), wrong, texts)
        }
        PhoneScreen::Blocked { until } => alert(texts.phone.blocked_text(&left(until))),
        PhoneScreen::NewPinNeeded => alert(texts.phone.new_pin_needed_text().to_owned()),
        PhoneScreen::Code { wrong, busy: false } => {
            if matches!(before, PhoneScreen::Code { busy: true, .. }) {
                alert(texts.phone.wrong_code(wrong, WRONG_CODES_END_THE_SESSION))
            } else {
                page_saying(said.asks_for_code().to_owned())
            }
        }
        PhoneScreen::Scan { camera, busy: false } => of_camera(camera, texts),
        PhoneScreen::Approval { approval, busy: false } => {
            status(said.asks_to_approve(site_name(approval.site, texts), &approval_text(approval, lang)))
        }
        PhoneScreen::Pin { busy: true, .. }
        | PhoneScreen::Looking
        | PhoneScreen::Code { busy: true, .. }
        | PhoneScreen::Scan { busy: true, .. }
        | PhoneScreen::Approval { busy: true, .. }
        | PhoneScreen::ChooseMethod { busy: true, .. }
        | PhoneScreen::ExplainSwitch { busy: true }
        | PhoneScreen::SwitchPending { busy: true, .. } => silent,
        PhoneScreen::Result(outcome) => of_result(outcome, texts),
        PhoneScreen::FrontPage { method, .. } => {
            status(said.front_page(&method_in_words(method, now, texts))).going_on_at(Device::Phone)
        }
        PhoneScreen::NoConnection => alert(said.phone_no_connection().to_owned()),
        PhoneScreen::Menu { .. } => page(texts.phone.settings_heading()),
        PhoneScreen::ChooseMethod { busy: false, .. } => page(texts.phone.choose_method_heading()),
        PhoneScreen::ExplainSwitch { busy: false } => status(said.explain_switch().to_owned()),
        PhoneScreen::SwitchPending { ready_at, busy: false } => page_saying(said.switch_begins(&left(ready_at))),
        PhoneScreen::ChooseUnlock { .. } => page(texts.phone.choose_unlock_heading()),
        PhoneScreen::PinSettings => page(texts.phone.setting_pin()),
        PhoneScreen::ForgotPin => {
            Change { words: Some(said.forgot_pin().to_owned()), ..page(texts.phone.forgot_pin()) }
        }
    }
}

/// The app asks for the PIN, or says that the one before was wrong.
fn of_pin(before: PhoneScreen, purpose: PinPurpose, asks: &str, wrong: u8, texts: &Texts) -> Change {
    let said = &texts.said;
    let status = |words: String| Change::status(Device::Phone, words);
    let alert = |words: String| Change::alert(Device::Phone, words);
    let was_for = if let PhoneScreen::Pin { purpose, .. } = before { Some(purpose) } else { None };
    match was_for {
        Some(PinPurpose::New) if purpose == PinPurpose::New => alert(texts.phone.not_the_new_pin().to_owned()),
        Some(same) if same == purpose => alert(texts.phone.wrong_pin(pin_tries_left(wrong))),
        Some(PinPurpose::New) => status(said.new_pin_is_made().to_owned()),
        Some(_) | None if matches!(before, PhoneScreen::Blocked { .. }) => status(said.block_is_over().to_owned()),
        Some(_) | None => status(asks.to_owned()).going_on_at(Device::Phone),
    }
}

fn of_camera(camera: Camera, texts: &Texts) -> Change {
    let alert = |words: &str| Change::alert(Device::Phone, words.to_owned());
    match camera {
        Camera::Off => Change::status(Device::Phone, texts.said.asks_for_scan().to_owned()).going_on_at(Device::Phone),
        Camera::Looking { .. } => Change::silent(Device::Phone),
        Camera::Broken => alert(texts.phone.camera_broken()),
        Camera::NotRecognised => alert(texts.phone.not_recognised()),
    }
}

/// How the log-on ended, on the phone.
fn of_result(outcome: Outcome, texts: &Texts) -> Change {
    let said = &texts.said;
    let status = |words: &str| Change::status(Device::Phone, words.to_owned());
    match outcome {
        Outcome::Approved => status(said.approved()),
        Outcome::Rejected => status(said.rejected()),
        Outcome::Cancelled => status(said.cancelled_on_computer()),
        Outcome::CodesUsedUp => Change::alert(Device::Phone, said.codes_used_up(WRONG_CODES_END_THE_SESSION)),
        Outcome::Expired | Outcome::ParallelSessions => status(said.expired()),
    }
}

const fn asks_for_pin(purpose: PinPurpose, unlock: Unlock, texts: &Texts) -> &'static str {
    let said = &texts.said;
    match (purpose, unlock) {
        (PinPurpose::New, _) => said.asks_for_new_pin(),
        (PinPurpose::Method, Unlock::Pin) => said.asks_for_pin_again(),
        (PinPurpose::Open, Unlock::Pin) => said.asks_for_pin(),
        (PinPurpose::Open | PinPurpose::Method, Unlock::Fingerprint) => said.asks_for_fingerprint(),
        (PinPurpose::Open | PinPurpose::Method, Unlock::Face) => said.asks_for_face(),
    }
}

/// When something is said of the time that a log-on has left. At other times nothing is.
#[must_use]
pub fn time_points(clock: SessionClock) -> [Duration; 3] {
    let life = SESSION_LIFE * clock.factor().unwrap_or(1);
    TIME_LEFT_SAID_AT.map(|tenths| life * tenths / 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::approval::{Site, Transfer};
    use crate::protocol::one_time_code::OneTimeCode;
    use crate::protocol::person::Person;

    const SITE: ComputerScreen = ComputerScreen::Site { site: Site::Profile, last: None };

    fn words(before: Scene, after: Scene) -> Vec<String> {
        let changes = changes(before, after, Instant::START, Lang::English);
        changes.into_iter().flat_map(|change| [change.words, change.last]).flatten().collect()
    }

    fn pin(purpose: PinPurpose, wrong: u8, busy: bool) -> PhoneScreen {
        PhoneScreen::Pin { purpose, user: Person::Signe, unlock: Unlock::Pin, wrong, busy }
    }

    fn on_the_phone(before: PhoneScreen, after: PhoneScreen) -> Change {
        let scene = |phone| Scene { computer: SITE, phone };
        let mut changes = changes(scene(before), scene(after), Instant::START, Lang::English);
        assert_eq!(changes.len(), 1);
        changes.remove(0)
    }

    #[test]
    fn who_logs_off_hears_another_message_than_who_goes_to_another_site() {
        let bank = ComputerScreen::LoggedOn { site: Site::Bank, person: Person::Signe, transfer: TransferState::Ready };
        let said = |site| {
            let scene = |computer| Scene { computer, phone: PhoneScreen::Home };
            words(scene(bank), scene(ComputerScreen::Site { site, last: None })).concat()
        };
        let texts = Lang::English.texts();
        assert_eq!(said(Site::Bank), texts.said.logged_off(texts.device.bank_name()));
        assert_eq!(said(Site::Profile), texts.said.went_to(texts.device.profile_name()));
    }

    #[test]
    fn with_ten_times_as_much_time_what_is_left_is_said_at_ten_times_as_much() {
        let points = |more_time| time_points(SessionClock::On { more_time, paused: false });
        assert_eq!(points(true), points(false).map(|point| point * 10));
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
        assert_eq!(words(before, after), ["The code is 0 0 4 2."]);
    }

    #[test]
    fn a_wrong_pin_is_an_alert_with_how_many_tries_are_left() {
        let change = on_the_phone(pin(PinPurpose::Open, 1, true), pin(PinPurpose::Open, 2, false));
        assert_eq!(change.urgency, Urgency::Alert);
        assert_eq!(change.words.as_deref(), Some("Wrong PIN code. One try left."));
    }

    #[test]
    fn a_block_announces_its_duration_and_its_end() {
        let blocked = PhoneScreen::Blocked { until: Instant::from_millis(299_900) };
        let change = on_the_phone(pin(PinPurpose::Open, 2, true), blocked);
        assert_eq!(change.urgency, Urgency::Alert);
        assert_eq!(change.words.as_deref(), Some("Too many wrong PIN codes. Nothing works here for 5 minutes."));
        let over = on_the_phone(blocked, pin(PinPurpose::Open, 0, false));
        assert_eq!(over.words.as_deref(), Some("The block is over."));
    }

    #[test]
    fn a_new_pin_is_announced_as_made() {
        let change = on_the_phone(pin(PinPurpose::New, 0, true), pin(PinPurpose::Open, 0, false));
        assert_eq!(change.words.as_deref(), Some("You have a new PIN code."));
    }

    #[test]
    fn alternating_qr_code_halves_are_not_announced() {
        use crate::protocol::qr_code::{QrHalf, Side};
        let approval = Site::Profile.log_on();
        let half = |side| QrHalf { generation: 1, side, bits: 7 };
        let qr = |shown, next| ComputerScreen::Qr { approval, shown: half(shown), next: half(next) };
        let scene = |computer| Scene { computer, phone: PhoneScreen::Scan { camera: Camera::Off, busy: false } };
        let (first, second) = (qr(Side::First, Side::Second), qr(Side::Second, Side::First));
        assert_eq!(words(scene(first), scene(second)), [] as [String; 0]);
        assert_eq!(words(scene(SITE), scene(first)), ["The computer shows a QR code."]);
    }

    #[test]
    fn the_text_to_approve_is_read_out_whole() {
        for site in Site::ALL {
            for approval in [site.log_on(), Transfer::PREPARED.approval(), Transfer::STRANGERS.approval()] {
                let change = on_the_phone(
                    PhoneScreen::Code { wrong: 0, busy: true },
                    PhoneScreen::Approval { approval, busy: false },
                );
                let said = change.words.unwrap_or_default();
                assert!(said.contains(&*approval_text(approval, Lang::English)), "{said:?}");
            }
        }
    }
}
