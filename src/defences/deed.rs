//! What people do in the runs that the page plays: one name for each, without time and without digits. What was done, and who did
//! it, follows from the name and the world.

use super::attack::LEARNER;
use crate::protocol::party::app::Page;
use crate::protocol::person::Typed;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::{Channel, Contact, Remark, Role, TalkInput};
use crate::protocol::{ComputerId, ComputerInput, Input, PhoneInput, RoomInput, World};

/// Something that one of the two people does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    LogOn,
    EnterUserId,
    Cancel,
    OpenApp,
    CloseApp,
    EnterPin,
    /// The code of the log-on that was begun at the other person's computer: told, or passed on to the learner's own screen. Or it
    /// was made up, and happens to be right.
    EnterCode,
    Scan,
    Approve,
    Reject,
    OpenMenu,
    OpenSetting,
    ChooseCodes,
    StartSwitch,
    /// There is no wait.
    Skip,
    Answer,
    HangUp,
    TheyLogOn,
    TheyEnterUserId,
    TheyCall,
    TheyAskToSwitch,
    TheyReadOut,
    TheyMakeUp,
}

impl Deed {
    /// In the order of their letters in what is recorded.
    pub const ALL: [Self; 23] = [
        Self::LogOn,
        Self::EnterUserId,
        Self::Cancel,
        Self::OpenApp,
        Self::CloseApp,
        Self::EnterPin,
        Self::EnterCode,
        Self::Scan,
        Self::Approve,
        Self::Reject,
        Self::OpenMenu,
        Self::OpenSetting,
        Self::ChooseCodes,
        Self::StartSwitch,
        Self::Skip,
        Self::Answer,
        Self::HangUp,
        Self::TheyLogOn,
        Self::TheyEnterUserId,
        Self::TheyCall,
        Self::TheyAskToSwitch,
        Self::TheyReadOut,
        Self::TheyMakeUp,
    ];

    /// Who does it.
    #[must_use]
    pub fn by(self) -> Actor {
        if self < Self::TheyLogOn { Actor::Learner } else { Actor::Other }
    }

    /// What is done in this world; nothing, if there is no code that it would take.
    #[must_use]
    pub fn input(self, world: &World) -> Option<Input> {
        let code = || world.shown_code(ComputerId::ELSEWHERE);
        Some(match self {
            Self::LogOn => here(ComputerInput::LogOn),
            Self::EnterUserId => here(ComputerInput::EnterUserId(Typed::Practice(LEARNER))),
            Self::Cancel => here(ComputerInput::Cancel),
            Self::OpenApp => Input::Phone(PhoneInput::OpenApp),
            Self::CloseApp => Input::Phone(PhoneInput::CloseApp),
            Self::EnterPin => Input::Phone(PhoneInput::EnterPin(Typed::Practice(LEARNER))),
            Self::EnterCode => Input::Phone(PhoneInput::EnterCode(Typed::Practice(code()?))),
            Self::Scan => Input::Phone(PhoneInput::Scan(ComputerId::LEARNERS)),
            Self::Approve => Input::Phone(PhoneInput::Approve),
            Self::Reject => Input::Phone(PhoneInput::Reject),
            Self::OpenMenu => Input::Phone(PhoneInput::OpenMenu),
            Self::OpenSetting => Input::Phone(PhoneInput::TurnTo(Page::Method)),
            Self::ChooseCodes => Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }),
            Self::StartSwitch => Input::Phone(PhoneInput::StartSwitch),
            Self::Skip => Input::Room(RoomInput::SkipSwitch),
            Self::Answer => Input::Talk(Actor::Learner, TalkInput::Answer),
            Self::HangUp => Input::Talk(Actor::Learner, TalkInput::End),
            Self::TheyLogOn => there(ComputerInput::LogOn),
            Self::TheyEnterUserId => there(ComputerInput::EnterUserId(Typed::Practice(LEARNER))),
            Self::TheyCall => by_them(TalkInput::Begin(Contact { channel: Channel::Call, role: Role::Support })),
            Self::TheyAskToSwitch => says(Remark { turn: 0, code: None, looks_away: false }),
            Self::TheyReadOut => says(Remark { turn: 1, code: Some(code()?), looks_away: false }),
            Self::TheyMakeUp => says(Remark { turn: 2, code: None, looks_away: false }),
        })
    }
}

const fn here(input: ComputerInput) -> Input {
    Input::Computer(ComputerId::LEARNERS, input)
}

const fn there(input: ComputerInput) -> Input {
    Input::Computer(ComputerId::ELSEWHERE, input)
}

const fn by_them(input: TalkInput) -> Input {
    Input::Talk(Actor::Other, input)
}

const fn says(remark: Remark) -> Input {
    by_them(TalkInput::Say(remark))
}
