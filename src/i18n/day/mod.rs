//! The words of the ordinary days. Each telling is one text, written like a screenplay, in one file for each lesson, with every
//! telling in every language. How they are to sound stands in `CONTRIBUTING.md`: polite, short, and never about whose fault it was.
//!
//! The first line says what the learner wants to do today, and the second what the day is about, for those who want to be told beforehand. Then
//!
//! - `@` begins a conversation: who it is, as they say;
//! - `:` is a turn of theirs, and each `-` below it something that can be answered. `#` stands for a code that they read out;
//! - `=` begins what is said about an ending, in the order of the lesson: how it ended, and on a line each what happened, by what it could
//!   be noticed and what would have stopped it, and what to do in real life.

#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod asked_for_secrets;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod look_alike;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod not_started;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod over_the_shoulder;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod relay;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod shared_phone;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod switch_now;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod text_mismatch;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod told_code;

/// The words of one telling of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayTexts {
    pub errand: &'static str,
    pub beforehand: &'static str,
    pub talks: Vec<TalkTexts>,
    pub endings: Vec<DebriefTexts>,
}

/// The words of one conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TalkTexts {
    /// Who it is, as they say.
    pub who: &'static str,
    pub turns: Vec<TurnTexts>,
}

/// One turn: what they say, and what can be answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TurnTexts {
    pub says: &'static str,
    pub answers: Vec<&'static str>,
}

/// What is said about a day when it is over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DebriefTexts {
    /// How it ended.
    pub title: &'static str,
    pub happened: &'static str,
    /// By what it could be noticed, and what would have stopped it.
    pub clue: &'static str,
    pub in_real_life: &'static str,
}

/// Stands for the code that is read out in what somebody says.
pub const CODE: char = '#';

impl DayTexts {
    /// Reads a telling. A line that belongs to nothing is left out: a test sees to it that there is none.
    #[must_use]
    pub fn read(script: &'static str) -> Self {
        let mut lines = script.split('\n');
        let errand = lines.next().unwrap_or_default();
        let beforehand = lines.next().unwrap_or_default();
        let mut day = Self { errand, beforehand, ..Self::default() };
        for line in lines {
            day.read_line(line);
        }
        day
    }

    fn read_line(&mut self, line: &'static str) {
        let Some((mark, text)) = line.split_once(' ') else { return };
        match mark {
            "@" => self.talks.push(TalkTexts { who: text, turns: Vec::new() }),
            ":" => {
                if let Some(talk) = self.talks.last_mut() {
                    talk.turns.push(TurnTexts { says: text, answers: Vec::new() });
                }
            }
            "-" => {
                if let Some(turn) = self.talks.last_mut().and_then(|talk| talk.turns.last_mut()) {
                    turn.answers.push(text);
                }
            }
            "=" => self.endings.push(DebriefTexts { title: text, ..DebriefTexts::default() }),
            _ => {
                if let Some(ending) = self.endings.last_mut() {
                    let parts = [&mut ending.happened, &mut ending.clue, &mut ending.in_real_life];
                    if let Some(next) = parts.into_iter().find(|part| part.is_empty()) {
                        *next = line;
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_like_a_screenplay() {
        let day = DayTexts::read(
            "It is Monday.\nSomebody calls.\n@ Jonas\n: Hello.\n- Who is it?\n- No.\n: It is # now.\n@ Mette\n: Hi.\n\
             = It went well.\nYou hung up.\nThe clue.\nCall them.",
        );
        assert_eq!((day.errand, day.beforehand), ("It is Monday.", "Somebody calls."));
        assert_eq!(
            day.talks.iter().map(|talk| (talk.who, talk.turns.len())).collect::<Vec<_>>(),
            [("Jonas", 2), ("Mette", 1)]
        );
        assert_eq!(day.talks[0].turns[0].answers, ["Who is it?", "No."]);
        let end = DebriefTexts {
            title: "It went well.",
            happened: "You hung up.",
            clue: "The clue.",
            in_real_life: "Call them.",
        };
        assert_eq!(day.endings, [end]);
    }

    #[test]
    fn a_line_that_belongs_to_nothing_is_left_out() {
        let day = DayTexts::read("a\nb\n- c\n: d\ne f\ng");
        assert_eq!(day, DayTexts { errand: "a", beforehand: "b", ..DayTexts::default() });
        assert_eq!(DayTexts::read(""), DayTexts::default());
    }
}
