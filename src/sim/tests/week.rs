//! A week of ordinary days, and the page of what was practised.

use super::*;
use crate::lesson::catalog;
use crate::protocol::world::Actor;
use crate::sim::view::WeekView;

impl Story {
    fn of_the_week() -> Self {
        Self::of_lesson(&catalog::week::LESSON)
    }

    fn does_step(&mut self) -> &mut Self {
        self.does(Intent::Session(SessionIntent::DoStep))
    }

    /// Lets the guide live through the day, to where the next one can begin.
    fn lives_the_day(&mut self) -> &mut Self {
        while !self.sim.next().is_day_over() {
            self.does_step();
        }
        self
    }

    fn goes_to_day(&mut self, day: u8) -> &mut Self {
        while self.sim.session.place() != Some(day) {
            self.lives_the_day().does_step();
        }
        self
    }

    fn shows_what_was_practised(&mut self) -> &mut Self {
        self.does(Intent::Page(PageIntent::ShowPractised(true)))
    }

    /// What is told of each day: its lines.
    fn practised(&self) -> Vec<Vec<String>> {
        let shown = self.sim.view().practised.expect("it is shown");
        shown.days.iter().map(|day| day.text.split('\n').map(str::to_owned).collect()).collect()
    }
}

#[test]
fn each_day_is_headed_by_its_place_in_the_week_and_said_with_it() {
    let mut story = Story::of_the_week();
    for day in 1..=7 {
        let view = story.sim.view();
        assert_eq!(
            (&*view.guide.step, view.guide.number, view.title),
            (&*format!("Day {day} of 7"), (day, 7), "A week")
        );
        assert_ne!(story.sim.session.lesson(), &catalog::week::LESSON);
        let errand = narrate::day_texts(story.sim.session.lesson(), Lang::English).expect("a day").errand;
        assert_eq!(story.messages_with(&format!("Day {day} of 7. Today: {errand}")), usize::from(day > 1));
        story.does(Intent::Speech(SpeechIntent::WhereAmI));
        assert_eq!(story.messages_with(&format!("Day {day} of 7, ")), 1, "{:?}", story.texts_said());
        story.lives_the_day().does_step();
    }
    assert_eq!(
        (story.sim.view().guide.step, story.sim.session.lesson()),
        ("What happened".into(), &catalog::week::LESSON)
    );
}

#[test]
fn between_the_days_there_is_no_verdict_and_no_rule_and_one_goes_on_when_one_is_ready() {
    let mut story = Story::of_the_week();
    for day in 1..=7 {
        story.lives_the_day();
        let view = story.sim.view();
        let advice = view.guide.advice.as_ref().expect("what can be done");
        assert_eq!(
            (view.guide.title, &*advice.what, &*advice.why),
            ("The day is over", "Go on when you are ready.", "")
        );
        assert_eq!(view.guide.week, Some(WeekView::DayOver(if day < 7 { "Next day" } else { "End of the week" })));
        assert!(!view.guide.finished && !view.open.has(Panel::Rules));
        assert!(!view.can_show_practised && view.lessons.iter().all(|lesson| !lesson.is_done), "not before the end");
        assert_eq!(story.messages_with("The day is over: Go on when you are ready."), usize::from(day));
        assert!(story.effects.contains(&Effect::KeepFocus(Region::Guide)));
        story.passes(10 * MINUTE);
        assert_eq!(story.sim.session.place(), Some(day), "nobody is hurried");
        story.effects.clear();
        story.does_step();
        assert!(story.effects.contains(&Effect::KeepFocus(Region::Guide)), "'Next day' is gone");
    }
    assert_eq!(story.messages_with("Never approve because"), 1, "the last message of all");
}

#[test]
fn at_the_end_of_a_week_there_is_a_sheet_with_every_day_and_what_was_noticed() {
    let mut story = Story::of_the_week();
    story.is_guided_to_the_end();
    let view = story.sim.view();
    assert!(view.guide.finished && view.practised.is_none());
    assert_eq!((view.guide.week, view.guide.number), (Some(WeekView::Over), (7, 7)));
    assert!(view.open.has(Panel::Rules) && view.guide.next_lesson.is_some());
    story.shows_what_was_practised();
    assert_eq!(story.effects.last(), Some(&Effect::FocusHeading(Region::Practised)));
    assert_eq!(story.sim.view().practised.expect("shown").heading, "Your week, day by day");
    let days = story.sim.session.lived();
    let practised = story.practised();
    assert_eq!((days.len(), practised.len()), (7, 7));
    for (number, (day, lines)) in (1..).zip(days.iter().zip(practised)) {
        let title = narrate::lesson_texts(day.lesson, Lang::English).title();
        let about = narrate::debrief(day.lesson, day.ending, Lang::English).expect("a day");
        let is_fraud = day.lesson.day.expect("a day").is_fraud;
        let remark = if is_fraud { "Noticed in time." } else { "You trusted them, and there was no danger." };
        let ended = format!("{title}: {}", about.title);
        let expected = [format!("Day {number} of 7"), ended, format!("{remark} {}", about.clue)];
        assert_eq!(lines, expected);
    }
    story.does(Intent::Page(PageIntent::Print));
    assert_eq!(story.effects.last(), Some(&Effect::Print));
}

#[test]
fn the_sheet_is_in_the_language_of_the_page_and_no_line_of_it_is_the_same_in_both() {
    let mut story = Story::of_the_week();
    story.is_guided_to_the_end().shows_what_was_practised();
    let english = story.sim.view().practised.expect("shown").days;
    story.sets(Setting::Lang(Lang::Danish));
    let danish = story.sim.view().practised.expect("shown").days;
    assert_eq!(danish.len(), english.len());
    assert!(danish.iter().all(|day| english.iter().all(|other| other.number != day.number)));
    assert!(danish[0].text.starts_with("Dag 1 af 7\nEn mandag"), "{}", danish[0].text);
}

#[test]
fn a_step_back_stops_where_the_day_began() {
    let mut story = Story::of_the_week();
    story.goes_to_day(2).lives_the_day();
    story.does(Intent::Session(SessionIntent::StepBack));
    assert!(!story.sim.next().is_day_over(), "the day that is over can be gone back into");
    for _ in 0..60 {
        story.does(Intent::Session(SessionIntent::StepBack));
    }
    let history = story.sim.history();
    let is_left = history.entries()[..history.cursor()].iter().any(|entry| entry.by == Actor::Learner);
    assert_eq!((story.sim.session.place(), is_left), (Some(2), false));
    assert!(story.last_said().contains("This is the beginning."), "{}", story.last_said());
    story.is_guided_to_the_end();
    assert_eq!(story.sim.session.lived().len(), 7, "no day counts twice");
}

#[test]
fn the_rules_stay_open_from_day_to_day_for_those_who_have_opened_them() {
    let mut story = Story::of_the_week();
    story.does(Intent::Page(PageIntent::Toggle(Panel::Rules))).goes_to_day(3);
    assert!(story.sim.view().open.has(Panel::Rules));
}

#[test]
fn who_starts_over_has_the_same_days_and_another_visit_has_others() {
    let titles = |story: &mut Story| {
        story.is_guided_to_the_end().shows_what_was_practised();
        story.practised().into_iter().map(|lines| lines.join(" ")).collect::<Vec<_>>()
    };
    let mut story = Story::of_the_week();
    story.goes_to_day(4).does(Intent::Session(SessionIntent::StartOver));
    assert_eq!((story.sim.session.place(), story.sim.session.lived().len()), (Some(1), 0));
    assert_eq!(story.messages_with("Day 1 of 7. Today: "), 1, "{:?}", story.texts_said());
    let first = titles(&mut story);
    story.does(Intent::Session(SessionIntent::StartOver));
    assert!(!story.sim.view().open.has(Panel::Practised), "the week goes on");
    assert_eq!(titles(&mut story), first);
    let mut others = (1..6).map(|seed| titles(&mut Story::of_seed("lesson=week", seed)));
    assert!(others.any(|other| other != first));
}

#[test]
fn a_week_that_is_opened_once_more_is_another_one() {
    let mut story = Story::of_the_week();
    let days = |story: &mut Story| {
        story.is_guided_to_the_end();
        story.sim.session.lived().iter().map(|day| (day.lesson.key, day.lesson.telling())).collect::<Vec<_>>()
    };
    let first = days(&mut story);
    let is_another = (0..5).any(|_| {
        story.does(Intent::OpenLink("lesson=week".to_owned()));
        days(&mut story) != first
    });
    assert!(is_another);
}

#[test]
fn a_language_is_changed_where_the_week_is() {
    let mut story = Story::of_the_week();
    story.goes_to_day(3);
    let before = story.sim.history().cursor();
    story.sets(Setting::Lang(Lang::Danish));
    let view = story.sim.view();
    assert_eq!((&*view.guide.step, view.title, story.sim.history().cursor()), ("Dag 3 af 7", "En uge", before));
}

#[test]
fn a_link_begins_a_week_at_one_of_its_days() {
    for day in 1..=7 {
        let mut story = Story::of_link(&format!("lesson=week&day={day}"));
        assert_eq!((story.sim.session.place(), story.sim.view().notice), (Some(day), None));
        story.lives_the_day().does(Intent::Session(SessionIntent::StartOver));
        assert_eq!(story.sim.session.place(), Some(day), "the days before are left out");
        story.is_guided_to_the_end().shows_what_was_practised();
        assert_eq!(story.practised().len(), usize::from(8 - day), "nobody has lived them");
    }
    for (link, step) in [
        ("lesson=week&day=0", "Day 1 of 7"),
        ("lesson=week&day=8", "Day 1 of 7"),
        ("lesson=log-on&day=3", "Step 2 of 10"),
    ] {
        let view = Story::of_link(link).sim.view();
        assert!(view.notice.is_some() && view.guide.step == step, "{link}: {}", view.guide.step);
    }
}

#[test]
fn the_words_of_a_missing_language_are_waited_for_in_the_week() {
    let mut story = Story::in_languages(Languages::only(Lang::English), "lesson=week", "");
    story.sets(Setting::Lang(Lang::Danish));
    story.effects.clear();
    story.does(Intent::LoadAgain);
    assert_eq!(story.effects, [Effect::LoadAgain(&catalog::week::LESSON, Lang::Danish)]);
}

#[test]
fn what_was_practised_has_each_day_once_with_what_was_learnt() {
    let mut story = Story::of_lesson(&catalog::log_on::LESSON);
    story.is_guided_to_the_end();
    assert!(!story.sim.view().can_show_practised, "only days are listed");
    for link in ["lesson=told-code", "lesson=relay&day=2", "lesson=told-code"] {
        story.does(Intent::OpenLink(link.to_owned())).is_guided_to_the_end();
    }
    let view = story.sim.view();
    assert!(view.can_show_practised && view.practised.is_none());
    let done: Vec<_> = view.lessons.iter().filter(|lesson| lesson.is_done).map(|lesson| lesson.key).collect();
    assert_eq!(done, ["log-on", "told-code", "relay"]);
    story.shows_what_was_practised();
    assert_eq!(story.sim.view().practised.expect("shown").heading, "What you practised");
    let learnt = |lesson| narrate::lesson_texts(lesson, Lang::English).learnt().to_owned();
    let told_code = ["A Tuesday".to_owned(), "Nothing was approved.".to_owned(), learnt(&catalog::told_code::DAYS[0])];
    let practised = story.practised();
    assert_eq!((practised.len(), &practised[1]), (2, &told_code.to_vec()));
    assert_eq!(practised[0][0], "A Sunday evening");
    assert_eq!(practised[0][2], learnt(&catalog::relay::DAYS[1]));
}

#[test]
fn what_was_practised_goes_away_when_something_else_begins() {
    for intent in [
        Intent::OpenLink("lesson=log-on".to_owned()),
        Intent::Session(SessionIntent::StartOver),
        Intent::Page(PageIntent::ShowPractised(false)),
    ] {
        let mut story = Story::of_lesson(&catalog::told_code::DAYS[0]);
        story.is_guided_to_the_end().shows_what_was_practised();
        assert!(story.sim.view().practised.is_some());
        story.does(intent.clone());
        assert!(story.sim.view().practised.is_none(), "{intent:?}");
    }
}

#[test]
fn after_a_week_its_days_stand_beside_what_was_practised_alone() {
    let mut story = Story::of_lesson(&catalog::told_code::DAYS[0]);
    story.is_guided_to_the_end().does(Intent::OpenLink("lesson=week".to_owned())).is_guided_to_the_end();
    story.shows_what_was_practised();
    assert_eq!(story.practised().len(), 7, "the sheet is of the week");
    story.does(Intent::OpenLink("lesson=log-on".to_owned())).shows_what_was_practised();
    let practised = story.practised();
    assert_eq!(practised.len(), 8);
    assert_eq!((&*practised[0][0], &*practised[1][0]), ("A Tuesday", "Day 1 of 7"));
}
