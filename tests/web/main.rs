//! What only WebAssembly in a browser shows: that the core does there exactly what it does natively, and that the shell
//! finds its way about the document; and that each widget keeps its duties.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that finds what it does not expect is to stop")]

mod kit;

use leptos::task::tick;
use swipewise::history::recording;
use swipewise::i18n::Lang;
use swipewise::lesson::catalog;
use swipewise::protocol::{ComputerId, ComputerInput, Input, Seed};
use swipewise::shell;
use swipewise::sim::settings::Setting;
use swipewise::sim::transcript::transcript;
use swipewise::sim::{Intent, SettingsIntent};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, window};

wasm_bindgen_test_configure!(run_in_browser);

/// The golden transcripts were made natively.
#[wasm_bindgen_test]
fn the_same_lesson_seed_and_inputs_give_the_same_log() {
    macro_rules! golden {
        ($($key:literal)*) => {[$(
            ($key, Lang::English, include_str!(concat!("../transcripts/", $key, ".en.txt"))),
            ($key, Lang::Danish, include_str!(concat!("../transcripts/", $key, ".da.txt"))),
        )*]};
    }
    let golden = golden! {
        "guide" "switch-to-codes" "log-on" "log-on-qr" "approve-payment" "wrong-code" "wrong-pin" "household" "told-code" "switch-now" "asked-for-secrets" "not-started" "text-mismatch" "look-alike" "relay" "over-the-shoulder" "shared-phone" "week" "free"
    };
    assert_eq!(golden.len(), catalog::ALL.len() * Lang::ALL.len());
    for (key, lang, text) in golden {
        assert_eq!(transcript(catalog::by_key(key).unwrap(), lang, Seed(1)), text);
    }
}

/// These recordings were made natively, with a digest of the log.
#[wasm_bindgen_test]
fn a_recorded_session_gives_the_same_log() {
    let recordings = include_str!("../recordings.txt");
    assert!(recordings.lines().count() >= catalog::ALL.len());
    for text in recordings.lines() {
        let opened = recording::read(text).unwrap();
        assert!(!opened.has_drifted, "{}", opened.history.lesson().key);
        assert_eq!(recording::write(&opened.history).as_deref(), Ok(text));
    }
}

/// One story, because a page has one room: it opens, draws and listens.
#[wasm_bindgen_test]
async fn the_room_opens_and_draws() {
    let document = window().unwrap().document().unwrap();
    for id in ["say", "warn", "app"] {
        add(&document, id);
    }

    swipewise::ui::start();
    assert_eq!(by_id(&document, "computer").get_attribute("data-screen").as_deref(), Some("site"));
    assert_eq!(by_id(&document, "phone").get_attribute("data-screen").as_deref(), Some("home"));
    assert_eq!(by_id(&document, "say").text_content().as_deref(), Some(""), "nothing is said before anything happens");

    shell::dispatch(Intent::Settings(SettingsIntent::Set(Setting::Lang(Lang::Danish))));
    tick().await;
    let root = document.document_element().unwrap();
    assert_eq!(root.get_attribute("lang").as_deref(), Some("da"));
    assert_eq!(document.title(), "Alle ti trin med engangskode – Swipewise, en simulering");
    assert_eq!(by_id(&document, "guide-heading").text_content().as_deref(), Some("Trin 1 af 10"));

    shell::dispatch(Intent::Act(Input::Computer(ComputerId::LEARNERS, ComputerInput::LogOn)));
    tick().await;
    assert_eq!(by_id(&document, "computer").get_attribute("data-screen").as_deref(), Some("connecting"));
}

fn add(document: &Document, id: &str) {
    let element = document.create_element("div").unwrap();
    element.set_id(id);
    document.body().unwrap().append_child(&element).unwrap();
}

fn by_id(document: &Document, id: &str) -> Element {
    document.get_element_by_id(id).unwrap()
}
