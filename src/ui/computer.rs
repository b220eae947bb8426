use leptos::prelude::*;

use super::device::Device;
use super::room::{Room, ScreenRoom};
use super::talk::ON_THE_COMPUTER;
use super::which::Which;

pub static COMPUTER: Which = Which {
    id: "computer",
    class: "device device--computer",
    heading_id: "computer-heading",
    screen_id: "computer-screen",
    find: |view| &view.computer,
};

/// The computer that the learner logs on at: a browser with an address, and in it a site or the MitID box.
#[component]
pub fn Computer(room: Room, screen: ScreenRoom) -> impl IntoView {
    view! { <Device room screen talk=&ON_THE_COMPUTER/> }
}
