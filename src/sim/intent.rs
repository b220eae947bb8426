//! Everything that a person can do on the page, and what the browser reports to it. Each part of the page has its own.

use super::drafts::DraftIntent;
use super::page::notes::NotesIntent;
use super::page::presenter::PresenterIntent;
use super::page::{PageIntent, SettingsIntent};
use super::session::SessionIntent;
use super::speech::SpeechIntent;
use crate::defences::Habit;
use crate::protocol::Input;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Opens the page.
    Open,
    /// The timer has elapsed.
    Wake,
    /// The browser is idle: runs the program once, so that the first press is not slow.
    WarmUp,
    /// The fragment of the page's address has changed.
    OpenLink(String),
    /// Opens the session that somebody has saved: all that stands in their file.
    OpenFile(String),
    /// Loads the page again, to get the language that was chosen and has not come.
    LoadAgain,
    /// Opens the lesson after this one.
    OpenNextLesson,
    /// Opens another telling of the same day.
    OpenAnotherDay,
    /// Answers somebody, or ends the conversation: the choice with this number, of those that are shown.
    Choose(usize),
    /// Plays a run of the table of defences: that of the cell with this number, counted row by row.
    WatchRun(usize),
    /// Does what can happen now: what has this number in 'Look inside'.
    DoPossible(usize),
    /// The class has this habit, or has it no more.
    ChooseHabit(Habit, bool),
    /// Does this on one of the devices.
    Act(Input),
    Draft(DraftIntent),
    Session(SessionIntent),
    Speech(SpeechIntent),
    Settings(SettingsIntent),
    Page(PageIntent),
    Presenter(PresenterIntent),
    Notes(NotesIntent),
}
