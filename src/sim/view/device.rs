//! A device: its frame, and the screen as a list of blocks.

use super::widget::{Block, Widget, Words};
use crate::i18n::{Lang, Texts};
use crate::protocol::ComputerId;
use crate::sim::drafts::Drafts;
use crate::sim::screen::ScreenId;
use crate::sim::session::Session;

/// What a device is drawn from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'a> {
    pub lang: Lang,
    pub session: &'a Session,
    pub drafts: &'a Drafts,
    /// The computer that is drawn.
    pub computer: ComputerId,
}

/// What is on a screen below the device's frame.
#[derive(Debug)]
pub(super) struct Content {
    pub eyebrow: Words,
    pub heading: Words,
    pub blocks: Vec<Block>,
}

impl Source<'_> {
    pub(super) fn texts(&self) -> &'static Texts {
        self.lang.texts()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeviceView {
    /// The name of the device.
    pub region: &'static str,
    /// That it is a simulation.
    pub simulation: &'static str,
    pub is_turn: bool,
    /// That it is the learner's turn here; empty, while it is not.
    pub turn: &'static str,
    /// While it stays the same, the elements of the screen stay, and focus with them.
    pub screen: ScreenId,
    /// What stands in the bar above the screen.
    pub readout: Readout,
    /// A small line above the heading; empty, where there is none.
    pub eyebrow: Words,
    pub heading: Words,
    pub blocks: Vec<Block>,
    /// It is a picture of a device, on which nothing can be done.
    pub is_picture: bool,
    /// 'Show me where': the control that is the next one.
    pub here: Option<Spot>,
}

/// A control that is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The name of the button, or of the block.
    pub name: &'static str,
    /// What it is marked with.
    pub word: &'static str,
    /// Whether it is shown as pressed.
    pub is_pressed: bool,
}

/// The address of the page on the computer; the time on the phone.
///
/// No live region: a change of either is told with what brought it about, and a clock that speaks hurries people. Whoever reads through
/// the device reads 'Time Day 2, 10:00', which shows without a sentence that 24 hours have passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readout {
    pub label: &'static str,
    pub text: Words,
}

impl DeviceView {
    /// A device that is not there.
    pub(super) const fn away(heading: &'static str) -> Self {
        Self {
            region: "",
            simulation: "",
            is_turn: false,
            turn: "",
            screen: ScreenId::Home,
            readout: Readout { label: "", text: Words::Borrowed("") },
            eyebrow: Words::Borrowed(""),
            // No heading is empty, though it is not shown.
            heading: Words::Borrowed(heading),
            blocks: Vec::new(),
            is_picture: true,
            here: None,
        }
    }

    #[must_use]
    pub const fn is_away(&self) -> bool {
        self.region.is_empty()
    }

    /// The same, without anything that could be done on it: what could be pressed or filled in is a text.
    pub(super) fn into_picture(mut self) -> Self {
        self.blocks = self.blocks.into_iter().flat_map(Block::into_picture).collect();
        self.is_picture = true;
        self.here = None;
        self
    }

    /// The word that marks the control with this name, if one does.
    #[must_use]
    pub fn mark(&self, name: &str) -> Option<&'static str> {
        self.here.filter(|spot| spot.name == name).map(|spot| spot.word)
    }

    /// While it stays the same, what stands on the screen is the same in other words.
    #[must_use]
    pub const fn identity(&self) -> (ScreenId, bool) {
        (self.screen, self.is_picture)
    }

    /// The widget of the block with this name.
    #[must_use]
    pub fn widget(&self, name: &str) -> Option<&Widget> {
        self.blocks.iter().find(|block| block.name == name).map(|block| &block.widget)
    }
}
