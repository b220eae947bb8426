use leptos::prelude::*;
use web_sys::HtmlElement;

use super::kit::{Button, Checkbox, Item, Select, Text};
use super::later::mount;
use super::room::{Live, Room};
use crate::i18n::{Chrome, Lang};
use crate::sim::settings::{ClockChoice, Setting, Speed, Talkativeness, TextSize, Theme};
use crate::sim::view::{Surroundings, Words};
use crate::sim::{Intent, SessionIntent, SettingsIntent};

/// The settings: how the page looks, moves and speaks.
#[inline(never)]
pub fn draw(room: Room, place: HtmlElement) {
    mount(place, move || {
        view! {
            <Lists room/>
            <Checkboxes room/>
            <VoiceAndSpeed room/>
            <div class="settings__end">
                <Text class="settings__kept" text=room.words(|texts| texts.chrome.settings_kept())/>
                <Button label=room.words(|texts| texts.chrome.forget_settings()) intent=Intent::Settings(SettingsIntent::Forget)/>
            </div>
        }
    });
}

/// What is chosen from a list.
#[component]
fn Lists(room: Room) -> impl IntoView {
    view! {
        <Select
            id="language"
            label=room.words(|texts| texts.chrome.language())
            items=room.around(|view| {
                let chosen = view.awaited.unwrap_or(view.lang);
                Lang::ALL.map(|lang| item(lang.name(), chosen == lang, Setting::Lang(lang))).into()
            })
        />
        <Select
            id="text-size"
            label=room.words(|texts| texts.chrome.text_size())
            items=room.around(|view| {
                let percent = |size: TextSize| [&*size.percent().to_string(), " %"].concat();
                let is_set = |size| view.settings.text_size == size;
                TextSize::ALL.map(|size| item(percent(size), is_set(size), Setting::TextSize(size))).into()
            })
        />
        <Select
            id="theme"
            label=room.words(|texts| texts.chrome.theme())
            items=room.around(|view| {
                let is_set = |theme| view.settings.theme == theme;
                let name = |theme| theme_name(theme, chrome(view));
                Theme::ALL.map(|theme| item(name(theme), is_set(theme), Setting::Theme(theme))).into()
            })
        />
        <Select
            id="talkativeness"
            label=room.words(|texts| texts.chrome.talkativeness())
            items=room.around(|view| {
                let is_set = |talk| view.settings.talkativeness == talk;
                let name = |talk| talk_name(talk, chrome(view));
                Talkativeness::ALL.map(|talk| item(name(talk), is_set(talk), Setting::Talkativeness(talk))).into()
            })
        />
        <Select
            id="clock"
            label=room.words(|texts| texts.chrome.clock())
            items=room.around(|view| {
                let is_set = |clock| view.clock == clock;
                ClockChoice::ALL.map(|it| item(view.clock_name(it), is_set(it), Setting::Clock(it))).into()
            })
        />
    }
}

/// What is on or off.
#[component]
fn Checkboxes(room: Room) -> impl IntoView {
    view! {
        <Checkbox
            class="settings__check"
            label=room.words(|texts| texts.chrome.clock_pause())
            checked=room.around(|view| view.clock_paused == Some(true))
            intent=|on| Intent::Session(SessionIntent::PauseClock(on))
            hidden=room.around(|view| view.clock_paused.is_none())
        />
        <Checkbox
            class="settings__check"
            label=room.words(|texts| texts.chrome.follow_the_action())
            checked=room.around(|view| view.settings.follow)
            intent=|on| Intent::Settings(SettingsIntent::Set(Setting::Follow(on)))
        />
        <Checkbox
            class="settings__check"
            label=room.words(|texts| texts.chrome.show_where())
            checked=room.around(|view| view.settings.show_where)
            intent=|on| Intent::Settings(SettingsIntent::Set(Setting::ShowWhere(on)))
        />
        <Checkbox
            class="settings__check"
            label=room.words(|texts| texts.chrome.tell_beforehand())
            checked=room.around(|view| view.settings.tell_beforehand)
            intent=|on| Intent::Settings(SettingsIntent::Set(Setting::TellBeforehand(on)))
        />
        <Checkbox
            class="settings__check"
            label=room.words(|texts| texts.chrome.reduce_motion())
            checked=room.around(|view| view.settings.reduce_motion)
            intent=|on| Intent::Settings(SettingsIntent::Set(Setting::ReduceMotion(on)))
        />
        <Checkbox
            class="settings__check"
            label=room.words(|texts| texts.chrome.captions())
            checked=room.around(|view| view.settings.captions)
            intent=|on| Intent::Settings(SettingsIntent::Set(Setting::Captions(on)))
        />
        <Checkbox
            class="settings__check"
            label=room.words(|texts| texts.chrome.read_aloud())
            checked=room.around(|view| view.settings.read_aloud)
            intent=|on| Intent::Settings(SettingsIntent::Set(Setting::ReadAloud(on)))
        />
    }
}

/// Which voice reads aloud, and how fast; or that there is none.
#[component]
fn VoiceAndSpeed(room: Room) -> impl IntoView {
    let cannot_speak = room.around(|view| !view.settings.read_aloud || view.voices.is_empty());
    view! {
        <Select
            id="voice"
            label=room.words(|texts| texts.chrome.voice())
            items=room.around(|view| {
                // Those of the browser's voices that speak the language of the page.
                let voices = view.voices.iter();
                voices.map(|voice| item(voice.name.clone(), voice.speaks, Setting::Voice(voice.id))).collect()
            })
            hidden=Live::clone(&cannot_speak)
        />
        <Select
            id="speed"
            label=room.words(|texts| texts.chrome.speed())
            items=room.around(|view| {
                let is_set = |speed| view.settings.speed == speed;
                let name = |speed| speed_name(speed, chrome(view));
                Speed::ALL.map(|speed| item(name(speed), is_set(speed), Setting::Speed(speed))).into()
            })
            hidden=cannot_speak
        />
        <Text
            class="settings__note"
            text=room.around(|view| view.no_voice.unwrap_or_default().into())
            hidden=room.around(|view| view.no_voice.is_none())
        />
    }
}

fn item(name: impl Into<Words>, is_chosen: bool, setting: Setting) -> Item {
    Item { name: name.into(), is_chosen, intent: Intent::Settings(SettingsIntent::Set(setting)) }
}

fn chrome(view: &Surroundings) -> &'static Chrome {
    &view.lang.texts().chrome
}

const fn theme_name(theme: Theme, chrome: &Chrome) -> &'static str {
    match theme {
        Theme::System => chrome.theme_system(),
        Theme::Light => chrome.theme_light(),
        Theme::Dark => chrome.theme_dark(),
        Theme::Contrast => chrome.theme_contrast(),
    }
}

const fn talk_name(talk: Talkativeness, chrome: &Chrome) -> &'static str {
    match talk {
        Talkativeness::Full => chrome.talk_full(),
        Talkativeness::Short => chrome.talk_short(),
        Talkativeness::Errors => chrome.talk_errors(),
    }
}

const fn speed_name(speed: Speed, chrome: &Chrome) -> &'static str {
    match speed {
        Speed::Slow => chrome.speed_slow(),
        Speed::Normal => chrome.speed_normal(),
        Speed::Fast => chrome.speed_fast(),
    }
}
