use super::*;
use crate::lesson::catalog;
use crate::protocol::Seed;
use crate::sim::page::languages::Languages;
use crate::sim::page::link::Unknown;
use crate::sim::page::settings::{SavedSettings, Setting};
use crate::sim::session::{Event, Observer, SessionIntent};
use crate::speech::voice::VoiceId;

/// Follows nothing.
struct Nobody;

impl Observer for Nobody {
    fn notice(&mut self, _session: &Session, _event: Event) {}
}

/// A page in English, on which everything that is said is written at once.
struct Listener {
    session: Session,
    page: Page,
    speech: Speech,
    effects: Vec<Effect>,
}

impl Listener {
    fn new(settings: &[Setting]) -> Self {
        let mut page = Page::new(Languages::all(Lang::English), SavedSettings::default(), Unknown::default());
        let lesson = &catalog::log_on::LESSON;
        for setting in settings {
            page.set(*setting, lesson);
        }
        let session = Session::new(lesson, None, Seed(7), RealTime(0));
        Self { session, page, speech: Speech::default(), effects: Vec::new() }
    }

    fn says(&mut self, message: Message) -> &mut Self {
        self.speech.say(message, &self.session, &self.page);
        self
    }

    /// Lets everything that waits be written.
    fn listens(&mut self) -> Vec<String> {
        let before = self.speech.said().count();
        for _ in 0..100 {
            let Some(when) = self.speech.poll_timeout() else { break };
            self.session.update(when, &mut Nobody);
            self.speech.write(&self.session, &self.page, &mut self.effects);
        }
        self.speech.said().skip(before).map(|line| line.text.clone()).collect()
    }
}

fn alice() -> Voice {
    Voice { id: VoiceId::of("Alice"), name: "Alice".to_owned(), lang: Lang::English }
}

#[test]
fn a_message_ends_with_the_hint_if_it_has_one() {
    let mut listener = Listener::new(&[]);
    let said = listener.says(Message::StartedOver).listens();
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("Started over. Step 2 of 10: "), "{said:?}");
    let said = listener.says(Message::NotSwipedToTheEnd).listens();
    assert_eq!(said, [Lang::English.texts().said.swiped_too_little()]);
}

#[test]
fn with_errors_only_alerts_and_answers_are_said() {
    let mut listener = Listener::new(&[Setting::Talkativeness(Talkativeness::Errors)]);
    listener.says(Message::DigitsEntered(2)).says(Message::NotSwipedToTheEnd);
    assert!(listener.listens().is_empty());
    assert_eq!(listener.says(Message::CodeIncomplete).listens().len(), 1);
    listener.speech.answer("An answer.".to_owned(), &listener.session, &listener.page);
    assert_eq!(listener.listens(), ["An answer."]);
}

#[test]
fn a_rule_is_said_once_at_its_step() {
    let rule = Lang::English.texts().guide.rules.user_id();
    let mut listener = Listener::new(&[]);
    listener.session.go_to_step(4, &mut Nobody);
    assert!(listener.says(Message::LanguageChanged).listens()[0].ends_with(rule));
    assert!(!listener.says(Message::LanguageChanged).listens()[0].contains(rule));
    listener.speech.drop_all();
    assert!(listener.says(Message::LanguageChanged).listens()[0].contains(rule), "another moment");
    listener.session.handle(SessionIntent::DoStep, &mut Nobody);
    assert!(!listener.says(Message::LanguageChanged).listens()[0].contains(rule), "another step");
}

#[test]
fn the_newest_lines_are_kept() {
    let mut listener = Listener::new(&[]);
    for number in 0..=SAID_LINES {
        listener.speech.answer(format!("{number}."), &listener.session, &listener.page);
        listener.listens();
    }
    assert_eq!(listener.speech.said().count(), SAID_LINES);
    let numbers: Vec<u32> = listener.speech.said().map(|line| line.number).collect();
    assert_eq!((numbers[0], numbers[SAID_LINES - 1]), (2, 201));
}

#[test]
fn a_message_waits_until_the_current_voice_output_has_ended() {
    let mut listener = Listener::new(&[Setting::ReadAloud(true)]);
    listener.speech.set_voices(vec![alice()], &listener.session, &listener.page);
    listener.says(Message::NotSwipedToTheEnd).listens();
    let spoken =
        listener.effects.iter().find_map(|effect| if let Effect::Speak(it) = effect { Some(it) } else { None });
    assert_eq!(spoken.map(|spoken| (spoken.number, spoken.voice)), Some((1, VoiceId::of("Alice"))));
    let now = listener.session.real_time();
    listener.speech.voices.missed = true;
    listener.speech.queue.hold_for_voice_until(RealTime(now.0 + 60_000));
    listener.says(Message::DigitsEntered(1));
    listener.speech.finish_speaking(0, now);
    assert_eq!(listener.speech.poll_timeout(), Some(RealTime(now.0 + 60_000)));
    listener.speech.finish_speaking(1, now);
    assert!(listener.speech.poll_timeout() < Some(RealTime(now.0 + 1_000)));
}

#[test]
fn a_missing_voice_is_told_once_and_so_is_the_one_that_is_found() {
    let mut listener = Listener::new(&[Setting::ReadAloud(true)]);
    listener.speech.announce_voice(&listener.session, &listener.page);
    listener.speech.announce_voice(&listener.session, &listener.page);
    listener.speech.set_voices(Vec::new(), &listener.session, &listener.page);
    assert_eq!(listener.listens(), [Lang::English.texts().chrome.no_voice()]);
    listener.speech.set_voices(vec![alice()], &listener.session, &listener.page);
    listener.speech.set_voices(vec![alice()], &listener.session, &listener.page);
    assert_eq!(listener.listens(), [Lang::English.texts().said.reads_aloud()]);
}
