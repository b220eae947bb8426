//! When a day is over: back to where it could be noticed.

use super::{Observer, Session};
use crate::history::Entry;
use crate::lesson::Clue;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::TalkInput;
use crate::protocol::{ComputerInput, Input, PhoneInput};

impl Session {
    /// By what this day could be noticed, and how many inputs come before: something was just said, or the learner is about to
    /// decide about what stands in front of them. Nothing, if it did not come to that.
    #[inline(never)]
    pub(in crate::sim) fn clue(&self) -> Option<(Clue, usize)> {
        let done = &self.history.entries()[..self.history.cursor()];
        let places = self.lesson().day?.clue.iter();
        places.copied().find_map(|clue| Some((clue, place(clue, done)?)))
    }

    /// Goes back to it.
    #[inline(never)]
    pub(super) fn show_clue(&mut self, observer: &mut dyn Observer) {
        let Some((_, place)) = self.clue() else { return };
        self.chair = None;
        let moment = self.history.seek(place);
        self.clock.set(self.real_time, moment);
        self.move_on(observer);
    }
}

/// How many of these inputs come before the clue.
fn place(clue: Clue, done: &[Entry]) -> Option<usize> {
    let decides =
        |is_it: fn(Input) -> bool| done.iter().position(|entry| entry.by == Actor::Learner && is_it(entry.input));
    match clue {
        Clue::Said { talk, turn } => {
            let mut over = 0;
            let said = done.iter().position(|entry| match entry.input {
                Input::Talk(_, TalkInput::Say(remark)) => over == talk && remark.turn == turn,
                Input::Talk(_, TalkInput::End | TalkInput::Follow(_)) => {
                    over += 1;
                    false
                }
                Input::Talk(_, TalkInput::Begin(_) | TalkInput::Answer | TalkInput::Reply(_))
                | Input::Computer(..)
                | Input::Phone(_)
                | Input::Room(_) => false,
            });
            said.map(|said| said + 1)
        }
        Clue::Address => decides(|input| {
            use ComputerInput::{Cancel, CloseWindow, EnterUserId};
            matches!(input, Input::Computer(_, EnterUserId(_) | Cancel | CloseWindow))
        }),
        Clue::Text => decides(|input| matches!(input, Input::Phone(PhoneInput::Approve | PhoneInput::Reject))),
    }
}
