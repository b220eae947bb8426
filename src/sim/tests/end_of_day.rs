//! What comes when a day is over: what happened, back to the clue, and the day once more from the other chair.

use super::*;
use crate::lesson::{Clue, Ending, catalog};
use crate::protocol::assumption::{BOX_ADDRESS, LOOK_ALIKE_BOX_ADDRESS};
use crate::protocol::person::Typed;
use crate::protocol::screen::Camera;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::{TalkInput, TalkStage};
use crate::sim::view::TextLook;

/// Every telling of every ordinary day.
fn days() -> impl Iterator<Item = &'static Lesson> {
    catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson))
}

fn is_fraud(day: &Lesson) -> bool {
    day.day.is_some_and(|day| day.is_fraud)
}

fn has_ended(story: &Story) -> Option<&'static Ending> {
    if let Action::Finished(ending) = story.sim.next().action { Some(ending) } else { None }
}

/// What somebody does who believes everything: picks up, tells what is asked, and types and approves whatever is wanted.
fn believes(story: &Story) -> Option<Intent> {
    let history = story.sim.history();
    let (world, scene) = (history.world(), history.world().scene());
    let on_the_phone = |input| Some(Intent::Act(Input::Phone(input)));
    let talk = world.talk();
    let told = talk.and_then(Talk::said).and_then(|said| said.code);
    if talk.is_some_and(|talk| talk.stage == TalkStage::Ringing) {
        return Some(Intent::Act(Input::Talk(Actor::Learner, TalkInput::Answer)));
    }
    let here = if let ComputerScreen::Code { code, .. } = scene.computer { Some(code) } else { None };
    if let PhoneScreen::Code { busy: false, .. } = scene.phone
        && let Some(code) = told.or(here)
    {
        return on_the_phone(PhoneInput::EnterCode(Typed::Practice(code)));
    }
    let sees_a_qr_code = matches!(scene.computer, ComputerScreen::Qr { .. });
    if matches!(scene.phone, PhoneScreen::Scan { camera: Camera::Off, .. }) && sees_a_qr_code {
        return on_the_phone(PhoneInput::Scan(HERE));
    }
    if matches!(scene.phone, PhoneScreen::Approval { busy: false, .. }) {
        return on_the_phone(PhoneInput::Approve);
    }
    if scene.phone == PhoneScreen::ChooseUser {
        return on_the_phone(PhoneInput::ChooseUser(history.lesson().learner));
    }
    if let PhoneScreen::Pin { user, busy: false, .. } = scene.phone {
        return on_the_phone(PhoneInput::EnterPin(Typed::Practice(user)));
    }
    if let Some(said) = talk.filter(|talk| talk.reply().is_none()).and_then(Talk::said) {
        let turn = history.lesson().others.conversation(history.progress())?.turns.get(usize::from(said.turn))?;
        let tells = turn.answers.iter().position(|answer| answer.tells.is_some());
        if let Some(choice) = tells.or((said.turn == 0 && !turn.answers.is_empty()).then_some(0)) {
            return Some(Intent::Choose(1 + choice));
        }
    }
    match (scene.computer, scene.phone) {
        (ComputerScreen::UserId { busy: false, .. }, _) => {
            let user_id = ComputerInput::EnterUserId(Typed::Practice(history.lesson().learner));
            Some(Intent::Act(Input::Computer(HERE, user_id)))
        }
        (ComputerScreen::OpenApp { .. }, PhoneScreen::Home) => on_the_phone(PhoneInput::OpenApp),
        (_, PhoneScreen::Home) if talk.is_some() => on_the_phone(PhoneInput::OpenApp),
        // There is nothing to be scanned.
        (_, PhoneScreen::Scan { .. }) => does_the_step(story),
        (ComputerScreen::Site { .. }, PhoneScreen::Home) if talk.is_none() => does_the_step(story),
        _ => None,
    }
}

/// What the guide does: the safe way.
fn does_the_step(story: &Story) -> Option<Intent> {
    let can_be_done = matches!(story.sim.next().action, Action::Do(_));
    can_be_done.then_some(Intent::Session(SessionIntent::DoStep))
}

/// Ends whatever can be ended.
fn refuses(story: &Story) -> Option<Intent> {
    let is_called = story.sim.history().world().talk().is_some();
    let end = Intent::Act(Input::Talk(Actor::Learner, TalkInput::End));
    if is_called { Some(end) } else { does_the_step(story) }
}

/// A day lived to its end with these habits.
fn lived(day: &Lesson, lang: Lang, habits: fn(&Story) -> Option<Intent>) -> Story {
    let mut story = Story::of_link(&format!("lesson={}&day={}&lang={}", day.key, day.telling(), lang.code()));
    for _ in 0..40 {
        story.passes(4_000);
        if has_ended(&story).is_some() {
            return story;
        }
        if let Some(intent) = habits(&story) {
            story.does(intent);
        }
    }
    panic!("{day:?} {} never ends: {:?}", day.telling(), story.sim.session.scene());
}

fn deceived(key: &str, telling: u8, lang: Lang) -> Story {
    let day = catalog::telling(catalog::by_key(key).expect("a lesson"), telling).expect("a telling");
    lived(day, lang, believes)
}

/// Each day lived once in a way that leads past its clue: the frauds by somebody who believes everything.
fn past_the_clue(day: &'static Lesson, lang: Lang) -> Story {
    // There it is said first of all, and it takes two days to be deceived.
    let believes_it = is_fraud(day) && day.key != "switch-now";
    lived(day, lang, if believes_it { believes } else { does_the_step })
}

impl Story {
    fn sits_down(&mut self) -> &mut Self {
        self.does(Intent::Session(SessionIntent::Sit))
    }

    fn turns_over(&mut self) -> &mut Self {
        self.does(Intent::Session(SessionIntent::DoStep))
    }

    /// What the guide tells of the moment.
    fn told(&self) -> String {
        self.sim.view().guide.advice.map(|advice| advice.what).unwrap_or_default()
    }

    fn is_at_the_last_moment(&self) -> bool {
        self.sim.view().guide.moments.expect("a chair").is_last
    }

    /// Everything that is said in the chair, from the first moment to the last.
    fn hears_it_all(&mut self) -> Vec<String> {
        let before = self.said_lines();
        self.sits_down();
        for _ in 0..60 {
            if self.is_at_the_last_moment() {
                return self.sim.said().skip(before).map(|line| line.text.clone()).collect();
            }
            self.turns_over();
        }
        panic!("no last moment");
    }
}

/// Nothing on it can be pressed or filled in.
pub(super) fn is_picture(device: &DeviceView) -> bool {
    device.blocks.iter().all(|block| match &block.widget {
        Widget::Text { .. } | Widget::Qr(_) | Widget::Code { .. } | Widget::Spinner(_) | Widget::Shield { .. } => true,
        Widget::Button(_)
        | Widget::Row(_)
        | Widget::Field(_)
        | Widget::Keypad(_)
        | Widget::Choice(_)
        | Widget::Checkbox(_)
        | Widget::Swipe(_) => false,
    })
}

// -- What happened -----------------------------------------------------------------------------------------------------

#[test]
fn the_end_of_a_day_takes_focus_and_tells_what_happened_what_the_clue_was_and_what_to_do() {
    for lang in Lang::ALL {
        let story = deceived("told-code", 1, lang);
        assert!(story.effects.contains(&Effect::FocusEnd));
        let texts = narrate::day_texts(story.sim.session.lesson(), lang).expect("a day");
        let guide = story.sim.view().guide;
        let advice = guide.advice.expect("a debrief");
        let end = texts.ending(0).expect("an ending");
        assert_eq!((&*guide.step, guide.title), (lang.days().people.what_happened(), end.title));
        assert_eq!((&*advice.what, &*advice.why, advice.in_real_life), (end.happened, end.clue, end.in_real_life));
        assert!(guide.day.is_some_and(|day| day.can_show_clue && day.can_sit));
        assert!(!story.sim.view().open.has(Panel::Rules), "it is about this day");
        assert_eq!(story.last_said(), format!("{} {}", end.title, end.happened), "the heading is read where focus is");
    }
}

#[test]
fn whoever_does_not_want_focus_to_move_stays_where_they_are_at_the_end() {
    let mut story = Story::of_link("lesson=told-code&lang=en");
    story.sets(Setting::Follow(false)).is_guided_to_the_end();
    assert!(!story.effects.contains(&Effect::FocusEnd));
    assert!(story.effects.contains(&Effect::KeepFocus(Region::Guide)));
}

#[test]
fn the_screen_of_somebody_else_is_shown_when_they_got_in_and_never_before() {
    for day in days() {
        let believes_it = is_fraud(day) && day.key != "switch-now";
        let both: [fn(&Story) -> Option<Intent>; 2] = [if believes_it { believes } else { refuses }, does_the_step];
        for habits in both {
            let mut story = Story::of_link(&format!("lesson={}&day={}&lang=en", day.key, day.telling()));
            for _ in 0..40 {
                story.passes(4_000);
                if has_ended(&story).is_some() {
                    break;
                }
                assert!(story.sim.view().elsewhere.is_away(), "{day:?} {}", day.telling());
                if let Some(intent) = habits(&story) {
                    story.does(intent);
                }
            }
            let ending = has_ended(&story).expect("an end");
            let got_in = ending.is_unsafe() && day.start.computers.len() > 1;
            let elsewhere = story.sim.view().elsewhere;
            assert_eq!(!elsewhere.is_away(), got_in, "{day:?} {}, {}", day.telling(), ending.name);
            if got_in {
                assert_eq!(elsewhere.region, "Somebody else's computer (simulation)");
                assert_eq!((elsewhere.simulation, &*elsewhere.heading), ("Simulation", "You are logged on"));
                assert!(is_picture(&elsewhere) && elsewhere.widget("log-off").is_some(), "{elsewhere:?}");
            }
        }
    }
}

#[test]
fn what_somebody_else_has_sent_is_what_stands_on_their_screen() {
    let mut story = deceived("text-mismatch", 1, Lang::English);
    let sent = Lang::English.texts().computer.transfer_approved();
    assert_eq!(story.text(|view| &view.elsewhere, "text"), sent);
    let heard = story.hears_it_all();
    assert!(heard.iter().any(|line| line.contains(&format!("Their screen says: {sent}"))), "{heard:?}");
    story.does(Intent::Session(SessionIntent::StartOver)).sits_down();
    assert!(story.sim.view().elsewhere.is_away(), "the day is not over");
}

#[test]
fn a_day_on_which_somebody_got_in_says_what_would_have_stopped_them_and_what_would_not() {
    for (day, lang) in days().flat_map(|day| Lang::ALL.map(|lang| (day, lang))) {
        let texts = narrate::day_texts(day, lang).expect("a day");
        for (_, end) in day.endings.iter().zip(texts.endings()).filter(|(ending, _)| ending.is_unsafe()) {
            let (would, would_not) = match lang {
                Lang::English => ("would", ["could not", "would not"]),
                Lang::Danish => ("stoppet", ["kunne", "Det ville koden"]),
            };
            let says_both = end.clue.contains(would) && would_not.iter().any(|words| end.clue.contains(words));
            assert!(says_both, "{day:?} {}, {lang:?}: {}", day.telling(), end.clue);
        }
    }
}

// -- The clue ----------------------------------------------------------------------------------------------------------

/// What the clue of each telling is, in the words that stand there.
fn clue_of(day: &Lesson, lang: Lang) -> String {
    let of_lang = |english: &str, danish: &str| match lang {
        Lang::English => english.to_owned(),
        Lang::Danish => danish.to_owned(),
    };
    match (day.key, day.telling()) {
        ("told-code", 1) => of_lang("Your app asks for a code now. It is ", "Nu beder din app om en kode. Den er "),
        ("told-code", 2) => of_lang("Do not tell me your user ID, PIN code", "Sig hverken dit bruger-ID, din PIN-kode"),
        ("switch-now", 1) => of_lang("switch you to one-time codes now?", "skifte til engangskoder nu?"),
        ("switch-now", 2) => of_lang("None at all. It takes 24 hours", "Slet ikke. Det tager 24 timer"),
        ("asked-for-secrets", 1) => of_lang("What is your user ID", "Hvad er dit bruger-ID"),
        ("asked-for-secrets", 2) => of_lang("Do not tell me your PIN code", "Sig ikke din PIN-kode"),
        ("asked-for-secrets", 3) => of_lang("answer with your user ID", "Svar venligst med dit bruger-ID"),
        ("not-started", 1) => of_lang("something from us in your MitID app", "noget fra os i din MitID-app"),
        ("not-started", 2) => narrate::approval_text(Site::Municipality.log_on(), lang).into_owned(),
        ("not-started", 3) => of_lang("scan the QR code on your computer", "scanne QR-koden på din computer"),
        ("text-mismatch", 1) => "8200 kroner".to_owned(),
        ("text-mismatch", 2) => "450 kroner".to_owned(),
        ("look-alike" | "relay", 2) => BOX_ADDRESS.to_owned(),
        ("look-alike" | "relay", _) => LOOK_ALIKE_BOX_ADDRESS.to_owned(),
        ("over-the-shoulder", 1) => of_lang("stand beside you", "Jeg stiller mig ved siden af"),
        ("over-the-shoulder", 2) => of_lang("nobody sees your PIN code", "ingen, der ser din PIN-kode"),
        ("shared-phone", 1) => of_lang("What is your PIN code?", "Hvad er din PIN-kode?"),
        ("shared-phone", 2) => of_lang("you use your own", "du bruger din egen"),
        other => panic!("no clue for {other:?}"),
    }
}

#[test]
fn each_day_is_gone_back_to_where_its_clue_stands_and_that_is_said() {
    for (day, lang) in days().flat_map(|day| Lang::ALL.map(|lang| (day, lang))) {
        let place = format!("{day:?} {}, {lang:?}", day.telling());
        let mut story = past_the_clue(day, lang);
        assert!(story.sim.view().guide.day.is_some_and(|day| day.can_show_clue), "{place}");
        story.effects.clear();
        story.does(Intent::Session(SessionIntent::ShowClue));
        let view = story.sim.view();
        assert!(!view.guide.finished, "{place}");
        let (clue, said) = (clue_of(day, lang), story.last_said());
        assert!(said.starts_with(lang.days().people.here_is_the_clue()) && said.contains(&clue), "{place}: {said}");
        let asked = view.phone.blocks.iter().find_map(|block| {
            let Widget::Text { look: TextLook::Approve, text } = &block.widget else { return None };
            Some(&**text)
        });
        let (shown, at) = match day.day.expect("a day").clue[0] {
            Clue::Said { .. } => {
                let talk = view.talk.as_ref().expect("somebody speaks");
                (&*talk.says, talk.place)
            }
            Clue::Address => (&*view.computer.readout.text, Region::Computer),
            Clue::Text => (asked.expect("a text to approve"), Region::Phone),
        };
        assert!(shown.contains(&clue), "{place}: {shown}");
        assert!(story.effects.contains(&Effect::FocusHeading(at)), "{place}");
    }
}

#[test]
fn the_code_that_was_told_is_the_clue_digit_by_digit() {
    let mut story = deceived("told-code", 1, Lang::English);
    let code = told_code(&story);
    story.does(Intent::Session(SessionIntent::ShowClue));
    assert!(story.last_said().contains(&spaced(&code)), "{}", story.last_said());
}

#[test]
fn of_two_conversations_the_clue_is_in_the_one_that_was_believed() {
    fn believes_the_second(story: &Story) -> Option<Intent> {
        if story.sim.history().progress().talks_over() == 0 { refuses(story) } else { believes(story) }
    }
    let day = catalog::telling(catalog::by_key("asked-for-secrets").expect("a lesson"), 3).expect("a telling");
    let mut story = lived(day, Lang::English, believes_the_second);
    assert_eq!(has_ended(&story).map(|ending| ending.name), Some("deceived"));
    story.does(Intent::Session(SessionIntent::ShowClue));
    let talk = story.sim.view().talk.expect("a visitor");
    assert_eq!((talk.who, talk.place), ("Lars from Øvby Municipality", Region::Guide));
    assert!(talk.says.contains("May I write down your user ID?"), "{}", talk.says);
}

#[test]
fn a_clue_that_nobody_came_to_is_not_gone_back_to() {
    let mut story = lived(catalog::by_key("told-code").expect("a lesson"), Lang::English, refuses);
    assert!(story.sim.view().guide.day.is_some_and(|day| !day.can_show_clue && day.can_sit));
    let said = story.said_lines();
    story.does(Intent::Session(SessionIntent::ShowClue));
    assert!(story.sim.next().is_finished());
    assert_eq!(story.said_lines(), said);
}

// -- The other chair ---------------------------------------------------------------------------------------------------

#[test]
fn from_the_other_chair_the_day_is_seen_once_more_moment_by_moment() {
    let mut story = deceived("told-code", 1, Lang::English);
    story.effects.clear();
    story.sits_down();
    assert!(story.effects.contains(&Effect::FocusHeading(Region::Guide)));
    let view = story.sim.view();
    assert_eq!((&*view.guide.step, view.guide.title), ("Moment 1 of 11", "In the other chair"));
    assert_eq!(view.guide.moments.map(|moments| (moments.is_first, moments.is_last)), Some((true, false)));
    let first = "Now you also see somebody else's computer (simulation). They entered your user ID at their computer. \
                 Their screen says: Open MitID app and approve.";
    assert_eq!(story.last_said(), first);
    assert_eq!((&*view.elsewhere.heading, view.phone.screen), ("Open MitID app and approve", ScreenId::Home));
    let told: Vec<String> = (2..=10).map(|_| story.turns_over().told()).collect();
    let code = spaced(&told_code(&story));
    let begins = [
        "Incoming call (simulation): Jonas from Øvebank.",
        "Jonas from Øvebank: Good morning.",
        "You: Yes, please.",
        "Jonas from Øvebank: Good. Please open your MitID app",
        "You pressed 'MitID app'.",
        "You entered your PIN code.",
        &format!("Jonas from Øvebank: Thank you. Your app asks for a code now. It is {code}."),
        &format!("You entered the code {code}."),
        "You pressed 'Approve'.",
    ];
    assert_eq!(told.len(), begins.len());
    assert!(told.iter().zip(begins).all(|(told, begins)| told.starts_with(begins)), "{told:?}");
}

/// The code that was typed on this day.
fn told_code(story: &Story) -> String {
    let typed = story.sim.history().entries().iter().find_map(|entry| {
        let Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))) = entry.input else { return None };
        Some(code.to_string())
    });
    typed.expect("a code")
}

#[test]
fn the_last_moment_says_which_word_ended_it_or_would_have() {
    fn rejects(story: &Story) -> Option<Intent> {
        let asks = matches!(story.sim.session.scene().phone, PhoneScreen::Approval { .. });
        if asks { Some(Intent::Act(Input::Phone(PhoneInput::Reject))) } else { believes(story) }
    }
    let ends_with = |mut story: Story, ends: &str| {
        let heading = story.sim.view().guide.title;
        let last = story.hears_it_all().pop().expect("a last moment");
        assert!(last.contains(heading) && last.ends_with(ends), "{last}\n{ends}");
    };
    let lesson = |key| catalog::by_key(key).expect("a lesson");
    let both_danish = "ville have stoppet det: »Læg på« eller »Afvis« i appen.";
    ends_with(deceived("told-code", 1, Lang::Danish), both_danish);
    for (key, telling, ends) in [
        ("told-code", 1, "would have ended it: 'Hang up', or 'Reject' in the app."),
        ("not-started", 1, "would have ended it: 'Say goodbye', or 'Reject' in the app."),
        ("relay", 1, "would have ended it: 'Cancel', or 'Reject' in the app."),
        ("relay", 3, "would have ended it: 'Cancel', or 'Reject' in the app."),
        ("text-mismatch", 1, "would have ended it: 'Reject'."),
        ("over-the-shoulder", 1, "would have ended it: 'Say goodbye'."),
    ] {
        ends_with(deceived(key, telling, Lang::English), ends);
    }
    ends_with(lived(lesson("told-code"), Lang::English, rejects), "ended it: 'Reject'.");
    for (key, ends) in [
        ("told-code", "ended it: 'Hang up'."),
        ("relay", "ended it: 'Cancel'."),
        ("over-the-shoulder", "ended it: 'Would you look away while I enter my PIN code?'."),
    ] {
        ends_with(lived(lesson(key), Lang::English, does_the_step), ends);
    }
}

#[test]
fn in_the_chair_nothing_is_recorded_nothing_can_be_done_and_no_time_passes() {
    let mut story = deceived("told-code", 1, Lang::English);
    let (entries, before) = (story.sim.history().entries().to_vec(), story.sim.view());
    story.sits_down();
    while !story.is_at_the_last_moment() {
        let view = story.sim.view();
        assert!([&view.computer, &view.phone, &view.elsewhere].into_iter().all(is_picture));
        assert!(view.talk.is_none_or(|talk| talk.choices.is_empty()));
        assert!(!view.guide.finished && view.guide.day.is_none() && !view.guide.can_skip);
        let shown = (view.guide.step.clone(), view.computer, view.phone, view.elsewhere);
        for intent in [
            Intent::Act(Input::Phone(PhoneInput::OpenApp)),
            Intent::Act(Input::Computer(HERE, ComputerInput::LogOn)),
            Intent::Choose(0),
            Intent::Session(SessionIntent::Sit),
        ] {
            story.does(intent);
        }
        story.passes(10 * MINUTE);
        let view = story.sim.view();
        assert_eq!((view.guide.step, view.computer, view.phone, view.elsewhere), shown);
        story.turns_over();
    }
    let last = story.sim.view().guide.step;
    assert_eq!(story.turns_over().sim.view().guide.step, last, "there is no next one");
    story.effects.clear();
    story.does(Intent::Session(SessionIntent::Leave));
    assert!(story.effects.contains(&Effect::FocusOtherChair));
    assert_eq!(story.sim.history().entries(), entries);
    let after = story.sim.view();
    assert_eq!((after.computer, after.phone, after.elsewhere), (before.computer, before.phone, before.elsewhere));
    assert_eq!((after.guide.title, after.guide.day), (before.guide.title, before.guide.day));
}

#[test]
fn one_goes_back_in_the_chair_as_far_as_the_first_moment() {
    let mut story = deceived("told-code", 1, Lang::English);
    let first = story.sits_down().told();
    let second = story.turns_over().told();
    story.turns_over().does(Intent::Session(SessionIntent::StepBack));
    assert_eq!(story.told(), second);
    for _ in 0..3 {
        story.does(Intent::Session(SessionIntent::StepBack));
    }
    assert_eq!(story.told(), first);
    assert!(story.sim.view().guide.moments.is_some_and(|moments| moments.is_first));
}

#[test]
fn where_the_other_one_has_no_computer_the_chair_shows_what_they_see_and_know() {
    let mut story = deceived("over-the-shoulder", 1, Lang::English);
    assert!(story.sim.view().elsewhere.is_away());
    let heard = story.hears_it_all();
    assert!(heard[0].starts_with("Now you see what somebody else knew."), "{}", heard[0]);
    let with = |words: &str| heard.iter().filter(|line| line.contains(words)).count();
    assert_eq!((with("They can see your phone."), with("They know your PIN code.")), (1, 1), "{heard:?}");
    assert!(heard.iter().all(|line| !line.contains("Their screen")));
    story.does(Intent::Session(SessionIntent::StepBack));
    let why = story.sim.view().guide.advice.expect("a moment").why;
    assert_eq!(why, "They can see your phone. They know your PIN code.");
}

#[test]
fn there_is_another_chair_where_somebody_wanted_or_learnt_something() {
    for day in days() {
        let mut story = past_the_clue(day, Lang::English);
        let has_told = day.key == "asked-for-secrets";
        let can_sit = story.sim.view().guide.day.is_some_and(|day| day.can_sit);
        assert_eq!(can_sit, is_fraud(day) || has_told, "{day:?} {}", day.telling());
        story.sits_down();
        assert_eq!(story.sim.view().guide.moments.is_some(), can_sit);
    }
    let mut story = Story::of_link("lesson=told-code&lang=en");
    story.passes(10_000).sits_down();
    assert!(story.sim.view().guide.moments.is_none(), "not before it is over");
    let mut story = Story::new();
    story.is_guided_to_the_end().sits_down();
    assert!(story.sim.view().guide.moments.is_none(), "only after a day");
}

#[test]
fn what_is_said_in_the_chair_is_short_and_never_the_same_twice_and_never_a_pin() {
    const AT_MOST: usize = 25;
    for (day, lang) in days().flat_map(|day| Lang::ALL.map(|lang| (day, lang))) {
        let mut story = past_the_clue(day, lang);
        if story.sim.view().guide.day.is_none_or(|day| !day.can_sit) {
            continue;
        }
        let heard = story.hears_it_all();
        assert!(heard.len() > 3, "{day:?} {}: {heard:?}", day.telling());
        for (index, line) in heard.iter().enumerate() {
            assert!(!line.contains(day.learner.pin()) && !heard[..index].contains(line), "{line}");
            // The moment has its number, and digits of a code are not counted.
            let words = line.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 0);
            assert!(words.count() <= AT_MOST + 3, "{day:?} {}, {lang:?}: {line}", day.telling());
        }
    }
}

#[test]
fn whatever_leads_elsewhere_leads_out_of_the_chair() {
    for intent in [
        Intent::Session(SessionIntent::StartOver),
        Intent::Session(SessionIntent::ShowClue),
        Intent::OpenLink("#lesson=log-on&lang=en".to_owned()),
    ] {
        let mut story = deceived("told-code", 1, Lang::English);
        story.sits_down().does(intent.clone());
        let view = story.sim.view();
        assert!(view.guide.moments.is_none() && view.elsewhere.is_away(), "{intent:?}");
        assert!(!story.sim.next().is_finished());
    }
    let mut story = deceived("told-code", 1, Lang::English);
    story.sits_down().does(Intent::Session(SessionIntent::StartOver)).passes(10_000);
    assert!(story.sim.view().talk.is_some_and(|talk| talk.is_ringing), "time goes on");
}

#[test]
fn in_the_chair_where_am_i_tells_the_moment_and_the_language_can_be_changed() {
    let mut story = deceived("told-code", 1, Lang::English);
    story.sits_down().turns_over().does(Intent::Speech(SpeechIntent::WhereAmI));
    let here = "Moment 2 of 11: Incoming call (simulation): Jonas from Øvebank. \
                Their screen says: Open MitID app and approve. They know your user ID.";
    assert_eq!(story.last_said(), here);
    story.sets(Setting::Lang(Lang::Danish));
    assert_eq!(story.told(), "Indgående opkald (simulering): Jonas fra Øvebank.");
    story.sets(Setting::Clock(ClockChoice::On)).turns_over().does(Intent::Session(SessionIntent::Leave));
    assert_eq!(story.sim.view().clock, ClockChoice::On, "a setting is a setting");
}

#[test]
fn a_presenter_turns_the_moments_over_with_the_keys_for_steps() {
    let mut story = deceived("told-code", 1, Lang::English);
    story.sits_down();
    let key = presenter_key::Key { name: "PageDown", with_shift: false, in_control: true };
    let intent = key.intent(Presenter::Showing).expect("a key");
    assert_eq!(story.does(intent).sim.view().guide.step, "Moment 2 of 11");
}
