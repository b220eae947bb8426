//! What is typed, chosen, checked and opened on the devices, until it is used or its screen goes. Typed text is looked at
//! once and forgotten: `docs/adr/0003-typed-data-is-forgotten-at-the-edge.md`.

pub mod slider;

use super::message::{Message, UserIdFieldError};
use super::reply::Reply;
use super::screen::SceneChange;
use crate::protocol::method::Method;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::app::Unlock;
use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::{ComputerId, ComputerInput, Input, PhoneInput, World, user_id};
use slider::{Slider, Swipe, SwipeResult};

/// What a person types, chooses or opens on a device. What needs no collecting is an [`Input`] at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftIntent {
    // On the computer
    /// The user ID field now holds this text.
    TypeUserId(String),
    /// Sends the user ID.
    Continue,
    ToggleBoxPanel(BoxPanel),

    // On the phone
    /// Shows the keypad in place of fingerprint or face.
    UsePin,
    PressDigit(u8),
    DeleteDigit,
    /// The PIN field, which shows a dot for each digit, now holds this text.
    TypePin(String),
    /// The code field now holds this text.
    TypeCode(String),
    /// Sends the code.
    Next,
    Swipe(Swipe),
    /// Selects the option with this number, of those on the screen.
    Choose(usize),
    /// Uses the option that is selected.
    TakeChoice,
    /// Checks 'I want to switch', or unchecks it.
    CheckWantToSwitch(bool),
    StartSwitch,
}

/// A text that can be opened in the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoxPanel {
    Help,
    ForgotUserId,
    OtherWays,
}

/// What the PIN field shows in place of a digit.
pub(super) const DOT: char = '•';

/// The number of 'One-time codes' among the ways to approve. The other one is 'QR codes'.
pub(super) const ONE_TIME_CODES: usize = 0;

/// The ways to unlock the app, by their numbers.
pub(super) const UNLOCKS: [Unlock; 3] = [Unlock::Pin, Unlock::Fingerprint, Unlock::Face];

/// What is typed leaves this struct only as a [`Typed`], and is emptied by every use.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    pub(super) user_id: String,
    pub(super) user_id_error: Option<UserIdFieldError>,
    pub(super) box_panel: Option<BoxPanel>,
    pub(super) pin: String,
    /// The PIN is typed, although a fingerprint or a face would do.
    pin_instead: bool,
    pub(super) code: String,
    pub(super) code_incomplete: bool,
    pub(super) slider: Slider,
    choice: Option<usize>,
    pub(super) want_to_switch: Checkbox,
}

/// The checkbox before the switch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Checkbox {
    #[default]
    Unchecked,
    /// Unchecked, and the learner has tried to go on.
    Required,
    Checked,
}

impl Drafts {
    /// What follows from an intent, while the world is so.
    pub(super) fn handle(&mut self, intent: DraftIntent, world: &World) -> Reply {
        let scene = world.scene();
        match intent {
            DraftIntent::TypeUserId(text) => self.user_id = text,
            DraftIntent::Continue => return self.send_user_id(scene.computer),
            DraftIntent::ToggleBoxPanel(panel) => {
                self.box_panel = if self.box_panel == Some(panel) { None } else { Some(panel) };
            }
            DraftIntent::UsePin => self.pin_instead = true,
            DraftIntent::PressDigit(digit) => return self.press_digit(digit, scene.phone),
            DraftIntent::DeleteDigit => {
                if self.pin.pop().is_some() {
                    return Reply::Say(Message::DigitsEntered(self.pin.len()));
                }
            }
            DraftIntent::TypePin(text) => return self.type_pin(&text, scene.phone),
            DraftIntent::TypeCode(text) => self.type_code(text),
            DraftIntent::Next => return self.send_code(world),
            DraftIntent::Swipe(swipe) => return self.swipe(swipe, scene.phone),
            DraftIntent::Choose(choice) => return self.choose(choice, scene.phone),
            DraftIntent::TakeChoice => return self.take_choice(scene.phone),
            DraftIntent::CheckWantToSwitch(is_checked) => {
                self.want_to_switch = if is_checked { Checkbox::Checked } else { Checkbox::Unchecked };
            }
            DraftIntent::StartSwitch => return self.start_switch(scene.phone),
        }
        Reply::Nothing
    }

    /// Whether the phone shows the keypad, or would if it showed a screen that asks for the PIN: not in place of a
    /// fingerprint or a face. While the PIN is being checked the keypad stays.
    pub(super) const fn types_pin(&self, screen: PhoneScreen) -> bool {
        self.pin_instead || !matches!(screen, PhoneScreen::Pin { unlock: Unlock::Fingerprint | Unlock::Face, .. })
    }

    /// The number of the option that is selected: the learner's own choice, or else what is set.
    pub(super) fn selected(&self, screen: PhoneScreen) -> Option<usize> {
        let set = if let PhoneScreen::ChooseUnlock { unlock } = screen {
            UNLOCKS.iter().position(|option| *option == unlock)
        } else if let PhoneScreen::ChooseMethod { method: Method::QrCodes, .. } = screen {
            Some(ONE_TIME_CODES + 1)
        } else {
            Some(ONE_TIME_CODES)
        };
        self.choice.or(set)
    }

    /// Drops what belongs to a screen of the computer that is gone.
    pub(super) fn follow_computer(&mut self, change: SceneChange) {
        if change.is_other_computer_screen() {
            self.user_id.clear();
            self.user_id_error = None;
        }
    }

    /// Closes a text of the box that belongs to a screen that is gone. On the screen for the user ID none does.
    pub(super) fn close_box_panel(&mut self, change: SceneChange) {
        if change.is_other_computer_screen() && !matches!(change.after.computer, ComputerScreen::UserId { .. }) {
            self.box_panel = None;
        }
    }

    /// Drops what belongs to a screen of the phone that is gone. Who types the PIN instead goes on typing it.
    pub(super) fn follow_phone(&mut self, change: SceneChange) {
        if change.is_other_phone_screen() {
            *self = Self {
                user_id: std::mem::take(&mut self.user_id),
                user_id_error: self.user_id_error,
                box_panel: self.box_panel,
                pin_instead: self.pin_instead && matches!(change.after.phone, PhoneScreen::Pin { .. }),
                ..Self::default()
            };
        }
    }

    fn send_user_id(&mut self, screen: ComputerScreen) -> Reply {
        if !matches!(screen, ComputerScreen::UserId { busy: false, .. }) {
            return Reply::Nothing;
        }
        let typed = std::mem::take(&mut self.user_id);
        self.user_id_error = None;
        let recognised = if typed.is_empty() {
            Err(UserIdFieldError::Empty)
        } else {
            user_id::recognise(&typed).map_err(UserIdFieldError::Rule)
        };
        match recognised {
            Ok(user) => Reply::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::EnterUserId(user))),
            Err(error) => {
                self.user_id_error = Some(error);
                Reply::Say(Message::UserIdNotSent(error))
            }
        }
    }

    fn press_digit(&mut self, digit: u8, screen: PhoneScreen) -> Reply {
        let shows_keypad = matches!(screen, PhoneScreen::Pin { busy: false, .. }) && self.types_pin(screen);
        if digit > 9 || !shows_keypad {
            return Reply::Nothing;
        }
        self.pin.push(char::from(b'0' + digit));
        if self.pin.len() < Person::PIN_DIGITS {
            return Reply::Say(Message::DigitsEntered(self.pin.len()));
        }
        Reply::Act(Input::Phone(PhoneInput::EnterPin(Typed::pin(&std::mem::take(&mut self.pin)))))
    }

    /// Of what the field holds, the dots that are still there stand for digits of before, and the digits are new.
    fn type_pin(&mut self, text: &str, screen: PhoneScreen) -> Reply {
        let dots = text.matches(DOT).count();
        let mut reply = Reply::Nothing;
        if dots < self.pin.len() {
            self.pin.truncate(dots);
            reply = Reply::Say(Message::DigitsEntered(dots));
        }
        for digit in text.bytes().filter(u8::is_ascii_digit) {
            reply = self.press_digit(digit - b'0', screen);
            if matches!(reply, Reply::Act(_)) {
                break;
            }
        }
        reply
    }

    /// The field keeps digits only, and no more than a code has.
    fn type_code(&mut self, mut text: String) {
        text.retain(|letter| letter.is_ascii_digit());
        text.truncate(OneTimeCode::DIGITS);
        self.code = text;
    }

    fn send_code(&mut self, world: &World) -> Reply {
        if !matches!(world.scene().phone, PhoneScreen::Code { busy: false, .. }) {
            return Reply::Nothing;
        }
        self.code_incomplete = self.code.len() < OneTimeCode::DIGITS;
        if self.code_incomplete {
            return Reply::Say(Message::CodeIncomplete);
        }
        Reply::Act(Input::Phone(PhoneInput::EnterCode(world.recognise_code(&std::mem::take(&mut self.code)))))
    }

    fn swipe(&mut self, swipe: Swipe, screen: PhoneScreen) -> Reply {
        if !matches!(screen, PhoneScreen::Approval { busy: false, .. }) {
            return Reply::Nothing;
        }
        match self.slider.handle(swipe) {
            SwipeResult::Nothing => Reply::Nothing,
            SwipeResult::TooShort => Reply::Say(Message::NotSwipedToTheEnd),
            SwipeResult::ToTheEnd => Reply::Act(Input::Phone(PhoneInput::Approve)),
        }
    }

    /// An option is selected. The switch to one-time codes is explained as soon as they are, and no longer when the other
    /// option is.
    fn choose(&mut self, choice: usize, screen: PhoneScreen) -> Reply {
        let one_time_codes = choice == ONE_TIME_CODES;
        let explains = matches!(screen, PhoneScreen::ChooseMethod { method: Method::QrCodes, busy: false });
        let is_explained = matches!(screen, PhoneScreen::ExplainSwitch { busy: false });
        if (explains && one_time_codes) || (is_explained && !one_time_codes) {
            self.choice = None;
            self.want_to_switch = Checkbox::Unchecked;
            return Reply::Act(Input::Phone(PhoneInput::ChooseMethod { one_time_codes }));
        }
        self.choice = Some(choice);
        Reply::Nothing
    }

    fn take_choice(&self, screen: PhoneScreen) -> Reply {
        let Some(choice) = self.selected(screen) else { return Reply::Nothing };
        if matches!(screen, PhoneScreen::ChooseMethod { busy: false, .. }) {
            Reply::Act(Input::Phone(PhoneInput::ChooseMethod { one_time_codes: choice == ONE_TIME_CODES }))
        } else if matches!(screen, PhoneScreen::ChooseUnlock { .. }) {
            Reply::Act(Input::Phone(PhoneInput::ChooseUnlock(UNLOCKS.get(choice).copied().unwrap_or_default())))
        } else {
            Reply::Nothing
        }
    }

    fn start_switch(&mut self, screen: PhoneScreen) -> Reply {
        if self.want_to_switch == Checkbox::Checked {
            return Reply::Act(Input::Phone(PhoneInput::StartSwitch));
        }
        if !matches!(screen, PhoneScreen::ExplainSwitch { busy: false }) {
            return Reply::Nothing;
        }
        self.want_to_switch = Checkbox::Required;
        Reply::Say(Message::CheckboxRequired)
    }
}

#[cfg(test)]
mod tests;
