//! The words of an ordinary day: who gets in touch and what they say, what can be done, and what is said of it afterwards.

use super::term::{approval_text, digit_by_digit, site_name};
use crate::i18n::day::{CODE, DayTexts, DebriefTexts, TalkTexts};
use crate::i18n::{ContactTexts, Lang};
use crate::lesson::{Clue, Day, Ending, Lesson, Step};
use crate::protocol::World;
use crate::protocol::screen::PhoneScreen;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::{Channel, Remark, Talk, TalkStage};

/// The words of a way to get in touch.
#[must_use]
pub fn contact_texts(channel: Channel, lang: Lang) -> &'static ContactTexts {
    let people = &lang.days().people;
    match channel {
        Channel::Call => &people.call,
        Channel::Message => &people.message,
        Channel::Visit => &people.visit,
    }
}

/// The words of this telling of a day; none, if the lesson is no such day.
#[must_use]
pub fn day_texts(lesson: &Lesson, lang: Lang) -> Option<DayTexts> {
    lesson.day.map(|day| read_day(day, lang))
}

#[inline(never)]
fn read_day(day: Day, lang: Lang) -> DayTexts {
    DayTexts::read((day.words)(lang.days()))
}

/// What can be done on such a day: what is planned, or what can be done about whoever gets in touch. Not what is right.
pub(super) fn what_can_be_done(lesson: &Lesson, step: Step, lang: Lang) -> Option<&'static str> {
    let day = day_texts(lesson, lang)?;
    Some(match step {
        Step::Contact(channel) => contact_texts(channel, lang).can_do(),
        Step::Talk(channel) => contact_texts(channel, lang).can_do_then(),
        Step::DayOver => lang.days().week.go_on(),
        Step::Errand
        | Step::OpenAppForSetting
        | Step::UnlockForSetting
        | Step::OpenMenu
        | Step::OpenSetting
        | Step::PinForSetting
        | Step::ChooseCodes
        | Step::StartSwitch
        | Step::CloseAndWait
        | Step::WaitForSwitch
        | Step::PressLogOn
        | Step::WaitForConnection
        | Step::EnterUserId
        | Step::OpenApp
        | Step::ChooseUser
        | Step::EnterPin
        | Step::EnterCode
        | Step::ScanQr
        | Step::ReadAndDecide
        | Step::SeePhone
        | Step::SeeComputer
        | Step::SendTransfer
        | Step::EnterWrongCode
        | Step::EnterWrongPin
        | Step::WaitForBlock
        | Step::EnterWrongPinAgain
        | Step::FindForgotPin
        | Step::MakeNewPin => day.errand,
    })
}

/// The words of the conversation with this number, counted from 0.
#[must_use]
pub fn talk_texts(lesson: &Lesson, number: u8, lang: Lang) -> Option<TalkTexts> {
    day_texts(lesson, lang)?.talk(usize::from(number))
}

/// What somebody says; a code that they read out digit by digit.
#[must_use]
pub fn remark(remark: Remark, talk: TalkTexts) -> String {
    let Some(turn) = talk.turn(usize::from(remark.turn)) else { return String::new() };
    let code = remark.code.map(|code| digit_by_digit(&code.to_string())).unwrap_or_default();
    match turn.says.split_once(CODE) {
        Some((before, after)) => [before, &code, after].concat(),
        None => turn.says.to_owned(),
    }
}

/// What is said when a conversation begins, goes on or ends. What somebody says begins with who speaks. `number`: which
/// conversation of the day it is.
#[must_use]
pub fn talk_change(
    before: Option<Talk>,
    after: Option<Talk>,
    lesson: &Lesson,
    number: u8,
    lang: Lang,
) -> Option<String> {
    if before == after {
        return None;
    }
    let Some(talk) = after else {
        return before.map(|before| contact_texts(before.contact.channel, lang).is_over().to_owned());
    };
    let words = talk_texts(lesson, number, lang)?;
    match talk.stage {
        // It is answered at once, and that is said.
        TalkStage::Ringing if talk.begun_by == Actor::Learner => None,
        TalkStage::Ringing => {
            let contact = contact_texts(talk.contact.channel, lang);
            Some([contact.heading(), ": ", words.who, ". ", contact.can_do()].concat())
        }
        TalkStage::Open { said: Some(said), reply: None } => Some([words.who, ": ", &remark(said, words)].concat()),
        TalkStage::Open { .. } => None,
    }
}

/// What stands in the address bar.
#[must_use]
pub fn address(address: &str, lang: Lang) -> String {
    [lang.texts().computer.address(), ": ", address, "."].concat()
}

/// The clue once more, as it was said or stood there: the world is as it was then.
#[must_use]
pub fn clue(clue: Clue, lesson: &Lesson, world: &World, address_bar: &str, lang: Lang) -> String {
    let texts = lang.texts();
    let there = match clue {
        Clue::Said { talk, .. } => {
            let words = talk_texts(lesson, talk, lang);
            let said = world.talk().and_then(Talk::said).zip(words);
            said.map_or_else(String::new, |(said, words)| [words.who, ": ", &*remark(said, words)].concat())
        }
        Clue::Address => address(address_bar, lang),
        Clue::Text => {
            let PhoneScreen::Approval { approval, .. } = world.scene().phone else { return String::new() };
            texts.said.asks_to_approve(site_name(approval.site, texts), &approval_text(approval, lang))
        }
    };
    [lang.days().people.here_is_the_clue(), " ", &*there].concat()
}

/// What is said about the day at this ending of it.
#[must_use]
pub fn debrief(lesson: &Lesson, ending: &Ending, lang: Lang) -> Option<DebriefTexts> {
    let place = lesson.endings.iter().position(|own| own == ending)?;
    day_texts(lesson, lang)?.ending(place)
}
