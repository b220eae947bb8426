//! A sheet of paper as one text with its elements: as components, its parts would be in the first load (`docs/adr/0015`). No word of it
//! comes from anywhere but the packs and the practice people, in which no element can stand.

use super::device::DeviceView;
use super::markup::put;
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
    put(
        &mut html,
        "<div class=sheet__buttons><button type=button class=\"button button--primary\" id=~>~</button><button type=button class=button id=~>~</button></div>",
        &[PRINT, print, CLOSE, close],
    );
    html
}

fn put_handout(html: &mut String, handout: &Handout, lang: Lang) {
    let words = &lang.days().take_away;
    let (first, others) = handout.steps.split_at(handout.steps.len().min(ON_THE_FIRST_PAGE));
    begin_page(html, words);
    put(html, "<h2>~</h2><p>~</p>", &[handout.title, handout.about]);
    if !first.is_empty() {
        put(html, "<p class=sheet__note>~</p>", &[words.handout_about()]);
        put_steps(html, first);
        html.push_str("</div>");
        begin_page(html, words);
    }
    put_steps(html, others);
    html.push_str("<div class=sheet__two>");
    put_rules(html, lang);
    put(html, "<div><h3>~</h3><ol>", &[words.questions()]);
    put_items(html, &handout.questions);
    put(html, "</ol></div></div><p class=sheet__note>~</p></div>", &[words.official_guide()]);
}

fn put_plan(html: &mut String, plan: &Plan, lang: Lang) {
    let words = &lang.days().take_away;
    begin_page(html, words);
    put(html, "<h2>~</h2><h3>~</h3><ul>", &[plan.title, words.aim()]);
    put_items(html, &plan.aim);
    put(html, "</ul><h3>~</h3><ul>", &[words.needed()]);
    put_items(html, &plan.needed);
    put(html, "</ul><p class=sheet__note>~</p><h3>~</h3>", &[words.for_the_teacher(), words.class()]);
    put_pairs(html, "sheet__parts", &plan.class);
    html.push_str("</div>");
    begin_page(html, words);
    put(html, "<h3>~</h3>", &[words.library()]);
    put_pairs(html, "sheet__parts", &plan.library);
    put(html, "<h3>~</h3>", &[words.answers()]);
    put_pairs(html, "sheet__answers", &plan.questions);
    if !plan.has_answers {
        put(html, "<p class=sheet__note>~</p>", &[words.answers_after_the_day()]);
    }
    put_rules(html, lang);
    html.push_str("</div>");
}

fn put_cards(html: &mut String, lang: Lang) {
    let (texts, words) = (lang.texts(), &lang.days().take_away);
    begin_page(html, words);
    put(
        html,
        "<h2>~</h2><p class=sheet__note>~</p><ul class=sheet__cards>",
        &[texts.chrome.practice_cards(), words.cards_about()],
    );
    for person in [CARDS; COPIES].as_flattened() {
        put(
            html,
            "<li class=sheet__card><strong>~</strong><span>~</span><dl><dt>~</dt><dd>~</dd><dt>~</dt><dd>~</dd></dl><small>~</small></li>",
            &[
                person.name,
                texts.guide.practice_data(),
                texts.computer.user_id(),
                person.user_id,
                texts.guide.pin(),
                person.pin,
                words.simulation(),
            ],
        );
    }
    html.push_str("</ul></div>");
}

fn begin_page(html: &mut String, words: &TakeAway) {
    put(html, "<div class=sheet__page><p class=sheet__band>~</p>", &[words.simulation()]);
}

fn put_rules(html: &mut String, lang: Lang) {
    put(html, "<div><h3>~</h3><ol>", &[lang.texts().guide.rules.heading()]);
    put_items(html, &lang.texts().guide.rules.all().map(Words::from));
    html.push_str("</ol></div>");
}

fn put_items(html: &mut String, items: &[Words]) {
    for item in items {
        put(html, "<li>~</li>", &[item]);
    }
}

fn put_pairs(html: &mut String, class: &str, pairs: &[(Words, Words)]) {
    put(html, "<ol class=~>", &[class]);
    for (first, second) in pairs {
        put(html, "<li><strong>~</strong> <span>~</span></li>", &[first, second]);
    }
    html.push_str("</ol>");
}

/// The steps, each with small pictures. These say nothing that does not stand beside them, so they are hidden from those who listen, and
/// nothing can be pressed on them.
fn put_steps(html: &mut String, steps: &[PrintedStep]) {
    let Some(first) = steps.first() else { return };
    put(html, "<ol class=sheet__steps start=~>", &[&first.number.to_string()]);
    for step in steps {
        html.push_str("<li class=sheet__step><div class=sheet__pictures aria-hidden=true inert>");
        for (which, device) in &step.pictures {
            put_device(html, *which, device);
        }
        put(html, "</div><div><h3><small>~</small> ~</h3><p>~</p>", &[&step.step, step.title, &step.what]);
        if let Some(rule) = step.rule {
            put(html, "<p class=sheet__rule>~</p>", &[rule]);
        }
        html.push_str("</div></li>");
    }
    html.push_str("</ol>");
}

/// The page's own screen, by the same style.
fn put_device(html: &mut String, which: Device, device: &DeviceView) {
    let class = match which {
        Device::Computer => "computer",
        Device::Phone => "phone",
    };
    put(
        html,
        "<div class=\"device device--~\" data-screen=~ data-site=\"~\"><p class=device__band>~</p><div class=device__bar><p class=readout><span class=readout__text>~</span></p></div><div class=device__screen><p class=device__eyebrow>~</p><p class=device__heading>~</p><div class=device__body>",
        &[
            class,
            device.screen.name(),
            device.screen.site_key(),
            device.simulation,
            &device.readout.text,
            &device.eyebrow,
            &device.heading,
        ],
    );
    for block in &device.blocks {
        put_block(html, block);
    }
    html.push_str("</div></div></div>");
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
            put(html, "<p class=\"text~\">~</p>", &[class, text]);
        }
        Widget::Button(button) => put_button(html, button),
        Widget::Row(buttons) => {
            html.push_str("<div class=row>");
            for button in buttons {
                put_button(html, button);
            }
            html.push_str("</div>");
        }
        Widget::Field(field) => {
            put(html, "<div class=field><p>~</p><p class=field__input>&nbsp;</p></div>", &[&field.label]);
        }
        Widget::Keypad(keypad) => put(html, "<p class=text>~</p><p class=text>○ ○ ○ ○ ○ ○</p>", &[&keypad.label]),
        Widget::Choice(choice) => {
            for (number, option) in choice.options.iter().enumerate() {
                let mark = if choice.selected == Some(number) { "● " } else { "○ " };
                put(html, "<p class=option>~~</p>", &[mark, option]);
            }
        }
        Widget::Checkbox(checkbox) => put(html, "<p class=option>☐ ~</p>", &[&checkbox.label]),
        Widget::Qr(code) => {
            let drawing = qr::draw(&code.halves[0]).map(|drawing| drawing.path).unwrap_or_default();
            put(
                html,
                "<div class=qr data-shown=first><svg class=qr__half viewBox=\"-4 -4 37 37\"><path d=\"~\"></path></svg></div>",
                &[&drawing],
            );
        }
        Widget::Code { digits, .. } => put(html, "<p class=code>~</p>", &[digits]),
        Widget::Spinner(text) => {
            put(
                html,
                "<div class=spinner><span class=spinner__ring></span><p class=spinner__text>~</p></div>",
                &[text],
            );
        }
        Widget::Shield { text, .. } => put(html, "<p class=sheet__tick>✓</p><p class=text>~</p>", &[text]),
        Widget::Swipe(swipe) => put(html, "<p class=sheet__swipe>→ ~</p>", &[&swipe.label]),
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
    put(html, "<p class=\"button~\">~</p>", &[class, &button.label]);
}
