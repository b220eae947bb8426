//! The words of the ordinary days: one file for each lesson, with every telling in every language. How they are to sound stands in
//! `CONTRIBUTING.md`: polite, short, and never about whose fault it was.

pub mod asked_for_secrets;
pub mod not_started;
pub mod shared_phone;
pub mod switch_now;
pub mod told_code;

/// The words of one telling of a day.
#[derive(Debug)]
pub struct DayTexts {
    /// What the learner wants to do today; the guide says it from the beginning.
    pub errand: &'static str,
    /// What the day is about, for those who want to be told beforehand.
    pub beforehand: &'static str,
    /// Who gets in touch, as they say, for each conversation.
    pub talks: &'static [TalkTexts],
    /// For each ending of the day, in their order.
    pub endings: &'static [DebriefTexts],
}

/// The words of one conversation.
#[derive(Debug)]
pub struct TalkTexts {
    /// Who it is, as they say.
    pub who: &'static str,
    pub turns: &'static [TurnTexts],
}

/// One turn: what they say, and what can be answered.
#[derive(Debug)]
pub struct TurnTexts {
    /// `{code}` is the code that they read out, digit by digit.
    pub says: &'static str,
    pub answers: &'static [&'static str],
}

/// What is said about a day when it is over.
#[derive(Debug)]
pub struct DebriefTexts {
    /// How it ended.
    pub title: &'static str,
    /// What happened.
    pub happened: &'static str,
    /// By what it could be noticed, and what would have stopped it.
    pub clue: &'static str,
    /// What to do in real life.
    pub in_real_life: &'static str,
}

/// Where the code is read out in what somebody says.
pub const CODE: &str = "{code}";
