//! Links: `#lesson=log-on&lang=en&step=7`. Enumerated values only. A link is untrusted text, so none of it is ever shown:
//! unknown parts are counted, and named only where the name is one of the page's own keys.

use super::settings::Setting;
use crate::history::recording::LONGEST_IN_LINK;
use crate::lesson::{Lesson, catalog};

/// What a link asks for. What it does not name is left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub lesson: Option<&'static Lesson>,
    pub step: Option<u8>,
    /// The day of a week on which to begin. Of an ordinary day it is the telling, and gone once `lesson` is that telling.
    pub day: Option<u8>,
    /// Language and looks.
    pub settings: Vec<Setting>,
    /// Whether the page is to be presented.
    pub present: bool,
    /// A shared session, still to be read (`history::recording`).
    pub play: Option<String>,
    pub unknown: Unknown,
}

/// What a link says that is not known here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// How many parts.
    pub count: usize,
    /// The page's own keys whose values are not known.
    pub keys: Vec<&'static str>,
}

/// A longer fragment is not read, nor one of more parts: the page's own links are never as long, with a shared session and all else.
const LONGEST: usize = 400 + LONGEST_IN_LINK;
const MOST_PARTS: usize = 16;

impl Link {
    /// Reads a fragment, with or without its `#`. Every text gives a link.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let mut link = Self::default();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let parts = || fragment.split('&').filter(|part| !part.is_empty());
        if fragment.len() > LONGEST || parts().count() > MOST_PARTS {
            link.unknown.count = 1;
            return link;
        }
        parts().for_each(|part| link.read(part));
        // A telling belongs to a day, and a day to a week: only they know how many they have.
        if let Some(number) = link.day.take() {
            if link.lesson.is_some_and(|lesson| catalog::has_day(lesson, number)) {
                link.day = Some(number);
            } else {
                let day = link.lesson.and_then(|lesson| catalog::telling(lesson, number));
                link.lesson = link.unknown.check("day", day).or(link.lesson);
            }
        }
        // A step belongs to a lesson, and only the lesson knows how many it has.
        let lesson = link.lesson.unwrap_or(catalog::FIRST);
        if link.step.is_some_and(|number| lesson.step(number).is_none()) {
            link.step = None;
            link.unknown.value_of("step");
        }
        link
    }

    fn read(&mut self, part: &str) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        match key {
            "lesson" => self.lesson = self.unknown.check("lesson", catalog::by_key(value)),
            "step" => self.step = self.unknown.check("step", value.parse().ok()),
            "day" => self.day = self.unknown.check("day", value.parse().ok()),
            "lang" => self.set("lang", value),
            "theme" => self.set("theme", value),
            "text" => self.set("text", value),
            "present" if value == "1" => self.present = true,
            "present" => self.unknown.value_of("present"),
            // The script that starts the page has read it already, before anything was drawn: see `public/start.js`.
            "embed" if value == "1" => {}
            "embed" => self.unknown.value_of("embed"),
            "play" => self.play = self.unknown.check("play", shared_session(value)),
            _ => self.unknown.count += 1,
        }
    }

    fn set(&mut self, key: &'static str, value: &str) {
        self.settings.extend(self.unknown.check(key, Setting::read(key, value)));
    }
}

/// The text of a shared session, if it is written as one: it is kept until it can be played, and none of it is shown.
fn shared_session(value: &str) -> Option<String> {
    let is_written_so = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    (is_written_so && !value.is_empty() && value.len() <= LONGEST_IN_LINK).then(|| value.to_owned())
}

/// The fragment that opens this lesson.
#[must_use]
pub fn address(lesson: &Lesson) -> String {
    match lesson.day {
        Some(day) if day.number > 1 => ["lesson=", lesson.key, "&day=", &day.number.to_string()].concat(),
        Some(_) | None => ["lesson=", lesson.key].concat(),
    }
}

impl Unknown {
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn check<T>(&mut self, key: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.value_of(key);
        }
        value
    }

    fn value_of(&mut self, key: &'static str) {
        self.count += 1;
        if !self.keys.contains(&key) {
            self.keys.push(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::sim::page::settings::{Settings, Theme};

    #[test]
    fn a_link_names_lesson_language_step_and_looks() {
        let link = Link::parse("#lesson=log-on&lang=da&step=7&theme=dark&text=150");
        assert_eq!(link.lesson, Some(&catalog::log_on::LESSON));
        assert_eq!(link.step, Some(7));
        assert!(link.settings.contains(&Setting::Lang(Lang::Danish)));
        let mut settings = Settings::default();
        link.settings.iter().for_each(|setting| settings.set(*setting));
        assert_eq!((settings.theme, settings.text_size.percent()), (Theme::Dark, 150));
        assert!(link.unknown.is_empty());
    }

    #[test]
    fn an_empty_link_asks_for_nothing() {
        for fragment in ["", "#", "#&&"] {
            assert_eq!(Link::parse(fragment), Link::default());
        }
    }

    #[test]
    fn unknown_parts_of_a_link_are_ignored_and_counted() {
        let link = Link::parse("#lesson=nowhere&present=2&lang=de&foo&step=99&lesson=log-on");
        assert_eq!(link.lesson, Some(&catalog::log_on::LESSON));
        assert_eq!((link.settings, link.step), (Vec::new(), None));
        assert_eq!(link.unknown.count, 5);
        assert_eq!(link.unknown.keys, ["lesson", "present", "lang", "step"]);
    }

    #[test]
    fn a_link_names_the_telling_of_a_day() {
        let days = &catalog::told_code::DAYS;
        assert_eq!(Link::parse("lesson=told-code").lesson, Some(&days[0]));
        for day in days {
            let link = Link::parse(&address(day));
            assert_eq!((link.lesson, link.unknown.is_empty()), (Some(day), true));
        }
        for fragment in ["lesson=told-code&day=9", "lesson=told-code&day=0", "lesson=told-code&day=x", "day=2"] {
            let link = Link::parse(fragment);
            assert_eq!(link.unknown.keys, ["day"], "{fragment}");
            assert_ne!(link.lesson, Some(&days[1]), "{fragment}");
        }
    }

    #[test]
    fn a_link_embeds_the_page_by_one_value() {
        assert_eq!(Link::parse("embed=1"), Link::default());
        for fragment in ["embed", "embed=", "embed=0", "embed=01", "embed=true"] {
            assert_eq!(Link::parse(fragment).unknown.keys, ["embed"], "{fragment}");
        }
    }

    #[test]
    fn of_what_is_not_known_only_the_keys_of_the_page_are_named() {
        let link = Link::parse("embed=2&play=2!&other=3");
        assert_eq!((link.unknown.count, link.unknown.keys, link.play), (3, vec!["embed", "play"], None));
    }

    #[test]
    fn a_link_opens_presenter_mode_by_one_value() {
        let link = Link::parse("present=1&lesson=log-on");
        assert!(link.present && link.unknown.is_empty());
        for fragment in ["present", "present=", "present=0", "present=01", "present=true"] {
            let link = Link::parse(fragment);
            assert_eq!((link.present, link.unknown.keys), (false, vec!["present"]), "{fragment}");
        }
        assert!(!Link::parse("lesson=log-on").present);
    }

    #[test]
    fn only_steps_of_the_lesson_are_accepted() {
        // Without a lesson it is the whole guide, which has all ten.
        assert_eq!(Link::parse("step=1").step, Some(1));
        assert_eq!(Link::parse("lesson=log-on&step=2").step, Some(2));
        assert_eq!(Link::parse("step=10&lesson=log-on").step, Some(10));
        assert_eq!(Link::parse("lesson=log-on-qr&step=9").step, Some(9));
        let unknown =
            ["step=11", "step=-2", "step=", "step=two", "step=256", "lesson=log-on&step=1", "step=10&lesson=log-on-qr"];
        for text in unknown {
            let link = Link::parse(text);
            assert_eq!((link.step, link.unknown.count), (None, 1), "{text}");
        }
    }

    #[test]
    fn personal_settings_cannot_be_set_by_a_link() {
        let link = Link::parse("talk=errors&aloud=1&clock=on&follow=0&captions=1&voice=1&speed=fast&still=1");
        assert_eq!((link.settings, link.unknown.count), (Vec::new(), 8));
    }

    #[test]
    fn an_overlong_link_is_ignored() {
        let link = Link::parse(&format!("lesson=log-on&{}", "x".repeat(LONGEST)));
        assert_eq!((link.lesson, link.unknown.count), (None, 1));
        let text = |length: usize| format!("lesson=log-on&{}", "x".repeat(length - "lesson=log-on&".len()));
        assert_eq!(Link::parse(&text(LONGEST)).lesson, Some(&catalog::log_on::LESSON), "no longer than is read");
        assert_eq!(Link::parse(&text(LONGEST + 1)).lesson, None);
        // The same one part too often.
        let parts = |count| Link::parse(&["step=3"; MOST_PARTS][..count].join("&")).unknown.count;
        assert_eq!(parts(MOST_PARTS), 0);
        let link = Link::parse(&format!("{}&lang=da", ["step=3"; MOST_PARTS].join("&")));
        assert_eq!((link.step, link.settings, link.unknown.count), (None, Vec::new(), 1));
    }
}
