use leptos::prelude::*;

use super::kit::{Button, Text};
use super::room::{Room, flag, hidden_if};
use crate::sim::updates;
use crate::sim::view::Words;
use crate::sim::{Intent, PageIntent};

/// What of a link is not known here, or that a language has not come.
#[component]
pub fn Notice(room: Room) -> impl IntoView {
    view! {
        <div class="notice" hidden=hidden_if(room.around(|view| view.notice.is_none()))>
            <Text text=room.around(|view| view.notice.unwrap_or_default().to_owned().into())/>
            <Button
                label=room.words(|texts| texts.chrome.load_again())
                intent=Intent::LoadAgain
                hidden=room.around(|view| view.awaited.is_none())
            />
            <Button
                class="button button--quiet"
                label=room.words(|texts| texts.chrome.close())
                intent=Intent::Page(PageIntent::DismissNotice)
            />
        </div>
    }
}

/// A newer version of the page is here, and waits to be opened.
#[component]
pub fn NewVersion(room: Room) -> impl IntoView {
    view! {
        <div class="notice notice--news" hidden=hidden_if(room.around(|view| view.updates.new_version != updates::NewVersion::Offered))>
            <p>
                <strong>{room.words(|texts| texts.chrome.new_version())}</strong>
                <span class="notice__more">{room.words(|texts| texts.chrome.new_version_waits())}</span>
            </p>
            <Button
                label=room.words(|texts| texts.chrome.open_new_version())
                intent=Intent::Page(PageIntent::TakeNewVersion { now: true })
            />
            <Button
                class="button button--quiet"
                label=room.words(|texts| texts.chrome.close())
                intent=Intent::Page(PageIntent::TakeNewVersion { now: false })
            />
        </div>
    }
}

/// The newest message for the back row, and for those who hear badly. Hidden from screen readers: they get it as it is
/// said, and find it in 'What was said'.
#[component]
pub fn Caption(room: Room) -> impl IntoView {
    view! {
        <div
            class="caption"
            // Only while it is shown: what is not there need not be hidden once more.
            aria-hidden=room.live(|view| flag(view.caption.is_some()))
            lang=room.live(|view| view.caption.as_ref().map(|line| Words::from(line.lang.code())))
            hidden=hidden_if(room.live(|view| view.caption.is_none()))
        >
            <Text
                class="caption__text"
                text=room.live(|view| view.caption.as_ref().map(|line| line.text.clone()).unwrap_or_default().into())
            />
        </div>
    }
}
