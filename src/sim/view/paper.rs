//! A sheet of paper as one text with its elements: as components, its parts would be in the first load (`docs/adr/0015`). No word of it
//! comes from anywhere but the packs and the practice people, in which no element can stand.

use super::device::DeviceView;
use super::sheet::{self, CARDS, Handout, Plan, PrintedStep, Sheet};
use super::widget::{Block, Button, ButtonLook, TextLook, Widget, Words};
use crate::i18n::{Lang, TakeAway};
use crate::narrate::Device;
use crate::qr;
use crate::sim::page::{Page, Panel};
use crate::sim::session::Session;

/// The ids of the buttons of a sheet.
pub const PRINT: &str = "sheet-print";
pub const CLOSE: &str = "sheet-close";

/// How many steps stand on the first page.
const ON_THE_FIRST_PAGE: usize = 6;

/// How many cards there are of each person.
const COPIES: usize = 4;

/// The sheet that is open; empty, while none is.
pub(super) fn draw(session: &Session, page: &Page) -> String {
    let is_open = Panel::SHEETS.into_iter().any(|panel| page.open.has(panel));
    if is_open && page.has_later_parts() { in_words(session, page) } else { String::new() }
}

/// The sheet, page by page. Each page says that it is a simulation.
#[inline(never)]
fn in_words(session: &Session, page: &Page) -> String {
    let lang = page.lang;
    let mut html = String::new();
    match &sheet::of_page(session, page) {
        Sheet::Handout(handout) => put_handout(&mut html, handout, lang),
        Sheet::Plan(plan) => put_plan(&mut html, plan, lang),
        Sheet::Cards => put_cards(&mut html, lang),
    }
    let close = lang.texts().chrome.close();
    let print = lang.days().take_away.print();
    add(&mut html, &["<div class=sheet__buttons><button type=button class=\"button button--primary\" id=", PRINT, ">"]);
    add(&mut html, &[print, "</button><button type=button class=button id=", CLOSE, ">", close, "</button></div>"]);
    html
}

fn put_handout(html: &mut String, handout: &Handout, lang: Lang) {
    let words = &lang.days().take_away;
    let (first, others) = handout.steps.split_at(handout.steps.len().min(ON_THE_FIRST_PAGE));
    begin_page(html, words);
    add(html, &["<h2>", handout.title, "</h2><p>", handout.about, "</p>"]);
    if !first.is_empty() {
        add(html, &["<p class=sheet__note>", words.handout_about(), "</p>"]);
        put_steps(html, first);
        add(html, &["</div>"]);
        begin_page(html, words);
    }
    put_steps(html, others);
    add(html, &["<div class=sheet__two>"]);
    put_rules(html, lang);
    add(html, &["<div><h3>", words.questions(), "</h3><ol>"]);
    put_items(html, &handout.questions);
    add(html, &["</ol></div></div><p class=sheet__note>", words.official_guide(), "</p></div>"]);
}

fn put_plan(html: &mut String, plan: &Plan, lang: Lang) {
    let words = &lang.days().take_away;
    begin_page(html, words);
    add(html, &["<h2>", plan.title, "</h2><h3>", words.aim(), "</h3><ul>"]);
    put_items(html, &plan.aim);
    add(html, &["</ul><h3>", words.needed(), "</h3><ul>"]);
    put_items(html, &plan.needed);
    add(html, &["</ul><p class=sheet__note>", words.for_the_teacher(), "</p><h3>", words.class(), "</h3>"]);
    put_pairs(html, "sheet__parts", &plan.class);
    add(html, &["</div>"]);
    begin_page(html, words);
    add(html, &["<h3>", words.library(), "</h3>"]);
    put_pairs(html, "sheet__parts", &plan.library);
    add(html, &["<h3>", words.answers(), "</h3>"]);
    put_pairs(html, "sheet__answers", &plan.questions);
    if !plan.has_answers {
        add(html, &["<p class=sheet__note>", words.answers_after_the_day(), "</p>"]);
    }
    put_rules(html, lang);
    add(html, &["</div>"]);
}

fn put_cards(html: &mut String, lang: Lang) {
    let (texts, words) = (lang.texts(), &lang.days().take_away);
    begin_page(html, words);
    add(html, &["<h2>", texts.chrome.practice_cards(), "</h2><p class=sheet__note>", words.cards_about()]);
    add(html, &["</p><ul class=sheet__cards>"]);
    for person in [CARDS; COPIES].as_flattened() {
        add(html, &["<li class=sheet__card><strong>", person.name, "</strong><span>", texts.guide.practice_data()]);
        add(html, &["</span><dl><dt>", texts.computer.user_id(), "</dt><dd>", person.user_id, "</dd><dt>"]);
        add(html, &[texts.guide.pin(), "</dt><dd>", person.pin, "</dd></dl><small>", words.simulation()]);
        add(html, &["</small></li>"]);
    }
    add(html, &["</ul></div>"]);
}

fn begin_page(html: &mut String, words: &TakeAway) {
    add(html, &["<div class=sheet__page><p class=sheet__band>", words.simulation(), "</p>"]);
}

fn put_rules(html: &mut String, lang: Lang) {
    add(html, &["<div><h3>", lang.texts().guide.rules.heading(), "</h3><ol>"]);
    put_items(html, &lang.texts().guide.rules.all().map(Words::from));
    add(html, &["</ol></div>"]);
}

fn put_items(html: &mut String, items: &[Words]) {
    for item in items {
        add(html, &["<li>", item, "</li>"]);
    }
}

fn put_pairs(html: &mut String, class: &str, pairs: &[(Words, Words)]) {
    add(html, &["<ol class=", class, ">"]);
    for (first, second) in pairs {
        add(html, &["<li><strong>", first, "</strong> <span>", second, "</span></li>"]);
    }
    add(html, &["</ol>"]);
}

/// The steps, each with small pictures. These say nothing that does not stand beside them, so they are hidden from those who listen, and
/// nothing can be pressed on them.
fn put_steps(html: &mut String, steps: &[PrintedStep]) {
    let Some(first) = steps.first() else { return };
    add(html, &["<ol class=sheet__steps start=", &first.number.to_string(), ">"]);
    for step in steps {
        add(html, &["<li class=sheet__step><div class=sheet__pictures aria-hidden=true inert>"]);
        for (which, device) in &step.pictures {
            put_device(html, *which, device);
        }
        add(html, &["</div><div><h3><small>", &step.step, "</small> ", step.title, "</h3><p>", &step.what, "</p>"]);
        if let Some(rule) = step.rule {
            add(html, &["<p class=sheet__rule>", rule, "</p>"]);
        }
        add(html, &["</div></li>"]);
    }
    add(html, &["</ol>"]);
}

/// The page's own screen, by the same style.
fn put_device(html: &mut String, which: Device, device: &DeviceView) {
    let class = match which {
        Device::Computer => "computer",
        Device::Phone => "phone",
    };
    add(html, &["<div class=\"device device--", class, "\" data-screen=", device.screen.name()]);
    add(html, &[" data-site=\"", device.screen.site_key(), "\"><p class=device__band>", device.simulation]);
    add(html, &["</p><div class=device__bar><p class=readout><span class=readout__text>", &device.readout.text]);
    add(html, &["</span></p></div><div class=device__screen><p class=device__eyebrow>", &device.eyebrow]);
    add(html, &["</p><p class=device__heading>", &device.heading, "</p><div class=device__body>"]);
    for block in &device.blocks {
        put_block(html, block);
    }
    add(html, &["</div></div></div>"]);
}

fn put_block(html: &mut String, block: &Block) {
    match &block.widget {
        Widget::Text { look, text } => {
            let class = match look {
                TextLook::Plain => "",
                TextLook::Lead => " text--lead",
                TextLook::Strong => " text--strong",
                TextLook::Quiet => " text--quiet",
                TextLook::Help => " help",
                TextLook::Approve => " text--approve",
                TextLook::Error => " text--error",
                TextLook::Control => " text--control",
            };
            add(html, &["<p class=\"text", class, "\">", text, "</p>"]);
        }
        Widget::Button(button) => put_button(html, button),
        Widget::Row(buttons) => {
            add(html, &["<div class=row>"]);
            for button in buttons {
                put_button(html, button);
            }
            add(html, &["</div>"]);
        }
        Widget::Field(field) => {
            add(html, &["<div class=field><p>", &field.label, "</p><p class=field__input>&nbsp;</p></div>"]);
        }
        Widget::Keypad(keypad) => add(html, &["<p class=text>", &keypad.label, "</p><p class=text>○ ○ ○ ○ ○ ○</p>"]),
        Widget::Choice(choice) => {
            for (number, option) in choice.options.iter().enumerate() {
                let mark = if choice.selected == Some(number) { "● " } else { "○ " };
                add(html, &["<p class=option>", mark, option, "</p>"]);
            }
        }
        Widget::Checkbox(checkbox) => add(html, &["<p class=option>☐ ", &checkbox.label, "</p>"]),
        Widget::Qr(code) => {
            let drawing = qr::draw(&code.halves[0]).map(|drawing| drawing.path).unwrap_or_default();
            add(html, &["<div class=qr data-shown=first><svg class=qr__half viewBox=\"-4 -4 37 37\"><path d=\""]);
            add(html, &[&drawing, "\"></path></svg></div>"]);
        }
        Widget::Code { digits, .. } => add(html, &["<p class=code>", digits, "</p>"]),
        Widget::Spinner(text) => {
            add(
                html,
                &["<div class=spinner><span class=spinner__ring></span><p class=spinner__text>", text, "</p></div>"],
            );
        }
        Widget::Shield { text, .. } => add(html, &["<p class=sheet__tick>✓</p><p class=text>", text, "</p>"]),
        Widget::Swipe(swipe) => add(html, &["<p class=sheet__swipe>→ ", &swipe.label, "</p>"]),
    }
}

fn put_button(html: &mut String, button: &Button) {
    let class = match button.look {
        ButtonLook::Plain => "",
        ButtonLook::Primary => " button--primary",
        ButtonLook::Quiet => " button--quiet",
        ButtonLook::Reject => " button--reject",
        ButtonLook::App => " button--app",
        ButtonLook::Site => " button--site",
        ButtonLook::Corner => " button--quiet button--corner",
    };
    add(html, &["<p class=\"button", class, "\">", &button.label, "</p>"]);
}

fn add(html: &mut String, parts: &[&str]) {
    for part in parts {
        html.push_str(part);
    }
}
