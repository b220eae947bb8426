//! A learner as a set of habits: what they do without thinking about it, and what they always look at. It stands for a person in the
//! table of defences, and plays every lesson of being careful in the tests.

use super::seen::{Seen, SeenComputer};
use crate::protocol::approval::Approval;
use crate::protocol::method::Method;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::app::Page;
use crate::protocol::party::service::TransferState;
use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::{Camera, ComputerScreen, PhoneScreen, PinPurpose};
use crate::protocol::world::talk::{Talk, TalkInput, TalkStage};
use crate::protocol::world::{Actor, Address};
use crate::protocol::{ComputerInput, Input, PhoneInput};

/// What somebody does by habit.
#[expect(clippy::struct_excessive_bools, reason = "each is a habit of its own, and any can be with any other")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Habits {
    /// Types a code that somebody reads out.
    pub types_told_codes: bool,
    /// Reads the text before approving, and rejects what they did not want.
    pub reads_text: bool,
    /// Looks at the address before typing anything, and leaves a page that has another one.
    pub looks_at_address: bool,
    /// Switches to one-time codes when somebody asks for it.
    pub switches_when_asked: bool,
    /// Tells what somebody asks for.
    pub tells_secrets: bool,
}

/// What a learner has in mind, beside what they see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mind {
    pub person: Person,
    /// What they came for: what they would approve if they read it. Nothing, if they open the app by habit.
    pub wants: Option<Approval>,
    /// What the other person in a conversation wants of them. The words of a conversation do not stand in the world, so whoever
    /// has the words says what they mean.
    pub asked: Option<Request>,
}

/// What somebody asks the learner to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Request {
    /// To switch to one-time codes, now.
    SwitchToCodes,
    /// To type digits that are read off no screen.
    TypeMadeUpDigits,
}

impl Habits {
    /// Believes everybody, and looks at nothing.
    pub const GULLIBLE: Self = Self {
        types_told_codes: true,
        reads_text: false,
        looks_at_address: false,
        switches_when_asked: true,
        tells_secrets: true,
    };

    /// Everything that the official guide advises.
    pub const CAREFUL: Self = Self {
        types_told_codes: false,
        reads_text: true,
        looks_at_address: true,
        switches_when_asked: false,
        tells_secrets: false,
    };

    /// Everything that a person with these habits would do now, from what they see and have in mind. They may also wait.
    #[must_use]
    pub fn moves(self, seen: &Seen, mind: Mind) -> Vec<Input> {
        let in_talk = seen.talk.and_then(|talk| self.in_talk(talk, mind));
        let at_computers = seen.computers.iter().filter_map(|computer| {
            let input =
                if self.distrusts(computer) { Some(ComputerInput::Cancel) } else { for_what_is_wanted(computer, mind) };
            input.map(|input| Input::Computer(computer.id, input))
        });
        let on_the_phone = seen.phone.into_iter().flat_map(|phone| self.on_the_phone(phone, seen, mind));
        in_talk.into_iter().chain(at_computers).chain(on_the_phone.map(Input::Phone)).collect()
    }

    /// Answers whoever gets in touch, and hangs up on those who ask for what this person does not do.
    fn in_talk(self, talk: Talk, mind: Mind) -> Option<Input> {
        let input = match talk.stage {
            TalkStage::Ringing => (talk.begun_by == Actor::Other).then_some(TalkInput::Answer),
            TalkStage::Open { .. } => {
                let is_told_digits = has_code(talk) || mind.asked == Some(Request::TypeMadeUpDigits);
                let refuses = (is_told_digits && !self.types_told_codes)
                    || (mind.asked == Some(Request::SwitchToCodes) && !self.switches_when_asked);
                refuses.then_some(TalkInput::End)
            }
        };
        input.map(|input| Input::Talk(Actor::Learner, input))
    }

    fn on_the_phone(self, phone: PhoneScreen, seen: &Seen, mind: Mind) -> Vec<PhoneInput> {
        let switches = self.switches_when_asked && mind.asked == Some(Request::SwitchToCodes);
        let own_pin = PhoneInput::EnterPin(Typed::Practice(mind.person));
        match phone {
            PhoneScreen::Home => vec![PhoneInput::OpenApp],
            PhoneScreen::ChooseUser => vec![PhoneInput::ChooseUser(mind.person)],
            PhoneScreen::Pin { busy: false, purpose: PinPurpose::Open, .. } if switches => {
                vec![own_pin, PhoneInput::OpenMenu]
            }
            PhoneScreen::Pin { busy: false, purpose: PinPurpose::Open | PinPurpose::Method, .. } => vec![own_pin],
            PhoneScreen::Code { busy: false, .. } => {
                let codes = self.codes_to_type(seen, mind).into_iter().map(PhoneInput::EnterCode);
                or_gives_up(codes.collect())
            }
            PhoneScreen::Scan { busy: false, camera: Camera::Off | Camera::NotRecognised } => {
                let shown = self.trusted(seen).filter(|computer| matches!(computer.screen, ComputerScreen::Qr { .. }));
                or_gives_up(shown.map(|computer| PhoneInput::Scan(computer.id)).collect())
            }
            PhoneScreen::Approval { busy: false, approval } if self.reads_text && mind.wants != Some(approval) => {
                vec![PhoneInput::Reject]
            }
            PhoneScreen::Approval { busy: false, .. } => vec![PhoneInput::Approve],
            PhoneScreen::FrontPage { .. } if switches => vec![PhoneInput::OpenMenu, PhoneInput::CloseApp],
            PhoneScreen::Menu { .. } if switches => vec![PhoneInput::TurnTo(Page::Method)],
            PhoneScreen::ChooseMethod { busy: false, method: Method::QrCodes } if switches => {
                vec![PhoneInput::ChooseMethod { one_time_codes: true }]
            }
            PhoneScreen::ExplainSwitch { busy: false } if switches => vec![PhoneInput::StartSwitch],
            PhoneScreen::NoConnection => vec![PhoneInput::TryAgain],
            PhoneScreen::Result(_)
            | PhoneScreen::FrontPage { .. }
            | PhoneScreen::Menu { .. }
            | PhoneScreen::ChooseMethod { busy: false, .. }
            | PhoneScreen::ExplainSwitch { busy: false }
            | PhoneScreen::SwitchPending { busy: false, .. }
            | PhoneScreen::ChooseUnlock { .. }
            | PhoneScreen::PinSettings
            | PhoneScreen::ForgotPin => vec![PhoneInput::CloseApp],
            PhoneScreen::Pin { .. }
            | PhoneScreen::Blocked { .. }
            | PhoneScreen::NewPinNeeded
            | PhoneScreen::Looking
            | PhoneScreen::Code { busy: true, .. }
            | PhoneScreen::Scan { .. }
            | PhoneScreen::Approval { busy: true, .. }
            | PhoneScreen::ChooseMethod { busy: true, .. }
            | PhoneScreen::ExplainSwitch { busy: true }
            | PhoneScreen::SwitchPending { busy: true, .. } => Vec::new(),
        }
    }

    /// The code on the own screen, and what somebody says.
    fn codes_to_type(self, seen: &Seen, mind: Mind) -> Vec<Typed<OneTimeCode>> {
        let own = self.trusted(seen).filter_map(|computer| {
            if let ComputerScreen::Code { code, .. } = computer.screen { Some(Typed::Practice(code)) } else { None }
        });
        let told = seen.talk.and_then(Talk::said).and_then(|remark| remark.code).map(Typed::Practice);
        let made_up = (mind.asked == Some(Request::TypeMadeUpDigits)).then_some(Typed::Other);
        own.chain(told.into_iter().chain(made_up).filter(|_| self.types_told_codes)).collect()
    }

    /// The computers that this person would type or scan anything from.
    fn trusted(self, seen: &Seen) -> impl Iterator<Item = &SeenComputer> {
        seen.computers.iter().filter(move |computer| !self.distrusts(computer))
    }

    fn distrusts(self, computer: &SeenComputer) -> bool {
        self.looks_at_address && computer.address == Address::LookAlike
    }
}

/// Who has a code may go on, or close the app. Who has none can also reject.
fn or_gives_up(mut inputs: Vec<PhoneInput>) -> Vec<PhoneInput> {
    inputs.extend(inputs.is_empty().then_some(PhoneInput::Reject));
    inputs.push(PhoneInput::CloseApp);
    inputs
}

fn has_code(talk: Talk) -> bool {
    talk.said().is_some_and(|remark| remark.code.is_some())
}

/// What brings this person closer to what they came for, at this computer.
fn for_what_is_wanted(computer: &SeenComputer, mind: Mind) -> Option<ComputerInput> {
    match computer.screen {
        ComputerScreen::Site { site, .. } => (mind.wants == Some(site.log_on())).then_some(ComputerInput::LogOn),
        ComputerScreen::LoggedOn { site, transfer: TransferState::Ready | TransferState::NotApproved(_), .. } => {
            let wants_a_transfer = mind.wants.is_some_and(|wanted| wanted.is_transfer() && wanted.site == site);
            wants_a_transfer.then_some(ComputerInput::SendTransfer)
        }
        ComputerScreen::UserId { busy: false, .. } => Some(ComputerInput::EnterUserId(Typed::Practice(mind.person))),
        ComputerScreen::NoConnection { .. } => Some(ComputerInput::TryAgain),
        ComputerScreen::Connecting { .. }
        | ComputerScreen::UserId { busy: true, .. }
        | ComputerScreen::OpenApp { .. }
        | ComputerScreen::Code { .. }
        | ComputerScreen::Qr { .. }
        | ComputerScreen::GoOnInApp { .. }
        | ComputerScreen::Cancelling { .. }
        | ComputerScreen::Tick { .. }
        | ComputerScreen::Ended { .. }
        | ComputerScreen::WindowClosed { .. }
        | ComputerScreen::LoggedOn { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ComputerId;
    use crate::protocol::approval::{Site, Transfer};
    use crate::protocol::world::talk::{Channel, Contact, Remark, Role};

    const HERE: ComputerId = ComputerId::LEARNERS;
    const TEXT: Approval = Site::Bank.log_on();

    /// At the bank, with the app at home and nobody who calls.
    fn seen() -> Seen {
        let screen = ComputerScreen::Site { site: Site::Bank, last: None };
        let computers = vec![SeenComputer { id: HERE, screen, address: Address::Genuine }];
        Seen { computers, phone: Some(PhoneScreen::Home), talk: None }
    }

    fn at(screen: ComputerScreen, address: Address) -> Seen {
        Seen { computers: vec![SeenComputer { id: HERE, screen, address }], ..seen() }
    }

    fn with_phone(phone: PhoneScreen, seen: Seen) -> Seen {
        Seen { phone: Some(phone), ..seen }
    }

    /// Somebody has called, and said this.
    fn in_a_call(said: Remark, seen: Seen) -> Seen {
        let contact = Contact { channel: Channel::Call, role: Role::Support };
        let stage = TalkStage::Open { said: Some(said), reply: None };
        Seen { talk: Some(Talk { contact, begun_by: Actor::Other, stage }), ..seen }
    }

    fn wants(approval: Approval) -> Mind {
        Mind { person: Person::Signe, wants: Some(approval), asked: None }
    }

    fn asked(request: Request) -> Mind {
        Mind { asked: Some(request), ..wants(TEXT) }
    }

    fn code(digits: &str) -> OneTimeCode {
        OneTimeCode::parse(digits).expect("four digits")
    }

    const HANGS_UP: Input = Input::Talk(Actor::Learner, TalkInput::End);
    const ASKS_FOR_A_CODE: PhoneScreen = PhoneScreen::Code { wrong: 0, busy: false };

    fn types(digits: &str) -> Input {
        Input::Phone(PhoneInput::EnterCode(Typed::Practice(code(digits))))
    }

    #[test]
    fn a_learner_begins_only_what_they_came_for() {
        let log_on = Input::Computer(HERE, ComputerInput::LogOn);
        for habits in [Habits::GULLIBLE, Habits::CAREFUL] {
            assert!(habits.moves(&seen(), wants(TEXT)).contains(&log_on));
            for other in [Site::Profile.log_on(), Transfer::PREPARED.approval()] {
                assert_eq!(habits.moves(&seen(), wants(other)), [Input::Phone(PhoneInput::OpenApp)]);
            }
        }
    }

    #[test]
    fn a_told_code_is_typed_or_hung_up_on() {
        let told = Remark { turn: 0, code: Some(code("0042")), looks_away: false };
        let seen = in_a_call(told, with_phone(ASKS_FOR_A_CODE, seen()));
        assert!(Habits::GULLIBLE.moves(&seen, wants(TEXT)).contains(&types("0042")));
        let careful = Habits::CAREFUL.moves(&seen, wants(TEXT));
        assert!(careful.contains(&HANGS_UP) && !careful.contains(&types("0042")), "{careful:?}");
    }

    #[test]
    fn the_code_on_the_own_screen_is_always_typed() {
        let screen = ComputerScreen::Code { approval: TEXT, code: code("0007") };
        let seen = with_phone(ASKS_FOR_A_CODE, at(screen, Address::Genuine));
        for habits in [Habits::GULLIBLE, Habits::CAREFUL] {
            assert!(habits.moves(&seen, wants(TEXT)).contains(&types("0007")));
        }
    }

    #[test]
    fn who_looks_at_the_address_types_and_scans_nothing_from_another_page() {
        let screen = ComputerScreen::Code { approval: TEXT, code: code("0007") };
        let seen = with_phone(ASKS_FOR_A_CODE, at(screen, Address::LookAlike));
        let careful = Habits::CAREFUL.moves(&seen, wants(TEXT));
        assert!(careful.contains(&Input::Computer(HERE, ComputerInput::Cancel)), "{careful:?}");
        assert!(!careful.contains(&types("0007")));
        assert!(Habits::GULLIBLE.moves(&seen, wants(TEXT)).contains(&types("0007")));
    }

    #[test]
    fn who_reads_the_text_rejects_what_they_did_not_want() {
        let shown = |approval| with_phone(PhoneScreen::Approval { approval, busy: false }, seen());
        let says = |habits: Habits, approval| {
            let moves = habits.moves(&shown(approval), wants(TEXT));
            (moves.contains(&Input::Phone(PhoneInput::Approve)), moves.contains(&Input::Phone(PhoneInput::Reject)))
        };
        let other = Transfer::STRANGERS.approval();
        assert_eq!((says(Habits::CAREFUL, TEXT), says(Habits::CAREFUL, other)), ((true, false), (false, true)));
        assert_eq!((says(Habits::GULLIBLE, TEXT), says(Habits::GULLIBLE, other)), ((true, false), (true, false)));
    }

    #[test]
    fn who_is_asked_to_switch_does_it_or_hangs_up() {
        let said = Remark { turn: 0, code: None, looks_away: false };
        let pages = [
            (PhoneScreen::FrontPage { user: Person::Signe, method: Method::QrCodes }, PhoneInput::OpenMenu),
            (PhoneScreen::Menu { unlocked: true }, PhoneInput::TurnTo(Page::Method)),
            (
                PhoneScreen::ChooseMethod { method: Method::QrCodes, busy: false },
                PhoneInput::ChooseMethod { one_time_codes: true },
            ),
            (PhoneScreen::ExplainSwitch { busy: false }, PhoneInput::StartSwitch),
        ];
        for (page, next) in pages {
            let seen = in_a_call(said, with_phone(page, seen()));
            let does = |habits: Habits, mind| habits.moves(&seen, mind).contains(&Input::Phone(next));
            assert!(does(Habits::GULLIBLE, asked(Request::SwitchToCodes)), "{next:?}");
            assert!(!does(Habits::GULLIBLE, wants(TEXT)), "nobody asked for {next:?}");
            assert!(!does(Habits::CAREFUL, asked(Request::SwitchToCodes)), "{next:?}");
            assert!(Habits::CAREFUL.moves(&seen, asked(Request::SwitchToCodes)).contains(&HANGS_UP));
        }
    }

    #[test]
    fn made_up_digits_are_typed_only_when_somebody_says_them() {
        let guess = Input::Phone(PhoneInput::EnterCode(Typed::Other));
        let seen = in_a_call(Remark { turn: 0, code: None, looks_away: false }, with_phone(ASKS_FOR_A_CODE, seen()));
        assert!(Habits::GULLIBLE.moves(&seen, asked(Request::TypeMadeUpDigits)).contains(&guess));
        assert!(!Habits::GULLIBLE.moves(&seen, wants(TEXT)).contains(&guess));
        let careful = Habits::CAREFUL.moves(&seen, asked(Request::TypeMadeUpDigits));
        assert!(!careful.contains(&guess) && careful.contains(&HANGS_UP));
    }

    #[test]
    fn who_has_no_code_can_only_give_up() {
        let seen = with_phone(ASKS_FOR_A_CODE, at(ComputerScreen::Connecting { site: Site::Bank }, Address::Genuine));
        let gives_up = [PhoneInput::Reject, PhoneInput::CloseApp].map(Input::Phone);
        assert_eq!(Habits::GULLIBLE.moves(&seen, wants(TEXT)), gives_up);
    }
}
