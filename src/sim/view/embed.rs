//! 'Embed': a lesson in a frame of another page, as the piece of HTML that shows it there.

use super::widget::Words;
use crate::i18n::Lang;
use crate::lesson::{Lesson, catalog};
use crate::narrate;
use crate::sim::page::{EmbedChoice, Page, Panel, link};
use crate::sim::session::Session;

/// The ids of the field with the code, and of the button that copies it.
pub const EMBED_CODE: &str = "embed-code";
pub const COPY: &str = "embed-copy";

/// What there is to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offers {
    Lessons,
    Languages,
    /// Where it begins; nothing, if the lesson has no steps with numbers.
    Steps,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub name: Words,
    pub is_chosen: bool,
    /// All that is chosen with it.
    pub choice: EmbedChoice,
}

/// For the page around the frame: the frame is as high as the page in it says (`public/start.js`).
const FOLLOW_HEIGHT: &str = "<script>
addEventListener(\"message\", ({ data, source }) => {
  if (data?.name !== \"swipewise-height\") return;
  for (const frame of document.querySelectorAll(\"iframe\"))
    if (frame.contentWindow === source) frame.height = Number(data.height);
});
</script>";

/// What is chosen to be embedded, while that is shown, and in which language the frame has its title: the one that was chosen, if its
/// words are here.
pub(super) fn draw(session: &Session, page: &Page) -> Option<(EmbedChoice, Lang)> {
    (page.open.has(Panel::Embed) && page.has_later_parts()).then(|| of_page(session, page))
}

#[inline(never)]
fn of_page(session: &Session, page: &Page) -> (EmbedChoice, Lang) {
    let choice = page.embed.unwrap_or(EmbedChoice { lesson: session.opened(), lang: page.lang, step: None });
    (choice, if page.has_words(choice.lang) { choice.lang } else { page.lang })
}

/// What can be chosen in place of what is.
#[inline(never)]
pub(super) fn offers(chosen: EmbedChoice, lang: Lang, offers: Offers) -> Vec<Offer> {
    let offer = |name: Words, choice: EmbedChoice| Offer { name, is_chosen: choice == chosen, choice };
    match offers {
        Offers::Lessons => {
            let lesson = |lesson: &&'static Lesson| {
                // Another lesson has other steps; another telling of the same day is the same lesson.
                let is_chosen = lesson.key == chosen.lesson.key;
                let choice = if is_chosen { chosen } else { EmbedChoice { lesson, step: None, ..chosen } };
                offer(narrate::lesson_texts(lesson, lang).title().into(), choice)
            };
            catalog::ALL.iter().map(lesson).collect()
        }
        Offers::Languages => {
            Lang::ALL.into_iter().map(|lang| offer(lang.name().into(), EmbedChoice { lang, ..chosen })).collect()
        }
        Offers::Steps => {
            let last = chosen.lesson.steps.first().map_or(0, |step| chosen.lesson.number(*step).1);
            let mut steps = Vec::new();
            for number in (1..=last).filter(|number| chosen.lesson.step(*number).is_some()) {
                let choice = EmbedChoice { step: Some(number), ..chosen };
                steps.push(offer(lang.texts().guide.step(number, last).into(), choice));
            }
            if !steps.is_empty() {
                let choice = EmbedChoice { step: None, ..chosen };
                steps.insert(0, offer(lang.days().take_away.from_the_beginning().into(), choice));
            }
            steps
        }
    }
}

/// The code and what there is to say of it, as the inside of an element. `address` is that of the page, up to its fragment.
#[inline(never)]
pub(super) fn in_words((chosen, of_frame): (EmbedChoice, Lang), lang: Lang, address: &str) -> String {
    let words = &lang.days().take_away;
    let title = of_frame.days().take_away.frame_title(narrate::lesson_texts(chosen.lesson, of_frame).title());
    let code = [
        "<iframe src=\"",
        &escaped(&[address, &fragment(chosen)].concat()),
        "\"\n  title=\"",
        &title,
        "\" lang=\"",
        of_frame.code(),
        "\"\n  width=\"100%\" height=\"1000\"\n  sandbox=\"allow-scripts allow-same-origin allow-downloads\"></iframe>",
    ]
    .concat();
    [
        "<p>",
        words.embed_about(),
        "</p><label class=embed__code><span>",
        words.code(),
        "</span><textarea class=field__input rows=5 readonly id=",
        EMBED_CODE,
        ">",
        &escaped(&code),
        "</textarea></label><button type=button class=button id=",
        COPY,
        ">",
        words.copy(),
        "</button><p>",
        words.follow_height(),
        "</p><pre class=embed__script tabindex=0>",
        &escaped(FOLLOW_HEIGHT),
        "</pre>",
    ]
    .concat()
}

/// As it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

pub(in crate::sim) fn fragment(EmbedChoice { lesson, lang, step }: EmbedChoice) -> String {
    let mut text = [&*link::address(lesson), "&lang=", lang.code()].concat();
    if let Some(step) = step {
        text.push_str("&step=");
        text.push_str(&step.to_string());
    }
    text.push_str("&embed=1");
    text
}
