//! The table of defences. It is put into words when it is drawn, and not with every view.

use crate::defences::{Attack, Defence, Table, Verdict};
use crate::i18n::Lang;
use crate::lesson::Lesson;
use crate::narrate::defence::{attack_name, defence_name, extent, verdict, would_have_stopped};

/// So many defences there are.
pub const DEFENCES: usize = Defence::ALL.len();

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableView {
    pub defences: [&'static str; DEFENCES],
    pub rows: Vec<RowView>,
    /// How much was looked at.
    pub extent: String,
}

/// An attack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    pub attack: &'static str,
    pub cells: Vec<CellView>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    pub verdict: String,
    /// What its button is called; nothing, if there is no run to be shown.
    pub shows: Option<String>,
    /// Counted row by row.
    pub number: usize,
}

/// The table in words.
pub(super) fn in_words(table: &Table, lang: Lang) -> TableView {
    let texts = &lang.texts().days.defences;
    let mut number = 0;
    let rows = Attack::ALL.map(|attack| {
        let name = attack_name(attack, texts);
        let mut cells = Vec::new();
        for (defence, entry) in Defence::ALL.into_iter().zip(table.row(attack)) {
            let verdict = verdict(entry.verdict, texts);
            let shows =
                (entry.verdict != Verdict::None).then(|| texts.show_how(name, defence_name(defence, texts), &verdict));
            cells.push(CellView { verdict, shows, number });
            number += 1;
        }
        RowView { attack: name, cells }
    });
    TableView {
        defences: Defence::ALL.map(|defence| defence_name(defence, texts)),
        rows: rows.into(),
        extent: extent(table, texts),
    }
}

/// After a day that was a fraud: what would have stopped it, and what not.
pub(super) fn of_the_day(lesson: &Lesson, table: Option<&Table>, lang: Lang) -> Vec<String> {
    let adversary = lesson.others.adversary.filter(|_| lesson.day.is_some_and(|day| day.is_fraud));
    match (adversary, table) {
        (Some(adversary), Some(table)) => would_have_stopped(adversary, table, &lang.texts().days.defences),
        _ => Vec::new(),
    }
}
