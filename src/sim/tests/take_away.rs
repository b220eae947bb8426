//! What is taken away: the handout, the lesson plan, and the code that embeds a lesson.

use super::*;
use crate::lesson::Group;
use crate::sim::view::{EmbedView, Handout, Plan, Sheet};

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
    match story.sim.view().sheet {
        Some(Sheet::Handout(handout)) => handout,
        other => panic!("{other:?}"),
    }
}

fn plan(story: &Story) -> Plan {
    match story.sim.view().sheet {
        Some(Sheet::Plan(plan)) => plan,
        other => panic!("{other:?}"),
    }
}

fn embed(story: &Story) -> EmbedView {
    story.sim.view().embed.expect("what can be embedded")
}

#[test]
fn the_handout_of_the_guide_has_ten_steps_each_with_a_picture_on_which_nothing_can_be_pressed() {
    let Handout { steps, questions, .. } = handout(&opened(catalog::FIRST, Lang::English, Panel::Handout));
    assert_eq!(steps.iter().map(|step| step.number).collect::<Vec<_>>(), (1..=10).collect::<Vec<_>>());
    assert_eq!(questions.len(), 3);
    for step in &steps {
        assert!(!step.pictures.is_empty() && !step.what.is_empty(), "{step:?}");
        let blocks = step.pictures.iter().flat_map(|(_, device)| &device.blocks);
        for block in blocks {
            assert!(
                matches!(
                    block.widget,
                    Widget::Text { .. } | Widget::Code { .. } | Widget::Spinner(_) | Widget::Shield { .. }
                ),
                "{block:?}"
            );
        }
    }
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
    assert_eq!(story.sim.view().sheet, Some(Sheet::Cards));
    story.does(Intent::Page(PageIntent::Close(Panel::Cards)));
    assert_eq!(story.sim.view().sheet, None);
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
}

#[test]
fn whatever_can_be_chosen_to_be_embedded_is_a_link_that_the_page_knows() {
    let mut story = opened(catalog::FIRST, Lang::English, Panel::Embed);
    for lesson in 0..catalog::ALL.len() {
        let choice = embed(&story).lessons[lesson].choice;
        story.does(Intent::Page(PageIntent::ChooseEmbed(choice)));
        let view = embed(&story);
        assert_eq!(view.lessons.iter().filter(|offer| offer.is_chosen).count(), 1);
        for offer in view.steps.iter().chain(&view.languages) {
            story.does(Intent::Page(PageIntent::ChooseEmbed(offer.choice)));
            let fragment = embed(&story).fragment;
            let link = Link::parse(&fragment);
            assert!(link.unknown.is_empty() && fragment.ends_with("&embed=1"), "{fragment}");
            assert_eq!(
                (link.lesson.map(|lesson| lesson.key), link.step),
                (Some(offer.choice.lesson.key), offer.choice.step)
            );
        }
    }
}

#[test]
fn what_was_copied_is_said() {
    let mut story = opened(catalog::FIRST, Lang::English, Panel::Embed);
    story.does(Intent::Page(PageIntent::NoteCodeCopied(true)));
    assert_eq!(story.last_said(), "The code is copied.");
    story.does(Intent::Page(PageIntent::NoteCodeCopied(false)));
    assert!(story.last_said().starts_with("The code could not be copied by itself."));
}
