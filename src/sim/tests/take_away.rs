//! What is taken away: the handout, the lesson plan, and the code that embeds a lesson.

use super::*;
use crate::lesson::Group;
use crate::sim::view::{Handout, Offers, Plan, Sheet, embed_fragment, sheet_of};

const fn toggle(panel: Panel) -> Intent {
    Intent::Page(PageIntent::Toggle(panel))
}

/// Every lesson in each language.
fn everything() -> impl Iterator<Item = (&'static Lesson, Lang)> {
    catalog::ALL.iter().flat_map(|lesson| Lang::ALL.map(|lang| (*lesson, lang)))
}

fn opened(lesson: &Lesson, lang: Lang, panel: Panel) -> Story {
    let mut story = Story::of_link(&["lesson=", lesson.key, "&lang=", lang.code()].concat());
    story.does(toggle(panel));
    story
}

fn handout(story: &Story) -> Handout {
    match sheet_of(&story.sim.session, &story.sim.page) {
        Sheet::Handout(handout) => handout,
        other @ (Sheet::Plan(_) | Sheet::Cards) => panic!("{other:?}"),
    }
}

fn plan(story: &Story) -> Plan {
    match sheet_of(&story.sim.session, &story.sim.page) {
        Sheet::Plan(plan) => plan,
        other @ (Sheet::Handout(_) | Sheet::Cards) => panic!("{other:?}"),
    }
}

#[test]
fn the_handout_of_the_guide_has_ten_steps_each_with_a_picture_on_which_nothing_can_be_pressed() {
    let Handout { steps, questions, .. } = handout(&opened(catalog::FIRST, Lang::English, Panel::Handout));
    assert_eq!(steps.iter().map(|step| step.number).collect::<Vec<_>>(), (1..=10).collect::<Vec<_>>());
    assert_eq!(questions.len(), 3);
    for step in &steps {
        assert!(!step.pictures.is_empty() && !step.what.is_empty(), "{step:?}");
    }
    let html = opened(catalog::FIRST, Lang::English, Panel::Handout).sim.view().sheet;
    assert_eq!(html.matches("<button").count(), 2, "'Print' and 'Close'");
    assert_eq!(html.matches("<input").count(), 0);
    // At the code, both devices, and the code is there.
    let code = &steps[6];
    assert_eq!(code.pictures.len(), 2);
    assert!(code.pictures[0].1.blocks.iter().any(|block| matches!(block.widget, Widget::Code { .. })), "{code:?}");
}

#[test]
fn every_lesson_but_the_ordinary_days_has_its_steps_in_their_order() {
    for (lesson, lang) in everything() {
        let steps = handout(&opened(lesson, lang, Panel::Handout)).steps;
        assert_eq!(steps.is_empty(), lesson.group == Group::OrdinaryDays, "{lesson:?}");
        assert!(steps.is_sorted_by_key(|step| step.number), "{lesson:?}");
        // Six on the first page, and as many on the second.
        assert!(steps.len() <= 12, "{lesson:?} has {} steps", steps.len());
    }
}

#[test]
fn a_handout_leaves_the_lesson_as_it_is() {
    let mut story = Story::new();
    story.goes_to_the_code();
    let before = story.sim.history().entries().to_vec();
    story.does(toggle(Panel::Handout));
    assert_eq!(story.sim.history().entries(), before);
}

#[test]
fn a_plan_takes_45_minutes_in_class_and_30_with_one_learner() {
    for (lesson, lang) in everything() {
        let Plan { class, library, questions, .. } = plan(&opened(lesson, lang, Panel::Plan));
        let minutes = |(length, what): &(Words, Words)| {
            assert!(!what.is_empty(), "{length}");
            length.split(' ').next().and_then(|number| number.parse::<u32>().ok()).expect("a number of minutes")
        };
        assert_eq!(class.iter().map(minutes).sum::<u32>(), 45, "{lesson:?}, {lang:?}");
        assert_eq!(library.iter().map(minutes).sum::<u32>(), 30, "{lesson:?}, {lang:?}");
        assert_eq!(questions.len(), 3, "{lesson:?}, {lang:?}");
    }
}

#[test]
fn the_plan_of_a_lesson_that_takes_longer_than_it_has_time_for_says_that_a_part_is_played() {
    for (lesson, lang) in everything() {
        let Plan { aim, .. } = plan(&opened(lesson, lang, Panel::Plan));
        let part = lang.days().take_away.only_a_part(lesson.minutes);
        assert_eq!(aim.contains(&part.into()), lesson.minutes > 15, "{} {lang:?}", lesson.key);
    }
}

#[test]
fn the_plan_of_a_day_has_answers_only_when_the_day_was_played() {
    let mut story = opened(&catalog::told_code::DAYS[0], Lang::English, Panel::Plan);
    let before = plan(&story);
    assert!(!before.has_answers && before.aim.len() == 1);
    assert!(before.questions.iter().all(|(question, answer)| !question.is_empty() && answer.is_empty()));
    story.is_guided_to_the_end();
    let after = plan(&story);
    assert!(after.has_answers && after.aim.len() == 2);
    assert!(after.questions.iter().all(|(_, answer)| !answer.is_empty()));
}

#[test]
fn one_sheet_is_open_at_a_time_and_closing_it_leads_to_the_guide() {
    let mut story = opened(catalog::FIRST, Lang::English, Panel::Handout);
    story.does(toggle(Panel::Cards));
    assert_eq!(sheet_of(&story.sim.session, &story.sim.page), Sheet::Cards);
    assert!(story.sim.view().sheet.contains("signesnye#id"));
    story.does(Intent::Page(PageIntent::Close(Panel::Cards)));
    assert_eq!(story.sim.view().sheet, "");
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
}

#[test]
fn whatever_can_be_chosen_to_be_embedded_is_a_link_that_the_page_knows() {
    let mut story = opened(catalog::FIRST, Lang::English, Panel::Embed);
    for lesson in 0..catalog::ALL.len() {
        let choice = story.sim.view().embed_offers(Offers::Lessons)[lesson].choice;
        story.does(Intent::Page(PageIntent::ChooseEmbed(choice)));
        let view = story.sim.view();
        assert_eq!(view.embed_offers(Offers::Lessons).iter().filter(|offer| offer.is_chosen).count(), 1);
        for offer in view.embed_offers(Offers::Steps).iter().chain(&view.embed_offers(Offers::Languages)) {
            story.does(Intent::Page(PageIntent::ChooseEmbed(offer.choice)));
            let fragment = embed_fragment(offer.choice);
            let link = Link::parse(&fragment);
            assert!(link.unknown.is_empty() && fragment.ends_with("&embed=1"), "{fragment}");
            let named = (link.lesson.map(|lesson| lesson.key), link.step);
            assert_eq!(named, (Some(offer.choice.lesson.key), offer.choice.step));
            let code = story.sim.view().embed_in_words("//localhost/?a=\"#");
            assert!(code.contains("src=&quot;//localhost/?a=&amp;quot;#lesson="), "{code}");
        }
    }
}

#[test]
fn what_was_copied_is_said() {
    let mut story = opened(catalog::FIRST, Lang::English, Panel::Embed);
    story.does(Intent::Page(PageIntent::NoteCodeCopied(true)));
    assert_eq!(story.last_said(), "The code is copied.");
    story.does(Intent::Page(PageIntent::NoteCodeCopied(false)));
    assert!(story.last_said().starts_with("The code was not copied."));
}
