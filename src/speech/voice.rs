//! The browser's own voices, which read messages aloud to people without a screen reader.

use std::time::Duration;

use crate::i18n::Lang;

/// Identifies a voice in the saved settings: a digest of the browser's name for it, because that name is free text and
/// may reveal which machine it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VoiceId(pub u32);

/// A voice that speaks one of the page's languages, on the device itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    pub id: VoiceId,
    /// As the browser calls it.
    pub name: String,
    pub lang: Lang,
}

/// The voices of this browser.
#[derive(Clone, Debug, Default)]
pub struct Voices {
    /// Empty until the browser was asked.
    pub found: Vec<Voice>,
    /// The user turned reading aloud on and was told that there is no voice for the language.
    pub missed: bool,
}

impl Voices {
    pub fn of(&self, lang: Lang) -> impl Iterator<Item = &Voice> {
        self.found.iter().filter(move |voice| voice.lang == lang)
    }

    /// The one that was chosen, or the first that speaks the language.
    #[must_use]
    pub fn speaking(&self, lang: Lang, chosen: Option<VoiceId>) -> Option<&Voice> {
        self.of(lang).find(|voice| Some(voice.id) == chosen).or_else(|| self.of(lang).next())
    }
}

impl VoiceId {
    /// Of the browser's own name for a voice. FNV-1a, 32 bits: two of a few dozen voices hardly ever share one, and
    /// then the first of them speaks.
    #[must_use]
    pub fn of(name: &str) -> Self {
        const OFFSET: u32 = 0x811c_9dc5;
        const PRIME: u32 = 0x0100_0193;
        Self(name.bytes().fold(OFFSET, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(PRIME)))
    }
}

impl Voice {
    /// A voice as the browser describes it: its own name for it, the name for people, a language tag, and whether it
    /// speaks on the device itself. Nothing, if it is of no use here.
    ///
    /// A voice that is not local would be sent every message over the network, and nothing may leave the page.
    #[must_use]
    pub fn of_browser(uri: &str, name: &str, tag: &str, is_local: bool) -> Option<Self> {
        // 'da-DK'; on Android 'da_DK'.
        let lang = Lang::from_code(tag.split(['-', '_']).next()?)?;
        is_local.then(|| Self { id: VoiceId::of(uri), name: name.to_owned(), lang })
    }
}

/// The longest time a voice needs for a text. Browsers sometimes fail to report the end of an utterance, and the next
/// message must not wait for ever. `speed` is in per cent. An ordinary voice speaks about fourteen letters a second; this
/// assumes eight.
#[must_use]
pub fn longest(text: &str, speed: u16) -> Duration {
    const BEGINS_WITHIN: Duration = Duration::from_secs(2);
    const LETTER: Duration = Duration::from_millis(120);
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    BEGINS_WITHIN.saturating_add(LETTER.saturating_mul(letters) * 100 / u32::from(speed.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_voice_is_given_more_time() {
        let text = "x".repeat(100);
        assert_eq!(longest(&text, 100), Duration::from_secs(14));
        assert_eq!(longest(&text, 150), Duration::from_secs(10));
        assert!(longest("", 0) >= Duration::from_secs(2));
    }

    #[test]
    fn only_local_voices_for_the_languages_of_the_page_are_used() {
        let of = |tag, is_local| Voice::of_browser("urn:v", "V", tag, is_local).map(|voice| voice.lang);
        assert_eq!(of("da-DK", true), Some(Lang::Danish));
        assert_eq!(of("da_DK", true), Some(Lang::Danish));
        assert_eq!(of("en", true), Some(Lang::English));
        assert_eq!(of("en-GB", false), None, "it would send every message away");
        assert_eq!(of("de-DE", true), None);
        assert_eq!(of("", true), None);
    }

    #[test]
    fn voice_ids_differ_by_name() {
        assert_eq!(VoiceId::of(""), VoiceId(0x811c_9dc5));
        assert_eq!(VoiceId::of("a"), VoiceId(0xe40c_292c), "as in the published table of test values");
        assert_ne!(VoiceId::of("English (Great Britain)"), VoiceId::of("English (America)"));
    }
}
