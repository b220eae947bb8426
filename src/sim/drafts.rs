//! What is typed, marked and ticked, until it is used. Typed text is looked at once and forgotten:
//! `docs/adr/0003-typed-data-is-forgotten-at-the-edge.md`.

use super::swipe::{Slider, Swipe, Swiped};
use super::{HERE, Sim, view};
use crate::narrate::{Kind, Urgency, Wall};
use crate::protocol::Input;
use crate::protocol::method::Method;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::app::Unlock;
use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::user_id::{self, UserIdError};

/// What is typed and not yet sent. It never leaves this struct but as a [`Typed`], and is emptied by every use.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    pub(super) user_id: String,
    pub(super) user_id_error: Option<UserIdFieldError>,
    pub(super) pin: String,
    pub(super) code: String,
    pub(super) code_incomplete: bool,
    pub(super) slider: Slider,
    /// The PIN is to be typed, although a finger or a face would do.
    pub(super) pin_instead: bool,
    pub(super) choice: Option<usize>,
    pub(super) tick: Tick,
}

/// The box to tick before the switch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tick {
    #[default]
    Open,
    /// Still open, and somebody has tried to go on.
    Missing,
    Set,
}

/// Why a user ID was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UserIdFieldError {
    Empty,
    Rule(UserIdError),
}

impl Drafts {
    /// The field keeps digits only, and no more than a code has.
    pub(super) fn type_code(&mut self, mut text: String) {
        text.retain(|letter| letter.is_ascii_digit());
        text.truncate(OneTimeCode::DIGITS);
        self.code = text;
    }
}

impl Sim {
    pub(super) fn send_user_id(&mut self, wall: Wall) {
        if !matches!(self.scene().computer, ComputerScreen::UserId { busy: false, .. }) {
            return;
        }
        let typed = std::mem::take(&mut self.drafts.user_id);
        self.drafts.user_id_error = None;
        let recognised = if typed.is_empty() {
            Err(UserIdFieldError::Empty)
        } else {
            user_id::recognise(&typed).map_err(UserIdFieldError::Rule)
        };
        match recognised {
            Ok(user) => self.act(wall, Input::EnterUserId(HERE, user)),
            Err(error) => {
                self.drafts.user_id_error = Some(error);
                let what = view::user_id_error(error, self.lang.texts());
                self.say_with_hint(wall, Kind::Computer, Urgency::Alert, what);
            }
        }
    }

    pub(super) fn press_digit(&mut self, wall: Wall, digit: u8) {
        if digit > 9 || !self.shows_keypad() {
            return;
        }
        self.drafts.pin.push(char::from(b'0' + digit));
        if self.drafts.pin.len() < Person::PIN_DIGITS {
            self.say_digits_entered(wall);
            return;
        }
        let proof = Typed::pin(&std::mem::take(&mut self.drafts.pin));
        self.act(wall, Input::EnterPin(proof));
    }

    /// Whether the PIN can be typed now.
    pub(super) fn shows_keypad(&self) -> bool {
        matches!(self.scene().phone, PhoneScreen::Pin { busy: false, .. }) && self.shows_keypad_or_checks()
    }

    /// Whether the PIN is typed, and no finger or face used. While it is being checked the keypad stays.
    pub(super) fn shows_keypad_or_checks(&self) -> bool {
        let asks_for_pin =
            !matches!(self.scene().phone, PhoneScreen::Pin { unlock: Unlock::Fingerprint | Unlock::Face, .. });
        asks_for_pin || self.drafts.pin_instead
    }

    /// A choice is marked. One-time codes are explained as soon as they are.
    pub(super) fn choose(&mut self, wall: Wall, choice: usize) {
        let one_time_codes = choice == view::CODES;
        let opens = matches!(self.scene().phone, PhoneScreen::ChooseMethod { method: Method::QrCodes, busy: false });
        let closes = matches!(self.scene().phone, PhoneScreen::ExplainSwitch { busy: false });
        if (opens && one_time_codes) || (closes && !one_time_codes) {
            self.act(wall, Input::ChooseMethod { one_time_codes });
        } else {
            self.drafts.choice = Some(choice);
        }
    }

    pub(super) fn take_choice(&mut self, wall: Wall) {
        let choice = view::marked_choice(self);
        let input = match (self.scene().phone, choice) {
            (PhoneScreen::ChooseMethod { busy: false, .. }, Some(choice)) => {
                Input::ChooseMethod { one_time_codes: choice == view::CODES }
            }
            (PhoneScreen::ChooseUnlock { .. }, Some(choice)) => {
                Input::ChooseUnlock(view::UNLOCKS.get(choice).copied().unwrap_or_default())
            }
            (_, _) => return,
        };
        self.act(wall, input);
    }

    pub(super) fn start_switch(&mut self, wall: Wall) {
        if self.drafts.tick == Tick::Set {
            self.act(wall, Input::StartSwitch);
        } else if matches!(self.scene().phone, PhoneScreen::ExplainSwitch { busy: false }) {
            self.drafts.tick = Tick::Missing;
            let what = self.lang.texts().phone.tick_first;
            self.say_with_hint(wall, Kind::Phone, Urgency::Alert, what);
        }
    }

    pub(super) fn say_digits_entered(&mut self, wall: Wall) {
        let text = (self.lang.texts().phone.digits_entered)(self.drafts.pin.len(), Person::PIN_DIGITS);
        self.say(wall, Kind::Typing, Urgency::Status, text);
    }

    pub(super) fn send_code(&mut self, wall: Wall) {
        if !matches!(self.scene().phone, PhoneScreen::Code { busy: false, .. }) {
            return;
        }
        if self.drafts.code.len() < OneTimeCode::DIGITS {
            self.drafts.code_incomplete = true;
            let what = self.lang.texts().phone.four_digits;
            self.say_with_hint(wall, Kind::Phone, Urgency::Alert, what);
            return;
        }
        let code = self.history.world().recognise_code(&std::mem::take(&mut self.drafts.code));
        self.act(wall, Input::EnterCode(code));
    }

    pub(super) fn swipe(&mut self, wall: Wall, swipe: Swipe) {
        if !matches!(self.scene().phone, PhoneScreen::Approval { busy: false, .. }) {
            return;
        }
        match self.drafts.slider.handle(swipe) {
            Swiped::Nothing => {}
            Swiped::TooLittle => {
                let text = self.lang.texts().said.swiped_too_little.to_owned();
                self.say(wall, Kind::Phone, Urgency::Status, text);
            }
            Swiped::ToTheEnd => self.act(wall, Input::Approve),
        }
    }
}
