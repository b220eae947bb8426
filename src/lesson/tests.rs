//! The lessons as lists, and their experts' first and last steps.

use super::*;
use crate::protocol::Seed;

fn numbers(lesson: LessonId) -> Vec<u8> {
    lesson.steps().iter().map(|step| lesson.number(*step).0).collect()
}

#[test]
fn the_lessons_that_follow_the_paper_have_its_numbers() {
    assert_eq!(numbers(LessonId::Guide), [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert_eq!(numbers(LessonId::LogOn), [2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert_eq!(LessonId::LogOn.number(Step::PressLogOn), (2, 10));
}

#[test]
fn the_other_lessons_count_from_one() {
    for lesson in LessonId::ALL {
        if !matches!(lesson, LessonId::Guide | LessonId::LogOn | LessonId::Free) {
            let count = u8::try_from(lesson.steps().len()).expect("few steps");
            assert_eq!(numbers(lesson), (1..=count).collect::<Vec<_>>(), "{lesson:?}");
            assert_eq!(lesson.number(lesson.steps()[0]), (1, count));
        }
    }
}

#[test]
fn a_step_of_a_detour_has_the_number_of_the_one_in_whose_place_it_stands() {
    assert_eq!(LessonId::WrongCode.number(Step::ScanQr), LessonId::WrongCode.number(Step::EnterWrongCode));
    assert_eq!(LessonId::LogOnQr.number(Step::EnterCode), LessonId::LogOnQr.number(Step::ScanQr));
    assert_eq!(LessonId::ApprovePayment.number(Step::OpenMenu).0, 1, "none stands there: the beginning");
}

#[test]
fn a_number_finds_the_first_step_that_has_it() {
    assert_eq!(LessonId::Guide.step(1), Some(Step::OpenAppForSetting));
    assert_eq!(LessonId::LogOn.step(1), None);
    assert_eq!(LessonId::SwitchToCodes.step(9), Some(Step::WaitForSwitch));
    assert_eq!(LessonId::SwitchToCodes.step(10), None);
}

#[test]
fn names_lead_back_to_lessons() {
    for lesson in LessonId::ALL {
        assert_eq!(LessonId::from_key(lesson.key()), Some(lesson));
    }
    assert_eq!(LessonId::from_key("told-code"), None, "that lesson comes later");
    assert_eq!(LessonId::default(), LessonId::Guide);
}

#[test]
fn a_new_phone_starts_with_qr_codes() {
    for lesson in [LessonId::Guide, LessonId::SwitchToCodes, LessonId::LogOnQr, LessonId::Free] {
        assert_eq!(lesson.setup().method, Method::QrCodes);
    }
    for lesson in LessonId::ALL {
        assert_eq!(lesson.setup().clock, SessionClock::Off, "nobody is hurried");
    }
}

#[test]
fn at_its_beginning_a_lesson_is_at_its_first_step_and_has_reached_nothing_of_its_own() {
    for lesson in LessonId::ALL {
        let world = World::new(&lesson.setup(), Seed(1));
        let progress = Progress::default().noticing(&world, lesson.learner());
        let next = lesson.next(&world, progress);
        assert!(next.step == lesson.steps()[0], "{lesson:?} begins with {:?}", next.step);
        assert!(matches!(next.action, Action::Do(_)));
        assert!(!lesson.goals().iter().all(|goal| progress.has(*goal)));
    }
}

#[test]
fn a_goal_that_was_reached_stays_reached() {
    let lesson = LessonId::LogOn;
    let codes = World::new(&lesson.setup(), Seed(1));
    let qr = World::new(&LessonId::LogOnQr.setup(), Seed(1));
    let progress = Progress::default().noticing(&codes, Person::Signe);
    assert!(progress.has(Goal::Switched));
    assert!(!progress.has(Goal::LoggedOn));
    assert!(progress.noticing(&qr, Person::Signe).has(Goal::Switched));
    assert!(!Progress::default().noticing(&qr, Person::Signe).has(Goal::Switched));
}
