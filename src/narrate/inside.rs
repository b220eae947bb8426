//! What stands in the log of a session, for somebody who looks inside: what each line means, what it carries, and who can read it.

use super::wire::{of_envelope, of_half, of_input, of_party};
use crate::i18n::{Lang, Meaning};
use crate::inside::knowledge::{Item, content};
use crate::inside::sequence::{Arrival, Lifeline, Row, What};
use crate::protocol::Input;
use crate::protocol::world::message::{
    AppMessage, BoxRequest, ComputerId, Decision, Party, Question, Status, ToApp, ToBox, ToBroker, ToCore, ToService,
};
use crate::protocol::world::wire::{Envelope, Letter};

/// Who has this line of the diagram.
#[must_use]
pub fn name(line: Lifeline, lang: Lang) -> String {
    let texts = lang.days();
    match line {
        Lifeline::Other => texts.wire.stranger().to_owned(),
        Lifeline::Learner => texts.wire.person().to_owned(),
        Lifeline::Party(party) if is_elsewhere(party) => texts.inside.elsewhere(of_party(party, lang)),
        Lifeline::Party(party) => of_party(party, lang).to_owned(),
    }
}

/// The same as a word or two, above its line in the picture.
#[must_use]
pub fn short_name(line: Lifeline, lang: Lang) -> String {
    let texts = lang.days();
    match line {
        Lifeline::Other => texts.inside.other().to_owned(),
        Lifeline::Learner => texts.wire.person().to_owned(),
        Lifeline::Party(party) if is_elsewhere(party) => texts.inside.elsewhere_marked(of_party(party, lang)),
        Lifeline::Party(party) => of_party(party, lang).to_owned(),
    }
}

/// Whether it stands on a computer that is not the learner's.
#[must_use]
pub fn is_elsewhere(party: Party) -> bool {
    party.computer().is_some_and(|computer| computer != ComputerId::LEARNERS)
}

/// What happened.
#[must_use]
pub fn what(row: &Row, lang: Lang) -> String {
    match &row.what {
        What::Did(_, input, before) => of_input(*input, *before, lang).into_owned(),
        What::Sent(envelope, _) => of_envelope(envelope, lang),
        What::Saw(_, half) => of_half(*half, lang),
        What::Polled { times: 1, .. } => lang.days().inside.polled_once().to_owned(),
        What::Polled { times, .. } => lang.days().inside.polled(*times),
        What::Skipped(_) => lang.days().wire.room_skip().to_owned(),
    }
}

/// What that means, what it carries, and who can read it: a sentence each.
#[must_use]
pub fn explained(row: &Row, lang: Lang) -> Vec<String> {
    let texts = &lang.days().inside;
    let meaning = &texts.meaning;
    let only = |text: &str| vec![text.to_owned()];
    match &row.what {
        What::Did(_, Input::Computer(..), _) => only(meaning.at_the_computer()),
        What::Did(_, Input::Phone(_), _) => only(meaning.on_the_phone()),
        What::Did(_, Input::Talk(..), _) => only(meaning.in_a_talk()),
        What::Did(_, Input::Room(_), _) => only(meaning.in_the_room()),
        What::Saw(..) => vec![meaning.saw().to_owned(), texts.seen_by_others().to_owned()],
        What::Polled { .. } => only(meaning.polled()),
        What::Skipped(_) => only(meaning.skipped()),
        What::Sent(envelope, arrival) => {
            let mut all = only(of_letter(&envelope.letter, meaning));
            all.extend(match arrival {
                Arrival::At(_) => None,
                Arrival::Never => Some(texts.lost().to_owned()),
                Arrival::UnderWay => Some(texts.under_way().to_owned()),
            });
            all.push(carries(envelope, lang));
            let [from, to] = [envelope.from, envelope.to()].map(|party| name(Lifeline::Party(party), lang));
            all.push(texts.read_by(&from, &to));
            if is_shown(envelope) {
                all.push(texts.read_on_screen().to_owned());
            }
            all
        }
    }
}

fn carries(envelope: &Envelope, lang: Lang) -> String {
    let texts = &lang.days().inside;
    let items = content(&envelope.letter);
    if items.is_empty() {
        return texts.carries_nothing().to_owned();
    }
    let names: Vec<&str> = items.into_iter().map(|item| item_name(item, lang)).collect();
    texts.carries(&names.join(&[" ", texts.and(), " "].concat()))
}

#[must_use]
pub fn item_name(item: Item, lang: Lang) -> &'static str {
    let texts = &lang.days().inside;
    match item {
        Item::UserId => texts.user_id(),
        Item::Pin => texts.pin(),
        Item::Code => texts.code(),
        Item::Text => texts.text(),
        Item::Outcome => texts.outcome(),
    }
}

/// Whether what it carries is shown where it goes.
fn is_shown(envelope: &Envelope) -> bool {
    let is_on_a_screen = matches!(envelope.to(), Party::Box(_) | Party::App | Party::Service(_));
    is_on_a_screen && !content(&envelope.letter).is_empty()
}

/// What a message is for.
#[must_use]
pub const fn of_letter(letter: &Letter, texts: &Meaning) -> &'static str {
    match letter {
        Letter::Service(_, ToService::Answer(_)) => texts.answer(),
        Letter::Broker(message) => match message {
            ToBroker::Authorize { .. } => texts.authorize(),
            ToBroker::SessionCreated { .. } => texts.session_created(),
            ToBroker::HandBack { .. } => texts.hand_back(),
            ToBroker::Redeemed { .. } => texts.redeemed(),
        },
        Letter::Box(_, message) => match message {
            ToBox::Open { .. } => texts.open_box(),
            ToBox::Identified { .. } => texts.identified(),
            ToBox::UnknownUserId { .. } => texts.unknown_user_id(),
            ToBox::AppAuthenticationStarted { .. } => texts.app_started(),
            ToBox::Status { status, .. } => match status {
                Status::Timeout => texts.timeout(),
                Status::ChannelValidationOtp(_) => texts.status_code(),
                Status::ChannelValidationTqr(_) => texts.status_qr(),
                Status::ChannelVerified => texts.status_verified(),
                Status::Ok(_) => texts.status_ok(),
                Status::Ended(_) => texts.status_ended(),
            },
        },
        Letter::Core(message) => to_core(message, texts),
        Letter::App(message) => to_app(message, texts),
    }
}

const fn to_core(message: &ToCore, texts: &Meaning) -> &'static str {
    match message {
        ToCore::CreateSession { .. } => texts.create_session(),
        ToCore::Redeem { .. } => texts.redeem(),
        ToCore::FromBox { request, .. } => match request {
            BoxRequest::Identify(_) => texts.identify(),
            BoxRequest::StartAppAuthentication => texts.start_app(),
            BoxRequest::Poll { .. } => texts.poll(),
            BoxRequest::Cancel => texts.cancel(),
        },
        ToCore::Ask { question, .. } => match question {
            Question::AnythingWaiting => texts.anything_waiting(),
            Question::PerformAuthentication { .. } => texts.perform_authentication(),
            Question::GiveChannelValidation { .. } => texts.give_channel(),
            Question::VerifyCode { .. } => texts.verify_code(),
            Question::VerifyScan { .. } => texts.verify_scan(),
            Question::Confirm { decision: Decision::Approve(_), .. } => texts.confirm_yes(),
            Question::Confirm { decision: Decision::Reject, .. } => texts.confirm_no(),
            Question::ChangeMethod(_) => texts.change_method(),
            Question::WhichMethod => texts.which_method(),
            Question::MakeNewPin => texts.new_pin(),
        },
    }
}

const fn to_app(message: &ToApp, texts: &Meaning) -> &'static str {
    match message.body {
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
        AppMessage::ChannelVerified { .. } => texts.channel_verified(),
        AppMessage::Ended { .. } => texts.ended(),
        AppMessage::MethodIs(_) => texts.method_is(),
        AppMessage::Locked => texts.locked(),
    }
}
