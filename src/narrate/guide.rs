//! What the guide says of the present step.

use std::borrow::Cow;

use super::day::{contact_texts, debrief, what_can_be_done};
use super::term::{log_on_button, pin_tries_left};
use crate::i18n::{Guide, Lang, LessonTexts, Rules, StepTexts, Texts};
use crate::lesson::{Action, Detour, Group, Lesson, Next, Step};
use crate::protocol::approval::Outcome;
use crate::protocol::assumption::WRONG_CODES_END_THE_SESSION;
use crate::protocol::party::app::Page;
use crate::protocol::{ComputerInput, Input, PhoneInput, RoomInput, World};

/// The guide's words for one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideWords {
    /// 'Step 3 of 10'.
    pub step: String,
    /// 'Part 3 of 9', where the step is several presses long.
    pub part: Option<String>,
    pub title: &'static str,
    pub what: String,
    pub why: Cow<'static, str>,
    /// What to do in real life, at the end of a day.
    pub in_real_life: &'static str,
    /// What protects the learner here, unless `what` says it already.
    pub rule: Option<&'static str>,
    /// Explains what has left the straight path.
    pub detour: Option<String>,
}

/// What a lesson is called, and what it is about.
#[must_use]
pub fn lesson_texts(lesson: &Lesson, lang: Lang) -> &'static LessonTexts {
    (lesson.words)(&lang.texts().lessons)
}

/// What the lessons that belong together are called.
#[must_use]
pub fn group_name(group: Group, lang: Lang) -> &'static str {
    let chrome = &lang.texts().chrome;
    match group {
        Group::OfficialGuide => chrome.group_official_guide(),
        Group::OneAtATime => chrome.group_one_at_a_time(),
        Group::Mistakes => chrome.group_mistakes(),
        Group::OrdinaryDays => chrome.group_ordinary_days(),
        Group::Freely => chrome.group_freely(),
    }
}

#[must_use]
pub fn words(lesson: &Lesson, next: Next, world: &World, lang: Lang) -> GuideWords {
    let texts = lang.texts();
    let guide = &texts.guide;
    let (title, why) = match next.action {
        Action::Finished(ending) => match debrief(lesson, ending, lang) {
            Some(about) => (about.title, about.clue.into()),
            None => (guide.finished.title(), (ending.learnt)(&texts.lessons).into()),
        },
        Action::Do(_) | Action::Wait => {
            let (title, why) = of_step(lesson, next.step, lang);
            (title, why.into())
        }
    };
    let end_of_day = match next.action {
        Action::Finished(ending) => debrief(lesson, ending, lang),
        Action::Do(_) | Action::Wait => None,
    };
    GuideWords {
        step: step_of(lesson, next, lang),
        part: part_of(lesson, next, lang),
        title,
        what: what(lesson, next, world, lang),
        why,
        in_real_life: end_of_day.map_or("", |about| about.in_real_life),
        rule: rule(next, true, lang),
        detour: next.detour.map(|detour| of_detour(detour, texts)),
    }
}

/// Where the learner is and what to do next, as the end of a message: 'Step 5 of 10: On the phone, open …'.
#[must_use]
pub fn hint(lesson: &Lesson, next: Next, world: &World, lang: Lang) -> String {
    let texts = lang.texts();
    match next.action {
        Action::Do(_) | Action::Wait if lesson.day.is_some() => {
            texts.said.hint(&place(lesson, next, lang), &what(lesson, next, world, lang))
        }
        Action::Do(_) => {
            let what = what(lesson, next, world, lang);
            after_detour(next, texts.said.hint(&place(lesson, next, lang), &what), lang)
        }
        Action::Wait | Action::Finished(_) => short_hint(lesson, next, true, lang),
    }
}

/// Where the learner is, and no more. `is_guided`: whether the guide speaks of what left the straight path.
#[must_use]
pub fn short_hint(lesson: &Lesson, next: Next, is_guided: bool, lang: Lang) -> String {
    let hint = match next.action {
        Action::Do(_) | Action::Wait => [&*place(lesson, next, lang), "."].concat(),
        Action::Finished(ending) => match debrief(lesson, ending, lang) {
            // Focus is on the heading that says that this is what happened.
            Some(about) => [about.title, " ", about.happened].concat(),
            None => lang.texts().said.finished().to_owned(),
        },
    };
    if is_guided { after_detour(next, hint, lang) } else { hint }
}

/// The rule that protects somebody who does what comes next, or who is at the end. `with_what`: whether it comes after
/// what there is to do; at one step that says the rule already.
#[must_use]
pub fn rule(next: Next, with_what: bool, lang: Lang) -> Option<&'static str> {
    let rules = &lang.texts().guide.rules;
    match next.action {
        Action::Wait => None,
        Action::Finished(_) => Some(rules.never_approve()),
        Action::Do(
            Input::Computer(_, ComputerInput::EnterUserId(_))
            | Input::Phone(
                PhoneInput::EnterPin(_)
                | PhoneInput::UseBiometrics
                | PhoneInput::EnterCode(_)
                | PhoneInput::Approve
                | PhoneInput::Reject,
            ),
        ) => rule_of_step(next.step, with_what, rules),
        // Something else comes first.
        Action::Do(Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_)) => None,
    }
}

const fn rule_of_step(step: Step, with_what: bool, rules: &Rules) -> Option<&'static str> {
    match step {
        Step::EnterUserId => Some(rules.user_id()),
        Step::EnterPin => Some(rules.pin()),
        Step::EnterCode => Some(rules.code()),
        Step::ReadAndDecide if with_what => None,
        Step::ReadAndDecide => Some(rules.reject()),
        // There is no safety rule for steps in the settings and for deliberate mistakes.
        Step::OpenAppForSetting
        | Step::UnlockForSetting
        | Step::OpenMenu
        | Step::OpenSetting
        | Step::PinForSetting
        | Step::ChooseCodes
        | Step::StartSwitch
        | Step::CloseAndWait
        | Step::WaitForSwitch
        | Step::PressLogOn
        | Step::WaitForConnection
        | Step::OpenApp
        | Step::ChooseUser
        | Step::ScanQr
        | Step::SeePhone
        | Step::SeeComputer
        | Step::SendTransfer
        | Step::EnterWrongCode
        | Step::EnterWrongPin
        | Step::WaitForBlock
        | Step::EnterWrongPinAgain
        | Step::FindForgotPin
        | Step::MakeNewPin
        | Step::Errand
        | Step::Contact(_)
        | Step::Talk(_)
        | Step::DayOver => None,
    }
}

fn after_detour(next: Next, hint: String, lang: Lang) -> String {
    match next.detour.filter(|detour| !is_in_the_change(*detour)) {
        Some(detour) => [&*of_detour(detour, lang.texts()), " ", &hint].concat(),
        None => hint,
    }
}

/// 'Step 3 of 10'; where steps have no numbers, what is going on.
fn step_of(lesson: &Lesson, next: Next, lang: Lang) -> String {
    match lesson.number(next.step) {
        (0, _) if next.is_finished() => lang.days().people.what_happened().to_owned(),
        (0, _) => of_step(lesson, next.step, lang).0.to_owned(),
        (number, last) => lang.texts().guide.step(number, last),
    }
}

/// 'Part 3 of 9', where the step is several presses long.
fn part_of(lesson: &Lesson, next: Next, lang: Lang) -> Option<String> {
    let (number, last) = lesson.part(next.step).filter(|_| !next.is_finished())?;
    Some(lang.texts().guide.part(number, last))
}

/// Where the learner is, in as few words as tell it.
fn place(lesson: &Lesson, next: Next, lang: Lang) -> String {
    part_of(lesson, next, lang).unwrap_or_else(|| step_of(lesson, next, lang))
}

/// What there is to do; on an ordinary day, what can be done.
fn what(lesson: &Lesson, next: Next, world: &World, lang: Lang) -> String {
    let of_the_day = match next.action {
        Action::Finished(ending) => debrief(lesson, ending, lang).map(|about| about.happened),
        Action::Do(_) | Action::Wait => what_can_be_done(lesson, next.step, lang),
    };
    of_the_day.map_or_else(|| what_to_do(next, world, lang.texts()), str::to_owned)
}

/// What the step says to do, or what the state asks for instead.
fn what_to_do(next: Next, world: &World, texts: &Texts) -> String {
    let guide = &texts.guide;
    let site = world.scene().computer.site();
    let what = match (next.action, next.step) {
        (Action::Finished(_), _) => guide.finished.what(),
        (Action::Wait, Step::PressLogOn | Step::SendTransfer) => guide.wait_for_site(),
        (Action::Wait, step) => what_of_step(step, guide),
        (Action::Do(input), step) => match input {
            Input::Computer(_, ComputerInput::LogOn) => return guide.do_log_on(log_on_button(site, texts)),
            Input::Phone(PhoneInput::ChooseUser(user)) => return guide.do_choose_user(user.name()),
            Input::Computer(_, ComputerInput::LogOff) => guide.do_log_off(),
            Input::Computer(_, ComputerInput::GoTo(_)) => guide.do_go_to(),
            Input::Computer(_, ComputerInput::Cancel | ComputerInput::CloseWindow) => guide.do_cancel(),
            Input::Computer(_, ComputerInput::TryAgain) | Input::Phone(PhoneInput::TryAgain) => guide.do_try_again(),
            Input::Phone(PhoneInput::CloseApp) if matches!(step, Step::CloseAndWait) => guide.do_close_and_wait(),
            Input::Phone(PhoneInput::CloseApp) => guide.do_close_app(),
            Input::Phone(PhoneInput::UseBiometrics) => guide.do_biometrics(),
            Input::Phone(PhoneInput::Reject) => guide.do_reject(),
            Input::Phone(PhoneInput::LeaveResult) => guide.do_leave_result(),
            Input::Phone(PhoneInput::OpenMenu) => guide.do_menu(),
            Input::Phone(PhoneInput::GoBack) => guide.do_back(),
            Input::Phone(PhoneInput::TurnTo(Page::Method | Page::Unlock)) => guide.do_setting(),
            Input::Phone(PhoneInput::TurnTo(Page::Pin)) => guide.do_pin_settings(),
            Input::Phone(PhoneInput::TurnTo(Page::ForgotPin)) => guide.do_forgot_pin(),
            Input::Phone(PhoneInput::TurnTo(Page::NewPin)) => guide.do_make_new_pin(),
            Input::Phone(PhoneInput::ChooseMethod { .. } | PhoneInput::ChooseUnlock(_)) => guide.do_choose_codes(),
            Input::Phone(PhoneInput::StartSwitch | PhoneInput::CancelSwitch) => guide.do_start_switch(),
            Input::Room(RoomInput::SkipSwitch) => guide.do_skip(),
            Input::Computer(_, ComputerInput::SendTransfer | ComputerInput::EnterUserId(_))
            | Input::Talk(..)
            | Input::Phone(
                PhoneInput::OpenApp
                | PhoneInput::EnterPin(_)
                | PhoneInput::EnterCode(_)
                | PhoneInput::Scan(_)
                | PhoneInput::Approve,
            )
            | Input::Room(
                RoomInput::BeginElsewhere(_)
                | RoomInput::SetClock(_)
                | RoomInput::SetCamera { .. }
                | RoomInput::SetConnection(_),
            ) => what_of_step(step, guide),
        },
    };
    what.to_owned()
}

const fn what_of_step(step: Step, guide: &Guide) -> &'static str {
    match step {
        Step::OpenAppForSetting | Step::OpenApp => guide.open_app.what(),
        Step::UnlockForSetting | Step::EnterPin | Step::ChooseUser => guide.enter_pin.what(),
        Step::OpenMenu => guide.do_menu(),
        Step::OpenSetting => guide.do_setting(),
        Step::PinForSetting => guide.do_pin_again(),
        Step::ChooseCodes => guide.do_choose_codes(),
        Step::StartSwitch => guide.do_start_switch(),
        Step::CloseAndWait => guide.do_close_and_wait(),
        Step::WaitForSwitch => guide.do_skip(),
        Step::PressLogOn => guide.wait_for_site(),
        Step::SendTransfer => guide.send_transfer.what(),
        Step::WaitForConnection => guide.wait_for_connection.what(),
        Step::EnterUserId => guide.enter_user_id.what(),
        Step::EnterCode => guide.enter_code.what(),
        Step::ScanQr => guide.scan_qr.what(),
        Step::ReadAndDecide => guide.read_and_decide.what(),
        Step::SeePhone => guide.see_phone.what(),
        Step::SeeComputer => guide.see_computer.what(),
        Step::EnterWrongCode => guide.wrong_code_step.what(),
        Step::EnterWrongPin | Step::EnterWrongPinAgain => guide.wrong_pin_step.what(),
        Step::WaitForBlock => guide.wait_for_block.what(),
        Step::FindForgotPin => guide.do_forgot_pin(),
        Step::MakeNewPin => guide.new_pin_step.what(),
        // On a day nobody says what to do.
        Step::Errand | Step::Contact(_) | Step::Talk(_) | Step::DayOver => "",
    }
}

/// The title of a step, and why it is as it is. Step 1 of the official guide is one step there, however many presses it
/// takes; in a lesson that has a step for each press, the words on the controls are the titles.
fn of_step(lesson: &Lesson, step: Step, lang: Lang) -> (&'static str, &'static str) {
    let (title, why) = of_step_alone(step, lang);
    let is_one_of_several = Step::OF_THE_SWITCH.contains(&step) && !lesson.has_as_a_step_of_its_own(step);
    (if is_one_of_several { lang.texts().lessons.switch_to_codes.title() } else { title }, why)
}

/// What a step is called, also where it is one of several with one name.
pub(super) fn of_step_alone(step: Step, lang: Lang) -> (&'static str, &'static str) {
    let texts = lang.texts();
    let guide = &texts.guide;
    let phone = &texts.phone;
    let of_switch = |title: &'static str| (title, guide.switch_why());
    match step {
        Step::OpenAppForSetting => of_switch(guide.open_app.title()),
        Step::UnlockForSetting | Step::PinForSetting => of_switch(guide.enter_pin.title()),
        Step::OpenMenu => of_switch(phone.menu()),
        Step::OpenSetting => of_switch(phone.setting_method()),
        Step::ChooseCodes => of_switch(phone.choose_method_heading()),
        Step::StartSwitch => of_switch(phone.start_switch()),
        Step::CloseAndWait => of_switch(phone.close_and_wait()),
        Step::WaitForSwitch => of_switch(guide.skip_24_hours()),
        Step::PressLogOn => texts_of(&guide.press_log_on),
        Step::SendTransfer => texts_of(&guide.send_transfer),
        Step::WaitForConnection => texts_of(&guide.wait_for_connection),
        Step::EnterUserId => texts_of(&guide.enter_user_id),
        Step::OpenApp => texts_of(&guide.open_app),
        Step::ChooseUser => texts_of(&guide.choose_user),
        Step::EnterPin => texts_of(&guide.enter_pin),
        Step::EnterCode => texts_of(&guide.enter_code),
        Step::ScanQr => texts_of(&guide.scan_qr),
        Step::ReadAndDecide => texts_of(&guide.read_and_decide),
        Step::SeePhone => texts_of(&guide.see_phone),
        Step::SeeComputer => texts_of(&guide.see_computer),
        Step::EnterWrongCode => texts_of(&guide.wrong_code_step),
        Step::EnterWrongPin => texts_of(&guide.wrong_pin_step),
        Step::EnterWrongPinAgain => (guide.wrong_pin_step.title(), guide.wrong_pin_again_why()),
        Step::WaitForBlock => texts_of(&guide.wait_for_block),
        Step::FindForgotPin => (phone.forgot_pin(), guide.new_pin_step.why()),
        Step::MakeNewPin => texts_of(&guide.new_pin_step),
        Step::Errand => (lang.days().people.today(), ""),
        Step::Contact(channel) => (contact_texts(channel, lang).comes(), ""),
        Step::Talk(channel) => (contact_texts(channel, lang).goes_on(), ""),
        Step::DayOver => (lang.days().week.day_is_over(), ""),
    }
}

const fn texts_of(step: &StepTexts) -> (&'static str, &'static str) {
    (step.title(), step.why())
}

/// Whether what changed tells of the detour already, so that the hint need not.
const fn is_in_the_change(detour: Detour) -> bool {
    match detour {
        Detour::UnknownUserId(_)
        | Detour::WrongPin(_)
        | Detour::WrongCode(_)
        | Detour::Ended(_)
        | Detour::Blocked
        | Detour::NewPinNeeded
        | Detour::CameraBroken
        | Detour::ScanAgain
        | Detour::NoConnection => true,
        Detour::AppOpenedTooEarly
        | Detour::OldResultOnPhone
        | Detour::NotThisPhonesUser
        | Detour::NotTheLearner
        | Detour::OpenForSomebodyElse
        | Detour::InTheMenu
        | Detour::SwitchFirst
        | Detour::NotBegunHere => false,
    }
}

fn of_detour(detour: Detour, texts: &Texts) -> String {
    let guide = &texts.guide;
    let text = match detour {
        Detour::UnknownUserId(tries) => return guide.detour_unknown_user_id(tries),
        Detour::WrongPin(wrong) => return guide.detour_wrong_pin(&texts.phone.wrong_pin(pin_tries_left(wrong))),
        Detour::WrongCode(wrong) => return guide.detour_wrong_code(wrong, WRONG_CODES_END_THE_SESSION),
        Detour::Ended(Outcome::CodesUsedUp) => return guide.detour_codes_used_up(WRONG_CODES_END_THE_SESSION),
        Detour::Ended(Outcome::Rejected) => guide.detour_rejected(),
        // An approval is no detour; there is no such state.
        Detour::Ended(Outcome::Cancelled | Outcome::Approved) => guide.detour_cancelled(),
        Detour::Ended(Outcome::Expired) => guide.detour_expired(),
        Detour::Ended(Outcome::ParallelSessions) => guide.detour_parallel(),
        Detour::AppOpenedTooEarly => guide.detour_too_early(),
        Detour::OldResultOnPhone => guide.detour_old_result(),
        Detour::NotThisPhonesUser => guide.detour_not_this_phone(),
        Detour::NotTheLearner => guide.detour_not_the_learner(),
        Detour::OpenForSomebodyElse => guide.detour_somebody_else(),
        Detour::InTheMenu => guide.detour_in_the_menu(),
        Detour::Blocked => guide.detour_blocked(),
        Detour::NewPinNeeded => guide.detour_new_pin(),
        Detour::CameraBroken => guide.detour_camera(),
        Detour::ScanAgain => guide.detour_scan_again(),
        Detour::NoConnection => guide.detour_no_connection(),
        Detour::SwitchFirst => guide.detour_switch_first(),
        Detour::NotBegunHere => guide.detour_not_begun_here(),
    };
    text.to_owned()
}
