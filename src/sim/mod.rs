//! The core that the page drives: an intent goes in, effects come out, and a view tells what to draw. Everything that
//! can be decided is decided here or below; the page only carries it out. Pure.

mod clock;
mod countdown;
mod drafts;
pub mod edition;
mod hint;
pub mod intent;
pub mod link;
mod rehearsal;
pub mod settings;
pub mod swipe;
pub mod transcript;
pub mod view;
pub mod voice;
mod whereabouts;

use std::collections::VecDeque;
use std::time::Duration;

use crate::history::History;
use crate::i18n::Lang;
use crate::lesson::{Action, Guidance, Lesson, Next, catalog};
use crate::narrate::{self, Device, Kind, SpeechQueue, Urgency, Utterance, Wall, queue};
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::screen::{ComputerScreen, PhoneScreen, Scene};
use crate::protocol::world::Actor;
use crate::protocol::world::input::Place;
use crate::protocol::world::wire::Connection;
use crate::protocol::{ComputerId, Input, Instant, Seed};
use clock::Clock;
use edition::Edition;
use link::{Link, Unknown};
use settings::{ClockChoice, Kept, Setting, Settings, Talkativeness};
use voice::{Voice, VoiceId, Voices};

pub use intent::{BoxPanel, Intent, Region};
pub use view::View;

use drafts::{Drafts, Tick};

/// What the page is to do beside drawing the view. To be carried out in order, and before the new view is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move focus to this part's heading.
    FocusHeading(Region),
    /// The learner's action goes on there: move focus to that device's heading, unless focus has gone elsewhere.
    FollowFocus { from: Device, to: Device },
    /// Move focus to the heading of the part after (or before) the one that has it.
    FocusNextHeading { backwards: bool },
    /// The device shows another screen. If focus is on something that goes away, keep it on the heading.
    KeepFocus(Device),
    /// Write into the live region of this urgency.
    Say(Urgency, String),
    /// Empty both live regions.
    ClearSpeech,
    /// Let the browser's own voice speak this, in place of what it speaks now.
    Speak(Speaking),
    /// Let the voice fall silent.
    Hush,
    /// Find out which voices the browser has.
    AskForVoices,
    /// Keep this text until the next visit; or nothing.
    Keep(Option<String>),
    /// Open the new version of the page in place of this one.
    OpenNewVersion,
}

/// A message for the browser's own voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// The number of the line in 'What was said'.
    pub number: u32,
    pub lang: Lang,
    pub text: String,
    pub voice: VoiceId,
    /// In per cent of the voice's ordinary speed.
    pub speed: u16,
}

/// A small sign that something went from one device to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pass {
    pub to: Device,
    /// Counts, so that each is drawn anew.
    pub number: u32,
}

/// A line of 'What was said'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidLine {
    /// Counts from 1.
    pub number: u32,
    /// The language that it was said in.
    pub lang: Lang,
    pub text: String,
}

/// The whole page without its looks.
#[derive(Debug)]
pub struct Sim {
    lang: Lang,
    settings: Settings,
    kept: Kept,
    voices: Voices,
    settings_open: bool,
    lessons_open: bool,
    unknown_in_link: Unknown,
    edition: Edition,
    history: History,
    /// The real time of the last update.
    wall: Wall,
    clock: Clock,
    drafts: Drafts,
    box_panel: Option<BoxPanel>,
    queue: SpeechQueue,
    said: VecDeque<SaidLine>,
    said_count: u32,
    /// The device on which the learner acted last, until the action has moved on from there.
    acted_on: Option<Device>,
    /// The device that the learner has in hand: on which they did something last, before they asked the guide.
    in_hand: Option<Device>,
    pass: Option<Pass>,
    /// In free practice: somebody has asked what comes next, and nothing has changed since.
    asked: bool,
    /// The rule of the step at which the learner was when something was said last.
    rule_said: Option<&'static str>,
    /// How many of the set points of a log-on's time have passed.
    time_points_passed: usize,
}

/// Waiting is skipped no further than this: nothing that is waited for takes longer.
const LONGEST_SKIP: Duration = Duration::from_secs(10 * 60);

/// 'What was said' keeps so many lines.
const SAID_LINES: usize = 200;

const HERE: ComputerId = ComputerId::LEARNERS;

impl Sim {
    /// A room as a link asks for it, and where it does not, as it was set at the last visit.
    ///
    /// `preferred` is the language of a visitor who has set none and whose link names none.
    #[must_use]
    pub fn new(link: &Link, kept: Kept, preferred: Lang, seed: Seed, wall: Wall) -> Self {
        let mut sim = Self {
            lang: kept.lang().unwrap_or(preferred),
            settings: Settings::default(),
            kept: Kept::default(),
            voices: Voices::default(),
            settings_open: false,
            lessons_open: false,
            unknown_in_link: link.unknown.clone(),
            edition: Edition::default(),
            history: History::new(link.lesson.unwrap_or(catalog::FIRST), seed),
            wall,
            clock: Clock::default(),
            drafts: Drafts::default(),
            box_panel: None,
            queue: SpeechQueue::default(),
            said: VecDeque::new(),
            said_count: 0,
            acted_on: None,
            in_hand: None,
            pass: None,
            asked: false,
            rule_said: None,
            time_points_passed: 0,
        };
        sim.clock.set(wall, Instant::START);
        for setting in kept.iter().chain(link.settings.iter().copied()) {
            sim.set(wall, setting);
        }
        sim.kept = kept;
        if let Some(step) = link.step {
            sim.go_to_step(wall, step);
        }
        sim
    }

    /// Deals with what a person did at this real time, after everything that was due before.
    pub fn update(&mut self, wall: Wall, intent: Intent) -> Vec<Effect> {
        let screens = self.screens();
        self.wall = wall;
        self.let_time_pass(wall);
        let asked_for = self.deal_with(wall, intent);
        let mut effects = self.focus(screens);
        effects.extend(asked_for);
        while let Some(speech) = self.queue.handle_timeout(wall) {
            effects.extend(self.speak(speech));
        }
        effects
    }

    /// When [`Self::update`] is to be called with [`Intent::Tick`], if nothing else happens before.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Wall> {
        let world = self.history.world().next_change().map(|when| self.clock.wall(when));
        let counted_down = self.next_countdown().map(|when| self.clock.wall(when));
        world.into_iter().chain(counted_down).chain(self.queue.poll_timeout()).min()
    }

    /// What was to be said has been written at this time, which is later than it was decided.
    pub fn note_written(&mut self, wall: Wall) {
        self.queue.note_written(wall);
    }

    /// What to draw.
    #[must_use]
    pub fn view(&self) -> View {
        view::draw(self)
    }

    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Everything said so far, oldest first.
    pub fn said(&self) -> impl Iterator<Item = &SaidLine> {
        self.said.iter()
    }

    #[must_use]
    pub fn next(&self) -> Next {
        self.history.next()
    }

    const fn lesson(&self) -> &'static Lesson {
        self.history.lesson()
    }

    fn scene(&self) -> Scene {
        self.history.world().scene()
    }

    /// The simulated time of the last update.
    fn now(&self) -> Instant {
        self.clock.now(self.wall)
    }

    /// Whether the guide tells what to do: always, but in free practice only when it is asked.
    fn is_guided(&self) -> bool {
        self.lesson().guidance == Guidance::Always || self.asked
    }

    // -- What a person does --------------------------------------------------------------------------------------

    /// Does what a person wants, and gives what the page itself has to do.
    fn deal_with(&mut self, wall: Wall, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::SkipTo(region) => return vec![Effect::FocusHeading(region)],
            Intent::SkipOn { backwards } => return vec![Effect::FocusNextHeading { backwards }],
            Intent::DismissNotice => {
                self.unknown_in_link = Unknown::default();
                // The button that was pressed is gone.
                return vec![Effect::FocusHeading(Region::Guide)];
            }
            Intent::HearNews(news) => self.hear_news(wall, news),
            Intent::TakeNewVersion { now } => return vec![self.take_new_version(now)],

            Intent::Open => {
                return self.settings.read_aloud.then_some(Effect::AskForVoices).into_iter().collect();
            }
            Intent::Tick => {}
            Intent::Rehearse => drop(rehearsal::play(self.lang)),

            Intent::Act(input) => self.act(wall, input),

            Intent::TypeUserId(text) => self.drafts.user_id = text,
            Intent::Continue => self.send_user_id(wall),
            Intent::ToggleBoxPanel(panel) => {
                self.box_panel = if self.box_panel == Some(panel) { None } else { Some(panel) };
            }

            Intent::UsePin => self.drafts.pin_instead = true,
            Intent::PressDigit(digit) => self.press_digit(wall, digit),
            Intent::DeleteDigit => {
                if self.drafts.pin.pop().is_some() {
                    self.say_digits_entered(wall);
                }
            }
            Intent::TypeCode(text) => self.drafts.type_code(text),
            Intent::Next => self.send_code(wall),
            Intent::Swipe(swipe) => self.swipe(wall, swipe),
            Intent::Choose(choice) => self.choose(wall, choice),
            Intent::TakeChoice => self.take_choice(wall),
            Intent::TickSwitch(ticked) => self.drafts.tick = if ticked { Tick::Set } else { Tick::Open },
            Intent::StartSwitch => self.start_switch(wall),

            Intent::DoStep => self.do_step(wall),
            Intent::StepBack => self.step_back(wall),
            Intent::StartOver => self.start_over(wall),
            Intent::Repeat => {
                let text = self.queue.last_text().map_or_else(|| self.full_hint(), str::to_owned);
                self.say(wall, Kind::Guide, Urgency::Status, text);
            }

            Intent::WhereAmI => {
                let text = self.whereabouts();
                self.say(wall, Kind::Guide, Urgency::Status, text);
            }
            Intent::Ask => {
                self.asked = true;
                let text = self.full_hint();
                self.say(wall, Kind::Guide, Urgency::Status, text);
            }
            Intent::SkipSwitch => {
                self.skip_switch(wall);
                // The button that was pressed is gone.
                return vec![Effect::FocusHeading(Region::Guide)];
            }
            Intent::BreakCamera(broken) => {
                self.record(wall, Input::SetCamera { works: !broken });
            }
            Intent::SpoilConnection(bad) => {
                let connection = if bad { Connection::Bad } else { Connection::Good };
                self.record(wall, Input::SetConnection(connection));
            }
            Intent::LogOnElsewhere => {
                if self.record(wall, Input::BeginElsewhere(ComputerId::ELSEWHERE)) {
                    let what = self.lang.texts().said.elsewhere;
                    self.say_with_hint(wall, Kind::Guide, Urgency::Status, what);
                }
            }

            Intent::Set(setting) => return self.set_by_hand(wall, setting),
            Intent::SwitchLanguage => return self.set_by_hand(wall, Setting::Lang(self.lang.other())),
            Intent::ForgetSettings => return self.forget_settings(wall),
            Intent::PauseClock(paused) => {
                if let SessionClock::On { more_time, .. } = self.history.world().clock() {
                    self.record(wall, Input::SetClock(SessionClock::On { more_time, paused }));
                }
            }
            Intent::ToggleSettings => {
                self.settings_open = !self.settings_open;
                // There they can be chosen from.
                return self.settings_open.then_some(Effect::AskForVoices).into_iter().collect();
            }
            Intent::HearVoices(voices) => {
                self.voices.found = voices;
                if self.voices.missed {
                    self.tell_of_the_voice(wall);
                }
            }
            Intent::EndSpeaking(number) => {
                if number == self.said_count {
                    self.queue.hold_until(wall);
                }
            }
            Intent::ToggleLessons => self.lessons_open = !self.lessons_open,
            Intent::OpenLink(fragment) => {
                let (from_the_list, lesson) = (self.lessons_open, self.lesson());
                self.open_link(wall, &fragment);
                // The link that was followed is gone; and with another lesson what only that one has, as 'What if …'.
                let is_gone = (from_the_list && !self.lessons_open) || lesson != self.lesson();
                return is_gone.then_some(Effect::FocusHeading(Region::Guide)).into_iter().collect();
            }
        }
        Vec::new()
    }

    /// The learner does something on a device. What cannot be done now is not offered, and does nothing.
    fn act(&mut self, wall: Wall, input: Input) {
        self.in_hand = device_of(input);
        // Who does something before it is its turn is not led away from it.
        let in_turn = turn(self.next()).filter(|device| device_of(input) == Some(*device));
        if self.record(wall, input) {
            self.acted_on = in_turn;
        }
    }

    fn record(&mut self, wall: Wall, input: Input) -> bool {
        let before = self.scene();
        let done = self.history.record(self.clock.now(wall), Actor::Learner, input).is_ok();
        if done {
            self.catch_up(wall);
            self.notice_change(wall, before);
        }
        done
    }

    /// What has happened may have let time pass by itself.
    fn catch_up(&mut self, wall: Wall) {
        let now = self.history.world().now();
        if now > self.clock.now(wall) {
            self.clock.set(wall, now);
        }
    }

    // -- The guide -----------------------------------------------------------------------------------------------

    fn do_step(&mut self, wall: Wall) {
        self.acted_on = None;
        self.in_hand = None;
        match self.next().action {
            Action::Do(Input::SkipSwitch) => self.skip_switch(wall),
            Action::Do(input) => {
                self.record(wall, input);
            }
            Action::Wait => self.skip_the_wait(wall),
            Action::Finished(_) => {
                let what = self.lang.texts().said.nothing_to_do;
                self.say_with_hint(wall, Kind::Guide, Urgency::Status, what);
            }
        }
    }

    /// Moves simulated time on until there is something to do, or something else to see.
    fn skip_the_wait(&mut self, wall: Wall) {
        let waiting = self.next();
        let latest = self.now() + LONGEST_SKIP;
        while self.next() == waiting {
            let Some((when, _)) = self.history.world().poll_timeout().filter(|(when, _)| *when <= latest) else {
                return;
            };
            self.clock.set(wall, when);
            self.let_time_pass(wall);
        }
    }

    /// Lets the 24 hours of a switch go by.
    fn skip_switch(&mut self, wall: Wall) {
        if self.record(wall, Input::SkipSwitch) {
            let what = self.lang.texts().said.switch_is_done;
            self.say_with_hint(wall, Kind::Guide, Urgency::Status, what);
        }
    }

    fn step_back(&mut self, wall: Wall) {
        let room = self.room();
        let moment = self.history.step_back();
        let texts = self.lang.texts();
        let what = if moment.is_some() { texts.said.stepped_back } else { texts.said.nothing_to_step_back };
        if let Some(moment) = moment {
            self.clock.set(wall, moment);
            self.forget_the_present();
            self.set_room(wall, &room);
        }
        self.say_with_hint(wall, Kind::Guide, Urgency::Status, what);
    }

    fn start_over(&mut self, wall: Wall) {
        let clock = self.history.world().clock();
        self.history.start_over();
        self.clock.set(wall, Instant::START);
        self.forget_the_present();
        self.set_room(wall, &[Input::SetClock(clock)]);
        let what = self.lang.texts().said.started_over;
        self.say_with_hint(wall, Kind::Guide, Urgency::Status, what);
    }

    /// What somebody has set for the room.
    fn room(&self) -> [Input; 3] {
        let world = self.history.world();
        [
            Input::SetClock(world.clock()),
            Input::SetCamera { works: world.app().camera_works() },
            Input::SetConnection(world.connection()),
        ]
    }

    /// Sets it again, where another moment or another lesson knows nothing of it.
    fn set_room(&mut self, wall: Wall, room: &[Input]) {
        for input in room {
            if !self.room().contains(input) {
                self.record(wall, *input);
            }
        }
    }

    /// Another moment is shown: nothing that was typed, opened or about to be said belongs to it.
    fn forget_the_present(&mut self) {
        self.drafts = Drafts::default();
        self.box_panel = None;
        self.acted_on = None;
        self.in_hand = None;
        self.pass = None;
        self.asked = false;
        self.rule_said = None;
        self.queue.drop_all();
    }

    /// Replays the expert's actions up to a step. Replay says nothing.
    fn go_to_step(&mut self, wall: Wall, step: u8) {
        while self.lesson().number(self.next().step).0 < step {
            match self.next().action {
                Action::Do(_) | Action::Wait => self.do_step(wall),
                Action::Finished(_) => break,
            }
        }
        self.settle(wall, step);
        self.forget_the_present();
    }

    /// Lets arrive what is on its way, if that makes the step ready to be done. A step in which there is nothing but
    /// waiting is left at its beginning.
    fn settle(&mut self, wall: Wall, step: u8) {
        let mut settled = self.history.clone();
        while settled.world().is_busy() {
            let Some((when, _)) = settled.world().poll_timeout() else { break };
            while settled.advance(when).is_some() {
                settled.let_others_act();
            }
        }
        let next = settled.next();
        if matches!(next.action, Action::Do(_)) && self.lesson().number(next.step).0 == step {
            self.history = settled;
            self.catch_up(wall);
            self.tell_the_time(wall);
        }
    }

    // -- Around the room -----------------------------------------------------------------------------------------

    fn set(&mut self, wall: Wall, setting: Setting) {
        self.settings.set(setting);
        match setting {
            Setting::Lang(lang) => self.lang = lang,
            Setting::Clock(choice) => {
                let clock = match choice {
                    ClockChoice::Off => SessionClock::Off,
                    ClockChoice::On => SessionClock::On { more_time: false, paused: false },
                    ClockChoice::MoreTime => SessionClock::On { more_time: true, paused: false },
                };
                self.set_room(wall, &[Input::SetClock(clock)]);
            }
            Setting::Theme(_)
            | Setting::TextSize(_)
            | Setting::Talkativeness(_)
            | Setting::Follow(_)
            | Setting::ReduceMotion(_)
            | Setting::Captions(_)
            | Setting::ReadAloud(_)
            | Setting::Voice(_)
            | Setting::Speed(_) => {}
        }
    }

    /// Somebody sets something, and finds it again at the next visit.
    fn set_by_hand(&mut self, wall: Wall, setting: Setting) -> Vec<Effect> {
        let lang = self.lang;
        self.set(wall, setting);
        self.kept.set(setting);
        if self.lang != lang {
            self.tell_the_language(wall);
        }
        let mut effects = vec![Effect::Keep(self.kept.text())];
        match setting {
            Setting::ReadAloud(true) => self.tell_of_the_voice(wall),
            Setting::ReadAloud(false) => {
                self.voices.missed = false;
                self.queue.hold_until(wall);
                effects.push(Effect::Hush);
            }
            Setting::Voice(_) | Setting::Speed(_) => {
                let text = self.lang.texts().said.voice_sample.to_owned();
                self.say(wall, Kind::Guide, Urgency::Status, text);
            }
            Setting::Lang(_)
            | Setting::Theme(_)
            | Setting::TextSize(_)
            | Setting::Talkativeness(_)
            | Setting::Follow(_)
            | Setting::ReduceMotion(_)
            | Setting::Clock(_)
            | Setting::Captions(_) => {}
        }
        effects
    }

    /// Tells that messages are read aloud from now on; or that they cannot be, until a voice turns up after all: some
    /// browsers take seconds to find theirs.
    fn tell_of_the_voice(&mut self, wall: Wall) {
        let texts = self.lang.texts();
        let missed = self.voices.missed;
        self.voices.missed = self.voice().is_none();
        if self.voices.missed && missed {
            return;
        }
        let text = if self.voices.missed { texts.chrome.no_voice } else { texts.said.reads_aloud };
        self.say(wall, Kind::Guide, Urgency::Status, text.to_owned());
    }

    /// The language stays for this visit, or nobody would understand that the rest was forgotten.
    fn forget_settings(&mut self, wall: Wall) -> Vec<Effect> {
        self.settings = Settings::default();
        self.kept = Kept::default();
        self.voices.missed = false;
        self.set(wall, Setting::Clock(ClockChoice::Off));
        self.queue.hold_until(wall);
        let text = self.lang.texts().said.settings_forgotten.to_owned();
        self.say(wall, Kind::Guide, Urgency::Status, text);
        vec![Effect::Keep(None), Effect::Hush]
    }

    fn tell_the_language(&mut self, wall: Wall) {
        // What waits is in the other language.
        self.queue.drop_all();
        let what = self.lang.texts().said.language;
        self.say_with_hint(wall, Kind::Guide, Urgency::Status, what);
    }

    fn open_link(&mut self, wall: Wall, fragment: &str) {
        let link = Link::parse(fragment);
        let lang = self.lang;
        for setting in &link.settings {
            self.set(wall, *setting);
        }
        if self.lang != lang {
            self.tell_the_language(wall);
        }
        if link.lesson.is_some() || link.step.is_some() {
            let clock = self.history.world().clock();
            self.history = History::new(link.lesson.unwrap_or(catalog::FIRST), self.history.seed().next());
            self.clock.set(wall, Instant::START);
            self.set_room(wall, &[Input::SetClock(clock)]);
            self.go_to_step(wall, link.step.unwrap_or_default());
            self.lessons_open = false;
            let text = self.hint();
            self.say(wall, Kind::Guide, Urgency::Status, text);
        }
        self.unknown_in_link = link.unknown;
    }

    // -- What follows --------------------------------------------------------------------------------------------

    fn let_time_pass(&mut self, wall: Wall) {
        let now = self.clock.now(wall);
        loop {
            let before = self.scene();
            if self.history.advance(now).is_none() {
                break;
            }
            self.notice_change(wall, before);
            let before = self.scene();
            if self.history.let_others_act() {
                self.notice_change(wall, before);
            }
        }
        self.tell_the_time(wall);
    }

    /// Something may have changed on the devices: says so, and drops what belongs to the old screens.
    fn notice_change(&mut self, wall: Wall, before: Scene) {
        let after = self.scene();
        if before != after && !after.computer.is_next_picture_of(before.computer) {
            self.asked = false;
        }
        for change in narrate::changes(before, after, self.history.world().now(), self.lang) {
            let kind = match change.device {
                Device::Computer => Kind::Computer,
                Device::Phone => Kind::Phone,
            };
            self.queue.drop_outdated(kind);
            if change.device == Device::Phone {
                self.queue.drop_outdated(Kind::Typing);
            }
            if change.page.is_some() || change.words.is_some() {
                let page = change.page.filter(|_| self.in_hand != Some(change.device));
                let text: Vec<String> = [page, change.words, Some(self.hint())].into_iter().flatten().collect();
                self.say(wall, kind, change.urgency, text.join(" "));
            }
        }
        if before.phone != after.phone {
            let pin_instead = self.drafts.pin_instead && matches!(after.phone, PhoneScreen::Pin { .. });
            self.drafts = Drafts {
                user_id: std::mem::take(&mut self.drafts.user_id),
                user_id_error: self.drafts.user_id_error,
                pin_instead,
                ..Drafts::default()
            };
        }
        if before.computer != after.computer && !after.computer.is_next_picture_of(before.computer) {
            self.drafts.user_id.clear();
            self.drafts.user_id_error = None;
            if !matches!(after.computer, ComputerScreen::UserId { .. }) {
                self.box_panel = None;
            }
        }
        if let Some(to) = passes(before, after) {
            let number = self.pass.map_or(0, |pass| pass.number) + 1;
            self.pass = Some(Pass { to, number });
        }
    }

    /// Says what has happened, and then what to do.
    fn say_with_hint(&mut self, wall: Wall, kind: Kind, urgency: Urgency, what: &str) {
        let text = format!("{what} {}", self.hint());
        self.say(wall, kind, urgency, text);
    }

    fn say(&mut self, wall: Wall, kind: Kind, urgency: Urgency, text: String) {
        if urgency == Urgency::Alert || is_said(kind, self.settings.talkativeness) {
            self.queue.push(wall, Utterance { kind, urgency, text });
        }
    }

    fn speak(&mut self, speech: queue::Speech) -> Vec<Effect> {
        match speech {
            queue::Speech::Write { urgency, text, time } => {
                let text = if time == 1 { text } else { (self.lang.texts().said.again)(&text, time) };
                if self.said.len() == SAID_LINES {
                    self.said.pop_front();
                }
                self.said_count += 1;
                self.note_said(&text);
                self.said.push_back(SaidLine { number: self.said_count, lang: self.lang, text: text.clone() });
                let aloud = self.speak_aloud(&text);
                let mut effects = vec![Effect::Say(urgency, text)];
                effects.extend(aloud);
                effects
            }
            queue::Speech::Clear => vec![Effect::ClearSpeech],
        }
    }

    /// The browser's own voice speaks what is written, and the next message waits for it.
    fn speak_aloud(&mut self, text: &str) -> Option<Effect> {
        let voice = self.voice().filter(|_| self.settings.read_aloud)?.id;
        let speed = self.settings.speed.percent();
        self.queue.hold_until(self.wall.after(voice::longest(text, speed)));
        let text = text.to_owned();
        Some(Effect::Speak(Speaking { number: self.said_count, lang: self.lang, text, voice, speed }))
    }

    /// The voice that speaks, if one can.
    fn voice(&self) -> Option<&Voice> {
        self.voices.speaking(self.lang, self.settings.voice)
    }

    fn screens(&self) -> ((&'static str, &'static str), &'static str) {
        let scene = self.scene();
        (
            (view::computer_screen_name(scene.computer), view::site_key(scene.computer)),
            view::phone_screen_name(scene.phone, self.shows_keypad_or_checks()),
        )
    }

    /// Focus is never lost, and follows the learner's own action from one device to the other.
    fn focus(&mut self, (computer, phone): ((&'static str, &'static str), &'static str)) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let (Some(from), Some(to)) = (self.acted_on, turn(self.next()))
            && from != to
        {
            self.acted_on = None;
            if self.settings.follow {
                effects.push(Effect::FollowFocus { from, to });
            }
        }
        let now = self.screens();
        let swapped = [(now.0 != computer, Device::Computer), (now.1 != phone, Device::Phone)];
        let swapped = swapped.into_iter().filter(|(is_swapped, _)| *is_swapped);
        effects.extend(swapped.map(|(_, device)| Effect::KeepFocus(device)));
        effects
    }
}

/// Whether a status of this kind is said. What somebody asked for, and that time runs out, always is.
const fn is_said(kind: Kind, talkativeness: Talkativeness) -> bool {
    match (talkativeness, kind) {
        (Talkativeness::Full | Talkativeness::Short, _) | (Talkativeness::Errors, Kind::Guide | Kind::Clock) => true,
        (Talkativeness::Errors, Kind::Computer | Kind::Phone | Kind::Typing) => false,
    }
}

/// The device on which the next action is to be done.
#[must_use]
pub const fn turn(next: Next) -> Option<Device> {
    match next.action {
        Action::Do(input) => device_of(input),
        Action::Wait | Action::Finished(_) => None,
    }
}

/// Where it is done; nowhere, if it is done to the room.
const fn device_of(input: Input) -> Option<Device> {
    match input.place() {
        Place::Computer(_) => Some(Device::Computer),
        Place::Phone => Some(Device::Phone),
        Place::Room => None,
    }
}

/// Whether something went from one device to the other: the code that appears because of the PIN, the code that is
/// typed, the decision that is sent.
const fn passes(before: Scene, after: Scene) -> Option<Device> {
    let code_appears = !matches!(before.computer, ComputerScreen::Code { .. } | ComputerScreen::Qr { .. })
        && matches!(after.computer, ComputerScreen::Code { .. } | ComputerScreen::Qr { .. });
    let code_is_typed =
        matches!(before.phone, PhoneScreen::Code { busy: false, .. } | PhoneScreen::Scan { busy: false, .. })
            && matches!(after.phone, PhoneScreen::Code { busy: true, .. } | PhoneScreen::Scan { busy: true, .. });
    let decision_is_sent = matches!(before.phone, PhoneScreen::Approval { busy: false, .. })
        && matches!(after.phone, PhoneScreen::Approval { busy: true, .. });
    if code_appears || decision_is_sent {
        Some(Device::Computer)
    } else if code_is_typed {
        Some(Device::Phone)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
