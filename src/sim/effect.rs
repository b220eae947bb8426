//! What the page has to do beside drawing the view.

use super::page::presenter::Presenter;
use crate::i18n::Lang;
use crate::lesson::Lesson;
use crate::narrate::Device;
use crate::speech::Urgency;
use crate::speech::voice::VoiceId;

/// One thing to do. Effects are carried out in order, before the new view is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move focus to the heading of this region.
    FocusHeading(Region),
    /// It is the other device's turn: move focus to its heading, unless focus has left the first device meanwhile.
    FollowFocus {
        from: Device,
        to: Device,
    },
    /// Move focus to the heading of the region after (or before) the one that has focus.
    FocusNextHeading {
        backwards: bool,
    },
    /// What was waited for is there: move focus to the heading of the guide, unless it is nowhere yet, since the page has just opened.
    FocusArrival,
    /// A day is over: move focus to where it is told what happened, unless somebody is outside of the lesson meanwhile.
    FocusEnd,
    /// Move focus back to the button that leads to the other chair.
    FocusOtherChair,
    /// The region shows something else: a device another screen, the guide other buttons. If focus is on something that goes
    /// away, move it to the region's heading.
    KeepFocus(Region),
    /// Something else can be answered in the conversation in this region. If focus is on an answer, move it to its heading.
    KeepFocusInTalk(Region),
    /// A conversation is over. If focus is in it, move it to the heading of this region, where it took place.
    LeaveTalk(Region),
    /// Move focus to the button in the cell with this number of the table of defences.
    FocusCell(usize),
    /// Go to the address of this lesson; the browser reports it as any link.
    GoToLesson(&'static Lesson),
    /// Load the page again, with this lesson and in this language.
    LoadAgain(&'static Lesson, Lang),
    /// Write into the live region of this urgency.
    Say(Urgency, String),
    /// Empty both live regions.
    ClearSpeech,
    /// Let the browser's own voice speak this, in place of what it is speaking.
    Speak(Speaking),
    /// Stop the browser's own voice.
    StopSpeaking,
    /// Find out which voices the browser has.
    AskForVoices,
    /// Save this text until the next visit, or delete what was saved.
    SaveSettings(Option<String>),
    /// Present this of the page, in full screen if the browser allows it, and move focus there; or end presenting, and the full
    /// screen with it.
    Present {
        presenter: Presenter,
        full_screen: bool,
    },
    /// Open the second window, for the speaker notes. The browser says whether it did.
    OpenNotesWindow,
    CloseNotesWindow,
    /// Print the page, as the browser does.
    Print,
    /// Open the new version of the page in place of this one.
    OpenNewVersion,
}

/// A message for the browser's own voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// The number of the line in 'What was said'.
    pub number: u32,
    pub lang: Lang,
    pub text: String,
    pub voice: VoiceId,
    /// In per cent of the voice's ordinary speed.
    pub speed: u16,
}

/// A part of the page that focus can be moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    Guide,
    Computer,
    Phone,
    /// The computer of somebody else, when a day is over.
    Elsewhere,
    /// The list of lessons; F6 does not go there.
    Lessons,
    /// What was practised; nor does it go there.
    Practised,
}

impl From<Device> for Region {
    fn from(device: Device) -> Self {
        match device {
            Device::Computer => Self::Computer,
            Device::Phone => Self::Phone,
        }
    }
}
