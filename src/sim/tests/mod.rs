//! Stories of somebody at the page, without a page: intents go in, and what is shown and said comes out.

mod address;
mod class;
mod defences;
mod end_of_day;
mod guide;
mod inside;
mod languages;
mod length;
mod log_on;
mod notes;
mod own_call;
mod pin;
mod presenter;
mod qr_code;
mod safety_rules;
mod screens;
mod services;
mod settings;
mod spot;
mod switch;
mod take_away;
mod time;
mod timeline;
mod updates;
mod week;

use crate::protocol::{ComputerInput, Input, PhoneInput};
use std::time::Duration;

use super::*;
use crate::lesson::{Action, Detour, Lesson};
use crate::narrate::{self, Device};
use crate::protocol::ComputerId;
use crate::protocol::approval::{Outcome, Site};
use crate::protocol::method::Method;
use crate::protocol::party::app::{Page as AppPage, Unlock};
use crate::protocol::person::Person;
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::sim::drafts::ONE_TIME_CODES;
use crate::sim::page::settings::{Settings, Speed, Talkativeness, Theme};
use crate::sim::page::updates::{NewVersion, UpdateEvent};
use crate::sim::view::{DeviceView, Widget, Words};
use crate::speech::voice::{Voice, VoiceId};

const HERE: ComputerId = ComputerId::LEARNERS;

struct Story {
    sim: Sim,
    real_time: RealTime,
    effects: Vec<Effect>,
    /// How much has happened so far.
    intents: usize,
}

/// A story in which more happens has no end: a page that is waited for, and never comes to rest.
const MOST_INTENTS: usize = 2_000;

impl Story {
    fn new() -> Self {
        Self::of_link("lesson=log-on&lang=en")
    }

    fn of_link(link: &str) -> Self {
        Self::of_visit(link, "")
    }

    /// With the settings text that the browser saved at the last visit.
    fn of_visit(link: &str, saved: &str) -> Self {
        Self::in_languages(Languages::all(Lang::English), link, saved)
    }

    /// While the page has the words of these languages alone.
    fn in_languages(languages: Languages, link: &str, saved: &str) -> Self {
        let sim = Sim::new(&Link::parse(link), SavedSettings::parse(saved), languages, Seed(7), RealTime(0));
        Self { sim, real_time: RealTime(0), effects: Vec::new(), intents: 0 }
    }

    /// Does something, and waits until everything has arrived and been said.
    fn does(&mut self, intent: Intent) -> &mut Self {
        self.at_once(intent).waits()
    }

    fn at_once(&mut self, intent: Intent) -> &mut Self {
        self.intents += 1;
        assert!(self.intents < MOST_INTENTS, "no end: {:?} {:?}", self.sim.next(), self.sim.session.scene());
        let effects = self.sim.update(self.real_time, intent);
        self.effects.extend(effects);
        self
    }

    fn waits(&mut self) -> &mut Self {
        while let Some(when) = self.sim.poll_timeout() {
            if !self.sim.session.world().is_busy() && self.sim.speech.poll_timeout().is_none() {
                break;
            }
            self.real_time = self.real_time.max(when);
            self.at_once(Intent::Wake);
        }
        self
    }

    fn logs_on_up_to_the_user_id(&mut self) -> &mut Self {
        self.does(Intent::Act(Input::Computer(HERE, ComputerInput::LogOn)))
    }

    fn types_user_id(&mut self, text: &str) -> &mut Self {
        self.does(Intent::Draft(DraftIntent::TypeUserId(text.to_owned()))).does(Intent::Draft(DraftIntent::Continue))
    }

    fn types_pin(&mut self, digits: &str) -> &mut Self {
        for digit in digits.bytes() {
            self.at_once(Intent::Draft(DraftIntent::PressDigit(digit - b'0')));
        }
        self.waits()
    }

    fn types_code(&mut self, digits: &str) -> &mut Self {
        self.does(Intent::Draft(DraftIntent::TypeCode(digits.to_owned()))).does(Intent::Draft(DraftIntent::Next))
    }

    fn goes_to_the_code(&mut self) -> &mut Self {
        self.logs_on_up_to_the_user_id()
            .types_user_id("signesnye#id")
            .does(Intent::Act(Input::Phone(PhoneInput::OpenApp)))
            .types_pin("271828")
    }

    fn goes_to_the_approval(&mut self) -> &mut Self {
        self.goes_to_the_code();
        let code = self.code();
        self.types_code(&code)
    }

    /// What stands on the learner's computer, whoever's page it is.
    fn code(&self) -> String {
        let ComputerScreen::Code { code, .. } = self.sim.session.scene().computer else { panic!("no code") };
        code.to_string()
    }

    fn last_said(&self) -> &str {
        &self.sim.said().last().expect("something said").text
    }

    fn detour(&self) -> Option<Detour> {
        self.sim.next().detour
    }

    fn screens(&self) -> (&'static str, &'static str) {
        let screens = self.sim.screens();
        (screens.computer.name(), screens.phone.name())
    }

    fn step(&self) -> u8 {
        self.sim.session.step()
    }

    fn of_lesson(lesson: &'static Lesson) -> Self {
        Self::of_link(&format!("lesson={}&lang=en", lesson.key))
    }

    fn acts(&mut self, input: Input) -> &mut Self {
        self.does(Intent::Act(input))
    }

    /// Lets real time pass, as the page does: from one wake-up to the next.
    fn passes(&mut self, millis: u64) -> &mut Self {
        let until = RealTime(self.real_time.0 + millis);
        while let Some(when) = self.sim.poll_timeout().filter(|when| *when <= until) {
            self.real_time = self.real_time.max(when);
            self.at_once(Intent::Wake);
        }
        self.real_time = until;
        self.at_once(Intent::Wake)
    }

    fn opens_the_app(&mut self) -> &mut Self {
        self.acts(Input::Phone(PhoneInput::OpenApp)).types_pin("271828")
    }

    /// To 'How do you want to approve?'.
    fn opens_the_setting(&mut self) -> &mut Self {
        self.opens_the_app()
            .acts(Input::Phone(PhoneInput::OpenMenu))
            .acts(Input::Phone(PhoneInput::TurnTo(AppPage::Method)))
            .types_pin("271828")
    }

    fn starts_the_switch(&mut self) -> &mut Self {
        self.opens_the_setting().does(Intent::Draft(DraftIntent::Choose(ONE_TIME_CODES)));
        self.does(Intent::Draft(DraftIntent::CheckWantToSwitch(true))).does(Intent::Draft(DraftIntent::StartSwitch))
    }

    fn is_guided_to_the_end(&mut self) -> &mut Self {
        for _ in 0..200 {
            if self.sim.next().is_finished() {
                return self;
            }
            self.does(Intent::Session(SessionIntent::DoStep));
        }
        panic!("not finished: {:?} {:?}", self.sim.next(), self.sim.session.scene());
    }

    fn text(&self, device: fn(&View) -> &DeviceView, name: &str) -> String {
        match device(&self.sim.view()).widget(name) {
            Some(Widget::Text { text, .. }) => text.clone().into_owned(),
            Some(_) | None => String::new(),
        }
    }

    fn said_lines(&self) -> usize {
        self.sim.said().count()
    }

    fn sets(&mut self, setting: Setting) -> &mut Self {
        self.does(Intent::Settings(SettingsIntent::Set(setting)))
    }

    /// The settings text that was saved last.
    fn saved(&self) -> Option<String> {
        let saved = |effect: &Effect| if let Effect::SaveSettings(text) = effect { Some(text.clone()) } else { None };
        self.effects.iter().rev().find_map(saved).expect("something to keep")
    }

    /// What the voice was given to speak, oldest first.
    fn spoken(&self) -> Vec<Speaking> {
        let speaking = |effect: &Effect| if let Effect::Speak(it) = effect { Some(it.clone()) } else { None };
        self.effects.iter().filter_map(speaking).collect()
    }

    fn texts_said(&self) -> Vec<&str> {
        self.sim.said().map(|line| line.text.as_str()).collect()
    }

    fn of_talk(talk: Talkativeness, lesson: &'static Lesson, lang: Lang) -> Self {
        let mut story = Self::of_link(&format!("{}&lang={}", super::link::address(lesson), lang.code()));
        story.sets(Setting::Talkativeness(talk));
        story
    }

    /// How many messages so far have this in them.
    fn messages_with(&self, words: &str) -> usize {
        self.sim.said().filter(|line| line.text.contains(words)).count()
    }

    fn of_seed(link: &str, seed: u64) -> Self {
        let sim = Sim::new(
            &Link::parse(link),
            SavedSettings::default(),
            Languages::all(Lang::English),
            Seed(seed),
            RealTime(0),
        );
        Self { sim, real_time: RealTime(0), effects: Vec::new(), intents: 0 }
    }

    /// How often the page wakes by itself in so many milliseconds.
    fn wakes(&mut self, millis: u64) -> usize {
        let until = RealTime(self.real_time.0 + millis);
        let mut count = 0;
        while let Some(when) = self.sim.poll_timeout().filter(|when| *when <= until) {
            self.real_time = self.real_time.max(when);
            self.at_once(Intent::Wake);
            count += 1;
            assert!(count < 1_000, "a storm: {:?}", self.sim.session.scene());
        }
        self.real_time = until;
        count
    }

    /// The number of the option that is selected on the phone.
    fn selected(&self) -> Option<usize> {
        self.sim.drafts.selected(self.sim.session.scene().phone)
    }
}

fn error(device: &DeviceView, name: &str) -> Option<String> {
    match device.widget(name) {
        Some(Widget::Field(field)) => field.error.clone().map(view::Words::into_owned),
        Some(
            Widget::Text { .. }
            | Widget::Button(_)
            | Widget::Row(_)
            | Widget::Keypad(_)
            | Widget::Choice(_)
            | Widget::Checkbox(_)
            | Widget::Qr(_)
            | Widget::Code { .. }
            | Widget::Spinner(_)
            | Widget::Shield { .. }
            | Widget::Swipe(_),
        )
        | None => None,
    }
}

const MINUTE: u64 = 60_000;

fn voice(name: &str, lang: Lang) -> Voice {
    Voice { id: VoiceId::of(name), name: name.to_owned(), lang }
}

fn spaced(digits: &str) -> String {
    narrate::digit_by_digit(digits)
}
