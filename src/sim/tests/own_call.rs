//! On a day on which the learner calls somebody.

use super::*;
use crate::protocol::world::talk::TalkStage;

const LINK: &str = "lesson=asked-for-secrets&day=2";

#[test]
fn the_phone_has_a_button_to_call_with_until_the_call_is_over() {
    let mut story = Story::of_link(LINK);
    let button = |story: &Story| {
        let view = story.sim.view();
        let block = view.phone.blocks.iter().find_map(|block| block.widget.button("call")).cloned();
        block.map(|button| (button.label.into_owned(), button.disabled, button.intent))
    };
    let (label, disabled, call) = button(&story).expect("a button");
    assert_eq!((label.as_str(), disabled), ("Call Øvby Support", false));
    story.effects.clear();
    story.does(call);
    assert!(story.effects.contains(&Effect::KeepFocusInTalk(Region::Phone)), "it comes into view");
    story.passes(1_000);
    assert_eq!(story.messages_with("Incoming call"), 0, "nobody rings");
    assert_eq!(story.messages_with("Øvby Support: You are speaking with Mette."), 1);
    assert!(matches!(story.sim.session.world().talk().map(|talk| talk.stage), Some(TalkStage::Open { .. })));
    let (_, disabled, _) = button(&story).expect("it stays, so that focus has somewhere to be");
    assert!(disabled);
    let talk = story.sim.view().talk.expect("a conversation");
    assert_eq!(talk.choices[0], "Hang up");
    story.does(Intent::Choose(0)).passes(1_000);
    assert_eq!(button(&story), None);
}

#[test]
fn no_other_lesson_offers_a_call() {
    for link in ["lesson=log-on", "lesson=asked-for-secrets", "lesson=told-code&day=2"] {
        let view = Story::of_link(link).sim.view();
        assert!(view.phone.blocks.iter().all(|block| block.widget.button("call").is_none()), "{link}");
    }
}
