//! What somebody says in front of a class at a step, what they ask, and what often goes wrong there.

use super::guide::of_step_alone;
use crate::i18n::{Lang, Notes};
use crate::lesson::{Action, Guidance, Lesson, Next, Step};

/// A note for somebody in front of a class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Note {
    pub say: &'static str,
    pub ask: &'static str,
    pub mistake: &'static str,
}

impl Note {
    /// From a text with a line for each.
    fn read(text: &'static str) -> Self {
        let mut lines = text.lines();
        let mut line = || lines.next().unwrap_or_default();
        Self { say: line(), ask: line(), mistake: line() }
    }
}

/// What there is to say now. `looks_on`: whether the lesson is over and only looked at once more.
///
/// On an ordinary day it is the same from the beginning to the end, whatever day it is: what stands there may be seen by the class.
#[must_use]
#[inline(never)]
pub fn note(lesson: &Lesson, next: Next, looks_on: bool, lang: Lang) -> Note {
    let notes = &lang.days().notes;
    let is_over = looks_on || matches!(next.action, Action::Finished(_));
    Note::read(match (lesson.day, lesson.guidance) {
        (Some(day), _) if is_over && day.is_fraud => notes.day_after_fraud(),
        (Some(_), _) if is_over => notes.day_after_honest(),
        (Some(_), _) => notes.day_before(),
        (None, Guidance::Always) if is_over => notes.lesson_over(),
        (None, Guidance::OnRequest) => notes.on_your_own(),
        (None, Guidance::Always | Guidance::WhatHappens) => of(next.step, notes),
    })
}

/// What the step after this one is called; nothing, where that depends on what is done.
#[must_use]
pub fn next_title(lesson: &Lesson, next: Next, lang: Lang) -> &'static str {
    if lesson.guidance != Guidance::Always || matches!(next.action, Action::Finished(_)) {
        return "";
    }
    let Some(place) = lesson.steps.iter().position(|step| *step == next.step) else { return "" };
    match lesson.steps.get(place + 1) {
        Some(step) => of_step_alone(*step, lang).0,
        None => lang.days().notes.the_end(),
    }
}

const fn of(step: Step, notes: &Notes) -> &'static str {
    match step {
        Step::OpenAppForSetting => notes.open_app_for_setting(),
        Step::UnlockForSetting => notes.unlock_for_setting(),
        Step::OpenMenu => notes.open_menu(),
        Step::OpenSetting => notes.open_setting(),
        Step::PinForSetting => notes.pin_for_setting(),
        Step::ChooseCodes => notes.choose_codes(),
        Step::StartSwitch => notes.start_switch(),
        Step::CloseAndWait => notes.close_and_wait(),
        Step::WaitForSwitch => notes.wait_for_switch(),
        Step::PressLogOn => notes.press_log_on(),
        Step::WaitForConnection => notes.wait_for_connection(),
        Step::EnterUserId => notes.enter_user_id(),
        Step::OpenApp => notes.open_app(),
        Step::ChooseUser => notes.choose_user(),
        Step::EnterPin => notes.enter_pin(),
        Step::EnterCode => notes.enter_code(),
        Step::ScanQr => notes.scan_qr(),
        Step::ReadAndDecide => notes.read_and_decide(),
        Step::SeePhone => notes.see_phone(),
        Step::SeeComputer => notes.see_computer(),
        Step::SendTransfer => notes.send_transfer(),
        Step::EnterWrongCode => notes.enter_wrong_code(),
        Step::EnterWrongPin => notes.enter_wrong_pin(),
        Step::WaitForBlock => notes.wait_for_block(),
        Step::EnterWrongPinAgain => notes.enter_wrong_pin_again(),
        Step::FindForgotPin => notes.find_forgot_pin(),
        Step::MakeNewPin => notes.make_new_pin(),
        Step::Errand | Step::Contact(_) | Step::Talk(_) | Step::DayOver => notes.day_before(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::catalog;

    fn lines(note: Note) -> [&'static str; 3] {
        [note.say, note.ask, note.mistake]
    }

    fn at(step: Step) -> Next {
        Next { step, action: Action::Wait, detour: None }
    }

    #[test]
    fn each_step_of_each_lesson_has_something_to_say_to_ask_and_to_look_out_for() {
        for lang in Lang::ALL {
            for lesson in catalog::ALL {
                for step in lesson.steps {
                    let note = note(lesson, at(*step), false, lang);
                    assert!(lines(note).iter().all(|line| !line.is_empty()), "{} {step:?} {note:?}", lesson.key);
                }
            }
        }
    }

    #[test]
    fn each_step_of_the_official_guide_has_a_note_of_its_own() {
        for lang in Lang::ALL {
            let notes = Step::OF_THE_OFFICIAL_GUIDE.iter().map(|step| of(*step, &lang.days().notes));
            let different: std::collections::BTreeSet<&str> = notes.collect();
            assert_eq!(different.len(), Step::OF_THE_OFFICIAL_GUIDE.len());
        }
    }

    #[test]
    fn on_a_day_nothing_tells_what_it_is_about_before_it_is_over() {
        let before = Note::read(Lang::English.days().notes.day_before());
        for day in catalog::ALL.iter().copied().flat_map(catalog::days) {
            for step in day.steps {
                assert_eq!(note(day, at(*step), false, Lang::English), before, "{}", day.key);
            }
            let after = note(day, at(Step::Errand), true, Lang::English);
            assert_ne!(after, before, "{}", day.key);
        }
    }

    #[test]
    fn the_step_after_this_one_has_its_own_name_and_after_the_last_one_comes_the_end() {
        let guide = catalog::FIRST;
        assert_eq!(next_title(guide, at(Step::OpenMenu), Lang::English), "QR or one-time codes");
        assert_eq!(next_title(guide, at(Step::EnterPin), Lang::English), "Enter the one-time code");
        assert_eq!(next_title(guide, at(Step::SeeComputer), Lang::English), "The end of the lesson");
    }
}
