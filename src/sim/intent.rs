//! Everything that a person can do on the page.

use super::edition::News;
use super::settings::Setting;
use super::swipe::Swipe;
use super::voice::Voice;
use crate::narrate::Device;
use crate::protocol::Input;

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Opens the page.
    Open,
    /// Nothing; time has passed.
    Tick,
    /// Nothing; the browser has nothing to do, and the first press is not to be slow.
    Rehearse,

    /// Does this on one of the devices.
    Act(Input),

    // On the computer
    /// The user ID field now holds this text.
    TypeUserId(String),
    Continue,
    ToggleBoxPanel(BoxPanel),

    // On the phone
    /// Shows the keypad in place of fingerprint or face.
    UsePin,
    PressDigit(u8),
    DeleteDigit,
    /// The code field now holds this text.
    TypeCode(String),
    Next,
    Swipe(Swipe),
    /// Marks the choice with this number, of those that stand on the screen.
    Choose(usize),
    /// Takes the choice that is marked.
    TakeChoice,
    /// Ticks 'I want to switch', or takes the tick away.
    TickSwitch(bool),
    StartSwitch,

    // In the guide
    DoStep,
    StepBack,
    StartOver,
    Repeat,
    /// Which step is it, what do both devices show, and what comes next?
    WhereAmI,
    /// In free practice: what comes next?
    Ask,
    SkipSwitch,
    BreakCamera(bool),
    SpoilConnection(bool),
    LogOnElsewhere,

    // Around the room
    Set(Setting),
    /// The page goes over to the other language.
    SwitchLanguage,
    /// Everything as it was before anything was set.
    ForgetSettings,
    PauseClock(bool),
    ToggleSettings,
    ToggleLessons,
    DismissNotice,
    /// The browser has something to tell about the page itself.
    HearNews(News),
    /// Opens the new version of the page now, or lets it wait.
    TakeNewVersion {
        now: bool,
    },
    /// Goes to a part of the page.
    SkipTo(Region),
    /// Goes to the next part of the page, or to the one before.
    SkipOn {
        backwards: bool,
    },
    /// The page's fragment has changed.
    OpenLink(String),
    /// The browser has these voices.
    HearVoices(Vec<Voice>),
    /// The voice has come to the end of the message with this number.
    EndSpeaking(u32),
}

/// A part of the page that one can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    Guide,
    Computer,
    Phone,
}

impl From<Device> for Region {
    fn from(device: Device) -> Self {
        match device {
            Device::Computer => Self::Computer,
            Device::Phone => Self::Phone,
        }
    }
}

/// A text that can be opened in the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoxPanel {
    Help,
    ForgotUserId,
    OtherWays,
}
