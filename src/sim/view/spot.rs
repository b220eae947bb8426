//! 'Show me where': which control on a device is the next one.

use super::device::Source;
use super::widget::{Block, Button, Widget};
use crate::protocol::{ComputerInput, Input, PhoneInput};
use crate::sim::intent::Intent;
use crate::sim::reply::Reply;

/// The button that does this, as things stand. If none does yet, the last thing on the screen that still has to be filled in:
/// what stands above it was filled in before.
pub(super) fn find(input: Input, blocks: &[Block], source: Source) -> Option<&'static str> {
    let does_it = |button: &&Button| !button.disabled && does(button, input, source);
    let button = blocks.iter().flat_map(|block| block.widget.buttons()).find(does_it);
    let is_empty = |block: &&Block| is_to_be_filled_in(&block.widget);
    button.map(|button| button.name).or_else(|| blocks.iter().rfind(is_empty).map(|block| block.name))
}

/// Whether pressing it now does this.
fn does(button: &Button, input: Input, source: Source) -> bool {
    match &button.intent {
        Intent::Act(act) => *act == input,
        Intent::Draft(intent) => match source.drafts.clone().handle(intent.clone(), source.session.world()) {
            Reply::Act(act) => act == input || is_as_typed(act, input),
            Reply::Nothing | Reply::Say(_) | Reply::TakeAwaited | Reply::Carry(_) => false,
        },
        Intent::Open
        | Intent::Wake
        | Intent::WarmUp
        | Intent::OpenLink(_)
        | Intent::OpenFile(_)
        | Intent::LoadAgain
        | Intent::OpenNextLesson
        | Intent::OpenAnotherDay
        | Intent::WatchRun(_)
        | Intent::ChooseHabit(..)
        | Intent::Choose(_)
        | Intent::DoPossible(_)
        | Intent::Session(_)
        | Intent::Speech(_)
        | Intent::Settings(_)
        | Intent::Page(_)
        | Intent::Presenter(_)
        | Intent::Notes(_) => false,
    }
}

/// What somebody has typed is sent by the same button, whether it is right or not.
const fn is_as_typed(act: Input, input: Input) -> bool {
    use ComputerInput::EnterUserId;
    use PhoneInput::EnterCode;
    matches!(
        (act, input),
        (Input::Computer(_, EnterUserId(_)), Input::Computer(_, EnterUserId(_)))
            | (Input::Phone(EnterCode(_)), Input::Phone(EnterCode(_)))
    )
}

const fn is_to_be_filled_in(widget: &Widget) -> bool {
    match widget {
        Widget::Field(_) | Widget::Keypad(_) | Widget::Choice(_) => true,
        Widget::Checkbox(checkbox) => !checkbox.checked,
        Widget::Text { .. }
        | Widget::Button(_)
        | Widget::Row(_)
        | Widget::Qr(_)
        | Widget::Code { .. }
        | Widget::Spinner(_)
        | Widget::Shield { .. }
        | Widget::Swipe(_) => false,
    }
}
