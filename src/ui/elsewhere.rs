use leptos::prelude::*;

use super::device::Device;
use super::room::{Room, ScreenRoom};
use super::talk::NOT_ELSEWHERE;
use super::which::Which;

pub static ELSEWHERE: Which = Which {
    id: "elsewhere",
    class: "device device--computer device--elsewhere",
    heading_id: "elsewhere-heading",
    screen_id: "elsewhere-screen",
    find: |view| &view.elsewhere,
};

/// The computer of somebody else, when a day is over: a picture of it, drawn as the learner's own.
#[component]
pub fn Elsewhere(room: Room, screen: ScreenRoom) -> impl IntoView {
    view! { <Device room screen talk=&NOT_ELSEWHERE/> }
}
