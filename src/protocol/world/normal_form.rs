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
//! - **When** a half of a QR code, or the code, makes room for the next is a time like any other.
//!
//! Where time runs, times count: two worlds then go on in the same way if everything in them comes about after the same
//! while ([`World::begin_now`]).
//!
//! Everything else stays: what was sent and not yet read, also where its receiver will ignore it; the generator, because
//! codes that are different must stay so; and all other numbers, because there are as many of them as log-ons.

use super::World;
use crate::protocol::invariant::Watch;
use crate::protocol::time::Instant;
use crate::protocol::world::message::{Exchange, Opening, ToApp, ToCore};
use crate::protocol::world::wire::Letter;

impl World {
    /// The one world that stands for all that go on like this one while time stands still. What its watch remembers of
    /// numbers goes along.
    #[must_use]
    pub fn normal_form(mut self, watch: &mut Watch) -> Self {
        self.now = Instant::START;
        self.wire.normalize();
        self.core.forget_renewals();
        for computer in &mut self.computers {
            computer.mitid_box.forget_since_when();
        }
        self.forget_questions(watch);
        self.count_anew(watch);
        self
    }

    /// The one world that stands for all that go on like this one, each thing after the same while: as if it had begun now.
    #[must_use]
    pub fn begin_now(mut self, watch: &mut Watch) -> Self {
        let now = self.now;
        self.core.count_from(now);
        self.each_time(&mut |at| *at = Instant::START + (*at - now));
        watch.begin_at(now);
        self.wire.number_anew();
        self.forget_questions(watch);
        self.count_anew(watch);
        self
    }

    fn each_time(&mut self, visit: &mut dyn FnMut(&mut Instant)) {
        visit(&mut self.now);
        self.wire.each_time(visit);
        self.core.each_time(visit);
        self.app.each_time(visit);
        for computer in &mut self.computers {
            computer.mitid_box.each_time(visit);
        }
    }

    fn forget_questions(&mut self, watch: &mut Watch) {
        let mut asked: Vec<Exchange> = self.wire.letters_mut().filter_map(|letter| asked_under(letter)).collect();
        asked.extend(self.app.numbers_mut().2.map(|exchange| *exchange));
        for app in self.core.accounts_mut().iter_mut().filter_map(|account| account.app.as_mut()) {
            app.last.take_if(|exchange| !asked.contains(exchange));
        }
        watch.forget_questions(&asked);
    }

    fn count_anew(&mut self, watch: &mut Watch) {
        let (mut openings, mut exchanges) = (Vec::new(), Vec::new());
        self.each_number(watch, |opening| openings.push(*opening), |exchange| exchanges.push(*exchange));
        openings.sort_unstable();
        openings.dedup();
        exchanges.sort_unstable();
        exchanges.dedup();
        self.each_number(
            watch,
            |opening| *opening = Opening(rank(&openings, opening)),
            |exchange| *exchange = Exchange(rank(&exchanges, exchange)),
        );
        *self.app.numbers_mut().1 = Exchange(rank(&exchanges, &Exchange(u32::MAX)));
    }

    /// Every number of an opening and of an exchange, but for the app's own count of exchanges.
    fn each_number(
        &mut self,
        watch: &mut Watch,
        mut opening: impl FnMut(&mut Opening),
        mut exchange: impl FnMut(&mut Exchange),
    ) {
        watch.each_number(&mut opening, &mut exchange);
        let (last_opening, _, pending) = self.app.numbers_mut();
        opening(last_opening);
        if let Some(pending) = pending {
            exchange(pending);
        }
        for app in self.core.accounts_mut().iter_mut().filter_map(|account| account.app.as_mut()) {
            opening(&mut app.opening);
            if let Some(last) = &mut app.last {
                exchange(last);
            }
        }
        for letter in self.wire.letters_mut() {
            match letter {
                Letter::Core(ToCore::Ask { opening: of, exchange: under, .. }) => {
                    opening(of);
                    exchange(under);
                }
                Letter::App(ToApp { opening: of, answers, .. }) => {
                    opening(of);
                    if let Some(answers) = answers {
                        exchange(answers);
                    }
                }
                Letter::Service(..) | Letter::Broker(_) | Letter::Box(..) | Letter::Core(_) => {}
            }
        }
    }
}

fn asked_under(letter: &Letter) -> Option<Exchange> {
    match letter {
        Letter::Core(ToCore::Ask { exchange, .. }) => Some(*exchange),
        Letter::Service(..) | Letter::Broker(_) | Letter::Box(..) | Letter::Core(_) | Letter::App(_) => None,
    }
}

/// How many of the numbers are not greater than this one.
fn rank<N: Ord>(numbers: &[N], number: &N) -> u32 {
    u32::try_from(numbers.partition_point(|other| other <= number)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::invariant::Time;
    use crate::protocol::party::app::AppTimer;
    use crate::protocol::person::{Person, Typed};
    use crate::protocol::screen::PhoneScreen;
    use crate::protocol::world::{Input, Output, Setup, Timer};
    use crate::protocol::{ComputerId, Seed};

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
    fn it_does_not_count_how_often_the_app_was_opened_or_asked() {
        let once = settled(does(new(), Input::OpenApp));
        let twice = does(settled(does(once.clone(), Input::CloseApp)), Input::OpenApp);
        assert_ne!(once, settled(twice.clone()));
        assert_eq!(once.clone().normal_form(&mut unseen()), settled(twice).normal_form(&mut unseen()));
        let asked =
            settled(does(settled(does(settled(does(once.clone(), Input::OpenMenu)), Input::GoBack)), Input::OpenMenu));
        assert_eq!(asked.normal_form(&mut unseen()), does(once, Input::OpenMenu).normal_form(&mut unseen()));
    }

    #[test]
    fn it_does_not_tell_the_order_of_what_goes_different_ways() {
        let one = does(does(new(), Input::LogOn(HERE)), Input::OpenApp);
        let other = does(does(new(), Input::OpenApp), Input::LogOn(HERE));
        assert_ne!(one, other);
        assert_eq!(one.clone().normal_form(&mut unseen()), other.normal_form(&mut unseen()));
        assert_ne!(one.normal_form(&mut unseen()), new().normal_form(&mut unseen()));
    }

    #[test]
    fn it_is_its_own_normal_form() {
        let world = does(does(new(), Input::LogOn(HERE)), Input::OpenApp).normal_form(&mut unseen());
        assert_eq!(world.clone().normal_form(&mut unseen()), world);
        assert!(world.timers().into_iter().all(|(when, _)| when > Instant::START));
        assert!(world.poll_timeout().is_some_and(|(when, _)| when > Instant::START), "nothing is due yet");
    }

    #[test]
    fn a_question_that_is_asked_again_is_still_answered_once() {
        let mut world = does(settled(does(new(), Input::OpenApp)), Input::EnterPin(Typed::Other));
        let asked = world.in_flight()[0].id;
        world.fire(Timer::Delivery(asked));
        let answer = world.in_flight()[0].id;
        world.lose(answer);
        world.fire(Timer::App(AppTimer::NoAnswer));
        while world.poll_output().is_some() {}
        let world = settled(does(world.normal_form(&mut unseen()), Input::TryAgainInApp));
        assert!(matches!(world.scene().phone, PhoneScreen::Pin { wrong: 1, .. }), "{:?}", world.scene());
        let world = settled(does(world.normal_form(&mut unseen()), Input::EnterPin(Typed::Other)));
        assert!(matches!(world.scene().phone, PhoneScreen::Pin { wrong: 2, .. }), "{:?}", world.scene());
    }

    #[test]
    fn a_question_that_comes_twice_is_still_dealt_with_once() {
        let mut world = does(settled(does(new(), Input::OpenApp)), Input::EnterPin(Typed::Other));
        world.fire(Timer::App(AppTimer::NoAnswer));
        let mut world = does(world, Input::TryAgainInApp);
        let asked = world.in_flight()[0].id;
        world.fire(Timer::Delivery(asked));
        let is_answer = |letter: &Letter| matches!(letter, Letter::App(_));
        let answer = world.in_flight().iter().find(|envelope| is_answer(&envelope.letter)).expect("an answer").id;
        world.fire(Timer::Delivery(answer));
        while world.poll_output().is_some() {}
        let world = settled(does(settled(world.normal_form(&mut unseen())), Input::EnterPin(Typed::Other)));
        assert!(matches!(world.scene().phone, PhoneScreen::Pin { wrong: 2, .. }), "{:?}", world.scene());
    }

    #[test]
    fn an_answer_to_an_earlier_opening_stays_one() {
        let world = does(settled(does(new(), Input::OpenApp)), Input::EnterPin(SIGNE));
        let world =
            does(does(does(world, Input::CloseApp), Input::OpenApp).normal_form(&mut unseen()), Input::CloseApp);
        let world = settled(does(world, Input::OpenApp).normal_form(&mut unseen()));
        assert!(matches!(world.scene().phone, PhoneScreen::Pin { wrong: 0, busy: false, .. }), "{:?}", world.scene());
    }

    #[test]
    fn when_a_half_makes_room_for_the_next_does_not_matter() {
        let setup = Setup { method: crate::protocol::method::Method::QrCodes, ..Setup::default() };
        let mut world = settled(does(World::new(&setup, Seed(1)), Input::LogOn(HERE)));
        for input in [Input::EnterUserId(HERE, SIGNE), Input::OpenApp, Input::EnterPin(SIGNE)] {
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
        assert_eq!(world.normal_form(&mut unseen()), later.normal_form(&mut unseen()));
    }
}
