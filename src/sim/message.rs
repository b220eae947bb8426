//! Everything that is said other than changes on the devices and answers to a question: one enum, so that words, topic and
//! urgency of each message stand in one place.

use std::time::Duration;

use crate::history::recording::Unreadable;
use crate::i18n::{Lang, Texts};
use crate::lesson::Lesson;
use crate::narrate;
use crate::protocol::person::Person;
use crate::protocol::user_id::UserIdError;
use crate::speech::{Topic, Urgency};

/// A message without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Message {
    // On the devices
    UserIdNotSent(UserIdFieldError),
    /// How many digits of the PIN have been entered.
    DigitsEntered(usize),
    CodeIncomplete,
    CheckboxRequired,
    NotSwipedToTheEnd,

    // In the lesson
    NothingToDo,
    SwitchIsDone,
    SteppedBack,
    NothingToStepBack,
    StartedOver,
    /// Somebody begins a log-on at another computer.
    LogOnElsewhere,
    TimeLeft(Duration),
    /// The guide has taken the safe way on an ordinary day.
    SafeWay,
    Timeline(TimelineMessage),

    // On the page
    LanguageChanged,
    /// This one was chosen, and its words have not come.
    LanguageNotHere(Lang),
    /// This day was opened, and its words have not come.
    DayNotHere(&'static Lesson),
    /// A shared session was opened, and what it needs has not come.
    SessionNotHere,
    ReadsAloud,
    NoVoice,
    VoiceSample,
    SettingsForgotten,
    NewVersion,
    PresenterEntered,
    PresenterLeft,
    Notes(NotesMessage),
}

/// A message about the window with the speaker notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotesMessage {
    Opened,
    Blocked,
    Closed,
    /// The class is asked from now on before a decision, or no longer.
    Asks(bool),
    /// And this is the question.
    Question,
}

/// A message about the time of the session, and about sharing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimelineMessage {
    /// Something was done in the past.
    BranchBegins,
    /// A session that somebody has shared is open.
    Opened { has_drifted: bool },
    /// Or it cannot be opened.
    Unreadable(Unreadable),
    /// Whether the link to the session could be copied.
    LinkCopied(bool),
    /// Whether the code that embeds the page could be copied.
    CodeCopied(bool),
}

/// Why a user ID was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UserIdFieldError {
    Empty,
    Rule(UserIdError),
}

impl Message {
    pub(super) const fn topic(self) -> Topic {
        match self {
            Self::UserIdNotSent(_) => Topic::Computer,
            Self::DigitsEntered(_) => Topic::Typing,
            Self::CodeIncomplete | Self::CheckboxRequired | Self::NotSwipedToTheEnd => Topic::Phone,
            Self::TimeLeft(_) => Topic::TimeLeft,
            Self::SafeWay
            | Self::Timeline(_)
            | Self::Notes(_)
            | Self::NothingToDo
            | Self::SwitchIsDone
            | Self::SteppedBack
            | Self::NothingToStepBack
            | Self::StartedOver
            | Self::LogOnElsewhere
            | Self::LanguageChanged
            | Self::LanguageNotHere(_)
            | Self::DayNotHere(_)
            | Self::SessionNotHere
            | Self::ReadsAloud
            | Self::NoVoice
            | Self::VoiceSample
            | Self::SettingsForgotten
            | Self::NewVersion
            | Self::PresenterEntered
            | Self::PresenterLeft => Topic::Guide,
        }
    }

    pub(super) const fn urgency(self) -> Urgency {
        if matches!(self, Self::UserIdNotSent(_) | Self::CodeIncomplete | Self::CheckboxRequired) {
            Urgency::Alert
        } else {
            Urgency::Status
        }
    }

    /// Whether it ends with what to do next.
    pub(super) const fn has_hint(self) -> bool {
        match self {
            Self::UserIdNotSent(_)
            | Self::CodeIncomplete
            | Self::CheckboxRequired
            | Self::NothingToDo
            | Self::SwitchIsDone
            | Self::SteppedBack
            | Self::NothingToStepBack
            | Self::StartedOver
            | Self::LogOnElsewhere
            | Self::TimeLeft(_)
            | Self::LanguageChanged => true,
            Self::DigitsEntered(_)
            | Self::SafeWay
            | Self::Timeline(_)
            | Self::Notes(_)
            | Self::NotSwipedToTheEnd
            | Self::LanguageNotHere(_)
            | Self::DayNotHere(_)
            | Self::SessionNotHere
            | Self::ReadsAloud
            | Self::NoVoice
            | Self::VoiceSample
            | Self::SettingsForgotten
            | Self::NewVersion
            | Self::PresenterEntered
            | Self::PresenterLeft => false,
        }
    }

    pub(super) fn words(self, lang: Lang) -> String {
        let texts = lang.texts();
        let said = &texts.said;
        let words = match self {
            Self::DigitsEntered(count) => return texts.phone.digits(count, Person::PIN_DIGITS),
            Self::TimeLeft(left) => return said.time_left(&narrate::duration(left, texts)),
            Self::LanguageNotHere(lang) => return texts.chrome.language_not_here(lang.name()),
            Self::DayNotHere(lesson) => {
                return texts.chrome.day_not_here(narrate::lesson_texts(lesson, lang).title());
            }
            Self::SessionNotHere => texts.chrome.session_not_here(),
            Self::UserIdNotSent(error) => user_id_error(error, texts),
            Self::CodeIncomplete => texts.phone.four_digits(),
            Self::CheckboxRequired => texts.phone.tick_first(),
            Self::NotSwipedToTheEnd => said.swiped_too_little(),
            Self::NothingToDo => said.nothing_to_do(),
            Self::SwitchIsDone => said.switch_is_done(),
            Self::SteppedBack => said.stepped_back(),
            Self::NothingToStepBack => said.nothing_to_step_back(),
            Self::StartedOver => said.started_over(),
            Self::SafeWay => lang.days().people.safe_way(),
            Self::Timeline(message) => message.words(lang),
            Self::Notes(message) => message.words(lang),
            Self::LogOnElsewhere => said.elsewhere(),
            Self::LanguageChanged => said.language(),
            Self::ReadsAloud => said.reads_aloud(),
            Self::NoVoice => texts.chrome.no_voice(),
            Self::VoiceSample => said.voice_sample(),
            Self::SettingsForgotten => said.settings_forgotten(),
            Self::NewVersion => texts.chrome.new_version(),
            Self::PresenterEntered => said.presenter_entered(),
            Self::PresenterLeft => said.presenter_left(),
        };
        words.to_owned()
    }
}

impl TimelineMessage {
    /// Whether it is shown until somebody closes it, and not only said.
    pub(super) const fn is_to_be_seen(self) -> bool {
        match self {
            Self::Unreadable(_) | Self::Opened { has_drifted: true } => true,
            Self::BranchBegins | Self::Opened { has_drifted: false } | Self::LinkCopied(_) | Self::CodeCopied(_) => {
                false
            }
        }
    }

    #[inline(never)]
    fn words(self, lang: Lang) -> &'static str {
        let time = &lang.days().time;
        match self {
            Self::BranchBegins => time.branch_begins(),
            Self::Opened { has_drifted: true } => time.has_drifted(),
            Self::Opened { has_drifted: false } => time.opened(),
            Self::Unreadable(Unreadable::Version) => time.other_version(),
            Self::Unreadable(Unreadable::Damaged | Unreadable::Refused) => time.damaged(),
            Self::Unreadable(Unreadable::TooLarge) => time.too_large(),
            Self::LinkCopied(true) => time.copied(),
            Self::LinkCopied(false) => time.not_copied(),
            Self::CodeCopied(true) => lang.days().take_away.copied(),
            Self::CodeCopied(false) => lang.days().take_away.not_copied(),
        }
    }
}

impl NotesMessage {
    #[inline(never)]
    fn words(self, lang: Lang) -> &'static str {
        let notes = &lang.days().notes;
        match self {
            Self::Opened => notes.opened(),
            Self::Blocked => notes.blocked(),
            Self::Closed => notes.closed(),
            Self::Asks(true) => notes.asks(),
            Self::Asks(false) => notes.asks_no_more(),
            Self::Question => notes.question(),
        }
    }
}

/// What is said of a user ID that was not sent, and shown beside its field.
pub(super) const fn user_id_error(error: UserIdFieldError, texts: &Texts) -> &'static str {
    let computer = &texts.computer;
    match error {
        UserIdFieldError::Empty => computer.error_empty(),
        UserIdFieldError::Rule(rule) => match rule {
            UserIdError::CprNumber => computer.error_cpr(),
            UserIdError::TooShort => computer.error_too_short(),
            UserIdError::TooLong => computer.error_too_long(),
            UserIdError::Character => computer.error_character(),
            UserIdError::SpaceAtTheEnds => computer.error_space(),
        },
    }
}
