//! The table of attacks and defences in words, and what is told of its runs.

use crate::defences::{Attack, Deed, Defence, Entry, Scenario, Table, Verdict};
use crate::i18n::Defences;
use crate::people::Adversary;

#[must_use]
pub const fn attack_name(attack: Attack, texts: &Defences) -> &'static str {
    match attack {
        Attack::Stranger => texts.stranger(),
        Attack::DictatedCode => texts.dictated_code(),
        Attack::SwitchFirst => texts.switch_first(),
        Attack::Relay => texts.relay(),
        Attack::OtherText => texts.other_text(),
        Attack::GuessedCode => texts.guessed_code(),
    }
}

#[must_use]
pub const fn defence_name(defence: Defence, texts: &Defences) -> &'static str {
    match defence {
        Defence::QrCode => texts.qr_code(),
        Defence::OneTimeCode => texts.one_time_code(),
        Defence::ReadingTheText => texts.reading_the_text(),
        Defence::RefusingToldCodes => texts.refusing_told_codes(),
        Defence::TheWait => texts.the_wait(),
        Defence::LookingAtTheAddress => texts.looking_at_the_address(),
    }
}

/// What stands in a cell.
#[must_use]
pub fn verdict(verdict: Verdict, texts: &Defences) -> String {
    let words = match verdict {
        Verdict::Stops => texts.stops(),
        Verdict::Fails => texts.fails(),
        Verdict::InPart => texts.in_part(),
        Verdict::Chance { of, tries } => return texts.chance(&grouped(of, texts), tries),
        Verdict::None => texts.none(),
    };
    words.to_owned()
}

/// How much was looked at for the table.
#[must_use]
pub fn extent(table: &Table, texts: &Defences) -> String {
    let [moments, longest, bound] = table.looked_at;
    let ends = if table.is_cut_short { texts.is_cut_short(bound) } else { texts.is_complete(bound) };
    [&*texts.looked_at(&grouped(moments, texts), longest), " ", &ends].concat()
}

/// What the learner wants that day.
#[must_use]
pub const fn scenario(scenario: Scenario, texts: &Defences) -> &'static str {
    match scenario {
        Scenario::SameSite => texts.same_site(),
        Scenario::OtherSite => texts.other_site(),
        Scenario::OwnTransfer => texts.own_transfer(),
        Scenario::Nothing => texts.nothing(),
        Scenario::LookAlikePage => texts.look_alike_page(),
        Scenario::OwnBrowser => texts.own_browser(),
    }
}

/// Who did what.
#[must_use]
pub const fn deed(deed: Deed, texts: &Defences) -> &'static str {
    match deed {
        Deed::LogOn => texts.you_log_on(),
        Deed::EnterUserId => texts.you_enter_user_id(),
        Deed::Cancel => texts.you_cancel(),
        Deed::OpenApp => texts.you_open_app(),
        Deed::CloseApp => texts.you_close_app(),
        Deed::EnterPin => texts.you_enter_pin(),
        Deed::EnterCode => texts.you_enter_code(),
        Deed::Scan => texts.you_scan(),
        Deed::Approve => texts.you_approve(),
        Deed::Reject => texts.you_reject(),
        Deed::OpenMenu => texts.you_open_menu(),
        Deed::OpenSetting => texts.you_open_setting(),
        Deed::ChooseCodes => texts.you_choose_codes(),
        Deed::StartSwitch => texts.you_start_switch(),
        Deed::Skip => texts.you_skip(),
        Deed::Answer => texts.you_answer(),
        Deed::HangUp => texts.you_hang_up(),
        Deed::TheyLogOn => texts.they_log_on(),
        Deed::TheyEnterUserId => texts.they_enter_user_id(),
        Deed::TheyCall => texts.they_call(),
        Deed::TheyAskToSwitch => texts.they_ask_to_switch(),
        Deed::TheyReadOut => texts.they_read_out(),
        Deed::TheyMakeUp => texts.they_make_up(),
    }
}

/// How the run with this number ended, and why. Without a defence it is one in which a class is harmed.
#[must_use]
pub const fn why(
    attack: Attack,
    defence: Option<Defence>,
    verdict: Verdict,
    run: usize,
    texts: &Defences,
) -> &'static str {
    match (verdict, defence) {
        (Verdict::Chance { .. }, _) => texts.by_chance(),
        (Verdict::Stops, Some(defence)) => why_it_stops(defence, texts),
        (Verdict::InPart, Some(defence)) if run > 0 => why_it_stops(defence, texts),
        (Verdict::Fails | Verdict::InPart | Verdict::None, Some(defence)) => why_it_fails(attack, defence, texts),
        (Verdict::Stops | Verdict::Fails | Verdict::InPart | Verdict::None, None) => {
            why_a_class_is_harmed(attack, texts)
        }
    }
}

const fn why_it_stops(defence: Defence, texts: &Defences) -> &'static str {
    match defence {
        Defence::QrCode => texts.qr_stops(),
        Defence::OneTimeCode => texts.code_stops(),
        Defence::ReadingTheText => texts.text_stops(),
        Defence::RefusingToldCodes => texts.refusing_stops(),
        Defence::TheWait => texts.wait_stops(),
        Defence::LookingAtTheAddress => texts.address_stops(),
    }
}

const fn why_it_fails(attack: Attack, defence: Defence, texts: &Defences) -> &'static str {
    match (defence, attack) {
        (Defence::ReadingTheText, _) => texts.text_fails(),
        (Defence::LookingAtTheAddress, _) => texts.address_fails(),
        (_, Attack::Relay | Attack::OtherText) => texts.passed_on(),
        (Defence::QrCode, _) => texts.talked_out(),
        (Defence::OneTimeCode | Defence::RefusingToldCodes | Defence::TheWait, _) => texts.told(),
    }
}

const fn why_a_class_is_harmed(attack: Attack, texts: &Defences) -> &'static str {
    match attack {
        Attack::Relay | Attack::OtherText => texts.passed_on(),
        Attack::Stranger | Attack::DictatedCode | Attack::SwitchFirst => texts.told(),
        Attack::GuessedCode => texts.by_chance(),
    }
}

/// What would have stopped whoever this is, and what not: each defence with its verdict. Nothing, if they are not in the table.
#[must_use]
pub fn would_have_stopped(adversary: Adversary, table: &Table, texts: &Defences) -> Vec<String> {
    let Some(attack) = Attack::ALL.into_iter().find(|attack| attack.adversary() == adversary) else {
        return Vec::new();
    };
    let says = |(defence, cell): (Defence, &Entry)| {
        let words = match cell.verdict {
            Verdict::None => texts.none_in_words().to_owned(),
            Verdict::Stops | Verdict::Fails | Verdict::InPart | Verdict::Chance { .. } => verdict(cell.verdict, texts),
        };
        texts.says(defence_name(defence, texts), &words)
    };
    Defence::ALL.into_iter().zip(table.row(attack)).map(says).collect()
}

/// A number with its thousands apart.
#[must_use]
pub fn grouped(digits: &str, texts: &Defences) -> String {
    match digits.split_at_checked(digits.len().wrapping_sub(3)) {
        Some((front, back)) if !front.is_empty() => [&*grouped(front, texts), texts.thousands(), back].concat(),
        _ => digits.to_owned(),
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub mod printed {
    //! The whole table, as Markdown: what each cell means, and how much was looked at for it.

    use super::{attack_name, defence_name, extent, verdict};
    use crate::defences::{Attack, Defence, Table};
    use crate::i18n::Defences;

    #[must_use]
    pub fn table(table: &Table, texts: &Defences) -> String {
        let heading = [texts.attack()].into_iter().chain(Defence::ALL.map(|defence| defence_name(defence, texts)));
        let mut rows = vec![heading.map(str::to_owned).collect()];
        for attack in Attack::ALL {
            let cells = table.row(attack).iter().map(|cell| verdict(cell.verdict, texts));
            rows.push([attack_name(attack, texts).to_owned()].into_iter().chain(cells).collect());
        }
        let legend = texts.legend().replace('\n', "\n- ");
        format!("# {}\n\n{}\n- {legend}\n\n{}\n", texts.heading(), in_columns(&rows), extent(table, texts))
    }

    /// The rows below each other, the first as a heading. Each column is as wide as its widest cell.
    fn in_columns(rows: &[Vec<String>]) -> String {
        let columns = rows.first().map_or(0, Vec::len);
        let width =
            |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
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

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn columns_are_as_wide_as_their_widest_cell() {
            let rows = [["a", "bær"], ["long", "c"]].map(|row| row.map(str::to_owned).to_vec());
            assert_eq!(in_columns(&rows), "| a    | bær |\n| ---- | --- |\n| long | c   |\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defences::Habit;
    use crate::i18n::Lang;
    use crate::narrate::class::habit_name;

    fn texts(lang: Lang) -> &'static Defences {
        &lang.days().defences
    }

    #[test]
    fn every_attack_every_defence_every_day_and_every_deed_has_words_of_its_own() {
        for texts in Lang::ALL.map(texts) {
            let mut words = Vec::from(Attack::ALL.map(|own| attack_name(own, texts)));
            words.extend(Defence::ALL.map(|own| defence_name(own, texts)));
            words.extend(Scenario::ALL.map(|own| scenario(own, texts)));
            words.extend(Deed::ALL.map(|own| deed(own, texts)));
            words.extend(Defence::ALL.map(|own| why_it_stops(own, texts)));
            words.extend(Habit::ALL.map(|own| habit_name(own, texts)));
            let all = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all);
        }
    }

    /// What is told of a moment is heard once: at most 12 words for what was done, and 25 for why it was stopped or not.
    #[test]
    fn what_is_told_of_a_run_is_short() {
        let words = |text: &str| text.split_whitespace().count();
        for texts in Lang::ALL.map(texts) {
            for told in Deed::ALL.map(|own| deed(own, texts)) {
                assert!(words(told) <= 12, "{told}");
            }
            for told in Scenario::ALL.map(|own| scenario(own, texts)) {
                assert!(words(told) <= 25, "{told}");
            }
            let verdicts = [(Verdict::Stops, 0), (Verdict::Fails, 0), (Verdict::InPart, 0), (Verdict::InPart, 1)];
            let chance = Verdict::Chance { of: "10000", tries: "3" };
            for (verdict, run) in verdicts.into_iter().chain([(chance, 0)]) {
                for (attack, defence) in Attack::ALL.into_iter().flat_map(|own| Defence::ALL.map(|other| (own, other)))
                {
                    let then = if (verdict, run) == (Verdict::InPart, 0) { texts.another_day() } else { "" };
                    let told = [why(attack, Some(defence), verdict, run, texts), " ", then].concat();
                    assert!(words(&told) <= 25, "{told}");
                }
            }
        }
    }

    #[test]
    fn a_chance_is_told_in_numbers_as_each_language_writes_them() {
        let chance = Verdict::Chance { of: "10000", tries: "3" };
        assert_eq!(verdict(chance, texts(Lang::English)), "1 in 10,000 a try, 3 tries");
        assert_eq!(verdict(chance, texts(Lang::Danish)), "1 ud af 10.000 pr. forsøg, 3 forsøg");
    }

    #[test]
    fn thousands_stand_apart_where_there_are_any() {
        let texts = texts(Lang::English);
        assert_eq!(
            ["", "812", "1000", "38123", "7419013"].map(|digits| grouped(digits, texts)),
            ["", "812", "1,000", "38,123", "7,419,013"]
        );
    }
}
