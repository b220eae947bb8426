use leptos::prelude::*;

use super::device::Device;
use super::room::{Room, ScreenRoom};
use super::talk::ON_THE_PHONE;
use super::which::Which;

pub static PHONE: Which = Which {
    id: "phone",
    class: "device device--phone",
    heading_id: "phone-heading",
    screen_id: "phone-screen",
    find: |view| &view.phone,
};

/// The phone with the app.
#[component]
pub fn Phone(room: Room, screen: ScreenRoom) -> impl IntoView {
    view! { <Device room screen talk=&ON_THE_PHONE/> }
}
