//! The core that the page drives: an intent goes in, effects come out, and a view tells what to draw. Everything that
//! can be decided is decided here or below; the page only carries it out. Pure.

mod clock;
pub mod link;
pub mod settings;
pub mod swipe;
pub mod transcript;
pub mod view;

use std::collections::VecDeque;

use crate::history::History;
use crate::i18n::Lang;
use crate::lesson::{Action, LessonId, Next};
use crate::narrate::{self, Device, Kind, SpeechQueue, Urgency, Utterance, Wall, queue};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::{ComputerScreen, PhoneScreen, Scene};
use crate::protocol::user_id::{self, UserIdError};
use crate::protocol::{ComputerId, Input, Instant, Seed};
use clock::Clock;
use link::{Link, Unknown};
use settings::{Settings, TextSize, Theme};
use swipe::{Slider, Swipe, Swiped};

pub use view::View;

/// Everything that a person can do on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Nothing; time has passed.
    Tick,

    // On the computer
    LogOn,
    /// The user ID field now holds this text.
    TypeUserId(String),
    Continue,
    Cancel,
    ToggleBoxPanel(BoxPanel),

    // On the phone
    OpenApp,
    CloseApp,
    PressDigit(u8),
    DeleteDigit,
    /// The code field now holds this text.
    TypeCode(String),
    Next,
    Swipe(Swipe),
    Approve,
    Reject,
    LeaveResult,

    // In the guide
    DoStep,
    StepBack,
    StartOver,
    Repeat,

    // Around the room
    SetLang(Lang),
    SetTheme(Theme),
    SetTextSize(TextSize),
    SetFollow(bool),
    SetReduceMotion(bool),
    ToggleSettings,
    DismissNotice,
    /// Goes to a part of the page.
    SkipTo(Region),
    /// Goes to the next part of the page, or to the one before.
    SkipOn {
        backwards: bool,
    },
    /// The page's fragment has changed.
    OpenLink(String),
}

/// A part of the page that one can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Region {
    Guide,
    Computer,
    Phone,
}

impl From<Device> for Region {
    fn from(device: Device) -> Self {
        match device {
            Device::Computer => Self::Computer,
            Device::Phone => Self::Phone,
        }
    }
}

/// A text that can be opened in the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoxPanel {
    Help,
    ForgotUserId,
}

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
}

/// What is typed and not yet sent. It never leaves this struct but as a [`Typed`], and is emptied by every use.
#[derive(Clone, Debug, Default)]
struct Drafts {
    user_id: String,
    user_id_error: Option<UserIdFieldError>,
    pin: String,
    code: String,
    code_incomplete: bool,
    slider: Slider,
}

/// Why a user ID was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum UserIdFieldError {
    Empty,
    Rule(UserIdError),
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
#[derive(Clone, Debug)]
pub struct Sim {
    lang: Lang,
    settings: Settings,
    settings_open: bool,
    unknown_in_link: Unknown,
    history: History,
    clock: Clock,
    drafts: Drafts,
    box_panel: Option<BoxPanel>,
    queue: SpeechQueue,
    said: VecDeque<SaidLine>,
    said_count: u32,
    /// The device on which the learner acted last, until the action has moved on from there.
    acted_on: Option<Device>,
    pass: Option<Pass>,
}

/// 'What was said' keeps so many lines.
const SAID_LINES: usize = 200;

const HERE: ComputerId = ComputerId::LEARNERS;

impl Sim {
    /// A room as a link asks for it.
    ///
    /// `preferred` is the language of a visitor whose link names none.
    #[must_use]
    pub fn new(link: &Link, preferred: Lang, seed: Seed, wall: Wall) -> Self {
        let defaults = Settings::default();
        let mut sim = Self {
            lang: link.lang.unwrap_or(preferred),
            settings: Settings {
                theme: link.theme.unwrap_or(defaults.theme),
                text_size: link.text.unwrap_or(defaults.text_size),
                ..defaults
            },
            settings_open: false,
            unknown_in_link: link.unknown.clone(),
            history: History::new(link.lesson.unwrap_or_default(), seed),
            clock: Clock::default(),
            drafts: Drafts::default(),
            box_panel: None,
            queue: SpeechQueue::default(),
            said: VecDeque::new(),
            said_count: 0,
            acted_on: None,
            pass: None,
        };
        sim.clock.set(wall, Instant::START);
        if let Some(step) = link.step {
            sim.go_to_step(wall, step);
        }
        sim
    }

    /// Deals with what a person did at this real time, after everything that was due before.
    pub fn update(&mut self, wall: Wall, intent: Intent) -> Vec<Effect> {
        let screens = self.screens();
        self.let_time_pass(wall);
        let skip = self.deal_with(wall, intent);
        let mut effects = self.focus(screens);
        effects.extend(skip);
        while let Some(speech) = self.queue.handle_timeout(wall) {
            effects.push(self.speak(speech));
        }
        effects
    }

    /// When [`Self::update`] is to be called with [`Intent::Tick`], if nothing else happens before.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Wall> {
        let world = self.history.world().poll_timeout().map(|(when, _)| self.clock.wall(when));
        world.into_iter().chain(self.queue.poll_timeout()).min()
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
        self.lesson().next(self.history.world())
    }

    const fn lesson(&self) -> LessonId {
        self.history.lesson()
    }

    fn scene(&self) -> Scene {
        self.history.world().scene()
    }

    // -- What a person does --------------------------------------------------------------------------------------

    /// Does what a person wants. Only going to another part of the page is left to the page itself.
    fn deal_with(&mut self, wall: Wall, intent: Intent) -> Option<Effect> {
        match intent {
            Intent::SkipTo(region) => return Some(Effect::FocusHeading(region)),
            Intent::SkipOn { backwards } => return Some(Effect::FocusNextHeading { backwards }),
            Intent::DismissNotice => {
                self.unknown_in_link = Unknown::default();
                // The button that was pressed is gone.
                return Some(Effect::FocusHeading(Region::Guide));
            }

            Intent::Tick => {}

            Intent::LogOn => self.act_on(Device::Computer, wall, Input::LogOn(HERE)),
            Intent::TypeUserId(text) => {
                self.drafts.user_id = text;
            }
            Intent::Continue => self.send_user_id(wall),
            Intent::Cancel => self.act_on(Device::Computer, wall, Input::Cancel(HERE)),
            Intent::ToggleBoxPanel(panel) => {
                self.box_panel = if self.box_panel == Some(panel) { None } else { Some(panel) };
            }

            Intent::OpenApp => self.act_on(Device::Phone, wall, Input::OpenApp),
            Intent::CloseApp => self.act_on(Device::Phone, wall, Input::CloseApp),
            Intent::PressDigit(digit) => self.press_digit(wall, digit),
            Intent::DeleteDigit => {
                if self.drafts.pin.pop().is_some() {
                    self.say_digits_entered(wall);
                }
            }
            Intent::TypeCode(text) => {
                let digits = text.chars().filter(char::is_ascii_digit).take(OneTimeCode::DIGITS);
                self.drafts.code = digits.collect();
            }
            Intent::Next => self.send_code(wall),
            Intent::Swipe(swipe) => self.swipe(wall, swipe),
            Intent::Approve => self.act_on(Device::Phone, wall, Input::Approve),
            Intent::Reject => self.act_on(Device::Phone, wall, Input::Reject),
            Intent::LeaveResult => self.act_on(Device::Phone, wall, Input::LeaveResult),

            Intent::DoStep => self.do_step(wall),
            Intent::StepBack => self.step_back(wall),
            Intent::StartOver => self.start_over(wall),
            Intent::Repeat => {
                let text = self.queue.last_text().map_or_else(|| self.hint(), str::to_owned);
                self.say(wall, Kind::Guide, Urgency::Status, text);
            }

            Intent::SetLang(lang) => self.set_lang(wall, lang),
            Intent::SetTheme(theme) => self.settings.theme = theme,
            Intent::SetTextSize(size) => self.settings.text_size = size,
            Intent::SetFollow(follow) => self.settings.follow = follow,
            Intent::SetReduceMotion(reduce) => self.settings.reduce_motion = reduce,
            Intent::ToggleSettings => self.settings_open = !self.settings_open,
            Intent::OpenLink(fragment) => self.open_link(wall, &fragment),
        }
        None
    }

    /// The learner does something on a device. What cannot be done now is not offered, and does nothing.
    fn act_on(&mut self, device: Device, wall: Wall, input: Input) {
        // Who does something before it is its turn is not led away from it.
        let in_turn = turn(self.next()) == Some(device);
        if self.record(wall, input) {
            self.acted_on = in_turn.then_some(device);
        }
    }

    fn record(&mut self, wall: Wall, input: Input) -> bool {
        let before = self.scene();
        let done = self.history.record(self.clock.now(wall), input).is_ok();
        if done {
            self.notice_change(wall, before);
        }
        done
    }

    fn send_user_id(&mut self, wall: Wall) {
        if !matches!(self.scene().computer, ComputerScreen::UserId { busy: false, .. }) {
            return;
        }
        let typed = std::mem::take(&mut self.drafts.user_id);
        self.drafts.user_id_error = None;
        let recognised = if typed.is_empty() {
            Err(UserIdFieldError::Empty)
        } else {
            user_id::recognise(&typed).map_err(UserIdFieldError::Rule)
        };
        match recognised {
            Ok(user) => self.act_on(Device::Computer, wall, Input::EnterUserId(HERE, user)),
            Err(error) => {
                self.drafts.user_id_error = Some(error);
                let text = format!("{} {}", view::user_id_error(error, self.lang.texts()), self.hint());
                self.say(wall, Kind::Computer, Urgency::Alert, text);
            }
        }
    }

    fn press_digit(&mut self, wall: Wall, digit: u8) {
        if digit > 9 || !matches!(self.scene().phone, PhoneScreen::Pin { busy: false, .. }) {
            return;
        }
        self.drafts.pin.push(char::from(b'0' + digit));
        if self.drafts.pin.len() < Person::PIN_DIGITS {
            self.say_digits_entered(wall);
            return;
        }
        let proof = Typed::pin(&std::mem::take(&mut self.drafts.pin));
        self.act_on(Device::Phone, wall, Input::EnterPin(proof));
    }

    fn say_digits_entered(&mut self, wall: Wall) {
        let text = (self.lang.texts().phone.digits_entered)(self.drafts.pin.len(), Person::PIN_DIGITS);
        self.say(wall, Kind::Typing, Urgency::Status, text);
    }

    fn send_code(&mut self, wall: Wall) {
        if !matches!(self.scene().phone, PhoneScreen::Code { busy: false, .. }) {
            return;
        }
        if self.drafts.code.len() < OneTimeCode::DIGITS {
            self.drafts.code_incomplete = true;
            let text = format!("{} {}", self.lang.texts().phone.four_digits, self.hint());
            self.say(wall, Kind::Phone, Urgency::Alert, text);
            return;
        }
        let code = self.history.world().recognise_code(&std::mem::take(&mut self.drafts.code));
        self.act_on(Device::Phone, wall, Input::EnterCode(code));
    }

    fn swipe(&mut self, wall: Wall, swipe: Swipe) {
        if !matches!(self.scene().phone, PhoneScreen::Approval { busy: false, .. }) {
            return;
        }
        match self.drafts.slider.handle(swipe) {
            Swiped::Nothing => {}
            Swiped::TooLittle => {
                let text = self.lang.texts().said.swiped_too_little.to_owned();
                self.say(wall, Kind::Phone, Urgency::Status, text);
            }
            Swiped::ToTheEnd => self.act_on(Device::Phone, wall, Input::Approve),
        }
    }

    // -- The guide -----------------------------------------------------------------------------------------------

    fn do_step(&mut self, wall: Wall) {
        self.acted_on = None;
        match self.next().action {
            Action::Do(input) => {
                self.record(wall, input);
            }
            Action::Wait => self.skip_the_wait(wall),
            Action::Finished => {
                let text = format!("{} {}", self.lang.texts().said.nothing_to_do, self.hint());
                self.say(wall, Kind::Guide, Urgency::Status, text);
            }
        }
    }

    /// Moves simulated time on until there is something to do, or something else to see.
    fn skip_the_wait(&mut self, wall: Wall) {
        let waiting = self.next();
        while self.next() == waiting && self.history.world().is_busy() {
            let Some((when, _)) = self.history.world().poll_timeout() else { return };
            self.clock.set(wall, when);
            self.let_time_pass(wall);
        }
    }

    fn step_back(&mut self, wall: Wall) {
        let moment = self.history.step_back();
        let texts = self.lang.texts();
        let what = if moment.is_some() { texts.said.stepped_back } else { texts.said.nothing_to_step_back };
        if let Some(moment) = moment {
            self.clock.set(wall, moment);
            self.forget_the_present();
        }
        let text = format!("{what} {}", self.hint());
        self.say(wall, Kind::Guide, Urgency::Status, text);
    }

    fn start_over(&mut self, wall: Wall) {
        self.history.start_over();
        self.clock.set(wall, Instant::START);
        self.forget_the_present();
        let text = format!("{} {}", self.lang.texts().said.started_over, self.hint());
        self.say(wall, Kind::Guide, Urgency::Status, text);
    }

    /// Another moment is shown: nothing that was typed, opened or about to be said belongs to it.
    fn forget_the_present(&mut self) {
        self.drafts = Drafts::default();
        self.box_panel = None;
        self.acted_on = None;
        self.pass = None;
        self.queue.drop_all();
    }

    /// Replays the expert's actions up to a step. Replay says nothing.
    fn go_to_step(&mut self, wall: Wall, step: u8) {
        while self.lesson().number(self.next().step).0 < step {
            match self.next().action {
                Action::Do(_) | Action::Wait => self.do_step(wall),
                Action::Finished => break,
            }
        }
        self.settle(wall, step);
        self.forget_the_present();
    }

    /// Lets arrive what is on its way, if that makes the step ready to be done. A step in which there is nothing but
    /// waiting is left at its beginning.
    fn settle(&mut self, wall: Wall, step: u8) {
        let mut settled = self.clone();
        while settled.history.world().is_busy() {
            let Some((when, _)) = settled.history.world().poll_timeout() else { break };
            settled.clock.set(wall, when);
            settled.let_time_pass(wall);
        }
        let next = settled.next();
        if matches!(next.action, Action::Do(_)) && settled.lesson().number(next.step).0 == step {
            *self = settled;
        }
    }

    // -- Around the room -----------------------------------------------------------------------------------------

    fn set_lang(&mut self, wall: Wall, lang: Lang) {
        if self.lang != lang {
            self.lang = lang;
            // What waits is in the other language.
            self.queue.drop_all();
            let text = format!("{} {}", lang.texts().said.language, self.hint());
            self.say(wall, Kind::Guide, Urgency::Status, text);
        }
    }

    fn open_link(&mut self, wall: Wall, fragment: &str) {
        let link = Link::parse(fragment);
        if let Some(theme) = link.theme {
            self.settings.theme = theme;
        }
        if let Some(size) = link.text {
            self.settings.text_size = size;
        }
        if let Some(lang) = link.lang {
            self.set_lang(wall, lang);
        }
        if link.lesson.is_some() || link.step.is_some() {
            self.history = History::new(link.lesson.unwrap_or_default(), self.history.seed().next());
            self.clock.set(wall, Instant::START);
            self.go_to_step(wall, link.step.unwrap_or_default());
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
                return;
            }
            self.notice_change(wall, before);
        }
    }

    /// Something may have changed on the devices: says so, and drops what belongs to the old screens.
    fn notice_change(&mut self, wall: Wall, before: Scene) {
        let after = self.scene();
        for change in narrate::changes(before, after, self.lang) {
            let kind = match change.device {
                Device::Computer => Kind::Computer,
                Device::Phone => Kind::Phone,
            };
            self.queue.drop_outdated(kind);
            if change.device == Device::Phone {
                self.queue.drop_outdated(Kind::Typing);
            }
            if let Some(words) = change.words {
                let text = format!("{words} {}", self.hint());
                self.say(wall, kind, change.urgency, text);
            }
        }
        if before.phone != after.phone {
            self.drafts.pin.clear();
            self.drafts.code.clear();
            self.drafts.code_incomplete = false;
            self.drafts.slider = Slider::default();
        }
        if before.computer != after.computer {
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

    fn hint(&self) -> String {
        narrate::hint(self.lesson(), self.next(), self.lang)
    }

    fn say(&mut self, wall: Wall, kind: Kind, urgency: Urgency, text: String) {
        self.queue.push(wall, Utterance { kind, urgency, text });
    }

    fn speak(&mut self, speech: queue::Speech) -> Effect {
        match speech {
            queue::Speech::Write { urgency, text, time } => {
                let text = if time == 1 { text } else { (self.lang.texts().said.again)(&text, time) };
                if self.said.len() == SAID_LINES {
                    self.said.pop_front();
                }
                self.said_count += 1;
                self.said.push_back(SaidLine { number: self.said_count, lang: self.lang, text: text.clone() });
                Effect::Say(urgency, text)
            }
            queue::Speech::Clear => Effect::ClearSpeech,
        }
    }

    fn screens(&self) -> (&'static str, &'static str) {
        let scene = self.scene();
        (view::computer_screen_name(scene.computer), view::phone_screen_name(scene.phone))
    }

    /// Focus is never lost, and follows the learner's own action from one device to the other.
    fn focus(&mut self, (computer, phone): (&'static str, &'static str)) -> Vec<Effect> {
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

/// The device on which the next action is to be done.
#[must_use]
pub const fn turn(next: Next) -> Option<Device> {
    match next.action {
        Action::Do(Input::LogOn(_) | Input::EnterUserId(..) | Input::Cancel(_)) => Some(Device::Computer),
        Action::Do(
            Input::OpenApp
            | Input::CloseApp
            | Input::EnterPin(_)
            | Input::EnterCode(_)
            | Input::Approve
            | Input::Reject
            | Input::LeaveResult,
        ) => Some(Device::Phone),
        Action::Wait | Action::Finished => None,
    }
}

/// Whether something went from one device to the other: the code that appears because of the PIN, the code that is
/// typed, the decision that is sent.
const fn passes(before: Scene, after: Scene) -> Option<Device> {
    let code_appears = !matches!(before.computer, ComputerScreen::Code { .. })
        && matches!(after.computer, ComputerScreen::Code { .. });
    let code_is_typed = matches!(before.phone, PhoneScreen::Code { busy: false, .. })
        && matches!(after.phone, PhoneScreen::Code { busy: true, .. });
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
