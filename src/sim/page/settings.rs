//! What users set for themselves. Settings change how the page looks, sounds and behaves, never what happens in a lesson.
//!
//! Each setting has one name and a few values, the same in links and in what the browser saves between visits. Both come
//! from outside and are read by [`Setting::read`], which accepts no free text.

use std::borrow::Cow;

use crate::i18n::Lang;
use crate::protocol::party::core::clock::SessionClock;
use crate::speech::voice::VoiceId;

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    Light,
    Dark,
    Contrast,
}

/// The size of all text, in per cent of the ordinary one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextSize(u16);

/// How much is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Talkativeness {
    /// What changed, the step, and what to do.
    #[default]
    Full,
    /// What changed, and the step.
    Short,
    /// What went wrong, and what was asked for.
    Errors,
}

/// How much time a log-on has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ClockChoice {
    /// Unlimited.
    #[default]
    Off,
    On,
    /// Ten times as much.
    MoreTime,
}

/// How fast the voice speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Speed {
    Slow,
    #[default]
    Normal,
    Fast,
}

/// A type with a few values, each with a name in links and in the saved settings.
trait Named: Copy + 'static {
    const NAMED: &'static [(Self, &'static str)];

    fn named(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(_, its)| *its == name).map(|(value, _)| *value)
    }

    fn name(self) -> &'static str
    where
        Self: PartialEq,
    {
        // Every value is in the table: a test checks it.
        Self::NAMED.iter().find(|(value, _)| *value == self).map_or("", |(_, name)| name)
    }
}

impl Named for Theme {
    const NAMED: &'static [(Self, &'static str)] =
        &[(Self::System, "system"), (Self::Light, "light"), (Self::Dark, "dark"), (Self::Contrast, "contrast")];
}

impl Named for Talkativeness {
    const NAMED: &'static [(Self, &'static str)] =
        &[(Self::Full, "full"), (Self::Short, "short"), (Self::Errors, "errors")];
}

impl Named for ClockChoice {
    const NAMED: &'static [(Self, &'static str)] = &[(Self::Off, "off"), (Self::On, "on"), (Self::MoreTime, "more")];
}

impl Named for Speed {
    const NAMED: &'static [(Self, &'static str)] =
        &[(Self::Slow, "slow"), (Self::Normal, "normal"), (Self::Fast, "fast")];
}

impl Named for bool {
    const NAMED: &'static [(Self, &'static str)] = &[(false, "0"), (true, "1")];
}

impl Theme {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// The name in links and in `html[data-theme]`.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.name()
    }
}

impl TextSize {
    pub const ALL: [Self; 7] = [Self(100), Self(125), Self(150), Self(175), Self(200), Self(225), Self(250)];

    #[must_use]
    pub const fn percent(self) -> u16 {
        self.0
    }

    fn from_key(key: &str) -> Option<Self> {
        let percent: u16 = key.parse().ok()?;
        Self::ALL.into_iter().find(|size| size.0 == percent)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl Talkativeness {
    pub const ALL: [Self; 3] = [Self::Full, Self::Short, Self::Errors];
}

impl ClockChoice {
    pub const ALL: [Self; 3] = [Self::Off, Self::On, Self::MoreTime];

    /// The clock of the world that is chosen so. It runs.
    pub(in crate::sim) const fn clock(self) -> SessionClock {
        match self {
            Self::Off => SessionClock::Off,
            Self::On => SessionClock::On { more_time: false, paused: false },
            Self::MoreTime => SessionClock::On { more_time: true, paused: false },
        }
    }

    /// The choice that gives such a clock.
    pub(in crate::sim) const fn of(clock: SessionClock) -> Self {
        match clock {
            SessionClock::Off => Self::Off,
            SessionClock::On { more_time: false, .. } => Self::On,
            SessionClock::On { more_time: true, .. } => Self::MoreTime,
        }
    }
}

impl Speed {
    pub const ALL: [Self; 3] = [Self::Slow, Self::Normal, Self::Fast];

    /// In per cent of the voice's ordinary speed.
    #[must_use]
    pub const fn percent(self) -> u16 {
        match self {
            Self::Slow => 70,
            Self::Normal => 100,
            Self::Fast => 150,
        }
    }
}

/// One setting, with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    Lang(Lang),
    Theme(Theme),
    TextSize(TextSize),
    Talkativeness(Talkativeness),
    /// Whether focus moves to the other device when it is its turn.
    Follow(bool),
    ReduceMotion(bool),
    /// Whether the control that is the next one is marked.
    ShowWhere(bool),
    /// Whether an ordinary day says beforehand what it is about.
    TellBeforehand(bool),
    Clock(ClockChoice),
    /// Whether the newest message stands large at the bottom of the page.
    Captions(bool),
    /// Whether the browser's own voice speaks the messages.
    ReadAloud(bool),
    Voice(VoiceId),
    Speed(Speed),
}

impl Setting {
    /// A setting by its name and the name of its value.
    #[must_use]
    pub fn read(key: &str, value: &str) -> Option<Self> {
        match key {
            "lang" => Lang::from_code(value).map(Self::Lang),
            "theme" => Theme::named(value).map(Self::Theme),
            "text" => TextSize::from_key(value).map(Self::TextSize),
            "talk" => Talkativeness::named(value).map(Self::Talkativeness),
            "follow" => bool::named(value).map(Self::Follow),
            "still" => bool::named(value).map(Self::ReduceMotion),
            "where" => bool::named(value).map(Self::ShowWhere),
            "beforehand" => bool::named(value).map(Self::TellBeforehand),
            "clock" => ClockChoice::named(value).map(Self::Clock),
            "captions" => bool::named(value).map(Self::Captions),
            "aloud" => bool::named(value).map(Self::ReadAloud),
            "voice" => value.parse().ok().map(|id| Self::Voice(VoiceId(id))),
            "speed" => Speed::named(value).map(Self::Speed),
            _ => None,
        }
    }

    fn write(self) -> (&'static str, Cow<'static, str>) {
        match self {
            Self::Lang(lang) => ("lang", lang.code().into()),
            Self::Theme(theme) => ("theme", theme.name().into()),
            Self::TextSize(size) => ("text", size.percent().to_string().into()),
            Self::Talkativeness(talk) => ("talk", talk.name().into()),
            Self::Follow(follow) => ("follow", follow.name().into()),
            Self::ReduceMotion(reduce) => ("still", reduce.name().into()),
            Self::ShowWhere(show) => ("where", show.name().into()),
            Self::TellBeforehand(tell) => ("beforehand", tell.name().into()),
            Self::Clock(clock) => ("clock", clock.name().into()),
            Self::Captions(captions) => ("captions", captions.name().into()),
            Self::ReadAloud(aloud) => ("aloud", aloud.name().into()),
            Self::Voice(VoiceId(id)) => ("voice", id.to_string().into()),
            Self::Speed(speed) => ("speed", speed.name().into()),
        }
    }
}

/// What is set now. Language and clock are not in here: the one is a field of its own, the other belongs to the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a checkbox of its own")]
pub struct Settings {
    pub theme: Theme,
    pub text_size: TextSize,
    pub talkativeness: Talkativeness,
    pub follow: bool,
    pub reduce_motion: bool,
    pub show_where: bool,
    pub tell_beforehand: bool,
    pub captions: bool,
    pub read_aloud: bool,
    /// The voice that was chosen; it may speak another language, or be gone.
    pub voice: Option<VoiceId>,
    pub speed: Speed,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text_size: TextSize::default(),
            talkativeness: Talkativeness::default(),
            follow: true,
            reduce_motion: false,
            show_where: true,
            tell_beforehand: false,
            captions: false,
            read_aloud: false,
            voice: None,
            speed: Speed::default(),
        }
    }
}

impl Settings {
    pub(in crate::sim) const fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Lang(_) | Setting::Clock(_) => {}
            Setting::Theme(theme) => self.theme = theme,
            Setting::TextSize(size) => self.text_size = size,
            Setting::Talkativeness(talk) => self.talkativeness = talk,
            Setting::Follow(follow) => self.follow = follow,
            Setting::ShowWhere(show) => self.show_where = show,
            Setting::TellBeforehand(tell) => self.tell_beforehand = tell,
            Setting::ReduceMotion(reduce) => self.reduce_motion = reduce,
            Setting::Captions(captions) => self.captions = captions,
            Setting::ReadAloud(aloud) => self.read_aloud = aloud,
            Setting::Voice(voice) => self.voice = Some(voice),
            Setting::Speed(speed) => self.speed = speed,
        }
    }
}

/// What the user has set by hand, for the next visit. What a link sets is for one visit and is not in here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedSettings(Vec<Setting>);

/// Longer texts are not read: what the page saves is never nearly as long.
const LONGEST: usize = 400;

impl SavedSettings {
    /// Reads what the browser saved. Every text gives settings: unknown parts are left out.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut saved = Self::default();
        if text.len() <= LONGEST {
            let parts = text.split('&').filter_map(|part| part.split_once('='));
            for setting in parts.filter_map(|(key, value)| Setting::read(key, value)) {
                saved.set(setting);
            }
        }
        saved
    }

    /// The text to be saved; none, if nothing was set.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        let mut text = String::new();
        for setting in &self.0 {
            let (key, value) = setting.write();
            if !text.is_empty() {
                text.push('&');
            }
            text.push_str(key);
            text.push('=');
            text.push_str(&value);
        }
        (!text.is_empty()).then_some(text)
    }

    pub(in crate::sim) fn set(&mut self, setting: Setting) {
        let same = std::mem::discriminant(&setting);
        self.0.retain(|other| std::mem::discriminant(other) != same);
        self.0.push(setting);
    }

    pub(in crate::sim) fn all(&self) -> &[Setting] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every value of every setting.
    fn all() -> Vec<Setting> {
        let both = [false, true];
        let mut all = Vec::new();
        all.extend(Lang::ALL.map(Setting::Lang));
        all.extend(Theme::ALL.map(Setting::Theme));
        all.extend(TextSize::ALL.map(Setting::TextSize));
        all.extend(Talkativeness::ALL.map(Setting::Talkativeness));
        all.extend(ClockChoice::ALL.map(Setting::Clock));
        all.extend(Speed::ALL.map(Setting::Speed));
        all.extend(both.map(Setting::Follow));
        all.extend(both.map(Setting::ReduceMotion));
        all.extend(both.map(Setting::ShowWhere));
        all.extend(both.map(Setting::TellBeforehand));
        all.extend(both.map(Setting::Captions));
        all.extend(both.map(Setting::ReadAloud));
        all.extend([0, u32::MAX].map(|id| Setting::Voice(VoiceId(id))));
        all
    }

    #[test]
    fn each_written_setting_can_be_read_back() {
        for setting in all() {
            let (key, value) = setting.write();
            assert!(!value.is_empty(), "{setting:?} has no name");
            assert_eq!(Setting::read(key, &value), Some(setting));
        }
    }

    #[test]
    fn each_theme_has_the_name_in_the_page_that_it_has_in_links() {
        for theme in Theme::ALL {
            assert_eq!(Setting::read("theme", theme.key()), Some(Setting::Theme(theme)));
        }
    }

    #[test]
    fn the_newest_value_of_each_setting_is_saved_and_no_other() {
        let mut saved = SavedSettings::default();
        for setting in all() {
            saved.set(setting);
        }
        let text = saved.text().expect("a text");
        assert!(text.len() < LONGEST / 2, "{text}");
        assert_eq!(SavedSettings::parse(&text), saved);
        assert_eq!(saved.all().len(), 13);
        assert!(text.contains("text=250") && !text.contains("text=100"), "{text}");
    }

    #[test]
    fn an_invalid_saved_text_sets_nothing() {
        let long = format!("theme=dark&{}", "x".repeat(LONGEST));
        for text in ["", "&&=", "theme", "theme=pink", "lang=de&voice=-1", "text=101&pin=271828", &long] {
            assert_eq!(SavedSettings::parse(text), SavedSettings::default(), "{text}");
        }
        assert_eq!(SavedSettings::default().text(), None);
    }

    #[test]
    fn valid_settings_are_read_beside_invalid_ones() {
        let saved = SavedSettings::parse("a=b&theme=dark&&talk=loud&follow=0");
        assert_eq!(saved.0, [Setting::Theme(Theme::Dark), Setting::Follow(false)]);
    }
}
