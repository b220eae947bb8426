//! The core that the page drives: an intent goes in, effects come out, and a view describes what to draw. Pure.
//!
//! It has five parts: the `session` is the lesson with its log and its time, `drafts` is what is typed and chosen,
//! `speech` is what is said, `page` is what surrounds the lesson, and `focus` is where focus goes. None of them
//! imports this module. It hands each intent to its part, and what the part asks for to the others.

mod day_over;
mod drafts;
mod effect;
mod finished;
mod focus;
mod follow;
mod intent;
mod message;
mod opening;
mod page;
pub mod presenter_key;
mod presenting;
mod reply;
mod screen;
mod session;
mod speech;
pub mod transcript;
pub mod view;
mod watching;
mod whereabouts;

use std::hint::black_box;

use crate::history::History;
use crate::i18n::Lang;
use crate::lesson::{Action, Next, catalog};
use crate::narrate;
use crate::protocol::world::talk::Talk;
use crate::protocol::{ComputerInput, Input, Seed};
use crate::speech::RealTime;
use drafts::Drafts;
use finished::Finished;
use focus::Focus;
use follow::Followers;
use message::Message;
use page::Page;
use page::languages::Languages;
use page::link::Link;
use page::presenter::Presenter;
use page::settings::{ClockChoice, SavedSettings, Setting};
use reply::Reply;
use session::Session;
use speech::Speech;

pub use crate::defences::Habit;
pub use drafts::slider::Swipe;
pub use drafts::{BoxPanel, DraftIntent};
pub use effect::{Effect, Region, Speaking};
pub use intent::Intent;
pub use page::{
    EmbedChoice, PageIntent, Panel, Panels, SettingsIntent, inside, languages, link, notes, presenter, settings,
    updates,
};
pub use screen::{ScreenId, Screens};
pub use session::{Pace, Passing, PassingSign, SessionIntent};
pub use speech::{SaidLine, SpeechIntent};
pub use view::View;

/// The whole page without its looks.
#[derive(Debug)]
pub struct Sim {
    session: Session,
    drafts: Drafts,
    speech: Speech,
    page: Page,
    focus: Focus,
}

impl Sim {
    /// The page as a link asks for it, and where the link names nothing, as it was set at the last visit.
    /// `languages` are those whose words are here.
    #[must_use]
    pub fn new(link: &Link, saved: SavedSettings, languages: Languages, seed: Seed, real_time: RealTime) -> Self {
        let settings = [saved.all(), &link.settings].concat();
        let mut page = Page::new(languages, saved, link.unknown.clone());
        for setting in &settings {
            page.set(*setting, catalog::FIRST);
        }
        let lesson = link.lesson.filter(|lesson| page.has_come(lesson, link.day)).unwrap_or(catalog::FIRST);
        let mut sim = Self {
            session: Session::new(lesson, link.day, seed, real_time),
            drafts: Drafts::default(),
            speech: Speech::default(),
            page,
            focus: Focus::default(),
        };
        for setting in settings {
            sim.set_in_session(setting);
        }
        if link.present {
            sim.page.presenter = Presenter::Showing;
        }
        if let Some(step) = link.step {
            let (session, mut followers) = sim.split();
            session.go_to_step(step, &mut followers);
            sim.speech.note_arrival(&sim.session, &sim.page);
        }
        if let Some(text) = &link.play {
            sim.open_recording(text);
        }
        sim
    }

    /// Lets everything happen that is due at this real time, and then applies the intent.
    pub fn update(&mut self, real_time: RealTime, intent: Intent) -> Vec<Effect> {
        let before = self.screens();
        let next = self.session.lesson_next();
        let talk = self.session.world().talk();
        let (session, mut followers) = self.split();
        session.update(real_time, &mut followers);
        self.page.notes.pass(real_time);
        let mut asked_for = self.apply(intent);
        asked_for.extend(self.notice_end(next));
        let mut effects = self.focus.effects(before, self.screens(), self.session.turn(), self.page.settings.follow);
        effects.extend(asked_for);
        effects.extend(self.notice_talk(talk));
        self.speech.write(&self.session, &self.page, &mut effects);
        effects
    }

    /// When [`Self::update`] has to be called with [`Intent::Wake`], if nothing else happens before.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<RealTime> {
        let mut earliest = self.session.poll_timeout();
        for other in [self.speech.poll_timeout(), self.page.notes.poll_timeout(), self.page.press].into_iter().flatten()
        {
            earliest = Some(earliest.map_or(other, |earliest| earliest.min(other)));
        }
        earliest
    }

    /// The last message was in fact written at this time, later than it was decided.
    pub fn note_written(&mut self, real_time: RealTime) {
        self.speech.note_written(real_time);
    }

    /// What to draw.
    #[must_use]
    pub fn view(&self) -> View {
        view::draw(&self.session, &self.drafts, &self.speech, &self.page)
    }

    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.page.lang
    }

    #[must_use]
    pub const fn history(&self) -> &History {
        self.session.history()
    }

    /// Everything said so far, oldest first.
    pub fn said(&self) -> impl Iterator<Item = &SaidLine> {
        self.speech.said()
    }

    #[must_use]
    pub const fn next(&self) -> Next {
        self.session.next()
    }

    // -- Intents -------------------------------------------------------------------------------------------------

    /// Hands an intent to its part, and returns what the browser has to do.
    fn apply(&mut self, intent: Intent) -> Vec<Effect> {
        if self.is_only_pressed(&intent) {
            return Vec::new();
        }
        match intent {
            Intent::Open => self.open(),
            Intent::Wake if self.has_been_pressed() => self.apply_to_session(SessionIntent::DoStep),
            Intent::Wake => Vec::new(),
            Intent::WarmUp => {
                black_box(Self::warmed_up(self.page.lang));
                Vec::new()
            }
            Intent::OpenLink(fragment) => self.open_link(&Link::parse(&fragment)),
            Intent::OpenFile(text) => {
                self.play(text.trim());
                Vec::new()
            }
            Intent::LoadAgain => self.load_again(),
            Intent::OpenNextLesson => {
                catalog::after(self.session.lesson()).map(Effect::GoToLesson).into_iter().collect()
            }
            Intent::OpenAnotherDay => {
                catalog::another_day(self.session.lesson()).map(Effect::GoToLesson).into_iter().collect()
            }
            Intent::Choose(number) => match view::chosen(&self.session, self.page.lang, number) {
                Some(input) => self.follow_up(Reply::Act(input)),
                None => Vec::new(),
            },
            Intent::DoPossible(number) => self.do_possible(number),
            Intent::Act(input) => self.follow_up(Reply::Act(input)),
            Intent::Draft(intent) => {
                let reply = self.drafts.handle(intent, self.session.world());
                self.follow_up(reply)
            }
            Intent::WatchRun(cell) => self.watch(cell),
            Intent::ChooseHabit(habit, has) => {
                self.choose_habit(habit, has);
                Vec::new()
            }
            Intent::Session(intent) if self.session.is_watched() => self.move_in_run(intent),
            Intent::Session(intent) => self.apply_to_session(intent),
            Intent::Speech(intent) => self.apply_to_speech(intent),
            Intent::Settings(intent) => match intent {
                SettingsIntent::Set(setting) => self.set_by_hand(setting),
                SettingsIntent::SwitchLanguage => self.set_by_hand(Setting::Lang(self.page.lang.other())),
                SettingsIntent::Forget => self.forget_settings(),
            },
            Intent::Page(intent) => {
                let reply = self.page.handle(intent);
                self.follow_pace();
                self.follow_up(reply)
            }
            Intent::Presenter(intent) => self.present(intent),
            Intent::Notes(intent) => self.handle_notes(intent),
        }
    }

    fn load_again(&self) -> Vec<Effect> {
        let lesson = self.page.awaited_day.map_or(self.session.opened(), |(day, _)| day);
        let lang = self.page.awaited.unwrap_or(self.page.lang);
        self.page.awaits().then_some(Effect::LoadAgain(lesson, lang)).into_iter().collect()
    }

    /// Nobody is left in a time that stands still without what moves it.
    const fn follow_pace(&mut self) {
        if !self.page.open.has(Panel::Timeline) {
            self.session.go_at_normal_pace();
        }
    }

    fn open(&mut self) -> Vec<Effect> {
        let mut effects = self.present_from(Presenter::Off, false);
        if self.page.settings.read_aloud {
            effects.push(Effect::AskForVoices);
        }
        effects
    }

    /// Does what a part of the page asks the others for.
    fn follow_up(&mut self, reply: Reply) -> Vec<Effect> {
        match reply {
            Reply::Nothing => {}
            Reply::Act(input) => self.act(input),
            Reply::Say(message) => self.say(message),
            Reply::TakeAwaited => return self.take_awaited(),
            Reply::Carry(effect) => return vec![effect],
        }
        Vec::new()
    }

    /// Words have come, which may be those that somebody waits for.
    fn take_awaited(&mut self) -> Vec<Effect> {
        if let Some(lang) = self.page.awaited {
            let before = self.language();
            self.set(Setting::Lang(lang));
            self.announce_language_after(before);
        }
        if self.page.has_later_parts()
            && let Some(text) = self.page.awaited_session.take()
        {
            self.play(&text);
            return vec![Effect::FocusArrival];
        }
        let Some((lesson, day)) = self.page.awaited_day.filter(|(lesson, day)| self.page.has_come(lesson, *day)) else {
            return Vec::new();
        };
        self.open_lesson(lesson, day, None);
        vec![Effect::FocusArrival]
    }

    /// The learner does something on a device. What cannot be done now is not offered, and does nothing.
    fn act(&mut self, input: Input) {
        if self.session.chair().is_some() {
            return;
        }
        let in_turn = self.focus.act(input, self.session.turn());
        let before = self.session.scene();
        let (session, mut followers) = self.split();
        if !session.record(input, &mut followers) {
            return;
        }
        self.focus.follow_from(in_turn);
        let types_the_address = matches!(input, Input::Computer(_, ComputerInput::GoTo(_))) && self.session.is_a_day();
        if types_the_address && self.session.scene() == before {
            // The page looks as before, whatever the address was. Whoever has typed it hears it.
            self.answer(narrate::address(self.session.address(), self.page.lang));
        }
    }

    /// What is no longer possible does nothing: the list says what is.
    #[inline(never)]
    fn do_possible(&mut self, number: usize) -> Vec<Effect> {
        let possible = view::possible(self.session.history().world(), self.session.lesson().learner);
        possible.get(number).map_or_else(Vec::new, |input| self.follow_up(Reply::Act(*input)))
    }

    fn apply_to_session(&mut self, intent: SessionIntent) -> Vec<Effect> {
        if intent == SessionIntent::DoStep {
            self.focus.reset();
        }
        let was_seated = self.session.chair().is_some();
        let clue = (intent == SessionIntent::ShowClue).then(|| self.session.clue()).flatten();
        let day = self.session.place();
        let (session, mut followers) = self.split();
        session.handle(intent, &mut followers);
        if intent == SessionIntent::StepBack {
            self.asks_again();
        }
        if self.session.place() != day {
            self.speech.say_hint(&self.session, &self.page);
        }
        if intent == SessionIntent::Ask {
            let text = Speech::full_hint(&self.session, &self.page);
            self.answer(text);
        }
        if let Some((clue, _)) = clue {
            return self.show_clue(clue);
        }
        if was_seated || self.session.chair().is_some() {
            return self.follow_chair(was_seated);
        }
        if intent != SessionIntent::SkipSwitch {
            return Vec::new();
        }
        // The button that was pressed is gone: focus goes to where the work goes on.
        let device = self.session.turn().filter(|_| self.page.settings.follow);
        vec![Effect::FocusHeading(device.map_or(Region::Guide, Region::from))]
    }

    fn apply_to_speech(&mut self, intent: SpeechIntent) -> Vec<Effect> {
        match intent {
            SpeechIntent::Repeat => {
                let last = self.speech.last_text().map(str::to_owned);
                let text = last.unwrap_or_else(|| Speech::full_hint(&self.session, &self.page));
                self.answer(text);
            }
            SpeechIntent::WhereAmI => {
                let text = whereabouts::whereabouts(&self.view(), &self.session);
                self.answer(text);
            }
            SpeechIntent::Keys => {
                // They begin at the guide, and it is asked for in the list of lessons as well.
                self.page.close_lessons();
                self.answer(self.page.lang.texts().chrome.keys().to_owned());
                return vec![Effect::FocusHeading(Region::Guide)];
            }
            SpeechIntent::SetVoices(voices) => self.speech.set_voices(voices, &self.session, &self.page),
            SpeechIntent::FinishSpeaking(number) => {
                self.speech.finish_speaking(number, self.session.real_time());
            }
        }
        Vec::new()
    }

    /// At the end of a lesson, or of a day of a week, the guide has other buttons.
    fn notice_end(&mut self, before: Next) -> Option<Effect> {
        let next = self.session.lesson_next();
        let end = |next: Next| (next.is_finished(), next.is_day_over());
        if end(next) == end(before) {
            return None;
        }
        if next.is_finished() != before.is_finished() {
            // After a day it is told what happened, and the rules are a press away.
            self.page.note_end(next.is_finished() && !self.session.is_a_day());
        }
        if let Action::Finished(ending) = next.action {
            let days = self.session.lived().iter().copied();
            let lesson = Finished { lesson: self.session.lesson(), ending, place: None };
            days.chain([lesson]).for_each(|finished| self.page.note(finished));
        }
        if end(next) != (false, false) && self.session.is_a_day() {
            // Nothing need have changed on the learner's own devices.
            self.answer(Speech::full_hint(&self.session, &self.page));
            if next.is_finished() && self.page.settings.follow {
                return Some(Effect::FocusEnd);
            }
        }
        Some(Effect::KeepFocus(Region::Guide))
    }

    /// What was said last has other answers; and with a conversation that is over they all go away. One that somebody else begins
    /// moves nothing.
    fn notice_talk(&self, before: Option<Talk>) -> Option<Effect> {
        let after = self.session.world().talk();
        if before == after { None } else { Self::move_focus(before, after) }
    }

    fn say(&mut self, message: Message) {
        self.speech.say(message, &self.session, &self.page);
    }

    fn answer(&mut self, text: String) {
        self.speech.answer(text, &self.session, &self.page);
    }

    // -- Settings and links ----------------------------------------------------------------------------------------

    /// Makes a setting, wherever it belongs.
    fn set(&mut self, setting: Setting) {
        self.page.set(setting, self.session.lesson());
        self.set_in_session(setting);
    }

    fn set_in_session(&mut self, setting: Setting) {
        if let Setting::Clock(choice) = setting {
            let (session, mut followers) = self.split();
            session.set_clock(choice.clock(), &mut followers);
        }
    }

    /// Makes a setting, says what the user cannot see of it, and saves it for the next visit.
    fn set_by_hand(&mut self, setting: Setting) -> Vec<Effect> {
        if let Setting::Lang(_) = setting {
            // Chosen once more it is not here once more.
            self.page.awaited = None;
        }
        let before = self.language();
        self.set(setting);
        self.announce_language_after(before);
        let mut effects = vec![self.page.save(setting)];
        if let Setting::ReadAloud(reads_aloud) = setting {
            if reads_aloud {
                self.speech.announce_voice(&self.session, &self.page);
            } else {
                self.speech.stop_reading_aloud(self.session.real_time());
                effects.push(Effect::StopSpeaking);
            }
        }
        if matches!(setting, Setting::Voice(_) | Setting::Speed(_)) {
            self.say(Message::VoiceSample);
        }
        effects
    }

    fn forget_settings(&mut self) -> Vec<Effect> {
        let deleted = self.page.forget_settings();
        self.set(Setting::Clock(ClockChoice::Off));
        self.speech.stop_reading_aloud(self.session.real_time());
        self.say(Message::SettingsForgotten);
        vec![deleted, Effect::StopSpeaking]
    }

    /// The language of the page, and the one that is waited for.
    const fn language(&self) -> (Lang, Option<Lang>) {
        (self.page.lang, self.page.awaited)
    }

    /// Says that the page is in another language, if it is in another than before; or that the one that was chosen is not here.
    fn announce_language_after(&mut self, (lang, awaited): (Lang, Option<Lang>)) {
        if self.page.lang != lang {
            self.speech.drop_waiting();
            self.say(Message::LanguageChanged);
        } else if let Some(missing) = self.page.awaited.filter(|missing| Some(*missing) != awaited) {
            self.say(Message::LanguageNotHere(missing));
        }
    }

    // -- The parts -------------------------------------------------------------------------------------------------

    fn screens(&self) -> Screens {
        let scene = self.session.scene();
        Screens::of(scene, self.drafts.types_pin(scene.phone))
    }

    /// The session, and the parts that follow what happens in it.
    const fn split(&mut self) -> (&mut Session, Followers<'_>) {
        let Self { session, drafts, speech, page, focus } = self;
        (session, Followers { drafts, speech, focus, page })
    }

    /// A page on which the longest lesson has been played, unseen. A browser compiles each part of the program when it first
    /// runs, and the first press would wait for that.
    fn warmed_up(lang: Lang) -> Self {
        /// More than the lesson takes.
        const PRESSES: usize = 40;
        let mut sim =
            Self::new(&Link::default(), SavedSettings::default(), Languages::only(lang), Seed(0), RealTime(0));
        for _ in 0..PRESSES {
            let real_time = sim.poll_timeout().unwrap_or(sim.session.real_time());
            black_box(sim.update(real_time, Intent::Session(SessionIntent::DoStep)));
            black_box(sim.view());
        }
        sim
    }
}

#[cfg(test)]
mod tests;
