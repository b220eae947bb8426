//! The pieces of which the ways of the lessons are made. Each tells what somebody who knows the way does next, from what
//! both devices show, from the goals that were reached, and from what that person remembers: never from what only a
//! server knows. So it is right after any detour, and the same answer drives the guide, 'Do this step for me' and the
//! printed transcript.
//!
//! From every state a way leads to the end of its lesson, and what it does is never refused. The lessons use
//! [`log_on`], [`pay`], [`log_on_with_a_wrong_code_first`], [`switch_to_codes`] and [`try_wrong_pins`]; those are
//! made of what stands below [`approve`].

mod answer;
mod approve;
mod begin;
mod day;
mod errand;
mod new_pin;
mod next;
mod open_app;
mod part_of_app;
mod reject;
mod situation;
mod switch;
mod wrong_pin;

pub use begin::{log_on, log_on_with_a_wrong_code_first, pay};
pub use day::{
    call_somebody, keep_qr_codes, log_on_carefully, log_on_where_a_link_leads, pay_carefully, stay_at_home,
    switch_when_told,
};
pub use next::{Action, Detour, Next};
pub use situation::Situation;
pub use switch::switch_to_codes;
pub use wrong_pin::try_wrong_pins;

#[cfg(test)]
mod tests;
