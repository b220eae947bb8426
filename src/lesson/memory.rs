//! What a person remembers of what both devices have shown, and of what they have done. Like the world, it is a fold over
//! what happens: who steps back has not seen it yet.
//!
//! It can be wrong, as a person's memory can: somebody who closes the app before it has answered does not know what
//! came of it. What a device shows then puts it right.

use crate::protocol::approval::Outcome;
use crate::protocol::method::{Method, MethodChange};
use crate::protocol::person::Person;
use crate::protocol::screen::{ComputerScreen, PhoneScreen, PinPurpose, Scene};
use crate::protocol::{ComputerId, ComputerInput, Input, Instant, PhoneInput, RoomInput};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Memory {
    learner: Person,
    /// What was seen last.
    scene: Option<Scene>,
    /// Whose user ID the computer took for the log-on that is under way there.
    pub(super) user: Option<Person>,
    /// How the last log-on at the computer ended, if not well.
    pub(super) ending: Option<Outcome>,
    /// The computer has said that another log-on is under way, and nothing has been seen of its end.
    pub(super) was_in_the_way: bool,
    /// For whom the app is open.
    pub(super) app_user: Option<Person>,
    /// Whether what the app asks about is what the computer waits for, or waited for when the app began to ask.
    pub(super) asks_for_the_computer: bool,
    /// What the learner has decided about the log-on that is under way at the computer.
    pub(super) decision: Option<Decision>,
    /// How the learner approves.
    pub(super) method: Method,
    pub(super) pin: Pin,
    pub(super) camera_works: bool,
}

/// A yes or a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Decision {
    pub(super) is_yes: bool,
    /// Whether the app has said so, or has nothing more to ask.
    pub(super) has_arrived: bool,
}

/// What the app has said of the learner's PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Pin {
    Usable,
    Blocked {
        until: Instant,
    },
    /// It can be used again after a block.
    UsableAfterBlock,
    NewPinNeeded,
}

impl Memory {
    /// Before anything was seen.
    pub(super) const fn new(learner: Person, method: Method) -> Self {
        Self {
            learner,
            scene: None,
            user: None,
            ending: None,
            was_in_the_way: false,
            app_user: None,
            asks_for_the_computer: false,
            decision: None,
            method,
            pin: Pin::Usable,
            camera_works: true,
        }
    }

    pub(super) const fn learner(&self) -> Person {
        self.learner
    }

    /// The learner has done this, at this time.
    pub(super) fn note_input(&mut self, input: Input, now: Instant) {
        match input {
            Input::Computer(ComputerId::LEARNERS, ComputerInput::GoTo(_)) => self.forget_the_last_log_on(),
            Input::Phone(PhoneInput::Approve) => self.decide(true),
            Input::Phone(PhoneInput::Reject) => self.decide(false),
            Input::Room(RoomInput::SetCamera { works }) => self.camera_works = works,
            Input::Phone(PhoneInput::CancelSwitch | PhoneInput::ChooseMethod { one_time_codes: false })
                if self.is_the_learners_app() =>
            {
                self.method = Method::QrCodes;
            }
            Input::Phone(PhoneInput::StartSwitch) if self.is_the_learners_app() => {
                self.method = self.method.changed(MethodChange::StartSwitch, now);
            }
            Input::Computer(..)
            | Input::Talk(..)
            | Input::Phone(
                PhoneInput::TryAgain
                | PhoneInput::OpenApp
                | PhoneInput::CloseApp
                | PhoneInput::ChooseUser(_)
                | PhoneInput::EnterPin(_)
                | PhoneInput::UseBiometrics
                | PhoneInput::EnterCode(_)
                | PhoneInput::Scan(_)
                | PhoneInput::LeaveResult
                | PhoneInput::OpenMenu
                | PhoneInput::GoBack
                | PhoneInput::TurnTo(_)
                | PhoneInput::ChooseMethod { .. }
                | PhoneInput::ChooseUnlock(_)
                | PhoneInput::StartSwitch
                | PhoneInput::CancelSwitch,
            )
            | Input::Room(
                RoomInput::BeginElsewhere(_)
                | RoomInput::SkipSwitch
                | RoomInput::SetClock(_)
                | RoomInput::SetConnection(_),
            ) => {}
        }
    }

    const fn decide(&mut self, is_yes: bool) {
        if self.asks_for_the_computer {
            self.decision = Some(Decision { is_yes, has_arrived: false });
        }
    }

    /// This stands on both devices now.
    pub(super) fn notice(&mut self, scene: Scene, now: Instant) {
        if self.scene != Some(scene) {
            self.see_computer(scene.computer);
            self.see_phone(scene);
            self.scene = Some(scene);
        }
        if self.method.ready_at().is_some_and(|ready_at| ready_at <= now) {
            self.method = Method::OneTimeCodes;
        }
        if matches!(self.pin, Pin::Blocked { until } if until <= now) {
            self.pin = Pin::UsableAfterBlock;
        }
    }

    fn see_computer(&mut self, computer: ComputerScreen) {
        match computer {
            ComputerScreen::Connecting { .. } => {
                self.forget_the_last_log_on();
                self.user = None;
                self.decision = None;
                self.asks_for_the_computer = false;
            }
            ComputerScreen::OpenApp { user, .. } => self.user = Some(user),
            ComputerScreen::Ended { outcome, .. } => {
                self.ending = Some(outcome);
                self.was_in_the_way = outcome == Outcome::ParallelSessions;
            }
            ComputerScreen::WindowClosed { .. } => self.ending = Some(Outcome::Cancelled),
            ComputerScreen::Code { .. } if self.user == Some(self.learner) => self.method = Method::OneTimeCodes,
            ComputerScreen::Qr { .. } if self.user == Some(self.learner) && self.method == Method::OneTimeCodes => {
                self.method = Method::QrCodes;
            }
            ComputerScreen::Site { .. }
            | ComputerScreen::UserId { .. }
            | ComputerScreen::Code { .. }
            | ComputerScreen::Qr { .. }
            | ComputerScreen::GoOnInApp { .. }
            | ComputerScreen::NoConnection { .. }
            | ComputerScreen::Cancelling { .. }
            | ComputerScreen::Tick { .. }
            | ComputerScreen::LoggedOn { .. } => {}
        }
    }

    /// Another one begins, or the browser has gone to another page.
    const fn forget_the_last_log_on(&mut self) {
        self.ending = None;
        self.was_in_the_way = false;
    }

    fn see_phone(&mut self, scene: Scene) {
        let before = self.scene.map_or(PhoneScreen::Home, |before| before.phone);
        if before == scene.phone {
            return;
        }
        match scene.phone {
            PhoneScreen::Home | PhoneScreen::ChooseUser => self.app_user = None,
            PhoneScreen::Pin { user, .. } | PhoneScreen::FrontPage { user, .. } => self.app_user = Some(user),
            PhoneScreen::Blocked { .. }
            | PhoneScreen::NewPinNeeded
            | PhoneScreen::Looking
            | PhoneScreen::Code { .. }
            | PhoneScreen::Scan { .. }
            | PhoneScreen::Approval { .. }
            | PhoneScreen::Result(_)
            | PhoneScreen::NoConnection
            | PhoneScreen::Menu { .. }
            | PhoneScreen::ChooseMethod { .. }
            | PhoneScreen::ExplainSwitch { .. }
            | PhoneScreen::SwitchPending { .. }
            | PhoneScreen::ChooseUnlock { .. }
            | PhoneScreen::PinSettings
            | PhoneScreen::ForgotPin => {}
        }
        if self.is_the_learners_app() {
            self.see_own_app(before, scene);
        }
    }

    /// The learner's app shows something else than before.
    fn see_own_app(&mut self, before: PhoneScreen, scene: Scene) {
        match scene.phone {
            PhoneScreen::Code { .. } | PhoneScreen::Scan { .. } | PhoneScreen::Approval { .. } => {
                if before == PhoneScreen::Looking {
                    self.asks_for_the_computer = self.user == self.app_user && waits_for_the_app(scene.computer);
                }
                self.pin = Pin::Usable;
            }
            PhoneScreen::Result(_) => self.nothing_waits(),
            PhoneScreen::FrontPage { method, .. } => {
                if before == PhoneScreen::Looking {
                    self.nothing_waits();
                }
                self.method = method;
                self.pin = Pin::Usable;
            }
            PhoneScreen::ChooseMethod { method, .. } => {
                self.method = method;
                self.pin = Pin::Usable;
            }
            PhoneScreen::SwitchPending { ready_at, .. } => {
                self.method = Method::Switching { ready_at };
                self.pin = Pin::Usable;
            }
            PhoneScreen::Looking => self.pin = Pin::Usable,
            PhoneScreen::Blocked { until } => self.pin = Pin::Blocked { until },
            PhoneScreen::NewPinNeeded => self.pin = Pin::NewPinNeeded,
            // A new PIN has been made.
            PhoneScreen::Pin { purpose: PinPurpose::Open, .. }
                if matches!(before, PhoneScreen::Pin { purpose: PinPurpose::New, .. }) =>
            {
                self.pin = Pin::Usable;
            }
            PhoneScreen::Home
            | PhoneScreen::ChooseUser
            | PhoneScreen::Pin { .. }
            | PhoneScreen::NoConnection
            | PhoneScreen::Menu { .. }
            | PhoneScreen::ExplainSwitch { .. }
            | PhoneScreen::ChooseUnlock { .. }
            | PhoneScreen::PinSettings
            | PhoneScreen::ForgotPin => {}
        }
    }

    /// The app has said how it ended, or that there is nothing to approve.
    const fn nothing_waits(&mut self) {
        self.was_in_the_way = false;
        if let Some(decision) = &mut self.decision {
            decision.has_arrived = true;
        }
    }

    fn is_the_learners_app(&self) -> bool {
        self.app_user == Some(self.learner)
    }
}

/// Whether the computer shows a log-on that goes on in the app.
const fn waits_for_the_app(computer: ComputerScreen) -> bool {
    match computer {
        ComputerScreen::OpenApp { .. }
        | ComputerScreen::Code { .. }
        | ComputerScreen::Qr { .. }
        | ComputerScreen::GoOnInApp { .. }
        | ComputerScreen::NoConnection { .. } => true,
        ComputerScreen::Site { .. }
        | ComputerScreen::Connecting { .. }
        | ComputerScreen::UserId { .. }
        | ComputerScreen::Cancelling { .. }
        | ComputerScreen::Tick { .. }
        | ComputerScreen::Ended { .. }
        | ComputerScreen::WindowClosed { .. }
        | ComputerScreen::LoggedOn { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::approval::{Approval, Site};
    use crate::protocol::one_time_code::OneTimeCode;
    use crate::protocol::party::app::Unlock;
    use crate::protocol::qr_code::{QrHalf, Side};

    const SITE: ComputerScreen = ComputerScreen::Site { site: Site::Profile, last: None };
    const TOMORROW: Instant = Instant::from_millis(24 * 60 * 60 * 1000);

    /// What Signe remembers, who approves in this way.
    struct Signe {
        memory: Memory,
        scene: Scene,
    }

    impl Signe {
        fn approving_with(method: Method) -> Self {
            let scene = Scene { computer: SITE, phone: PhoneScreen::Home };
            let mut memory = Memory::new(Person::Signe, method);
            memory.notice(scene, Instant::START);
            Self { memory, scene }
        }

        fn sees_on_the_computer(mut self, computer: ComputerScreen) -> Self {
            self.scene.computer = computer;
            self.memory.notice(self.scene, Instant::START);
            self
        }

        fn sees_on_the_phone(mut self, phone: PhoneScreen) -> Self {
            self.scene.phone = phone;
            self.memory.notice(self.scene, Instant::START);
            self
        }

        fn does(mut self, input: Input) -> Self {
            self.memory.note_input(input, Instant::START);
            self
        }
    }

    fn approval() -> Approval {
        Site::Profile.log_on()
    }

    fn waits_for(user: Person) -> ComputerScreen {
        ComputerScreen::OpenApp { approval: approval(), user }
    }

    fn code() -> ComputerScreen {
        ComputerScreen::Code { approval: approval(), code: OneTimeCode::parse("4711").expect("four digits") }
    }

    fn qr_code() -> ComputerScreen {
        let half = |side| QrHalf { generation: 1, side, bits: 7 };
        ComputerScreen::Qr { approval: approval(), shown: half(Side::First), next: half(Side::Second) }
    }

    fn asks_for_the_pin_of(user: Person) -> PhoneScreen {
        PhoneScreen::Pin { purpose: PinPurpose::Open, user, unlock: Unlock::Pin, wrong: 0, busy: false }
    }

    const ASKS_FOR_THE_CODE: PhoneScreen = PhoneScreen::Code { wrong: 0, busy: false };

    #[test]
    fn a_code_on_the_computer_tells_its_user_that_codes_are_set() {
        for (user, method) in [(Person::Signe, Method::OneTimeCodes), (Person::Anders, Method::QrCodes)] {
            let signe = Signe::approving_with(Method::QrCodes);
            let signe = signe.sees_on_the_computer(waits_for(user)).sees_on_the_computer(code());
            assert_eq!(signe.memory.method, method, "{user:?}");
        }
    }

    #[test]
    fn a_qr_code_on_the_computer_tells_its_user_that_no_codes_are_set_though_a_switch_may_be_under_way() {
        let switching = Method::Switching { ready_at: TOMORROW };
        for (user, before, after) in [
            (Person::Signe, Method::OneTimeCodes, Method::QrCodes),
            (Person::Anders, Method::OneTimeCodes, Method::OneTimeCodes),
            (Person::Signe, switching, switching),
        ] {
            let signe = Signe::approving_with(before);
            let signe = signe.sees_on_the_computer(waits_for(user)).sees_on_the_computer(qr_code());
            assert_eq!(signe.memory.method, after, "{user:?} {before:?}");
        }
    }

    #[test]
    fn the_end_of_the_last_log_on_is_forgotten_when_another_begins_and_when_the_page_is_left() {
        let refused = ComputerScreen::Ended { approval: approval(), outcome: Outcome::ParallelSessions };
        let told = || Signe::approving_with(Method::OneTimeCodes).sees_on_the_computer(refused);
        let remembers = |signe: &Signe| (signe.memory.ending, signe.memory.was_in_the_way);
        assert_eq!(remembers(&told()), (Some(Outcome::ParallelSessions), true));
        let begun = told().sees_on_the_computer(ComputerScreen::Connecting { site: Site::Profile });
        assert_eq!(remembers(&begun), (None, false));
        let left = told().does(Input::Computer(ComputerId::LEARNERS, ComputerInput::GoTo(Site::Bank)));
        assert_eq!(remembers(&left), (None, false));
    }

    #[test]
    fn what_is_in_the_way_is_gone_when_the_app_has_looked_and_found_nothing() {
        let refused = ComputerScreen::Ended { approval: approval(), outcome: Outcome::ParallelSessions };
        let front_page = PhoneScreen::FrontPage { user: Person::Signe, method: Method::OneTimeCodes };
        for (before, is_in_the_way) in [(PhoneScreen::Looking, false), (PhoneScreen::Menu { unlocked: true }, true)] {
            let signe = Signe::approving_with(Method::OneTimeCodes).sees_on_the_computer(refused);
            let signe = signe.sees_on_the_phone(asks_for_the_pin_of(Person::Signe)).sees_on_the_phone(before);
            assert_eq!(signe.sees_on_the_phone(front_page).memory.was_in_the_way, is_in_the_way, "{before:?}");
        }
    }

    #[test]
    fn the_app_asks_for_the_computer_if_that_waits_for_the_same_person() {
        let over = ComputerScreen::Ended { approval: approval(), outcome: Outcome::Expired };
        for (computer, is_for_it) in [
            (vec![waits_for(Person::Signe)], true),
            (vec![waits_for(Person::Anders)], false),
            (vec![waits_for(Person::Signe), over], false),
        ] {
            let mut signe = Signe::approving_with(Method::OneTimeCodes);
            for screen in &computer {
                signe = signe.sees_on_the_computer(*screen);
            }
            let signe =
                signe.sees_on_the_phone(asks_for_the_pin_of(Person::Signe)).sees_on_the_phone(PhoneScreen::Looking);
            let signe = signe.sees_on_the_phone(ASKS_FOR_THE_CODE);
            assert_eq!(signe.memory.asks_for_the_computer, is_for_it, "{computer:?}");
        }
    }

    #[test]
    fn what_another_persons_app_shows_and_is_told_is_nothing_of_ones_own() {
        let blocked = PhoneScreen::Blocked { until: TOMORROW };
        let cancels = Input::Phone(PhoneInput::CancelSwitch);
        let goes_back = Input::Phone(PhoneInput::ChooseMethod { one_time_codes: false });
        let starts = Input::Phone(PhoneInput::StartSwitch);
        for (user, is_own) in [(Person::Signe, true), (Person::Anders, false)] {
            let at_the_app = |method| Signe::approving_with(method).sees_on_the_phone(asks_for_the_pin_of(user));
            let pin = at_the_app(Method::QrCodes).sees_on_the_phone(blocked).memory.pin;
            assert_eq!(pin, if is_own { Pin::Blocked { until: TOMORROW } } else { Pin::Usable });
            for input in [cancels, goes_back] {
                let method = at_the_app(Method::OneTimeCodes).does(input).memory.method;
                assert_eq!(method, if is_own { Method::QrCodes } else { Method::OneTimeCodes }, "{user:?} {input:?}");
            }
            let switches = at_the_app(Method::QrCodes).does(starts).memory.method.ready_at().is_some();
            assert_eq!(switches, is_own, "{user:?}");
        }
    }
}
