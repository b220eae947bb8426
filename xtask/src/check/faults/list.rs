//! The faults, in the order of the rules. Each is a plausible mistake that is easy to overlook.

use super::{
    Fault,
    Form::{Expression, Statements},
    Room,
};

const CORE: &str = "src/protocol/party/core/mod.rs";
const CORE_APP: &str = "src/protocol/party/core/app.rs";
const ACCOUNT: &str = "src/protocol/party/core/account.rs";
const METHOD: &str = "src/protocol/method.rs";
const SESSION: &str = "src/protocol/party/core/session.rs";
const BOX: &str = "src/protocol/party/mitid_box/mod.rs";
const APP_ACT: &str = "src/protocol/party/app/act.rs";
const APP_EXCHANGE: &str = "src/protocol/party/app/exchange.rs";
const BROKER: &str = "src/protocol/party/broker.rs";
const SERVICE: &str = "src/protocol/party/service.rs";
const WORLD: &str = "src/protocol/world/mod.rs";
const SCREEN: &str = "src/protocol/screen.rs";

const TWO_BROWSERS: Room = Room::quick("code, and a second browser with the same user ID");
const WRONG_DATA: Room = Room::quick("code, time and wrong data");
const WRONG_DATA_FULL: Room = WRONG_DATA.full();
const QR: Room = Room::quick("QR code, renewed and scanned");
const SETTING_FULL: Room = Room::quick("the setting, and the switch to one-time codes").full();
const BLOCKS: Room = Room::quick("blocks and a new PIN");
const FINGERPRINT: Room = Room::quick("fingerprint");
const FINGERPRINT_FULL: Room = FINGERPRINT.full();
const AGAIN: Room = Room::quick("a log-on after a log-on");
const SWITCH_IN_TIME: Room = Room::quick("time runs: the switch to one-time codes").full();
const BLOCKS_IN_TIME: Room = Room::quick("time runs: wrong PINs and blocks").full();
const BANK: Room = Room::quick("a bank transfer");
const BANK_FULL: Room = BANK.full();

pub const FAULTS: &[Fault] = &[
    // -- code-after-pin
    Fault {
        name: "the code is made when the box asks for the app",
        rule: "code-after-pin",
        room: BANK,
        file: CORE,
        form: Statements,
        original: "session.stage = Stage::AwaitApp { user, ticket: self.last_ticket.take_next() };",
        faulty: "let code = crate::protocol::one_time_code::OneTimeCode::generate(&mut self.generator);
            session.stage = Stage::AwaitCode { user, ticket: self.last_ticket.take_next(), code, wrong: 0 };",
    },
    Fault {
        name: "anybody's PIN is right",
        rule: "code-after-pin",
        room: WRONG_DATA_FULL,
        file: ACCOUNT,
        form: Expression,
        original: "proof == Typed::Practice(self.person)",
        faulty: "matches!(proof, Typed::Practice(_))",
    },
    Fault {
        name: "a finger opens an app that is set to the PIN",
        rule: "code-after-pin",
        room: FINGERPRINT_FULL,
        file: APP_ACT,
        form: Expression,
        original: "asks && self.unlock() != Unlock::Pin",
        faulty: "asks",
    },
    // -- text-after-code
    Fault {
        name: "the text comes along with the question for the code",
        rule: "text-after-code",
        room: WRONG_DATA,
        file: CORE_APP,
        form: Expression,
        original: "AppMessage::ChannelValidationOtp(ticket)",
        faulty: "AppMessage::ChannelVerified { ticket, approval: self.approval }",
    },
    Fault {
        name: "the text comes along with the question for the QR code",
        rule: "text-after-code",
        room: QR,
        file: CORE_APP,
        form: Expression,
        original: "AppMessage::ChannelValidationTqr(ticket)",
        faulty: "AppMessage::ChannelVerified { ticket, approval: self.approval }",
    },
    Fault {
        name: "no code is asked for",
        rule: "text-after-code",
        room: WRONG_DATA,
        file: CORE_APP,
        form: Statements,
        original: "session.stage = Stage::AwaitCode { user, ticket, code, wrong: 0 };",
        faulty: "session.stage = Stage::AwaitDecision { user, ticket };",
    },
    Fault {
        name: "no QR code is asked for",
        rule: "text-after-code",
        room: QR,
        file: CORE_APP,
        form: Statements,
        original: "session.stage = Stage::AwaitScan { user, ticket, code, before: None, renew_at: now + QR_GENERATION };",
        faulty: "session.stage = Stage::AwaitDecision { user, ticket };",
    },
    // -- no-is-no
    Fault {
        name: "the box takes every end for a yes",
        rule: "no-is-no",
        room: BANK,
        file: BOX,
        form: Statements,
        original: "self.stage = Stage::Ended(outcome);",
        faulty: "self.stage = Stage::Ticked { code: AuthorizationCode(0), until: now + TICK_SHOWN };",
    },
    Fault {
        name: "the tick stands on the computer at every end",
        rule: "no-is-no",
        room: BANK,
        file: SCREEN,
        form: Expression,
        original: "ComputerScreen::Ended { approval, outcome }",
        faulty: "ComputerScreen::Tick { approval }",
    },
    Fault {
        name: "an answer without a person logs on a person by default",
        rule: "no-is-no",
        room: TWO_BROWSERS,
        file: SERVICE,
        form: Expression,
        original: "State::LoggedOut { last: Some(why) }",
        faulty: "State::LoggedOn { person: Person::Signe, transfer: TransferState::NotApproved(why) }",
    },
    // -- log-on-after-approval
    Fault {
        name: "anybody can approve a transfer",
        rule: "log-on-after-approval",
        room: BANK_FULL,
        file: SERVICE,
        form: Expression,
        original: "by == person",
        faulty: "true",
    },
    Fault {
        name: "an approval is exchanged for somebody else",
        rule: "log-on-after-approval",
        room: QR,
        file: SESSION,
        form: Expression,
        original: "unused.take_if(|code| *code == presented).map(|_| *by)",
        faulty: "unused.take_if(|code| *code == presented).map(|_| Person::Anders)",
    },
    Fault {
        name: "the app sends a yes for Reject",
        rule: "log-on-after-approval",
        room: QR,
        file: APP_ACT,
        form: Statements,
        original: "self.decide(now, ticket, Decision::Reject, out);",
        faulty: "let approval = self.stage().and_then(|stage| match stage {
                Stage::AwaitDecision { approval, .. } => Some(approval),
                _ => None,
            });
            self.decide(now, ticket, approval.map_or(Decision::Reject, Decision::Approve), out);",
    },
    // -- blocked-does-nothing
    Fault {
        name: "nobody looks whether the app is blocked",
        rule: "blocked-does-nothing",
        room: BLOCKS,
        file: CORE_APP,
        form: Expression,
        original: "account.pin.refusal()",
        faulty: "None::<AppMessage>",
    },
    Fault {
        name: "a blocked app may ask what waits",
        rule: "blocked-does-nothing",
        room: BLOCKS,
        file: CORE_APP,
        form: Expression,
        original: "question != Question::MakeNewPin",
        faulty: "!matches!(question, Question::MakeNewPin | Question::AnythingWaiting)",
    },
    Fault {
        name: "a blocked app is told to ask for the PIN",
        rule: "blocked-does-nothing",
        room: BLOCKS,
        file: CORE_APP,
        form: Expression,
        original: "blocked.or_else(|| is_locked.then_some(AppMessage::Locked))",
        faulty: "blocked.map(|_| AppMessage::Locked).or_else(|| is_locked.then_some(AppMessage::Locked))",
    },
    Fault {
        name: "wrong PINs never block the app",
        rule: "blocked-does-nothing",
        room: BLOCKS,
        file: ACCOUNT,
        form: Expression,
        original: "self.pin.after_a_wrong_one(now)",
        faulty: "self.pin",
    },
    Fault {
        name: "a block is over as soon as it begins",
        rule: "blocked-does-nothing",
        room: BLOCKS_IN_TIME,
        file: CORE,
        form: Statements,
        original: "timers.push((until, CoreTimer::BlockOver(account.person)));",
        faulty: "timers.push((until.min(Instant::START), CoreTimer::BlockOver(account.person)));",
    },
    // -- codes-after-switch
    Fault {
        name: "one-time codes count from the start of the switch",
        rule: "codes-after-switch",
        room: SETTING_FULL,
        file: CORE_APP,
        form: Expression,
        original: "account.method == Method::OneTimeCodes",
        faulty: "account.method != Method::QrCodes",
    },
    Fault {
        name: "the setting does not matter",
        rule: "codes-after-switch",
        room: SETTING_FULL,
        file: CORE_APP,
        form: Expression,
        original: "user == app_user && uses_codes",
        faulty: "user == app_user",
    },
    Fault {
        name: "the switch takes half as long",
        rule: "codes-after-switch",
        room: SWITCH_IN_TIME,
        file: METHOD,
        form: Expression,
        original: "now + SWITCH_TAKES",
        faulty: "now + SWITCH_TAKES / 2",
    },
    Fault {
        name: "the switch takes an hour more",
        rule: "codes-after-switch",
        room: SWITCH_IN_TIME,
        file: CORE,
        form: Statements,
        original: "timers.push((at, CoreTimer::SwitchReady(account.person)));",
        faulty: "timers.push((at + Duration::from_secs(3_600), CoreTimer::SwitchReady(account.person)));",
    },
    // -- code-works-once
    Fault {
        name: "a wrong code is answered with the text",
        rule: "code-works-once",
        room: WRONG_DATA,
        file: CORE_APP,
        form: Expression,
        original: "AppMessage::WrongCode { ticket, wrong }",
        faulty: "AppMessage::ChannelVerified { ticket, approval: session.approval }",
    },
    Fault {
        name: "the code of an earlier log-on is right too",
        rule: "code-works-once",
        room: AGAIN,
        file: CORE_APP,
        form: Expression,
        original: "typed == Typed::Practice(code)",
        faulty: "typed != Typed::Other",
    },
    Fault {
        name: "a code that has worked works again",
        rule: "code-works-once",
        room: AGAIN,
        file: CORE_APP,
        form: Statements,
        original: "session.stage = Stage::AwaitDecision { user, ticket };
            session.answer_poll_with_news(out);
            return session.how_far(app_user);",
        faulty: "return AppMessage::ChannelVerified { ticket, approval: session.approval };",
    },
    Fault {
        name: "a wrong code counts twice",
        rule: "code-works-once",
        room: WRONG_DATA,
        file: CORE_APP,
        form: Expression,
        original: "wrong.saturating_add(1)",
        faulty: "wrong.saturating_add(2)",
    },
    // -- outcome-stays
    Fault {
        name: "the core ignores Cancel",
        rule: "outcome-stays",
        room: WRONG_DATA,
        file: CORE,
        form: Statements,
        original: "self.end(id, Outcome::Cancelled, out);",
        faulty: "let _nothing_is_ended = id;",
    },
    Fault {
        name: "the core ignores Reject",
        rule: "outcome-stays",
        room: WRONG_DATA,
        file: CORE_APP,
        form: Statements,
        original: "session.settle(Ending::NotApproved(Outcome::Rejected), out)",
        faulty: "()",
    },
    Fault {
        name: "the third wrong code is let through to the end",
        rule: "outcome-stays",
        room: WRONG_DATA,
        file: CORE_APP,
        form: Statements,
        original: "session.settle(Ending::NotApproved(Outcome::CodesUsedUp), out);",
        faulty: "let code = self.last_code.take_next();
            session.settle(Ending::Approved { by: user, unused: Some(code), code }, out);",
    },
    Fault {
        name: "whoever cancels has approved",
        rule: "outcome-stays",
        room: BANK,
        file: CORE,
        form: Statements,
        original: "session.settle(Ending::NotApproved(outcome), out);",
        faulty: "let (by, code) = (user.unwrap_or(Person::Signe), self.last_code.take_next());
            session.settle(Ending::Approved { by, unused: Some(code), code }, out);",
    },
    Fault {
        name: "wrong codes never end a log-on",
        rule: "outcome-stays",
        room: WRONG_DATA,
        file: CORE_APP,
        form: Expression,
        original: "wrong >= WRONG_CODES_END_THE_SESSION",
        faulty: "false",
    },
    Fault {
        name: "whoever writes last wins",
        rule: "outcome-stays",
        room: TWO_BROWSERS,
        file: SESSION,
        form: Statements,
        original: "if !self.is_done() {
            self.stage = Stage::Done { ticket: self.ticket(), ending };
        }",
        faulty: "self.stage = Stage::Done { ticket: self.ticket(), ending };",
    },
    Fault {
        name: "Cancel is always answered with 'cancelled'",
        rule: "outcome-stays",
        room: TWO_BROWSERS,
        file: CORE,
        form: Statements,
        original: "session.held_poll = Some(HeldPoll { computer, known: Known::Verified, until: now });",
        faulty: "session.tell_box(computer, Status::Ended(Outcome::Cancelled), out);",
    },
    Fault {
        name: "the app is told 'rejected' of every end",
        rule: "outcome-stays",
        room: WRONG_DATA,
        file: CORE,
        form: Statements,
        original: "out.app(app.opening, None, AppMessage::Ended { ticket, outcome });",
        faulty: "out.app(app.opening, None, AppMessage::Ended { ticket, outcome: Outcome::Rejected });",
    },
    // -- same-text
    Fault {
        name: "the core tells the app the text of another site",
        rule: "same-text",
        room: QR,
        file: CORE_APP,
        form: Expression,
        original: "self.approval",
        faulty: "crate::protocol::approval::Site::Bank.log_on()",
    },
    Fault {
        name: "the app shows the text of a log-on for a transfer",
        rule: "same-text",
        room: BANK_FULL,
        file: APP_EXCHANGE,
        form: Expression,
        original: "open.stage = Stage::AwaitDecision { ticket, approval }",
        faulty: "open.stage = Stage::AwaitDecision { ticket, approval: approval.site.log_on() }",
    },
    Fault {
        name: "the box is opened with the text of a log-on for a transfer",
        rule: "same-text",
        room: BANK_FULL,
        file: BROKER,
        form: Statements,
        original: "out.mitid_box(log_on.computer, ToBox::Open { session, secret, approval });",
        faulty: "out.mitid_box(log_on.computer, ToBox::Open { session, secret, approval: approval.site.log_on() });",
    },
    // -- one-session-each
    Fault {
        name: "nobody looks for a parallel session",
        rule: "one-session-each",
        room: TWO_BROWSERS,
        file: CORE,
        form: Expression,
        original: "under_way(session, user)",
        faulty: "false",
    },
    Fault {
        name: "a session is under way only once the app is asked for",
        rule: "one-session-each",
        room: TWO_BROWSERS,
        file: CORE,
        form: Expression,
        original: "session.id != id && session.user() == Some(user)",
        faulty: "session.id != id && session.waits_for(user).is_some()",
    },
    // -- pin-stays-in-phone
    Fault {
        name: "the app numbers its questions by the PIN",
        rule: "pin-stays-in-phone",
        room: FINGERPRINT,
        file: APP_EXCHANGE,
        form: Expression,
        original: "self.last_exchange.take_next()",
        faulty: "crate::protocol::world::message::Exchange(open.user.pin().parse().unwrap_or_default())",
    },
    Fault {
        name: "the authorization code is the PIN",
        rule: "pin-stays-in-phone",
        room: QR,
        file: CORE_APP,
        form: Expression,
        original: "self.last_code.take_next()",
        faulty: "crate::protocol::world::message::AuthorizationCode(user.pin().parse().unwrap_or_default())",
    },
    // -- only-one-acts
    Fault {
        name: "an answer reaches every browser",
        rule: "only-one-acts",
        room: TWO_BROWSERS,
        file: WORLD,
        form: Statements,
        original: "if let Ok(computer) = self.computer_mut(id) {
                    computer.service.receive(message);
                }",
        faulty: "for computer in &mut self.computers { computer.service.receive(message); }",
    },
    Fault {
        name: "the user ID opens the app",
        rule: "only-one-acts",
        room: BANK,
        file: WORLD,
        form: Expression,
        original: "self.do_at_computer(id, input, out)",
        faulty: "let party = self.do_at_computer(id, input, out)?;
            if let ComputerInput::EnterUserId(_) = input { self.app.handle(now, PhoneInput::OpenApp, out)?; }
            Ok(party)",
    },
    Fault {
        name: "closing the app closes the box",
        rule: "only-one-acts",
        room: QR,
        file: WORLD,
        form: Statements,
        original: "self.app.handle(now, input, out)?;",
        faulty: "self.app.handle(now, input, out)?;
            if input == PhoneInput::CloseApp {
                for computer in &mut self.computers { computer.mitid_box = Default::default(); }
            }",
    },
];
