//! What one part of the page asks the others to do.

use super::effect::Effect;
use super::message::Message;
use crate::protocol::Input;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    Nothing,
    /// Do this on one of the devices.
    Act(Input),
    /// Say this.
    Say(Message),
    /// Change to the language, and open the lesson, that were waited for, if they have come.
    TakeAwaited,
    /// Have the browser do this.
    Carry(Effect),
}
