//! Who wants something of the learner, and what they could do to get it. Each is what officials have warned of in public; how such
//! people come by a user ID, an address or a computer is no part of this.

use super::fact::Known;
use super::seen::Seen;
use crate::protocol::person::Typed;
use crate::protocol::screen::ComputerScreen;
use crate::protocol::world::Actor;
use crate::protocol::world::talk::{Channel, Contact, Remark, Role, Talk, TalkInput, TalkStage};
use crate::protocol::{ComputerInput, Input};

/// Somebody who wants to get in as the learner, or to get their money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Adversary {
    /// Begins a log-on with the learner's user ID and hopes for a yes.
    Stranger,
    /// Begins a log-on, calls, and reads out the code that stands on their own screen.
    Caller,
    /// The same, where the learner has QR codes: asks them to switch to one-time codes first.
    SwitchCaller,
    /// A page between the learner and the real site, at an address that looks like it.
    Relay,
    /// The same, and what it begins is a transfer.
    Swapper,
    /// Calls, and has the learner type digits that are made up.
    Guesser,
    /// Stands beside the learner and looks.
    Shoulder,
}

impl Adversary {
    pub const ALL: [Self; 7] =
        [Self::Stranger, Self::Caller, Self::SwitchCaller, Self::Relay, Self::Swapper, Self::Guesser, Self::Shoulder];

    /// Everything that they could do now, from what they see and know. Nobody has to do any of it.
    #[must_use]
    pub fn moves(self, seen: &Seen, known: &Known) -> Vec<Input> {
        let mut moves = self.moves_at_their_computer(seen, known);
        match self {
            Self::Caller | Self::SwitchCaller => moves.extend(by_talking(Channel::Call, ASKS, seen, known)),
            Self::Guesser => moves.extend(by_talking(Channel::Call, TELLS_DIGITS, seen, &Known::default())),
            Self::Shoulder => moves.extend(by_talking(Channel::Visit, ASKS, seen, &Known::default())),
            Self::Stranger | Self::Relay | Self::Swapper => {}
        }
        moves.retain(|input| known.allows(*input));
        moves
    }

    /// Those of them that are done at a computer of their own.
    #[must_use]
    pub fn moves_at_their_computer(self, seen: &Seen, known: &Known) -> Vec<Input> {
        match self {
            Self::Stranger | Self::Caller | Self::SwitchCaller | Self::Guesser | Self::Shoulder => {
                at_their_computer(seen, known)
            }
            // What is done at their computer is done by the learner.
            Self::Relay | Self::Swapper => Vec::new(),
        }
    }
}

/// At a computer of their own: begin a log-on, and say that they are whoever's user ID they know.
fn at_their_computer(seen: &Seen, known: &Known) -> Vec<Input> {
    let mut moves = Vec::new();
    for computer in &seen.computers {
        let at = |input| Input::Computer(computer.id, input);
        match computer.screen {
            ComputerScreen::Site { .. } => moves.push(at(ComputerInput::LogOn)),
            ComputerScreen::UserId { busy: false, .. } => {
                moves.extend(known.user_ids().map(|person| at(ComputerInput::EnterUserId(Typed::Practice(person)))));
            }
            ComputerScreen::NoConnection { .. } => moves.push(at(ComputerInput::TryAgain)),
            ComputerScreen::LoggedOn { site, .. } if site.has_transfers() => {
                moves.push(at(ComputerInput::SendTransfer));
            }
            ComputerScreen::Connecting { .. }
            | ComputerScreen::UserId { busy: true, .. }
            | ComputerScreen::OpenApp { .. }
            | ComputerScreen::Code { .. }
            | ComputerScreen::Qr { .. }
            | ComputerScreen::GoOnInApp { .. }
            | ComputerScreen::Cancelling { .. }
            | ComputerScreen::Tick { .. }
            | ComputerScreen::Ended { .. }
            | ComputerScreen::WindowClosed { .. }
            | ComputerScreen::LoggedOn { .. } => {}
        }
    }
    moves
}

/// The turns of their conversations: something is asked for, a code is read out that they see, or digits are told that they made up.
const ASKS: u8 = 0;
const READS_OUT: u8 = 1;
const TELLS_DIGITS: u8 = 2;

/// Get in touch, say this, read out a code that they see, and end it.
fn by_talking(channel: Channel, says: u8, seen: &Seen, known: &Known) -> Vec<Input> {
    let by_them = |input| Input::Talk(Actor::Other, input);
    let codes = seen.computers.iter().filter_map(|computer| match computer.screen {
        ComputerScreen::Code { code, .. } if known.has_code(code) => Some(code),
        ComputerScreen::Site { .. }
        | ComputerScreen::Connecting { .. }
        | ComputerScreen::UserId { .. }
        | ComputerScreen::OpenApp { .. }
        | ComputerScreen::Code { .. }
        | ComputerScreen::Qr { .. }
        | ComputerScreen::GoOnInApp { .. }
        | ComputerScreen::NoConnection { .. }
        | ComputerScreen::Cancelling { .. }
        | ComputerScreen::Tick { .. }
        | ComputerScreen::Ended { .. }
        | ComputerScreen::WindowClosed { .. }
        | ComputerScreen::LoggedOn { .. } => None,
    });
    match seen.talk {
        None => {
            let contact = Contact { channel, role: Role::Support };
            vec![by_them(TalkInput::Begin(contact))]
        }
        Some(Talk { stage: TalkStage::Ringing, .. }) => vec![by_them(TalkInput::End)],
        Some(Talk { stage: TalkStage::Open { .. }, .. }) => {
            let says = [(says, None)].into_iter().chain(codes.map(|code| (READS_OUT, Some(code))));
            let says = says.map(|(turn, code)| by_them(TalkInput::Say(Remark { turn, code, looks_away: false })));
            says.chain([by_them(TalkInput::End)]).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Event, Fact, Knower, learnt};
    use crate::protocol::approval::Site;
    use crate::protocol::person::Person;
    use crate::protocol::world::Desk;
    use crate::protocol::{ComputerId, PhoneInput, Seed, Setup, World};

    /// A world with a learner and somebody at another computer, and what that person knows.
    struct Story {
        world: World,
        known: Known,
    }

    impl Story {
        fn of(adversary_knows: &[Fact]) -> Self {
            let computers = vec![Desk::at(Site::Profile), Desk::elsewhere(Site::Profile)];
            let world = World::new(&Setup { computers, ..Setup::default() }, Seed(1));
            Self { world, known: adversary_knows.iter().copied().collect() }
        }

        fn seen(&self) -> Seen {
            Seen::by(Actor::Other, &self.world)
        }

        fn does(mut self, by: Actor, input: Input) -> Self {
            let before = self.world.clone();
            self.world.may(by, input).expect("something that can be done");
            self.world.handle(self.world.now(), input).expect("something that can be done");
            self.notes(Event::Input(by, input), &before);
            while self.world.is_busy() {
                let Some((when, _)) = self.world.poll_timeout() else { break };
                let before = self.world.clone();
                self.world.handle_timeout(when);
                while let Some((_, output)) = self.world.poll_output() {
                    self.notes(Event::Output(output), &before);
                }
            }
            self
        }

        fn notes(&mut self, event: Event, before: &World) {
            for (who, fact) in learnt(event, before, &self.world, Person::Signe) {
                if who == Knower::Person(Actor::Other) {
                    self.known.learn(fact);
                }
            }
        }
    }

    const ELSEWHERE: ComputerId = ComputerId::ELSEWHERE;
    const USER_ID: Input = Input::Computer(ELSEWHERE, ComputerInput::EnterUserId(Typed::Practice(Person::Signe)));
    const LOG_ON: Input = Input::Computer(ELSEWHERE, ComputerInput::LogOn);

    #[test]
    fn who_does_not_know_the_user_id_cannot_type_it() {
        let story = Story::of(&[]).does(Actor::Other, LOG_ON);
        assert_eq!(Adversary::Stranger.moves(&story.seen(), &story.known), []);
        assert!(!story.known.allows(USER_ID));
        let story = Story::of(&[Fact::UserId(Person::Signe)]).does(Actor::Other, LOG_ON);
        assert_eq!(Adversary::Stranger.moves(&story.seen(), &story.known), [USER_ID]);
    }

    #[test]
    fn a_caller_reads_out_only_the_code_on_their_own_screen() {
        let call = Input::Talk(Actor::Other, TalkInput::Begin(Contact { channel: Channel::Call, role: Role::Support }));
        let story = Story::of(&[Fact::UserId(Person::Signe)])
            .does(Actor::Other, LOG_ON)
            .does(Actor::Other, USER_ID)
            .does(Actor::Other, call)
            .does(Actor::Learner, Input::Talk(Actor::Learner, TalkInput::Answer));
        let reads_out = |input: &Input| matches!(input, Input::Talk(_, TalkInput::Say(Remark { code: Some(_), .. })));
        assert!(!Adversary::Caller.moves(&story.seen(), &story.known).iter().any(reads_out), "no code is there");

        let story = story
            .does(Actor::Learner, Input::Phone(PhoneInput::OpenApp))
            .does(Actor::Learner, Input::Phone(PhoneInput::EnterPin(Typed::Practice(Person::Signe))));
        assert!(Adversary::Caller.moves(&story.seen(), &story.known).iter().any(reads_out));
        assert!(!Adversary::Guesser.moves(&story.seen(), &story.known).iter().any(reads_out));
    }

    #[test]
    fn nobody_learns_a_pin_that_was_typed_out_of_their_sight() {
        let typed = Input::Phone(PhoneInput::EnterPin(Typed::Practice(Person::Signe)));
        let open = Input::Phone(PhoneInput::OpenApp);
        let alone = Story::of(&[]).does(Actor::Learner, open).does(Actor::Learner, typed);
        assert!(!alone.known.has(Fact::Pin(Person::Signe)));

        let visit = Contact { channel: Channel::Visit, role: Role::Family };
        let watched = Story::of(&[])
            .does(Actor::Other, Input::Talk(Actor::Other, TalkInput::Begin(visit)))
            .does(Actor::Learner, Input::Talk(Actor::Learner, TalkInput::Answer))
            .does(Actor::Learner, open)
            .does(Actor::Learner, typed);
        assert!(watched.known.has(Fact::Pin(Person::Signe)));

        for looks_away in [true, false] {
            let said = TalkInput::Say(Remark { turn: 0, code: None, looks_away });
            let asked = Story::of(&[])
                .does(Actor::Other, Input::Talk(Actor::Other, TalkInput::Begin(visit)))
                .does(Actor::Learner, Input::Talk(Actor::Learner, TalkInput::Answer))
                .does(Actor::Other, Input::Talk(Actor::Other, said))
                .does(Actor::Learner, open)
                .does(Actor::Learner, typed);
            assert_eq!(asked.known.has(Fact::Pin(Person::Signe)), !looks_away);
        }
    }

    #[test]
    fn every_move_can_be_done() {
        for adversary in Adversary::ALL {
            let story = Story::of(&[Fact::UserId(Person::Signe)]);
            for input in adversary.moves(&story.seen(), &story.known) {
                assert_eq!(story.world.may(Actor::Other, input), Ok(()), "{adversary:?}: {input:?}");
            }
        }
    }
}
