//! What is approved, and how a log-on ends: the values that several parties speak of.

/// A website that one can log on to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Site {
    /// The seed's own example: where people see and change their MitID profile.
    Profile,
}

impl Site {
    /// The address in the browser's address bar.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Self::Profile => "www.mitid.dk",
        }
    }

    /// What a log-on at this site asks a person to approve.
    #[must_use]
    pub const fn log_on(self) -> Approval {
        match self {
            Self::Profile => Approval { site: self, text: ApprovalText::LogOnToProfile },
        }
    }
}

/// What a person is asked to approve. The service states it once, and the same value is shown in the box and in
/// the app and is part of what is confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Approval {
    pub site: Site,
    pub text: ApprovalText,
}

/// The text to approve, by name. Its words, at most 130 characters, stand in the language tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApprovalText {
    /// 'Log on at MitID.dk to view or change your MitID profile' (seed, step 8).
    LogOnToProfile,
}

/// How a session ended. It is written once; whoever writes first wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Approved in the app.
    Approved,
    /// Rejected in the app.
    Rejected,
    /// Cancelled in the box.
    Cancelled,
    /// Too many wrong one-time codes.
    CodesUsedUp,
    /// The session's time ran out.
    Expired,
}
