//! The lessons as lists, the first and last steps of their ways, and what the ways go by.

use super::others::{Careful, Conversation, Cue, Then, Turn};
use super::*;
use crate::i18n::Lang;
use crate::protocol::party::app::Page;
use crate::protocol::person::Typed;
use crate::protocol::screen::PhoneScreen;
use crate::protocol::world::Actor;
use crate::protocol::world::message::{AppMessage, Opening, Party, Ticket, ToApp};
use crate::protocol::world::talk::{Channel, Contact, Remark, Role, TalkInput};
use crate::protocol::world::wire::Letter;
use crate::protocol::{ComputerId, ComputerInput, Input, PhoneInput, Seed};

fn numbers(lesson: &'static Lesson) -> Vec<u8> {
    lesson.steps.iter().map(|step| lesson.number(*step).0).collect()
}

#[test]
fn the_lessons_that_follow_the_official_guide_have_its_numbers() {
    assert_eq!(numbers(&catalog::guide::LESSON), [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert_eq!(numbers(&catalog::log_on::LESSON), [2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert_eq!(catalog::log_on::LESSON.number(Step::PressLogOn), (2, 10));
}

#[test]
fn the_other_lessons_count_from_one() {
    for &lesson in catalog::ALL {
        if lesson.numbering == Numbering::Own {
            let count = u8::try_from(lesson.steps.len()).expect("few steps");
            assert_eq!(numbers(lesson), (1..=count).collect::<Vec<_>>(), "{lesson:?}");
            assert_eq!(lesson.number(lesson.steps[0]), (1, count));
        }
    }
}

#[test]
fn a_detour_step_has_the_number_of_the_step_it_replaces() {
    assert_eq!(
        catalog::wrong_code::LESSON.number(Step::ScanQr),
        catalog::wrong_code::LESSON.number(Step::EnterWrongCode)
    );
    assert_eq!(catalog::log_on_qr::LESSON.number(Step::EnterCode), catalog::log_on_qr::LESSON.number(Step::ScanQr));
    assert_eq!(catalog::approve_payment::LESSON.number(Step::OpenMenu).0, 1, "none stands there: the beginning");
}

#[test]
fn a_step_number_finds_the_first_step_with_that_number() {
    assert_eq!(catalog::guide::LESSON.step(1), Some(Step::OpenAppForSetting));
    assert_eq!(catalog::log_on::LESSON.step(1), None);
    assert_eq!(catalog::switch_to_codes::LESSON.step(9), Some(Step::WaitForSwitch));
    assert_eq!(catalog::switch_to_codes::LESSON.step(10), None);
}

#[test]
fn names_lead_back_to_lessons() {
    for &lesson in catalog::ALL {
        assert_eq!(catalog::by_key(lesson.key), Some(lesson));
    }
    assert_eq!(catalog::by_key("nowhere"), None);
    assert_eq!(catalog::FIRST, &catalog::guide::LESSON);
    assert_eq!(format!("{:?}", catalog::log_on::LESSON), "log-on", "so that a failed test says which it was");
}

#[test]
fn each_lesson_is_followed_by_the_next_of_the_list_and_the_last_by_none() {
    for two in catalog::ALL.windows(2) {
        assert_eq!(catalog::after(two[0]), Some(two[1]));
    }
    assert_eq!(catalog::after(catalog::ALL[catalog::ALL.len() - 1]), None);
}

#[test]
fn two_endings_of_a_lesson_are_not_the_same() {
    let ending = |name| Ending { name, ..Ending::after(&[], |lessons| lessons.log_on.learnt()) };
    assert_eq!(ending("reached"), Ending::after(&[], |lessons| lessons.free.learnt()));
    assert_ne!(ending("reached"), ending("by another way"));
}

#[test]
fn every_lesson_has_a_unique_title_and_a_summary_for_each_ending() {
    for &lesson in catalog::ALL {
        assert_eq!(catalog::ALL.iter().filter(|other| **other == lesson).count(), 1, "{lesson:?}");
        assert!(lesson.minutes > 0 && !lesson.endings.is_empty(), "{lesson:?}");
        assert_eq!(lesson.goals.is_empty(), is_made_of_days(lesson), "{lesson:?}");
        for lang in Lang::ALL {
            let lessons = &lang.texts().lessons;
            let title = |lesson: &Lesson| (lesson.words)(lessons).title();
            let of_this_title = catalog::ALL.iter().filter(|other| title(other) == title(lesson)).count();
            assert_eq!(of_this_title, 1, "{lesson:?}");
            assert!(lesson.endings.iter().all(|ending| !(ending.learnt)(lessons).is_empty()), "{lesson:?}");
        }
        for ending in lesson.endings {
            assert!(
                ending.needs.iter().all(|goal| lesson.goals.contains(goal)),
                "{lesson:?} notices what it ends with"
            );
        }
    }
}

#[test]
fn closing_the_app_before_the_answer_leaves_the_outcome_unknown() {
    let lesson = &catalog::log_on::LESSON;
    let story = || {
        let story = Story::of(lesson, &lesson.setup())
            .does(Input::Computer(HERE, ComputerInput::LogOn))
            .does(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)));
        story
            .does(Input::Phone(PhoneInput::OpenApp))
            .does(Input::Phone(PhoneInput::EnterPin(SIGNE)))
            .types_the_code_on(HERE)
    };
    let closes_at_once = |mut story: Story| {
        for input in [Input::Phone(PhoneInput::Approve), Input::Phone(PhoneInput::CloseApp)] {
            story = story.acts(input);
        }
        story
    };
    let story_on_its_way = closes_at_once(story());
    assert_eq!(story_on_its_way.next(), (Action::Wait, None), "the answer is on its way");
    let mut lost = closes_at_once(story());
    let letters: Vec<_> = lost.world.in_flight().iter().map(|envelope| envelope.id).collect();
    for id in letters {
        crate::verify::tamper::lose(&mut lost.world, id);
    }
    assert_eq!(
        lost.settles().next(),
        (Action::Do(Input::Phone(PhoneInput::OpenApp)), None),
        "it has to be given again"
    );
}

#[test]
fn a_new_phone_starts_with_qr_codes() {
    for lesson in [
        &catalog::guide::LESSON,
        &catalog::switch_to_codes::LESSON,
        &catalog::log_on_qr::LESSON,
        &catalog::free::LESSON,
    ] {
        assert_eq!(lesson.setup().method, Method::QrCodes);
    }
    for &lesson in catalog::ALL {
        assert_eq!(lesson.setup().clock, SessionClock::Off, "nobody is hurried");
    }
}

#[test]
fn a_new_lesson_starts_at_its_first_step_and_is_not_complete() {
    for lesson in catalog::ALL.iter().copied().filter(|lesson| !is_made_of_days(lesson)) {
        let world = World::new(&lesson.setup(), Seed(1));
        let progress = noticed(lesson, &world);
        let next = lesson.next(&world, &progress);
        assert!(next.step == lesson.steps[0], "{lesson:?} begins with {:?}", next.step);
        // On an ordinary day somebody may just stay at home.
        assert!(matches!(next.action, Action::Do(_)) || lesson.day.is_some());
        assert!(!lesson.goals.iter().all(|goal| progress.has(*goal)));
    }
}

/// What is played of such a lesson are its days; itself it is only its end.
fn is_made_of_days(lesson: &Lesson) -> bool {
    catalog::made_of(lesson, Seed(1)).is_some()
}

fn noticed(lesson: &Lesson, world: &World) -> Progress {
    let mut progress = lesson.progress();
    progress.notice(lesson.goals, world);
    progress
}

#[test]
fn a_goal_that_was_reached_stays_reached() {
    let lesson = &catalog::switch_to_codes::LESSON;
    let qr = World::new(&lesson.setup(), Seed(1));
    let codes = World::new(&catalog::log_on::LESSON.setup(), Seed(1));
    let switched = Goal::Switched(Person::Signe);
    assert!(!noticed(lesson, &qr).has(switched));
    let mut progress = noticed(lesson, &codes);
    progress.notice(lesson.goals, &qr);
    assert!(progress.has(switched));
}

#[test]
fn a_switch_is_noticed_when_it_is_started_and_when_it_is_taken_back() {
    const CALL: Contact = Contact { channel: Channel::Call, role: Role::Bank };
    const GOODBYE: Turn =
        Turn { reads_out: false, answers: &[], then: Some((Cue::LearnerSwitches, Then::End)), careful: Careful::End };
    const TALK: Conversation =
        Conversation { contact: CALL, begun_by: Actor::Other, begins: Cue::Never, turns: &[GOODBYE] };
    const TAKEN_BACK: Goal = Goal::SwitchTakenBack(Person::Signe);
    let lesson: &'static Lesson = Box::leak(Box::new(Lesson {
        goals: &[Goal::SwitchStarted(Person::Signe), TAKEN_BACK],
        others: Others { talks: &[TALK], ..Others::NOBODY },
        ..catalog::switch_to_codes::LESSON
    }));
    let phone = |story: Story, inputs: &[PhoneInput]| {
        inputs.iter().fold(story, |story, input| story.does(Input::Phone(*input)))
    };
    let method = PhoneInput::TurnTo(Page::Method);
    let unlock = PhoneInput::EnterPin(SIGNE);
    let story = Story::of(lesson, &lesson.setup())
        .does(Input::Talk(Actor::Other, TalkInput::Begin(CALL)))
        .does(Input::Talk(Actor::Learner, TalkInput::Answer))
        .does(Input::Talk(Actor::Other, TalkInput::Say(Remark { turn: 0, code: None, looks_away: false })));
    let story = phone(story, &[PhoneInput::OpenApp, unlock, PhoneInput::OpenMenu, method, unlock]);
    assert_eq!(lesson.others_next(&story.world, &story.progress), None, "they wait for it");
    let story = phone(story, &[PhoneInput::ChooseMethod { one_time_codes: true }, PhoneInput::StartSwitch]);
    let they_end = (story.world.now(), Input::Talk(Actor::Other, TalkInput::End));
    assert_eq!(lesson.others_next(&story.world, &story.progress), Some(they_end));
    assert!(!story.progress.has(TAKEN_BACK));
    assert!(phone(story, &[PhoneInput::CancelSwitch]).progress.has(TAKEN_BACK));
}

#[test]
fn only_who_was_not_heard_was_turned_away() {
    const CALL: Contact = Contact { channel: Channel::Call, role: Role::Bank };
    let lesson: &'static Lesson =
        Box::leak(Box::new(Lesson { goals: &[Goal::TurnedAway], ..catalog::switch_to_codes::LESSON }));
    let ends = Input::Talk(Actor::Learner, TalkInput::End);
    let rings = |by| Story::of(lesson, &lesson.setup()).does(Input::Talk(by, TalkInput::Begin(CALL)));
    assert!(rings(Actor::Other).does(ends).progress.has(Goal::TurnedAway));
    let heard = rings(Actor::Other).does(Input::Talk(Actor::Learner, TalkInput::Answer)).does(ends);
    assert!(!heard.progress.has(Goal::TurnedAway));
    assert!(!rings(Actor::Learner).does(ends).progress.has(Goal::TurnedAway), "that was their own call");
}

#[test]
fn who_wants_to_call_somebody_closes_the_app_calls_and_is_answered() {
    const CALL: Contact = Contact { channel: Channel::Call, role: Role::Support };
    const TALK: Conversation = Conversation { contact: CALL, begun_by: Actor::Learner, begins: Cue::Never, turns: &[] };
    let lesson: &'static Lesson = Box::leak(Box::new(Lesson {
        way: way::call_somebody,
        goals: &[],
        endings: &[],
        others: Others { talks: &[TALK], ..Others::NOBODY },
        ..catalog::log_on::LESSON
    }));
    let story = Story::of(lesson, &lesson.setup()).does(Input::Phone(PhoneInput::OpenApp));
    assert_eq!(story.next().0, Action::Do(Input::Phone(PhoneInput::CloseApp)));
    let story = story.does(Input::Phone(PhoneInput::CloseApp));
    let call = Input::Talk(Actor::Learner, TalkInput::Begin(CALL));
    assert_eq!(story.next().0, Action::Do(call));
    let story = story.does(call);
    assert_eq!(story.next().0, Action::Wait);
    let answers = (story.world.now(), Input::Talk(Actor::Other, TalkInput::Answer));
    assert_eq!(lesson.others_next(&story.world, &story.progress), Some(answers));
    let over = story.does(Input::Talk(Actor::Learner, TalkInput::End));
    assert_eq!(over.next().0, Action::Wait, "they have called");
}

/// A lesson as it is once somebody is logged on at a site.
fn with_somebody_logged_on(lesson: &'static Lesson, person: Person, site: Site) -> Progress {
    let desk = Desk { logged_on: Some(person), ..Desk::at(site) };
    noticed(lesson, &World::new(&Setup { computers: vec![desk], ..lesson.setup() }, Seed(1)))
}

#[test]
fn a_log_on_counts_only_for_the_learner() {
    let lesson = &catalog::household::LESSON;
    let is_finished = |progress: &Progress| lesson.goals.iter().all(|goal| progress.has(*goal));
    assert!(is_finished(&with_somebody_logged_on(lesson, Person::Anders, Site::Profile)));
    assert!(!is_finished(&with_somebody_logged_on(lesson, Person::Signe, Site::Profile)));
}

#[test]
fn a_log_on_counts_at_the_site_of_the_lesson_or_anywhere_in_free_practice() {
    for lesson in [&catalog::log_on::LESSON, &catalog::log_on_qr::LESSON, &catalog::wrong_code::LESSON] {
        for site in Site::ALL {
            let progress = with_somebody_logged_on(lesson, Person::Signe, site);
            let counts = progress.has(Goal::LoggedOn(Person::Signe, lesson.site()));
            assert_eq!(counts, site == lesson.site(), "{lesson:?} {site:?}");
        }
    }
    for site in Site::ALL {
        let anywhere = Goal::LoggedOnAnywhere(Person::Signe);
        assert!(with_somebody_logged_on(&catalog::free::LESSON, Person::Signe, site).has(anywhere));
        assert!(
            !with_somebody_logged_on(&catalog::free::LESSON, Person::Anders, site).has(anywhere),
            "that was Anders"
        );
    }
}

#[test]
fn a_log_on_at_another_computer_reaches_no_goal() {
    let stranger = Desk { logged_on: Some(Person::Signe), ..Desk::elsewhere(Site::Profile) };
    let computers = vec![Desk::at(Site::Profile), stranger];
    let world = World::new(&Setup { computers, ..catalog::free::LESSON.setup() }, Seed(1));
    assert!(!noticed(&catalog::free::LESSON, &world).has(Goal::LoggedOnAnywhere(Person::Signe)));
}

/// Somebody who does one thing after the other, each when everything has arrived.
#[derive(Clone)]
pub(super) struct Story {
    world: World,
    lesson: &'static Lesson,
    progress: Progress,
}

impl Story {
    pub(super) fn of(lesson: &'static Lesson, setup: &Setup) -> Self {
        let world = World::new(setup, Seed(1));
        let progress = noticed(lesson, &world);
        Self { world, lesson, progress }
    }

    pub(super) fn does(self, input: Input) -> Self {
        self.acts(input).settles()
    }

    pub(super) fn acts(mut self, input: Input) -> Self {
        assert_eq!(self.world.handle(self.world.now(), input), Ok(()), "{input:?}");
        self.progress.note_input(input, self.world.now());
        self.progress.notice(self.lesson.goals, &self.world);
        self
    }

    pub(super) fn settles(mut self) -> Self {
        while self.world.is_busy() {
            let (when, _) = self.world.poll_timeout().expect("something to wait for");
            self.world.handle_timeout(when);
            self.progress.notice(self.lesson.goals, &self.world);
        }
        self
    }

    pub(super) fn waits_for_the_end_of_the_block(mut self) -> Self {
        while matches!(self.world.scene().phone, PhoneScreen::Blocked { .. }) {
            let (when, _) = self.world.poll_timeout().expect("an end");
            self.world.handle_timeout(when);
            self.progress.notice(self.lesson.goals, &self.world);
        }
        self
    }

    pub(super) fn types_the_code_on(self, computer: ComputerId) -> Self {
        let code = self.world.shown_code(computer).expect("a code");
        self.does(Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))))
    }

    pub(super) fn next(&self) -> (Action, Option<Detour>) {
        let next = self.lesson.next(&self.world, &self.progress);
        (next.action, next.detour)
    }
}

const HERE: ComputerId = ComputerId::LEARNERS;
const ELSEWHERE: ComputerId = ComputerId::ELSEWHERE;
const SIGNE: Typed<Person> = Typed::Practice(Person::Signe);

#[test]
fn a_transfer_counts_only_when_the_learner_has_approved_it() {
    let lesson = &catalog::approve_payment::LESSON;
    for person in Person::ALL {
        let computers = vec![Desk { logged_on: Some(person), ..Desk::at(Site::Bank) }];
        let typed = Typed::Practice(person);
        let story = Story::of(lesson, &Setup { computers, phone: vec![person], ..lesson.setup() });
        let story = story
            .does(Input::Computer(HERE, ComputerInput::SendTransfer))
            .does(Input::Computer(HERE, ComputerInput::EnterUserId(typed)))
            .does(Input::Phone(PhoneInput::OpenApp));
        let story = story.does(Input::Phone(PhoneInput::EnterPin(typed))).types_the_code_on(HERE);
        let goals = lesson.goals;
        let are_reached = |world: &World| goals.iter().all(|goal| noticed(lesson, world).has(*goal));
        assert!(!are_reached(&story.world), "{person:?} has not approved it yet");
        let story = story.does(Input::Phone(PhoneInput::Approve));
        assert_eq!(are_reached(&story.world), person == lesson.learner, "{person:?}");
    }
}

#[test]
fn the_way_approves_only_the_text_that_was_asked_for() {
    let story = || {
        let story = Story::of(&catalog::log_on::LESSON, &catalog::log_on::LESSON.setup())
            .does(Input::Computer(HERE, ComputerInput::LogOn));
        story
            .does(Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)))
            .does(Input::Phone(PhoneInput::OpenApp))
            .does(Input::Phone(PhoneInput::EnterPin(SIGNE)))
    };
    assert_eq!(story().types_the_code_on(HERE).next(), (Action::Do(Input::Phone(PhoneInput::Approve)), None));
    let mut tricked = story();
    let body = AppMessage::ChannelVerified { ticket: Ticket(1), approval: Site::Bank.log_on() };
    crate::verify::tamper::forge(
        &mut tricked.world,
        Party::Core,
        Letter::App(ToApp { opening: Opening(1), answers: None, body }),
    );
    let tricked = tricked.settles();
    assert!(matches!(tricked.world.scene().phone, PhoneScreen::Approval { .. }));
    assert_eq!(tricked.next(), (Action::Do(Input::Phone(PhoneInput::Reject)), None));
}

#[test]
fn the_way_cancels_a_log_on_at_a_site_outside_the_lesson() {
    let story = Story::of(&catalog::log_on::LESSON, &catalog::log_on::LESSON.setup());
    let mut story = story
        .does(Input::Computer(HERE, ComputerInput::GoTo(Site::Bank)))
        .does(Input::Computer(HERE, ComputerInput::LogOn));
    let cancel = Action::Do(Input::Computer(HERE, ComputerInput::Cancel));
    assert_eq!(story.next().0, cancel);
    for input in [
        Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)),
        Input::Phone(PhoneInput::OpenApp),
        Input::Phone(PhoneInput::EnterPin(SIGNE)),
    ] {
        story = story.does(input);
        assert_eq!(story.next().0, cancel, "after {input:?}");
    }
    let story = story.types_the_code_on(HERE);
    assert_eq!(story.next().0, cancel, "also when only the approval is left");
    assert_eq!(
        story.clone().acts(Input::Phone(PhoneInput::Approve)).next(),
        (Action::Wait, None),
        "but not when it is given already and on its way"
    );
    assert_eq!(
        story.does(Input::Computer(HERE, ComputerInput::Cancel)).next().0,
        Action::Do(Input::Computer(HERE, ComputerInput::GoTo(Site::Profile)))
    );
}

#[test]
fn the_way_approves_nothing_for_another_user_of_the_phone() {
    let lesson = &catalog::household::LESSON;
    let computers = vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)];
    let anders = Typed::Practice(Person::Anders);
    let story = Story::of(lesson, &Setup { computers, ..lesson.setup() });
    let story = story
        .does(Input::Computer(HERE, ComputerInput::LogOn))
        .does(Input::Computer(HERE, ComputerInput::EnterUserId(anders)));
    let story = story
        .does(Input::Computer(ELSEWHERE, ComputerInput::LogOn))
        .does(Input::Computer(ELSEWHERE, ComputerInput::EnterUserId(SIGNE)));
    let story = story
        .does(Input::Phone(PhoneInput::OpenApp))
        .does(Input::Phone(PhoneInput::ChooseUser(Person::Signe)))
        .does(Input::Phone(PhoneInput::EnterPin(SIGNE)));
    let closes = (Action::Do(Input::Phone(PhoneInput::CloseApp)), Some(Detour::OpenForSomebodyElse));
    assert_eq!(story.next(), closes);
    assert_eq!(story.types_the_code_on(ELSEWHERE).next(), closes);
}
