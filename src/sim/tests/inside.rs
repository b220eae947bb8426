//! 'Look inside': what is shown of the parties is what stands in the log, and nothing of it is there before somebody asks.

use super::*;
use crate::inside::knowledge::{Item, who_knows_what};
use crate::inside::sequence::{lifelines, rows};
use crate::sim::inside::InsideTab;
use crate::sim::view::{self, InsideView};
use crate::verify::machine::Machine;

const LOOK: Intent = Intent::Page(PageIntent::Toggle(Panel::Inside));

fn inside(story: &Story) -> InsideView {
    story.sim.view().inside.expect("an open panel")
}

fn turn_to(story: &mut Story, tab: InsideTab) -> InsideView {
    story.does(Intent::Page(PageIntent::LookAt(tab)));
    inside(story)
}

/// How often this stands in a text.
fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn nothing_is_computed_before_somebody_asks_and_while_somebody_looks_on() {
    assert_eq!(Story::new().sim.view().inside, None);
    let mut story = Story::of_link("lesson=told-code&lang=en");
    story.does(LOOK).is_guided_to_the_end();
    assert!(story.sim.view().inside.is_some());
    story.does(Intent::Session(SessionIntent::Sit));
    assert_eq!(story.sim.view().inside, None);
}

#[test]
fn each_row_of_the_log_is_a_row_of_the_table_with_one_picture() {
    let mut story = Story::new();
    story.does(LOOK);
    assert!(inside(&story).html.contains("Nothing has happened yet."));
    story.is_guided_to_the_end();
    let InsideView { html, lines, .. } = inside(&story);
    let rows = rows(&story.sim.history().log(story.sim.session.now()));
    assert_eq!(lines.len(), rows.len());
    for (line, row) in lines.iter().zip(&rows) {
        assert_eq!((count(line, "<tr>"), count(line, "<svg"), count(line, "<td")), (1, 1, 5), "{line}");
        // One path for all lines, and one for what happens, if it goes from somebody to somebody.
        assert_eq!(count(line, "inside__arrow\"") + count(line, "inside__arrow "), usize::from(row.ends().is_some()));
    }
    assert_eq!(count(&html, "<text"), lifelines(&rows).len());
    assert!(lines[0].contains("<td>you</td><td>service</td>"), "{}", lines[0]);
    assert!(!lines.concat().contains("271828"), "a PIN stands nowhere");
}

#[test]
fn a_message_tells_what_it_means_what_it_carries_and_who_can_read_it() {
    let mut story = Story::new();
    story.does(LOOK).is_guided_to_the_end();
    let lines = inside(&story).lines;
    let code =
        lines.iter().find(|line| line.contains("Only now does the computer get a one-time code")).expect("it was sent");
    for words in [
        "<td>MitID</td><td>box</td>",
        "It carries: code.",
        "Only two can read it: MitID and box.",
        "Whoever sees that screen",
    ] {
        assert!(code.contains(words), "{code}");
    }
    let proof = lines.iter().find(|line| line.contains("here is the proof")).expect("it was sent");
    assert!(proof.contains("It carries no user ID, no PIN code"), "{proof}");
}

#[test]
fn a_row_that_has_not_changed_stays_as_it_was_and_one_that_may_change_cannot_be_opened() {
    let mut story = Story::new();
    story.does(LOOK);
    let mut before = inside(&story).lines;
    for _ in 0..60 {
        story.does(Intent::Session(SessionIntent::DoStep)).passes(200);
        let now = inside(&story).lines;
        for (old, new) in before.iter().zip(&now) {
            assert!(old == new || !old.contains("<details>"), "{old} became {new}");
        }
        before = now;
    }
    assert!(before.len() > 20, "{}", before.len());
}

#[test]
fn the_past_shows_the_messages_up_to_there() {
    let mut story = Story::new();
    story.does(LOOK).goes_to_the_approval();
    let all = inside(&story).lines.len();
    story.does(Intent::Session(SessionIntent::Travel(1)));
    assert!(inside(&story).lines.len() < all);
    story.does(Intent::Session(SessionIntent::Travel(0)));
    assert!(inside(&story).lines.is_empty());
}

#[test]
fn whoever_is_at_another_computer_has_lines_of_their_own() {
    let mut story = Story::of_link("lesson=told-code&lang=en");
    story.does(LOOK).is_guided_to_the_end();
    let InsideView { html, lines, .. } = inside(&story);
    assert!(html.contains(">box *<") && html.contains("* At somebody else's computer."), "{html}");
    assert!(lines.concat().contains("box at somebody else's computer"));
}

#[test]
fn who_knows_what_says_in_words_what_the_log_says() {
    let mut story = Story::new();
    story.does(LOOK).is_guided_to_the_end();
    let html = turn_to(&mut story, InsideTab::WhoKnowsWhat).html;
    let known = who_knows_what(story.sim.history(), story.sim.session.now());
    assert_eq!(count(&html, "<th scope=row>"), known.len());
    let yes: usize =
        known.iter().map(|row| Item::ALL.into_iter().filter(|item| row.since(*item).is_some()).count()).sum();
    assert_eq!((count(&html, ">Yes, "), count(&html, ">no</td>")), (yes, known.len() * Item::ALL.len() - yes));
    assert!(html.contains("<th scope=row>you</th><td class=inside__known>Yes, from the beginning</td>"), "{html}");
    assert!(html.contains("<th scope=row>broker</th><td>no</td><td>no</td><td>no</td>"), "{html}");
}

#[test]
fn no_word_in_it_means_anything_to_a_browser() {
    for lang in ["en", "da"] {
        let mut story = Story::of_link(&format!("lesson=relay&lang={lang}"));
        story.does(LOOK).is_guided_to_the_end();
        for tab in InsideTab::ALL {
            let InsideView { html, lines, .. } = turn_to(&mut story, tab);
            let all = html + &lines.concat();
            let open = count(&all, "<") - count(&all, "</") - count(&all, "/>");
            assert_eq!(open, count(&all, "</"), "{tab:?}: {all}");
        }
    }
}

#[test]
fn everything_that_can_happen_now_is_a_button_that_does_it() {
    let mut story = Story::new();
    story.does(LOOK);
    let buttons = turn_to(&mut story, InsideTab::States).lines;
    let possible = view::possible(story.sim.history().world(), story.sim.session.lesson().learner);
    assert_eq!(buttons.len(), possible.len());
    assert!(buttons.concat().contains("press 'Log on'"), "{buttons:?}");
    for (number, input) in possible.into_iter().enumerate() {
        let mut story = Story::new();
        story.does(LOOK).does(Intent::DoPossible(number));
        let last = story.sim.history().entries().last().map(|entry| entry.input);
        assert_eq!(last, Some(input));
    }
    let before = story.sim.history().entries().len();
    story.does(Intent::DoPossible(1_000));
    assert_eq!(story.sim.history().entries().len(), before, "what is not possible does nothing");
}

#[test]
fn what_is_typed_is_there_once_as_the_learner_would_and_once_as_they_would_not() {
    let mut story = Story::new();
    story.does(LOOK).does(Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::LogOn))).waits();
    let buttons = turn_to(&mut story, InsideTab::States).lines;
    let typed: Vec<_> = buttons.iter().filter(|line| line.contains("type the user ID")).collect();
    assert_eq!(typed.len(), 2, "{buttons:?}");
    assert!(
        typed[0].contains(story.sim.session.lesson().learner.name()) && typed[1].contains("something else"),
        "{typed:?}"
    );
}

#[test]
fn each_party_marks_the_state_it_is_in_and_says_where_it_can_go_from_there() {
    let mut story = Story::new();
    story.does(LOOK).goes_to_the_approval();
    let html = turn_to(&mut story, InsideTab::States).html;
    let of = |machine: Machine| machine.present(story.sim.history().world(), story.sim.session.lesson().learner);
    let present: usize = Machine::ALL.into_iter().map(|machine| of(machine).len()).sum();
    assert_eq!(
        (count(&html, "<section"), count(&html, "states__now"), count(&html, "<strong>now</strong>")),
        (7, present, present)
    );
    assert!(html.contains("waits for yes or no <strong>now</strong>"), "{html}");
    let app = html.split("<section").find(|section| section.contains("The MitID app")).expect("it is there");
    assert!(
        app.contains("says how it ended <code>Ended</code>") && app.contains("is closed <code>CloseApp</code>"),
        "{app}"
    );
    assert!(count(app, "class=states__way") > 1, "{app}");
}

#[test]
fn a_computer_elsewhere_marks_its_states_as_its_own() {
    let mut story = Story::of_link("lesson=told-code&lang=en");
    story.does(LOOK).is_guided_to_the_end();
    let html = turn_to(&mut story, InsideTab::States).html;
    let [ours, theirs] =
        ["<strong>now</strong>", "<strong>now, at somebody else's computer</strong>"].map(|mark| count(&html, mark));
    assert!(ours > 3 && theirs > 0, "{html}");
    let world = story.sim.history().world();
    let elsewhere =
        Machine::ALL.into_iter().flat_map(|machine| machine.present(world, story.sim.session.lesson().learner));
    assert_eq!(theirs, elsewhere.filter(|(id, _)| *id != ComputerId::LEARNERS).count());
}

#[test]
fn the_clue_of_a_day_stands_beside_the_rules_when_the_day_is_over() {
    let mut story = Story::of_link("lesson=told-code&lang=en");
    story.does(LOOK);
    assert!(!turn_to(&mut story, InsideTab::Rules).html.contains("The clue:"), "it would give the day away");
    story.is_guided_to_the_end();
    assert!(turn_to(&mut story, InsideTab::Rules).html.contains("The clue: a person gave you the code"));
}

#[test]
fn what_was_said_tells_why() {
    let mut story = Story::new();
    story.does(LOOK).goes_to_the_approval();
    let said = turn_to(&mut story, InsideTab::WhatWasSaid).lines.concat();
    for reason in ["The computer shows something new.", "The phone shows something new."] {
        assert!(said.contains(reason), "{said}");
    }
    let mut story = Story::of_link("lesson=log-on&step=7&lang=en");
    story.does(LOOK);
    assert!(turn_to(&mut story, InsideTab::WhatWasSaid).lines[0].contains("A link led here."));
}

#[test]
fn of_a_session_that_a_sleeping_computer_has_made_long_the_newest_messages_are_shown() {
    let mut story = Story::of_link("lesson=free&lang=en");
    story.does(LOOK).does(Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::LogOn))).waits();
    for input in [ComputerInput::Cancel, ComputerInput::LogOn].into_iter().cycle().take(200) {
        story.does(Intent::Act(Input::Computer(ComputerId::LEARNERS, input))).waits();
    }
    let rows = rows(&story.sim.history().log(story.sim.session.now()));
    let InsideView { html, lines, .. } = inside(&story);
    let left_out = rows.len() - lines.len();
    assert!(rows.len() > 700 && (500..600).contains(&lines.len()), "{} of {}", lines.len(), rows.len());
    assert!(html.contains(&format!("{left_out} earlier ones are not shown.")), "{html}");
    let last = lines.last().expect("a row");
    assert!(last.contains(&crate::narrate::inside::what(rows.last().expect("a row"), Lang::English)), "{last}");
}
