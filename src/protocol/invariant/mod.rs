//! What must always hold. Each rule is a function with a name, over what people do, what is sent and what is shown; a
//! [`Watch`] looks on from outside and applies all of them after every step. Random and scripted stories, the model
//! checker and the lessons use the same rules.
//!
//! What a rule takes as proof is what a person *did*, what *arrived* and *when*, never what a party says of itself: a PIN was
//! typed, both halves of a code were seen, 'Approve' was pressed, three wrong codes came, 24 hours went by. So a core that
//! miscounts is noticed: [`account`] and [`session`] count once more.

mod account;
mod session;
mod step;
mod watch;

use super::approval::Outcome;
use super::person::Person;
use super::screen::ComputerScreen;
use super::world::Output;
use super::world::message::Party;
use step::{Step, computers, events, has_leapt, is_for, numbers, successes, text_in_box, text_on_the_phone};

pub use watch::{Time, Watch};

/// A rule that always holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Property {
    /// No code and no QR code stands on a computer before the PIN, or finger or face, of the person whose user ID was
    /// typed there.
    CodeAfterPin,
    /// No text is to be approved before the code of that very log-on was typed or scanned.
    TextAfterCode,
    /// Reject, Cancel, running out of time or of codes, and a second log-on at the same time log nobody on.
    NoIsNo,
    /// Nobody is logged on, and no money is sent, without a yes to that very thing by the right person.
    LogOnAfterApproval,
    /// One-time codes are worth nothing until the switch to them was asked for and 24 hours have passed, and are used from
    /// then on.
    CodesAfterSwitch,
    /// A code works once, and only for the log-on that it was made for.
    CodeWorksOnce,
    /// How a session ended is told as it was, and does not change any more.
    OutcomeStays,
    /// The app shows the text that stands in the box.
    SameText,
    /// Three wrong PINs in a row block the app for five minutes, three more until there is a new PIN, and a blocked app does
    /// nothing.
    BlockedDoesNothing,
    /// Of each person at most one session is under way.
    OneSessionEach,
    /// No digits of a PIN are in a message or in the log.
    PinStaysInPhone,
    /// Whoever gets a message, an input or a sign from the clock decides alone: nobody else changes.
    OnlyOneActs,
}

impl Property {
    /// In the order in which they are looked at.
    pub const ALL: [Self; 12] = [
        Self::CodeAfterPin,
        Self::TextAfterCode,
        Self::NoIsNo,
        Self::LogOnAfterApproval,
        Self::BlockedDoesNothing,
        Self::CodesAfterSwitch,
        Self::CodeWorksOnce,
        Self::OutcomeStays,
        Self::SameText,
        Self::OneSessionEach,
        Self::PinStaysInPhone,
        Self::OnlyOneActs,
    ];

    /// Its name in reports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CodeAfterPin => "code-after-pin",
            Self::TextAfterCode => "text-after-code",
            Self::NoIsNo => "no-is-no",
            Self::LogOnAfterApproval => "log-on-after-approval",
            Self::CodesAfterSwitch => "codes-after-switch",
            Self::CodeWorksOnce => "code-works-once",
            Self::OutcomeStays => "outcome-stays",
            Self::SameText => "same-text",
            Self::BlockedDoesNothing => "blocked-does-nothing",
            Self::OneSessionEach => "one-session-each",
            Self::PinStaysInPhone => "pin-stays-in-phone",
            Self::OnlyOneActs => "only-one-acts",
        }
    }

    /// `watch` is what was seen up to now.
    fn holds(self, watch: &Watch, step: &Step) -> bool {
        match self {
            Self::CodeAfterPin => code_comes_after_the_pin(watch, step),
            Self::TextAfterCode => text_comes_after_the_code(watch, step),
            Self::NoIsNo => no_is_no(watch, step),
            Self::LogOnAfterApproval => log_on_comes_after_the_approval(watch, step),
            Self::SameText => texts_are_the_same(watch, step),
            Self::PinStaysInPhone => pin_stays_in_the_phone(step),
            Self::OnlyOneActs => only_one_acts(step),
            // These show while things happen: see `Watch::note_answer`, `Watch::note_told_outcome` and `Watch::note_told_box`.
            Self::CodesAfterSwitch
            | Self::CodeWorksOnce
            | Self::OutcomeStays
            | Self::BlockedDoesNothing
            | Self::OneSessionEach => true,
        }
    }
}

// -- The rules --------------------------------------------------------------------------------------------------

fn code_comes_after_the_pin(watch: &Watch, step: &Step) -> bool {
    let shows_a_code = |screen| matches!(screen, ComputerScreen::Code { .. } | ComputerScreen::Qr { .. });
    computers(step.after).all(|(id, computer)| {
        !shows_a_code(computer.screen()) || watch.in_box(id).is_some_and(|seen| seen.user.is_some() && seen.has_pin)
    })
}

fn text_comes_after_the_code(watch: &Watch, step: &Step) -> bool {
    text_on_the_phone(step.after).is_none_or(|(ticket, _)| watch.by_ticket(ticket).is_some_and(|seen| seen.is_tied))
}

fn no_is_no(watch: &Watch, step: &Step) -> bool {
    successes(step).all(|success| match watch.in_box(success.at).and_then(|seen| seen.end) {
        Some(
            Outcome::Rejected
            | Outcome::Cancelled
            | Outcome::CodesUsedUp
            | Outcome::Expired
            | Outcome::ParallelSessions,
        ) => false,
        Some(Outcome::Approved) | None => true,
    })
}

/// A transfer needs the yes of the one who is logged on, and a log-on the yes of the one whose user ID was typed.
fn log_on_comes_after_the_approval(watch: &Watch, step: &Step) -> bool {
    successes(step).all(|success| {
        watch.in_box(success.at).is_some_and(|seen| {
            let is_right_person = success.person.is_none_or(|person| seen.user == Some(person));
            let is_right_text = success.approval == seen.approval;
            is_right_person && is_right_text && seen.user.is_some() && seen.approved_by == seen.user
        })
    })
}

fn texts_are_the_same(watch: &Watch, step: &Step) -> bool {
    let Some((ticket, text)) = text_on_the_phone(step.after) else { return true };
    let Some(seen) = watch.by_ticket(ticket) else { return true };
    let in_boxes = computers(step.after).filter(|(id, _)| watch.in_box(*id).is_some_and(|other| other.id == seen.id));
    seen.approval == text
        && in_boxes.filter_map(|(_, computer)| text_in_box(computer.screen())).all(|in_box| in_box == text)
}

fn pin_stays_in_the_phone(step: &Step) -> bool {
    let is_a_pin = |number: u64| Person::ALL.into_iter().any(|person| person.pin().parse() == Ok(number));
    let logged = step.input.is_some_and(|input| mentions_a_pin(&format!("{input:?}")));
    let sent = step.outputs.iter().any(|(_, output)| match output {
        Output::Sent(envelope) | Output::Lost(envelope) => numbers(&envelope.letter).into_iter().any(is_a_pin),
        Output::Seen(_, half) => is_a_pin(u64::from(half.bits)),
        // It was sent before, and an alarm says nothing.
        Output::Delivered(_) | Output::Elapsed(_) | Output::Leapt(_) => false,
    });
    !logged && !sent
}

fn only_one_acts(step: &Step) -> bool {
    step.after.changed_since(step.before).into_iter().all(|party| {
        let was_put_off = matches!(party, Party::Box(_) | Party::Core) && has_leapt(step);
        was_put_off
            || step.input.is_some_and(|input| is_for(input, party))
            || events(step).any(|concerned| concerned == party)
    })
}

/// Whether the digits of a practice person's PIN stand in a text: as a number, or one by one with spaces.
#[must_use]
pub fn mentions_a_pin(text: &str) -> bool {
    let is_a_pin = |digits: &str| Person::ALL.into_iter().any(|person| person.pin() == digits);
    let as_a_number = text.split(|letter: char| !letter.is_ascii_digit()).any(is_a_pin);
    let spaced: Vec<&str> = text.split(' ').collect();
    as_a_number || spaced.windows(Person::PIN_DIGITS).any(|digits| is_a_pin(&digits.concat()))
}

#[cfg(test)]
mod tests;
