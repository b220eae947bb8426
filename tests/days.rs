//! The ordinary days, each telling played by people with different habits, in many seeds: whoever is careful is safe, whoever
//! believes everything is deceived where it is a fraud and nowhere else, and whoever is too careful misses what was honest.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use swipewise::history::History;
use swipewise::i18n::{Lang, day};
use swipewise::lesson::{Action, Goal, Judgement, Lesson, catalog};
use swipewise::narrate;
use swipewise::people::{Adversary, Fact};
use swipewise::protocol::generator::Generator;
use swipewise::protocol::method::Method;
use swipewise::protocol::party::app::Page;
use swipewise::protocol::person::Typed;
use swipewise::protocol::screen::{Camera, ComputerScreen, PhoneScreen};
use swipewise::protocol::world::talk::{Reply, Secret, Talk, TalkInput, TalkStage};
use swipewise::protocol::world::{Actor, Address};
use swipewise::protocol::{ComputerId, ComputerInput, Input, PhoneInput, RoomInput, Seed};
use swipewise::sim::languages::Languages;
use swipewise::sim::link::Link;
use swipewise::sim::settings::SavedSettings;
use swipewise::sim::{Intent, PageIntent, SessionIntent, Sim};
use swipewise::speech::RealTime;

const SEEDS: u64 = 50;

/// Every telling of every day.
fn days() -> impl Iterator<Item = &'static Lesson> {
    catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson))
}

/// Lets everything come about that comes by itself: messages, and what others do.
fn settle(history: &mut History) {
    for _ in 0..2_000 {
        let is_busy = history.world().is_busy();
        let others = history.others_act_at();
        let next = history.world().poll_timeout().map(|(when, _)| when);
        match (others, next) {
            (Some(at), when) if !is_busy || when.is_none_or(|when| at < when) => {
                // Time goes on to when they act.
                while history.advance(at).is_some() {}
                assert!(history.let_others_act(at), "what others do can be done");
            }
            (_, Some(when)) if is_busy => {
                history.advance(when);
            }
            _ => return,
        }
    }
    panic!("{:?} never comes to rest", history.lesson());
}

/// Plays a day with these habits until it is over or nothing more is done. Gives the name of its ending.
fn play(lesson: &'static Lesson, seed: u64, habits: fn(&History) -> Option<Input>) -> &'static str {
    play_on(History::new(lesson, Seed(seed)), habits)
}

/// The same from here on.
fn play_on(mut history: History, habits: fn(&History) -> Option<Input>) -> &'static str {
    let lesson = history.lesson();
    for _ in 0..60 {
        settle(&mut history);
        if let Action::Finished(ending) = history.next().action {
            return ending.name;
        }
        let Some(input) = habits(&history) else { return "nothing" };
        let now = history.world().now();
        if let Err(refused) = history.record(now, Actor::Learner, input) {
            panic!("{lesson:?} {}: {input:?}: {refused:?}", lesson.telling());
        }
    }
    panic!("{lesson:?} {} never ends: {:?}", lesson.telling(), history.world().scene());
}

fn by_learner(input: TalkInput) -> Input {
    Input::Talk(Actor::Learner, input)
}

/// What 'Do this step for me' does.
fn careful(history: &History) -> Option<Input> {
    if let Action::Do(input) = history.next().action { Some(input) } else { None }
}

/// Picks up and agrees with everything: tells, switches, types and approves whatever is wanted.
fn gullible(history: &History) -> Option<Input> {
    let world = history.world();
    let talk = world.talk();
    let told = talk.and_then(Talk::said).and_then(|said| said.code);
    let is_fraud = history.lesson().day?.is_fraud;
    match (talk.map(|talk| talk.stage), world.scene().phone) {
        (Some(TalkStage::Ringing), _) => Some(by_learner(TalkInput::Answer)),
        (_, PhoneScreen::Code { busy: false, .. }) if told.is_some() => {
            Some(Input::Phone(PhoneInput::EnterCode(Typed::Practice(told?))))
        }
        (_, PhoneScreen::Approval { busy: false, .. }) => Some(Input::Phone(PhoneInput::Approve)),
        (_, PhoneScreen::ChooseUser) => Some(Input::Phone(PhoneInput::ChooseUser(history.lesson().learner))),
        (_, PhoneScreen::Pin { user, busy: false, .. }) => {
            Some(Input::Phone(PhoneInput::EnterPin(Typed::Practice(user))))
        }
        (Some(_), _) if agrees(history).is_some() => agrees(history),
        (_, phone) if is_fraud && switches(history, phone).is_some() => switches(history, phone),
        (Some(_), PhoneScreen::Home) if is_fraud => Some(Input::Phone(PhoneInput::OpenApp)),
        // What they wanted to do anyway, wherever they are.
        _ => without_looking(history).or_else(|| careful(history)),
    }
}

/// Tells the secret that is asked for, and says yes to what is said first.
fn agrees(history: &History) -> Option<Input> {
    let talk = history.world().talk().filter(|talk| talk.reply().is_none())?;
    let said = usize::from(talk.said()?.turn);
    let turn = history.lesson().others.conversation(history.progress())?.turns.get(said)?;
    let tells = turn.answers.iter().position(|answer| answer.tells.is_some());
    let choice = tells.or((said == 0).then_some(0)).filter(|choice| *choice < turn.answers.len())?;
    Some(by_learner(turn.answers[choice].input(u8::try_from(choice).unwrap())))
}

/// Switches to one-time codes, where somebody wants that, and lets the 24 hours pass.
fn switches(history: &History, phone: PhoneScreen) -> Option<Input> {
    let learner = history.lesson().learner;
    let is_wanted = history.lesson().goals.contains(&Goal::SwitchStarted(learner));
    let method = history.world().account(learner).filter(|_| is_wanted)?.method;
    let input = match (method, phone) {
        (Method::QrCodes, PhoneScreen::FrontPage { .. }) => PhoneInput::OpenMenu,
        (Method::QrCodes, PhoneScreen::Menu { .. }) => PhoneInput::TurnTo(Page::Method),
        (Method::QrCodes, PhoneScreen::ChooseMethod { .. }) => PhoneInput::ChooseMethod { one_time_codes: true },
        (Method::QrCodes, PhoneScreen::ExplainSwitch { .. }) => PhoneInput::StartSwitch,
        (Method::Switching { .. }, PhoneScreen::SwitchPending { .. }) => PhoneInput::CloseApp,
        (Method::Switching { .. }, PhoneScreen::Home) => return Some(Input::Room(RoomInput::SkipSwitch)),
        _ => return None,
    };
    Some(Input::Phone(input))
}

/// What the devices ask for, at whatever address they stand.
fn without_looking(history: &History) -> Option<Input> {
    let scene = history.world().scene();
    match (scene.computer, scene.phone) {
        (ComputerScreen::UserId { busy: false, .. }, _) => {
            let user_id = ComputerInput::EnterUserId(Typed::Practice(history.lesson().learner));
            Some(Input::Computer(ComputerId::LEARNERS, user_id))
        }
        (ComputerScreen::OpenApp { .. }, PhoneScreen::Home) => Some(Input::Phone(PhoneInput::OpenApp)),
        (ComputerScreen::Code { code, .. }, PhoneScreen::Code { busy: false, .. }) => {
            Some(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))))
        }
        (ComputerScreen::Qr { .. }, PhoneScreen::Scan { camera: Camera::Off, busy: false }) => {
            Some(Input::Phone(PhoneInput::Scan(ComputerId::LEARNERS)))
        }
        _ => None,
    }
}

/// Refuses everybody, also those whom they have called themselves, and everything that is asked.
fn too_careful(history: &History) -> Option<Input> {
    let scene = history.world().scene();
    if history.world().talk().is_some() {
        return Some(by_learner(TalkInput::End));
    }
    match (scene.computer, scene.phone) {
        (_, PhoneScreen::Approval { busy: false, .. }) => Some(Input::Phone(PhoneInput::Reject)),
        (ComputerScreen::UserId { busy: false, .. }, _) => {
            Some(Input::Computer(ComputerId::LEARNERS, ComputerInput::Cancel))
        }
        _ => careful(history),
    }
}

/// Does everything that is wanted, but says no at the end.
fn stops_late(history: &History) -> Option<Input> {
    let asks = matches!(history.world().scene().phone, PhoneScreen::Approval { busy: false, .. });
    if asks { Some(Input::Phone(PhoneInput::Reject)) } else { gullible(history) }
}

/// Goes on until the code is to be typed, and then leaves the page.
fn leaves_late(history: &History) -> Option<Input> {
    let asks = matches!(history.world().scene().phone, PhoneScreen::Code { .. } | PhoneScreen::Scan { .. });
    if asks { Some(Input::Computer(ComputerId::LEARNERS, ComputerInput::Cancel)) } else { gullible(history) }
}

/// Reads the text before approving, and looks at nothing else.
fn only_reads_the_text(history: &History) -> Option<Input> {
    let scene = history.world().scene();
    let PhoneScreen::Approval { approval: asked, busy: false } = scene.phone else { return gullible(history) };
    let is_the_same = matches!(scene.computer, ComputerScreen::GoOnInApp { approval } if approval == asked);
    Some(Input::Phone(if is_the_same { PhoneInput::Approve } else { PhoneInput::Reject }))
}

fn has_ending(day: &Lesson, name: &str) -> bool {
    day.endings.iter().any(|ending| ending.name == name)
}

/// Whether the learner's page is one that only looks like the right one, from the beginning or behind a link.
fn has_a_look_alike(day: &Lesson) -> bool {
    day.others.adversary == Some(Adversary::Relay)
}

#[test]
fn whoever_is_careful_is_safe_and_reaches_what_they_wanted() {
    for day in days() {
        let wanted = if day.day.unwrap().is_fraud { "safe" } else { "helped" };
        for seed in 0..SEEDS {
            assert_eq!(play(day, seed, careful), wanted, "{day:?} {}, seed {seed}", day.telling());
        }
    }
}

#[test]
fn whoever_believes_everything_is_deceived_in_every_fraud_that_a_qr_code_does_not_stop_and_in_nothing_honest() {
    for day in days() {
        let wanted = match (day.day.unwrap().is_fraud, has_ending(day, "deceived")) {
            (true, true) => "deceived",
            (true, false) => "safe",
            (false, _) => "helped",
        };
        for seed in 0..SEEDS {
            assert_eq!(play(day, seed, gullible), wanted, "{day:?} {}, seed {seed}", day.telling());
        }
    }
}

#[test]
fn whoever_refuses_everybody_misses_what_was_honest() {
    for day in days() {
        let wanted = if day.day.unwrap().is_fraud { "safe" } else { "too careful" };
        assert_eq!(play(day, 1, too_careful), wanted, "{day:?} {}", day.telling());
    }
}

#[test]
fn only_a_qr_code_protects_whoever_believes_everything() {
    for day in days() {
        let is_stopped = day.day.unwrap().is_fraud && !has_ending(day, "deceived");
        assert!(!is_stopped || day.start.method == Method::QrCodes, "{day:?} {}", day.telling());
        assert!(!(is_stopped && day.telling() == 1), "{day:?}: a link's first telling shows what can happen");
    }
}

#[test]
fn a_fraud_can_be_stopped_at_the_last_moment() {
    let days: Vec<_> = days().filter(|day| has_ending(day, "stopped late")).collect();
    assert!(days.len() > 2, "{days:?}");
    for day in days {
        assert_eq!(play(day, 1, stops_late), "stopped late", "{day:?} {}", day.telling());
    }
}

#[test]
fn a_copied_page_can_be_left_as_long_as_nothing_is_approved() {
    let days: Vec<_> = days().filter(|day| has_a_look_alike(day)).collect();
    assert!(days.len() > 2, "{days:?}");
    for day in days {
        assert_eq!(play(day, 1, leaves_late), "stopped late", "{day:?} {}", day.telling());
    }
}

#[test]
fn reading_the_text_stops_another_transfer_and_no_copied_log_on() {
    for (key, wanted) in [("text-mismatch", "safe"), ("look-alike", "deceived"), ("relay", "deceived")] {
        let day = catalog::by_key(key).unwrap();
        assert_eq!(play(day, 1, only_reads_the_text), wanted, "{key}");
    }
}

#[test]
fn only_on_a_copied_page_of_a_fraud_the_address_is_another_one() {
    for day in days() {
        let mut history = History::new(day, Seed(1));
        let mut was_elsewhere = false;
        for _ in 0..60 {
            settle(&mut history);
            was_elsewhere |= history.world().address(ComputerId::LEARNERS) == Address::LookAlike;
            if let Action::Finished(_) = history.next().action {
                break;
            }
            let Some(input) = gullible(&history) else { break };
            history.record(history.world().now(), Actor::Learner, input).unwrap();
        }
        assert_eq!(was_elsewhere, has_a_look_alike(day), "{day:?} {}", day.telling());
    }
}

#[test]
fn a_visitor_sees_a_pin_only_while_they_look() {
    let sees = |telling: u8, choice: usize| {
        let day = catalog::telling(catalog::by_key("over-the-shoulder").unwrap(), telling).unwrap();
        let mut history = History::new(day, Seed(1));
        settle(&mut history);
        let turn = |history: &History| day.others.conversation(history.progress()).unwrap().turns[0].answers[choice];
        let answer = by_learner(turn(&history).input(u8::try_from(choice).unwrap()));
        let open = Input::Phone(PhoneInput::OpenApp);
        let pin = Input::Phone(PhoneInput::EnterPin(Typed::Practice(day.learner)));
        for input in [by_learner(TalkInput::Answer), answer, open, pin] {
            history.record(history.world().now(), Actor::Learner, input).unwrap();
            settle(&mut history);
        }
        history.progress().others_know().has(Fact::Pin(day.learner))
    };
    assert!(sees(1, 0), "who may stay looks on");
    assert!(!sees(1, 1), "who is asked to looks away");
    assert!(!sees(2, 0), "a neighbour does so unasked");
}

#[test]
fn every_day_has_an_honest_telling_after_the_fraud() {
    for lesson in catalog::ALL.iter().filter(|lesson| lesson.day.is_some()) {
        let days = catalog::days(lesson);
        assert!(days.first().unwrap().day.unwrap().is_fraud, "a link's first telling is the fraud");
        assert!(days.iter().any(|day| !day.day.unwrap().is_fraud), "{lesson:?}");
        let numbers: Vec<_> = days.iter().map(Lesson::telling).collect();
        assert_eq!(numbers, (1..=u8::try_from(days.len()).unwrap()).collect::<Vec<_>>());
    }
}

#[test]
fn every_turn_and_every_answer_has_its_words() {
    for day in days() {
        for lang in Lang::ALL {
            let words = narrate::day_texts(day, lang).unwrap();
            assert_eq!(words.talks().count(), day.others.talks.len(), "{day:?}");
            assert_eq!(words.endings().count(), day.endings.len(), "{day:?}");
            for (said, done) in words.talks().zip(day.others.talks) {
                assert_eq!(said.turns().count(), done.turns.len(), "{day:?} {}", day.telling());
                for (number, (words, turn)) in said.turns().zip(done.turns).enumerate() {
                    let place = format!("{day:?} {}, {lang:?}, turn {number}", day.telling());
                    assert_eq!(words.answers().count(), turn.answers.len(), "{place}");
                    assert_eq!(words.says.contains(day::CODE), turn.reads_out, "{place}");
                }
            }
        }
    }
}

#[test]
fn nobody_speaks_for_long() {
    for day in days() {
        for lang in Lang::ALL {
            for talk in narrate::day_texts(day, lang).unwrap().talks() {
                assert!(talk.turns().count() <= 6, "{day:?} {}: six turns are enough", day.telling());
                for sentence in talk.turns().flat_map(|turn| turn.says.split_inclusive(['.', '?', ':'])) {
                    let words = sentence.split_whitespace().count();
                    assert!(words <= 12, "{day:?} {}, {lang:?}: {words} words: {sentence}", day.telling());
                }
            }
        }
    }
}

#[test]
fn whoever_takes_a_switch_back_keeps_qr_codes() {
    let day = &catalog::switch_now::DAYS[0];
    let starts = |history: &History| {
        let is_started = history.progress().has(Goal::SwitchStarted(history.lesson().learner));
        if is_started { careful(history) } else { gullible(history) }
    };
    assert_eq!(play(day, 1, starts), "taken back");
}

#[test]
fn whoever_rejects_what_they_began_themselves_is_told_so() {
    assert_eq!(play(&catalog::not_started::DAYS[1], 1, stops_late), "rejected");
}

#[test]
fn whoever_refuses_the_first_can_still_be_deceived_by_the_second() {
    let second = |history: &History| {
        if history.progress().talks_over() == 0 { too_careful(history) } else { gullible(history) }
    };
    assert_eq!(play(&catalog::asked_for_secrets::DAYS[2], 1, second), "deceived");
}

#[test]
fn whoever_tells_a_secret_and_then_hangs_up_has_stopped_late() {
    let hangs_up = |history: &History| {
        let tells = |input: &Input| matches!(input, Input::Talk(_, TalkInput::Reply(Reply { tells: Some(_), .. })));
        let has_told = history.entries().iter().any(|entry| tells(&entry.input));
        if has_told { too_careful(history) } else { gullible(history) }
    };
    for day in [&catalog::asked_for_secrets::DAYS[0], &catalog::asked_for_secrets::DAYS[2]] {
        assert_eq!(play(day, 1, hangs_up), "stopped late", "{day:?} {}", day.telling());
    }
}

#[test]
fn whoever_tells_more_than_is_asked_for_is_told_so() {
    let tells_pin = |history: &History| {
        let asked = history.world().talk().and_then(Talk::said).is_some_and(|said| said.turn == 1);
        let pin = Reply { choice: 2, tells: Some(Secret::Pin) };
        let replied = history.world().talk().and_then(Talk::reply).is_some();
        if asked && !replied { Some(by_learner(TalkInput::Reply(pin))) } else { careful(history) }
    };
    assert_eq!(play(&catalog::asked_for_secrets::DAYS[1], 1, tells_pin), "told too much");
}

/// Something that the learner could do now, on either device or in a conversation.
fn anything(history: &History, choice: usize) -> Option<Input> {
    let world = history.world();
    let is_practised = |input: &Input| match input {
        Input::Room(input) => *input == RoomInput::SkipSwitch,
        // A block is a lesson of its own.
        Input::Phone(PhoneInput::EnterPin(typed)) => *typed == Typed::Practice(history.lesson().learner),
        Input::Computer(..) | Input::Phone(_) | Input::Talk(..) => true,
    };
    let said = world.talk().and_then(Talk::said).map(|said| usize::from(said.turn));
    let conversation = history.lesson().others.conversation(history.progress());
    let turn = conversation.zip(said).and_then(|(conversation, said)| conversation.turns.get(said));
    let replies = (0..).zip(turn.map_or(&[][..], |turn| turn.answers));
    let replies = replies.map(|(choice, answer)| answer.input(choice));
    let talk = replies.chain([TalkInput::Answer, TalkInput::End]).map(by_learner);
    let inputs = world.inputs().into_iter().filter(is_practised).chain(talk);
    let inputs: Vec<_> = inputs.filter(|input| world.may(Actor::Learner, *input).is_ok()).collect();
    inputs.get(choice % inputs.len().max(1)).copied()
}

#[test]
fn from_wherever_somebody_has_got_to_a_day_comes_to_an_end() {
    for (day, seed) in days().flat_map(|day| (0..4 * SEEDS).map(move |seed| (day, seed))) {
        let mut history = History::new(day, Seed(seed));
        let mut choices = Generator::new(Seed(seed));
        for _ in 0..choices.next_u64() % 40 {
            if !choices.next_u64().is_multiple_of(3) {
                settle(&mut history);
            }
            let choice = usize::try_from(choices.next_u64() % 1_000).unwrap();
            let Some(input) = anything(&history, choice) else { continue };
            let now = history.world().now();
            history.record(now, Actor::Learner, input).unwrap();
        }
        assert_ne!(play_on(history, careful), "nothing", "{day:?} {}, seed {seed}", day.telling());
    }
}

/// The days of the week that this seed gives.
fn week(seed: u64) -> [&'static Lesson; 7] {
    catalog::made_of(&catalog::week::LESSON, Seed(seed)).unwrap()
}

fn is_fraud(day: &Lesson) -> bool {
    day.day.unwrap().is_fraud
}

#[test]
fn a_week_has_two_or_three_frauds_and_no_day_of_it_is_like_the_one_before() {
    for seed in 0..2_000 {
        let days = week(seed);
        let frauds = days.iter().filter(|day| is_fraud(day)).count();
        assert!((2..=3).contains(&frauds), "seed {seed}: {frauds}");
        assert!(days.windows(2).all(|two| two[0].key != two[1].key), "seed {seed}: {days:?}");
        assert_eq!(days, week(seed), "the same seed gives the same week");
    }
}

#[test]
fn every_telling_comes_in_some_week_and_every_day_of_a_week_can_be_a_fraud_or_honest() {
    let weeks: Vec<_> = (0..500).map(week).collect();
    for telling in days() {
        assert!(weeks.iter().any(|week| week.contains(&telling)), "{telling:?} {}", telling.telling());
    }
    for place in 0..7 {
        let frauds = weeks.iter().filter(|week| is_fraud(week[place])).count();
        // Five of fourteen.
        assert!((140..220).contains(&frauds), "day {}: {frauds} of 500", place + 1);
    }
}

#[test]
fn what_is_said_of_a_day_names_the_day_of_the_week_that_it_is() {
    const NAMES: [(Lang, [&str; 7]); 2] = [
        (Lang::English, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
        (Lang::Danish, ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]),
    ];
    for seed in 0..50 {
        for (lang, names) in NAMES {
            for (day, name) in week(seed).into_iter().zip(names) {
                let errand = narrate::day_texts(day, lang).unwrap().errand;
                assert!(errand.contains(name), "{day:?} is no {name}: {errand}");
                assert!(narrate::lesson_texts(day, lang).title().contains(name), "{day:?} is no {name}");
            }
        }
    }
}

/// Lives through a week at the page. What these habits leave open the guide does: to wait, and to go on to the next day.
fn live(seed: u64, habits: fn(&History) -> Option<Input>) -> Sim {
    let languages = Languages::all(Lang::English);
    let mut sim = Sim::new(&Link::parse("lesson=week"), SavedSettings::default(), languages, Seed(seed), RealTime(0));
    let mut now = RealTime(0);
    for _ in 0..600 {
        while sim.history().world().is_busy() || sim.history().others_act_at().is_some() {
            now = sim.poll_timeout().unwrap().max(now);
            sim.update(now, Intent::Wake);
        }
        if sim.next().is_finished() {
            return sim;
        }
        let input = habits(sim.history()).filter(|_| !sim.next().is_day_over());
        sim.update(now, input.map_or(Intent::Session(SessionIntent::DoStep), Intent::Act));
    }
    panic!("seed {seed}: a week that never ends: {:?}", sim.next());
}

/// What the sheet of the week says of each day.
fn sheet(mut sim: Sim) -> Vec<String> {
    sim.update(RealTime(u64::MAX / 2), Intent::Page(PageIntent::ShowPractised(true)));
    sim.view().practised.unwrap().days.into_iter().map(|day| day.text).collect()
}

#[test]
fn every_week_comes_to_its_end_whatever_somebody_is_like_and_the_sheet_tells_how() {
    const TRUSTED: &str = "\nYou trusted them, and there was no danger. ";
    const NOTICED: &str = "\nNoticed in time. ";
    type Habits = fn(&History) -> Option<Input>;
    type Expected = fn(&Lesson) -> &'static str;
    let deceived: Expected = |day| if has_ending(day, "deceived") { "\nNot noticed this time. " } else { NOTICED };
    let people: [(Habits, Expected, &str); 3] = [
        (careful, |_| NOTICED, TRUSTED),
        (gullible, deceived, TRUSTED),
        (too_careful, |_| NOTICED, "\nYou were careful, and there was no danger. That is all right. "),
    ];
    for seed in 0..25 {
        for (habits, of_a_fraud, of_an_honest_day) in people {
            let told = sheet(live(seed, habits));
            assert_eq!(told.len(), 7, "seed {seed}");
            for (day, told) in week(seed).into_iter().zip(told) {
                let expected = if is_fraud(day) { of_a_fraud(day) } else { of_an_honest_day };
                assert!(told.contains(expected), "seed {seed}, {day:?} {}: {told}", day.telling());
            }
        }
    }
}

#[test]
fn what_the_ending_of_a_day_is_called_tells_what_the_learner_made_of_it() {
    for day in days() {
        for ending in day.endings {
            let expected = match ending.name {
                "safe" | "stopped late" | "taken back" => (true, Judgement::Noticed),
                "deceived" => (true, Judgement::NotNoticed),
                "told too much" => (false, Judgement::NotNoticed),
                "helped" => (false, Judgement::Trusted),
                "too careful" | "rejected" => (false, Judgement::Careful),
                other => panic!("{day:?} {}: what does somebody make of it who is {other}?", day.telling()),
            };
            assert_eq!((is_fraud(day), ending.judgement()), expected, "{day:?} {}: {}", day.telling(), ending.name);
        }
    }
}
