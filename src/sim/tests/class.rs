//! The class chooses its habits, hears and sees what becomes of it, and opens a day on which it is harmed.

use super::*;
use crate::defences::{Attack, Habit, Table};

/// The trusting class is harmed by a told code and by a page that passes on; one that enters no told code only by the page, and one that looks
/// at the address only by the code. The others are harmed by nothing.
fn table() -> &'static Table {
    let mut lines = vec!["none"; 36];
    for number in 0..16 {
        let (told, relay) = ("fails 0.c.drsftpvgi", "fails 4.c.abdfgi");
        let (told, relay) = match number {
            0b1001 => (told, relay),
            0b1000 => ("stops", relay),
            0b1101 => (told, "stops"),
            _ => ("stops", "stops"),
        };
        lines.extend(["stops", told, "stops", relay, "stops", "stops"]);
    }
    let table = Table::read(format!("swipewise defence-table\n812 20 60\n{}", lines.join("\n")).leak());
    Box::leak(Box::new(table.expect("a table")))
}

fn with_the_table() -> Story {
    let mut story = Story::new();
    story.at_once(Intent::Page(PageIntent::NoteTable(table())));
    story
}

/// Where the trusting class and the told code meet: class 9, the second attack.
const TOLD: usize = 36 + 9 * 6 + 1;

#[test]
fn each_attack_has_a_row_that_says_it_in_words_and_who_is_harmed_can_see_how() {
    let html = with_the_table().sim.view().class_in_words();
    let rows: Vec<_> = html.split("<tr><th scope=row>").skip(1).collect();
    assert_eq!(rows.len(), 6);
    assert!(rows[0].starts_with("A stranger starts a log-on") && rows[0].contains("✓</span> is not harmed</td>"));
    assert!(rows[1].contains("✗</span> is harmed <button "), "{}", rows[1]);
    let name = "aria-label=\"A caller reads a code out to you: See how\">See how</button>";
    assert!(rows[1].contains(&format!("id=cell-{TOLD} {name}")), "{}", rows[1]);
    assert_eq!(html.matches("<button").count(), 2);
}

#[test]
fn a_choice_says_what_harms_the_class_and_which_one_change_stops_the_most() {
    let mut story = with_the_table();
    let html = story.sim.view().class_in_words();
    let harmed = "2 of 6 attacks can harm this class: A caller reads a code out to you; A look-alike site passes your log-on through.";
    assert!(html.starts_with(&format!("<p>{harmed}</p><p>")), "{html}");
    let best = "(2): read the text before you approve; or: do not switch when a caller asks.";
    assert!(html.contains(&format!("<p>One change would stop the most {best}</p><table>")), "{html}");
    story.does(Intent::ChooseHabit(Habit::EntersToldCodes, false));
    assert!(
        !story.sim.view().class.has(Habit::EntersToldCodes) && story.sim.view().class.has(Habit::SwitchesWhenAsked)
    );
    assert_eq!(
        story.last_said(),
        "1 of 6 attacks can harm this class: A look-alike site passes your log-on through. One change would stop the most (1): \
         read the text before you approve; or: look at the address of the page; or: do not switch when a caller asks."
    );
    story.does(Intent::ChooseHabit(Habit::SwitchesWhenAsked, false));
    assert_eq!(story.last_said(), "None of the 6 attacks can harm this class.");
    story
        .does(Intent::ChooseHabit(Habit::EntersToldCodes, true))
        .does(Intent::ChooseHabit(Habit::SwitchesWhenAsked, true));
    assert!(story.last_said().starts_with("2 of 6 attacks can harm this class: "), "a choice can be taken back");
}

#[test]
fn a_day_on_which_the_class_is_harmed_is_watched_and_leads_back_to_its_button() {
    let mut story = with_the_table();
    story.does(Intent::WatchRun(TOLD));
    let guide = story.sim.view().guide;
    assert_eq!(
        (guide.title, guide.part.as_deref()),
        ("A caller reads a code out to you", Some("This class: is harmed"))
    );
    assert_eq!(guide.advice.expect("how it begins").why, "You do what the class does.");
    for _ in 0..9 {
        story.does(Intent::Session(SessionIntent::DoStep));
    }
    let advice = story.sim.view().guide.advice.expect("how it ends");
    assert_eq!(advice.what, "You approve.");
    assert_eq!(advice.why, "It was not stopped. A code that is told works like one that you read yourself.");
    story.does(Intent::Session(SessionIntent::Leave));
    assert!(story.effects.contains(&Effect::FocusCell(TOLD)));
}

#[test]
fn without_the_table_nothing_is_said_and_the_choice_is_kept() {
    let mut story = Story::new();
    let lines = story.sim.said().count();
    story.does(Intent::ChooseHabit(Habit::ReadsTheText, true));
    assert!(story.sim.view().class.has(Habit::ReadsTheText));
    assert_eq!(story.sim.said().count(), lines);
    assert_eq!(story.sim.view().class_in_words(), "<p>The table has not loaded. Load the page again.</p>");
}

#[test]
fn the_texts_count_as_many_attacks_as_there_are() {
    for (lang, attacks) in [(Lang::English, "attacks"), (Lang::Danish, "angreb")] {
        let texts = &lang.days().defences;
        let all = format!("{} {attacks}", Attack::ALL.len());
        assert!(texts.harmed_by(1, "").contains(&all) && texts.harmed_by_none().contains(&all), "{lang:?}");
    }
}
