//! What can happen now, to be done from here; and the states of each party with the one that it is in.

use super::{Markup, put_element, put_words};
use crate::i18n::{Lang, States};
use crate::narrate::wire::of_input;
use crate::protocol::person::{Person, Typed};
use crate::protocol::screen::Scene;
use crate::protocol::world::message::ComputerId;
use crate::protocol::{ComputerInput, Input, PhoneInput, RoomInput, World};
use crate::sim::view::markup::put;
use crate::verify::machine::{Machine, NOWHERE};

/// How an element is called by which this input is done: this, and its number in [`possible`].
pub const POSSIBLE: &str = "possible-";

/// The heading above them, which has focus while they are exchanged.
pub const POSSIBLE_HEADING: &str = "possible";

/// What the learner can do at this moment, and what can happen around it. Of what is typed, there is once what is right for them and once
/// something else.
pub(in crate::sim) fn possible(world: &World, learner: Person) -> Vec<Input> {
    let is_theirs = |typed: Typed<Person>| matches!(typed, Typed::Other) || typed == Typed::Practice(learner);
    let mut inputs = world.allowed();
    inputs.retain(|input| match *input {
        Input::Computer(id, ComputerInput::EnterUserId(typed)) => id == ComputerId::LEARNERS && is_theirs(typed),
        Input::Computer(id, _) | Input::Phone(PhoneInput::Scan(id)) => id == ComputerId::LEARNERS,
        Input::Phone(PhoneInput::EnterPin(typed)) => is_theirs(typed),
        // What is so already does not happen.
        Input::Room(RoomInput::SetCamera { works }) => works != world.app().camera_works(),
        Input::Room(RoomInput::SetConnection(connection)) => connection != world.connection(),
        // The clock is a setting, and whether somebody else begins is up to them.
        Input::Room(RoomInput::SetClock(_) | RoomInput::BeginElsewhere(_)) | Input::Talk(..) => false,
        Input::Phone(_) | Input::Room(_) => true,
    });
    inputs
}

/// Its lines: a button each.
pub fn lines(world: &World, learner: Person, lang: Lang) -> Vec<Markup> {
    let (inputs, scene) = (possible(world, learner), world.scene());
    inputs.iter().enumerate().map(|(number, input)| line(number, *input, scene, lang).into()).collect()
}

fn line(number: usize, input: Input, scene: Scene, lang: Lang) -> String {
    let texts = &lang.days().inside.states;
    let mut html = String::from("<li><small>");
    let place = match input {
        Input::Computer(..) => texts.at_the_computer(),
        Input::Phone(_) => texts.on_the_phone(),
        Input::Room(_) | Input::Talk(..) => texts.around(),
    };
    put_words(&mut html, place);
    put(&mut html, "</small><button type=button class=button id=~~>", &[POSSIBLE, &number.to_string()]);
    put_words(&mut html, &of_input(input, scene, lang));
    if let Some(typed) = typed(input, texts) {
        html.push_str(": ");
        put_words(&mut html, &typed);
    }
    html.push_str("</button></li>");
    html
}

/// What is typed, since there are several.
fn typed(input: Input, texts: &States) -> Option<String> {
    match input {
        Input::Computer(_, ComputerInput::EnterUserId(typed)) | Input::Phone(PhoneInput::EnterPin(typed)) => {
            Some(match typed {
                Typed::Practice(person) => person.name().to_owned(),
                Typed::Other => texts.something_else().to_owned(),
            })
        }
        Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))) => Some(code.to_string()),
        Input::Phone(PhoneInput::EnterCode(Typed::Other)) => Some(texts.something_else().to_owned()),
        Input::Computer(..) | Input::Phone(_) | Input::Room(_) | Input::Talk(..) => None,
    }
}

/// Every machine: in which state it is, where it can go from there, and its diagram.
pub fn draw(world: &World, learner: Person, lang: Lang) -> String {
    let mut html = String::new();
    for machine in Machine::ALL {
        put_machine(&mut html, machine, &machine.present(world, learner), &lang.days().inside.states);
    }
    html
}

fn put_machine(html: &mut String, machine: Machine, present: &[(ComputerId, &str)], texts: &States) {
    let title = words(machine, texts).split('|').next().unwrap_or_default();
    html.push_str("<section class=states>");
    put_element(html, "h3", title, "h3");
    if present.is_empty() {
        put_element(html, "p", texts.nowhere(), "p");
    }
    html.push_str("<ol>");
    for state in machine.states() {
        let mut here = present.iter().filter(|(_, now)| *now == state).map(|(id, _)| *id).peekable();
        html.push_str(if here.peek().is_some() { "<li class=states__now>" } else { "<li>" });
        put_words(html, of_state(machine, state, texts));
        for id in here {
            let now = if id == ComputerId::LEARNERS { texts.now() } else { texts.now_elsewhere() };
            html.push(' ');
            put_element(html, "strong", now, "strong");
        }
        html.push_str("</li>");
    }
    html.push_str("</ol>");
    put_picture(html, machine, present);
    if let Some((_, state)) = present.first() {
        put_ways(html, machine, state, texts);
    }
    html.push_str("</section>");
}

/// Where it can go from this state, and by what.
fn put_ways(html: &mut String, machine: Machine, state: &str, texts: &States) {
    put_element(html, "p", texts.from_here(), "p");
    html.push_str("<ul>");
    for (_, event, to) in machine.rows().iter().filter(|(from, ..)| from.split(' ').any(|from| from == state)) {
        html.push_str("<li>");
        put_words(html, if *to == NOWHERE { texts.nowhere() } else { of_state(machine, to, texts) });
        put(html, " <code>~</code></li>", &[event]);
    }
    html.push_str("</ul>");
}

/// How high a line of the list is, in pixels of the picture.
const LINE: usize = 32;
const WIDTH: usize = 120;

/// An arc for each edge, beside the list of states: the longer its way, the farther out. Those that lead on from where it is stand out, with
/// a head.
fn put_picture(html: &mut String, machine: Machine, present: &[(ComputerId, &str)]) {
    let (states, rows) = (machine.states(), machine.rows());
    let size = [WIDTH, states.len() * LINE].map(|size| size.to_string());
    put(html, "<svg aria-hidden=true viewBox=\"0 0 ~ ~\">", &[&size[0], &size[1]]);
    let place = |state: &str| states.iter().position(|other| *other == state);
    // Those that stand out come last, above the others.
    for stands_out in [false, true] {
        for (from, _, to) in &rows {
            for from in from.split(' ') {
                let leads_on = present.iter().any(|(_, now)| *now == from);
                let Some((start, end)) = place(from).zip(place(to)) else { continue };
                if start != end && leads_on == stands_out {
                    put_arc(html, start, end, leads_on);
                }
            }
        }
    }
    html.push_str("</svg>");
}

fn put_arc(html: &mut String, start: usize, end: usize, leads_on: bool) {
    let [from, to] = [start, end].map(|line| (line * LINE + LINE / 2).to_string());
    let out = (12 + 9 * start.abs_diff(end)).min(WIDTH + 30).to_string();
    let class = if leads_on { "states__way" } else { "states__arc" };
    put(html, "<path class=~ d=\"M6 ~C~ ~ ~ ~ 6 ~", &[class, &from, &out, &from, &out, &to, &to]);
    html.push_str(if leads_on { "m7-4-7 4 7 4\"/>" } else { "\"/>" });
}

/// What a machine is called, and then each of its states.
const fn words(machine: Machine, texts: &States) -> &'static str {
    match machine {
        Machine::Service => texts.service(),
        Machine::Broker => texts.broker(),
        Machine::Box => texts.mitid_box(),
        Machine::Session => texts.session(),
        Machine::Pin => texts.pin(),
        Machine::Method => texts.method(),
        Machine::App => texts.app(),
    }
}

/// A state of this machine in words: they stand in the order of [`Machine::states`].
fn of_state(machine: Machine, state: &str, texts: &States) -> &'static str {
    let place = machine.states().iter().position(|other| *other == state);
    place.and_then(|place| words(machine, texts).split('|').nth(1 + place)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_words_in_every_language_and_no_words_are_left_over() {
        for lang in Lang::ALL {
            let texts = &lang.days().inside.states;
            for machine in Machine::ALL {
                let states = machine.states();
                assert_eq!(words(machine, texts).split('|').count(), 1 + states.len(), "{machine:?}");
                assert!(states.iter().all(|state| !of_state(machine, state, texts).is_empty()), "{machine:?}");
            }
        }
    }

    #[test]
    fn words_stand_at_the_state_that_they_mean() {
        for (machine, state, english, danish) in [
            (Machine::Service, "LoggedOn", "somebody is logged on", "nogen er logget på"),
            (
                Machine::Service,
                "AwaitApproval",
                "waits for the transfer to be approved",
                "venter på, at overførslen bliver godkendt",
            ),
            (Machine::Broker, "AwaitPerson", "asks MitID who has approved", "spørger MitID, hvem der har godkendt"),
            (Machine::Box, "ShowCode", "shows a one-time code", "viser en engangskode"),
            (Machine::Box, "PutThrough", "leads back to the website", "sender tilbage til siden"),
            (Machine::Session, "AwaitCode", "waits for the one-time code", "venter på engangskoden"),
            (Machine::Session, "Done", "is over", "er slut"),
            (Machine::Pin, "NewPinNeeded", "has to be a new one", "skal være en ny"),
            (Machine::Method, "OneTimeCodes", "one-time codes", "engangskoder"),
            (Machine::App, "Locked", "asks for the PIN code", "beder om PIN-koden"),
            (Machine::App, "FrontPage", "has nothing to approve", "har ikke noget at godkende"),
            (Machine::App, "Menu", "shows the menu", "viser menuen"),
            (Machine::App, "NewPin", "asks for a new PIN code", "beder om en ny PIN-kode"),
        ] {
            let in_words = |lang: Lang| of_state(machine, state, &lang.days().inside.states);
            assert_eq!((in_words(Lang::English), in_words(Lang::Danish)), (english, danish));
        }
    }
}
