//! The browser's side of the core: hands it intents and the time, and carries out its effects. It decides nothing.

mod announcer;
mod document;
mod failure;
mod focus;
mod full_screen;
mod notes;
mod scroll;
mod storage;
mod timer;
mod update;
mod voice;
mod words;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::{Event, window};

use crate::protocol::Seed;
use crate::sim::link::{self, Link};
use crate::sim::settings::SavedSettings;
use crate::sim::{Effect, Intent, Sim, View};
use crate::speech::RealTime;

pub use document::{address_with, copy};
pub use focus::{chosen as focus_on_chosen, to as focus_on};
pub use scroll::begin_to_read;

/// The core and what draws it; there is one of each.
struct Room {
    sim: Sim,
    /// Draws a view, once the page is there.
    draw: Option<Draw>,
    /// The only timer there is.
    timer: Option<Timeout>,
}

type Draw = &'static dyn Fn(Arc<View>);

thread_local! {
    /// It stays as long as the page does.
    static ROOM: Cell<Option<&'static RefCell<Room>>> = const { Cell::new(None) };
}

/// Opens the page as its address asks for, and returns the view to be drawn first. `None`, if there are no words to open it with.
#[must_use]
pub fn open() -> Option<Arc<View>> {
    failure::install();
    let languages = words::languages()?;
    let link = Link::parse(&document::fragment());
    let saved = SavedSettings::parse(&storage::saved());
    let sim = Sim::new(&link, saved, languages, random_seed(), now());
    let room: &RefCell<Room> = Box::leak(Box::new(RefCell::new(Room { sim, draw: None, timer: None })));
    ROOM.set(Some(room));
    listen("hashchange", || Intent::OpenLink(document::fragment()));
    update::listen_for_updates();
    words::listen_for_more();
    full_screen::listen_for_its_end();
    listen("idle", || Intent::WarmUp);
    // A link may have opened the page while messages are on their way: time goes on from there.
    dispatch(Intent::Open);
    if let Some(intent) = words::table() {
        dispatch(intent);
    }
    Some(Arc::new(room.borrow().sim.view()))
}

/// Has every view from now on drawn by this.
pub fn draw_with(draw: impl Fn(Arc<View>) + 'static) {
    if let Some(room) = ROOM.get() {
        room.borrow_mut().draw = Some(Box::leak(Box::new(draw)));
    }
}

/// Hands an intent to the core and carries out what follows.
pub fn dispatch(intent: Intent) {
    let Some(room) = ROOM.get() else { return };
    // Not borrowed while effects are carried out: moving focus may make the browser report a change, which comes
    // back here as another intent.
    let effects = room.borrow_mut().sim.update(now(), intent);
    let mut has_said = false;
    for effect in effects {
        has_said |= matches!(effect, Effect::Say(..));
        carry_out(effect);
    }
    // Drawn after the effects, so that an intent that came in between is not overwritten by an older view.
    let (draw, view) = room.borrow_mut().show(has_said);
    document::apply(&view);
    if view.notes.as_ref().is_some_and(|notes| notes.has_window) {
        notes::draw(&view);
    }
    if let Some(draw) = draw {
        draw(Arc::new(view));
    }
}

/// Opens the session in the file that was chosen in the field of this event.
pub fn open_file(event: &Event) {
    document::read_file(event, |text| dispatch(Intent::OpenFile(text)));
}

impl Room {
    /// Sets the timer for the next change, and returns the view and what draws it.
    fn show(&mut self, has_said: bool) -> (Option<Draw>, View) {
        if has_said {
            // On a slow machine that is much later than the intent, and the gap to the next message counts from here.
            self.sim.note_written(now());
        }
        self.timer = self.sim.poll_timeout().map(|at| timer::wake_at(at, now()));
        (self.draw, self.sim.view())
    }
}

fn carry_out(effect: Effect) {
    match effect {
        Effect::FocusHeading(region) => focus::heading(region),
        Effect::FollowFocus { from, to } => focus::follow(from, to),
        Effect::FocusNextHeading { backwards } => focus::next_heading(backwards),
        Effect::FocusArrival => focus::arrive(),
        Effect::FocusEnd => focus::end(),
        Effect::FocusOtherChair => focus::on_other_chair(),
        Effect::KeepFocus(region) => focus::keep(region),
        Effect::KeepFocusInTalk(region) => focus::keep_in_talk(region),
        Effect::LeaveTalk(region) => focus::leave_talk(region),
        Effect::FocusCell(number) => focus::cell(number),
        Effect::GoToLesson(lesson) => document::go_to(&link::address(lesson)),
        Effect::LoadAgain(lesson, lang) => {
            document::load_again(&[&*link::address(lesson), "&lang=", lang.code()].concat());
        }
        Effect::Say(urgency, text) => announcer::say(urgency, &text),
        Effect::ClearSpeech => announcer::clear(),
        Effect::Speak(speaking) => voice::speak(&speaking),
        Effect::StopSpeaking => voice::stop(),
        Effect::AskForVoices => voice::ask(),
        Effect::SaveSettings(text) => storage::save(text.as_deref()),
        Effect::Present { presenter, full_screen } => {
            document::present(presenter);
            focus::present(presenter);
            full_screen::follow(presenter, full_screen);
        }
        Effect::OpenNotesWindow => notes::open(),
        Effect::CloseNotesWindow => notes::close(),
        Effect::Print => document::print(),
        Effect::OpenNewVersion => update::open_new_version(),
    }
}

/// Milliseconds since the page began. Never goes backwards.
fn now() -> RealTime {
    let millis = window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page lives for less than 2^53 ms")]
    RealTime(millis as u64)
}

/// The only source of randomness: everything else follows from the seed.
fn random_seed() -> Seed {
    // Without random numbers the clock is good enough: a practice code protects nothing.
    Seed(getrandom::u64().unwrap_or_else(|_| now().0))
}

/// Tells the scripts that start the page.
fn tell(event: &str) {
    if let (Some(window), Ok(event)) = (window(), Event::new(event)) {
        // Fails only for an event that is being dispatched already.
        let _ = window.dispatch_event(&event);
    }
}

/// Turns each event of this name into an intent, as long as the page lives.
fn listen(event: &str, intent: fn() -> Intent) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn()>::new(move || dispatch(intent()));
    let added = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    if added.is_ok() {
        listener.forget();
    }
}
