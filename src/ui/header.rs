use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::kit::{Button, Text};
use super::room::{Room, truth};
use crate::i18n::Texts;
use crate::shell::dispatch;
use crate::sim::presenter::PresenterIntent;
use crate::sim::{Intent, PageIntent, Panel, Region, SettingsIntent, SpeechIntent};

/// Links past what comes before the three parts of the page, and one that says how to practise with a screen reader. They are the first
/// that Tab leads to.
#[component]
pub fn SkipLinks(room: Room) -> impl IntoView {
    let link = |href: &'static str, intent: Intent, words: fn(&Texts) -> &'static str| {
        let on_click = move |event: MouseEvent| {
            // The address stays as it is: its fragment belongs to links into lessons.
            event.prevent_default();
            dispatch(intent.clone());
        };
        view! {
            <a class="skip__link" href=href on:click=on_click>
                {room.words(words)}
            </a>
        }
    };
    view! {
        <nav class="skip" aria-label=room.name(|texts| texts.chrome.skip_links())>
            {[
                link("#guide", go_to(Region::Guide), |texts| texts.chrome.skip_to_guide()),
                link("#computer", go_to(Region::Computer), |texts| texts.chrome.skip_to_computer()),
                link("#phone", go_to(Region::Phone), |texts| texts.chrome.skip_to_phone()),
                link("#guide", Intent::Speech(SpeechIntent::Keys), |texts| texts.chrome.with_screen_reader()),
            ]}
        </nav>
    }
}

const fn go_to(region: Region) -> Intent {
    Intent::Page(PageIntent::GoTo(region))
}

/// The name of the page, what it is, and what opens lessons and settings.
#[component]
pub fn Header(room: Room) -> impl IntoView {
    view! {
        <header class="chrome">
            <div class="chrome__name">"Swipewise"</div>
            <Text class="chrome__notice" text=room.words(|texts| texts.chrome.notice())/>
            <div class="chrome__tools">
                <Button
                    class="button button--quiet"
                    label=room.words(|texts| texts.chrome.lessons())
                    intent=Intent::Page(PageIntent::Toggle(Panel::Lessons))
                    expanded=room.around(|view| Some(truth(view.open.has(Panel::Lessons))))
                    controls="lessons"
                />
                // By its own name: whoever needs the other language does not read this one.
                <Button
                    class="button button--quiet"
                    label=room.around(|view| view.lang.other().name().into())
                    intent=Intent::Settings(SettingsIntent::SwitchLanguage)
                    lang=room.around(|view| Some(view.lang.other().code().into()))
                />
                <Button
                    class="button button--quiet"
                    label=room.words(|texts| texts.chrome.settings())
                    intent=Intent::Page(PageIntent::Toggle(Panel::Settings))
                    expanded=room.around(|view| Some(truth(view.open.has(Panel::Settings))))
                    controls="settings"
                />
                <Button
                    class="button button--quiet chrome__present"
                    label=room.words(|texts| texts.chrome.present.present())
                    intent=Intent::Presenter(PresenterIntent::Enter { full_screen: true })
                />
            </div>
        </header>
    }
}
