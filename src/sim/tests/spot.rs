//! 'Show me where'.

use super::*;

/// What is marked on either device.
fn marked(story: &Story) -> (Option<&'static str>, Option<&'static str>) {
    let view = story.sim.view();
    (view.computer.here.map(|spot| spot.name), view.phone.here.map(|spot| spot.name))
}

#[test]
fn in_every_lesson_the_next_control_is_marked_on_its_device_and_on_no_other() {
    for &lesson in catalog::ALL.iter().filter(|lesson| lesson.key != "free") {
        let mut story = Story::of_lesson(lesson);
        while !story.sim.next().is_finished() {
            let view = story.sim.view();
            for device in [&view.computer, &view.phone] {
                let is_there =
                    |name| device.blocks.iter().any(|block| block.name == name || block.widget.button(name).is_some());
                assert_eq!(device.here.is_some(), device.is_turn, "{lesson:?}: {}", device.heading);
                assert!(device.here.is_none_or(|spot| is_there(spot.name)), "{lesson:?}: {:?}", device.here);
            }
            story.does(Intent::Session(SessionIntent::DoStep));
        }
        assert_eq!(marked(&story), (None, None), "{lesson:?}: nothing is next at the end");
    }
}

#[test]
fn a_marked_control_bears_the_word_and_no_other_does() {
    let view = Story::new().sim.view();
    assert_eq!(view.computer.mark("log-on"), Some(Lang::English.texts().guide.here()));
    assert_eq!((view.computer.mark("sites"), view.phone.mark("open-app")), (None, None));
}

#[test]
fn a_field_is_marked_until_what_is_in_it_can_be_sent_and_then_the_button() {
    let mut story = Story::new();
    story.logs_on_up_to_the_user_id();
    for (typed, next) in
        [("", "user-id"), ("abc", "user-id"), ("signesnye#id", "continue"), ("somebody:else1", "continue")]
    {
        story.does(Intent::Draft(DraftIntent::TypeUserId(typed.to_owned())));
        assert_eq!(marked(&story), (Some(next), None), "{typed}");
    }
    let mut story = Story::new();
    story.goes_to_the_code();
    for (typed, next) in [("", "code"), ("12", "code"), ("1234", "next")] {
        story.does(Intent::Draft(DraftIntent::TypeCode(typed.to_owned())));
        assert_eq!(marked(&story), (None, Some(next)), "{typed}");
    }
}

#[test]
fn a_choice_and_a_tick_are_marked_until_they_are_made() {
    let mut story = Story::of_link("lesson=switch-to-codes&lang=en&step=6");
    assert_eq!(marked(&story).1, Some("choice"));
    story.does(Intent::Draft(DraftIntent::Choose(ONE_TIME_CODES))).passes(1_000);
    assert_eq!(marked(&story).1, Some("want"), "and not what was chosen before");
    story.does(Intent::Draft(DraftIntent::CheckWantToSwitch(true)));
    assert_eq!(marked(&story).1, Some("start-switch"));
}

#[test]
fn nothing_is_marked_when_it_is_turned_off_nor_in_free_practice_before_somebody_asks() {
    let mut story = Story::new();
    story.sets(Setting::ShowWhere(false));
    assert_eq!(marked(&story), (None, None));
    let mut story = Story::of_link("lesson=free&lang=en");
    assert_eq!(marked(&story), (None, None));
    story.does(Intent::Session(SessionIntent::Ask));
    assert!(marked(&story).0.is_some());
}
