//! The settings that the browser keeps until the next visit, and the only thing it keeps. Where it may not, as in a
//! private window or where storage is switched off, nothing is kept and nobody is told: everything else works.

use web_sys::{Storage, window};

const KEY: &str = "swipewise";

/// What was kept; nothing, if there is none or it may not be read.
pub fn kept() -> String {
    storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).unwrap_or_default()
}

/// Keeps this text in place of what was kept, or nothing any more.
pub fn keep(text: Option<&str>) {
    let Some(storage) = storage() else { return };
    // Refused where storage is full or forbidden; then the next visit begins as the first one did.
    let _ = match text {
        Some(text) => storage.set_item(KEY, text),
        None => storage.remove_item(KEY),
    };
}

fn storage() -> Option<Storage> {
    // Asking alone is an error where it is forbidden.
    window()?.local_storage().ok().flatten()
}
