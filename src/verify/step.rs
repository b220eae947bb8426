//! What one step shows: who was logged on by it, whom it concerned, and what stands on the screens after it.

use crate::protocol::approval::Approval;
use crate::protocol::party::app::{Stage as AppStage, State as AppState};
use crate::protocol::party::service::{State as ServiceState, TransferState};
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::{QrCode, Side};
use crate::protocol::screen::ComputerScreen;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{
    AppMessage, BoxRequest, ComputerId, Known, Party, Question, Status, Ticket, ToApp, ToBox, ToBroker, ToCore,
    ToService,
};
use crate::protocol::world::talk::TalkInput;
use crate::protocol::world::wire::Letter;
use crate::protocol::world::{Computer, ComputerInput, Input, Output, RoomInput, Timer, World};

/// One thing that happened: a message arrived, time passed, or somebody did something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step<'a> {
    pub(crate) before: &'a World,
    pub(crate) input: Option<Input>,
    pub(crate) outputs: &'a [(Instant, Output)],
    pub(crate) after: &'a World,
}

impl<'a> Step<'a> {
    /// `input` is what somebody did; the step has it as the parties got it.
    pub(crate) fn new(
        before: &'a World,
        input: Option<Input>,
        outputs: &'a [(Instant, Output)],
        after: &'a World,
    ) -> Self {
        Self { before, input: input.and_then(|input| before.as_received(input)), outputs, after }
    }
}

/// Whether everybody who only repeats themselves was put off.
pub(crate) fn has_leapt(step: &Step) -> bool {
    step.outputs.iter().any(|(_, output)| matches!(output, Output::Leapt(_)))
}

/// Something that only an approval may bring about.
pub(crate) struct Success {
    pub(crate) at: ComputerId,
    pub(crate) approval: Approval,
    /// Who has it; nobody yet, while the tick is shown.
    pub(crate) person: Option<Person>,
}

/// The computers on which somebody has just been logged on, a transfer has just been approved, or the tick is shown.
pub(crate) fn successes(step: &Step) -> Vec<Success> {
    let mut successes = Vec::new();
    for ((at, after), before) in computers(step.after).zip(step.before.computers()) {
        if let Some((approval, person)) = success(before, after) {
            successes.push(Success { at, approval, person });
        }
    }
    successes
}

/// What has just been approved at this computer, and who has it.
fn success(before: &Computer, after: &Computer) -> Option<(Approval, Option<Person>)> {
    if let ComputerScreen::Tick { approval } = after.screen() {
        return Some((approval, None));
    }
    let was = before.service.state();
    match after.service.state() {
        ServiceState::LoggedOn { person, transfer: TransferState::Approved } => {
            let is_new = !matches!(was, ServiceState::LoggedOn { transfer: TransferState::Approved, .. });
            let approval = after.service.transfer().filter(|_| is_new)?;
            Some((approval, Some(person)))
        }
        ServiceState::LoggedOn { person, .. } => {
            let is_new = match was {
                ServiceState::LoggedOn { person: before, .. } | ServiceState::AwaitApproval { person: before, .. } => {
                    before != person
                }
                ServiceState::LoggedOut { .. } | ServiceState::AwaitAnswer { .. } => true,
            };
            is_new.then_some((after.service.site().log_on(), Some(person)))
        }
        ServiceState::LoggedOut { .. } | ServiceState::AwaitAnswer { .. } | ServiceState::AwaitApproval { .. } => None,
    }
}

/// Whom a thing that happened concerned.
pub(crate) const fn concerned(output: &Output) -> Option<Party> {
    match output {
        Output::Delivered(envelope) => Some(envelope.to()),
        Output::Seen(..) | Output::Elapsed(Timer::App(_)) => Some(Party::App),
        Output::Elapsed(Timer::Box(id, _)) => Some(Party::Box(*id)),
        Output::Elapsed(Timer::Core(_)) => Some(Party::Core),
        Output::Elapsed(Timer::Delivery(_)) | Output::Sent(_) | Output::Lost(_) | Output::Leapt(_) => None,
    }
}

/// Whether this is done to this party. A new page takes the old box with it, and most of a room is nobody's.
pub(crate) fn is_for(input: Input, party: Party) -> bool {
    match input {
        Input::Computer(id, ComputerInput::LogOn | ComputerInput::SendTransfer | ComputerInput::GoTo(_))
        | Input::Room(RoomInput::BeginElsewhere(id)) => party == Party::Service(id) || party == Party::Box(id),
        Input::Computer(id, ComputerInput::LogOff) => party == Party::Service(id),
        Input::Computer(
            id,
            ComputerInput::EnterUserId(_)
            | ComputerInput::Cancel
            | ComputerInput::CloseWindow
            | ComputerInput::TryAgain,
        ) => party == Party::Box(id),
        Input::Phone(_) | Input::Room(RoomInput::SetCamera { .. }) => party == Party::App,
        Input::Room(RoomInput::SetClock(_)) => party == Party::Core,
        // Who follows a link goes to another page, as by its address.
        Input::Talk(_, TalkInput::Follow(_)) => {
            party == Party::Service(ComputerId::LEARNERS) || party == Party::Box(ComputerId::LEARNERS)
        }
        Input::Talk(
            _,
            TalkInput::Begin(_) | TalkInput::Answer | TalkInput::Say(_) | TalkInput::Reply(_) | TalkInput::End,
        )
        | Input::Room(RoomInput::SkipSwitch | RoomInput::SetConnection(_)) => false,
    }
}

/// The parties that changed between two worlds. What is on its way belongs to nobody.
pub(crate) fn changed(before: &World, after: &World) -> Vec<Party> {
    let mut parties = Vec::new();
    let mut note = |party, has_changed: bool| {
        if has_changed {
            parties.push(party);
        }
    };
    note(Party::Broker, before.broker != after.broker);
    note(Party::Core, before.core != after.core);
    note(Party::App, before.app != after.app);
    for ((id, after), before) in computers(after).zip(before.computers()) {
        note(Party::Service(id), after.service != before.service);
        note(Party::Box(id), after.mitid_box != before.mitid_box);
    }
    parties
}

pub(crate) fn computers(world: &World) -> impl Iterator<Item = (ComputerId, &Computer)> {
    (0..).map(ComputerId).zip(world.computers())
}

/// What the app is dealing with, and the text that it shows for approval.
pub(crate) fn text_on_the_phone(world: &World) -> Option<(Ticket, Approval)> {
    match app_stage(world)? {
        AppStage::AwaitDecision { ticket, approval } => Some((ticket, approval)),
        AppStage::Locked { .. }
        | AppStage::Blocked { .. }
        | AppStage::NewPinNeeded
        | AppStage::Asking
        | AppStage::FrontPage
        | AppStage::AwaitChannel { .. }
        | AppStage::AwaitCode { .. }
        | AppStage::AwaitScan { .. }
        | AppStage::Done(_)
        | AppStage::Menu
        | AppStage::MethodPin { .. }
        | AppStage::ChooseMethod
        | AppStage::ExplainSwitch
        | AppStage::SwitchPending { .. }
        | AppStage::ChooseUnlock
        | AppStage::PinSettings
        | AppStage::ForgotPin
        | AppStage::NewPin { .. } => None,
    }
}

/// What the app asks a code for.
pub(crate) fn ticket_of_the_app(world: &World) -> Option<Ticket> {
    app_stage(world)?.ticket()
}

pub(crate) const fn app_stage(world: &World) -> Option<AppStage> {
    match world.app().state() {
        AppState::Open(open) => Some(open.stage),
        AppState::Closed | AppState::ChooseUser => None,
    }
}

/// The text on a computer that is in the middle of a log-on.
pub(crate) const fn text_in_box(screen: ComputerScreen) -> Option<Approval> {
    match screen {
        ComputerScreen::UserId { approval, .. }
        | ComputerScreen::OpenApp { approval, .. }
        | ComputerScreen::Code { approval, .. }
        | ComputerScreen::Qr { approval, .. }
        | ComputerScreen::GoOnInApp { approval }
        | ComputerScreen::NoConnection { approval }
        | ComputerScreen::Cancelling { approval }
        | ComputerScreen::Tick { approval }
        | ComputerScreen::Ended { approval, .. } => Some(approval),
        ComputerScreen::Site { .. }
        | ComputerScreen::Connecting { .. }
        | ComputerScreen::WindowClosed { .. }
        | ComputerScreen::LoggedOn { .. } => None,
    }
}

/// So many numbers a letter carries at most. In the place of those that are missing stands 0, which is nobody's PIN.
pub(crate) type Numbers = [u64; 5];

/// Every number that a letter carries, but for times and amounts: no app makes those out of what was typed.
pub(crate) fn numbers(letter: &Letter) -> Numbers {
    match letter {
        Letter::Service(_, ToService::Answer(signed)) => one(signed.value().log_on.0),
        Letter::Broker(message) => numbers_to_broker(message),
        Letter::Box(_, message) => numbers_to_box(message),
        Letter::Core(message) => numbers_to_core(message),
        Letter::App(ToApp { opening, answers, body }) => {
            three(opening.0, answers.map_or(0, |exchange| exchange.0), number_to_app(*body).into())
        }
    }
}

fn one(number: u32) -> Numbers {
    three(number, 0, 0)
}

fn two(first: u32, second: u32) -> Numbers {
    three(first, second, 0)
}

fn three(first: u32, second: u32, third: u64) -> Numbers {
    [first.into(), second.into(), third, 0, 0]
}

fn numbers_to_broker(message: &ToBroker) -> Numbers {
    match message {
        ToBroker::Authorize { log_on, .. } => one(log_on.0),
        ToBroker::SessionCreated { request, session, secret } => three(request.0, session.0, secret.0),
        ToBroker::HandBack { session, result: Ok(code) } => two(session.0, code.0),
        ToBroker::HandBack { session, result: Err(_) } | ToBroker::Redeemed { session, .. } => one(session.0),
    }
}

fn numbers_to_box(message: &ToBox) -> Numbers {
    match message {
        ToBox::Open { session, secret, .. } => three(session.0, 0, secret.0),
        ToBox::Identified { session, .. } | ToBox::UnknownUserId { session, .. } => one(session.0),
        ToBox::AppAuthenticationStarted { session, ticket } => two(session.0, ticket.0),
        ToBox::Status { status: Status::ChannelValidationOtp(code), .. } => one(u16::from(*code).into()),
        ToBox::Status { status: Status::ChannelValidationTqr(code), .. } => numbers_of_code(*code),
        ToBox::Status { status: Status::Ok(code), .. } => one(code.0),
        ToBox::Status { session, status: Status::Timeout | Status::ChannelVerified | Status::Ended(_) } => {
            one(session.0)
        }
    }
}

fn numbers_to_core(message: &ToCore) -> Numbers {
    match message {
        ToCore::CreateSession { request, .. } => one(request.0),
        ToCore::Redeem { session, code } => two(session.0, code.0),
        ToCore::FromBox { request: BoxRequest::Poll { known: Known::QrCode(code) }, .. } => numbers_of_code(*code),
        ToCore::FromBox { session, secret, .. } => three(session.0, 0, secret.0),
        ToCore::Ask { opening, exchange, question, .. } => {
            let [first, second, ..] = numbers_of_question(*question);
            let ticket = question.ticket().map_or(0, |ticket| ticket.0);
            [opening.0.into(), exchange.0.into(), ticket.into(), first, second]
        }
    }
}

fn numbers_of_question(question: Question) -> Numbers {
    match question {
        Question::VerifyCode { code: Typed::Practice(code), .. } => one(u16::from(code).into()),
        Question::VerifyScan { code, .. } => numbers_of_code(code),
        Question::AnythingWaiting
        | Question::PerformAuthentication { .. }
        | Question::GiveChannelValidation { .. }
        | Question::VerifyCode { .. }
        | Question::Confirm { .. }
        | Question::ChangeMethod(_)
        | Question::WhichMethod
        | Question::MakeNewPin => one(0),
    }
}

fn number_to_app(message: AppMessage) -> u32 {
    match message {
        AppMessage::WrongPin { wrong } | AppMessage::WrongCode { wrong, .. } => wrong.into(),
        AppMessage::Waiting(ticket)
        | AppMessage::ChannelValidationOtp(ticket)
        | AppMessage::ChannelValidationTqr(ticket)
        | AppMessage::WrongScan { ticket }
        | AppMessage::ChannelVerified { ticket, .. }
        | AppMessage::Ended { ticket, .. } => ticket.0,
        AppMessage::NothingWaiting
        | AppMessage::Authenticated(_)
        | AppMessage::Blocked { .. }
        | AppMessage::NewPinNeeded
        | AppMessage::NewPinMade
        | AppMessage::MethodIs(_)
        | AppMessage::Locked => 0,
    }
}

fn numbers_of_code(code: QrCode) -> Numbers {
    two(code.half(Side::First).bits, code.half(Side::Second).bits)
}
