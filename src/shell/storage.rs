//! The settings that the browser saves until the next visit; the page stores nothing else. In a private window, or where
//! storage is switched off, nothing is saved and no error is shown: everything else works.

use web_sys::{Storage, window};

const KEY: &str = "swipewise";

/// What was saved; empty, if there is nothing or it may not be read.
pub fn saved() -> String {
    storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).unwrap_or_default()
}

/// Saves this text in place of the last one, or deletes that.
pub fn save(text: Option<&str>) {
    let Some(storage) = storage() else { return };
    // Refused where storage is full or forbidden; then the next visit begins as the first one did.
    let _ = match text {
        Some(text) => storage.set_item(KEY, text),
        None => storage.remove_item(KEY),
    };
}

fn storage() -> Option<Storage> {
    // Where storage is forbidden, even asking for it is an error.
    window()?.local_storage().ok().flatten()
}
