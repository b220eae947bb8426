//! 'Embed': a lesson in a frame of another page, as the piece of HTML that shows it there.

use super::widget::Words;
use crate::i18n::Lang;
use crate::lesson::{Lesson, catalog};
use crate::narrate;
use crate::sim::page::{EmbedChoice, Page, Panel, link};
use crate::sim::session::Session;

/// What is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedView {
    pub lessons: Vec<Offer>,
    pub languages: Vec<Offer>,
    /// Where it begins; empty, if the lesson has no steps with numbers.
    pub steps: Vec<Offer>,
    /// The fragment of the address.
    pub fragment: String,
    /// The language of that title.
    pub lang: Lang,
    /// The title of the frame, in the language that was chosen if its words are here.
    pub frame_title: String,
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
pub const FOLLOW_HEIGHT: &str = "<script>
addEventListener(\"message\", ({ data, source }) => {
  if (data?.name !== \"swipewise-height\") return;
  for (const frame of document.querySelectorAll(\"iframe\"))
    if (frame.contentWindow === source) frame.height = Number(data.height);
});
</script>";

pub(super) fn draw(session: &Session, page: &Page) -> Option<EmbedView> {
    (page.open.has(Panel::Embed) && page.has_later_parts()).then(|| of_page(session, page))
}

#[inline(never)]
fn of_page(session: &Session, page: &Page) -> EmbedView {
    let lang = page.lang;
    let chosen = page.embed.unwrap_or(EmbedChoice { lesson: session.opened(), lang, step: None });
    let title = |lesson: &Lesson, lang: Lang| narrate::lesson_texts(lesson, lang).title();
    let offer = |name: Words, choice: EmbedChoice| Offer { name, is_chosen: choice == chosen, choice };
    let lessons = catalog::ALL.iter().map(|lesson| {
        // Another lesson has other steps; another telling of the same day is the same lesson.
        let is_chosen = lesson.key == chosen.lesson.key;
        let choice = if is_chosen { chosen } else { EmbedChoice { lesson, step: None, ..chosen } };
        offer(title(lesson, lang).into(), choice)
    });
    let languages = Lang::ALL.into_iter().map(|lang| offer(lang.name().into(), EmbedChoice { lang, ..chosen }));
    let (from_the_beginning, guide) = (lang.days().take_away.from_the_beginning(), &lang.texts().guide);
    let numbers: Vec<u8> = (1..=u8::MAX).take_while(|number| *number <= last(chosen.lesson)).collect();
    let numbers = numbers.into_iter().filter(|number| chosen.lesson.step(*number).is_some());
    let steps = numbers.map(|number| {
        let step = Some(number);
        offer(guide.step(number, last(chosen.lesson)).into(), EmbedChoice { step, ..chosen })
    });
    let mut steps: Vec<Offer> = steps.collect();
    if !steps.is_empty() {
        steps.insert(0, offer(from_the_beginning.into(), EmbedChoice { step: None, ..chosen }));
    }
    let of_frame = if page.has_words(chosen.lang) { chosen.lang } else { lang };
    EmbedView {
        lessons: lessons.collect(),
        languages: languages.collect(),
        steps,
        fragment: fragment(chosen),
        lang: of_frame,
        frame_title: of_frame.days().take_away.frame_title(title(chosen.lesson, of_frame)),
    }
}

/// The number of its last step; 0, if they have none.
fn last(lesson: &Lesson) -> u8 {
    lesson.steps.first().map_or(0, |step| lesson.number(*step).1)
}

fn fragment(EmbedChoice { lesson, lang, step }: EmbedChoice) -> String {
    let mut text = [&*link::address(lesson), "&lang=", lang.code()].concat();
    if let Some(step) = step {
        text.push_str("&step=");
        text.push_str(&step.to_string());
    }
    text.push_str("&embed=1");
    text
}
