use leptos::ev;
use leptos::prelude::*;

use super::about::Foot;
use super::computer::Computer;
use super::elsewhere::Elsewhere;
use super::guide::Guide;
use super::header::{Header, SkipLinks};
use super::keys;
use super::kit::Text;
use super::later::Later;
use super::lessons::Lessons;
use super::notice::{Caption, NewVersion, Notice};
use super::phone::Phone;
use super::practised::Practised;
use super::presenter::{BlankScreen, PresenterBar};
use super::room::{Room, ScreenRoom};
use super::settings;
use crate::narrate::Device;
use crate::sim::languages::Arrived;
use crate::sim::view::Words;
use crate::sim::{Panel, Passing};

/// The whole page.
#[component]
pub fn Page(room: Room, computer: ScreenRoom, phone: ScreenRoom, elsewhere: ScreenRoom) -> impl IntoView {
    // As long as the page lives.
    let _ = window_event_listener(ev::keydown, move |event| keys::on_key(&event, room));
    view! {
        <div>
            <SkipLinks room/>
            <Header room/>
            <Lessons room/>
            <Practised room/>
            <Later room panel=Panel::Settings id="settings" name=|texts| texts.chrome.settings() draw=settings::draw needs=Arrived::Program/>
            <main class="room" id="main">
                <Notice room/>
                <NewVersion room/>
                <h1 class="room__title">{room.live(|view| Words::from(view.title))}</h1>
                <Text class="room__about" text=room.guide(|guide| guide.about.into())/>
                <Guide room/>
                <div class="room__devices">
                    <Elsewhere room screen=elsewhere/>
                    <Computer room screen=computer/>
                    <PassingSign room/>
                    <Phone room screen=phone/>
                </div>
                <PresenterBar room/>
                <BlankScreen room/>
                <Caption room/>
            </main>
            <Foot room/>
        </div>
    }
}

/// A letter that goes from one device to the other, with its word. Its two animations are the same but for their names: changing from one to
/// the other is what makes it move again.
#[component]
fn PassingSign(room: Room) -> impl IntoView {
    let to = |device| room.live_with(device, |view, device| view.passing_sign.is_some_and(|sign| sign.to == device));
    let word = room.live(|view| {
        let guide = &view.lang.texts().guide;
        Words::from(match view.passing_sign.map(|sign| sign.what) {
            Some(Passing::Code) => guide.passing_code(),
            Some(Passing::Answer) => guide.passing_answer(),
            None => "",
        })
    });
    view! {
        <span
            class="pass"
            class:pass--to-computer=to(Device::Computer)
            class:pass--to-phone=to(Device::Phone)
            class:pass--again=room.live(|view| view.passing_sign.is_some_and(|sign| sign.number % 2 == 1))
            aria-hidden="true"
        >
            {word}
        </span>
    }
}
