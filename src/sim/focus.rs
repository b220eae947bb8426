//! Where focus goes. It is never lost, and follows the learner's own action from one device to the other.

use super::effect::{Effect, Region};
use super::screen::Screens;
use crate::narrate::Device;
use crate::protocol::Input;

/// What is known of where the learner acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Focus {
    /// The device on which the learner acted last when it was its turn, until focus has followed the action from there.
    acted_on: Option<Device>,
    /// The device that the learner acted on last, unless the guide has acted since. Focus is there, and the screen reader
    /// reads its heading.
    in_hand: Option<Device>,
}

impl Focus {
    /// The learner does this, while it is the turn of this device. Says whether it was done in turn: focus of somebody
    /// who acts before it is the device's turn does not follow.
    pub(super) fn act(&mut self, input: Input, turn: Option<Device>) -> Option<Device> {
        self.in_hand = device_of(input);
        turn.filter(|device| self.in_hand == Some(*device))
    }

    /// The learner's action was accepted.
    pub(super) const fn follow_from(&mut self, device: Option<Device>) {
        self.acted_on = device;
    }

    /// The guide acts in place of the learner, or another moment is shown.
    pub(super) const fn reset(&mut self) {
        *self = Self { acted_on: None, in_hand: None };
    }

    pub(super) fn is_in_hand(&self, device: Device) -> bool {
        self.in_hand == Some(device)
    }

    /// How focus moves, now that the screens have changed and it is the turn of this device.
    pub(super) fn effects(
        &mut self,
        before: Screens,
        after: Screens,
        turn: Option<Device>,
        follows: bool,
    ) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let (Some(from), Some(to)) = (self.acted_on, turn)
            && from != to
        {
            self.acted_on = None;
            if follows {
                effects.push(Effect::FollowFocus { from, to });
            }
        }
        if before.computer != after.computer {
            effects.push(Effect::KeepFocus(Region::Computer));
        }
        if before.phone != after.phone {
            effects.push(Effect::KeepFocus(Region::Phone));
        }
        effects
    }
}

/// The device on which an input is made; none, if it concerns the room.
pub(super) const fn device_of(input: Input) -> Option<Device> {
    match input {
        Input::Computer(..) => Some(Device::Computer),
        Input::Phone(_) => Some(Device::Phone),
        Input::Talk(..) | Input::Room(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::PhoneInput;
    use crate::sim::screen::ScreenId;

    const HOME: Screens = Screens { computer: ScreenId::UserId, phone: ScreenId::Home };

    #[test]
    fn focus_follows_an_action_in_turn_once() {
        let mut focus = Focus::default();
        let in_turn = focus.act(Input::Phone(PhoneInput::OpenApp), Some(Device::Phone));
        focus.follow_from(in_turn);
        assert_eq!(focus.effects(HOME, HOME, Some(Device::Phone), true), []);
        let follow = Effect::FollowFocus { from: Device::Phone, to: Device::Computer };
        assert_eq!(focus.effects(HOME, HOME, Some(Device::Computer), true), [follow]);
        assert_eq!(focus.effects(HOME, HOME, Some(Device::Computer), true), []);
    }

    #[test]
    fn focus_does_not_follow_an_action_out_of_turn() {
        let mut focus = Focus::default();
        let in_turn = focus.act(Input::Phone(PhoneInput::OpenApp), Some(Device::Computer));
        focus.follow_from(in_turn);
        assert!(focus.is_in_hand(Device::Phone));
        assert_eq!(focus.effects(HOME, HOME, Some(Device::Computer), true), []);
    }

    #[test]
    fn focus_is_kept_on_a_device_whose_screen_changes() {
        let after = Screens { phone: ScreenId::Looking, ..HOME };
        assert_eq!(Focus::default().effects(HOME, after, None, true), [Effect::KeepFocus(Region::Phone)]);
    }
}
