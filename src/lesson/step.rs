//! The steps of all lessons.

use crate::protocol::world::talk::Channel;

/// A step: one thing to do, or to wait for and see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    // Step 1 of the official guide: the switch to one-time codes.
    OpenAppForSetting,
    UnlockForSetting,
    OpenMenu,
    OpenSetting,
    PinForSetting,
    ChooseCodes,
    StartSwitch,
    CloseAndWait,
    WaitForSwitch,

    // Steps 2 to 10.
    PressLogOn,
    WaitForConnection,
    EnterUserId,
    OpenApp,
    /// Only where several people share the app.
    ChooseUser,
    EnterPin,
    EnterCode,
    /// In place of the code, with QR codes.
    ScanQr,
    ReadAndDecide,
    SeePhone,
    SeeComputer,

    // In single lessons.
    SendTransfer,
    EnterWrongCode,
    EnterWrongPin,
    WaitForBlock,
    EnterWrongPinAgain,
    FindForgotPin,
    MakeNewPin,

    // On ordinary days.
    /// What the learner wanted to do, or nothing.
    Errand,
    /// Somebody gets in touch in this way.
    Contact(Channel),
    /// And speaks.
    Talk(Channel),
    /// A day of several is over.
    DayOver,
}

impl Step {
    /// All ten steps of the official guide; the first one is nine presses long.
    pub const OF_THE_OFFICIAL_GUIDE: &'static [Self] = &[
        Self::OpenAppForSetting,
        Self::UnlockForSetting,
        Self::OpenMenu,
        Self::OpenSetting,
        Self::PinForSetting,
        Self::ChooseCodes,
        Self::StartSwitch,
        Self::CloseAndWait,
        Self::WaitForSwitch,
        Self::PressLogOn,
        Self::WaitForConnection,
        Self::EnterUserId,
        Self::OpenApp,
        Self::EnterPin,
        Self::EnterCode,
        Self::ReadAndDecide,
        Self::SeePhone,
        Self::SeeComputer,
    ];

    /// Step 1 by itself.
    pub const OF_THE_SWITCH: &'static [Self] = Self::OF_THE_OFFICIAL_GUIDE.split_at(9).0;

    /// Steps 2 to 10.
    pub const OF_THE_LOG_ON: &'static [Self] = Self::OF_THE_OFFICIAL_GUIDE.split_at(9).1;

    /// How many steps the official guide has.
    pub(super) const LAST_OFFICIAL_NUMBER: u8 = Self::SeeComputer.official_number();

    /// The number that this step has in the official guide, or that the step has in whose place it stands.
    pub(super) const fn official_number(self) -> u8 {
        match self {
            Self::OpenAppForSetting
            | Self::UnlockForSetting
            | Self::OpenMenu
            | Self::OpenSetting
            | Self::PinForSetting
            | Self::ChooseCodes
            | Self::StartSwitch
            | Self::CloseAndWait
            | Self::WaitForSwitch => 1,
            Self::Errand | Self::Contact(_) | Self::Talk(_) | Self::DayOver => 0,
            Self::PressLogOn | Self::SendTransfer => 2,
            Self::WaitForConnection => 3,
            Self::EnterUserId => 4,
            Self::OpenApp => 5,
            Self::ChooseUser
            | Self::EnterPin
            | Self::EnterWrongPin
            | Self::WaitForBlock
            | Self::EnterWrongPinAgain
            | Self::FindForgotPin
            | Self::MakeNewPin => 6,
            Self::EnterCode | Self::EnterWrongCode | Self::ScanQr => 7,
            Self::ReadAndDecide => 8,
            Self::SeePhone => 9,
            Self::SeeComputer => 10,
        }
    }
}
