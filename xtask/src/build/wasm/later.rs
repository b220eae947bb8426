//! Which functions may come later: those that are only reached through a door of the ordinary days.

use std::collections::BTreeSet;

use anyhow::Result;

use super::program::Program;

/// The doors: functions and modules that nothing enters as long as no ordinary day is open or over, no run is watched, and no timeline, nothing of 'Look inside' and no table of defences is
/// here. They are not inlined (`#[inline(never)]`), so that they stay functions.
///
/// What is only reached through one needs no line of its own.
const DOORS: &[&str] = &[
    "swipewise::history::recording::",
    "swipewise::narrate::wire::",
    "swipewise::sim::view::inside::of_session",
    "swipewise::ui::inside::draw",
    "swipewise::shell::document::address_with",
    "swipewise::shell::document::copy",
    "swipewise::sim::Sim>::do_possible",
    "swipewise::shell::document::read_file",
    "swipewise::shell::open_file",
    "swipewise::sim::Sim>::play",
    "swipewise::sim::message::TimelineMessage>::words",
    "swipewise::sim::session::Session>::open_recorded",
    "swipewise::sim::session::Session>::take_branch",
    "swipewise::sim::session::Session>::travel",
    "swipewise::sim::view::timeline::of_session",
    "swipewise::ui::about::about",
    "swipewise::ui::defences::draw",
    "swipewise::ui::guide::what_if::draw",
    "swipewise::ui::lessons::draw",
    "swipewise::ui::practised::draw",
    "swipewise::ui::presenter::draw",
    "swipewise::ui::settings::draw",
    "swipewise::ui::talk::draw",
    "swipewise::sim::view::embed::in_words",
    "swipewise::sim::view::embed::of_page",
    "swipewise::sim::view::embed::offers",
    "swipewise::sim::view::paper::in_words",
    "swipewise::ui::embed::draw",
    "swipewise::ui::sheet::draw_",
    "swipewise::ui::timeline::about",
    "swipewise::ui::timeline::code",
    "swipewise::ui::timeline::draw",
    "swipewise::ui::timeline::file",
    "swipewise::ui::timeline::link",
    "swipewise::ui::timeline::present",
    "swipewise::ui::timeline::step_link",
    "swipewise::narrate::note::",
    "swipewise::shell::focus::bring_forward",
    "swipewise::shell::notes::",
    "swipewise::sim::Sim>::handle_notes",
    "swipewise::sim::Sim>::ask_the_class",
    "swipewise::sim::view::guide::GuideView>::ask",
    "swipewise::sim::message::NotesMessage>::words",
    "swipewise::sim::view::notes::of_the_step",
    "swipewise::ui::notes::draw",
    "swipewise::ui::notes::has_no_next",
    "swipewise::defences::",
    "swipewise::i18n::day::",
    "swipewise::lesson::catalog::week::draw",
    "swipewise::lesson::deed::",
    "swipewise::lesson::others::next_in",
    "swipewise::lesson::way::day::",
    "swipewise::narrate::day::read_day",
    "swipewise::narrate::day::remark",
    "swipewise::narrate::deed::",
    "swipewise::narrate::class::",
    "swipewise::narrate::defence::",
    "swipewise::narrate::week::",
    "swipewise::people::knowledge::own_code",
    "swipewise::protocol::world::talk::after",
    "swipewise::qr::draw",
    "swipewise::shell::document::print",
    "swipewise::shell::focus::cell",
    "swipewise::shell::focus::keep_in_talk",
    "swipewise::shell::focus::leave_talk",
    "swipewise::shell::focus::on_other_chair",
    "swipewise::sim::Sim>::choose_habit",
    "swipewise::sim::Sim>::follow_chair",
    "swipewise::sim::Sim>::leave_run",
    "swipewise::sim::Sim>::move_focus",
    "swipewise::sim::Sim>::move_in_run",
    "swipewise::sim::Sim>::show_clue",
    "swipewise::sim::Sim>::tell_moment",
    "swipewise::sim::Sim>::watch",
    "swipewise::sim::session::Session>::clue",
    "swipewise::sim::session::Session>::go_on",
    "swipewise::sim::session::Session>::handle_watched",
    "swipewise::sim::session::Session>::leave_chair",
    "swipewise::sim::session::Session>::moment_of",
    "swipewise::sim::session::Session>::put_back",
    "swipewise::sim::session::Session>::show_clue",
    "swipewise::sim::session::Session>::sit",
    "swipewise::sim::session::Session>::turn_over",
    "swipewise::sim::session::chair::",
    "swipewise::sim::session::run::",
    "swipewise::sim::speech::Speech>::announce_talk",
    "swipewise::sim::speech::Speech>::tell",
    "swipewise::sim::view::chair::",
    "swipewise::sim::view::class::of_class",
    "swipewise::sim::view::computer::draw_elsewhere",
    "swipewise::sim::view::defences::of_the_day",
    "swipewise::sim::view::defences::put_table",
    "swipewise::sim::view::guide::in_the_chair",
    "swipewise::sim::view::guide::of_a_day",
    "swipewise::sim::view::guide::of_a_run",
    "swipewise::sim::view::practised::of_days",
    "swipewise::sim::view::run::",
    "swipewise::sim::view::talk::chosen",
    "swipewise::sim::view::talk::of_own_call",
    "swipewise::sim::view::talk::of_talk",
    "swipewise::sim::view::talk::choices",
    "swipewise::sim::whereabouts::in_the_chair",
    "swipewise::sim::whereabouts::of_the_run",
];

/// Whether a function with this name is one. A closure is none: it may be the same, byte by byte, as one from elsewhere, and then the
/// optimizer has made one function of both.
pub fn is_door(name: &str) -> bool {
    if name.contains("{closure") {
        return false;
    }
    let name = name.trim_start_matches('<');
    DOORS.iter().any(|door| name.starts_with(door))
}

/// The doors, and whatever is only reached through them: not by JavaScript, from a function that stays, or by way of the table, unless
/// its place there is one of these, to which nothing refers that stays.
pub fn functions(program: &Program, slots: &BTreeSet<u32>, is_door: impl Fn(&str) -> bool) -> Result<BTreeSet<u32>> {
    let all = program.imported..program.count()?;
    let doors: BTreeSet<u32> =
        program.names.iter().filter(|(_, name)| is_door(name)).map(|(number, _)| *number).collect();
    let in_table = program.in_table.iter().filter(|(slot, _)| !slots.contains(slot)).map(|(_, function)| function);
    let mut next: Vec<u32> = program.exported.iter().chain(in_table).copied().collect();
    let mut stay = BTreeSet::new();
    while let Some(function) = next.pop() {
        if !doors.contains(&function) && stay.insert(function) {
            next.extend(program.called_by(function)?);
        }
    }
    Ok(all.filter(|function| !stay.contains(function)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::wasm::split::tests::wasm;

    #[test]
    fn what_is_only_reached_through_a_door_comes_later() {
        let wasm = wasm();
        let program = Program::read(&wasm).unwrap();
        let later = |door: &str| {
            let functions = functions(&program, &BTreeSet::new(), |name| name == door).unwrap();
            functions.into_iter().collect::<Vec<_>>()
        };
        assert_eq!(later("door"), [2, 3], "the door and `inside`, and not `both`, which is called from `main` as well");
        assert_eq!(later("both"), [4]);
        assert_eq!(later("callback"), [5]);
        assert_eq!(later("nobody"), [0; 0]);
    }

    #[test]
    fn doors_are_found_by_how_their_names_begin() {
        for name in [
            "swipewise::narrate::deed::control",
            "<swipewise::sim::session::Session>::sit",
            "<swipewise::sim::session::chair::Chair>::show",
        ] {
            assert!(is_door(name), "{name}");
        }
        for name in [
            "swipewise::sim::view::draw",
            // Each view asks whether the panel is open, also before anything of it has come.
            "swipewise::sim::view::inside::draw",
            "swipewise::sim::view::timeline::draw",
            "swipewise::narrate::deed::control::{closure#0}",
            "core::ptr::drop_in_place::<swipewise::defences::table::Table>",
        ] {
            assert!(!is_door(name), "{name}");
        }
    }
}
