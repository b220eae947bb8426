//! The words of a week, and of the days that are over.

use super::day::debrief;
use crate::i18n::Lang;
use crate::lesson::catalog::DAYS_OF_A_WEEK;
use crate::lesson::{Ending, Judgement, Lesson};

/// A day of a week in words: 'Day 3 of 7'.
#[must_use]
pub fn day_of_the_week(day: u8, lang: Lang) -> String {
    lang.days().week.day(day, DAYS_OF_A_WEEK)
}

/// What leads on from this day of a week.
#[must_use]
pub fn next_day(day: u8, lang: Lang) -> &'static str {
    let words = &lang.days().week;
    if day < DAYS_OF_A_WEEK { words.next_day() } else { words.end_of_week() }
}

/// What is told of a day that is over: what it is called, how it ended, and what was learnt; of a day of a week, whether it was
/// noticed, and by what. Each stands on a line of its own.
#[must_use]
pub fn finished_day(lesson: &Lesson, ending: &Ending, place: Option<u8>, lang: Lang) -> String {
    let texts = lang.texts();
    let title = (lesson.words)(&texts.lessons).title();
    let Some(about) = debrief(lesson, ending, lang) else { return title.to_owned() };
    match place {
        None => [title, "\n", about.title, "\n", (ending.learnt)(&texts.lessons)].concat(),
        Some(place) => {
            let remark = match ending.judgement() {
                Judgement::Noticed => lang.days().week.noticed(),
                Judgement::NotNoticed => lang.days().week.not_noticed(),
                Judgement::Trusted => lang.days().week.trusted(),
                Judgement::Careful => lang.days().week.careful(),
            };
            [&day_of_the_week(place, lang), "\n", title, ": ", about.title, "\n", remark, " ", about.clue].concat()
        }
    }
}
