//! 'Look inside': what is shown of the parties is what stands in the log, and nothing of it is there before somebody asks.

use super::*;
use crate::inside::knowledge::{Item, who_knows_what};
use crate::inside::sequence::{lifelines, rows};
use crate::sim::inside::InsideTab;
use crate::sim::view::InsideView;

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
