//! The slider. It approves only what is meant: a drag that begins at the left and is let go at the right end, or keys
//! that take it there. A press somewhere on the track, or a drag let go on the way, does nothing.

/// What happens to the slider. Positions are in per cent of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Swipe {
    /// A finger or the mouse is put on it.
    Grabbed,
    /// A key is pressed on it.
    Keyed,
    Moved(u8),
    /// Let go; or, with keys, pressed once.
    Released(u8),
    /// The browser took the drag for something else, such as scrolling.
    Cancelled,
}

/// What follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SwipeResult {
    /// Still on the way.
    Nothing,
    /// Let go too early, or not dragged from the left.
    TooShort,
    ToTheEnd,
}

/// A drag has to begin in this part of the way.
const BEGINS_WITHIN: u8 = 30;
pub const END: u8 = 100;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Slider {
    pub position: u8,
    pointer: Pointer,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Pointer {
    /// None: the keys are used.
    #[default]
    Off,
    Down,
    /// It is being dragged from the left.
    Dragging,
    /// It came down somewhere else.
    Elsewhere,
}

impl Slider {
    pub const fn handle(&mut self, swipe: Swipe) -> SwipeResult {
        match swipe {
            Swipe::Grabbed => {
                self.pointer = Pointer::Down;
                SwipeResult::Nothing
            }
            // Ends a press that moved nothing: browsers tell only of a release that changed something.
            Swipe::Keyed => {
                self.pointer = Pointer::Off;
                SwipeResult::Nothing
            }
            Swipe::Moved(position) => {
                if matches!(self.pointer, Pointer::Down) {
                    self.pointer = if position <= BEGINS_WITHIN { Pointer::Dragging } else { Pointer::Elsewhere };
                }
                self.position = position;
                SwipeResult::Nothing
            }
            Swipe::Released(position) => self.released(position),
            Swipe::Cancelled => {
                *self = Self { position: 0, pointer: Pointer::Off };
                SwipeResult::TooShort
            }
        }
    }

    const fn released(&mut self, position: u8) -> SwipeResult {
        let pointer = self.pointer;
        self.position = position;
        match pointer {
            Pointer::Off | Pointer::Dragging if position >= END => {
                *self = Self { position: 0, pointer: Pointer::Off };
                SwipeResult::ToTheEnd
            }
            Pointer::Off => SwipeResult::Nothing,
            Pointer::Down | Pointer::Dragging | Pointer::Elsewhere => {
                *self = Self { position: 0, pointer: Pointer::Off };
                SwipeResult::TooShort
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(swipes: &[Swipe]) -> (SwipeResult, u8) {
        let mut slider = Slider::default();
        let last = swipes.iter().map(|swipe| slider.handle(*swipe)).last();
        (last.expect("a swipe"), slider.position)
    }

    #[test]
    fn a_drag_from_the_left_to_the_end_approves() {
        let drag = [Swipe::Grabbed, Swipe::Moved(5), Swipe::Moved(60), Swipe::Moved(100), Swipe::Released(100)];
        assert_eq!(after(&drag), (SwipeResult::ToTheEnd, 0));
    }

    #[test]
    fn a_drag_released_before_the_end_springs_back() {
        for end in [60, 95] {
            let drag = [Swipe::Grabbed, Swipe::Moved(5), Swipe::Moved(end), Swipe::Released(end)];
            assert_eq!(after(&drag), (SwipeResult::TooShort, 0));
        }
    }

    #[test]
    fn a_drag_to_the_end_without_release_is_not_approved() {
        assert_eq!(after(&[Swipe::Grabbed, Swipe::Moved(5), Swipe::Moved(100)]).0, SwipeResult::Nothing);
    }

    #[test]
    fn a_drag_that_was_taken_for_scrolling_springs_back() {
        let drag = [Swipe::Grabbed, Swipe::Moved(5), Swipe::Moved(100), Swipe::Cancelled];
        assert_eq!(after(&drag), (SwipeResult::TooShort, 0));
    }

    #[test]
    fn a_press_at_the_end_of_the_track_approves_nothing() {
        assert_eq!(after(&[Swipe::Grabbed, Swipe::Moved(100), Swipe::Released(100)]), (SwipeResult::TooShort, 0));
    }

    #[test]
    fn keys_go_step_by_step_and_approve_at_the_end() {
        assert_eq!(after(&[Swipe::Moved(5), Swipe::Released(5)]), (SwipeResult::Nothing, 5));
        assert_eq!(
            after(&[Swipe::Moved(95), Swipe::Released(95), Swipe::Moved(100), Swipe::Released(100)]).0,
            SwipeResult::ToTheEnd
        );
    }

    #[test]
    fn a_press_without_movement_does_not_affect_the_keys() {
        let swipes = [Swipe::Grabbed, Swipe::Keyed, Swipe::Moved(100), Swipe::Released(100)];
        assert_eq!(after(&swipes).0, SwipeResult::ToTheEnd);
    }

    #[test]
    fn after_a_drag_the_keys_work_again() {
        let swipes = [Swipe::Grabbed, Swipe::Moved(5), Swipe::Released(5), Swipe::Moved(100), Swipe::Released(100)];
        assert_eq!(after(&swipes).0, SwipeResult::ToTheEnd);
    }
}
