//! The page itself: whether this device keeps it, and whether there is a newer version of it.

use super::{Effect, Region, Sim};
use crate::narrate::{Kind, Urgency, Wall};

/// What the browser does with the page beside showing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The page is kept on this device, and opens without a network.
    Kept,
    /// A newer version of the page has been fetched.
    NewVersion,
}

/// What is known of the page itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    pub is_kept: bool,
    pub newer: Newer,
}

/// A newer version of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Newer {
    /// Not that anybody knew.
    #[default]
    None,
    /// It is there, and somebody has been told.
    Offered,
    /// It can wait.
    Waits,
}

impl Sim {
    /// A new version is told of once, and waits: nothing that somebody is doing is to be broken by it.
    pub(super) fn hear_news(&mut self, wall: Wall, news: News) {
        match news {
            News::Kept => self.edition.is_kept = true,
            News::NewVersion if self.edition.newer == Newer::None => {
                self.edition.newer = Newer::Offered;
                let text = self.lang.texts().chrome.new_version.to_owned();
                self.say(wall, Kind::Guide, Urgency::Status, text);
            }
            News::NewVersion => {}
        }
    }

    /// Takes the new version now, or lets it wait.
    pub(super) fn take_new_version(&mut self, now: bool) -> Effect {
        if now {
            return Effect::OpenNewVersion;
        }
        self.edition.newer = Newer::Waits;
        // The button that was pressed is gone.
        Effect::FocusHeading(Region::Guide)
    }
}
