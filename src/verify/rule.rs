//! What each rule looks at. Each is a function with a name, over what people do, what is sent and what is shown; a [`Watch`]
//! looks on from outside, and all of them are applied after every step. Random and scripted stories, the model checker and
//! the lessons use the same rules.
//!
//! What a rule takes as proof is what a person *did*, what *arrived* and *when*, never what a party says of itself: a PIN was
//! typed, both halves of a code were seen, 'Approve' was pressed, three wrong codes came, 24 hours went by. So a core that
//! miscounts is noticed: [`super::watch`] counts once more.

use super::property::Property;
use super::step::{
    Step, changed, computers, concerned, has_leapt, is_for, numbers, successes, text_in_box, text_on_the_phone,
};
use super::watch::Watch;
use crate::protocol::Instant;
use crate::protocol::approval::Outcome;
use crate::protocol::person::Person;
use crate::protocol::screen::ComputerScreen;
use crate::protocol::world::message::Party;
use crate::protocol::world::{Input, Output, World};

impl Watch {
    /// One step: somebody did something, a message arrived or time passed. `outputs` is all that came of it, with its
    /// times, and `before` and `after` are the world around it.
    ///
    /// # Errors
    /// The first property that the step breaks.
    pub fn step(
        &mut self,
        before: &World,
        input: Option<Input>,
        outputs: &[(Instant, Output)],
        after: &World,
    ) -> Result<(), Property> {
        let step = Step::new(before, input, outputs, after);
        let noticed = self.note(&step);
        let is_broken = |property: &Property| noticed.contains(property) || !holds(*property, self, &step);
        match Property::ALL.into_iter().find(is_broken) {
            Some(broken) => Err(broken),
            None => Ok(()),
        }
    }
}

/// Whether a rule holds after this step. `watch` is what was seen up to now.
fn holds(property: Property, watch: &Watch, step: &Step) -> bool {
    match property {
        Property::CodeAfterPin => code_comes_after_the_pin(watch, step),
        Property::TextAfterCode => text_comes_after_the_code(watch, step),
        Property::NoIsNo => no_is_no(watch, step),
        Property::LogOnAfterApproval => log_on_comes_after_the_approval(watch, step),
        Property::SameText => texts_are_the_same(watch, step),
        Property::PinStaysInPhone => pin_stays_in_the_phone(step),
        Property::OnlyOneActs => only_one_acts(step),
        // A watch notices these while things happen: see `watch/told.rs`.
        Property::CodesAfterSwitch
        | Property::CodeWorksOnce
        | Property::OutcomeStays
        | Property::BlockedDoesNothing
        | Property::OneSessionEach => true,
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
    successes(step).into_iter().all(|success| match watch.in_box(success.at).and_then(|seen| seen.end) {
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
    successes(step).into_iter().all(|success| {
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
    let logged = step.input.is_some_and(is_written_with_a_pin);
    let sent = step.outputs.iter().any(|(_, output)| match output {
        Output::Sent(envelope) | Output::Lost(envelope) => numbers(&envelope.letter).into_iter().any(is_a_pin),
        Output::Seen(_, half) => is_a_pin(u64::from(half.bits)),
        // It was sent before, and an alarm says nothing.
        Output::Delivered(_) | Output::Elapsed(_) | Output::Leapt(_) => false,
    });
    !logged && !sent
}

fn only_one_acts(step: &Step) -> bool {
    changed(step.before, step.after).into_iter().all(|party| {
        let was_put_off = matches!(party, Party::Box(_) | Party::Core) && has_leapt(step);
        was_put_off
            || step.input.is_some_and(|input| is_for(input, party))
            || step.outputs.iter().any(|(_, output)| concerned(output) == Some(party))
    })
}

/// Whether the digits of a PIN stand in the log, once this is written there.
#[cfg(not(target_arch = "wasm32"))]
fn is_written_with_a_pin(input: Input) -> bool {
    mentions_a_pin(&format!("{input:?}"))
}

/// The page puts together no text by which to see that. No input has a place for six digits; natively the text is looked at.
#[cfg(target_arch = "wasm32")]
const fn is_written_with_a_pin(_: Input) -> bool {
    false
}

/// Whether the digits of a practice person's PIN stand in a text: as a number, or one by one with spaces.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn mentions_a_pin(text: &str) -> bool {
    let is_a_pin = |digits: &str| Person::ALL.into_iter().any(|person| person.pin() == digits);
    let as_a_number = text.split(|letter: char| !letter.is_ascii_digit()).any(is_a_pin);
    let spaced: Vec<&str> = text.split(' ').collect();
    as_a_number || spaced.windows(Person::PIN_DIGITS).any(|digits| is_a_pin(&digits.concat()))
}
