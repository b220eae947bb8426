//! When something is said. A screen reader drops messages that come too fast, says nothing when a live region is set to
//! the text it already has, and says only the alert when an alert and a status come together
//! (`docs/accessibility.md`). This queue prevents all three: its caller writes each text where it is told to.

use std::time::Duration;

use super::{RealTime, Topic, Urgency};

/// A message that is to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    pub topic: Topic,
    pub urgency: Urgency,
    pub text: String,
}

impl Utterance {
    /// Errors and answers to a question do not wait until the voice has finished.
    fn interrupts_the_voice(&self) -> bool {
        self.urgency == Urgency::Alert || self.topic == Topic::Guide
    }
}

/// What is to be done with the two live regions of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// Write this text. `time` is 1, or higher if the same text was the last one written: then it has to be changed
    /// to be heard at all.
    Write { utterance: Utterance, time: u32 },
    /// Empty both regions, so that nobody finds an old message when reading through the page.
    Clear,
}

/// The least time between two messages.
pub const GAP: Duration = Duration::from_millis(500);
/// The time from a cause to its message: focus moves first, and the screen reader announces that first.
pub const AFTER_FOCUS: Duration = Duration::from_millis(150);
/// The live regions are emptied after this time.
pub const CLEAR_AFTER: Duration = Duration::from_secs(7);

/// The messages that wait, in order.
#[derive(Clone, Debug, Default)]
pub struct SpeechQueue {
    waiting: Vec<(RealTime, Utterance)>,
    last: Option<Last>,
    clear_at: Option<RealTime>,
    /// When the browser's own voice finishes at the latest. Until then only messages that may interrupt it are said.
    voice_until: RealTime,
}

#[derive(Clone, Debug)]
struct Last {
    text: String,
    times: u32,
    at: RealTime,
}

impl SpeechQueue {
    pub fn push(&mut self, now: RealTime, utterance: Utterance) {
        match utterance.urgency {
            Urgency::Status => self.drop_outdated(utterance.topic),
            Urgency::Alert => self.waiting.retain(|(_, waiting)| waiting.topic != utterance.topic),
        }
        self.waiting.push((now.after(AFTER_FOCUS), utterance));
    }

    /// Drops the waiting messages about this topic, which are no longer true. Alerts stay: an error has still happened.
    pub fn drop_outdated(&mut self, topic: Topic) {
        self.waiting.retain(|(_, waiting)| waiting.topic != topic || waiting.urgency == Urgency::Alert);
    }

    /// The browser's own voice speaks the last message and will have finished at this time.
    pub const fn hold_for_voice_until(&mut self, end: RealTime) {
        self.voice_until = end;
    }

    /// Drops every waiting message: none is true any more.
    pub fn drop_all(&mut self) {
        self.waiting.clear();
    }

    #[must_use]
    pub fn poll_timeout(&self) -> Option<RealTime> {
        let write_at = self.waiting.iter().map(|waiting| self.ready_at(waiting)).min();
        write_at.into_iter().chain(self.clear_at).min()
    }

    /// The next thing to do at this time. Call it until it returns nothing; an early call does nothing.
    pub fn handle_timeout(&mut self, now: RealTime) -> Option<Announcement> {
        if let Some(utterance) = self.take_ready(now) {
            let times = self.last.take().filter(|last| last.text == utterance.text).map_or(1, |last| last.times + 1);
            self.last = Some(Last { text: utterance.text.clone(), times, at: now });
            self.clear_at = Some(now.after(CLEAR_AFTER));
            return Some(Announcement::Write { utterance, time: times });
        }
        self.clear_at.take_if(|at| *at <= now).map(|_| Announcement::Clear)
    }

    /// The last text was in fact written at this time, later than the queue assumed.
    pub fn note_written(&mut self, at: RealTime) {
        if let Some(last) = &mut self.last {
            last.at = last.at.max(at);
        }
    }

    /// The last text that was written, without the count of a repetition.
    #[must_use]
    pub fn last_text(&self) -> Option<&str> {
        self.last.as_ref().map(|last| last.text.as_str())
    }

    /// From when on a message that waits since `from` may be written.
    fn ready_at(&self, (from, waiting): &(RealTime, Utterance)) -> RealTime {
        let gap = self.last.as_ref().map_or(RealTime(0), |last| last.at.after(GAP));
        let voice = if waiting.interrupts_the_voice() { RealTime(0) } else { self.voice_until };
        (*from).max(gap).max(voice)
    }

    /// The oldest message; or, if an alert is among those that wait, all of them as one about what the first alert is about, alerts first.
    fn take_ready(&mut self, now: RealTime) -> Option<Utterance> {
        let ready = self.waiting.iter().position(|waiting| self.ready_at(waiting) <= now)?;
        let is_alert = |waiting: &&(RealTime, Utterance)| waiting.1.urgency == Urgency::Alert;
        let Some(topic) = self.waiting.iter().find(is_alert).map(|(_, alert)| alert.topic) else {
            return Some(self.waiting.remove(ready).1);
        };
        let mut text = String::new();
        for urgency in [Urgency::Alert, Urgency::Status] {
            for (_, utterance) in self.waiting.iter().filter(|(_, waiting)| waiting.urgency == urgency) {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(&utterance.text);
            }
        }
        self.waiting.clear();
        Some(Utterance { topic, urgency: Urgency::Alert, text })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utterance(topic: Topic, urgency: Urgency, text: &str) -> Utterance {
        Utterance { topic, urgency, text: text.to_owned() }
    }

    fn status(topic: Topic, text: &str) -> Utterance {
        utterance(topic, Urgency::Status, text)
    }

    /// Everything that is written until the queue is at rest, with its time.
    fn listen(queue: &mut SpeechQueue) -> Vec<(u64, Announcement)> {
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
                Announcement::Write { utterance: Utterance { text, .. }, time } => {
                    Some((at, if time == 1 { text } else { format!("{text} ×{time}") }))
                }
                Announcement::Clear => None,
            })
            .collect()
    }

    #[test]
    fn a_message_comes_after_the_focus_and_goes_after_seven_seconds() {
        let mut queue = SpeechQueue::default();
        queue.push(RealTime(1_000), status(Topic::Phone, "Home."));
        assert_eq!(queue.handle_timeout(RealTime(1_100)), None);
        let write = Announcement::Write { utterance: status(Topic::Phone, "Home."), time: 1 };
        assert_eq!(listen(&mut queue), [(1_150, write), (8_150, Announcement::Clear)]);
        assert_eq!(queue.poll_timeout(), None, "and then there is rest");
    }

    #[test]
    fn messages_keep_their_order_and_a_gap() {
        let mut queue = SpeechQueue::default();
        queue.push(RealTime(0), status(Topic::Phone, "One."));
        queue.push(RealTime(10), status(Topic::Computer, "Two."));
        queue.push(RealTime(20), status(Topic::Guide, "Three."));
        let heard = written(&mut queue);
        assert_eq!(heard, [(150, "One.".to_owned()), (650, "Two.".to_owned()), (1_150, "Three.".to_owned())]);
    }

    #[test]
    fn the_gap_counts_from_when_a_message_is_written() {
        let mut queue = SpeechQueue::default();
        queue.push(RealTime(0), status(Topic::Phone, "One."));
        queue.push(RealTime(0), status(Topic::Computer, "Two."));
        assert!(queue.handle_timeout(RealTime(150)).is_some());
        queue.note_written(RealTime(400));
        assert_eq!(written(&mut queue), [(900, "Two.".to_owned())]);
    }

    #[test]
    fn the_newest_of_a_kind_wins() {
        let mut queue = SpeechQueue::default();
        for digits in 1..=5 {
            queue.push(RealTime(digits * 20), status(Topic::Typing, &format!("{digits} of 6")));
        }
        assert_eq!(written(&mut queue), [(250, "5 of 6".to_owned())]);
    }

    #[test]
    fn outdated_messages_are_dropped() {
        let mut queue = SpeechQueue::default();
        queue.push(RealTime(0), status(Topic::Phone, "It asks for the PIN code."));
        queue.drop_outdated(Topic::Phone);
        assert_eq!(queue.poll_timeout(), None);
    }

    #[test]
    fn an_alert_and_a_status_become_one_alert_and_no_alert_is_lost() {
        let mut queue = SpeechQueue::default();
        queue.push(RealTime(0), status(Topic::Computer, "Two."));
        queue.push(RealTime(0), utterance(Topic::Phone, Urgency::Alert, "Wrong."));
        queue.push(RealTime(0), status(Topic::Phone, "Three."));
        queue.drop_outdated(Topic::Phone);
        let said = utterance(Topic::Phone, Urgency::Alert, "Wrong. Two.");
        let write = Announcement::Write { utterance: said, time: 1 };
        assert_eq!(queue.handle_timeout(RealTime(150)), Some(write));
    }

    #[test]
    fn only_the_newest_of_several_alerts_on_one_topic_is_said() {
        let mut queue = SpeechQueue::default();
        for text in ["Wrong once.", "Wrong twice."] {
            queue.push(RealTime(0), utterance(Topic::Phone, Urgency::Alert, text));
        }
        assert_eq!(written(&mut queue), [(150, "Wrong twice.".to_owned())]);
    }

    #[test]
    fn only_alerts_and_requested_messages_interrupt_a_voice() {
        let mut queue = SpeechQueue::default();
        queue.hold_for_voice_until(RealTime(9_000));
        queue.push(RealTime(0), status(Topic::Phone, "One."));
        queue.push(RealTime(10), status(Topic::Phone, "Two."));
        assert_eq!(queue.poll_timeout(), Some(RealTime(9_000)));
        assert_eq!(queue.handle_timeout(RealTime(8_999)), None);
        queue.push(RealTime(1_000), status(Topic::Guide, "You asked."));
        let write = |topic, urgency, text: &str| {
            Some(Announcement::Write { utterance: utterance(topic, urgency, text), time: 1 })
        };
        assert_eq!(queue.handle_timeout(RealTime(1_150)), write(Topic::Guide, Urgency::Status, "You asked."));
        queue.push(RealTime(2_000), utterance(Topic::Computer, Urgency::Alert, "Wrong."));
        assert_eq!(queue.handle_timeout(RealTime(2_150)), write(Topic::Computer, Urgency::Alert, "Wrong. Two."));
    }

    #[test]
    fn held_messages_follow_when_the_voice_ends_early() {
        let mut queue = SpeechQueue::default();
        queue.hold_for_voice_until(RealTime(9_000));
        queue.push(RealTime(0), status(Topic::Phone, "One."));
        queue.hold_for_voice_until(RealTime(3_000));
        assert_eq!(written(&mut queue), [(3_000, "One.".to_owned())]);
    }

    #[test]
    fn the_same_text_twice_in_a_row_is_counted() {
        let mut queue = SpeechQueue::default();
        let mut heard = Vec::new();
        for text in ["Wrong.", "Wrong.", "Wrong.", "Right.", "Wrong."] {
            queue.push(RealTime(0), status(Topic::Guide, text));
            heard.extend(written(&mut queue).into_iter().map(|(_, text)| text));
        }
        assert_eq!(heard, ["Wrong.", "Wrong. ×2", "Wrong. ×3", "Right.", "Wrong."]);
    }
}
