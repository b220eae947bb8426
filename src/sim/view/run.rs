//! A run of the table of defences: the guide tells who did what, and in the end why it was stopped or not.

use crate::i18n::Lang;
use crate::narrate::defence::{deed, scenario, why};
use crate::sim::session::Moment;

/// What is told of a moment: who did what, or how the day begins; and at both ends of the run what there is to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::sim) struct Told {
    pub what: &'static str,
    pub why: String,
}

pub(in crate::sim) fn told(moment: Moment, lang: Lang) -> Told {
    let texts = &lang.days().defences;
    let Moment { attack, defence, verdict, run, .. } = moment;
    let what = moment.deed.map_or_else(|| scenario(moment.recorded.scenario, texts), |done| deed(done, texts));
    let mut why = match moment.deed {
        None if defence.is_none() => texts.as_the_class(),
        None => texts.only_this(),
        Some(_) if moment.is_last() => why(attack, defence, verdict, run.0, texts),
        Some(_) => "",
    }
    .to_owned();
    if moment.is_last() && moment.goes_on() {
        why.push(' ');
        why.push_str(texts.another_day());
    }
    Told { what, why }
}
