//! The page around the room: skip links, header, settings, the three parts, footer.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::dom::{El, Room, el, flag, on_window};
use super::{device, guide, keys};
use crate::i18n::{Chrome, Lang, Statement};
use crate::narrate::Device;
use crate::shell::dispatch;
use crate::sim::edition::Newer;
use crate::sim::settings::{ClockChoice, Setting, Speed, Talkativeness, TextSize, Theme};
use crate::sim::view::{VoiceView, Words};
use crate::sim::{Intent, Pass, Region, View};

pub fn page(room: Room) -> El {
    let devices = el("div", "room__devices")
        .child(device::device(room, device::COMPUTER))
        .child(
            el("span", "")
                .attr("aria-hidden", "true")
                .attr_of(room, "class", |view| Some(pass_class(view.pass).into())),
        )
        .child(device::device(room, device::PHONE));
    let main = el("main", "room")
        .id("main")
        .child(notice(room))
        .child(new_version(room))
        .child(el("h1", "room__title").text(room, |view| view.title.into()))
        .child(el("p", "room__about").text(room, |view| view.guide.about.into()))
        .child(guide::guide(room))
        .child(devices)
        .child(caption(room));
    on_window("keydown", |event| keys::on_key(event.unchecked_ref()));
    el("div", "")
        .child(skip_links(room))
        .child(header(room))
        .child(lessons(room))
        .child(settings(room))
        .child(main)
        .child(footer(room))
}

/// A text of the page's frame, in the present language.
fn words(pick: fn(&Chrome) -> &'static str) -> impl Fn(&View) -> Words {
    move |view| pick(&view.lang.texts().chrome).into()
}

fn skip_links(room: Room) -> El {
    let link = |href: &str, region: Region, pick: fn(&Chrome) -> &'static str| {
        el("a", "skip__link").attr("href", href).text(room, words(pick)).on("click", move |event| {
            // The address stays as it is: its fragment belongs to links into lessons.
            event.prevent_default();
            dispatch(Intent::SkipTo(region));
        })
    };
    el("nav", "skip").label(room, words(|chrome| chrome.skip_links)).children([
        link("#guide", Region::Guide, |chrome| chrome.skip_to_guide),
        link("#computer", Region::Computer, |chrome| chrome.skip_to_computer),
        link("#phone", Region::Phone, |chrome| chrome.skip_to_phone),
    ])
}

fn header(room: Room) -> El {
    let language = el("button", "button button--quiet")
        .attr("type", "button")
        .attr_of(room, "lang", |view| Some(other_language(view.lang).code().into()))
        .text(room, |view| other_language(view.lang).name().into())
        .on("click", move |_| dispatch(Intent::Set(Setting::Lang(other_language(room.peek().lang)))));
    let opener = |panel: &str, label: fn(&Chrome) -> &'static str, is_open: fn(&View) -> bool, intent: Intent| {
        el("button", "button button--quiet")
            .attr("type", "button")
            .attr("aria-controls", panel)
            .attr_of(room, "aria-expanded", move |view| Some(if is_open(view) { "true" } else { "false" }.into()))
            .text(room, words(label))
            .press(intent)
    };
    let lessons = opener("lessons", |chrome| chrome.lessons, |view| view.lessons_open, Intent::ToggleLessons);
    let settings = opener("settings", |chrome| chrome.settings, |view| view.settings_open, Intent::ToggleSettings);
    el("header", "chrome")
        .child(el("div", "chrome__name").says("Swipewise"))
        .child(el("p", "chrome__notice").text(room, words(|chrome| chrome.notice)))
        .child(el("div", "chrome__tools").child(lessons).child(language).child(settings))
}

/// Plain links: they can be copied, bookmarked and opened in a new tab.
fn lessons(room: Room) -> El {
    let keys = |view: &View| view.lessons.iter().map(|lesson| (lesson.key, "", "", 0)).collect();
    let list = el("ul", "lessons__list").list(room, keys, move |view, place| {
        let key = view.lessons.get(place)?.key;
        let find = move |view: &View| view.lessons.get(place).copied();
        let link = el("a", "lessons__link")
            .attr("href", &format!("#lesson={key}"))
            .attr_of(room, "aria-current", move |view| find(view).filter(|it| it.is_open).map(|_| "page".into()))
            .text(room, move |view| find(view).map(|it| it.title).unwrap_or_default().into());
        Some(el("li", "").child(link))
    });
    el("nav", "lessons")
        .id("lessons")
        .label(room, words(|chrome| chrome.lessons))
        .only_if(room, |view| view.lessons_open)
        .child(list)
}

const fn other_language(lang: Lang) -> Lang {
    match lang {
        Lang::English => Lang::Danish,
        Lang::Danish => Lang::English,
    }
}

fn settings(room: Room) -> El {
    let languages = Lang::ALL.map(|lang| option(room, move |_| lang.name().into(), move |view| view.lang == lang));
    let sizes = TextSize::ALL.map(|size| {
        let name = move |_: &View| format!("{} %", size.percent()).into();
        option(room, name, move |view| view.settings.text_size == size)
    });
    let themes = Theme::ALL.map(|theme| {
        let name = move |view: &View| theme_name(theme, &view.lang.texts().chrome).into();
        option(room, name, move |view| view.settings.theme == theme)
    });
    let clocks = ClockChoice::ALL.map(|choice| {
        let name = move |view: &View| view.clock_name(choice);
        option(room, name, move |view| view.clock == choice)
    });
    let talk = Talkativeness::ALL.map(|talk| {
        let name = move |view: &View| talk_name(talk, &view.lang.texts().chrome).into();
        option(room, name, move |view| view.settings.talkativeness == talk)
    });
    let speeds = Speed::ALL.map(|speed| {
        let name = move |view: &View| speed_name(speed, &view.lang.texts().chrome).into();
        option(room, name, move |view| view.settings.speed == speed)
    });
    let choose = |id, label, options: &[El], chosen: fn(usize) -> Option<Setting>| {
        select(room, id, label, list_of(options), move |index| chosen(index).map(Intent::Set))
    };
    let tick = |label, is_ticked, setting: fn(bool) -> Setting| {
        check(room, label, is_ticked, move |ticked| Intent::Set(setting(ticked)))
    };
    let can_speak = |view: &View| view.settings.read_aloud && !view.voices.is_empty();
    el("section", "settings")
        .id("settings")
        .label(room, words(|chrome| chrome.settings))
        .only_if(room, |view| view.settings_open)
        .children([
            choose(
                "language",
                |chrome| chrome.language,
                &languages,
                |index| Lang::ALL.get(index).copied().map(Setting::Lang),
            ),
            choose(
                "text-size",
                |chrome| chrome.text_size,
                &sizes,
                |index| TextSize::ALL.get(index).copied().map(Setting::TextSize),
            ),
            choose("theme", |chrome| chrome.theme, &themes, |index| Theme::ALL.get(index).copied().map(Setting::Theme)),
            choose(
                "talkativeness",
                |chrome| chrome.talkativeness,
                &talk,
                |index| Talkativeness::ALL.get(index).copied().map(Setting::Talkativeness),
            ),
            choose(
                "clock",
                |chrome| chrome.clock,
                &clocks,
                |index| ClockChoice::ALL.get(index).copied().map(Setting::Clock),
            ),
            check(room, |chrome| chrome.clock_pause, |view| view.clock_paused == Some(true), Intent::PauseClock)
                .only_if(room, |view| view.clock_paused.is_some()),
            tick(|chrome| chrome.follow_the_action, |view| view.settings.follow, Setting::Follow),
            tick(|chrome| chrome.reduce_motion, |view| view.settings.reduce_motion, Setting::ReduceMotion),
            tick(|chrome| chrome.captions, |view| view.settings.captions, Setting::Captions),
            tick(|chrome| chrome.read_aloud, |view| view.settings.read_aloud, Setting::ReadAloud),
            voices(room).only_if(room, can_speak),
            choose("speed", |chrome| chrome.speed, &speeds, |index| Speed::ALL.get(index).copied().map(Setting::Speed))
                .only_if(room, can_speak),
            el("p", "settings__note")
                .only_if(room, |view| view.no_voice.is_some())
                .text(room, |view| view.no_voice.unwrap_or_default().into()),
            el("div", "settings__end")
                .child(el("p", "settings__kept").text(room, words(|chrome| chrome.settings_kept)))
                .child(
                    el("button", "button")
                        .attr("type", "button")
                        .text(room, words(|chrome| chrome.forget_settings))
                        .press(Intent::ForgetSettings),
                ),
        ])
}

/// Those of the browser's voices that speak the language of the page.
fn voices(room: Room) -> El {
    let keys = |view: &View| view.voices.iter().map(|voice| ("", "", view.lang.code(), voice.id.0)).collect();
    let list = el("select", "select").list(room, keys, move |view, place| {
        let VoiceView { id, name, .. } = view.voices.get(place)?.clone();
        let speaks = move |view: &View| view.voices.iter().any(|voice| voice.id == id && voice.speaks);
        Some(option(room, move |_| name.clone().into(), speaks))
    });
    let chosen = move |index: usize| room.peek().voices.get(index).map(|voice| Intent::Set(Setting::Voice(voice.id)));
    select(room, "voice", |chrome| chrome.voice, list, chosen)
}

const fn theme_name(theme: Theme, chrome: &Chrome) -> &'static str {
    match theme {
        Theme::System => chrome.theme_system,
        Theme::Light => chrome.theme_light,
        Theme::Dark => chrome.theme_dark,
        Theme::Contrast => chrome.theme_contrast,
    }
}

const fn talk_name(talk: Talkativeness, chrome: &Chrome) -> &'static str {
    match talk {
        Talkativeness::Full => chrome.talk_full,
        Talkativeness::Short => chrome.talk_short,
        Talkativeness::Errors => chrome.talk_errors,
    }
}

const fn speed_name(speed: Speed, chrome: &Chrome) -> &'static str {
    match speed {
        Speed::Slow => chrome.speed_slow,
        Speed::Normal => chrome.speed_normal,
        Speed::Fast => chrome.speed_fast,
    }
}

fn list_of(options: &[El]) -> El {
    el("select", "select").children(options.iter().cloned())
}

fn option(room: Room, name: impl Fn(&View) -> Words + 'static, is_chosen: impl Fn(&View) -> bool + 'static) -> El {
    el("option", "").text(room, name).selected(room, is_chosen)
}

/// A list to choose from, with its label. `chosen` gives the intent for the index of an option.
fn select(
    room: Room,
    id: &str,
    label: fn(&Chrome) -> &'static str,
    list: El,
    chosen: impl Fn(usize) -> Option<Intent> + 'static,
) -> El {
    let on_change = move |event: web_sys::Event| {
        let list = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let index = list.and_then(|list| usize::try_from(list.selected_index()).ok());
        if let Some(intent) = index.and_then(&chosen) {
            dispatch(intent);
        }
    };
    el("div", "settings__field")
        .child(el("label", "").attr("for", id).text(room, words(label)))
        .child(list.id(id).on("change", on_change))
}

fn check(
    room: Room,
    label: fn(&Chrome) -> &'static str,
    is_checked: fn(&View) -> bool,
    intent: impl Fn(bool) -> Intent + 'static,
) -> El {
    let input = el("input", "").ticks(room, is_checked, intent);
    el("label", "settings__check").child(input).child(el("span", "").text(room, words(label)))
}

fn notice(room: Room) -> El {
    let close = el("button", "button button--quiet")
        .attr("type", "button")
        .text(room, words(|chrome| chrome.close))
        .press(Intent::DismissNotice);
    el("div", "notice")
        .only_if(room, |view| view.notice.is_some())
        .child(el("p", "").text(room, |view| view.notice.clone().unwrap_or_default().into()))
        .child(close)
}

fn new_version(room: Room) -> El {
    let button = |class: &str, label: fn(&Chrome) -> &'static str, intent: Intent| {
        el("button", class).attr("type", "button").text(room, words(label)).press(intent)
    };
    el("div", "notice notice--news")
        .only_if(room, |view| view.edition.newer == Newer::Offered)
        .child(
            el("p", "")
                .child(el("strong", "").text(room, words(|chrome| chrome.new_version)))
                .child(el("span", "notice__more").text(room, words(|chrome| chrome.new_version_waits))),
        )
        .child(button("button", |chrome| chrome.open_new_version, Intent::TakeNewVersion { now: true }))
        .child(button("button button--quiet", |chrome| chrome.close, Intent::TakeNewVersion { now: false }))
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

fn footer(room: Room) -> El {
    let line = |pick: fn(&Chrome) -> &'static str| el("p", "").text(room, words(pick));
    el("footer", "footer")
        .child(el("div", "footer__about").children([
            line(|chrome| chrome.not_connected),
            line(|chrome| chrome.nothing_leaves),
            line(|chrome| chrome.is_kept).only_if(room, |view| view.edition.is_kept),
            line(|chrome| chrome.our_choices),
            line(|chrome| chrome.read_more),
        ]))
        .child(one_file(room))
        .child(statement(room, |chrome| &chrome.privacy))
        .child(statement(room, |chrome| &chrome.accessibility))
}

/// The style hides it in the one-file edition itself.
fn one_file(room: Room) -> El {
    let link =
        el("a", "").attr("href", "./swipewise.html").attr("download", "").text(room, words(|chrome| chrome.one_file));
    let note = el("span", "").text(room, words(|chrome| chrome.one_file_note));
    el("p", "footer__one-file").child(link).child(note)
}

/// Closed at first: most visitors have come for something else.
fn statement(room: Room, pick: fn(&Chrome) -> &Statement) -> El {
    let count = pick(&room.peek().lang.texts().chrome).paragraphs.len();
    let paragraph = |number: usize| {
        let words = move |view: &View| {
            pick(&view.lang.texts().chrome).paragraphs.get(number).copied().unwrap_or_default().into()
        };
        el("p", "").text(room, words)
    };
    el("details", "footer__statement")
        .child(el("summary", "").text(room, move |view| pick(&view.lang.texts().chrome).heading.into()))
        .children((0..count).map(paragraph))
}

/// The newest message for the back row, and for those who hear badly. Hidden from screen readers: they get it as it is
/// said, and find it in 'What was said'.
fn caption(room: Room) -> El {
    el("div", "caption")
        // Only while it is shown: what is not there need not be hidden once more.
        .attr_of(room, "aria-hidden", |view| flag(view.caption.is_some()))
        .only_if(room, |view| view.caption.is_some())
        .attr_of(room, "lang", |view| view.caption.as_ref().map(|line| line.lang.code().into()))
        .child(
            el("p", "caption__text")
                .text(room, |view| view.caption.as_ref().map(|line| line.text.clone()).unwrap_or_default().into()),
        )
}
