//! Presenter mode: the page for a projector, where somebody stands in front of a class and steps through the lesson.

use crate::sim::message::Message;

/// What of the page is presented.
///
/// ```text
///        Enter             ListKeys
///  Off ─────────> Showing <────────> Keys       Blank: from each of the last three, and back to Showing
///   ^────────────────┴─────────────────┘        Leave: from everywhere
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presenter {
    /// The page is not presented.
    #[default]
    Off,
    Showing,
    /// The list of the keys is open.
    Keys,
    /// The screen is dark, so that everybody looks at the person in front.
    Blank,
}

/// Whether the class is asked before a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    Never,
    /// It will be.
    Ready,
    /// It is, and nothing is done until somebody decides.
    Asks,
}

/// What a presenter asks for, and what the browser reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresenterIntent {
    /// Begins. Only a press may ask for the full screen.
    Enter {
        full_screen: bool,
    },
    /// Makes the screen dark, or shows it again.
    Blank,
    /// Opens the list of the keys, or closes it.
    ListKeys,
    /// Has the class asked before each decision, or no longer.
    AskTheClass,
    Leave,
    /// The browser has ended the full screen, as its own Escape does.
    EndFullScreen,
}

impl Presenter {
    /// The name in `html[data-present]`; none, while the page is not presented.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Off => None,
            Self::Showing => Some("showing"),
            Self::Keys => Some("keys"),
            Self::Blank => Some("blank"),
        }
    }

    pub(in crate::sim) const fn after(self, intent: PresenterIntent) -> Self {
        match (self, intent) {
            (Self::Off, PresenterIntent::Enter { .. }) => Self::Showing,
            (Self::Off, _) => Self::Off,
            (_, PresenterIntent::Enter { .. } | PresenterIntent::AskTheClass) => self,
            (Self::Blank, PresenterIntent::Blank) => Self::Showing,
            (_, PresenterIntent::Blank) => Self::Blank,
            // As with a key: Escape closes the list first.
            (Self::Keys, PresenterIntent::ListKeys | PresenterIntent::EndFullScreen) => Self::Showing,
            (_, PresenterIntent::ListKeys) => Self::Keys,
            (_, PresenterIntent::Leave | PresenterIntent::EndFullScreen) => Self::Off,
        }
    }

    /// What is said when this has become of what was before. Of the rest it is enough that focus moves.
    pub(in crate::sim) const fn message(self, before: Self) -> Option<Message> {
        match (before, self) {
            (Self::Off, Self::Showing) => Some(Message::PresenterEntered),
            (Self::Showing | Self::Keys | Self::Blank, Self::Off) => Some(Message::PresenterLeft),
            (_, Self::Off | Self::Showing | Self::Keys | Self::Blank) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Presenter; 4] = [Presenter::Off, Presenter::Showing, Presenter::Keys, Presenter::Blank];

    #[test]
    fn the_style_sheet_is_told_what_is_presented_and_nothing_while_nothing_is() {
        assert_eq!(ALL.map(Presenter::name), [None, Some("showing"), Some("keys"), Some("blank")]);
    }

    #[test]
    fn only_entering_begins_presenter_mode() {
        use PresenterIntent::{Blank, EndFullScreen, Enter, Leave, ListKeys};
        assert_eq!(Presenter::Off.after(Enter { full_screen: true }), Presenter::Showing);
        for intent in [Blank, ListKeys, Leave, EndFullScreen] {
            assert_eq!(Presenter::Off.after(intent), Presenter::Off, "{intent:?}");
        }
    }

    #[test]
    fn leaving_ends_it_from_everywhere() {
        for presenter in ALL {
            assert_eq!(presenter.after(PresenterIntent::Leave), Presenter::Off, "{presenter:?}");
        }
    }

    #[test]
    fn the_end_of_the_full_screen_closes_the_list_first_and_otherwise_leaves() {
        let end = PresenterIntent::EndFullScreen;
        assert_eq!(Presenter::Keys.after(end), Presenter::Showing);
        assert_eq!(Presenter::Showing.after(end), Presenter::Off);
        assert_eq!(Presenter::Blank.after(end), Presenter::Off);
    }

    #[test]
    fn blanking_twice_shows_the_screen_again() {
        for presenter in [Presenter::Showing, Presenter::Keys] {
            let blank = presenter.after(PresenterIntent::Blank);
            assert_eq!(blank, Presenter::Blank);
            assert_eq!(blank.after(PresenterIntent::Blank), Presenter::Showing);
        }
    }
}
