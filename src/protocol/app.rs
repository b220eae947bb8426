//! The MitID app on the phone. It does nothing by itself: it asks when a person opens it, and it asks for the PIN
//! before it shows anything.

use super::approval::{Approval, Outcome};
use super::message::{AppMessage, Opening, Ticket, ToApp, ToCore};
use super::one_time_code::OneTimeCode;
use super::person::{Person, Typed};
use super::refused::Refused;
use super::wire::Outbox;

/// ```text
///          open           PIN                    right       something waits          asked
///  Closed ──────> AwaitPin ───> Authenticating ────────> Asking ─────────> AwaitChannel ───> AwaitCode
///                    └───────────────┘ wrong               │ nothing            │ code known    │ ^
///                                                          v                    │ already   Next│ │wrong
///                                                      FrontPage                v     right     v │
///                                                          ^             AwaitDecision <──── Verifying
///                                                          │ leave             │ Approve, Reject
///                                                          └──── Done <──── Confirming
///
///  Asking is left out when the core said on opening that something waits.
///  From each state: close ──> Closed. From each state with a ticket: the session ended ──> Done.
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    Closed,
    /// `waiting` is what the core said waits; `wrong` counts the wrong PINs in a row.
    AwaitPin {
        waiting: Option<Ticket>,
        wrong: u8,
    },
    Authenticating {
        waiting: Option<Ticket>,
        wrong: u8,
    },
    Asking,
    FrontPage,
    AwaitChannel {
        ticket: Ticket,
    },
    /// `wrong` counts the wrong codes in this session, as far as this opening of the app knows.
    AwaitCode {
        ticket: Ticket,
        wrong: u8,
    },
    Verifying {
        ticket: Ticket,
        wrong: u8,
    },
    AwaitDecision {
        ticket: Ticket,
        approval: Approval,
    },
    Confirming {
        ticket: Ticket,
        approval: Approval,
    },
    Done(Outcome),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct App {
    user: Person,
    opening: Opening,
    state: State,
    /// The last decision, whatever has become of it: what, and whether it was a yes.
    decided: Option<(Ticket, bool)>,
}

impl App {
    #[must_use]
    pub const fn new(user: Person) -> Self {
        Self { user, opening: Opening(0), state: State::Closed, decided: None }
    }

    /// Whose app it is.
    #[must_use]
    pub const fn user(&self) -> Person {
        self.user
    }

    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// What was decided about this ticket on this phone, if anything.
    #[must_use]
    pub fn decision(&self, about: Ticket) -> Option<bool> {
        self.decided.filter(|(ticket, _)| *ticket == about).map(|(_, approve)| approve)
    }

    pub(super) const fn may_open(&self) -> Result<(), Refused> {
        if matches!(self.state, State::Closed) { Ok(()) } else { Err(Refused::AppIsOpen) }
    }

    pub(super) fn open(&mut self, out: &mut Outbox) {
        let opening = self.opening.take_next();
        self.state = State::AwaitPin { waiting: None, wrong: 0 };
        out.core(ToCore::AnythingWaiting { opening, user: self.user });
    }

    pub(super) const fn may_close(&self) -> Result<(), Refused> {
        if matches!(self.state, State::Closed) { Err(Refused::AppIsClosed) } else { Ok(()) }
    }

    /// The session is left as it is: whoever opens the app again goes on where they were, after the PIN.
    pub(super) const fn close(&mut self) {
        self.state = State::Closed;
    }

    pub(super) const fn may_enter_pin(&self) -> Result<(), Refused> {
        if matches!(self.state, State::AwaitPin { .. }) { Ok(()) } else { Err(Refused::NotAskedForPin) }
    }

    pub(super) fn enter_pin(&mut self, proof: Typed<Person>, out: &mut Outbox) {
        let State::AwaitPin { waiting, wrong } = self.state else { return };
        self.state = State::Authenticating { waiting, wrong };
        out.core(ToCore::PerformAuthentication { opening: self.opening, user: self.user, proof });
    }

    pub(super) const fn may_enter_code(&self) -> Result<(), Refused> {
        if matches!(self.state, State::AwaitCode { .. }) { Ok(()) } else { Err(Refused::NotAskedForCode) }
    }

    pub(super) fn enter_code(&mut self, code: Typed<OneTimeCode>, out: &mut Outbox) {
        let State::AwaitCode { ticket, wrong } = self.state else { return };
        self.state = State::Verifying { ticket, wrong };
        out.core(ToCore::VerifyCode { opening: self.opening, ticket, code });
    }

    pub(super) const fn may_decide(&self) -> Result<(), Refused> {
        if matches!(self.state, State::AwaitDecision { .. }) { Ok(()) } else { Err(Refused::NothingToDecide) }
    }

    /// Approve and Reject are the same message with the other answer.
    pub(super) fn decide(&mut self, approve: bool, out: &mut Outbox) {
        let State::AwaitDecision { ticket, approval } = self.state else { return };
        self.state = State::Confirming { ticket, approval };
        self.decided = Some((ticket, approve));
        out.core(ToCore::Confirm { opening: self.opening, ticket, approval, approve });
    }

    pub(super) const fn may_leave_result(&self) -> Result<(), Refused> {
        if matches!(self.state, State::Done(_)) { Ok(()) } else { Err(Refused::NoResultToLeave) }
    }

    /// The app does not ask what waits: that it does when it is opened, so that each log-on has its own PIN.
    pub(super) const fn leave_result(&mut self) {
        self.state = State::FrontPage;
    }

    pub(super) fn receive(&mut self, message: ToApp, out: &mut Outbox) {
        if message.opening != self.opening {
            return;
        }
        match message.body {
            AppMessage::Waiting(ticket) => match self.state {
                State::AwaitPin { wrong, .. } => self.state = State::AwaitPin { waiting: Some(ticket), wrong },
                State::Authenticating { wrong, .. } => {
                    self.state = State::Authenticating { waiting: Some(ticket), wrong };
                }
                State::Asking => self.ask_for_channel(ticket, out),
                State::Closed
                | State::FrontPage
                | State::AwaitChannel { .. }
                | State::AwaitCode { .. }
                | State::Verifying { .. }
                | State::AwaitDecision { .. }
                | State::Confirming { .. }
                | State::Done(_) => {}
            },
            AppMessage::NothingWaiting => {
                match self.state {
                    State::Asking => self.state = State::FrontPage,
                    // What waited when the app was opened is gone; something else may have come.
                    State::AwaitChannel { .. } => self.ask_what_waits(out),
                    State::Closed
                    | State::AwaitPin { .. }
                    | State::Authenticating { .. }
                    | State::FrontPage
                    | State::AwaitCode { .. }
                    | State::Verifying { .. }
                    | State::AwaitDecision { .. }
                    | State::Confirming { .. }
                    | State::Done(_) => {}
                }
            }
            AppMessage::Authenticated => {
                let State::Authenticating { waiting, .. } = self.state else { return };
                match waiting {
                    Some(ticket) => self.ask_for_channel(ticket, out),
                    None => self.ask_what_waits(out),
                }
            }
            AppMessage::WrongPin { wrong } => {
                let State::Authenticating { waiting, .. } = self.state else { return };
                self.state = State::AwaitPin { waiting, wrong };
            }
            AppMessage::ChannelValidationOtp(asked) => {
                let State::AwaitChannel { ticket } = self.state else { return };
                if ticket == asked {
                    self.state = State::AwaitCode { ticket, wrong: 0 };
                }
            }
            AppMessage::WrongCode { ticket: asked, wrong } => {
                let State::Verifying { ticket, .. } = self.state else { return };
                if ticket == asked {
                    self.state = State::AwaitCode { ticket, wrong };
                }
            }
            AppMessage::ChannelVerified { ticket, approval } => {
                if self.state.ticket() == Some(ticket)
                    && matches!(self.state, State::AwaitChannel { .. } | State::Verifying { .. })
                {
                    self.state = State::AwaitDecision { ticket, approval };
                }
            }
            AppMessage::Ended { ticket, outcome } => {
                if self.state.ticket() == Some(ticket) {
                    self.state = State::Done(outcome);
                }
            }
        }
    }

    fn ask_what_waits(&mut self, out: &mut Outbox) {
        self.state = State::Asking;
        out.core(ToCore::AnythingWaiting { opening: self.opening, user: self.user });
    }

    fn ask_for_channel(&mut self, ticket: Ticket, out: &mut Outbox) {
        self.state = State::AwaitChannel { ticket };
        out.core(ToCore::GiveChannelValidation { opening: self.opening, ticket });
    }
}

impl State {
    /// What the app is dealing with.
    const fn ticket(self) -> Option<Ticket> {
        match self {
            Self::AwaitChannel { ticket }
            | Self::AwaitCode { ticket, .. }
            | Self::Verifying { ticket, .. }
            | Self::AwaitDecision { ticket, .. }
            | Self::Confirming { ticket, .. } => Some(ticket),
            Self::Closed
            | Self::AwaitPin { .. }
            | Self::Authenticating { .. }
            | Self::Asking
            | Self::FrontPage
            | Self::Done(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::approval::Site;
    use crate::protocol::wire::Letter;

    const TICKET: Ticket = Ticket(3);

    struct Story {
        app: App,
    }

    impl Story {
        fn opened() -> Self {
            let mut app = App::new(Person::Signe);
            app.open(&mut Outbox::default());
            Self { app }
        }

        fn told(&mut self, body: AppMessage) -> Vec<Letter> {
            let mut out = Outbox::default();
            self.app.receive(ToApp { opening: self.app.opening, body }, &mut out);
            out.into_iter().collect()
        }

        fn pin(&mut self) -> &mut Self {
            self.app.enter_pin(Typed::Practice(Person::Signe), &mut Outbox::default());
            self
        }

        fn asked_for_the_code() -> Self {
            let mut story = Self::opened();
            story.told(AppMessage::Waiting(TICKET));
            story.pin().told(AppMessage::Authenticated);
            story.told(AppMessage::ChannelValidationOtp(TICKET));
            assert_eq!(story.app.state(), State::AwaitCode { ticket: TICKET, wrong: 0 });
            story
        }
    }

    #[test]
    fn the_app_asks_what_waits_as_soon_as_it_is_open() {
        let mut app = App::new(Person::Signe);
        let mut out = Outbox::default();
        app.open(&mut out);
        let asked = Letter::Core(ToCore::AnythingWaiting { opening: Opening(1), user: Person::Signe });
        assert_eq!(out.into_iter().collect::<Vec<_>>(), [asked]);
    }

    #[test]
    fn nothing_is_shown_before_the_pin() {
        let mut story = Story::opened();
        story.told(AppMessage::Waiting(TICKET));
        story.told(AppMessage::ChannelValidationOtp(TICKET));
        story.told(AppMessage::ChannelVerified { ticket: TICKET, approval: Site::Profile.log_on() });
        assert_eq!(story.app.state(), State::AwaitPin { waiting: Some(TICKET), wrong: 0 });
    }

    #[test]
    fn what_began_to_wait_after_the_app_was_opened_is_found_after_the_pin() {
        let mut story = Story::opened();
        story.told(AppMessage::NothingWaiting);
        let again = story.pin().told(AppMessage::Authenticated);
        assert_eq!(again, [Letter::Core(ToCore::AnythingWaiting { opening: Opening(1), user: Person::Signe })]);
        let asked = story.told(AppMessage::Waiting(TICKET));
        assert_eq!(asked, [Letter::Core(ToCore::GiveChannelValidation { opening: Opening(1), ticket: TICKET })]);
    }

    #[test]
    fn an_answer_to_an_earlier_opening_does_not_open_the_app() {
        let mut story = Story::opened();
        story.pin();
        let earlier = story.app.opening;
        story.app.close();
        story.app.open(&mut Outbox::default());
        story.app.enter_pin(Typed::Other, &mut Outbox::default());
        let late = ToApp { opening: earlier, body: AppMessage::Authenticated };
        story.app.receive(late, &mut Outbox::default());
        assert!(matches!(story.app.state(), State::Authenticating { .. }));
    }

    #[test]
    fn wrong_pins_and_wrong_codes_are_counted_by_the_core_and_shown_by_the_app() {
        let mut story = Story::opened();
        story.pin().told(AppMessage::WrongPin { wrong: 2 });
        assert_eq!(story.app.state(), State::AwaitPin { waiting: None, wrong: 2 });

        let mut story = Story::asked_for_the_code();
        story.app.enter_code(Typed::Other, &mut Outbox::default());
        story.told(AppMessage::WrongCode { ticket: TICKET, wrong: 1 });
        assert_eq!(story.app.state(), State::AwaitCode { ticket: TICKET, wrong: 1 });
    }

    #[test]
    fn reject_is_the_same_message_as_approve_with_the_other_answer() {
        for approve in [true, false] {
            let mut story = Story::asked_for_the_code();
            story.app.enter_code(Typed::Other, &mut Outbox::default());
            let approval = Site::Profile.log_on();
            story.told(AppMessage::ChannelVerified { ticket: TICKET, approval });
            let mut out = Outbox::default();
            story.app.decide(approve, &mut out);
            let confirm = ToCore::Confirm { opening: Opening(1), ticket: TICKET, approval, approve };
            assert_eq!(out.into_iter().collect::<Vec<_>>(), [Letter::Core(confirm)]);
        }
    }

    #[test]
    fn the_app_shows_how_the_other_side_ended_it() {
        let mut story = Story::asked_for_the_code();
        story.told(AppMessage::Ended { ticket: Ticket(99), outcome: Outcome::Cancelled });
        assert!(matches!(story.app.state(), State::AwaitCode { .. }), "that was about something else");
        story.told(AppMessage::Ended { ticket: TICKET, outcome: Outcome::Cancelled });
        assert_eq!(story.app.state(), State::Done(Outcome::Cancelled));
        story.app.leave_result();
        assert_eq!(story.app.state(), State::FrontPage);
    }

    #[test]
    fn a_closed_app_hears_nothing() {
        let mut story = Story::asked_for_the_code();
        story.app.close();
        story.told(AppMessage::Ended { ticket: TICKET, outcome: Outcome::Cancelled });
        assert_eq!(story.app.state(), State::Closed);
    }
}
