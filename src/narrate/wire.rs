//! Messages and inputs in words, as they stand in a transcript.

use super::approval_text;
use crate::i18n::Lang;
use crate::i18n::wire::WireTexts;
use crate::protocol::Input;
use crate::protocol::approval::Outcome;
use crate::protocol::message::{
    Answer, AppMessage, NotLoggedOn, Party, Status, ToApp, ToBox, ToBroker, ToCore, ToService,
};
use crate::protocol::wire::{Envelope, Letter};

/// What a person does.
#[must_use]
pub const fn of_input(input: Input, lang: Lang) -> &'static str {
    let texts = lang.wire_texts();
    match input {
        Input::LogOn(_) => texts.input_log_on,
        Input::EnterUserId(..) => texts.input_user_id,
        Input::Cancel(_) => texts.input_cancel,
        Input::OpenApp => texts.input_open_app,
        Input::CloseApp => texts.input_close_app,
        Input::EnterPin(_) => texts.input_pin,
        Input::EnterCode(_) => texts.input_code,
        Input::Approve => texts.input_approve,
        Input::Reject => texts.input_reject,
        Input::LeaveResult => texts.input_leave,
    }
}

/// What a party is called.
#[must_use]
pub const fn of_party(party: Party, lang: Lang) -> &'static str {
    let texts = lang.wire_texts();
    match party {
        Party::Service(_) => texts.service,
        Party::Broker => texts.broker,
        Party::Box(_) => texts.r#box,
        Party::Core => texts.core,
        Party::App => texts.app,
    }
}

/// What stands in an envelope.
#[must_use]
pub fn of_envelope(envelope: &Envelope, lang: Lang) -> String {
    let texts = lang.wire_texts();
    match &envelope.letter {
        Letter::Service(_, ToService::Answer(signed)) => of_answer(signed.value(), texts),
        Letter::Broker(message) => to_broker(message, lang),
        Letter::Box(_, message) => to_box(message, lang),
        Letter::Core(message) => to_core(message, lang),
        Letter::App(message) => to_app(message, lang),
    }
}

fn of_answer(answer: &Answer, texts: &WireTexts) -> String {
    match answer.result {
        Ok(person) => (texts.answer_person)(person.name()),
        Err(NotLoggedOn::UserAborted) => texts.answer_aborted.to_owned(),
        Err(NotLoggedOn::Error) => texts.answer_error.to_owned(),
    }
}

fn to_broker(message: &ToBroker, lang: Lang) -> String {
    let texts = lang.wire_texts();
    match message {
        ToBroker::Authorize { approval, .. } => (texts.authorize)(approval_text(*approval, lang)),
        ToBroker::SessionCreated { .. } => texts.session_created.to_owned(),
        ToBroker::HandBack { result: Ok(_), .. } => texts.hand_back_code.to_owned(),
        ToBroker::HandBack { result: Err(NotLoggedOn::UserAborted), .. } => texts.hand_back_aborted.to_owned(),
        ToBroker::HandBack { result: Err(NotLoggedOn::Error), .. } => texts.hand_back_error.to_owned(),
        ToBroker::Redeemed { person: Some(person), .. } => (texts.redeemed)(person.name()),
        ToBroker::Redeemed { person: None, .. } => texts.not_redeemed.to_owned(),
    }
}

fn to_box(message: &ToBox, lang: Lang) -> String {
    let texts = lang.wire_texts();
    match message {
        ToBox::Open { approval, .. } => (texts.open_box)(approval_text(*approval, lang)),
        ToBox::Identified { .. } => texts.identified.to_owned(),
        ToBox::UnknownUserId { .. } => texts.unknown_user_id.to_owned(),
        ToBox::AppAuthenticationStarted { .. } => texts.app_started.to_owned(),
        ToBox::Status { status, .. } => match status {
            Status::Timeout => texts.timeout.to_owned(),
            Status::ChannelValidationOtp(code) => (texts.status_code)(&code.to_string()),
            Status::ChannelVerified => texts.status_verified.to_owned(),
            Status::Ok(_) => texts.status_ok.to_owned(),
            Status::Ended(outcome) => (texts.status_ended)(of_outcome(*outcome, texts)),
        },
    }
}

fn to_core(message: &ToCore, lang: Lang) -> String {
    let texts = lang.wire_texts();
    match message {
        ToCore::CreateSession { approval, .. } => (texts.create_session)(approval_text(*approval, lang)),
        ToCore::Redeem { .. } => texts.redeem.to_owned(),
        ToCore::Identify { .. } => texts.identify.to_owned(),
        ToCore::StartAppAuthentication { .. } => texts.start_app.to_owned(),
        ToCore::Poll { .. } => texts.poll.to_owned(),
        ToCore::Cancel { .. } => texts.cancel.to_owned(),
        ToCore::AnythingWaiting { .. } => texts.anything_waiting.to_owned(),
        ToCore::PerformAuthentication { .. } => texts.perform_authentication.to_owned(),
        ToCore::GiveChannelValidation { .. } => texts.give_channel.to_owned(),
        ToCore::VerifyCode { .. } => texts.verify_code.to_owned(),
        ToCore::Confirm { approval, approve, .. } => {
            (if *approve { texts.confirm_yes } else { texts.confirm_no })(approval_text(*approval, lang))
        }
    }
}

fn to_app(message: &ToApp, lang: Lang) -> String {
    let texts = lang.wire_texts();
    match message.body {
        AppMessage::Waiting(_) => texts.waiting.to_owned(),
        AppMessage::NothingWaiting => texts.nothing_waiting.to_owned(),
        AppMessage::Authenticated => texts.authenticated.to_owned(),
        AppMessage::WrongPin { .. } => texts.wrong_pin.to_owned(),
        AppMessage::ChannelValidationOtp(_) => texts.channel_otp.to_owned(),
        AppMessage::WrongCode { .. } => texts.wrong_code.to_owned(),
        AppMessage::ChannelVerified { approval, .. } => (texts.channel_verified)(approval_text(approval, lang)),
        AppMessage::Ended { outcome, .. } => (texts.status_ended)(of_outcome(outcome, texts)),
    }
}

const fn of_outcome(outcome: Outcome, texts: &WireTexts) -> &'static str {
    match outcome {
        Outcome::Approved => texts.outcome_approved,
        Outcome::Rejected => texts.outcome_rejected,
        Outcome::Cancelled => texts.outcome_cancelled,
        Outcome::CodesUsedUp => texts.outcome_codes,
        Outcome::Expired => texts.outcome_expired,
    }
}
