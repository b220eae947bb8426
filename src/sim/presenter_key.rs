//! What keys do in presenter mode. Nowhere else does a single letter do anything.

use super::intent::Intent;
use super::page::presenter::{Presenter, PresenterIntent};
use super::page::{PageIntent, Panel};
use super::session::SessionIntent;

/// A key that was pressed without Ctrl, Alt or Meta.
#[derive(Clone, Copy, Debug)]
pub struct Key<'a> {
    /// As the browser calls it.
    pub name: &'a str,
    pub with_shift: bool,
    /// Whether focus is in something that may need the key itself: a button, a field, a link, a slider.
    pub in_control: bool,
}

/// What a key means to a presenter.
#[derive(Clone, Copy)]
enum Meaning {
    Forwards,
    Back,
    Blank,
    List,
    Notes,
    Escape,
}

impl Key<'_> {
    /// What the key asks for; none, if it is left to the browser.
    ///
    /// In a control only Page Down and Page Up are taken, which a presenter's remote control sends. There are two exceptions: on
    /// a dark screen there is nothing but a button to be in, and every key shows the screen again; and Escape closes the list
    /// of the keys from wherever focus is.
    #[must_use]
    pub fn intent(self, presenter: Presenter) -> Option<Intent> {
        let meaning = self.meaning()?;
        let is_free = !self.in_control || matches!(self.name, "PageDown" | "PageUp");
        let presenter_intent = match (presenter, meaning) {
            (Presenter::Off, _) | (Presenter::Blank, Meaning::List | Meaning::Notes) => return None,
            (Presenter::Blank, Meaning::Escape) => PresenterIntent::Leave,
            (Presenter::Blank, Meaning::Forwards | Meaning::Back | Meaning::Blank) => PresenterIntent::Blank,
            (Presenter::Keys, Meaning::Escape) => PresenterIntent::ListKeys,
            (Presenter::Showing | Presenter::Keys, _) if !is_free => return None,
            (Presenter::Showing, Meaning::Escape) => PresenterIntent::Leave,
            (Presenter::Showing | Presenter::Keys, Meaning::Blank) => PresenterIntent::Blank,
            (Presenter::Showing | Presenter::Keys, Meaning::List) => PresenterIntent::ListKeys,
            (Presenter::Showing | Presenter::Keys, Meaning::Notes) => {
                return Some(Intent::Page(PageIntent::Toggle(Panel::Notes)));
            }
            (Presenter::Showing | Presenter::Keys, Meaning::Forwards) => {
                return Some(Intent::Session(SessionIntent::DoStep));
            }
            (Presenter::Showing | Presenter::Keys, Meaning::Back) => {
                return Some(Intent::Session(SessionIntent::StepBack));
            }
        };
        Some(Intent::Presenter(presenter_intent))
    }

    /// What the key asks for in the window with the notes: only the steps, and the dark screen, which are seen elsewhere.
    #[must_use]
    pub fn intent_in_notes(self, presenter: Presenter) -> Option<Intent> {
        self.intent(presenter)
            .filter(|intent| matches!(intent, Intent::Session(_) | Intent::Presenter(PresenterIntent::Blank)))
    }

    fn meaning(self) -> Option<Meaning> {
        let (name, meaning) = MEANINGS.iter().copied().find(|(name, _)| *name == self.name)?;
        // Some keyboards need Shift for a sign; of anything else it makes another key.
        (!self.with_shift || matches!(name, "." | "?")).then_some(meaning)
    }
}

const MEANINGS: [(&str, Meaning); 14] = [
    ("PageDown", Meaning::Forwards),
    (" ", Meaning::Forwards),
    ("ArrowRight", Meaning::Forwards),
    ("ArrowDown", Meaning::Forwards),
    ("PageUp", Meaning::Back),
    ("ArrowLeft", Meaning::Back),
    ("ArrowUp", Meaning::Back),
    (".", Meaning::Blank),
    ("b", Meaning::Blank),
    // Of Caps Lock.
    ("B", Meaning::Blank),
    ("n", Meaning::Notes),
    ("N", Meaning::Notes),
    ("?", Meaning::List),
    ("Escape", Meaning::Escape),
];

#[cfg(test)]
mod tests {
    use super::*;

    const NEXT: [&str; 4] = ["PageDown", " ", "ArrowRight", "ArrowDown"];
    const PREVIOUS: [&str; 3] = ["PageUp", "ArrowLeft", "ArrowUp"];
    const BLANK: [&str; 3] = [".", "b", "B"];

    fn pressed(name: &str, presenter: Presenter) -> Option<Intent> {
        Key { name, with_shift: false, in_control: false }.intent(presenter)
    }

    fn in_control(name: &str, presenter: Presenter) -> Option<Intent> {
        Key { name, with_shift: false, in_control: true }.intent(presenter)
    }

    fn all() -> Vec<&'static str> {
        [&NEXT[..], &PREVIOUS, &BLANK, &["Escape", "?", "n", "N"]].concat()
    }

    #[test]
    fn keys_step_forwards_and_back_blank_list_and_leave() {
        for presenter in [Presenter::Showing, Presenter::Keys] {
            for key in NEXT {
                assert_eq!(pressed(key, presenter), Some(Intent::Session(SessionIntent::DoStep)), "{key}");
            }
            for key in PREVIOUS {
                assert_eq!(pressed(key, presenter), Some(Intent::Session(SessionIntent::StepBack)), "{key}");
            }
            for key in BLANK {
                assert_eq!(pressed(key, presenter), Some(Intent::Presenter(PresenterIntent::Blank)), "{key}");
            }
            assert_eq!(pressed("?", presenter), Some(Intent::Presenter(PresenterIntent::ListKeys)));
            for key in ["n", "N"] {
                assert_eq!(pressed(key, presenter), Some(Intent::Page(PageIntent::Toggle(Panel::Notes))), "{key}");
            }
        }
        assert_eq!(pressed("Escape", Presenter::Showing), Some(Intent::Presenter(PresenterIntent::Leave)));
    }

    #[test]
    fn no_key_is_taken_while_the_page_is_not_presented() {
        for key in all() {
            assert_eq!((pressed(key, Presenter::Off), in_control(key, Presenter::Off)), (None, None), "{key}");
        }
    }

    #[test]
    fn no_other_printable_key_is_taken() {
        for presenter in [Presenter::Showing, Presenter::Keys, Presenter::Blank] {
            for key in (b'!'..=b'~').map(char::from).filter(|key| !".bBnN?".contains(*key)) {
                assert_eq!(pressed(&key.to_string(), presenter), None, "{key}");
            }
            for key in ["Tab", "Enter", "F1", "F5", "F6", "Home", "End", "Backspace", "Shift"] {
                assert_eq!(pressed(key, presenter), None, "{key}");
            }
        }
    }

    #[test]
    fn in_a_control_only_page_down_and_page_up_are_taken() {
        for key in all() {
            let taken = in_control(key, Presenter::Showing);
            assert_eq!(taken.is_some(), ["PageDown", "PageUp"].contains(&key), "{key}");
            assert!(taken.is_none() || taken == pressed(key, Presenter::Showing), "{key}");
        }
    }

    #[test]
    fn on_a_dark_screen_every_key_shows_it_again_and_none_steps() {
        for key in [&NEXT[..], &PREVIOUS, &BLANK].concat() {
            let shown = Some(Intent::Presenter(PresenterIntent::Blank));
            assert_eq!(
                (pressed(key, Presenter::Blank), in_control(key, Presenter::Blank)),
                (shown.clone(), shown),
                "{key}"
            );
        }
        assert_eq!(in_control("Escape", Presenter::Blank), Some(Intent::Presenter(PresenterIntent::Leave)));
        assert_eq!((pressed("?", Presenter::Blank), pressed("n", Presenter::Blank)), (None, None));
    }

    #[test]
    fn in_the_window_with_the_notes_keys_step_and_blank_the_screen_and_no_more() {
        let there = |name| Key { name, with_shift: false, in_control: false }.intent_in_notes(Presenter::Showing);
        for key in [&NEXT[..], &PREVIOUS, &BLANK].concat() {
            assert_eq!(there(key), pressed(key, Presenter::Showing), "{key}");
        }
        for key in ["Escape", "?", "n"] {
            assert_eq!(there(key), None, "{key}");
        }
    }

    #[test]
    fn escape_closes_the_list_first_wherever_focus_is() {
        let closed = Some(Intent::Presenter(PresenterIntent::ListKeys));
        assert_eq!(pressed("Escape", Presenter::Keys), closed);
        assert_eq!(in_control("Escape", Presenter::Keys), closed);
    }

    #[test]
    fn with_shift_only_signs_are_taken_that_a_keyboard_may_need_it_for() {
        for name in all() {
            let taken = Key { name, with_shift: true, in_control: false }.intent(Presenter::Showing);
            assert_eq!(taken.is_some(), [".", "?"].contains(&name), "{name}");
        }
    }
}
