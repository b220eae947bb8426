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

/// The words of one telling of a day: pieces of its screenplay, which are found when they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTexts {
    pub errand: &'static str,
    pub beforehand: &'static str,
    script: &'static str,
}

/// The words of one conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TalkTexts {
    /// Who it is, as they say.
    pub who: &'static str,
    turns: &'static str,
}

/// One turn: what they say, and what can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurnTexts {
    pub says: &'static str,
    answers: &'static str,
}

/// What is said about a day when it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

const ENDING: &str = "=";
const TALK: &str = "@";
const TURN: &str = ":";
const ANSWER: &str = "-";

/// Each belongs to the last one before it that stands further to the left here.
const MARKS: [&str; 4] = [ENDING, TALK, TURN, ANSWER];

impl DayTexts {
    /// Reads a telling. A line that belongs to nothing is left out: a test sees to it that there is none.
    #[must_use]
    pub fn read(script: &'static str) -> Self {
        Self { errand: line(script, 0), beforehand: line(script, 1), script }
    }

    /// The conversation with this number, counted from 0.
    #[must_use]
    pub fn talk(self, number: usize) -> Option<TalkTexts> {
        let turns = part(self.script, TALK, number)?;
        Some(TalkTexts { who: line(turns, 0), turns })
    }

    /// What is said about the ending with this number.
    #[must_use]
    pub fn ending(self, number: usize) -> Option<DebriefTexts> {
        let lines = part(self.script, ENDING, number)?;
        let [title, happened, clue, in_real_life] = [0, 1, 2, 3].map(|number| line(lines, number));
        Some(DebriefTexts { title, happened, clue, in_real_life })
    }

    pub fn talks(self) -> impl Iterator<Item = TalkTexts> {
        (0..).map_while(move |number| self.talk(number))
    }

    pub fn endings(self) -> impl Iterator<Item = DebriefTexts> {
        (0..).map_while(move |number| self.ending(number))
    }
}

impl TalkTexts {
    /// The turn with this number.
    #[must_use]
    pub fn turn(self, number: usize) -> Option<TurnTexts> {
        let answers = part(self.turns, TURN, number)?;
        Some(TurnTexts { says: line(answers, 0), answers })
    }

    pub fn turns(self) -> impl Iterator<Item = TurnTexts> {
        (0..).map_while(move |number| self.turn(number))
    }
}

impl TurnTexts {
    /// The answer with this number.
    #[must_use]
    pub fn answer(self, number: usize) -> Option<&'static str> {
        part(self.answers, ANSWER, number).map(|answer| line(answer, 0))
    }

    pub fn answers(self) -> impl Iterator<Item = &'static str> {
        (0..).map_while(move |number| self.answer(number))
    }
}

/// The rest of the text from the line on that is the next one of this number with this mark, as long as it belongs to what the text
/// begins with.
fn part(text: &'static str, mark: &str, mut number: usize) -> Option<&'static str> {
    let level = |mark: &str| MARKS.iter().position(|other| *other == mark);
    let own = level(mark);
    let mut rest = text;
    loop {
        rest = rest.split_once('\n')?.1;
        let (first, after) = rest.split_once(' ').unwrap_or_default();
        let found = level(first);
        if found == own {
            if number == 0 {
                return Some(after);
            }
            number -= 1;
        } else if found.is_some() && found < own {
            return None;
        }
    }
}

/// Not inlined: it is asked for in many places.
#[inline(never)]
fn line(text: &'static str, number: usize) -> &'static str {
    text.split('\n').nth(number).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_like_a_screenplay() {
        let day = DayTexts::read(
            "It is Monday.\nSomebody calls.\n@ Jonas\n: Hello.\n- Who is it?\n- No.\n: It is # now.\n@ Mette\n: Hi.\n\
             = It went well.\nYou hung up.\nThe clue.\nCall them.\n= It ended.\nYes.\nNo.\nSo.",
        );
        assert_eq!((day.errand, day.beforehand), ("It is Monday.", "Somebody calls."));
        let talks: Vec<_> = day.talks().collect();
        assert_eq!(
            talks.iter().map(|talk| (talk.who, talk.turns().count())).collect::<Vec<_>>(),
            [("Jonas", 2), ("Mette", 1)]
        );
        let turns: Vec<_> = talks[0].turns().collect();
        assert_eq!((turns[0].says, turns[1].says), ("Hello.", "It is # now."));
        assert_eq!(turns[0].answers().collect::<Vec<_>>(), ["Who is it?", "No."]);
        assert_eq!(turns[1].answers().count(), 0);
        let first = DebriefTexts {
            title: "It went well.",
            happened: "You hung up.",
            clue: "The clue.",
            in_real_life: "Call them.",
        };
        let second = DebriefTexts { title: "It ended.", happened: "Yes.", clue: "No.", in_real_life: "So." };
        assert_eq!(day.endings().collect::<Vec<_>>(), [first, second]);
        assert_eq!((day.talk(2), day.ending(2), talks[1].turn(1)), (None, None, None));
    }

    #[test]
    fn a_line_that_belongs_to_nothing_is_left_out() {
        let day = DayTexts::read("a\nb\n- c\n: d\ne f\ng");
        assert_eq!((day.errand, day.beforehand), ("a", "b"));
        assert_eq!((day.talks().count(), day.endings().count()), (0, 0));
        let turn = DayTexts::read("a\nb\n@ c\nd\n: e\nf\n- g\nh").talk(0).and_then(|talk| talk.turn(0)).unwrap();
        assert_eq!((turn.says, turn.answers().collect::<Vec<_>>()), ("e", vec!["g"]));
        let nothing = DayTexts::read("");
        assert_eq!((nothing.errand, nothing.beforehand, nothing.talk(0)), ("", "", None));
    }
}
