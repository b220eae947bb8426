//! The sentence for each rule that always holds.

use crate::i18n::Lang;
use crate::verify::Property;

/// What a rule says, for people.
#[must_use]
pub fn sentence(property: Property, lang: Lang) -> &'static str {
    let texts = &lang.days().properties;
    match property {
        Property::CodeAfterPin => texts.code_after_pin(),
        Property::TextAfterCode => texts.text_after_code(),
        Property::NoIsNo => texts.no_is_no(),
        Property::LogOnAfterApproval => texts.log_on_after_approval(),
        Property::CodesAfterSwitch => texts.codes_after_switch(),
        Property::CodeWorksOnce => texts.code_works_once(),
        Property::OutcomeStays => texts.outcome_stays(),
        Property::SameText => texts.same_text(),
        Property::BlockedDoesNothing => texts.blocked_does_nothing(),
        Property::OneSessionEach => texts.one_session_each(),
        Property::PinStaysInPhone => texts.pin_stays_in_phone(),
        Property::OnlyOneActs => texts.only_one_acts(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_has_a_unique_sentence() {
        for lang in Lang::ALL {
            let mut sentences = Property::ALL.map(|property| sentence(property, lang)).to_vec();
            assert!(sentences.iter().all(|sentence| sentence.ends_with('.')));
            sentences.sort_unstable();
            sentences.dedup();
            assert_eq!(sentences.len(), Property::ALL.len());
        }
    }
}
