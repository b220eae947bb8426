//! The full screen. A browser may refuse it, or have none, and everything works without.

use web_sys::Document;

use super::document::document;
use super::{listen, tell};
use crate::sim::Intent;
use crate::sim::presenter::{Presenter, PresenterIntent};

/// Tells the core when the full screen has ended, whoever has asked for that. Of its beginning there is nothing to tell.
pub fn listen_for_its_end() {
    listen("fullscreenchange", || {
        if is_full() { Intent::Wake } else { Intent::Presenter(PresenterIntent::EndFullScreen) }
    });
}

/// Asks for it, or ends it once the page is no longer presented. Browsers heed a request only while somebody is pressing something.
pub fn follow(presenter: Presenter, is_wanted: bool) {
    if is_wanted {
        // `public/start.js` asks: `web_sys` leaves out the promise, and a refusal that nobody takes is an error in the console.
        tell("enterfullscreen");
    } else if presenter == Presenter::Off
        && is_full()
        && let Some(document) = document()
    {
        document.exit_fullscreen();
    }
}

fn is_full() -> bool {
    document().as_ref().and_then(Document::fullscreen_element).is_some()
}
