//! Random people: whatever anybody does, in whatever order and at whatever time, what must hold holds.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use std::collections::VecDeque;

use proptest::prelude::*;
use swipewise::history::{Entry, History};
use swipewise::i18n::Lang;
use swipewise::lesson::{Action, Lesson, catalog};
use swipewise::protocol::approval::Site;
use swipewise::protocol::one_time_code::OneTimeCode;
use swipewise::protocol::party::app::{Page, Unlock};
use swipewise::protocol::party::core::clock::SessionClock;
use swipewise::protocol::person::{Person, Typed};
use swipewise::protocol::screen::PhoneScreen;
use swipewise::protocol::world::Actor;
use swipewise::protocol::world::wire::Connection;
use swipewise::protocol::{ComputerId, ComputerInput, Input, Instant, PhoneInput, RoomInput, Seed, World};
use swipewise::sim::languages::Languages;
use swipewise::sim::link::Link;
use swipewise::sim::notes::NotesIntent;
use swipewise::sim::presenter::PresenterIntent;
use swipewise::sim::settings::{ClockChoice, SavedSettings, Setting, Speed, Talkativeness, TextSize, Theme};
use swipewise::sim::{
    BoxPanel, DraftIntent, Effect, Intent, PageIntent, Panel, SessionIntent, SettingsIntent, Sim, SpeechIntent, Swipe,
};
use swipewise::speech::voice::{Voice, VoiceId};
use swipewise::speech::{RealTime, Urgency};
use swipewise::verify::milestone::ComputerScreenKind;
use swipewise::verify::{Time, Watch};

const HERE: ComputerId = ComputerId::LEARNERS;
const ELSEWHERE: ComputerId = ComputerId::ELSEWHERE;

/// What somebody does. A right code can only be read off a screen.
#[derive(Clone, Debug)]
enum Act {
    Learner(Input),
    /// At another computer, where there is one.
    Stranger(Input),
    /// The code on the learner's own computer.
    RightCode,
    /// One of the codes that stand or stood on any screen.
    SeenCode(prop::sample::Index),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        12 => on_the_way(HERE).prop_map(Act::Learner),
        4 => Just(Act::RightCode),
        2 => any::<prop::sample::Index>().prop_map(Act::SeenCode),
        6 => off_the_way().prop_map(Act::Learner),
        3 => at_a_computer(ELSEWHERE).prop_map(Act::Stranger),
    ]
}

fn person() -> impl Strategy<Value = Typed<Person>> {
    prop_oneof![3 => Just(Typed::Practice(Person::Signe)), 1 => Just(Typed::Practice(Person::Anders)), 1 => Just(Typed::Other)]
}

/// What a log-on is made of.
fn on_the_way(here: ComputerId) -> impl Strategy<Value = Input> {
    prop_oneof![
        3 => Just(Input::Computer(here, ComputerInput::LogOn)),
        3 => person().prop_map(move |user| Input::Computer(here, ComputerInput::EnterUserId(user))),
        1 => Just(Input::Computer(here, ComputerInput::Cancel)),
        3 => Just(Input::Phone(PhoneInput::OpenApp)),
        1 => Just(Input::Phone(PhoneInput::CloseApp)),
        3 => person().prop_map(|it| Input::Phone(PhoneInput::EnterPin(it))),
        1 => Just(Input::Phone(PhoneInput::EnterCode(Typed::Other))),
        2 => Just(Input::Phone(PhoneInput::Scan(here))),
        2 => Just(Input::Phone(PhoneInput::Approve)),
        1 => Just(Input::Phone(PhoneInput::Reject)),
        1 => Just(Input::Phone(PhoneInput::LeaveResult)),
    ]
}

/// Everything that can be done at a computer.
fn at_a_computer(here: ComputerId) -> impl Strategy<Value = Input> {
    prop_oneof![
        3 => Just(Input::Computer(here, ComputerInput::LogOn)),
        4 => person().prop_map(move |user| Input::Computer(here, ComputerInput::EnterUserId(user))),
        1 => Just(Input::Computer(here, ComputerInput::Cancel)),
        1 => Just(Input::Computer(here, ComputerInput::CloseWindow)),
        1 => Just(Input::Computer(here, ComputerInput::TryAgain)),
        1 => Just(Input::Computer(here, ComputerInput::LogOff)),
        1 => Just(Input::Computer(here, ComputerInput::SendTransfer)),
        1 => prop::sample::select(Site::ALL.to_vec()).prop_map(move |site| Input::Computer(here, ComputerInput::GoTo(site))),
    ]
}

/// And everything else that the learner can do, or try to.
fn off_the_way() -> impl Strategy<Value = Input> {
    let clock = prop_oneof![
        Just(SessionClock::Off),
        (any::<bool>(), any::<bool>()).prop_map(|(more_time, paused)| SessionClock::On { more_time, paused }),
    ];
    let connection = prop_oneof![Just(Connection::Good), Just(Connection::Bad)];
    let elsewhere = prop_oneof![Just(ELSEWHERE), Just(ComputerId(9))];
    let unlock = prop_oneof![Just(Unlock::Pin), Just(Unlock::Fingerprint), Just(Unlock::Face)];
    prop_oneof![
        2 => elsewhere.clone().prop_map(|it| Input::Room(RoomInput::BeginElsewhere(it))),
        1 => elsewhere.clone().prop_map(|it| Input::Computer(it, ComputerInput::LogOn)),
        1 => elsewhere.prop_map(|it| Input::Phone(PhoneInput::Scan(it))),
        1 => Just(Input::Computer(HERE, ComputerInput::SendTransfer)),
        1 => Just(Input::Computer(HERE, ComputerInput::LogOff)),
        1 => prop::sample::select(Site::ALL.to_vec()).prop_map(|site| Input::Computer(HERE, ComputerInput::GoTo(site))),
        1 => Just(Input::Computer(HERE, ComputerInput::CloseWindow)),
        2 => Just(Input::Computer(HERE, ComputerInput::TryAgain)),
        2 => Just(Input::Phone(PhoneInput::TryAgain)),
        2 => prop::sample::select(Person::ALL.to_vec()).prop_map(|it| Input::Phone(PhoneInput::ChooseUser(it))),
        1 => Just(Input::Phone(PhoneInput::UseBiometrics)),
        3 => Just(Input::Phone(PhoneInput::OpenMenu)),
        1 => Just(Input::Phone(PhoneInput::GoBack)),
        4 => prop::sample::select(Page::ALL.to_vec()).prop_map(|it| Input::Phone(PhoneInput::TurnTo(it))),
        3 => any::<bool>().prop_map(|one_time_codes| Input::Phone(PhoneInput::ChooseMethod { one_time_codes })),
        3 => Just(Input::Phone(PhoneInput::StartSwitch)),
        1 => Just(Input::Phone(PhoneInput::CancelSwitch)),
        1 => unlock.prop_map(|it| Input::Phone(PhoneInput::ChooseUnlock(it))),
        1 => Just(Input::Room(RoomInput::SkipSwitch)),
        1 => clock.prop_map(|it| Input::Room(RoomInput::SetClock(it))),
        1 => any::<bool>().prop_map(|works| Input::Room(RoomInput::SetCamera { works })),
        1 => connection.prop_map(|it| Input::Room(RoomInput::SetConnection(it))),
    ]
}

fn lesson() -> impl Strategy<Value = &'static Lesson> {
    let tellings = catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson)).filter(|day| day.telling() > 1);
    prop::sample::select(catalog::ALL.iter().copied().chain(tellings).collect::<Vec<_>>())
}

/// Some acts follow at once, some while messages are on their way, some after everything has settled.
fn wait() -> impl Strategy<Value = u64> {
    prop_oneof![1 => Just(0), 3 => 0_u64..700, 3 => 3_000_u64..6_000]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// The invariants of the log-on, checked after every single thing that happens.
    #[test]
    fn invariants_hold_after_every_step(seed: u64, lesson in lesson(), story in prop::collection::vec((wait(), act()), 1..60)) {
        let mut history = History::new(lesson, Seed(seed));
        let mut watch = Watch::new(&lesson.setup(), Time::Runs);
        let mut now = Instant::START;
        let mut codes = Codes::default();
        for (wait, act) in story {
            now = Instant::from_millis(now.as_millis() + wait);
            loop {
                let before = history.world().clone();
                let Some(outputs) = history.advance(now) else { break };
                prop_assert_eq!(watch.step(&before, None, &outputs, history.world()), Ok(()));
                prop_assert!(history.world().poll_timeout().is_none_or(|(when, _)| when >= history.world().now()));
                codes.look_at(history.world());
            }
            let Some((by, input)) = codes.input(&act, history.world()) else { continue };
            let allowed = history.world().may(by, input).is_ok();
            let before = history.world().clone();
            match history.record(now, by, input) {
                Ok(outputs) => {
                    prop_assert!(allowed);
                    prop_assert_eq!(watch.step(&before, Some(input), &outputs, history.world()), Ok(()));
                    prop_assert!(history.world().poll_timeout().is_none_or(|(when, _)| when >= history.world().now()));
                }
                Err(_) => {
                    prop_assert!(!allowed);
                    prop_assert_eq!(before.scene(), history.world().scene());
                }
            }
        }
    }

    /// From wherever somebody has got to, the way leads to the goal.
    #[test]
    fn the_way_reaches_the_goal_from_every_state(seed: u64, lesson in lesson(), story in prop::collection::vec((wait(), act()), 0..40)) {
        let mut history = History::new(lesson, Seed(seed));
        let mut now = play(&mut history, story);
        let mut finished = false;
        for _ in 0..2_000 {
            if history.let_others_act(now) {
                continue;
            }
            let next = history.next();
            match next.action {
                Action::Finished(_) => {
                    finished = true;
                    break;
                }
                Action::Do(input) => {
                    now = now.max(history.world().now());
                    prop_assert_eq!(history.record(now, Actor::Learner, input).map(drop), Ok(()), "{:?}", input);
                }
                Action::Wait => {
                    let is_blocked = matches!(history.world().scene().phone, PhoneScreen::Blocked { .. });
                    // What is lost is waited for until somebody says that the connection failed.
                    let was_bad = |entry: &Entry| entry.input == Input::Room(RoomInput::SetConnection(Connection::Bad));
                    let may_be_lost = history.entries().iter().any(was_bad);
                    let others = history.others_act_at();
                    let waits_for_something = history.world().is_busy() || is_blocked || may_be_lost || others.is_some();
                    prop_assert!(waits_for_something, "the way waits for nothing: {:?}", next);
                    let by_itself = history.world().poll_timeout().map(|(when, _)| when);
                    now = now.max(by_itself.into_iter().chain(others).min().unwrap());
                    history.advance(now);
                }
            }
        }
        prop_assert!(finished, "{:?} {:?}", history.next(), history.world().scene());
        // An ordinary day ends in one of several ways.
        prop_assert!(lesson.day.is_some() || lesson.goals.iter().all(|goal| history.progress().has(*goal)));
    }

    /// Undo is replay: any moment of a history can be visited in any order, and is what it was.
    #[test]
    fn every_visited_moment_equals_its_replay(
        seed: u64,
        lesson in lesson(),
        story in prop::collection::vec((wait(), act()), 1..150),
        visits in prop::collection::vec(0_usize..150, 1..8),
    ) {
        let mut history = History::new(lesson, Seed(seed));
        play(&mut history, story);
        let straight: Vec<_> = (0..=history.entries().len())
            .map(|index| {
                let mut other = History::new(lesson, Seed(seed));
                for entry in &history.entries()[..index] {
                    other.record(entry.at, entry.by, entry.input).unwrap();
                }
                let moment = history.entries().get(index).map_or(other.world().now(), |next| next.at);
                while other.advance(moment).is_some() {}
                other.world().clone()
            })
            .collect();
        for visit in visits {
            let index = visit.min(history.entries().len());
            history.seek(index);
            prop_assert_eq!(history.world(), &straight[index]);
            let fork = history.fork(index);
            prop_assert_eq!(fork.world(), &straight[index]);
        }
    }

    /// Whatever is done on the page: no panic, no two equal messages in a row, never two messages within half a second.
    #[test]
    fn messages_are_spaced_and_never_repeated(
        seed: u64,
        lesson in lesson(),
        story in prop::collection::vec((prop_oneof![Just(0_u64), 0_u64..400, 600_u64..4_000], intent()), 1..80),
    ) {
        let link = Link { lesson: Some(lesson), ..Link::default() };
        let mut sim = Sim::new(&link, SavedSettings::default(), Languages::all(Lang::English), Seed(seed), RealTime(0));
        let mut real_time = 0;
        let mut said: VecDeque<(u64, String)> = VecDeque::new();
        for (wait, intent) in story {
            let until = real_time + wait;
            let mut pending = Some(intent);
            loop {
                let due = sim.poll_timeout().filter(|when| when.0 <= until);
                let (at, intent) = match (due, pending.take()) {
                    (Some(when), intent) => {
                        pending = intent;
                        (when.0.max(real_time), Intent::Wake)
                    }
                    (None, Some(intent)) => (until, intent),
                    (None, None) => break,
                };
                real_time = at;
                let mut wrote = 0;
                for effect in sim.update(RealTime(at), intent) {
                    if let Effect::Speak(speaking) = &effect {
                        prop_assert_eq!(wrote, 1, "the voice speaks what is written, and nothing else");
                        prop_assert_eq!(said.back().map(|(_, text)| text), Some(&speaking.text));
                        prop_assert_eq!(speaking.lang, voice(speaking.voice.0).lang);
                    }
                    if let Effect::SaveSettings(Some(text)) = &effect {
                        let saved = SavedSettings::parse(text).text();
                        prop_assert_eq!(saved.as_ref(), Some(text));
                    }
                    if let Effect::Say(urgency, text) = effect {
                        wrote += 1;
                        prop_assert!(urgency == Urgency::Alert || urgency == Urgency::Status);
                        prop_assert!(!text.is_empty());
                        if let Some((before, last)) = said.back() {
                            prop_assert!(at - before >= 500, "{text:?} {} ms after {last:?}", at - before);
                            prop_assert_ne!(last, &text);
                        }
                        said.push_back((at, text));
                    }
                }
                prop_assert!(wrote <= 1);
                let _drawn = sim.view();
            }
        }
    }

    /// Whoever does nothing more for a minute leaves a page that does next to nothing: a browser that is woken a thousand times
    /// a second drains a battery, and says that something counts what is over.
    #[test]
    fn an_idle_page_hardly_wakes(
        seed: u64,
        lesson in prop_oneof![2 => Just(&catalog::free::LESSON), 1 => lesson()],
        story in prop::collection::vec((prop_oneof![2 => Just(0_u64), 2 => 0_u64..400, 3 => 600_u64..90_000], intent()), 1..60),
    ) {
        let link = Link { lesson: Some(lesson), ..Link::default() };
        let mut sim = Sim::new(&link, SavedSettings::default(), Languages::all(Lang::English), Seed(seed), RealTime(0));
        let mut real_time = 0;
        for (wait, intent) in story {
            wakes(&mut sim, real_time, real_time + wait);
            real_time += wait;
            sim.update(RealTime(real_time), intent);
        }
        // A QR code may come and go within the minute: what counts is what stands there each time the page wakes.
        let codes = wakes(&mut sim, real_time, real_time + 60_000);
        let most = codes.iter().max().copied().unwrap_or(0);
        let without = codes.iter().filter(|codes| **codes == 0).count();
        let scene = sim.history().world().scene();
        prop_assert!(codes.len() <= 20 + 70 * most, "{} times, with {most} QR codes: {scene:?}", codes.len());
        prop_assert!(without <= 20, "{without} times while there is no QR code: {scene:?}");
    }

    /// A link is somebody else's text: every one is read, and none of it is shown.
    #[test]
    fn no_link_breaks_anything_or_shows_its_text(noise in "[a-zA-Z<>&=%;/0-9#\"']{0,40}", known in "(lesson|lang|step|theme|text)?") {
        let fragment = format!("#{known}={noise}ZQX&{noise}ZQX");
        let sim = Sim::new(&Link::parse(&fragment), SavedSettings::parse(&fragment), Languages::all(Lang::English), Seed(1), RealTime(0));
        let shown = format!("{:?}", sim.view());
        prop_assert!(!shown.contains("ZQX"));
    }

    /// Every four digits are a code, and nothing else is.
    #[test]
    fn a_code_is_four_digits(text in "\\PC{0,6}") {
        let is_code = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        prop_assert_eq!(OneTimeCode::parse(&text).is_some(), is_code);
    }
}

fn play(history: &mut History, story: Vec<(u64, Act)>) -> Instant {
    let mut now = Instant::START;
    let mut codes = Codes::default();
    for (wait, act) in story {
        now = Instant::from_millis(now.as_millis() + wait);
        while history.advance(now).is_some() || history.let_others_act(now) {
            codes.look_at(history.world());
        }
        let Some((by, input)) = codes.input(&act, history.world()) else { continue };
        // On an ordinary day others do what the lesson says, and nothing else.
        if by == Actor::Other && history.lesson().day.is_some() {
            continue;
        }
        // What cannot be done now is refused; that is part of the story.
        let _refused = history.record(now, by, input);
    }
    now
}

/// The codes that stand or stood on any screen.
#[derive(Default)]
struct Codes(Vec<OneTimeCode>);

impl Codes {
    fn look_at(&mut self, world: &World) {
        for code in [HERE, ELSEWHERE].into_iter().filter_map(|id| world.shown_code(id)) {
            if !self.0.contains(&code) {
                self.0.push(code);
            }
        }
    }

    /// Who does what; nothing, if it takes a code and there is none.
    fn input(&self, act: &Act, world: &World) -> Option<(Actor, Input)> {
        let code = |code| Some((Actor::Learner, Input::Phone(PhoneInput::EnterCode(Typed::Practice(code)))));
        match act {
            Act::Learner(input) => Some((Actor::Learner, *input)),
            Act::Stranger(input) => Some((Actor::Other, *input)),
            Act::RightCode => code(world.shown_code(HERE)?),
            Act::SeenCode(_) if self.0.is_empty() => None,
            Act::SeenCode(index) => code(*index.get(&self.0)),
        }
    }
}

/// Lets real time pass from one wake-up to the next, as the page does. Gives how many QR codes stood on screens at each.
fn wakes(sim: &mut Sim, from: u64, until: u64) -> Vec<usize> {
    let (mut now, mut codes) = (from, Vec::new());
    while let Some(when) = sim.poll_timeout().filter(|when| when.0 <= until) {
        assert!(codes.len() < 10_000, "a storm of wake-ups");
        now = now.max(when.0);
        let computers = sim.history().world().computers().iter();
        codes.push(computers.filter(|computer| computer.screen().kind() == ComputerScreenKind::Qr).count());
        sim.update(RealTime(now), Intent::Wake);
        assert!(sim.poll_timeout().is_none_or(|next| next.0 >= now), "it is to be woken at a time that has passed");
    }
    codes
}

fn voice(number: u32) -> Voice {
    let lang = if number == 0 { Lang::English } else { Lang::Danish };
    Voice { id: VoiceId(number), name: format!("Voice {number}"), lang }
}

fn setting() -> impl Strategy<Value = Setting> {
    prop_oneof![
        prop::sample::select(Lang::ALL.to_vec()).prop_map(Setting::Lang),
        prop::sample::select(Theme::ALL.to_vec()).prop_map(Setting::Theme),
        prop::sample::select(TextSize::ALL.to_vec()).prop_map(Setting::TextSize),
        prop::sample::select(Talkativeness::ALL.to_vec()).prop_map(Setting::Talkativeness),
        prop::sample::select(ClockChoice::ALL.to_vec()).prop_map(Setting::Clock),
        prop::sample::select(Speed::ALL.to_vec()).prop_map(Setting::Speed),
        any::<bool>().prop_map(Setting::Follow),
        any::<bool>().prop_map(Setting::Captions),
        any::<bool>().prop_map(Setting::ReadAloud),
        (0_u32..3).prop_map(|id| Setting::Voice(VoiceId(id))),
    ]
}

fn presenter_intent() -> impl Strategy<Value = PresenterIntent> {
    prop_oneof![
        any::<bool>().prop_map(|full_screen| PresenterIntent::Enter { full_screen }),
        Just(PresenterIntent::Blank),
        Just(PresenterIntent::ListKeys),
        Just(PresenterIntent::AskTheClass),
        Just(PresenterIntent::Leave),
        Just(PresenterIntent::EndFullScreen),
    ]
}

fn notes_intent() -> impl Strategy<Value = NotesIntent> {
    prop_oneof![
        Just(NotesIntent::OpenWindow),
        (0_u8..60).prop_map(|second| NotesIntent::Opened { second }),
        Just(NotesIntent::Blocked),
        Just(NotesIntent::Closed),
    ]
}

fn intent() -> impl Strategy<Value = Intent> {
    prop_oneof![
        2 => Just(Intent::Act(Input::Computer(HERE, ComputerInput::LogOn))),
        1 => prop_oneof![Just("signesnye#id"), Just("0101901234"), Just("nobody"), Just("")]
            .prop_map(|text| Intent::Draft(DraftIntent::TypeUserId(text.to_owned()))),
        2 => Just(Intent::Draft(DraftIntent::Continue)),
        1 => Just(Intent::Act(Input::Computer(HERE, ComputerInput::Cancel))),
        1 => prop_oneof![Just(BoxPanel::Help), Just(BoxPanel::ForgotUserId), Just(BoxPanel::OtherWays)].prop_map(|panel| Intent::Draft(DraftIntent::ToggleBoxPanel(panel))),
        1 => Just(Intent::Act(Input::Phone(PhoneInput::OpenApp))),
        1 => Just(Intent::Act(Input::Phone(PhoneInput::CloseApp))),
        3 => (0_u8..12).prop_map(|digit| Intent::Draft(DraftIntent::PressDigit(digit))),
        1 => Just(Intent::Draft(DraftIntent::DeleteDigit)),
        1 => "[0-9a]{0,6}".prop_map(|text| Intent::Draft(DraftIntent::TypeCode(text))),
        1 => Just(Intent::Draft(DraftIntent::Next)),
        1 => (0_u8..=100).prop_map(|to| Intent::Draft(DraftIntent::Swipe(Swipe::Moved(to)))),
        1 => (0_u8..=100).prop_map(|to| Intent::Draft(DraftIntent::Swipe(Swipe::Released(to)))),
        1 => prop_oneof![Just(Swipe::Grabbed), Just(Swipe::Keyed), Just(Swipe::Cancelled)].prop_map(|swipe| Intent::Draft(DraftIntent::Swipe(swipe))),
        1 => Just(Intent::Act(Input::Phone(PhoneInput::Approve))),
        1 => Just(Intent::Act(Input::Phone(PhoneInput::Reject))),
        1 => Just(Intent::Act(Input::Phone(PhoneInput::LeaveResult))),
        1 => prop::sample::select(Person::ALL.to_vec()).prop_map(|user| Intent::Act(Input::Phone(PhoneInput::ChooseUser(user)))),
        1 => prop::sample::select(Site::ALL.to_vec()).prop_map(|site| Intent::Act(Input::Computer(HERE, ComputerInput::GoTo(site)))),
        1 => Just(Intent::Act(Input::Computer(HERE, ComputerInput::LogOff))),
        1 => Just(Intent::Act(Input::Computer(HERE, ComputerInput::SendTransfer))),
        1 => Just(Intent::Act(Input::Computer(HERE, ComputerInput::CloseWindow))),
        1 => prop_oneof![Just(Intent::Act(Input::Computer(HERE, ComputerInput::TryAgain))), Just(Intent::Act(Input::Phone(PhoneInput::TryAgain)))],
        1 => Just(Intent::Act(Input::Phone(PhoneInput::Scan(HERE)))),
        1 => prop_oneof![Just(Intent::Act(Input::Phone(PhoneInput::UseBiometrics))), Just(Intent::Draft(DraftIntent::UsePin))],
        2 => prop_oneof![Just(Intent::Act(Input::Phone(PhoneInput::OpenMenu))), Just(Intent::Act(Input::Phone(PhoneInput::GoBack)))],
        1 => prop::sample::select(Page::ALL.to_vec()).prop_map(|page| Intent::Act(Input::Phone(PhoneInput::TurnTo(page)))),
        2 => prop_oneof![(0_usize..4).prop_map(|choice| Intent::Draft(DraftIntent::Choose(choice))), Just(Intent::Draft(DraftIntent::TakeChoice))],
        2 => prop_oneof![any::<bool>().prop_map(|on| Intent::Draft(DraftIntent::CheckWantToSwitch(on))), Just(Intent::Draft(DraftIntent::StartSwitch))],
        1 => prop_oneof![Just(Intent::Act(Input::Phone(PhoneInput::CancelSwitch))), Just(Intent::Session(SessionIntent::SkipSwitch))],
        1 => any::<bool>().prop_map(|on| Intent::Session(SessionIntent::BreakCamera(on))),
        1 => any::<bool>().prop_map(|on| Intent::Session(SessionIntent::SpoilConnection(on))),
        2 => prop_oneof![Just(Intent::Session(SessionIntent::LogOnElsewhere)), Just(Intent::Session(SessionIntent::Ask)), Just(Intent::Speech(SpeechIntent::WhereAmI))],
        3 => setting().prop_map(|setting| Intent::Settings(SettingsIntent::Set(setting))),
        1 => Just(Intent::Settings(SettingsIntent::Forget)),
        1 => (0_u32..3).prop_map(|voices| Intent::Speech(SpeechIntent::SetVoices((0..voices).map(voice).collect()))),
        2 => (0_u32..20).prop_map(|number| Intent::Speech(SpeechIntent::FinishSpeaking(number))),
        1 => any::<bool>().prop_map(|on| Intent::Session(SessionIntent::PauseClock(on))),
        6 => Just(Intent::Session(SessionIntent::DoStep)),
        1 => Just(Intent::Session(SessionIntent::StepBack)),
        1 => Just(Intent::Session(SessionIntent::StartOver)),
        2 => Just(Intent::Speech(SpeechIntent::Repeat)),
        2 => presenter_intent().prop_map(Intent::Presenter),
        1 => notes_intent().prop_map(Intent::Notes),
        1 => Just(Intent::Page(PageIntent::Toggle(Panel::Notes))),
        1 => "(lesson=(log-on|guide|free)|step=[0-9]{1,2}|lang=da|present=1|x=y)".prop_map(Intent::OpenLink),
    ]
}
