//! Whether the rules hold in a session: it is played once more, and a watch looks on at each thing that happens.

use crate::history::History;
use crate::protocol::world::Output;
use crate::protocol::{Input, Instant, World};
use crate::verify::{Property, Time, Watch};

/// A rule that was broken, and when.
pub type Broken = (Instant, Property);

/// The first rule that is broken in this session up to this moment.
#[must_use]
pub fn first_broken(history: &History, until: Instant) -> Option<Broken> {
    let mut watched = Watched::new(history);
    for entry in &history.entries()[..history.cursor()] {
        watched.wait(entry.at);
        watched.act(entry.at, entry.input);
    }
    watched.wait(until);
    watched.broken
}

struct Watched {
    world: World,
    watch: Watch,
    broken: Option<Broken>,
}

impl Watched {
    fn new(history: &History) -> Self {
        let watch = Watch::new(&history.lesson().setup(), Time::Runs);
        Self { world: history.beginning().clone(), watch, broken: None }
    }

    /// Whatever is due until then comes about, one thing after the other.
    fn wait(&mut self, until: Instant) {
        while self.broken.is_none() && self.world.poll_timeout().is_some_and(|(when, _)| when <= until) {
            let before = self.world.clone();
            self.world.handle_timeout(until);
            self.look(&before, None);
        }
    }

    fn act(&mut self, at: Instant, input: Input) {
        let before = self.world.clone();
        // What stands in a history was allowed when it was done, and is now.
        if self.broken.is_none() && self.world.handle(at, input).is_ok() {
            self.look(&before, Some(input));
        }
    }

    fn look(&mut self, before: &World, input: Option<Input>) {
        let outputs: Vec<(Instant, Output)> = std::iter::from_fn(|| self.world.poll_output()).collect();
        if let Err(property) = self.watch.step(before, input, &outputs, &self.world) {
            self.broken = Some((self.world.now(), property));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::inside::played;
    use crate::lesson::catalog;
    use crate::protocol::approval::Site;
    use crate::protocol::party::core::session::Session;
    use crate::protocol::world::message::{AppMessage, Party, ToApp};
    use crate::protocol::world::wire::Letter;
    use crate::verify::tamper;

    #[test]
    fn in_every_lesson_every_rule_holds() {
        let days = catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson));
        for lesson in catalog::ALL.iter().copied().chain(days) {
            let history = played(lesson);
            assert_eq!(first_broken(&history, history.world().now()), None, "{}", lesson.key);
        }
    }

    #[test]
    fn a_text_that_comes_before_the_code_is_found() {
        let history = played(&catalog::log_on::LESSON);
        let mut watched = Watched::new(&history);
        for entry in history.entries() {
            watched.wait(entry.at);
            let app = watched.world.session_in_the_app().and_then(Session::ticket);
            if let Some(ticket) = app {
                let opening = watched.world.app().opening();
                let approval = Site::Profile.log_on();
                let body = AppMessage::ChannelVerified { ticket, approval };
                tamper::forge(&mut watched.world, Party::Core, Letter::App(ToApp { opening, answers: None, body }));
                watched.wait(entry.at.after(Duration::from_secs(5)));
            }
            watched.act(entry.at, entry.input);
        }
        assert_eq!(watched.broken.map(|(_, property)| property), Some(Property::TextAfterCode));
    }
}
