//! All words. What the languages say stands in one typed table each, `en` and `da`: a text that is missing in one of them does not
//! compile. The page has none of it in its program: it fetches each language as a pack (`docs/adr/0014`). A leaf: it knows
//! nothing of the protocol, and takes names and numbers as plain values.

#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
mod da;
pub mod day;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
mod defence;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub mod draft;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
mod en;
mod group;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
mod inside;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
mod note;
pub mod pack;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
mod property;
mod sentence;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
mod take_away;
mod template;
mod texts;
#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
mod wire;

use std::sync::OnceLock;

use group::Group;
use pack::Refused;

#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
pub use texts::source;
pub use texts::{
    About, Chair, Chrome, Computer, ContactTexts, Days, Defences, Device, Guide, Inside, LessonTexts, Lessons, Meaning,
    Notes, People, Phone, Presenter, PropertyTexts, Rules, Said, Statement, States, StepTexts, TakeAway, Texts, Time,
    Week, Wire,
};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    English,
    Danish,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::English, Self::Danish];

    /// The code in links, on the command line and in `html[lang]`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Danish => "da",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The one that somebody goes over to.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Danish,
            Self::Danish => Self::English,
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Danish => "Dansk",
        }
    }

    /// The name of the pack with this part of its words.
    #[must_use]
    pub const fn pack_name(self, part: Part) -> &'static str {
        match (part, self) {
            (Part::Page, Self::English) => "words-en",
            (Part::Page, Self::Danish) => "words-da",
            (Part::Days, Self::English) => "days-en",
            (Part::Days, Self::Danish) => "days-da",
        }
    }

    /// Its words. Inlined, each text would be a choice between two addresses and two lengths.
    ///
    /// In the page they are those of its pack, and there is none as long as that has not come: `sim` changes to no language before.
    #[must_use]
    #[inline(never)]
    pub fn texts(self) -> &'static Texts {
        #[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
        let texts = self.texts_place().get_or_init(|| self.written(Part::Page));
        #[cfg(not(any(not(target_arch = "wasm32"), feature = "words")))]
        let texts = self.texts_place().get().unwrap_or(&NO_TEXTS);
        texts
    }

    /// Its words of the ordinary days. In the same way, there are none before their pack has come: `sim` opens no day before.
    #[must_use]
    #[inline(never)]
    pub fn days(self) -> &'static Days {
        #[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
        let days = self.days_place().get_or_init(|| self.written(Part::Days));
        #[cfg(not(any(not(target_arch = "wasm32"), feature = "words")))]
        let days = self.days_place().get().unwrap_or(&NO_DAYS);
        days
    }

    /// Whether this part of its words is here.
    #[must_use]
    pub fn is_here(self, part: Part) -> bool {
        let has_come = match part {
            Part::Page => self.texts_place().get().is_some(),
            Part::Days => self.days_place().get().is_some(),
        };
        has_come || cfg!(any(not(target_arch = "wasm32"), feature = "words"))
    }

    /// Takes this part of its words from its pack. Once they are here, they stay as they are.
    pub fn take_pack(self, part: Part, pack: String) -> Result<(), Refused> {
        // As long as the page lives.
        let (name, pack) = (self.pack_name(part), pack.leak());
        match part {
            Part::Page => drop(self.texts_place().set(pack::read(name, pack)?)),
            Part::Days => drop(self.days_place().set(pack::read(name, pack)?)),
        }
        Ok(())
    }

    /// Where its words are when they have come: constants, but for when. They are written once, before anybody asks for them.
    fn texts_place(self) -> &'static OnceLock<Texts> {
        static PLACES: [OnceLock<Texts>; 2] = [const { OnceLock::new() }; 2];
        &PLACES[self as usize]
    }

    fn days_place(self) -> &'static OnceLock<Days> {
        static PLACES: [OnceLock<Days>; 2] = [const { OnceLock::new() }; 2];
        &PLACES[self as usize]
    }
}

/// What comes of a language by itself: a pack each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What everybody needs: nothing is drawn before.
    Page,
    /// The ordinary days.
    Days,
}

impl Part {
    pub const ALL: [Self; 2] = [Self::Page, Self::Days];
}

/// What there is to say before any words have come.
#[cfg(not(any(not(target_arch = "wasm32"), feature = "words")))]
static NO_TEXTS: Texts = Texts::EMPTY;
#[cfg(not(any(not(target_arch = "wasm32"), feature = "words")))]
static NO_DAYS: Days = Days::EMPTY;

#[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
impl Lang {
    /// The pack with this part of its words, for the page to fetch. An error, if a text does not fit its places.
    pub fn pack(self, part: Part) -> Result<String, draft::Faults> {
        let (texts, days) = match self {
            Self::English => (&en::TEXTS, &en::DAYS),
            Self::Danish => (&da::TEXTS, &da::DAYS),
        };
        let name = self.pack_name(part);
        match part {
            Part::Page => {
                let mut draft = draft::Draft::new::<Texts>(name);
                texts.put(&mut draft);
                draft.finish()
            }
            Part::Days => {
                let mut draft = draft::Draft::new::<Days>(name);
                days.put(&mut draft);
                draft.finish()
            }
        }
    }

    /// Its words as the page gets them: by way of the pack. Without any, where there is a fault in them, which is what a test is for.
    fn written<Words: Group>(self, part: Part) -> Words {
        let words = self.pack(part).ok().and_then(|pack| pack::read(self.pack_name(part), pack.leak()).ok());
        words.unwrap_or(Words::EMPTY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_every_language_fits_its_places() {
        for lang in Lang::ALL {
            for part in Part::ALL {
                assert_eq!(lang.pack(part).err(), None, "{lang:?} {part:?}");
            }
        }
    }

    #[test]
    fn a_pack_brings_every_text_as_it_was_written() {
        for (lang, words, days) in [(Lang::English, &en::TEXTS, &en::DAYS), (Lang::Danish, &da::TEXTS, &da::DAYS)] {
            let texts = lang.texts();
            // The first and the last of all, one with a line break, one of a part, and one that is filled in.
            assert_eq!(texts.chrome.present.present(), words.chrome.present.present);
            assert_eq!(texts.said.finished(), words.said.finished);
            assert_eq!(texts.chrome.present.lines(), words.chrome.present.lines);
            assert_eq!(texts.guide.see_phone.why(), words.guide.see_phone.why);
            assert_eq!(
                texts.device.transfer(7, "Signe"),
                words.device.transfer.replace("{kroner}", "7").replace("{payee}", "Signe")
            );
            assert_eq!(lang.days().people.today(), days.people.today);
            assert_eq!(lang.days().shared_phone_own_turn(), days.shared_phone_own_turn);
        }
    }

    /// What a pack that is not as it was made is refused for.
    fn refused(pack: String) -> Refused {
        pack::read::<Texts>("words-en", pack.leak()).unwrap_err()
    }

    #[test]
    fn a_pack_that_ends_early_is_refused_wherever_it_ends() {
        let pack = Lang::English.pack(Part::Page).unwrap();
        let heading = pack.find(pack::END).unwrap();
        for (end, _) in pack.char_indices() {
            let why = if end <= heading { Refused::Foreign } else { Refused::Incomplete };
            assert_eq!(refused(pack[..end].to_owned()), why, "{end}");
        }
    }

    #[test]
    fn a_pack_of_another_language_or_build_is_refused() {
        let pack = Lang::English.pack(Part::Page).unwrap();
        assert_eq!(refused(Lang::Danish.pack(Part::Page).unwrap()), Refused::Foreign);
        let digest = Texts::DIGEST.to_string();
        assert_eq!(refused(pack.replace(&digest, &(Texts::DIGEST ^ 1).to_string())), Refused::Foreign);
        assert_ne!(Texts::DIGEST, Chrome::DIGEST);
        assert_eq!(refused(Lang::English.pack(Part::Days).unwrap()), Refused::Foreign);
    }

    #[test]
    fn whatever_else_comes_is_refused() {
        let pack = Lang::English.pack(Part::Page).unwrap();
        for other in ["", "\t", "\0", "<!doctype html><title>Not found</title>", "swipewise words-en "] {
            assert_eq!(refused(other.to_owned()), Refused::Foreign, "{other}");
        }
        assert_eq!(refused(format!("{pack}more")), Refused::Incomplete);
        assert_eq!(refused(format!("{pack}\t")), Refused::Incomplete);
        assert_eq!(refused(pack.replacen("Step ", "Step\t", 1)), Refused::Incomplete);
    }

    #[test]
    fn a_text_to_approve_has_at_most_130_characters() {
        for lang in Lang::ALL {
            let device = &lang.texts().device;
            let transfer = device.transfer(999_999_999, device.waterworks());
            let texts =
                [device.log_on_to_profile(), device.log_on_to_municipality(), device.log_on_to_bank(), &transfer];
            for text in texts {
                assert!(text.chars().count() <= 130, "{text}");
            }
        }
    }

    #[test]
    fn a_repeated_message_always_differs_from_the_one_before() {
        for lang in Lang::ALL {
            let said = &lang.texts().said;
            assert_ne!(said.again("Text.", 2), "Text.");
            assert_ne!(said.again("Text.", 2), said.again("Text.", 3));
        }
    }

    #[test]
    fn durations_are_spelled_out_without_zero_units() {
        for (lang, day, block, last) in [
            (Lang::English, "24 hours", "1 hour and 5 minutes", "1 minute"),
            (Lang::Danish, "24 timer", "1 time og 5 minutter", "1 minut"),
        ] {
            let device = &lang.texts().device;
            assert_eq!(device.duration(24, 0, 0), day);
            assert_eq!(device.duration(1, 5, 0), block);
            assert_eq!(device.duration(0, 1, 0), last);
        }
        assert_eq!(Lang::English.texts().device.duration(0, 0, 30), "30 seconds");
        assert_eq!(Lang::Danish.texts().device.duration(0, 0, 1), "1 sekund");
    }

    #[test]
    fn languages_are_found_by_their_codes() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
        assert_eq!(Lang::from_code("de"), None);
    }
}
