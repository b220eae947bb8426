//! What the guide says of the present step.

use crate::i18n::{Guide, Lang, StepTexts};
use crate::lesson::{Action, Detour, LessonId, Next, Step};
use crate::protocol::Input;
use crate::protocol::approval::Outcome;
use crate::protocol::assumption::WRONG_CODES_END_THE_SESSION;

/// The guide's words for one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideWords {
    /// 'Step 3 of 10'.
    pub step: String,
    pub title: &'static str,
    pub what: &'static str,
    pub why: &'static str,
    /// Explains what has left the straight path.
    pub detour: Option<String>,
}

/// The title of a lesson.
#[must_use]
pub const fn lesson_title(lesson: LessonId, lang: Lang) -> &'static str {
    match lesson {
        LessonId::LogOn => lang.texts().guide.lesson_log_on,
    }
}

#[must_use]
pub fn words(lesson: LessonId, next: Next, lang: Lang) -> GuideWords {
    let guide = &lang.texts().guide;
    let texts = match next.action {
        Action::Finished => &guide.finished,
        Action::Do(_) | Action::Wait => of_step(next.step, guide),
    };
    GuideWords {
        step: step_of(lesson, next.step, guide),
        title: texts.title,
        what: what_to_do(next, guide),
        why: texts.why,
        detour: next.detour.map(|detour| of_detour(detour, guide)),
    }
}

/// Where the learner is and what to do next, as the end of a message: 'Step 7 of 10: Read the four digits …'.
#[must_use]
pub fn hint(lesson: LessonId, next: Next, lang: Lang) -> String {
    let texts = lang.texts();
    let step = step_of(lesson, next.step, &texts.guide);
    match next.action {
        Action::Do(_) => {
            let hint = (texts.said.hint)(&step, what_to_do(next, &texts.guide));
            match next.detour.filter(|detour| !is_in_the_change(*detour)) {
                Some(detour) => format!("{} {hint}", of_detour(detour, &texts.guide)),
                None => hint,
            }
        }
        Action::Wait => format!("{step}."),
        Action::Finished => format!("{step}. {}", texts.said.finished),
    }
}

fn step_of(lesson: LessonId, step: Step, guide: &Guide) -> String {
    let (number, last) = lesson.number(step);
    (guide.step)(number, last)
}

/// What the step says to do, or what the state asks for instead.
const fn what_to_do(next: Next, guide: &Guide) -> &'static str {
    match next.action {
        Action::Finished => guide.finished.what,
        Action::Wait if matches!(next.step, Step::PressLogOn) => guide.wait_for_site,
        Action::Wait => of_step(next.step, guide).what,
        Action::Do(input) => match input {
            Input::Cancel(_) => guide.do_cancel,
            Input::Reject => guide.do_reject,
            Input::CloseApp | Input::LeaveResult => guide.do_close_app,
            Input::LogOn(_)
            | Input::EnterUserId(..)
            | Input::OpenApp
            | Input::EnterPin(_)
            | Input::EnterCode(_)
            | Input::Approve => of_step(next.step, guide).what,
        },
    }
}

const fn of_step(step: Step, guide: &Guide) -> &StepTexts {
    match step {
        Step::PressLogOn => &guide.press_log_on,
        Step::WaitForConnection => &guide.wait_for_connection,
        Step::EnterUserId => &guide.enter_user_id,
        Step::OpenApp => &guide.open_app,
        Step::EnterPin => &guide.enter_pin,
        Step::EnterCode => &guide.enter_code,
        Step::ReadAndDecide => &guide.read_and_decide,
        Step::SeePhone => &guide.see_phone,
        Step::SeeComputer => &guide.see_computer,
    }
}

/// Whether what changed tells of the detour already, so that the hint need not.
const fn is_in_the_change(detour: Detour) -> bool {
    match detour {
        Detour::UnknownUserId(_) | Detour::WrongPin(_) | Detour::WrongCode(_) | Detour::Ended(_) => true,
        Detour::AppOpenedTooEarly | Detour::OldResultOnPhone | Detour::NotThisPhonesUser => false,
    }
}

fn of_detour(detour: Detour, guide: &Guide) -> String {
    match detour {
        Detour::UnknownUserId(tries) => (guide.detour_unknown_user_id)(tries),
        Detour::WrongPin(wrong) => (guide.detour_wrong_pin)(wrong),
        Detour::WrongCode(wrong) => (guide.detour_wrong_code)(wrong, WRONG_CODES_END_THE_SESSION),
        Detour::Ended(Outcome::Rejected) => guide.detour_rejected.to_owned(),
        // An approval is no detour; there is no such state.
        Detour::Ended(Outcome::Cancelled | Outcome::Approved) => guide.detour_cancelled.to_owned(),
        Detour::Ended(Outcome::CodesUsedUp) => (guide.detour_codes_used_up)(WRONG_CODES_END_THE_SESSION),
        Detour::Ended(Outcome::Expired) => guide.detour_expired.to_owned(),
        Detour::AppOpenedTooEarly => guide.detour_too_early.to_owned(),
        Detour::OldResultOnPhone => guide.detour_old_result.to_owned(),
        Detour::NotThisPhonesUser => guide.detour_not_this_phone.to_owned(),
    }
}
