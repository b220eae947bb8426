//! The page around the lesson: language and settings, panels, notices, and updates of the page itself.

pub mod inside;
pub mod languages;
pub mod link;
pub mod notes;
pub mod presenter;
pub mod settings;
pub mod updates;

use super::effect::{Effect, Region};
use super::finished::Finished;
use super::message::{Message, TimelineMessage};
use super::reply::Reply;
use crate::defences::{Class, Table};
use crate::i18n::Lang;
use crate::lesson::Lesson;
use crate::lesson::replay::REPLAY;
use crate::speech::RealTime;
use inside::InsideTab;
use languages::{Arrived, Languages};
use link::Unknown;
use notes::Notes;
use presenter::{Asking, Presenter};
use settings::{SavedSettings, Setting, Settings};
use updates::{NewVersion, UpdateEvent, Updates};

/// What a person does to the page, and what the browser reports about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageIntent {
    /// Shows a part of the page that was hidden, or hides it again.
    Toggle(Panel),
    /// Opens this tab of 'Look inside'.
    LookAt(InsideTab),
    /// Hides a part by a button in it.
    Close(Panel),
    /// Shows the list of lessons, and goes there.
    GoToLessons,
    /// Shows what was practised and goes there, or leaves it.
    ShowPractised(bool),
    Print,
    DismissNotice,
    /// These words have come.
    NoteWords(Languages),
    /// The table of defences has come.
    NoteTable(&'static Table),
    /// The browser reports something about the page itself.
    NoteUpdate(UpdateEvent),
    /// Says whether the link to the session has been copied.
    NoteCopied(bool),
    /// The same of the code that embeds the page.
    NoteCodeCopied(bool),
    /// Chooses what is embedded in another page.
    ChooseEmbed(EmbedChoice),
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

/// What is to be embedded in another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmbedChoice {
    pub lesson: &'static Lesson,
    pub lang: Lang,
    /// At which step it begins; none, at the beginning.
    pub step: Option<u8>,
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

/// Which of the parts that can be hidden are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panels([bool; Panel::COUNT]);

/// A part of the page that can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    Settings,
    Lessons,
    /// The rest of the guide, where the window is narrow.
    Guide,
    /// The five safety rules.
    Rules,
    /// What the page is.
    About,
    /// The table of defences.
    Defences,
    /// The habits on which a class votes.
    Class,
    /// What was practised.
    Practised,
    /// The stops of the session.
    Timeline,
    /// What goes on between the parties.
    Inside,
    /// The code that shows a lesson in another page.
    Embed,
    /// The steps of the lesson, to be printed.
    Handout,
    /// The plan of the lesson, for a teacher.
    Plan,
    /// The practice people, to be printed and cut out.
    Cards,
    /// What somebody in front of a class says.
    Notes,
}

impl Panel {
    /// One more than the number of the last.
    const COUNT: usize = Self::Notes as usize + 1;

    /// The sheets of paper. One of them is open, or none: what is open is printed.
    pub const SHEETS: [Self; 3] = [Self::Handout, Self::Plan, Self::Cards];
}

impl Panels {
    #[must_use]
    pub const fn has(self, panel: Panel) -> bool {
        self.0[panel as usize]
    }

    /// Of the sheets one is open at a time.
    fn toggle(&mut self, panel: Panel) {
        let is_open = !self.has(panel);
        if Panel::SHEETS.contains(&panel) {
            for sheet in Panel::SHEETS {
                self.set(sheet, false);
            }
        }
        self.set(panel, is_open);
    }

    const fn set(&mut self, panel: Panel, is_open: bool) {
        self.0[panel as usize] = is_open;
    }
}

#[derive(Debug)]
pub(super) struct Page {
    pub(super) lang: Lang,
    languages: Languages,
    /// The language that was chosen, if its words have not come yet.
    pub(super) awaited: Option<Lang>,
    /// The ordinary day that was opened, if its words have not come yet, and of a week the day on which it begins.
    pub(super) awaited_day: Option<(&'static Lesson, Option<u8>)>,
    /// The shared session that was opened, if what it needs has not come yet.
    pub(super) awaited_session: Option<String>,
    /// Why a shared session could not be opened, or is not what it was.
    pub(super) about_session: Option<TimelineMessage>,
    pub(super) settings: Settings,
    saved: SavedSettings,
    pub(super) open: Panels,
    /// What is open of 'Look inside'.
    pub(super) inside: InsideTab,
    /// What was finished in this visit, each by how it ended last.
    done: Vec<Finished>,
    pub(super) presenter: Presenter,
    pub(super) notes: Notes,
    /// Until when the control that is next is shown as pressed, before it is used.
    pub(super) press: Option<RealTime>,
    pub(super) asking: Asking,
    pub(super) unknown_in_link: Unknown,
    pub(super) updates: Updates,
    table: Option<&'static Table>,
    /// The habits that the class has: of this visit, and in no link.
    pub(super) class: Class,
    /// What was chosen to be embedded; none, as long as nothing was.
    pub(super) embed: Option<EmbedChoice>,
}

impl Page {
    /// With the settings of the last visit, which are still to be made.
    pub(super) fn new(languages: Languages, saved: SavedSettings, unknown_in_link: Unknown) -> Self {
        Self {
            lang: languages.first,
            languages,
            awaited: None,
            awaited_day: None,
            awaited_session: None,
            about_session: None,
            settings: Settings::default(),
            saved,
            open: Panels::default(),
            inside: InsideTab::default(),
            done: Vec::new(),
            presenter: Presenter::Off,
            notes: Notes::default(),
            press: None,
            asking: Asking::Never,
            unknown_in_link,
            updates: Updates::default(),
            table: None,
            class: Class::TRUSTING,
            embed: None,
        }
    }

    pub(super) fn handle(&mut self, intent: PageIntent) -> Reply {
        // Where the button that was pressed is gone, focus goes to the guide.
        match intent {
            PageIntent::Toggle(panel) => {
                self.open.toggle(panel);
                if panel == Panel::Settings && self.open.has(panel) {
                    // They are listed in the settings.
                    return Reply::Carry(Effect::AskForVoices);
                }
            }
            PageIntent::LookAt(tab) => self.inside = tab,
            PageIntent::Close(panel) => {
                self.open.set(panel, false);
                return Reply::Carry(Effect::FocusHeading(Region::Guide));
            }
            PageIntent::GoToLessons => {
                self.open.set(Panel::Lessons, true);
                return Reply::Carry(Effect::FocusHeading(Region::Lessons));
            }
            PageIntent::ShowPractised(is_shown) => {
                self.open.set(Panel::Practised, is_shown);
                self.open.set(Panel::Lessons, false);
                return Reply::Carry(Effect::FocusHeading(if is_shown { Region::Practised } else { Region::Guide }));
            }
            PageIntent::Print => return Reply::Carry(Effect::Print),
            PageIntent::DismissNotice => {
                self.unknown_in_link = Unknown::default();
                // Whoever closes it stays in this language and in this lesson.
                self.awaited = None;
                self.awaited_day = None;
                self.awaited_session = None;
                self.about_session = None;
                return Reply::Carry(Effect::FocusHeading(Region::Guide));
            }
            PageIntent::NoteWords(languages) => {
                self.languages = languages;
                return Reply::TakeAwaited;
            }
            PageIntent::NoteTable(table) => self.table = Some(table),
            PageIntent::NoteUpdate(event) => {
                if self.updates.note(event) {
                    return Reply::Say(Message::NewVersion);
                }
            }
            PageIntent::NoteCopied(copied) => {
                return Reply::Say(Message::Timeline(TimelineMessage::LinkCopied(copied)));
            }
            PageIntent::NoteCodeCopied(copied) => {
                return Reply::Say(Message::Timeline(TimelineMessage::CodeCopied(copied)));
            }
            PageIntent::ChooseEmbed(choice) => self.embed = Some(choice),
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

    /// A shared session is open, and the timeline leads through it.
    pub(super) const fn show_timeline(&mut self) {
        self.open.set(Panel::Timeline, true);
    }

    /// The notes are in a window of their own, or nobody presents any more.
    pub(super) const fn close_notes(&mut self) {
        self.open.set(Panel::Notes, false);
    }

    /// The list of lessons has led to one.
    pub(super) const fn close_lessons(&mut self) {
        self.open.set(Panel::Lessons, false);
        self.open.set(Panel::Practised, false);
    }

    /// The lesson has come to its end, where the rules stand, or goes on after it.
    pub(super) const fn note_end(&mut self, is_finished: bool) {
        self.open.set(Panel::Rules, is_finished);
        self.open.set(Panel::Practised, false);
    }

    /// This was finished. Who does the same once more is told of the last time.
    pub(super) fn note(&mut self, finished: Finished) {
        self.done.retain(|other| (other.lesson, other.place) != (finished.lesson, finished.place));
        self.done.push(finished);
    }

    /// What was finished in this visit.
    pub(super) fn done(&self) -> &[Finished] {
        &self.done
    }

    /// Whether this lesson was finished in this visit, in whichever way it is told.
    pub(super) fn is_done(&self, lesson: &'static Lesson) -> bool {
        self.done.iter().any(|done| done.lesson.key == lesson.key)
    }

    /// The table of defences, if it is here with its words.
    pub(super) fn table(&self) -> Option<&'static Table> {
        self.table.filter(|_| self.has_later_parts())
    }

    /// Whether the words of this lesson are here. If not, they are waited for, and otherwise nothing is.
    pub(super) fn has_come(&mut self, lesson: &'static Lesson, day: Option<u8>) -> bool {
        let has_come = self.languages.has(self.lang, lesson);
        self.awaited_day = Some((lesson, day)).filter(|_| !has_come);
        has_come
    }

    /// How much of the page is here.
    pub(super) const fn arrived(&self) -> Arrived {
        self.languages.arrived(self.lang)
    }

    /// Whether all of it is here that comes later: what shared sessions and the timeline need.
    pub(super) fn has_later_parts(&self) -> bool {
        self.arrived() == Arrived::Everything
    }

    /// Whether all words of this language are here.
    pub(super) fn has_words(&self, lang: Lang) -> bool {
        self.languages.has(lang, &REPLAY)
    }

    /// Whether words that somebody wants have not come.
    pub(super) const fn awaits(&self) -> bool {
        self.awaited.is_some() || self.awaited_day.is_some() || self.awaited_session.is_some()
    }

    /// Makes a setting for this visit, in this lesson. The clock belongs to the session, and is not set here. A language whose
    /// words are not here is waited for.
    pub(super) const fn set(&mut self, setting: Setting, lesson: &Lesson) {
        if let Setting::Lang(lang) = setting {
            if self.languages.has(lang, lesson) {
                self.lang = lang;
                self.awaited = None;
            } else {
                self.awaited = Some(lang);
            }
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
    use crate::lesson::Lesson;
    use crate::lesson::catalog::{self, free, told_code};

    fn page() -> Page {
        Page::new(Languages::all(Lang::English), SavedSettings::default(), Unknown::default())
    }

    #[test]
    fn voices_are_requested_when_the_settings_open_but_not_when_they_close() {
        let mut page = page();
        assert_eq!(page.handle(PageIntent::Toggle(Panel::Settings)), Reply::Carry(Effect::AskForVoices));
        assert_eq!(page.handle(PageIntent::Toggle(Panel::Settings)), Reply::Nothing);
        assert!(!page.open.has(Panel::Settings));
    }

    #[test]
    fn each_part_is_shown_and_hidden_by_itself() {
        use Panel::{About, Defences, Guide, Lessons, Practised, Rules, Settings};
        let all = [Settings, Lessons, Guide, Rules, About, Defences, Practised];
        for panel in all {
            let mut page = page();
            let is_shown = |page: &Page| all.map(|other| page.open.has(other));
            page.handle(PageIntent::Toggle(panel));
            assert_eq!(is_shown(&page), all.map(|other| other == panel), "{panel:?}");
            page.handle(PageIntent::Toggle(panel));
            assert_eq!(is_shown(&page), [false; 7]);
        }
    }

    #[test]
    fn focus_goes_to_the_guide_when_the_button_that_was_pressed_is_gone() {
        for intent in [PageIntent::DismissNotice, PageIntent::TakeNewVersion { now: false }] {
            assert_eq!(page().handle(intent), Reply::Carry(Effect::FocusHeading(Region::Guide)));
        }
    }

    #[test]
    fn the_rules_are_open_at_the_end_of_a_lesson_and_closed_when_it_begins_again() {
        let mut page = page();
        page.note_end(true);
        assert!(page.open.has(Panel::Rules));
        page.note_end(false);
        assert!(!page.open.has(Panel::Rules));
    }

    #[test]
    fn a_lesson_is_done_in_whichever_way_it_was_told_and_ended_and_counts_once() {
        let mut page = page();
        let [first, second] = &told_code::DAYS;
        assert!(!page.is_done(first), "nothing is finished yet");
        let finished =
            |lesson: &'static Lesson, ending: usize| Finished { lesson, ending: &lesson.endings[ending], place: None };
        for (lesson, ending) in [(second, 0), (first, 0), (second, 1)] {
            page.note(finished(lesson, ending));
            assert!(page.is_done(first) && page.is_done(second) && !page.is_done(&free::LESSON));
        }
        assert_eq!(page.done(), [finished(first, 0), finished(second, 1)], "the last time counts");
    }

    #[test]
    fn what_was_practised_takes_the_place_of_the_list_and_leads_back_to_the_guide() {
        let mut page = page();
        page.handle(PageIntent::GoToLessons);
        assert_eq!(page.handle(PageIntent::ShowPractised(true)), Reply::Carry(Effect::FocusHeading(Region::Practised)));
        assert!(page.open.has(Panel::Practised) && !page.open.has(Panel::Lessons));
        assert_eq!(page.handle(PageIntent::Print), Reply::Carry(Effect::Print));
        assert_eq!(page.handle(PageIntent::ShowPractised(false)), Reply::Carry(Effect::FocusHeading(Region::Guide)));
        assert!(!page.open.has(Panel::Practised));
    }

    #[test]
    fn the_language_stays_when_the_settings_are_forgotten() {
        let mut page = page();
        for setting in [Setting::Lang(Lang::Danish), Setting::Theme(Theme::Dark)] {
            page.set(setting, catalog::FIRST);
            page.save(setting);
        }
        assert_eq!(page.forget_settings(), Effect::SaveSettings(None));
        assert_eq!((page.lang, page.settings), (Lang::Danish, Settings::default()));
    }
}
