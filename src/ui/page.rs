//! The page around the room: skip links, header, settings, the three parts, footer.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use super::{Room, device, guide, press};
use crate::i18n::{Chrome, Lang};
use crate::narrate::Device;
use crate::shell::dispatch;
use crate::sim::settings::{TextSize, Theme};
use crate::sim::view::Words;
use crate::sim::{Intent, Pass, Region};

pub fn page(room: Room) -> impl IntoView {
    view! {
        <div on:keydown=|event| on_key(&event)>
            {skip_links(room)}
            {header(room)}
            {settings(room)}
            {notice(room)}
            <main class="room" id="main">
                <h1 class="room__title">{room.text(|view| view.title.into())}</h1>
                {guide::guide(room)}
                <div class="room__devices">
                    {device::device(room, device::COMPUTER)}
                    <span class=room.text(|view| pass_class(view.pass).into()) aria-hidden="true"></span>
                    {device::device(room, device::PHONE)}
                </div>
            </main>
            {footer(room)}
        </div>
    }
}

/// F6 goes round the parts of the page, as it goes round the parts of a window.
fn on_key(event: &KeyboardEvent) {
    if event.key() == "F6" && !event.ctrl_key() && !event.alt_key() && !event.meta_key() {
        event.prevent_default();
        dispatch(Intent::SkipOn { backwards: event.shift_key() });
    }
}

/// A text of the page's frame, in the present language.
fn words(room: Room, pick: fn(&Chrome) -> &'static str) -> Signal<String> {
    Signal::derive(move || pick(&room.view().lang.texts().chrome).to_owned())
}

fn skip_links(room: Room) -> AnyView {
    // The address stays as it is: its fragment belongs to links into lessons.
    let link = move |href: &'static str, region: Region, pick: fn(&Chrome) -> &'static str| {
        let skip = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            dispatch(Intent::SkipTo(region));
        };
        view! { <a class="skip__link" href=href on:click=skip>{words(room, pick)}</a> }
    };
    view! {
        <nav class="skip" aria-label=words(room, |chrome| chrome.skip_links)>
            {link("#guide", Region::Guide, |chrome| chrome.skip_to_guide)}
            {link("#computer", Region::Computer, |chrome| chrome.skip_to_computer)}
            {link("#phone", Region::Phone, |chrome| chrome.skip_to_phone)}
        </nav>
    }
    .into_any()
}

fn header(room: Room) -> AnyView {
    let switch_language = move |_| dispatch(Intent::SetLang(other_language(room.peek().lang)));
    view! {
        <header class="chrome">
            <p class="chrome__name">"Swipewise"</p>
            <p class="chrome__notice">{words(room, |chrome| chrome.notice)}</p>
            <div class="chrome__tools">
                <button
                    type="button"
                    class="button button--quiet"
                    lang=room.text(|view| other_language(view.lang).code().into())
                    on:click=switch_language
                >
                    {room.text(|view| other_language(view.lang).name().into())}
                </button>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-expanded=room.text(|view| if view.settings_open { "true" } else { "false" }.into())
                    aria-controls="settings"
                    on:click=press(Intent::ToggleSettings)
                >
                    {words(room, |chrome| chrome.settings)}
                </button>
            </div>
        </header>
    }
    .into_any()
}

const fn other_language(lang: Lang) -> Lang {
    match lang {
        Lang::English => Lang::Danish,
        Lang::Danish => Lang::English,
    }
}

fn settings(room: Room) -> AnyView {
    let languages = options(
        room,
        Lang::ALL.len(),
        |index, _| Lang::ALL[index].name().into(),
        |index, view| view.lang == Lang::ALL[index],
    );
    let sizes = options(
        room,
        TextSize::ALL.len(),
        |index, _| format!("{} %", TextSize::ALL[index].percent()).into(),
        |index, view| view.settings.text_size == TextSize::ALL[index],
    );
    let themes = options(
        room,
        Theme::ALL.len(),
        |index, view| theme_name(Theme::ALL[index], &view.lang.texts().chrome).into(),
        |index, view| view.settings.theme == Theme::ALL[index],
    );
    view! {
        <section
            id="settings"
            class="settings"
            aria-label=words(room, |chrome| chrome.settings)
            hidden=room.is(|view| !view.settings_open)
        >
            {select("language", words(room, |chrome| chrome.language), languages, |index| {
                Lang::ALL.get(index).copied().map(Intent::SetLang)
            })}
            {select("text-size", words(room, |chrome| chrome.text_size), sizes, |index| {
                TextSize::ALL.get(index).copied().map(Intent::SetTextSize)
            })}
            {select("theme", words(room, |chrome| chrome.theme), themes, |index| {
                Theme::ALL.get(index).copied().map(Intent::SetTheme)
            })}
            {check(
                words(room, |chrome| chrome.follow_the_action),
                room.is(|view| view.settings.follow),
                Intent::SetFollow,
            )}
            {check(
                words(room, |chrome| chrome.reduce_motion),
                room.is(|view| view.settings.reduce_motion),
                Intent::SetReduceMotion,
            )}
        </section>
    }
    .into_any()
}

const fn theme_name(theme: Theme, chrome: &Chrome) -> &'static str {
    match theme {
        Theme::System => chrome.theme_system,
        Theme::Light => chrome.theme_light,
        Theme::Dark => chrome.theme_dark,
        Theme::Contrast => chrome.theme_contrast,
    }
}

/// The options of a list to choose from, by their index: the words of each, and whether it is the chosen one.
fn options(
    room: Room,
    count: usize,
    name: fn(usize, &crate::sim::View) -> Words,
    is_chosen: fn(usize, &crate::sim::View) -> bool,
) -> Vec<impl IntoView> {
    (0..count)
        .map(|index| {
            let name = Signal::derive(move || name(index, &room.view()).into_owned());
            let is_chosen = Signal::derive(move || is_chosen(index, &room.view()));
            view! { <option value=index.to_string() prop:selected=is_chosen>{name}</option> }
        })
        .collect()
}

fn select(
    id: &'static str,
    label: Signal<String>,
    options: Vec<impl IntoView + 'static>,
    chosen: fn(usize) -> Option<Intent>,
) -> AnyView {
    let on_change = move |event: Event| {
        if let Some(intent) = event_target_value(&event).parse().ok().and_then(chosen) {
            dispatch(intent);
        }
    };
    view! {
        <div class="settings__field">
            <label for=id>{label}</label>
            <select class="select" id=id on:change=on_change>{options}</select>
        </div>
    }
    .into_any()
}

fn check(label: Signal<String>, is_checked: Signal<bool>, intent: fn(bool) -> Intent) -> AnyView {
    let on_change = move |event: Event| dispatch(intent(event_target_checked(&event)));
    view! {
        <label class="settings__check">
            <input type="checkbox" prop:checked=is_checked on:change=on_change />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

fn notice(room: Room) -> AnyView {
    view! {
        <div class="notice" hidden=room.is(|view| view.notice.is_none())>
            <p>{room.text(|view| view.notice.clone().unwrap_or_default().into())}</p>
            <button type="button" class="button button--quiet" on:click=press(Intent::DismissNotice)>
                {words(room, |chrome| chrome.close)}
            </button>
        </div>
    }
    .into_any()
}

/// What goes from one device to the other. Its two animations are the same but for their names: changing from one to
/// the other is what makes it move again.
const fn pass_class(pass: Option<Pass>) -> &'static str {
    match pass {
        None => "pass",
        Some(Pass { to: Device::Computer, number }) if number % 2 == 0 => "pass pass--to-computer",
        Some(Pass { to: Device::Computer, .. }) => "pass pass--to-computer pass--again",
        Some(Pass { to: Device::Phone, number }) if number % 2 == 0 => "pass pass--to-phone",
        Some(Pass { to: Device::Phone, .. }) => "pass pass--to-phone pass--again",
    }
}

fn footer(room: Room) -> AnyView {
    let line = move |pick: fn(&Chrome) -> &'static str| view! { <p>{words(room, pick)}</p> };
    view! {
        <footer class="footer">
            {line(|chrome| chrome.not_connected)}
            {line(|chrome| chrome.nothing_leaves)}
            {line(|chrome| chrome.our_choices)}
            {line(|chrome| chrome.read_more)}
        </footer>
    }
    .into_any()
}
