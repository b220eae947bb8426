//! What is told of a day that is over: what somebody did, and which control was the word that mattered.

use std::borrow::Cow;

use super::day::{contact_texts, remark, talk_texts};
use super::term::{digit_by_digit, log_on_button};
use crate::i18n::Lang;
use crate::lesson::{Control, Deed, Lesson};
use crate::protocol::world::Actor;

/// What somebody did, in one sentence.
#[must_use]
pub fn deed(deed: Deed, lesson: &Lesson, lang: Lang) -> String {
    let chair = &lang.days().people.chair;
    let who = |talk| talk_texts(lesson, talk, lang).map_or("", |talk| talk.who);
    match deed {
        Deed::GetsInTouch { contact, talk } => {
            [contact_texts(contact.channel, lang).heading(), ": ", who(talk), "."].concat()
        }
        Deed::Says { talk, remark: said } => talk_texts(lesson, talk, lang)
            .map_or_else(String::new, |talk| [talk.who, ": ", &*remark(said, talk)].concat()),
        Deed::EndsTalk(channel) => contact_texts(channel, lang).is_over().to_owned(),
        Deed::Presses(Actor::Learner, answer @ Control::Answer { .. }) => {
            chair.you_said(&control(answer, lesson, lang))
        }
        Deed::Presses(Actor::Learner, pressed) => chair.you_pressed(&control(pressed, lesson, lang)),
        Deed::Presses(Actor::Other, pressed) => chair.they_pressed(&control(pressed, lesson, lang)),
        Deed::EntersUserId(Actor::Learner) => chair.you_entered_user_id().to_owned(),
        Deed::EntersUserId(Actor::Other) => chair.they_entered_user_id().to_owned(),
        Deed::EntersPin => chair.you_entered_pin().to_owned(),
        Deed::EntersCode(code) => chair.you_entered_code(&digit_by_digit(&code.to_string())),
        Deed::DayGoesBy => chair.day_went_by().to_owned(),
    }
}

/// What a control is called.
#[must_use]
pub fn control(control: Control, lesson: &Lesson, lang: Lang) -> Cow<'static, str> {
    let texts = lang.texts();
    let (computer, phone) = (&texts.computer, &texts.phone);
    let name = match control {
        Control::LogOn(site) => log_on_button(site, texts),
        Control::SendTransfer => computer.send_transfer(),
        Control::Cancel => computer.cancel(),
        Control::CloseWindow => computer.close_window(),
        Control::TypeAddress => computer.type_address(),
        Control::App => phone.app(),
        Control::Scan => phone.scan(),
        Control::Approve => phone.approve(),
        Control::Reject => phone.reject(),
        Control::StartSwitch => phone.start_switch(),
        Control::CancelSwitch => phone.cancel_switch(),
        Control::Refuse(channel) => contact_texts(channel, lang).refuse(),
        Control::EndTalk(channel) => contact_texts(channel, lang).end(),
        Control::Call { talk } => {
            let who = talk_texts(lesson, talk, lang).map_or("", |talk| talk.who);
            return lang.days().people.call_somebody(who).into();
        }
        Control::Answer { talk, turn, choice } => {
            let turn = talk_texts(lesson, talk, lang).and_then(|talk| talk.turn(usize::from(turn)));
            turn.and_then(|turn| turn.answer(usize::from(choice))).unwrap_or_default()
        }
    };
    name.into()
}
