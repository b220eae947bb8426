//! What one part of the page asks the others to do.

use super::effect::Effect;
use super::message::Message;
use crate::i18n::Lang;
use crate::protocol::Input;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    Nothing,
    /// Do this on one of the devices.
    Act(Input),
    /// Say this.
    Say(Message),
    /// Change to this language, whose words have come.
    ChangeTo(Lang),
    /// Have the browser do this.
    Carry(Effect),
}
