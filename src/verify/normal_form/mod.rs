//! Worlds that go on in the same way, brought to one form. A model checker that visits millions of worlds meets the same
//! one again and again, under other numbers; it looks at each form once.
//!
//! Two worlds of one form can do the same, one step after the other, and show the same while they do, as long as time
//! stands still (see [`World::fire`]) and nothing is lost by chance. For:
//!
//! - **Envelopes** are told apart by their number only, and between two parties nothing overtakes. So numbers, times and
//!   the order between different channels say nothing; the order within a channel is kept.
//! - **Openings and exchanges** are compared with each other, and the next is greater than all before. So only their
//!   order counts: they are counted anew, without gaps.
//! - **The last question** that the core keeps of an app serves one that asks once more. Where neither the app nor a
//!   letter on its way asks under that number, it will never be asked for again.
//! - **When** a half of a QR code, or the whole code, is replaced by the next is a time like any other.
//!
//! Where time runs, times count: two worlds then go on in the same way if everything in them comes about after the same
//! while ([`begin_now`]).
//!
//! Everything else stays: what was sent and not yet read, also where its receiver will ignore it; the generator, because
//! codes that are different must stay so; and all other numbers, because there are as many of them as log-ons.

mod number;
mod time;

use super::watch::Watch;
use crate::protocol::Instant;
use crate::protocol::assumption::{QR_GENERATION, QR_HALF_SHOWN};
use crate::protocol::party::core::session::Stage as SessionStage;
use crate::protocol::party::mitid_box::{Stage as BoxStage, Window};
use crate::protocol::world::World;
use crate::protocol::world::wire::Wire;

/// The one world that represents all worlds that behave like this one while time stands still. The numbers that its
/// watch remembers are changed in the same way.
#[must_use]
pub fn normal_form(mut world: World, watch: &mut Watch) -> World {
    world.now = Instant::START;
    forget_order(&mut world.wire);
    forget_pictures(&mut world);
    number::forget_questions(&mut world, watch);
    number::count_anew(&mut world, watch);
    world
}

/// The one world that stands for all that go on like this one, each thing after the same while: as if it had begun now.
#[must_use]
pub fn begin_now(mut world: World, watch: &mut Watch) -> World {
    time::begin_now(&mut world, watch);
    number::number_envelopes(&mut world.wire);
    number::forget_questions(&mut world, watch);
    number::count_anew(&mut world, watch);
    world
}

/// Everything that is on its way, channel by channel, with numbers and times that tell nothing. At the beginning of time
/// nothing of it is due yet.
fn forget_order(wire: &mut Wire) {
    wire.in_flight.sort_by_key(|envelope| (envelope.from, envelope.to()));
    number::number_envelopes(wire);
    for envelope in &mut wire.in_flight {
        envelope.sent_at = Instant::START;
        envelope.due_at = Instant::from_millis(1);
    }
}

/// As if each QR code had just been made, and its half just been put on the screen.
fn forget_pictures(world: &mut World) {
    for session in &mut world.core.sessions {
        if let SessionStage::AwaitScan { renew_at, .. } = &mut session.stage {
            *renew_at = Instant::START + QR_GENERATION;
        }
    }
    for computer in &mut world.computers {
        if let Some(Window { stage: BoxStage::ShowQr { until, .. }, .. }) = &mut computer.mitid_box.window {
            *until = Instant::START + QR_HALF_SHOWN;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::party::app::AppTimer;
    use crate::protocol::person::{Person, Typed};
    use crate::protocol::screen::PhoneScreen;
    use crate::protocol::world::wire::Letter;
    use crate::protocol::world::{ComputerInput, Input, Output, PhoneInput, Setup, Timer};
    use crate::protocol::{ComputerId, Seed};
    use crate::verify::{Time, tamper};

    const HERE: ComputerId = ComputerId::LEARNERS;
    const SIGNE: Typed<Person> = Typed::Practice(Person::Signe);

    /// A watch that has seen nothing.
    fn unseen() -> Watch {
        Watch::new(&Setup::default(), Time::StandsStill)
    }

    fn new() -> World {
        World::new(&Setup::default(), Seed(1))
    }

    fn does(mut world: World, input: Input) -> World {
        assert_eq!(world.handle(world.now(), input), Ok(()));
        while world.poll_output().is_some() {}
        world
    }

    fn settled(mut world: World) -> World {
        while world.is_busy() {
            let (when, _) = world.poll_timeout().expect("something to wait for");
            world.handle_timeout(when);
        }
        while world.poll_output().is_some() {}
        world
    }

    #[test]
    fn the_normal_form_ignores_how_often_the_app_was_opened_or_asked() {
        let once = settled(does(new(), Input::Phone(PhoneInput::OpenApp)));
        let twice =
            does(settled(does(once.clone(), Input::Phone(PhoneInput::CloseApp))), Input::Phone(PhoneInput::OpenApp));
        assert_ne!(once, settled(twice.clone()));
        assert_eq!(normal_form(once.clone(), &mut unseen()), normal_form(settled(twice), &mut unseen()));
        let asked = settled(does(
            settled(does(
                settled(does(once.clone(), Input::Phone(PhoneInput::OpenMenu))),
                Input::Phone(PhoneInput::GoBack),
            )),
            Input::Phone(PhoneInput::OpenMenu),
        ));
        assert_eq!(
            normal_form(asked, &mut unseen()),
            normal_form(does(once, Input::Phone(PhoneInput::OpenMenu)), &mut unseen())
        );
    }

    #[test]
    fn the_normal_form_ignores_the_order_on_different_channels() {
        let one = does(does(new(), Input::Computer(HERE, ComputerInput::LogOn)), Input::Phone(PhoneInput::OpenApp));
        let other = does(does(new(), Input::Phone(PhoneInput::OpenApp)), Input::Computer(HERE, ComputerInput::LogOn));
        assert_ne!(one, other);
        assert_eq!(normal_form(one.clone(), &mut unseen()), normal_form(other, &mut unseen()));
        assert_ne!(normal_form(one, &mut unseen()), normal_form(new(), &mut unseen()));
    }

    #[test]
    fn normalising_twice_changes_nothing() {
        let world = normal_form(
            does(does(new(), Input::Computer(HERE, ComputerInput::LogOn)), Input::Phone(PhoneInput::OpenApp)),
            &mut unseen(),
        );
        assert_eq!(normal_form(world.clone(), &mut unseen()), world);
        assert!(world.timers().into_iter().all(|(when, _)| when > Instant::START));
        assert!(world.poll_timeout().is_some_and(|(when, _)| when > Instant::START), "nothing is due yet");
    }

    #[test]
    fn a_repeated_question_is_still_answered_once() {
        let mut world = does(
            settled(does(new(), Input::Phone(PhoneInput::OpenApp))),
            Input::Phone(PhoneInput::EnterPin(Typed::Other)),
        );
        let asked = world.in_flight()[0].id;
        world.fire(Timer::Delivery(asked));
        let answer = world.in_flight()[0].id;
        tamper::lose(&mut world, answer);
        world.fire(Timer::App(AppTimer::NoAnswer));
        while world.poll_output().is_some() {}
        let world = settled(does(normal_form(world, &mut unseen()), Input::Phone(PhoneInput::TryAgain)));
        assert!(matches!(world.scene().phone, PhoneScreen::Pin { wrong: 1, .. }), "{:?}", world.scene());
        let world = settled(does(normal_form(world, &mut unseen()), Input::Phone(PhoneInput::EnterPin(Typed::Other))));
        assert!(matches!(world.scene().phone, PhoneScreen::Pin { wrong: 2, .. }), "{:?}", world.scene());
    }

    #[test]
    fn a_duplicate_question_is_still_handled_once() {
        let mut world = does(
            settled(does(new(), Input::Phone(PhoneInput::OpenApp))),
            Input::Phone(PhoneInput::EnterPin(Typed::Other)),
        );
        world.fire(Timer::App(AppTimer::NoAnswer));
        let mut world = does(world, Input::Phone(PhoneInput::TryAgain));
        let asked = world.in_flight()[0].id;
        world.fire(Timer::Delivery(asked));
        let is_answer = |letter: &Letter| matches!(letter, Letter::App(_));
        let answer = world.in_flight().iter().find(|envelope| is_answer(&envelope.letter)).expect("an answer").id;
        world.fire(Timer::Delivery(answer));
        while world.poll_output().is_some() {}
        let world =
            settled(does(settled(normal_form(world, &mut unseen())), Input::Phone(PhoneInput::EnterPin(Typed::Other))));
        assert!(matches!(world.scene().phone, PhoneScreen::Pin { wrong: 2, .. }), "{:?}", world.scene());
    }

    #[test]
    fn an_answer_to_an_earlier_opening_is_still_ignored() {
        let world =
            does(settled(does(new(), Input::Phone(PhoneInput::OpenApp))), Input::Phone(PhoneInput::EnterPin(SIGNE)));
        let world = does(
            normal_form(
                does(does(world, Input::Phone(PhoneInput::CloseApp)), Input::Phone(PhoneInput::OpenApp)),
                &mut unseen(),
            ),
            Input::Phone(PhoneInput::CloseApp),
        );
        let world = settled(normal_form(does(world, Input::Phone(PhoneInput::OpenApp)), &mut unseen()));
        assert!(matches!(world.scene().phone, PhoneScreen::Pin { wrong: 0, busy: false, .. }), "{:?}", world.scene());
    }

    #[test]
    fn the_normal_form_ignores_when_the_qr_code_halves_alternate() {
        let setup = Setup { method: crate::protocol::method::Method::QrCodes, ..Setup::default() };
        let mut world = settled(does(World::new(&setup, Seed(1)), Input::Computer(HERE, ComputerInput::LogOn)));
        for input in [
            Input::Computer(HERE, ComputerInput::EnterUserId(SIGNE)),
            Input::Phone(PhoneInput::OpenApp),
            Input::Phone(PhoneInput::EnterPin(SIGNE)),
        ] {
            world = settled(does(world, input));
        }
        let mut later = world.clone();
        for _ in 0..2 {
            let (_, timer) =
                later.timers().into_iter().find(|(_, timer)| matches!(timer, Timer::Box(..))).expect("a half");
            later.fire(timer);
        }
        assert!(std::iter::from_fn(|| later.poll_output()).all(|(_, output)| matches!(output, Output::Elapsed(_))));
        assert_ne!(world, later);
        assert_eq!(normal_form(world, &mut unseen()), normal_form(later, &mut unseen()));
    }
}
