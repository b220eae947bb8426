//! The rules that always hold, by name. What each of them looks at stands in `rule.rs`.

/// A rule that always holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Property {
    /// No code and no QR code stands on a computer before the PIN, or finger or face, of the person whose user ID was
    /// typed there.
    CodeAfterPin,
    /// No text is to be approved before the code of that very log-on was typed or scanned.
    TextAfterCode,
    /// Reject, Cancel, running out of time or of codes, and a second log-on at the same time log nobody on.
    NoIsNo,
    /// Nobody is logged on, and no money is sent, without a yes to that very thing by the right person.
    LogOnAfterApproval,
    /// One-time codes are worth nothing until the switch to them was asked for and 24 hours have passed, and are used from
    /// then on.
    CodesAfterSwitch,
    /// A code works once, and only for the log-on that it was made for.
    CodeWorksOnce,
    /// How a session ended is told as it was, and does not change any more.
    OutcomeStays,
    /// The app shows the text that stands in the box.
    SameText,
    /// Three wrong PINs in a row block the app for five minutes, three more until there is a new PIN, and a blocked app does
    /// nothing.
    BlockedDoesNothing,
    /// Of each person at most one session is under way.
    OneSessionEach,
    /// No digits of a PIN are in a message or in the log.
    PinStaysInPhone,
    /// Whoever gets a message, an input or a sign from the clock decides alone: nobody else changes.
    OnlyOneActs,
}

impl Property {
    /// In the order in which they are looked at.
    pub const ALL: [Self; 12] = [
        Self::CodeAfterPin,
        Self::TextAfterCode,
        Self::NoIsNo,
        Self::LogOnAfterApproval,
        Self::BlockedDoesNothing,
        Self::CodesAfterSwitch,
        Self::CodeWorksOnce,
        Self::OutcomeStays,
        Self::SameText,
        Self::OneSessionEach,
        Self::PinStaysInPhone,
        Self::OnlyOneActs,
    ];

    /// Its name in reports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CodeAfterPin => "code-after-pin",
            Self::TextAfterCode => "text-after-code",
            Self::NoIsNo => "no-is-no",
            Self::LogOnAfterApproval => "log-on-after-approval",
            Self::CodesAfterSwitch => "codes-after-switch",
            Self::CodeWorksOnce => "code-works-once",
            Self::OutcomeStays => "outcome-stays",
            Self::SameText => "same-text",
            Self::BlockedDoesNothing => "blocked-does-nothing",
            Self::OneSessionEach => "one-session-each",
            Self::PinStaysInPhone => "pin-stays-in-phone",
            Self::OnlyOneActs => "only-one-acts",
        }
    }
}
