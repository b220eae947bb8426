//! The page around the lesson: language and settings, panels, notices, and updates of the page itself.

pub mod link;
pub mod presenter;
pub mod settings;
pub mod updates;

use super::effect::{Effect, Region};
use super::message::Message;
use super::reply::Reply;
use crate::i18n::Lang;
use link::Unknown;
use presenter::Presenter;
use settings::{SavedSettings, Setting, Settings};
use updates::{NewVersion, UpdateEvent, Updates};

/// What a person does to the page, and what the browser reports about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageIntent {
    ToggleSettings,
    ToggleLessons,
    /// Shows the rest of the guide where the window is narrow, or hides it again.
    ToggleGuide,
    DismissNotice,
    /// The browser reports something about the page itself.
    NoteUpdate(UpdateEvent),
    /// Opens the new version of the page now, or puts it off.
    TakeNewVersion {
        now: bool,
    },
    /// Goes to a region of the page.
    GoTo(Region),
    /// Goes to the next region of the page, or to the one before.
    GoToNext {
        backwards: bool,
    },
}

/// What a person sets, to be found again at the next visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsIntent {
    Set(Setting),
    /// Changes the page to the other language.
    SwitchLanguage,
    /// Resets everything to what it was before anything was set.
    Forget,
}

#[derive(Debug)]
pub(super) struct Page {
    pub(super) lang: Lang,
    pub(super) settings: Settings,
    saved: SavedSettings,
    pub(super) settings_open: bool,
    pub(super) lessons_open: bool,
    pub(super) guide_open: bool,
    pub(super) presenter: Presenter,
    pub(super) unknown_in_link: Unknown,
    pub(super) updates: Updates,
}

impl Page {
    /// With the settings of the last visit, which are still to be made.
    pub(super) fn new(lang: Lang, saved: SavedSettings, unknown_in_link: Unknown) -> Self {
        Self {
            lang,
            settings: Settings::default(),
            saved,
            settings_open: false,
            lessons_open: false,
            guide_open: false,
            presenter: Presenter::Off,
            unknown_in_link,
            updates: Updates::default(),
        }
    }

    pub(super) fn handle(&mut self, intent: PageIntent) -> Reply {
        // Where the button that was pressed is gone, focus goes to the guide.
        match intent {
            PageIntent::ToggleSettings => {
                self.settings_open = !self.settings_open;
                if self.settings_open {
                    // They are listed in the settings.
                    return Reply::Carry(Effect::AskForVoices);
                }
            }
            PageIntent::ToggleLessons => self.lessons_open = !self.lessons_open,
            PageIntent::ToggleGuide => self.guide_open = !self.guide_open,
            PageIntent::DismissNotice => {
                self.unknown_in_link = Unknown::default();
                return Reply::Carry(Effect::FocusHeading(Region::Guide));
            }
            PageIntent::NoteUpdate(event) => {
                if self.updates.note(event) {
                    return Reply::Say(Message::NewVersion);
                }
            }
            PageIntent::TakeNewVersion { now: true } => return Reply::Carry(Effect::OpenNewVersion),
            PageIntent::TakeNewVersion { now: false } => {
                self.updates.new_version = NewVersion::Postponed;
                return Reply::Carry(Effect::FocusHeading(Region::Guide));
            }
            PageIntent::GoTo(region) => return Reply::Carry(Effect::FocusHeading(region)),
            PageIntent::GoToNext { backwards } => return Reply::Carry(Effect::FocusNextHeading { backwards }),
        }
        Reply::Nothing
    }

    /// Makes a setting for this visit. The clock belongs to the session, and is not set here.
    pub(super) const fn set(&mut self, setting: Setting) {
        if let Setting::Lang(lang) = setting {
            self.lang = lang;
        }
        self.settings.set(setting);
    }

    /// Notes a setting for the next visit.
    pub(super) fn save(&mut self, setting: Setting) -> Effect {
        self.saved.set(setting);
        Effect::SaveSettings(self.saved.text())
    }

    /// Forgets every setting but the language of this visit: in another language, nobody would understand what happened.
    pub(super) fn forget_settings(&mut self) -> Effect {
        self.settings = Settings::default();
        self.saved = SavedSettings::default();
        Effect::SaveSettings(None)
    }
}

#[cfg(test)]
mod tests {
    use super::settings::Theme;
    use super::*;

    fn page() -> Page {
        Page::new(Lang::English, SavedSettings::default(), Unknown::default())
    }

    #[test]
    fn voices_are_requested_when_the_settings_open_but_not_when_they_close() {
        let mut page = page();
        assert_eq!(page.handle(PageIntent::ToggleSettings), Reply::Carry(Effect::AskForVoices));
        assert_eq!(page.handle(PageIntent::ToggleSettings), Reply::Nothing);
        assert!(!page.settings_open);
    }

    #[test]
    fn focus_goes_to_the_guide_when_the_button_that_was_pressed_is_gone() {
        for intent in [PageIntent::DismissNotice, PageIntent::TakeNewVersion { now: false }] {
            assert_eq!(page().handle(intent), Reply::Carry(Effect::FocusHeading(Region::Guide)));
        }
    }

    #[test]
    fn the_language_stays_when_the_settings_are_forgotten() {
        let mut page = page();
        for setting in [Setting::Lang(Lang::Danish), Setting::Theme(Theme::Dark)] {
            page.set(setting);
            page.save(setting);
        }
        assert_eq!(page.forget_settings(), Effect::SaveSettings(None));
        assert_eq!((page.lang, page.settings), (Lang::Danish, Settings::default()));
    }
}
