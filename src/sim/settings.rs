//! What a person sets for themselves. It changes how the room looks and behaves, never what happens in it.

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

impl Theme {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// The name in links and in `html[data-theme]`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.key() == key)
    }
}

/// The size of all text, in per cent of the ordinary one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextSize(u16);

impl TextSize {
    pub const ALL: [Self; 7] = [Self(100), Self(125), Self(150), Self(175), Self(200), Self(225), Self(250)];

    #[must_use]
    pub const fn percent(self) -> u16 {
        self.0
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let percent: u16 = key.parse().ok()?;
        Self::ALL.into_iter().find(|size| size.0 == percent)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Settings {
    pub theme: Theme,
    pub text_size: TextSize,
    /// Whether focus moves to the other device when it is its turn.
    pub follow: bool,
    pub reduce_motion: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: Theme::default(), text_size: TextSize::default(), follow: true, reduce_motion: false }
    }
}
