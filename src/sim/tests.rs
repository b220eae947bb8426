//! Stories of somebody at the page, without a page: intents go in, and what is shown and said comes out.

use super::*;
use crate::lesson::{Detour, Lesson, catalog};
use crate::protocol::approval::{Outcome, Site};
use crate::protocol::method::Method;
use crate::protocol::party::app::{Page, Unlock};
use crate::protocol::person::Person;
use crate::sim::edition::{Newer, News};
use crate::sim::settings::{Speed, Theme};
use crate::sim::swipe::Swipe;
use crate::sim::view::{DeviceView, Widget};

struct Story {
    sim: Sim,
    wall: Wall,
    effects: Vec<Effect>,
}

impl Story {
    fn new() -> Self {
        Self::of_link("lesson=log-on&lang=en")
    }

    fn of_link(link: &str) -> Self {
        Self::of_visit(link, "")
    }

    /// With what the browser has kept of the last visit.
    fn of_visit(link: &str, kept: &str) -> Self {
        let sim = Sim::new(&Link::parse(link), Kept::parse(kept), Lang::English, Seed(7), Wall(0));
        Self { sim, wall: Wall(0), effects: Vec::new() }
    }

    /// Does something, and waits until everything has arrived and been said.
    fn does(&mut self, intent: Intent) -> &mut Self {
        self.at_once(intent).waits()
    }

    fn at_once(&mut self, intent: Intent) -> &mut Self {
        let effects = self.sim.update(self.wall, intent);
        self.effects.extend(effects);
        self
    }

    fn waits(&mut self) -> &mut Self {
        while let Some(when) = self.sim.poll_timeout() {
            if !self.sim.history.world().is_busy() && self.sim.queue.poll_timeout().is_none() {
                break;
            }
            self.wall = self.wall.max(when);
            self.at_once(Intent::Tick);
        }
        self
    }

    fn logs_on_up_to_the_user_id(&mut self) -> &mut Self {
        self.does(Intent::Act(Input::LogOn(HERE)))
    }

    fn types_user_id(&mut self, text: &str) -> &mut Self {
        self.does(Intent::TypeUserId(text.to_owned())).does(Intent::Continue)
    }

    fn types_pin(&mut self, digits: &str) -> &mut Self {
        for digit in digits.bytes() {
            self.at_once(Intent::PressDigit(digit - b'0'));
        }
        self.waits()
    }

    fn types_code(&mut self, digits: &str) -> &mut Self {
        self.does(Intent::TypeCode(digits.to_owned())).does(Intent::Next)
    }

    fn goes_to_the_code(&mut self) -> &mut Self {
        self.logs_on_up_to_the_user_id()
            .types_user_id("signesnye#id")
            .does(Intent::Act(Input::OpenApp))
            .types_pin("271828")
    }

    fn goes_to_the_approval(&mut self) -> &mut Self {
        self.goes_to_the_code();
        let code = self.code();
        self.types_code(&code)
    }

    fn code(&self) -> String {
        self.sim.history.world().shown_code(HERE).expect("a code on the screen").to_string()
    }

    fn last_said(&self) -> &str {
        &self.sim.said().last().expect("something said").text
    }

    fn detour(&self) -> Option<Detour> {
        self.sim.next().detour
    }

    fn screens(&self) -> (&'static str, &'static str) {
        let ((computer, _), phone) = self.sim.screens();
        (computer, phone)
    }

    fn step(&self) -> u8 {
        self.sim.lesson().number(self.sim.next().step).0
    }
}

fn error(device: &DeviceView, name: &str) -> Option<String> {
    match device.widget(name) {
        Some(Widget::Field(field)) => field.error.clone().map(view::Words::into_owned),
        Some(
            Widget::Text { .. }
            | Widget::Button(_)
            | Widget::Row(_)
            | Widget::Keypad(_)
            | Widget::Choice(_)
            | Widget::Check(_)
            | Widget::Qr(_)
            | Widget::Code { .. }
            | Widget::Spinner(_)
            | Widget::Shield { .. }
            | Widget::Swipe(_),
        )
        | None => None,
    }
}

#[test]
fn the_whole_way_by_hand() {
    let mut story = Story::new();
    story.goes_to_the_approval();
    assert_eq!(story.screens(), ("go-on", "approval"));
    story.does(Intent::Act(Input::Approve));
    assert_eq!(story.screens(), ("logged-on", "approved"));
    let end = "You are logged on at MitID.dk as Signe Nye. Step 10 of 10. Finished. Never approve because somebody calls, \
        writes or visits, even if they say they are from your bank, support or a public authority.";
    assert_eq!(story.last_said(), end);
}

#[test]
fn the_whole_way_by_the_guide() {
    let mut story = Story::new();
    let mut steps = vec![story.step()];
    while !story.sim.next().is_finished() {
        story.at_once(Intent::DoStep);
        steps.push(story.step());
    }
    assert!(steps.is_sorted(), "{steps:?}");
    steps.dedup();
    assert_eq!(steps, [2, 3, 4, 5, 6, 7, 8, 9, 10]);
}

#[test]
fn a_user_id_in_capitals_is_the_same() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("SIGNESNYE#ID");
    assert_eq!(story.screens().0, "open-app");
}

#[test]
fn what_is_not_practice_data_is_refused_and_forgotten() {
    for typed in ["0101901234", "010190-1234", "abc", "jens.jensen", "x/y/z/w", " signesnye#id", ""] {
        let mut story = Story::new();
        story.logs_on_up_to_the_user_id().types_user_id(typed);
        let view = story.sim.view();
        assert_eq!(story.screens().0, "user-id", "{typed}");
        assert!(error(&view.computer, "user-id").is_some(), "{typed}");
        assert!(story.last_said().starts_with(&error(&view.computer, "user-id").unwrap()[..12]), "{typed}");
        let everything = format!("{:?}", story.sim);
        assert!(typed.len() < 4 || !everything.contains(typed), "{typed} is still there");
    }
}

#[test]
fn a_pin_is_never_said_shown_or_kept() {
    let mut story = Story::new();
    story
        .logs_on_up_to_the_user_id()
        .types_user_id("signesnye#id")
        .does(Intent::Act(Input::OpenApp))
        .types_pin("999999");
    assert_eq!(story.detour(), Some(Detour::WrongPin(1)));
    assert!(!format!("{:?}", story.sim).contains("9999"));
    story.types_pin("27182");
    assert!(story.last_said().starts_with("5 of 6 digits"), "{}", story.last_said());
    let view = story.sim.view();
    assert!(!format!("{:?}{:?}", view.phone, view.computer).contains("2718"));
    story.types_pin("8");
    assert_eq!(story.screens().1, "code-entry");
    assert!(!story.sim.said().any(|line| line.text.contains("271")));
}

#[test]
fn three_wrong_codes_end_the_log_on_and_it_can_be_begun_again() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let wrong = if story.code() == "0000" { "0001" } else { "0000" };
    story.types_code(wrong);
    assert_eq!(story.detour(), Some(Detour::WrongCode(1)));
    story.types_code(wrong);
    assert_eq!(story.detour(), Some(Detour::WrongCode(2)));
    story.types_code(wrong);
    assert_eq!(story.screens(), ("site", "not-approved"));
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::CodesUsedUp)));
    while !story.sim.next().is_finished() {
        story.does(Intent::DoStep);
    }
    assert_eq!(story.screens().0, "logged-on");
}

#[test]
fn the_right_code_is_still_good_after_two_wrong_ones() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let right = story.code();
    let wrong = if right == "0000" { "0001" } else { "0000" };
    story.types_code(wrong).types_code(wrong).types_code(&right);
    assert_eq!(story.screens().1, "approval");
}

#[test]
fn an_incomplete_code_is_not_sent() {
    let mut story = Story::new();
    story.goes_to_the_code().types_code("12");
    assert_eq!(story.detour(), None);
    assert!(story.last_said().starts_with("The code has four digits"));
    assert!(error(&story.sim.view().phone, "code").is_some());
}

#[test]
fn letters_do_not_stay_in_the_code_field_and_leading_zeros_do() {
    let mut story = Story::new();
    story.goes_to_the_code().does(Intent::TypeCode(" 0a0-42x7".to_owned()));
    assert_eq!(story.sim.drafts.code, "0042");
}

#[test]
fn reject_is_explained_and_nothing_is_approved() {
    let mut story = Story::new();
    story.goes_to_the_approval().does(Intent::Act(Input::Reject));
    assert_eq!(story.screens(), ("site", "not-approved"));
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Rejected)));
    assert!(story.sim.view().guide.advice.is_some_and(|advice| advice.detour.is_some()));
}

#[test]
fn cancel_leads_back_to_the_site_from_every_screen_of_the_box() {
    let ways: [fn(&mut Story) -> &mut Story; 4] = [
        Story::logs_on_up_to_the_user_id,
        |story| story.logs_on_up_to_the_user_id().types_user_id("signesnye#id"),
        Story::goes_to_the_code,
        Story::goes_to_the_approval,
    ];
    for way in ways {
        let mut story = Story::new();
        way(&mut story);
        story.does(Intent::Act(Input::Cancel(HERE)));
        assert_eq!(story.screens().0, "site");
        assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Cancelled)));
    }
}

#[test]
fn a_closed_app_goes_on_where_it_was_after_the_pin() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let code = story.code();
    story.does(Intent::Act(Input::CloseApp)).does(Intent::Act(Input::OpenApp)).types_pin("271828");
    assert_eq!(story.screens(), ("code", "code-entry"));
    assert_eq!(story.code(), code);
    story.types_code(&code).does(Intent::Act(Input::CloseApp)).does(Intent::Act(Input::OpenApp)).types_pin("271828");
    assert_eq!(story.screens().1, "approval");
}

#[test]
fn an_app_that_was_opened_too_early_is_explained() {
    let mut story = Story::new();
    story.does(Intent::Act(Input::OpenApp)).types_pin("271828");
    assert_eq!(story.screens().1, "front-page");
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id");
    assert_eq!(story.detour(), Some(Detour::AppOpenedTooEarly));
    story.does(Intent::DoStep).does(Intent::DoStep).does(Intent::DoStep);
    assert_eq!(story.screens().1, "code-entry");
}

#[test]
fn somebody_elses_user_id_is_explained() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("anders:holm42");
    assert_eq!(story.detour(), Some(Detour::NotThisPhonesUser));
    story.does(Intent::DoStep);
    assert_eq!(story.screens().0, "site");
}

#[test]
fn step_back_undoes_one_action_and_says_so() {
    let mut story = Story::new();
    story.goes_to_the_approval().does(Intent::StepBack);
    assert_eq!(story.screens(), ("code", "code-entry"));
    assert!(story.last_said().starts_with("One step back. Step 7 of 10"));
    for _ in 0..10 {
        story.does(Intent::StepBack);
    }
    assert_eq!(story.screens(), ("site", "home"));
    assert!(story.last_said().contains("This is the beginning"));
}

#[test]
fn the_same_way_after_a_step_back_has_the_same_code_and_a_new_start_another() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let code = story.code();
    story.does(Intent::StepBack).types_pin("271828");
    assert_eq!(story.code(), code);
    story.does(Intent::StartOver).goes_to_the_code();
    assert_ne!(story.code(), code);
}

#[test]
fn another_language_changes_words_and_nothing_else() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let before = story.sim.history.world().clone();
    story.does(Intent::Set(Setting::Lang(Lang::Danish)));
    assert_eq!(story.sim.history.world(), &before);
    assert!(story.last_said().starts_with("Siden er nu på dansk. Trin 7 af 10"));
    assert_eq!(story.sim.view().guide.step, "Trin 7 af 10");
}

#[test]
fn repeating_says_the_last_message_again_and_never_the_same_text() {
    let mut story = Story::new();
    story.does(Intent::Repeat);
    assert!(story.last_said().starts_with("Step 2 of 10"));
    story.does(Intent::Act(Input::LogOn(HERE)));
    let message = story.last_said().to_owned();
    story.does(Intent::Repeat);
    assert_eq!(story.last_said(), format!("Again, time 2: {message}"));
    story.does(Intent::Repeat);
    assert_eq!(story.last_said(), format!("Again, time 3: {message}"));
}

#[test]
fn a_link_to_a_step_opens_it_ready_to_be_done_and_says_nothing() {
    for step in 2..=10 {
        let mut story = Story::of_link(&format!("lesson=log-on&step={step}"));
        assert_eq!(story.step(), step);
        assert_eq!(story.sim.said().count(), 0);
        let waits = [3, 9, 10].contains(&step);
        assert_eq!(matches!(story.sim.next().action, Action::Do(_)), !waits, "step {step}");
        if !waits {
            story.passes(10_000);
            assert_eq!(story.texts_said(), [] as [&str; 0], "step {step}: nor when time passes");
        }
    }
    let story = Story::of_link("lesson=log-on&step=7");
    assert_eq!(story.screens(), ("code", "code-entry"));
}

#[test]
fn focus_follows_the_learners_own_action_to_the_other_device() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id();
    story.effects.clear();
    story.types_user_id("signesnye#id");
    assert!(story.effects.contains(&Effect::FollowFocus { from: Device::Computer, to: Device::Phone }));

    let mut story = Story::new();
    story.does(Intent::Set(Setting::Follow(false))).logs_on_up_to_the_user_id().types_user_id("signesnye#id");
    assert!(!story.effects.iter().any(|effect| matches!(effect, Effect::FollowFocus { .. })));

    let mut story = Story::new();
    for _ in 0..4 {
        story.does(Intent::DoStep);
    }
    let moves = story.effects.iter().any(|effect| matches!(effect, Effect::FollowFocus { .. }));
    assert!(!moves, "who lets the guide do it stays at the guide");
}

#[test]
fn who_opens_the_app_too_early_is_not_led_away_from_it() {
    let mut story = Story::new();
    story.does(Intent::Act(Input::OpenApp));
    assert_eq!(story.effects.first(), Some(&Effect::KeepFocus(Device::Phone)));
    assert!(!story.effects.iter().any(|effect| matches!(effect, Effect::FollowFocus { .. })));
}

#[test]
fn focus_is_led_on_before_it_is_kept() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id();
    story.effects.clear();
    story.types_user_id("signesnye#id");
    let follow = Effect::FollowFocus { from: Device::Computer, to: Device::Phone };
    let moves = story.effects.iter().filter(|effect| !matches!(effect, Effect::Say(..) | Effect::ClearSpeech));
    assert_eq!(moves.collect::<Vec<_>>(), [&follow, &Effect::KeepFocus(Device::Computer)]);
}

#[test]
fn who_leaves_the_phone_after_approving_is_not_sent_back_to_it() {
    for leaving in [Intent::Act(Input::LeaveResult), Intent::Act(Input::CloseApp)] {
        let mut story = Story::new();
        story.goes_to_the_approval().at_once(Intent::Act(Input::Approve));
        story.wall = Wall(story.wall.0 + 500);
        story.at_once(leaving);
        assert_eq!(story.screens().0, "go-on");
        assert_eq!((story.step(), story.detour()), (10, None));
        story.waits();
        assert_eq!(story.screens().0, "logged-on");
    }
}

#[test]
fn an_old_result_on_the_phone_is_explained_and_the_way_goes_on_with_a_new_pin() {
    let mut story = Story::new();
    story.goes_to_the_approval().does(Intent::Act(Input::Reject));
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id");
    assert_eq!(story.detour(), Some(Detour::OldResultOnPhone));
    assert!(story.last_said().contains("still shows the last result"), "{}", story.last_said());
    story.does(Intent::DoStep).does(Intent::DoStep);
    assert_eq!((story.screens().1, story.step()), ("pin", 6));
}

#[test]
fn a_slider_that_is_touched_while_the_answer_is_sent_says_nothing() {
    let mut story = Story::new();
    story.goes_to_the_approval().at_once(Intent::Act(Input::Approve));
    story.at_once(Intent::Swipe(Swipe::Grabbed)).at_once(Intent::Swipe(Swipe::Released(40))).waits();
    assert!(!story.sim.said().any(|line| line.text.contains("Not swiped")));
}

#[test]
fn nothing_is_done_by_a_digit_where_no_pin_is_asked_for() {
    let mut story = Story::new();
    story.types_pin("123456");
    assert_eq!(story.screens(), ("site", "home"));
    assert_eq!(story.sim.history.entries(), []);
}

#[test]
fn an_error_stays_until_the_next_try_so_that_nothing_moves_while_typing() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("nobody");
    assert_eq!(story.detour(), Some(Detour::UnknownUserId(1)));
    story.does(Intent::TypeUserId("s".to_owned()));
    assert!(error(&story.sim.view().computer, "user-id").is_some());
    story.types_user_id("0101901234");
    assert!(error(&story.sim.view().computer, "user-id").is_some_and(|text| text.contains("CPR")));
}

#[test]
fn a_hidden_page_that_comes_back_after_a_night_is_where_it_was() {
    let mut story = Story::new();
    story.goes_to_the_code();
    story.wall = Wall(story.wall.0 + 12 * 60 * 60 * 1000);
    story.does(Intent::Tick);
    assert_eq!(story.screens(), ("code", "code-entry"));
    assert!(story.sim.history.entries().len() < 10);
}

// -- The switch to one-time codes ------------------------------------------------------------------------------------

const MINUTE: u64 = 60_000;

impl Story {
    fn of_lesson(lesson: &'static Lesson) -> Self {
        Self::of_link(&format!("lesson={}&lang=en", lesson.key))
    }

    fn acts(&mut self, input: Input) -> &mut Self {
        self.does(Intent::Act(input))
    }

    /// Lets real time pass, as the page does: from one wake-up to the next.
    fn passes(&mut self, millis: u64) -> &mut Self {
        let until = Wall(self.wall.0 + millis);
        while let Some(when) = self.sim.poll_timeout().filter(|when| *when <= until) {
            self.wall = self.wall.max(when);
            self.at_once(Intent::Tick);
        }
        self.wall = until;
        self.at_once(Intent::Tick)
    }

    fn opens_the_app(&mut self) -> &mut Self {
        self.acts(Input::OpenApp).types_pin("271828")
    }

    /// To 'How do you want to approve?'.
    fn opens_the_setting(&mut self) -> &mut Self {
        self.opens_the_app().acts(Input::OpenMenu).acts(Input::TurnTo(Page::Method)).types_pin("271828")
    }

    fn starts_the_switch(&mut self) -> &mut Self {
        self.opens_the_setting().does(Intent::Choose(view::CODES));
        self.does(Intent::TickSwitch(true)).does(Intent::StartSwitch)
    }

    fn is_guided_to_the_end(&mut self) -> &mut Self {
        for _ in 0..200 {
            if self.sim.next().is_finished() {
                return self;
            }
            self.does(Intent::DoStep);
        }
        panic!("not finished: {:?} {:?}", self.sim.next(), self.sim.scene());
    }

    fn text(&self, device: fn(&View) -> &DeviceView, name: &str) -> String {
        match device(&self.sim.view()).widget(name) {
            Some(Widget::Text { text, .. }) => text.clone().into_owned(),
            Some(_) | None => String::new(),
        }
    }

    fn said_lines(&self) -> usize {
        self.sim.said().count()
    }
}

#[test]
fn the_switch_by_hand_from_the_menu_to_the_code() {
    let mut story = Story::of_lesson(&catalog::guide::LESSON);
    assert_eq!(story.step(), 1);
    story.opens_the_setting();
    assert_eq!(story.screens().1, "choose-method");
    assert_eq!(view::marked_choice(&story.sim), Some(1), "QR codes are set");
    story.effects.clear();
    story.does(Intent::Choose(view::CODES));
    assert_eq!(story.screens().1, "choose-method", "focus stays on the choice");
    assert!(story.last_said().starts_with("You are about to change how you approve"), "{}", story.last_said());
    story.does(Intent::Choose(1));
    assert!(story.sim.view().phone.widget("want").is_none(), "another choice closes it again");
    story.does(Intent::Choose(view::CODES)).does(Intent::TickSwitch(true)).does(Intent::StartSwitch);
    assert_eq!(story.screens().1, "switch-pending");
    assert!(story.text(|view| &view.phone, "text").contains("in 24 hours"));
    story.acts(Input::CloseApp);
    assert!(story.sim.view().guide.can_skip);
    story.does(Intent::SkipSwitch);
    assert!(story.sim.said().any(|line| line.text.starts_with("The 24 hours are over.")));
    assert!(!story.sim.view().guide.can_skip);
    assert_eq!(story.step(), 2);
    story.goes_to_the_code();
    assert_eq!(story.screens(), ("code", "code-entry"));
}

#[test]
fn the_switch_is_not_started_without_the_tick() {
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    story.opens_the_setting().does(Intent::Choose(view::CODES)).does(Intent::StartSwitch);
    assert_eq!(story.screens().1, "choose-method");
    assert!(story.last_said().starts_with("If you want to switch, tick the box first."), "{}", story.last_said());
    let Some(Widget::Check(check)) = story.sim.view().phone.widget("want").cloned() else { panic!("a box to tick") };
    assert!(check.error.is_some() && !check.ticked);
    story.does(Intent::TickSwitch(true));
    let Some(Widget::Check(check)) = story.sim.view().phone.widget("want").cloned() else { panic!("a box to tick") };
    assert!(check.error.is_none() && check.ticked);
}

#[test]
fn the_time_left_is_told_in_hours_and_minutes_and_kept_up_to_date() {
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    story.starts_the_switch().passes(61 * MINUTE);
    assert!(story.text(|view| &view.phone, "text").contains("in 22 hours and 59 minutes"));
    let lines = story.said_lines();
    story.passes(5 * 60 * MINUTE);
    assert_eq!(story.said_lines(), lines, "nobody is disturbed by it");
    story.passes(18 * 60 * MINUTE);
    assert_eq!(story.screens().1, "front-page");
    assert!(story.last_said().contains("You approve with one-time codes."), "{}", story.last_said());
}

#[test]
fn a_pending_switch_can_be_cancelled_and_a_done_one_taken_back_at_once() {
    let mut story = Story::of_lesson(&catalog::guide::LESSON);
    story.starts_the_switch().acts(Input::CancelSwitch);
    assert_eq!(story.text(|view| &view.phone, "method"), "You approve with QR codes.");
    assert!(!story.sim.view().guide.can_skip);

    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.opens_the_setting();
    assert_eq!(view::marked_choice(&story.sim), Some(view::CODES));
    story.does(Intent::Choose(view::CODES + 1)).does(Intent::TakeChoice);
    assert_eq!(story.text(|view| &view.phone, "method"), "You approve with QR codes.");
}

#[test]
fn qr_codes_work_while_the_switch_is_pending() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.starts_the_switch().acts(Input::CloseApp);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    assert_eq!(story.screens(), ("qr", "scan"));
}

#[test]
fn a_step_back_takes_the_24_hours_back_too() {
    let mut story = Story::of_lesson(&catalog::switch_to_codes::LESSON);
    story.starts_the_switch().acts(Input::CloseApp).does(Intent::SkipSwitch);
    assert!(story.sim.next().is_finished());
    story.does(Intent::StepBack);
    assert!(story.sim.view().guide.can_skip);
}

// -- The QR code -----------------------------------------------------------------------------------------------------

#[test]
fn the_scanner_takes_both_halves_and_the_picture_turns_in_silence() {
    let mut story = Story::of_lesson(&catalog::log_on_qr::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    assert_eq!(story.screens(), ("qr", "scan"));
    let lines = story.said_lines();
    let mut shown = Vec::new();
    for _ in 0..12 {
        let Some(Widget::Qr(qr)) = story.sim.view().computer.widget("qr-code").cloned() else { panic!("a QR code") };
        shown.push(qr.halves[qr.shown].clone());
        story.passes(1_000);
    }
    assert!(shown.windows(2).all(|two| two[0] != two[1]), "another half each second: {shown:?}");
    assert_ne!(shown[0], shown[10], "another code after ten");
    assert_eq!(story.said_lines(), lines);
    story.at_once(Intent::Act(Input::Scan(HERE)));
    assert_eq!(story.screens().1, "scan");
    story.waits();
    assert_eq!(story.screens(), ("go-on", "approval"));
    assert!(story.last_said().starts_with("The QR code is right."));
}

#[test]
fn a_broken_camera_leads_to_one_time_codes() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::BreakCamera(true)).logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    story.acts(Input::Scan(HERE));
    assert_eq!(story.screens().1, "scan");
    assert!(story.last_said().starts_with("The camera does not work"), "{}", story.last_said());
    assert!(story.last_said().contains("one-time codes"));
    story.is_guided_to_the_end();
    assert_eq!(story.screens().0, "logged-on");
    let entries = story.sim.history.entries();
    assert!(entries.iter().any(|entry| entry.input == Input::SkipSwitch), "by way of the switch");
}

// -- PIN and household -----------------------------------------------------------------------------------------------

#[test]
fn three_wrong_pins_block_the_app_and_the_guide_can_skip_the_wait() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.acts(Input::OpenApp).types_pin("999999").types_pin("999999").types_pin("999999");
    assert_eq!(story.screens().1, "blocked");
    assert!(story.last_said().starts_with("Too many wrong PIN codes. Nothing works here for 5 minutes."));
    assert!(story.text(|view| &view.phone, "text").contains("5 minutes"));
    story.passes(2 * MINUTE).types_pin("271828");
    assert_eq!(story.screens().1, "blocked");
    assert!(story.text(|view| &view.phone, "text").contains("3 minutes"));
    story.passes(3 * MINUTE);
    assert_eq!(story.screens().1, "pin");
    assert!(story.last_said().starts_with("The block is over."));

    let mut story = Story::of_link("lesson=wrong-pin&step=3");
    story.waits();
    assert_eq!(story.screens().1, "blocked");
    story.does(Intent::DoStep);
    assert_eq!((story.screens().1, story.step()), ("pin", 4));
}

#[test]
fn a_new_pin_is_the_one_on_the_card_and_no_other() {
    let mut story = Story::of_link("lesson=wrong-pin&step=6");
    assert_eq!(story.screens().1, "forgot-pin");
    story.acts(Input::TurnTo(Page::NewPin)).types_pin("123456");
    assert_eq!(story.screens().1, "new-pin");
    assert!(story.last_said().starts_with("Use only the PIN code on the card here"), "{}", story.last_said());
    assert!(!format!("{:?}", story.sim).contains("123456"));
    story.types_pin("271828");
    assert_eq!(story.screens().1, "pin");
    assert!(story.last_said().starts_with("You have a new PIN code."));
    story.types_pin("271828");
    assert!(story.sim.next().is_finished());
}

#[test]
fn a_finger_stands_for_the_pin_and_the_pin_is_still_to_be_had() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.opens_the_app().acts(Input::OpenMenu).acts(Input::TurnTo(Page::Unlock));
    assert_eq!(story.screens().1, "choose-unlock");
    story.does(Intent::Choose(1)).does(Intent::TakeChoice).acts(Input::CloseApp).acts(Input::OpenApp);
    assert_eq!(story.screens().1, "biometrics");
    assert!(story.last_said().contains("asks for your fingerprint"));
    let entries = story.sim.history.entries().len();
    story.types_pin("271828");
    assert_eq!(story.sim.history.entries().len(), entries, "there is no keypad");
    story.does(Intent::UsePin);
    assert_eq!(story.screens().1, "pin");
    assert!(story.effects.contains(&Effect::KeepFocus(Device::Phone)), "the button that was pressed is gone");
    story.acts(Input::CloseApp).acts(Input::OpenApp).acts(Input::UseBiometrics);
    assert_eq!(story.screens().1, "front-page");
    assert_eq!(story.sim.history.world().app().unlock(), Unlock::Fingerprint);
}

#[test]
fn a_shared_app_asks_who_it_is_and_knows_no_finger() {
    let mut story = Story::of_lesson(&catalog::household::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("anders:holm42").acts(Input::OpenApp);
    assert_eq!(story.screens().1, "choose-user");
    story.acts(Input::ChooseUser(Person::Signe));
    assert_eq!(story.detour(), Some(Detour::OpenForSomebodyElse));
    story.types_pin("314159");
    assert_eq!(story.detour(), Some(Detour::OpenForSomebodyElse), "the other one's PIN opens nothing");
    story.acts(Input::CloseApp).acts(Input::OpenApp).acts(Input::ChooseUser(Person::Anders)).types_pin("314159");
    assert_eq!(story.screens(), ("code", "code-entry"));

    let mut story = Story::of_lesson(&catalog::household::LESSON);
    story.acts(Input::OpenApp).acts(Input::ChooseUser(Person::Anders)).types_pin("314159").acts(Input::OpenMenu);
    let menu = story.sim.view().phone;
    assert!(menu.widget("setting-unlock").is_none() && menu.widget("not-shared").is_some());
}

#[test]
fn the_user_id_of_the_other_one_is_explained() {
    let mut story = Story::of_lesson(&catalog::household::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id");
    assert_eq!(story.detour(), Some(Detour::NotTheLearner));
    story.is_guided_to_the_end();
    assert!(story.last_said().contains("as Anders Holm"));
}

// -- Services and sessions -------------------------------------------------------------------------------------------

#[test]
fn a_transfer_is_approved_by_its_own_text() {
    let mut story = Story::of_lesson(&catalog::approve_payment::LESSON);
    story.acts(Input::SendTransfer(HERE)).types_user_id("signesnye#id").opens_the_app();
    let code = story.code();
    story.types_code(&code);
    let text = "Transfer 450 kroner from your account to Øvby Waterworks";
    assert_eq!(story.text(|view| &view.phone, "text"), text);
    assert_eq!(story.text(|view| &view.computer, "what-for"), text);
    story.acts(Input::Reject);
    assert_eq!(story.screens().0, "logged-on");
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Rejected)));
    assert!(!story.text(|view| &view.computer, "failed").is_empty());
    story.is_guided_to_the_end();
    assert_eq!(story.text(|view| &view.computer, "text"), "The transfer is approved, and the money is sent.");
}

#[test]
fn each_site_has_its_own_button_and_in_free_practice_one_can_go_from_site_to_site() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    let mut buttons = Vec::new();
    for site in [Site::Municipality, Site::Bank, Site::Profile] {
        story.acts(Input::GoTo(HERE, site));
        let view = story.sim.view();
        let Some(Widget::Button(button)) = view.computer.widget("log-on") else { panic!("a log-on button") };
        buttons.push(button.label.clone().into_owned());
        assert!(story.effects.contains(&Effect::KeepFocus(Device::Computer)));
    }
    assert_eq!(buttons, ["My Page", "My Overview", "Log on"]);
    assert!(story.sim.view().computer.widget("sites").is_some());
    assert!(Story::of_lesson(&catalog::log_on::LESSON).sim.view().computer.widget("sites").is_none());
}

#[test]
fn somebody_elsewhere_stops_the_log_on_and_is_rejected_in_the_app() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::LogOnElsewhere);
    assert!(!story.sim.view().guide.what_if.is_some_and(|what_if| what_if.elsewhere));
    story.logs_on_up_to_the_user_id().at_once(Intent::TypeUserId("signesnye#id".to_owned())).does(Intent::Continue);
    assert!(story.sim.said().any(|line| line.text.contains("CAP008")));
    assert_eq!(story.screens().0, "site");
    assert_eq!(story.detour(), Some(Detour::NotBegunHere));
    story.opens_the_app();
    assert_eq!(story.screens(), ("site", "scan"), "the code for it stands elsewhere");
    story.acts(Input::Reject);
    assert_eq!(story.screens().1, "not-approved");
    story.is_guided_to_the_end();
    assert_eq!(story.screens().0, "logged-on");
}

#[test]
fn who_steps_back_takes_back_their_own_doing_and_not_somebody_elses() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.acts(Input::OpenApp).does(Intent::LogOnElsewhere);
    let last = story.sim.history.entries().last().map(|entry| entry.input);
    assert!(matches!(last, Some(Input::EnterUserId(ComputerId::ELSEWHERE, _))));
    story.does(Intent::StepBack);
    assert!(story.sim.view().guide.what_if.is_some_and(|what_if| what_if.elsewhere), "nobody has begun anything");
}

#[test]
fn with_the_clock_on_time_is_told_three_times_and_then_runs_out() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.does(Intent::Set(Setting::Clock(ClockChoice::On))).goes_to_the_code();
    assert!(story.sim.view().guide.time_left.is_some_and(|left| left.contains("5 minutes")));
    let before = story.said_lines();
    story.passes(6 * MINUTE);
    let said: Vec<_> = story.sim.said().skip(before).map(|line| line.text.clone()).collect();
    let told: Vec<_> = said.iter().filter(|text| text.starts_with("Time left for this log-on")).collect();
    assert_eq!(told.len(), 3, "{said:?}");
    assert!(said.iter().any(|text| text.contains("it took too long")));
    assert!(said.len() <= 6, "{said:?}");
    assert_eq!(story.screens(), ("site", "not-approved"));
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Expired)));
}

#[test]
fn the_clock_can_be_paused_and_made_ten_times_slower_in_the_middle() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.does(Intent::Set(Setting::Clock(ClockChoice::On))).goes_to_the_code().passes(3 * MINUTE);
    story.does(Intent::PauseClock(true)).passes(60 * MINUTE);
    assert_eq!(story.screens().0, "code");
    assert_eq!(story.sim.view().guide.time_left.as_deref(), Some("The clock stands"));
    story.does(Intent::PauseClock(false)).does(Intent::Set(Setting::Clock(ClockChoice::MoreTime))).passes(8 * MINUTE);
    assert_eq!(story.screens().0, "code");
    story.passes(8 * MINUTE);
    assert_eq!(story.screens().0, "site");
}

#[test]
fn with_the_clock_off_no_time_is_told() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.goes_to_the_code();
    let lines = story.said_lines();
    story.passes(10 * 60 * MINUTE);
    assert_eq!((story.said_lines(), story.sim.view().guide.time_left), (lines, None));
}

#[test]
fn a_closed_window_is_a_cancelled_log_on() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.goes_to_the_code().at_once(Intent::Act(Input::CloseWindow(HERE)));
    assert_eq!(story.screens().0, "window-closed");
    story.waits();
    assert_eq!(story.screens(), ("site", "not-approved"));
    assert_eq!(story.detour(), Some(Detour::Ended(Outcome::Cancelled)));
}

#[test]
fn over_a_bad_connection_one_can_try_again_until_it_works() {
    let mut failures = 0;
    for seed in 0..20 {
        let link = Link::parse("lesson=free&lang=en");
        let sim = Sim::new(&link, Kept::default(), Lang::English, Seed(seed), Wall(0));
        let mut story = Story { sim, wall: Wall(0), effects: Vec::new() };
        story.does(Intent::SpoilConnection(true)).is_guided_to_the_end();
        failures += story.sim.said().filter(|line| line.text.contains("the connection failed")).count();
        assert_eq!(story.screens().0, "logged-on");
    }
    assert!(failures > 5, "{failures}");
}

// -- The guide -------------------------------------------------------------------------------------------------------

#[test]
fn in_free_practice_the_guide_speaks_when_it_is_asked() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    assert!(story.sim.view().guide.advice.is_none());
    assert!(!story.sim.view().computer.is_turn && !story.sim.view().phone.is_turn);
    story.acts(Input::LogOn(HERE));
    let rule = Lang::English.texts().guide.rules.user_id;
    let asks = format!("It asks for the user ID. Step 4 of 10. {rule}");
    assert!(story.last_said().ends_with(&asks), "{}", story.last_said());
    story.does(Intent::Ask);
    assert!(story.last_said().starts_with("Step 4 of 10: On the computer, type the user ID"));
    assert!(story.last_said().ends_with(rule), "who asks hears everything: {}", story.last_said());
    assert!(story.sim.view().guide.advice.is_some());
    story.types_user_id("signesnye#id");
    assert!(story.sim.view().guide.advice.is_none(), "until something changes");
}

#[test]
fn every_lesson_is_reached_by_its_link_and_left_with_what_was_learnt() {
    for &lesson in catalog::ALL {
        let mut story = Story::of_lesson(lesson);
        assert_eq!(story.sim.lesson(), lesson);
        assert!(story.step() <= 2);
        story.is_guided_to_the_end();
        let view = story.sim.view();
        assert!(view.guide.finished, "{lesson:?}");
        assert_eq!(view.guide.title, "The lesson is finished");
        let learnt = narrate::lesson_texts(lesson, Lang::English).learnt;
        assert!(view.guide.advice.is_some_and(|advice| advice.why == learnt));
    }
}

#[test]
fn a_lesson_chosen_from_the_list_closes_the_list_and_begins_at_the_guide() {
    let mut story = Story::new();
    story.does(Intent::ToggleLessons);
    let lessons = story.sim.view().lessons;
    assert_eq!(lessons.len(), catalog::ALL.len());
    assert_eq!(lessons.iter().filter(|lesson| lesson.is_open).map(|lesson| lesson.key).collect::<Vec<_>>(), ["log-on"]);
    story.does(Intent::OpenLink("#lesson=household".to_owned()));
    assert!(!story.sim.view().lessons_open);
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
    assert_eq!(story.sim.view().title, "One phone for two");
}

#[test]
fn a_link_to_another_lesson_leads_to_the_guide_since_what_had_focus_may_be_gone() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::OpenLink("#lesson=log-on".to_owned()));
    assert_eq!(story.effects.iter().filter(|it| **it == Effect::FocusHeading(Region::Guide)).count(), 1);
    story.does(Intent::OpenLink("#theme=dark".to_owned())).does(Intent::OpenLink("#lesson=log-on&step=5".to_owned()));
    assert_eq!(story.effects.iter().filter(|it| **it == Effect::FocusHeading(Region::Guide)).count(), 1);
}

#[test]
fn the_clock_stays_as_it_was_set_through_another_start_and_another_lesson() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.does(Intent::Set(Setting::Clock(ClockChoice::MoreTime))).acts(Input::LogOn(HERE)).does(Intent::StartOver);
    assert_eq!(story.sim.view().clock, ClockChoice::MoreTime);
    story.does(Intent::OpenLink("#lesson=household".to_owned()));
    assert_eq!(story.sim.view().clock, ClockChoice::MoreTime);
}

#[test]
fn a_step_back_undoes_what_was_done_and_not_what_was_set() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.acts(Input::LogOn(HERE)).does(Intent::Set(Setting::Clock(ClockChoice::On))).does(Intent::BreakCamera(true));
    story.does(Intent::StepBack);
    assert_eq!(story.screens().0, "site");
    let view = story.sim.view();
    assert_eq!(view.clock, ClockChoice::On);
    assert!(view.guide.what_if.is_some_and(|what_if| what_if.camera_broken));
    story.does(Intent::StepBack);
    assert!(story.last_said().contains("This is the beginning"), "{}", story.last_said());
}

// -- What somebody sets for themselves ---------------------------------------------------------------------------

fn voice(name: &str, lang: Lang) -> Voice {
    Voice { id: VoiceId::of(name), name: name.to_owned(), lang }
}

impl Story {
    fn sets(&mut self, setting: Setting) -> &mut Self {
        self.does(Intent::Set(setting))
    }

    /// The text that was to be kept last.
    fn kept(&self) -> Option<String> {
        let kept = |effect: &Effect| if let Effect::Keep(text) = effect { Some(text.clone()) } else { None };
        self.effects.iter().rev().find_map(kept).expect("something to keep")
    }

    /// What the voice was given to speak, oldest first.
    fn spoken(&self) -> Vec<Speaking> {
        let speaking = |effect: &Effect| if let Effect::Speak(it) = effect { Some(it.clone()) } else { None };
        self.effects.iter().filter_map(speaking).collect()
    }

    fn texts_said(&self) -> Vec<&str> {
        self.sim.said().map(|line| line.text.as_str()).collect()
    }
}

#[test]
fn what_is_set_is_found_again_at_the_next_visit() {
    let mut story = Story::new();
    story.sets(Setting::Theme(Theme::Dark)).sets(Setting::Lang(Lang::Danish)).sets(Setting::Follow(false));
    story.sets(Setting::Clock(ClockChoice::MoreTime)).sets(Setting::Captions(true));
    let kept = story.kept().expect("a text");
    let next = Story::of_visit("lesson=log-on", &kept).sim.view();
    assert_eq!(next.lang, Lang::Danish);
    assert_eq!((next.settings.theme, next.settings.follow), (Theme::Dark, false));
    assert_eq!((next.clock, next.settings.captions), (ClockChoice::MoreTime, true));
    assert!(next.guide.said.is_empty(), "nothing is said of it");
}

#[test]
fn a_link_goes_before_what_was_kept_and_is_not_kept_itself() {
    let mut story = Story::of_visit("lang=en&theme=contrast", "lang=da&theme=dark&text=150");
    let view = story.sim.view();
    assert_eq!((view.lang, view.settings.theme), (Lang::English, Theme::Contrast));
    assert_eq!(view.settings.text_size.percent(), 150);
    story.sets(Setting::Follow(false));
    assert_eq!(story.kept().as_deref(), Some("lang=da&theme=dark&text=150&follow=0"));
}

#[test]
fn forgotten_settings_are_as_at_a_first_visit_but_for_the_language() {
    let mut story = Story::of_visit("", "lang=da&theme=dark&clock=on&aloud=1&talk=errors");
    story.does(Intent::ForgetSettings);
    let view = story.sim.view();
    assert_eq!(story.kept(), None);
    assert_eq!((view.settings, view.clock), (Settings::default(), ClockChoice::Off));
    assert_eq!(view.lang, Lang::Danish);
    assert_eq!(story.last_said(), Lang::Danish.texts().said.settings_forgotten);
}

#[test]
fn in_short_the_step_is_said_and_not_what_to_do() {
    let mut story = Story::new();
    story.sets(Setting::Talkativeness(Talkativeness::Short)).goes_to_the_code();
    assert_eq!(
        story.last_said(),
        format!(
            "The computer shows the one-time code: {}. Step 7 of 10. Trust only the code from your own computer.",
            spaced(&story.code())
        )
    );
    story.does(Intent::WhereAmI);
    assert!(story.last_said().contains("Read the four digits on the computer."), "{}", story.last_said());
}

#[test]
fn in_short_it_is_still_said_what_has_left_the_straight_way() {
    let mut story = Story::new();
    story.sets(Setting::Talkativeness(Talkativeness::Short)).logs_on_up_to_the_user_id();
    story.acts(Input::OpenApp).types_pin("271828").types_user_id("signesnye#id");
    assert!(story.last_said().contains("It was open before"), "{}", story.last_said());
}

#[test]
fn with_errors_only_the_rest_is_silent_until_somebody_asks() {
    let mut story = Story::new();
    story.sets(Setting::Talkativeness(Talkativeness::Errors)).goes_to_the_code();
    assert!(story.texts_said().is_empty(), "{:?}", story.texts_said());
    story.types_code("12");
    assert_eq!(story.last_said(), "The code has four digits. Type all four. Step 7 of 10.");
    story.does(Intent::Repeat);
    assert_eq!(story.last_said(), "Again, time 2: The code has four digits. Type all four. Step 7 of 10.");
    story.does(Intent::StartOver);
    assert_eq!(story.last_said(), "Started over. Step 2 of 10.");
    assert_eq!(story.texts_said().len(), 3);
}

#[test]
fn with_errors_only_a_clock_that_runs_out_is_still_heard() {
    let mut story = Story::new();
    story.sets(Setting::Talkativeness(Talkativeness::Errors)).sets(Setting::Clock(ClockChoice::On)).goes_to_the_code();
    story.passes(3 * MINUTE);
    assert!(story.last_said().starts_with("Time left for this log-on: 3 minutes."), "{}", story.last_said());
}

// -- The rules that protect the learner --------------------------------------------------------------------------

impl Story {
    fn of_talk(talk: Talkativeness, lesson: &'static Lesson, lang: Lang) -> Self {
        let mut story = Self::of_link(&format!("lesson={}&lang={}", lesson.key, lang.code()));
        story.sets(Setting::Talkativeness(talk));
        story
    }

    /// How many messages so far have this in them.
    fn messages_with(&self, words: &str) -> usize {
        self.sim.said().filter(|line| line.text.contains(words)).count()
    }
}

/// What is said of the rule at each of the steps 4, 6, 7 and 8, with how much is said.
fn rules_of_the_steps(talk: Talkativeness, lang: Lang) -> [(u8, &'static str); 4] {
    let rules = &lang.texts().guide.rules;
    let reject = match (talk, lang) {
        (Talkativeness::Full, Lang::English) => "Swipe right or press 'Approve'. If not, press 'Reject'.",
        (Talkativeness::Full, Lang::Danish) => "eller tryk på »Godkend«. Hvis ikke: Tryk på »Afvis«.",
        (Talkativeness::Short | Talkativeness::Errors, _) => rules.reject,
    };
    [(4, rules.user_id), (6, rules.pin), (7, rules.code), (8, reject)]
}

#[test]
fn at_each_step_at_which_somebody_could_be_deceived_its_rule_is_said_once_and_last() {
    for (talk, lang) in
        [Talkativeness::Full, Talkativeness::Short].into_iter().flat_map(|talk| Lang::ALL.map(|lang| (talk, lang)))
    {
        let mut story = Story::of_talk(talk, &catalog::guide::LESSON, lang);
        story.is_guided_to_the_end();
        for (step, rule) in rules_of_the_steps(talk, lang) {
            let step = (lang.texts().guide.step)(step, 10);
            assert_eq!(story.messages_with(rule), 1, "{rule}");
            let message = story.texts_said().into_iter().find(|text| text.contains(rule)).unwrap_or_default();
            assert!(message.contains(&step) && message.ends_with(rule), "{step}: {message}");
        }
    }
}

#[test]
fn every_lesson_ends_with_the_rule_that_nobody_is_to_talk_them_into_it() {
    for (talk, lang) in
        [Talkativeness::Full, Talkativeness::Short].into_iter().flat_map(|talk| Lang::ALL.map(|lang| (talk, lang)))
    {
        for &lesson in catalog::ALL {
            let mut story = Story::of_talk(talk, lesson, lang);
            story.is_guided_to_the_end();
            let rule = lang.texts().guide.rules.never_approve;
            let end = format!("{} {rule}", lang.texts().said.finished);
            assert!(story.last_said().ends_with(&end), "{lesson:?}: {}", story.last_said());
            assert_eq!(story.messages_with(rule), 1, "{lesson:?}");
            let shown = story.sim.view().guide.advice.and_then(|advice| advice.rule);
            assert_eq!(shown, Some(rule), "what is said is shown");
            story.does(Intent::DoStep);
            assert_eq!(story.messages_with(rule), 1, "{lesson:?}: it is not said again");
        }
    }
}

#[test]
fn with_errors_only_no_rule_is_said_until_somebody_asks_where_they_are() {
    for lang in Lang::ALL {
        let rules = &lang.texts().guide.rules;
        let mut story = Story::of_talk(Talkativeness::Errors, &catalog::guide::LESSON, lang);
        story.is_guided_to_the_end().does(Intent::DoStep);
        for rule in [rules.user_id, rules.pin, rules.code, rules.reject, rules.never_approve] {
            assert_eq!(story.messages_with(rule), 0, "{rule}");
        }
        story.does(Intent::WhereAmI);
        assert!(story.last_said().ends_with(rules.never_approve), "{}", story.last_said());
    }
}

#[test]
fn a_rule_is_not_said_again_to_somebody_who_is_still_at_the_step() {
    let rules = &Lang::English.texts().guide.rules;
    let mut story = Story::new();
    story.sets(Setting::Clock(ClockChoice::On)).logs_on_up_to_the_user_id().types_user_id("nobody").types_user_id("");
    assert_eq!(story.messages_with(rules.user_id), 1);
    story.types_user_id("signesnye#id").acts(Input::OpenApp).types_pin("999999");
    assert!(story.last_said().starts_with("Wrong PIN code."), "{}", story.last_said());
    assert_eq!(story.messages_with(rules.pin), 1);
    story.types_pin("271828").types_code("12");
    let wrong = if story.code() == "0000" { "0001" } else { "0000" };
    story.types_code(wrong).passes(3 * MINUTE);
    assert!(story.last_said().starts_with("Time left for this log-on"), "{}", story.last_said());
    assert_eq!(story.messages_with(rules.code), 1);
}

#[test]
fn who_comes_to_a_step_again_hears_its_rule_again() {
    let rule = Lang::English.texts().guide.rules.pin;
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").acts(Input::OpenApp);
    story.acts(Input::CloseApp).acts(Input::OpenApp);
    assert_eq!(story.messages_with(rule), 2);
    story.types_pin("271828").does(Intent::StepBack);
    assert!(story.last_said().starts_with("One step back. Step 6 of 10: "), "{}", story.last_said());
    assert_eq!(story.messages_with(rule), 3);
    story.sets(Setting::Lang(Lang::Danish));
    assert!(story.last_said().ends_with(Lang::Danish.texts().guide.rules.pin), "{}", story.last_said());
}

#[test]
fn who_has_typed_a_wrong_code_on_purpose_hears_the_rule_with_the_right_one() {
    let rule = Lang::English.texts().guide.rules.code;
    let mut story = Story::of_lesson(&catalog::wrong_code::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    assert_eq!((story.step(), story.messages_with(rule)), (6, 0));
    story.does(Intent::DoStep);
    assert!(story.last_said().starts_with("That is not the code on the computer."), "{}", story.last_said());
    assert!(story.last_said().ends_with(rule), "{}", story.last_said());
}

#[test]
fn where_something_else_comes_first_its_rule_is_not_said() {
    let rule = Lang::English.texts().guide.rules.user_id;
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("anders:holm42");
    assert!(story.last_said().ends_with("Step 4 of 10: On the computer, press 'Cancel'. Then begin again."));
    assert_eq!(story.messages_with(rule), 1);
}

#[test]
fn in_free_practice_the_rules_are_said_unasked_also_of_what_somebody_else_began() {
    let rules = &Lang::English.texts().guide.rules;
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.starts_the_switch().acts(Input::CloseApp).does(Intent::SkipSwitch).goes_to_the_approval();
    for rule in [rules.user_id, rules.pin, rules.code, rules.reject] {
        assert_eq!(story.messages_with(rule), 1, "{rule}");
    }
    assert!(story.last_said().ends_with(&format!("profile. Step 8 of 10. {}", rules.reject)), "{}", story.last_said());

    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::LogOnElsewhere).logs_on_up_to_the_user_id().types_user_id("signesnye#id").opens_the_app();
    assert_eq!(story.detour(), Some(Detour::NotBegunHere));
    assert!(story.last_said().ends_with(rules.reject), "{}", story.last_said());
    story.does(Intent::Ask);
    assert!(story.last_said().ends_with("On the phone, press 'Reject'."), "{}", story.last_said());
}

#[test]
fn where_am_i_tells_the_rule_too() {
    let rules = &Lang::English.texts().guide.rules;
    for (step, rule) in [(4, rules.user_id), (6, rules.pin), (7, rules.code), (8, "If not, press 'Reject'.")] {
        let mut story = Story::of_link(&format!("lesson=log-on&lang=en&step={step}"));
        story.does(Intent::WhereAmI);
        assert!(story.last_said().ends_with(rule), "{}", story.last_said());
    }
}

fn spaced(digits: &str) -> String {
    narrate::digit_by_digit(digits)
}

#[test]
fn where_am_i_tells_the_step_both_devices_and_what_to_do() {
    let mut story = Story::new();
    story.goes_to_the_code().does(Intent::WhereAmI);
    let code = spaced(&story.code());
    let said = story.last_said();
    for part in [
        "Step 7 of 10: Type the one-time code.",
        "The computer shows:",
        &code,
        "The phone shows:",
        "Then press 'Next'. Trust only the code from your own computer.",
    ] {
        assert!(said.contains(part), "{part:?} is not in {said:?}");
    }
    story.types_code("0000").does(Intent::WhereAmI);
    assert!(story.last_said().contains("Wrong code 1 of 3."), "{}", story.last_said());
    story.does(Intent::WhereAmI);
    assert!(story.last_said().starts_with("Again, time 2: Step 7"), "{}", story.last_said());
}

#[test]
fn where_am_i_never_tells_the_pin_and_tells_how_many_digits() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").acts(Input::OpenApp).types_pin("27");
    story.does(Intent::WhereAmI);
    assert!(story.last_said().contains("2 of 6 digits entered"), "{}", story.last_said());
    assert!(!story.last_said().contains("27"));
}

#[test]
fn where_am_i_reads_the_text_to_approve_and_works_in_free_practice() {
    let mut story = Story::new();
    story.goes_to_the_approval().does(Intent::WhereAmI);
    assert!(
        story.last_said().contains("Log on at MitID.dk to view or change your MitID profile."),
        "{}",
        story.last_said()
    );
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::WhereAmI);
    assert!(story.last_said().contains("press 'Log on'"), "{}", story.last_said());
    assert_eq!(story.sim.view().guide.advice, None, "the guide waits to be asked");
}

#[test]
fn who_has_the_phone_in_hand_does_not_hear_its_heading_twice() {
    let mut story = Story::of_link("lesson=switch-to-codes&lang=en");
    story.opens_the_app().does(Intent::Act(Input::OpenMenu));
    assert!(story.last_said().starts_with("Step "), "{}", story.last_said());
    story.does(Intent::DoStep);
    assert!(story.last_said().starts_with("The app asks for the PIN code"), "{}", story.last_said());
    story.does(Intent::DoStep);
    assert!(story.last_said().starts_with("The page 'How do you want to approve?' is open."), "{}", story.last_said());
}

#[test]
fn the_newest_message_is_the_caption() {
    let mut story = Story::new();
    story.sets(Setting::Captions(true));
    assert_eq!(story.sim.view().caption, None);
    story.logs_on_up_to_the_user_id();
    let caption = story.sim.view().caption.expect("a caption");
    assert_eq!(caption.text, story.last_said());
    assert_eq!(story.sets(Setting::Captions(false)).sim.view().caption, None);
}

#[test]
fn a_voice_speaks_what_is_written_and_each_message_waits_for_its_end() {
    let mut story = Story::new();
    story.does(Intent::HearVoices(vec![voice("Alice", Lang::English), voice("Bo", Lang::Danish)]));
    story.sets(Setting::ReadAloud(true)).at_once(Intent::Set(Setting::Speed(Speed::Fast)));
    story.wall = story.wall.after(Duration::from_millis(200));
    story.at_once(Intent::Tick);
    let last = story.spoken().pop().expect("a sample");
    assert_eq!((last.voice, last.lang, last.speed), (VoiceId::of("Alice"), Lang::English, 150));
    assert_eq!(last.text, story.last_said());

    let lines = story.said_lines();
    story.at_once(Intent::Act(Input::LogOn(HERE)));
    story.wall = story.wall.after(Duration::from_secs(1));
    story.at_once(Intent::Tick);
    assert_eq!(story.said_lines(), lines, "it still speaks");
    story.at_once(Intent::EndSpeaking(last.number - 1)).at_once(Intent::Tick);
    assert_eq!(story.said_lines(), lines, "the end of another message is not its end");
    story.at_once(Intent::EndSpeaking(last.number)).at_once(Intent::Tick);
    assert_eq!(story.said_lines(), lines + 1);
    assert_eq!(story.spoken().pop().expect("the next").text, story.last_said());
}

#[test]
fn what_went_wrong_and_what_was_asked_for_interrupt_the_voice() {
    let mut story = Story::new();
    story.does(Intent::HearVoices(vec![voice("Alice", Lang::English)])).sets(Setting::ReadAloud(true));
    let lines = story.said_lines();
    story.at_once(Intent::StartOver);
    story.wall = story.wall.after(Duration::from_millis(700));
    story.at_once(Intent::Tick);
    assert_eq!(story.said_lines(), lines + 1);
    assert!(story.spoken().pop().expect("an answer").text.starts_with("Started over."));
}

#[test]
fn without_a_voice_for_the_language_a_note_says_so_and_nothing_waits() {
    let mut story = Story::new();
    story.does(Intent::HearVoices(vec![voice("Bo", Lang::Danish)])).sets(Setting::ReadAloud(true));
    assert_eq!(story.last_said(), Lang::English.texts().chrome.no_voice);
    assert!(story.sim.view().no_voice.is_some());
    assert!(story.spoken().is_empty());
    story.logs_on_up_to_the_user_id();
    assert!(story.last_said().contains("Step 4"));
    story.sets(Setting::Lang(Lang::Danish));
    assert_eq!(story.sim.view().no_voice, None);
    assert_eq!(story.spoken().pop().expect("in Danish").voice, VoiceId::of("Bo"));
}

#[test]
fn a_voice_that_turns_up_late_speaks_and_says_so_to_those_who_were_told_otherwise() {
    let texts = Lang::English.texts();
    let mut story = Story::new();
    story.sets(Setting::ReadAloud(true)).does(Intent::HearVoices(vec![]));
    assert_eq!(story.texts_said(), [texts.chrome.no_voice]);
    story.does(Intent::HearVoices(vec![voice("Alice", Lang::English)]));
    assert_eq!(story.last_said(), texts.said.reads_aloud);
    let lines = story.said_lines();
    story.does(Intent::HearVoices(vec![voice("Alice", Lang::English), voice("Ann", Lang::English)]));
    assert_eq!(story.said_lines(), lines);

    let mut next = Story::of_visit("lang=en", "aloud=1");
    next.does(Intent::Open).does(Intent::HearVoices(vec![voice("Alice", Lang::English)]));
    assert!(next.texts_said().is_empty(), "nothing is said before anything happens");
}

#[test]
fn the_voice_that_was_chosen_speaks_and_is_found_again() {
    let voices = vec![voice("Alice", Lang::English), voice("Ann", Lang::English)];
    let mut story = Story::new();
    story.does(Intent::HearVoices(voices.clone())).sets(Setting::ReadAloud(true));
    story.sets(Setting::Voice(VoiceId::of("Ann")));
    assert_eq!(story.spoken().pop().expect("a sample").voice, VoiceId::of("Ann"));
    let kept = story.kept().expect("a text");
    assert!(!kept.contains("Ann"), "not the browser's own name for it: {kept}");
    let mut next = Story::of_visit("lang=en", &kept);
    assert_eq!(next.sim.update(Wall(0), Intent::Open), [Effect::AskForVoices]);
    next.does(Intent::HearVoices(voices));
    let speaks: Vec<_> = next.sim.view().voices.into_iter().filter(|voice| voice.speaks).collect();
    assert_eq!(speaks.len(), 1);
    assert_eq!(speaks[0].name, "Ann");
}

#[test]
fn a_browser_is_asked_for_its_voices_only_by_those_who_may_want_one() {
    let mut story = Story::new();
    story.does(Intent::Open).goes_to_the_code();
    assert!(!story.effects.contains(&Effect::AskForVoices));
    story.does(Intent::ToggleSettings);
    assert!(story.effects.contains(&Effect::AskForVoices));
}

#[test]
fn a_voice_that_is_switched_off_falls_silent_at_once() {
    let mut story = Story::new();
    story.does(Intent::HearVoices(vec![voice("Alice", Lang::English)])).sets(Setting::ReadAloud(true));
    let spoken = story.spoken().len();
    story.sets(Setting::ReadAloud(false)).logs_on_up_to_the_user_id();
    assert!(story.effects.contains(&Effect::Hush));
    assert_eq!(story.spoken().len(), spoken);
}

// -- A new version of the page --------------------------------------------------------------------------------------

#[test]
fn a_new_version_is_told_of_once_and_changes_nothing_else() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let before = story.screens();
    let text = story.sim.lang.texts().chrome.new_version;
    for _ in 0..3 {
        story.does(Intent::HearNews(News::NewVersion));
    }
    assert_eq!(story.sim.said().filter(|line| line.text == text).count(), 1);
    assert_eq!(story.sim.view().edition.newer, Newer::Offered);
    assert_eq!((story.screens(), story.step()), (before, 7));
}

#[test]
fn a_new_version_can_wait_and_is_then_not_offered_again() {
    let mut story = Story::new();
    story.does(Intent::HearNews(News::NewVersion)).does(Intent::TakeNewVersion { now: false });
    assert_eq!(story.sim.view().edition.newer, Newer::Waits);
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
    let said = story.sim.said().count();
    story.does(Intent::HearNews(News::NewVersion));
    assert_eq!(story.sim.view().edition.newer, Newer::Waits);
    assert_eq!(story.sim.said().count(), said);
}

#[test]
fn a_new_version_is_opened_only_by_hand() {
    let mut story = Story::new();
    story.does(Intent::HearNews(News::NewVersion)).does(Intent::StartOver);
    assert!(!story.effects.contains(&Effect::OpenNewVersion));
    story.does(Intent::TakeNewVersion { now: true });
    assert!(story.effects.contains(&Effect::OpenNewVersion));
}

#[test]
fn that_the_page_is_kept_is_shown_and_not_said() {
    let mut story = Story::new();
    assert!(!story.sim.view().edition.is_kept);
    story.does(Intent::HearNews(News::Kept));
    assert!(story.sim.view().edition.is_kept);
    assert_eq!(story.sim.said().count(), 0);
}

// -- Time, and what must not outlive its moment ---------------------------------------------------------------------

impl Story {
    fn of_seed(link: &str, seed: u64) -> Self {
        let sim = Sim::new(&Link::parse(link), Kept::default(), Lang::English, Seed(seed), Wall(0));
        Self { sim, wall: Wall(0), effects: Vec::new() }
    }

    /// How often the page wakes by itself in so many milliseconds.
    fn wakes(&mut self, millis: u64) -> usize {
        let until = Wall(self.wall.0 + millis);
        let mut count = 0;
        while let Some(when) = self.sim.poll_timeout().filter(|when| *when <= until) {
            self.wall = self.wall.max(when);
            self.at_once(Intent::Tick);
            count += 1;
            assert!(count < 1_000, "a storm: {:?}", self.sim.scene());
        }
        self.wall = until;
        count
    }
}

#[test]
fn a_switch_whose_end_was_not_heard_is_asked_about_and_never_counted_down_for_ever() {
    let mut lost = 0;
    for seed in 0..40 {
        let mut story = Story::of_seed("lesson=free&lang=en", seed);
        story.starts_the_switch().does(Intent::SpoilConnection(true)).at_once(Intent::SkipSwitch);
        for _ in 0..10 {
            assert!(story.wakes(60_000) <= 20, "seed {seed}: {:?}", story.sim.scene());
            let is_switched = story.sim.history.world().switch_ready_at().is_none();
            let shows_a_wait = matches!(
                story.sim.scene().phone,
                PhoneScreen::SwitchPending { .. } | PhoneScreen::FrontPage { method: Method::Switching { .. }, .. }
            );
            assert!(is_switched && !shows_a_wait, "seed {seed}: {:?}", story.sim.scene());
            if story.sim.scene().phone == PhoneScreen::NoConnection {
                lost += 1;
                story.at_once(Intent::Act(Input::TryAgainInApp));
            }
        }
        assert_eq!(story.text(|view| &view.phone, "method"), "You approve with one-time codes.", "seed {seed}");
    }
    assert!(lost > 5, "a bad connection loses something: {lost}");
}

#[test]
fn at_the_end_of_the_switch_a_good_connection_takes_no_storm_of_wake_ups() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.starts_the_switch().at_once(Intent::SkipSwitch);
    assert!(story.wakes(1_000) <= 10);
    assert_eq!(story.text(|view| &view.phone, "method"), "You approve with one-time codes.");
}

#[test]
fn the_setting_is_asked_for_before_it_is_shown_once_24_hours_have_passed() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.starts_the_switch().acts(Input::GoBack).does(Intent::SpoilConnection(true)).at_once(Intent::SkipSwitch);
    assert_eq!(story.screens().1, "menu");
    story.at_once(Intent::SpoilConnection(false)).wakes(60_000);
    story.acts(Input::GoBack);
    assert_eq!(story.text(|view| &view.phone, "method"), "You approve with one-time codes.");
}

#[test]
fn a_step_back_and_a_new_start_leave_nothing_of_before_to_be_said() {
    for (intent, start) in [(Intent::StepBack, "One step back."), (Intent::StartOver, "Started over.")] {
        let mut story = Story::new();
        story.logs_on_up_to_the_user_id();
        let lines = story.said_lines();
        story.at_once(Intent::TypeUserId(String::new())).at_once(Intent::Continue).at_once(intent).passes(5_000);
        let said = &story.texts_said()[lines..];
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with(start), "{said:?}");
    }
}

#[test]
fn a_code_or_a_pin_that_was_half_typed_does_not_outlive_its_screen() {
    let mut story = Story::new();
    story.goes_to_the_code().does(Intent::TypeCode("12".to_owned()));
    story.acts(Input::CloseApp).acts(Input::OpenApp);
    assert_eq!((story.sim.drafts.code.as_str(), story.sim.drafts.pin.as_str()), ("", ""));
    story.types_pin("2718").acts(Input::CloseApp).acts(Input::OpenApp).types_pin("28");
    assert_eq!(story.screens().1, "pin", "four digits of before and two of now are no PIN");
    assert!(story.last_said().starts_with("2 of 6 digits"), "{}", story.last_said());
    story.types_pin("2718").types_pin("271828");
    assert_eq!(story.sim.drafts.code, "", "the field is empty again");
}

#[test]
fn a_user_id_that_was_half_typed_does_not_outlive_its_screen() {
    for leaving in [Input::Cancel(HERE), Input::CloseWindow(HERE)] {
        let mut story = Story::new();
        story.logs_on_up_to_the_user_id().does(Intent::TypeUserId("signes".to_owned())).acts(leaving);
        assert_eq!(story.sim.drafts.user_id, "", "{leaving:?}");
    }
}

#[test]
fn who_is_quicker_than_the_messages_hears_none_that_is_over() {
    let mut story = Story::new();
    story.at_once(Intent::Act(Input::LogOn(HERE)));
    while story.screens().0 != "user-id" {
        story.wall = story.sim.poll_timeout().expect("a box that opens");
        story.at_once(Intent::Tick);
    }
    story.types_user_id_at_once("signesnye#id").waits();
    let has = |story: &Story, words: &str| story.texts_said().iter().any(|text| text.contains(words));
    assert!(!has(&story, "asks for the user ID"), "{:?}", story.texts_said());
    story.acts(Input::OpenApp).types_pin("271828");
    assert!(!has(&story, "digits entered"), "{:?}", story.texts_said());
}

impl Story {
    fn types_user_id_at_once(&mut self, text: &str) -> &mut Self {
        self.at_once(Intent::TypeUserId(text.to_owned())).at_once(Intent::Continue)
    }
}

#[test]
fn a_link_that_is_opened_begins_with_another_code() {
    let mut story = Story::of_link("lesson=log-on&step=7");
    let code = story.code();
    story.does(Intent::OpenLink("#lesson=log-on&step=7".to_owned()));
    assert_ne!(story.code(), code);
}

#[test]
fn time_that_is_added_is_not_announced_as_time_that_runs_out() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.does(Intent::Set(Setting::Clock(ClockChoice::On))).goes_to_the_code().passes(3 * MINUTE);
    let told = |story: &Story| story.texts_said().iter().filter(|text| text.starts_with("Time left")).count();
    assert_eq!(told(&story), 1);
    story.does(Intent::StepBack).passes(20_000);
    assert_eq!(told(&story), 1, "there are more than four minutes again");
    story.passes(3 * MINUTE);
    assert_eq!(told(&story), 2, "and three, for the second time");
}

#[test]
fn a_rule_that_was_never_heard_comes_with_the_next_message() {
    let rule = Lang::English.texts().guide.rules.user_id;
    let mut story = Story::new();
    story.at_once(Intent::Act(Input::LogOn(HERE)));
    while story.screens().0 != "user-id" {
        story.wall = story.sim.poll_timeout().expect("a box that opens");
        story.at_once(Intent::Tick);
    }
    story.at_once(Intent::Continue).waits();
    assert!(story.last_said().contains(rule), "{}", story.last_said());
    assert_eq!(story.messages_with(rule), 1);
}

#[test]
fn a_log_on_as_the_other_person_is_not_the_learners() {
    let mut story = Story::of_lesson(&catalog::household::LESSON);
    story.logs_on_up_to_the_user_id().types_user_id("signesnye#id").acts(Input::OpenApp);
    story.acts(Input::ChooseUser(Person::Signe)).types_pin("271828");
    let code = story.code();
    story.types_code(&code).acts(Input::Approve);
    assert_eq!(story.screens().0, "logged-on");
    assert!(!story.sim.next().is_finished(), "that was Signe");
    story.is_guided_to_the_end();
    assert!(story.last_said().contains("as Anders Holm"), "{}", story.last_said());
}

#[test]
fn the_phone_cannot_scan_what_stands_on_a_screen_elsewhere() {
    let mut story = Story::of_lesson(&catalog::free::LESSON);
    story.does(Intent::LogOnElsewhere).opens_the_app();
    assert_eq!(story.screens().1, "scan", "it asks for a code that stands elsewhere");
    let entries = story.sim.history.entries().len();
    story.acts(Input::Scan(ComputerId::ELSEWHERE));
    assert_eq!(story.sim.history.entries().len(), entries);
    assert_eq!(story.screens().1, "scan");
}
