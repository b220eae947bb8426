//! Why an input cannot be done now.

/// The rule that an input breaks. It changes nothing, and it is no text for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refused {
    /// The world has no such computer.
    NoSuchComputer,
    /// The page shows no log-on button.
    NoLogOnButton,
    /// The box does not ask for a user ID.
    NotAskedForUserId,
    /// The box is not open or has nothing left to cancel.
    NothingToCancel,
    /// The app is open already.
    AppIsOpen,
    /// The app is not open.
    AppIsClosed,
    /// The app does not ask for a PIN.
    NotAskedForPin,
    /// The app does not ask for a one-time code.
    NotAskedForCode,
    /// The app shows nothing to approve or reject.
    NothingToDecide,
    /// The app has no result on its screen to leave.
    NoResultToLeave,
}
