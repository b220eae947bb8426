//! 'Sit in the other chair': what is told of the moment that is shown, and what is said of it.

use super::computer;
use super::device::Source;
use crate::i18n::Lang;
use crate::narrate;
use crate::protocol::ComputerId;
use crate::protocol::party::service::TransferState;
use crate::protocol::screen::ComputerScreen;
use crate::sim::drafts::Drafts;
use crate::sim::session::{Session, Told, Word};

/// What the guide tells of a moment.
#[derive(Debug)]
pub(in crate::sim) struct Tale {
    /// 'Moment 3 of 9'.
    pub moment: String,
    pub what: String,
    pub screen: String,
    pub sees_the_phone: &'static str,
    pub knows: String,
}

/// The moment that is shown, in words; none, while nobody sits in the chair.
pub(in crate::sim) fn tale(session: &Session, lang: Lang) -> Option<Tale> {
    let texts = &lang.days().people.chair;
    let lesson = session.lesson();
    let (number, last) = session.chair()?.number();
    let name = |control| narrate::control(control, lesson, lang);
    // A sentence that stands in another has no full stop.
    let bare = |name: &str| name.trim_end_matches('.').to_owned();
    let what = match session.told()? {
        Told::Deed(deed) => narrate::deed(deed, lesson, lang),
        Told::End(ending, word) => {
            let word = match word {
                Some(Word::Ended(control)) => texts.ended(&bare(&name(control))),
                Some(Word::WouldHaveEnded(control, None)) => texts.would_have_ended(&bare(&name(control))),
                Some(Word::WouldHaveEnded(first, Some(last))) => {
                    texts.either_would_have_ended(&bare(&name(first)), &bare(&name(last)))
                }
                None => String::new(),
            };
            let title = narrate::debrief(lesson, ending, lang).map_or("", |about| about.title);
            [title, &*word].join(" ").trim_end().to_owned()
        }
    };
    let secrets = session.others_know();
    let knows = match (secrets.user_id, secrets.pin) {
        (false, false) => texts.they_know_nothing().to_owned(),
        (true, false) => texts.they_know(texts.your_user_id()),
        (false, true) => texts.they_know(texts.your_pin()),
        (true, true) => texts.they_know(&lang.texts().device.and(texts.your_user_id(), texts.your_pin())),
    };
    Some(Tale {
        moment: texts.moment(number, last),
        what,
        screen: their_screen(session, lang),
        sees_the_phone: if session.others_see_the_phone() { texts.they_see_your_phone() } else { "" },
        knows,
    })
}

/// What is said of the moment that is shown: who did what, and what is new for the other one by that. `begins`: somebody has just
/// sat down, and focus is on the heading, which names the moment.
#[inline(never)]
pub(in crate::sim) fn said(session: &Session, lang: Lang, begins: bool) -> Option<String> {
    let texts = &lang.days().people.chair;
    let Tale { moment, what, screen, sees_the_phone, knows } = tale(session, lang)?;
    let first = match (begins, screen.is_empty()) {
        (true, false) => texts.begins_with_computer().to_owned(),
        (true, true) => texts.begins().to_owned(),
        (false, _) => [&*moment, ":"].concat(),
    };
    let news = session.chair()?.news();
    let mut parts = vec![first, what];
    // Whoever has no screen of their own looks at the learner's.
    let sees_the_phone =
        Some(sees_the_phone).filter(|sees| screen.is_empty() && news.sees_the_phone && !sees.is_empty());
    parts.extend(Some(screen).filter(|screen| news.screen && !screen.is_empty()));
    parts.extend(sees_the_phone.map(str::to_owned));
    parts.extend(Some(knows).filter(|_| news.knows));
    Some(parts.join(" "))
}

/// What stands on the screen of somebody else, in a sentence; empty, if they have none.
fn their_screen(session: &Session, lang: Lang) -> String {
    let source = Source { lang, session, drafts: &Drafts::default(), computer: ComputerId::ELSEWHERE };
    let Some((view, screen)) = computer::draw_elsewhere(source).zip(session.world().screen(ComputerId::ELSEWHERE).ok())
    else {
        return String::new();
    };
    let is_sent = matches!(screen, ComputerScreen::LoggedOn { transfer: TransferState::Approved, .. });
    let says = if is_sent { lang.texts().computer.transfer_approved() } else { &*view.heading };
    let mut words = lang.days().people.chair.their_screen(says.trim_end_matches('.'));
    if let Some(code) = narrate::to_remember(screen, lang) {
        words.push(' ');
        words.push_str(&code);
    }
    words
}
