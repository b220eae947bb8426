//! Orca, a virtual desktop for it, and the browsers that it is tested with. Debian has all of them.

use anyhow::Result;

use crate::{project::Project, setup::debian};

/// What has to be there: programs, and files that come with no program.
const WANTED: &[&str] = &[
    "orca",
    "Xvfb",
    "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher",
    "openbox",
    "speech-dispatcher",
    // The voice: speech-dispatcher only recommends it, and what is recommended is not installed.
    "/usr/lib/speech-dispatcher-modules/sd_espeak-ng",
    "xdotool",
    "setpriv",
    "firefox-esr",
    // For Danish: what the locale is made of, and Orca's own words. Small images leave out translations.
    "localedef",
    "/usr/share/i18n/locales/da_DK",
    "/usr/share/locale/da/LC_MESSAGES/orca.mo",
];

const PACKAGES: &[&str] = &[
    "orca",
    "xvfb",
    "dbus-daemon",
    "at-spi2-core",
    "openbox",
    "speech-dispatcher",
    "speech-dispatcher-espeak-ng",
    "xdotool",
    "firefox-esr",
    "locales",
];

pub fn install_missing(project: &Project) -> Result<()> {
    debian::install_missing(project, "the screen reader", WANTED, PACKAGES)
}
