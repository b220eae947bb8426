//! Looking inside: what the log of a session says to somebody who wants to know how it works. Pure.

pub mod knowledge;
pub mod live;
pub mod sequence;

/// The lesson, as the guide does it, with others who come of their own accord.
#[cfg(test)]
pub(crate) fn played(lesson: &'static crate::lesson::Lesson) -> crate::history::History {
    use crate::history::History;
    use crate::lesson::Action;
    use crate::protocol::world::Actor;
    use crate::protocol::{Instant, Seed};

    let mut history = History::new(lesson, Seed(1));
    let mut now = Instant::START;
    for _ in 0..2_000 {
        while history.advance(now).is_some() {}
        if history.let_others_act(now) {
            continue;
        }
        match history.next().action {
            Action::Finished(_) => break,
            Action::Do(input) => drop(history.record(now, Actor::Learner, input).expect("what comes next")),
            Action::Wait => {
                let due = [history.world().poll_timeout().map(|(when, _)| when), history.others_act_at()];
                now = due.into_iter().flatten().min().expect("something is due").max(now);
            }
        }
    }
    history.settle();
    history
}
