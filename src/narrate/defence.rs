//! The table of attacks and defences, in words.

use crate::defences::{Attack, Cell, Defence, LookedAt, MOVES_AT_MOST, compute_row};
use crate::i18n::Lang;
use crate::i18n::defence::DefenceTexts;

#[must_use]
pub const fn attack_name(attack: Attack, lang: Lang) -> &'static str {
    let names = &lang.defence_texts().attacks;
    match attack {
        Attack::Stranger => names.stranger,
        Attack::DictatedCode => names.dictated_code,
        Attack::SwitchFirst => names.switch_first,
        Attack::Relay => names.relay,
        Attack::OtherText => names.other_text,
        Attack::GuessedCode => names.guessed_code,
    }
}

#[must_use]
pub const fn defence_name(defence: Defence, lang: Lang) -> &'static str {
    let names = &lang.defence_texts().defences;
    match defence {
        Defence::QrCode => names.qr_code,
        Defence::OneTimeCode => names.one_time_code,
        Defence::ReadingTheText => names.reading_the_text,
        Defence::RefusingToldCodes => names.refusing_told_codes,
        Defence::TheWait => names.the_wait,
        Defence::LookingAtTheAddress => names.looking_at_the_address,
    }
}

/// What stands in a cell.
#[must_use]
pub fn cell_in_words(cell: &Cell, lang: Lang) -> String {
    let texts = lang.defence_texts();
    let cells = &texts.cells;
    match cell {
        Cell::Stops(_) => cells.stops.to_owned(),
        Cell::Fails(_) => cells.fails.to_owned(),
        Cell::InPart { .. } => cells.in_part.to_owned(),
        Cell::Chance { of, tries, .. } => {
            let of = grouped((*of).into(), texts);
            cells.chance.replace("{of}", &of).replace("{tries}", &tries.to_string())
        }
        Cell::None => cells.none.to_owned(),
    }
}

/// The whole table, computed now, as Markdown: what each cell means, and how much was looked at for it.
#[must_use]
pub fn table(lang: Lang) -> String {
    let texts = lang.defence_texts();
    let mut all = LookedAt::default();
    let mut rows = vec![heading(lang)];
    for attack in Attack::ALL {
        let (cells, looked_at) = compute_row(attack);
        all = all.and(looked_at);
        let cells = cells.iter().map(|cell| cell_in_words(cell, lang));
        rows.push([attack_name(attack, lang).to_owned()].into_iter().chain(cells).collect());
    }
    let legend = texts.legend.join("\n- ");
    format!("# {}\n\n{}\n- {legend}\n\n{}\n", texts.heading, in_columns(&rows), extent(all, texts))
}

fn heading(lang: Lang) -> Vec<String> {
    let defences = Defence::ALL.map(|defence| defence_name(defence, lang));
    [lang.defence_texts().attack].into_iter().chain(defences).map(str::to_owned).collect()
}

fn extent(looked_at: LookedAt, texts: &DefenceTexts) -> String {
    let verdict = if looked_at.is_cut_short { texts.is_cut_short } else { texts.is_complete };
    format!("{} {verdict}", texts.looked_at)
        .replace("{moments}", &grouped(looked_at.moments, texts))
        .replace("{longest}", &looked_at.longest.to_string())
        .replace("{bound}", &MOVES_AT_MOST.to_string())
}

/// The rows below each other, the first as a heading. Each column is as wide as its widest cell.
fn in_columns(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    let line = |row: &[String]| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!(" {cell:width$} |"));
        format!("|{}\n", cells.collect::<String>())
    };
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let mut lines: Vec<String> = rows.iter().map(|row| line(row)).collect();
    lines.insert(1, line(&rule));
    lines.concat()
}

fn grouped(number: usize, texts: &DefenceTexts) -> String {
    let digits = number.to_string();
    let (front, back) = digits.split_at(digits.len().saturating_sub(3));
    if front.is_empty() { back.to_owned() } else { format!("{front}{}{back}", texts.thousands) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defences::Run;
    use crate::protocol::{Seed, Setup};

    fn run() -> Run {
        Run { seed: Seed(1), setup: Setup::default(), steps: Vec::new() }
    }

    #[test]
    fn every_attack_and_every_defence_has_a_name_of_its_own() {
        for lang in Lang::ALL {
            let attacks = Attack::ALL.map(|attack| attack_name(attack, lang));
            let defences = Defence::ALL.map(|defence| defence_name(defence, lang));
            let mut names = [attacks.as_slice(), defences.as_slice()].concat();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Attack::ALL.len() + Defence::ALL.len());
        }
    }

    #[test]
    fn a_chance_is_told_in_numbers_as_each_language_writes_them() {
        let cell = Cell::Chance { of: 10_000, tries: 3, run: run() };
        assert_eq!(cell_in_words(&cell, Lang::English), "1 in 10,000 a try, 3 tries");
        assert_eq!(cell_in_words(&cell, Lang::Danish), "1 ud af 10.000 pr. forsøg, 3 forsøg");
    }

    #[test]
    fn it_is_said_whether_anything_was_left_out() {
        let texts = Lang::English.defence_texts();
        let looked_at = LookedAt { moments: 812, longest: 20, is_cut_short: false };
        assert!(extent(looked_at, texts).contains("812 different moments"));
        assert!(extent(looked_at, texts).ends_with("never reached, so nothing was left out."));
        let looked_at = LookedAt { is_cut_short: true, ..looked_at };
        assert!(extent(looked_at, texts).contains("The bound of 60 moves was reached"));
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [["a", "bær"], ["long", "c"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(in_columns(&rows), "| a    | bær |\n| ---- | --- |\n| long | c   |\n");
    }
}
