//! Who knows what at a moment of a session: a fold over everything that was received, seen, typed and told. Nobody knows what they
//! never received.

use crate::history::History;
use crate::people::{Event, Fact, Knower, Seen, learnt};
use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::PhoneScreen;
use crate::protocol::world::message::{
    Answer, AppMessage, BoxRequest, Decision, Party, Question, Status, ToApp, ToBox, ToBroker, ToCore, ToService,
};
use crate::protocol::world::wire::{Envelope, Letter};
use crate::protocol::world::{Actor, Output};
use crate::protocol::{ComputerInput, Input, Instant, PhoneInput, World};

/// What is worth knowing of a log-on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The learner's user ID.
    UserId,
    /// The learner's PIN. A proof that it was entered is not the PIN.
    Pin,
    /// A one-time code or a QR code.
    Code,
    /// What is to be approved.
    Text,
    /// How a log-on ended.
    Outcome,
}

impl Item {
    pub const ALL: [Self; 5] = [Self::UserId, Self::Pin, Self::Code, Self::Text, Self::Outcome];
}

/// Who knows something, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub who: Knower,
    /// For each of [`Item::ALL`].
    pub since: [Option<Instant>; Item::ALL.len()],
}

impl Row {
    #[must_use]
    pub fn since(&self, item: Item) -> Option<Instant> {
        self.since[item as usize]
    }
}

/// Who knows what at this moment: people first, then each program that has received or made anything.
#[must_use]
pub fn who_knows_what(history: &History, until: Instant) -> Vec<Row> {
    let learner = history.lesson().learner;
    let mut table = Table(Vec::new());
    for item in [Item::UserId, Item::Pin] {
        table.learn(Knower::Person(Actor::Learner), item, Instant::START);
    }
    let mut world = history.beginning().clone();
    table.look(&world, Instant::START);
    let follow = |world: &mut World, until: Instant, table: &mut Table| {
        while let Some((when, _)) = world.poll_timeout().filter(|(when, _)| *when <= until) {
            let before = world.clone();
            world.handle_timeout(when);
            while let Some((at, output)) = world.poll_output() {
                table.notice(at, Event::Output(output), &before, world, learner);
            }
        }
    };
    for entry in &history.entries()[..history.cursor()] {
        follow(&mut world, entry.at, &mut table);
        let before = world.clone();
        if world.handle(entry.at, entry.input).is_err() {
            break;
        }
        table.notice(entry.at, Event::Input(entry.by, entry.input), &before, &world, learner);
        while let Some((at, output)) = world.poll_output() {
            table.notice(at, Event::Output(output), &before, &world, learner);
        }
    }
    follow(&mut world, until, &mut table);
    table.0
}

struct Table(Vec<Row>);

impl Table {
    fn learn(&mut self, who: Knower, item: Item, at: Instant) {
        let place = match self.0.binary_search_by_key(&order(who), |row| order(row.who)) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, Row { who, since: [None; Item::ALL.len()] });
                place
            }
        };
        self.0[place].since[item as usize].get_or_insert(at);
    }

    fn notice(&mut self, at: Instant, event: Event, before: &World, after: &World, learner: Person) {
        for (who, fact) in learnt(event, before, after, learner) {
            if let Some(item) = item_of(fact, learner) {
                self.learn(who, item, at);
            }
        }
        match event {
            Event::Input(_, input) => self.typed(at, input),
            Event::Output(Output::Sent(envelope)) => self.written(at, &envelope),
            Event::Output(Output::Delivered(envelope)) => {
                for item in content(&envelope.letter) {
                    self.learn(Knower::Party(envelope.to()), item, at);
                }
            }
            Event::Output(Output::Lost(_) | Output::Seen(..) | Output::Elapsed(_) | Output::Leapt(_)) => {}
        }
        self.look(after, at);
    }

    /// Both people look at what stands in front of them.
    fn look(&mut self, world: &World, at: Instant) {
        for who in [Actor::Learner, Actor::Other] {
            if let Some(PhoneScreen::Result(_)) = Seen::by(who, world).phone {
                self.learn(Knower::Person(who), Item::Outcome, at);
            }
        }
    }

    /// What is typed is known by the program that it is typed into.
    fn typed(&mut self, at: Instant, input: Input) {
        let typed = match input {
            Input::Computer(id, ComputerInput::EnterUserId(Typed::Practice(_))) => (Party::Box(id), Item::UserId),
            Input::Phone(PhoneInput::EnterPin(Typed::Practice(_))) => (Party::App, Item::Pin),
            Input::Phone(PhoneInput::EnterCode(Typed::Practice(_)) | PhoneInput::Scan(_)) => (Party::App, Item::Code),
            Input::Phone(PhoneInput::Approve | PhoneInput::Reject) => (Party::App, Item::Outcome),
            Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_) => return,
        };
        self.learn(Knower::Party(typed.0), typed.1, at);
    }

    /// Whoever writes something knows it.
    fn written(&mut self, at: Instant, envelope: &Envelope) {
        for item in content(&envelope.letter) {
            self.learn(Knower::Party(envelope.from), item, at);
        }
    }
}

fn item_of(fact: Fact, learner: Person) -> Option<Item> {
    match fact {
        Fact::UserId(person) => (person == learner).then_some(Item::UserId),
        Fact::Pin(person) => (person == learner).then_some(Item::Pin),
        Fact::Code(..) | Fact::Qr(_) => Some(Item::Code),
        Fact::Text(_) => Some(Item::Text),
        Fact::Outcome(_) => Some(Item::Outcome),
    }
}

/// What can be read in a message. That a PIN was right is no PIN.
#[must_use]
pub fn content(letter: &Letter) -> Vec<Item> {
    match letter {
        Letter::Service(_, ToService::Answer(signed)) => {
            let Answer { result: _, .. } = signed.value();
            vec![Item::Outcome]
        }
        Letter::Broker(message) => match message {
            ToBroker::Authorize { .. } => vec![Item::Text],
            ToBroker::SessionCreated { .. } => Vec::new(),
            ToBroker::HandBack { .. } | ToBroker::Redeemed { .. } => vec![Item::Outcome],
        },
        Letter::Box(_, message) => match message {
            ToBox::Open { .. } => vec![Item::Text],
            ToBox::Status { status: Status::ChannelValidationOtp(_) | Status::ChannelValidationTqr(_), .. } => {
                vec![Item::Code]
            }
            ToBox::Status { status: Status::Ok(_) | Status::Ended(_), .. } => vec![Item::Outcome],
            ToBox::Identified { .. }
            | ToBox::UnknownUserId { .. }
            | ToBox::AppAuthenticationStarted { .. }
            | ToBox::Status { status: Status::Timeout | Status::ChannelVerified, .. } => Vec::new(),
        },
        Letter::Core(message) => to_core(message),
        Letter::App(message) => to_app(message),
    }
}

fn to_core(message: &ToCore) -> Vec<Item> {
    match message {
        ToCore::CreateSession { .. } => vec![Item::Text],
        ToCore::FromBox { request: BoxRequest::Identify(Typed::Practice(_)), .. } => vec![Item::UserId],
        ToCore::Ask { question: Question::VerifyCode { code: Typed::Practice(_), .. }, .. }
        | ToCore::Ask { question: Question::VerifyScan { .. }, .. } => vec![Item::Code],
        ToCore::Ask { question: Question::Confirm { decision: Decision::Approve(_), .. }, .. } => {
            vec![Item::Text, Item::Outcome]
        }
        ToCore::Ask { question: Question::Confirm { decision: Decision::Reject, .. }, .. } => vec![Item::Outcome],
        ToCore::Redeem { .. }
        | ToCore::FromBox {
            request:
                BoxRequest::Identify(Typed::Other)
                | BoxRequest::StartAppAuthentication
                | BoxRequest::Poll { .. }
                | BoxRequest::Cancel,
            ..
        }
        | ToCore::Ask {
            question:
                Question::AnythingWaiting
                | Question::PerformAuthentication { .. }
                | Question::GiveChannelValidation { .. }
                | Question::VerifyCode { code: Typed::Other, .. }
                | Question::ChangeMethod(_)
                | Question::WhichMethod
                | Question::MakeNewPin,
            ..
        } => Vec::new(),
    }
}

fn to_app(message: &ToApp) -> Vec<Item> {
    match message.body {
        AppMessage::ChannelVerified { .. } => vec![Item::Text],
        AppMessage::Ended { .. } => vec![Item::Outcome],
        AppMessage::Waiting(_)
        | AppMessage::NothingWaiting
        | AppMessage::Authenticated(_)
        | AppMessage::WrongPin { .. }
        | AppMessage::Blocked { .. }
        | AppMessage::NewPinNeeded
        | AppMessage::NewPinMade
        | AppMessage::ChannelValidationOtp(_)
        | AppMessage::ChannelValidationTqr(_)
        | AppMessage::WrongCode { .. }
        | AppMessage::WrongScan { .. }
        | AppMessage::MethodIs(_)
        | AppMessage::Locked => Vec::new(),
    }
}

/// People before programs, the learner first.
fn order(who: Knower) -> (u8, Option<Party>) {
    match who {
        Knower::Person(Actor::Learner) => (0, None),
        Knower::Person(Actor::Other) => (1, None),
        Knower::Party(party) => (2, Some(party)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inside::played;
    use crate::lesson::{Action, catalog};
    use crate::protocol::Seed;

    fn table(history: &History) -> Vec<Row> {
        who_knows_what(history, history.world().now())
    }

    fn knows(table: &[Row], who: Knower) -> Vec<Item> {
        let row = table.iter().find(|row| row.who == who);
        row.map_or(Vec::new(), |row| Item::ALL.into_iter().filter(|item| row.since(*item).is_some()).collect())
    }

    #[test]
    fn after_a_log_on_each_knows_what_it_needs_and_the_pin_has_not_left_the_phone() {
        let table = table(&played(&catalog::log_on::LESSON));
        let party = |party| knows(&table, Knower::Party(party));
        assert_eq!(knows(&table, Knower::Person(Actor::Learner)), Item::ALL);
        assert_eq!(party(Party::App), [Item::Pin, Item::Code, Item::Text, Item::Outcome]);
        assert_eq!(party(Party::Core), [Item::UserId, Item::Code, Item::Text, Item::Outcome]);
        let here = crate::protocol::ComputerId::LEARNERS;
        assert_eq!(party(Party::Box(here)), [Item::UserId, Item::Code, Item::Text, Item::Outcome]);
        assert_eq!(party(Party::Broker), [Item::Text, Item::Outcome]);
        assert_eq!(party(Party::Service(here)), [Item::Text, Item::Outcome]);
        assert_eq!(knows(&table, Knower::Person(Actor::Other)), []);
    }

    #[test]
    fn in_every_lesson_the_pin_is_known_to_the_phone_and_to_people_alone() {
        let days = catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson));
        for lesson in catalog::ALL.iter().copied().chain(days) {
            for row in table(&played(lesson)) {
                match row.who {
                    Knower::Person(_) | Knower::Party(Party::App) => {}
                    Knower::Party(party) => assert_eq!(row.since(Item::Pin), None, "{}: {party:?}", lesson.key),
                }
                if let Knower::Party(Party::Service(_) | Party::Broker) = row.who {
                    assert_eq!((row.since(Item::UserId), row.since(Item::Code)), (None, None), "{}", lesson.key);
                }
            }
        }
    }

    #[test]
    fn nobody_knows_anything_before_it_has_come_to_them() {
        let mut history = History::new(&catalog::log_on::LESSON, Seed(1));
        assert_eq!(table(&history).len(), 1);
        let Action::Do(input) = history.next().action else { panic!("{:?}", history.next()) };
        history.record(Instant::START, Actor::Learner, input).expect("what comes next");
        let broker = Knower::Party(Party::Broker);
        assert_eq!(knows(&table(&history), broker), [], "the message is under way");
        history.settle();
        assert_eq!(knows(&table(&history), broker), [Item::Text]);
        history.step_back();
        assert_eq!(table(&history).len(), 1, "it has not happened yet");
    }

    #[test]
    fn who_is_told_a_secret_knows_it_from_then_on() {
        let told = catalog::ALL.iter().flat_map(|lesson| catalog::days(lesson)).filter(|day| {
            let history = played(day);
            let others = Knower::Person(Actor::Other);
            let others_know = knows(&table(&history), others);
            let mut before = history;
            before.seek(0);
            others_know.contains(&Item::UserId) && knows(&table(&before), others).is_empty()
        });
        assert!(told.count() > 0, "on some day the user ID is told to support, or typed into a copied page");
    }
}
