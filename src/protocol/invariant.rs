//! What must always hold, as named functions over what the world shows and sends. Tests run them after every step
//! of random and of scripted stories.

use super::approval::Approval;
use super::message::{AppMessage, Status, ToApp, ToBox, ToCore};
use super::screen::{ComputerScreen, PhoneScreen};
use super::wire::{Envelope, Letter};
use super::world::{Input, Output, World};

/// A property that was broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Broken {
    CodeBeforePin,
    ApprovalScreenBeforeRightCode,
    LoggedOnWithoutApproval,
    TextsDiffer,
    OutcomeChanged,
    PutThroughTwice,
}

/// Watches one world with one computer, step by step. It decides from what was seen and sent, not from the
/// insides of the parties.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    right_pin: bool,
    right_code: bool,
    approved: bool,
    outcome: Option<Status>,
    redeemed: u32,
}

impl Watch {
    /// Notes what a person did.
    pub const fn input(&mut self, input: Input) {
        match input {
            // A new log-on, about which nothing has been done yet.
            Input::LogOn(_) => {
                *self = Self { right_pin: false, right_code: false, approved: false, outcome: None, redeemed: 0 };
            }
            Input::Approve => self.approved = true,
            Input::EnterUserId(..)
            | Input::Cancel(_)
            | Input::OpenApp
            | Input::CloseApp
            | Input::EnterPin(_)
            | Input::EnterCode(_)
            | Input::Reject
            | Input::LeaveResult => {}
        }
    }

    /// Notes what happened.
    ///
    /// # Errors
    /// The property that this breaks.
    pub fn output(&mut self, output: &Output) -> Result<(), Broken> {
        match output {
            Output::Sent(envelope) => self.sent(envelope),
            Output::Delivered(_) | Output::Elapsed(_) => Ok(()),
        }
    }

    fn sent(&mut self, envelope: &Envelope) -> Result<(), Broken> {
        match &envelope.letter {
            Letter::App(ToApp { body: AppMessage::Authenticated, .. }) => self.right_pin = true,
            Letter::App(ToApp { body: AppMessage::ChannelVerified { .. }, .. }) => self.right_code = true,
            Letter::Box(_, ToBox::Status { status: status @ (Status::Ok(_) | Status::Ended(_)), .. }) => {
                if self.outcome.is_some_and(|outcome| outcome != *status) {
                    return Err(Broken::OutcomeChanged);
                }
                self.outcome = Some(*status);
            }
            Letter::Core(ToCore::Redeem { .. }) => {
                self.redeemed += 1;
                if self.redeemed > 1 {
                    return Err(Broken::PutThroughTwice);
                }
            }
            Letter::App(_) | Letter::Box(..) | Letter::Core(_) | Letter::Broker(_) | Letter::Service(..) => {}
        }
        Ok(())
    }

    /// Looks at both devices.
    ///
    /// # Errors
    /// The property that is broken by what they show.
    pub fn look(&self, world: &World) -> Result<(), Broken> {
        let scene = world.scene();
        let mut box_text = None;
        match scene.computer {
            ComputerScreen::Code { approval, .. } => {
                if !self.right_pin {
                    return Err(Broken::CodeBeforePin);
                }
                box_text = Some(approval);
            }
            ComputerScreen::GoOnInApp { approval } => box_text = Some(approval),
            ComputerScreen::Tick { .. } | ComputerScreen::LoggedOn { .. } => {
                if !(self.right_pin && self.right_code && self.approved) {
                    return Err(Broken::LoggedOnWithoutApproval);
                }
            }
            ComputerScreen::Site { .. }
            | ComputerScreen::Connecting { .. }
            | ComputerScreen::UserId { .. }
            | ComputerScreen::OpenApp { .. }
            | ComputerScreen::Cancelling { .. }
            | ComputerScreen::Ended { .. } => {}
        }
        match scene.phone {
            PhoneScreen::Approval { approval, .. } => self.look_at_approval(approval, box_text),
            PhoneScreen::Home
            | PhoneScreen::Pin { .. }
            | PhoneScreen::Looking
            | PhoneScreen::Code { .. }
            | PhoneScreen::Result(_)
            | PhoneScreen::FrontPage => Ok(()),
        }
    }

    fn look_at_approval(&self, approval: Approval, box_text: Option<Approval>) -> Result<(), Broken> {
        if !self.right_code {
            return Err(Broken::ApprovalScreenBeforeRightCode);
        }
        if box_text.is_some_and(|text| text != approval) {
            return Err(Broken::TextsDiffer);
        }
        Ok(())
    }
}
