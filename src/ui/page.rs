//! The page around the room: skip links, header, settings, the three parts, footer.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{device, guide};
use crate::i18n::{Chrome, Lang};
use crate::shell::dispatch;
use crate::sim::settings::{TextSize, Theme};
use crate::sim::{Intent, Region, View};

pub fn page(view: RwSignal<View>) -> impl IntoView {
    view! {
        <div on:keydown=|event| on_key(&event)>
            {skip_links(view)}
            {header(view)}
            {settings(view)}
            {notice(view)}
            <main class="room" id="main">
                <h1 class="room__title">{move || view.with(|view| view.title)}</h1>
                {guide::guide(view)}
                <div class="room__devices">
                    {device::device(view, device::COMPUTER)}
                    {passes(view)}
                    {device::device(view, device::PHONE)}
                </div>
            </main>
            {footer(view)}
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
fn words(view: RwSignal<View>, pick: fn(&Chrome) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + 'static {
    move || view.with(|view| pick(&view.lang.texts().chrome))
}

fn skip_links(view: RwSignal<View>) -> impl IntoView {
    // The address stays as it is: its fragment belongs to links into lessons.
    let link = move |href: &'static str, region: Region, pick: fn(&Chrome) -> &'static str| {
        let skip = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            dispatch(Intent::SkipTo(region));
        };
        view! { <a class="skip__link" href=href on:click=skip>{words(view, pick)}</a> }
    };
    view! {
        <nav class="skip" aria-label=words(view, |chrome| chrome.skip_links)>
            {link("#guide", Region::Guide, |chrome| chrome.skip_to_guide)}
            {link("#computer", Region::Computer, |chrome| chrome.skip_to_computer)}
            {link("#phone", Region::Phone, |chrome| chrome.skip_to_phone)}
        </nav>
    }
}

fn header(view: RwSignal<View>) -> impl IntoView {
    let other = move || view.with(|view| other_language(view.lang));
    let expanded = move || if view.with(|view| view.settings_open) { "true" } else { "false" };
    view! {
        <header class="chrome">
            <p class="chrome__name">"Swipewise"</p>
            <p class="chrome__notice">{words(view, |chrome| chrome.notice)}</p>
            <div class="chrome__tools">
                <button
                    type="button"
                    class="button button--quiet"
                    lang=move || other().code()
                    on:click=move |_| dispatch(Intent::SetLang(view.with_untracked(|view| other_language(view.lang))))
                >
                    {move || other().name()}
                </button>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-expanded=expanded
                    aria-controls="settings"
                    on:click=|_| dispatch(Intent::ToggleSettings)
                >
                    {words(view, |chrome| chrome.settings)}
                </button>
            </div>
        </header>
    }
}

const fn other_language(lang: Lang) -> Lang {
    match lang {
        Lang::English => Lang::Danish,
        Lang::Danish => Lang::English,
    }
}

fn settings(view: RwSignal<View>) -> impl IntoView {
    view! {
        <section
            id="settings"
            class="settings"
            aria-label=words(view, |chrome| chrome.settings)
            hidden=move || !view.with(|view| view.settings_open)
        >
            {select(
                "language",
                words(view, |chrome| chrome.language),
                Lang::ALL.map(|lang| {
                    let option = move || lang.name().to_owned();
                    (option, move || view.with(|view| view.lang == lang))
                }),
                |index| Lang::ALL.get(index).copied().map(Intent::SetLang),
            )}
            {select(
                "text-size",
                words(view, |chrome| chrome.text_size),
                TextSize::ALL.map(|size| {
                    let option = move || format!("{} %", size.percent());
                    (option, move || view.with(|view| view.settings.text_size == size))
                }),
                |index| TextSize::ALL.get(index).copied().map(Intent::SetTextSize),
            )}
            {select(
                "theme",
                words(view, |chrome| chrome.theme),
                Theme::ALL.map(|theme| {
                    let option = move || view.with(|view| theme_name(theme, &view.lang.texts().chrome).to_owned());
                    (option, move || view.with(|view| view.settings.theme == theme))
                }),
                |index| Theme::ALL.get(index).copied().map(Intent::SetTheme),
            )}
            {check(
                words(view, |chrome| chrome.follow_the_action),
                move || view.with(|view| view.settings.follow),
                Intent::SetFollow,
            )}
            {check(
                words(view, |chrome| chrome.reduce_motion),
                move || view.with(|view| view.settings.reduce_motion),
                Intent::SetReduceMotion,
            )}
        </section>
    }
}

const fn theme_name(theme: Theme, chrome: &Chrome) -> &'static str {
    match theme {
        Theme::System => chrome.theme_system,
        Theme::Light => chrome.theme_light,
        Theme::Dark => chrome.theme_dark,
        Theme::Contrast => chrome.theme_contrast,
    }
}

/// A list to choose from. `options` gives the words of each option and whether it is the chosen one.
fn select<const N: usize>(
    id: &'static str,
    label: impl Fn() -> &'static str + Send + 'static,
    options: [(impl Fn() -> String + Send + 'static, impl Fn() -> bool + Send + 'static); N],
    chosen: fn(usize) -> Option<Intent>,
) -> AnyView {
    let options: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(index, (words, selected))| view! { <option value=index prop:selected=selected>{words}</option> })
        .collect();
    let on_change = move |event| {
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

fn check(
    label: impl Fn() -> &'static str + Send + 'static,
    checked: impl Fn() -> bool + Send + 'static,
    intent: fn(bool) -> Intent,
) -> AnyView {
    view! {
        <label class="settings__check">
            <input type="checkbox" prop:checked=checked on:change=move |event| dispatch(intent(event_target_checked(&event))) />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

fn notice(view: RwSignal<View>) -> impl IntoView {
    move || {
        let text = view.with(|view| view.notice.clone())?;
        Some(view! {
            <div class="notice">
                <p>{text}</p>
                <button type="button" class="button button--quiet" on:click=|_| dispatch(Intent::DismissNotice)>
                    {words(view, |chrome| chrome.close)}
                </button>
            </div>
        })
    }
}

/// What goes from one device to the other: drawn anew each time, so that it moves each time.
fn passes(view: RwSignal<View>) -> impl IntoView {
    let draw = |pass: crate::sim::Pass| {
        let class = match pass.to {
            crate::narrate::Device::Computer => "pass pass--to-computer",
            crate::narrate::Device::Phone => "pass pass--to-phone",
        };
        view! { <span class=class aria-hidden="true"></span> }
    };
    view! { <For each=move || view.with(|view| view.pass) key=|pass| pass.number children=draw /> }
}

fn footer(view: RwSignal<View>) -> impl IntoView {
    view! {
        <footer class="footer">
            <p>{words(view, |chrome| chrome.not_connected)}</p>
            <p>{words(view, |chrome| chrome.nothing_leaves)}</p>
            <p>{words(view, |chrome| chrome.our_choices)}</p>
            <p>{words(view, |chrome| chrome.read_more)}</p>
        </footer>
    }
}
