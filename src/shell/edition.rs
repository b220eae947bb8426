//! Which edition of the page is here: `public/boot.js`, which has it kept on the device, tells of it by events.

use web_sys::{Event, window};

use super::listen;
use crate::sim::Intent;
use crate::sim::edition::News;

pub fn listen_for_news() {
    listen("kept", || Intent::HearNews(News::Kept));
    listen("newversion", || Intent::HearNews(News::NewVersion));
}

/// Has the new version take the place of this one, which loads the page again.
pub fn open_new_version() {
    if let (Some(window), Ok(event)) = (window(), Event::new("opennewversion")) {
        // Fails only for an event that is on its way already.
        let _ = window.dispatch_event(&event);
    }
}
