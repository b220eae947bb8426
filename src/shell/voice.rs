//! The browser's own voices. What they speak, and when, is decided in the core.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice, window};

use super::dispatch;
use crate::sim::{Intent, Speaking, SpeechIntent};
use crate::speech::voice::{Voice, VoiceId};

/// What is being spoken, and the handler of its end.
struct Spoken {
    utterance: SpeechSynthesisUtterance,
    _ended: Closure<dyn Fn()>,
}

thread_local! {
    /// Kept alive: browsers do not report the end of an utterance that was garbage-collected.
    static SPOKEN: RefCell<Option<Spoken>> = const { RefCell::new(None) };
}

/// Tells the core which voices there are, now and whenever that changes: Chromium finds them only after it was asked.
pub fn ask() {
    let Some(speech) = speech() else { return };
    if speech.onvoiceschanged().is_none() {
        let listener = Closure::<dyn Fn()>::new(report_voices);
        speech.set_onvoiceschanged(Some(listener.as_ref().unchecked_ref()));
        // As long as the page lives.
        listener.forget();
        stop_when_the_page_is_left();
    }
    report_voices();
}

pub fn speak(speaking: &Speaking) {
    let Some(speech) = speech() else { return };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&speaking.text) else { return };
    let wanted = browser_voices(&speech).into_iter().find(|voice| VoiceId::of(&voice.voice_uri()) == speaking.voice);
    utterance.set_voice(wanted.as_ref());
    utterance.set_lang(speaking.lang.code());
    utterance.set_rate(f32::from(speaking.speed) / 100.0);
    let number = speaking.number;
    let ended = Closure::<dyn Fn()>::new(move || dispatch(Intent::Speech(SpeechIntent::FinishSpeaking(number))));
    utterance.set_onend(Some(ended.as_ref().unchecked_ref()));
    utterance.set_onerror(Some(ended.as_ref().unchecked_ref()));
    stop();
    speech.speak(&utterance);
    SPOKEN.set(Some(Spoken { utterance, _ended: ended }));
}

pub fn stop() {
    // First, so that the end of what is cut off is not reported.
    if let Some(Spoken { utterance, _ended }) = SPOKEN.take() {
        utterance.set_onend(None);
        utterance.set_onerror(None);
        if let Some(speech) = speech().filter(SpeechSynthesis::speaking) {
            speech.cancel();
        }
    }
}

fn report_voices() {
    let Some(speech) = speech() else { return };
    let voices = browser_voices(&speech)
        .into_iter()
        .filter_map(|voice| Voice::of_browser(&voice.voice_uri(), &voice.name(), &voice.lang(), voice.local_service()));
    dispatch(Intent::Speech(SpeechIntent::SetVoices(voices.collect())));
}

fn browser_voices(speech: &SpeechSynthesis) -> Vec<SpeechSynthesisVoice> {
    // Unchecked: nothing else is in that list.
    speech.get_voices().iter().map(JsCast::unchecked_into).collect()
}

/// Browsers go on speaking after the user has left the page.
fn stop_when_the_page_is_left() {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn()>::new(stop);
    if window.add_event_listener_with_callback("pagehide", listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
    }
}

/// Not in every browser: WebKitGTK can be built without it.
fn speech() -> Option<SpeechSynthesis> {
    let speech = window()?.speech_synthesis().ok()?;
    (!speech.is_undefined()).then_some(speech)
}
