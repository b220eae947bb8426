//! What is taken away on paper: the handout of the lesson that is open, the plan of it for a teacher, and the practice cards.

use super::computer;
use super::device::{DeviceView, Source};
use super::phone;
use super::widget::Words;
use crate::i18n::{Lang, TakeAway};
use crate::lesson::{Group, Lesson, Step};
use crate::narrate::{self, Device};
use crate::protocol::person::Person;
use crate::protocol::{ComputerId, Seed};
use crate::sim::drafts::Drafts;
use crate::sim::page::{Page, Panel};
use crate::sim::session::{Event, Observer, Session, SessionIntent};
use crate::speech::RealTime;

/// A sheet of paper. On the page one of them is shown, or none.
#[derive(Clone, Debug, PartialEq)]
pub enum Sheet {
    Handout(Handout),
    Plan(Plan),
    Cards,
}

/// What somebody who practises has beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct Handout {
    pub title: &'static str,
    pub about: &'static str,
    /// None on an ordinary day, on which nothing is told beforehand.
    pub steps: Vec<PrintedStep>,
    /// Without their answers.
    pub questions: Vec<Words>,
}

/// A step on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedStep {
    /// Its number; steps with the same one are one step.
    pub number: u8,
    /// 'Step 3 of 10'.
    pub step: String,
    pub title: &'static str,
    pub what: String,
    /// What protects the learner here.
    pub rule: Option<&'static str>,
    /// What is to be seen meanwhile.
    pub pictures: Vec<(Device, DeviceView)>,
}

/// What a teacher has.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub title: &'static str,
    pub aim: Vec<Words>,
    pub needed: Vec<Words>,
    /// How long each part takes, and what is done in it.
    pub class: Vec<(Words, Words)>,
    pub library: Vec<(Words, Words)>,
    /// The answers are empty as long as they would tell what a day is about.
    pub questions: Vec<(Words, Words)>,
    pub has_answers: bool,
}

/// The practice person on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PracticeData {
    pub name: &'static str,
    pub user_id: &'static str,
    pub pin: &'static str,
}

/// What is on the cards: practice people, and nobody else.
pub const CARDS: [PracticeData; Person::ALL.len()] = [of_person(Person::Signe), of_person(Person::Anders)];

/// No lesson takes as many presses.
const MOST_PRESSES: usize = 60;

/// The sheet that is open; the cards, if none is.
pub(in crate::sim) fn of_page(session: &Session, page: &Page) -> Sheet {
    let lesson = session.opened();
    if page.open.has(Panel::Handout) {
        Sheet::Handout(handout(lesson, page.lang))
    } else if page.open.has(Panel::Plan) {
        Sheet::Plan(plan(lesson, page.is_done(lesson), page.lang))
    } else {
        Sheet::Cards
    }
}

const fn of_person(person: Person) -> PracticeData {
    PracticeData { name: person.name(), user_id: person.user_id(), pin: person.pin() }
}

fn handout(lesson: &'static Lesson, lang: Lang) -> Handout {
    let words = narrate::lesson_texts(lesson, lang);
    Handout {
        title: words.title(),
        about: words.about(),
        steps: if is_a_day(lesson) { Vec::new() } else { steps(lesson, lang) },
        questions: questions(lesson, &lang.days().take_away).into_iter().map(|(question, _)| question).collect(),
    }
}

/// How many minutes a learner practises in both plans, at least: what takes longer is not played to its end.
const PRACTICE: u8 = 15;

fn plan(lesson: &Lesson, is_done: bool, lang: Lang) -> Plan {
    let words = narrate::lesson_texts(lesson, lang);
    let texts = &lang.days().take_away;
    let is_a_day = is_a_day(lesson);
    let has_answers = is_done || !is_a_day;
    let (class, library) = if is_a_day {
        (texts.class_parts_day(lesson.minutes), texts.library_parts_day(lesson.minutes))
    } else {
        (texts.class_parts(lesson.minutes), texts.library_parts(lesson.minutes))
    };
    let mut aim = vec![words.about().into()];
    if lesson.minutes > PRACTICE {
        aim.push(texts.only_a_part(lesson.minutes).into());
    }
    let mut questions = questions(lesson, texts);
    if has_answers {
        aim.push(words.learnt().into());
    } else {
        for (_, answer) in &mut questions {
            *answer = Words::default();
        }
    }
    Plan {
        title: words.title(),
        aim,
        needed: texts.needed_things().lines().map(Words::from).collect(),
        class: pairs(&class),
        library: pairs(&library),
        questions,
        has_answers,
    }
}

/// Whether it has to stay open what it is about, until it has been played.
fn is_a_day(lesson: &Lesson) -> bool {
    lesson.group == Group::OrdinaryDays
}

fn questions(lesson: &Lesson, texts: &TakeAway) -> Vec<(Words, Words)> {
    pairs(match lesson.group {
        Group::OfficialGuide => texts.official_guide_questions(),
        Group::OneAtATime => texts.one_at_a_time_questions(),
        Group::Mistakes => texts.mistakes_questions(),
        Group::OrdinaryDays => texts.ordinary_days_questions(),
        Group::Freely => texts.freely_questions(),
    })
}

/// Lines of two parts each.
fn pairs(lines: &str) -> Vec<(Words, Words)> {
    let pair = |line: &str| {
        let (first, second) = line.split_once('|').unwrap_or((line, ""));
        (first.to_owned().into(), second.to_owned().into())
    };
    lines.lines().map(pair).collect()
}

/// The lesson, played by the guide in a session of its own, step by step.
fn steps(lesson: &'static Lesson, lang: Lang) -> Vec<PrintedStep> {
    let mut session = Session::new(lesson, None, Seed(1), RealTime(0));
    let mut steps: Vec<PrintedStep> = Vec::new();
    for _ in 0..MOST_PRESSES {
        let next = session.next();
        if next.is_finished() {
            break;
        }
        let words = narrate::words(lesson, next, session.world(), lang);
        let number = session.step();
        let before = pictures(&session, next.step, lang);
        session.handle(SessionIntent::DoStep, &mut Nobody);
        // Where there is nothing to do but to look, what is looked for has come.
        let waits_to_see = matches!(next.step, Step::SeePhone | Step::SeeComputer);
        let pictures = if waits_to_see { pictures(&session, next.step, lang) } else { before };
        match steps.last_mut().filter(|last| last.number == number) {
            Some(last) => {
                if !last.what.contains(&words.what) {
                    last.what = [&*last.what, " ", &words.what].concat();
                }
                // Of the presses of step 1 this is the one that it is about; and what was waited for is there now.
                if matches!(next.step, Step::ChooseCodes | Step::EnterCode | Step::ScanQr) {
                    last.pictures = pictures;
                    last.rule = words.rule;
                }
            }
            None => steps.push(PrintedStep {
                number,
                step: words.step,
                title: words.title,
                what: words.what,
                rule: words.rule,
                pictures,
            }),
        }
    }
    steps
}

/// The device that a step is about; where one is copied to the other, both.
fn pictures(session: &Session, step: Step, lang: Lang) -> Vec<(Device, DeviceView)> {
    let source = Source { lang, session, drafts: &Drafts::default(), computer: ComputerId::LEARNERS };
    let is_at_the_computer =
        matches!(step, Step::WaitForConnection | Step::SeeComputer | Step::PressLogOn | Step::SendTransfer);
    let turn = session.turn().unwrap_or(if is_at_the_computer { Device::Computer } else { Device::Phone });
    let copies = matches!(step, Step::EnterCode | Step::ScanQr);
    let mut pictures = Vec::new();
    if copies || turn == Device::Computer {
        pictures.push((Device::Computer, computer::draw(source, false)));
    }
    if copies || turn == Device::Phone {
        pictures.push((Device::Phone, phone::draw(source, false)));
    }
    pictures
}

/// Nobody listens to what is played for a picture.
struct Nobody;

impl Observer for Nobody {
    fn notice(&mut self, _: &Session, _: Event) {}
}
