//! Why an input cannot be done now.

/// The rule that an input breaks. It changes nothing, and it is no text for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refused {
    /// The world has no such computer.
    NoSuchComputer,
    /// It is in front of somebody else.
    OutOfSight,
    /// The page shows no log-on button.
    NoLogOnButton,
    /// Nobody is logged on at this computer.
    NotLoggedOn,
    /// The page shows no transfer that could be sent.
    NoTransferToSend,
    /// Another site cannot be opened while a log-on is under way.
    LogOnUnderWay,
    /// The box does not ask for a user ID.
    NotAskedForUserId,
    /// The box is not open or has nothing left to cancel.
    NothingToCancel,
    /// The box has no window that could be closed.
    NoWindowToClose,
    /// Box or app wait for no answer that has not come.
    NoConnectionToTry,
    /// The app is open already.
    AppIsOpen,
    /// The app is not open.
    AppIsClosed,
    /// The app does not ask who is there.
    NotAskedForUser,
    /// The app is not for this person.
    NotAUserOfThisApp,
    /// The app does not ask for a PIN.
    NotAskedForPin,
    /// The app does not ask for fingerprint or face.
    NotAskedForBiometrics,
    /// The app does not ask for a one-time code.
    NotAskedForCode,
    /// The app does not ask for a QR code.
    NotAskedForScan,
    /// The app shows nothing to approve or reject.
    NothingToDecide,
    /// The app has no result on its screen to leave.
    NoResultToLeave,
    /// The menu is not to be had here.
    NoMenuHere,
    /// This choice does not stand on the app's screen.
    NotOnThisScreen,
    /// Nobody's switch to one-time codes is under way.
    NoSwitchUnderWay,
    /// Somebody speaks with the learner already, or tries to.
    TalkUnderWay,
    /// Nobody waits for an answer to a call, a message or a knock.
    NobodyRings,
    /// Nobody speaks, or there is nothing to answer.
    NobodyTalks,
}

impl Refused {
    pub const ALL: [Self; 26] = [
        Self::NoSuchComputer,
        Self::OutOfSight,
        Self::NoLogOnButton,
        Self::NotLoggedOn,
        Self::NoTransferToSend,
        Self::LogOnUnderWay,
        Self::NotAskedForUserId,
        Self::NothingToCancel,
        Self::NoWindowToClose,
        Self::NoConnectionToTry,
        Self::AppIsOpen,
        Self::AppIsClosed,
        Self::NotAskedForUser,
        Self::NotAUserOfThisApp,
        Self::NotAskedForPin,
        Self::NotAskedForBiometrics,
        Self::NotAskedForCode,
        Self::NotAskedForScan,
        Self::NothingToDecide,
        Self::NoResultToLeave,
        Self::NoMenuHere,
        Self::NotOnThisScreen,
        Self::NoSwitchUnderWay,
        Self::TalkUnderWay,
        Self::NobodyRings,
        Self::NobodyTalks,
    ];
}
