//! The log as a sequence of rows: who did what, and which message went from whom to whom. What is drawn as a diagram and what is
//! read as a table is this one list.

use std::time::Duration;

use crate::history::{Entry, LogLine};
use crate::protocol::qr_code::QrHalf;
use crate::protocol::screen::Scene;
use crate::protocol::world::message::{EnvelopeId, Party};
use crate::protocol::world::wire::Envelope;
use crate::protocol::world::{Actor, Output};
use crate::protocol::{ComputerId, Input, Instant};

/// Who has a line in the diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lifeline {
    /// Somebody else, who is there only if they do something.
    Other,
    Learner,
    Party(Party),
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub at: Instant,
    pub what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A person did this, and had this in front of them.
    Did(Actor, Input, Scene),
    /// A message went off.
    Sent(Envelope, Arrival),
    /// The camera saw this on the screen of a computer.
    Saw(ComputerId, QrHalf),
    /// So many polls of this box, one after the other, were answered with 'nothing new'.
    Polled { computer: ComputerId, times: usize, until: Instant },
    /// So much time was skipped.
    Skipped(Duration),
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    At(Instant),
    Never,
    /// It has not arrived yet.
    UnderWay,
}

impl Row {
    /// From whom to whom. What somebody does arrives at the device that they do it on; what is done to the room has neither.
    #[must_use]
    pub const fn ends(&self) -> Option<(Lifeline, Lifeline)> {
        match self.what {
            What::Did(by, input, _) => {
                let person = match by {
                    Actor::Learner => Lifeline::Learner,
                    Actor::Other => Lifeline::Other,
                };
                match input {
                    Input::Computer(computer, input) if input.is_in_the_box() => {
                        Some((person, Lifeline::Party(Party::Box(computer))))
                    }
                    Input::Computer(computer, _) => Some((person, Lifeline::Party(Party::Service(computer)))),
                    Input::Phone(_) => Some((person, Lifeline::Party(Party::App))),
                    Input::Talk(Actor::Learner, _) => Some((Lifeline::Learner, Lifeline::Other)),
                    Input::Talk(Actor::Other, _) => Some((Lifeline::Other, Lifeline::Learner)),
                    Input::Room(_) => None,
                }
            }
            What::Sent(ref envelope, _) => Some((Lifeline::Party(envelope.from), Lifeline::Party(envelope.to()))),
            What::Saw(computer, _) => Some((Lifeline::Party(Party::Box(computer)), Lifeline::Party(Party::App))),
            What::Polled { computer, .. } => {
                Some((Lifeline::Party(Party::Box(computer)), Lifeline::Party(Party::Core)))
            }
            What::Skipped(_) => None,
        }
    }
}

/// The rows of a log, in the order in which they began. Polls of a box that nothing comes of are one row for each run of them.
#[must_use]
pub fn rows(log: &[LogLine]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for line in log {
        match line {
            LogLine::Input(Entry { at, by, input }, before) => {
                rows.push(Row { at: *at, what: What::Did(*by, *input, *before) });
            }
            LogLine::Output(at, output) => add(&mut rows, *at, output),
        }
    }
    rows
}

fn add(rows: &mut Vec<Row>, at: Instant, output: &Output) {
    match output {
        Output::Sent(envelope) if envelope.is_idle_polling() => add_poll(rows, at, envelope.from),
        Output::Sent(envelope) => rows.push(Row { at, what: What::Sent(*envelope, Arrival::UnderWay) }),
        Output::Lost(envelope) => rows.push(Row { at, what: What::Sent(*envelope, Arrival::Never) }),
        Output::Delivered(envelope) => arrive(rows, at, envelope.id),
        Output::Seen(computer, half) => rows.push(Row { at, what: What::Saw(*computer, *half) }),
        Output::Leapt(duration) => rows.push(Row { at, what: What::Skipped(*duration) }),
        Output::Elapsed(_) => {}
    }
}

/// A poll, if it is one and not its answer, joins those before it unless something else happened since.
fn add_poll(rows: &mut Vec<Row>, at: Instant, from: Party) {
    let Party::Box(computer) = from else { return };
    let last = rows
        .iter_mut()
        .rev()
        .find(|row| !matches!(row.what, What::Polled { computer: other, .. } if other != computer));
    if let Some(Row { what: What::Polled { times, until, .. }, .. }) = last {
        *times += 1;
        *until = at;
    } else {
        rows.push(Row { at, what: What::Polled { computer, times: 1, until: at } });
    }
}

fn arrive(rows: &mut [Row], at: Instant, id: EnvelopeId) {
    for row in rows.iter_mut().rev() {
        if let What::Sent(envelope, arrival) = &mut row.what
            && envelope.id == id
        {
            *arrival = Arrival::At(at);
            return;
        }
    }
}

/// Who has a line whatever happens: a diagram that grows is not drawn anew when one of them does something for the first time.
const ALWAYS: [Lifeline; 6] = [
    Lifeline::Learner,
    Lifeline::Party(Party::Service(ComputerId::LEARNERS)),
    Lifeline::Party(Party::Box(ComputerId::LEARNERS)),
    Lifeline::Party(Party::Broker),
    Lifeline::Party(Party::Core),
    Lifeline::Party(Party::App),
];

/// The lines of a diagram with these rows, from left to right: the people, then what each computer shows, MitID, and the phone.
#[must_use]
pub fn lifelines(rows: &[Row]) -> Vec<Lifeline> {
    let mut lines: Vec<Lifeline> = Vec::new();
    // They are few, and most are there already: each is put into its place. A sort would bring 6,000 bytes of program.
    let mut add = |line: Lifeline| {
        if let Err(at) = lines.binary_search_by_key(&place(line), |other| place(*other)) {
            lines.insert(at, line);
        }
    };
    ALWAYS.into_iter().for_each(&mut add);
    for (from, to) in rows.iter().filter_map(Row::ends) {
        add(from);
        add(to);
    }
    lines
}

/// Somebody else stands with their computer on the left, and the learner between their own computer and their phone.
const fn place(line: Lifeline) -> (u8, u8) {
    match line {
        Lifeline::Other => (0, 0),
        Lifeline::Party(Party::Service(ComputerId(number))) => (if number == 0 { 2 } else { 1 }, number * 2),
        Lifeline::Party(Party::Box(ComputerId(number))) => (if number == 0 { 2 } else { 1 }, number * 2 + 1),
        Lifeline::Party(Party::Broker) => (3, 0),
        Lifeline::Party(Party::Core) => (4, 0),
        Lifeline::Party(Party::App) => (5, 0),
        Lifeline::Learner => (6, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::History;
    use crate::lesson::{Action, Lesson, catalog};
    use crate::protocol::{ComputerInput, PhoneInput, RoomInput, Seed, world::wire::Connection};

    const HERE: ComputerId = ComputerId::LEARNERS;

    /// The lesson as the guide does it, and nobody waits longer than they have to.
    fn played(lesson: &'static Lesson) -> History {
        let mut history = History::new(lesson, Seed(1));
        while !history.next().is_finished() {
            let now = history.world().now();
            match history.next().action {
                Action::Do(input) => drop(history.record(now, Actor::Learner, input).expect("what comes next")),
                Action::Wait | Action::Finished(_) => {
                    let (when, _) = history.world().poll_timeout().expect("something is due");
                    history.advance(when);
                }
            }
        }
        history.settle();
        history
    }

    fn rows_of(history: &History) -> Vec<Row> {
        rows(&history.log(history.world().now()))
    }

    #[test]
    fn each_message_of_a_log_on_stands_once_and_has_arrived() {
        let history = played(&catalog::log_on::LESSON);
        let log = history.log(history.world().now());
        let sent = log
            .iter()
            .filter(|line| matches!(line, LogLine::Output(_, Output::Sent(envelope)) if !envelope.is_idle_polling()));
        let rows = rows(&log);
        let shown = rows.iter().filter(|row| matches!(row.what, What::Sent(_, Arrival::At(_)))).count();
        assert_eq!(shown, sent.count());
        assert!(shown > 15, "{shown}");
        let inputs = rows.iter().filter(|row| matches!(row.what, What::Did(..))).count();
        assert_eq!(inputs, history.entries().len());
    }

    #[test]
    fn what_somebody_does_arrives_at_the_part_that_they_do_it_in() {
        let history = played(&catalog::log_on::LESSON);
        let ends = |wanted: Input| {
            let rows = rows_of(&history);
            let row = rows.iter().find(|row| matches!(row.what, What::Did(_, input, _) if input == wanted));
            row.expect("it was done").ends()
        };
        let to = |party| Some((Lifeline::Learner, Lifeline::Party(party)));
        assert_eq!(ends(Input::Computer(HERE, ComputerInput::LogOn)), to(Party::Service(HERE)));
        assert_eq!(ends(Input::Phone(PhoneInput::OpenApp)), to(Party::App));
        let in_the_box = rows_of(&history).iter().any(|row| row.ends() == to(Party::Box(HERE)));
        assert!(in_the_box, "the user ID is entered there");
    }

    #[test]
    fn a_box_that_waits_is_one_row_however_long_it_waits() {
        let mut history = History::new(&catalog::log_on::LESSON, Seed(1));
        let next = history.next().action;
        let Action::Do(input) = next else { panic!("{next:?}") };
        history.record(Instant::START, Actor::Learner, input).expect("what comes next");
        history.settle();
        let Action::Do(user_id) = history.next().action else { panic!("{:?}", history.next()) };
        history.record(history.world().now(), Actor::Learner, user_id).expect("what comes next");
        for seconds in 1..120 {
            while history.advance(Instant::from_millis(seconds * 1_000)).is_some() {}
        }
        let polled: Vec<_> = rows_of(&history)
            .into_iter()
            .filter_map(|row| if let What::Polled { times, .. } = row.what { Some(times) } else { None })
            .collect();
        assert_eq!(polled.len(), 1, "{polled:?}");
        assert!(polled[0] >= 5, "{polled:?}");
    }

    #[test]
    fn a_lost_message_never_arrives_and_one_under_way_has_not_yet() {
        let mut history = History::new(&catalog::log_on::LESSON, Seed(1));
        let next = history.next().action;
        let Action::Do(input) = next else { panic!("{next:?}") };
        history.record(Instant::START, Actor::Learner, input).expect("what comes next");
        assert!(rows_of(&history).iter().any(|row| matches!(row.what, What::Sent(_, Arrival::UnderWay))));

        let bad = Input::Room(RoomInput::SetConnection(Connection::Bad));
        let is_lost = |seed| {
            let mut history = History::new(&catalog::free::LESSON, Seed(seed));
            history.record(Instant::START, Actor::Learner, bad).expect("always possible");
            history.record(Instant::START, Actor::Learner, Input::Phone(PhoneInput::OpenApp)).expect("a closed app");
            rows_of(&history).iter().any(|row| matches!(row.what, What::Sent(_, Arrival::Never)))
        };
        assert!((0..40).any(is_lost));
    }

    #[test]
    fn the_lines_stand_from_the_other_person_to_the_learner_and_nobody_else_has_one_who_does_nothing() {
        let history = played(&catalog::log_on::LESSON);
        let party = Lifeline::Party;
        assert_eq!(
            lifelines(&rows_of(&history)),
            [
                party(Party::Service(HERE)),
                party(Party::Box(HERE)),
                party(Party::Broker),
                party(Party::Core),
                party(Party::App),
                Lifeline::Learner
            ]
        );
        assert_eq!(lifelines(&[]), lifelines(&rows_of(&history)), "the lines do not change as it grows");
    }
}
