//! Updates of the page itself: whether this device has saved it for use without a network, and whether there is a newer
//! version.

/// What the browser reports about the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateEvent {
    /// The page is saved on this device, and opens without a network.
    SavedOffline,
    /// A newer version of the page has been fetched.
    NewVersion,
}

/// What is known of the page itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Updates {
    pub is_saved_offline: bool,
    pub new_version: NewVersion,
}

/// A newer version of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NewVersion {
    /// None has been reported.
    #[default]
    None,
    /// It has been fetched and is offered.
    Offered,
    /// The user has put it off.
    Postponed,
}

impl Updates {
    /// Returns whether a new version is to be announced. It is offered once, and never opened without being asked for: the
    /// user may be in the middle of something.
    pub(in crate::sim) fn note(&mut self, event: UpdateEvent) -> bool {
        match event {
            UpdateEvent::SavedOffline => {
                self.is_saved_offline = true;
                false
            }
            UpdateEvent::NewVersion => {
                let is_first = self.new_version == NewVersion::None;
                if is_first {
                    self.new_version = NewVersion::Offered;
                }
                is_first
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_version_is_announced_once_and_stays_postponed() {
        let mut updates = Updates::default();
        assert!(!updates.note(UpdateEvent::SavedOffline));
        assert!(updates.note(UpdateEvent::NewVersion));
        assert!(!updates.note(UpdateEvent::NewVersion));
        updates.new_version = NewVersion::Postponed;
        assert!(!updates.note(UpdateEvent::NewVersion));
        assert_eq!(updates, Updates { is_saved_offline: true, new_version: NewVersion::Postponed });
    }
}
