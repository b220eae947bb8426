//! Messages and inputs in words, as they stand in a transcript.

use std::borrow::Cow;

use super::term::{approval_text, log_on_button, site_name};
use crate::i18n::Lang;
use crate::i18n::Wire;
use crate::protocol::approval::Outcome;
use crate::protocol::method::{Method, MethodChange};
use crate::protocol::party::app::Page;
use crate::protocol::qr_code::{QrHalf, Side};
use crate::protocol::screen::{PhoneScreen, Scene};
use crate::protocol::world::Actor;
use crate::protocol::world::message::{
    Answer, AppMessage, BoxRequest, Decision, NotLoggedOn, Party, Question, Status, ToApp, ToBox, ToBroker, ToCore,
    ToService,
};
use crate::protocol::world::talk::TalkInput;
use crate::protocol::world::wire::{Connection, Envelope, Letter};
use crate::protocol::{ComputerInput, Input, PhoneInput, RoomInput};

/// Who does it: the learner, somebody elsewhere, or nobody in the world.
#[must_use]
pub fn who(by: Actor, input: Input, lang: Lang) -> &'static str {
    let texts = &lang.days().wire;
    match (by, input) {
        (_, Input::Room(_)) => texts.room(),
        (Actor::Other, Input::Computer(..) | Input::Phone(_) | Input::Talk(..)) => texts.stranger(),
        (Actor::Learner, Input::Computer(..) | Input::Phone(_) | Input::Talk(..)) => texts.person(),
    }
}

/// What they do. `before` is what the learner had in front of them: it says what a button is called.
#[must_use]
pub fn of_input(input: Input, before: Scene, lang: Lang) -> Cow<'static, str> {
    let texts = &lang.days().wire;
    let all = lang.texts();
    let text = match input {
        Input::Computer(_, ComputerInput::LogOn) => {
            return texts.input_page(log_on_button(before.computer.site(), all)).into();
        }
        Input::Phone(PhoneInput::CloseApp) if matches!(before.phone, PhoneScreen::SwitchPending { .. }) => {
            return texts.input_page(all.phone.close_and_wait()).into();
        }
        Input::Room(RoomInput::BeginElsewhere(_)) => texts.room_elsewhere(),
        Input::Computer(_, ComputerInput::GoTo(site)) => return texts.input_go_to(site_name(site, all)).into(),
        Input::Phone(PhoneInput::ChooseUser(user)) => return texts.input_choose_user(user.name()).into(),
        Input::Phone(PhoneInput::TurnTo(page)) => {
            let phone = &all.phone;
            return texts
                .input_page(match page {
                    Page::Method => phone.setting_method(),
                    Page::Unlock => phone.setting_unlock(),
                    Page::Pin => phone.setting_pin(),
                    Page::ForgotPin => phone.forgot_pin(),
                    Page::NewPin => phone.make_new_pin(),
                })
                .into();
        }
        Input::Computer(_, ComputerInput::SendTransfer) => texts.input_send_transfer(),
        Input::Computer(_, ComputerInput::LogOff) => texts.input_log_off(),
        Input::Computer(_, ComputerInput::EnterUserId(_)) => texts.input_user_id(),
        Input::Computer(_, ComputerInput::Cancel) => texts.input_cancel(),
        Input::Computer(_, ComputerInput::CloseWindow) => texts.input_close_window(),
        Input::Computer(_, ComputerInput::TryAgain) | Input::Phone(PhoneInput::TryAgain) => texts.input_try_again(),
        Input::Phone(PhoneInput::OpenApp) => texts.input_open_app(),
        Input::Phone(PhoneInput::CloseApp) => texts.input_close_app(),
        Input::Phone(PhoneInput::EnterPin(_)) => texts.input_pin(),
        Input::Phone(PhoneInput::UseBiometrics) => texts.input_biometrics(),
        Input::Phone(PhoneInput::EnterCode(_)) => texts.input_code(),
        Input::Phone(PhoneInput::Scan(_)) => texts.input_scan(),
        Input::Phone(PhoneInput::Approve) => texts.input_approve(),
        Input::Phone(PhoneInput::Reject) => texts.input_reject(),
        Input::Phone(PhoneInput::LeaveResult) => texts.input_leave(),
        Input::Phone(PhoneInput::OpenMenu) => texts.input_menu(),
        Input::Phone(PhoneInput::GoBack) => texts.input_back(),
        Input::Phone(PhoneInput::ChooseMethod { one_time_codes: true }) => texts.input_choose_codes(),
        Input::Phone(PhoneInput::ChooseMethod { one_time_codes: false }) => texts.input_choose_qr(),
        Input::Phone(PhoneInput::StartSwitch) => texts.input_start_switch(),
        Input::Phone(PhoneInput::CancelSwitch) => texts.input_cancel_switch(),
        Input::Phone(PhoneInput::ChooseUnlock(_)) => texts.input_choose_unlock(),
        Input::Talk(_, TalkInput::Begin(_)) => texts.talk_begin(),
        Input::Talk(_, TalkInput::Answer) => texts.talk_answer(),
        Input::Talk(_, TalkInput::Say(_)) => texts.talk_say(),
        Input::Talk(_, TalkInput::Reply(_)) => texts.talk_reply(),
        Input::Talk(_, TalkInput::Follow(_)) => texts.talk_follow(),
        Input::Talk(_, TalkInput::End) => texts.talk_end(),
        Input::Room(RoomInput::SkipSwitch) => texts.room_skip(),
        Input::Room(RoomInput::SetClock(_)) => texts.room_clock(),
        Input::Room(RoomInput::SetCamera { works: false }) => texts.room_camera_broken(),
        Input::Room(RoomInput::SetCamera { works: true }) => texts.room_camera_works(),
        Input::Room(RoomInput::SetConnection(Connection::Bad)) => texts.room_connection_bad(),
        Input::Room(RoomInput::SetConnection(Connection::Good)) => texts.room_connection_good(),
    };
    text.into()
}

/// What the camera sees.
#[must_use]
pub fn of_half(half: QrHalf, lang: Lang) -> String {
    let number = match half.side {
        Side::First => 1,
        Side::Second => 2,
    };
    lang.days().wire.camera_sees(number)
}

/// What a party is called.
#[must_use]
pub fn of_party(party: Party, lang: Lang) -> &'static str {
    let texts = &lang.days().wire;
    match party {
        Party::Service(_) => texts.service(),
        Party::Broker => texts.broker(),
        Party::Box(_) => texts.mitid_box(),
        Party::Core => texts.core(),
        Party::App => texts.app(),
    }
}

/// What stands in an envelope.
#[must_use]
pub fn of_envelope(envelope: &Envelope, lang: Lang) -> String {
    let texts = &lang.days().wire;
    match &envelope.letter {
        Letter::Service(_, ToService::Answer(signed)) => of_answer(signed.value(), texts),
        Letter::Broker(message) => to_broker(message, lang),
        Letter::Box(_, message) => to_box(message, lang),
        Letter::Core(message) => to_core(message, lang),
        Letter::App(message) => to_app(message, lang),
    }
}

fn of_answer(answer: &Answer, texts: &Wire) -> String {
    match answer.result {
        Ok(person) => texts.answer_person(person.name()),
        Err(NotLoggedOn::UserAborted) => texts.answer_aborted().to_owned(),
        Err(NotLoggedOn::Error) => texts.answer_error().to_owned(),
    }
}

fn to_broker(message: &ToBroker, lang: Lang) -> String {
    let texts = &lang.days().wire;
    match message {
        ToBroker::Authorize { approval, .. } => texts.authorize(&approval_text(*approval, lang)),
        ToBroker::SessionCreated { .. } => texts.session_created().to_owned(),
        ToBroker::HandBack { result: Ok(_), .. } => texts.hand_back_code().to_owned(),
        ToBroker::HandBack { result: Err(NotLoggedOn::UserAborted), .. } => texts.hand_back_aborted().to_owned(),
        ToBroker::HandBack { result: Err(NotLoggedOn::Error), .. } => texts.hand_back_error().to_owned(),
        ToBroker::Redeemed { person: Some(person), .. } => texts.redeemed(person.name()),
        ToBroker::Redeemed { person: None, .. } => texts.not_redeemed().to_owned(),
    }
}

fn to_box(message: &ToBox, lang: Lang) -> String {
    let texts = &lang.days().wire;
    match message {
        ToBox::Open { approval, .. } => texts.open_box(&approval_text(*approval, lang)),
        ToBox::Identified { .. } => texts.identified().to_owned(),
        ToBox::UnknownUserId { .. } => texts.unknown_user_id().to_owned(),
        ToBox::AppAuthenticationStarted { .. } => texts.app_started().to_owned(),
        ToBox::Status { status, .. } => match status {
            Status::Timeout => texts.timeout().to_owned(),
            Status::ChannelValidationOtp(code) => texts.status_code(&code.to_string()),
            Status::ChannelValidationTqr(code) => texts.status_qr(code.generation()),
            Status::ChannelVerified => texts.status_verified().to_owned(),
            Status::Ok(_) => texts.status_ok().to_owned(),
            Status::Ended(outcome) => texts.status_ended(of_outcome(*outcome, texts)),
        },
    }
}

fn to_core(message: &ToCore, lang: Lang) -> String {
    let texts = &lang.days().wire;
    match message {
        ToCore::CreateSession { approval, .. } => texts.create_session(&approval_text(*approval, lang)),
        ToCore::Redeem { .. } => texts.redeem().to_owned(),
        ToCore::FromBox { request, .. } => match request {
            BoxRequest::Identify(_) => texts.identify().to_owned(),
            BoxRequest::StartAppAuthentication => texts.start_app().to_owned(),
            BoxRequest::Poll { .. } => texts.poll().to_owned(),
            BoxRequest::Cancel => texts.cancel().to_owned(),
        },
        ToCore::Ask { question, .. } => to_core_from_app(question, lang),
    }
}

fn to_core_from_app(question: &Question, lang: Lang) -> String {
    let texts = &lang.days().wire;
    let text = match question {
        Question::Confirm { decision: Decision::Approve(approval), .. } => {
            return texts.confirm_yes(&approval_text(*approval, lang));
        }
        Question::Confirm { decision: Decision::Reject, .. } => texts.confirm_no(),
        Question::AnythingWaiting => texts.anything_waiting(),
        Question::PerformAuthentication { .. } => texts.perform_authentication(),
        Question::GiveChannelValidation { .. } => texts.give_channel(),
        Question::VerifyCode { .. } => texts.verify_code(),
        Question::VerifyScan { .. } => texts.verify_scan(),
        Question::ChangeMethod(MethodChange::StartSwitch) => texts.change_to_codes(),
        Question::ChangeMethod(MethodChange::UseQrCodes) => texts.change_to_qr(),
        Question::WhichMethod => texts.which_method(),
        Question::MakeNewPin => texts.new_pin(),
    };
    text.to_owned()
}

fn to_app(message: &ToApp, lang: Lang) -> String {
    let texts = &lang.days().wire;
    let text = match message.body {
        AppMessage::ChannelVerified { approval, .. } => {
            return texts.channel_verified(&approval_text(approval, lang));
        }
        AppMessage::Ended { outcome, .. } => return texts.status_ended(of_outcome(outcome, texts)),
        AppMessage::Waiting(_) => texts.waiting(),
        AppMessage::NothingWaiting => texts.nothing_waiting(),
        AppMessage::Authenticated(_) => texts.authenticated(),
        AppMessage::WrongPin { .. } => texts.wrong_pin(),
        AppMessage::Blocked { .. } => texts.blocked(),
        AppMessage::NewPinNeeded => texts.new_pin_needed(),
        AppMessage::NewPinMade => texts.new_pin_made(),
        AppMessage::ChannelValidationOtp(_) => texts.channel_otp(),
        AppMessage::ChannelValidationTqr(_) => texts.channel_tqr(),
        AppMessage::WrongCode { .. } => texts.wrong_code(),
        AppMessage::WrongScan { .. } => texts.wrong_scan(),
        AppMessage::MethodIs(Method::QrCodes) => texts.method_qr(),
        AppMessage::MethodIs(Method::Switching { .. }) => texts.method_switching(),
        AppMessage::MethodIs(Method::OneTimeCodes) => texts.method_codes(),
        AppMessage::Locked => texts.locked(),
    };
    text.to_owned()
}

const fn of_outcome(outcome: Outcome, texts: &Wire) -> &'static str {
    match outcome {
        Outcome::Approved => texts.outcome_approved(),
        Outcome::Rejected => texts.outcome_rejected(),
        Outcome::Cancelled => texts.outcome_cancelled(),
        Outcome::CodesUsedUp => texts.outcome_codes(),
        Outcome::Expired => texts.outcome_expired(),
        Outcome::ParallelSessions => texts.outcome_parallel(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Instant;
    use crate::protocol::approval::Site;
    use crate::protocol::screen::ComputerScreen;

    #[test]
    fn closing_the_app_is_called_by_the_button_that_does_it() {
        let closes = |phone| {
            let computer = ComputerScreen::Site { site: Site::Profile, last: None };
            of_input(Input::Phone(PhoneInput::CloseApp), Scene { computer, phone }, Lang::English)
        };
        let ready_at = Instant::from_millis(24 * 60 * 60 * 1000);
        let while_switching = closes(PhoneScreen::SwitchPending { ready_at, busy: false });
        assert!(while_switching.contains(Lang::English.texts().phone.close_and_wait()), "{while_switching}");
        assert_eq!(closes(PhoneScreen::Looking), Lang::English.days().wire.input_close_app());
    }
}
