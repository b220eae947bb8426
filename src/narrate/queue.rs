//! When something is said. A screen reader swallows what comes too fast, says nothing when a text is set twice, and
//! says only the alert when an alert and a status come together (`docs/accessibility.md`). This queue keeps all
//! that from happening, so that whoever carries it out only has to write a text where it is told.

use std::time::Duration;

/// Real time, in milliseconds since the page began. Simulated time may be faster or stand still; ears do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wall(pub u64);

impl Wall {
    #[must_use]
    pub const fn after(self, duration: Duration) -> Self {
        let whole = duration.as_secs().saturating_mul(1_000);
        Self(self.0.saturating_add(whole).saturating_add(duration.subsec_millis() as u64))
    }
}

/// Whether a message may wait for a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Urgency {
    Status,
    Alert,
}

/// What a message is about. A newer message about the same takes the place of an older one that still waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Computer,
    Phone,
    Guide,
    /// How many digits have been entered.
    Typing,
    /// How much time is left.
    Clock,
}

/// A message that is to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    pub kind: Kind,
    pub urgency: Urgency,
    pub text: String,
}

impl Utterance {
    /// What went wrong, and what somebody has just asked for, does not wait until a voice has come to its end.
    fn interrupts_the_voice(&self) -> bool {
        self.urgency == Urgency::Alert || self.kind == Kind::Guide
    }
}

/// What is to be done with the two live regions of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speech {
    /// Write this text. `time` is 1, or higher if the same text was the last one written: then it has to be changed
    /// to be heard at all.
    Write { urgency: Urgency, text: String, time: u32 },
    /// Empty both regions, so that nobody finds an old message when reading through the page.
    Clear,
}

/// Two messages are at least so far apart.
pub const GAP: Duration = Duration::from_millis(500);
/// A message comes so long after its cause: focus moves first, and a screen reader speaks of that first.
pub const AFTER_FOCUS: Duration = Duration::from_millis(150);
/// After so long the live regions are emptied.
pub const CLEAR_AFTER: Duration = Duration::from_secs(7);

/// The messages that wait, in order.
#[derive(Clone, Debug, Default)]
pub struct SpeechQueue {
    waiting: Vec<(Wall, Utterance)>,
    last: Option<Last>,
    clear_at: Option<Wall>,
    /// Until when the browser's own voice speaks; only what may interrupt it comes before.
    voice_until: Wall,
}

#[derive(Clone, Debug)]
struct Last {
    text: String,
    times: u32,
    at: Wall,
}

impl SpeechQueue {
    pub fn push(&mut self, now: Wall, utterance: Utterance) {
        match utterance.urgency {
            Urgency::Status => self.drop_outdated(utterance.kind),
            Urgency::Alert => self.waiting.retain(|(_, waiting)| waiting.kind != utterance.kind),
        }
        self.waiting.push((now.after(AFTER_FOCUS), utterance));
    }

    /// What waits about this is no longer true. Alerts stay: what went wrong has gone wrong.
    pub fn drop_outdated(&mut self, kind: Kind) {
        self.waiting.retain(|(_, waiting)| waiting.kind != kind || waiting.urgency == Urgency::Alert);
    }

    /// The browser's own voice begins to speak what was written last, and ends by itself, at this time at the latest.
    pub const fn hold_until(&mut self, end: Wall) {
        self.voice_until = end;
    }

    /// Nothing that waits is true any more.
    pub fn drop_all(&mut self) {
        self.waiting.clear();
    }

    #[must_use]
    pub fn poll_timeout(&self) -> Option<Wall> {
        let write_at = self.waiting.iter().map(|waiting| self.ready_at(waiting)).min();
        write_at.into_iter().chain(self.clear_at).min()
    }

    /// What is to be done now, if anything; call it until it gives nothing. An early call does nothing.
    pub fn handle_timeout(&mut self, now: Wall) -> Option<Speech> {
        if let Some((urgency, text)) = self.take_ready(now) {
            let times = self.last.take().filter(|last| last.text == text).map_or(1, |last| last.times + 1);
            self.last = Some(Last { text: text.clone(), times, at: now });
            self.clear_at = Some(now.after(CLEAR_AFTER));
            return Some(Speech::Write { urgency, text, time: times });
        }
        self.clear_at.take_if(|at| *at <= now).map(|_| Speech::Clear)
    }

    /// The last text stands there only since this time.
    pub fn note_written(&mut self, at: Wall) {
        if let Some(last) = &mut self.last {
            last.at = last.at.max(at);
        }
    }

    /// The last text that was written, without the mark of a repetition.
    #[must_use]
    pub fn last_text(&self) -> Option<&str> {
        self.last.as_ref().map(|last| last.text.as_str())
    }

    /// From when on a message that waits since `from` may be written.
    fn ready_at(&self, (from, waiting): &(Wall, Utterance)) -> Wall {
        let gap = self.last.as_ref().map_or(Wall(0), |last| last.at.after(GAP));
        let voice = if waiting.interrupts_the_voice() { Wall(0) } else { self.voice_until };
        (*from).max(gap).max(voice)
    }

    /// The oldest message; or, if an alert is among those that wait, all of them as one, the alert first.
    fn take_ready(&mut self, now: Wall) -> Option<(Urgency, String)> {
        let ready = self.waiting.iter().position(|waiting| self.ready_at(waiting) <= now)?;
        if self.waiting.iter().all(|(_, waiting)| waiting.urgency == Urgency::Status) {
            return Some((Urgency::Status, self.waiting.remove(ready).1.text));
        }
        let mut texts = String::new();
        for urgency in [Urgency::Alert, Urgency::Status] {
            for (_, utterance) in self.waiting.iter().filter(|(_, waiting)| waiting.urgency == urgency) {
                if !texts.is_empty() {
                    texts.push(' ');
                }
                texts.push_str(&utterance.text);
            }
        }
        self.waiting.clear();
        Some((Urgency::Alert, texts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utterance(kind: Kind, urgency: Urgency, text: &str) -> Utterance {
        Utterance { kind, urgency, text: text.to_owned() }
    }

    fn status(kind: Kind, text: &str) -> Utterance {
        utterance(kind, Urgency::Status, text)
    }

    /// Everything that is written until the queue is at rest, with its time.
    fn listen(queue: &mut SpeechQueue) -> Vec<(u64, Speech)> {
        let mut heard = Vec::new();
        while let Some(at) = queue.poll_timeout() {
            while let Some(speech) = queue.handle_timeout(at) {
                heard.push((at.0, speech));
            }
        }
        heard
    }

    fn written(queue: &mut SpeechQueue) -> Vec<(u64, String)> {
        let heard = listen(queue).into_iter();
        heard
            .filter_map(|(at, speech)| match speech {
                Speech::Write { text, time, .. } => {
                    Some((at, if time == 1 { text } else { format!("{text} ×{time}") }))
                }
                Speech::Clear => None,
            })
            .collect()
    }

    #[test]
    fn a_message_comes_after_the_focus_and_goes_after_seven_seconds() {
        let mut queue = SpeechQueue::default();
        queue.push(Wall(1_000), status(Kind::Phone, "Home."));
        assert_eq!(queue.handle_timeout(Wall(1_100)), None);
        let write = Speech::Write { urgency: Urgency::Status, text: "Home.".to_owned(), time: 1 };
        assert_eq!(listen(&mut queue), [(1_150, write), (8_150, Speech::Clear)]);
        assert_eq!(queue.poll_timeout(), None, "and then there is rest");
    }

    #[test]
    fn messages_keep_their_order_and_a_gap() {
        let mut queue = SpeechQueue::default();
        queue.push(Wall(0), status(Kind::Phone, "One."));
        queue.push(Wall(10), status(Kind::Computer, "Two."));
        queue.push(Wall(20), status(Kind::Guide, "Three."));
        let heard = written(&mut queue);
        assert_eq!(heard, [(150, "One.".to_owned()), (650, "Two.".to_owned()), (1_150, "Three.".to_owned())]);
    }

    #[test]
    fn the_gap_counts_from_when_a_message_stands_there() {
        let mut queue = SpeechQueue::default();
        queue.push(Wall(0), status(Kind::Phone, "One."));
        queue.push(Wall(0), status(Kind::Computer, "Two."));
        assert!(queue.handle_timeout(Wall(150)).is_some());
        queue.note_written(Wall(400));
        assert_eq!(written(&mut queue), [(900, "Two.".to_owned())]);
    }

    #[test]
    fn the_newest_of_a_kind_wins() {
        let mut queue = SpeechQueue::default();
        for digits in 1..=5 {
            queue.push(Wall(digits * 20), status(Kind::Typing, &format!("{digits} of 6")));
        }
        assert_eq!(written(&mut queue), [(250, "5 of 6".to_owned())]);
    }

    #[test]
    fn what_is_no_longer_true_is_not_said() {
        let mut queue = SpeechQueue::default();
        queue.push(Wall(0), status(Kind::Phone, "It asks for the PIN code."));
        queue.drop_outdated(Kind::Phone);
        assert_eq!(queue.poll_timeout(), None);
    }

    #[test]
    fn an_alert_and_a_status_become_one_alert_and_no_alert_is_lost() {
        let mut queue = SpeechQueue::default();
        queue.push(Wall(0), status(Kind::Computer, "Two."));
        queue.push(Wall(0), utterance(Kind::Phone, Urgency::Alert, "Wrong."));
        queue.push(Wall(0), status(Kind::Phone, "Three."));
        queue.drop_outdated(Kind::Phone);
        let write = Speech::Write { urgency: Urgency::Alert, text: "Wrong. Two.".to_owned(), time: 1 };
        assert_eq!(queue.handle_timeout(Wall(150)), Some(write));
    }

    #[test]
    fn of_several_alerts_about_the_same_only_the_newest_is_said() {
        let mut queue = SpeechQueue::default();
        for text in ["Wrong once.", "Wrong twice."] {
            queue.push(Wall(0), utterance(Kind::Phone, Urgency::Alert, text));
        }
        assert_eq!(written(&mut queue), [(150, "Wrong twice.".to_owned())]);
    }

    #[test]
    fn while_a_voice_speaks_only_what_went_wrong_or_was_asked_for_interrupts_it() {
        let mut queue = SpeechQueue::default();
        queue.hold_until(Wall(9_000));
        queue.push(Wall(0), status(Kind::Phone, "One."));
        queue.push(Wall(10), status(Kind::Phone, "Two."));
        assert_eq!(queue.poll_timeout(), Some(Wall(9_000)));
        assert_eq!(queue.handle_timeout(Wall(8_999)), None);
        queue.push(Wall(1_000), status(Kind::Guide, "You asked."));
        let write = |urgency, text: &str| Some(Speech::Write { urgency, text: text.to_owned(), time: 1 });
        assert_eq!(queue.handle_timeout(Wall(1_150)), write(Urgency::Status, "You asked."));
        queue.push(Wall(2_000), utterance(Kind::Computer, Urgency::Alert, "Wrong."));
        assert_eq!(queue.handle_timeout(Wall(2_150)), write(Urgency::Alert, "Wrong. Two."));
    }

    #[test]
    fn what_waited_for_the_voice_comes_when_it_has_ended_before_its_time() {
        let mut queue = SpeechQueue::default();
        queue.hold_until(Wall(9_000));
        queue.push(Wall(0), status(Kind::Phone, "One."));
        queue.hold_until(Wall(3_000));
        assert_eq!(written(&mut queue), [(3_000, "One.".to_owned())]);
    }

    #[test]
    fn the_same_text_twice_in_a_row_is_counted() {
        let mut queue = SpeechQueue::default();
        let mut heard = Vec::new();
        for text in ["Wrong.", "Wrong.", "Wrong.", "Right.", "Wrong."] {
            queue.push(Wall(0), status(Kind::Guide, text));
            heard.extend(written(&mut queue).into_iter().map(|(_, text)| text));
        }
        assert_eq!(heard, ["Wrong.", "Wrong. ×2", "Wrong. ×3", "Right.", "Wrong."]);
    }
}
