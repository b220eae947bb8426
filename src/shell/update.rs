//! Updates of the page: `public/boot.js`, which saves it on the device, reports them by events.

use super::{listen, tell};
use crate::sim::updates::UpdateEvent;
use crate::sim::{Intent, PageIntent};

pub fn listen_for_updates() {
    listen("kept", || Intent::Page(PageIntent::NoteUpdate(UpdateEvent::SavedOffline)));
    listen("newversion", || Intent::Page(PageIntent::NoteUpdate(UpdateEvent::NewVersion)));
}

/// Lets the new version replace this one, which loads the page again.
pub fn open_new_version() {
    tell("opennewversion");
}
