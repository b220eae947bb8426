//! 'Show me where': which control on a device is the next one.

use std::mem::discriminant;

use super::device::Source;
use super::widget::{Block, Button, Widget};
use crate::protocol::Input;
use crate::sim::intent::Intent;
use crate::sim::reply::Reply;

/// The button that does this, as things stand. If none does yet, the first thing that has to be filled in before.
pub(super) fn find(input: Input, blocks: &[Block], source: Source) -> Option<&'static str> {
    let does_it = |button: &&Button| !button.disabled && does(button, input, source);
    let button = blocks.iter().flat_map(|block| block.widget.buttons()).find(does_it);
    let is_empty = |block: &&Block| is_to_be_filled_in(&block.widget);
    // What is ticked stands below what was chosen before.
    button.map(|button| button.name).or_else(|| blocks.iter().rfind(is_empty).map(|block| block.name))
}

/// Whether pressing it now does the same, whatever has been typed.
fn does(button: &Button, input: Input, source: Source) -> bool {
    let act = match &button.intent {
        Intent::Act(act) => return *act == input,
        Intent::Draft(intent) => source.drafts.clone().handle(intent.clone(), source.session.world()),
        Intent::Open
        | Intent::Wake
        | Intent::WarmUp
        | Intent::OpenLink(_)
        | Intent::OpenNextLesson
        | Intent::Session(_)
        | Intent::Speech(_)
        | Intent::Settings(_)
        | Intent::Page(_)
        | Intent::Presenter(_) => return false,
    };
    match (act, input) {
        (Reply::Act(Input::Phone(act)), Input::Phone(input)) => discriminant(&act) == discriminant(&input),
        (Reply::Act(Input::Computer(_, act)), Input::Computer(_, input)) => discriminant(&act) == discriminant(&input),
        (Reply::Act(_) | Reply::Nothing | Reply::Say(_) | Reply::Carry(_), _) => false,
    }
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
